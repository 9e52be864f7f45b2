"""What moved by or to an amount: "net profit" of "a 14% rise in net profit", "key rate" of "raised its key rate"."""

from __future__ import annotations

from collections.abc import Set

from kvisit.annotate.numerals import DASHES
from kvisit.annotate.quantities import Quantity
from kvisit.annotate.words import Words
from kvisit.families.figures.wording import Wording
from kvisit.patterns import Vocabulary

_MAX_BEHIND = 4
_LEADS = frozenset({"by", "to", "from", "at"})
_HOLDING = frozenset({"on", "of", "for"})
_ADDING = frozenset({"add", "adds", "added", "adding"})


class Moved:
    """Finds what moved; made once for a vocabulary."""

    def __init__(self, vocabulary: Vocabulary, wording: Wording) -> None:
        """Takes the words of movement."""
        roles = vocabulary.roles
        self._wording = wording
        self._nouns_of_movement = frozenset(roles.behind)
        self._moves = frozenset((*roles.up, *roles.down))
        self._setting = frozenset(vocabulary.grammar.setting_verbs)

    def by_amount(self, words: Words, quantity: Quantity, taken: Set[int]) -> list[str]:
        """What moved by an amount: "net profit" of "a 14% rise in net profit", "output" of "adds 2% to output"."""
        at, last = quantity.end, words.sentence_range(quantity.start)[1]
        if words.folds[quantity.first - 1] in _ADDING and words.folds[at : at + 1] == ["to"]:
            at += 1
            while at < last and words.folds[at] in self._wording.determiners:
                at += 1
            return self._wording.noun_behind(words, at, last, taken)
        near = range(at, min(at + _MAX_BEHIND, last))
        stop = next((n for n in near if words.folds[n] in self._nouns_of_movement), None)
        if stop is None or words.folds[stop + 1 : stop + 2] not in (["in"], ["of"]):
            return []
        at = stop + 2
        while at < last and (at in taken or words.texts[at] in DASHES):
            at += 1  # "in second-quarter operating profit"
        return self._wording.noun_behind(words, at, last, taken)

    def to_amount(self, words: Words, quantity: Quantity, taken: Set[int]) -> list[str]:
        """What somebody moved or put to an amount: "key rate" of "the bank raised its key rate by 25 basis points"."""
        end = quantity.first - 1
        first = words.sentence_range(quantity.start)[0]
        end -= words.folds[end] == "between"  # "to between $3.05 and $3.15"
        if end <= first or words.folds[end] not in _LEADS:
            return []
        if words.folds[end] == "to" and end - 1 in taken:  # "from 5% to 7%"
            end = next((n for n in range(end - 1, first, -1) if n not in taken), end)
            if words.folds[end] != "from":
                return []
        start = self._wording.noun_before(words, end, taken)
        if first < start < end and words.folds[start - 1] in _HOLDING:  # "tariffs on whisky"
            start = self._wording.noun_before(words, _before_amount(words, start - 1, first, taken), taken)
        verbs = self._setting if words.folds[end] == "at" else self._moves
        while start < end and words.folds[start] in self._moves:
            if self._is_object(words, start, first, verbs, taken):
                break
            start += 1
        found = start < end and self._is_object(words, start, first, verbs, taken)
        return [words.texts[n] for n in range(start, end) if n not in taken and words.folds[n] != "of"] if found else []

    def _is_object(self, words: Words, start: int, first: int, verbs: Set[str], taken: Set[int]) -> bool:
        """Whether the noun phrase at a word is the object of one of some verbs: "growth forecast" of "cut its"."""
        verb = start - 1
        while verb > first and (words.folds[verb] in self._wording.determiners or verb in taken):
            verb -= 1
        return verb >= first and words.folds[verb] in verbs


def _before_amount(words: Words, link: int, first: int, taken: Set[int]) -> int:
    """The word behind the noun of a link, an amount between them left out: "duty | of up to 80% on cars"."""
    at = link
    while at - 1 > first and at - 1 in taken:
        at -= 1
    return at - 1 if at < link and words.folds[at - 1] == "of" else link
