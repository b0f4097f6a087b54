"""Fingerprints of a letter's fields: the same for the same, and telling which part is not."""

import hashlib
from datetime import date
from decimal import Decimal
from types import MappingProxyType

import pytest

from pic_sheets.register.fingerprints import digest, fingerprint

FIELDS = {
    "porteur": {"nom": "Les Jardins", "adresse": "2 rue du Parc"},
    "accorde": {"montant": "900,00 €", "connu": True},
    "parts": [{"financeur": "Région", "montant": "630,00 €"}],
    "jour": date(2025, 3, 5),
    "somme": Decimal("900.00"),
    "rien": None,
}


def test_the_order_and_the_kind_of_container_do_not_count():
    other = {name: FIELDS[name] for name in reversed(FIELDS)}
    other["parts"] = tuple(MappingProxyType(part) for part in FIELDS["parts"])
    assert fingerprint(other) == fingerprint(FIELDS)


def test_the_letters_own_number_does_not_count():
    assert fingerprint(FIELDS | {"numero": "2025-0042"}) == fingerprint(FIELDS)
    assert "numero" not in fingerprint(FIELDS | {"numero": "2025-0042"}).groups


def test_a_change_shows_in_the_whole_and_in_its_group_alone():
    before, after = fingerprint(FIELDS), fingerprint(FIELDS | {"accorde": {"montant": "800,00 €", "connu": True}})
    assert before.whole != after.whole
    assert [name for name in FIELDS if before.groups[name] != after.groups[name]] == ["accorde"]


def test_a_number_is_not_its_text_but_an_amount_is_always_the_same():
    assert fingerprint({"a": 1}).whole != fingerprint({"a": "1"}).whole
    assert fingerprint({"a": Decimal("1.50")}) == fingerprint({"a": Decimal("1.50")})


def test_the_groups_hold_the_start_of_a_sha256_and_no_data():
    groups = fingerprint({"motif": "Hors du quartier"}).groups
    assert groups == {"motif": hashlib.sha256(b'"Hors du quartier"').hexdigest()[:12]}
    assert digest(b"") == hashlib.sha256(b"").hexdigest()


def test_what_no_letter_should_hold_is_a_fault_of_ours():
    with pytest.raises(TypeError, match="set"):
        fingerprint({"a": {1, 2}})
