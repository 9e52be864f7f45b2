"""Which earlier agreement another takes the place of: "a treaty that replaces the 2013 accord"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace

from kvisit.families.agreements.scenes import Scene, Told, scene_of
from kvisit.families.agreements.statuses import StatusCue
from kvisit.families.agreements.text import Text
from kvisit.patterns import AgreementWords
from kvisit.patterns.phrases import PhraseIndex

_REACH = 8  # words from "replaces" to the noun of what is replaced
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


@dataclass(frozen=True, slots=True)
class Replaced:
    """An earlier agreement, as worded, behind the verb at the word ``at`` that says that another replaces it.

    Its words end before ``end``, those of its noun before ``noun_end``.
    """

    at: int
    noun_end: int
    end: int
    wording: str


class PredecessorFinder:
    """Finds earlier agreements; made once for a vocabulary."""

    def __init__(self, vocabulary: AgreementWords) -> None:
        """Indexes the words behind which an earlier agreement stands."""
        self._replacing = PhraseIndex(("replacing", phrase) for phrase in vocabulary.replacing)

    def scenes(
        self, text: Text, told: Sequence[Told], start: int, end: int
    ) -> Iterator[tuple[Told, Scene, Replaced | None]]:
        """The scenes of a sentence with what each replaces; what only is replaced has none of its own."""
        heads = {one.noun.end for one in told}
        former: dict[int, StatusCue | None] = {}
        for n, one in enumerate(told):
            scene = scene_of(text.words, told, n, start, end)
            replaced = self._replaced(text, one.noun.end, told[n + 2].noun.start if n + 2 < len(told) else end, heads)
            if replaced:
                former[replaced.noun_end] = one.cue
                until = max(one.core[1], min(scene.end, replaced.at))
                scene = replace(scene, end=until, hidden=range(replaced.at, replaced.end))
            if one.noun.end not in former or one.cue is not former[one.noun.end]:
                yield one, scene, replaced

    def _replaced(self, text: Text, start: int, end: int, heads: Set[int]) -> Replaced | None:
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
