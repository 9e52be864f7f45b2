"""Which figures of two articles on one company are one: those of one thing, however worded, and no others."""

from __future__ import annotations

import pytest

from tests.stories import told

FRAME = "Novalex Group of Sturmholm reported. Chief Executive Laura Geskard spoke in Sturmholm. {}\n"


def is_one(first: str, second: str) -> bool:
    report = told(FRAME.format(first), FRAME.format(second))
    return any(len(figure.sources) > 1 for figure in report.figures)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The unemployment rate was 7.5 percent.", "Unemployment stood at 7.5 percent."),
        ("Inflation rose to 12.4% in March.", "The inflation rate hit 12.4 percent in March."),
        ("Turnout was 61 percent.", "61 percent of voters took part."),
        ("Fire burned over 7,000 hectares.", "The blaze consumed 17,500 acres."),
        ("Novalex gets a quota of 80,000 tonnes of rice.", "Novalex gets a rice quota of 80,000 tonnes a year."),
        ("Novalex employs 58,000 people.", "Novalex employed 57,940 people."),
        ("Novalex paid 193.5 billion shillings ($1.5 billion) for it.", "Novalex bought Tamme for $1.5 billion."),
        ("Novalex will shed 1,200 jobs.", "Some 1,200 people will lose their jobs."),
        ("Novalex will save $190 million a year.", "Cost savings will be $190 million a year."),
        ("Novalex owns 43 percent of Tamme Steel.", "Novalex has a 43% stake in Tamme Steel."),
        ("Exports grew 8 percent.", "Exports rose by 8 percent."),
        ("The plant cost $350 million.", "Novalex built the plant for $350 million."),
        ("Novalex will cut 1,200 jobs.", "Novalex will lay off 1,200 workers."),
        ("Novalex employs 5,675 people.", "Novalex has 5,675 employees."),
        ("Police arrested 45 protesters.", "45 people were arrested."),
        ("The bridge is 1,250 meters long.", "The 1,250-meter bridge was opened."),
        ("The plant produces 300 megawatts.", "The plant has a capacity of 300 MW."),
        ("Revenue rose to $2.4 billion.", "Sales came to $2.4 billion."),
        ("Net profit was $120 million.", "Novalex earned $120 million."),
        ("Tamme will pay $57 a share.", "The offer of $57 per share is final."),
        ("China's duties on Novalex goods fall to 10%.", "Tariffs on Novalex products were cut to 10 percent."),
        ("The plant will create 1,200 jobs.", "The plant is to employ 1,200 workers."),
        ("Tamme offers a premium of 27% to the closing price.", "Tamme will pay 27 percent above the closing price."),
    ],
)
def test_one_thing_in_other_words(first: str, second: str) -> None:
    assert is_one(first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Turnout was 61 percent.", "Geskard won 61 percent of the vote."),
        ("Novalex cut 12 percent of its staff.", "Novalex shares fell 12 percent."),
        ("Novalex has 40 offices.", "Novalex built 40 ships."),
        ("Novalex paid $350 million for Tamme Steel.", "Novalex made a profit of $350 million."),
        ("Novalex will create 1,200 jobs.", "Novalex will cut 1,200 jobs."),
        ("Novalex employs 1,200 workers.", "Novalex cut 1,200 jobs."),
        ("Novalex sold 2,300 cars.", "Novalex recalled 2,300 cars."),
        ("Some 2,300 people protested in Sturmholm.", "Some 2,300 people attended a concert in Sturmholm."),
        ("Police arrested 45 protesters.", "45 protesters were injured."),
        ("The bridge is 1,250 meters long.", "The tunnel is 1,250 meters long."),
        ("Revenue rose to $2.4 billion.", "Debt rose to $2.4 billion."),
        ("Net profit was $120 million.", "Net loss was $120 million."),
        ("Net profit was $120 million.", "Operating profit was $120 million."),
        ("Exports grew 8 percent.", "Imports grew 8 percent."),
        ("The share of women rose to 34 percent.", "The share of foreigners rose to 34 percent."),
        ("Exports rose by 8 percent.", "Prices rose by 8 percent."),
        ("Exports were 8 percent of output.", "Exports grew 8 percent."),
        ("Tamme is worth $4.1 billion.", "Tamme may be worth up to $4.6 billion."),
        ("The train reaches speeds of up to 320 km/h.", "The train ran at a speed of 180 km/h."),
    ],
)
def test_different_things_with_one_number(first: str, second: str) -> None:
    assert not is_one(first, second)
