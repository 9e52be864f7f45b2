"""Lists of agreements that are told together before: bullets, numbers, "among them is"."""

from __future__ import annotations

from kvisit.annotate.words import Words
from kvisit.patterns import AgreementWords
from kvisit.patterns.phrases import PhraseIndex

_BULLETS = frozenset({"-", "–", "—", "•", "*", "·", "●", "▪", "◦"})
_NUMBER = 3  # words of "(1)" or "1." by itself


class ListOpeners:
    """Tells the items of lists; made once for a vocabulary."""

    def __init__(self, vocabulary: AgreementWords) -> None:
        """Indexes the phrases that open a list."""
        self._openers = PhraseIndex(("list", phrase) for phrase in vocabulary.list_openers)

    def opens_item(self, words: Words, start: int) -> bool:
        """Whether a sentence tells of the agreements of a list one by one."""
        texts = words.texts
        numbered = start > 1 and texts[start - 1] in (".", ")") and texts[start - 2].isdigit()
        numbered = numbered and words.sentence_range(start - 1)[0] >= start - _NUMBER
        return texts[start] in _BULLETS or numbered or self._openers.longest_at(words.folds, start) is not None
