"""What tells of one event is compared, and nothing else: two crashes with 12 dead confirm nothing."""

from __future__ import annotations

import pytest

from kvisit.reconciling.events import find_events
from kvisit.reconciling.telling import TellingWords
from tests.stories import VOCABULARY, extracted, figure, told

CRASH = "A coach ran off the road near Halvik in the Orsa valley. It killed 12 people, Governor Lena Strand said.\n"
SAME = "Lena Strand said that 12 people died when a coach overturned near Halvik.\n"
OTHER = "A coach hit a truck near Molde Bay. It killed 12 people, police chief Arne Dahl said.\n"


def test_articles_that_share_two_names_tell_of_one_event() -> None:
    report = told(CRASH, SAME)
    assert len({source.event for source in report.sources}) == 1
    assert (figure(report, 12).verdict, figure(report, 12).independent) == ("corroborated", 2)


@pytest.mark.parametrize(
    "other",
    [
        OTHER,
        OTHER.replace("Arne Dahl", "Lena Strand"),
        OTHER.replace("said.", "told Reuters in France."),
        OTHER.replace("Molde Bay", "Molde Bay in Europe"),
    ],
    ids=["nothing in common", "one name", "an agency", "a part of the world"],
)
def test_two_crashes_with_equal_tolls_confirm_nothing(other: str) -> None:
    report = told(CRASH, other)
    assert {f.verdict for f in report.figures if f.value == 12} == {"single_source"}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "Lena Strand and Arne Dahl opened talks on the Orsa bridge loan.",
            "The Orsa bridge loan comes after talks that Dahl and Strand had opened.",
        ),
        (
            "Lena Strand spoke at Halvik University on the loan.",
            "At Halvik University, Governor Strand praised the loan.",
        ),
        (
            "Typhoon Wendela killed 12 people in Arvel County, officials said.",
            "Typhoon Wendela left 12 people dead in Arvel, officials said.",
        ),
        (
            "Super Typhoon Wendela killed 12 people in Arvel, officials said.",
            "Tropical Storm Wendela left 12 people dead in Arvel, officials said.",
        ),
        (
            "Velanor Group will buy Corvida Mills, and Corvida agreed, Velanor said.",
            "Shares of Corvida rose on Tuesday, those of Velanor fell.",
        ),
        (
            "Ford Motor Company will build the cars in Halvik, and Ford hires 200 people.",
            "In Halvik the cars will be built, and shares of Ford rose.",
        ),
        (
            "Norway and Peru signed a free trade agreement on Monday, Lena Strand said.",
            "Lena Strand praised the free trade agreement between Peru and Norway.",
        ),
    ],
    ids=[
        "surnames",
        "a surname and a name",
        "a storm and a county",
        "a weaker storm",
        "short forms",
        "a well-known firm's short form",
        "an agreement and a name",
    ],
)
def test_names_meet_that_are_told_in_other_words(first: str, second: str) -> None:
    assert len({source.event for source in told(first, second).sources}) == 1


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Lena Strand spoke in Halvik.", "Arne Strand spoke in Halvik."),
        ("Lena Strand fought in World War II.", "Lena Strand wrote on World War II."),
        (
            "Norway and Peru reached an agreement, Lena Strand said.",
            "Norway and Peru made an agreement, Lena Strand said.",
        ),
        ("Strand spoke of Arvel, Arvel County and the Arvel District.", "Arvel and Arvel County voted on Sunday."),
        ("By Lena Strand\n\nA tram burned in Halvik.", "By Lena Strand\n\nA mill burned in Halvik."),
    ],
    ids=["two of one surname", "a well-known event", "any agreement", "one place in other words", "a writer"],
)
def test_names_that_do_not_meet(first: str, second: str) -> None:
    assert len({source.event for source in told(first, second).sources}) == 2


def test_two_crashes_of_one_governor_in_one_valley_confirm_nothing_either() -> None:
    """The articles share names enough, but tell of places that nothing ties to one another."""
    other = (
        "A ferry sank at Sundnes and 12 people died, said Governor Lena Strand. "
        "She came from the Orsa valley, where a coach had crashed."
    )
    report = told(CRASH, other)
    assert {f.verdict for f in report.figures if f.value == 12} == {"single_source"}


def test_a_round_up_of_both_ties_neither_to_the_other() -> None:
    both = (
        "Two coaches crashed. Near Halvik in the Orsa valley 12 people died, Lena Strand said. "
        "Near Molde Bay 12 people died, Arne Dahl said."
    )
    report = told(CRASH, both, OTHER)
    assert all(len(f.sources) <= 2 for f in report.figures)


@pytest.mark.parametrize(
    ("first", "second", "events"),
    [("2025-03-02", "2025-03-04", 1), ("2025-03-02", "2025-06-20", 2), (None, "2025-06-20", 1)],
)
def test_articles_that_are_months_apart_tell_of_two_events(first: str | None, second: str, events: int) -> None:
    assert len({source.event for source in told(CRASH, SAME, published=(first, second)).sources}) == events


def test_a_later_article_that_names_the_day_tells_of_it_still() -> None:
    later = SAME.replace("near Halvik.", "near Halvik on March 2, 2025.")
    report = told(CRASH.replace("Halvik in", "Halvik on Sunday, in"), later, published=("2025-03-02", "2025-06-20"))
    assert len({source.event for source in report.sources}) == 1


def test_the_user_may_say_that_it_is_one_event() -> None:
    report = told(CRASH, OTHER, one_event=True)
    assert {source.event for source in report.sources} == {"e1"}


def test_names_that_a_large_input_has_everywhere_say_little() -> None:
    text = "Lena Strand spoke in Halvik about road number {}."
    sources = [extracted(text.format(n)) for n in range(60)]
    days, telling = [frozenset[str]()] * 60, TellingWords(VOCABULARY)
    assert len(set(find_events(sources[:5], days[:5], telling=telling).numbers)) == 1
    assert len(set(find_events(sources, days, telling=telling).numbers)) == 60
