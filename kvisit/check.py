"""Scripted checks: what a file expects of a report, each expectation met, met with another value, or missing.

The file is TOML with ``[[figure]]``, ``[[agreement]]`` and ``[[name]]`` tables; a key that isn't there isn't asked.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any, Literal, get_args

from rapidfuzz import process

from kvisit.errors import UserError
from kvisit.folding import fold
from kvisit.model import Agreement, Entity, Figure, Modifier, Report, Role, Status, Verdict
from kvisit.patterns import Vocabulary

Outcome = Literal["met", "differs", "missing"]
Expectation = Mapping[str, Any]

_NUMBER, _WORDS, _NAMES = (int, float), (str,), (list,)
# The keys of each table with the types that their values must have.
_KEYS: Mapping[str, Mapping[str, tuple[type, ...]]] = {
    "figure": {
        "kind": _WORDS, "detail": _WORDS, "measure": _WORDS, "value": _NUMBER, "upper": _NUMBER,
        "min": _NUMBER, "max": _NUMBER, "unit": _WORDS, "modifier": _WORDS, "role": _WORDS, "as_of": _WORDS,
        "verdict": _WORDS, "independent": (int,),
    },
    "agreement": {
        "type": _WORDS, "status": _WORDS, "subject": _WORDS, "date": _WORDS, "parties": _NAMES,
        "signatories": _NAMES, "verdict": _WORDS, "independent": (int,),
    },
    "name": {"same": _NAMES, "different": _NAMES},
}  # fmt: skip
# Keys that pick the fact; the others are asked of it, so that a wrong one is a difference and no miss.
_PICKING = {"figure": ("kind", "detail", "measure", "as_of", "role"), "agreement": ("type", "parties", "subject")}


@dataclass(frozen=True, slots=True)
class Result:
    """What became of an expectation; ``found`` tells what the report has instead."""

    outcome: Outcome
    expectation: str
    found: str = ""


def load_expectations(file: Path, vocabulary: Vocabulary) -> list[tuple[str, Expectation]]:
    """The expectations of a file, each with the name of its table.

    Raises:
        UserError: if the file can't be read, isn't TOML, has an unknown table or key, a value that no fact can have
            (a kind that the vocabulary lacks), or none at all.
    """
    possible: Mapping[str, Sequence[str]] = {
        "kind": vocabulary.kinds,
        "type": tuple(vocabulary.agreements.types),
        "verdict": get_args(Verdict),
        "status": get_args(Status),
        "modifier": get_args(Modifier),
        "role": get_args(Role),
    }
    try:
        content = tomllib.loads(file.read_text("utf-8"))
    except OSError as error:
        raise UserError(f"{file}: can't be read: {error.strerror or error}") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UserError(f"{file}: not TOML: {error}") from None
    expectations = []
    for table, rows in content.items():
        if table not in _KEYS:
            raise UserError(f"{file}: there is no table {table!r}{_nearest(table, _KEYS)}")
        if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
            raise UserError(f"{file}: write [[{table}]], with two brackets")
        for row in rows:
            _check_keys(file, table, row, possible)
            expectations.append((table, row))
    if not expectations:
        raise UserError(f"{file}: expects nothing; write a [[figure]], an [[agreement]] or a [[name]]")
    return expectations


def _check_keys(file: Path, table: str, row: Expectation, possible: Mapping[str, Sequence[str]]) -> None:
    """Raises a `UserError` for a table that asks nothing, or a key or value that can't be."""
    known = _KEYS[table]
    if not row:
        raise UserError(f"{file}: a [[{table}]] asks nothing; give it one of {', '.join(known)}")
    for key, value in row.items():
        if key not in known:
            raise UserError(f"{file}: [[{table}]] has no key {key!r}{_nearest(key, known)}")
        if not isinstance(value, known[key]) or isinstance(value, bool):
            raise UserError(
                f"{file}: [[{table}]] {key} = {value!r}: must be {' or '.join(t.__name__ for t in known[key])}"
            )
        if value not in possible.get(key, (value,)):
            raise UserError(f"{file}: [[{table}]] there is no {key} {value!r}{_nearest(str(value), possible[key])}")


def _nearest(word: str, known: Iterable[str]) -> str:
    found = process.extractOne(word, list(known), score_cutoff=60)
    return f"; did you mean {found[0]!r}?" if found else ""


def check_report(report: Report, expectations: Sequence[tuple[str, Expectation]]) -> list[Result]:
    """What became of each expectation, in the order of the file."""
    checks: Mapping[str, Callable[[Report, Expectation], Result]] = {
        "figure": _figure,
        "agreement": _agreement,
        "name": _name,
    }
    return [checks[table](report, row) for table, row in expectations]


# ---------------------------------------------------------------------------------------------------- figures
def _figure(report: Report, row: Expectation) -> Result:
    candidates = [f for f in report.figures if all(_has(f, key, row[key]) for key in _PICKING["figure"] if key in row)]
    failures = [(fact, [key for key in row if not _figure_has(fact, key, row[key])]) for fact in candidates]
    return _result("figure", row, failures, _worded_figure, closeness=lambda fact: _distance(fact, row))


def _figure_has(fact: Figure, key: str, wanted: Any) -> bool:
    values = {m.value for m in fact.mentions} | {fact.value}
    if key == "value":
        return Decimal(str(wanted)) == fact.value or (Decimal(str(wanted)) in values and fact.verdict == "corroborated")
    if key == "min":
        return fact.value >= Decimal(str(wanted))
    if key == "max":
        return fact.value <= Decimal(str(wanted))
    if key == "upper":
        return fact.upper == Decimal(str(wanted))
    if key == "unit":
        return wanted in {fact.unit, *(m.unit for m in fact.mentions)}
    if key == "independent":
        return bool(fact.independent >= wanted)
    return _has(fact, key, wanted)


def _has(fact: Any, key: str, wanted: Any) -> bool:
    if key in ("measure", "subject"):
        return fold(wanted) in fold(getattr(fact, key) or "")
    return bool(getattr(fact, key) == wanted)


def _distance(fact: Figure, row: Expectation) -> Decimal:
    """How far a figure's value is from the expected one, for naming the nearest."""
    wanted = row.get("value", row.get("min", row.get("max")))
    return abs(fact.value - Decimal(str(wanted))) if wanted is not None else Decimal(0)


def _worded_figure(fact: Figure, key: str) -> str:
    if key in ("value", "min", "max"):
        return f"value is {fact.value.normalize():f}"
    return f"{key} is {getattr(fact, key)}"


# ---------------------------------------------------------------------------------------------------- agreements, names
def _agreement(report: Report, row: Expectation) -> Result:
    entities = {entity.id: entity for entity in report.entities}

    def has(fact: Agreement, key: str, wanted: Any) -> bool:
        if key == "parties":
            return all(any(_bears(entities.get(p), name) for p in fact.parties) for name in wanted)
        if key == "signatories":
            return all(any(_bears(entities.get(s.person), name) for s in fact.signatories) for name in wanted)
        if key == "independent":
            return bool(fact.independent >= wanted)
        return _has(fact, key, wanted)

    candidates = [
        a for a in report.agreements if all(has(a, key, row[key]) for key in _PICKING["agreement"] if key in row)
    ]
    failures = [(fact, [key for key in row if not has(fact, key, row[key])]) for fact in candidates]
    return _result("agreement", row, failures, lambda fact, key: f"{key} is {getattr(fact, key)}")


def _bears(entity: Entity | None, name: str) -> bool:
    return entity is not None and fold(name) in {fold(form) for form in (entity.name, *entity.aliases)}


def _name(report: Report, row: Expectation) -> Result:
    """Names that must be one entity, or must not."""
    key = "same" if "same" in row else "different"
    names = row.get(key, [])
    bearers = [{entity.id for entity in report.entities if _bears(entity, name)} for name in names]
    unknown = [name for name, found in zip(names, bearers, strict=True) if not found]
    worded = _worded("name", row)
    if unknown:
        return Result("missing", worded, f"no source names {', '.join(unknown)}")
    together = set.intersection(*bearers) if bearers else set()
    if bool(together) == (key == "same"):
        return Result("met", worded)
    return Result("differs", worded, "they are one" if together else "they are apart")


# ---------------------------------------------------------------------------------------------------- results
def _result(
    table: str, row: Expectation, failures: Sequence[tuple[Any, list[str]]], wording: Callable[[Any, str], str],
    closeness: Callable[[Any], Any] = lambda fact: 0,
) -> Result:  # fmt: skip
    """Met if a fact fails nothing; else how the nearest fact differs; missing if none was picked."""
    worded = _worded(table, row)
    if not failures:
        return Result("missing", worded)
    fact, failed = min(failures, key=lambda pair: (len(pair[1]), closeness(pair[0])))
    if not failed:
        return Result("met", worded)
    return Result("differs", worded, ", ".join(wording(fact, key) for key in failed))


def _worded(table: str, row: Expectation) -> str:
    return f"{table} " + ", ".join(f"{key} = {value}" for key, value in row.items())
