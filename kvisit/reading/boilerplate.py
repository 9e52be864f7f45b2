"""What stands in an article's text but isn't of it: address blocks, share and navigation lines, cookie notices.

Headlines, bullets, datelines and credits are text, even when they are repeated.
"""

from __future__ import annotations

import re

from kvisit.folding import fold
from kvisit.model import Span
from kvisit.patterns import Vocabulary

_MAX_NAVIGATION_WORDS = 6
_POSTCODE = re.compile(r"\b\d{4,6}\b|\b[A-Z]{1,2}\d[\dA-Z]? \d[A-Z]{2}\b")


def find_boilerplate(text: str, vocabulary: Vocabulary, header: Span | None = None) -> tuple[Span, ...]:
    """The spans of a text that no fact is to be taken from, in order; lines next to each other are one span."""
    navigation = {_bare(phrase) for phrase in vocabulary.boilerplate.navigation}
    labels = {_bare(label) for label in vocabulary.boilerplate.labels}
    found: list[Span] = []
    offset = 0
    for line in text.splitlines(keepends=True):
        start = header.end - offset if header and offset <= header.end < offset + len(line) else 0
        content = line[start:].rstrip()
        if content.strip() and (_is_navigation(content, navigation) or _is_address(content, labels)):
            span = Span(offset + start + len(content) - len(content.lstrip()), offset + start + len(content))
            if found and not text[found[-1].end : span.start].strip():
                found[-1] = Span(found[-1].start, span.end)
            else:
                found.append(span)
        offset += len(line)
    return tuple(found)


def _bare(phrase: str) -> str:
    return fold(phrase).strip(" \t:|.…>»•-")


def _is_navigation(line: str, navigation: set[str]) -> bool:
    """A short line that only offers to share, to subscribe, to read on."""
    bare = _bare(line)
    if bare in navigation:
        return True
    parts = [part for part in re.split(r"\s*[|•·/]\s*", bare) if part]
    return (
        len(parts) > 1 and len(bare.split()) <= 2 * _MAX_NAVIGATION_WORDS and all(part in navigation for part in parts)
    )


def _is_address(line: str, labels: set[str]) -> bool:
    """A label of an address by itself, or one with the address behind it."""
    label, colon, rest = line.partition(":")
    if _bare(label) not in labels:
        return False
    return not rest.strip() or (
        bool(colon) and (_POSTCODE.search(rest) is not None or rest.count(",") >= 2 or "@" in rest)
    )
