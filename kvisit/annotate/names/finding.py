"""Finds the names of an article and decides, by evidence over all of it, what each of them is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from kvisit.annotate.names.acronyms import introduced, without_misread
from kvisit.annotate.names.candidates import CandidateFinder, is_opening
from kvisit.annotate.names.compounds import without_compounds
from kvisit.annotate.names.countries import CountryFinder
from kvisit.annotate.names.evidence import NameEvidenceFinder
from kvisit.annotate.names.headlines import with_headlines
from kvisit.annotate.names.hints import Hint, hinted, with_hinted
from kvisit.annotate.names.known import Known, KnownNames
from kvisit.annotate.names.linking import Form, FormKey, FormLinker, form_key
from kvisit.annotate.names.listings import without_listings
from kvisit.annotate.names.ordinary import OrdinaryWords
from kvisit.annotate.names.piece import Piece
from kvisit.annotate.names.reasons import Evidence, total
from kvisit.annotate.names.roles import RoleFinder
from kvisit.annotate.names.runs import is_brand, style_of
from kvisit.annotate.names.spelling import Spelling
from kvisit.annotate.names.surnames import add_surnames
from kvisit.annotate.names.types import lend_types, rule_of, scores, type_of
from kvisit.annotate.words import Words
from kvisit.findings import Name
from kvisit.folding import fold
from kvisit.patterns import Vocabulary
from kvisit.patterns.by_hand import is_ignored, name_labels

_KEYLESS = frozenset({"of", "the", "and", "for", "s"})
# Reasons for a place that a person's name may have as well.
_OF_ANYTHING = frozenset({"known", "direction-before"})
_TOLD_COUNTRIES = frozenset({"GPE", "LOC", "FAC", "ORG"})  # types of names that the words beside tell the country of
_TWO = 2  # words of the shortest name that is shortened
_ENOUGH_FOR_OPENING = 2.0  # evidence that a single word needs which only begins sentences


@dataclass(frozen=True, slots=True)
class NameAt:
    """A place of a name: the words [start, end), the name's index, and what gave its type there."""

    start: int
    end: int
    name: int
    rule: str


@dataclass(frozen=True, slots=True)
class Names:
    """The names of an article, and where they stand, in order."""

    all: tuple[Name, ...]
    places: tuple[NameAt, ...]

    def without(self, is_other: Callable[[NameAt], bool]) -> Names:
        """Those of which not every place is something else."""
        kept = {place.name for place in self.places if not is_other(place)}
        return replace(self, places=tuple(place for place in self.places if place.name in kept))


class NameFinder:
    """Finds names; made once for a vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Compiles the vocabulary of names."""
        words = vocabulary.names
        persons = frozenset(fold(name) for name in (*words.given, *words.surnames, *words.family_names_first))
        self._persons = persons
        self._no_firsts = persons | frozenset(words.directions)
        ordinary = OrdinaryWords(words.ordinary, vocabulary.sentences.function_words, persons)
        self._ordinary = ordinary
        self._known = KnownNames(vocabulary.places, words.organisations)
        self._countries = CountryFinder(self._known, ordinary)
        self._candidates = CandidateFinder(vocabulary, self._known, ordinary)
        self._evidence = NameEvidenceFinder(words, self._known, ordinary)
        self._linker = FormLinker(vocabulary)
        self._roles = RoleFinder(words)
        self._shapes = words.shapes
        self._vocabulary = vocabulary
        self._spelling = Spelling(words)
        self._months = frozenset(vocabulary.times.months)
        self._speech_verbs = frozenset(words.speech_verbs)
        self._particles = frozenset(words.particles)
        self._outlets = {tuple(outlet.split()) for outlet in words.outlets}

    def find(self, words: Words, text: str, skipped: Collection[int] = (), hints: Sequence[Hint] = ()) -> Names:
        """The names of a text whose sentences are set; none is looked for in the skipped sentences.

        ``hints`` are what something else takes for names.
        """
        sentences = [
            (start, end, style_of(words, start, end))
            for n, (start, end) in enumerate(words.sentences)
            if n not in skipped
        ]
        pieces = with_hinted(words, self._candidates.find(words, sentences), hints, sentences, self._candidates)
        pieces = without_compounds(words, without_listings(words, pieces))
        pieces = without_misread(words, pieces, self._spelling)
        pieces = self._countries.placed(words, pieces)
        forms = _plausible(words, self._forms(words, pieces, hints))
        acronyms = introduced(words, forms)
        self._explain(forms, set(acronyms.values()))
        self._shorten(forms)
        groups = self._linker.link(forms, lambda piece: self._meaning(words, piece), acronyms)
        lend_types(words, groups, self._shapes, self._persons)
        groups = [group for group in groups if type_of(group)]
        add_surnames(words, sentences, groups, self._speech_verbs, self._months)
        meant = {tuple(words.folds[p.start : p.end]): p.known for p in pieces if p.known and p.country}
        return self._named(words, text, with_headlines(words, sentences, groups, self._known, meant, self._ordinary))

    def _forms(self, words: Words, pieces: Sequence[Piece], hints: Sequence[Hint]) -> list[Form]:
        forms: dict[FormKey, Form] = {}
        surnames = _surnames(words, pieces)
        told = _told_countries(words, pieces)
        types = {(hint.start, hint.end): hint.type for hint in hints}
        for piece in pieces:
            spelled = form_key(words, piece.start, piece.end)
            if not spelled:
                continue
            known = piece.known or self._known.with_words(spelled)
            evidence = [*self._evidence.of(words, piece), *hinted(piece, types, self._shapes["model-hint"].weight)]
            if known and spelled[0] in surnames and len(spelled) == 1 and not _is_placed(known, evidence):
                known, evidence = None, []
            key: FormKey = (known.key,) if known else spelled
            if not known and piece.country and len(told[spelled]) > 1:
                key = (*spelled, piece.country)
            form = forms.setdefault(key, Form(key, known, spelled))
            form.places.append(piece if known else replace(piece, known=None))
            form.evidence += evidence
        return list(forms.values())

    def _named(self, words: Words, text: str, groups: Sequence[Sequence[Form]]) -> Names:
        """The names that groups of forms are, in order of their first places."""
        names: list[Name] = []
        places: list[NameAt] = []
        for group in sorted(groups, key=lambda group: min(p.start for form in group for p in form.places)):
            spots = [self._with_particle(words, p, group) for form in group for p in form.places]
            spots.sort(key=lambda p: p.start)
            if name := self._name(words, text, group, spots):
                rule = rule_of(group, name.type)
                places += [NameAt(p.start, p.end, len(names), rule) for p in spots]
                names.append(name)
        return Names(tuple(names), tuple(sorted(places, key=lambda p: p.start)))

    def _name(self, words: Words, text: str, group: Sequence[Form], spots: Sequence[Piece]) -> Name | None:
        type_ = type_of(group)
        if type_ is None or is_ignored(name_labels(" ".join(form.words) for form in group), self._vocabulary):
            return None
        knowns = [form.known for form in group if form.known]
        known = next((one for one in knowns if not one.countries), knowns[0] if knowns else None)
        forms: dict[str, Piece] = {}
        for piece in spots:
            span = words.span(piece.start, piece.end)
            forms.setdefault(text[span.start : span.end], piece)
        told = next((p.country for p in spots if p.country), None) if type_ in _TOLD_COUNTRIES else None
        keys = [self._key_words(words, piece, is_person=type_ == "PERSON") for piece in forms.values()]
        owned = [(told, *key) for key in keys if told not in key] if told and type_ == "ORG" else []
        return Name(
            type=type_,
            forms=tuple(forms),
            keys=tuple(dict.fromkeys(self._spelling.of(key, type_) for key in (*keys, *owned))),
            key=known.key if known else None,
            country=known.country if known else told,
            role=self._roles.of(words, text, spots) if type_ == "PERSON" else None,
            weight=scores(group).get(type_, 0.0),
            is_writer=all(piece.is_byline for piece in spots),
            is_country=bool(known and known.is_country),
            is_agency=known.is_agency if known else type_ == "ORG" and self._is_outlet(group),
        )

    def _is_outlet(self, group: Sequence[Form]) -> bool:
        """Whether a form ends as those of the news do, behind a word of its own: "Norrland News Agency"."""
        return any(form.words[n:] in self._outlets for form in group for n in range(1, len(form.words)))

    def _explain(self, forms: Sequence[Form], explained: Collection[FormKey]) -> None:
        """Adds to forms without a class word what it says that they have an acronym."""
        shape = self._shapes["has-acronym"]
        for form in forms:
            if form.key in explained and not any(piece.head for piece in form.places):
                form.evidence.append(Evidence(shape.type, shape.weight, "has-acronym"))

    def _shorten(self, forms: Sequence[Form]) -> None:
        """Adds to names of two plain words what it says that the article goes on with one: persons keep the last."""
        alone = {form.words[0] for form in forms if len(form.words) == 1 and not form.known}
        cores = {form.key: self._linker.core(form.words) for form in forms}
        starting = Counter(core[0] for core in set(cores.values()))
        for form in forms:
            core = cores[form.key]
            is_class = core == form.words and any(piece.head for piece in form.places)
            if len(core) != _TWO or form.known or is_class or any(piece.title for piece in form.places):
                continue
            first, last = (word in alone for word in core)
            first = first and starting[core[0]] == _TWO  # it and the short one
            if first != last and form.words[0] not in self._no_firsts:
                shape = self._shapes[reason := "shortened-to-first" if first else "shortened-to-last"]
                form.evidence.append(Evidence(shape.type, shape.weight, reason))

    def _meaning(self, words: Words, piece: Piece) -> FormKey:
        """What forms of one thing have alike: the words of a form, and the country that it is told to be of."""
        return tuple(sorted({*self._key_words(words, piece), *([piece.country] if piece.country else [])}))

    def _key_words(self, words: Words, piece: Piece, *, is_person: bool = False) -> FormKey:
        """The words of a form; a well-known name in it replaced by what it names, a nationality by the country.

        A person's names name nothing else.
        """
        found: list[str] = []
        at = piece.start
        while at < piece.end:
            cue = None if is_person else self._known.longest_at(words, at)
            if cue and cue.end <= piece.end and (cue.start, cue.end) != (piece.start, piece.end):
                found.append(cue.label.country or cue.label.key)
                at = cue.end
                continue
            found += [word for word in form_key(words, at, at + 1) if word and word not in _KEYLESS]
            at += 1
        return tuple(found) or form_key(words, piece.start, piece.end)

    def _with_particle(self, words: Words, piece: Piece, group: Sequence[Form]) -> Piece:
        """A surname with its particle: "di Maio" where the long form has it."""
        before = piece.start - 1
        if before >= 0 and not words.is_upper(before) and words.folds[before] in self._particles:
            pair = (words.folds[before], words.folds[piece.start])
            if any(pair == form.words[n : n + 2] for form in group for n in range(len(form.words) - 1)):
                return replace(piece, start=before)
        return piece


def _surnames(words: Words, pieces: Sequence[Piece]) -> set[str]:
    """The last words of the longer names that have a title before them."""
    titled = (piece for piece in pieces if piece.title and piece.end - piece.start > 1)
    return {words.folds[piece.end - 1] for piece in titled}


def _told_countries(words: Words, pieces: Sequence[Piece]) -> Mapping[FormKey, set[str]]:
    """The countries that the pieces of each form are told to be of."""
    found: dict[FormKey, set[str]] = {}
    for piece in pieces:
        if piece.country:
            found.setdefault(form_key(words, piece.start, piece.end), set()).add(piece.country)
    return found


def _is_placed(known: Known, evidence: Sequence[Evidence]) -> bool:
    """Whether a well-known name is meant although a person bears it: a country's, or where words say so."""
    return known.is_country or any(one.type == "GPE" and one.reason not in _OF_ANYTHING for one in evidence)


def _plausible(words: Words, forms: Sequence[Form]) -> list[Form]:
    """The forms without single words that are capitals only where sentences begin, and no part of another name."""
    parts = {part for form in forms if len(form.words) > 1 for part in form.words}
    lower = {
        fold for fold, text in zip(words.folds, words.texts, strict=True) if text[0].islower() and not is_brand(text)
    }
    return [form for form in forms if _is_plausible(words, form, parts, lower)]


def _is_plausible(words: Words, form: Form, parts: set[str], lower: set[str]) -> bool:
    if form.known or len(form.key) > 1 or form.key[0] in parts:
        return True
    if form.key[0] in lower or len(form.key[0]) < 2:
        return False
    if any(not is_opening(words, p.start, words.sentence_range(p.start)[0]) for p in form.places):
        return True
    best = total(form.scores())
    return best is not None and best[1] >= _ENOUGH_FOR_OPENING
