"""Which tolls of an article are of the whole event, which of a part, and which were so only at first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from dataclasses import replace
from decimal import Decimal

from kvisit.annotate.notes import Notes
from kvisit.annotate.quantities import Quantity
from kvisit.families.figures.content import singular
from kvisit.findings import FigureClaim, Finding
from kvisit.patterns import Vocabulary
from kvisit.patterns.phrases import PhraseIndex

_STOPS = frozenset({".", "”", '"', "''"})  # what ends a sentence, and no headline
_ABOVE = Decimal("1.25")  # times "more than 50" of the lead a toll further below may be
_PLACES = frozenset({"GPE", "LOC"})
_HARDLY_MORE = Decimal("1.1")  # times the toll that an article tells first, for one that it has risen to since
_BESIDE = 6  # words between a toll and the only place that it is of
_FORMER = 8  # words between "at first" and a toll: "at first officials had put the toll at 12"


def _opening(notes: Notes) -> int:
    """The word behind headline and lead."""
    words = notes.words
    return next((end for _, end in words.sentences if words.folds[end - 1] in _STOPS), len(words))


def _countries_of_the_opening(notes: Notes) -> frozenset[str]:
    """The countries that headline and lead name, by themselves or by a place in them."""
    lead = _opening(notes)
    named = (notes.names.all[place.name] for place in notes.names.places if place.start < lead)
    return frozenset(name.country for name in named if name.country)


def _is_abroad(notes: Notes, claim: FigureClaim, opening: frozenset[str]) -> bool:
    """Whether a toll is of another country than the article opens with: "it killed 31 in the Philippines before"."""
    country = None if claim.place is None else notes.names.all[claim.place].country
    return bool(country and opening) and country not in opening


def _sides(notes: Notes, found: Sequence[Finding[FigureClaim]], told: list[int]) -> list[list[int]]:
    """The tolls of one kind, parted where they are of two countries' own: each side of a war has one."""
    sides: dict[str, list[int]] = {}
    for number in told:
        names = (notes.names.all[name] for name in found[number].claim.about)
        countries = sorted(
            {name.country for name in names if name.country and (name.type == "NORP" or name.is_country)}
        )
        sides.setdefault(" ".join(countries), []).append(number)
    return list(sides.values()) if len(sides.keys() - {""}) > 1 else [told]


def _is_alone(notes: Notes, quantity: Quantity) -> bool:
    """Whether a number is told of one place only: "the number of dead in Arvel alone at 211"."""
    words, (first, last) = notes.words, notes.words.sentence_range(quantity.start)
    near = range(max(first, quantity.first - _BESIDE), min(last, quantity.end + _BESIDE))
    return any(
        words.folds[place.end : place.end + 1] == ["alone"] and place.start in near for place in notes.names.places
    )


def _is_local(notes: Notes, quantity: Quantity, opening: Set[int]) -> bool:
    """Whether a toll is told of a place that the article doesn't open with: ruins are counted village by village.

    Its sentence names that, or the one before it, which it follows on.
    """
    words = notes.words
    number = words.sentence_of[quantity.start]
    start, end = words.sentences[number]
    before = words.sentences[number - 1][0] if number else start
    follows = number and words.span(start, end).start - words.span(before, start).end <= 1
    named = [
        place
        for place in notes.names.places
        if (before if follows else start) <= place.start < end and notes.names.all[place.name].type in _PLACES
    ]
    return any(place.name not in opening and not notes.names.all[place.name].is_country for place in named)


def _allows(claim: FigureClaim, value: Decimal) -> bool:
    """Whether a toll that leaves more open is the one that is told further on: "scores died", "at least 58 died"."""
    if claim.modifier == "at_least":
        return claim.value <= value <= claim.value * _HARDLY_MORE
    return claim.vague and claim.upper is not None and claim.value <= value <= claim.upper


class Wholes:
    """Marks tolls; made once for a vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Takes the words for what was so at first, and for what is of more than the event."""
        self._corrected = PhraseIndex(("", phrase) for phrase in vocabulary.roles.corrected)
        harms = enumerate(vocabulary.comparing.harms)
        self._harms = {singular(word): number for number, words in harms for word in words}
        self._nouns = {singular(noun): group[0] for group in vocabulary.comparing.nouns for noun in group}
        self._anyone = vocabulary.comparing.anyone
        self._totals = PhraseIndex(("", phrase) for phrase in vocabulary.comparing.totals)
        self._wider = PhraseIndex(("", phrase) for phrase in vocabulary.comparing.wider)

    def mark(
        self,
        notes: Notes,
        quantities: Sequence[Quantity],
        found: list[Finding[FigureClaim]],
        is_part: Sequence[bool],
    ) -> list[Finding[FigureClaim]]:
        """Marks the tolls of the whole event: of each kind the largest that is of now, of no part and not elsewhere."""
        opened_at = {place.name for place in notes.names.places if place.start < _opening(notes)}
        wholes: dict[tuple[str | None, str], list[int]] = {}
        for number, finding in enumerate(found):
            claim = finding.claim
            local = claim.moving and claim.kind == "count" and _is_local(notes, quantities[number], opened_at)
            part = is_part[number] or local or _is_alone(notes, quantities[number])
            if claim.moving and claim.as_of is None and not part:
                wholes.setdefault((claim.detail, self._class_of(claim)), []).append(number)
        opening = _countries_of_the_opening(notes)
        for told in [side for kind in wholes.values() for side in _sides(notes, found, kind)]:
            numbers = [n for n in told if not self._is_of_other(notes, quantities[n], found[n].claim, opening)] or told
            self._mark(notes, quantities, found, numbers)
        opened = notes.words.folds[: _opening(notes)]
        harms = frozenset(self._harms[word] for word in map(singular, opened) if word in self._harms)
        where = tuple(dict.fromkeys(one.sentence for one in found if one.claim.whole))
        return [
            replace(one, claim=replace(one.claim, harms=harms, sentences=where)) if one.claim.whole else one
            for one in found
        ]

    def _class_of(self, claim: FigureClaim) -> str:
        """What tolls of things are told apart by, the first word for it: homes and houses; of people by nothing."""
        noun = singular(claim.unit or "") if claim.kind == "count" else ""
        return self._nouns.get(noun, noun)

    def _mark(
        self, notes: Notes, quantities: Sequence[Quantity], found: list[Finding[FigureClaim]], numbers: Sequence[int]
    ) -> None:
        """Marks the tolls of one kind."""
        claims = {n: found[n].claim for n in numbers}
        former = {n for n, claim in claims.items() if self._is_former(notes, quantities[n], claim)}
        current = {n: claim for n, claim in claims.items() if n not in former}
        most = self._most(current.values())
        all_ = [c.value for n, c in current.items() if c.value <= most or self._is_total(notes, quantities[n])]
        if not all_:  # it tells only what was so at first
            former, all_ = set(), [claim.value for claim in claims.values()]
        largest, before = max(all_), frozenset(claims[n].value for n in former)
        for n, claim in claims.items():
            if n in former:
                found[n] = replace(found[n], claim=replace(claim, corrected=True))
            elif claim.value == largest or _allows(claim, largest):
                found[n] = replace(found[n], claim=replace(claim, whole=True, corrects=before - {largest}))

    def _most(self, claims: Iterable[FigureClaim]) -> Decimal:
        """How large a toll of the event can be by the one that its article tells first, of people whoever they are."""
        leads = (claim for claim in claims if claim.unit in (None, *self._anyone) and not claim.vague)
        lead = next(leads, None)
        if lead is None:
            return Decimal("Infinity")
        return lead.value if lead.modifier == "exact" else lead.value * _ABOVE

    def _is_total(self, notes: Notes, quantity: Quantity) -> bool:
        """Whether a toll is told as that of all: "raising the toll to 27"; not "the toll since the truce to 380"."""
        sentence = range(*notes.words.sentence_range(quantity.start))
        folds = notes.words.folds
        return any(self._totals.longest_at(folds, n) for n in sentence) and all(folds[n] != "since" for n in sentence)

    def _is_former(self, notes: Notes, quantity: Quantity, claim: FigureClaim) -> bool:
        """Whether the words before a figure say that it was so at first."""
        if claim.role == "previous":
            return True
        first = notes.words.sentence_range(quantity.start)[0]
        start = max(first, quantity.first - _FORMER)
        return any(self._corrected.longest_at(notes.words.folds, n) for n in range(start, quantity.first))

    def _is_of_other(self, notes: Notes, quantity: Quantity, claim: FigureClaim, opening: frozenset[str]) -> bool:
        """Whether a toll is of more than the event, "killed 111 people so far this year", or of another country."""
        sentence = notes.words.sentence_range(quantity.start)
        is_wider = any(self._wider.longest_at(notes.words.folds, n) for n in range(*sentence))
        return is_wider or _is_abroad(notes, claim, opening)
