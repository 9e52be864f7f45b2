"""How long an agreement is to hold, and which one it takes the place of.

A term is a time as the text words it: a duration ("a five-year deal", "for an initial period of three years"), or the
day, month or year of its end ("valid until 2030", "runs through April").
"""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass

from kvisit.annotate.times import FoundTime
from kvisit.families.agreements.scenes import Scene
from kvisit.families.agreements.text import Text
from kvisit.patterns import AgreementWords
from kvisit.patterns.phrases import PhraseIndex
from kvisit.timex import Time

_REACH = 8  # words from "for" to a duration: "for an initial period of up to three years"
_DATING = frozenset(
    {
        "of",
        "from",
        "signed",
        "reached",
        "concluded",
        "agreed",
        "struck",
        "made",
        "in",
        "dating",
        "force",
        "since",
        "place",
    }
)
_PRONOUNS = frozenset({"one"})
_PARTING = frozenset({",", ";", "and", "with", "in", "on", "by", "for", "to", "after", "which", "who"})
_DATED = 5  # words from an earlier agreement to its year
_LASTING = frozenset({"in_force", "under_negotiation"})  # what "has been in force for ten years" has no term by it


def durations(text: Text, start: int, end: int) -> list[FoundTime]:
    """The definite durations that begin in the words [start, end)."""
    return [t for t in text.times(start, end, "DURATION") if "X" not in t.time.value and t.time.value]


@dataclass(frozen=True, slots=True)
class Replaced:
    """An earlier agreement, as worded, behind the verb at the word ``at`` that says that another replaces it.

    Its words end before ``end``, those of its noun before ``noun_end``.
    """

    at: int
    noun_end: int
    end: int
    wording: str


class TermFinder:
    """Reads terms and predecessors; made once for a vocabulary."""

    def __init__(self, vocabulary: AgreementWords) -> None:
        """Indexes the words that open a term, and those behind which an earlier agreement stands."""
        self._lasting = PhraseIndex(("lasting", phrase) for phrase in vocabulary.lasting)
        self._ending = PhraseIndex(("ending", phrase) for phrase in vocabulary.ending_on)
        self._replacing = PhraseIndex(("replacing", phrase) for phrase in vocabulary.replacing)
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

    # --------------------------------------------------------------------------------------------------- predecessors
    def replaced(self, text: Text, start: int, end: int, heads: Set[int]) -> Replaced | None:
        """The earlier agreement that the words [start, end) tell to be replaced, behind the one that replaces it.

        ``heads`` are the words at which the nouns of agreements in the sentence end.
        """
        folds = text.words.folds
        for at in range(start, end):
            verb = self._replacing.longest_at(folds, at)
            if verb is None:
                continue
            for stop in range(verb.end + 1, min(end, verb.end + _REACH) + 1):
                if stop in heads or folds[stop - 1] in _PRONOUNS:
                    last = _dated_end(text, stop, end)
                    words = text.words
                    wording = words.source[words.starts[verb.end] : words.ends[last - 1]]
                    return Replaced(verb.start, stop, last, " ".join(wording.split()))
                if folds[stop - 1] in _PARTING:
                    break
        return None


def _dated_end(text: Text, stop: int, end: int) -> int:
    """Where the words of an earlier agreement end, its year behind them included: "one signed in 2013"."""
    dated = next(iter(text.times(stop, min(end, stop + _DATED), "DATE")), None)
    return dated.end if dated and _DATING.issuperset(text.words.folds[stop : dated.start]) else stop
