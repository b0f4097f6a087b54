"""A session made of what was asked: the narrowest right, and one sentence for whatever is missing."""

import logging
import subprocess
import sys

import pytest
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    PrivateFormat,
    load_pem_private_key,
)
from google_answers import ACCOUNT
from google_keys import private_key, saved, service_account

from pic_sheets.errors import UnreachableSheet
from pic_sheets.stores.google.access import READING, WRITING, Access, session

BROKEN = {
    "cut short": lambda whole: whole[:600],
    "without line ends": lambda whole: whole.replace("\n", "")[:-40],
    "changed": lambda whole: whole.replace("PRIVATE KEY-----\n", "PRIVATE KEY-----\nQUJD", 1),
    "empty": lambda _: "-----BEGIN PRIVATE KEY-----\nQUJD\n-----END PRIVATE KEY-----\n",
    "locked": lambda whole: (
        load_pem_private_key(whole.encode(), None)
        .private_bytes(Encoding.PEM, PrivateFormat.PKCS8, BestAvailableEncryption(b"mot de passe"))
        .decode()
    ),
    "no key": lambda _: "mot de passe",
}


def test_reading_asks_for_the_right_to_read_and_nothing_more(tmp_path):
    saved(tmp_path / "cle_google.json", service_account())
    opened = session(Access(None, tmp_path))
    assert opened.session.credentials.scopes == [READING]
    assert opened.asker.account == ACCOUNT
    assert opened.calls == 0


def test_annotating_asks_for_the_right_to_write_in_sheets_and_never_for_drive(tmp_path):
    key = saved(tmp_path / "k.json", service_account())
    assert session(Access(key, tmp_path, writes=True)).session.credentials.scopes == [WRITING]
    assert "drive" not in READING + WRITING


@pytest.mark.parametrize("how", BROKEN)
def test_a_private_key_that_is_not_whole_is_told_and_never_shown(tmp_path, how, caplog):
    broken = BROKEN[how](private_key())
    caplog.set_level(logging.DEBUG)
    key = saved(tmp_path / "k.json", service_account(private_key=broken))
    with pytest.raises(UnreachableSheet) as caught:
        session(Access(key, tmp_path))
    assert "la clé privée qu'elle contient n'est pas entière" in caught.value.message
    assert caught.value.__cause__ is None
    assert broken[:30] not in str(caught.value) + caplog.text


def test_what_was_not_installed_is_asked_for(tmp_path):
    saved(tmp_path / "cle_google.json", service_account())
    script = (
        "import sys; from pathlib import Path; sys.modules['gspread'] = None\n"
        "from pic_sheets.errors import UnreachableSheet\n"
        "from pic_sheets.stores.google.access import Access, session\n"
        "try: session(Access(None, Path(sys.argv[1])))\n"
        "except UnreachableSheet as error: print(ascii(error.message))"
    )
    told = subprocess.run([sys.executable, "-c", script, str(tmp_path)], capture_output=True, text=True, check=True)
    assert "il manque une partie de PIC Sheets" in told.stdout
