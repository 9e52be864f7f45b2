"""Runs of capitalised words, with what may join them inside a name: "Ministry of Trade and Industry", "Omar al-Bashir".

A run is only a candidate: `pieces` decides what of it is one name, and which joints hold.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from kvisit.annotate.names.model_names import is_model_name, model_numbers
from kvisit.annotate.names.months import NamedMonths
from kvisit.annotate.names.ordinary import OrdinaryWords
from kvisit.annotate.numerals import DASHES
from kvisit.annotate.words import Words

Style = Literal["prose", "title", "capitals"]

# A line in which this share of the longer words is capitalised is a headline in title case, where capitals say nothing.
_TITLE_SHARE = 0.7
_CAPITALS_SHARE = 0.6
_APOSTROPHES = ("'", "’")
_LONGEST_ROAD = 4  # digits
_BRAND = re.compile(r"[ei][A-Z][A-Za-z]{2,}|[a-z]{3,}[A-Z][A-Za-z]+")  # eBay, easyJet
_PARTIES, _AROUND_PARTY = frozenset({"R", "D", "I"}), ([",", "-"], ["(", "-"])  # a senator's: "Ann Doe, R-Ohio"
_ARTICLES = (["al"], ["el"], ["as"], ["ad"], ["an"])
_SCALES = (["million"], ["billion"], ["trillion"])
_AND = frozenset({"and", "&"})
_JOINTS = frozenset({"of", "and", "&", "for", "the", "'s", "on", "to"})


@dataclass(frozen=True, slots=True)
class Joint:
    """Words [start, end) between two capitalised ones: "of", "of the", "and", "'s", "-", a particle."""

    start: int
    end: int
    kind: str


@dataclass(frozen=True, slots=True)
class Run:
    """Words [start, end) that may hold names, with the joints among them, and those that look like a model's name."""

    start: int
    end: int
    joints: tuple[Joint, ...]
    models: frozenset[int] = frozenset()


def is_brand(text: str) -> bool:
    """Whether a word is written like the brands that begin in small letters: eBay, easyJet."""
    return text[0].islower() and not text.islower() and bool(_BRAND.fullmatch(text))


def part(run: Run, start: int, end: int) -> Run | None:
    """A run cut to the words [start, end), without joints at its ends; None if nothing is left."""
    for joint in run.joints:
        if joint.start <= start < joint.end:
            start = joint.end
        if joint.start < end <= joint.end:
            end = joint.start
    joints = tuple(j for j in run.joints if start < j.start and j.end < end)
    models = frozenset(n for n in run.models if start <= n < end)
    return Run(start, end, joints, models) if start < end else None


def next_joint(run: Run, joint: Joint) -> int:
    """Where the words behind a joint end: at the next one that isn't inside a word or a surname."""
    return next((j.start for j in run.joints if j.start >= joint.end and j.kind not in ("hyphen", "particle")), run.end)


def style_of(words: Words, start: int, end: int) -> Style:
    """Whether a sentence is prose, a headline in title case, or all in capitals."""
    letters = [words.texts[n] for n in range(start, end) if words.texts[n][0].isalpha()]
    if len(letters) >= 3 and sum(w.isupper() and len(w) > 1 for w in letters) >= _CAPITALS_SHARE * len(letters):
        return "capitals"
    longer = [w for w in letters[1:] if len(w) > 3]
    last = end - 1 if words.texts[end - 1] not in {'"', "”", "’"} else end - 2
    stopped = words.texts[last] in {".", "?", "!", ","}  # a dateline's places end in a comma
    if not stopped and len(letters) >= 4 and sum(w[0].isupper() for w in longer) >= _TITLE_SHARE * max(1, len(longer)):
        return "title"
    return "prose"


@dataclass(frozen=True, slots=True)
class RunWords:
    """What may be in a run: folded words.

    Attributes:
        excluded: are in no name although capitalised (months).
        zones: are in no name if they are all capitals.
        units: begin none.
        particles: join the parts of a person's name.
        months: tells those that are persons' names.
        openers: may open a list of ``ordinary`` words behind "of": "Ministry of Trade, Industry and Energy".
        numbered: have their number behind them: "Highway 12".
        forms: end the names of firms.
        small: are names though written in small letters: "dpa".
    """

    excluded: frozenset[str]
    zones: frozenset[str]
    units: frozenset[str]
    particles: frozenset[str]
    months: NamedMonths
    openers: frozenset[str]
    ordinary: OrdinaryWords
    numbered: frozenset[str]
    forms: frozenset[str]
    small: frozenset[str]


class RunFinder:
    """Finds the runs of a text's sentences."""

    def __init__(self, words: Words, vocabulary: RunWords) -> None:
        """Takes the text and the words that tell what may be in a run."""
        self._words = words
        self._vocabulary = vocabulary
        self._models = model_numbers(words, vocabulary.excluded | vocabulary.zones | vocabulary.units)

    def runs(self, start: int, end: int) -> Iterator[Run]:
        """The runs of a sentence."""
        at = start
        while at < end:
            if not self.is_name_word(at) or self._is_unit(at, end):
                at += 1
                continue
            joints: list[Joint] = []
            stop = at + 1
            while stop < end:
                if self.is_name_word(stop):
                    if self._ends_firm(stop):
                        break
                    stop += 1
                    continue
                joint = self._joint(stop, end) or self._comma(joints, stop, end)
                if joint is None:
                    break
                joints.append(joint)
                stop = joint.end + 1
            stop += self._is_numbered(stop, end)
            yield Run(at, stop, tuple(joints), frozenset(n for n in range(at, stop) if self._is_model(n)))
            at = stop

    def is_name_word(self, at: int) -> bool:
        """Whether a word may be part of a name by its shape."""
        text = self._words.texts[at]
        if text.islower() and text[1:2] not in _APOSTROPHES:
            return text in self._models or text in self._vocabulary.small  # few words
        if text[-1].isdigit() and self._words.folds[at + 1 : at + 2] in _SCALES:
            return False  # P26 billion
        if text in _PARTIES and self._words.texts[at - 1 : at + 2 : 2] in _AROUND_PARTY:
            return False
        if self._words.is_upper(at) or (text[1:2] in _APOSTROPHES and text[2:3].isupper()):  # d'Ivoire
            if text == "I":
                return at > 0 and self._words.texts[at - 1] == "War"
            fold, vocabulary = self._words.folds[at], self._vocabulary
            if fold in vocabulary.zones:
                return not text.isupper()
            return fold not in vocabulary.excluded or vocabulary.months.is_name(self._words, at)
        return text in self._models or is_brand(text)

    def _is_unit(self, at: int, end: int) -> bool:
        """Whether a word that may be a unit is one; not before a name: PT Acme, Min Thu."""
        if self._words.folds[at] not in self._vocabulary.units:
            return False
        is_letters = len(self._words.texts[at]) > 1 and self._words.is_upper(at)
        is_behind_number = at > 0 and self._words.texts[at - 1][-1].isdigit()
        return is_behind_number or not (is_letters and at + 1 < end and self.is_name_word(at + 1))

    def _ends_firm(self, at: int) -> bool:
        """Whether a firm's form with its full stop ends before a word: "… Acme Co. Corrib sells …"."""
        before, behind = self._words.folds[at - 1], self._words.folds[at]
        return (
            before in self._vocabulary.forms
            and before.endswith(".")
            and "." not in before[:-1]
            and behind not in self._vocabulary.forms
        )

    def _is_numbered(self, stop: int, end: int) -> bool:
        """Whether a number belongs to the name before it: Highway 12."""
        words = self._words
        is_number = stop < end and words.folds[stop].isdigit() and len(words.folds[stop]) <= _LONGEST_ROAD
        return is_number and not self._vocabulary.numbered.isdisjoint(
            (words.folds[stop - 1], " ".join(words.folds[stop - 2 : stop]))
        )

    def _is_model(self, at: int) -> bool:
        """Whether a word has the shape of a model's name, or is one of the text's model numbers: F-35, A320neo, 737."""
        text = self._words.texts[at]
        return text in self._models or is_model_name(text)

    def _joint(self, at: int, end: int) -> Joint | None:
        """What joins the run before ``at`` to a name word behind it, or None."""
        words = self._words
        fold = words.folds[at]
        if fold in DASHES:
            return self._hyphen(at, end)
        if fold.isdigit() and len(fold) <= 4 and at + 1 < end and self.is_name_word(at + 1):
            return Joint(at, at + 1, "number")
        if fold in self._vocabulary.particles and not words.is_upper(at):
            stop = at + 1
            while stop < end and words.folds[stop] in self._vocabulary.particles and not words.is_upper(stop):
                stop += 1  # van den Heuvel
            stop += words.folds[stop : stop + 1] == ["-"]
            return Joint(at, stop, "particle") if stop < end and self.is_name_word(stop) else None
        if fold == "'" and words.glued[at] and words.folds[at + 1 : at + 2] in _ARTICLES:
            behind = self._joint(at + 1, end)
            return Joint(at, behind.end, "particle") if behind else None  # Mohammed Shia' al-Sudani
        if fold == "'" and words.glued[at] and words.folds[at - 1][-1] == "s" and self._is_name_at(at + 1, end):
            return Joint(at, at + 1, "'s")  # Ratepayers' Association
        if fold not in _JOINTS:
            return None
        stop = at + 1
        if fold in ("of", "for", "and", "on") and stop < end and words.folds[stop] == "the":
            stop += 1
        kind = "of" if fold in ("of", "for", "on", "to") else fold
        return Joint(at, stop, kind) if self._is_name_at(stop, end) else None

    def _is_name_at(self, at: int, end: int) -> bool:
        return at < end and self.is_name_word(at)

    def _comma(self, joints: Sequence[Joint], at: int, end: int) -> Joint | None:
        """A comma in a list behind "of"; the joint counts as "and"."""
        words = self._words
        opener = next((words.folds[joint.start - 1] for joint in reversed(joints) if joint.kind == "of"), None)
        if words.texts[at] != "," or opener not in self._vocabulary.openers or not self._goes_on(at + 1, end):
            return None
        stop = at + 1 + (words.folds[at + 1] in _AND)
        return Joint(at, stop, "and")

    def _goes_on(self, at: int, end: int) -> bool:
        """Whether capitalised ordinary words go on to an "and" with another of them."""
        words = self._words
        while at < end:
            last = words.folds[at] in _AND
            first = at = at + last
            while at < end and words.is_upper(at) and words.folds[at] in self._vocabulary.ordinary:
                at += 1
            if last or at == first:
                return at > first
            at += words.texts[at : at + 1] == [","]
        return False

    def _hyphen(self, at: int, end: int) -> Joint | None:
        """A hyphen without spaces: Asia-Pacific, Jae-myung, 737-900, Yeon-doo."""
        words = self._words
        if at + 1 >= end or not (words.glued[at] and words.glued[at + 1]):
            return None
        following = words.texts[at + 1]
        if (
            self.is_name_word(at + 1)
            or (following[0].isalpha() and words.texts[at][0] == "-")
            or following[0].isdigit()
        ):
            return Joint(at, at + 1, "hyphen")
        return None
