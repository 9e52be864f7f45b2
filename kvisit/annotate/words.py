"""The tokens of a text as plain parallel lists, so that a grammar reads them without a spaCy object for each.

Reading attributes of 800 tokens through spaCy takes longer than all of kvisit's rules on lists of strings do
(0.6 ms against 0.1 for one pass), so that the lists are made once.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from spacy.tokens import Doc

from kvisit.folding import fold
from kvisit.model import Span

_OKINA = frozenset("ʻʼ‘")


@dataclass(slots=True)
class Words:
    """The tokens that aren't white space, in order; a range of them is half-open, ``words[i:j]`` as in a list.

    Attributes:
        source: the text itself; spaCy puts ``doc.text`` together anew each time that it is asked.
        texts: as they stand in the text.
        folds: folded (`kvisit.folding.fold`).
        starts, ends: code points in the text.
        tokens: their index in the spaCy Doc.
        glued: whether no white space stands before the word.
        breaks: how many line breaks stand before the word.
        sentences: ranges of words, in order, covering all.
        sentence_of: for each word the index of its sentence.
    """

    source: str = ""
    texts: list[str] = field(default_factory=list)
    folds: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    tokens: list[int] = field(default_factory=list)
    glued: list[bool] = field(default_factory=list)
    breaks: list[int] = field(default_factory=list)
    sentences: list[tuple[int, int]] = field(default_factory=list)
    sentence_of: list[int] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.texts)

    def span(self, start: int, end: int) -> Span:
        """The code points of the words [start, end)."""
        return Span(self.starts[start], self.ends[end - 1])

    def sentence_range(self, word: int) -> tuple[int, int]:
        """The range of words of the sentence that a word stands in."""
        return self.sentences[self.sentence_of[word]]

    def sentence_span(self, word: int) -> Span:
        """The code points of the sentence that a word stands in."""
        return self.span(*self.sentence_range(word))

    def is_upper(self, word: int) -> bool:
        """Whether the word begins with a capital letter, be it behind an okina: ʻAisake."""
        text = self.texts[word]
        return text[0].isupper() or (text[0] in _OKINA and text[1:2].isupper())

    def is_hyphenated(self, word: int) -> bool:
        """Whether the word is a hyphen inside a word, or stands beside one: all of "lower-than-expected"."""
        beside = range(max(0, word - 1), min(word + 2, len(self)))
        return any(self.texts[n] == "-" and self.glued[n] for n in beside)

    def add(self, text: str, start: int, token: int, *, glued: bool, breaks: int) -> None:
        """Adds a token; spaCy leaves the full stop at a single letter ("45 g.", "3 L."), which here are two words."""
        behind_digit = bool(self.texts) and self.texts[-1][-1].isdigit()
        stopped = len(text) == 2 and text[1] == "." and (text[0].islower() or behind_digit)
        for part in (text[0], ".") if stopped else (text,):
            self.texts.append(part)
            self.folds.append(fold(part))
            self.starts.append(start)
            self.ends.append(start + len(part))
            self.tokens.append(token)
            self.glued.append(glued)
            self.breaks.append(breaks)
            start, glued, breaks = start + len(part), True, 0

    def set_sentences(self, starts: list[int]) -> None:
        """Sets the sentences by the words that they begin with."""
        ends = [*starts[1:], len(self)] if starts else []
        self.sentences = list(zip(starts, ends, strict=True))
        self.sentence_of = [n for n, (i, j) in enumerate(self.sentences) for _ in range(i, j)]


def words_of(doc: Doc) -> Words:
    """The words of a Doc, without sentences as yet."""
    words = Words()
    breaks = start = 0
    glued = False
    strings = doc.vocab.strings
    texts: dict[int, str] = {}
    source: list[str] = []
    # One array for the text: an object for each token takes longer than all else here.
    for number, (orth, is_spaced) in enumerate(doc.to_array(["ORTH", "SPACY"]).tolist()):
        text = texts.get(orth)
        if text is None:
            text = texts[orth] = strings[orth]
        if text.isspace():
            breaks += max(text.count("\n"), text.count("\r"))
            glued = False
        else:
            words.add(text, start, number, glued=glued, breaks=breaks)
            breaks, glued = 0, not is_spaced
        start += len(text) + is_spaced
        source.append(text + " " if is_spaced else text)
    words.source = "".join(source)
    return words
