"""The subject of the verb before a number: what "rose 5%", "cost $2 million", "has 900 doctors" is said of.

Without a parser: the nearest finite verb to the left of the number, and the words before it back to the border of
its clause. An apposition between commas is passed over; a relative pronoun stands for the noun before it.
"""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass

from kvisit.annotate.words import Words
from kvisit.patterns import Vocabulary

_MAX_DISTANCE = 16  # words between the verb and the number
_MAX_WORDS = 6
_MAX_JOINED = 8  # where a preposition holds two nouns
_MARKS = frozenset({".", ",", ";", ":", "(", ")", '"', "“", "”", "!", "?", "--", "–", "—", "•"})
_LISTING = frozenset({"and", "or"})
_RELATED = frozenset({"after", "before", "while"})
_JOINTS = frozenset({"and", "but"})
_RELATIVES = frozenset({"who", "which", "that"})
_GOING = frozenset({"go", "goes", "going", "went"})  # "will go up"
_OF_AGE = frozenset({"-", "old"})
_DETERMINERS = frozenset(
    {"the", "a", "an", "its", "their", "his", "her", "this", "that", "our", "meanwhile", "nevertheless", "however"}
)


@dataclass(frozen=True, slots=True)
class Subject:
    """The words of a subject, [] where none was found or only a pronoun, and its verb (-1 if none)."""

    texts: list[str]
    verb: int


class Subjects:
    """Finds subjects; made once for a vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Takes the verbs, the words of movement and those that open a clause."""
        grammar, roles = vocabulary.grammar, vocabulary.roles
        self._verbs = frozenset((*grammar.verbs, *roles.up, *roles.down))
        self._adverbs = frozenset((*grammar.auxiliaries, *grammar.finite_verbs)) - {
            "of",
            "in",
            "at",
            "by",
            "a",
            "an",
            "the",
            "its",
            "their",
            "people",
            "others",
        }
        self._openers = frozenset(grammar.clause_openers)
        self._prepositions = frozenset(grammar.prepositions)
        self._pronouns = frozenset(grammar.pronouns)

    def of(self, words: Words, at: int, taken: Set[int]) -> Subject:
        """The subject of the verb before a word; ``taken`` are the words of quantities and times."""
        first = words.sentence_range(at)[0]
        verb = self._verb_before(words, at, first)
        if verb is None:
            return Subject([], -1)
        end = verb
        while end > first and (words.folds[end - 1] in self._adverbs or words.folds[end - 1] in _GOING):
            end -= 1
        if end > first and words.folds[end - 1] in _RELATIVES:
            end -= 1
        if end > first and words.texts[end - 1] == ",":
            end = self._before_apposition(words, end - 1, first)
        start = self._start(words, end, first, taken)
        if start == end and end > first and words.folds[end - 1] in _JOINTS and verb > first:
            return Subject(self.of(words, end - 1, taken).texts, verb)  # "holds 60,000 and cost $1.1 billion"
        if start == end and end > first and words.folds[end - 1] in _RELATED and words.folds[verb].endswith("ing"):
            return Subject(self.of(words, end - 1, taken).texts, verb)  # "shares were down after falling 5%"
        while start < end and words.folds[start] in self._prepositions:
            start += 1
        found = [words.texts[n] for n in range(start, end) if n not in taken or words.folds[n - 1] == "the"]
        return Subject([] if len(found) == 1 and words.folds[start] in self._pronouns else found, verb)

    def _start(self, words: Words, end: int, first: int, taken: Set[int]) -> int:
        """Where the subject that ends before a word begins, times and determiners at its start left out."""
        start = end
        while start > first and end - start < _MAX_WORDS and words.texts[start - 1] not in _MARKS:
            if words.folds[start - 1] in self._openers:
                joined = self._with_joint(words, start - 1, first) if words.folds[start - 1] in _LISTING else start
                start = joined if end - joined <= _MAX_JOINED else start
                break
            start -= 1
        for word in range(start, end):
            both = word == end - 1 and words.folds[word - 1] == "the"  # "between the two"
            if word in taken and not both and not self._is_inside(words, word, start, end):
                start = word + 1
        while start < end and (words.folds[start] in _DETERMINERS or self._is_of_age(words, start, end)):
            start += 1
        return start

    def _is_inside(self, words: Words, at: int, start: int, end: int) -> bool:
        """Whether a number counts what a preposition of a subject holds: "tariffs on 1,600 products fell"."""
        held = start < at - 1 and words.folds[at - 1] in self._prepositions
        return held and at + 1 < end and "," in words.texts[at] and words.texts[at + 1][0].isalpha()

    def _is_of_age(self, words: Words, at: int, end: int) -> bool:
        """Whether a word belongs to an age before a noun, the number left out: "the 28-year-old ship"."""
        return words.folds[at] in _OF_AGE and any(words.folds[n] not in _OF_AGE for n in range(at, end))

    def _with_joint(self, words: Words, joint: int, first: int) -> int:
        """Where a subject begins of which a preposition holds two nouns: "tariffs on whisky and gin"."""
        start = joint
        while start > first and joint - start < _MAX_WORDS and words.texts[start - 1] not in _MARKS:
            fold = words.folds[start - 1]
            if fold in self._verbs or fold in self._openers or fold.endswith("ed"):
                return joint + 1
            start -= 1
        holds = any(words.folds[n] in self._prepositions for n in range(start + 1, joint))
        return start if holds and start + 1 < joint else joint + 1

    def _verb_before(self, words: Words, at: int, first: int) -> int | None:
        """The nearest finite verb before a word; one behind "to" is none."""
        for word in range(at - 1, max(first, at - _MAX_DISTANCE) - 1, -1):
            if words.texts[word] in {";", ":"}:
                return None
            if words.is_hyphenated(word):
                continue  # "rose a lower-than-expected 5%"
            is_verb = words.folds[word] in self._verbs or (
                words.folds[word].endswith("ed") and len(words.folds[word]) > 4
            )
            if is_verb and (word == first or words.folds[word - 1] not in ("to", "a", "an", "the", "of")):
                return word
        return None

    def _before_apposition(self, words: Words, comma: int, first: int) -> int:
        """Where the noun ends that an apposition before a comma belongs to: "Retail, the best sector, fell"."""
        for word in range(comma - 1, max(first, comma - 12) - 1, -1):
            if words.texts[word] == ",":
                return word
        return comma
