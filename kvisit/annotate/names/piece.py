"""A name as the words of a text show it, before evidence decides what it is."""

from __future__ import annotations

from dataclasses import dataclass

from kvisit.annotate.names.known import Known
from kvisit.model import EntityType

GENERATIONS = frozenset({"jr", "sr", "ii", "iii", "iv"})  # behind a person's name, and no part of the surname


@dataclass(frozen=True, slots=True)
class Piece:
    """A name at the words [start, end), as its own words show it.

    ``head`` is the type that its class word gives ("Bridge": FAC); ``title`` the words of the title that stands
    before a person; ``before_title`` says that a title follows, as behind what it is an office of; ``country`` is the
    one that the words beside it tell it to be of; ``is_byline`` says that it stands in a byline.
    """

    start: int
    end: int
    known: Known | None = None
    head: EntityType | None = None
    title: tuple[int, int] | None = None
    before_title: bool = False
    country: str | None = None
    is_byline: bool = False
