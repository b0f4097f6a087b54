"""Every word that click says is French: its catalogue is whole, and every mistake of every command is told in it."""

import ast
import re
import shlex
from datetime import date
from pathlib import Path

import click
import pytest
from babel.messages.pofile import read_po
from small_workbook import plain

from pic_sheets.cli.commands_group import pic_sheets
from pic_sheets.cli.running import run, speak_french
from tests.cli.test_running import COMMANDS, TASKS

PO = Path(__file__).parents[2] / "pic_sheets" / "locale" / "fr" / "LC_MESSAGES" / "messages.po"
#: What only whoever declares a command badly is told.
FOR_US = frozenset(
    {
        "Arguments take exactly one parameter declaration, got {length}: {decls}.",
        "Boolean option {decl!r} cannot use the same flag for true/false.",
        "Choice({choices})",
        "Could not determine name for option with declarations {decls!r}",
        "Invalid start character for option ({option})",
        "Name '{name}' defined twice",
        "No options defined but a name was passed ({name}). Did you mean to declare an argument instead? Did you mean to pass '--{name}'?",
        "Unknown color {colour!r}",
        "Unknown standard stream '{name}'",
    }
)
#: English words that click uses and that French does not have.
_WORDS = """aborted and are argument's because boolean choose could command commands confirm continue default deprecated did directory do does
    envvar error executable exist exit extra failed file for found given got help integer invalid is iterable key match mean
    missing must no not of one only open optional options' range readable recognized repeat required requires show such take takes
    than the this to try unexpected unknown usage's valid value values version's was were with writable you"""
ENGLISH = frozenset(_WORDS.split())


@pytest.fixture(autouse=True)
def _french():
    """As `run` does before all: click keeps the words of its own option once it has made it."""
    speak_french()


def english_words(text: str) -> set[str]:
    """The English words of a text, that of options, of quotes and of names between brackets aside."""
    bare = re.sub(r"--?[\w-]+|'[^']*'|« [^»]* »", " ", plain(text))
    return {word.lower() for word in re.findall(r"[A-Za-zÀ-ÿ]+", bare)} & ENGLISH


def test_english_is_told_from_french():
    assert english_words("Error: Missing argument 'CLASSEUR'.") == {"error", "missing"}
    assert english_words("Erreur : Il manque 'CLASSEUR'. Pour de l'aide : pic-sheets --help") == set()


def _messages():
    """What click says, by its source."""
    for path in Path(click.__file__).parent.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in {"_", "ngettext"}:
                yield from (
                    part.value
                    for part in ast.walk(node.args[0])
                    if isinstance(part, ast.Constant) and isinstance(part.value, str)
                )


def test_the_catalogue_has_every_message_of_click():
    with PO.open("rb") as source:
        known = {
            message.id if isinstance(message.id, str) else message.id[0]
            for message in read_po(source)
            if message.string
        }
    said = set(_messages())
    assert len(said) > 50
    assert said - known == FOR_US


def test_no_translation_is_english_and_each_keeps_to_what_it_is_given():
    with PO.open("rb") as source:
        messages = [message for message in read_po(source) if message.id]
    for message in messages:
        ids = (message.id,) if isinstance(message.id, str) else message.id
        strings = (message.string,) if isinstance(message.string, str) else message.string
        given = {field for text in ids for field in re.findall(r"\{\w+(?:!r)?\}|%\(\w+\)s", text)}
        for string in strings:
            assert string
            assert english_words(re.sub(r"\{.*?\}|%\(\w+\)s", "", string)) == set(), string
            assert set(re.findall(r"\{\w+(?:!r)?\}|%\(\w+\)s", string)) <= given, string
            assert not re.search(r" [:;?!]", string), string


def _command(words):
    command = pic_sheets
    for word in words:
        command = command.get_command(click.Context(command), word)
    return command


def _mistakes(words):
    """Every way to mistype a command: what it needs, its options, what they take."""
    command = _command(words)
    arguments = [param for param in command.params if isinstance(param, click.Argument)]
    whole = [str(date(2025, 1, 1)) if param.nargs == 1 else "a.csv" for param in arguments]
    if any(param.required for param in arguments):
        yield []
    if not any(param.nargs == -1 for param in arguments):
        yield [*whole, "de", "trop"]
    yield [*whole, "--zut"]
    for option in (param for param in command.params if isinstance(param, click.Option)):
        name = option.opts[-1]
        yield [*whole, name[:-1] + "q"]  # nearly that one
        if option.is_flag:
            yield [*whole, f"{name}=oui"]
        else:
            yield [*whole, name]
        if (
            isinstance(option.type, click.Choice | click.types.IntParamType | click.types.FloatParamType)
            or option.name == "today"
        ):
            yield [*whole, name, "zut"]
        if isinstance(option.type, click.IntRange):
            yield [*whole, f"{name}={int(option.type.min or 0) - 1}"]


@pytest.mark.parametrize("words", TASKS)
def test_every_mistake_is_told_in_french_with_where_the_help_is(words, capsys):
    for mistake in _mistakes(words):
        assert run([*words, *mistake]) == 2, mistake
        out, err = capsys.readouterr()
        assert out == ""
        assert english_words(err) == set(), err
        assert re.fullmatch(
            r"(Usage : pic-sheets .*\nPour de l'aide : pic-sheets .* --help\n\n)?Erreur : .*\n", plain(err), re.DOTALL
        )


@pytest.mark.parametrize("words", [(), *((name,) for name in COMMANDS), *TASKS])
def test_help_holds_no_english(words, capsys):
    assert run([*words, "--help"]) == 0
    out = plain(capsys.readouterr().out)
    assert english_words(out) == set()
    assert "Options :" in out
    assert not re.search(r"\w:\n", out)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        (["verifer"], "La commande 'verifer' n'existe pas. Vouliez-vous dire 'verifier' ?"),
        (["courier", "x.xlsx"], "La commande 'courier' n'existe pas. Vouliez-vous dire 'courriers' ?"),
        (["comite", "preparé"], "La commande 'preparé' n'existe pas. Vouliez-vous dire 'preparer' ?"),
        (["xyzzy"], "La commande 'xyzzy' n'existe pas."),
        (
            ["verifier", "x.xlsx", "--copie-anotee"],
            "L'option '--copie-anotee' n'existe pas. Vouliez-vous dire : '--annoter', '--copie-annotee' ?",
        ),
    ],
)
def test_the_nearest_is_offered(typed, meant, capsys):
    assert run(typed) == 2
    assert plain(capsys.readouterr().err).endswith(f"Erreur : {meant}\n")


#: Each error that click can raise, as it raises it.
ERRORS = {
    click.ClickException: lambda: click.ClickException("Non."),
    click.UsageError: lambda: click.UsageError("Non.", click.Context(pic_sheets, info_name="pic-sheets")),
    click.BadParameter: lambda: click.BadParameter("Non."),
    click.MissingParameter: lambda: click.MissingParameter(param_type="parameter", param_hint="CLASSEUR"),
    click.NoSuchOption: lambda: click.NoSuchOption("--zut", possibilities=["--zup", "--zot"]),
    click.NoSuchCommand: lambda: click.NoSuchCommand("zut", possibilities=["zuts"]),
    click.BadOptionUsage: lambda: click.BadOptionUsage("--zut", "Non."),
    click.BadArgumentUsage: lambda: click.BadArgumentUsage("Non."),
    click.FileError: lambda: click.FileError("x.xlsx"),
    click.exceptions.NoArgsIsHelpError: lambda: click.exceptions.NoArgsIsHelpError(
        click.Context(_command(("comite",)), info_name="comite")
    ),
}


def _kinds(error=click.ClickException):
    yield error
    for kind in error.__subclasses__():
        if kind.__module__.startswith("click"):
            yield from _kinds(kind)


@pytest.mark.parametrize("kind", tuple(_kinds()), ids=lambda kind: kind.__name__)
def test_every_error_of_click_is_shown_in_french(kind, capsys):
    error = ERRORS[kind]()
    error.show()
    err = capsys.readouterr().err
    assert err
    assert english_words(err) == set()


@pytest.mark.parametrize(
    ("declared", "typed"),
    [
        (click.Option(["--oui"], type=bool), ["--oui", "zut"]),
        (click.Option(["--jour"], type=click.DateTime()), ["--jour", "hier"]),
        (click.Option(["--fichier"], type=click.Path(exists=True)), ["--fichier", "absent"]),
        (click.Option(["--fichier"], type=click.Path(dir_okay=False)), ["--fichier", "/"]),
        (click.Option(["--deux"], nargs=2), ["--deux", "1"]),
        (click.Option(["--nombre"], type=float), ["--nombre", "zut"]),
        (click.Option(["--id"], type=click.UUID), ["--id", "zut"]),
        (click.Option(["--il-faut"], required=True), []),
        (click.Option(["--un"], type=click.Choice(["a"])), ["--un", "b"]),
        (click.Argument(["deux"], nargs=2), ["1"]),
    ],
)
def test_every_type_of_click_refuses_in_french(declared, typed, capsys):
    with pytest.raises(click.UsageError) as refusal:
        click.Command("essai", params=[declared]).make_context("essai", typed)
    refusal.value.show()
    assert english_words(capsys.readouterr().err) == set()


def test_what_is_deprecated_is_told_in_french(capsys):
    command = click.Command("essai", help="Essaie.", deprecated=True, callback=lambda: None)
    context = click.Context(command, info_name="essai")
    assert "ABANDONNÉ" in command.get_help(context)
    command.invoke(context)
    assert english_words(capsys.readouterr().err) == set()


@pytest.mark.parametrize("words", TASKS)
def test_every_task_has_examples_that_click_takes_for_it(words, capsys):
    task = _command(words)
    assert task.examples
    for example in task.examples:
        program, *typed = shlex.split(example)
        assert program == "pic-sheets"
        context = pic_sheets.make_context(program, typed)
        while isinstance(context.command, click.Group):
            name, command, rest = context.command.resolve_command(context, [*context._protected_args, *context.args])
            context = command.make_context(name, rest, parent=context)
        assert context.command is task, example
        assert run([*words, "--help"]) == 0
        assert f"\n  {example}\n" in plain(capsys.readouterr().out)
