#!/bin/sh
# PIC Sheets, lanceur @EMPREINTE@
# Double-cliquez, ou glissez un classeur dessus. Refait par : pic-sheets raccourcis
PIC_SHEETS_FOLDER=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd) || exit 1
PIC_SHEETS_CALLED=1
: "${PIC_SHEETS_ENV:=@ENVIRONNEMENT@}"
export PIC_SHEETS_FOLDER PIC_SHEETS_CALLED PIC_SHEETS_ENV

is_ready() {
    [ -f "$PIC_SHEETS_ENV/pic-sheets.txt" ] && "$PIC_SHEETS_ENV/bin/python" -I -c 'import pic_sheets.cli.launching' 2>/dev/null
}

stop() {
    echo "$1" >&2
    [ ! -t 0 ] || { printf 'Appuyez sur Entrée pour fermer… '; read -r _; }
    exit 1
}

ready=
is_ready && ready=1
if [ -z "$ready" ] && ! command -v pic-sheets >/dev/null; then
    [ -f "$PIC_SHEETS_FOLDER/installer.sh" ] ||
        stop "PIC Sheets n'est pas installé, et installer.sh n'est pas dans ce dossier : remettez-le à côté de ce raccourci."
    sh "$PIC_SHEETS_FOLDER/installer.sh" || exit 1
    is_ready && ready=1
fi
if [ -n "$ready" ]; then
    "$PIC_SHEETS_ENV/bin/python" -I -m pic_sheets lancer @TACHE@ "$@"
else
    pic-sheets lancer @TACHE@ "$@"
fi
code=$?
case $code in 0 | 1 | 2 | 130) exit $code ;; esac
stop "PIC Sheets s'est arrêté sans rien dire. Lancez installer.sh, puis recommencez."
