"""Whom a name in a sentence stands for: a state, a company, the side that a minister or chief executive signs for.

A person stands for the state or company before or behind the office ("Kenyan President P", "Acme CEO P", "P, the prime
minister of Albania"), wherever in the article that is told.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence, Set
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from kvisit.annotate.names import NameAt
from kvisit.annotate.numerals import DASHES
from kvisit.families.agreements.named import Named
from kvisit.families.agreements.offices import side_by_office
from kvisit.families.agreements.side_words import SideWords
from kvisit.families.agreements.text import Text
from kvisit.findings import NameIndex

_JOINTS = frozenset(
    {",", "and", "&", "the", "or", "both", "its", "an", "a", "also", "then", "neighbouring", "neighboring"}
)
_HEADED = frozenset({"led", "headed"})
_EXCEPT = frozenset({"except", "excluding", "besides", "minus", "bar"})
_OWN = frozenset({"and", "or", "members", "citizens", "all", "half", "both", "republic"})  # "… of A" that is A itself
_STATES = frozenset(
    {"countries", "nations", "states", "governments", "leaders", "presidents", "ministers", "neighbours", "neighbors",
     "pair"}
)  # fmt: skip
Joint = Literal["sides", "states"]
_MAX_TITLE = 6  # words of an office that are capitalised but no name: "Director General"
_COUNTS = {"three": 3, "four": 4, "five": 5, "six": 6}
_LISTED_BEFORE = 90  # words back to the list that "the three companies" stand for
_OUTNUMBERING = 3  # so many times as often as any other, the state that an article is on is named
_GOVERNMENT = 3  # words from a state to its "government"
_DATELINE = 16


@dataclass(frozen=True, slots=True)
class Sided:
    """Names of a list as parties, and the persons among them."""

    parties: tuple[NameIndex, ...] = ()
    persons: tuple[NameAt, ...] = ()
    end: int = 0


class Sides(Named):
    """The sides of one article."""

    def __init__(self, text: Text, vocabulary: SideWords, agreements: Set[str] = frozenset()) -> None:
        """Takes the names of an article, and for whom its persons act by their offices."""
        super().__init__(text, vocabulary, agreements)
        self._persons: dict[NameIndex, NameIndex] = {}
        for place in self.places:
            if self.type_of(place) == "PERSON" and place.name not in self._persons:
                side = side_by_office(self, place)
                if side is not None:
                    self._persons[place.name] = side

    @cached_property
    def government(self) -> NameIndex | None:
        """The only state whose government the article names: "Sudan's transitional government"."""
        folds, states = self.words.folds, set[NameIndex]()
        for place in self.places:
            party = self.countries.get(self.names[place.name].country or "")
            behind = folds[place.end : place.end + _GOVERNMENT]
            named = "government" in behind[: behind.index(",") if "," in behind else None]
            if party is not None and (named or folds[place.start - 2 : place.start] == ["government", "of"]):
                states.add(party)
        return states.pop() if len(states) == 1 else None

    @cached_property
    def _home(self) -> NameIndex | None:
        """The state that "the government" is of: the one whose government is told, else the one named most by far."""
        states = [self.countries.get(self.names[place.name].country or "") for place in self.places]
        ranked = Counter(state for state in states if state is not None).most_common(2)
        if self.government is not None or not ranked:
            return self.government
        return ranked[0][0] if len(ranked) < 2 or ranked[0][1] >= _OUTNUMBERING * ranked[1][1] else None

    def own_government(self, at: int) -> tuple[NameIndex, int] | None:
        """The state whose "federal government" words at a place speak of without its name, and where they end."""
        cue = self.vocabulary.own_government.longest_at(self.words.folds, at)
        if cue is None or self._home is None or self.words.folds[cue.end : cue.end + 1] in (["of"], ["in"]):
            return None
        return self._home, cue.end

    def is_seat(self, place: NameAt) -> bool:
        """Whether a name is the seat or body of another party: "the White House"."""
        return tuple(self.words.folds[place.start : place.end]) in self.vocabulary.bodies

    def counted(self, start: int, end: int) -> tuple[NameIndex, ...]:
        """Whom "the three companies" in the words [start, end) stand for: the last list of so many before them."""
        folds, vocabulary = self.words.folds, self.vocabulary
        kinds = vocabulary.groups | vocabulary.pronouns | _STATES
        count = next(
            (_COUNTS[folds[n]] for n in range(start, end - 1) if folds[n] in _COUNTS and folds[n + 1] in kinds), None
        )
        for place in reversed(self.between(max(0, start - _LISTED_BEFORE), start)) if count else ():
            parties = self.listed(place.start, start, 2).parties
            if len(parties) == count:
                return parties
        return ()

    def of(self, place: NameAt) -> NameIndex | None:
        """The party that a name stands for, a person's by the office; None where it stands for none."""
        return self._persons.get(place.name) if self.type_of(place) == "PERSON" else self.party(place)

    def is_accompanying(self, at: int, first: int) -> bool:
        """Whether "with" names no partner: "with the support of C", "during a meeting with C"; not so at ``first``."""
        folds = self.words.folds
        helped = not self.vocabulary.accompanying.isdisjoint(folds[at + 1 : at + 4])
        return helped or (at > first and folds[at - 1] in self.vocabulary.occasions)

    def speaks_of_both(self, start: int, end: int, *kinds: Joint) -> Joint | None:
        """Whether words speak of "both sides", whoever they are, or of "the two countries"; only of some ``kinds``."""
        for at in range(start, end):
            for cue in self.vocabulary.joint.starting_at(self.words.folds, at):
                kind: Joint = "states" if self.words.folds[cue.end - 1] in _STATES else "sides"
                if not kinds or kind in kinds:
                    return kind
        return None

    # ------------------------------------------------------------------------------------------------ lists of names
    def listed(self, at: int, end: int, loose: int = 3) -> Sided:
        """The names of a list that begins at a word: "Airbus and Boeing", "Oman's OQ Trading", "Swiss firm Corvanta".

        Args:
            at: the first word of the list.
            end: where it must end.
            loose: how many other words in lower case may stand between two of its names.
        """
        first, end = at, min(end, len(self.words))
        parties: list[NameIndex] = []
        persons: list[NameAt] = []
        slack, titles, stop = loose, _MAX_TITLE, at
        while at < end:
            place = self._starting.get(at)
            if place is not None and place.end < end and self.words.folds[place.end] in self.vocabulary.agreements:
                break  # "with Oman, the Muscat pact"
            if place is not None:
                if not self._only_qualifies(place, first, end) and not (parties and self._is_of(place, stop)):
                    party = self.of(place)
                    parties += [party] if party is not None else []
                    persons += [place] if self.type_of(place) == "PERSON" else []
                at = stop = self._behind(place, end)
                slack, titles = loose, _MAX_TITLE
                continue
            own = self.own_government(at)
            if own is not None:
                parties.append(own[0])
                at = stop = own[1]
                continue
            fold = self.words.folds[at]
            if fold == "by" and at > first and self.words.folds[at - 1] in _HEADED:
                at += 1  # "a consortium led by Acme"
                continue
            if fold not in _JOINTS and fold != "of":
                if (
                    fold in _EXCEPT
                    or fold in self.vocabulary.prepositions | self.vocabulary.verbs | self.vocabulary.borders
                    or not fold[0].isalpha()
                ):
                    break
                slack, titles = (slack, titles - 1) if self.words.is_upper(at) else (slack - 1, titles)
                if slack < 0 or titles < 0:
                    break
            at += 1
        return Sided(tuple(dict.fromkeys(parties)), tuple(persons), stop)

    def _behind(self, place: NameAt, end: int) -> int:
        """The word behind a name and behind its acronym in brackets or its possessive ending."""
        at = place.end
        if at < end and self.words.texts[at] == "(":
            close = next((n for n in range(at + 1, min(end, at + 5)) if self.words.texts[n] == ")"), at - 1)
            at = close + 1
        return at + 1 if at < end and self.words.folds[at] == "'s" else at

    def _only_qualifies(self, place: NameAt, first: int, end: int) -> bool:
        """Whether a name is the possessor or nationality of another right behind: "Oman's OQ Trading"."""
        kind = self.type_of(place)
        if kind == "NORP":
            return self.of(place) is None
        if self.is_qualifier(place):
            return True
        if not self.is_possessor(place):
            return self._is_its_country(place, end) or self._is_of_a_title(place, first)
        if self.is_unknown_name(place.end + 1):
            return True
        for at in range(place.end + 1, min(end, place.end + _MAX_TITLE)):
            behind = self._starting.get(at)
            if behind is not None:
                return self.type_of(behind) == "ORG"
            if self.words.folds[at] in _JOINTS or self.words.folds[at] in self.vocabulary.prepositions:
                return False
        return False

    def is_qualifier(self, place: NameAt) -> bool:
        """Whether a name only says whose people or firms are meant: "U.S. suppliers", "an Iran-backed militia"."""
        if place.end + 1 >= len(self.words):
            return False
        behind = self.words.folds[place.end]
        if behind in DASHES and self.words.glued[place.end] and self.words.glued[place.end + 1]:
            return place.end + 1 not in self._starting
        if self.type_of(place) not in ("GPE", "NORP"):
            return False
        if behind in self.vocabulary.groups or behind in self.vocabulary.companies:
            return True
        after = self.words.folds[place.end + 1]
        lower = not self.words.is_upper(place.end) and not self.words.is_upper(place.end + 1)
        between = behind in self.vocabulary.verbs | self.vocabulary.borders | self.vocabulary.prepositions | _JOINTS
        return lower and not between and after in self.vocabulary.groups  # "U.S. dock workers"

    def is_unknown_name(self, at: int) -> bool:
        """Whether a word is capitalised, but part of no name that was found, nor a title before one."""
        if at >= len(self.words) or not self.words.is_upper(at) or self._starting.get(at):
            return False
        stop = at
        while stop < min(len(self.words), at + _MAX_TITLE) and (
            self.words.is_upper(stop) or self.words.folds[stop] in ("of", "and", "for", "the")
        ):
            if stop in self._starting:
                return False
            stop += 1
        return self.vocabulary.institutions.isdisjoint(self.words.folds[at:stop])

    def _is_its_country(self, place: NameAt, end: int) -> bool:
        """Whether a state stands before "firm" and a company: "U.S. peer Brightwell"."""
        behind = next((p for n in range(place.end + 1, min(end, place.end + 5)) if (p := self._starting.get(n))), None)
        if behind is None or self.type_of(place) != "GPE" or self.type_of(behind) != "ORG":
            return False
        between = self.words.folds[place.end : behind.start]
        barred = _JOINTS | self.vocabulary.prepositions | self.vocabulary.verbs | self.vocabulary.borders
        described = all(fold.isalpha() for fold in between) and not any(
            map(self.words.is_upper, range(place.end, behind.start))
        )
        return between[-1] in self.vocabulary.companies or (described and barred.isdisjoint(between))

    def _is_of_a_title(self, place: NameAt, first: int) -> bool:
        """Whether a state only ends the name of something else: "Polly Peck of Britain", "the airports of Rome"."""
        folds = self.words.folds
        before = place.start - 1 - (folds[place.start - 1] == "the")
        return (
            before >= first and folds[before] == "of" and folds[before - 1] not in self.vocabulary.institutions | _OWN
        )

    def _is_of(self, place: NameAt, last: int) -> bool:
        """Whether a name only says where the party before it is from: "Excelerate Energy of the United States"."""
        return self.words.folds[last : place.start] in (["of"], ["of", "the"], ["in"], ["in", "the"])

    # ------------------------------------------------------------------------------------------------ datelines
    def statement_start(self, start: int, end: int) -> int:
        """Where a sentence begins behind its dateline: "LUSAKA, July 14, 2023 (Xinhua) -- "."""
        for at in range(start + 1, min(end - 1, start + _DATELINE)):
            text = self.words.texts[at]
            if (text in DASHES or text == "--") and not (self.words.glued[at] and self.words.glued[at + 1]):
                return at + 1
            if text[0].islower():
                return start
        return start


def unique(indexes: Sequence[NameIndex | None]) -> tuple[NameIndex, ...]:
    """The indexes in their order, each once."""
    return tuple(dict.fromkeys(index for index in indexes if index is not None))
