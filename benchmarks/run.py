"""Measures kvisit on generated corpora of two sizes, and its start; every time is a ratio to something of the same run.

.venv/bin/python -m benchmarks.run [SMALL LARGE]
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from time import perf_counter
from typing import Any

_ROOT = Path(__file__).parents[1]
_SIZES = (1_000, 10_000)
_STARTS = 5  # of which the fastest counts


def main(sizes: Sequence[int]) -> int:
    """Prints the measures, one a line, with their limits; 1 if one is missed."""
    small, large = (_measured(size) for size in sizes)
    growth = sizes[1] / sizes[0] * 1.2
    rows = [
        _row(f"joins F1, {sizes[0]:,} articles", small["f1"], least=0.97),
        _row(f"joins F1, {sizes[1]:,} articles", large["f1"], least=0.97),
        _row("pairs compared for each mention", large["pairs"] / large["mentions"], most=50),
        _row("time of extraction, growth", large["extract"] / small["extract"], most=growth),
        _row("time of reconciling, growth", large["reconcile"] / small["reconcile"], most=growth),
        _row("memory, growth", large["memory"] / small["memory"], most=growth),
        _row("reconciling, in times of extraction", large["reconcile"] / large["extract"]),
        _row("words extracted in the time of the yardstick", large["words"] / large["extract"]),
        _row("words a second of extraction", large["words"] / large["extract"] / large["yardstick"]),
        _row("cold start, in times of `import spacy`", _start()),
    ]
    return 0 if all(rows) else 1


def _row(name: str, value: float, least: float | None = None, most: float | None = None) -> bool:
    """Prints a measure with its limit; whether it keeps it."""
    kept = (least is None or value >= least) and (most is None or value <= most)
    limit = f"at least {least:g}" if least is not None else f"at most {most:g}" if most is not None else ""
    print(f"{name:<45}{value:>12,.3f}  {limit}{'' if kept else '  MISSED'}")
    return kept


def _measured(size: int) -> Mapping[str, Any]:
    """What a process of its own measures of a corpus, so that its peak of memory is that of this corpus."""
    command = [sys.executable, "-m", "benchmarks.one", str(size)]
    measured: Mapping[str, Any] = json.loads(
        subprocess.run(command, cwd=_ROOT, check=True, stdout=subprocess.PIPE).stdout
    )
    return measured


def _start() -> float:
    """How many times as long as the import of spaCy the report on the seeds takes."""
    report = [sys.executable, "-m", "kvisit", "facts", "seeds", "--format", "json"]
    return _fastest(report) / _fastest([sys.executable, "-c", "import spacy"])


def _fastest(command: Sequence[str]) -> float:
    times = []
    for _ in range(_STARTS):
        begun = perf_counter()
        subprocess.run(command, cwd=_ROOT, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        times.append(perf_counter() - begun)
    return min(times)


if __name__ == "__main__":
    sys.exit(main([int(size) for size in sys.argv[1:3]] or _SIZES))
