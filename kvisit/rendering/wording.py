"""Values in the words in which people write them: "$10 billion", "more than $4 billion (2007)", "15 to 20 people"."""

from __future__ import annotations

import re
from decimal import Decimal

from babel.numbers import get_currency_symbol

from kvisit.model import Figure, Verdict, as_number

_SCALES = ((Decimal(10) ** 12, "trillion"), (Decimal(10) ** 9, "billion"), (Decimal(10) ** 6, "million"))
_MODIFIERS = {
    "exact": "", "about": "about ", "more_than": "more than ", "at_least": "at least ", "less_than": "less than ",
    "at_most": "up to ", "approaching": "nearly ",
}  # fmt: skip
_UNITS = {
    "a": "years", "mo": "months", "wk": "weeks", "d": "days", "h": "hours", "min": "minutes", "s": "seconds",
    "[mi_i]": "miles", "[ft_i]": "feet", "[in_i]": "inches", "[yd_i]": "yards", "[nmi_i]": "nautical miles",
    "[mi_i]/h": "mph", "[kn_i]": "knots", "km2": "km²", "m2": "m²", "m3": "m³", "[mi_i]2": "square miles",
    "[sft_i]": "square feet", "har": "hectares", "[acr_us]": "acres", "t": "tonnes", "[lb_av]": "pounds",
    "[oz_av]": "ounces", "[gal_us]": "gallons", "[bbl_us]": "barrels", "[bbl_us]/d": "barrels a day",
    "[pp]": "percentage points", "[bp]": "basis points", "Cel": "°C", "[degF]": "°F", "deg": "degrees",
}  # fmt: skip
VERDICTS: dict[Verdict, str] = {
    "conflicting": "conflicting",
    "updated": "updated",
    "corroborated": "corroborated",
    "single_source": "one source",
}

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]+")


def printable(text: str) -> str:
    """A text without what a terminal would act on: line breaks, escape sequences, changes of direction.

    >>> printable("15 people" + chr(10) + "in Izmir")
    '15 people in Izmir'
    """
    return _CONTROL.sub(" ", text)


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
