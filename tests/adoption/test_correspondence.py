"""What a correspondence is made of."""

from pic_sheets.adoption.correspondence import is_essential, sheet_named


def test_keys_amounts_and_what_was_decided_are_what_figures_cannot_do_without():
    essential = {
        (name, column.heading)
        for name in ("Projets", "Décisions", "Versements", "Bilans")
        for column in sheet_named(name).columns.values()
        if is_essential(sheet_named(name), column)
    }
    assert essential == {
        ("Projets", "Code"), ("Projets", "Coût total"), ("Projets", "Montant demandé"), ("Décisions", "Projet"), ("Décisions", "Décision"),
        ("Versements", "Projet"), ("Versements", "Nature"), ("Versements", "Montant"), ("Bilans", "Projet"), ("Bilans", "Dépenses justifiées"),
    }  # fmt: skip
