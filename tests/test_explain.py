"""What ``explain`` tells a reader: what was joined and why, which origins counted, what the verdict rests on."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from kvisit.errors import UserError
from kvisit.explain import explain
from kvisit.model import Figure
from tests.stories import compared, extracted

QUAKE = "A quake shook Arvela in the Tindra hills. {}, said Mayor Nora Hald.\n"
PASSAGE = (
    "The river Arve broke through the dyke just before midnight and carried off 43 houses on the lower bank, and Mayor "
    "Nora Hald of Arvela said that helpers had brought all who lived there to the sports hall."
)
MONDAY, TUESDAY = "2024-05-06", "2024-05-07"


def told(
    texts: Sequence[str], days: Sequence[str | None], *values: int, publishers: Sequence[str | None] = (None, None)
) -> str:
    """The explanation of the fact with a value, or of why the facts with two are two."""
    sources = [extracted(text, day, by) for text, day, by in zip(texts, days, publishers, strict=True)]
    reconciled = compared(*sources)

    def has(figure: Figure, value: int) -> bool:
        return any(mention.value == value for mention in figure.mentions)

    ids = [next(figure.id for figure in reconciled.report.figures if has(figure, value)) for value in values]
    return "\n".join(explain(ids, reconciled, {str(n): text for n, text in enumerate(texts)}))


def quakes(*sentences: str) -> list[str]:
    return [QUAKE.format(sentence) for sentence in sentences]


def test_a_corroborated_toll() -> None:
    said = told(quakes("About 41 people died", "42 people were killed"), (MONDAY, MONDAY), 42)
    for line in (
        "0.txt: About [41] people died, said Mayor Nora Hald.",
        "found by casualties.killed, said by Nora Hald",
        "Origins: 2",
        "Verdict: corroborated",
        "2 origins that don’t depend on one another tell it, and all of their claims can be true.",
        "“42 people” allows only 42, “about 41 people” 36.9 to 45.1: both can be true",
        "All of it is said by Nora Hald: many origins of one voice.",
    ):
        assert line in said


def test_tolls_that_conflict() -> None:
    said = told(quakes("41 people died", "57 people were killed"), (MONDAY, MONDAY), 57)
    assert "Verdict: conflicting" in said
    assert "These can’t all be true, and their days don’t order them:" in said
    assert "only 57, “41 people” only 41: both can’t be true" in said


def test_an_undated_source_orders_nothing() -> None:
    said = told(quakes("41 people died", "57 people were killed"), (None, MONDAY), 57)
    assert "0.txt has no date that would tell which is later" in said


def test_a_toll_that_rose() -> None:
    said = told(quakes("41 people died", "57 people were killed"), (MONDAY, TUESDAY), 57)
    assert "Verdict: updated" in said
    assert f"what was told last, on {TUESDAY}, takes the place of what was before:" in said
    assert f"{MONDAY} 0.txt: 41, revised up" in said


def test_copies_count_once() -> None:
    said = told([f"It was in Arvela. {PASSAGE}\n", f"So it was told.\n\n{PASSAGE}\n"], (MONDAY, MONDAY), 43)
    assert "0.txt and 1.txt count once: both have it in a copied passage" in said
    assert "So 2 sources are 1." in said
    assert "All of it goes back to one origin: nothing else confirms or contradicts it." in said
    assert "many origins" not in said


def test_one_publisher_counts_once() -> None:
    texts = [*quakes("41 people died"), "Nora Hald said in Arvela that 41 people had died.\n"]
    assert "count once: one publisher" in told(
        texts, (MONDAY, MONDAY), 41, publishers=("The Arvela Post", "arvelapost.com")
    )


def test_a_credited_agency_counts_once() -> None:
    texts = [f"{quakes('41 people died')[0]}\n(AFP)\n", "Nora Hald told AFP in Arvela that 41 people had died.\n"]
    assert "count once: both credit AFP" in told(texts, (MONDAY, MONDAY), 41)


def test_two_facts_of_one_event_are_two_for_a_reason() -> None:
    said = told(quakes("41 people died", "12 children died"), (MONDAY, MONDAY), 41, 12)
    assert "Why these are two" in said
    assert "“41” (0.txt) and “12” (1.txt): children are a part of all" in said


def test_facts_of_two_events_are_never_compared() -> None:
    texts = [*quakes("41 people died"), "A ferry sank near Molde Bay. It killed 12 people, Arne Dahl said.\n"]
    said = told(texts, (MONDAY, MONDAY), 41, 12)
    assert "Their articles share too few names to tell of one event, or their dates exclude it." in said


def test_one_fact_is_one() -> None:
    assert "This is one fact." in told(quakes("41 people died"), (MONDAY,), 41, 41, publishers=(None,))


def test_an_unknown_id_is_the_user_s_to_mend() -> None:
    with pytest.raises(UserError, match="no fact of these articles has the id fig-0"):
        explain(["fig-0"], compared(extracted(quakes("41 people died")[0])), {})
