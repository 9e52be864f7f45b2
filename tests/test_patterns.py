"""A user's additions to the vocabulary: what they can change, and what is said of mistakes in them."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kvisit.errors import UserError
from kvisit.examples import finder, run_examples
from kvisit.patterns import load

Write = Callable[..., Path]

BEDS = {
    "id": "hospital_beds",
    "kind": "hospital_beds",
    "takes": ["count"],
    "after": ["hospital beds"],
    "yes": {"The region has 1,200 hospital beds.": {"value": 1200}},
    "no": ["The hotel has 1,200 beds."],
}


def test_a_kind_of_figure_is_added_by_a_file_alone(article: Write) -> None:
    file = article(json.dumps({"kinds": ["hospital_beds"], "figures": [BEDS]}), "beds.json")
    found = finder((file,))("Only 40 hospital beds are free, and 12 people died.")
    assert [(f.claim.kind, int(f.claim.value)) for f in found] == [("hospital_beds", 40), ("casualties", 12)]
    assert not [example for example in run_examples(load((file,)), finder((file,))) if example.failed]


def test_an_entry_of_the_same_id_adds_words_to_it(article: Write) -> None:
    killed = {"id": "casualties.killed", "after": ["went to their maker"]}
    file = article(json.dumps({"figures": [killed]}), "words.json")
    found = finder((file,))("In the blast 7 miners went to their maker, and 30 villagers were killed.")
    assert [(f.claim.detail, int(f.claim.value)) for f in found] == [("killed", 7), ("killed", 30)]


MISTAKES: dict[str, tuple[Any, str]] = {
    "no object": (["figures"], "must hold a JSON object"),
    "an unknown section": ({"figurs": []}, "figurs"),
    "an unknown key of an entry": ({"figures": [{**BEDS, "trigger": ["x"]}]}, "trigger"),
    "an entry without texts": ({"figures": [{"id": "x", "kind": "count", "takes": ["count"]}]}, "yes"),
    "words that are no list": ({"figures": [{**BEDS, "after": "hospital beds"}]}, "after"),
    "a set that isn't there": ({"figures": [{**BEDS, "after": ["@beds"]}]}, "there is no set @beds"),
    "what only a model knows": ({"figures": [{**BEDS, "shapes": [[{"LEMMA": "bed"}]]}]}, "LEMMA"),
}


@pytest.mark.parametrize(("content", "says"), MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_is_named_with_its_place(article: Write, content: Any, says: str) -> None:
    file = article(json.dumps(content), "mine.json")
    with pytest.raises(UserError) as raised:
        load((file,))
    assert str(file) in str(raised.value)
    assert says in str(raised.value)
    assert "\n" not in str(raised.value)
