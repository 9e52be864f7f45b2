"""A generator of synthetic event corpora: many events with invented names, outlets, copies, updates, and the truth.

Values come from narrow ranges, so that many events have equal tolls; regions, ministers, agencies and outlets are those
of many events. Of every number it is known which fact of which event it tells: that is what joins are measured by.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from benchmarks.names import Names

_FIRST_DAY = date(2025, 1, 6)
_DAYS = 300  # that the events of a corpus are spread over
_OUTLETS, _REGIONS, _MINISTERS = 60, 40, 8
_MOST = 8  # articles of an event
_DAYS_REPORTED = (0, 0, 1, 2)
_COPYING, _CREDITING = 0.25, 0.15  # shares of articles that have an agency's passage, and that credit one
_MARK = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Told:
    """Where an article gives a number, and which fact it tells by it."""

    start: int
    end: int
    fact: str


@dataclass(frozen=True, slots=True)
class Story:
    """A generated article; ``told`` are its numbers in order."""

    name: str
    event: int
    text: str
    published: str
    publisher: str
    told: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class _Event:
    """What happened: the names that tell of it, and the values of its figures by day."""

    number: int
    sort: Mapping[str, Any]
    words: Mapping[str, str]
    day: date
    values: Mapping[str, tuple[int, ...]]


_Part = tuple[str, tuple[str, int] | None]  # a sentence, and the slot and value that it tells


def stories(count: int, seed: int = 1) -> list[Story]:
    """So many articles: for one seed always the same, and those of a smaller count are the first of a larger one's."""
    world = _World(Random(seed))
    found: list[Story] = []
    while len(found) < count:
        found += world.next_event(len(found))
    return found[:count]


@cache
def _wordings() -> Mapping[str, Any]:
    """What articles are worded with: for each sort of event openings, and for each of its slots several sentences."""
    wordings: Mapping[str, Any] = json.loads(Path(__file__).with_name("wordings.json").read_text("utf-8"))
    return wordings


class _World:
    """What many events have in common, and the source of chance."""

    def __init__(self, random: Random) -> None:
        self._random = random
        self._names = names = Names(random)
        papers = _wordings()["papers"]
        self._outlets = [f"The {names.word('place')} {random.choice(papers)}" for _ in range(_OUTLETS)]
        self._regions = [names.word("region") for _ in range(_REGIONS)]
        self._ministers = [names.person() for _ in range(_MINISTERS)]

    def next_event(self, number: int) -> Iterator[Story]:
        """The articles of a new event: some with the passage of an agency, some that credit one."""
        random, event = self._random, self._event(number)
        agency = random.choice(_wordings()["agencies"])
        passage = self._body(event, 0, full=True)
        for n, outlet in enumerate(random.sample(self._outlets, random.randint(2, _MOST))):
            chance = random.random()
            day = 0 if chance < _COPYING else random.choice(_DAYS_REPORTED)
            body = passage if chance < _COPYING else self._body(event, day)
            first, last = random.sample(_wordings()["fillers"], 2)
            parts = [(random.choice(event.sort["openings"]), None), (first, None), *body, (last, None)]
            if _COPYING <= chance < _COPYING + _CREDITING:
                parts.append((f"({agency})", None))
            text, told = _written(parts, event)
            published = (event.day + timedelta(days=day)).isoformat()
            yield Story(f"{event.number:06}-{n}", event.number, text, published, outlet, told)

    def _event(self, number: int) -> _Event:
        random, names = self._random, self._names
        sort = random.choice(_wordings()["sorts"])
        who = names.person()
        day = _FIRST_DAY + timedelta(days=random.randrange(_DAYS))
        words = {word: random.choice(choices) for word, choices in _wordings()["words"].items()}
        words |= {
            "place": names.word("place"),
            "region": random.choice(self._regions),
            "minister": random.choice(self._ministers),
            "who": who,
            "last": who.split()[-1],
            "company": f"{names.word('company')} Group",
            "other": f"{names.word('company')} Industries",
            "weekday": day.strftime("%A"),
        }
        values = {name: self._values(slot) for name, slot in sort["slots"].items()}
        return _Event(number, sort, words, day, values)

    def _values(self, slot: Mapping[str, Any]) -> tuple[int, ...]:
        """The values of a figure by day: none of them round, since round numbers allow others."""
        values = [self._random.randrange(slot["low"], slot["high"]) // 10 * 10 + self._random.randrange(1, 10)]
        for _ in range(max(_DAYS_REPORTED)):
            more = self._random.randrange(1, 2 + values[-1] // 3) if slot.get("rises") else 0
            values.append(values[-1] + more)
        return tuple(values)

    def _body(self, event: _Event, day: int, *, full: bool = False) -> list[_Part]:
        """Sentences that tell figures of an event, as of a day after it."""
        slots = list(event.sort["slots"])
        told = (
            slots if full else sorted(self._random.sample(slots, self._random.randint(2, len(slots))), key=slots.index)
        )
        sentences = {slot: self._random.choice(event.sort["slots"][slot]["sentences"]) for slot in told}
        return [(sentence, (slot, event.values[slot][day])) for slot, sentence in sentences.items()]


def _written(parts: list[_Part], event: _Event) -> tuple[str, tuple[Told, ...]]:
    """The text of an article, and where its numbers stand."""
    text, told = "", []
    for sentence, figure in parts:
        at = 0
        for mark in _MARK.finditer(sentence):
            text += sentence[at : mark.start()]
            at = mark.end()
            if mark[1] == "n" and figure:
                slot, value = figure
                told.append(Told(len(text), len(text) + len(f"{value:,}"), f"{event.number}/{slot}"))
                text += f"{value:,}"
            else:
                text += event.words[mark[1]]
        text += sentence[at:] + " "
    return text.strip() + "\n", tuple(told)
