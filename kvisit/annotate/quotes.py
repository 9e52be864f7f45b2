"""What stands inside quotation marks, and from whom the article says each sentence."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from kvisit.annotate.names import NameAt, Names
from kvisit.annotate.words import Words
from kvisit.model import Span

_OPEN = {"“": "”", "„": "“", "«": "»"}
_PRONOUNS = frozenset({"he", "she"})
_TELLING = frozenset({"told", "tells", "to", "by", "with", "citing", "cited", "via"})
# Words between an agency and its verb: "the AFP news agency has reported", "told the state-run news agency AFP".
_OF_AN_AGENCY = frozenset(
    {"news", "wire", "press", "agency", "service", "broadcaster", "newspaper", "channel", "daily", "has", "have", "had"}
)
_BEFORE_AN_AGENCY = _OF_AN_AGENCY | {
    "the",
    "a",
    "state",
    "national",
    "official",
    "local",
    "-",
    "run",
    "owned",
    "public",
}
_NOT_SAYING = frozenset({"to", "not", "n't"})
_OPENS_QUOTE = frozenset({'"', "“", "``"})
_INVERTS = frozenset({",", '"', "”", "''", "’", "?", "!", "-", "--", "–", "—", ""})  # before "said Ann Doe"
_WITH_HEARER = frozenset({"told", "tells", "urged", "warned"})  # whoever stands behind them listens
_STOPS = frozenset({",", ";", ":", "who", "that", "which", "in", "on", "at", "after", "during", ".", "and", "as"})
_MAX_BETWEEN = 9  # words between a verb of speech and the speaker behind it: "said disaster agency official N. N."
_MAX_ROLE = 3  # words of a role between two names behind a verb: "Acme chief economist Ann Doe"


@dataclass(frozen=True, slots=True)
class Quotes:
    """The quoted spans of an article, and for each of its sentences whom it is from.

    ``speakers`` are the names that sentences are attributed to, ``credits`` the agencies that they were told to
    ("told AFP"; also where the speaker goes on: "He added …").
    """

    spans: tuple[Span, ...]
    speakers: tuple[int | None, ...]
    credits: tuple[int | None, ...]

    def is_quoted(self, span: Span) -> bool:
        """Whether a span stands inside quotation marks."""
        return any(span in quote for quote in self.spans)


def find_quotes(words: Words, names: Names, speech_verbs: Collection[str]) -> Quotes:
    """The quotations of a text and the speakers of its sentences."""
    speakers, credits = _sources(words, names, frozenset(speech_verbs))
    return Quotes(tuple(_quoted_spans(words)), tuple(speakers), tuple(credits))


def _quoted_spans(words: Words) -> list[Span]:
    """From each opening mark to its closing one, or to the end of the paragraph."""
    spans: list[Span] = []
    opened: tuple[int, str] | None = None
    for at, text in enumerate(words.texts):
        if opened and words.breaks[at] > 0 and at > opened[0]:
            spans.append(Span(words.starts[opened[0]], words.ends[at - 1]))
            opened = None
        if opened and text == opened[1]:
            spans.append(Span(words.starts[opened[0]], words.ends[at]))
            opened = None
        elif opened is None and (text in _OPEN or text == '"'):
            opened = at, _OPEN.get(text, '"')
    if opened:
        spans.append(Span(words.starts[opened[0]], words.ends[-1]))
    return spans


def _sources(words: Words, names: Names, verbs: Collection[str]) -> tuple[list[int | None], list[int | None]]:
    """The speaker of each sentence, and the agency that it was told to."""
    speakers: list[int | None] = []
    credits: list[int | None] = []
    last: int | None = None
    at = 0
    for start, end in words.sentences:
        here: list[NameAt] = []
        while at < len(names.places) and names.places[at].start < end:
            if names.places[at].start >= start and names.all[names.places[at].name].type in ("PERSON", "ORG"):
                here.append(names.places[at])
            at += 1
        speaker = _speaker(words, start, end, here, verbs, last)
        goes_on = speaker is not None and speaker == last and words.folds[start] in _PRONOUNS
        told_to = _told_to(words, names, here, verbs)
        credits.append(credits[-1] if told_to is None and goes_on else told_to)
        speakers.append(speaker)
        persons = [p.name for p in here if names.all[p.name].type == "PERSON"]
        last = speaker if speaker is not None else persons[0] if persons else last
    return speakers, credits


def _told_to(words: Words, names: Names, here: Sequence[NameAt], verbs: Collection[str]) -> int | None:
    """The agency that a sentence says it was told to, or was told by."""
    for place in here:
        if not names.all[place.name].is_agency:
            continue
        before = (words.folds[n] for n in range(place.start - 1, -1, -1))
        behind = (words.folds[n] for n in range(place.end, len(words)))
        told = next((fold for fold in before if fold not in _BEFORE_AN_AGENCY), "") in _TELLING
        if told or next((fold for fold in behind if fold not in _OF_AN_AGENCY), "") in verbs:
            return place.name
    return None


def _speaker(
    words: Words, start: int, end: int, here: Sequence[NameAt], verbs: Collection[str], last: int | None
) -> int | None:
    """Who is said to say a sentence: the first of its verbs of speech that shows its speaker tells it."""
    for verb in range(start, end):
        fold = words.folds[verb]
        if fold == "to" and verb > start and words.folds[verb - 1] == "according":
            return _nearest_behind(words, here, verb, end)
        if fold in verbs and words.folds[verb - 1] not in _NOT_SAYING:
            speaker = _of_verb(words, start, verb, here, last)
            if speaker is not None:
                return speaker
    return None


def _of_verb(words: Words, start: int, verb: int, here: Sequence[NameAt], last: int | None) -> int | None:
    """The speaker of a verb: right before it, a pronoun, before an apposition, or behind an inverted verb."""
    before = [p for p in here if p.end <= verb]
    previous = words.folds[verb - 1] if verb > start else ""
    if previous == "," and (apposed := _with_apposition(words, before)) is not None:
        return apposed
    if before and verb - before[-1].end <= 1 and previous not in _OPENS_QUOTE:
        return before[-1].name
    if previous in _PRONOUNS:
        return last
    if previous in _INVERTS and words.folds[verb] not in _WITH_HEARER:
        return _nearest_behind(words, here, verb, words.sentence_range(verb)[1])
    return None


def _with_apposition(words: Words, before: Sequence[NameAt]) -> int | None:
    """The first name that something is said of between commas: "Ann Doe, head of Acme, said"; no name of a list."""
    starts = {place.start for place in before}
    return next((p.name for p in before if words.folds[p.end] == "," and p.end + 1 not in starts), None)


def _nearest_behind(words: Words, here: Sequence[NameAt], verb: int, end: int) -> int | None:
    """The speaker behind a verb: the last name before the next comma or verb, "said Acme analyst Ann Doe"."""
    stop = next((n for n in range(verb + 1, end) if words.folds[n] in _STOPS), end)
    behind = [p for p in here if verb < p.start < stop and p.start - verb <= _MAX_BETWEEN]
    adjacent = [p for n, p in enumerate(behind) if n == 0 or p.start - behind[n - 1].end <= _MAX_ROLE]
    return adjacent[-1].name if adjacent else None
