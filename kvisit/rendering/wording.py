"""Values in the words in which people write them: "$10 billion", "more than $4 billion (2007)", "15 to 20 people"."""

from __future__ import annotations

from decimal import Decimal

from babel.numbers import get_currency_symbol

from kvisit.model import Figure, Verdict, as_number

_SCALES = ((Decimal(10) ** 12, "trillion"), (Decimal(10) ** 9, "billion"), (Decimal(10) ** 6, "million"))
_MODIFIERS = {
    "exact": "", "about": "about ", "more_than": "more than ", "at_least": "at least ", "less_than": "less than ",
    "at_most": "up to ", "approaching": "nearly ",
}  # fmt: skip
_UNITS = {"a": "years", "mo": "months", "wk": "weeks", "d": "days", "h": "hours", "min": "minutes", "s": "seconds", "[mi_i]": "miles", "[ft_i]": "feet", "km2": "km²", "m2": "m²", "[pp]": "points", "Cel": "°C", "[degF]": "°F", "deg": "degrees", "har": "hectares", "t": "tonnes", "[bbl_us]": "barrels"}  # fmt: skip
VERDICTS: dict[Verdict, str] = {
    "conflicting": "conflicting",
    "updated": "updated",
    "corroborated": "corroborated",
    "single_source": "one source",
}


def amount(value: Decimal) -> str:
    """A number with its scale in words.

    >>> amount(Decimal("21700000000")), amount(Decimal(8000)), amount(Decimal("6.10"))
    ('21.7 billion', '8,000', '6.1')
    """
    for size, name in _SCALES:
        if abs(value) >= size:
            return f"{as_number(round(value / size, 3)):,} {name}"
    return f"{as_number(round(value, 2)):,}"


def worded(figure: Figure) -> str:
    """A figure's value with its modifier, unit and as-of."""
    return (
        _MODIFIERS[figure.modifier]
        + quantity(figure.value, figure.upper, figure.unit, figure.kind)
        + (f" ({figure.as_of})" if figure.as_of else "")
    )


def quantity(value: Decimal, upper: Decimal | None, unit: str | None, kind: str) -> str:
    """A value or range with its unit."""
    if kind == "rank":
        return ordinal(int(value))
    if unit and len(unit) == 3 and unit.isupper():
        sign = get_currency_symbol(unit, locale="en_US")
        parts = [f"{sign}{'' if len(sign) == 1 else ' '}{amount(v)}" for v in (value, upper) if v is not None]
        return " to ".join(parts)
    number = " to ".join(amount(v) for v in (value, upper) if v is not None)
    if unit is None:
        return number
    return f"{number}%" if unit == "%" else f"{number} {_UNITS.get(unit, unit)}"


def ordinal(number: int) -> str:
    """An ordinal in digits.

    >>> ordinal(2), ordinal(11), ordinal(23)
    ('2nd', '11th', '23rd')
    """
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"
