"""Dates of agreements and of named events: what they date, and the verdicts that only they get."""

from __future__ import annotations

import pytest

from kvisit.model import Date, Report
from tests.test_anchors import report_on

SIGNED = "Norway and Chile signed a trade agreement on Monday in Oslo.", "2025-11-19"


def dates_of_events(report: Report) -> list[Date]:
    return [date for date in report.dates if date.event]


def test_the_date_of_an_agreement_names_it() -> None:
    report = report_on(SIGNED)
    (date,) = report.dates
    (agreement,) = report.agreements
    assert (date.value, date.event, date.verdict) == ("2025-11-17", agreement.id, "single_source")


def test_two_origins_corroborate_the_day_of_an_agreement_and_a_bare_date_nothing() -> None:
    other = "Chile and Norway signed the trade agreement in Oslo on Nov. 17, 2025.", "2025-11-20"
    bare = "It rained in Oslo on Nov. 17, 2025.", "2025-11-20"
    report = report_on(SIGNED, other, bare)
    (date,) = dates_of_events(report)
    assert (date.value, date.verdict, date.independent) == ("2025-11-17", "corroborated", 2)
    assert [d.verdict for d in report.dates if not d.event] == [None]


def test_two_days_of_one_signing_contradict_each_other() -> None:
    other = "Chile and Norway signed the trade agreement in Oslo on Nov. 15, 2025.", "2025-11-20"
    assert {(d.value, d.verdict) for d in dates_of_events(report_on(SIGNED, other))} == {
        ("2025-11-17", "conflicting"),
        ("2025-11-15", "conflicting"),
    }


def test_a_month_and_a_day_in_it_do_not_contradict_each_other() -> None:
    other = "Chile and Norway signed the trade agreement in Oslo in November 2025.", "2025-11-20"
    assert "conflicting" not in {date.verdict for date in report_on(SIGNED, other).dates}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Norway and Chile signed a trade agreement late on Monday night.", "2025-11-17"),
        ("The trade agreement, signed by Norway and Chile this morning, covers fish.", "2025-11-19"),
        ("Norway and Chile signed on Monday a trade agreement for 2026.", "2025-11-17"),
        ("Norway and Chile signed a trade agreement valid until 2030.", None),
        ("Norway and Chile agreed on Sunday to a ceasefire from Tuesday.", "2025-11-16"),
        ("The signing of a trade agreement between Norway and Chile is set for Dec. 3.", "2025-12-03"),
        ("On Nov. 12, during a visit to Oslo, Chile signed a trade agreement with Norway.", "2025-11-12"),
    ],
)
def test_the_day_of_an_agreement_as_news_words_it(text: str, day: str | None) -> None:
    report = report_on((text, "2025-11-19"))
    (agreement,) = report.agreements
    assert agreement.date == day
    assert all(date.event == agreement.id for date in report.dates if date.value[:10] == day)


@pytest.mark.parametrize("text", ["She ran at the Asian Games in 2010.", "She ran at the 2010 Asian Games."])
def test_the_year_of_a_named_event_names_it(text: str) -> None:
    report = report_on((text, "2025-11-19"))
    (date,) = report.dates
    assert date.value == "2010"
    assert date.event in {entity.id for entity in report.entities}


def test_an_agreement_of_the_following_day_is_dated_by_the_day_before() -> None:
    text = "The envoys met in Oslo on March 3, 2011. Norway and Chile signed a trade agreement the following day."
    (agreement,) = report_on((text, "2025-11-19")).agreements
    assert (agreement.date, agreement.date_from) == ("2011-03-04", "text")
