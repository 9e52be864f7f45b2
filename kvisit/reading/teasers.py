"""Lists that lead away from an article: "Related articles" with their headlines, "Tags" with theirs, a press contact.

A heading says that one begins. Its items are short lines that are no sentences; prose ends it. Above an article's first
sentence such a heading proves nothing, since the article's own headline may stand below it.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from kvisit.folding import fold
from kvisit.patterns import BoilerplateWords

_SENTENCE_WORDS = 5  # of a line that is prose; what has fewer is an item whatever it ends with ("Acme Inc.")
_ITEM_WORDS = 20
_ENDS_PROSE = re.compile(r"[.:,;](?:[\"'”’)\]]|\s)*$")
_AROUND = " \t:|.…>»•*+!?()[]#-"


class Teasers:
    """Asked about the lines of one text in order."""

    def __init__(self, words: BoilerplateWords, is_known: Callable[[str], bool]) -> None:
        """Takes the headings of such lists, what begins a credit, which ends them, and what is no text by itself."""
        self._is_known = is_known
        self._headings = {fold(heading).strip(_AROUND) for heading in words.lists}
        self._credits = tuple(f"{fold(credit)}{mark}" for credit in words.credits for mark in (" ", ":"))
        self._begun = False
        self._open = False
        self._gap = False
        self._items = 0

    def takes(self, line: str, following: str) -> bool:
        """Whether a line, without the space around it, is an item of such a list; ``following`` is the next one."""
        if fold(line).strip(_AROUND) in self._headings:
            self._open, self._gap, self._items = self._begun, not following, 0
        elif not line:
            self._open = self._open and (self._gap or not self._items)
        elif not self._is_known(line):
            prose = len(line.split()) >= _SENTENCE_WORDS and bool(_ENDS_PROSE.search(line))
            self._begun = self._begun or prose
            self._open = self._open and not prose and self._is_item(line, following)
            self._items += 1
            return self._open
        return False

    def _is_item(self, line: str, following: str) -> bool:
        """Whether a line may be one: no credit, and no part of a paragraph that is broken into lines."""
        wrapped = line[:1].islower() or (following[:1].islower() and not self._is_known(following))
        credit = fold(line).lstrip(_AROUND).startswith(self._credits)
        return not wrapped and not credit and len(line.split()) <= _ITEM_WORDS
