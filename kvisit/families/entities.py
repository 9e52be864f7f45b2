"""Entities: the persons, organisations, places and other things that articles name, by OntoNotes' types.

Two names of two articles are one entity if they name one well-known thing, if their words are the same but for case,
accents, hyphens and nationality ("Moroccan Interior Ministry", "Interior Ministry of Morocco"), if one is a person's
surname in an article that has no other of that name, or if they differ by a slip in a long word ("Samarawickrama",
"Samarawickarama"). Spelling alone decides nothing in short words: İzmit and Izmir are two cities.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from spacy.tokens import Doc

from kvisit.annotate.notes import notes_on
from kvisit.families.base import NEVER, Evidence, Item, Known, claims_nothing, print_order, shared_fields
from kvisit.families.by_hand import by_hand
from kvisit.families.persons import SLIP_LENGTHS, joined, persons, slip
from kvisit.families.placing import finding_at
from kvisit.findings import Finding, Name, NameClaim
from kvisit.folding import fold
from kvisit.model import Entity, Mention
from kvisit.patterns.by_hand import keys_by_hand, name_labels

name = "entities"
component: str | None = None
claims: bool = False
agree = claims_nothing

_PLACES = frozenset({"GPE", "LOC", "FAC"})
_SMALL_WORDS = frozenset({"of", "the", "and", "for"})
_HARDLY = 1.0  # a type with less evidence than this is a guess
_SHORTEST_EXPLAINED = 2  # words of a name that has an acronym of unknown letters: more than these
_SHORTENED = (2, 3)  # words of organisations that are called by their first one
_WEAK = 4.0  # a type with less evidence than this may be wrong


def find(doc: Doc) -> Sequence[Finding[NameClaim]]:
    """Every place of every name."""
    return [finding_at(doc, p.start, p.end, p.rule, NameClaim(p.name)) for p in notes_on(doc).names.places]


def items(source: int, findings: Sequence[Finding[NameClaim]]) -> list[Item[NameClaim]]:
    """One item for each name of the article."""
    by_name: dict[int, list[Finding[NameClaim]]] = {}
    for finding in findings:
        by_name.setdefault(finding.claim.name, []).append(finding)
    return [Item(source, tuple(found)) for found in by_name.values()]


def keys(item: Item[NameClaim], known: Known) -> Iterable[str]:
    """The well-known thing that a name names, its forms, and the beginnings of its long words (for slips)."""
    what = _name(item, known)
    yield from keys_by_hand(name_labels(what.forms), known.vocabulary)
    if what.key:
        yield what.key
    for words in what.keys:
        yield " ".join(sorted(words))
        yield from joined(words) if what.type == "PERSON" else ()
        if what.type == "PERSON" or (len(words) == 1 and what.weight < _HARDLY):
            yield f"person {words[-1]}"
            yield f"person {words[0]}"
            yield from (f"person {word}" for word in words[1:-1])
        if what.type == "ORG":
            yield from (f"firm {words[0]}", f"letters {_letters(what)}")
        elif what.type == "EVENT":
            yield f"event {' '.join(_proper(words, known))}"
        yield from (f"{word[:4]}…" for word in words if len(word) >= SLIP_LENGTHS[0][0])


def same(a: Item[NameClaim], b: Item[NameClaim], known: Known) -> list[Evidence]:
    """For and against two names naming one thing."""
    first, second = _name(a, known), _name(b, known)
    if said := by_hand(name_labels(first.forms), name_labels(second.forms), known.vocabulary):
        return [said]
    if a.source == b.source:
        may_be_one = _may_stand_for(first, second) or _may_stand_for(second, first)
        return [] if may_be_one else [Evidence(NEVER, "two names of one article")]
    if first.key and second.key:
        if first.key == second.key:
            return [Evidence(10.0, "the same well-known name")]
        return [Evidence(NEVER, "two well-known names of different things")]
    if first.country and second.country and first.country != second.country:
        return [Evidence(NEVER, "of two countries")]
    return _alike(first, second, known)


def _may_stand_for(acronym: Name, full: Name) -> bool:
    """Whether a name may be another's acronym, which another article then explains: INDECI and its long form."""
    are_both = acronym.type == full.type == "ORG" and not (acronym.key and full.key)
    return (
        are_both
        and all(form.isupper() and len(form.split()) == 1 for form in acronym.forms)
        and (len(max(full.keys, key=len)) > _SHORTEST_EXPLAINED)
    )


def _alike(first: Name, second: Name, known: Known) -> list[Evidence]:
    """What the types and the words of two names say."""
    if first.type == "ORG" == second.type and (called := _called_shortly(first, second, known)):
        return [called]
    if _may_stand_for(first, second) or _may_stand_for(second, first):
        return [Evidence(3.0, "the initials of a fuller name")] if _letters(first) == _letters(second) else []
    if _may_be_surname(first, second) or _may_be_surname(second, first):
        return [Evidence(3.0, "the surname of a fuller name, its type on little evidence")]
    found = list(_by_type(first, second))
    shared = [x for x in first.keys for y in second.keys if sorted(x) == sorted(y)]
    if not shared and first.type == "EVENT" == second.type and _is_called_alike(first, second, known):
        found.append(Evidence(4.0, "the name of one storm"))
    elif shared:
        longest = max(len(words) for words in shared)
        found.append(Evidence(6.0 if longest > 1 else 4.0, "the same words"))
        if longest == 1 and first.type == "ORG" == second.type and not _explained_alike(first, second):
            found.append(Evidence(-4.0, "letters of different words"))
    elif first.type == "PERSON" == second.type:
        found += persons(first, second, known)
    elif _differ_by_a_slip(first, second):
        found.append(Evidence(3.5, "a slip in a long word"))
    return found


def _letters(name: Name) -> str:
    """An acronym, or the initials of the longest form of an organisation that has none."""
    acronym = next((form for form in name.forms if form.isupper() and " " not in form), None)
    longest = max(name.forms, key=lambda form: len(form.split()))
    return acronym or "".join(word[0] for word in longest.replace("-", " ").split() if word[0].isupper())


def _called_shortly(first: Name, second: Name, known: Known) -> Evidence | None:
    """Whether one organisation's only word is the first of another's two or three: Acme of Acme Capital Management."""
    short, full = sorted((first, second), key=lambda name: max(len(words) for words in name.keys))
    words = max(full.keys, key=len)
    is_short = all(len(key) == 1 for key in short.keys) and len(words) in _SHORTENED
    if (
        not is_short
        or short.key
        or full.key
        or words[0] not in {key[0] for key in short.keys}
        or words[1] in _SMALL_WORDS
    ):
        return None
    is_form = words[-1] in known.vocabulary.names.company_forms
    return Evidence(3.5 if is_form else 3.0, "the first word of a fuller name")


def _is_called_alike(first: Name, second: Name, known: Known) -> bool:
    """Whether one event has the other's name without what it is: Kalmaegi, Typhoon Kalmaegi."""
    bare = [words for name in (first, second) for words in name.keys if len(words) == 1]
    return any(
        _proper(x, known) == _proper(y, known) for x in first.keys for y in second.keys if x in bare or y in bare
    )


def _proper(words: Sequence[str], known: Known) -> list[str]:
    """The words of an event's name without those that say what it is."""
    return sorted(word for word in words if word not in known.vocabulary.comparing.occurrences) or sorted(words)


def _may_be_surname(short: Name, full: Name) -> bool:
    """Whether a single word that hardly anything gives a type is the last of a person's names."""
    if full.type != "PERSON" or short.type == "PERSON" or short.key or short.weight >= _HARDLY:
        return False
    words = {word for key in short.keys for word in key}
    return len(words) == 1 and any(len(key) > 1 and key[-1] in words for key in full.keys)


def _by_type(first: Name, second: Name) -> Iterable[Evidence]:
    if first.type == second.type or {first.type, second.type} <= _PLACES:
        return
    if (
        min(first.weight, second.weight) < _WEAK
        and "PERSON" not in (first.type, second.type)
        and "NORP" not in (first.type, second.type)
    ):
        yield Evidence(-0.5, "types differ, one of them on little evidence")
    elif min(first.weight, second.weight) < _WEAK:
        yield Evidence(-2.0, "types differ, one of them on little evidence")
    else:
        yield Evidence(NEVER, f"{first.type} and {second.type}")


def _explained_alike(first: Name, second: Name) -> bool:
    """Whether the long forms of two organisations have half of their words alike; so has one without a long form."""
    a, b = (max((*name.keys, _known_words(name)), key=len) for name in (first, second))
    return min(len(a), len(b)) < 2 or 2 * len(set(a) & set(b)) >= min(len(a), len(b))


def _known_words(name: Name) -> tuple[str, ...]:
    """The words of a well-known organisation's full name."""
    words = (name.key or "").removeprefix("org:").split()
    return tuple(word for word in words if word not in _SMALL_WORDS)


def _differ_by_a_slip(first: Name, second: Name) -> bool:
    a, b = max(first.keys, key=len), max(second.keys, key=len)
    return len(a) == len(b) and all(x == y or slip(x, y) for x, y in zip(a, b, strict=True))


def merge(items: Sequence[Item[NameClaim]], known: Known) -> Entity:
    """The entity of these names."""
    names = [_name(item, known) for item in items]
    strongest = max(names, key=lambda n: n.weight)
    forms = Counter(finding.text for item in items for finding in item.findings)
    sources = {
        form: len({item.source for item in items if any(f.text == form for f in item.findings)}) for form in forms
    }
    longest = min(
        forms, key=lambda form: (-len(_bare(form).split()), -len(_bare(form)), -sources[form], -forms[form], form)
    )
    places = [(item.source, finding) for item in items for finding in item.findings]
    in_print = [Mention(**known.mention(*place)) for place in sorted(places, key=lambda p: print_order(known, *p))]
    placed = [n for n in names if n.country and (n.key or n.type in _PLACES)]
    country = next((n.country for n in sorted(placed, key=lambda n: n.key is None)), None)
    return Entity(
        id="",
        type=strongest.type,
        name=longest,
        aliases=tuple(form for form in dict.fromkeys(m.text for m in in_print) if form != longest),
        role=_role([n.role for n in names if n.role], known),
        country=country,
        country_from=("gazetteer" if any(n.key for n in placed) else "context") if country else None,
        mentions=tuple(in_print),
        **shared_fields(items, known),
    )


def _role(roles: Sequence[str], known: Known) -> str | None:
    """The first role, a degree ("Dr") only if there is nothing else."""
    degrees = known.vocabulary.names.degrees
    return next((role for role in roles if fold(role) not in degrees), roles[0] if roles else None)


def identity(fact: Entity) -> Mapping[str, Any]:
    """Its type and folded name."""
    return {"type": fact.type, "name": fold(fact.name)}


def _bare(form: str) -> str:
    return form.removeprefix("the ").removeprefix("The ")


def _name(item: Item[NameClaim], known: Known) -> Name:
    return known.sources[item.source].names[item.claim.name]
