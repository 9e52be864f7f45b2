"""Verdicts as the contract defines them: on tolls that rise, on series, parts and wholes, units and roles."""

from __future__ import annotations

import pytest

from tests.stories import figure, told

DAYS = ("2024-05-06", "2024-05-07", "2024-05-08")
QUAKE = "A quake shook Arvela in the Tindra hills. {}, said Mayor Nora Hald.\n"


def quakes(*sentences: str, days: tuple[str | None, ...] = ()) -> object:
    return told(*[QUAKE.format(sentence) for sentence in sentences], published=days)


@pytest.mark.parametrize(
    ("tolls", "days", "verdict", "value"),
    [
        (("41 people died", "41 people were killed"), DAYS, "corroborated", 41),
        (("At least 40 people died", "41 people died"), DAYS[:1] * 2, "corroborated", 41),
        (("41 people died", "57 people died"), DAYS, "updated", 57),
        (("41 people died", "57 people died", "57 people were killed"), DAYS, "updated", 57),
        (("41 people died", "57 people died"), DAYS[:1] * 2, "conflicting", 57),
        (("41 people died", "57 people died"), (None, "2024-05-07"), "conflicting", 57),
        (("57 people died", "55 people died"), DAYS, "updated", 55),
    ],
    ids=["agree", "meet", "rose", "rose, confirmed", "one day", "an undated one orders nothing", "revised downwards"],
)
def test_tolls(tolls: tuple[str, ...], days: tuple[str | None, ...], verdict: str, value: int) -> None:
    report = quakes(*tolls, days=days[: len(tolls)])
    (fact,) = [f for f in report.figures if f.kind == "casualties"]  # type: ignore[attr-defined]
    assert fact.verdict == verdict
    if verdict != "conflicting":
        assert fact.value == value


@pytest.mark.parametrize(
    ("tolls", "series"),
    [
        (("860 homes were destroyed", "13,694 houses were destroyed and 15,000 damaged"), [860, 13694]),
        (
            ("41 people died, 30 in Arvela and 11 in Orvik", "The toll stands at 36 in Arvela and at 19 in Orvik"),
            [30, 36],
        ),
        (("Chile said it had lost 50 soldiers, and 49 Peruvian soldiers died", "Chile put its losses at 71"), [50, 71]),
    ],
    ids=["ruins", "a place of a list", "a side of a war"],
)
def test_what_grows_like_a_toll(tolls: tuple[str, str], series: list[int]) -> None:
    report = quakes(*tolls, days=DAYS[:2])
    updated = [f for f in report.figures if f.verdict == "updated"]  # type: ignore[attr-defined]
    assert series in [[row.value for row in f.history] + [f.value] for f in updated]


def test_what_was_updated_keeps_the_whole_series() -> None:
    report = quakes("41 people died", "60 people died", "58 people died", days=DAYS)
    (fact,) = [f for f in report.figures if f.kind == "casualties"]  # type: ignore[attr-defined]
    assert fact.value == 58
    assert [(row.value, row.published, row.revised) for row in fact.history] == [
        (41, DAYS[0], "up"),
        (60, DAYS[1], "down"),
    ]


@pytest.mark.parametrize(
    "other",
    [
        "12 children died",
        "8 soldiers were killed, and 3 people hurt",
        "Of the 41 people killed, 25 were women",
        "In 2003, a quake killed 57 people",
        "57 people were injured",
        "57 people are missing",
        "41 people died. Quakes have killed 57 people so far this year",
    ],
)
def test_a_part_or_another_toll_contradicts_nothing(other: str) -> None:
    report = quakes("41 people died", other, days=DAYS[:1] * 2)
    assert not {f.verdict for f in report.figures} & {"conflicting", "updated"}  # type: ignore[attr-defined]


def test_part_and_whole_of_one_article_are_two_facts() -> None:
    text = "In all 721 soldiers fell at Arvela, Nora Hald said. Of those, 462 are buried in the Tindra hills."
    report = told(text, text.replace("In all", "At Arvela").replace("fell at Arvela", "fell"))
    assert "conflicting" not in {f.verdict for f in report.figures}


@pytest.mark.parametrize(
    ("first", "second", "verdict"),
    [
        ("Trade between Orland and Vesta was $8 billion in 2015", "Trade was $11 billion in 2019", "single_source"),
        ("Trade between Orland and Vesta was $8.1 billion in 2019", "Trade was $11 billion in 2019", "conflicting"),
        ("Trade between Orland and Vesta was $8.1 billion in 2019", "Trade was $8.12 billion in 2019", "corroborated"),
    ],
    ids=["a series", "one year", "one year, rounded"],
)
def test_values_of_years(first: str, second: str, verdict: str) -> None:
    base = "Prime Minister Ida Holt met Karl Berg in Arvela. {}, she said.\n"
    report = told(base.format(first), base.format(second).replace("she", "Ida Holt"))
    assert {f.verdict for f in report.figures if f.kind == "trade_volume"} == {verdict}


@pytest.mark.parametrize(
    ("first", "second", "verdict"),
    [
        ("Sales rose by 5%", "Sales rose by 5%", "corroborated"),
        ("Sales rose by 5%", "Sales fell by 5%", "single_source"),
        ("Sales are expected to rise to $740 million", "Sales rose to $740 million", "single_source"),
    ],
)
def test_only_like_roles_are_compared(first: str, second: str, verdict: str) -> None:
    base = "Nordlund Steel of Arvela reported its results. {}, Chief Executive Ida Holt said.\n"
    other = "Ida Holt spoke in Arvela for Nordlund Steel, which she leads. {}.\n"
    report = told(base.format(first), other.format(second))
    assert {f.verdict for f in report.figures} == {verdict}


def test_lengths_in_other_units_are_one_and_sums_in_other_currencies_two() -> None:
    base = "Nora Hald opened the Tindra tunnel at Arvela. It is {} long and cost {}.\n"
    other = "The Tindra tunnel at Arvela, {} long, was opened by Nora Hald. It cost {}.\n"
    report = told(base.format("45 miles", "$260 million"), other.format("72 km", "260 million euros"))
    lengths = [f for f in report.figures if f.kind == "length"]
    assert [(f.verdict, f.independent) for f in lengths] == [("corroborated", 2)]
    assert {f.verdict for f in report.figures if f.kind == "money"} == {"single_source"}


def test_two_values_of_one_source_are_no_conflict_between_sources() -> None:
    report = quakes("41 people died", "At first 41 people had died. Now 57 people died", days=DAYS[:1] * 2)
    assert figure(report, 41).verdict != "conflicting"  # type: ignore[arg-type]


def test_another_number_beside_the_dead_is_of_all_the_injured() -> None:
    report = quakes("41 died and 60 were injured", "41 died and another 93 people were injured", days=DAYS[:2])
    assert figure(report, 93).verdict == "updated"  # type: ignore[arg-type]


def test_a_toll_that_is_revised_down_is_the_lower_one() -> None:
    first = (
        "HALVIK, June 3 (Reuters) - At least 201 people died when two trains collided near Halvik in Orsa, police said."
    )
    second = "HALVIK, June 4 - The Orsa region revised the death toll of the crash near Halvik from 228 to 215."
    toll = figure(told(first, second, published=("2023-06-03", "2023-06-04")), 215)
    assert (toll.value, toll.modifier, toll.sources) == (215, "exact", ("0", "1"))


def test_the_toll_of_one_place_alone_is_a_part() -> None:
    first = "HALVIK, June 3 (Reuters) - The quake killed at least 812 people near Halvik and Molde, police said."
    second = (
        "HALVIK, June 4 (AP) - More than 1,400 people have died in the quake near Halvik and Molde, police said. "
        "They put the number of dead in Halvik alone at 1,211."
    )
    toll = figure(told(first, second, published=("2023-06-03", "2023-06-04")), 1400)
    assert (toll.verdict, [one.value for one in toll.history]) == ("updated", [812])


def test_a_limit_is_no_count_of_the_same_article() -> None:
    report = told("Acme will buy up to 210 jets from Nordwind. Nordwind has delivered 180 jets this year.")
    assert sorted(int(f.value) for f in report.figures if f.unit == "jets") == [180, 210]


def test_two_sums_of_one_sentence_are_two() -> None:
    report = quakes("The damage was $30 million, and losses exceeded $20 million", "41 people died")
    assert len([f for f in report.figures if f.kind == "money"]) == 2  # type: ignore[attr-defined]


def test_an_estimate_in_other_words_confirms() -> None:
    report = quakes("About 41,000 people were evacuated", "41,020 people were evacuated", days=DAYS[:1] * 2)
    (fact,) = [f for f in report.figures if f.kind == "casualties"]  # type: ignore[attr-defined]
    assert (fact.verdict, fact.value, fact.modifier) == ("corroborated", 41020, "exact")


@pytest.mark.parametrize(
    ("first", "second", "verdict"),
    [
        ("Dozens of people were killed", "9 people were killed", "single_source"),
        ("Dozens of people were killed", "230 people were killed", "single_source"),
        ("Hundreds of people were injured", "Dozens of people were injured", "single_source"),
        ("Hundreds of people were injured", "1,250 people were injured", "single_source"),
        ("Hundreds of people were injured", "260 people were injured", "corroborated"),
        ("Thousands of homes were damaged", "12,500 homes were damaged", "single_source"),
    ],
)
def test_vague_words_confirm_what_they_allow_and_contradict_nothing(first: str, second: str, verdict: str) -> None:
    report = quakes(first, second, days=DAYS[:1] * 2)
    assert {f.verdict for f in report.figures} == {verdict}  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "former",
    [
        "At least 11 people died, down from an earlier toll of 16",
        "At least 11 people died, and an initial count of 16 was wrong",
        "The toll fell to 11 from a previous figure of 16",
    ],
)
def test_a_former_toll_confirms_no_current_one(former: str) -> None:
    report = quakes(former, "16 people were killed", days=DAYS[:1] * 2)
    assert all(f.verdict != "corroborated" for f in report.figures if 16 in {m.value for m in f.mentions})  # type: ignore[attr-defined]


def test_what_a_source_says_was_so_at_first_agrees_with_who_says_it_still() -> None:
    report = quakes("41 people died", "At first 41 people had died. Now 57 people died", days=DAYS[:1] * 2)
    assert figure(report, 41).verdict == "corroborated"  # type: ignore[arg-type]
    assert figure(report, 57).verdict == "single_source"  # type: ignore[arg-type]


def test_who_says_what_the_toll_was_before_brings_it_up_to_date() -> None:
    report = quakes("At least 26 people died", "The toll rose to 34, up from 26", days=DAYS[:2])
    fact = figure(report, 34)  # type: ignore[arg-type]
    assert (fact.verdict, [row.value for row in fact.history]) == ("updated", [26])


def test_a_headline_that_leaves_out_at_least_contradicts_no_larger_toll() -> None:
    first = "Nine people dead in quake\n\nAt least nine people died in Arvela, Nora Hald of Tindra said."
    fact = figure(told(first, "Eleven people died in Arvela, Nora Hald of Tindra said.", published=DAYS[:1] * 2), 11)
    assert (fact.verdict, fact.independent) == ("corroborated", 2)


def test_the_toll_of_a_region_is_that_of_its_town() -> None:
    first = "A flood killed at least 38 people in Tindra Province. The water rose in Arvela, Nora Hald said."
    second = "The toll of the Arvela flood climbed to 41, said Nora Hald."
    fact = figure(told(first, second, published=DAYS[:2]), 41)
    assert (fact.verdict, fact.independent) == ("corroborated", 2)


def test_a_headline_that_tells_a_region_is_of_the_town_of_its_text() -> None:
    first = (
        "Bomber kills 24 in Tindra Province\n\nA bomber killed at least 24 people in Arvela, said Nora Hald of Orsa."
    )
    second = "Bomb in Arvela killed 59\n\nThe toll of the Arvela bomb rose to 59, said Nora Hald of Orsa."
    fact = figure(told(first, second, published=DAYS[:2]), 59)
    assert (fact.verdict, [row.value for row in fact.history][:1]) == ("updated", [24])


def test_what_was_killed_since_a_truce_is_no_toll_of_the_event() -> None:
    first = "The strike on Arvela killed nine people, Nora Hald of Tindra said. Strikes killed 380 in total since May."
    second = "The toll of the strike on Arvela rose to 12, Nora Hald of Tindra said."
    fact = figure(told(first, second, published=DAYS[:2]), 12)
    assert (fact.verdict, [row.value for row in fact.history]) == ("updated", [9])


def test_targets_of_one_trade_conflict() -> None:
    texts = ("Nora Hald of Arvela said that they aim to raise bilateral trade to ${} billion by 2030.",) * 2
    report = told(*(text.format(sum_) for text, sum_ in zip(texts, (6, 5), strict=True)))
    assert {fact.verdict for fact in report.figures} == {"conflicting"}


def test_the_claim_of_another_side_is_not_the_toll_that_the_article_leads_with() -> None:
    first = "The toll of the strike on Arvela rose to 61, Nora Hald said. The Tindra Front accused them of killing 68."
    fact = figure(told(first, "61 people died in Arvela, Nora Hald of Tindra said.", published=DAYS[:2]), 61)
    assert (fact.verdict, fact.independent) == ("corroborated", 2)


@pytest.mark.parametrize(
    ("first", "second", "verdict"),
    [
        ("The takeover is worth €2.5 billion", "They agreed a €5 billion deal", "conflicting"),
        ("The takeover is worth €2.5 billion", "They agreed a €2.5 billion deal", "corroborated"),
        ("The deal is worth €2.5 billion", "The deal adds €5 billion of debt", "single_source"),
        ("The deal is worth €2.5 billion", "They agreed a €90 billion deal", "single_source"),
        ("They will buy Tarro for €3 billion", "They bought Tarro for €5 billion", "conflicting"),
        ("The quake had a magnitude of 7.0", "The magnitude 7.1 quake was felt", "conflicting"),
        ("The quake had a magnitude of 7.0", "A 7.0-magnitude quake struck", "corroborated"),
    ],
)
def test_an_event_has_one_price_of_its_deal_and_one_magnitude(first: str, second: str, verdict: str) -> None:
    report = told(*(f"Nora Hald told it in Arvela. {one}, she said.\n" for one in (first, second)))
    found = {f.verdict for f in report.figures if f.kind in ("money", "other")}
    assert found == {verdict}


def test_a_larger_toll_of_another_country_is_not_of_the_event() -> None:
    first = "Nine people died as Storm Vela hit Arvela in northern Peru, Ida Holt said. Karl Berg closed the schools."
    second = (
        "The death toll from Storm Vela in Peru has risen to 12, Ida Holt said. Karl Berg opened the schools. "
        "The storm killed at least 31 people in Ecuador earlier in the week."
    )
    fact = figure(told(first, second, published=("2024-05-06", "2024-05-08")), 9)
    assert (fact.verdict, fact.value) == ("updated", 12)
