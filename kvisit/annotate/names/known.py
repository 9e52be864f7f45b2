"""What the world knows by name: countries, cities, regions, nationalities, organisations.

Countries' and world regions' names come from CLDR (Babel) and the vocabulary; what CLDR lacks (other names, demonyms,
cities, organisations) is reviewed data in the vocabulary.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from babel import Locale

from kvisit.annotate.names.runs import Run
from kvisit.annotate.words import Words
from kvisit.folding import fold
from kvisit.model import EntityType
from kvisit.patterns import Country, OrganisationNames, PlaceNames
from kvisit.patterns.phrases import Cue, PhraseIndex

# "Atlantic Ocean" is the Atlantic, "River Thames" the Thames, where the vocabulary has both.
_LAND_CLASS = re.compile(r"^(?:river|mount|mt\.) | (?:ocean|sea|river|mountains|desert|islands|range)$")
_LONGEST = 5  # words of a country's name
_WORLD_REGIONS = frozenset({"001"})  # "world" is no place


@dataclass(frozen=True, slots=True)
class Known:
    """Something with a well-known name. Equal ``key`` means the same thing under another name.

    ``country`` is an ISO 3166-1 alpha-2 code; a name that several countries bear has them all in ``countries``.
    ``is_agency`` marks those that tell the news rather than make it.
    """

    type: EntityType
    key: str
    country: str | None = None
    countries: tuple[str, ...] = ()
    is_agency: bool = False

    @property
    def is_country(self) -> bool:
        """Whether it is a state or territory as a whole."""
        return self.key.startswith("country:")


class KnownNames:
    """Looks up well-known names in a text; ``small`` are those written in small letters: "dpa"."""

    def __init__(self, places: PlaceNames, organisations: tuple[OrganisationNames, ...]) -> None:
        """Builds the index, in the order in which names take precedence."""
        entries = [*_places(places), *_organisations(organisations)]
        self._acronyms: dict[str, set[str]] = {}
        for _, name in entries:
            if name.isupper():
                self._acronyms.setdefault(fold(name), set()).add(name)
        self.small = frozenset(name for _, name in entries if name.islower() and " " not in name)
        self._regions = _regions_called_otherwise(places)
        self._homonyms = _homonyms(places)
        self._region_keys = frozenset(known.key for known, _ in _regions(places))
        self._looked_up_in: Words | None = None
        self._looked_up: dict[int, Cue[Known] | None] = {}
        self._index: PhraseIndex[Known] = PhraseIndex(entries)
        self._by_words = {
            _bare(name): known for known, name in reversed(entries) if known.type == "ORG" and "-" in name
        }

    def with_words(self, words: tuple[str, ...]) -> Known | None:
        """The organisation with these folded words, wherever its hyphens stand: Agence-France Presse."""
        return self._by_words.get(words)

    def longest_at(self, words: Words, at: int) -> Cue[Known] | None:
        """The longest well-known name that begins at a word and is written as a name; of one text looked up once."""
        if self._looked_up_in is not words:
            self._looked_up_in, self._looked_up = words, {}
        if at not in self._looked_up:
            self._looked_up[at] = self._look_up(words, at)
        return self._looked_up[at]

    def _look_up(self, words: Words, at: int) -> Cue[Known] | None:
        best: Cue[Known] | None = None
        for cue in self._index.starting_at(words.folds, at):
            if (best is None or cue.end > best.end) and self._is_written(words, cue):
                best = cue
        return best

    def whole(self, words: Words, run: Run) -> Known | None:
        """The well-known name that a run is as a whole."""
        cue = self.longest_at(words, run.start)
        return cue.label if cue and cue.end == run.end else None

    def ending(self, words: Words, run: Run | None, end: int) -> Known | None:
        """The well-known name in a run that ends at a word."""
        cues = (self.longest_at(words, at) for at in range(run.start, end)) if run else ()
        return next((cue.label for cue in cues if cue and cue.end == end), None)

    def ending_at(self, words: Words, end: int, first: int) -> Known | None:
        """The well-known name, the longest, that ends at a word and begins at the word ``first`` or behind it."""
        return self.ending(words, Run(max(first, end - _LONGEST), end, ()), end)

    def is_region(self, known: Known) -> bool:
        """Whether it is a part of a country, with cities of its own."""
        return known.type == "GPE" and known.key in self._region_keys

    def regions_called(self, words: Words, start: int, end: int) -> tuple[Known, ...]:
        """The regions that are called like a country or a city."""
        return self._regions.get(" ".join(words.folds[start:end]), ())

    def called(self, words: Words, start: int, end: int) -> tuple[Known, ...]:
        """The places of several countries that are called alike, in the order of the vocabulary; else none."""
        return self._homonyms.get(" ".join(words.folds[start:end]), ())

    def _is_written(self, words: Words, cue: Cue[Known]) -> bool:
        """Whether a name has its capitals: all of an acronym's, else the first word's and the last's."""
        if words.texts[cue.start] in self.small:
            return cue.end == cue.start + 1
        written = self._acronyms.get(words.folds[cue.start]) if cue.end == cue.start + 1 else None
        if written is not None:
            return words.texts[cue.start] in written or (
                words.texts[cue.start].isupper() and len(words.texts[cue.start]) > 2
            )
        last = words.texts[cue.end - 1]
        return words.is_upper(cue.start) and (not last.islower() or not last[0].isalpha())


def _regions(places: PlaceNames) -> Iterator[tuple[Known, str]]:
    """The parts of countries, by name."""
    for code, country in places.countries.items():
        for name in country.regions:
            yield _place(code, name, places.spellings), name


def _regions_called_otherwise(places: PlaceNames) -> Mapping[str, tuple[Known, ...]]:
    """The regions by names that are a country's or a city's, too; beside a city with a key of its own."""
    countries = {fold(name) for code in places.countries if (name := Locale("en").territories.get(code))}
    found: dict[str, tuple[Known, ...]] = {}
    for known, name in _regions(places):
        own = places.countries[known.country or ""]
        is_city = name in (*own.capital, *own.cities)
        if is_city or fold(name) in countries:
            region = replace(known, key=f"{known.key} state") if is_city else known
            found[fold(name)] = (*found.get(fold(name), ()), region)
    return found


def _homonyms(places: PlaceNames) -> Mapping[str, tuple[Known, ...]]:
    """The places by folded names that those of several countries bear; no capital needs to be told from others."""
    capitals = {fold(name) for country in places.countries.values() for name in country.capital}
    found: dict[str, dict[str, Known]] = {}
    for code, country in places.countries.items():
        for name in (*country.cities, *country.regions):
            found.setdefault(fold(name), {}).setdefault(code, _place(code, name, places.spellings))
    shared = {name: tuple(own.values()) for name, own in found.items() if len(own) > 1}
    return {name: alike for name, alike in shared.items() if name not in capitals}


def _bare(name: str) -> tuple[str, ...]:
    return tuple(fold(name).replace("-", " ").split())


def _places(places: PlaceNames) -> Iterator[tuple[Known, str]]:
    """Names of places and of their people, with what they name; names that several countries bear first."""
    for name, codes in places.ambiguous_countries.items():
        yield Known("GPE", f"country:{'/'.join(codes)}", countries=codes), name
    ambiguous = {fold(name) for name in places.ambiguous_countries}
    territories = Locale("en").territories
    for code, country in places.countries.items():
        known = Known("GPE", f"country:{code}", code)
        names = (territories.get(code), *country.names)
        yield from ((known, name) for name in names if name and fold(name) not in ambiguous)
        for name in country.capital:
            yield _place(code, name, places.spellings), name
    for code, country in places.countries.items():
        yield from _in_country(code, country, places.spellings)
    regions = [name for code, name in territories.items() if code.isdigit() and code not in _WORLD_REGIONS]
    for names in places.former_states:
        yield from ((Known("GPE", f"state:{fold(names[0])}"), name) for name in names)
    lands = {fold(name) for name in places.seas_and_land}
    for name in (*regions, *places.world_regions, *places.seas_and_land):
        spelled = fold(places.spellings.get(name, name))
        bare = _LAND_CLASS.sub("", spelled)
        yield Known("LOC", f"region:{bare if bare in lands else spelled}"), name
    for name in places.peoples:
        yield Known("NORP", f"people:{fold(name).removesuffix('s')}"), name  # Koreans are Korean


def _in_country(code: str, country: Country, spellings: Mapping[str, str]) -> Iterator[tuple[Known, str]]:
    for name in country.demonyms:
        yield Known("NORP", f"people:{code}", code), name
    for name in (*country.cities, *country.regions):
        yield _place(code, name, spellings), name


def _place(code: str, name: str, spellings: Mapping[str, str]) -> Known:
    return Known("GPE", f"place:{code}:{fold(spellings.get(name, name))}", code)


def _organisations(organisations: tuple[OrganisationNames, ...]) -> Iterator[tuple[Known, str]]:
    for organisation in organisations:
        known = Known("ORG", f"org:{fold(organisation.names[0])}", is_agency=organisation.kind == "agency")
        for name in organisation.names:
            yield known, name
