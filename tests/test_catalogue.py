"""Catalogues: one public module, one entry."""

import importlib
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from pic_sheets.catalogue import catalogue, entry, modules

NAME = "catalogue_under_test"


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[ModuleType]:
    """A package of two entries, a private module and a subpackage."""
    folder = tmp_path / NAME
    (folder / "below").mkdir(parents=True)
    (folder / "__init__.py").touch()
    (folder / "below" / "__init__.py").write_text("ENTRY = 'subpackage'")
    (folder / "second.py").write_text("ENTRY = 2")
    (folder / "first.py").write_text("ENTRY = 1")
    (folder / "_shared.py").write_text("raise RuntimeError")
    (folder / "notes.txt").write_text("not a module")
    monkeypatch.syspath_prepend(tmp_path)
    importlib.invalidate_caches()
    yield importlib.import_module(NAME)
    for name in [name for name in sys.modules if name.split(".")[0] == NAME]:
        del sys.modules[name]


def test_public_modules_are_listed_by_name_and_private_ones_never_imported(package: ModuleType) -> None:
    assert modules(package) == ("below", "first", "second")
    assert list(catalogue(package, "ENTRY").items()) == [("below", "subpackage"), ("first", 1), ("second", 2)]


def test_a_module_without_its_constant_is_a_fault_of_ours(package: ModuleType) -> None:
    with pytest.raises(AttributeError, match="OTHER"):
        catalogue(package, "OTHER")


def test_one_entry_imports_no_other_module(package: ModuleType) -> None:
    assert entry(package, "second", "ENTRY") == 2
    assert f"{NAME}.first" not in sys.modules
