"""The ledger: what became of every number of a text."""

import re
from itertools import pairwise
from pathlib import Path

import pytest

from kvisit.annotate import annotate, notes_on
from kvisit.extraction import pipeline_for
from kvisit.findings import NumberFate
from kvisit.patterns import load
from kvisit.reading import Article

SEEDS = sorted((Path(__file__).parents[1] / "seeds").glob("*.txt"))


def fates_in(text: str) -> tuple[NumberFate, ...]:
    return notes_on(annotate(Article(id="text", path="text", sha256="", text=text), pipeline_for())).fates


@pytest.mark.parametrize(
    ("text", "fates"),
    [
        ("The G20 met.", [("20", "name")]),
        ("Room 12 burned in 2021.", [("12", "refused"), ("2021", "date")]),
        ("It was T-155 that fired 3 shells.", [("T-155", "name"), ("3", "figure")]),
        ("Dozens came for a million reasons.", [("Dozens", "figure"), ("a million", "figure")]),
        ("The two sides met a second time.", [("two", "refused"), ("second", "refused")]),
        ("Senators passed it 61-39.", [("61", "refused"), ("39", "refused")]),
        ("Call 020 7946 0958.", [("020", "refused"), ("7946", "refused"), ("0958", "refused")]),
    ],
)
def test_every_number_has_a_fate(text: str, fates: list[tuple[str, str]]) -> None:
    assert [(re.sub("^G", "", one.text), one.fate) for one in fates_in(text)] == fates


@pytest.mark.parametrize("file", SEEDS, ids=lambda file: file.stem)
def test_the_ledger_accounts_for_every_number_of_the_seeds(file: Path) -> None:
    text = file.read_text("utf-8-sig")
    fates = fates_in(text)
    covered = [(one.span.start, one.span.end) for one in fates]
    for match in re.finditer(r"\d+|[^\W\d_]+", text):
        if match[0].isdigit() or match[0].lower() in number_words():
            assert any(start <= match.start() and match.end() <= end for start, end in covered), match[0]
    assert all(before[1] <= after[0] for before, after in pairwise(covered))
    assert all(one.rule and text[one.span.start : one.span.end] == one.text for one in fates)


def number_words() -> set[str]:
    """The words that are numbers, or parts of one, by themselves."""
    numbers = load().numbers
    tables = (numbers.ones, numbers.tens, numbers.scales, numbers.ordinals, numbers.fractions, numbers.multiples)
    vague = (phrase for phrase in numbers.vague if " " not in phrase)
    return {*(word for table in tables for word in table), *vague}
