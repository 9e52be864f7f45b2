"""The words that tell how far an agreement has got.

A word of status stands before its noun ("signed a deal"), behind it ("a deal expired") or either way ("a deal signed",
"a deal was signed"). Words before it turn its sense: who "will sign" or "hopes to sign" plans to, who "failed to sign"
has no agreement, what "has not expired" is in force.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from kvisit.annotate.words import Words
from kvisit.families.agreements.moods import HAVE, Mood, MoodFinder
from kvisit.model import Status
from kvisit.patterns import AgreementWords
from kvisit.patterns.phrases import Cue, PhraseIndex

NounSide = Literal["behind", "before", "either"]

_DETERMINERS = frozenset(
    {"a", "an", "the", "this", "that", "its", "his", "her", "their", "our", "no", "any", "s", "'s"}
)
_JOINING = frozenset({"join", "joining", "accede to"})  # who only means to is no party yet
_CLAUSE = 10  # words from "that" to a verb in its clause
_STAYING = frozenset({"stay", "remain", "stays", "remains", "stayed", "remained"})
_TAKEN = 6  # words from "pulled" to "out of"
_REPORT = 8  # words from "denied" to its "that"
# What is meant to be done and yet tells a status: who is "to uphold" a truce has one.
_STANDING = frozenset({("in_force", "behind"), ("in_force", "either"), ("under_negotiation", "before")})


@dataclass(frozen=True, slots=True)
class StatusCue:
    """Words [start, end) that give a status.

    ``noun`` says where their noun stands; ``passive`` that a form of "be" stands before them; ``denied`` that they are
    negated; ``signs`` that somebody puts a hand to paper; ``binds`` that who does it is a party; ``approves`` that an
    office may do it to others' agreement; ``grants`` that the noun stands behind the passive: "was awarded a contract";
    ``to_come`` that the day behind them, to come, is that of its beginning or end.
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
    approves: bool = False
    grants: bool = False
    to_come: bool = False


class StatusFinder:
    """Finds words of status; made once for a vocabulary."""

    def __init__(self, vocabulary: AgreementWords) -> None:
        """Indexes the words of the vocabulary."""
        self._cues: PhraseIndex[tuple[Status, NounSide]] = PhraseIndex(
            ((row.status, row.noun), phrase) for row in vocabulary.statuses for phrase in row.words
        )
        self._removing = {
            verb: tuple(tuple(way.split()) for way in row.ways) for row in vocabulary.removing for verb in row.verbs
        }
        self._signing = frozenset([*vocabulary.signing, *vocabulary.signing_phrases])
        self._unbound = frozenset(vocabulary.unbound)
        self._renewing = frozenset(vocabulary.renewing)
        self._taking_effect = frozenset(vocabulary.taking_effect)
        self._unfinished = frozenset(vocabulary.unfinished)
        self._granting = frozenset(vocabulary.granting)
        self._approvals = frozenset(vocabulary.approvals)
        self._verbs_or_nouns = frozenset(vocabulary.verbs_or_nouns)
        self._deniers = frozenset(vocabulary.deniers)
        self._accusations = frozenset(vocabulary.accusations)
        self._moods = MoodFinder(vocabulary)

    def find(self, words: Words, start: int, end: int) -> list[StatusCue]:
        """The words of status in a sentence, without those that are part of a longer phrase."""
        found = [cue for at in range(start, end) for cue in self._cues.starting_at(words.folds, at) if cue.end <= end]
        verbs = (at for at in range(start, end) if words.folds[at] in self._removing)
        found += [cue for at in verbs if (cue := self._removed(words, at, end)) is not None]
        longest = [
            c
            for c in found
            if not any(o.start <= c.start and c.end <= o.end and o.end - o.start > c.end - c.start for o in found)
        ]
        telling = [c for c in longest if not self._tells_nothing(words, c.start, c.end, start)]
        cues = (self._with_mood(words, c.start, c.end, *c.label, first=start) for c in telling)
        return [cue for cue in cues if cue is not None]

    def _removed(self, words: Words, at: int, end: int) -> Cue[tuple[Status, NounSide]] | None:
        """What takes a state "out of" an agreement: "pulled Peru out of", "withdrew the country from"."""
        ways = self._removing[words.folds[at]]
        for n in range(at + 2, min(end, at + _TAKEN) + 1):
            way = next((way for way in ways if words.folds[n : n + len(way)] == list(way)), None)
            if way is not None:
                return Cue(at, n + len(way), ("ended", "behind"))
            if not (words.is_upper(n - 1) or words.folds[n - 1] in ("the", "his", "her", "its", "country", "of")):
                break
        return None

    def _tells_nothing(self, words: Words, at: int, end: int, first: int) -> bool:
        """Whether a word of status is a noun ("the strike"), or what one side accuses another of ("of breaking")."""
        before = words.folds[at - 1] if at > first else ""
        if self.is_unsaid(words, at, first) or words.is_hyphenated(at) or _is_acronym(words, at):
            return True
        if before in HAVE and words.folds[at:end] == ["in", "effect"]:
            return True  # "has in effect collapsed"
        titled = words.folds[end : end + 1] == [":"]  # "Press release: …"
        if (titled or before in _DETERMINERS) and " ".join(words.folds[at:end]) in self._verbs_or_nouns:
            return True
        n = at
        while n > first and words.folds[n - 1].endswith("ly"):
            n -= 1
        n -= n > first and words.folds[n - 1] == "having"
        charged = n > first and words.folds[n - 1] in ("of", "for") and words.folds[n].endswith("ing")
        return charged and not self._accusations.isdisjoint(words.folds[first:n])

    def is_unsaid(self, words: Words, at: int, first: int) -> bool:
        """Whether a word stands in a question, or in a clause that is denied: "denied reports that it had signed"."""
        if words.texts[words.sentence_range(at)[1] - 1] == "?":
            return True
        that = next((n for n in range(at, max(first, at - _CLAUSE), -1) if words.folds[n] == "that"), first)
        return not self._deniers.isdisjoint(words.folds[max(first, that - _REPORT) : that])

    def _with_mood(
        self, words: Words, at: int, end: int, status: Status, noun: NounSide, *, first: int
    ) -> StatusCue | None:
        """A word of status with the mood that the words before give it: "is expected to be", "has not", "failed to".

        None where that leaves nothing: who "can extend" a deal hasn't.
        """
        mood = self._moods.of(words, at, first)
        text = " ".join(words.folds[at:end])
        stays = status == "ended" and words.folds[at - 1] in _STAYING  # "will stay suspended"
        moved = status if stays else self._moved(status, noun, text, mood)
        if moved is None:
            return None
        undeniable = "ended" in (status, moved) or text in self._taking_effect | self._unfinished
        return StatusCue(
            at, end, moved, noun, passive=mood.passive and not text.endswith("ing"),
            denied=mood.denied and not undeniable,
            to_come=moved == "agreed" and text in self._taking_effect,
            signs=text in self._signing, binds=text not in self._unbound and not (mood.intended and text in _JOINING),
            is_verb=not (moved == "planned" and noun == "either" and not mood.passive and not mood.intended),
            approves=text in self._approvals, grants=mood.passive and text in self._granting,
        )  # fmt: skip

    def _moved(self, status: Status, noun: NounSide, text: str, mood: Mood) -> Status | None:
        """The status that a word of status gives in a mood."""
        if status == "in_force" and mood.possible:
            return None
        if text in self._taking_effect and (mood.denied or mood.due):
            return "agreed"
        if mood.denied and text in self._unfinished:
            return "agreed"  # what hasn't been ratified has been made
        if mood.denied and text in self._renewing:
            return "ended"
        if status == "ended" and (mood.denied or mood.intended) and not (mood.decided and not mood.denied):
            return "in_force" if text not in self._unbound else None  # who "moved to block" a deal left it as it was
        if mood.decided and status == "agreed":
            return "agreed"  # who "voted to accept" a contract has
        if mood.intended and (status, noun) not in _STANDING and status != "ended":
            return "agreed" if text in self._unfinished else "planned"
        return status


def _is_acronym(words: Words, at: int) -> bool:
    """Whether a word is written in capitals, unlike its neighbours: "the New START treaty"."""
    return (
        words.texts[at].isupper()
        and len(words.texts[at]) > 1
        and any(text.islower() for text in words.texts[max(0, at - 2) : at + 2])
    )
