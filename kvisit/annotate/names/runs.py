"""Runs of capitalised words, with what may join them inside a name: "Ministry of Trade and Industry", "Jean-Pierre", "Omar al-Bashir".

A run is only a candidate: `pieces` decides what of it is one name, and which joints hold.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Literal

from kvisit.annotate.numerals import DASHES
from kvisit.annotate.words import Words

Style = Literal["prose", "title", "capitals"]

# A line in which this share of the longer words is capitalised is a headline in title case, where capitals say nothing.
_TITLE_SHARE = 0.7
_CAPITALS_SHARE = 0.6
_MODEL = re.compile(r"[A-Z]{1,4}-?\d{1,4}(?:[A-Za-z]{1,4})?|\d{3}[A-Z]{1,3}s?|\d{3}s|[A-Z]\d{1,3}[a-z]{2,4}")
_JOINTS = frozenset({"of", "and", "&", "for", "the", "'s", "on", "to"})


@dataclass(frozen=True, slots=True)
class Joint:
    """Words [start, end) between two capitalised ones: "of", "of the", "and", "'s", "-", a particle."""

    start: int
    end: int
    kind: str


@dataclass(frozen=True, slots=True)
class Run:
    """Words [start, end) that may hold names, with the joints among them."""

    start: int
    end: int
    joints: tuple[Joint, ...]


def style_of(words: Words, start: int, end: int) -> Style:
    """Whether a sentence is prose, a headline in title case, or all in capitals."""
    letters = [words.texts[n] for n in range(start, end) if words.texts[n][0].isalpha()]
    if len(letters) >= 3 and sum(w.isupper() and len(w) > 1 for w in letters) >= _CAPITALS_SHARE * len(letters):
        return "capitals"
    longer = [w for w in letters[1:] if len(w) > 3]
    last = end - 1 if words.texts[end - 1] not in {'"', "”", "’"} else end - 2
    stopped = words.texts[last] in {".", "?", "!"}
    if not stopped and len(letters) >= 4 and sum(w[0].isupper() for w in longer) >= _TITLE_SHARE * max(1, len(longer)):
        return "title"
    return "prose"


def runs_in(words: Words, start: int, end: int, excluded: Collection[str], particles: Collection[str]) -> Iterator[Run]:
    """The runs of a sentence; ``excluded`` are folded words that begin no name although capitalised (months, weekdays)."""
    at = start
    while at < end:
        if not is_name_word(words, at, excluded):
            at += 1
            continue
        joints: list[Joint] = []
        stop = at + 1
        while stop < end:
            if is_name_word(words, stop, excluded):
                stop += 1
                continue
            joint = _joint(words, stop, end, excluded, particles)
            if joint is None:
                break
            joints.append(joint)
            stop = joint.end + 1
        yield Run(at, stop, tuple(joints))
        at = stop


def is_name_word(words: Words, at: int, excluded: Collection[str]) -> bool:
    """Whether a word may be part of a name by its shape."""
    text = words.texts[at]
    if text[0].isupper():
        return words.folds[at] not in excluded and text != "I"
    return bool(text[0].isdigit() and _MODEL.fullmatch(text))


def is_model(text: str) -> bool:
    """Whether a word has the shape of a model's name: F-35, A320neo, 737s."""
    return bool(_MODEL.fullmatch(text))


def _joint(words: Words, at: int, end: int, excluded: Collection[str], particles: Collection[str]) -> Joint | None:
    """What joins the run before ``at`` to a name word behind it, or None."""
    fold = words.folds[at]
    if fold in DASHES:
        return _hyphen(words, at, end, excluded)
    if fold.isdigit() and len(fold) <= 4 and at + 1 < end and is_name_word(words, at + 1, excluded):
        return Joint(at, at + 1, "number")
    if fold in particles and not words.is_upper(at):
        stop = at + 1
        if stop < end and words.folds[stop] == "-":
            stop += 1
        return Joint(at, stop, "particle") if stop < end and is_name_word(words, stop, excluded) else None
    if fold not in _JOINTS:
        return None
    stop = at + 1
    if fold in ("of", "for", "and", "on") and stop < end and words.folds[stop] == "the":
        stop += 1
    if stop < end and is_name_word(words, stop, excluded):
        return Joint(at, stop, "of" if fold in ("of", "for", "on", "to") else fold)
    return None


def _hyphen(words: Words, at: int, end: int, excluded: Collection[str]) -> Joint | None:
    """A hyphen without spaces: Asia-Pacific, Jae-myung, 737-900, Yeon-doo."""
    if at + 1 >= end or not (words.glued[at] and words.glued[at + 1]):
        return None
    if is_name_word(words, at + 1, excluded) or words.texts[at + 1][0].isalpha() and words.texts[at][0] == "-":
        return Joint(at, at + 1, "hyphen")
    return Joint(at, at + 1, "hyphen") if words.texts[at + 1].isdigit() else None
