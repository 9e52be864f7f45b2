"""The contract's table of widths: which wordings of numbers can be true together."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kvisit.intervals import interval
from kvisit.model import Modifier
from kvisit.patterns import load

VOCABULARY = load()
WIDTHS = VOCABULARY.widths
Wording = tuple[str, Modifier]

MEET: list[tuple[Wording, Wording]] = [
    (("41000", "about"), ("41020", "exact")),
    (("4000000000", "more_than"), ("4300000000", "exact")),
    (("300", "approaching"), ("296", "exact")),
    (("12", "about"), ("12", "exact")),
    (("10", "about"), ("11", "exact")),
    (("1200000000", "exact"), ("1230000000", "exact")),
    (("500", "at_most"), ("260", "exact")),
    (("200", "at_least"), ("200", "exact")),
    (("200", "at_least"), ("300", "exact")),
    (("2562", "exact"), ("2562", "exact")),
]
APART: list[tuple[Wording, Wording]] = [
    (("10", "exact"), ("12", "exact")),
    (("200", "more_than"), ("40000", "exact")),
    (("200", "more_than"), ("200", "at_most")),
    (("300", "approaching"), ("301", "exact")),
    (("300", "approaching"), ("269", "exact")),
    (("2000", "exact"), ("2040", "exact")),
    (("721", "exact"), ("720", "exact")),
    (("1200000000", "exact"), ("1260000000", "exact")),
    (("500", "at_most"), ("240", "exact")),
    (("41000", "about"), ("45200", "exact")),
]


def meet(a: Wording, b: Wording) -> bool:
    x, y = (interval(Decimal(value), None, modifier, WIDTHS) for value, modifier in (a, b))
    assert x.meets(y) == y.meets(x)
    return x.meets(y)


@pytest.mark.parametrize(("a", "b"), MEET)
def test_wordings_that_can_be_true_together(a: Wording, b: Wording) -> None:
    assert meet(a, b)


@pytest.mark.parametrize(("a", "b"), APART)
def test_wordings_that_cannot(a: Wording, b: Wording) -> None:
    assert not meet(a, b)


@pytest.mark.parametrize(("value", "inside"), [("17", True), ("15", True), ("20", True), ("14", False), ("21", False)])
def test_a_range_allows_what_lies_between_its_ends(value: str, inside: bool) -> None:
    between = interval(Decimal(15), Decimal(20), "exact", WIDTHS)
    assert between.meets(interval(Decimal(value), None, "exact", WIDTHS)) is inside


@given(
    st.decimals(1, 10**12, places=2),
    st.sampled_from(["exact", "about", "more_than", "at_least", "less_than", "at_most", "approaching"]),
)
def test_every_wording_allows_something_near_its_own_number(value: Decimal, modifier: Modifier) -> None:
    allowed = interval(value, None, modifier, WIDTHS)
    assert allowed.low <= value <= allowed.high
    assert allowed.high <= value * Decimal("1.5") + 1


@pytest.mark.parametrize(
    ("value", "unit", "other", "in_unit", "same"),
    [
        ("45", "[mi_i]", "72", "km", True),
        ("6.2", "[mi_i]", "10", "km", True),
        ("100", "[mi_i]", "160", "km", True),
        ("15", "[mi_i]", "24", "km", True),
        ("2023", "m", "6637", "[ft_i]", True),
        ("50", "[mi_i]", "72", "km", False),
        ("100", "[degF]", "38", "Cel", True),
        ("100", "[degF]", "44", "Cel", False),
        ("250", "[acr_us]", "100", "har", True),
    ],
)
def test_values_in_other_units_are_converted_before_they_are_compared(
    value: str, unit: str, other: str, in_unit: str, same: bool
) -> None:
    conversions = VOCABULARY.comparing.conversions

    def converted(number: str, of: str) -> object:
        own = interval(Decimal(number), None, "exact", WIDTHS, rounded=True)
        return own.converted(conversions[of]) if of in conversions else own

    assert converted(value, unit).meets(converted(other, in_unit)) is same  # type: ignore[attr-defined]


def test_conversions_are_those_of_the_units() -> None:
    pint = pytest.importorskip("pint")
    registry = pytest.importorskip("ucumvert").PintUcumRegistry()
    for unit, conversion in VOCABULARY.comparing.conversions.items():
        if conversion.plus or unit == "[cft_i]":  # the parser takes a cubic foot for a hundredth of a foot
            continue
        factor = registry.from_ucum(unit).to(registry.from_ucum(conversion.to).units).magnitude
        assert float(conversion.times) == pytest.approx(float(factor), rel=1e-5), unit
    assert pint
