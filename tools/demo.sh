#!/bin/sh
# The whole chain on the sample association's year: its folder, then each command, then where things are.
set -eu
folder=$1
day=2026-01-15
run() {
    echo
    echo "\$ pic-sheets $*"
    "$BIN"/python -m pic_sheets "$@"
}
run nouveau "$folder" --exemple
book=$folder/suivi_pic.xlsx
run verifier "$book" --date $day -o "$folder/sorties/1_verification"
run budget "$book" --date $day -o "$folder/sorties/2_budget"
run statistiques "$book" --date $day -o "$folder/sorties/3_statistiques"
run courriers "$book" --date $day -o "$folder/sorties/4_courriers"
run bilan "$book" --date $day -o "$folder/sorties/5_bilan"
cat <<END

Tout est dans le dossier « $folder » :
  suivi_pic.xlsx                  le classeur de l'année, feuille « Accueil »
  modeles/                        les modèles Word des courriers et du bilan
  sorties/1_verification/         la liste des points à corriger (Excel, et page à imprimer)
  sorties/2_budget/               le budget et ses graphiques (Excel)
  sorties/3_statistiques/         les statistiques et leurs graphiques (Excel)
  sorties/4_courriers/            une lettre par décision, une liasse par séance (Word)
  sorties/5_bilan/                le bilan moral et financier (Word)
END
