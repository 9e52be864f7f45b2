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
