"""What stands in an article's text but isn't of it: address blocks, share and navigation lines, cookie notices.

Headlines, bullets, datelines and credits are text, even when they are repeated.
"""

from __future__ import annotations

import re

from kvisit.folding import fold
from kvisit.model import Span
from kvisit.patterns import BoilerplateWords, Vocabulary
from kvisit.reading.teasers import Teasers

_MAX_ITEMS = 12  # words of a line of navigation
_MAX_NOTICE = 45  # words of a cookie notice, a call to subscribe, a link to another article
_SEPARATOR = re.compile(r"\s*[|•·/]\s*|\s{2,}")
_POSTCODE = re.compile(r"\b\d{4,6}\b|\b[A-Z]{1,2}\d[\dA-Z]? \d[A-Z]{2}\b")
_PHONE = re.compile(r"\+?\(?\d{1,4}\)?(?:[ .-]?\(?\d{2,4}\)?){2,5}(?!\d)")
_REACHES = re.compile(r"\S+@\S+\.\w+|(?:https?://|www\.)\S+|(?<!\S)@\w{3,}")
_DIALLED = re.compile(r"\+\d[\d() -]{8,}|\(\d{2,4}\) \d{3,4}[ -]\d{3,4}")
_COUNT = re.compile(r"(?<![\w$€£.,])\d[\d,.]*[kKmM]?(?!\w)")


def find_boilerplate(text: str, vocabulary: Vocabulary, header: Span | None = None) -> tuple[Span, ...]:
    """The spans of a text that no fact is to be taken from, in order; lines next to each other are one span."""
    kinds = Kinds(vocabulary.boilerplate)
    teasers = Teasers(vocabulary.boilerplate, kinds.has)
    lines = text.splitlines(keepends=True)
    found: list[Span] = []
    offset = 0
    for number, line in enumerate(lines):
        start = header.end - offset if header and offset <= header.end < offset + len(line) else 0
        content = line[start:].strip()
        following = lines[number + 1].strip() if number + 1 < len(lines) else ""
        if teasers.takes(content, following) or kinds.has(content):
            start += len(line[start:]) - len(line[start:].lstrip())
            span = Span(offset + start, offset + start + len(content))
            if found and not text[found[-1].end : span.start].strip():
                found[-1] = Span(found[-1].start, span.end)
            else:
                found.append(span)
        offset += len(line)
    return tuple(found)


class Kinds:
    """The kinds of lines that are no part of an article, their words folded once."""

    def __init__(self, words: BoilerplateWords) -> None:
        self._navigation = {bare(phrase) for phrase in (*words.navigation, *words.lists)}
        self._items = self._navigation | {bare(section) for section in words.sections}
        self._counted = {bare(phrase) for phrase in words.counted}
        self._openers = tuple(fold(opener) for opener in words.openers)
        self._leads = tuple(f"{fold(lead)} " for lead in words.leads)
        self._labels = {bare(label) for label in words.labels}

    def has(self, line: str) -> bool:
        """Whether a line is of one of the kinds."""
        return bool(line) and (self._is_navigation(line) or self._is_notice(line) or self._is_address(line))

    def _is_navigation(self, line: str) -> bool:
        """A short line that only offers to share, to subscribe, to read on, or counts who did."""
        plain = bare(line)
        if plain in self._navigation or (_COUNT.search(line) and bare(_COUNT.sub("", line)) in self._counted):
            return True
        parts = [part for part in map(bare, _SEPARATOR.split(line.strip(" \t|•·/"))) if part]
        return len(parts) > 1 and len(plain.split()) <= _MAX_ITEMS and all(part in self._items for part in parts)

    def _is_notice(self, line: str) -> bool:
        """A line that asks the reader for something, says whose the text is, or leads to another article."""
        if len(line.split()) > _MAX_NOTICE:
            return False
        opening = fold(line).lstrip(" \t>»•*([-+")
        return opening.startswith(self._openers) or (
            opening.startswith(self._leads) and _REACHES.search(line) is not None
        )

    def _is_address(self, line: str) -> bool:
        """A label of an address by itself or with the address behind it, or only what reaches somebody."""
        label, colon, rest = line.partition(":")
        if bare(label) in self._labels:
            listed = rest.count(",") >= 2 or any(form.search(rest) for form in (_POSTCODE, _PHONE, _REACHES))
            return not rest.strip() or (bool(colon) and listed)
        beside, reached = _REACHES.subn("", line)
        beside, dialled = _DIALLED.subn("", beside)
        words = re.findall(r"[^\W\d_]{2,}\.?", beside)
        return reached + dialled > 0 and all(bare(word) in self._labels for word in words)


def bare(phrase: str) -> str:
    """A phrase as lines of navigation are compared: folded, without what stands around it."""
    return " ".join(fold(phrase).strip(" \t:|.…>»•*+!?()[]#-").split())
