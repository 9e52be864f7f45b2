"""spaCy's English tokenizer with what news needs besides: glued currencies, multipliers, units and ranges."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from spacy.lang.char_classes import UNITS
from spacy.lang.en import English
from spacy.language import Language

from kvisit.patterns import Vocabulary

_DASHES = "[-–—−]"
_WORDS_BESIDES = frozenset({"no.", "al.", "fig.", "etc.", "mar.", "sep."})  # they end sentences, too


def blank_english(vocabulary: Vocabulary) -> Language:
    """An empty English pipeline, without a statistical model.

    The currencies, multipliers and units of the vocabulary are parted from the digits that they are glued to: "US$5m",
    "Rs500", "110bn-euro", "4,500mAh".
    """
    own = English.Defaults

    # A tokenizer loads its 1,800 special cases anew whenever a rule of it is set: so it gets its rules as it is made.
    class Defaults(own):  # type: ignore[misc, valid-type]
        prefixes = (*_prefixes(vocabulary), *(own.prefixes or ()))
        infixes = (*_infixes(vocabulary), *(own.infixes or ()))
        suffixes = (*_suffixes(vocabulary), *_without_units(own.suffixes))
        tokenizer_exceptions = {**_contractions(own.tokenizer_exceptions, vocabulary), **_abbreviations(vocabulary)}  # noqa: RUF012

    class NewsEnglish(English):  # type: ignore[no-untyped-call]
        pass

    NewsEnglish.Defaults = Defaults
    return NewsEnglish()


def _contractions(english: Mapping[str, Any], vocabulary: Vocabulary) -> dict[str, Any]:
    """English's special cases without those that are weekdays: "Wed" is no "we'd"."""
    days = {word.rstrip(".") for word in vocabulary.times.weekdays}
    return {word: parts for word, parts in english.items() if word.lower() not in days}


def _abbreviations(vocabulary: Vocabulary) -> dict[str, list[dict[str, str]]]:
    """The capitalised abbreviations before names that spaCy would part from their full stops: "Col.", "Sr."."""
    written = (word.capitalize() for word in vocabulary.sentences.never_final if word.rstrip(".").isalpha())
    return {word: [{"ORTH": word}] for word in written if word.lower() not in _WORDS_BESIDES}


def _prefixes(vocabulary: Vocabulary) -> list[str]:
    """Currencies before digits; signs of approximation."""
    signs = {*vocabulary.currencies.signs, *(code.lower() for code in vocabulary.currencies.signs.values())}
    letters = _alternatives(sign for sign in signs if sign[0].isalpha() and "$" not in sign)
    events = _alternatives(vocabulary.names.leading.get("EVENT", ()))  # COP30 is no sum of pesos
    capitals = _alternatives(vocabulary.currencies.letter_signs)
    amount = r"(?=\d+\.\d|\d[\d,.]*(?:bn|[mb]\b)|\d{1,3}(?:,\d{3})+)"
    return [
        rf"(?:{capitals}){amount}",
        rf"(?:[A-Z]{{1,3}}\$|\$[A-Z]{{1,3}}|(?!(?i:{events})\d\d?\b)(?i:{letters}))(?=\d)",
        r"[~≈±](?=[\d$€£])",
        rf"(?:{_DASHES}|/)(?=[A-Z]{{2}})",
    ]


def _infixes(vocabulary: Vocabulary) -> list[str]:
    scales = _alternatives([*vocabulary.numbers.scales, *vocabulary.numbers.glued_scales, "%", "pc"])
    units = _alternatives(word for unit in vocabulary.units for word in (*unit.words, *unit.symbols) if word.isalpha())
    return [
        r"--+|(?<=--)\(|\)(?=--)",  # OSLO--(BUSINESS WIRE)--Dec. 18
        rf"(?<=[0-9])(?=(?:{units})/)",  # 80km/h
        rf"(?<=[0-9])(?=(?:{scales}){_DASHES})",  # 110bn-euro: between the number and its multiplier
        r"(?<=[$€£¥])(?=[0-9])",
        rf"(?<=[0-9](?:bn|mn|tn)){_DASHES}|(?<=[0-9][mk%]){_DASHES}",  # $5m-$6m, 5%-6%
        rf"(?<=[0-9]){_DASHES}(?=[0-9A-Za-z$€£])",  # 10-15, 12.8–13.0, 2,023-meter, $5-6
        r"(?<=[a-z]{3})[-–](?=[0-9])",  # magnitude-6.1; not CN-235
        r"(?<=[a-zA-ZÀ-ž])[–—](?=[a-zA-ZÀ-ž])",  # Russia–Ukraine
        r"(?<=[A-Z]\.)-(?=[A-Z])",  # U.S.-Kenya
        r"(?<=[a-z])[,.][\"“”](?=[A-Z])",  # so,"Mr Smith
    ]


def _suffixes(vocabulary: Vocabulary) -> list[str]:
    """Multipliers, units and halves of the day behind digits."""
    numbers, times = vocabulary.numbers, vocabulary.times
    units = (word.split()[0] for unit in vocabulary.units for word in unit.words)
    words = [*units, *numbers.scales, *numbers.glued_scales, *times.am, *times.pm, *vocabulary.currencies.subunits]
    symbols = _alternatives(symbol for unit in vocabulary.units for symbol in unit.symbols)
    return [
        rf"(?<=[0-9])(?:(?i:{_alternatives(words)})|{symbols})",
        r"(?<=[0-9A-Za-zÀ-ž])[-–—]+",
        r"(?<=[A-Za-z]{2})/",  # /TASS/.
        r"(?<=[A-Za-z]/)\.",
        r"\)\.[-–—]+",  # Lima, 3 Nov (EFE).-
    ]


def _without_units(suffixes: Iterable[Any] | None) -> list[Any]:
    """The suffixes of spaCy without its own units: its G and M would part 5G and 4M."""
    return [suffix for suffix in suffixes or () if UNITS not in str(suffix)]


def _alternatives(words: Iterable[str]) -> str:
    """The words without spaces as alternatives of a regular expression, the longest first."""
    single = {word for word in words if " " not in word and len(word) <= 6}
    return "|".join(re.escape(word) for word in sorted(single, key=lambda word: (-len(word), word)))
