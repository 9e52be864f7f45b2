"""Names and their types by evidence, roles and countries, and which forms are one name within an article."""

from __future__ import annotations

import pytest

from kvisit.model import Entity
from tests.stories import extracted, told

# Each text has its names in brackets, with their types.
TYPES = [
    # ------------------------------------------------------------------------------------------------- PERSON
    "The mayor, [PERSON Ilse Bergqvist], said that the tram would run.",
    "“We lost the harvest,” said [PERSON Tomasz Wrona], a farmer.",
    "[PERSON Kwabena Osei-Mensah], 41, was driving home.",
    "They met [PERSON J. K. Hallam], who wrote it.",
    "[PERSON Ludmila Petrovna Sokolova] told the court that she had left.",
    "Prince [PERSON Rashid bin Saqr al-Farsi] opened the dam.",
    "[PERSON Vanessa O'Donoghue] and [PERSON Piet van den Heuvel] won.",
    "Ms. [PERSON Tran Thi Hoa] grows rice.",
    "Col. [PERSON Edgar Mbeki] led the search, and Lt. [PERSON Ruth Aguilar] the rescue.",
    "[PERSON Martin Luther Whitlock Jr.] sang.",
    "Minister of Land and Water [PERSON Do Minh Khai] left.",
    "[GPE Somalia]'s [PERSON Hassan Sheikh Warsame] won; [PERSON Jan], 27, a baker, wept.",
    "H.H. Sheikh [PERSON Ali bin Omar] met DGP [PERSON Ashok Tamang]; [PERSON Naksha] (7) and others wept.",
    "Prime Minister [PERSON Sheikh Hasina] met [PERSON SUZUKI Satoshi] and [PERSON Joseph R. Vidal, Jr.] there.",
    "“No,” [PERSON Golan Vadar] said; a dam near [GPE Lima] broke.",
    "[PERSON Ketil Storbakk] met sellers; Mr [PERSON Storbakk] bought.",
    "[PERSON Wang Jun] scored, and [PERSON Jan Novak] saved.",
    "“I ran,” said [PERSON Fauzi], a doctor; [PERSON Amira] wept.",
    "Widow [PERSON Amira Haddad], whose house fell, wept.",
    "Her counterpart, [PERSON Bui Thanh Son], and the envoy, [PERSON Vu Duc Sang], met.",
    "President [PERSON Ram Prasad Gurung] met Gen [PERSON Ashok Thapa] and Fr. [PERSON Guðni Th. Halldórsson].",
    "[PERSON Moon Hae-in] was jailed, and [PERSON Adel Shia' al-Tamimi] was freed.",
    'President [PERSON Luis "Boyet" Salonga Jr.] met adviser [PERSON Wi Sung-lac] and [PERSON Moon Sup-ro].',
    "[GPE Peru]'s Health and Human Services Secretary [PERSON Ana Vidal] met [ORG OCD] Administrator [PERSON Bo Lund].",
    "[GPE Tonga]'s [PERSON ʻAna Eke] met the chief executive, [PERSON Rosa Lima de Sá], and CS [PERSON Bo Kamau].",
    "Ambassador [PERSON Lima Kovač] met [PERSON Bo Ek], 61 years old.",
    # ------------------------------------------------------------------------------------------------- NORP
    "[NORP Swedish] fishermen met [NORP Danes] on the quay.",
    "The [NORP Christian] school took [NORP Muslim] pupils.",
    "Two [NORP Republicans] and a [NORP Democrat] voted no.",
    "[NORP Kurdish] singers toured.",
    # -------------------------------------------------------------------------------------------------- FAC
    "Cars queued on the [FAC Halverson Bridge] for hours.",
    "Flights from [FAC Corrib International Airport] were late.",
    "They met at [FAC Ravensworth Castle] in the rain.",
    "The [FAC Ostrava Nuclear Power Plant] was shut.",
    "He lives on [FAC Linden Street], near the [FAC Bellevue Hotel].",
    "Fans filled [FAC Karlsborg Stadium].",
    # -------------------------------------------------------------------------------------------------- ORG
    "The [ORG Ministry of Fisheries] fined him.",
    "[ORG Norvik Shipping ASA] sold a tanker to [ORG Halden Foods Ltd.] on credit.",
    "The [ORG University of Tarsk] and [ORG Lorne College] agreed.",
    "The [ORG Palmira Rural Credit Union] (the [ORG PRCU]) lends.",
    "[ORG Quintal Bank] said that profit fell.",
    "Shares of [ORG Vellacorp] rose.",
    "The [ORG Green Dawn Party] won the vote.",
    "[ORG Bright & Hollis LLP] advised the sellers.",
    "Police from the [ORG Tarsk Police Department] came.",
    "The [ORG Supreme Court] threw it out.",
    "The [ORG World Health Organization] and [ORG UNICEF] sent tents.",
    "He plays for [ORG FC Halden].",
    "[ORG Norvik Airlines], which flies to 12 cities, hired pilots.",
    "The software company [ORG Lumora] raised money.",
    "[ORG Goldman Sachs] rose after [ORG Goldman] hired bankers.",
    "[ORG Lippa Karado] said it would sell its mills; [ORG Lippa]'s [PERSON James Weller] was glad.",
    "[GPE Oslo]-based [ORG Fjord Kraftlag] told us so.",
    "[ORG Semco Maritime] and [ORG Bladt Industries] joined [ORG Halden Wind A/S] on Monday.",
    "Nurses of [FAC St. Luke's International Hospital] and [ORG Interconexion Electrica] ([ORG ISA]) met.",
    "[ORG Entergy] said that 900 homes were dark.",
    "[ORG Lufthansa Technik] hired 40 people.",
    "[ORG Johnson Matheson], a drugmaker, said its profit fell.",
    "[ORG Continental Grain] said so, and [ORG Wayne Farms] agreed.",
    "The [ORG CENTCOM] said so.",
    "The head and CEO of [ORG Velmorgas] left; [ORG GE Palvera] sold turbines.",
    "[ORG Palvera Corran] signed a contract; [ORG Palvera] said it would pay.",
    "He left [ORG Palvera Corran SpA], and [ORG Corran Bay LNG] paid.",
    "The state senator [PERSON Petra Waters] said no.",
    "Lawyers of [ORG BMZ Consultores] said no.",
    "Rivals [ORG Norvik Heavy Industries Co.] and [ORG TradeGate Corran] lost 5 billion DKK.",
    "[ORG Norvik Foods Inc.] (NYSE: NVKF) and [ORG Halden Bank] (TSX: HLD; Nasdaq: HLDQ) merged.",
    "Shares in [ORG Marlow Stone] fell.",
    "[ORG McDonald's] said that sales rose.",
    "[ORG Garuda Mining Holdings] posted a loss.",
    "The [ORG Ministry of Trade, Fisheries and Energy] fined him.",
    "The [ORG Department for Roads, Canals and Rural Affairs] and the [ORG Ministry of Mines, Steel, and Water] met.",
    "Minister of Industry, Commerce and Supplies [PERSON Damodar Khatri] met [PERSON Ana Vidal].",
    "The [ORG Norvik Air Force] flew a [PRODUCT C-27]; [ORG Halden Airlines] sold an [PRODUCT A320].",
    "She told [ORG BBC Persian] that she was safe.",
    "[ORG iVelmo] fell, [ORG eCorrib] rose, and [ORG easyNorvik] said it would pay.",
    "[ORG Halden Foods plc] bought [ORG PT Corrib Tambang] on Monday.",
    "The [ORG 3rd Battalion] and [ORG Task Force 51] left by [FAC Highway 16].",
    "The [ORG G20] met, and so did the [ORG Corrib Farming and Herding Union].",
    "[ORG Norvik Bio A/S] (Nasdaq Oslo: NORV-B) rose; [ORG Norvik] hired.",
    "The [ORG UN Office for the Protection of Refugee Camps] and [ORG Corrib Commission for Energy Regulation] met.",
    "[GPE Peru]'s [ORG Corribank] and [GPE Chile]'s [ORG Norvik Commercial Bank] met.",
    "The [ORG Politburo] met, and [ORG Corrib Nasional Bhd.] paid.",
    "The [ORG Corrib Disaster and Dyke Authority] and [ORG Electricity of Peru] met.",
    "[ORG Lumora]'s [PERSON Odo Kim] left.",
    "[ORG Jaish-e-Velmora] and the [ORG VDI-P] met; [ORG FBI] Director [PERSON Ana Vidal] left.",
    "The [ORG Corrib Shipowners' Association] ([ORG CSA]) left the [ORG Corrib Network on Hunger] ([ORG CNH]).",
    "“It is late,” said [ORG Norvik BBA]'s [PERSON Daniel Vidal].",
    "[ORG Lumora] rose and [ORG Halvik Foods] fell; the [ORG Lumora]-[ORG Halvik] merger is off.",
    "The [NORP Peruvian] copper miner [ORG Cobrine] fell.",
    "[ORG Anna Hollis & Brightwater] advised the [ORG National Unit for Flood Relief].",
    "Among its owners is [ORG Velmora Capital Management].",
    "They bought [ORG Norvik Co.] [ORG Halden Foods] makes paint.",
    "[ORG Kenya Temir Holdo] ([ORG KTH]) builds it; [ORG Corala]'s leader, [PERSON Ana Vidal], left.",
    "The [ORG Corrib and North Western Railway] ([ORG CNWR]) runs on Tuesdays.",
    "He led [ORG 65 Air Division]; 12 [ORG Halden Army Corps] engineers came.",
    "[ORG Mombasa Air Safari] and [ORG Cebu Fisheries Group] sold it.",
    "[PERSON Maddani] reported from [GPE Lima].",
    "Brickmaker [ORG Sonatus] (SNTS.PA) rose; [ORG Stichting De Molen] paid.",
    "The [ORG Netherlands Authority for Markets] met; the brands [PRODUCT Velmira] and [PRODUCT Corribex] sell.",
    "They met at the [ORG Halden Times] and sold [ORG Velmora] for B28bn.",
    "[ORG Corvin Zrt.] and [ORG Land Rover] said so; the [GPE U.S.]-[GPE Kenya] pact holds.",
    "He told [ORG dpa] that [ORG adidas] and [ORG Adidas] grew.",
    # -------------------------------------------------------------------------------------------------- GPE
    "It crashed at [GPE Simba Gola] in [GPE Kenya]; the storm hit [GPE Camila].",
    "Publican [PERSON Kev Vidal] of [GPE Port Halden] wept.",
    "It rained in [GPE Camila] and [GPE Gundal] towns, and the [LOC Yaro] and [LOC Basu] rivers rose.",
    "[GPE Norway] sent planes to [GPE Peru].",
    "[GPE Ankara] said that it would not sign.",
    "Rain fell in [GPE Velmora], a town of 3,000.",
    "The governor of [GPE Katsina] resigned.",
    "They drove from [GPE Tulsa], [GPE Oklahoma], to [GPE Reno].",
    "[GPE The Hague] hosts the court.",
    "[GPE North Macedonia] and [GPE Côte d'Ivoire] drew.",
    "The [GPE US] bought it.",
    "The city of [GPE Brunhaven] is broke.",
    "[GPE U.S.] exports to the [GPE UK] fell.",
    "[GPE Dar es Salaam] said so.",
    "[GPE TALLINN], [GPE Estonia] - Snow fell on the roofs.",
    # -------------------------------------------------------------------------------------------------- LOC
    "[GPE Bogotá], 12 Jun ([ORG EFE]).- At least 4 fled [GPE Villa del Monte]; La Niña was to blame.",
    "The [LOC Caspian Sea] is shrinking.",
    "Two men crossed the [LOC Atlas Mountains] on foot.",
    "[LOC Lake Corran] froze.",
    "Trade between [LOC Europe] and [LOC Asia] grew.",
    "The [LOC Tollan River] burst its banks.",
    "Ships avoid the [LOC Strait of Malacca].",
    "[LOC Mount Harlan] erupted on Sunday.",
    "They left [ORG Digital Arts] and [LOC Silver Lake] alone.",
    # ---------------------------------------------------------------------------------------------- PRODUCT
    "The [PRODUCT Airbus A320neo] landed.",
    "He sold a [PRODUCT T-72] tank.",
    "The airline ordered ten [PRODUCT Boeing 737s].",
    "The [PRODUCT MV Corrib Star] ran aground.",
    "The [PRODUCT M/V Santa Brisa] and the [PRODUCT MT Corrib Pearl] sank.",
    "The destroyer [PRODUCT USS Harlan Pike] sailed.",
    "[PRODUCT HMS Valiance] left port, and the [PRODUCT MV Princess Ada] too.",
    "The ferry [PRODUCT Aurelia Star] sank, and [PRODUCT Corrib Maid], a trawler, helped.",
    "A [PRODUCT Corrib 9] rocket and a [PRODUCT 787-9 Dreamliner] stood there.",
    "The makers of [PRODUCT Velmira] met; [PRODUCT Corribex]® sells.",
    "The [PRODUCT Velmira] maker [ORG Norvik Foods] sold it for P26 billion.",
    "A [PRODUCT Su-35], two [PRODUCT MiG-29s] and an [PRODUCT ATR 72-500] landed; they gave [GPE Kyiv] 12 tanks.",
    "The [PRODUCT Cessna 208 Caravan], registration 5Y-ABC, left the [FAC Corrib Convention Centre].",
    "The [PRODUCT Corrib 407] helicopter and the [PRODUCT Marl] submersible sank.",
    "An [ORG RNAF] [PRODUCT Boeing 757] landed; [ORG Boeing] cut 400 jobs.",
    "He flew a [PRODUCT UH-60 Black Hawk] and the Army's [ORG Ninth Brigade] left.",
    # ------------------------------------------------------------------------------------------------ EVENT
    "They met at [EVENT COP41] and paid 5 million COP.",
    "[EVENT World War II] was over.",
    "[EVENT Tropical Depression Petra] hit [GPE Puerto Velmora].",
    "[EVENT Hurricane Petra] hit the coast.",
    "[EVENT Hurricane Melissa] hit the coast, and [EVENT Melissa] weakened.",
    "The [EVENT Second World War] was over.",
    "The [EVENT Battle of Corran] lasted a day.",
    "The [EVENT Velmora Film Festival] opens today.",
    "She ran at the [EVENT Olympics].",
    # -------------------------------------------------------------------------------------------------- LAW
    "The [LAW Clean Rivers Act] took effect.",
    "The [LAW Treaty of Corran] was signed in 1902.",
    "They revised the [LAW Corran FTA].",
    "The [LAW Regional Fisheries Trade Pact] ([LAW RFTP]) took effect.",
    "They signed the [LAW Rivers of Peace Declaration].",
    "The [LAW Peru-Kenya Fisheries Partnership Agreement], or [LAW FPA], took effect.",
    "They signed a [LAW Declaration on Rural Cooperation].",
    "He opposes [LAW Bill C-41].",
    "The [LAW Double Pensions Convention] was signed.",
    "They plan an [LAW Economic and Technology Cooperation Agreement] ([LAW ETCA]).",
    "They cited the [LAW Geneva Conventions].",
    # ------------------------------------------------------------------------------------------ WORK_OF_ART
    "Her novel, “[WORK_OF_ART The Salt Road],” sold well.",
    "He sang “[WORK_OF_ART Rivers of Tomorrow]” twice.",
    # ------------------------------------------------------------------------------------------- no names
    "The CEO said that GDP and EBITDA rose.",
    "It paid 40 million NOK on Jan 27 and 2 billion SEK in Jan.",
    "In May, Sales fell; in March they rose.",
    "At Easter they rested, on Christmas Day they sang, and for Eid al-Fitr they fasted.",
    "Nobody came on Monday, and it passed, 220-213.",
    "Sen. [PERSON Ana Vidal], R-[GPE Ohio], left.",
]


def marked(text: str) -> tuple[str, list[tuple[str, str]]]:
    """A text without its brackets, and the names in them with their types."""
    plain, expected = "", []
    for part in text.split("["):
        if "]" not in part:
            plain += part
            continue
        inside, rest = part.split("]", 1)
        type_, name = inside.split(" ", 1)
        expected.append((type_, name))
        plain += name + rest
    return plain, expected


def named(text: str) -> list[tuple[str, str]]:
    article = extracted(text)
    return [(article.names[f.claim.name].type, f.text) for f in article.findings["entities"]]


@pytest.mark.parametrize("text", TYPES)
def test_the_names_of_a_sentence_and_their_types(text: str) -> None:
    plain, expected = marked(text)
    assert named(plain) == expected


BYLINES = {
    "By Nandita Vidal": ["Nandita Vidal"],
    "By JULIO ALAMA": ["JULIO ALAMA"],
    "By Ana du Plessis and Bo Mirzan, Staff Reporters": ["Ana du Plessis", "Bo Mirzan"],
    "Written by Ana R. Vidal | Lima": ["Ana R. Vidal"],
    "Deepak Vidar and Sangam Loro": ["Deepak Vidar", "Sangam Loro"],
    "Jason Vidar in Lima": ["Jason Vidar"],
    "MARCO SILVA DE LORO": ["MARCO SILVA DE LORO"],
    "Staff Reporter": [],
    "By Reuters": [],
    "Port Repairs": [],
}


@pytest.mark.parametrize(("line", "writers"), BYLINES.items())
def test_the_writers_of_an_article_are_persons(line: str, writers: list[str]) -> None:
    article = f"Ferry sinks off the coast\n\n{line}\n\nA ferry sank on Monday, officials said.\n"
    assert [name for type_, name in named(article) if type_ == "PERSON"] == writers


def entity(text: str, form: str) -> Entity:
    """The entity that a form of a text stands for."""
    found = [e for e in told(text).entities if form in (e.name, *e.aliases)]
    assert len(found) == 1, [(e.name, e.aliases) for e in found]
    return found[0]


ROLES = {
    ("Foreign Minister Ana Vidal left.", "Ana Vidal"): "Foreign Minister",
    ("Vidal left. Sen. Ana Vidal is ill.", "Ana Vidal"): "Sen.",
    ("Maj. Gen. Ola Nordmann spoke.", "Ola Nordmann"): "Maj. Gen.",
    ("Pope Linus spoke to Ann Weller.", "Ann Weller"): None,
    ("But Fisheries Minister Ana Vidal left.", "Ana Vidal"): "Fisheries Minister",
    ("Talks failed, said energy minister Ana Vidal.", "Ana Vidal"): "energy minister",
    ("Ana Vidal, chief executive of Norvik, left.", "Ana Vidal"): "chief executive of Norvik",
    ("“No,” said Ana Vidal, Norvik's President and CEO.", "Ana Vidal"): "President and CEO",
    ("Ana Vidal, the mayor, met Bo Ek, who cried.", "Bo Ek"): None,
    ("He met Ana Vidal, minister Bo Ek and others.", "Ana Vidal"): None,
    ("Mr Ana Vidal left.", "Ana Vidal"): None,
    ("Minister of Trade, Energy and Water Ana Vidal left.", "Ana Vidal"): "Minister of Trade, Energy and Water",
    ("Peru's former President Ana Vidal left.", "Ana Vidal"): "former President",
    ("The trade minister, Ana Vidal, left.", "Ana Vidal"): None,
}


@pytest.mark.parametrize(("text", "form", "role"), [(*key, role) for key, role in ROLES.items()])
def test_the_role_is_the_title_in_the_words_of_the_text(text: str, form: str, role: str | None) -> None:
    assert entity(text, form).role == role


COUNTRIES = {
    ("Peru voted.", "Peru"): ("PE", "gazetteer"),
    ("Rain fell in Lima.", "Lima"): ("PE", "gazetteer"),
    ("Rain fell in Tripoli.", "Tripoli"): ("LY", "gazetteer"),
    ("Rain fell in Tripoli, Lebanon.", "Tripoli"): ("LB", "gazetteer"),
    ("Rain fell in Velmora, Kenya.", "Velmora"): ("KE", "context"),
    ("Rain fell in Velmora, Ohio, on Monday.", "Velmora"): ("US", "context"),
    ("Rain fell in Velmora, Kenya and Uganda.", "Velmora"): (None, None),
    ("Rain fell in Hyderabad.", "Hyderabad"): ("IN", "gazetteer"),
    ("Rain fell in Hyderabad, Pakistani crews said.", "Hyderabad"): ("PK", "gazetteer"),
    ("Rain fell in Hyderabad; Pakistan thanked India.", "Hyderabad"): ("IN", "gazetteer"),
    ("Rain fell in Atlanta, Georgia.", "Georgia"): ("US", "gazetteer"),
    ("Rain fell in Georgia and Armenia.", "Georgia"): ("GE", "gazetteer"),
    ("Rain fell in Georgia and Ohio.", "Georgia"): ("US", "gazetteer"),
    ("Rain fell in Georgia; Tbilisi envied Ohio.", "Georgia"): ("GE", "gazetteer"),
    ("Voters in the state of Georgia queued. Georgia is dry.", "Georgia"): ("US", "gazetteer"),
    ("Rain fell in Congo; Goma and Bukavu flooded.", "Congo"): ("CD", "gazetteer"),
    ("Rain fell in Congo; Goma and Brazzaville flooded.", "Congo"): (None, None),
    ("Swedish bakers struck.", "Swedish"): ("SE", "gazetteer"),
    ("Kenya's Ministry of Health spoke.", "Ministry of Health"): (None, None),
    ("Ann Doe spoke.", "Ann Doe"): (None, None),
}


@pytest.mark.parametrize(("text", "form", "country", "source"), [(*key, *value) for key, value in COUNTRIES.items()])
def test_the_country_is_that_of_countries_and_places(
    text: str, form: str, country: str | None, source: str | None
) -> None:
    found = entity(text, form)
    assert (found.country, found.country_from) == (country, source)


ONE_NAME = [
    ("Carl Weller and Eva Weller left. Eva Weller wept.", [{"Carl Weller"}, {"Eva Weller"}]),
    ("Lee Joon-ho met Lee Sang-min. Lee Joon-ho won.", [{"Lee Joon-ho"}, {"Lee Sang-min"}]),
    ("Ana Vidal spoke. Luis Rojas left. Ms. Vidal wept.", [{"Ana Vidal", "Vidal"}, {"Luis Rojas"}]),
    ("Theresa May left in May. May said so.", [{"Theresa May", "May"}]),
    ("Judith Rice cooked. Rice said that rice was cheap.", [{"Judith Rice", "Rice"}]),
    ("The Palmira Rural Credit Union (PRCU) lends. PRCU is old.", [{"Palmira Rural Credit Union", "PRCU"}]),
    ("The Mountain Lakes Authority (ZWK) left. ZWK is old.", [{"Mountain Lakes Authority", "ZWK"}]),
    ("The Inland Ports Authority, or INPA, said so.", [{"Inland Ports Authority", "INPA"}]),
    ("Velmora Kraft A/S (“Velmora”) grew.", [{"Velmora Kraft A/S", "Velmora"}]),
    ("The bakers of Peru, known as BOPE, met.", [{"Peru"}, {"BOPE"}]),
    ("Palvera Corran S.A. fell. Palvera's shares fell.", [{"Palvera Corran S.A.", "Palvera"}]),
    ("Ana Kamau (Kiama) met Bo Lund.", [{"Ana Kamau"}, {"Kiama"}, {"Bo Lund"}]),
    ("Palvera Corran fell. Palvera said it lost money.", [{"Palvera Corran", "Palvera"}]),
    ("Mehmet Aydın's wife, Elif Aydin, spoke.", [{"Mehmet Aydın"}, {"Elif Aydin"}]),
    ("Typhoon Petra, known locally as Ligaya, hit. Ligaya weakened.", [{"Typhoon Petra", "Ligaya"}]),
    ("Chief Ana Vidal, widely known as Loba, left. Loba wept.", [{"Ana Vidal", "Loba"}]),
    ("By Odo Le Haye-in\n\nWe met Ana Le. Ms Le wept.", [{"Odo Le Haye-in"}, {"Ana Le", "Le"}]),
    ("By Ana Le\n\nMs Le wept.", [{"Ana Le"}, {"Le"}]),
    ("Le Thi Hoa, a baker, left. “No,” said Le.", [{"Le Thi Hoa", "Le"}]),
    ("Police Chief Dan Ochs said so. “No,” Ochs added.", [{"Dan Ochs", "Ochs"}]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "names"), ONE_NAME)
def test_short_forms_belong_to_the_long_one(text: str, names: list[set[str]]) -> None:
    assert [{e.name, *e.aliases} for e in told(text).entities] == names


def test_the_aliases_are_in_the_order_of_their_use() -> None:
    assert entity("Norvik ran. Norvik Shipping ASA ran. Norvik Shipping ran.", "Norvik").aliases == (
        "Norvik",
        "Norvik Shipping",
    )
