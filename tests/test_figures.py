"""What news figures are: kind, detail, measure, role, and the numbers that are none."""

from typing import Any

import pytest

from kvisit.annotate import annotate
from kvisit.extraction import pipeline_for
from kvisit.families import figures
from kvisit.findings import FigureClaim
from kvisit.reading import Article

KINDS: dict[str, list[tuple[Any, ...]]] = {
    "In all 80 died, including 22 children, and 118 were hurt.": [
        (80, "casualties", "killed"),
        (22, "casualties", "killed"),
        (118, "casualties", "injured"),
    ],
    "Two were missing after a boat with 300 migrants sank.": [(2, "casualties", "missing"), (300, "count", None)],
    "Police arrested 11 people, among them two directors of the firm.": [
        (11, "casualties", "arrested"),
        (2, "casualties", "arrested"),
    ],
    "The pact will lift exports by 5% and raise the gross domestic product by $2 billion.": [
        (5, "percentage", None),
        (2_000_000_000, "money", "gdp"),
    ],
    "Clashes killed 49 Armenian and 50 Georgian soldiers.": [
        (49, "casualties", "killed"),
        (50, "casualties", "killed"),
    ],
    "Crews searched for two missing hikers.": [(2, "casualties", "missing")],
    # casualties, and lists of them
    "The blast killed 12 people, six of them children, and injured 30.": [
        (12, "casualties", "killed"),
        (6, "casualties", "killed"),
        (30, "casualties", "injured"),
    ],
    "A flood left 24 dead; 140 were injured and 7,000 others displaced.": [
        (24, "casualties", "killed"),
        (140, "casualties", "injured"),
        (7000, "casualties", "displaced"),
    ],
    "Three people, a nurse and two drivers, were killed.": [(3, "casualties", "killed"), (2, "casualties", "killed")],
    "The captain died along with 10 others.": [(10, "casualties", "killed")],
    "Rescuers pulled out 28 survivors, and 11 miners are still missing.": [
        (28, "casualties", "rescued"),
        (11, "casualties", "missing"),
    ],
    "Two men, aged 71 and 66, were arrested.": [(2, "casualties", "arrested"), (71, "age", None), (66, "age", None)],
    # lists of places say only once what is told, and what became of the dead is no toll
    "By Monday 240 people had died in the hills, 120 in Arden, 36 in Bree and four in Colm.": [
        (n, "casualties", "killed") for n in (240, 120, 36, 4)
    ],
    "In all 58 people have died in Kenya (45) and Malawi (13).": [(n, "casualties", "killed") for n in (58, 45, 13)],
    "Worst hit was Ghana with 80 dead, Togo with 25 and Benin with 11.": [
        (n, "casualties", "killed") for n in (80, 25, 11)
    ],
    "So far 310 of the bodies have been handed over, and 150 unidentified bodies were buried.": [
        (310, "count", "bodies"),
        (150, "casualties", "buried"),
    ],
    "The blast killed 11 people, and 36 others were flown to the coast.": [
        (11, "casualties", "killed"),
        (36, "count", None),
    ],
    "Some 3,200 have had to leave their homes.": [(3200, "casualties", "displaced")],
    # what became of buildings grows like a toll
    "More than 3,000 homes and 200 schools were damaged or destroyed.": [
        (3000, "count", "damaged"),
        (200, "count", "damaged"),
    ],
    "The quake destroyed 300 of the 1,200 homes.": [(300, "count", "destroyed"), (1200, "count", None)],
    "Builders plan 300 homes after 120 were flooded.": [(300, "count", None), (120, "count", "flooded")],
    "The quake destroyed 720 homes and damaged 1,300 others.": [
        (720, "count", "destroyed"),
        (1300, "count", "damaged"),
    ],
    "Some 11,400 huts were destroyed and 20,000 damaged.": [(11400, "count", "destroyed"), (20000, "count", "damaged")],
    # what an amount is for, and what only looks like it
    "The sides signed 29 investment agreements.": [(29, "count", None)],
    "The plan has 60 billion yuan as fresh investment.": [(60_000_000_000, "investment", None)],
    "Peru has a goods deficit of $21bn with Chile.": [(21_000_000_000, "trade_volume", "balance")],
    "Orla's plants export €4 billion worth of tyres.": [(4_000_000_000, "trade_volume", "exports")],
    "The president, 61, was re-elected.": [(61, "age", None)],
    "Soldiers, 300 of them, searched for survivors.": [(300, "count", None)],
    "Twenty of them were brought out alive.": [(20, "casualties", "rescued")],
    # only people are killed, hurt or saved, and only those that the text says so of
    "A Boeing 787 crashed near Tarro, and nobody was killed.": [],
    "An Airbus 320 jet crashed, killing 41.": [(41, "casualties", "killed")],
    "The list had 332 passengers, and no survivors were rescued.": [(332, "count", None)],
    "The drug cut deaths by 28 percent in a trial of 1,100 patients.": [
        (28, "percentage", None),
        (1100, "count", None),
    ],
    "Shots hit three people, one of whom died.": [(3, "count", None)],
    "The virus has infected 2 million people and killed 160,000.": [
        (2_000_000, "count", None),
        (160_000, "casualties", "killed"),
    ],
    "No fewer than 12 were killed.": [(12, "casualties", "killed")],
    "Three separate probe bodies will meet.": [(3, "count", None)],
    "Divers found three bodies.": [(3, "casualties", "killed")],
    "The yacht had a crew of four.": [(4, "count", None)],
    "The state signed six yen loans.": [(6, "count", None)],
    "It wants to block 30 sites and train 140 nurses.": [(30, "count", None), (140, "count", None)],
    "The toll rose by more than 300 to 1,150.": [
        (300, "casualties", "killed"),
        (1150, "casualties", "killed"),
    ],
    "The fire burned 3,000 acres and injured two firefighters.": [
        (3000, "area", None),
        (2, "casualties", "injured"),
    ],
    "The boat carried 40 migrants; 12 drowned.": [(40, "count", None), (12, "casualties", "killed")],
    "The quake killed 12 overnight and 40 Wednesday.": [(12, "casualties", "killed"), (40, "casualties", "killed")],
    "Some 16 feared dead; 30 seriously hurt.": [(16, "casualties", "killed"), (30, "casualties", "injured")],
    # a number is told by its own words, not by another number's
    "The toll from a magnitude 6.8 quake rose to 31.": [(6.8, "other", "magnitude"), (31, "casualties", "killed")],
    "The storm left 9 dead, 30,000 without power.": [(9, "casualties", "killed"), (30_000, "count", None)],
    "The army put its losses at 71.": [(71, "casualties", "killed")],
    "Forty were hurt and nine missing, up from an earlier toll of 14 dead.": [
        (40, "casualties", "injured"),
        (9, "casualties", "missing"),
        (14, "casualties", "killed"),
    ],
    # parts of a toll: by place, by predicate, in a list; another state is its own
    "The flood killed five people, three in Arden and two in Bree.": [
        (5, "casualties", "killed"),
        (3, "casualties", "killed"),
        (2, "casualties", "killed"),
    ],
    "Some 40 died, including nine women and six children, and around 80 were hurt.": [
        (40, "casualties", "killed"),
        (9, "casualties", "killed"),
        (6, "casualties", "killed"),
        (80, "casualties", "injured"),
    ],
    "Divers saved 90 people, four of whom were in critical condition.": [
        (90, "casualties", "rescued"),
        (4, "casualties", "injured"),
    ],
    "The toll stands at 31, more than half of them women.": [(31, "casualties", "killed"), (50, "percentage", None)],
    "The toll stands at 31, with 14 unaccounted for.": [(31, "casualties", "killed"), (14, "casualties", "missing")],
    "Crash: 41 of 42 on board dead": [(41, "casualties", "killed"), (42, "count", None)],
    "Police said 14 people had died, bringing the total in May to 67.": [
        (14, "casualties", "killed"),
        (67, "casualties", "killed"),
    ],
    "Some 300 mourners buried seven victims.": [(300, "count", None), (7, "casualties", "buried")],
    "Of the 58 people in the mine, 35 escaped.": [(58, "count", None), (35, "casualties", "rescued")],
    "They said 51 of the dead were policemen.": [(51, "casualties", "killed")],
    "All but 12 of the 80 on board were saved.": [(12, "count", None), (80, "count", None)],
    "The state moved 30,000 people to higher ground.": [(30_000, "casualties", "evacuated")],
    "Nine are missing from the ferry Orla Star 3, which sank.": [(9, "casualties", "missing")],
    "Six members of one family were killed.": [(6, "casualties", "killed")],
    # trade and money
    "Profit was 45 crore rupees, against a loss of 12 crore.": [
        (450_000_000, "money", "profit"),
        (120_000_000, "money", "loss"),
    ],
    "It gives $30 million in budget support and a $7 million grant.": [
        (30_000_000, "money", "budget"),
        (7_000_000, "money", None),
    ],
    "It lent $12 million in loans, $3 million of it free of interest.": [
        (12_000_000, "money", "debt"),
        (3_000_000, "money", "debt"),
    ],
    "Bidders struck a $5 billion deal that will cost 300 jobs.": [(5_000_000_000, "money", None), (300, "count", None)],
    "Trade reached $2 billion, and they set a target of $5 billion.": [
        (2_000_000_000, "trade_volume", "bilateral"),
        (5_000_000_000, "trade_volume", "bilateral"),
    ],
    "Dutch aid worth $3 billion came after damage to mills exceeded $2 billion.": [
        (3_000_000_000, "money", None),
        (2_000_000_000, "money", "loss"),
    ],
    "It was financed with $5 billion of debt and a share issue of $1 billion.": [
        (5_000_000_000, "money", "debt"),
        (1_000_000_000, "money", None),
    ],
    "Including debt, the sale values Tarro at $7 billion.": [(7_000_000_000, "money", None)],
    "They expect cost savings of $90 million.": [(90_000_000, "money", "savings")],
    "Two-way trade reached $7.7 billion, with exports of $2.1 billion.": [
        (7_700_000_000, "trade_volume", "bilateral"),
        (2_100_000_000, "trade_volume", "exports"),
    ],
    "The firm will invest $2 billion.": [(2_000_000_000, "investment", None)],
    "It posted a loss of $3 million, or 25 cents a share.": [(3_000_000, "money", "loss"), (25, "money", "loss")],
    "Heating oil went for $3 a gallon.": [(3, "money", "price")],
    # measures, ranks, shares
    "It was put at magnitude 7.0 by Orla Survey and 7.1 by Tindra Institute.": [
        (7.0, "other", "magnitude"),
        (7.1, "other", "magnitude"),
    ],
    "A 5.1 aftershock followed 20 minutes later.": [(5.1, "other", "magnitude"), (20, "duration", None)],
    "Doctors treated a boy of 6.": [(6, "age", None)],
    "A magnitude 6.4 quake struck.": [(6.4, "other", "magnitude")],
    "It is the second-largest port.": [(2, "rank", None)],
    "Cases rose four-fold.": [(4, "other", "multiple")],
    "One in five trains ran.": [(20, "percentage", None)],
    "Four in 10 homes burned.": [(40, "percentage", None)],
    "Two in three homes have one.": [(66.66666666666667, "percentage", None)],
    "Winds of 149 kilometres (92 miles) an hour blew.": [(149, "speed", None), (92, "speed", None)],
    "Orla is spending nearly $4 billion to buy it.": [(4_000_000_000, "money", None)],
    "A 5,000-strong force came.": [(5000, "count", None)],
    "It left 14 people missing and 9,000 homeless.": [(14, "casualties", "missing"), (9000, "casualties", "displaced")],
    "Fires forced 30,000 people from their homes.": [(30_000, "casualties", "displaced")],
    "Her 6-month-old son slept.": [(6, "age", None)],
    "She will be 35 by then.": [(35, "age", None)],
    "Children under the age of 6 years ride free.": [(6, "age", None)],
    "Ana Ruiz, 34, and her son, 7, were rescued.": [(34, "age", None), (7, "age", None)],
    "Two men, 31 and 34, were arrested.": [(2, "casualties", "arrested"), (31, "age", None), (34, "age", None)],
    # a number that is told for its smallness, and one that opens a sentence
    "Riots were seen in just one district.": [(1, "count", None)],
    "They met on a single day. Two of them stayed.": [(2, "count", None)],
}
ROLES = {
    "Losses were initially estimated at $2 million.": [("level", None)],
    "They face up to 10 years in prison.": [("limit", None)],
    "Orla profit beats forecasts at $6 billion": [("level", None)],
    "Profit was EUR 4 million (EUR 5 million), sales EUR 90 million.": [
        ("level", None),
        ("previous", None),
        ("level", None),
    ],
    "It was below the $5 million expected by analysts.": [("forecast", None)],
    "Trade, which stood at $2 million, should rise to $5 million.": [("level", None), ("target", None)],
    "Damage could exceed $7 million.": [("forecast", None)],
    "It will fly to 95 cities by May, from 58 now.": [("level", None), ("previous", None)],
    "Sales were $12 billion, up from the $9 billion of May.": [("level", None), ("previous", None)],
    "It raised the cap from 85 to 120 flights.": [("previous", None), ("level", "up")],
    "Stays will be extended from 30 to 60 days.": [("previous", None), ("level", "up")],
    "The stay is lifted from 14 days to 30.": [("previous", None), ("level", "up")],
    "Sales were $9 million, a rise of 4% or $400,000.": [("level", None), ("change", "up"), ("change", "up")],
    "They aim to raise trade from $6 million to $9 million.": [("previous", None), ("target", "up")],
    "Exports make up $9 billion of that.": [("level", None)],
    "They used 12 tanks against 5,000 protesters.": [("level", None), ("level", None)],
    "It will extend a $4 million loan.": [("level", None)],
    "They set up a 10-billion-yuan fund.": [("level", None)],
    "The bank cut its growth forecast to 3% from 4%.": [("level", "down"), ("previous", None)],
    "It left 140 dead, up from 80 dead and 200 hurt.": [("level", None), ("previous", None), ("previous", None)],
    "The toll rose to 14, with at least 30 hurt and more than 90 missing.": [
        ("level", "up"),
        ("level", None),
        ("level", None),
    ],
    "The toll rose to 14, with 30 hurt.": [("level", "up"), ("level", None)],
    "Duties on cars will go to 10% from 15%.": [("level", None), ("previous", None)],
    "They aim to raise trade by a further $3 billion.": [("target", "up")],
    "Sales rose 5% to $4 billion, from $3.8 billion.": [("change", "up"), ("level", None), ("previous", None)],
    "Sales rose to $4 billion.": [("level", "up")],
    "Sales fell from $9 billion to $7 billion.": [("previous", None), ("level", "down")],
    "Orders fell for a third month, to 120.": [("level", "down")],
    "Shares suffered a 19% drop to $4.": [("change", "down"), ("level", None)],
    "Futures were up 17 points, or 0.2%.": [("change", "up"), ("change", "up")],
    "Its shares fell $3 (4%).": [("change", "down"), ("change", "down")],
    "In Asia: Topix -1.4%, Hang Seng +0.6%.": [("change", "down"), ("change", "up")],
    "Growth was -1.4%.": [("level", None)],
    "Output was 300 tonnes, higher than 250 tonnes in May.": [("level", None), ("previous", None)],
    "No house is higher than 30 metres.": [("level", None)],
    "The firm cut its forecast by $300 million.": [("change", "down")],
    "The coin dropped below $60,000.": [("level", "down")],
    "Prices rose over 5%.": [("change", "up")],
    "An earlier toll of 16 was wrong; 22 are dead.": [("previous", None), ("level", None)],
    "At least 22 people died, up from an initial 16.": [("level", None), ("previous", None)],
    "The toll, revised from 18, stands at 22.": [("previous", None), ("level", None)],
    "Aides had put it at a previous count of 14 votes.": [("previous", None)],
    "Police initially said 16 people had died.": [("previous", None)],
    "An earlier report had put the number of dead at 29.": [("previous", None)],
    "More than 300 soldiers from 12 countries came.": [("level", None), ("level", None)],
    "It approved cuts worth $3 billion by 153 votes.": [("level", None), ("level", None)],
    "It ordered 60 planes, with options for 40 more.": [("level", None), ("level", None)],
    "An earlier version of the law had 12 articles.": [("level", None)],
    "Sales were $4 billion, up from last year's $3 billion.": [("level", None), ("previous", None)],
    "Shares closed at $45, down 25 cents.": [("level", None), ("change", "down")],
    "Income rose a lower-than-expected 5%.": [("change", "up")],
    "It reported a 43% drop in income.": [("change", "down")],
    "The firm raised $2 million.": [("level", None)],
    "The bus plunged 100 metres.": [("level", None)],
    "Output was 300 tonnes, against 250 tonnes in May.": [("level", None), ("previous", None)],
    "Charges against 12 men were dropped.": [("level", None)],
    "The economy is expected to grow 3%.": [("forecast", "up")],
    "It aims to raise exports to $15 billion.": [("target", "up")],
    "A ceiling of 55 percent holds.": [("limit", None)],
    "The bank intends to make 40 percent of its loans at home by 2030.": [("target", None)],
    "Orla intends to buy Medex for $3 billion.": [("level", None)],
    "Peru says it has lost 40 in the fighting.": [("level", None)],
    "Orla plans to make 40% of its cars abroad by 2030.": [("target", None)],
    "Orla plans to make 40% of its cars abroad.": [("level", None)],
    "Orla expects to spend $310m on the upgrade.": [("level", None)],
    "The total consideration may reach $5.4bn.": [("level", None)],
    "The toll is more than twice the figure of 37 that the governor gave.": [("level", None), ("previous", None)],
}
MEASURES = {
    "It would save $2 million at a one-off cost of $1 million.": "would save",
    "Two of those killed were fighters.": "fighters killed",
    "The storm was packing sustained winds of 185 km/h.": "sustained winds",
    "They said 51 of the dead were policemen.": "policemen killed",
    "It cut an 80 per cent import duty on cars.": "import duty on cars",
    "A pact covering 98 per cent of goods was signed.": "goods",
    "It gets 80,000 tons of rice and 12,000 tons of tuna.": "rice",
    "It reported a 31% drop in second-quarter profit.": "profit",
    "It named tariffs that cost it $140 million.": "named tariffs cost",
    "An order from Orla Air worth $8 million came.": "order",
    "It backs 35,000 jobs in the United States.": "jobs",
    "Some 12 helicopters battled the blaze.": "helicopters",
    "Crews searched a two-storey building after the storm.": "storey building",
    "Bidders swooped with €5bn bid.": "bid",
    "It borrowed at 1.5% interest.": "interest",
    "It adds 4% to earnings per share.": "earnings per share",
    "They planned a 1,200 MW nuclear plant.": "nuclear plant",
    "Waves were 3 metres high and winds were strong.": "Waves high",
    "India gets 5,000 work visas a year.": "work visas",
    "It cut its full-year forecast to between $3 and $4 a share.": "full-year forecast",
    "It posted a net loss of $2 per share.": "net loss per share",
    "Trade between the two grew 14%.": "Trade between the two",
    "The bank cut its growth forecast to 3%.": "growth forecast",
    "A train carrying 90 passengers derailed.": "passengers",
    "A ferry carrying 350 people sank near an island.": "carrying people",
    "Crews fixed a $30 million (€28 million) bridge.": "bridge",
    "The queue, 2 km long, went on.": "queue",
    "It has 40 GW of wind and solar capacity.": "wind and solar capacity",
    "Flames tore through seven 31-storey towers.": "31-storey towers",
    "EU-Peru trade was worth $5 billion.": "EU-Peru trade",
    "Acme will invest $5 billion.": "Acme will invest",
    "Damage to farms exceeded $2 billion.": "Damage to farms",
    "It creates a market of 700 million people.": "market of people",
    "The mill employs 900 people.": "employs people",
    "They cut tariffs on rum from 50% to 20%.": "tariffs on rum",
    "Tariffs on rum and gin will fall to 20%.": "Tariffs on rum and gin",
    "Acme offered 31 percent above Tarro's last closing price.": "Tarro's last closing price",
    "Clashes killed 49 Armenian and 50 Georgian soldiers.": "Armenian soldiers killed",
    "Divers found the bodies of two missing fishermen.": "missing fishermen killed",
    "It agreed to acquire pump maker Tarro for $5 billion.": "agreed to acquire pump maker Tarro",
    "The death toll from a magnitude 6 quake rose to 31.": "magnitude quake",
    "Acme will buy Tarro for $5 million in cash.": "Acme will buy Tarro in cash",
    "Acme paid $50 a share.": "Acme paid a share",
    "It declared a 30-day state of emergency.": "state of emergency",
    "The deal came after five years of talks.": "talks",
    "It ends duties on 80% of farm goods.": "duties on farm goods",
    "Peru wants to increase bilateral trade to $5 billion.": "bilateral trade",
    "Ghana's exports were worth $25 million.": "Ghana's exports",
    "Bilateral trade in goods amounted to $5 billion.": "Bilateral trade in goods",
    "Five miners are missing.": "miners missing",
    "Shares in Acme rose to $5.": "Shares in Acme",
    "Acme took an after-tax charge of $5 million.": "after-tax charge",
    "The city paid $8 million in unpaid fines.": "unpaid fines",
    "It reported a 14% rise in net profit.": "net profit",
    "It bought a 60 percent stake.": "stake",
    "Lenders want 40 percent of its revenue.": "revenue",
    "Maria Lopez, 36, runs the bakery.": "Maria Lopez",
    "Imports were corn (21 percent) and wheat.": "corn",
    "The plant employs 300 people worldwide.": "people worldwide",
    "A 12 year old girl was hurt.": "girl",
    "Police found a 9 year-old boy.": "boy",
    "The fire burned 3,000 acres and injured two firefighters.": "fire burned",
    "Police seized 5 kg of cocaine.": "cocaine",
    "The ferry lay in 60 metres of water.": "water",
    "The bank raised its key rate by 25 basis points.": "key rate",
    "Police put the crowd at 320,000.": "crowd",
    "The virus has infected 2 million people and killed 160,000.": "infected people",
    "The wage will rise to 14 euros an hour.": "wage",
    "Acme fell 3.2 percent.": "Acme fell",
    "The 34-year-old striker signed a contract.": "striker",
    "The 10-year bond yield rose.": "bond yield",
    "House prices rose at an annual rate of 2.4%.": "House prices annual rate",
    "Inflation eased to 3.4 per cent.": "Inflation",
    "It makes 120 barrels a day and runs well.": "makes",
    "The club signed the 23-year-old for €60m.": "year-old",
    "The minimum wage is the equivalent of $52 a month.": "minimum wage equivalent",
    "Ana Lopez, who estimated that 300 could be affected, left.": "affected",
    "Aid agencies said they need $95.5 million to help survivors.": "need to help survivors",
    "Kenya, whose trade with China reached $9 billion, agreed.": "trade with China",
    "Some 70 percent of the town's 12,000 houses burned.": "town's houses burned",
    "Two thirds of the 1,500 respondents agreed.": "respondents agreed",
}
AS_OF = {
    "Orla, which had sales of $2 million in 2025, a third of them online, has 60 workers.": ["2025", "2025", None],
    "Trade grew to $25 billion in the year to March.": [None],
    "It buys back $900 million of notes maturing in 2028.": [None],
    "The recall covers 700 cars of the 2020 to 2023 model years.": [None],
    "It will cut its 80% duty to 10% by 2034 and end its 60% duty at once.": [None, "2034", None],
    "Revenue was EUR 6 million (2024: EUR 5 million).": [None, "2024"],
    "Orla sold 60 jets for $7 billion, with deliveries from 2028.": [None, None],
    # of the same statement
    "In 2019, exports were $2 billion and imports $1 billion.": ["2019", "2019"],
    "The bridge, built in 1932 for $10 million, carries 400 cars.": ["1932", None],
    "Trade, which reached $7 billion in 2022, rose to $8 billion.": ["2022", None],
    "Sales rose from $3 million in 2010 to $8 million in 2015.": ["2010", "2015"],
    "The storm killed 12 people and injured 30 in 2019.": ["2019", "2019"],
    "The quake that hit the city in 1999 killed 17,000 people.": ["1999"],
    # of another one, or of another value
    "A quake hit the coast on New Year's Day, killing 48 people.": [None],  # a day isn't when a toll held
    "The firm, founded in 1884, has 3,200 workers.": [None],
    "Founded in 1884, the firm has 3,200 workers.": [None],
    "The firm has 3,200 workers and was founded in 1884.": [None],
    "The minister, who took office in 2019, said 40 schools had closed.": [None],
    "Sales were $5 million, against a loss of $2 million in 2024.": [None, "2024"],
    "The rate fell to 51% from 52% in 2019.": [None, "2019"],
    "Since 2015, 40 people have died there.": [None],
    "The 300-room hotel opened in 1990.": [None],
    "The lake is 17% full, its lowest since records began in 1961.": [None],
    "Tarro was founded in 1962 and employs 9,400 engineers.": [None],
    "The toll of the quake, the worst to hit Arden in 2019, was 12 dead.": [None],
    "Trade was up from $2 billion in 2023, with a surplus of $1 billion.": ["2023", None],
    "It dug 12 tonnes in 2021, down from 14 tonnes.": ["2021", None],
    "Sales were $6 billion in 2022, up 12 percent from 2021.": ["2022", "2022"],
}
NOT_FIGURES = [
    "Under one accord they met.",
    "They are charged under Sections 105 and 110 of the code.",
    "The 737-8 flew.",
    "Call (062) 991-2345.",
    "Call 0917 555 1234.",
    "It met the Tier 1 ratio.",
    "The flight TK1234 landed.",
    "It ends by year ten.",
    "The G20 met on Route 66.",
    "The two countries signed a pact.",
    "They live at 12 Market Street.",
    "Call 413-555-0144.",
    "Call (413) 555-0144.",
    "Call +33 6 12 34 56 78.",
    "Call 020 7946 0958.",
    "It happened in the 2200 block of Oak Avenue.",
    "It happened at 220 Elm Street.",
    "They met at 6pm on 5 May 2021.",
    "Ajax beat Lyon 4-1.",
    "Directors approved a 3-for-2 split.",
    "The post-1989 order is over.",
    "Orders fell in the first half of the season.",
    "He scored twice.",
    "The second test run failed.",
    "The 2012–13 season was long.",
    "The maker's own 787 Dreamliner came late.",
    "Fans of the Orbit 11 Pro and 12 Pro Max queued.",
    "Their last-16 tie was drawn.",
]


def claims_in(text: str) -> list[FigureClaim]:
    doc = annotate(Article(id="text", path="text", sha256="", text=text), pipeline_for())
    return [finding.claim for finding in figures.find(doc)]


@pytest.mark.parametrize(("text", "expected"), KINDS.items())
def test_figures_have_kind_and_detail(text: str, expected: list[tuple[Any, ...]]) -> None:
    assert [(float(c.value), c.kind, c.detail) for c in claims_in(text)] == expected


@pytest.mark.parametrize(("text", "expected"), ROLES.items())
def test_figures_have_role_and_direction(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert [(c.role, c.direction) for c in claims_in(text)] == expected


@pytest.mark.parametrize(("text", "measure"), MEASURES.items())
def test_what_a_figure_measures(text: str, measure: str) -> None:
    assert claims_in(text)[0].measure == measure


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("The hall holds 60,000 and cost $1.1bn to build.", "hall cost to build"),
        ("The fire burned 12,000 acres and is 35 percent contained.", "fire"),
        ("Trade was $6 billion last year, up 12 percent.", "Trade"),
        ("Exports rose, while imports fell to $2 billion.", "imports"),
        ("Two men, aged 19 and 20, sang.", "men"),
        ("Trade stood at $8 million, a 28 percent increase on the year.", "Trade"),
        ("Some 150 homes were damaged, of which 28 were destroyed.", "homes destroyed"),
        ("It will lift Thai output by 1.28% and the bloc's by 0.03%.", "Thai output"),
        ("It cut its duty of up to 80% on cars to 10%.", "duty on cars"),
        ("The toll mounted to 41, with a 65-year-old woman in hospital.", "woman"),
        ("Peru set a goal of tripling bilateral trade to $6 billion.", "bilateral trade"),
        ("It plugs a gap, equal to 4.7 percent of output.", "output"),
        ("It pays 9 percent, lower than the 10 percent it paid in May.", "pays"),
        ("They recalled 700 cars at home, 98 in Peru and 270 elsewhere.", "cars"),
        ("Some 200 homes collapsed and 1,150 others were damaged.", "homes damaged"),
        ("It ships 35 tonnes of rice, rising by 2 tonnes yearly.", "rice"),
        ("Eight in 10 city voters backed the pact.", "city voters"),
        ("It flattened two blocks and damaged 40 others.", "blocks"),
        ("Shares in Orla Inc., based in Arden, Tindra, soared 28%.", "Shares in Orla Inc."),
        ("They damaged 150 homes, 28 of them destroyed.", "homes destroyed"),
        ("Peru pledged $5 million in aid, and Chile a further $3 million.", "aid"),
        ("It is twice the size of Happy Tails' sales of $2 million.", "Happy Tails' sales"),
        ("The bridge, 2 km long and 32 m wide, opened.", "bridge"),
        ("The blast killed 21 people, including six women and two children.", "children killed"),
        ("They recalled 1.2 million ovens, including 960,000 in Peru.", "ovens in Peru"),
        ("It downed 44 of 67 drones and three of nine missiles.", "missiles"),
        ("Crude traded at $71, and gold at $2,640 an ounce.", "gold"),
        ("Lamb exports are capped at 35 tons, rising to 125 tons.", "Lamb exports"),
        ("It drove off 14 million people — about 30% of the population.", "population"),
        ("More than 540 people died in the first five weeks, up 40 per cent.", "people died"),
        ("It has 4,500 nurses, a third of them abroad.", "nurses"),
        ("It counted 87 thefts, 12 fewer than last year.", "thefts"),
        ("Orla had acquired Tindra for $3.5 billion and Medex for $4.25 billion.", "Medex"),
        ("Public debt stands at $60 billion, or 65% of GDP.", "Public debt"),
        ("Some 41 countries replied, and 19 submitted bids.", "countries replied"),
    ],
)
def test_the_last_figure_of_a_sentence_measures_what_its_start_says(text: str, measure: str) -> None:
    assert claims_in(text)[-1].measure == measure


def test_it_is_what_the_sentence_before_tells_of() -> None:
    trade, target = claims_in("Two-way trade was $6 billion last year. The ministers hope to double it to $12 billion.")
    assert (target.kind, target.detail, target.measure) == (trade.kind, trade.detail, trade.measure)
    assert target.role == "target"


def test_it_measures_what_the_sentence_before_says() -> None:
    assert [claim.measure for claim in claims_in("The rate rose to 4.2%. In March it was 3.9%.")] == ["rate", "rate"]


@pytest.mark.parametrize(("text", "expected"), AS_OF.items())
def test_when_a_figure_held_is_told_by_its_own_statement(text: str, expected: list[str | None]) -> None:
    assert [claim.as_of and claim.as_of.value for claim in claims_in(text)] == expected


@pytest.mark.parametrize("text", NOT_FIGURES)
def test_numbers_that_are_no_figures(text: str) -> None:
    assert claims_in(text) == []


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("It lies 6.2 miles (10 km) from the sea.", ["[mi_i]", "km"]),
        ("It cost $90bn (£53bn).", ["USD", "GBP"]),
        ("It cost 300 billion rupees, or $1.9 billion.", ["INR", "USD"]),
    ],
)
def test_a_conversion_is_told_as_one(text: str, units: list[str]) -> None:
    first, second = claims_in(text)
    assert [first.unit, second.unit] == units
    assert second.converted_from is not None


def test_a_noun_is_left_out_where_an_earlier_number_has_it() -> None:
    people, years, others = claims_in(
        "Now 4,200 people have been idle for two years and 900 who have been idle longer."
    )
    assert (people.unit, years.unit, others.unit) == ("people", "a", "people")


def test_a_part_told_by_a_relative_clause_has_the_noun_of_the_whole() -> None:
    *_, part = claims_in("It lends money for 10,000 tractors over four years, the first 2,000 of which are here.")
    assert (part.value, part.unit, part.measure) == (2000, "tractors", "tractors")


def test_a_part_without_its_noun_isnt_what_the_number_before_it_is() -> None:
    killed, injured = claims_in("The blast killed 4, with 16 others injured.")
    (number,) = claims_in("The ministry put the number of injured at 23.")
    assert (killed.detail, injured.detail, injured.measure) == ("killed", "injured", "others injured")
    assert (number.kind, number.detail) == (injured.kind, injured.detail)


def test_a_conversion_from_an_unknown_unit_is_as_exact_as_what_it_converts() -> None:
    assert [claim.modifier for claim in claims_in("The load is under 9 zorks (61 MPa).")] == ["less_than"] * 2
    assert [claim.modifier for claim in claims_in("The load is under 9 ksi (61 MPa).")] == ["less_than"] * 2


def test_a_modifier_covers_a_list() -> None:
    dead, injured = claims_in("At least 12 people were killed and more than 30 injured.")
    assert (dead.modifier, injured.modifier) == ("at_least", "more_than")
    assert [claim.modifier for claim in claims_in("It left at least 12 dead and 30 injured.")] == ["at_least"] * 2
    assert [claim.modifier for claim in claims_in("At least 12 died and 30 were hurt.")] == ["at_least", "exact"]


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("In 2003, a quake killed 26,000 people.", ["2003"]),
        ("In 2020, 34 people drowned; in 2014, a ferry sank, killing 100.", ["2020", "2014"]),
        ("The tax doubled to 16% from 8% in 2023.", [None, None, "2023"]),
        ("Turnout was 64 percent, the lowest since independence in 1975.", [None]),
    ],
)
def test_a_figure_is_of_its_own_time(text: str, years: list[str | None]) -> None:
    assert [c.as_of.value if c.as_of else None for c in claims_in(text)] == years
