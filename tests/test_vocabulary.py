"""Every entry of the vocabulary finds what its own texts say that it finds, and leaves its counterexamples alone."""

from decimal import Decimal
from typing import Any

import pytest

from kvisit.annotate import annotate
from kvisit.extraction import pipeline_for
from kvisit.families import figures
from kvisit.findings import FigureClaim, Finding
from kvisit.patterns import FigureEntry, Veto, load
from kvisit.reading import Article

VOCABULARY = load()


def found_in(text: str) -> list[Finding[FigureClaim]]:
    article = Article(id="text", path="text", sha256="", text=text)
    return list(figures.find(annotate(article, pipeline_for())))


def slots(finding: Finding[FigureClaim]) -> dict[str, Any]:
    claim = finding.claim
    return {
        "value": claim.value,
        "upper": claim.upper,
        "unit": claim.unit,
        "modifier": claim.modifier,
        "kind": claim.kind,
        "detail": claim.detail,
        "role": claim.role,
        "direction": claim.direction,
        "as_of": claim.as_of.value if claim.as_of else None,
    }


@pytest.mark.parametrize(
    ("entry", "text"), [pytest.param(e, t, id=f"{e.id}: {t}") for e in VOCABULARY.figures for t in e.yes]
)
def test_an_entry_finds_its_own_example(entry: FigureEntry, text: str) -> None:
    findings = [f for f in found_in(text) if f.rule == entry.id]
    expected = entry.yes[text]
    assert any(
        all(
            slots(f)[key] == (Decimal(str(value)) if isinstance(value, float) else value)
            for key, value in expected.items()
        )
        for f in findings
    ), [(f.rule, slots(f)) for f in found_in(text)]


@pytest.mark.parametrize(
    ("entry", "text"), [pytest.param(e, t, id=f"{e.id}: {t}") for e in VOCABULARY.figures for t in e.no]
)
def test_an_entry_leaves_its_counterexample_alone(entry: FigureEntry, text: str) -> None:
    assert [f.text for f in found_in(text) if f.rule == entry.id] == []


@pytest.mark.parametrize(
    ("veto", "text"), [pytest.param(v, t, id=f"{v.id}: {t}") for v in VOCABULARY.vetoes for t in v.yes]
)
def test_a_veto_refuses_its_own_example(veto: Veto, text: str) -> None:
    assert [f.text for f in found_in(text) if f.claim.kind != "age"] == []


@pytest.mark.parametrize(
    ("veto", "text"), [pytest.param(v, t, id=f"{v.id}: {t}") for v in VOCABULARY.vetoes for t in v.no]
)
def test_a_veto_lets_its_counterexample_pass(veto: Veto, text: str) -> None:
    assert found_in(text)


@pytest.mark.parametrize("entry", VOCABULARY.figures, ids=lambda e: e.id)
def test_an_entry_has_texts_for_and_against(entry: FigureEntry) -> None:
    assert entry.yes
    assert entry.no
    assert entry.kind in VOCABULARY.kinds
