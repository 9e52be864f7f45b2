"""What stands in an article's text but isn't of it: address blocks, share and navigation lines, cookie notices.

Headlines, bullets, datelines and credits are text, even when they are repeated.
"""

from __future__ import annotations

import re

from kvisit.folding import fold
from kvisit.model import Span
from kvisit.patterns import BoilerplateWords, Vocabulary

_MAX_ITEMS = 12  # words of a line of navigation
_MAX_NOTICE = 30  # words of a cookie notice, a call to subscribe, a link to another article
_SEPARATOR = re.compile(r"\s*[|•·/]\s*")
_POSTCODE = re.compile(r"\b\d{4,6}\b|\b[A-Z]{1,2}\d[\dA-Z]? \d[A-Z]{2}\b")


def find_boilerplate(text: str, vocabulary: Vocabulary, header: Span | None = None) -> tuple[Span, ...]:
    """The spans of a text that no fact is to be taken from, in order; lines next to each other are one span."""
    kinds = _Kinds(vocabulary.boilerplate)
    found: list[Span] = []
    offset = 0
    for line in text.splitlines(keepends=True):
        start = header.end - offset if header and offset <= header.end < offset + len(line) else 0
        content = line[start:].rstrip()
        if content.strip() and kinds.has(content):
            span = Span(offset + start + len(content) - len(content.lstrip()), offset + start + len(content))
            if found and not text[found[-1].end : span.start].strip():
                found[-1] = Span(found[-1].start, span.end)
            else:
                found.append(span)
        offset += len(line)
    return tuple(found)


class _Kinds:
    """The kinds of lines that are no part of an article, their words folded once."""

    def __init__(self, words: BoilerplateWords) -> None:
        self._navigation = {_bare(phrase) for phrase in words.navigation}
        self._items = self._navigation | {_bare(section) for section in words.sections}
        self._openers = tuple(fold(opener) for opener in words.openers)
        self._labels = {_bare(label) for label in words.labels}

    def has(self, line: str) -> bool:
        """Whether a line is of one of the kinds."""
        return self._is_navigation(line) or self._is_notice(line) or self._is_address(line)

    def _is_navigation(self, line: str) -> bool:
        """A short line that only offers to share, to subscribe, to read on."""
        bare = _bare(line)
        if bare in self._navigation:
            return True
        parts = [part for part in _SEPARATOR.split(bare) if part]
        return len(parts) > 1 and len(bare.split()) <= _MAX_ITEMS and all(part in self._items for part in parts)

    def _is_notice(self, line: str) -> bool:
        """A line that asks the reader for something, says whose the text is, or leads to another article."""
        return fold(line).lstrip(" \t>»•*-").startswith(self._openers) and len(line.split()) <= _MAX_NOTICE

    def _is_address(self, line: str) -> bool:
        """A label of an address by itself, or one with the address behind it."""
        label, colon, rest = line.partition(":")
        if _bare(label) not in self._labels:
            return False
        listed = bool(_POSTCODE.search(rest)) or rest.count(",") >= 2 or "@" in rest
        return not rest.strip() or (bool(colon) and listed)


def _bare(phrase: str) -> str:
    return fold(phrase).strip(" \t:|.…>»•-")
