"""Finds the figures of an article, and what becomes of every number in it.

Each number is accounted for once, in this precedence: part of a name, part of a time, a figure, or refused (by a
veto, as boilerplate, or since it counts nothing). A duration is a time and, where it measures something, a figure too.
"""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc
from spacy.vocab import Vocab

from kvisit.annotate.notes import Notes, notes_on
from kvisit.annotate.quantities import Quantity
from kvisit.families.figures.clauses import Clauses, Costs
from kvisit.families.figures.context import Roles, as_of, place_of
from kvisit.families.figures.discourse import Discourse
from kvisit.families.figures.kinds import Bid, FigureKinds
from kvisit.families.figures.measures import Measures
from kvisit.families.figures.shapes import Shapes
from kvisit.families.placing import finding_at
from kvisit.findings import FigureClaim, Finding, NumberFate
from kvisit.patterns import Vocabulary


@dataclass(frozen=True, slots=True)
class Figures:
    """The figures of an article in order, and the fate of each of its numbers."""

    findings: tuple[Finding[FigureClaim], ...]
    fates: tuple[NumberFate, ...]


class FigureFinder:
    """Finds figures; made once for a vocabulary."""

    def __init__(self, vocab: Vocab, vocabulary: Vocabulary) -> None:
        """Compiles the vocabulary's kinds, shapes and roles."""
        self._shapes = Shapes(vocab, vocabulary)
        self._kinds = FigureKinds(vocabulary)
        self._roles = Roles(vocabulary)
        self._costs = Costs(vocabulary.grammar)
        self._measures = Measures(vocabulary)
        self._discourse = Discourse(vocabulary)
        self._partitives = frozenset(vocabulary.grammar.partitives)
        self._not_names = frozenset((*vocabulary.times.months, *vocabulary.times.weekdays))

    def find(self, doc: Doc) -> Figures:
        """The figures of an annotated text."""
        notes = notes_on(doc)
        vetoes, shaped = self._shapes.find(doc, notes)
        triggers = self._kinds.triggers(notes.words)
        named = {word for place in notes.names.places for word in range(place.start, place.end)}
        timed = {word: time for time in notes.times for word in range(time.start, time.end)}
        self._kinds.note_peoples({p.end for p in notes.names.places if notes.names.all[p.name].type == "NORP"})
        free = [q for q in notes.quantities if q.number.start not in named and q.start not in timed]
        numbers = frozenset(word for q in free for word in range(q.number.start, q.number.end))
        taken = frozenset(word for q in notes.quantities for word in range(q.start, q.end)) | timed.keys()
        told: list[tuple[Quantity, Finding[FigureClaim]]] = []
        fates: list[NumberFate] = []
        for quantity in notes.quantities:
            span = notes.words.span(quantity.start, quantity.end)
            finding, fate, rule = None, "refused", "boilerplate"
            if notes.in_boilerplate(span):
                pass
            elif quantity.number.start in named:
                fate, rule = "name", "name"
            elif quantity.start in timed:
                fate, rule = "date", f"time.{timed[quantity.start].time.type.lower()}"
                if timed[quantity.start].time.type == "DURATION" and quantity.measured == "measure":
                    finding = self._figure(doc, notes, quantity, None, numbers, taken)
            elif quantity.start in vetoes:
                rule = f"veto.{vetoes[quantity.start]}"
            else:
                clauses = Clauses(notes.words, numbers - set(range(quantity.start, quantity.end)), self._costs)
                cues = triggers[notes.words.sentence_of[quantity.start]]
                bid = self._kinds.best(notes.words, quantity, cues, clauses, shaped.get(quantity.start, set()))
                rule = self._refusal(notes, quantity, bid)
                if rule == "name.number":
                    fate = "name"
                if bid and not rule:
                    finding = self._figure(doc, notes, quantity, bid, numbers, taken)
                    fate, rule = "figure", finding.rule
            if finding:
                told.append((quantity, finding))
            fates.append(NumberFate(span, doc.text[span.start : span.end], fate, rule))  # type: ignore[arg-type]
        return Figures(tuple(self._discourse.complete(notes, told)), tuple(fates))

    # ------------------------------------------------------------------------------------------------ one figure
    def _refusal(self, notes: Notes, quantity: Quantity, bid: Bid | None) -> str:
        """Why a number that no veto refuses is no figure, "" if it is one."""
        words, form = notes.words, quantity.number.form
        if bid is None:
            return "ordinal" if form == "ordinal" else "multiple" if form == "multiple" else "no-kind"
        if bid.cue or bid.entry.id != "count":
            return ""
        spelled = words.texts[quantity.start].isalpha()
        if not spelled and quantity.measured == "bare" and self._continues_name(notes, quantity):
            return "name.number"
        if spelled and quantity.value == 1 and quantity.number.modifier == "exact":
            return "determiner-one"
        if quantity.measured == "bare" and spelled and form != "vague" and not quantity.number.mantissa:
            behind = words.folds[quantity.end : quantity.end + 2]
            before = words.folds[max(0, quantity.first - 1) : quantity.first]
            partitive = behind[:1] == ["of"] or (bool(before) and before[0] in self._partitives)
            subject = quantity.start == words.sentence_range(quantity.start)[0] and behind[:1] != ["of"]
            if not (partitive or subject) and quantity.value < 100:
                return "counts-nothing"
        return "compound" if quantity.compound and quantity.measured == "bare" else ""

    def _continues_name(self, notes: Notes, quantity: Quantity) -> bool:
        """Whether a bare number stands right behind a capitalised word inside a sentence: "iPhone 11", "Galaxy Note 20"."""
        at = quantity.first - 1
        first = notes.words.sentence_range(quantity.start)[0]
        if at <= first or quantity.first != quantity.start or notes.words.folds[at] in self._not_names:
            return False
        text = notes.words.texts[at]
        return text.isalnum() and any(c.isupper() for c in text) and (text[0].isupper() or text[1:2].isupper())

    def _figure(
        self,
        doc: Doc,
        notes: Notes,
        quantity: Quantity,
        bid: Bid | None,
        numbers: frozenset[int],
        taken: frozenset[int],
    ) -> Finding[FigureClaim]:
        words = notes.words
        bid = bid or Bid(self._kinds.entries["measure"], 0.0, None)
        clauses = Clauses(words, numbers - set(range(quantity.start, quantity.end)), self._costs)
        times = [
            t
            for t in notes.times
            if words.sentence_of[t.start] == words.sentence_of[quantity.start] and t.start != quantity.start
        ]
        time = as_of(notes, quantity, times, clauses)
        role, direction = self._roles.of(notes, quantity)
        kind, detail = bid.entry.kind, bid.entry.detail
        if bid.entry.id == "measure":
            kind, detail = quantity.unit_kind or "other", None
        measure = self._measures.of(words, quantity, bid, taken)
        noun = quantity.unit if quantity.measured == "count" else None
        claim = FigureClaim(
            kind=kind,
            detail=detail,
            measure=measure,
            words=self._measures.content.words(f"{measure or ''} {noun or ''}") - self._kinds.own_words(bid.entry),
            about=self._about(notes, quantity, bid),
            place=place_of(notes, quantity, clauses),
            value=quantity.value,
            upper=quantity.upper,
            unit="a"
            if kind == "age"
            else None
            if kind in ("rank", "other") and quantity.measured != "measure"
            else quantity.unit,
            unit_from="text" if kind == "age" else quantity.unit_from,
            modifier=quantity.number.modifier,
            role=role,
            direction=direction,
            as_of=time.time if time else None,
            as_of_from="sentence" if time else None,
            moving=bid.entry.moving,
        )
        return finding_at(doc, quantity.start, quantity.end, bid.entry.id, claim)

    def _about(self, notes: Notes, quantity: Quantity, bid: Bid) -> tuple[int, ...]:
        """The names among the words that a figure counts or that name its topic."""
        start, end = quantity.phrase
        if bid.cue and bid.side == "topics":
            start, end = bid.cue.start - 3, bid.cue.end + 6
        inside = [p.name for p in notes.names.places if start <= p.start and p.end <= end]
        return tuple(dict.fromkeys(inside))
