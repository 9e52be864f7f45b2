"""The words that an agreement is told by: a noun for one, its name, or a word that points back to one told before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kvisit.annotate.names import NameAt
from kvisit.annotate.notes import Notes
from kvisit.annotate.words import Words
from kvisit.patterns import AgreementWords
from kvisit.patterns.phrases import PhraseIndex, phrase_words

_ARTICLES = frozenset({"a", "an", "the"})
_DEFINITE = frozenset({"the", "this", "that", "these", "those", "its", "their"})
_MAX_ADJECTIVES = 6
_PHRASE_STOPS = frozenset({
    "signed", "inked", "of", "on", "in", "to", "with", "and", "for", "by", "was", "is", "are", "were", "has",
    "had", "have", "said", "that", "under", "announced", "concluded", "between", "from", "at", "which",
    "called", "into", "reached", "sealed", "struck", "as", "sign", "ink", "will", "after", "both", "several",
    "various", "its", "their", "been", "be", "came", "signing", "buys", "join", "or", "but", "while", "when",
    "who",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class AgreementNoun:
    """The words [start, end) of a noun phrase that stands for an agreement.

    ``type`` is the text's own word; ``definite`` says that it points to something known; ``needs_signing`` that it
    is an agreement only where somebody signs it ("commitment"); ``points_back`` that it takes its type from the one
    told last.
    """

    start: int
    end: int
    type: str
    definite: bool = False
    needs_signing: bool = False
    points_back: bool = False


class NounFinder:
    """Finds the nouns of agreements."""

    def __init__(self, vocabulary: AgreementWords) -> None:
        """Indexes the nouns of the vocabulary."""
        self._nouns = PhraseIndex((type_, phrase) for type_, phrases in vocabulary.types.items() for phrase in phrases)
        self._needs_signing = {phrase_words(phrase) for phrase in vocabulary.needs_signing}
        self._documents = frozenset(vocabulary.documents)

    def find(self, notes: Notes, start: int, end: int) -> list[AgreementNoun]:
        """The nouns of a sentence, in order."""
        words = notes.words
        names = [p for p in notes.names.places if start <= p.start < end]
        laws = {p.start: p for p in names if notes.names.all[p.name].type == "LAW"}
        named = {w for p in names if p.start not in laws for w in range(p.start, p.end)}
        found: list[AgreementNoun] = []
        at = start
        while at < end:
            noun = (
                self._named(notes, laws.get(at))
                or (self._common(words, at, start, end) if at not in named else None)
                or self._pronoun(words, at, end)
            )
            if noun:
                found.append(noun)
                at = noun.end
            else:
                at += 1
        return _without_acronyms(words, found)

    def _common(self, words: Words, at: int, first: int, end: int) -> AgreementNoun | None:
        """A noun with its adjectives: "a €110 billion debt bailout", "the third memorandum of understanding"."""
        cue = self._nouns.longest_at(words.folds, at)
        if cue is None or cue.end > end:
            if words.folds[at] in self._documents and words.folds[at - 1 : at] == ["the"]:
                return AgreementNoun(at - 1, at + 1, "agreement", definite=True, needs_signing=True, points_back=True)
            return None
        start = _phrase_start(words, at, first)
        definite = words.folds[start] in _DEFINITE or (start > first and words.folds[start - 1] in _DEFINITE)
        key = tuple(words.folds[cue.start : cue.end])
        return AgreementNoun(
            start, cue.end, cue.label, definite, key in self._needs_signing, definite and cue.label == "agreement"
        )

    def _named(self, notes: Notes, law: NameAt | None) -> AgreementNoun | None:
        """A named agreement, with the type that its forms give."""
        if law is None:
            return None
        for form in sorted(notes.names.all[law.name].forms, key=len, reverse=True):
            folds = phrase_words(form)
            for at in range(len(folds)):
                cue = self._nouns.longest_at(folds, at)
                if cue and cue.end == len(folds):
                    return AgreementNoun(law.start, law.end, cue.label)
        return None

    def _pronoun(self, words: Words, at: int, end: int) -> AgreementNoun | None:
        """The word for another agreement in "one with China"."""
        if words.folds[at] in ("one", "another") and at + 1 < end and words.folds[at + 1] in ("with", "between"):
            return AgreementNoun(at, at + 1, "agreement", points_back=True, needs_signing=False)
        return None


def with_type_of(noun: AgreementNoun, last: str | None) -> AgreementNoun:
    """A noun that points back, with the type of the agreement told last."""
    return replace(noun, type=last) if noun.points_back and last else noun


def _phrase_start(words: Words, noun: int, first: int) -> int:
    """The first word of a noun phrase: back over adjectives and numbers to its article."""
    at = noun
    while at > first and noun - at < _MAX_ADJECTIVES:
        fold = words.folds[at - 1]
        if fold in _ARTICLES:
            return at - 1
        if fold in _PHRASE_STOPS or not (
            fold[0].isalnum() or fold in ("'s", "$", "€", "£") or (fold == "-" and words.glued[at - 1])
        ):
            break
        at -= 1
    return at


def _without_acronyms(words: Words, nouns: Sequence[AgreementNoun]) -> list[AgreementNoun]:
    """The nouns without the acronym in brackets right behind the name that it stands for."""
    kept: list[AgreementNoun] = []
    for noun in nouns:
        bracketed = kept and words.texts[noun.start - 1] == "(" and kept[-1].end == noun.start - 1
        if not bracketed:
            kept.append(noun)
    return kept
