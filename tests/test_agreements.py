"""What single sentences tell of agreements: type, status, parties, signatories, subject; or that they tell of none."""

from typing import Any

import pytest

from kvisit.annotate import annotate
from kvisit.annotate.notes import notes_on
from kvisit.extraction import pipeline_for
from kvisit.families import agreements
from kvisit.reading import Article

MOU, FTA = "memorandum_of_understanding", "free_trade_agreement"


def told(text: str) -> list[dict[str, Any]]:
    doc = annotate(Article(id="text", path="text", sha256="", text=text), pipeline_for())
    names = notes_on(doc).names.all
    return [
        {
            "type": finding.claim.type,
            "status": finding.claim.status,
            "parties": {names[party].forms[0] for party in finding.claim.parties},
            "signers": {names[s.person].forms[0] for s in finding.claim.signatures},
            "subject": finding.claim.subject,
            "value": finding.claim.value,
            "term": finding.claim.term.value if finding.claim.term else None,
            "renews": finding.claim.renews,
            "place": names[finding.claim.place].forms[0] if finding.claim.place is not None else None,
        }
        for finding in agreements.find(doc)
    ]


SENTENCES: list[tuple[str, dict[str, Any]]] = [
    # sides that other sentences tell
    (
        "The war between Peru and Ecuador lasted for years. The warring sides signed a peace deal on Tuesday.",
        {"parties": {"Peru", "Ecuador"}, "subject": "peace deal"},
    ),
    (
        "Peru and Ecuador fought for six weeks. A ceasefire took hold on Friday.",
        {"type": "ceasefire", "status": "in_force", "parties": {"Peru", "Ecuador"}},
    ),
    (
        "Peru and Ecuador fought a border war until a peace agreement signed in Brasilia in October 1998.",
        {"status": "signed", "parties": {"Peru", "Ecuador"}},
    ),
    (
        "The dam was built with a loan from the Export-Import Bank of Korea under an agreement signed in May 2016.",
        {"parties": {"Export-Import Bank of Korea"}},
    ),
    (
        "Kenya and Poland are friends. Kenyan President Jan Oduya hosted Polish President Karol Lis. "
        "He and Lis presided over the signing of a dozen agreements.",
        {"parties": {"Kenya", "Poland"}},
    ),
    (
        "Honeydew Inc. has entered into a definitive agreement to sell its Turbofan operations to Garnet Motors Inc.",
        {"parties": {"Honeydew Inc.", "Garnet Motors Inc."}},
    ),
    (
        "Peru, Chile and Bolivia will meet. The three countries signed an agreement on lithium.",
        {"parties": {"Peru", "Chile", "Bolivia"}},
    ),
    (
        "Kenya's defence minister Aden Wafula met Lloyd Barton, the U.S. defense secretary. "
        "Aden Wafula and Lloyd Barton signed a memorandum on security.",
        {"parties": {"Kenya", "U.S."}},
    ),
    (
        "The peace agreement that the federal government and the Oromo Liberation Army signed ended the war. "
        "Ethiopia welcomed it.",
        {"parties": {"Ethiopia", "Oromo Liberation Army"}},
    ),
    (
        "Ghana, which defaulted on its debt in 2022 and reached an agreement with Oman last year, will grow.",
        {"parties": {"Ghana", "Oman"}},
    ),
    ("Lima, Nov 3 (ABNS) Peru and Oman signed a trade pact on Monday.", {"parties": {"Peru", "Oman"}}),
    ("Japan and Kenya signed a Clean Water Partnership agreement.", {"parties": {"Japan", "Kenya"}}),
    ("The White House said so. It signed a deal with Chile on copper.", {"parties": {"Chile"}, "subject": "copper"}),
    (
        "The United States and Kenya are partners. Kenya buys jets from the United States. Minister Asha Tuwei "
        "and U.S. Secretary of Defense Mark Ester signed a memorandum on security.",
        {"parties": {"United States", "Kenya"}, "signers": {"Asha Tuwei", "Mark Ester"}},
    ),
    (
        "The accord that Peru and Chile reached hasn't been ratified.",
        {"status": "agreed", "parties": {"Peru", "Chile"}},
    ),
    (
        "The UK's trade deal with Fiji cuts tariffs. The UK's parliament signed off on the agreement on Monday.",
        {"status": "agreed", "parties": {"UK", "Fiji"}},
    ),
    (
        "The Peru-Chile war of 1879 is long over. The war between Fiji and Tonga began in May. Fiji fled. Tonga lost. "
        "The ceasefire has held.",
        {"type": "ceasefire", "status": "in_force", "parties": {"Fiji", "Tonga"}},
    ),
    # told otherwise
    (
        "Oman and Fiji agreed to speed up negotiations toward a Fiji-Oman Strategic Trade and Investment Partnership.",
        {"status": "under_negotiation", "parties": {"Oman", "Fiji"}},
    ),
    (
        "Oman and Fiji signed a Reef Partnership Agreement, a Strategic Partnership Agreement and a fish accord.",
        {"status": "signed", "parties": {"Oman", "Fiji"}, "subject": "fish accord"},
    ),
    (
        "Acme Corp. has reached a deal to acquire the snack-maker Nordwind Inc. for $3 billion.",
        {"parties": {"Acme Corp.", "Nordwind Inc."}, "subject": "acquire the snack-maker Nordwind Inc."},
    ),
    (
        "Fiji and Tonga reached an agreement Monday ending a decade-long row over fish stocks.",
        {"subject": "ending a decade-long row over fish stocks"},
    ),
    (
        "The chipmaker Nexora Corp. is being acquired by Broadmoor Inc. in a $14.1 billion deal.",
        {"parties": {"Nexora Corp.", "Broadmoor Inc."}, "subject": "acquired by Broadmoor Inc."},
    ),
    (
        "The council welcomes the signing today of an Agreement for Lasting Peace between Mozambique and Malawi.",
        {"status": "signed", "parties": {"Mozambique", "Malawi"}},
    ),
    ("Joint Statement on the Baltic Energy Meeting in Riga", {"type": "joint_statement", "status": "announced"}),
    (
        "In a joint statement on Monday, Japan and Kenya said they would cut tariffs.",
        {"type": "joint_statement", "parties": {"Japan", "Kenya"}},
    ),
    (
        "In a joint statement Peru and Chile, whose talks began in 2017, said they would meet again.",
        {"status": "announced", "parties": {"Peru", "Chile"}},
    ),
    (
        "Several contracts were signed. One of them was concluded between the carmaker Renata Inc. and Ezra Holding.",
        {"type": "contract", "parties": {"Renata Inc.", "Ezra Holding"}},
    ),
    (
        "Peru signed a memorandum with Chile. Oman and Fiji signed another.",
        {"type": MOU, "parties": {"Oman", "Fiji"}},
    ),
    (
        "Negotiations with Chile on an investment protection agreement continue.",
        {"status": "under_negotiation", "parties": {"Chile"}},
    ),
    (
        "Fiji and Kenya held talks on a trade and investment partnership.",
        {"status": "under_negotiation", "parties": {"Fiji", "Kenya"}},
    ),
    ("Long-term agreements have been entered into for the supply of engines.", {"subject": "the supply of engines"}),
    (
        "Peru bought less under the Lima deal, signed by Mr Ortega and then Vice-Premier Li Han.",
        {"status": "signed", "signers": {"Ortega", "Li Han"}},
    ),
    (
        "Oman and Fiji signed a Cessation of Hostilities Agreement.",
        {"type": "ceasefire", "status": "signed", "subject": "Cessation of Hostilities Agreement"},
    ),
    ("Japan and Kenya signed an MoC on carbon.", {"type": MOU, "subject": "carbon"}),
    ("Serbia and Fiji struck a deal on car plates.", {"status": "agreed", "subject": "car plates"}),
    (
        "The deal bears the signatures of Field Marshal Yasser Amin, Chief of General Staff, and General Omar Said.",
        {"signers": {"Yasser Amin", "Omar Said"}},
    ),
    # active
    (
        "Peru and Chile signed a treaty on fishing on Monday.",
        {"type": "treaty", "status": "signed", "parties": {"Peru", "Chile"}, "subject": "fishing"},
    ),
    (
        "Kenya inked a trade pact with Vietnam.",
        {"type": "agreement", "status": "signed", "parties": {"Kenya", "Vietnam"}, "subject": "trade pact"},
    ),
    (
        "Norway, Denmark seal fisheries accord",
        {"status": "signed", "parties": {"Norway", "Denmark"}, "subject": "fisheries accord"},
    ),
    (
        "Ghana has entered into a free trade agreement with Canada.",
        {"type": FTA, "status": "signed", "parties": {"Ghana", "Canada"}},
    ),
    (
        "Portugal and Angola reached an agreement on visas.",
        {"status": "agreed", "parties": {"Portugal", "Angola"}, "subject": "visas"},
    ),
    (
        "The European Union and Mercosur signed an accord. It was signed by European Commission President Ana Lund.",
        {"parties": {"European Union"}, "signers": {"Ana Lund"}},
    ),
    ("Oman and Kenya hope for an early signing of the accord.", {"status": "planned"}),
    ("U.S. dock workers and Acme Corp. have reached a deal.", {"status": "agreed", "parties": {"Acme Corp."}}),
    (
        "The executive board of the International Monetary Fund approved a loan.",
        {"parties": {"International Monetary Fund"}},
    ),
    (
        "Acme Corp. (NYSE: XQV) signed a contract with Nordwind Inc.",
        {"status": "signed", "parties": {"Acme Corp.", "Nordwind Inc."}},
    ),
    (
        "Acme Corp. ordered 40 trains from Nordwind Inc. on Monday.",
        {"type": "contract", "status": "signed", "parties": {"Acme Corp.", "Nordwind Inc."}, "subject": "40 trains"},
    ),
    (
        "Acme Corp. is in talks with Nordwind Inc. to sell its towers.",
        {"status": "under_negotiation", "parties": {"Acme Corp.", "Nordwind Inc."}, "subject": "sell its towers"},
    ),
    (
        "Acme Corp. is in advanced talks with Nordwind Inc. about buying a mine.",
        {"status": "under_negotiation", "parties": {"Acme Corp.", "Nordwind Inc."}, "subject": "buying a mine"},
    ),
    (
        "Talks between Acme Corp. and Nordwind Inc. over a merger have collapsed.",
        {"type": "merger", "status": "ended", "parties": {"Acme Corp.", "Nordwind Inc."}},
    ),
    (
        "Acme Corp. has entered into a definitive agreement to be acquired by Nordwind Inc. in cash.",
        {"status": "signed", "parties": {"Acme Corp.", "Nordwind Inc."}},
    ),
    (
        "Acme Corp. has agreed to be bought by Nordwind Inc. for $3 billion.",
        {"status": "agreed", "parties": {"Acme Corp.", "Nordwind Inc."}},
    ),
    ("The World Bank approved a $3 billion loan for Ghana.", {"type": "loan", "parties": {"World Bank", "Ghana"}}),
    (
        "Oman, oil-rich Gabon sign port pact",
        {"status": "signed", "parties": {"Oman", "Gabon"}},
    ),
    (
        "Peru and Chile signed a treaty on water during a meeting with President Luis Arce of Bolivia.",
        {"parties": {"Peru", "Chile"}, "signers": set()},
    ),
    (
        "Peru and Chile agreed to a truce with the support of Brazil.",
        {"type": "ceasefire", "status": "agreed", "parties": {"Peru", "Chile"}},
    ),
    (
        "President Ana Lund blocked the takeover of Mazda by Toyota.",
        {"status": "ended", "parties": {"Mazda", "Toyota"}},
    ),
    ("The truce between Peru and Chile held for a second day.", {"type": "ceasefire", "status": "in_force"}),
    (
        "Acme Corp. and Nordwind Inc. will build a plant under an agreement signed on Tuesday.",
        {"status": "signed", "parties": {"Acme Corp.", "Nordwind Inc."}},
    ),
    ("Acme Corp. said it was pleased to have reached a deal with Nordwind Inc.", {"status": "agreed"}),
    (
        "The accord was struck in July 2022 by Ukraine, Russia, Turkey and Romania.",
        {"status": "agreed", "parties": {"Ukraine", "Russia", "Turkey", "Romania"}},
    ),
    ("Peru and Chile have concluded a free trade agreement.", {"type": FTA, "status": "agreed"}),
    (
        "President Ana Lund of Peru said she regretted the decision to terminate the accord with Chile.",
        {"status": "ended", "parties": {"Chile"}},
    ),
    (
        "Peru and Chile have reached a political agreement to advance a free trade deal.",
        {"type": FTA, "status": "agreed", "parties": {"Peru", "Chile"}},
    ),
    (
        "Toyota clinched a deal with Mazda to build engines.",
        {"status": "agreed", "parties": {"Toyota", "Mazda"}, "subject": "build engines"},
    ),
    (
        "Poland signed a contract with South Korea for 90 howitzers.",
        {"type": "contract", "status": "signed", "parties": {"Poland", "South Korea"}, "subject": "90 howitzers"},
    ),
    (
        "Boeing won an order from Air Canada for eight freighters.",
        {"type": "contract", "status": "signed", "parties": {"Boeing", "Air Canada"}},
    ),
    (
        "In Vienna, Austria and Hungary signed a protocol on rail links.",
        {"type": "protocol", "place": "Vienna", "subject": "rail links"},
    ),
    (
        "Brazil signed a $2 billion loan agreement with the World Bank.",
        {"status": "signed", "parties": {"Brazil", "World Bank"}, "value": 2_000_000_000},
    ),
    # passive and nominal
    (
        "A memorandum of understanding on tourism was signed between Nepal and Qatar.",
        {"type": MOU, "status": "signed", "parties": {"Nepal", "Qatar"}, "subject": "tourism"},
    ),
    (
        "A ceasefire between Israel and Lebanon took effect on Wednesday.",
        {"type": "ceasefire", "status": "in_force", "parties": {"Israel", "Lebanon"}},
    ),
    (
        "A double taxation treaty was concluded between Spain and Japan.",
        {"type": "treaty", "status": "signed", "parties": {"Spain", "Japan"}},
    ),
    (
        "An agreement on water was struck by Jordan and Syria.",
        {"status": "agreed", "parties": {"Jordan", "Syria"}, "subject": "water"},
    ),
    (
        "The signing of a defence pact between Greece and France is near.",
        {"status": "signed", "parties": {"Greece", "France"}},
    ),
    (
        "A joint statement was issued by Germany and Italy.",
        {"type": "joint_statement", "status": "announced", "parties": {"Germany", "Italy"}},
    ),
    ("The deal that Cuba and Mexico signed in May covers oil.", {"status": "signed", "parties": {"Cuba", "Mexico"}}),
    ("A truce brokered by Egypt was announced.", {"type": "ceasefire", "parties": set()}),
    # whose signature
    (
        "The accord was signed by Hungarian Foreign Minister Peter Szijjarto and his counterpart Sergei Lavrov.",
        {"signers": {"Peter Szijjarto", "Sergei Lavrov"}},
    ),
    (
        "Kenyan President William Ruto signed a climate agreement with Germany.",
        {"signers": {"William Ruto"}, "subject": "climate agreement"},
    ),
    ("It was Olaf Scholz who signed the treaty for Germany.", {"type": "treaty", "signers": {"Olaf Scholz"}}),
    (
        "Emmanuel Macron attended as Germany and Poland signed a rail accord.",
        {"signers": set(), "parties": {"Germany", "Poland"}},
    ),
    (
        "Angela Merkel said she had signed a letter of intent.",
        {"type": "letter_of_intent", "signers": {"Angela Merkel"}},
    ),
    # planned, negotiated, conditional
    ("India will sign a trade agreement with Oman next week.", {"status": "planned", "parties": {"India", "Oman"}}),
    ("Sweden could sign a contract with Norway for submarines.", {"type": "contract", "status": "planned"}),
    (
        "A final contract between Airbus and Qantas has yet to be signed.",
        {"type": "contract", "status": "planned", "parties": {"Airbus", "Qantas"}},
    ),
    (
        "Egypt is expected to reach a deal with the International Monetary Fund.",
        {"status": "planned", "parties": {"Egypt", "International Monetary Fund"}},
    ),
    (
        "Chile is negotiating a free trade agreement with Turkey.",
        {"type": FTA, "status": "under_negotiation", "parties": {"Chile", "Turkey"}},
    ),
    (
        "A trade pact between Peru and India is under negotiation.",
        {"status": "under_negotiation", "parties": {"Peru", "India"}},
    ),
    ("Australia agreed to negotiate a treaty with Fiji.", {"type": "treaty", "status": "planned"}),
    ("Iran and Iraq managed to sign a border accord.", {"status": "signed", "parties": {"Iran", "Iraq"}}),
    # agreed, ratified, in force
    (
        "Israel and Hamas agreed to a ceasefire.",
        {"type": "ceasefire", "status": "agreed", "parties": {"Israel", "Hamas"}},
    ),
    (
        "Finland's parliament ratified a defence treaty with the United States.",
        {"type": "treaty", "status": "agreed", "parties": {"Finland", "United States"}},
    ),
    ("The Paris Agreement entered into force in 2016.", {"status": "in_force", "subject": "Paris Agreement"}),
    (
        "Japan has had a free trade agreement with Mexico in force since 2005.",
        {"type": FTA, "status": "in_force", "parties": {"Japan", "Mexico"}},
    ),
    ("Siemens announced a deal with Volvo.", {"status": "announced", "parties": {"Siemens", "Volvo"}}),
    ("The treaty has not expired.", {"type": "treaty", "status": "in_force"}),
    # whose step it is, and whether it is made
    ("Once signed, the pact would let Norway store gas.", {"status": "planned"}),
    ("Ghana will pay if a deal with Togo is reached.", {"status": "planned"}),
    (
        "The accord between Peru and Chile has not yet been ratified.",
        {"status": "agreed", "parties": {"Peru", "Chile"}},
    ),
    ("The lease that Kenya signed will not be renewed.", {"type": "lease", "status": "ended"}),
    ("Fiji and Tonga wrapped up negotiations on a tax treaty.", {"type": "treaty", "status": "agreed"}),
    ("Talks on a fishing pact with Iceland broke down.", {"status": "ended", "parties": {"Iceland"}}),
    ("A rail pact, which was signed by Latvia in May, took effect on Monday.", {"status": "in_force"}),
    ("Chad ends a defence pact with France.", {"status": "ended", "parties": {"Chad", "France"}}),
    ("Mali decided to scrap a mining accord with Canada.", {"status": "ended", "parties": {"Mali", "Canada"}}),
    ("Alstom was awarded a contract by Romania for 20 trains.", {"status": "signed", "parties": {"Alstom", "Romania"}}),
    (
        "The Mercosur accord was annulled by the European Court of Justice.",
        {"status": "ended", "parties": {"Mercosur"}},
    ),
    ("The fishing pact between Peru and Chile runs out in June.", {"status": "in_force", "parties": {"Peru", "Chile"}}),
    # what it is on, in the text's own words
    ("Peru signed a treaty handing two islands to Chile.", {"subject": "handing two islands to Chile"}),
    ("Cuba signed a deal with its creditors in May on the delay of payments.", {"subject": "the delay of payments"}),
    (
        "Togo and Benin issued a statement on Tuesday. They signed a pact on how they will share water.",
        {"subject": "how they will share water"},
    ),
    ("Angola and Zambia signed a cease-fire pact.", {"subject": "cease-fire pact"}),
    (
        "Chile and Peru signed a treaty on copper, lithium, and gold, ministers said.",
        {"subject": "copper, lithium, and gold"},
    ),
    # whom it binds
    (
        "Iran and Iraq agreed on Monday to exchange 40 prisoners.",
        {"parties": {"Iran", "Iraq"}, "subject": "exchange 40 prisoners"},
    ),
    ("France signed a contract with U.S. suppliers.", {"parties": {"France"}}),
    ("Spain approved the sale of tanks to Morocco.", {"parties": {"Spain", "Morocco"}}),
    ("The World Bank approved a loan to Kenya.", {"type": "loan", "parties": {"World Bank", "Kenya"}}),
    (
        "India and Nepal signed a pact in Delhi. Nepal signed a treaty with the Iran-backed group.",
        {"parties": {"Nepal"}},
    ),
    # ended
    (
        "Russia suspended a nuclear treaty with the United States.",
        {"type": "treaty", "status": "ended", "parties": {"Russia", "United States"}},
    ),
    ("Moscow withdrew from the grain deal, and Russia said so twice.", {"status": "ended", "parties": {"Russia"}}),
    ("A merger agreement between Renault and Fiat collapsed.", {"status": "ended", "parties": {"Renault", "Fiat"}}),
    (
        "The fisheries accord between Morocco and Spain expired in July.",
        {"status": "ended", "parties": {"Morocco", "Spain"}},
    ),
    ("Switzerland scrapped a deal to buy 22 jets.", {"status": "ended", "subject": "buy 22 jets"}),
    # told by verbs
    (
        "Qatar Airways has agreed to buy nine jets from Airbus.",
        {"status": "agreed", "parties": {"Qatar Airways", "Airbus"}},
    ),
    (
        "Microsoft will acquire Nokia for $7 billion.",
        {"status": "announced", "parties": {"Microsoft", "Nokia"}, "value": 7_000_000_000},
    ),
    (
        "Italy and Libya agreed to restart flights.",
        {"status": "agreed", "subject": "restart flights", "parties": {"Italy", "Libya"}},
    ),
    ("Turkey and Armenia agreed to strengthen ties.", {"status": "agreed", "type": "agreement"}),
    # terms and predecessors
    ("Acme Corp. signed a five-year deal with Nordwind Inc. on Monday.", {"term": "P5Y", "subject": None}),
    ("Peru and Chile signed a fishing agreement valid until 2030.", {"term": "2030", "subject": "fishing agreement"}),
    (
        "Peru and Chile signed a fishing agreement for an initial period of three years.",
        {"term": "P3Y", "subject": "fishing agreement"},
    ),
    ("Acme Corp. won a contract from Peru over ten years.", {"term": "P10Y", "subject": None}),
    ("Peru and Chile extended the truce by 60 days on Monday.", {"type": "ceasefire", "term": "P60D"}),
    (
        "Peru and Chile renewed their 2013 agreement on fishing for another five years.",
        {"term": "P5Y", "subject": "fishing", "status": "in_force"},
    ),
    ("The truce between Peru and Chile has been in force for ten years.", {"term": None}),
    ("After talks for three days Peru and Chile signed a treaty on water.", {"term": None}),
    (
        "Peru and Chile signed a new treaty on water that replaces the 2013 accord.",
        {"renews": "the 2013 accord", "subject": "water", "term": None},
    ),
    ("The treaty between Peru and Chile replaces one signed in 2013.", {"renews": "one signed in 2013"}),
    # idioms
    ("Peru and Chile put pen to paper on a fishing treaty in Lima.", {"status": "signed"}),
    ("The ministers affixed their signatures to a customs accord between Peru and Chile.", {"status": "signed"}),
    ("The foreign ministers exchanged letters on a visa accord between Peru and Chile.", {"status": "signed"}),
    ("Peru became the 40th country to sign the Ozone Accords.", {"status": "signed", "parties": {"Peru"}}),
    ("Peru will be the first country to sign the Ozone Accords.", {"status": "planned"}),
    ("Acme Corp. snagged a $2 billion contract from Peru.", {"status": "signed", "parties": {"Acme Corp.", "Peru"}}),
    ("Peru and Chile shook hands on a gas deal.", {"status": "agreed", "parties": {"Peru", "Chile"}}),
    ("Peru and Chile cut a deal on fishing rights.", {"status": "agreed", "subject": "fishing rights"}),
    ("Peru and Chile thrashed out a trade deal in all-night talks.", {"status": "agreed", "subject": "trade deal"}),
    ("Parliament waved through the trade pact with Chile.", {"status": "agreed"}),
    ("The trade pact with Chile sailed through the senate.", {"status": "agreed"}),
    ("Nurses voted Friday to accept a four-year contract.", {"status": "agreed", "term": "P4Y"}),
    ("The summit concluded in Lima early Sunday with an agreement on forests.", {"status": "agreed"}),
    ("The merger of Acme Corp. and Nordwind Inc. is off.", {"status": "ended"}),
    ("Peru turned its back on the fishing pact with Chile.", {"status": "ended", "parties": {"Peru", "Chile"}}),
    ("Peru opted out of the fishing treaty.", {"status": "ended", "parties": {"Peru"}}),
    ("A trade deal between Peru and Chile is in the pipeline.", {"status": "planned"}),
    ("The signing of a trade deal between Peru and Chile is pencilled in for June.", {"status": "planned"}),
    ("Peru and Chile will hold a signing ceremony for a fishing treaty on Dec. 3.", {"status": "planned"}),
    ("A tax treaty between Peru and Chile has been on the books since 1999.", {"status": "in_force"}),
    (
        "Peru already has a free trade agreement with Chile, and signed one with Oman.",
        {"type": FTA, "status": "in_force"},
    ),
    # what is to begin has not begun
    ("The pact between Peru and Chile takes effect on June 1.", {"status": "agreed", "parties": {"Peru", "Chile"}}),
    (
        "The truce, agreed by Peru and Chile, takes effect on Friday.",
        {"status": "agreed", "parties": {"Peru", "Chile"}},
    ),
    ("The pact between Peru and Chile will enter into force in May.", {"status": "agreed"}),
    ("The pact between Peru and Chile has not yet entered into force.", {"status": "agreed"}),
    ("The pact between Peru and Chile entered into force on Jan. 1, 2023.", {"status": "in_force"}),
    # told by verbs
    (
        "Acme Corp. will supply Nordwind Inc. with cells for ten years.",
        {"status": "announced", "parties": {"Acme Corp.", "Nordwind Inc."}, "term": "P10Y"},
    ),
    (
        "Acme Corp. said it would sell its paper mill to Nordwind Inc. for $300 million.",
        {"status": "announced", "parties": {"Acme Corp.", "Nordwind Inc."}, "value": 300_000_000},
    ),
    ("Acme Corp. and Nordwind Inc. will form a joint venture.", {"parties": {"Acme Corp.", "Nordwind Inc."}}),
    ("Acme Corp. and Nordwind Inc. said on Monday that they would merge.", {"type": "merger"}),
    ("Acme Corp. will pay $120 million to settle a lawsuit.", {"type": "settlement", "parties": {"Acme Corp."}}),
    (
        "In May Acme Corp. settled a patent dispute with Nordwind Inc.",
        {"type": "settlement", "status": "agreed", "parties": {"Acme Corp.", "Nordwind Inc."}},
    ),
    # who is a party
    ("Peru and Chile reached a truce after ten days of talks hosted by Oman.", {"parties": {"Peru", "Chile"}}),
    ("Oman urged Peru and Chile to honour the truce.", {"status": "in_force", "parties": {"Peru", "Chile"}}),
    ("The World Bank approved a loan for a railway in Ghana.", {"parties": {"World Bank", "Ghana"}}),
    ("Peru and Chile freed prisoners under a deal brokered by Oman.", {"parties": {"Peru", "Chile"}}),
    ("Peru signed a treaty with Oman. A separate pact with Chile is being negotiated.", {"parties": {"Peru", "Chile"}}),
    (
        "Acme Paper Oyj has three mills. Acme signed a contract with Oman.",
        {"type": "contract", "parties": {"Acme Paper Oyj", "Oman"}},
    ),
    # what isn't meant by a word of status
    ("The agreement between Peru and Chile ended on Friday.", {"status": "ended"}),
    ("A law suspends Peru's participation in the Ozone Treaty.", {"status": "ended"}),
    ("President Ana Lund pulled Peru out of the Ozone Accord.", {"status": "ended", "parties": {"Peru"}}),
    ("Acme Corp. won a 2 trillion won-denominated contract from Peru.", {"status": "signed"}),
    ("Bolivia has applied to join the pact between Peru and Chile.", {"parties": {"Peru", "Chile"}}),
    # who signs for whom
    (
        "Peru's government and Acme Corp. have a pact. Minister Ana Lund signed for the government and Chairman Otto "
        "Berg for Acme Corp.",
        {"signers": {"Ana Lund", "Otto Berg"}, "parties": {"Peru", "Acme Corp."}},
    ),
    ("Ana Lund put her name to a pact with Chile, with President Otto Berg looking on.", {"signers": {"Ana Lund"}}),
    ("President Ana Lund, who witnessed the signing of a pact with Chile, left.", {"signers": set()}),
    ("Envoys of Peru and Chile oversaw the signing of a pact.", {"status": "signed", "parties": {"Peru", "Chile"}}),
    (
        "The work is paid by Acme Bank, which signed a loan with Peru in May.",
        {"type": "loan", "parties": {"Acme Bank", "Peru"}},
    ),
    (
        "Lawmakers endorsed the accord reached by Peru and Chile on water.",
        {"parties": {"Peru", "Chile"}, "subject": "water"},
    ),
    ("The World Bank's Board of Directors approved a loan to Peru.", {"parties": {"World Bank", "Peru"}}),
    ("A pact between Peru and Chile was signed, following those with Oman.", {"parties": {"Peru", "Chile"}}),
    ("Peru has a visa pact with Chile and a similar accord with Oman.", {"parties": {"Peru", "Oman"}}),
    # what it is on
    ("The U.S.-brokered accord between Peru and Chile was signed.", {"subject": None, "parties": {"Peru", "Chile"}}),
    ("The envoys signed the accord between Peru and Chile, to cheers.", {"subject": None}),
    ("Acme Corp. struck a loan deal with Peru after on-and-off talks.", {"type": "loan", "subject": "loan deal"}),
    ("Peru and Chile signed a treaty on partnership.", {"type": "treaty", "subject": "partnership"}),
    # whose words of status and parties these are
    (
        "The deal follows a ten-year pact between Peru and Chile that was signed in 2003.",
        {"status": "signed", "parties": {"Peru", "Chile"}, "term": "P10Y"},
    ),
    ("A truce between Peru and Chile has in effect collapsed.", {"type": "ceasefire", "status": "ended"}),
    ("Peru has a trade pact with Chile, in force since 2014.", {"status": "in_force", "parties": {"Peru", "Chile"}}),
    ("Peru and Chile reached a deal after mediation by Oman.", {"status": "agreed", "parties": {"Peru", "Chile"}}),
    (
        "Acme Corp., an importer that was part of Gazprom, will buy gas from Nordwind Inc.",
        {"status": "announced", "parties": {"Acme Corp.", "Nordwind Inc."}},
    ),
    ("Peru and Chile signed a joint declaration of intent on fish.", {"type": "letter_of_intent", "subject": "fish"}),
    ("Peru and Chile agreed a deal on debt at a summit in Lima.", {"subject": "debt"}),
    (
        "Oman announced a ceasefire and hostage release deal between Israel and Hamas.",
        {"type": "ceasefire", "parties": {"Israel", "Hamas"}},
    ),
    # names, and who stands where
    ("Peru put in abeyance the Lauca Treaty of 1960 with Chile.", {"type": "treaty", "status": "ended"}),
    ("Peru ratified the Convention on Biological Diversity in 1993.", {"type": "treaty", "status": "agreed"}),
    ("The treaty with Chile would stay suspended, Peru said.", {"status": "ended"}),
    ("A treaty between Peru and Chile was opened for signature.", {"status": "agreed"}),
    (
        "Acme Corp. agreed to sell its Lima mine to a consortium led by Nordwind Inc.",
        {"parties": {"Acme Corp.", "Nordwind Inc."}},
    ),
    ("The pact between Peru and Chile came with four contracts on gas.", {"type": "contract", "status": "signed"}),
    ("Peru and Chile signed a deal that gives Chile access to a port.", {"subject": "Chile access to a port"}),
    ("In 2016 Peru left the pact with Chile.", {"status": "ended", "parties": {"Peru", "Chile"}}),
    ("Peru rejoined the Ozone Accord.", {"status": "signed", "parties": {"Peru"}}),
    (
        "The memorandum was signed by Peru's energy minister, Ana Lund.",
        {"type": MOU, "signers": {"Ana Lund"}, "parties": {"Peru"}},
    ),
]


@pytest.mark.parametrize(("text", "slots"), SENTENCES, ids=[text for text, _ in SENTENCES])
def test_a_sentence_tells_of_an_agreement(text: str, slots: dict[str, Any]) -> None:
    found = told(text)
    assert any(all(one[key] == value for key, value in slots.items()) for one in found), found


NONE = [
    "Pfalz Inc. agreed to pay a termination fee of $60 million.",
    "The minister announced ten partnership actions with Kenya.",
    "No agreement was reached between Iran and Iraq.",
    "Serbia and Kosovo failed to reach an agreement.",
    "Serbia refused to sign the deal.",
    "Turkey did not sign the protocol.",
    "Germany and France rejected a deal with Google.",
    "Contract workers at Boeing went on strike.",
    "The convention centre in Manchester was closed.",
    "Ministers have to deal with floods in Pakistan.",
    "The film deals with a family in Iran.",
    "The president signed an executive order on Monday.",
    "She nodded in agreement.",
    "He signed for Chelsea in 2019.",
    "She signed copies of her novel in London.",
    "A good deal of the money went to France.",
    "By convention, ministers arrive last in London.",
    "The hospital follows strict health protocols.",
    "The sale of alcohol was banned in Turkey.",
    "Israeli settlements in the West Bank have grown.",
    "The bank raised its home loan rate.",
    "Trump and Kim agreed to keep talking.",
    "Germany's commitment to reform was praised.",
    "The United States and China discussed trade.",
    "Israel accused Lebanon of breaking the truce.",
    "Armenia and Azerbaijan accused each other of repeatedly violating the ceasefire.",
    "Brazil denied on Monday that it had suspended an accord with China.",
    "The dockers voted to strike after a deal with Canada.",
    "Has Peru scrapped its accord with Chile?",
    "Jordan accused Syria of having violated the accord.",
    "The court heard of a breach of contract in Kenya.",
    "Germany agreed to begin talks with France.",
    "The agreement between Peru and Chile ended more than a year of fighting.",
    "Regulators moved to block the takeover of Acme Corp. by Nordwind Inc.",
    "It was the first such accord.",
    "A session of the parties to the Convention on Biological Diversity concluded in Lima.",
]


@pytest.mark.parametrize("text", NONE)
def test_a_sentence_tells_of_none(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        (
            "Zambia and Kenya signed an agreement on mining. A second agreement, on tourism, was signed by ministers.",
            ["mining", "tourism"],
        ),
        (
            "Nepal and Qatar signed several agreements in Doha:\n- a memorandum of understanding on labour;\n"
            "- a protocol on air services.\n",
            [None, "labour", "air services"],
        ),
        (
            "The following documents were signed by Nepal and Qatar:\n\n1. Memorandum of Understanding on labour\n"
            "2. Contract for the supply of gas between Acme Ltd and Nordwind Ltd\n",
            [None, "labour", "the supply of gas"],
        ),
        (
            "Kenya and Oman signed four documents. Among them were a memorandum on tourism and an accord on fishing.",
            [None, "tourism", "fishing"],
        ),
        (
            "Chile and Peru signed five documents, including a treaty on water and an agreement on roads.",
            ["water", "roads"],
        ),
    ],
)
def test_what_is_listed_is_told_one_by_one(text: str, subjects: list[str | None]) -> None:
    assert [one["subject"] for one in told(text)] == subjects


def test_of_two_who_signed_one_stands_for_the_party_that_is_left() -> None:
    text = (
        "Kenya and Oman signed a pact on ports. "
        "It was signed by Transport Minister Davis Chirchir and Omani Transport Minister Said al-Maawali."
    )
    doc = annotate(Article(id="text", path="text", sha256="", text=text), pipeline_for())
    names = notes_on(doc).names.all
    signed_for = {
        names[s.on_behalf_of].forms[0]
        for f in agreements.find(doc)
        for s in f.claim.signatures
        if s.on_behalf_of is not None
    }
    assert signed_for == {"Kenya", "Oman"}


@pytest.mark.parametrize(
    ("text", "chains"),
    [
        ("Peru and Chile signed a treaty on fishing. The treaty was ratified by both.", [0, 0]),
        ("Peru and Chile signed a treaty on fishing. Another treaty was signed by Peru and Bolivia.", [0, 1]),
        ("Peru and Chile signed a pact on fishing. The mining accord was scrapped by Peru.", [0, 1]),
        ("Israel and Hamas agreed to a ceasefire in a truce brokered by Egypt.", [0, 0]),
        ("Oman, Kenya seal port pact\n\nKenya has signed a 20-year deal with Oman to run Lamu.", [0, 0]),
        ("Kenya and Oman signed a pact on ports. The deal was signed by the Kenya Ports Authority and Asyad.", [0, 0]),
        ("Poland, Korea sign tank deal\n\nPoland signed a tank deal with South Korea on Friday.", [0, 0]),
        (
            "Peru and Chile signed an accord on fish. President Luis Arce signed the sale and purchase agreement.",
            [0, 0],
        ),
        (
            "Oman and Fiji signed a sale and purchase agreement (SPA). A fish pact was sealed. The SPA was inked.",
            [0, 1, 0],
        ),
        ("Oman and Fiji signed a pact on oil under the Rome Agreement. The deal was signed in Muscat.", [0, 0]),
        ("Oman and Fiji signed a pact on ports. Oman said that it was glad to have signed a deal.", [0, 0]),
        ("Oman and Fiji signed a pact on ports. Oman signed a joint declaration with Fiji.", [0, 1]),
        ("The union has reached a deal on pay. Acme Corp. and Nordwind Inc. agreed to a rise of 3%.", [0, 0]),
        (
            "Acme Corp. and Nordwind Inc. reached a deal on pay and extended the old contract. He hailed the deal.",
            [0, 1, 0],
        ),
        ("Oman and Kenya signed one of the biggest trade deals. The deal was signed by ministers.", [0, 0]),
        ("Peru and Chile signed an accord on water. The 2000 accord was scrapped.", [0, 1]),
        ("Peru and Chile signed an accord in 2000. The 2000 accord was scrapped.", [0, 0]),
        ("Acme Corp. agreed to buy Nordwind Inc. for cash. The merger agreement was terminated.", [0, 0]),
        ("Acme Corp. agreed to lend Peru $2 billion. The loan deal was signed.", [0, 0]),
        ("Peru signed a pact with Chile, after one with Oman. The deal was ratified.", [0, 1, 0]),
        ("Peru suspended a river treaty with Chile. The Lauca River Treaty was signed in 1960.", [0, 0]),
        ("Peru suspended the Lauca Accord, a peace deal signed in 1972. The deal had ended a war.", [0]),
        ("Oman and Fiji signed an accord on fuel, known as a 123 agreement.", [0]),
        ("Oman and Fiji signed the Sea Partnership Agreement and the Air Partnership Agreement.", [0, 1]),
        ("Peru and Chile signed a pact on water. They agreed to extend it for five years.", [0, 0]),
    ],
)
def test_words_that_point_back_mean_the_agreement_told_before(text: str, chains: list[int]) -> None:
    doc = annotate(Article(id="text", path="text", sha256="", text=text), pipeline_for())
    assert [finding.claim.chain for finding in agreements.find(doc)] == chains


@pytest.mark.parametrize(
    "text",
    [
        "Peru and Chile signed a treaty between the two states on how water at least in Arica is shared for the port",
        "The accord between Oman and Fiji runs out in June, and Oman agreed with Fiji on Monday to buy gas from Acme",
        "Ghana awarded Acme a contract to supply Togo with trains, a deal that ended on Friday between the parties to",
    ],
)
def test_a_text_may_break_off_at_any_word(text: str) -> None:
    words = text.split()
    for end in range(1, len(words) + 1):
        told(" ".join(words[:end]))
