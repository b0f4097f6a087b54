"""What the workbook no longer says as a letter of the register did."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from pic_sheets.columns import Record
from pic_sheets.documents._document import Letter, Occasion
from pic_sheets.documents._registered import amount_text, key_of
from pic_sheets.fund.fund import Fund
from pic_sheets.money import format_amount
from pic_sheets.register.fingerprints import fingerprint
from pic_sheets.register.lines import Key, Line
from pic_sheets.sheets.decisions import Decision
from pic_sheets.texts import NBSP, listed, quoted

#: Top-level field → what its reader calls it, the weightiest first. « » is what changes by itself as the year goes on.
_WORDS = {
    "accorde": "le montant accordé",
    "motif": "le motif",
    "reserves": "les réserves",
    "destinataire": "le nom ou l'adresse du destinataire",
    "porteur": "le porteur",
    "accord": "la civilité",
    "projet": "le projet",
    "demande": "le montant demandé",
    "compte": "le compte à créditer",
    "echeancier": "l'échéancier des versements",
    "financeurs": "les financeurs",
    "parts": "la part des financeurs",
    "bilan": "la date du bilan",
    "seance": "la séance",
    "vote": "le vote",
    "association": "l'association",
    "versement": "le versement",
    "reversement": "le montant à rendre",
    "suivi": "ce qui a été versé, rendu ou justifié",
    "realisation": "les dates ou les participants",
    "parties": "l'identité des parties",
    "membre": "le nom du membre",
    "retrait": "le retrait du projet",
    "compte_association": "le compte de l'association",
    "depot": "la date de dépôt",
    "lieu_signature": "la ville de signature",
    "date_lettre": "",
    "prochaine_seance": "",
    "ordre_du_jour": "",
    "pouvoirs": "",
    "presence_obligatoire": "",
    "ajournement": "",
    "budget_connu": "",
    "bilans_en_retard": "",
    "est_obligatoire": "",
    "examen": "",
    "manques": "",
    "retard": "",
    "suite": "",
}
#: What follows from the amount, and from whom the letter is written to: told with it, not beside it.
_OF_THE_AMOUNT = frozenset({"accorde", "echeancier", "financeurs", "parts"})
_OF_THE_READER = frozenset({"porteur", "accord"})


@dataclass(frozen=True, slots=True)
class LetterChange:
    """A letter that the workbook no longer bears out: its line, what has changed in French, and where ("" when gone)."""

    line: Line
    told: str
    where: str = ""


def letter_changes(fund: Fund, kinds: Mapping[str, Letter[Any]], lines: Sequence[Line]) -> tuple[LetterChange, ...]:
    """The letters of the fund's year that would be written otherwise today, on the day they bear.

    The last letter about each thing speaks for those before it. A letter without a decision whose occasion has passed (a
    reminder, once the report has come) is right as it was.
    """
    year = fund.association.year if fund.association else None
    last = {line.key: line for line in lines if line.key.year == year and line.key.kind in kinds}
    occasions = _Occasions(fund, kinds)
    found = [_change(fund, kinds[line.key.kind], occasions.of(line), line) for line in last.values()]
    return tuple(sorted((change for change in found if change), key=lambda change: change.line.number))


class _Occasions:
    """The occasions of each kind on each day, asked for once."""

    def __init__(self, fund: Fund, kinds: Mapping[str, Letter[Any]]) -> None:
        self._fund, self._kinds = fund, kinds
        self._known: dict[tuple[str, date], dict[Key, Occasion[Any]]] = {}

    def of(self, line: Line) -> Occasion[Any] | None:
        kind = self._kinds[line.key.kind]
        known = self._known.setdefault((kind.template, line.day), {})
        if not known:
            for occasion in kind.occasions(self._fund, line.day):
                known.setdefault(key_of(self._fund, kind, occasion), occasion)
        return known.get(line.key)


def _change(fund: Fund, kind: Letter[Any], occasion: Occasion[Any] | None, line: Line) -> LetterChange | None:
    """What has changed since a letter, None when nothing has."""
    if occasion is None:
        return _gone(fund, line)
    found = fingerprint(kind.fields(fund, occasion, line.day))
    if found.whole == line.identity.data:
        return None
    decided = _decision_told(line, occasion.record) if isinstance(occasion.record, Decision) else ""
    changed = {name for name, group in found.groups.items() if line.groups.get(name, group) != group}
    told_already = (_OF_THE_AMOUNT if decided else set()) | (_OF_THE_READER if "destinataire" in changed else set())
    words = _words(sorted(changed - told_already))
    told = f"{NBSP}; ".join(part for part in (decided, listed([*words])) if part)
    return LetterChange(line, told, _where(occasion.record)) if told else None


def _gone(fund: Fund, line: Line) -> LetterChange | None:
    """What to say of a letter whose occasion is no longer in the workbook."""
    decision = next(
        (one for one in fund.decisions_on.get(line.key.project, ()) if one.meeting == line.key.meeting), None
    )
    if line.verdict and decision is not None:
        told = _decision_told(line, decision)
        return LetterChange(line, told, _where(decision)) if told else None
    if line.verdict:
        return LetterChange(line, f"la décision ({_shown(line.verdict, line.amount)}) n'est plus dans le classeur")
    if line.key.project and line.key.project not in fund.project:
        return LetterChange(line, "le projet n'est plus dans le classeur")
    return None


def _decision_told(line: Line, decision: Decision) -> str:
    """« Accord 800,00 € → Accord 900,00 € », "" when it is the same decision."""
    amount = amount_text(decision.granted if decision.grants else None)
    if (line.verdict, line.amount) == (str(decision.verdict), amount):
        return ""
    return f"{_shown(line.verdict, line.amount)} → {_shown(str(decision.verdict) or 'sans décision', amount)}"


def _where(record: Record) -> str:
    return f"{record.place.sheet}, ligne{NBSP}{record.place.row}"


def _shown(verdict: str, amount: str) -> str:
    try:
        return f"{verdict} {format_amount(Decimal(amount))}" if amount else verdict
    except InvalidOperation:  # a register's text is only data
        return f"{verdict} {amount}"


def _words(groups: Sequence[str]) -> Iterator[str]:
    """What each group is called, the weightiest first; one that we have no word for goes by its own name, last."""
    yield from (word for name, word in _WORDS.items() if name in groups and word)
    yield from (f"ce que dit {quoted(name)}" for name in groups if name not in _WORDS)
