"""Times between articles: an undated article gets its day from the dated ones on its event, or none."""

from __future__ import annotations

from pathlib import Path

import pytest

from kvisit.extraction import extract
from kvisit.model import Report
from kvisit.patterns import load
from kvisit.reading import Article, read
from kvisit.reconciling import reconcile


def report_on(*texts: tuple[str, str | None]) -> Report:
    """The report on articles of one event, each with the day that it is dated."""
    articles = [
        Article(id=f"a{n}", path=f"a{n}.txt", sha256=f"{n:064}", text=text, published=day)
        for n, (text, day) in enumerate(texts)
    ]
    return reconcile(list(extract(articles)), load(), one_event=True)


def codes(report: Report) -> set[str]:
    return {diagnostic.code for diagnostic in report.diagnostics}


DATED = "The ministers signed the accord in Lisbon on Monday.", "2025-11-25"


def test_a_weekday_is_placed_by_a_dated_article() -> None:
    report = report_on(DATED, ("On Monday, the ministers signed the accord in Lisbon.", None))
    undated = report.sources[1]
    assert (undated.published, undated.published_from) == ("2025-11-24", "inferred")
    mondays = [mention.value for date in report.dates for mention in date.mentions]
    assert mondays == ["2025-11-24", "2025-11-24"]
    (diagnostic,) = [d for d in report.diagnostics if d.code == "inferred-date"]
    assert diagnostic.source == "a1"
    assert "Monday" in diagnostic.message
    assert "2025-11-24" in diagnostic.message
    assert "a0" in diagnostic.message


def test_a_weekday_to_come_dates_the_article_before_it() -> None:
    report = report_on(DATED, ("The ministers will sign the accord in Lisbon on Monday.", None))
    assert report.sources[1].published is not None
    assert report.sources[1].published <= "2025-11-24"
    assert "2025-11-24" in {date.value for date in report.dates}


def test_weekdays_that_fit_no_one_day_infer_nothing() -> None:
    dated = "The ministers met on Nov. 12, 2025 and signed the accord on Monday.", "2025-11-25"
    report = report_on(dated, ("The ministers met on Wednesday and signed the accord on Monday.", None))
    assert report.sources[1].published is None
    assert "no-date-inferred" in codes(report)


def test_two_mondays_equally_near_infer_nothing() -> None:
    dated = "They met on Nov. 17, 2025 and on Nov. 24, 2025.", "2025-11-27"
    report = report_on(dated, ("They met on Monday.", None))
    assert report.sources[1].published is None
    assert "no-date-inferred" in codes(report)


def test_articles_of_another_month_date_nothing() -> None:
    report = report_on(DATED, ("A year on, they met.", "2026-11-20"), ("They met on Monday.", None))
    assert report.sources[2].published is None


def test_a_day_without_a_year_is_of_the_events_year() -> None:
    report = report_on(DATED, ("The accord was signed in Lisbon on November 24.", None))
    assert {date.value for date in report.dates} == {"2025-11-24"}


def test_an_undated_article_alone_stays_open() -> None:
    report = report_on(("They met on Monday.", None))
    assert report.dates[0].value == "XXXX-WXX-1"
    assert "inferred-date" not in codes(report)


def test_a_day_of_no_calendar_is_a_diagnostic_and_no_date() -> None:
    report = report_on(("The law took effect on 29 February 2015 in Spain.", "2015-03-04"))
    assert report.dates == ()
    assert report.figures == ()
    (diagnostic,) = [d for d in report.diagnostics if d.code == "impossible-date"]
    assert "29 February 2015" in diagnostic.message


def test_a_day_that_no_year_has_is_a_diagnostic_and_no_date() -> None:
    report = report_on(("The law took effect on April 31 in Spain.", "2015-05-04"))
    assert report.dates == ()
    assert "impossible-date" in codes(report)


def test_a_leap_day_is_a_date() -> None:
    report = report_on(("The law took effect on 29 February 2016 in Spain.", "2016-03-04"))
    assert [date.value for date in report.dates] == ["2016-02-29"]


MARCH_3 = "MANILA, March 3 (Reuters) - Rescuers in Tacloban said 12 people were killed when the Doña Luz ferry sank."
MARCH_5 = "MANILA, March 5 (AFP) - Rescuers in Tacloban said 30 people were killed when the Doña Luz ferry sank."


def read_report(tmp_path: Path, *texts: str) -> Report:
    """The report on files with these texts, of one event."""
    for n, text in enumerate(texts):
        (tmp_path / f"a{n}.txt").write_text(text, "utf-8")
    articles, _ = read([str(tmp_path)], load())
    return reconcile(extract(articles), load(), one_event=True)


def test_datelines_that_all_lack_the_year_order_what_they_tell(tmp_path: Path) -> None:
    report = read_report(tmp_path, MARCH_3, MARCH_5)
    (toll,) = report.figures
    assert (toll.verdict, int(toll.value)) == ("updated", 30)
    assert [row.published for row in toll.history] == ["XXXX-03-03"]
    assert [source.published for source in report.sources] == [None, None]
    assert "dateline" in next(d.message for d in report.diagnostics if d.code == "undated-source")


def test_datelines_on_both_sides_of_a_new_year_order_nothing(tmp_path: Path) -> None:
    report = read_report(tmp_path, MARCH_3.replace("March 3", "Dec. 31"), MARCH_5.replace("March 5", "Jan. 2"))
    assert {figure.verdict for figure in report.figures} <= {"conflicting", "single_source"}


def test_a_dateline_gets_its_year_from_a_dated_article(tmp_path: Path) -> None:
    report = read_report(tmp_path, MARCH_3, MARCH_5.replace("March 5", "March 5, 2031"))
    first = report.sources[0]
    assert (first.published, first.published_from) == ("2031-03-03", "inferred")
    (toll,) = report.figures
    assert (toll.verdict, [row.published for row in toll.history]) == ("updated", ["2031-03-03"])
    (diagnostic,) = [d for d in report.diagnostics if d.code == "inferred-date"]
    assert "a1 the year" in diagnostic.message


def test_a_dateline_gets_its_year_from_a_full_date_beside_it(tmp_path: Path) -> None:
    report = read_report(tmp_path, f"{MARCH_3} It left on Feb. 27, 2031.")
    assert report.sources[0].published == "2031-03-03"


@pytest.mark.parametrize("more", ["It was built in 2019.", "It was built on March 1, 2019, and sold in 2024.", ""])
def test_other_years_in_a_text_date_nothing(more: str, tmp_path: Path) -> None:
    report = read_report(tmp_path, f"{MARCH_3} {more}")
    assert report.sources[0].published is None


def test_days_beside_a_dateline_without_a_year_are_told(tmp_path: Path) -> None:
    report = read_report(tmp_path, f"{MARCH_3} It left yesterday, and sank on Monday.")
    assert [date.value for date in report.dates] == ["XXXX-03-03", "XXXX-03-02", "XXXX-WXX-1"]


def test_a_figure_of_a_year_that_is_not_told_has_no_as_of(tmp_path: Path) -> None:
    report = read_report(tmp_path, "Exports were $3 billion last year. Imports were $2 billion in April.")
    assert {str(figure.as_of) for figure in report.figures} == {"None", "XXXX-04"}
