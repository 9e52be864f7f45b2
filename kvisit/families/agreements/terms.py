"""How long an agreement is to hold.

A term is a time as the text words it: a duration ("a five-year deal", "for an initial period of three years"), or the
day, month or year of its end ("valid until 2030", "runs through April").
"""

from __future__ import annotations

from kvisit.annotate.times import FoundTime
from kvisit.families.agreements.scenes import Scene
from kvisit.families.agreements.text import Text
from kvisit.patterns import AgreementWords
from kvisit.patterns.phrases import PhraseIndex
from kvisit.timex import Time

_REACH = 8  # words from "for" to a duration: "for an initial period of up to three years"
_LASTING = frozenset({"in_force", "under_negotiation"})  # what "has been in force for ten years" has no term by it


def durations(text: Text, start: int, end: int) -> list[FoundTime]:
    """The definite durations that begin in the words [start, end)."""
    return [t for t in text.times(start, end, "DURATION") if "X" not in t.time.value and t.time.value]


class TermFinder:
    """Reads terms; made once for a vocabulary."""

    def __init__(self, vocabulary: AgreementWords) -> None:
        """Indexes the words that open a term."""
        self._lasting = PhraseIndex(("lasting", phrase) for phrase in vocabulary.lasting)
        self._ending = PhraseIndex(("ending", phrase) for phrase in vocabulary.ending_on)
        self._modifiers = frozenset(vocabulary.term_modifiers)
        self._renewing = frozenset(vocabulary.renewing)

    def of(self, text: Text, scene: Scene) -> Time | None:
        """The term that a scene gives its agreement."""
        noun, cue = scene.noun, scene.cue
        if noun is not None and (inside := durations(text, noun.start, noun.head)):
            return inside[0].time
        if noun is not None and noun.tail:
            return None
        renewed = cue is not None and " ".join(text.words.folds[cue.start : cue.end]) in self._renewing
        has_lasted = cue is not None and cue.status in _LASTING and not renewed
        behind = noun.end if noun else cue.start if cue else scene.start
        if renewed and cue and cue.end < behind:
            behind = cue.end  # "extended until June a truce"
        for found in text.times(behind, scene.end, "DURATION", "DATE"):
            if found.time.type == "DATE" and self._ends(text, found, behind):
                return found.time.whole_day
            if found.time.type == "DURATION" and not has_lasted and self._lasts(text, found, behind) is not None:
                return found.time
        return None

    def begins(self, text: Text, at: int) -> bool:
        """Whether a term begins with the word at a place: "for another five years", "over ten years"."""
        return any(self._lasts(text, found, at) == at for found in durations(text, at, at + _REACH))

    def _lasts(self, text: Text, found: FoundTime, first: int) -> int | None:
        """Where the words begin that say that something is to last for a duration; None if none do."""
        folds, at = text.words.folds, found.start
        if "X" in found.time.value:
            return None
        if self._lasting.longest_at(folds, at) is not None:
            return at  # "over ten years" is worded as one
        while at > first and folds[at - 1] in self._modifiers:
            at -= 1
        opener = self._lasting.longest_before(folds, at, first)
        return opener.start if opener else None

    def _ends(self, text: Text, found: FoundTime, first: int) -> bool:
        """Whether the words before a day or year say that something is to last until then."""
        return self._ending.longest_before(text.words.folds, found.start, first) is not None
