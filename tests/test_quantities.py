"""What a number is a number of: a currency, a unit of measure, a counted noun."""

from decimal import Decimal

import pytest

from kvisit.annotate import annotate, notes_on
from kvisit.annotate.quantities import Quantity
from kvisit.extraction import pipeline_for
from kvisit.reading import Article

UNITS = {
    # money
    "It cost $5.": "USD",
    "It cost 5 US dollars.": "USD",
    "It cost C$5m.": "CAD",
    "It cost HK $5 million.": "HKD",
    "It cost 5 Canadian dollars.": "CAD",
    "It cost EUR 5m.": "EUR",
    "It cost AED 2.9bn.": "AED",
    "It cost 30bn euros.": "EUR",
    "It cost 5 million Sri Lankan rupees.": "LKR",
    "It cost 5 billion won.": "KRW",
    "It cost R1.2bn.": "ZAR",
    "It cost KSh 5 million.": "KES",
    "It cost 5 million soles.": "PEN",
    "It cost 5 billion hryvnia.": "UAH",
    "Morocco paid 5 million dirhams.": "MAD",
    "Malawi paid 5 million kwacha.": "MWK",
    "Senegal paid 5 million CFA francs.": "XOF",
    "Cameroon paid 5 million CFA francs.": "XAF",
    "It cost RD$5 million.": "DOP",
    "It cost S/5 million.": "PEN",
    "It closed COP 30 late.": None,
    "Malawi spent K1.8 billion.": "MWK",
    "Zambia spent K240 million.": "ZMW",
    "Papua New Guinea spent K1.8bn.": "PGK",
    "Botswana spent P12 million.": "BWP",
    "Ethiopia spent Br 3.5 billion.": "ETB",
    "Ethiopia spent Br3.5 billion.": "ETB",
    "Nigeria spent N75 billion.": "NGN",
    "Uganda spent Shs4.5 billion.": "UGX",
    "It cost 6.5 million Fr. in all.": "CHF",
    "It signed six yen loans.": "loans",
    "It prints Rs 100 notes.": "INR",
    "Colombia spent $3 trillion pesos.": "COP",
    "South Africa pays 18 R.": "ZAR",
    "Senegal spent CFA 12 billion.": "XOF",
    "It earned Y=240 million.": "JPY",
    "Oman spent RO 12 million.": "OMR",
    "Israel spent NIS 1.4 billion.": "ILS",
    "Israel backs the NIS2 rules and lent €2.": "EUR",
    "It cost Php45M.": "PHP",
    "It cost E£45m.": "EGP",
    "It met three euro countries.": "countries",
    "It cost seven dollars.": "USD",
    "It has 5 shoe soles.": "soles",
    "It cost 25 cents.": "cents",
    "It cost 25 euro cents.": "cents",
    "It needs all 27 member states.": "states",
    "Shares cost 470p.": "pence",
    "Norway's Equinor paid 5 million crowns.": "NOK",
    "Denmark's Maersk paid 5 million crowns.": "DKK",
    "The Philippines paid 5 million pesos.": "PHP",
    # measures
    "It is 5 km long.": "km",
    "It is a 5-mile road.": "[mi_i]",
    "It is 5 sq km.": "km2",
    "It is 350m long.": "m",
    "It mined 1.4Mt of ore.": "Mt",
    "It sold 32,000 MT of sugar.": "t",
    "It pumps 3.2 bcm of gas.": "km3",
    "It makes 900 tonnes per annum.": "t/a",
    "It went at 50 km/h.": "km/h",
    "It went at 50 miles per hour.": "[mi_i]/h",
    "It pumps 120 barrels a day.": "[bbl_us]/d",
    "It weighs 816 000 t.": "t",
    "It makes 668 MWh.": "MW.h",
    "It was 40 degrees Celsius.": "Cel",
    "It was 40°C.": "Cel",
    "It rose 5 per cent.": "%",
    "It rose by 25 basis points.": "[bp]",
    # counted nouns
    "It has 5 aid workers.": "workers",
    "It sank five wooden fishing boats.": "boats",
    "It has 5,000 new suspected cases.": "cases",
    "It employs 5 people worldwide.": "people",
    "It caught two would-be robbers.": "robbers",
    "One miner escaped.": "miners",
    "At least one nurse reported seeing flames.": "nurses",
    "One police officer fired shots.": "officers",
    "It has 300-odd passengers.": "passengers",
    "It signed five MoUs.": "MoUs",
    "It made 40,000 EVs.": "EVs",
    "It lost 14 Nepalis.": "Nepalis",
    "It lost two South Koreans.": "Koreans",
    "It has 9,000 TEU and 17 sailors.": "TEU",
    "It is a 15-member council.": "members",
    "He has four grandchildren.": "grandchildren",
    "It makes 50 mpg.": "[mi_i]/[gal_us]",
    "It has a 50-megapixel camera.": "megapixels",
    "It sold 3.1m combined digital and printed copies.": "copies",
    "Only 19 fouls proves it was fair.": "fouls",
    "It holds 30,000 Sudanese.": "Sudanese",
    # no noun
    "It left 5 dead.": None,
    "It left 5 others hurt.": None,
}


def quantities_in(text: str) -> list[Quantity]:
    return notes_on(annotate(Article(id="text", path="text", sha256="", text=text), pipeline_for())).quantities


@pytest.mark.parametrize(("text", "unit"), UNITS.items())
def test_a_number_has_its_unit(text: str, unit: str | None) -> None:
    assert quantities_in(text)[0].unit == unit


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("He bought 5 and 6 kg bags.", ["kg", "kg"]),
        ("There are four-, five- and six-cylinder engines.", ["cylinders", "cylinders", "cylinders"]),
        ("Sales were $5 billion, up from 4.2 billion.", ["USD", "USD"]),
        ("It fell 5% to $4 billion.", ["%", "USD"]),
        ("It owes Rs 300m–400m and 40 euros.", ["INR", "EUR"]),
        ("Profit was $70m, up from 61m a year earlier.", ["USD", "USD"]),
        ("It lost six Danish, four Polish and two Czech sailors.", ["sailors", "sailors", "sailors"]),
        ("It lost nine Danish and one Polish domestic workers.", ["workers", "workers"]),
        ("It is a town of some 28,000, about 40 km from here.", [None, "km"]),
        ("The best bid was 84.5 cents, while the lowest was 74.2.", ["cents", "cents"]),
        ("Sales rose by 2 percent but costs by 1.", ["%", "%"]),
        ("The mine lies 12 km from the port and 15 from the town.", ["km", "km"]),
        ("Police seized 5 kg of cocaine and 3 of heroin.", ["kg", "kg"]),
        ("It costs 2,400,000 yen ($22,000) in red and 2,380,000 ($21,900) in blue.", ["JPY", "USD", "JPY", "USD"]),
        ("The index rose 64 points to 4,577.", ["points", "points"]),
        ("The Oslo index (1,204.50 up 6.20 points) led.", ["points", "points"]),
        ("Prices rose 5% to 300.", ["%", None]),
        ("The bus fell 300 metres and 4 were hurt.", ["m", None]),
    ],
)
def test_listed_numbers_share_a_unit(text: str, units: list[str]) -> None:
    assert [quantity.unit for quantity in quantities_in(text)] == units


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Some 50,000 in 2020 left.", "[in_i]"),
        ("They met at 6pm.", "pm"),
        ("The 5G network grew.", "g"),
        ("He lost 5 pounds of fat.", "GBP"),
        ("He ran 5 M streets.", "m"),
    ],
)
def test_a_word_that_only_looks_like_a_unit_is_none(text: str, unit: str) -> None:
    assert unit not in [quantity.unit for quantity in quantities_in(text)]


@pytest.mark.parametrize(
    ("text", "units"),
    [
        # the scale of degrees: of a conversion, of the text, of the country
        ("Temperatures hit 104 degrees (40C).", ["[degF]", "Cel"]),
        ("Temperatures hit 40 degrees Celsius; the mercury had stood at 30 degrees.", ["Cel", "Cel"]),
        ("In Phoenix, temperatures fell to 50 degrees.", ["[degF]"]),
        ("In Madrid, temperatures hit 41 degrees.", ["Cel"]),
        ("Temperatures hit 104 degrees.", ["[degF]"]),
        ("The plane banked 30 degrees over Madrid.", ["deg"]),
        # whose money
        ("Mexico and Mexican firms led. In Manila, Ayala paid 40 billion pesos.", ["PHP"]),
        ("Pakistan will pay Rs 500 million.", ["PKR"]),
        ("All figures are in Canadian dollars. It paid $5 million and 3 million dollars.", ["CAD", "CAD"]),
        ("He asked for Canadian dollars. It paid $5 million.", ["USD"]),
    ],
)
def test_a_shared_unit_is_that_of_the_text_or_its_country(text: str, units: list[str]) -> None:
    assert [quantity.unit for quantity in quantities_in(text)] == units


def test_a_multiplier_glued_to_digits_is_of_the_value() -> None:
    assert quantities_in("It cost £1.5b.")[0].value == Decimal("1500000000")


def test_what_a_rate_is_per() -> None:
    assert [q.per for q in quantities_in("It went for $52 a barrel and 63 cents per share.")] == ["[bbl_us]", "share"]
