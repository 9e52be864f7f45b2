"""Passages that two outlets have from one hand, and what is none: where they stand, and what they make of origins."""

from __future__ import annotations

import pytest

from kvisit.model import Report
from tests.stories import extracted, figure, told

ROUND_A = "Mayor Ilse Brandt of Norrvik spoke to residents in the Lindholm school on Friday evening."
ROUND_B = "In Norrvik the flood has left its mark, and Ilse Brandt is a mayor without sleep. She was in the Lindholm."
PASSAGE = (
    "The river Tamme broke through the eastern dyke just before midnight and carried off 43 houses on the lower bank, "
    "and Mayor Ilse Brandt of Norrvik said that helpers had brought 380 people to the sports hall by the morning."
)


def copied(other: str) -> Report:
    return told(f"{ROUND_A}\n\n{PASSAGE}\n", f"{ROUND_B}\n\n{other}\n")


EDITS = {
    "verbatim": PASSAGE,
    "another form of a name": PASSAGE.replace("Mayor Ilse Brandt of Norrvik", "Ms Brandt"),
    "a cut clause": PASSAGE.replace(" just before midnight", ""),
    "an added clause": PASSAGE.replace("43 houses", "43 houses, most of them made of wood and brick,"),
    "other punctuation": PASSAGE.replace(", and Mayor", "; and Mayor"),
    "between other paragraphs": f"It rained on.\n\n{PASSAGE}\n\nSchools in the region stay closed.",
}


@pytest.mark.parametrize("other", EDITS.values(), ids=EDITS)
def test_a_lightly_edited_passage_makes_one_origin(other: str) -> None:
    report = copied(other)
    assert len(report.copies) == 1
    houses = figure(report, 43, "count")
    assert (houses.verdict, houses.independent) == ("single_source", 1)
    assert [edge.shared for origin in houses.origins for edge in origin.edges] == ["passage"]
    assert all(mention.copied for mention in houses.mentions)


@pytest.mark.parametrize("other", EDITS.values(), ids=EDITS)
def test_copies_stand_where_they_say(other: str) -> None:
    texts = [f"{ROUND_A}\n\n{PASSAGE}\n", f"{ROUND_B}\n\n{other}\n"]
    (row,) = told(*texts).copies
    first, second = (texts[int(place.source)][place.start : place.end] for place in row.places)
    assert first.startswith("The river Tamme") and second.startswith("The river Tamme")  # noqa: PT018
    assert first.endswith("by the morning") and second.endswith("by the morning")  # noqa: PT018


def test_an_own_telling_is_no_copy() -> None:
    report = copied(
        "Just before twelve the Tamme went over the dyke in the east. It took 43 houses, 380 people slept in a hall."
    )
    assert report.copies == ()
    assert figure(report, 43, "count").independent == 2


def test_outlets_that_quote_one_speaker_are_origins_of_one_voice() -> None:
    quote = (
        "“We have counted 43 houses that the water took in a single night, and we will build every one of them again "
        "before the winter comes to this town,” Ilse Brandt said."
    )
    report = told(f"{ROUND_A}\n\n{quote}\n", f"{ROUND_B}\n\n{quote}\n")
    houses = figure(report, 43, "count")
    assert report.copies == ()
    assert (houses.verdict, houses.independent) == ("corroborated", 2)
    assert houses.one_voice is not None


def test_a_passage_that_many_have_is_one_row() -> None:
    rounds = [f"Reporter {n} was in Norrvik at the Lindholm school and met Ilse Brandt there." for n in range(30)]
    report = told(*[f"{text}\n\n{PASSAGE}\n" for text in rounds])
    assert [len(row.places) for row in report.copies] == [30]
    assert figure(report, 43, "count").independent == 1


def test_a_passage_of_nineteen_words_is_none() -> None:
    words = PASSAGE.split()
    for count, rows in ((19, 0), (20, 1)):
        part = " ".join(words[:count])
        assert len(told(f"{ROUND_A}\n\n{part} one.\n", f"{ROUND_B}\n\n{part} two.\n").copies) == rows


def test_extracts_are_made_once() -> None:
    assert extracted(PASSAGE) is extracted(PASSAGE)
