"""Agreements of several articles on one event: which are one, and what became of them."""

from pathlib import Path

import pytest

from kvisit import facts
from kvisit.model import Agreement, Report

SIGNED = (
    "LUSAKA, July 14, 2023 (Xinhua) -- Zambia and Kenya signed a memorandum of understanding on agriculture in Lusaka. "
    "It was signed by Zambian Agriculture Minister Reuben Phiri and Kenyan Agriculture Secretary Mithika Linturi. "
    "A second agreement, on tourism, was signed by Zambia and Kenya. Hakainde Hichilema hosted William Ruto.\n"
)
RETOLD = (
    "NAIROBI, July 15, 2023 (Reuters) - Kenya and Zambia inked an MoU on agriculture and livestock, William Ruto said. "
    "Hakainde Hichilema was host. Mithika Linturi and Reuben Phiri put their names to it.\n"
)
ENDED = (
    "NAIROBI, March 3, 2024 (Reuters) - Kenya suspended the memorandum of understanding on agriculture with Zambia. "
    "William Ruto and Hakainde Hichilema had been present when Mithika Linturi signed it.\n"
)


def report_on(folder: Path, *texts: str) -> Report:
    for number, text in enumerate(texts):
        (folder / f"{number}.txt").write_text(text)
    return facts([folder], one_event=True)


def about(report: Report, word: str) -> list[Agreement]:
    return [a for a in report.agreements if any(word in (m.subject or "") for m in a.mentions)]


def test_one_agreement_in_other_words_is_one_fact(tmp_path: Path) -> None:
    report = report_on(tmp_path, SIGNED, RETOLD)
    (one,) = about(report, "agriculture")
    assert (one.type, one.status, len(one.sources), one.verdict) == (
        "memorandum_of_understanding",
        "signed",
        2,
        "corroborated",
    )
    names = {entity.id: entity.name for entity in report.entities}
    assert {names[party] for party in one.parties} == {"Zambia", "Kenya"}
    assert {names[s.person] for s in one.signatories} == {"Reuben Phiri", "Mithika Linturi"}


def test_agreements_of_one_ceremony_stay_apart(tmp_path: Path) -> None:
    report = report_on(tmp_path, SIGNED, RETOLD)
    assert about(report, "tourism") != about(report, "agriculture")
    assert len(about(report, "tourism")) == 1


def test_a_later_end_updates_the_status(tmp_path: Path) -> None:
    (one,) = about(report_on(tmp_path, SIGNED, RETOLD, ENDED), "agriculture")
    assert (one.status, one.verdict) == ("ended", "updated")
    assert [(row.status, row.published) for row in one.history] == [("signed", "2023-07-14"), ("signed", "2023-07-15")]


def report_of(day: str, city: str, agency: str, words: str) -> str:
    people = "Hakainde Hichilema spoke at the State House in Lusaka. William Ruto and Mithika Linturi listened."
    return f"{city}, {day} ({agency}) -- Zambia and Kenya {words} a treaty on copper. {people}\n"


@pytest.mark.parametrize(
    ("first", "second", "status", "verdict"),
    [
        (("July 14, 2023", "signed"), ("July 14, 2023", "agreed on"), "signed", "corroborated"),
        (("July 14, 2023", "signed"), ("July 15, 2023", "announced"), "signed", "corroborated"),
        (("July 14, 2023", "signed"), ("July 14, 2023", "are negotiating"), "signed", "conflicting"),
        (("July 14, 2023", "will sign"), ("July 15, 2023", "signed"), "signed", "updated"),
        (("July 14, 2023", "are negotiating"), ("July 20, 2023", "signed"), "signed", "updated"),
        (("July 14, 2023", "signed"), ("July 15, 2023", "will sign"), "signed", "conflicting"),
        (("July 14, 2023", "signed"), ("July 15, 2023", "suspended"), "ended", "updated"),
        (("July 14, 2023", "signed"), ("July 14, 2023", "suspended"), "ended", "conflicting"),
        (("July 14, 2023", "suspended"), ("July 15, 2023", "signed"), "signed", "updated"),
    ],
)
def test_stages_confirm_follow_or_contradict_one_another(
    tmp_path: Path, first: tuple[str, str], second: tuple[str, str], status: str, verdict: str
) -> None:
    texts = (report_of(first[0], "LUSAKA", "Xinhua", first[1]), report_of(second[0], "NAIROBI", "Reuters", second[1]))
    (one,) = about(report_on(tmp_path, *texts), "copper")
    assert (one.status, one.verdict) == (status, verdict)


def test_what_a_later_stage_overtook_is_no_conflict(tmp_path: Path) -> None:
    texts = (
        report_of("July 14, 2023", "LUSAKA", "Xinhua", "signed"),
        report_of("July 14, 2023", "NAIROBI", "Reuters", "are negotiating"),
        report_of("July 18, 2023", "NAIROBI", "AFP", "suspended"),
    )
    (one,) = about(report_on(tmp_path, *texts), "copper")
    assert (one.status, one.verdict) == ("ended", "updated")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "Chile and Peru signed a free trade agreement in Lima.",
            "Chile and Bolivia signed a free trade agreement in Lima.",
        ),
        ("Chile and Peru signed a treaty on water.", "Chile and Peru signed a treaty on extradition."),
        ("Chile and Peru signed an accord on water.", "Chile and Peru signed several accords."),
        ("Chile and Peru signed 12 agreements.", "Chile and Peru signed 34 agreements."),
        ("A deal was signed with Chile.", "Fiji pulled out of the accord."),
    ],
)
def test_different_agreements_are_different_facts(tmp_path: Path, first: str, second: str) -> None:
    assert len(report_on(tmp_path, first, second).agreements) == 2


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Chile and Peru signed an Economic Partnership Agreement.", "Chile and Peru signed a free trade agreement."),
        ("Chile and Peru signed a free trade agreement.", "Chile and Peru signed a trade pact."),
        (
            "Acme Corp. is to buy Nexo Inc. for $14 billion.",
            "Nexo Inc. is being bought by Acme Corp. for $14 billion.",
        ),
    ],
)
def test_one_agreement_by_other_words_for_it_is_one_fact(tmp_path: Path, first: str, second: str) -> None:
    assert len(report_on(tmp_path, first, second).agreements) == 1


def test_who_is_in_a_dateline_is_no_party(tmp_path: Path) -> None:
    text = (
        "Acme, Nordwind reach pay deal\n\nDETROIT, Oct. 25, 2023 (AP) — The union said it has a deal with Nordwind.\n"
    )
    report = report_on(tmp_path, text.replace("has a deal", "has reached a tentative deal"))
    names = {entity.id: entity.name for entity in report.entities}
    assert "DETROIT" not in {names[party] for agreement in report.agreements for party in agreement.parties}


def test_a_treaty_told_by_its_topic_and_by_its_name_is_one(tmp_path: Path) -> None:
    topic = "Peru and Chile signed a water treaty on Monday. Peru and Chile signed the so-called Lauca Treaty.\n"
    (one,) = report_on(tmp_path, topic).agreements
    assert len(one.mentions) == 2


def test_the_sum_of_an_agreement_is_one_of_the_figures(tmp_path: Path) -> None:
    text = "LIMA, May 6, 2024 (Reuters) - Peru awarded Acme Corp. a $3.5 billion contract for a port for ten years.\n"
    report = report_on(tmp_path, text)
    (contract,), figures = report.agreements, {figure.id: figure for figure in report.figures}
    assert contract.figure is not None
    assert (figures[contract.figure].value, contract.value, contract.term) == (3_500_000_000, 3_500_000_000, "P10Y")


@pytest.mark.parametrize(
    "text",
    [
        "Peru and Chile signed a free trade agreement that is to double trade to $112 billion.\n",
        "Peru and Chile signed a free trade agreement, creating a market with a combined output of $4 trillion.\n",
    ],
)
def test_a_sum_that_an_agreement_only_leads_to_is_not_its_own(tmp_path: Path, text: str) -> None:
    (one,) = report_on(tmp_path, text).agreements
    assert (one.value, one.figure) == (None, None)


def test_an_earlier_truce_that_an_article_recalls_is_another(tmp_path: Path) -> None:
    told = (
        "LIMA, May 6, 2024 (AP) — Peru and Chile signed a truce. It is the first since a truce collapsed last year.\n"
    )
    retold = "LIMA, May 7, 2024 (Reuters) - Chile and Peru agreed to stop fighting for 60 days.\n"
    report = report_on(tmp_path, told, retold)
    assert sorted((one.status, one.independent) for one in report.agreements) == [("ended", 1), ("signed", 2)]


def test_a_firm_by_its_short_name_is_the_same_party(tmp_path: Path) -> None:
    told = "LIMA, May 6, 2024 (AP) — Acme Energy Holding S.A. and Nordwind Inc. signed a memorandum on a plant.\n"
    retold = "LIMA, May 6, 2024 (Reuters) - Nordwind Inc. and Acme Energy have signed a deal on a plant.\n"
    (one,) = report_on(tmp_path, told, retold).agreements
    assert len(one.parties) == 2
