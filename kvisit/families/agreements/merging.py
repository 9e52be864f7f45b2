"""What the mentions of one agreement make together: its slots, how far it has got, and the verdict on that."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from kvisit.families.agreements.comparing import firm_words
from kvisit.families.agreements.progress import Telling, furthest, hold_together, progress_of
from kvisit.families.base import NEVER, Evidence, Item, Known, print_order, shared_fields
from kvisit.findings import AgreementClaim, Finding
from kvisit.folding import fold
from kvisit.model import Agreement, AgreementMention, Signatory, Status
from kvisit.timex import Time, says_when


def merge(items: Sequence[Item[AgreementClaim]], known: Known) -> Agreement:
    """The agreement of these items: its own slots are the latest, most specific mention's, where that has them.

    Parties and signatories are all mentions' together.
    """
    shared = shared_fields(items, known)
    tellings = [(item.source, finding) for item in items for finding in item.findings]
    ranked = sorted(tellings, key=lambda telling: _rank(telling, known), reverse=True)
    progress = progress_of(tellings, len(shared["origins"]), known)
    told = [_mention(*telling, known) for telling in sorted(tellings, key=lambda t: print_order(known, *t))]
    date, date_from = _date(ranked, progress.status, known)
    source, priced = next(((source, f.claim) for source, f in ranked if f.claim.value is not None), (0, None))
    return Agreement(
        id="",
        type=next((f.claim.type for _, f in ranked if f.claim.type != "agreement"), "agreement"),
        subject=next((f.claim.subject for _, f in ranked if f.claim.subject), None),
        parties=_parties(told, items, known),
        signatories=_signatories(told),
        status=progress.status,
        date=date,
        date_from=date_from,  # type: ignore[arg-type]
        place=next((p for source, f in ranked if (p := known.entity(source, f.claim.place))), None),
        value=priced.value if priced else None,
        unit=priced.unit if priced else None,
        figure=known.figure(source, priced.sum_at) if priced else None,
        term=next((term for source, f in ranked if (term := _told_time(known, source, f, f.claim.term))), None),
        renews=next((f.claim.renews for _, f in ranked if f.claim.renews), None),
        verdict=progress.verdict,
        history=progress.history,
        mentions=tuple(told),
        **shared,
    )


def _rank(telling: Telling, known: Known) -> tuple[Any, ...]:
    """The latest first, then those that tell of the furthest stage, then those that tell most."""
    source, finding = telling
    claim = finding.claim
    return (
        known.published(source) or "",
        known.vocabulary.agreements.stages.index(claim.status),
        claim.type != "agreement",
        len(claim.signatures),
        len(claim.parties),
        len(claim.subject or ""),
        -source,
        -finding.span.start,
    )


def _date(ranked: Sequence[Telling], status: Status, known: Known) -> tuple[str | None, str | None]:
    """The date of the first mention that has one, of those that tell of the stage reached; else of any."""
    for source, finding in sorted(ranked, key=lambda telling: telling[1].claim.status != status):
        date = known.date(source, finding.span, finding.claim.date)
        if date[0] and any(character.isdigit() for character in date[0]):
            return date
    return None, None


def _told_time(known: Known, source: int, finding: Finding[AgreementClaim], time: Time | None) -> str | None:
    """A time's value in its source, if it tells anything."""
    value = known.date(source, finding.span, time)[0]
    return value if value and "X" not in value and says_when(value) else None


def _parties(told: Sequence[AgreementMention], items: Sequence[Item[AgreementClaim]], known: Known) -> tuple[str, ...]:
    """All parties of the mentions; of a firm that is called by a longer and a shorter name, the longer."""
    found = dict.fromkeys(party for mention in told for party in mention.parties)
    words: dict[str, tuple[str, ...]] = {}
    for item in items:
        for party, own in firm_words(item, known).items():
            words[party] = max(words.get(party, ()), own, key=len)
    firms = [own for own in words.values() if own]

    def is_short(party: str) -> bool:
        own = words.get(party, ())
        return own != () and any(len(other) > len(own) and other[: len(own)] == own for other in firms)

    return tuple(party for party in found if not is_short(party))


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
    """Whether two can both be right on how far an agreement has got."""
    words = known.vocabulary.agreements
    x, y = (furthest([finding.claim.status for finding in item.findings], words) for item in (a, b))
    if hold_together(x, y, words):
        return Evidence(1.0, f"{x} and {y}: stages of one agreement" if x != y else f"both say {x}")
    return Evidence(NEVER, f"{x} and {y}: these can't both be so on one day")


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
