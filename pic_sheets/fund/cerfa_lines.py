"""The lines of the budget in the Cerfa 12156*06, request for a subsidy to an association, as data: accounts to lines.

Seen on https://www.fichier-pdf.fr/2023/09/19/cerfa12156-06/ and https://studylibfr.com/doc/1812725/fichemodule; line 79 on
https://fr.scribd.com/document/684676176/Budget-type-previsionnel-2022-compagnie-professionnelle. Lines 69 and 73 were not read
on the form; both accounts exist. Which account goes to which sub-line is ours, after the labels of the chart of associations
(ANC 2018-06), as is « À préciser », which takes what no sub-line is made for so that sub-lines add up to their line.
"""

from dataclasses import dataclass

#: The sub-line of what none of the form's own is made for.
TO_SPECIFY = "À préciser"


@dataclass(frozen=True, slots=True)
class SubLine:
    """A sub-line of the form: its label, and how the accounts that go to it begin."""

    label: str
    accounts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the form: how its accounts begin ("" for one that no account tells), its label, its sub-lines."""

    account: str
    label: str
    parts: tuple[SubLine, ...] = ()


CHARGES = (
    Line("60", "Achats", (
        SubLine("Prestations de services", ("604",)),
        SubLine("Achats de matières et fournitures", ("601", "602", "603", "605", "607", "608", "609")),
        SubLine("Autres fournitures", ("606",)),
    )),
    Line("61", "Services extérieurs", (
        SubLine("Locations", ("612", "613", "614")),
        SubLine("Entretien et réparation", ("615",)),
        SubLine("Assurance", ("616",)),
        SubLine("Documentation", ("618",)),
    )),
    Line("62", "Autres services extérieurs", (
        SubLine("Rémunérations intermédiaires et honoraires", ("622",)),
        SubLine("Publicité, publication", ("623",)),
        SubLine("Déplacements, missions", ("624", "625")),
        SubLine("Services bancaires, autres", ("621", "626", "627", "628")),
    )),
    Line("63", "Impôts et taxes", (
        SubLine("Impôts et taxes sur rémunération", ("631", "633")),
        SubLine("Autres impôts et taxes", ("635", "637")),
    )),
    Line("64", "Charges de personnel", (
        SubLine("Rémunération des personnels", ("641",)),
        SubLine("Charges sociales", ("645",)),
        SubLine("Autres charges de personnel", ("642", "643", "644", "646", "647", "648", "649")),
    )),
    Line("65", "Autres charges de gestion courante"),
    Line("66", "Charges financières"),
    Line("67", "Charges exceptionnelles"),
    Line("68", "Dotations aux amortissements, provisions et fonds dédiés"),
    Line("69", "Impôt sur les bénéfices"),
    Line("", "Charges indirectes", (
        SubLine("Charges fixes de fonctionnement"), SubLine("Frais financiers"), SubLine("Autres"),
    )),
)  # fmt: skip

#: The sub-lines of the subsidies, by who gives them; `fund.funding_lines` says which funder goes where.
STATE, REGION, DEPARTMENT, GROUPED_TOWNS, TOWN = "État", "Région", "Département", "EPCI (intercommunalité)", "Commune"
SOCIAL_BODIES, EUROPE, AIDED_JOBS = "Organismes sociaux", "Fonds européens", "ASP (emplois aidés)"
PUBLIC_BODIES, PRIVATE_AID = "Autres établissements publics", "Aides privées"
SUBSIDIES = "74"

PRODUCTS = (
    Line("70", "Ventes de produits finis, prestations de services"),
    Line("73", "Concours publics"),
    Line(SUBSIDIES, "Subventions d’exploitation", tuple(map(SubLine, (
        STATE, REGION, DEPARTMENT, GROUPED_TOWNS, TOWN, SOCIAL_BODIES, EUROPE, AIDED_JOBS, PUBLIC_BODIES, PRIVATE_AID,
    )))),
    Line("75", "Autres produits de gestion courante", (
        SubLine("Dont cotisations", ("756",)),
        SubLine("Dont dons manuels, mécénat", ("754",)),
    )),
    Line("76", "Produits financiers"),
    Line("77", "Produits exceptionnels"),
    Line("78", "Reprises sur amortissements, provisions et fonds dédiés"),
    Line("79", "Transfert de charges"),
    Line("", "Ressources indirectes affectées à l’action"),
)  # fmt: skip

GIVEN = Line("86", "Emplois des contributions volontaires en nature", (
    SubLine("860 Secours en nature", ("860",)),
    SubLine("861 Mise à disposition gratuite de biens et services", ("861",)),
    SubLine("862 Prestations", ("862",)),
    SubLine("864 Personnel bénévole", ("864",)),
))  # fmt: skip

RECEIVED = Line("87", "Contributions volontaires en nature", (
    SubLine("870 Dons en nature", ("870",)),
    SubLine("871 Prestations en nature", ("871",)),
    SubLine("875 Bénévolat", ("875",)),
))  # fmt: skip
