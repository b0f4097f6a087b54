import csv

from pic_sheets.accounting.chart import Role, chart
from pic_sheets.stores.resources import resource


def test_every_role_has_one_account_and_every_account_one_role():
    assert set(chart()) == set(Role)
    assert len({account.number for account in chart().values()}) == len(Role)


def test_the_file_says_what_each_account_is_for():
    rows = list(
        csv.DictReader((resource("data") / "plan_comptable.csv").read_text("utf-8").splitlines(), delimiter=";")
    )
    assert [row["Compte"] for row in rows] == sorted(row["Compte"] for row in rows)
    assert all(row["Emploi"] and row["Libellé"] for row in rows)
