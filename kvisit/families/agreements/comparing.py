"""Which agreements of several articles are one, and what they make together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from kvisit.families.base import NEVER, Evidence, Item, Known, print_order, shared_fields
from kvisit.findings import AgreementClaim, Finding
from kvisit.folding import fold
from kvisit.model import Agreement, AgreementMention, FormerStatus, Signatory, Verdict

_WORD = re.compile(r"\w{4,}")
_COMMON = frozenset(
    {
        "agreement",
        "agreements",
        "deal",
        "pact",
        "accord",
        "memorandum",
        "understanding",
        "cooperation",
        "between",
        "with",
        "that",
        "their",
    }
)
# How far an agreement has got: a later article may tell of a later stage.
_STAGES = ("under_negotiation", "planned", "announced", "agreed", "signed", "in_force", "ended")


def items(source: int, findings: Sequence[Finding[AgreementClaim]]) -> list[Item[AgreementClaim]]:
    """Each mention by itself."""
    return [Item(source, (finding,)) for finding in findings]


def keys(item: Item[AgreementClaim], known: Known) -> Iterable[str]:
    """Its parties; the words of its subject."""
    for party in item.claim.parties:
        yield f"party {known.entity(item.source, party)}"
    for word in _subject_words(item.claim):
        yield f"on {word}"
    yield from (f"of {amount.normalize()}" for amount in item.claim.amounts)


def same(a: Item[AgreementClaim], b: Item[AgreementClaim], known: Known) -> list[Evidence]:
    """For and against two mentions telling of one agreement."""
    found = [_types(a.claim, b.claim)]
    x, y = _parties(a, known), _parties(b, known)
    if x and y:
        shared = len(x & y)
        if shared == 0 or (len(x) > 1 < len(y) and not (x <= y or y <= x)):
            return [Evidence(NEVER, "between others")]
        found.append(
            Evidence(2.0 if shared == len(x) == len(y) and shared > 1 else 0.5, f"{shared} parties are the same")
        )
    first, second = _subject_words(a.claim), _subject_words(b.claim)
    if first and second:
        common = len(first & second) / min(len(first), len(second))
        found.append(Evidence(2.0 * common if common else -1.0, "what it is on"))
    if a.claim.amounts & b.claim.amounts:
        found.append(Evidence(2.0, "the same amount"))
    dates = (
        known.date(a.source, a.findings[0].span, a.claim.date)[0],
        known.date(b.source, b.findings[0].span, b.claim.date)[0],
    )
    if all(dates) and "X" not in "".join(d or "" for d in dates):
        alike = (
            dates[0] == dates[1]
            or (dates[0] or "").startswith(dates[1] or "")
            or (dates[1] or "").startswith(dates[0] or "")
        )
        found.append(Evidence(1.0 if alike else -2.0, f"of {dates[0]} and of {dates[1]}"))
    return found


def _types(a: AgreementClaim, b: AgreementClaim) -> Evidence:
    if a.type == b.type:
        return Evidence(1.0 if a.type != "agreement" else 0.0, f"both are called {a.type}")
    if "agreement" in (a.type, b.type):
        return Evidence(0.0, "an agreement of any type")
    return Evidence(-2.0, f"{a.type} and {b.type}")


def _parties(item: Item[AgreementClaim], known: Known) -> frozenset[str]:
    return frozenset(party for p in item.claim.parties if (party := known.entity(item.source, p)))


def _subject_words(claim: AgreementClaim) -> frozenset[str]:
    return frozenset(word for word in _WORD.findall(fold(claim.subject or "")) if word not in _COMMON)


def merge(items: Sequence[Item[AgreementClaim]], known: Known) -> Agreement:
    """The agreement of these mentions: its own slots are the latest, most specific one's."""
    shared = shared_fields(items, known)
    chosen = max(items, key=lambda item: _rank(item, known))
    mentions = sorted(((item.source, item.findings[0]) for item in items), key=lambda p: print_order(known, *p))
    told = [_mention(source, finding, known) for source, finding in mentions]
    parties = tuple(dict.fromkeys(p for m in told for p in m.parties))
    signatories = tuple({s.person: s for m in reversed(told) for s in reversed(m.signatories)}.values())[::-1]
    date, date_from = known.date(chosen.source, chosen.findings[0].span, chosen.claim.date)
    verdict, history = _verdict(items, chosen, len(shared["origins"]), known)
    return Agreement(
        id="",
        type=chosen.claim.type,
        subject=chosen.claim.subject,
        parties=parties,
        signatories=signatories,
        status=chosen.claim.status,
        date=date,
        date_from=date_from,  # type: ignore[arg-type]
        place=known.entity(chosen.source, chosen.claim.place),
        verdict=verdict,
        history=history,
        mentions=tuple(told),
        **shared,
    )


def _rank(item: Item[AgreementClaim], known: Known) -> tuple[Any, ...]:
    claim = item.claim
    day = known.published(item.source) or ""
    return (
        day,
        _STAGES.index(claim.status),
        claim.type != "agreement",
        len(claim.signatures),
        len(claim.parties),
        len(claim.subject or ""),
        -item.source,
        -item.findings[0].span.start,
    )


def _verdict(
    group: Sequence[Item[AgreementClaim]], chosen: Item[AgreementClaim], independent: int, known: Known
) -> tuple[Verdict, tuple[FormerStatus, ...]]:
    """One origin; or several that tell of one stage, of stages in order, or of stages that can't be."""
    if independent < 2:
        return "single_source", ()
    ended = chosen.claim.status == "ended"
    differing = [item for item in group if (item.claim.status == "ended") != ended]
    if not differing:
        return "corroborated", ()
    last = known.published(chosen.source)
    if last and all((known.published(item.source) or last) < last for item in differing):
        rows = {
            FormerStatus(
                status=item.claim.status,
                published=known.published(item.source) or "",
                source=known.sources[item.source].id,
            )
            for item in differing
        }
        return "updated", tuple(sorted(rows, key=lambda row: (row.published, row.source, row.status)))
    return "conflicting", ()


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
