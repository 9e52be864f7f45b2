"""What stands inside quotation marks, and from whom the article says what."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from kvisit.annotate.names import NameAt, Names
from kvisit.annotate.speakers import Speakers, Turn
from kvisit.annotate.words import Words
from kvisit.model import Span

_OPEN = {"“": "”", "„": "“", "«": "»"}
_TELLING = frozenset(
    {"told", "tells", "to", "by", "with", "citing", "cited", "via", "reports", "reported", "says", "said", "writes"}
)
_QUOTING = frozenset({"quoted", "quotes", "quoting", "cited", "cites"})  # "AFP quoted officials as saying"
# Words between an agency and its verb: "the AFP news agency has reported", "told the state-run news agency AFP".
_OF_AN_AGENCY = frozenset(
    {"news", "wire", "press", "agency", "service", "broadcaster", "newspaper", "channel", "daily", "has", "have", "had"}
)
_BEFORE_AN_AGENCY = _OF_AN_AGENCY | frozenset(
    {"the", "a", "state", "national", "official", "local", "-", "run", "owned", "public"}
)


@dataclass(frozen=True, slots=True)
class Quotes:
    """The quoted spans of an article, and for each of its sentences whom it is from.

    ``turns`` are the names that each sentence is attributed to, in order, each from a word on; ``credits`` the agencies
    that the sentences were told to ("told AFP"; also where the speaker goes on: "He added …").
    """

    spans: tuple[Span, ...]
    turns: tuple[tuple[Turn, ...], ...]
    credits: tuple[int | None, ...]

    def is_quoted(self, span: Span) -> bool:
        """Whether a span stands inside quotation marks."""
        at = bisect_right(self.spans, span.start, key=lambda quote: quote.start) - 1
        return at >= 0 and span in self.spans[at]

    def speaker(self, sentence: int, word: int) -> int | None:
        """The name that a word of a sentence is attributed to."""
        return next((turn.name for turn in reversed(self.turns[sentence]) if turn.start <= word), None)


def find_quotes(words: Words, names: Names, speakers: Speakers) -> Quotes:
    """The quotations of a text and the speakers of its sentences."""
    spans = _quoted_spans(words)
    turns = speakers.turns(words, names, spans)
    return Quotes(tuple(spans), turns, tuple(_credits(words, names, turns, speakers.verbs)))


def _credits(words: Words, names: Names, turns: Sequence[Sequence[Turn]], verbs: Collection[str]) -> list[int | None]:
    """The agency that each sentence was told to or by; of one that goes on with a speaker, that of the last."""
    credits: list[int | None] = []
    here: list[list[NameAt]] = [[] for _ in words.sentences]
    for place in names.places:
        if names.all[place.name].is_agency:
            here[words.sentence_of[place.start]].append(place)
    for number, (start, _) in enumerate(words.sentences):
        told_to = next((p.name for p in here[number] if _is_told(words, p, verbs)), None)
        before = turns[number - 1] if number else ()
        goes_on = before and turns[number] and before[0].name == turns[number][0].name is not None
        if told_to is None and goes_on and words.folds[start] in ("he", "she"):
            told_to = credits[-1]
        credits.append(told_to)
    return credits


def _is_told(words: Words, place: NameAt, verbs: Collection[str]) -> bool:
    """Whether an agency is told something, or tells it."""
    before = (words.folds[n] for n in range(place.start - 1, -1, -1))
    behind = (words.folds[n] for n in range(place.end, len(words)))
    told = next((fold for fold in before if fold not in _BEFORE_AN_AGENCY), "") in _TELLING
    verb = next((fold for fold in behind if fold not in _OF_AN_AGENCY), "")
    return told or verb in verbs or verb in _QUOTING


def _opens(words: Words, at: int) -> bool:
    """Whether a straight quotation mark stands before a word and behind white space."""
    return not words.glued[at] and at + 1 < len(words) and words.glued[at + 1]


def _quoted_spans(words: Words) -> list[Span]:
    """From each opening mark to its closing one, or to the end of the paragraph."""
    spans: list[Span] = []
    opened: tuple[int, str] | None = None
    for at, text in enumerate(words.texts):
        if opened and words.breaks[at] > 0 and at > opened[0]:
            spans.append(Span(words.starts[opened[0]], words.ends[at - 1]))
            opened = None
        if opened and text == '"' and at > opened[0] and _opens(words, at):
            spans.append(Span(words.starts[opened[0]], words.ends[at - 1]))  # the next of several, the last not closed
            opened = None
        if opened and text == opened[1]:
            spans.append(Span(words.starts[opened[0]], words.ends[at]))
            opened = None
        elif opened is None and (text in _OPEN or text == '"'):
            opened = at, _OPEN.get(text, '"')
    if opened:
        spans.append(Span(words.starts[opened[0]], words.ends[-1]))
    return spans
