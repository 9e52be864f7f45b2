"""An installed spaCy pipeline's entities, as further evidence on names: only where a user asks for it (``--model``)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import get_args

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from kvisit.annotate.names.hints import Hint
from kvisit.annotate.words import Words
from kvisit.errors import UserError
from kvisit.model import EntityType

_TYPES = frozenset(get_args(EntityType))
_NOT_OF_NAME = frozenset({"the", "a", "an", "'s", "'", "’s"})


@cache
def load_model(name: str) -> Language:
    """The installed pipeline of a name, or that in a folder.

    Raises:
        UserError: if there is none, or one that finds no entities.
    """
    try:
        nlp = spacy.load(name)
    except OSError:
        install = (
            f"python -m spacy download {name}" if name.isidentifier() else "python -m spacy download en_core_web_sm"
        )
        raise UserError(f"--model {name}: no such spaCy pipeline is installed; install one: {install}") from None
    except (ImportError, ValueError, KeyError) as error:
        raise UserError(f"--model {name}: can't be loaded: {' '.join(str(error).split())}") from None
    if not any("doc.ents" in nlp.get_pipe_meta(pipe).assigns for pipe in nlp.pipe_names):
        raise UserError(f"--model {name}: it has no component that finds entities (ner, entity_ruler)")
    return nlp


def called(name: str) -> str:
    """What a pipeline is, as the report names it: its language, name and version, not where it lies."""
    meta = load_model(name).meta
    return f"{meta['lang']}_{meta['name']} {meta['version']}"


def hints_of(nlp: Language, doc: Doc, words: Words) -> tuple[Hint, ...]:
    """The names that a pipeline finds in a text, as ranges of its words."""
    return tuple(_hints(nlp(doc.text), words))


def _hints(read: Doc, words: Words) -> Iterator[Hint]:
    starts = {offset: n for n, offset in enumerate(words.starts)}
    ends = {offset: n + 1 for n, offset in enumerate(words.ends)}
    for entity in read.ents:
        start, end = starts.get(entity.start_char), ends.get(entity.end_char)
        if start is None or end is None or entity.label_ not in _TYPES:
            continue
        while start < end and words.folds[start] in _NOT_OF_NAME:
            start += 1
        while start < end and words.folds[end - 1] in _NOT_OF_NAME:
            end -= 1
        if start < end:
            yield Hint(start, end, entity.label_)  # type: ignore[arg-type]
