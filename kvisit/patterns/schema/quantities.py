"""The sections of the vocabulary for numbers, units and currencies."""

from __future__ import annotations

from decimal import Decimal

from pydantic.dataclasses import dataclass as checked

from kvisit.model import Modifier
from kvisit.patterns.schema.fields import CHECKED, Phrases, Share


@checked(config=CHECKED, frozen=True, slots=True, kw_only=True)
class NumberWords:
    """Number words, and the words that say how exactly a number is meant.

    ``modifiers`` stand before a number (those of "exact" aren't any, though they look like one), ``suffix_modifiers``
    behind it; ``behind_times`` follow "three times" where that compares; ``positional`` ones are prepositions
    before "a": "under a 25-year lease". ``types`` are models of aircraft that are three digits. "Over three years" is
    more than three behind one of ``before_durations`` ("for over") or before one of ``behind_durations`` ("over three
    years ago"), else "during". ``round`` words stand for about a value, ``vague`` ones for a range so wide that no
    writer means anything outside it: "dozens" and 90 agree. Behind those of ``before_up`` "up to" is where something
    went: "has gone up to $130". Behind one of ``losses`` a sum in brackets isn't below nought.
    """

    ones: dict[str, Decimal]
    tens: dict[str, Decimal]
    scales: dict[str, Decimal]
    glued_scales: dict[str, Decimal]
    fractions: dict[str, Share]
    ordinals: dict[str, Decimal]
    multiples: dict[str, Decimal]
    behind_times: Phrases
    types: Phrases
    round: dict[str, Decimal]
    vague: dict[str, tuple[Decimal, Decimal]]
    modifiers: dict[Modifier, Phrases]
    suffix_modifiers: dict[Modifier, Phrases]
    positional: Phrases
    before_durations: Phrases
    behind_durations: Phrases
    fillers: Phrases
    range_openers: Phrases
    before_up: Phrases
    losses: Phrases


@checked(config=CHECKED, frozen=True, slots=True, kw_only=True)
class Unit:
    """A unit of measure: its UCUM code, the kind of figure it makes, its words, and its symbols in their exact case."""

    code: str
    kind: str
    words: Phrases = ()
    symbols: Phrases = ()


@checked(config=CHECKED, frozen=True, slots=True, kw_only=True)
class CurrencyWords:
    """Signs and words of currencies, as ISO 4217 codes.

    ``open_signs`` and ``open_words`` belong to several currencies: the one given is the default, unless the article
    tells of a country that has one of those in ``shared``. ``letter_signs`` are capitals glued to an
    amount with a scale or separators ("R1.2bn"; PS stands for £ in texts without it);
    those of ``country_signs`` are a currency's only where the article tells of a country that has it. Those of
    ``needs_scale`` are common words besides, and name a currency only behind a scale ("5 billion won"); those of
    ``of_mass`` are units of weight besides; codes in ``word_codes`` are words besides ("COP 30"). ``subunits`` (cents,
    pence) have no code: they are units by their plural.
    ``amounts`` are nouns that a text says a currency of: "all figures in Canadian dollars".
    """

    signs: dict[str, str]
    open_signs: Phrases
    words: dict[str, str]
    open_words: Phrases
    shared: dict[str, Phrases]
    letter_signs: dict[str, str]
    country_signs: dict[str, Phrases]
    needs_scale: Phrases
    word_codes: Phrases
    of_mass: Phrases
    subunits: dict[str, str]
    amounts: Phrases


@checked(config=CHECKED, frozen=True, slots=True, kw_only=True)
class DegreeWords:
    """``weather``: words beside degrees of temperature; ``fahrenheit``: the countries (ISO 3166-1) with that scale."""

    weather: Phrases
    fahrenheit: Phrases
