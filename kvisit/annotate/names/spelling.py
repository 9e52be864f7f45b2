"""One spelling for the many of a name's words, so that names compare equal by them.

"Mohamed" is "Muhammad", "Zelenskiy" "Zelensky", "Defence" "Defense", "Bob" "Robert": which words are one is data in
the vocabulary (``names.variants``), as are the rules by which foreign letters are written in Latin ones
(``names.transliteration``). A company is itself without its legal form, a storm without how strong it is.
"""

from __future__ import annotations

import re

from kvisit.model import EntityType
from kvisit.patterns import NameWords

Words = tuple[str, ...]


class Spelling:
    """Spells the words of names; made once for a vocabulary."""

    def __init__(self, vocabulary: NameWords) -> None:
        """Indexes the variants by word and compiles the rules."""
        self._variants = {word: row[0] for row in vocabulary.variants for word in row}
        self._rules = [(re.compile(pattern), put) for pattern, put in vocabulary.transliteration]
        self._legal_forms = frozenset(form.replace(".", "") for form in vocabulary.legal_forms)
        self._epithets = frozenset(vocabulary.event_epithets)
        self._met: dict[str, str] = {}

    def of(self, words: Words, type_: EntityType) -> Words:
        """The folded words of a name in one spelling; what a word names (a country's code) stays.

        The words of a name that says nothing else stay, too: "Limited" alone.
        """
        if type_ == "PERSON":
            return tuple(self._person(word) for word in words)
        if type_ == "EVENT":
            words = tuple(word for word in words if word not in self._epithets) or words
        end = len(words)
        while type_ == "ORG" and (letters := self._legal_form(words[:end])):
            end -= letters
        return tuple(self._variants.get(word, word) for word in words[:end])

    def _legal_form(self, words: Words) -> int:
        """How many words at the end of a name are a legal form, be it in letters: "S.A."; one is left."""
        for count in (1, 2, 3):
            ending = words[-count:]
            if count < len(words) and "".join(ending) in self._legal_forms and (count == 1 or len(ending[0]) == 1):
                return count
        return 0

    def _person(self, word: str) -> str:
        """A word of a person's name by the variants, else by the rules of transliteration."""
        known = self._variants.get(word) or self._met.get(word)
        if known is None:
            known = word
            for pattern, put in self._rules:
                known = pattern.sub(put, known)
            known = self._met[word] = self._variants.get(known, known)
        return known
