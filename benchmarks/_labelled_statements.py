"""A year of payments and the bank's movements of it, invented, with what is really what: the same for the same size."""

import random
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from datetime import date
from typing import Any

FIRST_DAY = date(2015, 1, 1).toordinal()
#: The most characters of a label: CFONB's.
CUT = 31
NOUNS = (
    "Jardins", "Amis", "Ateliers", "Boxing club", "Collectif", "Comité", "Compagnie", "Chorale", "Cyclos", "Mamans", "Voisins",
    "Théâtre", "Danseurs", "Cuistots", "Bricoleurs", "Repair café", "Couturières", "Marcheurs", "Lecteurs", "Randonneurs",
    "Tricoteuses", "Musiciens", "Judo club", "Pétanque", "Colombophiles", "Pêcheurs", "Photographes", "Éco-citoyens",
)  # fmt: skip
OF = (
    "du Parc", "de la Gare", "du Maroc", "des Lilas", "du Bel-Air", "de la Cité", "du Moulin", "des Fosses", "du Canal", "de l'Abbaye",
    "du Pont", "des Tilleuls", "de la Mine", "du Terril", "du Marais", "de la Plaine", "du Nouveau Monde", "des Trois Ponts", "du Trichon",
    "de l'Épeule", "du Pile", "des Hauts-Champs", "du Cul de Four", "de la Potennerie", "du Fresnoy", "de la Mackellerie", "d'Hem",
)  # fmt: skip
TOWNS = (
    "Roubaix", "Méricourt", "Croix", "Lens", "Avion", "Liévin", "Wattrelos", "Tourcoing", "Denain", "Anzin", "Somain", "Aniche", "Douai",
    "Maubeuge", "Hautmont", "Jeumont", "Calais", "Marck", "Outreau", "Béthune", "Bruay", "Auchel", "Hénin", "Carvin", "Libercourt",
)  # fmt: skip
FIRST_NAMES = (
    "Nadia",
    "Karim",
    "Julie",
    "Thomas",
    "Fatima",
    "Luc",
    "Sonia",
    "Hugo",
    "Leïla",
    "Marc",
    "Inès",
    "Paul",
    "Zoé",
    "Yanis",
)
LAST_NAMES = (
    "Petit", "Leroy", "Martin", "Benali", "Dubois", "Lefebvre", "Moreau", "Haddad", "Caron", "Delattre", "Vasseur", "Nowak",
    "Kowalski", "Diallo", "Traoré", "Dupont", "Lemaire", "Carpentier", "Wattiez", "Deswarte", "Bailleul", "Hennebelle",
)  # fmt: skip
STRANGERS = (
    "CB BOULANGERIE DURAND",
    "PRLV EDF CLIENTS",
    "CB IMPRIMERIE DU NORD",
    "PRLV MAIF",
    "CB SUPER U",
    "VIR SEPA LOYER SCI DELTA",
)


#: Its id, its day, its cents, the code of its project, whom the bank may name, its nature.
Line = tuple[str, int, int, str, tuple[str, ...], str]


@dataclass(slots=True)
class Labelled:
    """Movements [id, day, cents, label], lines [id, day, cents, code, names, nature], and the lines of each movement."""

    movements: list[tuple[str, int, int, str]] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    truth: dict[str, list[str]] = field(default_factory=dict)

    def as_json(self) -> dict[str, Any]:
        return asdict(self)


def labelled(size: int) -> Labelled:
    """So many payments: seven amounts of ten are one of sixty, six movements of ten quote the code of the project.

    Of a hundred payments three have no movement and two go with another of their holder; of a hundred movements three are
    of nobody's, and two say nothing of anybody. There are up to 5,000 holders, and a year for each 10,000 payments.
    """
    chance = random.Random(size)  # noqa: S311 - an invented year, the same at each run
    found = Labelled()
    holders = [_holder(chance) for _ in range(max(min(size // 4, 5_000), 1))]
    days = 365 * max(size // 10_000, 1)
    payments = list(_payments(chance, size, holders, days))
    found.lines = [line for line, _ in payments]
    number = 0
    while number < len(payments):
        line, holder = payments[number]
        number += 1
        if chance.random() < 0.03:
            continue
        together = [line]
        if chance.random() < 0.01 and number < len(payments):
            other, _ = payments[number]
            payments[number] = (*other[:1], line[1], *other[2:4], holder, other[5]), holder
            found.lines[number] = payments[number][0]
            together.append(found.lines[number])
            number += 1
        _book(chance, found, together, holder)
    for _ in range(round(size * 0.03)):
        identity = f"M{len(found.movements):06}"
        stranger = chance.choice(STRANGERS)
        found.movements.append((identity, FIRST_DAY + chance.randrange(days), -_amount(chance), stranger))
    chance.shuffle(found.movements)
    chance.shuffle(found.lines)
    return found


def _holder(chance: random.Random) -> tuple[str, ...]:
    contact = f"{chance.choice(FIRST_NAMES)} {chance.choice(LAST_NAMES)}"
    article = chance.choice(("Les ", "", "Association "))
    return f"{article}{chance.choice(NOUNS)} {chance.choice(OF)} {chance.choice(TOWNS)}", contact


def _amount(chance: random.Random) -> int:
    return 100 * (50 * chance.randint(1, 60) if chance.random() < 0.7 else chance.randint(50, 2500))


def _payments(
    chance: random.Random, size: int, holders: list[tuple[str, ...]], days: int
) -> Iterator[tuple[Line, tuple[str, ...]]]:
    """An advance and a balance a project, one time in six of the same amount."""
    for project in range((size + 1) // 2):
        holder, code, first = (
            chance.choice(holders),
            f"PIC-2025-{project + 1:0{max(3, len(str(size)))}}",
            _amount(chance),
        )
        second = first if chance.random() < 1 / 6 else _amount(chance)
        day = FIRST_DAY + chance.randrange(days - 65)
        later = day + chance.randint(20, 64)
        yield (f"L{2 * project:06}", day, -first, code, holder, "Acompte"), holder
        if 2 * project + 1 < size:
            yield (f"L{2 * project + 1:06}", later, -second, code, holder, "Solde"), holder


def _book(chance: random.Random, found: Labelled, lines: list[Line], holder: tuple[str, ...]) -> None:
    """What the bank books of those lines: some days after, seldom before."""
    identity = f"M{len(found.movements):06}"
    days = chance.choices((-2, -1, 0, 1, 2, 3, 4, 5, 8, 12), (1, 1, 10, 30, 25, 15, 8, 5, 3, 2))[0]
    label = _label(chance, lines[0], holder)
    found.movements.append((identity, lines[0][1] + days, sum(line[2] for line in lines), label))
    found.truth[identity] = [line[0] for line in lines]


def _label(chance: random.Random, line: Line, holder: tuple[str, ...]) -> str:
    name = holder[0].upper()
    if chance.random() < 0.6:
        code = line[3] if chance.random() < 0.7 else line[3].replace("-", chance.choice(("", " ")))
        nature = line[5].upper() if chance.random() < 0.5 else ""
        texts = (
            f"VIR SEPA {code} {nature} {name}",
            f"VIR {code} {name}",
            f"VIR SEPA {name[: chance.randint(6, 14)]} {code} {nature}",
        )
        text = chance.choice(texts)
    elif chance.random() < 0.05:
        text = f"VIREMENT EMIS {chance.randrange(10**6):06}"
    elif chance.random() < 0.2:
        text = f"VIR SEPA {' '.join(reversed(holder[1].upper().split()))}"
    else:
        text = f"VIR SEPA {_mistyped(chance, name)}"
    return " ".join(text[:CUT].split()) if len(text) <= CUT else text[:CUT].rstrip()


def _mistyped(chance: random.Random, name: str) -> str:
    """The name, one time in five with a letter lost."""
    place = chance.randrange(len(name))
    return name[:place] + name[place + 1 :] if chance.random() < 0.2 else name
