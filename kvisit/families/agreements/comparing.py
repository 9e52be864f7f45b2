"""Which agreements of several articles are one."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence, Set

from kvisit.families.agreements.chains import named_apart
from kvisit.families.agreements.progress import furthest, hold_together
from kvisit.families.base import NEVER, Evidence, Item, Known
from kvisit.findings import AgreementClaim, Finding
from kvisit.folding import fold

_WORD = re.compile(r"\w{4,}")
_GENERIC = "agreement"
_WORD_STEM = 5  # letters by which the words of two subjects are compared: "agriculture" and "agricultural"


def items(source: int, findings: Sequence[Finding[AgreementClaim]]) -> list[Item[AgreementClaim]]:
    """The mentions of one agreement in an article together, in the order of their first."""
    chains: dict[int, list[Finding[AgreementClaim]]] = {}
    for finding in findings:
        chains.setdefault(finding.claim.chain, []).append(finding)
    return [Item(source, tuple(chain)) for chain in chains.values()]


def keys(item: Item[AgreementClaim], known: Known) -> Iterable[str]:
    """Its parties and signatories; the words of its subject; its sums; its type where that is specific."""
    for party in _parties(item, known):
        yield f"party {party}"
    for person in _signatories(item, known):
        yield f"signed by {person}"
    for word in _subject_words(item, known):
        yield f"on {word}"
    yield from (f"of {amount.normalize()}" for claim in _claims(item) for amount in sorted(claim.amounts))
    yield from (f"a {claim.type}" for claim in _claims(item) if claim.type != _GENERIC)


def same(a: Item[AgreementClaim], b: Item[AgreementClaim], known: Known) -> list[Evidence]:
    """For and against two items telling of one agreement."""
    if a.claim.many != b.claim.many:
        return [Evidence(NEVER, "one agreement and several")]
    if len({claim.count for item in (a, b) for claim in _claims(item) if claim.count}) > 1:
        return [Evidence(NEVER, "so many and so many")]
    if a.source == b.source and (a.claim.apart or b.claim.apart):
        return [Evidence(NEVER, "told apart in one article")]
    if a.source == b.source and named_apart(_claims(a), _claims(b)):
        return [Evidence(NEVER, "two names in one article")]
    found = [
        _types(a, b),
        _only_ones(a, b, known),
        _told_alike(a, b, known),
        _parties_alike(_parties(a, known), _firms_renamed(a, b, known)),
        _signatories_alike(_signatories(a, known), _signatories(b, known)),
        _subjects_alike(_subject_words(a, known, b), _subject_words(b, known, a), names=_one_is_named(a, b)),
        _amounts_alike(a, b),
        _dates_alike(_dates(a, known), _dates(b, known)),
        _from_before(a, b, known),
    ]
    return [evidence for evidence in found if evidence is not None]


# ---------------------------------------------------------------------------------------------------- the reasons
def _types(a: Item[AgreementClaim], b: Item[AgreementClaim]) -> Evidence:
    x, y = _type_names(a), _type_names(b)
    specific = (x & y) - {_GENERIC}
    if specific:
        return Evidence(1.0, f"both are called {min(specific)}")
    if x == {_GENERIC} or y == {_GENERIC}:
        return Evidence(0.5 if x == y else 0.0, "an agreement of any type")
    return Evidence(-2.0, f"{min(x - {_GENERIC})} and {min(y - {_GENERIC})}")


def _only_ones(a: Item[AgreementClaim], b: Item[AgreementClaim], known: Known) -> Evidence | None:
    """The only agreement of a type, or between two parties, in one article is likely the only one of the other."""
    if a.source == b.source:
        return None
    types = (_type_names(a) & _type_names(b)) - {_GENERIC}
    if types and all(_chains(item, known, lambda claim: claim.type in types) == {item.claim.chain} for item in (a, b)):
        return Evidence(1.5, f"the only {min(types)} of either article")
    shared = _parties(a, known).keys() & _parties(b, known).keys()
    between = (_chains(item, known, _is_between(item, known, shared)) == {item.claim.chain} for item in (a, b))
    if len(shared) > 1 and all(between):
        return Evidence(1.5, "the only one between them in either article")
    return None


def _chains(item: Item[AgreementClaim], known: Known, fits: Callable[[AgreementClaim], bool]) -> set[int]:
    """The agreements of an item's article that fit, of those told one by one, or of those told as several."""
    told = [finding.claim for finding in known.sources[item.source].findings["agreements"]]
    chains = {claim.chain for claim in told if claim.many == item.claim.many and fits(claim)}
    past = {chain for chain in chains if all(_is_past(claim) for claim in told if claim.chain == chain)}
    return (chains - past) or chains


def _is_past(claim: AgreementClaim) -> bool:
    """Whether a claim tells of one that was before the one that an article is on: "an earlier truce collapsed"."""
    return (claim.apart and claim.status == "in_force") or (
        (claim.apart or claim.indefinite) and claim.status == "ended"
    )


def _is_between(item: Item[AgreementClaim], known: Known, parties: Set[str]) -> Callable[[AgreementClaim], bool]:
    """Whether a claim of an item's article is between these parties."""
    return lambda claim: parties <= {known.entity(item.source, party) for party in claim.parties}


def _told_alike(a: Item[AgreementClaim], b: Item[AgreementClaim], known: Known) -> Evidence | None:
    """An article that tells twice of one memorandum, or of one status of one party's agreement, means the same one.

    It would say "another", or tell them apart by their subjects; a second "a contract" beside "a deal" is another.
    """
    if a.source != b.source:
        return None
    x, y = (next((claim for claim in _claims(item) if claim.indefinite), None) for item in (a, b))
    if x and y and not hold_together(x.status, y.status, known.vocabulary.agreements):
        return Evidence(NEVER, f"a new one {x.status} and a new one {y.status}".replace("_", " "))
    types = (_type_names(a) & _type_names(b)) - {_GENERIC}
    if types:
        return Evidence(1.5, f"a {min(types)} told twice in one article")
    if a.claim.indefinite and b.claim.indefinite and _type_names(a) != _type_names(b):
        return Evidence(-2.0, "two that one article calls by different names")
    words = known.vocabulary.agreements
    stages = [furthest([claim.status for claim in _claims(item)], words) for item in (a, b)]
    if not hold_together(stages[0], stages[1], words):
        return Evidence(NEVER, f"one {stages[0]} and one {stages[1]} in one article".replace("_", " "))
    parties = _parties(a, known).keys()
    if parties and parties == _parties(b, known).keys() and a.claim.status == b.claim.status:
        return Evidence(1.5, "told twice alike in one article")
    return None


def _parties_alike(x: Mapping[str, bool], y: Mapping[str, bool]) -> Evidence | None:
    """The parties of both, with whether each is a state."""
    if not x or not y:
        return None
    shared = len(x.keys() & y.keys())
    only_x, only_y = x.keys() - y.keys(), y.keys() - x.keys()
    if len(x) > 1 < len(y) and only_x and only_y:
        if shared == 0 or (any(x[p] for p in only_x) and any(y[p] for p in only_y)):
            return Evidence(NEVER, "between others")
        return Evidence(-1.0, "some of the parties are others")
    if shared == 0:
        states_only = all([*x.values(), *y.values()])
        return Evidence(NEVER if states_only else -1.5, "told of others")
    if x.keys() == y.keys():
        return Evidence(2.0 if shared > 1 else 0.5, f"the same {shared} parties")
    return Evidence(1.5 if shared > 1 else 0.75, f"{shared} parties are the same")


def _signatories_alike(x: frozenset[str], y: frozenset[str]) -> Evidence | None:
    if not x or not y:
        return None
    shared = len(x & y)
    if shared:
        return Evidence(2.0 if shared > 1 else 1.0, f"{shared} signatories are the same")
    return Evidence(-1.5, "signed by others")


def _one_is_named(a: Item[AgreementClaim], b: Item[AgreementClaim]) -> bool:
    """Whether one is told by its name and the other by its topic alone: a name needn't say what a treaty is on."""
    return any(claim.named for claim in _claims(a)) != any(claim.named for claim in _claims(b))


def _subjects_alike(x: frozenset[str], y: frozenset[str], *, names: bool) -> Evidence | None:
    if not x or not y:
        return None
    shared = len(x & y)
    if not shared:
        return Evidence(-1.0 if names else -2.5, "on something else")
    return Evidence((2.0 if shared > 1 else 1.0) * shared / min(len(x), len(y)), "what it is on")


def _amounts_alike(a: Item[AgreementClaim], b: Item[AgreementClaim]) -> Evidence | None:
    x, y = ({amount for claim in _claims(item) for amount in claim.amounts} for item in (a, b))
    return Evidence(1.5, "the same amount") if x & y else None


def _dates_alike(x: frozenset[str], y: frozenset[str]) -> Evidence | None:
    if not x or not y:
        return None
    alike = any(d.startswith(e) or e.startswith(d) for d in x for e in y)
    return Evidence(1.0 if alike else -1.0, f"of {min(x)} and of {min(y)}")


def _from_before(a: Item[AgreementClaim], b: Item[AgreementClaim], known: Known) -> Evidence | None:
    """What an article tells of an earlier year isn't what it has to tell."""
    published = known.published(a.source)
    if a.source != b.source or not published:
        return None
    dates = (_dates(item, known) for item in (a, b))
    old, other = ({date[:4] < published[:4] for date in found} == {True} for found in dates)
    return Evidence(-2.0, "one is of an earlier year") if old != other else None


# ---------------------------------------------------------------------------------------------------- what is compared
def _claims(item: Item[AgreementClaim]) -> list[AgreementClaim]:
    return [finding.claim for finding in item.findings]


def _type_names(item: Item[AgreementClaim]) -> set[str]:
    return {claim.type for claim in _claims(item)}


def _parties(item: Item[AgreementClaim], known: Known) -> dict[str, bool]:
    """The parties of an item's mentions, with whether each is a state."""
    names = known.sources[item.source].names
    return {
        id_: names[party].is_country
        for claim in _claims(item)
        for party in claim.parties
        if (id_ := known.entity(item.source, party))
    }


def _firms_renamed(a: Item[AgreementClaim], b: Item[AgreementClaim], known: Known) -> dict[str, bool]:
    """The parties of an item, a firm that another item calls by more or fewer words as it does: "Acme", "Acme Inc."."""
    own, others = _parties(b, known), _parties(a, known)
    words = {**firm_words(a, known), **firm_words(b, known)}
    open_ = [party for party in others.keys() - own.keys() if not others[party]]
    renamed: dict[str, bool] = {}
    for party, is_state in own.items():
        alike = [] if is_state or party in others else [o for o in open_ if _begins_alike(words[o], words[party])]
        renamed[alike[0] if len(alike) == 1 else party] = is_state
    return renamed


def _begins_alike(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether one firm's name begins with the other's."""
    return bool(a) and bool(b) and (a == b[: len(a)] or b == a[: len(b)])


def firm_words(item: Item[AgreementClaim], known: Known) -> dict[str, tuple[str, ...]]:
    """The folded words of the longest names of those of an item's parties that are no states."""
    names = known.sources[item.source].names
    return {
        id_: max(names[party].keys, key=len)
        for claim in _claims(item)
        for party in claim.parties
        if not names[party].is_country and (id_ := known.entity(item.source, party))
    }


def _signatories(item: Item[AgreementClaim], known: Known) -> frozenset[str]:
    persons = (known.entity(item.source, s.person) for claim in _claims(item) for s in claim.signatures)
    return frozenset(person for person in persons if person)


def _subject_words(
    item: Item[AgreementClaim], known: Known, other: Item[AgreementClaim] | None = None
) -> frozenset[str]:
    """The stems of the words that an item's mentions give as their subject, but for those of its or another's type."""
    types = _type_names(item) | (_type_names(other) if other else set())
    silent = {word for type_ in types for word in type_.split("_")}
    silent.update(known.vocabulary.agreements.common_words)
    texts = (fold(claim.subject) for claim in _claims(item) if claim.subject)
    words = (word for text in texts for word in _WORD.findall(text))
    return frozenset(word[:_WORD_STEM] for word in words if word not in silent)


def _dates(item: Item[AgreementClaim], known: Known) -> frozenset[str]:
    """The days that an item's mentions were signed or agreed on; open ones don't count."""
    values = (
        known.date(item.source, finding.span, finding.claim.date)[0]
        for finding in item.findings
        if finding.claim.status in ("signed", "agreed", "announced")
    )
    return frozenset(value for value in values if value and "X" not in value)
