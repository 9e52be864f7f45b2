"""The publication date that the head of a text gives, and dates in a head that aren't one."""

from __future__ import annotations

import pytest

from kvisit.patterns import load
from kvisit.reading.published import find_published


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("date 2025-11-23\n\nThe ministers met.", "2025-11-23"),
        ("Ministers meet\nPublished: 3 July 2013\n\nThey met.", "2013-07-03"),
        ("Ministers meet\nUpdated: August 14, 2019 09:20 IST\n\nThey met.", "2019-08-14T09:20"),
        ("Ministers meet\n11 November 2011 12:41 GMT\n\nThey met.", "2011-11-11T12:41Z"),
        ("Ministers meet\nPosted on March 3rd, 2011 at 7:05 pm\n\nThey met.", "2011-03-03T19:05"),
        ("PARIS, March 3, 2011 (AFP) — The ministers met.", "2011-03-03"),
        ("Ministers meet\n09.09.2023\n\nThey met.", "2023-09-09"),
        ("Ministers meet\n26/10/2019\n\nThey met.", "2019-10-26"),
        ("Ministers meet\n03/04/2023\n\nThey met.", None),  # of March or of April
        ("The ministers met on March 3, 2011 in Paris.", None),
        ("On March 3, 2011, the ministers of nine countries met in Paris to talk of trade.", None),
        ("Updated on March 3, 2011: the ministers of nine countries meet in Paris to talk of trade.", "2011-03-03"),
        ("PARIS, March 3, 2011 /PRNewswire/ -- The ministers of nine countries met to talk of trade.", "2011-03-03"),
        ("NEW DELHI, May 6, 2025 (ANI): The ministers of nine countries met to talk of trade.", "2025-05-06"),
        ("Ministers meet\nThu, 03 Mar 2011 10:12:00 GMT\n\nThey met.", "2011-03-03T10:12Z"),
        ("Ministers meet\nLast updated: March 3, 2011 at 10:12 a.m. EST\n\nThey met.", "2011-03-03T10:12"),
        ("Ministers meet\nMarch 3, 2011 10:12 pm | Updated 11:12 pm IST - NEW DELHI\n\nThey met.", "2011-03-03T22:12"),
        ("Ministers meet\nJane Doe, The Oslo Gazette | Published March 3, 2011\n\nThey met.", "2011-03-03"),
        ("Written by Jane Doe, The Gazette Updated 10:12 PM EST, Thu March 3, 2011\n\nThey met.", "2011-03-03T22:12"),
        ("Ministers meet\nIssued on: 13/03/2011 - 10:12\n\nThey met.", "2011-03-13T10:12"),
        ("Ministers meet\n2011/03/03 10:12\n\nThey met.", "2011-03-03T10:12"),
        ("Ministers meet\n3-Mar-2011\n\nThey met.", "2011-03-03"),
        ("Ministers meet\n03-04-2011\n\nThey met.", None),
        ("Oslo, 3 March 2011 – The ministers of nine countries met to talk of trade.", "2011-03-03"),
        ("GENEVA (3 March 2011) – The ministers of nine countries met to talk of trade.", "2011-03-03"),
        ("Oslo [Norway], March 3, 2011 (ANI): The ministers of nine countries met to talk of trade.", "2011-03-03"),
        ("COLUMBUS, Ohio--(BUSINESS WIRE)--March 3, 2011--The ministers of nine countries met.", "2011-03-03"),
        ("Lima, March 3, 2011 (EFE).- The ministers of nine countries met to talk of trade.", "2011-03-03"),
        ("In Oslo, March 3, 2011 - a Thursday - was the day on which nine ministers met.", None),
        ("Oslo, March 3, 2011 - the day of nine ministers and of their talks on trade.", None),
        ("Anna Moe (March 3, 1911 – May 2, 1989) was a pianist born in Oslo.", None),
        ("OSLO and TOKYO, March 3, 2011 /PRNewswire/ -- The firms, worth 1.08 bn kroner, merge.", "2011-03-03"),
        ("Riyadh, March 3, 2011, SPA -- The ministers of nine countries met to talk of trade.", "2011-03-03"),
        ("Rio de Janeiro, March 3, 2011 – The ministers of nine countries met to talk of trade.", "2011-03-03"),
        ("Published 5:04 a.m. ET March 3, 2011 | Updated 9:15 a.m. ET March 4, 2011", "2011-03-03T05:04"),
        ("By Jane Doe | The Gazette | Mar 3, 2011\n\nThey met.", "2011-03-03"),
        ("2011-03-03T10:12:00Z\n\nThey met.", "2011-03-03T10:12Z"),
        ("2011/3/3 10:12\n\nThey met.", "2011-03-03T10:12"),
        ("2011.03.03 10:12\n\nThey met.", "2011-03-03T10:12"),
        ("03/04/2011\nUpdated 13/04/2011\n\nThey met.", "2011-04-03"),  # days come first here
        ("03/04/2011\nUpdated 04/13/2011\n\nThey met.", "2011-03-04"),
        ("OSLO, March 3, 2011—The ministers of nine countries met to talk of trade.", "2011-03-03"),
        ("3 March 2011, Oslo - The ministers of nine countries met to talk of trade.", "2011-03-03"),
        ("March 3, 2011 – Ottawa, Ontario – The ministers of nine countries met.", "2011-03-03"),
        ("March 3, 2011, was a day - and a night - of talks for the ministers of nine countries.", None),
        ("PARIS, March 3, 2011 - Orion buys Vega for €1.08 billion", "2011-03-03"),
        ("March 3, 2011\nOrion buys Vega for €1.08 billion", "2011-03-03"),
        ("Thursday 1432/3/28 - 2011/03/03\n\nThey met.", "2011-03-03"),
        ("Riyadh, Rabi I 28, 1432, March 3, 2011, SPA -- The ministers of nine countries met.", "2011-03-03"),
        ("March 3, 2011 | 06:21 pm GMT+7\n\nThey met.", "2011-03-03T18:21+07:00"),
        ("2011-03-03T10:12:00+0530\n\nThey met.", "2011-03-03T10:12+05:30"),
        ("10:12 - 03/13/2011\n\nThey met.", "2011-03-13T10:12"),
        ("By a Writer | March 3, 2011 | Updated: 9:45 a.m.\n\nThey met.", "2011-03-03T09:45"),
        ("PUBLISHED : 3 March 2011 at 09:45\n\nThey met.", "2011-03-03T09:45"),
        ("Posted: Mar 3, 2011 / 09:45 AM EDT\nUpdated: Mar 4, 2011 / 10:45 AM EDT\n\nThey met.", "2011-03-03T09:45"),
        ("March 3, 2011 by Jane Doe\n\nThey met.", "2011-03-03"),
        ("Situation Report No. 3 (as of 3 March 2011)\n\nThey met.", "2011-03-03"),
        ("As of March 3, 2011, the ministers of nine countries had met for a week to talk of trade.", None),
        ("By Anna Moe, OSLO NEWS - Mar 3, 2011 - 00:48 | All, Norway\n\nThey met.", "2011-03-03T00:48"),
        ("The treaty of March 3, 2011", None),
        ("Talks on 3 March 2011", None),
        ("They said the plan, published March 3, 2011, would help.", None),
        ("The war began on 24 February 2022.", None),
        ("Ministers meet\n31 February 2011\n\nThey met.", None),
        ("They met.\n" * 20 + "Published: 3 July 2013\n", None),
    ],
)
def test_published(text: str, published: str | None) -> None:
    found = find_published(text, load())
    assert (found.value if found else None) == published
    if found:
        assert text[found.span.start : found.span.end].strip()


def test_navigation_above_an_article_does_not_push_its_date_out_of_the_head() -> None:
    menu = "\n\n".join(["Home", "Share", "Sign in", "Subscribe", "Follow us"] * 5)
    found = find_published(f"{menu}\n\nMinisters meet\n\n3 March 2011\n\nThe ministers met.\n", load())
    assert found is not None
    assert found.value == "2011-03-03"


def test_a_date_behind_the_text_is_another_articles() -> None:
    text = "The ministers of nine countries met in Oslo and talked about trade for two hours.\n" * 5
    assert find_published(f"{text}Why do ministers meet?\n2 January 2011\n", load()) is None
