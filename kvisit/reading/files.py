"""Reads the files that the given paths name."""

import codecs
import hashlib
import os
import sys
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import PurePosixPath
from typing import Any, TypeVar

from kvisit.errors import UserError
from kvisit.model import Diagnostic
from kvisit.patterns import Vocabulary
from kvisit.reading.article import Article
from kvisit.reading.boilerplate import find_boilerplate
from kvisit.reading.datelines import find_dateline
from kvisit.reading.metadata import Metadata
from kvisit.reading.published import find_published
from kvisit.reading.walking import Input, inputs

Value = TypeVar("Value")

# The longest single news texts are a few hundred kilobytes; what is larger is an archive or a mistake, and would have
# to be held in memory whole.
MAX_BYTES = 16 * 1024 * 1024

# How files of other kinds begin that would pass for texts.
_DOCUMENTS = (
    (b"<!doctype html", "an HTML page"),
    (b"<html", "an HTML page"),
    (b"<?xml", "an XML file"),
    (b"%pdf-", "a PDF"),
    (b"{\\rtf", "an RTF file"),
)

# Byte-order marks of encodings other than UTF-8; that of UTF-32 begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def read(
    paths: Iterable[str],
    vocabulary: Vocabulary,
    *,
    published: Mapping[str | None, str] | None = None,
    meta: Mapping[str, Metadata] | None = None,
    encoding: str | None = None,
) -> tuple[list[Article], list[Diagnostic]]:
    """Reads files, folders and standard input ("-").

    Args:
        paths: what the user named.
        vocabulary: for the words of headers and of boilerplate.
        published: publication dates that overrule the texts' own, by file name or shown path; None: for all.
        meta: what else is known of articles, by file name or shown path.
        encoding: of all the files; None: UTF-8, or UTF-16 and UTF-32 where a byte-order mark says so.

    Returns:
        The articles in the order of their shown paths, and what could not be read or was passed over.

    Raises:
        UserError: for an address of the web, an encoding that Python doesn't know, and a ``published`` or ``meta``
            that names no file.
    """
    _check_encoding(encoding)
    to_read, diagnostics = inputs(paths)
    articles: list[Article] = []
    for one in to_read:
        result = _read_one(one, vocabulary, encoding)
        if isinstance(result, Diagnostic):
            diagnostics.append(result)
        else:
            articles.append(result)
    articles = _with_unique_ids(sorted(articles, key=lambda a: (a.path, a.sha256)))
    return _with_options(articles, published or {}, meta or {}, to_read), diagnostics


def _check_encoding(encoding: str | None) -> None:
    try:
        "".encode(encoding or "utf-8")
    except LookupError:
        raise UserError(f"--encoding {encoding}: there is no such encoding of text") from None


class _NoTextError(Exception):
    """What is wrong with a file: a code and a message for its `Diagnostic`."""


def _read_one(one: Input, vocabulary: Vocabulary, encoding: str | None) -> Article | Diagnostic:
    try:
        data = _bytes_of(one)
        text = _decoded(data, encoding)
    except _NoTextError as error:
        code, message = error.args
        return Diagnostic("error", code, str(one.file) if one.file and one.named else one.path, message)
    published = find_published(text, vocabulary)
    return Article(
        id=PurePosixPath(one.path).stem or one.path,
        path=one.path,
        sha256=hashlib.sha256(data).hexdigest(),
        text=text,
        published=published.value if published else None,
        published_from="header" if published else None,
        header=published.span if published else None,
        dateline=None if published else find_dateline(text, vocabulary),
        boilerplate=find_boilerplate(text, vocabulary, published.span if published else None),
    )


def _bytes_of(one: Input) -> bytes:
    """The content of a file or of standard input."""
    try:
        if one.file is None:
            data = sys.stdin.buffer.read(MAX_BYTES + 1)
        elif os.path.lexists(one.file) and not one.file.is_file():
            raise _NoTextError("unreadable", "is neither a file nor a folder")
        else:
            with one.file.open("rb") as stream:
                data = stream.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise _NoTextError("missing", "no such file or folder") from None
    except OSError as error:
        raise _NoTextError("unreadable", f"can't be read: {error.strerror or error}") from None
    if len(data) > MAX_BYTES:
        raise _NoTextError("too-large", f"larger than {MAX_BYTES // 1024 // 1024} MiB: split it into articles")
    return data


def _decoded(data: bytes, encoding: str | None) -> str:
    """The text that bytes stand for, without a byte-order mark."""
    head = data.lstrip()[:20].lower()
    if document := next((name for mark, name in _DOCUMENTS if head.startswith(mark)), None):
        raise _NoTextError("not-text", f"{document}, not a text; save the text that it shows")
    name = encoding or next((name for mark, name in _MARKS if data.startswith(mark)), "utf-8")
    if name == "utf-8" and b"\0" in data:
        raise _NoTextError("binary", "a binary file, not a text")
    try:
        text = data.decode(name).removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        wrong = f"not {name} (byte {error.start})"
        raise _NoTextError("undecodable", f"{wrong}; name its encoding with --encoding, such as cp1252") from None
    if not text.strip():
        raise _NoTextError("empty", "an empty text")
    return text


def _with_unique_ids(articles: Sequence[Article]) -> list[Article]:
    """The stem of the file; where that isn't unique, the path without its ending; then with 8 hex of the digest."""

    def stem(article: Article) -> str:
        return article.id

    def whole_path(article: Article) -> str:
        return str(PurePosixPath(article.path).with_suffix("")) if article.path != "-" else article.path

    def digested(article: Article) -> str:
        return f"{whole_path(article)}-{article.sha256[:8]}"

    ids: dict[int, str] = {}
    for name in (stem, whole_path, digested):
        open_ones = [n for n in range(len(articles)) if n not in ids]
        count = Counter(name(articles[n]) for n in open_ones)
        ids |= {n: name(articles[n]) for n in open_ones if count[name(articles[n])] == 1}
    seen: Counter[str] = Counter()
    for n in range(len(articles)):  # the same text under the same shown path, from two folders
        if n not in ids:
            base = digested(articles[n])
            seen[base] += 1
            ids[n] = f"{base}-{seen[base]}"
    return [replace(article, id=ids[n]) for n, article in enumerate(articles)]


def _with_options(
    articles: Sequence[Article],
    published: Mapping[str | None, str],
    meta: Mapping[str, Metadata],
    to_read: Sequence[Input],
) -> list[Article]:
    """The articles with what the user says of them; an option overrules a metadata file, and that the text's head."""
    names = {one.path for one in to_read} | {PurePosixPath(one.path).name for one in to_read}
    for option, given in (("--published ", published), ("--meta: path ", meta)):
        for name in given:
            if name is not None and name not in names:
                raise UserError(f"{option}{name}: none of the sources is called that")
    described = [_described(article, _for(article, meta)) for article in articles]
    dates = [_for(article, published) or published.get(None) for article in articles]
    return [
        replace(article, published=date, published_from="option") if date else article
        for article, date in zip(described, dates, strict=True)
    ]


def _for(article: Article, given: Mapping[Any, Value]) -> Value | None:
    """What is given for an article, by its shown path or else by its file name."""
    return given.get(article.path, given.get(PurePosixPath(article.path).name))


def _described(article: Article, metadata: Metadata | None) -> Article:
    if metadata is None:
        return article
    article = replace(article, publisher=metadata.publisher, title=metadata.title)
    if metadata.published is None:
        return article
    return replace(article, published=metadata.published, published_from="metadata")
