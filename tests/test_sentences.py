"""Where sentences end: abbreviations, initials, numbers, quotations, headlines, lines broken at a width."""

from __future__ import annotations

import pytest

from kvisit.annotate import notes_on
from kvisit.extraction import pipeline_for

# Sentences parted by a bar; the bar stands where a space or nothing does.
TEXTS = [
    "The U.N. met on Monday.| It was late.",
    "They flew to the U.S. Monday and came back.",
    "They flew to the U.S.| The trip was long.",
    "He told Gen. Ola Nordmann to go.| He went.",
    "Lt. Col. Eva Weller and Sgt. Bo Lund spoke.| They left.",
    "Sen. Ana Vidal, R-Ohio, met Rep. Li Wu and Gov. Max Roth.| They ate.",
    "No. 10 said no.| Nobody asked.",
    "He is ranked No. 3 in the world.",
    "“Go!” she cried.| He went.",
    "“We go,” she said.| “We stay.”| He slept.",
    "“We go.| We stay,” she said.",
    "He said: “We go.”| Then he slept.",
    "It opened on Jan. 27, 2017.| It closed in Sept. 2019.",
    "It rose 3.5 percent to $4.2 billion.| It fell later.",
    "Halden Foods Inc. said that it would hire.| It did.",
    "The firm is Halden Foods Inc.| The shares fell.",
    "J. K. Hallam wrote it.| George W. Harlan read it.",
    "Mr. and Mrs. Weller met Dr. Osei at St. Mary's.| He waved.",
    "He left at 9 a.m. Tuesday.| She left at 10 p.m.| They met.",
    "Who won?| Nobody did.| Why?!| Well …| That's it.",
    "It cost Rs. 500 (about $6).| It was dear.",
    "(He laughed.)| She did not.",
    "Oslo vs. Bergen drew a crowd, etc.| It rained.",
    "Storm hits Velmora\n\n|Rain fell on Sunday.| Roads closed.",
    "Storm hits Velmora\n|Rain fell on Sunday.",
    "- one item\n|- another item\n|- a third",
    "George Harlow Sr. founded the mill.| George Harlow Jr. sold it.",
    "Visit norvik.example.com for more.| Or don't.",
    "The plane, a Boeing 737, landed.| 12 people left.",
    "He met Prof. Wu.| Afterwards he left.",
]


@pytest.mark.parametrize("text", TEXTS)
def test_where_sentences_end(text: str) -> None:
    plain = text.replace("|", "")
    words = notes_on(pipeline_for()(plain)).words
    found = [plain[span.start : span.end] for span in (words.span(i, j) for i, j in words.sentences)]
    assert found == [sentence.strip() for sentence in text.split("|")]


def test_a_line_that_is_broken_at_a_width_is_no_sentence() -> None:
    text = (
        "The harbour of Velmora was closed on Sunday, after a storm had\n"
        "torn two cranes from the quay, officials said. Three men were\n"
        "hurt, none of them badly, when a shed fell on the road that the\n"
        "Norvik company had built. Ferries will run again on Tuesday.\n"
    )
    words = notes_on(pipeline_for()(text)).words
    assert [text[words.starts[i]] for i, _ in words.sentences] == ["T", "T", "F"]


@pytest.mark.parametrize("text", ["", " ", "\n\n", "A", "“", "St.", "Ann Doe,", "Ann Doe's", "the USS"])
def test_a_text_may_end_anywhere(text: str) -> None:
    assert len(notes_on(pipeline_for()(text)).words.sentences) == bool(text.strip())
