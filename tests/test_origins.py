"""Independent origins: outlets that have a figure from one agency, one publisher or one another count once."""

from __future__ import annotations

import pytest

from kvisit.reconciling.outlets import known_agencies, publisher_key
from tests.stories import VOCABULARY, compared, extracted, figure, told

FIRE_A = "A fire in the Castellan hotel in Port Amsel killed 14 people, Fire Chief Dora Meins said"
FIRE_B = "Port Amsel mourns: when the Castellan burned, 14 people died, by the count of Dora Meins"
OWN = f"{FIRE_A}.\n"


@pytest.mark.parametrize(
    ("first", "second", "independent", "shared"),
    [
        (f"{FIRE_A}.\n", f"{FIRE_B}.\n", 2, []),
        (f"PORT AMSEL (AFP) - {FIRE_A}.\n", f"{FIRE_B}. (AFP)\n", 1, ["credit"]),
        (f"PORT AMSEL (AFP) - {FIRE_A}.\n", f"{FIRE_B}. (Reuters)\n", 2, []),
        (f"{FIRE_A}. {OWN}", f"{FIRE_B}.\n\n{FIRE_A}. {OWN}", 1, ["passage"]),
    ],
)
def test_what_two_articles_share_makes_them_one(first: str, second: str, independent: int, shared: list[str]) -> None:
    fact = figure(told(first, second), 14)
    assert fact.independent == len(fact.origins) == independent
    assert [edge.shared for origin in fact.origins for edge in origin.edges] == shared


CREDITED = [
    "By AFP\n\n{}.\n",
    "Agence France-Presse\n\n{}.\n",
    "Hotel burns in Port Amsel\nBy Jane Doe, AFP\n\n{}.\n",
    "Jane Doe | AFP\n\n{}.\n",
    "PORT AMSEL, Nov 3 (AFP) - {}.\n",
    "PORT AMSEL — AFP: {}.\n",
    "AFP — {}.\n",
    "{}.\n\nAFP\n",
    "{}.\n\n© AFP\n",
    "{}. — AFP\n",
    "{}.\n\nSource: AFP\n",
    "{}.\n\nWith inputs from AFP\n",
    "{}.\n\n(With agency inputs from AFP.)\n",
    "{}.\n\nAFP/Reuters\n",
    "{}.\n\nText: AFP, photo: Reuters\n",
    "{}.\n\nCopyright AFP. All rights reserved.\n",
    "{}.\n\nWith files from AFP\n",
    "{}. -AFP\n",
    "PORT AMSEL, November 3. /AFP/. {}.\n",
    "{}.\n\n(c) AFP 2025\n",
    "PORT AMSEL, Nov 3 (AFP/Reuters) - {}.\n",
    "{}.\n\n© 2025 AFP. No part of this text may be sold, lent, copied, sung, printed, read aloud or kept anywhere.\n",
    "{}.\n\nExcept for the headline this story has not been edited by our staff and is published from the AFP feed.\n",
    "{}, AFP reported.\n",
    "{}, reports AFP.\n",
    "{}, the AFP news agency quoted a clerk as saying.\n",
    "{}, the AFP news agency reported.\n",
    "{}, according to the news agency AFP.\n",
    "{}, citing AFP.\n",
    "{}, told the state-run news agency AFP.\n",
]
NOT_CREDITED = [
    "{}.\n\nPhoto: AFP\n",
    "{}.\n\nAFP photo\n",
    "{}. A photographer of AFP was there.\n",
    "AFP photographer hurt in Port Amsel\n\n{}.\n",
]


@pytest.mark.parametrize("second", CREDITED)
def test_an_article_that_credits_an_agency_is_of_its_origin(second: str) -> None:
    fact = figure(told(f"PORT AMSEL (AFP) - {FIRE_A}.\n", second.format(FIRE_B)), 14)
    (origin,) = fact.origins
    assert [edge.shared for edge in origin.edges] == ["credit"]


@pytest.mark.parametrize("second", NOT_CREDITED)
def test_whoever_only_took_the_pictures_told_nothing(second: str) -> None:
    assert figure(told(f"PORT AMSEL (AFP) - {FIRE_A}.\n", second.format(FIRE_B)), 14).independent == 2


@pytest.mark.parametrize("teller", ["the Norrland News Agency", "Norrvik Radio", "state news agency Xinhua", "Reuters"])
def test_agencies_that_no_list_has_are_origins_too(teller: str) -> None:
    first, second = (
        fire.replace("said", f"told {teller}").replace("count of", "count that") for fire in (FIRE_A, FIRE_B)
    )
    report = told(f"{first}.\n", f"{second} gave to {teller}.\n")
    assert figure(report, 14).independent == 1


def test_what_stands_in_a_dateline_s_brackets_is_an_agency() -> None:
    assert figure(told(f"PORT AMSEL (TNA) - {FIRE_A}.\n", f"PORT AMSEL (TNA): {FIRE_B}.\n"), 14).independent == 1


def test_what_both_were_told_by_one_agency_counts_once() -> None:
    report = told(
        "In Port Amsel 14 people died when the Castellan hotel burned, Dora Meins told AFP.\n",
        "A fire killed 14 people at the Castellan in Port Amsel, Dora Meins told the Agence France-Presse.\n",
    )
    (origin,) = figure(report, 14).origins
    assert [(edge.shared, edge.agency) for edge in origin.edges] == [("credit", "AFP")]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("The Guardian", "theguardian.com", True),
        ("BBC", "BBC News", True),
        ("BBC News", "https://www.bbc.co.uk/news", True),
        ("AFP", "Agence France-Presse", True),
        ("Hürriyet Daily News", "hurriyetdailynews.com", True),
        ("The Times", "The Irish Times", False),
        ("Daily Star", "Daily Sabah", False),
    ],
)
def test_a_publisher_under_several_names_is_one(one: str, other: str, same: bool) -> None:
    agencies = known_agencies(VOCABULARY)
    assert (publisher_key(one, agencies) == publisher_key(other, agencies)) is same


def test_articles_of_one_publisher_count_once() -> None:
    extracts = extracted(f"{FIRE_A}.\n", None, "The Amsel Post"), extracted(f"{FIRE_B}.\n", None, "amselpost.com")
    (origin,) = figure(compared(*extracts).report, 14).origins
    assert [edge.shared for edge in origin.edges] == ["publisher"]


def test_an_agency_s_own_article_and_one_that_credits_it_count_once() -> None:
    extracts = extracted(f"{FIRE_A}.\n", None, "Reuters"), extracted(f"{FIRE_B}. (Reuters)\n")
    assert figure(compared(*extracts).report, 14).independent == 1


def test_a_ministry_that_two_cite_is_one_voice_and_no_origin() -> None:
    report = told(
        "The Castellan hotel in Port Amsel burned. Dora Meins said that 14 people had died.\n",
        "Port Amsel, after the fire at the Castellan: 14 people died, Dora Meins said.\n",
    )
    fact = figure(report, 14)
    assert (fact.verdict, fact.independent) == ("corroborated", 2)
    assert fact.one_voice is not None
