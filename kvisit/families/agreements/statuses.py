"""The words that tell how far an agreement has got, and to which noun they belong.

A word of status stands before its noun ("signed a deal"), behind it ("a deal expired") or either way ("a deal signed",
"a deal was signed"). Words before it turn its sense: who "will sign" or "hopes to sign" plans to, who "failed to sign"
has no agreement, what "has not expired" is in force.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

from kvisit.annotate.words import Words
from kvisit.families.figures.clauses import Clauses
from kvisit.model import Status
from kvisit.patterns import AgreementWords
from kvisit.patterns.phrases import PhraseIndex

NounSide = Literal["behind", "before", "either"]

_MAX_COST = 12.0
_MAX_PASSIVE_COST = 24.0  # "Four agreements on … were signed": the subject's own words may be many
_MAX_MOOD = 6
_BE = frozenset({"was", "were", "been", "be", "being", "is", "are", "gets", "got"})
_HAVE = frozenset({"has", "have", "had", "having"})
_ADVERBS = frozenset({"also", "then", "soon", "now", "already", "yet", "still", "just", "even", "both", "all", "ever"})
_LIGHT = frozenset({",", "(", ")", "also", "being", "recently", "jointly", "formally", '"', "“", "”", "first", "just"})
_POSTMODIFIERS = frozenset({"between", "with", "on", "for", "of", "in", "to", "worth", "among"})


class Phrase(Protocol):
    """What a status is looked for: a noun phrase [start, end) with its head."""

    @property
    def start(self) -> int: ...  # noqa: D102
    @property
    def head(self) -> int: ...  # noqa: D102
    @property
    def end(self) -> int: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class StatusCue:
    """Words [start, end) that give a status.

    ``noun`` says where their noun stands; ``passive`` that a form of "be" stands before them; ``denied`` that they are
    negated; ``signs`` that somebody puts a hand to paper; ``binds`` that who does it is a party.
    """

    start: int
    end: int
    status: Status
    noun: NounSide
    passive: bool = False
    denied: bool = False
    signs: bool = False
    binds: bool = True
    is_verb: bool = True


class StatusFinder:
    """Finds words of status; made once for a vocabulary."""

    def __init__(self, vocabulary: AgreementWords) -> None:
        """Indexes the words of the vocabulary."""
        self._rank = {row.status: n for n, row in enumerate(reversed(vocabulary.statuses))}
        self._cues: PhraseIndex[tuple[Status, NounSide]] = PhraseIndex(
            ((row.status, row.noun), phrase) for row in vocabulary.statuses for phrase in row.words
        )
        self._signing = frozenset([*vocabulary.signing, *vocabulary.signing_phrases])
        self._unbound = frozenset(vocabulary.unbound)
        moods = (("denied", vocabulary.denials), ("achieved", vocabulary.achieved), ("intended", vocabulary.intents))
        self._moods = PhraseIndex((mood, phrase) for mood, phrases in moods for phrase in phrases)

    def find(self, words: Words, start: int, end: int) -> list[StatusCue]:
        """The words of status in a sentence, without those that are part of a longer phrase."""
        found = [cue for at in range(start, end) for cue in self._cues.starting_at(words.folds, at) if cue.end <= end]
        longest = [
            c
            for c in found
            if not any(o.start <= c.start and c.end <= o.end and o.end - o.start > c.end - c.start for o in found)
        ]
        return [self._with_mood(words, c.start, c.end, *c.label, first=start) for c in longest]

    def _with_mood(self, words: Words, at: int, end: int, status: Status, noun: NounSide, *, first: int) -> StatusCue:
        """A word of status with what the words before it make of it: "is expected to be", "has not yet", "failed to"."""
        passive = intended = denied = False
        n = at
        while n > first and at - n < _MAX_MOOD:
            fold = words.folds[n - 1]
            mood = self._moods.longest_before(words.folds, n, first)
            if mood is not None:
                if mood.label == "achieved":
                    break
                intended, denied = intended or mood.label == "intended", denied or mood.label == "denied"
                n = mood.start
            elif fold in _BE or fold in _HAVE or fold in _ADVERBS or fold.endswith("ly"):
                passive = passive or fold in _BE
                n -= 1
            else:
                break
        text = " ".join(words.folds[at:end])
        if status == "ended" and (denied or intended):
            status, denied = "in_force", False
        elif intended and (status in ("signed", "agreed", "announced") or (status == "in_force" and noun == "before")):
            status = "planned"
        elif intended and status == "under_negotiation" and noun == "behind":
            status = "planned"
        return StatusCue(
            at, end, status, noun, passive=passive and not text.endswith("ing"), denied=denied,
            signs=text in self._signing, binds=text not in self._unbound,
            is_verb=not (status == "planned" and noun == "either" and not passive and not intended),
        )  # fmt: skip

    def of(self, words: Words, noun: Phrase, cues: Sequence[StatusCue], clauses: Clauses) -> StatusCue | None:
        """The word that gives a noun its status: the nearest one; but that it ended, or is in force, says more."""
        ranked: list[tuple[float, int, int, StatusCue]] = []
        for cue in cues:
            cost = _cost(words, noun, cue, clauses)
            if cost is not None:
                ranked.append((cost, -self._rank[cue.status], cue.start, cue))
        ranked.sort(key=lambda row: row[:3])
        if not ranked:
            return None
        predicates = [row for row in ranked if not noun.start <= row[3].start < noun.head]
        best = (predicates or ranked)[0][3]
        later = [
            row[3] for row in ranked if row[3].status in ("ended", "in_force") and row[3].start > best.start >= noun.end
        ]
        return later[0] if later and best.status in ("signed", "agreed", "announced", "planned") else best


def _cost(words: Words, noun: Phrase, cue: StatusCue, clauses: Clauses) -> float | None:
    """How far a word of status is from a noun, None where it can't belong to it."""
    if noun.start <= cue.start < noun.end:
        return 0.0 if cue.end <= noun.head and cue.status == "planned" else None
    if cue.end <= noun.start:
        if cue.noun == "before" or (cue.passive and cue.noun == "either"):
            return None
        cost = clauses.distance(cue.end, noun.start)
        return cost if cost <= _MAX_COST else None
    cost = clauses.distance(noun.end, cue.start)
    if cue.passive and cue.noun != "behind":
        return cost * 0.5 if cost * 0.5 <= _MAX_PASSIVE_COST else None
    if cue.noun == "before" or (cue.noun == "either" and _is_participle(words, noun.end, cue.start)):
        return cost if cost <= _MAX_COST else None
    return None


def _is_participle(words: Words, start: int, cue: int) -> bool:
    """Whether a verb behind a noun qualifies it: "a deal signed", "a deal with A signed", "a deal that A has signed"."""
    between = words.folds[start:cue]
    if between and between[-1] == "," and words.folds[cue + 1 : cue + 2] in (["by"], ["on"], ["in"], ["at"], ["for"]):
        between = between[:-1]
    if not {"that", "which"}.isdisjoint(between[:3]):
        return True
    if between and between[-1] in _HAVE:
        return False
    if all(fold in _LIGHT or fold.endswith("ly") for fold in between):
        return True
    if between[0] in _POSTMODIFIERS:
        return "," not in between and not words.is_upper(cue - 1) or between[0] in ("between", "with")
    return all(words.is_upper(n) or words.folds[n] in ("and", "the") for n in range(start, cue))
