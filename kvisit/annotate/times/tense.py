"""In which direction from an article's day an open time lies: "said Monday", "will … Monday".

News tells its day by the verb that stands nearest before it: "said on Friday that it would vote on Monday" has one of
either kind. Where none stands before it, the first one behind it tells ("On Monday, the president will …"). What is
reported in the present tense is scheduled ("The fair opens Monday"), since what happened is told in the past.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from kvisit.annotate.times.text import TimeText
from kvisit.patterns import TimeWords
from kvisit.patterns.phrases import PhraseIndex
from kvisit.timex import FUTURE, NEARER, NEAREST, PAST

_PAST_ENDING = "ed"
_ADVERB_ENDING = "ly"
_NO_VERBS = frozenset({"need", "speed", "breed", "indeed", "hundred", "exceed", "proceed", "succeed"})
_PRESENT = frozenset({"is", "are"})
_SURE = frozenset({"will", "shall", "'ll"})  # "will have left by Friday"; but "may have left on Friday"
_PLANS = frozenset({"plan", "plans"})
_PERFECT = frozenset({"has", "have"})
_NEAR = 8  # words in which the verb of an "until" stands
_REACH = 60  # words: a table without full stops is no sentence whose verb would tell


class Tenses:
    """Asks a sentence for the direction of its times; made once for a vocabulary."""

    def __init__(self, vocabulary: TimeWords) -> None:
        """Takes the words that tell a direction."""
        self._future = PhraseIndex(("", phrase) for phrase in vocabulary.future_cues)
        self._past = frozenset(vocabulary.past_verbs)
        self._intentions = frozenset(vocabulary.intentions)
        self._deadlines = PhraseIndex(("", phrase) for phrase in vocabulary.deadline_cues)
        self._settled_cues = PhraseIndex(("", phrase) for phrase in vocabulary.settled_cues)
        self._happened = frozenset(vocabulary.happened)
        self._settled = PhraseIndex(("", phrase) for phrase in vocabulary.settled)
        self._ended = PhraseIndex(("", phrase) for phrase in vocabulary.ended_verbs)
        self._past_cues = PhraseIndex(("", phrase) for phrase in vocabulary.past_cues)
        self._undone = PhraseIndex(("", phrase) for phrase in vocabulary.undone)
        self._bare = frozenset(vocabulary.bare_cues)
        self._acts = frozenset(vocabulary.deal_acts)
        self._transitive = frozenset(vocabulary.transitive_verbs)
        self._beside_objects = frozenset(vocabulary.prepositions)
        self._determiners = frozenset(vocabulary.determiners)

    def direction(self, text: TimeText, start: int, end: int) -> int:
        """PAST or FUTURE as the sentence of the words [start, end) says; NEAREST if it doesn't.

        NEARER behind an intention: whether "agreed to buy it in May" tells when it agreed, or when it will buy.
        """
        first, last = text.words.sentence_range(start)
        first, last = max(first, start - _REACH), min(last, end + _REACH)
        if self._deadlines.longest_before(text.words.folds, start, first):
            if any(self._ended.longest_at(text.words.folds, at) for at in range(max(first, start - _NEAR), start)):
                return PAST
            return NEAREST if "had" in text.words.folds[first:last] else FUTURE
        if self._is_settled(text, start, end, first):
            return PAST
        verb = start - 1 - (text.fold(start - 1) in ("on", "in"))
        if self._is_past(text, verb) and text.fold(verb - 1) in _PRESENT:
            return FUTURE  # is sentenced on Friday
        acts = frozenset[str]() if text.fold(start - 1) == "by" else self._acts
        return self._told(text, range(start - 1, first - 1, -1), acts) or self._told(text, range(end, last), acts)

    def _is_settled(self, text: TimeText, start: int, end: int, first: int) -> bool:
        """Whether a time is that of what has been for sure: above the close on Monday; Monday's close, or crash."""
        if self._settled_cues.longest_before(text.words.folds, start, first):
            return True
        if text.fold(end) == "'s" and {text.fold(end + 1), text.fold(end + 2)} & self._happened:
            return True
        return end < len(text.words) and self._settled.longest_at(text.words.folds, end) is not None

    def is_called_off(self, text: TimeText, end: int) -> bool:
        """Whether the sentence goes on to say that what was to be at a time ending there won't be: "was canceled"."""
        end += text.fold(end) == ","
        return bool(end < len(text.words) and self._undone.longest_at(text.words.folds, end))

    def _told(self, text: TimeText, places: Iterable[int], acts: Collection[str]) -> int:
        """What the first word of these that tells a direction tells.

        ``acts`` are infinitives that no day of an appointment stands with: "agreed to buy it on Monday" is a report.
        """
        infinitive = ""  # "agreed to meet on Monday": an intention; "agreed on Monday" isn't
        for at in places:
            fold = text.fold(at)
            if self._past_cues.longest_at(text.words.folds, at):
                return PAST
            if self._is_future(text, at):
                perfect = text.fold(at + 1) == "have" and fold not in _SURE
                return PAST if perfect or text.starts_with(at - 2, ["had", "been"]) else FUTURE
            if fold in (";", ":"):
                return NEAREST
            if fold == "to" and text.fold(at + 1).isalpha() and not text.is_capital(at + 1):
                infinitive = text.fold(at + 1) if text.fold(at + 1) not in text.vocabulary.noun_openers else ""
            elif infinitive and fold in self._intentions:
                return PAST if infinitive in acts and fold in text.vocabulary.commitments else NEARER
            elif self._is_past(text, at):
                return FUTURE if self._is_to_be(text, at) else PAST
        return NEAREST

    def _is_future(self, text: TimeText, at: int) -> bool:
        """Whether a word begins what tells of things to come; in "failed to begin" nothing does."""
        if text.is_capital(at) and at != text.words.sentence_range(at)[0]:
            return False  # Mrs. May met them in Rome
        if text.fold(at) in text.vocabulary.future_spans and _counts(text, at + 1):
            return False  # over the next five years
        if text.fold(at) in _PLANS and text.fold(at - 1) in text.vocabulary.plan_verbs:
            return False  # announced plans
        cue = self._future.longest_at(text.words.folds, at)
        return cue is not None and (cue.end > at + 1 or text.fold(at - 1) != "to")

    def _is_past(self, text: TimeText, at: int) -> bool:
        """Whether a word is a verb of the past; "the wounded" isn't, nor "has" in "has a hearing"."""
        fold = text.fold(at)
        before = at - 1 - text.fold(at - 1).endswith(_ADVERB_ENDING)
        if text.fold(before) in self._bare and not text.is_capital(before):
            return False  # will cut, to hit, may soon shut: an infinitive that looks like the past
        if fold in self._transitive and not self._has_object(text, at):
            return False  # a rate cut in May
        if fold in self._past:
            return fold not in _PERFECT or text.fold(at + 1) not in self._determiners
        regular = fold.endswith(_PAST_ENDING) and len(fold) > 4 and fold not in _NO_VERBS and not text.is_capital(at)
        return regular and text.fold(at - 1) not in self._determiners

    def _is_to_be(self, text: TimeText, at: int) -> bool:
        """Whether a participle tells of what is to come: "will be signed"; "could not be reached" doesn't."""
        be = next((place for place in (at - 1, at - 2) if text.fold(place) == "be"), None)
        if be is None:
            return False
        return not any(self._past_cues.longest_at(text.words.folds, place) for place in range(max(be - 3, 0), be))

    def _has_object(self, text: TimeText, at: int) -> bool:
        """Whether what stands behind a word can be the object that it takes, if it is a verb."""
        return text.fold(at + 1)[-1:].isalnum() and text.fold(at + 1) not in self._beside_objects


def _counts(text: TimeText, at: int) -> bool:
    """Whether a number of units begins at a word, or a unit."""
    vague = text.phrases.vague_counts.longest_at(text.words.folds, at) if at < len(text.words) else None
    return at in text.numbers or vague is not None or text.fold(at) in text.vocabulary.units
