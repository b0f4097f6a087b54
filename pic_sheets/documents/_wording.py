"""How a letter speaks to its reader: civility, agreement, the holder's name, the funders' articles, amounts in letters."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from num2words import num2words

from pic_sheets.money import cents
from pic_sheets.sheets.holders import Holder, HolderType
from pic_sheets.texts import folded, listed, quoted

_MILLION = 1_000_000

#: The first word of a funder's name → its article; a name that starts otherwise keeps none.
_ARTICLES = {
    "la": (
        "region",
        "ville",
        "commune",
        "mairie",
        "communaute",
        "metropole",
        "prefecture",
        "caf",
        "caisse",
        "fondation",
    ),
    "le": ("departement", "conseil", "ministere", "fonds"),
    "l’": ("etat", "agence", "agglomeration", "union"),
}
_ARTICLE = {word: article for article, words in _ARTICLES.items() for word in words}

#: The usual titles of who signs: of a woman, of a man. « Secrétaire » or « responsable » may be either.
_TITLES = (
    ("presidente", "president"),
    ("vice-presidente", "vice-president"),
    ("co-presidente", "co-president"),
    ("copresidente", "copresident"),
    ("tresoriere", "tresorier"),
    ("directrice", "directeur"),
    ("coordinatrice", "coordinateur"),
    ("coordonnatrice", "coordonnateur"),
    ("representante", "representant"),
    ("deleguee", "delegue"),
    ("gerante", "gerant"),
)
_TITLE_ARTICLE = {word: article for pair in _TITLES for word, article in zip(pair, ("La", "Le"), strict=True)}

_STRAIGHT = re.compile(r"(?<=[^\W\d_])'(?=[^\W\d_])")
_OPENING, _CLOSING = re.compile(r"«\s*"), re.compile(r"\s*»")


@dataclass(frozen=True, slots=True)
class Address:
    """How to address a person: « Madame, », « Madame » inside a formula, and the ending of what agrees with them."""

    call: str
    formula: str
    e: str


#: The agreement of an unknown civility is written both ways.
_UNKNOWN = Address("Madame, Monsieur,", "Madame, Monsieur", "(e)")
_ADDRESSES = {
    "Madame": Address("Madame,", "Madame", "e"),
    "Monsieur": Address("Monsieur,", "Monsieur", ""),
}


def address_of(civility: str) -> Address:
    """How to address someone of this civility, both ways when it is blank or unknown."""
    return _ADDRESSES.get(civility, _UNKNOWN)


def person(holder: Holder) -> str:
    """The person to write to, with their civility; the holder's own name when no person is named."""
    names = [part for part in (holder.first_name, holder.last_name) if part]
    return " ".join([holder.civility, *names]).strip() if names else holder.name


def recipient_lines(holder: Holder) -> tuple[str, ...]:
    """The lines of the address block; blank ones are left out.

    Mail to an association bears its name, then the person's. A collective has no letter box of its own: the person's
    name comes first.
    """
    who = person(holder)
    if holder.type == HolderType.ASSOCIATION:
        names = [holder.name, f"À l’attention de {who}" if who != holder.name else ""]
    elif holder.type == HolderType.RESIDENTS:
        names = [who if who != holder.name else "", _collective(holder.name)]
    else:
        names = [who]
    return tuple(line for line in (*names, holder.address, f"{holder.postcode} {holder.town.upper()}".strip()) if line)


def _collective(name: str) -> str:
    return name if not name or folded(name).startswith("collectif") else f"Collectif {quoted(inner(name))}"


def on_behalf(holder: Holder) -> str:
    """« au nom de l’association … », "" for a resident who speaks for themselves."""
    nouns = {
        HolderType.ASSOCIATION.value: ("association", "de l’association"),
        HolderType.RESIDENTS.value: ("collectif", "du collectif"),
    }
    if not holder.name or holder.type not in nouns:
        return ""
    noun, of = nouns[holder.type]
    return f"au nom {'de' if folded(holder.name).startswith(noun) else of} {quoted(inner(holder.name))}"


def circle(holder: Holder) -> str:
    """Whom the letter means beside its reader: « votre association », « votre collectif », "" for a resident."""
    words = {HolderType.ASSOCIATION.value: "votre association", HolderType.RESIDENTS.value: "votre collectif"}
    return words.get(holder.type, "")


def with_article(name: str) -> str:
    """The funder's name with its article where it is known.

    >>> with_article("Région Hauts-de-France"), with_article("État – Politique de la ville"), with_article("ANCT")
    ('la Région Hauts-de-France', 'l’État – Politique de la ville', 'ANCT')
    """
    words = folded(name).split()
    article = _ARTICLE.get(words[0], "") if words else ""
    return f"{article}{'' if article.endswith('’') else ' '}{name}" if article else name


def funders_listed(names: Sequence[str]) -> str:
    """The funders as an enumeration that may follow « par » (no article contracts with it)."""
    return listed([with_article(name) for name in names])


def apostrophised(text: str) -> str:
    """The text with the apostrophe of print where a straight one stands between two letters.

    >>> apostrophised("l'école d'à côté, rock 'n' roll")
    "l’école d’à côté, rock 'n' roll"
    """
    return _STRAIGHT.sub("’", text)


def inner(text: str) -> str:
    """The text as it stands inside guillemets: its own become the quotes of the second level.

    >>> inner("Chorale « Les voix »")
    'Chorale “Les voix”'
    """
    return _OPENING.sub("“", _CLOSING.sub("”", text))


def signing_title(title: str) -> str:
    """The title above a signature, with its article when its first word tells the gender; as typed otherwise.

    >>> signing_title("Présidente"), signing_title("Trésorier adjoint"), signing_title("Secrétaire")
    ('La présidente', 'Le trésorier adjoint', 'Secrétaire')
    """
    words = title.split(maxsplit=1)
    article = _TITLE_ARTICLE.get(folded(words[0])) if words else None
    return f"{article} {' '.join([words[0].lower(), *words[1:]])}" if article else title


def sentence(text: str) -> str:
    """The text as a sentence: a capital first, a final mark.

    >>> sentence("budget incomplet"), sentence("Est-ce clair ?"), sentence("")
    ('Budget incomplet.', 'Est-ce clair ?', '')
    """
    bare = apostrophised(text.strip())
    if not bare:
        return ""
    mark = "" if bare.rstrip("» \N{NO-BREAK SPACE}").endswith((".", "!", "?", "…", ":")) else "."
    return f"{bare[0].upper()}{bare[1:]}{mark}"


def amount_in_letters(amount: Decimal) -> str:
    """The amount in words, as a letter or a cheque writes it.

    >>> amount_in_letters(Decimal("1200.50")), amount_in_letters(Decimal("80"))
    ('mille deux cents euros et cinquante centimes', 'quatre-vingts euros')
    """
    euros, rest = divmod(int(cents(abs(amount)) * 100), 100)
    parts = []
    if euros or not rest:
        linked = "d’" if euros and euros % _MILLION == 0 else ""
        parts.append(f"{num2words(euros, lang='fr')} {linked}euro{'s' if euros > 1 else ''}")
    if rest:
        parts.append(f"{num2words(rest, lang='fr')} centime{'s' if rest > 1 else ''}")
    return f"{'moins ' if amount < 0 and (euros or rest) else ''}{' et '.join(parts)}"
