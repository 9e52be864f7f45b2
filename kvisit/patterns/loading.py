"""Finds, reads, merges and checks the vocabulary."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from kvisit.errors import UserError
from kvisit.patterns.schema import Vocabulary

_PACKAGED = Path(__file__).parents[1] / "data" / "patterns.json"
_CHECKOUT = Path(__file__).parents[2] / "data" / "patterns.json"


def load(additions: Sequence[Path] = ()) -> Vocabulary:
    """The vocabulary, with a user's files added to it.

    In a wheel the file lies inside the package, in a checkout or an editable install at the repository's top.

    Raises:
        UserError: if a file can't be read or isn't of the vocabulary's form.
    """
    return _load(tuple(additions))


def digest(additions: Sequence[Path] = ()) -> str:
    """The digest of the vocabulary's files, as the report names it."""
    made = hashlib.sha256()
    for file in (_own(), *additions):
        made.update(file.read_bytes())
    return f"sha256:{made.hexdigest()}"


def _own() -> Path:
    return _PACKAGED if _PACKAGED.exists() else _CHECKOUT


@cache
def _load(additions: tuple[Path, ...]) -> Vocabulary:
    raw: dict[str, Any] = {}
    for file in (_own(), *additions):
        try:
            part = json.loads(file.read_bytes())
        except OSError as error:
            raise UserError(f"{file}: can't be read: {error.strerror or error}") from None
        except ValueError as error:
            raise UserError(f"{file}: not JSON: {error}") from None
        if not isinstance(part, dict):
            raise UserError(f"{file}: must hold a JSON object")
        raw = _merged(raw, part)
    return _checked(raw, additions[-1] if additions else _own())


def _merged(base: Any, addition: Any) -> Any:
    """Objects merged by key, arrays one behind the other, entries of one id made one; else the addition."""
    if isinstance(base, dict) and isinstance(addition, dict):
        return {**base, **{key: _merged(base[key], value) if key in base else value for key, value in addition.items()}}
    if not (isinstance(base, list) and isinstance(addition, list)):
        return addition
    own = {entry["id"]: n for n, entry in enumerate(base) if isinstance(entry, dict) and "id" in entry}
    made = list(base)
    for entry in addition:
        known = own.get(entry.get("id")) if isinstance(entry, dict) else None
        if known is None:
            made.append(entry)
        else:
            made[known] = _merged(base[known], entry)
    return made


def _checked(raw: dict[str, Any], file: Path) -> Vocabulary:
    try:
        sets = TypeAdapter(dict[str, Any]).validate_python(raw.get("sets", {}))
        expanded: dict[str, tuple[str, ...]] = {}
        for name, lines in sets.items():
            entries = [e.strip() for line in lines for e in line.split(",") if e.strip()]
            expanded[name] = tuple(x for e in entries for x in (expanded[e[1:]] if e.startswith("@") else (e,)))
        return TypeAdapter(Vocabulary).validate_python(raw, context={"sets": expanded})
    except ValidationError as error:
        first = error.errors()[0]
        raise UserError(f"{file}: {_place(raw, first['loc'])}: {first['msg'].removeprefix('Value error, ')}") from None


def _place(raw: Any, path: Sequence[str | int]) -> str:
    """Where in the vocabulary something stands, entries by their ids: "figures.casualties.killed.takes"."""
    parts: list[str] = []
    for key in path:
        holds = isinstance(raw, list) if isinstance(key, int) else isinstance(raw, dict) and key in raw
        raw = raw[key] if holds else None
        parts.append(str(raw.get("id", key)) if isinstance(raw, dict) and isinstance(key, int) else str(key))
    return ".".join(parts)
