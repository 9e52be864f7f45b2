"""What a user's file says by hand of names and figures overrules what the articles seem to say."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from kvisit.errors import UserError
from kvisit.explain import explain
from kvisit.model import Report
from kvisit.patterns import load
from kvisit.road import compared, facts

Write = Callable[..., Path]

FIRST = """LIMA, March 3, 2024 (Reuters) - The ferry Aurora sank off Callao and 10 people drowned, Mayor Ana Torres
said. Torres said that Norvik Lines had to pay. John Smyth was on board.
"""
SECOND = """CALLAO, March 3, 2024 (AP) - At least 14 people died when a ferry went down off Callao, Ana Torres told
reporters. NL Group Peru owned it. Jon Smith was on board. Read Callao Today.
"""


@pytest.fixture
def told(article: Write) -> Callable[[dict[str, Any]], Report]:
    """The report on both articles, with lists made by hand."""
    paths = [article(FIRST, "first.txt"), article(SECOND, "second.txt")]

    def report(lists: dict[str, Any]) -> Report:
        content = json.dumps(lists)
        return facts(paths, patterns=[article(content, f"{sha256(content.encode()).hexdigest()}.json")])

    return report


def names_of(report: Report, name: str) -> list[set[str]]:
    """The forms of the entities that a name is a form of."""
    forms = [{entity.name, *entity.aliases} for entity in report.entities]
    return [found for found in forms if name in found]


def deaths(report: Report) -> list[list[int]]:
    return [[int(m.value) for m in f.mentions] for f in report.figures if f.detail == "killed"]


def test_names_listed_as_the_same_are_one(told: Callable[..., Report]) -> None:
    assert names_of(told({}), "Norvik Lines") == [{"Norvik Lines"}]
    assert names_of(told({"same": [["Norvik Lines", "NL Group Peru"]]}), "Norvik Lines") == [
        {"Norvik Lines", "NL Group Peru"}
    ]


def test_also_two_names_of_one_article(told: Callable[..., Report]) -> None:
    assert names_of(told({"same": [["ana torres", "John Smyth"]]}), "John Smyth") == [
        {"Ana Torres", "Torres", "John Smyth"}
    ]


def test_names_listed_as_different_are_two(told: Callable[..., Report]) -> None:
    assert len(names_of(told({"different": [["Ana Torres", "Torres"]]}), "Ana Torres")) == 1
    assert names_of(told({"different": [["Ana Torres", "Torres"]]}), "Torres") == [{"Torres"}]


def test_an_ignored_name_is_none(told: Callable[..., Report]) -> None:
    assert names_of(told({}), "Callao Today")
    assert not names_of(told({"ignore": ["Callao Today"]}), "Callao Today")


def test_figures_are_called_by_kind_and_value(told: Callable[..., Report]) -> None:
    assert deaths(told({"different": [["casualties 10", "casualties 14"]]})) == [[10], [14]]
    assert deaths(told({"same": [["casualties: killed 10", "casualties: killed 14"]]})) == [[10, 14]]
    assert deaths(told({"ignore": ["casualties 14"]})) == [[10]]


def explained(paths: Sequence[Path], lists: Path, *names: str) -> str:
    reconciled, texts = compared(paths, patterns=[lists])
    ids = [next(e.id for e in reconciled.report.entities if name in (e.name, *e.aliases)) for name in names]
    return "\n".join(explain(ids, reconciled, texts))


def test_explain_says_what_was_said_by_hand(article: Write) -> None:
    paths = [article(FIRST, "first.txt"), article(SECOND, "second.txt")]
    same = article(json.dumps({"same": [["Norvik Lines", "NL Group Peru"]]}), "same.json")
    assert "listed as the same by hand" in explained(paths, same, "Norvik Lines")
    different = article(json.dumps({"different": [["John Smyth", "Jon Smith"]]}), "different.json")
    assert "listed as different by hand" in explained(paths, different, "John Smyth", "Jon Smith")


def test_a_row_needs_two_names(article: Write) -> None:
    with pytest.raises(UserError, match="two names or more"):
        load((article(json.dumps({"same": [["Lima"]]}), "one.json"),))
