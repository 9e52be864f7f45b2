"""How words before a verb turn its sense: it is meant to be done, isn't done, is only possible, is passive."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kvisit.annotate.words import Words
from kvisit.patterns import AgreementWords
from kvisit.patterns.phrases import Cue, PhraseIndex

_MAX_WORDS = 6
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")
_BECOMING = frozenset({"be", "become", "becomes", "became", "becoming", "is", "was", "are", "were"})
_RANKED = frozenset({"first", "second", "third", "latest", "last", "only", "newest", "sole"})
_BE = frozenset({"was", "were", "been", "be", "being", "is", "are", "gets", "got", "stay", "stays", "stayed", "remain",
                 "remains", "remained"})  # fmt: skip
_ADVERBS = frozenset({"also", "then", "soon", "now", "already", "yet", "still", "just", "even", "both", "all", "ever"})
_IRREAL = frozenset({"would", "should", "if", "once", "without", "unless"})
_CONDITIONS = frozenset({"once", "if", "until", "unless", "when", "before"})
_BEFORE_NOUNS = frozenset(
    {
        "the",
        "its",
        "their",
        "a",
        "an",
        "full",
        "eventual",
        "timely",
        "speedy",
        "rapid",
        "possible",
        "formal",
        "immediate",
        "swift",
        "early",
        "quick",
        "final",
        "hold",
        "attend",
        "host",
        "oversee",
    }
)
HAVE = frozenset({"has", "have", "had", "having"})


@dataclass(frozen=True, slots=True)
class Mood:
    """What the words before a verb say of it; ``due`` that it is to be done, and not only would be."""

    passive: bool = False
    intended: bool = False
    denied: bool = False
    possible: bool = False
    decided: bool = False
    due: bool = False


class MoodFinder:
    """Reads the moods of verbs; made once for a vocabulary."""

    def __init__(self, vocabulary: AgreementWords) -> None:
        """Indexes the words of the vocabulary."""
        moods = (
            ("denied", vocabulary.denials),
            ("achieved", vocabulary.achieved),
            ("intended", [*vocabulary.intents, *vocabulary.decisions]),
        )
        self._moods = PhraseIndex((mood, phrase) for mood, phrases in moods for phrase in phrases)
        self._decisions = frozenset(vocabulary.decisions)
        self._possibilities = frozenset(vocabulary.possibilities)

    def of(self, words: Words, at: int, first: int) -> Mood:
        """The mood of the verb at a word: "is expected to be …", "has not yet been …", "managed to …", "once …"."""
        folds = words.folds
        nominal = folds[at].endswith(("tion", "sion", "al", "signing"))  # "the implementation of", "the signing of"
        passive = intended = denied = possible = decided = due = False
        n = at
        while n > first and at - n < _MAX_WORDS:
            fold = folds[n - 1]
            mood = self._moods.longest_before(folds, n, first)
            if mood is not None:
                did_first = _first_to(folds, mood, first)
                if mood.label == "achieved":
                    break
                if did_first is not None:
                    n = did_first
                    continue
                intended, denied = intended or mood.label == "intended", denied or mood.label == "denied"
                possible = possible or fold in self._possibilities
                due = due or (mood.label == "intended" and fold not in _IRREAL)
                decided = " ".join(folds[mood.start : n]) in self._decisions
                n = mood.start
            elif nominal and fold in _BEFORE_NOUNS:
                n -= 1
            elif fold in _BE or fold in HAVE or fold in _ADVERBS or fold.endswith("ly"):
                passive = passive or fold in _BE
                intended = intended or fold == "be"  # also "asked that it be signed"
                n -= 1
            else:
                intended = intended or (fold in ("it", "they") and folds[n - 2] in _CONDITIONS)
                break
        return Mood(passive, intended, denied, possible, decided, due)


def _first_to(folds: Sequence[str], to: Cue[str], first: int) -> int | None:
    """Where "became" stands in "became the 40th country to sign", before a bare "to" that intends nothing."""
    if folds[to.start : to.end] != ["to"]:
        return None
    before = range(to.start - 1, max(first, to.start - _MAX_WORDS), -1)
    ranked = next((n for n in before if folds[n] in _RANKED or _ORDINAL.fullmatch(folds[n])), None)
    if ranked is None or folds[ranked - 1] not in ("the", "'s"):
        return None
    return ranked - 2 if folds[ranked - 2] in _BECOMING else ranked - 1
