"""What holds for all times: no clock, time zone or locale tells in a value, and dates survive being written out."""

from __future__ import annotations

import datetime
import locale
import os
import re
import time
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kvisit.holidays import day_of_holiday, easter
from kvisit.reconciling.resolving import resolve
from kvisit.timex import FUTURE, NEAREST, PAST, Time, first_day, unknown
from tests.test_times import times_of

DAYS = st.dates(date(1900, 1, 1), date(2099, 12, 31))
TOWARD = st.sampled_from([PAST, NEAREST, FUTURE])
UNITS = st.sampled_from(["D", "W", "WE", "M", "Q", "Y", "10Y", "100Y"])
LETTERS = {"years": "{}Y", "months": "{}M", "weeks": "{}W", "days": "{}D", "hours": "T{}H", "minutes": "T{}M"}
VOCABULARY = """
the of on in - – , . ( ) a an to and or from until between by since will said next last this past coming current
early late mid end day days week weekend month quarter year decade century ago later earlier before after
following previous every each twice Monday Fridays March May June Feb. Sept. 29 31 30 1900 2012 2013-02-29
26/10/2019 1990s '80s 9:30 0930 12 noon midnight morning nights a.m. GMT first third half fiscal Q3 spring fall
Easter Thanksgiving now future then AD BC 's two several hundred three-month
"""
TEXT = "On Monday he said that the trial will open on Jan. 5 at 9 a.m., two weeks after the holiday last month."


@given(DAYS, st.sampled_from([*range(24)]))
@settings(max_examples=20, deadline=None)
def test_values_do_not_depend_on_the_time_of_day_of_the_article(day: date, hour: int) -> None:
    assert times_of(TEXT, f"{day}T{hour:02}:59") == times_of(TEXT, day.isoformat())


@pytest.mark.parametrize("zone", ["UTC", "Pacific/Kiritimati", "America/Adak", "Asia/Kathmandu"])
def test_values_do_not_depend_on_the_time_zone(zone: str, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = times_of(TEXT, "2025-11-19")
    monkeypatch.setitem(os.environ, "TZ", zone)
    time.tzset()
    try:
        assert times_of(TEXT, "2025-11-19") == expected
    finally:
        monkeypatch.undo()
        time.tzset()


def test_values_do_not_depend_on_the_locale() -> None:
    expected = times_of(TEXT, "2025-11-19")
    before = locale.setlocale(locale.LC_ALL)
    for name in ("C", "C.UTF-8", "tr_TR.UTF-8", "de_DE.UTF-8"):
        try:
            locale.setlocale(locale.LC_ALL, name)
        except locale.Error:
            continue  # not installed here
        try:
            assert times_of(TEXT, "2025-11-19") == expected
        finally:
            locale.setlocale(locale.LC_ALL, before)


@given(
    DAYS,
    DAYS,
    st.sampled_from(
        [
            "{0:%B} {0.day}, {0.year}",
            "{0.day} {0:%B} {0.year}",
            "{0:%A}, {0:%b}. {0.day}, {0.year}",
            "{0:%Y-%m-%d}",
            "{0:%d.%m.%Y}",
        ]
    ),
)
@settings(max_examples=80, deadline=None)
def test_a_day_written_out_is_that_day(day: date, published: date, form: str) -> None:
    written = form.format(day).replace("May.", "May")
    assert [value for _, value in times_of(f"The court met on {written} in Rome.", published.isoformat())] == [
        f"DATE {day.isoformat()}"
    ]


@given(
    DAYS,
    st.sampled_from(
        [
            ("{0:%B} {0.year}", "{0:%Y-%m}"),
            ("{0:%B} of {0.year}", "{0:%Y-%m}"),
            ("mid-{0:%B} {0.year}", "{0:%Y-%m}"),
            ("the end of {0.year}", "{0:%Y}"),
            ("the summer of {0.year}", "{0:%Y}-SU"),
            ("the second quarter of {0.year}", "{0:%Y}-Q2"),
            ("the first half of {0.year}", "{0:%Y}-H1"),
            ("fiscal {0.year}", "{0:%Y}"),
            ("Thanksgiving {0.year}", "{1}"),
        ]
    ),
)
@settings(max_examples=60, deadline=None)
def test_a_part_of_a_year_written_out_is_that_part(day: date, form: tuple[str, str]) -> None:
    written, value = form
    thanksgiving = day_of_holiday("11-4-4", day.year)
    assert thanksgiving
    expected = value.format(day, thanksgiving.isoformat())
    text = f"The court met in {written.format(day)}."
    assert (written.format(day), f"DATE {expected}") in [
        (words.removeprefix("the ") if not written.startswith("the ") else words, told)
        for words, told in times_of(text, "2025-11-19")
    ]


@given(st.times(), st.sampled_from(["{0:%H:%M} GMT", "{0:%H%M} GMT"]))
@settings(max_examples=40, deadline=None)
def test_a_time_of_day_written_out_is_that_time(clock: datetime.time, form: str) -> None:
    found = times_of(f"The quake struck at {form.format(clock)}.", "2025-11-19")
    assert [value for _, value in found] == [f"TIME 2025-11-19T{clock:%H:%M}Z"]


@given(st.integers(2, 400), st.sampled_from([*LETTERS]))
@settings(max_examples=60, deadline=None)
def test_a_duration_written_out_is_that_duration(count: int, unit: str) -> None:
    found = times_of(f"The siege lasted {count} {unit}.", None)
    assert found == [(f"{count} {unit}", f"DURATION P{LETTERS[unit].format(count)}")]


@given(DAYS, st.integers(1, 30), st.sampled_from(["days", "months", "years"]))
@settings(max_examples=40, deadline=None)
def test_a_count_back_is_what_the_calendar_says(anchor: date, count: int, unit: str) -> None:
    (found,) = times_of(f"The siege began {count} {unit} ago.", anchor.isoformat())
    months = anchor.year * 12 + anchor.month - 1 - count
    told = {
        "days": (anchor - timedelta(days=count)).isoformat(),
        "months": f"{months // 12:04}-{months % 12 + 1:02}",
        "years": f"{anchor.year - count:04}",
    }
    assert found[1] == f"DATE {told[unit]}"


@given(
    st.lists(st.sampled_from(VOCABULARY.split()), min_size=1, max_size=30).map(" ".join),
    st.sampled_from(["2013-03-20", "2016-02-29", "0001-01-01", "9999-12-31", None]),
)
@settings(max_examples=150, deadline=None)
def test_whatever_stands_in_a_text_its_times_have_values(text: str, published: str | None) -> None:
    for words, told in times_of(text, published):
        assert words in text
        assert re.fullmatch(r"(DATE|TIME|DURATION|SET) [-0-9A-Z:./_]+", told)


@given(DAYS, st.integers(1, 7), TOWARD)
def test_a_weekday_is_within_a_week_on_its_side(anchor: date, weekday: int, toward: int) -> None:
    day = first_day(resolve(Time("DATE", f"XXXX-WXX-{weekday}", toward=toward), anchor))
    assert day is not None
    assert day.isoweekday() == weekday
    assert 0 <= (day - anchor).days * (1 if toward == FUTURE else -1) < 7


@given(DAYS, DAYS, TOWARD)
def test_a_day_of_the_year_keeps_its_month_and_day(anchor: date, day: date, toward: int) -> None:
    value = resolve(Time("DATE", f"XXXX-{day:%m-%d}", toward=toward), anchor)
    assert value.endswith(f"{day:%m-%d}")
    assert first_day(value) is not None


@given(DAYS, st.integers(-15, 50), UNITS)
def test_a_shift_in_a_dated_article_leaves_nothing_open(anchor: date, count: int, unit: str) -> None:
    value = resolve(Time("DATE", shift=(count, unit)), anchor)
    assert "X" not in value
    assert len(value) == len(unknown(unit))


@given(UNITS, st.integers(-5000, 5000))
def test_a_shift_beyond_the_calendar_stays_open_and_breaks_nothing(unit: str, count: int) -> None:
    resolve(Time("DATE", shift=(count, unit)), date(9999, 12, 31))
    resolve(Time("DATE", shift=(count, unit)), date(1, 1, 1))
    assert resolve(Time("DATE", shift=(count, unit)), None) == unknown(unit)


@given(
    DAYS, st.sampled_from(["196", "11", "2015-Q3", "2024", "2024-05", "2024-W07", "2011-W45-WE", "BC0044", "PAST_REF"])
)
def test_a_value_told_in_full_resolves_to_itself(anchor: date, value: str) -> None:
    assert resolve(Time("DATE", value), anchor) == resolve(Time("DATE", value), None) == value


@given(st.integers(1600, 4000))
def test_easter_is_a_sunday_of_spring(year: int) -> None:
    assert easter(year).isoweekday() == 7
    assert date(year, 3, 22) <= easter(year) <= date(year, 4, 25)
    assert day_of_holiday("easter+1", year) == easter(year) + timedelta(days=1)
    thanksgiving = day_of_holiday("11-4-4", year)
    assert thanksgiving
    assert thanksgiving.isoweekday() == 4
    assert 22 <= thanksgiving.day <= 28


@pytest.mark.parametrize(
    ("year", "day"), [(1999, None), (2000, date(2000, 2, 5)), (2001, date(2001, 1, 24)), (2002, None)]
)
def test_a_holiday_that_is_listed_is_known_only_for_the_years_of_its_list(year: int, day: date | None) -> None:
    assert day_of_holiday("2000 02-05 01-24", year) == day
