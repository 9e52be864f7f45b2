"""The contract's invariants on the report of the seeds: evidence, ids, schema, and what JSON gives back."""

from __future__ import annotations

import json
from typing import Any

import jsonschema
import pytest

from kvisit.filters import FAMILY_NAMES
from kvisit.model import Report, from_json, json_schema, to_json
from tests.conftest import SEEDS

TEXTS = {file.stem: file.read_text("utf-8-sig") for file in SEEDS.iterdir()}


@pytest.fixture(scope="module")
def as_json(seeds_report: Report) -> dict[str, Any]:
    report: dict[str, Any] = json.loads(to_json(seeds_report))
    return report


def facts_of(report: dict[str, Any]) -> list[dict[str, Any]]:
    return [fact for family in FAMILY_NAMES for fact in report[family]]


def test_the_schema_describes_the_report(as_json: dict[str, Any]) -> None:
    schema = json.loads(json_schema())
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(as_json, schema)


def test_a_report_is_read_back_as_it_was(seeds_report: Report) -> None:
    assert from_json(to_json(seeds_report)) == seeds_report


def test_every_mention_stands_where_it_says_inside_its_sentence(as_json: dict[str, Any]) -> None:
    for fact in facts_of(as_json):
        assert fact["mentions"]
        for mention in fact["mentions"]:
            assert TEXTS[mention["source"]][mention["start"] : mention["end"]] == mention["text"]
            assert mention["sentence"]["start"] <= mention["start"] < mention["end"] <= mention["sentence"]["end"]


def test_no_fact_is_taken_from_boilerplate(as_json: dict[str, Any]) -> None:
    blocks = [(source["id"], block) for source in as_json["sources"] for block in source["boilerplate"]]
    assert blocks
    for source, block in blocks:
        for fact in facts_of(as_json):
            inside = [m for m in fact["mentions"] if m["source"] == source]
            assert all(m["end"] <= block["start"] or block["end"] <= m["start"] for m in inside)


def test_ids_are_unique_and_lead_somewhere(as_json: dict[str, Any]) -> None:
    ids = [fact["id"] for fact in facts_of(as_json)]
    assert len(ids) == len(set(ids))
    for agreement in as_json["agreements"]:
        assert set(agreement["parties"]) <= set(ids)
        assert {s["person"] for s in agreement["signatories"]} <= set(ids)
    for figure in as_json["figures"]:
        assert set(figure["about"]) <= set(ids)


def test_origins_hold_each_source_once_and_are_counted(as_json: dict[str, Any]) -> None:
    for fact in facts_of(as_json):
        told = [source for origin in fact["origins"] for source in origin["sources"]]
        assert sorted(told) == sorted(fact["sources"]) == sorted({m["source"] for m in fact["mentions"]})
        assert fact["independent"] == len(fact["origins"])


def test_numbers_are_json_numbers_and_integers_where_integral(as_json: dict[str, Any]) -> None:
    for figure in as_json["figures"]:
        for value in (figure["value"], *(m["value"] for m in figure["mentions"])):
            assert isinstance(value, int) or not float(value).is_integer()


def test_the_numbers_of_a_source_add_up(as_json: dict[str, Any]) -> None:
    for source in as_json["sources"]:
        numbers = source["numbers"]
        assert numbers["all"] == numbers["dates"] + numbers["names"] + numbers["figures"] + numbers["refused"]
