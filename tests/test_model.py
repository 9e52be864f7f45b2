"""``--model NAME``: another pipeline's entities are further evidence, recorded in the report; never a default."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import spacy

from tests.conftest import Run

Kvisit = Callable[..., Run]

TEXT = """Workers talk of Zorvik a lot. They like Zorvik. Kenya said that it pays well,
and Ben Adams of the Monday Club agreed.
"""


@pytest.fixture
def model(tmp_path: Path) -> Path:
    """A pipeline that knows a town by heart, and takes Kenya for a person."""
    nlp = spacy.blank("en")
    nlp.meta["name"], nlp.meta["version"] = "tiny", "1.2.3"
    ruler: Any = nlp.add_pipe("entity_ruler")
    ruler.add_patterns(
        [
            {"label": "GPE", "pattern": "Zorvik"},
            {"label": "PERSON", "pattern": "Kenya"},
            {"label": "CARDINAL", "pattern": "Monday"},
        ]
    )
    nlp.to_disk(tmp_path / "tiny")
    return tmp_path / "tiny"


def types(run: Run) -> dict[str, str]:
    return {entity["name"]: entity["type"] for entity in json.loads(run.out)["entities"]}


def test_its_entities_are_weighed_with_the_rules(kvisit: Kvisit, article: Callable[..., Path], model: Path) -> None:
    file = article(TEXT)
    by_rules = kvisit("facts", file, "--format", "json")
    with_model = kvisit("facts", file, "--format", "json", "--model", model)
    assert types(by_rules)["Zorvik"] == "ORG"
    assert types(with_model)["Zorvik"] == "GPE"
    assert types(with_model)["Kenya"] == "GPE"
    assert types(by_rules).keys() == types(with_model).keys()


def test_the_report_names_it_and_not_where_it_lies(kvisit: Kvisit, article: Callable[..., Path], model: Path) -> None:
    file = article(TEXT)
    run = kvisit("facts", file, "--format", "json", "--model", model)
    assert json.loads(run.out)["generator"]["pipeline"] == "rules + en_tiny 1.2.3"
    assert json.loads(kvisit("facts", file, "--format", "json").out)["generator"]["pipeline"] == "rules"


@pytest.mark.parametrize("command", [["facts"], ["ledger"], ["check", "--expect", "facts.toml"]])
def test_one_that_is_not_installed_is_bad_usage(
    kvisit: Kvisit, article: Callable[..., Path], monkeypatch: pytest.MonkeyPatch, command: list[str]
) -> None:
    file = article(TEXT)
    article('[[name]]\nsame = ["Kenya", "Kenya"]', "facts.toml")
    monkeypatch.chdir(file.parent)
    run = kvisit(*command, file, "--model", "en_core_of_nobody")
    assert run.code == 2
    assert "--model en_core_of_nobody: no such spaCy pipeline is installed" in run.err
    assert "python -m spacy download en_core_of_nobody" in run.err


def test_so_is_one_that_finds_no_entities(kvisit: Kvisit, article: Callable[..., Path], tmp_path: Path) -> None:
    spacy.blank("en").to_disk(tmp_path / "empty")
    run = kvisit("facts", article(TEXT), "--model", tmp_path / "empty")
    assert run.code == 2
    assert "no component that finds entities" in run.err
