"""The texts that entries of the vocabulary carry, run: each must give what its entry says, or nothing.

The tests run those of `data/patterns.json`; ``kvisit patterns --check`` a user's own too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any, Literal

from kvisit.annotate import annotate
from kvisit.extraction import pipeline_for
from kvisit.families import figures
from kvisit.findings import FigureClaim, Finding
from kvisit.patterns import FigureEntry, Veto, Vocabulary
from kvisit.reading import Article

Find = Callable[[str], Sequence[Finding[FigureClaim]]]


@dataclass(frozen=True, slots=True)
class Example:
    """A text of an entry (``rule``), to be found (yes) or left alone (no).

    ``wanted`` is what it must give, ``got`` what it gave instead where it failed.
    """

    rule: str
    side: Literal["yes", "no"]
    text: str
    wanted: str
    got: str = ""

    @property
    def failed(self) -> bool:
        """Whether the text gave something else than it must."""
        return bool(self.got)


def finder(additions: Sequence[Path] = ()) -> Find:
    """A function that finds the figures of a text, with a user's additions to the vocabulary."""
    nlp = pipeline_for(additions)
    return lambda text: figures.find(annotate(Article(id="text", path="text", sha256="", text=text), nlp))


def run_examples(vocabulary: Vocabulary, find: Find) -> Iterator[Example]:
    """Every text of every figure entry and veto of a vocabulary, in its order."""
    for entry in vocabulary.figures:
        yield from _of_entry(entry, find)
    for veto in vocabulary.vetoes:
        yield from _of_veto(veto, find)


def _of_entry(entry: FigureEntry, find: Find) -> Iterator[Example]:
    if not entry.yes:
        yield Example(entry.id, "yes", "", "a text that it matches", "none to try")
    if not entry.no:
        yield Example(entry.id, "no", "", "a text that it leaves alone", "none to try")
    for text, expected in entry.yes.items():
        found = find(text)
        fits = any(f.rule == entry.id and _has(f.claim, expected) for f in found)
        wanted = ", ".join(f"{slot} = {value}" for slot, value in expected.items())
        yield Example(entry.id, "yes", text, f"{entry.id} {wanted}".rstrip(), "" if fits else _worded(found))
    for text in entry.no:
        found = [f for f in find(text) if f.rule == entry.id]
        yield Example(entry.id, "no", text, "nothing by this rule", _worded(found) if found else "")


def _of_veto(veto: Veto, find: Find) -> Iterator[Example]:
    """A veto refuses all figures of its texts but ages, which no veto is asked about."""
    for text in veto.yes:
        found = [f for f in find(text) if f.claim.kind != "age"]
        yield Example(f"veto.{veto.id}", "yes", text, "no figure", _worded(found) if found else "")
    for text in veto.no:
        yield Example(f"veto.{veto.id}", "no", text, "a figure", "" if find(text) else _worded([]))


def _has(claim: FigureClaim, expected: dict[str, Any]) -> bool:
    for slot, wanted in expected.items():
        got = claim.as_of.value if slot == "as_of" and claim.as_of else getattr(claim, slot)
        if got != (Decimal(str(wanted)) if isinstance(wanted, float) else wanted):
            return False
    return True


def _worded(found: Sequence[Finding[FigureClaim]]) -> str:
    """What was found, in a line."""
    told = [f"{f.rule}: {f.text!r} = {f.claim.value.normalize():f} {f.claim.unit or ''}".rstrip() for f in found]
    return "; ".join(told) or "nothing found"
