"""Numbers as English news writes them, with how exactly they are meant."""

from decimal import Decimal

import pytest

from kvisit.annotate import annotate, notes_on
from kvisit.annotate.numerals import Number
from kvisit.extraction import pipeline_for
from kvisit.reading import Article

VALUES = {
    # digits
    "It has 1,204 rooms.": "1204",
    "It has 12,34,567 voters.": "1234567",
    "It mined 816 000 tonnes.": "816000",
    "It weighs 4.75 kg.": "4.75",
    "The index lost .5 points.": "0.5",
    "A mass of 6.02e23 was given.": "602000000000000000000000",
    "It was minus 9 degrees.": "-9",
    "It was -9 degrees.": "-9",
    "It is 2½ miles.": "2.5",
    "Wheat fetched $5.62½.": "5.62",
    "It cost $45M.": "45000000",
    # scales
    "It cost 4.3 billion won.": "4300000000",
    "It cost $1.2bn.": "1200000000",
    "It cost £850m.": "850000000",
    "It cost €3k.": "3000",
    "It cost Rs 5 crore.": "50000000",
    "It cost 30 lakh rupees.": "3000000",
    "It cost 3 tril. won.": "3000000000000",
    "It cost 1.4 bil. yen.": "1400000000",
    "A $1.7-b loan was signed.": "1700000000",
    "It cost R212 million.": "212000000",
    "It owes 350m reais.": "350000000",
    "It owes 2.5b pounds.": "2500000000",
    "It has 2 hundred thousand members.": "200000",
    "It was a 30-million loan.": "30000000",
    # words
    "Two hundred and fifty-one people came.": "251",
    "Three million four hundred thousand people came.": "3400000",
    "Nineteen people came.": "19",
    "A hundred and five people came.": "105",
    "About hundred dollars were stolen.": "100",
    "A dozen people came.": "12",
    "Three dozen people came.": "36",
    "Half a million people came.": "500000",
    "One and a half thousand people came.": "1500",
    "A couple of hundred people came.": "200",
    "Three quarters of a million people came.": "750000",
    # shares and multiples
    "Two-thirds of the voters came.": "66.67",
    "A quarter of the voters came.": "25",
    "One in five voters came.": "20",
    "Nine in ten voters came.": "90",
    "1 in every 50 voters came.": "2",
    "It fell by half a percentage point.": "0.5",
    "Sales rose four-fold.": "4",
    "It is worth 9.8x its earnings.": "9.8",
    "A 4x4 with 5 seats was sold.": "5",
    # sums below nought
    "Operating income was $(4.5) million.": "-4500000",
    "It had a net loss of $(4.5) million.": "4500000",
    "It has three times as many rooms.": "3",
}
RANGES = {
    "raises the cap from 85 to 120": ("85", None),
    "grows in one to 35,000 tonnes": ("1", None),
    "an order for 40 737 MAX jets": ("40", None),
    "It takes 10-15 people.": ("10", "15"),
    "It takes 10 to 15 people.": ("10", "15"),
    "It takes between 15 and 20 people.": ("15", "20"),
    "Values of 12.8–13.0 were measured.": ("12.8", "13.0"),
    "It will cost $5.6-8.0 billion.": ("5600000000", "8000000000"),
    "It will cost from $8 to $12.": ("8", "12"),
    "It rose by 2% to 3%.": ("2", None),
    "The toll rose by more than 300 to 1,150.": ("300", None),
    "The toll rose by about 40 to 95 on Friday.": ("40", None),
    "The tally went up 15 to 80.": ("15", None),
    "Sales rose by 4 to 5 percent.": ("4", "5"),
    "It will take three or four people.": ("3", "4"),
    "It sold between 5m and 7m units.": ("5000000", "7000000"),
    "It sold 5m-7m units.": ("5000000", "7000000"),
    "Waves rose 5m to 7m high.": ("5", "7"),
    "Wages rise between 5% and 6%.": ("5", "6"),
    # words that only give a size
    "Dozens of people came.": ("12", "120"),
    "Scores of people came.": ("20", "200"),
    "Hundreds of people came.": ("100", "1000"),
    "A few thousand people came.": ("2000", "10000"),
    "Tens of thousands of people came.": ("10000", "100000"),
    "It lost tens of millions of dollars.": ("10000000", "100000000"),
}
MODIFIERS = {
    "the toll passes 60": "more_than",
    "children under the age of 5": "less_than",
    "About 650 people came.": "about",
    "Some 650 people came.": "about",
    "An estimated 650 people came.": "about",
    "650 or so people came.": "about",
    "More than 650 people came.": "more_than",
    "Over a dozen people came.": "more_than",
    "650-plus people came.": "at_least",
    "At least 650 people came.": "at_least",
    "No fewer than 650 people came.": "at_least",
    "650 or more people came.": "at_least",
    "650 people, at a minimum, came.": "at_least",
    "It made 650 new jobs, at the very least.": "at_least",
    "The toll is 650; at least 12 were hurt.": "exact",
    "It hit 650 homes, at least 12 of them new.": "exact",
    "Oil has gone up to $130.": "exact",
    "Oil may rise up to $130.": "at_most",
    "It is worth about US $2 billion.": "about",
    "650 aides and more than 20 guards came.": "exact",
    "Fewer than 650 people came.": "less_than",
    "As many as 650 people came.": "at_most",
    "Up to 650 people came.": "at_most",
    "Nearly 650 people came.": "approaching",
    "Barely 650 people came.": "about",
    "An average of 650 people came.": "exact",
    "It is higher than 650 metres.": "more_than",
    "It is shorter than 650 metres.": "less_than",
    "It can hold up to R650m.": "at_most",
    "It will invest over three years.": "exact",
    "Over three years, it lost money.": "exact",
    "It stood empty for over three years.": "more_than",
    "The flight took over three hours.": "more_than",
    "It was sold over three years ago.": "more_than",
    "It will invest over 300 euros.": "more_than",
    "Close to 650 people came.": "approaching",
    "Just 650 people came.": "exact",
    "In the past 12 matches they won.": "exact",
    "It was sold under a 25-unit scheme.": "exact",
    "The toll rose from 12. At least one more died.": "exact",
}


def numbers_in(text: str) -> list[Number]:
    return notes_on(annotate(Article(id="text", path="text", sha256="", text=text), pipeline_for())).numbers


def value_in(text: str) -> Decimal:
    notes = notes_on(annotate(Article(id="text", path="text", sha256="", text=text), pipeline_for()))
    return notes.quantities[0].value


@pytest.mark.parametrize(("text", "value"), VALUES.items())
def test_a_number_has_its_value(text: str, value: str) -> None:
    assert round(value_in(text), 2) == Decimal(value)


@pytest.mark.parametrize(("text", "ends"), RANGES.items())
def test_a_range_has_both_ends(text: str, ends: tuple[str, str | None]) -> None:
    quantity = notes_on(annotate(Article(id="text", path="text", sha256="", text=text), pipeline_for())).quantities[0]
    assert (quantity.value, quantity.upper) == (Decimal(ends[0]), Decimal(ends[1]) if ends[1] else None)


@pytest.mark.parametrize(("text", "modifier"), MODIFIERS.items())
def test_a_number_is_as_exact_as_its_words_say(text: str, modifier: str) -> None:
    assert numbers_in(text)[0].modifier == modifier


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("He bought 5 and 6 kg bags.", [5, 6]),
        ("Exports fell from 40 to 30 tonnes.", [40, 30]),
        ("The share fell 4 to 15.", [4, 15]),
        ("Two thousand in 2020 came.", [2000, 2020]),
        ("A third-quarter loss of 5 was told.", [3, 5]),
    ],
)
def test_numbers_side_by_side_stay_apart(text: str, values: list[int]) -> None:
    assert [int(number.value) for number in numbers_in(text)] == values
