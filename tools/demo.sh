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
run comite preparer "$book" --seance C2025-06 --date 2025-11-10 -o "$folder/sorties/4_seance"
run comite simuler "$book" --seance C2025-06 --date 2025-11-10 -o "$folder/sorties/5_simulation" --page
run comite pv "$book" --seance C2025-06 --date $day -o "$folder/sorties/6_proces_verbal"
run courriers "$book" --date $day -o "$folder/sorties/7_courriers"
run registre verifier "$book" --date $day
run bilan "$book" --date $day -o "$folder/sorties/8_bilan" --sources
run reglement "$book" --date $day -o "$folder/sorties/9_reglement"
run kit "$book" --date 2025-03-10 -o "$folder/sorties/10_kit"
run etats releve "$book" --date $day -o "$folder/sorties/11_releve"
run compte-rendu "$book" --date $day -o "$folder/sorties/12_compte_rendu"
run vitrine "$book" --date $day -o "$folder/sorties/13_vitrine"
# Some movements are left to the accountant, so this one ends with 1: that is what it is for.
run rapprocher "$book" "$folder/releves" --date $day -o "$folder/sorties/14_rapprochement" || [ $? -eq 1 ]
run ecritures "$book" "$folder/releves" --date $day -o "$folder/sorties/15_ecritures"
# The sample year owes nothing on that day: it says what is held back, and why.
run paiements "$book" --date $day
cat <<END

Tout est dans le dossier « $folder » :
  suivi_pic.xlsx                  le classeur de l'année, feuille « Accueil »
  modeles/                        les modèles Word des courriers et du bilan
  sorties/1_verification/         la liste des points à corriger (Excel, et page à imprimer)
  sorties/2_budget/               le budget et ses graphiques (Excel)
  sorties/3_statistiques/         les statistiques et leurs graphiques (Excel)
  sorties/4_seance/               tout ce qu'il faut pour une séance du comité (Word)
  sorties/5_simulation/           l'enveloppe en direct, une page à projeter
  sorties/6_proces_verbal/        le procès-verbal de la séance (Word)
  sorties/7_courriers/            une lettre par décision, une liasse par séance (Word)
  sorties/8_bilan/                le bilan moral et financier (Word)
  sorties/9_reglement/            le règlement intérieur (Word)
  sorties/10_kit/                 l'appel à projets et le kit du porteur (Word)
  sorties/11_releve/              le relevé du dernier mois (Word et Excel)
  sorties/12_compte_rendu/        le compte rendu financier (Word et Excel)
  sorties/13_vitrine/             la page des projets, pour un site
  sorties/14_rapprochement/       l'état de rapprochement avec la banque (Word et Excel)
  sorties/15_ecritures/           les écritures de l'année (Excel, CSV, FEC)
  releves/                        les relevés de banque
  rapprochement.xlsx              vos décisions à la main pour le rapprochement
  registre.jsonl                  le registre des courriers
END
