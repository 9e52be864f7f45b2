"""What the mentions of one agreement make together: its slots, how far it has got, and the verdict on that."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from kvisit.families.base import NEVER, Evidence, Item, Known, print_order, shared_fields
from kvisit.findings import AgreementClaim, Finding
from kvisit.folding import fold
from kvisit.model import Agreement, AgreementMention, FormerStatus, Signatory, Verdict

# How far an agreement has got: a later article may tell of a later stage.
_STAGES = ("under_negotiation", "planned", "announced", "agreed", "signed", "in_force", "ended")
Telling = tuple[int, Finding[AgreementClaim]]  # a source and what it says


def merge(items: Sequence[Item[AgreementClaim]], known: Known) -> Agreement:
    """The agreement of these items: its own slots are the latest, most specific mention's, where that has them.

    Parties and signatories are all mentions' together.
    """
    shared = shared_fields(items, known)
    tellings = [(item.source, finding) for item in items for finding in item.findings]
    ranked = sorted(tellings, key=lambda telling: _rank(telling, known), reverse=True)
    chosen = ranked[0]
    told = [_mention(*telling, known) for telling in sorted(tellings, key=lambda t: print_order(known, *t))]
    date, date_from = _date(ranked, known)
    verdict, history = _verdict(tellings, chosen, len(shared["origins"]), known)
    priced = next((f.claim for _, f in ranked if f.claim.value is not None), None)
    return Agreement(
        id="",
        type=next((f.claim.type for _, f in ranked if f.claim.type != "agreement"), "agreement"),
        subject=next((f.claim.subject for _, f in ranked if f.claim.subject), None),
        parties=tuple(dict.fromkeys(p for m in told for p in m.parties)),
        signatories=_signatories(told),
        status=chosen[1].claim.status,
        date=date,
        date_from=date_from,  # type: ignore[arg-type]
        place=next((p for source, f in ranked if (p := known.entity(source, f.claim.place))), None),
        value=priced.value if priced else None,
        unit=priced.unit if priced else None,
        verdict=verdict,
        history=history,
        mentions=tuple(told),
        **shared,
    )


def _rank(telling: Telling, known: Known) -> tuple[Any, ...]:
    """The latest first, then those that tell of the furthest stage, then those that tell most."""
    source, finding = telling
    claim = finding.claim
    return (
        known.published(source) or "",
        _STAGES.index(claim.status),
        claim.type != "agreement",
        len(claim.signatures),
        len(claim.parties),
        len(claim.subject or ""),
        -source,
        -finding.span.start,
    )


def _date(ranked: Sequence[Telling], known: Known) -> tuple[str | None, str | None]:
    """The date of the first mention that has one, of those that tell of the stage reached; else of any."""
    status = ranked[0][1].claim.status
    for source, finding in sorted(ranked, key=lambda telling: telling[1].claim.status != status):
        date = known.date(source, finding.span, finding.claim.date)
        if date[0]:
            return date
    return None, None


def _signatories(told: Sequence[AgreementMention]) -> tuple[Signatory, ...]:
    """All persons who signed, each as the mention that tells most of him or her has it."""
    found: dict[str, Signatory] = {}
    for mention in told:
        for one in mention.signatories:
            known = found.get(one.person)
            if known is None or (known.role is None, known.on_behalf_of is None) > (
                one.role is None,
                one.on_behalf_of is None,
            ):
                found[one.person] = one
    return tuple(found.values())


def agree(a: Item[AgreementClaim], b: Item[AgreementClaim], known: Known) -> Evidence:
    """Whether two can both be right on how far an agreement has got: not if only one says that it has ended."""
    x, y = ({finding.claim.status for finding in item.findings} for item in (a, b))
    meet = ("ended" in x) == ("ended" in y)
    told = (
        f"{', '.join(sorted(x))} and {', '.join(sorted(y))}: {'stages of one agreement' if meet else 'only one ended'}"
    )
    return Evidence(1.0 if meet else NEVER, told)


def _verdict(
    tellings: Sequence[Telling], chosen: Telling, independent: int, known: Known
) -> tuple[Verdict, tuple[FormerStatus, ...]]:
    """One origin; or several that tell of one stage, of stages in order, or of stages that can't be.

    Stages on the way to an agreement agree with one another: who says "signed" doesn't contradict who said "planned".
    That it has ended contradicts what isn't older.
    """
    if independent < 2:
        return "single_source", ()
    former = tuple(_former(tellings, chosen, known))
    ended = chosen[1].claim.status == "ended"
    if not any((finding.claim.status == "ended") != ended for _, finding in tellings):
        return ("updated", former) if former and _moves(former, chosen) else ("corroborated", ())
    last = known.published(chosen[0])
    differing = {source for source, finding in tellings if (finding.claim.status == "ended") != ended}
    if last and all((known.published(source) or last) < last or source == chosen[0] for source in differing):
        return "updated", former
    return "conflicting", ()


def _moves(former: Sequence[FormerStatus], chosen: Telling) -> bool:
    """Whether an earlier article knew the agreement only as a plan or in talks, which a later one saw made."""
    made = _STAGES.index(chosen[1].claim.status) >= _STAGES.index("agreed")
    return made and all(row.status in ("planned", "under_negotiation") for row in former)


def _former(tellings: Sequence[Telling], chosen: Telling, known: Known) -> Iterator[FormerStatus]:
    """The stages that earlier articles told of, in the order of their days: of each article the furthest."""
    last = known.published(chosen[0]) or ""
    furthest: dict[int, Finding[AgreementClaim]] = {}
    for source, finding in tellings:
        best = furthest.get(source)
        if best is None or _STAGES.index(finding.claim.status) > _STAGES.index(best.claim.status):
            furthest[source] = finding
    days = {source: day for source in furthest if (day := known.published(source)) and day < last}
    for source in sorted(days, key=lambda s: (days[s], known.sources[s].id)):
        status = furthest[source].claim.status
        if status != chosen[1].claim.status:
            yield FormerStatus(status=status, published=days[source], source=known.sources[source].id)


def _mention(source: int, finding: Finding[AgreementClaim], known: Known) -> AgreementMention:
    claim = finding.claim
    return AgreementMention(
        **known.mention(source, finding),
        type=claim.type,
        status=claim.status,
        date=known.date(source, finding.span, claim.date)[0],
        parties=tuple(dict.fromkeys(party for p in claim.parties if (party := known.entity(source, p)))),
        signatories=tuple(
            Signatory(person, s.role, known.entity(source, s.on_behalf_of))
            for s in claim.signatures
            if (person := known.entity(source, s.person))
        ),
        subject=claim.subject,
    )


def identity(fact: Agreement) -> Mapping[str, Any]:
    """Its type, parties, folded subject and date."""
    return {"type": fact.type, "parties": sorted(fact.parties), "subject": fold(fact.subject or ""), "date": fact.date}
