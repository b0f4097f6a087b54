"""A workbook that is torn is refused by the commands that need it whole."""

from asked import change, refused
from small_workbook import plain


def test_a_column_that_is_missing_is_told_with_its_sheet_and_where_to_see_the_rest(sample, capsys):
    change(sample, Projets_P3="Subvention")
    assert plain(refused(capsys, ["budget", str(sample)])) == (
        "« suivi_pic.xlsx », Projets!S3 : La colonne « Montant demandé » manque. "
        "Ajoutez une colonne « Montant demandé » sur la ligne des intitulés (ligne 3). Pour tout voir : « pic-sheets verifier »."
    )


def test_several_are_counted(sample, capsys):
    change(sample, Projets_P3="Subvention", Projets_O3="Facture", Versements_D3="Somme")
    told = plain(refused(capsys, ["budget", str(sample)]))
    assert "(et 2 autres problèmes de structure)" in told
    assert not (sample.parent / "sorties").exists()
