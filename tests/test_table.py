"""The tables that people read: the answer first, conflicts before agreement, nothing that a terminal would act on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from kvisit import facts
from kvisit.model import Report
from kvisit.rendering import Look
from kvisit.rendering.table import to_table

Write = Callable[..., Path]


def quake(day: str, toll: str, outlet: str) -> str:
    return f"Date: {day}\n\nA quake shook Arequipa, in Peru. {toll} people died, Mayor Ana Torres told {outlet}.\n"


def table_of(*texts: str, article: Write, look: Look | None = None) -> str:
    return to_table(facts([article(text, f"{n}.txt") for n, text in enumerate(texts)]), look or Look())


def test_the_answer_comes_first(article: Write) -> None:
    table = table_of(quake("2024-05-06", "Forty-one", "us"), quake("2024-05-06", "41", "reporters"), article=article)
    assert table.splitlines()[:2] == [
        "2 articles on 1 event.",
        "Figures and agreements: 0 conflicting, 0 updated, 1 corroborated, 0 one source.",
    ]


def test_conflicts_stand_above_the_rest_with_both_values(article: Write) -> None:
    more = "Another 7 were rescued. "
    table = table_of(quake("2024-05-06", "41", "us") + more, quake("2024-05-06", "57", "us") + more, article=article)
    rows = [line for line in table.splitlines() if line.startswith(("conflicting", "corroborated"))]
    assert rows[0].startswith("conflicting ")
    assert "41 people (1) | 57 people (2)" in rows[0]
    assert rows[1].startswith("corroborated ×2")


def test_each_side_of_a_conflict_is_shown_whatever_it_calls_what_it_counts(article: Write) -> None:
    other = quake("2024-05-06", "57", "us").replace("57 people", "57 residents")
    table = table_of(quake("2024-05-06", "41", "us"), other, article=article)
    assert "41 people (1) | 57 residents (2)" in table


def test_no_digit_is_rounded_away(article: Write) -> None:
    table = table_of(
        "Lima has 10,606,877 residents, and the mayor paid $1.3445 a litre.\n",
        article=article,
        look=Look(all_rows=True),
    )
    assert "10,606,877 residents" in table
    assert "$1.3445" in table


def test_vague_numbers_are_told_in_the_words_of_the_text(article: Write) -> None:
    table = table_of(
        "Dozens of people died in Lima, and losses ran to billions of dollars, Ana Torres said.\n", article=article
    )
    assert "dozens of people" in table
    assert "billions of dollars" in table
    assert "120" not in table


def test_an_updated_value_shows_what_it_was(article: Write) -> None:
    table = table_of(quake("2024-05-06", "41", "us"), quake("2024-05-08", "57", "us"), article=article)
    assert "57 people (was 41)" in table


def test_an_agreement_tells_what_it_was_before_and_nothing_twice(article: Write) -> None:
    text = "Date: 2024-{}\n\nPeru and Chile {} a free trade agreement, Ana Torres told Luis Rojas in Arica."
    first, second = text.format("05-06", "are negotiating"), text.format("06-06", "signed")
    row = next(line for line in table_of(first, second, article=article).splitlines() if "free trade" in line)
    assert "free trade agreement, signed (was under negotiation)  " in row


def test_in_a_terminal_who_signed_has_a_line_of_its_own(seeds_report: Report) -> None:
    def row(look: Look) -> str:
        return next(line for line in to_table(seeds_report, look).splitlines() if "signed by Mahinur" in line)

    assert "South Korea (signed by" in row(Look())
    assert "South Korea" not in row(Look(width=100))


def test_every_line_fits_the_terminal(seeds_report: Report) -> None:
    for width in (60, 80, 120):
        lines = to_table(seeds_report, Look(width=width, all_rows=True)).splitlines()
        assert max(map(len, lines)) <= width


def test_in_a_pipe_each_fact_is_one_line(seeds_report: Report) -> None:
    table = to_table(seeds_report, Look(all_rows=True))
    verdicts = [line for line in table.splitlines() if line.startswith(("corroborated", "one source"))]
    assert len(verdicts) == len(seeds_report.figures) + len(seeds_report.agreements)


def test_rows_that_tell_little_are_folded(seeds_report: Report) -> None:
    folded, all_rows = to_table(seeds_report, Look()), to_table(seeds_report, Look(all_rows=True))
    assert "more, --all" in folded
    assert "more, --all" not in all_rows
    assert len(all_rows.splitlines()) > len(folded.splitlines())


def test_escape_sequences_of_a_text_never_reach_the_terminal(article: Write) -> None:
    table = table_of("In Lima \x1b[31m12 people\x1b[0m were killed by \x07 Ana \u202eTorres.\n", article=article)
    assert not {"\x1b", "\x07", "\u202e"} & set(table)


def test_an_agreement_is_told_with_its_sum_and_term(article: Write) -> None:
    table = table_of("Peru awarded Acme Corp. a $3.5 billion contract for a port for ten years.\n", article=article)
    assert "contract, signed: a port; $3.5 billion, for 10 years" in table
