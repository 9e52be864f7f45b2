"""Noun phrases beside a number, without a parser: what measures are put together from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set

from kvisit.annotate.numerals import DASHES
from kvisit.annotate.words import Words
from kvisit.patterns import Vocabulary

MAX_NOUN = 5  # words of a noun phrase
_MAX_BEHIND = 4
_MAX_REST = 3  # words of a noun phrase that goes on behind those
_MAX_CONVERSION = 8  # words from one bracket of a conversion to the other
STOPS = frozenset({".", ",", ";", ":", "(", ")", '"', "“", "”", "``", "''", "!", "?", "--", "–", "—", "_"})


class Wording:
    """Reads noun phrases; made once for a vocabulary.

    Attributes:
        links: prepositions.
        function_words: words that a measure neither begins nor ends with.
        borders: those and what opens a clause.
        determiners: articles, possessives and "and".
        coordinators: and, or, but.
        verbs: what no noun phrase goes on over.
    """

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Takes the grammar's closed classes of words."""
        grammar = vocabulary.grammar
        self.links = frozenset(grammar.prepositions)
        self.function_words = frozenset(
            (
                *grammar.prepositions,
                *grammar.articles,
                *grammar.finite_verbs,
                *grammar.pronouns,
                "and",
                "or",
                "as",
                "than",
            )
        )
        self._finite = frozenset(grammar.finite_verbs)
        self._joints = frozenset((*grammar.coordinators, *grammar.articles, "and", "or"))
        self.borders = self.function_words | frozenset(grammar.clause_openers)
        self.determiners = frozenset(grammar.articles) | {"and"}
        self.verbs = frozenset((*grammar.finite_verbs, *grammar.verbs))
        more = (*vocabulary.numbers.fillers, *vocabulary.sentences.function_words)
        self._not_last = self.function_words | frozenset(more)
        self.coordinators = frozenset(grammar.coordinators)
        moves = frozenset((*vocabulary.roles.up, *vocabulary.roles.down)) - frozenset(vocabulary.roles.behind)
        self._verbal = self.verbs | moves
        self._outside = self.function_words | frozenset((*grammar.verbs, *grammar.clause_openers))

    def is_verbal(self, fold: str) -> bool:
        """Whether a word is a verb, or looks like the past of one."""
        return fold in self._verbal or (fold.endswith("ed") and len(fold) > len("need"))

    def ends_predicate(self, words: Words, at: int) -> bool:
        """Whether another predicate begins at a word: "and fined" of "in prison and fined", "and winds were"."""
        if words.folds[at] not in self.coordinators:
            return False
        verbal = any(self.is_verbal(fold) for fold in words.folds[at + 1 : at + 2])
        return verbal or not self._finite.isdisjoint(words.folds[at + 2 : at + 4])

    def in_noun(self, words: Words, word: int) -> bool:
        """Whether a word can be of the noun phrase that goes on behind it: no function word, verb or mark."""
        if words.texts[word] in DASHES or words.folds[word] in ("'s", "’s"):
            return words.glued[word]
        if word + 1 < len(words) and words.texts[word + 1] in DASHES and words.glued[word + 1]:
            return words.texts[word][0].isalnum()
        return words.texts[word][0].isalnum() and words.folds[word] not in self._outside

    def noun_before(self, words: Words, end: int, taken: Set[int], most: int = MAX_NOUN) -> int:
        """Where the noun phrase begins that ends before a word; the word itself if none does."""
        first, start = words.sentence_range(max(0, end - 1))[0], end
        while start > first and end - start < most and start - 1 not in taken and self.in_noun(words, start - 1):
            if words.folds[start - 1].endswith("ing") and words.folds[max(first, start - 2)] in self._finite:
                break  # "was packing sustained winds"
            start -= 1
        return start

    def noun_behind(self, words: Words, start: int, last: int, taken: Set[int]) -> list[str]:
        """The noun phrase that begins at a word."""
        stop = start
        while stop < last and stop - start < MAX_NOUN and stop not in taken and self.in_noun(words, stop):
            stop += 1
        return words.texts[start:stop]

    def phrase_behind(self, words: Words, start: int, taken: Set[int], most: int = _MAX_BEHIND) -> list[str]:
        """The few words behind a number, up to a function word at their end: "in ports and railways"."""
        last = words.sentence_range(start - 1)[1]
        if start < last and words.folds[start] in self.coordinators:
            return []  # "burned 3,000 acres and injured"
        stop = start
        while stop < last and stop - start < most and words.texts[stop] not in STOPS and stop not in taken:
            if self.ends_predicate(words, stop):
                break  # "in prison and fined"
            stop += 1
        most = min(last, stop + _MAX_REST)
        while start < stop < most and words.texts[stop] not in STOPS and self._goes_on(words, stop, taken):
            stop += 1
        while stop > start and words.folds[stop - 1] in self._not_last:
            stop -= 1
        return words.texts[start:stop]

    def _goes_on(self, words: Words, at: int, taken: Set[int]) -> bool:
        """Whether a noun phrase that is cut off at a word goes on there: "in the northern | region"."""
        if words.glued[at]:
            return True
        whole = self.in_noun(words, at) and self.in_noun(words, at - 1) and at not in taken
        return whole and not self.is_verbal(words.folds[at])

    def ended(self, texts: Sequence[str]) -> list[str]:
        """Words without what goes on behind them at their end: "supplies and", "the firms '"; not "duties on"."""
        end = len(texts)
        while end > 1 and (texts[end - 1].lower() in self._joints or texts[end - 1] in ("'", "’")):
            end -= 1
        return list(texts[:end])

    def trimmed(self, texts: Sequence[str]) -> list[str]:
        """Words without the function words at their ends that belong to what isn't there."""
        start, end = 0, len(texts)
        while start < end and (texts[start].lower() in self.function_words or texts[start] in DASHES):
            start += 1
        while end > start and (texts[end - 1].lower() in self._not_last or texts[end - 1] in DASHES):
            end -= 1
        return list(texts[start:end])


def behind_conversion(words: Words, at: int, last: int) -> int:
    """The word behind a conversion in brackets: "60 km (37 miles) to the west"."""
    if words.texts[at : at + 1] == ["("]:
        at = next((n + 1 for n in range(at, min(last, at + _MAX_CONVERSION)) if words.texts[n] == ")"), at)
    while at < last and (words.texts[at] == ")" or words.texts[at] in DASHES):
        at += 1
    return at


def joined(texts: Iterable[str]) -> str | None:
    """Words as a text, hyphens and possessives glued again.

    >>> joined(["two", "-", "way", "trade"]), joined(["Acme", "'s", "sales"])
    ('two-way trade', "Acme's sales")
    """
    told = list(texts)
    while told and told[0] in ("'s", "’s", "'", "’"):  # of a possessor that isn't there
        told.pop(0)
    text = " ".join(told).strip("".join((*DASHES, " ")))
    for mark in DASHES:
        text = text.replace(f" {mark} ", mark)
    for mark in ("’s", "'s", "’", "'", "%"):
        text = text.replace(f" {mark}", mark)
    for sign in ("$", "€", "£"):
        text = text.replace(f"{sign} ", sign)
    return text or None
