"""What reading makes of files and folders: text, names, order, and the blocks that are no article."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kvisit.errors import UserError
from kvisit.patterns import load
from kvisit.reading import Article, read

VOCABULARY = load()
Write = Callable[..., Path]


def articles_in(*paths: Path) -> list[Article]:
    articles, diagnostics = read([str(path) for path in paths], VOCABULARY)
    assert not [one for one in diagnostics if one.level == "error"]
    return articles


def test_a_byte_order_mark_is_no_text(tmp_path: Path) -> None:
    file = tmp_path / "marked.txt"
    file.write_bytes("\ufeffTürkiye".encode())
    assert [one.text for one in articles_in(file)] == ["Türkiye"]


def test_line_breaks_and_composed_letters_stay_as_they_are(tmp_path: Path) -> None:
    text = "One\r\ntwo\u2028I\u0307zmit\tthree \u00a0 \n"
    (tmp_path / "a.txt").write_bytes(text.encode())
    assert [one.text for one in articles_in(tmp_path / "a.txt")] == [text]


def test_a_folder_is_walked_in_the_order_of_its_paths(article: Write, tmp_path: Path) -> None:
    for name in ("top/b.txt", "top/a/z.txt", "top/a.txt", "top/.git/c.txt", "top/d.jpg"):
        article("Text.", name)
    assert [one.path for one in articles_in(tmp_path / "top")] == ["top/a.txt", "top/a/z.txt", "top/b.txt"]


def test_ids_are_stems_where_those_are_unique(article: Write, tmp_path: Path) -> None:
    for name in ("top/one.txt", "top/x/two.txt", "top/y/two.txt"):
        article(f"Text of {name}.", name)
    assert [one.id for one in articles_in(tmp_path / "top")] == ["one", "top/x/two", "top/y/two"]


def test_same_names_from_two_folders_are_told_apart_by_their_content(article: Write, tmp_path: Path) -> None:
    first, second = article("First.", "a/news.txt"), article("Second.", "b/news.txt")
    ids = [one.id for one in articles_in(first, second)]
    assert len(set(ids)) == 2
    assert all(id_.startswith("news-") for id_ in ids)


def test_a_web_address_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="save the page"):
        read(["HTTPS://example.org/news"], VOCABULARY)


BOILERPLATE = {
    "share line": ("Share on Facebook", True),
    "navigation": ("Home | News | Contact us", True),
    "sections": ("News / Sport / Weather", True),
    "cookie notice": ("We use cookies to give you the best experience on our site.", True),
    "call to subscribe": ("Sign up for our morning newsletter, sent to 20,000 readers", True),
    "owner of the text": ("© 2024 The Callao Herald. All rights reserved.", True),
    "link to another article": ("Read more: Five dead as bus plunges into ravine", True),
    "address with a postcode": ("Address: 12 Harbour Street, 34710 Kadikoy", True),
    "sharing with two spaces between": ("Facebook  WhatsApp  Copy link", True),
    "time that reading takes": ("5 min read", True),
    "count of comments": ("1,204 Comments", True),
    "telephone number by itself": ("+44 20 7946 0018", True),
    "telephone and fax": ("Phone: +90 312 555 10 00 Fax: +90 312 555 10 01", True),
    "whom to write to": ("Contact reporter Ana Diaz at adiaz@callaoherald.example or 740-555-0133.", True),
    "break for an advertisement": ("Story continues below this ad", True),
    "correction": ("Correction: An earlier version of this article said that 14 people drowned.", True),
    "correction of a wire": ("(Corrects toll to 12, not 14, in second paragraph)", True),
    "life dates": ("(1961-2012)", False),
    "paragraph of a treaty": ("(c) The parties shall cut tariffs by 40 %;", False),
    "photographer": ("© Ana Diaz/Callao Herald", False),
    "law of copyright": ("Copyright law to change in 12 countries", False),
    "agreed point": ("- Support the two-state solution and 12 projects", False),
    "photo from the archive": ("File photo: Twelve people wade through water. Photo: Callao Herald", False),
    "share of the market": ("Share of renewables rises to 40 %", False),
    "headline": ("Ferry sinks off Callao", False),
    "bullet": ("- 12 people drowned", False),
    "one word that is a section": ("Business", False),
    "sentence that shares": ("They share a border of 300 km.", False),
    "sentence with a label": ("Contact: the minister met 12 people.", False),
}


@pytest.mark.parametrize(("line", "is_boilerplate"), BOILERPLATE.values(), ids=BOILERPLATE)
def test_boilerplate(article: Write, line: str, is_boilerplate: bool) -> None:
    text = f"A ferry sank.\n{line}\nTwelve people drowned.\n"
    found = articles_in(article(text))[0].boilerplate
    assert [text[span.start : span.end] for span in found] == ([line] if is_boilerplate else [])


LED_AWAY = {
    "headlines of other articles": "Related articles\nTen dead in Piura\nWhy do ferries sink?",
    "with empty lines between": "Most read\n\nTen dead in Piura\n\nPort to close for 12 days",
    "where lists are read out": "Recommended stories\nlist of 2 items\nTen dead in Piura\nend of list",
    "keywords": "Tags\nCallao\nFerries",
    "press contact": "Media contact:\nAna Diaz\nCallao Lines Inc.\n+51 1 555 0182",
}


@pytest.mark.parametrize("block", LED_AWAY.values(), ids=LED_AWAY)
def test_a_list_that_leads_away_ends_where_the_text_goes_on(article: Write, block: str) -> None:
    text = f"Ferry sinks\nA ferry sank off Callao on Monday.\n{block}\nThe owner, Callao Lines, employs 300 people.\n"
    found = articles_in(article(text))[0].boilerplate
    assert [text[span.start : span.end] for span in found] == [block]


KEPT_BEHIND_HEADINGS = {
    "headline below the navigation": "Top stories\nFerry sinks, killing 12\nA ferry sank off Callao on Monday.\n",
    "credit": "A ferry sank off Callao on Monday.\nRelated\nSource: Callao Herald\n",
    "paragraph broken into lines": "A ferry sank off Callao on Monday.\nRelated\nIts owner said\nthat 12 died.\n",
}


@pytest.mark.parametrize("text", KEPT_BEHIND_HEADINGS.values(), ids=KEPT_BEHIND_HEADINGS)
def test_text_behind_such_a_heading_stays_text(article: Write, text: str) -> None:
    found = articles_in(article(text))[0].boilerplate
    assert [text[span.start : span.end] for span in found] in (["Top stories"], ["Related"])
