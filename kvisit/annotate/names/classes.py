"""The class words of names, which give their type: "Bridge" ends one, "Bank of" opens one, "Mount" begins one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kvisit.annotate.names.ordinary import OrdinaryWords
from kvisit.annotate.names.runs import Run
from kvisit.annotate.words import Words
from kvisit.folding import fold
from kvisit.model import EntityType
from kvisit.patterns import NameWords
from kvisit.patterns.phrases import PhraseIndex

_LONGEST_HEAD = 3  # words
_LETTERS = 3  # of a company's form
_HYPHENATED = 4  # words of a Korean name in Western order, the hyphen counted
_ROMAN = frozenset({"II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"})  # behind: World War II


class ClassWords:
    """Looks up the class words of a run."""

    def __init__(self, vocabulary: NameWords, ordinary: OrdinaryWords) -> None:
        """Indexes the vocabulary's class words by place; of one in two types the first counts."""
        self._ordinary = ordinary
        self._heads = {tuple(entry.split()): type_ for type_, entry in _reversed(vocabulary.heads)}
        self._openers = {entry: type_ for type_, entry in _reversed(vocabulary.openers)}
        self._leading = {
            tuple(entry.split()): type_ for type_, entry in _reversed(vocabulary.leading) if type_ != "PRODUCT"
        }
        self._ships = frozenset(vocabulary.leading.get("PRODUCT", ()))
        self._given = frozenset(fold(name) for name in vocabulary.given)
        self._surnames = frozenset(fold(name) for name in vocabulary.surnames)
        self._products = PhraseIndex(("product", entry) for entry in vocabulary.product_classes)

    def ending_at(self, words: Words, end: int) -> EntityType | None:
        """The type that the single word before ``end`` gives a name that ends in it."""
        return self._heads.get((words.folds[end - 1],))

    def opened_by(self, word: str) -> EntityType | None:
        """The type of a name that a folded word opens before "of"."""
        return self._openers.get(word)

    def head(self, words: Words, run: Run | None) -> EntityType | None:
        """The type that a run's class word gives: its last, its opener before "of", or its first."""
        if run is None or self._is_person(words, run):
            return None
        if run.end - run.start == 1:
            return self._single(words, run)
        first = run.start + (words.folds[run.start] == "the")
        if run.end - first > 1 and words.texts[first].isupper() and words.folds[first] in self._ships:
            return "PRODUCT"  # MV Acme Star
        last = self._last(words, run)
        if self._at_joint(words, run) == "LAW":
            return "LAW"  # Declaration on Cooperation
        if last == "LAW" and words.folds[run.end - 1] not in self._openers:
            return self._at_joint(words, run) or last  # Agency for Nuclear Regulation
        return last or self._at_joint(words, run) or self._first(words, run)

    def _first(self, words: Words, run: Run) -> EntityType | None:
        """The type that the first words give: "Lake Acme", "Tropical Storm Acme"."""
        lengths = range(min(_LONGEST_HEAD, run.end - run.start - 1), 0, -1)
        found = (self._leading.get(tuple(words.folds[run.start : run.start + length])) for length in lengths)
        return next((type_ for type_ in found if type_), None)

    def _single(self, words: Words, run: Run) -> EntityType | None:
        """An event that is called by its class word alone: the Olympics."""
        fold = words.folds[run.start]
        return "EVENT" if self._heads.get((fold,)) == "EVENT" and fold not in self._ordinary else None

    def _last(self, words: Words, run: Run) -> EntityType | None:
        """The type that the last words give."""
        end = run.end - (run.end - run.start > 2 and words.texts[run.end - 1] in _ROMAN)
        if len(words.texts[end - 1]) <= _LETTERS and not words.texts[end - 1].isascii():
            return None  # Sá is no SA
        for length in range(_LONGEST_HEAD, 0, -1):
            type_ = self._heads.get(tuple(words.folds[end - length : end]))
            if type_ and end - run.start > length:
                return type_
        return None

    def _at_joint(self, words: Words, run: Run) -> EntityType | None:
        """The type that the word before a joint gives, or that behind a possessive."""
        for joint in run.joints:
            opened = self.opened_by(words.folds[joint.start - 1])
            if opened and (joint.kind == "of" or (joint.kind == "particle" and opened == "EVENT")):
                return opened  # Bank of Acme, Tour de Acme
        for joint in run.joints:
            if joint.kind == "'s" and (type_ := self.ending_at(words, joint.end + 1)):
                return type_  # King's College London
        return None

    def _is_person(self, words: Words, run: Run) -> bool:
        """Whether a run is a given name and a surname, though that is a class word: "Tiger Woods", "Chan-ho Park"."""
        if [joint.kind for joint in run.joints] == ["hyphen"] and run.end - run.start == _HYPHENATED:
            is_syllable = run.joints[0].start == run.start + 1 and not words.is_upper(run.start + 2)
            return is_syllable and words.folds[run.end - 1] in self._surnames
        is_pair = run.end - run.start == 2 and not run.joints
        return is_pair and words.folds[run.start] in self._given and words.folds[run.end - 1] in self._surnames

    def product_class(self, words: Words, run: Run) -> int | None:
        """Where the class of product begins that a run ends in: "Main Battle Tank" of "Leopard Main Battle Tank"."""
        for at in range(run.start + 1, run.end):
            cue = self._products.longest_at(words.folds, at)
            if cue and cue.end == run.end:
                return at
        return None


def _reversed(by_type: Mapping[EntityType, tuple[str, ...]]) -> Iterator[tuple[EntityType, str]]:
    """The entries with their types, the last first, so that in a dict the first of equal ones stays."""
    return reversed([(type_, entry) for type_, entries in by_type.items() for entry in entries])
