"""What a figure counts or measures, in at most ten words of the text.

A counted noun phrase with what happened to it ("Turkish soldiers killed"); a topic with what it is of ("trade
between the two countries"); the noun that a compound qualifies ("suspension bridge"); what a share is of ("of its
revenue"); the subject of the verb ("core inflation rose 0.3%"); else the words nearest to the number.
"""

from __future__ import annotations

from collections.abc import Iterable

from kvisit.annotate.numerals import DASHES
from kvisit.annotate.quantities import Quantity
from kvisit.annotate.words import Words
from kvisit.families.figures.content import Content
from kvisit.families.figures.kinds import Bid
from kvisit.families.figures.subjects import Subjects
from kvisit.patterns import Vocabulary

_MAX_WORDS = 10
_MAX_BEFORE = 6
_MAX_SUBJECT = 4
_MAX_VERB_PHRASE = 6
_MAX_BEHIND = 4
_MAX_NOUN = 5
_OF_A_CLAUSE = frozenset({"length", "speed", "area", "mass", "volume", "duration", "power", "energy"})
_STOPS = frozenset({".", ",", ";", ":", "(", ")", '"', "“", "”", "``", "''", "!", "?", "--", "–", "—", "_"})
_PARTICIPLE_ENDINGS = ("ed", "wn", "rnt")


class Measures:
    """Words measures; made once for a vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Takes the grammar's closed classes of words."""
        grammar = vocabulary.grammar
        self.content = Content(grammar)
        self._subjects = Subjects(vocabulary)
        self._links = frozenset(grammar.prepositions)
        self._function_words = frozenset(
            (*grammar.prepositions, *grammar.articles, *grammar.finite_verbs, *grammar.pronouns, "and", "or", "as")
        )
        self._determiners = frozenset(grammar.articles) | {"and"}
        self._between_participle = frozenset((*grammar.auxiliaries, *grammar.finite_verbs))
        self._verbs = frozenset((*grammar.finite_verbs, *grammar.verbs))
        self._measured_by = frozenset(grammar.measured_by)
        self._outside_nouns = self._function_words | frozenset((*grammar.verbs, *grammar.clause_openers))
        self._measure_nouns = frozenset(grammar.measure_nouns)

    def of(self, words: Words, quantity: Quantity, bid: Bid, taken: frozenset[int]) -> str | None:
        """The measure of a figure; ``taken`` are the words of quantities and times."""
        texts = self._texts(words, quantity, bid, taken)
        if not texts or (bid.entry.kind != "casualties" and not self.content.words(" ".join(texts))):
            texts = self._around(words, quantity, taken)
        return _joined(texts[:_MAX_WORDS])

    def _texts(self, words: Words, quantity: Quantity, bid: Bid, taken: frozenset[int]) -> list[str]:
        measuring = quantity.measured == "count" and words.folds[quantity.phrase[1] - 1] in self._measure_nouns
        if quantity.measured == "count" and not measuring:
            return self._counted(words, quantity, bid)
        if bid.cue and bid.side == "topics":
            return self._topic(words, bid.cue.start, bid.cue.end, taken)
        if bid.cue and quantity.measured == "bare" and bid.entry.kind == "casualties":
            return [*_elided(words, quantity), *_state(words, bid)]
        if quantity.measured == "ordinal":
            behind = self._phrase_behind(words, _behind_dash(words, quantity.end), taken, _MAX_VERB_PHRASE)
            return [*self._subjects.of(words, quantity.first).texts, *behind]
        if bid.entry.kind == "age":
            return self._aged(words, quantity)
        if quantity.compound or self._qualifies(words, quantity):
            return self._behind(words, quantity, taken)
        if noun := self._noun_before(words, quantity, taken) or self._sum_of(words, quantity, taken):
            return noun
        part = self._part_of(words, quantity)
        if part and quantity.measured == "bare":
            return part
        if quantity.measured == "money" or quantity.unit_kind in _OF_A_CLAUSE:
            return self._clause(words, quantity, taken)
        subject = self._subjects.of(words, quantity.first)
        return [*subject.texts, *part] if part or subject.texts else self._around(words, quantity, taken)

    def _noun_before(self, words: Words, quantity: Quantity, taken: frozenset[int]) -> list[str]:
        """The noun that an amount stands behind: "after-tax gain" of "an after-tax gain of $3 million"."""
        first = words.sentence_range(quantity.start)[0]
        end = quantity.first
        while end > first and words.folds[end - 1] in self._measured_by:
            end -= 1
        start = end
        while start > first and end - start < _MAX_NOUN and self._in_noun(words, start - 1) and start - 1 not in taken:
            start -= 1
        if end in (quantity.first, start):
            return []
        behind = _behind_conversion(words, quantity.end, words.sentence_range(quantity.start)[1])
        return [*self._trimmed(words.texts[start:end]), *self._phrase_behind(words, behind, taken)]

    def _in_noun(self, words: Words, word: int) -> bool:
        """Whether a word can be of the noun phrase that goes on behind it: no function word, verb or mark."""
        if words.texts[word] in DASHES or words.folds[word] in ("'s", "’s"):
            return words.glued[word]
        if word + 1 < len(words) and words.texts[word + 1] in DASHES and words.glued[word + 1]:
            return words.texts[word][0].isalnum()
        return words.texts[word][0].isalnum() and words.folds[word] not in self._outside_nouns

    def _sum_of(self, words: Words, quantity: Quantity, taken: frozenset[int]) -> list[str]:
        """What kind of sum an amount is: "unpaid fines" of "$8 million in unpaid fines"."""
        at, last = quantity.end, words.sentence_range(quantity.start)[1]
        if quantity.measured != "money" or words.folds[at : at + 1] not in (["in"], ["of"], ["worth"]):
            return []
        at += 1 + (words.folds[at : at + 2] == ["worth", "of"])
        stop = at
        while stop < last and stop - at < _MAX_NOUN and stop not in taken and self._in_noun(words, stop):
            stop += 1
        return [] if stop == at or words.is_upper(stop - 1) else words.texts[at:stop]  # not "$2 billion in Brazil"

    def _qualifies(self, words: Words, quantity: Quantity) -> bool:
        """Whether an amount stands between an article and a noun: "a $1 trillion infrastructure project"."""
        if quantity.measured != "money" or not quantity.start or quantity.end >= len(words):
            return False
        opened = words.folds[quantity.first - 1] in self._determiners
        return (
            opened and words.texts[quantity.end][0].isalpha() and words.folds[quantity.end] not in self._function_words
        )

    def _clause(self, words: Words, quantity: Quantity, taken: frozenset[int]) -> list[str]:
        """The subject, its verb with the object, and what stands behind: "Lion Air is buying aircraft"."""
        subject = self._subjects.of(words, quantity.first)
        if not subject.texts:
            return self._around(words, quantity, taken)
        stop = subject.verb + 1
        while stop < quantity.first and stop - subject.verb < _MAX_VERB_PHRASE and words.texts[stop] not in _STOPS:
            if words.folds[stop] in self._links and words.folds[stop] != "to":
                break
            stop += 1
        told = [words.texts[n] for n in range(subject.verb, stop) if n not in taken]
        behind = _behind_conversion(words, quantity.end, words.sentence_range(quantity.start)[1])
        return [*subject.texts[-_MAX_SUBJECT:], *self._trimmed(told), *self._phrase_behind(words, behind, taken)]

    def _phrase_behind(self, words: Words, start: int, taken: frozenset[int], most: int = _MAX_BEHIND) -> list[str]:
        """The few words behind a number, up to a function word at their end: "in ports and railways"."""
        last = words.sentence_range(start - 1)[1]
        stop = start
        while stop < last and stop - start < most and words.texts[stop] not in _STOPS and stop not in taken:
            stop += 1
        while stop < last and stop > start and words.glued[stop] and words.texts[stop] not in _STOPS:
            stop += 1
        while stop > start and words.folds[stop - 1] in self._function_words:
            stop -= 1
        return words.texts[start:stop]

    def _counted(self, words: Words, quantity: Quantity, bid: Bid) -> list[str]:
        """A counted noun phrase with what happened to it."""
        texts = words.texts[quantity.phrase[0] : quantity.phrase[1]]
        if bid.cue and not quantity.start <= bid.cue.start < quantity.phrase[1]:
            return [*texts, *_state(words, bid)]
        return texts if bid.cue else [*texts, *self._participle(words, quantity)]

    def _participle(self, words: Words, quantity: Quantity) -> list[str]:
        """What was done to what was counted: "damaged" of "22 houses were badly damaged"."""
        at, end = quantity.phrase[1], words.sentence_range(quantity.start)[1]
        for word in range(at, min(at + 5, end)):
            fold = words.folds[word]
            if fold.endswith(_PARTICIPLE_ENDINGS) and len(fold) > 4:
                return [words.texts[word]]
            if fold not in self._between_participle and not fold.endswith("ly"):
                break
        return []

    def _topic(self, words: Words, start: int, end: int, taken: frozenset[int]) -> list[str]:
        """A topic with its adjectives and what it is of: "Singapore's exports", "trade between the two countries"."""
        first, last = words.sentence_range(start)
        begin = start
        while begin > first and start - begin < 3 and words.texts[begin - 1][0].isalpha():
            if words.folds[begin - 1] in self._function_words:
                break
            begin -= 1
        stop = end
        if stop < last and words.folds[stop] in self._links and stop not in taken:
            stop += 1
            while stop < last and stop - begin < _MAX_WORDS and words.texts[stop][0].isalnum() and stop not in taken:
                if words.folds[stop] in self._verbs or words.folds[stop] == "in":
                    break
                stop += 1
        return self._trimmed(words.texts[begin:stop])

    def _behind(self, words: Words, quantity: Quantity, taken: frozenset[int]) -> list[str]:
        """The noun phrase behind a compound: "suspension bridge" of "a $2.8 billion suspension bridge spanning"."""
        at, end = quantity.end, words.sentence_range(quantity.start)[1]
        found: list[str] = []
        while at < end and len(found) < 4 and at not in taken:
            text = words.texts[at]
            if text not in DASHES:
                if not text[0].isalnum() or words.folds[at] in self._function_words or (text.endswith("ing") and found):
                    break
                found.append(text)
            at += 1
        return found

    def _aged(self, words: Words, quantity: Quantity) -> list[str]:
        """Whose age it is: "Maria Lopez" of "Maria Lopez, 36,"; else the words around."""
        first = words.sentence_range(quantity.start)[0]
        end = quantity.start
        while end > max(first, quantity.start - _MAX_BEFORE) and not words.is_upper(end - 1):
            end -= 1
        at = end
        while at > first and words.is_upper(at - 1):
            at -= 1
        return words.texts[at:end]

    def _part_of(self, words: Words, quantity: Quantity) -> list[str]:
        """What a share or a bare number is of: "its revenue" of "60 percent of its revenue"."""
        at, end = quantity.end + 1, words.sentence_range(quantity.start)[1]
        if words.folds[quantity.end : at] != ["of"]:
            return []
        while at < end and words.folds[at] in self._determiners:
            at += 1
        stop = at
        while (
            stop < end
            and stop - at < 5
            and words.texts[stop] not in _STOPS
            and words.folds[stop] not in self._function_words
        ):
            stop += 1
        return words.texts[at:stop]

    def _around(self, words: Words, quantity: Quantity, taken: frozenset[int]) -> list[str]:
        """The nearest words of the clause: those before the number, and those behind it."""
        first, last = words.sentence_range(quantity.start)
        at = start = quantity.first
        while at > first and start - at < _MAX_BEFORE and words.texts[at - 1] not in _STOPS:
            at -= 1
        before = [words.texts[n] for n in range(at, start) if n not in taken]
        behind = stop = _behind_conversion(words, quantity.end, last)
        while (
            stop < last
            and len(before) + stop - behind < _MAX_WORDS
            and words.texts[stop] not in _STOPS
            and stop not in taken
        ):
            stop += 1
        while stop > behind and words.folds[stop - 1] in self._function_words:
            stop -= 1
        return [*self._trimmed(before), *words.texts[behind:stop]]

    def _trimmed(self, texts: list[str]) -> list[str]:
        """Words without the function words at their ends that belong to what isn't there."""
        start, end = 0, len(texts)
        while start < end and texts[start].lower() in self._function_words:
            start += 1
        while end > start and texts[end - 1].lower() in self._function_words:
            end -= 1
        return texts[start:end]


def _behind_conversion(words: Words, at: int, last: int) -> int:
    """The word behind a conversion in brackets: "40 km (25 miles) to the south"."""
    if words.texts[at : at + 1] == ["("]:
        at = next((n + 1 for n in range(at, min(last, at + 8)) if words.texts[n] == ")"), at)
    while at < last and (words.texts[at] == ")" or words.texts[at] in DASHES):
        at += 1
    return at


def _behind_dash(words: Words, at: int) -> int:
    return at + (words.texts[at : at + 1] != [] and words.texts[at] in DASHES)


def _state(words: Words, bid: Bid) -> list[str]:
    """What happened to whom was counted: the trigger's words, or in place of a verb before them the detail."""
    if bid.cue is None:
        return []
    if bid.side == "before" and bid.entry.detail:
        return [bid.entry.detail]
    trigger = words.texts[bid.cue.start : bid.cue.end]
    return [text.lower() if n == 0 and text.istitle() else text for n, text in enumerate(trigger)]


def _elided(words: Words, quantity: Quantity) -> list[str]:
    """Others, of "70 others were injured"."""
    return ["others"] if words.folds[quantity.end : quantity.end + 1] == ["others"] else []


def _joined(texts: Iterable[str]) -> str | None:
    """Words as a text, hyphens and possessives glued again."""
    text = " ".join(texts).strip()
    for mark in DASHES:
        text = text.replace(f" {mark} ", mark)
    for mark in ("’s", "'s", "’", "%"):
        text = text.replace(f" {mark}", mark)
    for sign in ("$", "€", "£"):
        text = text.replace(f"{sign} ", sign)
    return text or None
