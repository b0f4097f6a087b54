"""How each shell is told what can follow: click's own scripts, which complete workbooks too."""

import re
from collections.abc import Mapping
from typing import Any

import click
from click.shell_completion import BashComplete, CompletionItem, FishComplete, ShellComplete, ZshComplete

#: The variable that a script asks with, which click derives from the program's name.
ASKED = "_PIC_SHEETS_COMPLETE"
PROGRAM = "pic-sheets"
#: The type of what is completed that click does not know: a file that is a workbook.
WORKBOOK = "classeur"
_ENDINGS = "*.[xX][lL][sS][xXmM]"

_BASH_FILES = "        elif [[ $type == 'file' ]]; then\n"
_BASH_WORKBOOKS = f"""\
        elif [[ $type == '{WORKBOOK}' ]]; then
            compopt -o filenames 2>/dev/null
            COMPREPLY+=($(compgen -d -- "$value") $(compgen -f -X '!{_ENDINGS}' -- "$value"))
"""
_ZSH_FILES = '        elif [[ "$type" == "file" ]]; then\n'
_ZSH_WORKBOOKS = f"""\
        elif [[ "$type" == "{WORKBOOK}" ]]; then
            _files -g '{_ENDINGS}'
"""
_FISH_FILES = '        else if test $metadata[1] = "file";\n'
_FISH_WORKBOOKS = f"""\
        else if test $metadata[1] = "{WORKBOOK}";
            __fish_complete_path $metadata[2] | string match -r -i '^.*(?:/|\\.xls[xm])(?:\\t.*)?$';
"""
#: What bash takes for more than a letter.
_SPECIAL = re.compile(r"[^\w@%+=:,./-]")


class _Bash(BashComplete):
    source_template = BashComplete.source_template.replace(_BASH_FILES, _BASH_WORKBOOKS + _BASH_FILES)

    def source(self) -> str:
        """The script; click would first ask bash for its version, and say in English that it is old."""
        return self.source_template % self.source_vars()

    def format_completion(self, item: CompletionItem[Any]) -> str:
        """The line that the script reads, which takes one backslash away; the shell takes the other."""
        value = item.value if item.type != "plain" else _SPECIAL.sub(r"\\\\\g<0>", item.value)
        return super().format_completion(CompletionItem(value, item.type, item.help))


class _Zsh(ZshComplete):
    source_template = ZshComplete.source_template.replace(_ZSH_FILES, _ZSH_WORKBOOKS + _ZSH_FILES)


class _Fish(FishComplete):
    source_template = FishComplete.source_template.replace(_FISH_FILES, _FISH_WORKBOOKS + _FISH_FILES)


_SHELLS: Mapping[str, type[ShellComplete]] = {"bash": _Bash, "zsh": _Zsh, "fish": _Fish}
#: The shells that can be told.
NAMES = tuple(_SHELLS)


def completion_script(shell: str, program: click.Command) -> str:
    """The script that tells a shell how to complete the program."""
    return _SHELLS[shell](program, {}, PROGRAM, ASKED).source()


def completions(instruction: str, program: click.Command) -> str:
    """The answer to a script ("bash_complete"), what is typed being in its variables; "" to what no script of ours asks."""
    shell, _, asked = instruction.partition("_")
    if shell not in _SHELLS or asked != "complete":
        return ""
    return _SHELLS[shell](program, {}, PROGRAM, ASKED).complete()
