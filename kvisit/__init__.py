"""kvisit: which figures do several news articles agree on?

The road from files to a report, as functions; each can be called by itself:

    >>> from kvisit import facts
    >>> report = facts(["seeds/"])                      # doctest: +SKIP
    >>> [(f.value, f.unit, f.verdict) for f in report.figures if f.independent > 1]   # doctest: +SKIP

`read` makes articles of paths, `extract` finds what each says, `reconcile` compares them. They are imported when
first used, since spaCy takes most of a second.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kvisit.extraction import extract
    from kvisit.reading import read
    from kvisit.reconciling import reconcile
    from kvisit.road import facts

__all__ = ["extract", "facts", "read", "reconcile"]

_MODULES = {"extract": "extraction", "facts": "road", "read": "reading", "reconcile": "reconciling"}


def __getattr__(name: str) -> Any:
    if name == "__version__":
        from importlib.metadata import version

        return version("kvisit")
    if name in _MODULES:
        return getattr(import_module(f"kvisit.{_MODULES[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
