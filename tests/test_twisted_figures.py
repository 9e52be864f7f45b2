"""A true event with one number twisted in one source: the twisted value must never come out corroborated.

Of each event of the seeds, of the development set where it is there, and of generated articles, figures are taken in a
fixed order, those of several origins first. In one of its sources every mention of a figure is given another value,
beyond what the wordings of all sources allow; only that text is extracted again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache
from itertools import chain, islice, zip_longest

import pytest

from kvisit.extraction import extract
from kvisit.findings import Extract
from kvisit.intervals import Interval, interval
from kvisit.model import Figure, FigureMention
from kvisit.reading import Article
from kvisit.reconciling import reconcile
from tests.stories import DEVELOPMENT, SEEDS, VOCABULARY, articles_of, generated

TWISTED = 100
FACTORS = ("3", "1.7", "0.4", "2", "0.6", "1.2", "0.9")  # taken in turn, the next where one isn't beyond the interval
NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
EVENTS = {
    "seeds": articles_of(SEEDS),
    **{folder.name: articles_of(folder) for folder in (sorted(DEVELOPMENT.glob("*")))},
    **{f"generated-{number}": articles for number, articles in generated(160).items()},
}


@dataclass(frozen=True)
class Twist:
    """A source of an event, and what a figure's mentions in it are replaced with."""

    event: str
    source: str
    mentions: tuple[FigureMention, ...]
    text: str
    value: Decimal


@cache
def extracts_of(event: str) -> tuple[Extract, ...]:
    return tuple(extract(EVENTS[event]))


def twists_of(event: str) -> Iterator[Twist]:
    """The twists of an event: figures of several origins first, another source and factor each time."""
    report = reconcile(extracts_of(event), VOCABULARY)
    told = [allowed(mention) for figure in report.figures for mention in figure.mentions]
    for turn, figure in enumerate(sorted(report.figures, key=lambda figure: -figure.independent)):
        source = figure.sources[turn % len(figure.sources)]
        if twist := twisted(event, source, figure, turn, told):
            yield twist


def twisted(event: str, source: str, figure: Figure, turn: int, told: Sequence[Interval]) -> Twist | None:
    """A figure's twist in a source: a value that nothing in the event allows; None if it is told in words."""
    mentions = tuple(mention for mention in figure.mentions if mention.source == source)
    if {m.value for m in mentions} != {mentions[0].value} or not all(NUMBER.search(m.text) for m in mentions):
        return None
    written = Decimal(NUMBER.search(mentions[0].text)[0].replace(",", ""))  # type: ignore[index]
    places = max(0, -int(written.as_tuple().exponent))
    for factor in (*FACTORS[turn % len(FACTORS) :], *FACTORS):
        number = round(written * Decimal(factor), places)
        value = number * (mentions[0].value / written)
        own = replace(mentions[0], value=value, upper=None)
        if number and not any(allowed(own).meets(interval) for interval in told):
            return Twist(event, source, mentions, f"{number:,}", value)
    return None


def allowed(mention: FigureMention) -> Interval:
    return interval(mention.value, mention.upper, mention.modifier, VOCABULARY.widths)


def rewritten(article: Article, twist: Twist) -> Article:
    """An article with the twisted value in place of the true one."""
    text = article.text
    for mention in sorted(twist.mentions, key=lambda mention: -mention.start):
        told = NUMBER.sub(twist.text, text[mention.start : mention.end], count=1)
        text = text[: mention.start] + told + text[mention.end :]
    return replace(article, text=text)


def confirmed(twist: Twist) -> list[Figure]:
    """The facts that are corroborated with the twisted value, when the twisted text is compared with the others."""
    (article,) = (article for article in EVENTS[twist.event] if article.id == twist.source)
    (again,) = extract([rewritten(article, twist)])
    sources = [again if source.id == twist.source else source for source in extracts_of(twist.event)]
    return [
        figure
        for figure in reconcile(sources, VOCABULARY).figures
        if figure.verdict == "corroborated"
        and any(mention.source == twist.source and mention.value == twist.value for mention in figure.mentions)
    ]


def in_turn() -> list[Twist]:
    """The twists: one of each event, then a second of each, and so on; those of generated articles come last."""
    real, invented = (
        [twists_of(event) for event in EVENTS if event.startswith("generated") is g] for g in (False, True)
    )
    rows = chain(zip_longest(*real), zip_longest(*invented))
    return list(islice((twist for row in rows for twist in row if twist), TWISTED))


@pytest.fixture(scope="module")
def twists() -> list[Twist]:
    return in_turn()


def test_there_are_a_hundred_twists(twists: list[Twist]) -> None:
    assert len(twists) == TWISTED


def test_no_twisted_value_is_corroborated(twists: list[Twist]) -> None:
    wrong = {
        (twist.event, twist.source, twist.mentions[0].text, twist.text): [(f.id, f.measure) for f in found]
        for twist in twists
        if (found := confirmed(twist))
    }
    assert not wrong
