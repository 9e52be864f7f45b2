"""Finds the figures of an article, and what becomes of every number in it.

Each number is accounted for once, in this precedence: part of a name, part of a time, a figure, or refused (by a
veto, as boilerplate, or since it counts nothing). A duration is a time and, where it measures something, a figure too.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from itertools import takewhile

from spacy.tokens import Doc
from spacy.vocab import Vocab

from kvisit.annotate.notes import Notes, notes_on
from kvisit.annotate.quantities import Quantity
from kvisit.annotate.times import FoundTime
from kvisit.annotate.words import Words
from kvisit.families.figures.clauses import Clauses, Costs, nearby
from kvisit.families.figures.content import singular
from kvisit.families.figures.context import Context
from kvisit.families.figures.discourse import Discourse
from kvisit.families.figures.kinds import Bid, FigureKinds, Trigger
from kvisit.families.figures.ledger import Ledger
from kvisit.families.figures.listing import Listing
from kvisit.families.figures.measures import Measures
from kvisit.families.figures.parts import Parts
from kvisit.families.figures.pointing import COUNTED
from kvisit.families.figures.refusals import Refusals
from kvisit.families.figures.restating import Told
from kvisit.families.figures.roles import Roles
from kvisit.families.figures.shapes import Shapes
from kvisit.families.figures.statements import Statements
from kvisit.families.placing import finding_at
from kvisit.findings import Fate, FigureClaim, Finding, NumberFate
from kvisit.patterns import Vocabulary

_BESIDE = 4  # words before a number that tell what it is of
_BEHIND = 7  # words behind a share that do
_NEAR = 3.0  # a trigger that costs more gives way to that of the whole: "six of them children, and injured 30"
_TO_STATE = 3  # words between a number and its own state: "of whom were"
_LOSING = frozenset({"lost", "losing", "losses"})
_LISTED = frozenset({"age", "other"})  # kinds whose numbers come in lists: ages, magnitudes


@dataclass(frozen=True, slots=True)
class Figures:
    """The figures of an article in order, and the fate of each of its numbers."""

    findings: tuple[Finding[FigureClaim], ...]
    fates: tuple[NumberFate, ...]


@dataclass(frozen=True, slots=True)
class _Text:
    """What the quantities of one text are judged by.

    Attributes:
        vetoes, shaped: by the word that a quantity starts at (`Shapes.find`).
        triggers: of each sentence.
        named, timed: words inside names and times.
        peoples: the words that names of peoples end before.
        taken: words of quantities and times, which no measure takes.
    """

    doc: Doc
    notes: Notes
    vetoes: Mapping[int, str]
    shaped: Mapping[int, Set[str]]
    triggers: Sequence[Sequence[Trigger]]
    named: Set[int]
    timed: Mapping[int, FoundTime]
    peoples: Set[int]
    clauses: Clauses
    context: Context
    taken: frozenset[int]


class FigureFinder:
    """Finds figures; made once for a vocabulary."""

    def __init__(self, vocab: Vocab, vocabulary: Vocabulary) -> None:
        """Compiles the vocabulary's kinds, shapes and roles."""
        self._vocabulary = vocabulary
        self._shapes = Shapes(vocab, vocabulary)
        self._kinds = FigureKinds(vocabulary)
        self._refusals = Refusals(vocabulary)
        self._roles = Roles(vocabulary)
        self._costs = Costs(vocabulary.grammar)
        self._measures = Measures(vocabulary)
        self._discourse = Discourse(vocabulary)
        self._parts, self._listing = Parts(vocabulary), Listing(vocabulary)
        self._ledger = Ledger(vocabulary.numbers)

    def find(self, doc: Doc) -> Figures:
        """The figures of an annotated text."""
        text = self._text(doc)
        told: list[Told] = []
        fates: list[NumberFate] = []
        for quantity in text.notes.quantities:
            fate, rule, finding = self._judged(text, quantity, told)
            if finding:
                told.append((quantity, finding))
            span = text.notes.words.span(quantity.start, quantity.end)
            fates.append(NumberFate(span, text.notes.words.source[span.start : span.end], fate, rule))
        complete = self._ledger.complete(text.notes, fates, text.named, text.timed)
        return Figures(tuple(self._discourse.complete(text.notes, told)), complete)

    def _text(self, doc: Doc) -> _Text:
        notes = notes_on(doc)
        vetoes, shaped = self._shapes.find(doc, notes)
        names = notes.names
        named = {word for place in names.places for word in range(place.start, place.end)}
        timed = {word: time for time in notes.times for word in range(time.start, time.end)}
        free = [q for q in notes.quantities if q.number.start not in named and q.start not in timed]
        numbers = frozenset(word for q in free for word in range(q.number.start, q.number.end))
        clauses = Clauses(notes.words, numbers, self._costs)
        return _Text(
            doc=doc,
            notes=notes,
            vetoes=vetoes,
            shaped=shaped,
            triggers=self._kinds.triggers(notes.words),
            named=named,
            timed=timed,
            peoples={place.end for place in names.places if names.all[place.name].type == "NORP"},
            clauses=clauses,
            context=Context(notes, clauses, Statements(self._vocabulary, notes.words)),
            taken=frozenset(word for q in free for word in range(q.first, q.end)) | timed.keys(),
        )

    def _judged(
        self, text: _Text, quantity: Quantity, told: Sequence[Told]
    ) -> tuple[Fate, str, Finding[FigureClaim] | None]:
        """What becomes of a number, the rule that decides, and the figure if it is one; ``told`` are those before."""
        notes, start = text.notes, quantity.start
        if notes.in_boilerplate(notes.words.span(start, quantity.end)):
            return "refused", "boilerplate", None
        if quantity.number.start in text.named:
            return "name", "name", None
        if time := text.timed.get(start):
            lasts = time.time.type == "DURATION" and quantity.measured == "measure"
            finding = self._figure(text, quantity, self._kinds.of_time(notes.words, quantity)) if lasts else None
            return "date", f"time.{time.time.type.lower()}", finding
        if start in text.vetoes:
            return "refused", f"veto.{text.vetoes[start]}", None
        cues = nearby(text.triggers[notes.words.sentence_of[start]], start, quantity.end)
        shaped = text.shaped.get(start, frozenset())
        bid = self._kinds.best(notes.words, quantity, cues, text.clauses, shaped, text.peoples)
        bid = self._as_before(notes, quantity, told, bid, cues) if told else bid
        refusal = self._refusals.of(notes, quantity, bid)
        if refusal or bid is None:
            return "name" if refusal == "name.number" else "refused", refusal, None
        return "figure", bid.entry.id, self._figure(text, quantity, bid)

    def _as_before(
        self, notes: Notes, quantity: Quantity, told: Sequence[Told], bid: Bid | None, cues: Sequence[Trigger]
    ) -> Bid | None:
        """The bid for a number that lists on or tells a part of what the one before it counts, else its own."""
        before, first = told[-1]
        if _is_listed(notes, before, quantity) and first.claim.kind in _LISTED:
            return Bid(self._kinds.entries[first.rule], 0.0, None)
        if (
            first.claim.kind == "count"
            and self._kinds.are_buildings(first.claim.unit)
            and (state := self._of_things(quantity, cues))
        ):
            return state
        own = bid is not None and bid.cue is not None and (bid.cost <= _NEAR or _has_own_state(bid, quantity))
        if first.claim.moving and not own and self._listing.goes_on(notes, before, quantity):
            return Bid(self._kinds.entries[first.rule], 0.0, None, "part")
        if bid is None or bid.cost <= _NEAR or _has_own_state(bid, quantity):
            return bid
        is_part = self._parts.is_part(notes.words, told, quantity)
        return replace(bid, entry=self._kinds.entries[first.rule], cue=None, side="part") if is_part else bid

    def _of_things(self, quantity: Quantity, cues: Sequence[Trigger]) -> Bid | None:
        """The bid for a bare number of the things that the one before it counts: "destroyed 80 homes, damaged 300"."""
        for cue in cues if quantity.measured == "bare" else ():
            entry = self._kinds.entries[cue.label[0]]
            behind = cue.label[1] == "after" and 0 <= cue.start - quantity.end <= 1
            if entry.kind == "count" and entry.moving and (behind or cue.end == quantity.first):
                return Bid(entry, 0.0, cue, cue.label[1])
        return None

    def _figure(self, text: _Text, quantity: Quantity, bid: Bid) -> Finding[FigureClaim]:
        notes, words = text.notes, text.notes.words
        role, direction = self._roles.of(notes, quantity, text.clauses.numbers)
        if bid.cue and bid.entry.kind == "casualties" and role == "change" and bid.cue.end == quantity.first:
            role, direction = "level", None  # "says it has lost 40": nothing fell
        lasts = quantity.start in text.timed
        time = None if lasts else text.context.as_of(quantity, former=role == "previous")
        compared = role == "previous" and words.folds[quantity.start - 1] == "than"  # "higher than $4 in May"
        kind, detail = bid.entry.kind, bid.entry.detail
        if bid.entry is self._kinds.of_measures.entry:
            kind, detail = quantity.unit_kind or "other", None
        unit, unit_from = quantity.unit, quantity.unit_from
        if unit is None and kind in COUNTED and (named := self._measures.counted.named(words, quantity)):
            unit, unit_from = named.lower(), "text"
        if kind == "age":
            unit, unit_from = (unit if quantity.measured == "measure" else "a"), "text"
        elif kind in ("rank", "other") and quantity.measured not in ("measure", "multiple"):
            unit = None
        measure = self._measures.of(words, quantity, bid, text.taken)
        noun = quantity.unit if quantity.measured == "count" else self._measures.dimension(words, quantity)
        claim = FigureClaim(
            kind=kind,
            detail=detail,
            measure=measure,
            words=self._measures.content.words(f"{measure or ''} {noun or ''} {quantity.per or ''}")
            - self._kinds.own_words(bid.entry),
            about=_about(text.context, quantity, bid, words),
            place=text.context.place_of(quantity),
            value=quantity.value,
            upper=quantity.upper,
            unit=unit,
            unit_from=unit_from,
            modifier="exact" if compared else quantity.number.modifier,
            role=role,
            direction=direction,
            as_of=time.time if time else None,
            as_of_from="sentence" if time else None,
            moving=bid.entry.moving,
            vague=quantity.number.form == "vague",
            beside=_beside(words, quantity),
        )
        return finding_at(text.doc, quantity.start, quantity.end, bid.entry.id, claim)


def _has_own_state(bid: Bid, quantity: Quantity) -> bool:
    """Whether what happened to them stands right behind a number: "eight of whom were in critical condition"."""
    return bid.side == "after" and bid.cue is not None and 0 <= bid.cue.start - quantity.end <= _TO_STATE


def _is_listed(notes: Notes, before: Quantity, quantity: Quantity) -> bool:
    """Whether a bare number goes on with a list of bare numbers: "aged 5, 7 and 9"."""
    folds = notes.words.folds
    between = folds[before.end : quantity.start]
    told = between[:1] == folds[quantity.end : quantity.end + 1] == ["by"] and between[-1] == "and"
    listed = between in ([","], ["and"], [",", "and"], ["or"]) or told  # "7.0 by one agency and 7.1 by another"
    return before.measured == quantity.measured == "bare" and listed


def _beside(words: Words, quantity: Quantity) -> frozenset[str]:
    """The few words right before a number, to the last mark: "recalled" of "the maker recalled 2,300 cars".

    Of a share also those behind it: "31 percent above the closing price".
    """
    first, last = words.sentence_range(quantity.start)
    near = range(quantity.first - 1, max(first, quantity.first - _BESIDE) - 1, -1)
    behind = range(quantity.end, min(last, quantity.end + _BEHIND) if quantity.measured == "percent" else 0)
    told = (*_to_mark(words, near), *_to_mark(words, behind))
    return frozenset(singular(words.folds[n]) for n in told)


def _to_mark(words: Words, near: range) -> Iterable[int]:
    return takewhile(lambda n: words.texts[n][0].isalnum() or words.texts[n] in ("'s", "’s"), near)


def _about(context: Context, quantity: Quantity, bid: Bid, words: Words) -> tuple[int, ...]:
    """The names among the words that a figure counts or that name its topic, and of losses whose they are."""
    if bid.cue and bid.side == "topics":
        return context.names_in(quantity, bid.cue.start - 3, bid.cue.end + 6)
    named = context.names_in(quantity, *quantity.phrase)
    if named or bid.entry.kind != "casualties" or bid.cue is None:
        return named
    lost = not _LOSING.isdisjoint(words.folds[bid.cue.start : bid.cue.end])
    if not (lost or words.folds[quantity.end : quantity.end + 2] in (["of", "its"], ["of", "their"])):
        return named
    first = words.sentence_range(quantity.start)[0]
    return context.names_in(quantity, first, min(bid.cue.start, quantity.start))[-1:]
