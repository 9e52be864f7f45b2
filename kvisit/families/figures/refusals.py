"""Why a number that no veto refuses is no figure: it counts nothing, continues a name, or hardly says more than "a"."""

from __future__ import annotations

from kvisit.annotate.notes import Notes
from kvisit.annotate.numerals import DASHES
from kvisit.annotate.quantities import Quantity
from kvisit.families.figures.kinds import Bid
from kvisit.patterns import Vocabulary
from kvisit.patterns.by_hand import figure_labels, is_ignored

_DIGITS_OF_YEAR = 4
_YEARS = range(1800, 2101)
_SHORT = 3  # letters of words that headlines too have in lower case
_LARGE = 100  # spelled numbers from here on count something even where no noun tells what


class Refusals:
    """Tells figures from numbers that are none; made once for a vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Takes the words that point back, and the capitalised words that are no names."""
        self._vocabulary = vocabulary
        self._partitives = frozenset(vocabulary.grammar.partitives)
        self._groups = frozenset(vocabulary.grammar.groups)
        self._openers = frozenset((*vocabulary.grammar.clause_openers, ","))
        self._verbs = frozenset(vocabulary.grammar.finite_verbs)
        function_words = vocabulary.sentences.function_words
        self._not_names = frozenset((*vocabulary.times.months, *vocabulary.times.weekdays, *function_words))
        self._only = frozenset(vocabulary.grammar.including)

    def of(self, notes: Notes, quantity: Quantity, bid: Bid | None) -> str:
        """The rule by which a number is no figure, "" if it is one."""
        if bid is None:
            return quantity.number.form if quantity.number.form in ("ordinal", "multiple") else "no-kind"
        if is_ignored(figure_labels(bid.entry.kind, bid.entry.detail, quantity.value), self._vocabulary):
            return "ignored"
        spelled = notes.words.texts[quantity.start].isalpha()
        bare = quantity.measured == "bare"
        if bid.entry.kind == "casualties" and (refusal := self._of_casualties(notes, quantity, bid)):
            return refusal
        if bid.cue or bid.entry.id != "count":
            return ""
        if not spelled and bare and (refusal := self._of_digits(notes, quantity)):
            return refusal
        if (
            spelled
            and quantity.value == 1
            and quantity.number.modifier == "exact"
            and not self._is_only(notes, quantity)
        ):
            return "determiner-one"
        if spelled and bare and quantity.value < _LARGE and not self._stands_for_noun(notes, quantity):
            return "counts-nothing"
        return "compound" if quantity.compound and bare else ""

    def _of_casualties(self, notes: Notes, quantity: Quantity, bid: Bid) -> str:
        """Why what a word of harm stands near counts nobody: "from the ferry Star 3", "members of one family"."""
        words, at = notes.words, quantity.end
        if quantity.value == 1 and words.texts[quantity.start].isalpha():
            return "determiner-one" if words.folds[quantity.start - 1] == "of" else ""
        beside = bid.cue is not None and bid.cue.start <= at + 1 and bid.cue.end >= quantity.start - 1
        digits = quantity.measured == "bare" and words.texts[quantity.start].isdigit() and not beside
        return "name.number" if digits and self._continues_name(notes, quantity) else ""

    def _of_digits(self, notes: Notes, quantity: Quantity) -> str:
        """Why digits without a noun are no figure: part of a name, or a year."""
        if self._continues_name(notes, quantity) or self._begins_name(notes, quantity):
            return "name.number"
        text, before = notes.words.texts[quantity.start], notes.words.texts[max(0, quantity.start - 2) : quantity.start]
        if len(before) > 1 and before[1] in DASHES and notes.words.glued[quantity.start] and before[0][0].isdigit():
            return "score"  # "passed the bill 61-39"
        return "year" if text.isdigit() and len(text) == _DIGITS_OF_YEAR and quantity.value in _YEARS else ""

    def _is_only(self, notes: Notes, quantity: Quantity) -> bool:
        """Whether a one is told for its smallness: "in just one village"."""
        return quantity.start > 0 and notes.words.folds[quantity.start - 1] in self._only

    def _begins_name(self, notes: Notes, quantity: Quantity) -> bool:
        """Whether a bare number stands right before a capitalised word: "787 Dreamliner"; in a headline all are."""
        words, at = notes.words, quantity.end
        first, last = words.sentence_range(quantity.start)
        if at >= last or quantity.number.mantissa is not None or words.folds[at] in self._not_names:
            return False
        if any(words.texts[n][0].isdigit() for n in range(at + 1, min(last, at + 3))):
            return False  # "201 Boeing 737 MAX" counts models
        small = any(words.texts[n].islower() and len(words.texts[n]) > _SHORT for n in range(first, last))
        return small and words.texts[at].istitle() and words.texts[quantity.start].isdigit()

    def _stands_for_noun(self, notes: Notes, quantity: Quantity) -> bool:
        """Whether a spelled number without a noun stands for what it counts: "six of them", "Three were arrested"."""
        folds = notes.words.folds
        before = folds[max(0, quantity.first - 1) : quantity.first]
        if before == ["of"] and quantity.first > 1 and folds[quantity.first - 2] in self._groups:
            return True  # "a crew of four"
        of = folds[quantity.end : quantity.end + 1] == ["of"]
        opens = quantity.start == notes.words.sentence_range(quantity.start)[0]
        clause = before == [] or before[0] in self._openers
        subject = clause and folds[quantity.end : quantity.end + 1] != [] and folds[quantity.end] in self._verbs
        vague = quantity.number.form == "vague" or quantity.number.mantissa is not None
        return vague or of or opens or subject or not self._partitives.isdisjoint(before)

    def _continues_name(self, notes: Notes, quantity: Quantity) -> bool:
        """Whether a bare number stands right behind a capitalised word inside a sentence: "Galaxy Note 20"."""
        at = quantity.first - 1
        first = notes.words.sentence_range(quantity.start)[0]
        if at <= first or quantity.first != quantity.start or notes.words.folds[at] in self._not_names:
            return False
        text = notes.words.texts[at]
        return text.isalnum() and any(c.isupper() for c in text) and (text[0].isupper() or text[1:2].isupper())
