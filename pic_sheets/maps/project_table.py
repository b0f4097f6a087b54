"""The projects of the map as a table, for who does not see it and for who looks one up."""

from pic_sheets.fund.fund import Fund
from pic_sheets.fund.groupings import UNTOLD
from pic_sheets.maps.places import mapped_projects
from pic_sheets.outcomes import EURO, ResultTable


def project_table(fund: Fund) -> ResultTable:
    """One row a granted project, in the order of the map, with its letter and number; « Non » where it is not drawn."""
    return ResultTable(
        "projets_de_la_carte",
        "Projets de la carte",
        ("Repère", "Code", "Projet", "Thématique", "Quartier", "Montant accordé", "Sur la carte"),
        tuple(
            (
                one.label,
                one.project.code,
                one.title,
                one.theme.name,
                fund.district[one.project.district].name if one.project.district in fund.district else UNTOLD,
                one.amount,
                "Oui" if one.place else "Non",
            )
            for one in mapped_projects(fund)
        ),
        ("", "", "", "", "", EURO, ""),
    )
