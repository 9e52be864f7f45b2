"""``kvisit check``: which expectations are met, and what is said of those that aren't."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Run

Kvisit = Callable[..., Run]

FIRST = """LIMA, March 3, 2024 (Reuters) - A ferry sank off the port of Callao on Saturday and at least 12 people
drowned, Mayor Ana Torres said. Peru and Chile signed a treaty on fishing rights in Lima.
"""
SECOND = """Date: 2024-03-04

Twelve people drowned when a ferry sank off Callao, said Ana Torres, the mayor of Lima. Another 30 were rescued.
"""
MET = {
    "a value, where two outlets agree": '[[figure]]\nkind = "casualties"\ndetail = "killed"\nvalue = 12',
    "a verdict and its origins": '[[figure]]\ndetail = "killed"\nverdict = "corroborated"\nindependent = 2',
    "bounds": '[[figure]]\nkind = "casualties"\ndetail = "rescued"\nmin = 20\nmax = 40',
    "an agreement between parties": '[[agreement]]\ntype = "treaty"\nstatus = "signed"\nparties = ["Peru", "Chile"]',
    "names of one": '[[name]]\nsame = ["Ana Torres", "Ana Torres"]',
    "names of two": '[[name]]\ndifferent = ["Peru", "Chile"]',
}
NOT_MET = {
    "another value": ('[[figure]]\nkind = "casualties"\ndetail = "killed"\nvalue = 15', "differs", "value is 12"),
    "another verdict": (
        '[[figure]]\nkind = "casualties"\ndetail = "rescued"\nvalue = 30\nverdict = "corroborated"',
        "differs",
        "verdict is single_source",
    ),
    "no such figure": ('[[figure]]\nkind = "casualties"\ndetail = "missing"\nvalue = 3', "missing", ""),
    "no such agreement": ('[[agreement]]\ntype = "ceasefire"', "missing", ""),
    "no such name": ('[[name]]\nsame = ["Ana Torres", "Luis Rojas"]', "missing", "no source names Luis Rojas"),
    "two that should be one": ('[[name]]\nsame = ["Peru", "Chile"]', "differs", "they are apart"),
}
BROKEN = {
    "a mistyped key": ('[[figure]]\nknd = "casualties"', "'kind'"),
    "a mistyped table": ("[[figures]]\nvalue = 1", "'figure'"),
    "one bracket": ("[figure]\nvalue = 1", "two brackets"),
    "a value of the wrong type": ('[[figure]]\nvalue = "many"', "must be"),
    "a mistyped kind": ('[[figure]]\nkind = "casualty"', "did you mean 'casualties'"),
    "a mistyped verdict": ('[[figure]]\nverdict = "confirmed"', "no verdict 'confirmed'"),
    "a mistyped type": ('[[agreement]]\ntype = "treatys"', "did you mean 'treaty'"),
    "an empty expectation": ("[[figure]]\n", "asks nothing"),
    "no expectation at all": ("# later\n", "expects nothing"),
    "no TOML": ("kind: casualties", "not TOML"),
}


@pytest.fixture
def sources(article: Callable[..., Path]) -> list[Path]:
    return [article(FIRST, "first.txt"), article(SECOND, "second.txt")]


@pytest.mark.parametrize("expectation", MET.values(), ids=MET)
def test_met(kvisit: Kvisit, article: Callable[..., Path], sources: list[Path], expectation: str) -> None:
    run = kvisit("check", *sources, "--expect", article(expectation, "facts.toml"))
    assert run.out.startswith("met ")
    assert run.out.endswith("1 of 1 expectations met\n")
    assert run.code == 0


@pytest.mark.parametrize(("expectation", "outcome", "found"), NOT_MET.values(), ids=NOT_MET)
def test_not_met(
    kvisit: Kvisit, article: Callable[..., Path], sources: list[Path], expectation: str, outcome: str, found: str
) -> None:
    run = kvisit("check", *sources, "--expect", article(expectation, "facts.toml"))
    assert run.code == 1
    assert run.out.startswith(outcome)
    assert found in run.out


@pytest.mark.parametrize(("expectation", "says"), BROKEN.values(), ids=BROKEN)
def test_a_broken_expectations_file_is_bad_usage(
    kvisit: Kvisit, article: Callable[..., Path], sources: list[Path], expectation: str, says: str
) -> None:
    run = kvisit("check", *sources, "--expect", article(expectation, "facts.toml"))
    assert run.code == 2
    assert says in run.err


def test_a_failed_check_weighs_more_than_a_source_that_cannot_be_read(
    kvisit: Kvisit, article: Callable[..., Path], sources: list[Path]
) -> None:
    met, failed = article(MET["bounds"], "met.toml"), article(NOT_MET["another value"][0], "failed.toml")
    assert kvisit("check", *sources, "gone.txt", "--expect", met).code == 3
    assert kvisit("check", *sources, "gone.txt", "--expect", failed).code == 1
