"""How far an agreement has got, by the words of several articles: the stage reached, the verdict on it, its history.

Which stages can hold together on one day is data: who says "signed" confirms who says "agreed", but not who says that
it is still being negotiated. A later stage of a later day moves it on; a step back can't hold, but from its end a new
start is made.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kvisit.families.base import Known, SourceIndex
from kvisit.findings import AgreementClaim, Finding
from kvisit.model import FormerStatus, Status, Verdict
from kvisit.patterns import AgreementWords

Telling = tuple[SourceIndex, Finding[AgreementClaim]]  # a source and what it says
_ENDED: Status = "ended"


@dataclass(frozen=True, slots=True)
class Progress:
    """The stage that an agreement has reached, the verdict on that, and the stages of earlier articles."""

    status: Status
    verdict: Verdict
    history: tuple[FormerStatus, ...] = ()


def furthest(statuses: Sequence[Status], words: AgreementWords) -> Status:
    """The furthest of some stages."""
    return max(statuses, key=words.stages.index)


def hold_together(a: Status, b: Status, words: AgreementWords) -> bool:
    """Whether two stages can both be right on one day."""
    return a == b or any(a in group and b in group for group in words.together)


def progress_of(tellings: Sequence[Telling], independent: int, known: Known) -> Progress:
    """How far an agreement has got, of what sources tell of it; each means the furthest stage that it tells.

    Args:
        tellings: the sources with what they say.
        independent: how many origins these have.
        known: gives the days of the sources.
    """
    words = known.vocabulary.agreements
    stages: dict[SourceIndex, Status] = {}
    for source, finding in tellings:
        stages[source] = furthest([stages.get(source, finding.claim.status), finding.claim.status], words)
    told = [_Told(stage, known.published(source), known.sources[source].id) for source, stage in stages.items()]
    reached = _reached(told, words)
    if independent < 2:
        return Progress(reached, "single_source")
    holding = [one for one in told if hold_together(one.stage, reached, words)]
    if any(_clash(one, other, words) for one in holding for other in told):  # what these overtook may clash
        return Progress(reached, "conflicting")
    former = [one for one in told if one.published and not hold_together(one.stage, reached, words)]
    return Progress(reached, "updated", _history(told, reached)) if former else Progress(reached, "corroborated")


@dataclass(frozen=True, slots=True)
class _Told:
    """The stage that one article tells, and when that was published."""

    stage: Status
    published: str | None
    source: str


def _reached(told: Sequence[_Told], words: AgreementWords) -> Status:
    """The furthest stage of all; but where articles from before have the end and later ones don't, it began anew."""
    alive = [one for one in told if one.stage != _ENDED]
    ended = [one for one in told if one.stage == _ENDED]
    anew = ended and alive and all(any(_is_earlier(end, one) for one in alive) for end in ended)
    return furthest([one.stage for one in (alive if anew else told)], words)


def _clash(a: _Told, b: _Told, words: AgreementWords) -> bool:
    """Whether two articles contradict one another: on one day, or by a step back; undated ones only about the end."""
    if hold_together(a.stage, b.stage, words):
        return False
    first, second = (a, b) if _is_earlier(a, b) else (b, a)
    if _is_earlier(first, second):
        on = first.stage == _ENDED or words.stages.index(first.stage) < words.stages.index(second.stage)
        return not on
    return bool(a.published and b.published) or _ENDED in (a.stage, b.stage)


def _is_earlier(a: _Told, b: _Told) -> bool:
    """Whether one article was published on an earlier day than another, or earlier on that day if both have a time."""
    if not a.published or not b.published:
        return False
    timed = "T" in a.published and "T" in b.published
    return a.published < b.published if timed else a.published[:10] < b.published[:10]


def _history(told: Sequence[_Told], reached: Status) -> tuple[FormerStatus, ...]:
    """The other stages that dated articles told of, in the order of their days."""
    former = sorted((one.published, one.source, one.stage) for one in told if one.published and one.stage != reached)
    return tuple(FormerStatus(status=stage, published=day, source=source) for day, source, stage in former)
