"""Values in the words in which people write them: "$10 billion", "more than $4 billion (2007)", "15 to 20 people"."""

from __future__ import annotations

import re
from decimal import Decimal

from babel.numbers import get_currency_symbol

from kvisit.model import Agreement, Figure, FigureMention, Verdict, as_number

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

_DIGIT_OR_RANGE = re.compile(r"\d|\b(?:to|and|or)\b|[-–]")
_LASTING = re.compile(r"P(?:T(?P<time>\d+)(?P<clock>[HM])|(?P<days>\d+)(?P<unit>[YMWD]))")
_SPANS = {"Y": "year", "M": "month", "W": "week", "D": "day", "TH": "hour", "TM": "minute"}
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]+")


def printable(text: str) -> str:
    """A text without what a terminal would act on: line breaks, escape sequences, changes of direction.

    >>> printable("15 people" + chr(10) + "in Izmir")
    '15 people in Izmir'
    """
    return _CONTROL.sub(" ", text)


def amount(value: Decimal) -> str:
    """A number, with its scale in words where that leaves no digit out.

    >>> amount(Decimal("21700000000")), amount(Decimal(10606877)), amount(Decimal("6.10"))
    ('21.7 billion', '10,606,877', '6.1')
    """
    for size, name in _SCALES:
        scaled = value / size
        if abs(scaled) >= 1 and scaled == round(scaled, 3):
            return f"{as_number(round(scaled, 3)):,} {name}"
    return f"{as_number(round(value, 4)):,}"


def worded(figure: Figure) -> str:
    """A figure's value with its modifier, unit and as-of, if that says when."""
    as_of = figure.as_of if figure.as_of and is_resolved(figure.as_of) else None
    return told(figure, figure.kind) + (f" ({as_of})" if as_of else "")


def conditions(agreement: Agreement) -> str:
    """For how much and how long an agreement is, what it replaces: "$3 billion, for 5 years, renews the 2013 pact"."""
    parts = (
        quantity(agreement.value, None, agreement.unit, "money") if agreement.value is not None else "",
        lasting(agreement.term) if agreement.term else "",
        f"renews {agreement.renews}" if agreement.renews else "",
    )
    return ", ".join(filter(None, parts))


def lasting(term: str) -> str:
    """How long something is to hold.

    >>> lasting("P5Y"), lasting("PT72H"), lasting("2030-06")
    ('for 5 years', 'for 72 hours', 'until 2030-06')
    """
    duration = _LASTING.fullmatch(term)
    if duration is None:
        return f"for {term}" if term.startswith("P") else f"until {term}"
    number, unit = duration["days"] or duration["time"], duration["unit"] or f"T{duration['clock']}"
    return f"for {number} {_SPANS[unit]}{'' if number == '1' else 's'}"


def is_resolved(value: str) -> bool:
    """Whether a TIMEX3 value names a time by itself.

    >>> is_resolved("2025-11-24"), is_resolved("XXXX-WXX-1"), is_resolved("PAST_REF")
    (True, False, False)
    """
    return "X" not in value and not value.endswith("REF")


def told(one: Figure | FigureMention, kind: str) -> str:
    """A value as somebody tells it: with its modifier and unit; a vague one in the words of the text ("dozens")."""
    mentions = one.mentions if isinstance(one, Figure) else (one,)
    words = next((m.text for m in mentions if (m.value, m.upper) == (one.value, one.upper)), "")
    if one.upper is None or not words or _DIGIT_OR_RANGE.search(words):
        return _MODIFIERS[one.modifier] + quantity(one.value, one.upper, one.unit, kind)
    counted = one.unit and kind in ("count", "casualties")  # "billions of dollars" and "hundreds of km" have theirs
    return words[0].lower() + words[1:] + (f" of {one.unit}" if counted else "")


def quantity(value: Decimal, upper: Decimal | None, unit: str | None, kind: str) -> str:
    """A value or range with its unit.

    >>> quantity(Decimal("48.5"), None, "USD", "money"), quantity(Decimal(15), Decimal(20), "%", "percentage")
    ('$48.50', '15 to 20%')
    """
    if kind == "rank":
        return ordinal(int(value))
    if unit and len(unit) == 3 and unit.isupper():
        sign = get_currency_symbol(unit, locale="en_US")
        parts = [f"{sign}{'' if len(sign) == 1 else ' '}{_sum(v)}" for v in (value, upper) if v is not None]
        return " to ".join(parts)
    number = " to ".join(amount(v) for v in (value, upper) if v is not None)
    if unit is None:
        return number
    return f"{number}%" if unit == "%" else f"{number} {_UNITS.get(unit, unit)}"


def _sum(value: Decimal) -> str:
    """An amount of money: with cents if it has any."""
    return f"{value:,.2f}" if value == round(value, 2) != round(value) and value < _SCALES[-1][0] else amount(value)


def ordinal(number: int) -> str:
    """An ordinal in digits.

    >>> ordinal(2), ordinal(11), ordinal(23)
    ('2nd', '11th', '23rd')
    """
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"
