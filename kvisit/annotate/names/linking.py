"""Ties the short forms of a name to its long one within an article: Lee and Lee Jae-myung, ILO and its full name.

A short form is a longer one's beginning or end: of a person any part ("Lee", "Di Maio"), of a company what stands
before its form or class ("Hyundai", "Hyundai Motor Company"), of a place what stands before its class word ("High
Atlas", "High Atlas Mountains"). An acronym is tied by the brackets that introduce it, or by the initials of the long
form.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from kvisit.annotate.names.known import Known
from kvisit.annotate.names.pieces import GENERATIONS, Piece
from kvisit.annotate.names.reasons import Evidence, total
from kvisit.annotate.words import Words
from kvisit.model import EntityType
from kvisit.patterns import Vocabulary
from kvisit.patterns.by_hand import in_one_row, name_labels

_SAINTS = frozenset({"st", "saint"})
_CLASSED_FIRST = frozenset({"EVENT", "LOC", "PRODUCT"})  # types that a class word before a name gives
_LONGEST_FIRM = 3  # words of a well-known organisation that is called by its first one
FormKey = tuple[str, ...]


@dataclass(slots=True)
class Form:
    """One form of a name in an article: its places, and what speaks for its type.

    ``key`` tells it from other forms: its folded words, of a well-known name what it names. ``words`` are its folded
    words.
    """

    key: FormKey
    known: Known | None
    words: FormKey
    places: list[Piece] = field(default_factory=list)
    evidence: list[Evidence] = field(default_factory=list)

    def scores(self, without: str | None = None) -> dict[EntityType, float]:
        """The evidence summed by type, one reason left out; a reason counts at most twice."""
        sums: dict[EntityType, float] = {}
        seen: dict[str, int] = {}
        for one in self.evidence:
            seen[one.reason] = seen.get(one.reason, 0) + 1
            if seen[one.reason] <= 2 and one.reason != without:
                sums[one.type] = sums.get(one.type, 0.0) + one.weight
        return sums

    @property
    def type(self) -> EntityType | None:
        """The type that the evidence gives, None without any."""
        if self.known:
            return self.known.type
        best = total(self.scores())
        return best[0] if best else None


def form_key(words: Words, start: int, end: int) -> FormKey:
    """The folded words of a form, without hyphens and full stops; "S. Iswaran", "S.Iswaran" and "S Iswaran" are one.

    A "the" and possessives never stand in it.
    """
    parts: list[str] = []
    for fold in words.folds[start:end]:
        parts += (
            [part for part in fold.replace(".", " ").split() if part[0].isalnum()]
            if len(fold) > 1
            else [fold]
            if fold.isalnum()
            else []
        )
    if all(len(part) == 1 for part in parts):
        return ("".join(parts),)  # U.N.
    return tuple(parts)


class _Sharing:
    """The forms that may be long ones of a short one: those with a word of it, or with its letters as initials."""

    def __init__(self, ordered: Sequence[Form]) -> None:
        self._ordered = ordered
        self._by_word: dict[str, list[int]] = {}
        for number, form in enumerate(ordered):
            for word in {*form.words, initials(form.words)}:
                self._by_word.setdefault(word, []).append(number)

    def with_form(self, form: Form) -> list[Form]:
        if form.known and form.known.countries:
            return [other for other in self._ordered if other is not form]
        found = sorted({number for word in form.words for number in self._by_word[word]})
        return [self._ordered[number] for number in found if self._ordered[number] is not form]


class FormLinker:
    """Decides which forms of an article are one name."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Takes the class words and particles of the vocabulary, and the names that it lists as different."""
        names = vocabulary.names
        self._different = vocabulary.different
        self._company_forms = {tuple(entry.split()) for entry in names.company_forms}
        self._legal_forms = {tuple(form.replace(".", "").replace("/", " ").split()) for form in names.legal_forms}
        self._heads = {type_: {tuple(entry.split()) for entry in entries} for type_, entries in names.heads.items()}
        self._leading = {type_: {tuple(entry.split()) for entry in entries} for type_, entries in names.leading.items()}
        self._particles = frozenset(names.particles)
        self._directions = frozenset(names.directions)

    def link(
        self, forms: Sequence[Form], meaning: Callable[[Piece], FormKey], acronyms: Mapping[FormKey, FormKey]
    ) -> list[list[Form]]:
        """The forms grouped into names, each group's longest form first; groups in order of first mention.

        Forms of several words with one ``meaning`` are one: "Interior Ministry of Morocco", "Moroccan Interior
        Ministry". ``acronyms`` are those that the text explains, by the keys of their long forms.
        """
        parent: dict[FormKey, FormKey] = {form.key: form.key for form in forms}
        by_key = {form.key: form for form in forms}
        ordered = sorted(forms, key=lambda form: (-len(form.words), form.places[0].start))
        by_meaning: dict[FormKey, FormKey] = {}
        sharing = _Sharing(ordered)
        for form in ordered:
            meant = meaning(form.places[0])
            same = by_meaning.setdefault(meant, form.key) if len(meant) > 1 and not form.known else form.key
            target = acronyms.get(form.key) or (same if same != form.key else self._long_form(form, sharing))
            if target and target != form.key:
                parent[form.key] = target
        groups: dict[FormKey, list[Form]] = {}
        for form in ordered:
            root = form.key
            while parent[root] != root:
                root = parent[root]
            groups.setdefault(root, []).append(by_key[form.key])
        return sorted(groups.values(), key=lambda group: min(form.places[0].start for form in group))

    def _long_form(self, form: Form, sharing: _Sharing) -> FormKey | None:
        """The long form that a form is short for, the nearest before it, else the first; None if there is none."""
        candidates = [other for other in sharing.with_form(form) if self._is_short_for(form, other)]
        if self._different:
            labels = name_labels([" ".join(form.words)])
            candidates = [
                c for c in candidates if not in_one_row(labels, name_labels([" ".join(c.words)]), self._different)
            ]
        if form.type == "ORG":
            candidates = [other for other in candidates if other.type == "ORG"] or candidates
        before = [other for other in candidates if other.places[0].start < form.places[0].start]
        nearest = max(before, key=lambda other: other.places[0].start, default=None)
        return (nearest or candidates[0]).key if candidates else None

    def _is_short_for(self, form: Form, long: Form) -> bool:
        short, whole = form.words, long.words
        if form.known and form.known.countries:
            return long.known is not None and long.known.country in form.known.countries and long.known.is_country
        if form.known and (long.known or form.known.type != "ORG"):
            return False
        if len(short) == 1 and len(whole) > 2 and long.type in ("ORG", "LAW", "EVENT") and short[0] == initials(whole):
            return True
        if long.known and long.type == "ORG" and short == whole[:1] and len(whole) <= _LONGEST_FIRM:
            return not any(place.title for place in form.places)  # Goldman of Goldman Sachs
        if long.type == "PERSON" or self._is_titled_surname(form, long):
            return self._is_short_person(form, long)
        if whole[: len(short)] == short != whole:
            return self._lacks_class(whole[len(short) :], long)
        if whole[-len(short) :] != short or short == whole:
            return False
        return self._lacks_maker(whole, long) or self._lacks_storm(form, long) or _is_of_firm(form, long)

    @staticmethod
    def _is_titled_surname(form: Form, long: Form) -> bool:
        """Whether a form is the last word of one, and stands behind a title: Mr Kjaer, of Mads Kjaer."""
        is_last = len(form.words) == 1 < len(long.words) and form.words[0] == long.words[-1]
        is_plain = long.known is None and not any(place.head for place in long.places)
        return is_last and is_plain and any(place.title for place in form.places)

    def _is_short_person(self, form: Form, long: Form) -> bool:
        """Whether a form is a part of a person's name: its first or last words, or all but a particle."""
        if (form.words[0] in _SAINTS) != (long.words[0] in _SAINTS):
            return False
        if form.type not in (None, "PERSON", "ORG", "GPE") or any(place.head or place.known for place in form.places):
            return False
        bare_short, bare_whole = self._bare(form.words), self._bare(long.words)
        if bare_short == bare_whole:
            return len(form.words) < len(long.words)
        is_middle = len(bare_short) == 1 and bare_short[0] in bare_whole[1:-1]
        is_part = _is_end_or_start(bare_short, bare_whole) or _is_end_or_start(form.words, long.words)
        return is_middle or is_part

    def _lacks_class(self, rest: FormKey, long: Form) -> bool:
        """Whether only a company's form or a place's class word is missing behind a form."""
        if long.type == "ORG":
            if any(one.reason == "shortened-to-first" for one in long.evidence):
                return True
            rest = self._without_legal_form(rest)
            return not rest or rest in self._company_forms or (rest[-1:] in self._company_forms and len(rest) <= 2)
        return long.type in ("LOC", "GPE") and any(rest in self._heads.get(type_, ()) for type_ in ("LOC", "GPE"))

    def _without_legal_form(self, rest: FormKey) -> FormKey:
        """The words behind a firm's short form without its legal form: ("energi",) of ("energi", "a", "s")."""
        letters = next((n for n in range(len(rest)) if all(len(word) == 1 for word in rest[n:])), len(rest))
        if ("".join(rest[letters:]),) in self._legal_forms:
            return rest[:letters]  # S.A.
        return next((rest[:-n] for n in (2, 1) if rest[-n:] in self._legal_forms), rest)

    def core(self, words: FormKey) -> FormKey:
        """The words of a firm's name without its legal form."""
        return self._without_legal_form(words) or words

    def _lacks_maker(self, whole: FormKey, long: Form) -> bool:
        """Whether only the maker of a product is missing before a form, or the first word of a country's name."""
        if long.type == "PRODUCT":
            return True
        is_country = long.known is not None and long.known.is_country
        return is_country and len(whole) == 2 and whole[0] not in self._directions

    def _lacks_storm(self, form: Form, long: Form) -> bool:
        """Whether only what it is is missing before the name of a storm or a mountain: Hurricane Petra, Petra."""
        rest = long.words[: -len(form.words)]
        is_plain = not form.known and not any(place.head or place.title for place in form.places)
        is_other = long.type != "EVENT" and form.type in ("GPE", "PERSON")  # a city at Lake Corran
        is_classed = long.type in _CLASSED_FIRST and rest in self._leading.get(long.type, ())
        return is_plain and is_classed and not is_other

    def _bare(self, key: FormKey) -> FormKey:
        """A person's name without particles and "Jr."."""
        *others, last = [word for word in key if word not in GENERATIONS] or key
        return (*(word for word in others if word not in self._particles), last)  # Ana Le


def _is_of_firm(short: Form, long: Form) -> bool:
    """Whether a firm goes on by the last of its two words: Morelli of Cantieri Morelli."""
    is_plain = not short.known and not any(place.head or place.title for place in short.places)
    return (
        is_plain
        and long.type == "ORG"
        and short.type in (None, "ORG")
        and any(one.reason == "shortened-to-last" for one in long.evidence)
    )


def _is_end_or_start(short: FormKey, whole: FormKey) -> bool:
    return len(short) < len(whole) and (whole[-len(short) :] == short or whole[: len(short)] == short)


def initials(key: FormKey) -> str:
    """The first letters of a name's telling words."""
    return "".join(word[0] for word in key if word not in {"of", "and", "the", "for", "&"})


def abbreviates(short: str, long: FormKey) -> bool:
    """Whether an acronym's letters occur in a name in their order, the first one first.

    An acronym often comes from the name in another language, so that half of the letters suffice: TÜNAŞ in Türkiye
    Nuclear Energy Inc.
    """
    letters = "".join(long)
    if not letters.startswith(short[0]):
        return False
    at, hits = 0, 0
    for letter in short:
        found = letters.find(letter, at)
        if found >= 0:
            hits, at = hits + 1, found + 1
    return 2 * hits >= len(short)
