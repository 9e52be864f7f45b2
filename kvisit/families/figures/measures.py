"""What a figure counts or measures, in at most ten words of the text.

A counted noun phrase with what happened to it ("Turkish soldiers killed"); a topic with what it is of ("trade
between the two countries"); the noun that a compound qualifies ("suspension bridge"); else the words nearest to the
number on the side where English puts the noun: before "of" or "at" ("a depth of 10 km"), behind a distance ("west of
the town").
"""

from __future__ import annotations

from kvisit.annotate.numerals import DASHES
from kvisit.annotate.quantities import Quantity
from kvisit.annotate.words import Words
from kvisit.families.figures.kinds import Bid

_MAX_WORDS = 10
_MAX_BEFORE = 6
_LINKS = frozenset({"of", "between", "with", "from", "to", "in", "for", "on", "at", "into", "against"})
_DETERMINERS = frozenset({"the", "a", "an", "its", "their", "his", "her", "this", "that", "these", "those", "and"})
_FUNCTION_ENDS = frozenset(
    {
        "of",
        "at",
        "was",
        "is",
        "were",
        "are",
        "to",
        "by",
        "from",
        "the",
        "a",
        "an",
        "for",
        "in",
        "and",
        "with",
        "on",
        "has",
        "had",
        "have",
        "its",
        "their",
        "that",
        "which",
        "as",
        ",",
    }
)
_STOPS = frozenset({".", ",", ";", ":", "(", ")", '"', "“", "”", "!", "?", "--", "–", "—"})


def measure_of(words: Words, quantity: Quantity, bid: Bid, numbers: frozenset[int]) -> str | None:
    """The measure of a figure; ``numbers`` are the words that quantities stand at."""
    texts: list[str] = []
    if quantity.measured == "count":
        texts = words.texts[quantity.phrase[0] : quantity.phrase[1]]
        if bid.cue and not quantity.start <= bid.cue.start < quantity.phrase[1]:
            texts = [*texts, *_state(words, bid)]
        elif bid.cue is None:
            texts = [*texts, *_participle(words, quantity)]
    elif bid.cue and bid.side == "topics":
        texts = _topic(words, bid.cue.start, bid.cue.end, numbers)
    elif bid.cue and quantity.measured == "bare" and bid.entry.kind == "casualties":
        texts = [*_elided(words, quantity), *_state(words, bid)]
    elif quantity.compound:
        texts = _behind(words, quantity, numbers)
    elif quantity.measured == "bare" and words.folds[quantity.end : quantity.end + 1] == ["of"]:
        texts = _part_of(words, quantity)
    if not texts:
        texts = _around(words, quantity, numbers)
    text = " ".join(texts[:_MAX_WORDS]).strip()
    for dash in DASHES:
        text = text.replace(f" {dash} ", dash)
    return text.replace(" ’s", "’s").replace(" 's", "'s") or None


def _state(words: Words, bid: Bid) -> list[str]:
    """What happened to whom was counted: the trigger's words, or in place of a participle the detail."""
    if bid.cue is None:
        return []
    trigger = words.texts[bid.cue.start : bid.cue.end]
    if bid.side == "before" and bid.entry.detail:
        return [bid.entry.detail]
    return [text.lower() if n == 0 and text.istitle() else text for n, text in enumerate(trigger)]


def _elided(words: Words, quantity: Quantity) -> list[str]:
    """ "others" of "70 others were injured"."""
    following = words.folds[quantity.end : quantity.end + 1]
    return ["others"] if following == ["others"] else []


def _participle(words: Words, quantity: Quantity) -> list[str]:
    """What was done to what was counted: "damaged" of "22 houses were badly damaged"."""
    at, end = quantity.phrase[1], words.sentence_range(quantity.start)[1]
    for word in range(at, min(at + 5, end)):
        fold = words.folds[word]
        if fold.endswith(("ed", "wn", "rnt")) and len(fold) > 4:
            return [words.texts[word]]
        if fold not in (
            "were",
            "was",
            "have",
            "has",
            "had",
            "been",
            "are",
            "is",
            "be",
            "badly",
            "also",
            "totally",
            "and",
            "heavily",
            "completely",
        ):
            break
    return []


def _topic(words: Words, start: int, end: int, numbers: frozenset[int]) -> list[str]:
    """A topic with its adjectives and what it is of: "Singapore's exports", "trade between the two countries"."""
    first, last = words.sentence_range(start)
    begin = start
    while (
        begin > first
        and start - begin < 3
        and words.texts[begin - 1][0].isalpha()
        and words.folds[begin - 1] not in _FUNCTION_ENDS
    ):
        begin -= 1
    stop = end
    if stop < last and words.folds[stop] in _LINKS and stop not in numbers:
        stop += 1
        while (
            stop < last
            and stop - begin < _MAX_WORDS
            and words.texts[stop][0].isalnum()
            and stop not in numbers
            and words.folds[stop]
            not in ("has", "was", "is", "at", "came", "stood", "rose", "fell", "reached", "grew", "in")
        ):
            stop += 1
    return words.texts[begin:stop]


def _behind(words: Words, quantity: Quantity, numbers: frozenset[int]) -> list[str]:
    """The noun phrase behind a compound: "suspension bridge" of "a $2.8 billion suspension bridge spanning"."""
    at, end = quantity.end, words.sentence_range(quantity.start)[1]
    found: list[str] = []
    while at < end and len(found) < 4 and at not in numbers:
        text = words.texts[at]
        if text in DASHES:
            at += 1
            continue
        if not text[0].isalnum() or words.folds[at] in _FUNCTION_ENDS or (text.endswith("ing") and found):
            break
        found.append(text)
        at += 1
    return found


def _part_of(words: Words, quantity: Quantity) -> list[str]:
    """What a bare number is a number of: "737 MAX" of "201 of the 737 MAX"."""
    at, end = quantity.end + 1, words.sentence_range(quantity.start)[1]
    while at < end and words.folds[at] in _DETERMINERS:
        at += 1
    found: list[str] = []
    while at < end and len(found) < 5 and words.texts[at] not in _STOPS and words.folds[at] not in _FUNCTION_ENDS:
        found.append(words.texts[at])
        at += 1
    return found


def _around(words: Words, quantity: Quantity, numbers: frozenset[int]) -> list[str]:
    """The nearest words of the clause: those before the number, and those behind it."""
    first, last = words.sentence_range(quantity.start)
    before: list[str] = []
    at = min(quantity.start, quantity.number.first) - 1
    most_before = 2 if quantity.measured == "ordinal" else _MAX_BEFORE  # "39th among the trading partners"
    while at >= first and len(before) < most_before and words.texts[at] not in _STOPS:
        before.insert(0, words.texts[at])
        at -= 1
    while before and before[0].lower() in _FUNCTION_ENDS:
        before.pop(0)
    behind: list[str] = []
    at = quantity.end
    if words.texts[at : at + 1] == ["("]:  # behind a conversion: "40 km (25 miles) to the south of"
        at = next((n + 1 for n in range(at, min(last, at + 8)) if words.texts[n] == ")"), at)
    while at < last and words.texts[at] in {")"} | DASHES:
        at += 1
    while at < last and len(before) + len(behind) < _MAX_WORDS and at not in numbers and words.texts[at] not in _STOPS:
        behind.append(words.texts[at])
        at += 1
    while behind and behind[-1].lower() in _FUNCTION_ENDS | _DETERMINERS:
        behind.pop()
    return [*before, *behind]
