"""The countries that a text names: they say whose dollars, pesos and degrees it means."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache

from babel.core import get_global

from kvisit.annotate.names import Names
from kvisit.annotate.words import Words

_TO_CURRENCY = 4  # words from "figures" to the currency: "all figures are in Canadian dollars"


@dataclass(frozen=True, slots=True)
class Countries:
    """The countries that a text names, also by their places and people.

    Attributes:
        at: by the word that a name begins at, the word behind it and the country's code.
        most: the countries, the most named one first.
        of_sentence: by sentence, the words that names begin at, with the countries.
        stated: by the word of a currency, the code that the text says it means: "all figures in Canadian dollars".
    """

    at: Mapping[int, tuple[int, str]]
    most: Sequence[str]
    of_sentence: Mapping[int, Sequence[tuple[int, str]]]
    stated: Mapping[str, str]

    @classmethod
    def of(cls, words: Words, names: Names, amounts: Set[str]) -> Countries:
        """The countries among the names of a text; ``amounts`` are nouns that it says a currency of."""
        at = {p.start: (p.end, country) for p in names.places if (country := names.all[p.name].country)}
        most = [country for country, _ in Counter(country for _, country in at.values()).most_common()]
        of_sentence: dict[int, list[tuple[int, str]]] = {}
        stated: dict[str, str] = {}
        for start, (end, country) in at.items():
            of_sentence.setdefault(words.sentence_of[start], []).append((start, country))
            code = currency_of(country)
            before = words.folds[max(0, start - _TO_CURRENCY) : start]
            states = before[-1:] == ["in"] and not amounts.isdisjoint(before)
            if states and code and end < len(words) and words.folds[end].endswith("s"):
                stated.setdefault(words.folds[end][:-1], code)
        return cls(at, most, of_sentence, stated)

    def near(self, words: Words, at: int) -> list[str]:
        """The countries that a word may be of: those of its sentence, the nearest first, then the most named ones."""
        here = self.of_sentence.get(words.sentence_of[at], ())
        nearest = [country for _, country in sorted(here, key=lambda place: abs(place[0] - at))]
        return list(dict.fromkeys((*nearest, *self.most)))


@cache
def currency_of(country: str) -> str | None:
    """The ISO 4217 code of a country's currency (CLDR), None if it is unknown.

    >>> currency_of("LK")
    'LKR'
    """
    for code, _, end, tender in get_global("territory_currencies").get(country, ()):
        if end is None and tender:
            return str(code)
    return None
