"""The sections of the vocabulary for how values of several articles are compared."""

from __future__ import annotations

from decimal import Decimal

from pydantic.dataclasses import dataclass as checked

from kvisit.patterns.schema.fields import CHECKED, Phrases


@checked(config=CHECKED, frozen=True, slots=True, kw_only=True)
class Widths:
    """How wide the interval is that a wording allows (the contract's table).

    Attributes:
        about: share on either side; ``about_least``: at least that much.
        round_from: exact numbers from here on may be rounded, to half their last significant digit, at most
        ``round_most``. approaching: share below.
        at_least: the factor up to which "at least" reaches.
        at_most: the factor down to which "at most" reaches.
        converted_most: values in different units are rounded to half their last significant digit, at most this share.
    """

    about: Decimal
    about_least: Decimal
    round_from: Decimal
    round_most: Decimal
    approaching: Decimal
    at_least: Decimal
    at_most: Decimal
    converted_most: Decimal


@checked(config=CHECKED, frozen=True, slots=True, kw_only=True)
class Conversion:
    """What a value is in another unit: ``times`` it, and ``plus``."""

    to: str
    times: Decimal
    plus: Decimal = Decimal(0)


@checked(config=CHECKED, frozen=True, slots=True, kw_only=True)
class ComparingWords:
    """What tells figures of several articles apart or shows that they are one.

    Attributes:
        occurrences: words of a named event that takes place once, or once a year: "Typhoon Malou", no world war.
        parts: groups of people that are told as a part of all (children, soldiers), each with its other words.
        nouns: nouns that count the same things (homes, houses).
        different: groups of classes of words, of which those of one class tell of other things than those of another:
            profit, loss and revenue; a bridge and a tunnel.
        deals: words for what a company buys another by; ``not_deals`` tell that an amount is another, ``worth`` that
            it is one of the deals that its sentence names.
        harms: groups of words for what takes lives, each of one kind of event.
        wider: say that a toll is of more than the event: "so far this year", "this season".
        totals: say that a toll is of all.
        anyone: nouns for people whoever they are.
        growing: details of casualties that only grow, but for corrections down to ``least_left`` of what they were.
        least_left: that share.
        conversions: by the UCUM code of a unit, what its values are in the one that its kind is compared in.
    """

    occurrences: Phrases
    parts: tuple[Phrases, ...]
    nouns: tuple[Phrases, ...]
    different: tuple[tuple[Phrases, ...], ...]
    deals: Phrases
    not_deals: Phrases
    worth: Phrases
    harms: tuple[Phrases, ...]
    wider: Phrases
    totals: Phrases
    anyone: Phrases
    growing: Phrases
    least_left: Decimal
    conversions: dict[str, Conversion]
