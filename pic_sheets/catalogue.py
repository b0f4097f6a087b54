"""One module, one entry: the constant that each public module of a package declares."""

import importlib
import pkgutil
from types import ModuleType
from typing import Any


def modules(package: ModuleType) -> tuple[str, ...]:
    """The names of the public modules of a package, sorted; those that start with `_` are shared machinery.

    A package inside it is one entry too, which it declares itself.
    """
    found = pkgutil.iter_modules(package.__path__)
    return tuple(sorted(module.name for module in found if not module.name.startswith("_")))


def entry(package: ModuleType, module: str, constant: str) -> Any:  # noqa: ANN401 - each catalogue holds its own type
    """The constant of one module of a package; AttributeError when the module does not declare it."""
    return getattr(importlib.import_module(f"{package.__name__}.{module}"), constant)


def catalogue(package: ModuleType, constant: str) -> dict[str, Any]:
    """Module name → entry, for every public module of a package, in the order of their names."""
    return {module: entry(package, module, constant) for module in modules(package)}
