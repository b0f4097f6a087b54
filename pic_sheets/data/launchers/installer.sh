#!/bin/sh
# PIC Sheets, lanceur @EMPREINTE@
# Installe PIC Sheets pour vous seul, sur cet ordinateur (macOS et Linux). Refait par : pic-sheets raccourcis
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd) || exit 1
PATH=$PATH:/opt/homebrew/bin:/usr/local/bin

stop() {
    printf '%s\n' "$@" >&2
    [ ! -t 0 ] || { printf 'Appuyez sur Entrée pour fermer… '; read -r _; }
    exit 1
}

for script in "$here/installer.py" "$here/raccourcis/installer.py" "$here/../installer.py" ''; do
    [ ! -f "$script" ] || break
done
[ -n "$script" ] || stop "Le fichier raccourcis/installer.py manque à côté de installer.sh : recopiez le dossier en entier."

for python in python3.13 python3.12 python3.11 python3 python; do
    # Without Apple's tools, its own python3 opens a window that asks to install them.
    [ "$(command -v $python)" != /usr/bin/python3 ] || [ "$(uname)" != Darwin ] || continue
    if $python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
        exec $python -I "$script"
    fi
done
if [ "$(uname)" = Darwin ]; then
    stop "Il manque Python 3.11 ou plus récent sur cet ordinateur." \
        "Installez-le depuis https://www.python.org/downloads/, puis recommencez."
fi
stop "Il manque Python 3.11 ou plus récent sur cet ordinateur." \
    "Installez-le avec le gestionnaire de paquets (Debian, Ubuntu : sudo apt install python3 python3-venv), puis recommencez."
