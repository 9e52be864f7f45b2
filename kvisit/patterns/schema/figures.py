"""The sections of the vocabulary for kinds of figure and the roles they play."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Any

from pydantic import BeforeValidator
from pydantic.dataclasses import dataclass as checked

from kvisit.patterns.schema.fields import CHECKED, Phrases

TokenPattern = dict[str, Any]


def _no_model(value: Any) -> Any:
    """Token patterns without the attributes that only a trained pipeline sets: they would fail at matching (E155)."""
    for pattern in value if isinstance(value, list) else ():
        for key in ("LEMMA", "POS", "TAG", "DEP", "MORPH"):
            if isinstance(pattern, dict) and key in pattern:
                raise ValueError(f"{key} needs a trained pipeline; list the forms under LOWER instead")
    return value


Shape = Annotated[tuple[TokenPattern, ...], BeforeValidator(_no_model)]


@checked(config=CHECKED, frozen=True, slots=True, kw_only=True)
class FigureEntry:
    """A kind of figure with what triggers it.

    Attributes:
        id: names the rule; the report's ``rule``.
        kind, detail: of the figures that it finds.
        moving: whether the quantity changes while it is reported (a toll), so that a later value updates an earlier
        one. takes: "people", "count", "bare" (a number without a noun), "money", "percent", "measure", "ordinal",
        "years old", "money each" ("$27 a share"). before, after: triggers that stand before or behind the quantity.
        topics: nouns that name the quantity, on either side and further off.
        refuses: counted nouns that it never takes.
        reach: how far off a trigger may stand (`kvisit.families.figures.clauses`).
        shapes: spaCy token patterns with {"number": true} or {"ordinal": true} for the quantity.
        yes: texts in which it must find a figure, with slots of that; no: texts in which it must not.
        note: why, and where from.
    """

    id: str
    kind: str
    takes: Phrases
    detail: str | None = None
    moving: bool = False
    before: Phrases = ()
    after: Phrases = ()
    topics: Phrases = ()
    refuses: Phrases = ()
    reach: float = 9.0
    shapes: tuple[Shape, ...] = ()
    yes: dict[str, dict[str, Any]]
    no: tuple[str, ...]
    note: str = ""


@checked(config=CHECKED, frozen=True, slots=True, kw_only=True)
class RoleWords:
    """Words of movement, and those before a value that is no level.

    Attributes:
        up, down: in all their forms; ``down_behind_comma`` only there: "at $45, off 25 cents".
        transitive: those of them whose object isn't the size of the movement: "raised $2 million".
        unmoved: phrases that end in one and tell no movement: "make up 40%".
        behind: those that may stand behind the size: "a 5% rise".
        adjectives: that may stand between: "fell a modest 3%".
        previous: before a former value; ``comparing`` are so only where another number stands before them.
        revising: verbs that put another number in a former one's place: "revised the toll from 21 to 18".
        former, tallies: adjectives and nouns of one: "an earlier toll of 16", "down from an initial 16".
        corrected: that say of a toll that it was another once: "at first 12 people had died".
        target, forecast, limit: before such values; ``actual`` is what a value is that beats a forecast.
        deadline: words of a plan, of a target where a "by" and its time stand behind the value.
        level: that look like a forecast and tell what somebody decided: "expects to spend".
    """

    up: Phrases
    down: Phrases
    down_behind_comma: Phrases
    transitive: Phrases
    unmoved: Phrases
    behind: Phrases
    adjectives: Phrases
    previous: Phrases
    comparing: Phrases
    revising: Phrases
    former: Phrases
    tallies: Phrases
    corrected: Phrases
    target: Phrases
    forecast: Phrases
    deadline: Phrases
    level: Phrases
    actual: Phrases
    limit: Phrases


@checked(config=CHECKED, frozen=True, slots=True, kw_only=True)
class Veto:
    """A shape in which a number is no figure; ``max`` is the largest number that it refuses.

    The first word of a ``verbal`` one may be a verb: "to block 30 sites".
    """

    id: str
    pattern: Shape
    yes: tuple[str, ...]
    no: tuple[str, ...]
    max: Decimal | None = None
    verbal: bool = False
    note: str = ""
