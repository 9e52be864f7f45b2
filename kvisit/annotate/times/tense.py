"""In which direction from an article's day an open time lies: "said Monday", "will … Monday".

News tells its day by the verb that stands nearest before it: "said on Friday that it would vote on Monday" has one of
either kind. Where none stands before it, the first one behind it tells ("On Monday, the president will …").
"""

from __future__ import annotations

from collections.abc import Iterable

from kvisit.annotate.times.text import TimeText
from kvisit.patterns import TimeWords
from kvisit.timex import FUTURE, NEAREST, PAST

_PAST_ENDING = "ed"
_NO_VERBS = frozenset({"need", "speed", "breed", "indeed", "hundred", "exceed", "proceed", "succeed"})


class Tenses:
    """Asks a sentence for the direction of its times; made once for a vocabulary."""

    def __init__(self, vocabulary: TimeWords) -> None:
        """Takes the words that tell a direction."""
        self._future = frozenset(vocabulary.future_cues)
        self._past = frozenset(vocabulary.past_verbs)
        self._intentions = frozenset(vocabulary.intentions)
        self._deadlines = frozenset(vocabulary.deadline_cues)

    def direction(self, text: TimeText, start: int, end: int) -> int:
        """PAST or FUTURE as the sentence of the words [start, end) says; NEAREST if it doesn't."""
        first, last = text.words.sentence_range(start)
        if text.fold(start - 1) in self._deadlines and "had" not in text.words.folds[first:last]:
            return FUTURE
        return self._told(text, range(start - 1, first - 1, -1)) or self._told(text, range(end, last))

    def _told(self, text: TimeText, places: Iterable[int]) -> int:
        """What the first word of these that tells a direction tells."""
        infinitive = False  # "agreed to meet on Monday": an intention; "agreed on Monday" isn't
        for at in places:
            fold = text.fold(at)
            if fold in self._future or f"{fold} {text.fold(at + 1)}" in self._future:
                return PAST if text.starts_with(at - 2, ["had", "been"]) else FUTURE
            if fold in (";", ":"):
                return NEAREST
            if fold == "to" and text.fold(at + 1).isalpha() and not text.is_capital(at + 1):
                infinitive = text.fold(at + 1) not in text.vocabulary.noun_openers
            elif infinitive and fold in self._intentions:
                return FUTURE
            elif fold in self._past or self._is_regular_past(text, at):
                return FUTURE if "be" in (text.fold(at - 1), text.fold(at - 2)) else PAST  # "will be signed"
        return NEAREST

    def _is_regular_past(self, text: TimeText, at: int) -> bool:
        fold = text.fold(at)
        return fold.endswith(_PAST_ENDING) and len(fold) > 4 and fold not in _NO_VERBS and not text.is_capital(at)
