#!/usr/bin/env python3
"""Hold kvisit's scores against their floors: scores.py SHARED KVISIT [--raise | --lower].

The floors stand in floors.json beside this file, with the digest of the gold that they were measured on: a changed gold
must be measured anew. --raise writes the scores of this run where they are higher; --lower writes all of them, and is
for a reviewer to see. Standard library only.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

FLOORS = Path(__file__).with_name("floors.json")
ROW = re.compile(r"^([a-z]+(?:\.[a-z0-9_]+)?)\s+\d\.\d{3}\s+\d\.\d{3}\s+(\d\.\d{3})\s", re.MULTILINE)


def main() -> int:
    """The exit code: 1 if a score is below its floor."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("shared", type=Path)
    parser.add_argument("kvisit", type=Path)
    parser.add_argument("--raise", dest="higher", action="store_true")
    parser.add_argument("--lower", action="store_true")
    options = parser.parse_args()
    floors = json.loads(FLOORS.read_text("utf-8")) if FLOORS.exists() else {}
    found = {
        "seeds": (digest(options.shared, "gold/seeds.json", "seeds"), seeds(options.shared, options.kvisit)),
        "dev": (digest(options.shared, "gold/dev"), development(options.shared, options.kvisit)),
    }
    short = [line for name, (mark, scores) in found.items() for line in failures(name, mark, scores, floors)]
    if options.higher or options.lower:
        kept = {} if options.lower else floors
        FLOORS.write_text(json.dumps(written(found, kept), indent=2) + "\n", "utf-8")
        return 0
    print("\n".join(short) or "no score is below its floor")
    return 1 if short else 0


def digest(shared: Path, *names: str) -> str:
    """The digest of the files of a set."""
    made = hashlib.sha256()
    for name in names:
        top = shared / name
        for file in sorted(top.rglob("*")) if top.is_dir() else [top]:
            if file.is_file():
                made.update(file.read_bytes())
    return made.hexdigest()


def seeds(shared: Path, kvisit: Path) -> dict[str, float]:
    """The scores of the seeds; the command to see what is wrong is printed with them."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "seeds.json"
        subprocess.run([kvisit, "facts", shared / "seeds", "-o", report, "-q"], check=True)
        command = [shared / "tools/score.py", shared / "gold/seeds.json", report, "--sources", shared / "seeds"]
        return scores(command)


def development(shared: Path, kvisit: Path) -> dict[str, float]:
    """The scores of the development set."""
    return scores([shared / "tools/score_set.py", shared / "gold/dev", "--kvisit", kvisit.resolve()])


def scores(command: list[Path | str]) -> dict[str, float]:
    """The F1 of each row that a scorer prints."""
    run = subprocess.run([sys.executable, *command], check=True, capture_output=True, text=True)
    print(run.stdout)
    return {name: float(f1) for name, f1 in ROW.findall(run.stdout)}


def failures(name: str, mark: str, found: dict[str, float], floors: dict) -> list[str]:
    """What falls short in a set, a line each."""
    known = floors.get(name, {"digest": mark, "f1": {}})
    if known["digest"] != mark:
        return [
            f"{name}: the gold has changed since the floors were measured; look at the scores, then --raise or --lower"
        ]
    return [
        f"{name}: {row} is {found.get(row, 0.0):.3f}, its floor {floor:.3f}"
        for row, floor in known["f1"].items()
        if found.get(row, 0.0) < floor
    ]


def written(found: dict[str, tuple[str, dict[str, float]]], kept: dict) -> dict:
    """The floors to write: the scores found, where those kept aren't higher."""
    return {
        name: {
            "digest": mark,
            "f1": {row: max(f1, kept.get(name, {"f1": {}})["f1"].get(row, 0.0)) for row, f1 in f1s.items()},
        }
        for name, (mark, f1s) in found.items()
    }


if __name__ == "__main__":
    sys.exit(main())
