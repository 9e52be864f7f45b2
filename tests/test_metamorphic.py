"""What a change of the input must never change, and what it must: properties of reports on real and invented events."""

from __future__ import annotations

import re
from calendar import month_name
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from functools import cache

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from kvisit.findings import Extract
from kvisit.intervals import interval
from kvisit.model import Figure, FigureMention, Modifier, Report
from kvisit.reading import Article
from kvisit.reconciling import reconcile
from tests.stories import DEVELOPMENT, SEEDS, VOCABULARY, articles_of, generated, named, said

Told = tuple[Article, ...]
INVENTED = {f"generated-{number}": articles for number, articles in generated(60).items()}
EVENTS: dict[str, Told] = {
    "seeds": articles_of(SEEDS),
    **{folder.name: articles_of(folder) for folder in sorted(DEVELOPMENT.glob("*"))},
    **INVENTED,
}
events = st.sampled_from(list(EVENTS))
one_of_many = st.integers(0, 10**6)  # an index, taken modulo how many there are
few = settings(max_examples=40, deadline=None, derandomize=True)


def extracts(articles: Iterable[Article]) -> list[Extract]:
    return [said(article) for article in articles]


@cache
def told(articles: Told) -> Report:
    return reconcile(extracts(articles), VOCABULARY)


def judged(report: Report) -> Counter[tuple[object, ...]]:
    """What a report judges, whatever its sources, ids and days are called."""
    figures = (
        (f.kind, f.detail, f.measure, f.value, f.upper, f.unit, f.verdict, f.independent) for f in report.figures
    )
    agreements = {(a.type, a.status, a.verdict, a.independent) for a in report.agreements if a.independent > 1}
    entities = {(e.type, frozenset((e.name, *e.aliases)), e.independent) for e in report.entities}
    return Counter([*figures, *agreements, *entities])


# ------------------------------------------------------------------------------------------------ nothing changes
@few
@given(events, one_of_many)
def test_a_duplicate_adds_no_independence(event: str, which: int) -> None:
    articles = EVENTS[event]
    twin = replace(articles[which % len(articles)], id="twin", path="twin.txt")
    assert judged(told((*articles, twin))) == judged(told(articles))


@few
@given(events, events)
def test_an_unrelated_article_changes_no_verdict(event: str, other: str) -> None:
    assume(event != other)
    before, after = judged(told(EVENTS[event])), judged(told((*EVENTS[event], EVENTS[other][0])))
    assert not before - after


@few
@given(events, st.permutations(range(8)))
def test_the_order_of_the_sources_changes_nothing(event: str, order: Sequence[int]) -> None:
    articles = EVENTS[event]
    shuffled = tuple(sorted(articles, key=lambda article: order[articles.index(article) % len(order)]))
    assert told(shuffled) == told(articles)


@few
@given(events, st.permutations(range(8)))
def test_renaming_changes_paths_and_order_only(event: str, order: Sequence[int]) -> None:
    report, sources = told(EVENTS[event]), extracts(EVENTS[event])
    names = [f"file {order[n % len(order)]} {n}" for n in range(len(sources))]
    renamed = reconcile([named([source], name)[0] for source, name in zip(sources, names, strict=True)], VOCABULARY)
    assert judged(renamed) == judged(report)
    for family in ("entities", "figures", "dates", "agreements"):
        assert {fact.id for fact in getattr(renamed, family)} == {fact.id for fact in getattr(report, family)}


MONTHS = list(month_name)[1:]
WRITTEN = re.compile(rf"(\d{{4}})-(\d\d)-(\d\d)|\b({'|'.join(MONTHS)}) (\d{{1,2}})(?:-(\d{{1,2}}))?(, \d{{4}})?(?!\d)")


def later(article: Article, days: timedelta) -> Article:
    """An article with its own date, and the days of the months in its text, moved; without a year they are of 2025."""

    def moved(found: re.Match[str]) -> str:
        if found[1]:
            return str(date.fromisoformat(found[0]) + days)
        year = int(found[7].strip(", ")) if found[7] else 2025
        first, last = (
            date(year, MONTHS.index(found[4]) + 1, int(day)) + days for day in (found[5], found[6] or found[5])
        )
        span = f"{first:%B} {first.day}" + (f"-{last.day}" if found[6] else "")
        return f"{span}, {first.year}" if found[7] else span

    published = str(date.fromisoformat(article.published[:10]) + days) if article.published else None
    return replace(article, text=WRITTEN.sub(moved, article.text), published=published)


@few
@given(st.sampled_from(["seeds", *INVENTED]))
def test_moving_all_days_by_52_weeks_changes_days_and_ids_only(event: str) -> None:
    """Weekdays stay what they are; the development set is left out, since its texts name days in more ways."""
    before = told(EVENTS[event])
    after = told(tuple(later(article, timedelta(days=364)) for article in EVENTS[event]))
    assert judged(after) == judged(before)
    assert [source.event for source in after.sources] == [source.event for source in before.sources]


CONFIRMED = [
    (event, figure.id)
    for event, articles in EVENTS.items()
    for figure in told(articles).figures
    if figure.verdict == "corroborated"
]
NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")


def fact_called(event: str, id_: str) -> tuple[Told, Figure]:
    (fact,) = (figure for figure in told(EVENTS[event]).figures if figure.id == id_)
    return EVENTS[event], fact


def with_texts(event: Told, mentions: Sequence[FigureMention], change: Callable[[str], str]) -> Told:
    """An event with the texts of some mentions of one source changed."""
    (source,) = {mention.source for mention in mentions}
    (article,) = (article for article in event if article.id == source)
    text = article.text
    for mention in sorted(mentions, key=lambda mention: -mention.start):
        text = text[: mention.start] + change(mention.text) + text[mention.end :]
    return tuple(replace(article, text=text) if one is article else one for one in event)


def fact_of(report: Report, mention: FigureMention, value: Decimal) -> Figure:
    """The fact that has a changed mention: of its source and value, and near to where it stood."""
    found = [
        (abs(m.start - mention.start), figure.id, figure)
        for figure in report.figures
        for m in figure.mentions
        if m.source == mention.source and m.value == value
    ]
    return min(found)[2]


WORDED: dict[str, Modifier] = {"about": "about", "around": "about", "at least": "at_least", "nearly": "approaching"}


@few
@given(st.sampled_from(CONFIRMED), one_of_many, st.sampled_from(list(WORDED)))
def test_a_wording_that_allows_the_value_keeps_it_corroborated(
    confirmed: tuple[str, str], which: int, word: str
) -> None:
    event, fact = fact_called(*confirmed)
    mention = fact.mentions[which % len(fact.mentions)]
    assume(mention.modifier == "exact" and mention.text[0] in "$0123456789" and mention.upper is None)
    others = [m for f in told(event).figures if f is not fact and f.kind == fact.kind for m in f.mentions]
    assume(not any(meet(replace(mention, modifier=WORDED[word]), other) for other in others))
    at_start = mention.start == mention.sentence.start
    after = told(with_texts(event, [mention], lambda text: f"{word.capitalize() if at_start else word} {text}"))
    again = fact_of(after, mention, mention.value)
    assert again.verdict == "corroborated"
    assert again.independent >= fact.independent  # the word may have cut a copied passage short


# ------------------------------------------------------------------------------------------------ something changes
@few
@given(st.sampled_from(CONFIRMED), one_of_many, st.sampled_from(["0.3", "0.6", "0.85", "1.2", "1.8", "3", "10"]))
def test_a_value_beyond_the_interval_ends_a_corroboration(confirmed: tuple[str, str], which: int, factor: str) -> None:
    event, fact = fact_called(*confirmed)
    source = fact.sources[which % len(fact.sources)]
    mentions = [mention for mention in fact.mentions if mention.source == source]
    assume(len({m.value for m in mentions}) == 1 and all(NUMBER.search(m.text) for m in mentions))
    written = Decimal(NUMBER.search(mentions[0].text)[0].replace(",", ""))  # type: ignore[index]
    number = round(written * Decimal(factor), max(0, -int(written.as_tuple().exponent)))
    value = number * mentions[0].value / written
    twisted = replace(mentions[0], value=value, upper=None)
    assume(number and not any(meet(twisted, m) for f in told(event).figures for m in f.mentions))
    after = told(with_texts(event, mentions, lambda text: NUMBER.sub(f"{number:,}", text, count=1)))
    assert fact_of(after, mentions[0], value).verdict != "corroborated"
    if any(origin.sources == (source,) for origin in fact.origins):  # else the others of its origin tell it still
        assert all(figure.independent < fact.independent for figure in after.figures if stands_for(figure, fact))


def meet(a: FigureMention, b: FigureMention) -> bool:
    first, second = (interval(m.value, m.upper, m.modifier, VOCABULARY.widths) for m in (a, b))
    return first.meets(second)


def stands_for(figure: Figure, fact: Figure) -> bool:
    """Whether a fact of a changed input is still the corroborated one."""
    same = (figure.kind, figure.detail, figure.value, figure.unit) == (fact.kind, fact.detail, fact.value, fact.unit)
    return same and figure.verdict == "corroborated" and set(figure.sources) <= set(fact.sources)
