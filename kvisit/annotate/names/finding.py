"""Finds the names of an article and decides, by evidence over all of it, what each of them is."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from kvisit.annotate.names.evidence import Evidence, NameEvidenceFinder, total
from kvisit.annotate.names.known import Known, KnownNames
from kvisit.annotate.names.linking import Form, FormKey, FormLinker, form_key
from kvisit.annotate.names.ordinary import OrdinaryWords
from kvisit.annotate.names.pieces import Piece, PieceFinder
from kvisit.annotate.names.runs import RunFinder, Style, style_of
from kvisit.annotate.words import Words
from kvisit.findings import Name
from kvisit.model import EntityType
from kvisit.patterns import Vocabulary
from kvisit.patterns.phrases import PhraseIndex

Sentence = tuple[int, int, Style]

_CLASSED = (
    ["state"],
    ["province"],
    ["county"],
    ["district"],
    ["island"],
)  # what makes a name of an ordinary word before it
_KEYLESS = frozenset({"of", "the", "and", "for", "s"})
_LIST_JOINTS = frozenset({",", "and", "or", "&", "the"})
_OPENING = frozenset({'"', "“", "‘", "-", "--", "–", "—", ":", "•", "*"})
_STRONG, _WEAK = 3.0, 2.5  # what a name of the list must have to lend its type, and must lack to borrow one


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


class NameFinder:
    """Finds names; made once for a vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Compiles the vocabulary of names."""
        words = vocabulary.names
        self._known = KnownNames(vocabulary.places, words.organisations)
        self._ordinary = OrdinaryWords(words.ordinary, vocabulary.sentences.function_words)
        self._pieces = PieceFinder(words, self._known, self._ordinary)
        self._evidence = NameEvidenceFinder(words, self._ordinary)
        self._linker = FormLinker(words)
        self._shapes = words.shapes
        times, currencies = vocabulary.times, vocabulary.currencies
        codes = (code.lower() for code in currencies.signs.values())
        units = (word for unit in vocabulary.units for word in unit.words)
        self._excluded = frozenset([*times.months, *times.weekdays, *times.zones, *currencies.signs, *codes, *units])
        self._particles = frozenset(words.particles)
        self._function_words = frozenset(vocabulary.sentences.function_words)

    def find(self, words: Words, text: str, skipped: Collection[int] = ()) -> Names:
        """The names of a text whose sentences are set; none is looked for in the skipped sentences."""
        sentences = [
            (start, end, style_of(words, start, end))
            for n, (start, end) in enumerate(words.sentences)
            if n not in skipped
        ]
        pieces = self._candidates(words, sentences)
        forms = self._forms(words, pieces)
        forms = self._plausible(words, forms)
        groups = self._linker.link(words, forms, lambda piece: tuple(sorted(self._key_words(words, piece))))
        self._lend_types(words, groups)
        groups = [group for group in groups if _type_of(group)]
        groups = self._with_headlines(words, sentences, groups)
        return self._named(words, text, groups)

    # ------------------------------------------------------------------------------------------------ candidates
    def _candidates(self, words: Words, sentences: Sequence[Sentence]) -> list[Piece]:
        """The names of all sentences in prose, and the titled persons of headlines."""
        found: list[Piece] = []
        finder = RunFinder(words, self._excluded, self._particles)
        for start, end, style in sentences:
            if style == "capitals":
                continue
            for run in finder.runs(start, end):
                for piece in self._pieces.pieces(words, run, finder):
                    if style == "prose" or (piece.title and not piece.known):
                        found += self._without_opening_word(words, piece, start)
        return found

    def _without_opening_word(self, words: Words, piece: Piece, sentence: int) -> Iterable[Piece]:
        """A name without an ordinary word that is capitalised only because it begins the sentence or stands alone."""
        if piece.known or (piece.title and piece.head is None):
            return [piece]
        start = piece.start
        if _is_opening(words, start, sentence):
            while (
                start < piece.end
                and words.folds[start] in self._function_words
                and not self._known.longest_at(words, start)
            ):
                start += 1
            if piece.head is None:
                rest = range(start, piece.end)
                if all(words.folds[n] in self._ordinary or not words.texts[n][0].isalnum() for n in rest):
                    return []
                if words.folds[start] in self._ordinary and not self._pieces.is_given(words.folds[start]):
                    start += 1
        while start < piece.end and not (words.is_upper(start) or words.texts[start][0].isdigit()):
            start += 1  # "owned" of "State-owned Garuda"
        if start >= piece.end or self._says_nothing(words, start, piece):
            return []
        cue = self._known.longest_at(words, start) if start > piece.start else None
        known = cue.label if cue and cue.end == piece.end else None
        return [replace(piece, start=start, known=known, head=None if known else piece.head)]

    def _says_nothing(self, words: Words, start: int, piece: Piece) -> bool:
        """Whether only ordinary words are left, one or a compound: "Industry", "Next-Generation"; not "Unity" of "Unity state"."""
        folds = words.folds[start : piece.end]
        if piece.head or (len(folds) > 1 and "-" not in folds):
            return False
        if not all(self._is_ordinary(words, n) or words.folds[n] == "-" for n in range(start, piece.end)):
            return False
        return len(folds) > 1 or words.folds[piece.end : piece.end + 1] not in _CLASSED

    def _is_ordinary(self, words: Words, at: int) -> bool:
        """Whether a word is an ordinary one, and no acronym that happens to be spelled like one."""
        return words.folds[at] in self._ordinary and not (words.texts[at].isupper() and len(words.texts[at]) > 2)

    def _forms(self, words: Words, pieces: Sequence[Piece]) -> list[Form]:
        forms: dict[FormKey, Form] = {}
        for piece in pieces:
            spelled = form_key(words, piece.start, piece.end)
            if not spelled:
                continue
            known = piece.known or self._known.with_words(spelled)
            key: FormKey = (known.key,) if known else spelled
            form = forms.setdefault(key, Form(key, known, spelled))
            form.places.append(piece)
            form.evidence += self._evidence.of(words, piece)
        return list(forms.values())

    def _plausible(self, words: Words, forms: Sequence[Form]) -> list[Form]:
        """Without the single words that are capitalised only where sentences begin, and aren't part of another name."""
        parts = {part for form in forms if len(form.words) > 1 for part in form.words}
        lower = {words.folds[n] for n in range(len(words)) if words.texts[n][0].islower()}
        return [form for form in forms if self._is_plausible(words, form, parts, lower)]

    def _is_plausible(self, words: Words, form: Form, parts: set[str], lower: set[str]) -> bool:
        if form.known or len(form.key) > 1 or form.key[0] in parts:
            return True
        if form.key[0] in lower or len(form.key[0]) < 2:
            return False
        if any(not _is_opening(words, p.start, words.sentence_range(p.start)[0]) for p in form.places):
            return True
        best = total(form.scores)
        return best is not None and best[1] >= 2

    # ------------------------------------------------------------------------------------------------ types
    def _lend_types(self, words: Words, groups: Sequence[Sequence[Form]]) -> None:
        """Names in a list are of one type: one that lacks evidence takes that of its neighbours."""
        group_of = {id(form): n for n, group in enumerate(groups) for form in group}
        places = sorted(
            ((p, form) for group in groups for form in group for p in form.places), key=lambda pair: pair[0].start
        )
        for listed in _lists(words, places):
            scores = [total(_scores(groups[group_of[id(form)]])) for form in listed]
            givers = [best for best in scores if best and best[1] >= _STRONG and best[0] != "NORP"]
            for form, own in zip(listed, scores, strict=True):
                if givers and (own is None or own[1] < _WEAK):
                    form.evidence.append(Evidence(givers[0][0], self._shapes["listed-with"].weight, "listed-with"))
        for group in groups:
            if _type_of(group) is None and len(group[0].key) == 1:
                group[0].evidence.append(Evidence("ORG", self._shapes["single-word"].weight, "single-word"))

    # ------------------------------------------------------------------------------------------------ headlines
    def _with_headlines(
        self, words: Words, sentences: Sequence[Sentence], groups: list[list[Form]]
    ) -> list[list[Form]]:
        """Adds the places of names in headlines, where capitals say nothing: names found elsewhere, and well-known ones."""
        entries = [
            (form.key, " ".join(words.folds[p.start : p.end]))
            for group in groups
            for form in group
            for p in form.places[:1]
            if not form.known
        ]
        index: PhraseIndex[FormKey] = PhraseIndex(dict.fromkeys(entries))
        forms = {form.key: form for group in groups for form in group}
        taken = {n for form in forms.values() for p in form.places for n in range(p.start, p.end)}
        for start, end, style in sentences:
            at = start
            while style != "prose" and at < end:
                cue = index.longest_at(words.folds, at)
                known = self._known.longest_at(words, at)
                if at in taken or not words.is_upper(at) or not (cue or known):
                    at += 1
                elif cue and (known is None or cue.end > known.end):
                    forms[cue.label].places.append(Piece(cue.start, cue.end))
                    at = cue.end
                elif known and not (style == "capitals" and known.end - known.start == 1 and len(words.texts[at]) <= 3):
                    key = (known.label.key,)
                    if key not in forms:
                        forms[key] = Form(key, known.label, form_key(words, known.start, known.end))
                        groups.append([forms[key]])
                    forms[key].places.append(Piece(known.start, known.end, known.label))
                    at = known.end
                else:
                    at += 1
        return groups

    # ------------------------------------------------------------------------------------------------ result
    def _named(self, words: Words, text: str, groups: Sequence[Sequence[Form]]) -> Names:
        names: list[Name] = []
        places: list[NameAt] = []
        first = {n: min(p.start for form in group for p in form.places) for n, group in enumerate(groups)}
        for n in sorted(first, key=first.__getitem__):
            group = groups[n]
            type_ = _type_of(group)
            if type_ is None:
                continue
            spots = sorted((p for form in group for p in form.places), key=lambda p: p.start)
            spots = [self._with_particle(words, p, group) for p in spots]
            spans = [words.span(p.start, p.end) for p in spots]
            known = (
                next((form.known for form in group if form.known and not form.known.countries), None) or group[0].known
            )
            rule = _rule_of(group, type_)
            forms = {
                text[s.start : s.end]: self._key_words(words, p)
                for s, p in zip(reversed(spans), reversed(spots), strict=True)
            }
            forms = dict(reversed(forms.items()))
            places += [NameAt(p.start, p.end, len(names), rule) for p in spots]
            names.append(
                Name(
                    type=type_,
                    forms=tuple(forms),
                    keys=tuple(forms.values()),
                    key=known.key if known else None,
                    country=known.country if known else None,
                    role=_role(words, text, spots) if type_ == "PERSON" else None,
                    weight=_scores(group).get(type_, 0.0),
                    is_country=bool(known and known.is_country),
                    is_agency=bool(known and known.is_agency),
                )
            )
        return Names(tuple(names), tuple(sorted(places, key=lambda p: p.start)))

    def _key_words(self, words: Words, piece: Piece) -> tuple[str, ...]:
        """The words of a form with the well-known names in it replaced by what they name, a nationality by the country."""
        found: list[str] = []
        at = piece.start
        while at < piece.end:
            cue = self._known.longest_at(words, at)
            if cue and cue.end <= piece.end and (cue.start, cue.end) != (piece.start, piece.end):
                found.append(cue.label.country or cue.label.key)
                at = cue.end
                continue
            found += [word for word in form_key(words, at, at + 1) if word not in _KEYLESS]
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


def _lists(words: Words, places: Sequence[tuple[Piece, Form]]) -> list[list[Form]]:
    """Names with only commas and "and" between them: two with "and", or three and more."""
    found: list[list[Form]] = []
    chain: list[Form] = []
    joined = False
    for (left, a), (right, b) in zip(places, places[1:], strict=False):
        between = words.folds[left.end : right.start]
        if between and len(between) <= 3 and set(between) <= _LIST_JOINTS and set(between) != {"the"}:
            chain = chain or [a]
            chain.append(b)
            joined = joined or not {"and", "or", "&"}.isdisjoint(between)
            continue
        if len(chain) > 2 or joined:
            found.append(chain)
        chain, joined = [], False
    return [*found, chain] if len(chain) > 2 or joined else found


def _is_opening(words: Words, at: int, sentence: int) -> bool:
    """Whether a capital at a word may only be that of a sentence: at its start, behind a quotation mark, dash or colon."""
    return all(not words.texts[n][0].isalnum() for n in range(sentence, at)) or words.texts[at - 1] in _OPENING


def _scores(group: Sequence[Form]) -> dict[EntityType, float]:
    sums: dict[EntityType, float] = {}
    for form in group:
        for type_, weight in form.scores.items():
            sums[type_] = sums.get(type_, 0.0) + weight
    return sums


def _type_of(group: Sequence[Form]) -> EntityType | None:
    known: Known | None = next((form.known for form in group if form.known), None)
    if known:
        return known.type
    best = total(_scores(group))
    return best[0] if best else None


def _rule_of(group: Sequence[Form], type_: EntityType) -> str:
    """The reason that weighed most for a group's type."""
    weights: dict[str, float] = {}
    for form in group:
        for one in form.evidence:
            if one.type == type_:
                weights[one.reason] = weights.get(one.reason, 0.0) + one.weight
    return "name." + min(weights, key=lambda reason: (-weights[reason], reason)) if weights else "name.headline"


def _role(words: Words, text: str, spots: Sequence[Piece]) -> str | None:
    for piece in spots:
        if piece.title:
            span = words.span(*piece.title)
            return text[span.start : span.end]
    return None
