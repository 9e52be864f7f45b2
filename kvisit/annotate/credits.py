"""The news agencies that an article credits as a whole: in a byline, a dateline or a line at its end.

"By AFP", "PARIS (AFP) — …", "Source: AFP", "With inputs from AFP", "© AFP", "— AFP". A line is a credit if it has
nothing but agencies, names, times and words of credits in it: "AFP reporter freed" is a headline. Whoever took the
pictures told none of the facts.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from kvisit.annotate.names import NameAt
from kvisit.annotate.notes import Notes
from kvisit.patterns import CreditWords

_AREA = 200  # characters at either end of an article that a credit in brackets stands in
_LINES = 5  # at either end of an article that may be a credit
_MAX_LINE = 30  # words
_COPYRIGHT = frozenset({"copyright", "©", "(c", "c"})
_DASHES = frozenset({"-", "--", "–", "—"})
_LEADS = _DASHES | {"/", "©", "|", "("}  # before an agency at the very end
_BETWEEN = frozenset({"/", ",", "and", "&", "-"})  # agencies in one pair of brackets
_BRACKETS = {"(": ")", "[": "]"}


class Credits:
    """Finds credits; made once for a vocabulary."""

    def __init__(self, words: CreditWords) -> None:
        """Takes the words of credits, and those for pictures."""
        self._words = frozenset(words.credits)
        self._pictures = frozenset(words.pictures)

    def of(self, notes: Notes) -> tuple[int, ...]:
        """The names of the agencies that an article credits, in order."""
        words = notes.words
        starts = [0, *(n for n in range(1, len(words)) if words.breaks[n]), len(words)]
        credited = (p.name for p in notes.names.places if self._credits(notes, p, _line_of(starts, p)))
        return tuple(dict.fromkeys(credited))

    def _credits(self, notes: Notes, place: NameAt, line: range | None) -> bool:
        name = notes.names.all[place.name]
        if not name.is_agency:
            return name.type == "ORG" and line is not None and self._is_dateline(notes, place, line)
        if line is None:
            return _in_brackets(notes, place)
        return (
            _in_brackets(notes, place)
            or self._in_dateline(notes, place, line)
            or self._in_credit_line(notes, place, line)
            or _signs(notes, place)
            or _is_owner(notes, range(line.start, place.start))
        )

    def _in_dateline(self, notes: Notes, place: NameAt, line: range) -> bool:
        """Whether an agency opens a paragraph: "PARIS — AFP: …", "AFP — …"."""
        behind = place.end < line.stop and (
            notes.words.texts[place.end] == ":"
            or (notes.words.texts[place.end] in _DASHES and not notes.words.glued[place.end])
        )
        return behind and self._is_credit(notes, range(line.start, place.start))

    def _is_dateline(self, notes: Notes, place: NameAt, line: range) -> bool:
        """Whether an organisation stands where only an agency does: "PORT AMSEL (TNA) — …"."""
        behind = "".join(notes.words.texts[place.end : place.end + 2])
        opens = _in_brackets(notes, place) and behind.startswith(("):", ")-", ")–", ")—", ").-", ").–", ").—"))
        return opens and self._is_credit(notes, range(line.start, place.start))

    def _in_credit_line(self, notes: Notes, place: NameAt, line: range) -> bool:
        """Whether an agency stands in a line that has nothing but a credit in it, and not as the source of pictures."""
        pictures = next((n for n in line if notes.words.folds[n] in self._pictures), line.stop)
        taken = place.end == pictures < line.stop or place.start > pictures
        return len(line) <= _MAX_LINE and not taken and self._is_credit(notes, range(line.start, pictures))

    def _is_credit(self, notes: Notes, words: range) -> bool:
        """Whether words say who tells something, where and when, and nothing else."""
        spans = [(p.start, p.end) for p in notes.names.places] + [(t.start, t.end) for t in notes.times]
        told = {n for start, end in spans for n in range(start, end)}
        byline = bool(words) and notes.words.folds[words.start] == "by"
        return all(n in told or self._is_light(notes.words.texts[n], notes.words.folds[n], byline) for n in words)

    def _is_light(self, text: str, fold: str, byline: bool) -> bool:
        return not fold.isalpha() or fold in self._words or (byline and text[0].isupper())


def _line_of(starts: Sequence[int], place: NameAt) -> range | None:
    """The words of the line that a name begins in, if that is one of the first or last of the article.

    ``starts`` are the first words of the lines, and the number of all words.
    """
    number = bisect_right(starts, place.start) - 1
    is_near = number < _LINES or len(starts) - 2 - number < _LINES
    return range(starts[number], max(starts[number + 1], place.end)) if is_near else None


def _in_brackets(notes: Notes, place: NameAt) -> bool:
    """Whether an agency stands in brackets at either end of an article, alone or with others: "(AP)", "(AFP/AP)"."""
    words = notes.words
    span = words.span(place.start, place.end)
    at_an_end = span.start < _AREA or span.end > words.ends[-1] - _AREA
    agencies = (
        {n for p in notes.names.places if notes.names.all[p.name].is_agency for n in range(p.start, p.end)}
        if at_an_end
        else set()
    )
    first, last = place.start - 1, place.end
    while first > 0 and (first in agencies or words.texts[first] in _BETWEEN):
        first -= 1
    while last < len(words) - 1 and (last in agencies or words.texts[last] in _BETWEEN):
        last += 1
    opened = words.texts[first] if first >= 0 else ""
    closed = words.texts[last][0] if last < len(words) else ""  # spaCy takes "):" for a face
    return at_an_end and opened in _BRACKETS and closed == _BRACKETS[opened]


def _is_owner(notes: Notes, before: range) -> bool:
    """Whether only a sign of copyright and a year stand before an agency in its line."""
    folds = [notes.words.folds[n] for n in before if notes.words.folds[n] not in ("the", "(", ")")]
    return bool(folds) and folds[0] in _COPYRIGHT and all(fold in _COPYRIGHT or fold.isdigit() for fold in folds)


def _signs(notes: Notes, place: NameAt) -> bool:
    """Whether an agency is the article's last word, behind a sign: "… she said. — AFP"."""
    is_last = all(not fold.isalnum() for fold in notes.words.folds[place.end :])
    return is_last and place.start > 0 and notes.words.texts[place.start - 1] in _LEADS
