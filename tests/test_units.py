"""The units and currencies of the vocabulary are codes that the world knows."""

from functools import cache
from typing import Any

import pytest
from babel import Locale

from kvisit.patterns import Unit, load

VOCABULARY = load()


@cache
def registry() -> Any:
    """Pint's registry of units, reading UCUM codes."""
    return pytest.importorskip("ucumvert").PintUcumRegistry()


OWN = {"[pp]", "[bp]"}  # UCUM has no code for percentage points and basis points


@pytest.mark.parametrize("unit", [u for u in VOCABULARY.units if u.code not in OWN], ids=lambda unit: unit.code)
def test_a_unit_is_ucum_and_measures_what_its_kind_says(unit: Unit) -> None:
    quantity = registry().from_ucum(unit.code)
    dimensions = {
        "length": "[length]",
        "area": "[length] ** 2",
        "mass": "[mass]",
        "speed": "[length] / [time]",
        "temperature": "[temperature]",
        "duration": "[time]",
    }
    if unit.kind in dimensions and unit.code != "deg":  # "30 degrees" are of an unsaid scale, and an angle to UCUM
        assert quantity.check(dimensions[unit.kind])


def test_every_currency_is_iso_4217() -> None:
    known = Locale("en").currencies
    currencies = VOCABULARY.currencies
    shared = {code for codes in currencies.shared.values() for code in codes}
    codes = {*currencies.signs.values(), *currencies.words.values(), *currencies.letter_signs.values(), *shared}
    assert codes - set(known) == {"XBT"}  # bitcoin's code is in use, and not in the standard


def test_no_word_stands_for_two_units() -> None:
    words = [word for unit in VOCABULARY.units for word in (*unit.words, *unit.symbols)]
    assert sorted({word for word in words if words.count(word) > 1}) == []
