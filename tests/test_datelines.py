"""Datelines that give day and month, and words at a line's start that are none."""

from __future__ import annotations

import pytest

from kvisit.patterns import load
from kvisit.reading.datelines import find_dateline
from kvisit.reading.published import find_published


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("MANILA, March 3 (Reuters) - The ministers met.", "XXXX-03-03"),
        ("TOKYO, Jan. 5 (Kyodo) -- The ministers met.", "XXXX-01-05"),
        ("LONDON, 3 March (IRIN) - The ministers met.", "XXXX-03-03"),
        ("SAN JOSE, Calif., May 3 /PRNewswire/ -- The firm grew.", "XXXX-05-03"),
        ("WASHINGTON, D.C., March 3 — The ministers met.", "XXXX-03-03"),
        ("NEW DELHI, Nov 24: The ministers met.", "XXXX-11-24"),
        ("NEW DELHI, Nov 24 (PTI) The ministers met.", "XXXX-11-24"),
        ("New Delhi, Nov 24 (PTI) - The ministers met.", "XXXX-11-24"),
        ("March 3 (Reuters) - The firm grew.", "XXXX-03-03"),
        ("Ministers meet\n\nOSLO, Feb. 29 (AP) — They met.", "XXXX-02-29"),
        ("BAKU, Azerbaijan, March 3. The ministers met.", "XXXX-03-03"),
        ("MOSCOW, March 3. /TASS/. The ministers met.", "XXXX-03-03"),
        ("(ANSA) - ROME, MAR 3 - The ministers met.", "XXXX-03-03"),
        ("Kyiv, 3 March - The ministers met.", "XXXX-03-03"),
        ("Ministers meet\n3 MARCH, 12:41\nThey met.", "XXXX-03-03"),
        ("Ministers meet\nUpdated March 3, 12:41 p.m. EST\nThey met.", "XXXX-03-03"),
        ("Ministers meet\nMarch 3\nThey met.", None),
        ("In Oslo, March 3 - a Sunday - was cold.", None),
        ("OSLO, Feb. 30 (AP) — They met.", None),
        ("BERLIN (AP) — The ministers met.", None),
        ("/PRNewswire/ -- The firm grew.", None),
        ("PARIS, March 3, 2011 (AFP) — The ministers met.", None),
        ("On March 3 - a Sunday - the ministers met.", None),
        ("In Oslo, March 3 was cold.", None),
        ("NATO, May 3 said, is strong.", None),
        ("They met.\n" * 20 + "OSLO, March 3 (AP) - They met.", None),
    ],
)
def test_datelines(text: str, day: str | None) -> None:
    assert find_dateline(text, load()) == day


def test_a_dateline_with_its_year_dates_the_article() -> None:
    text = "NEW YORK, March 22, 2021 /PRNewswire/ -- The firm, which makes pumps, grew by a tenth in its second year."
    found = find_published(text, load())
    assert found is not None
    assert found.value == "2021-03-22"
