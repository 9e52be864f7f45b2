"""What tests share: the command line run in this process, and the seeds' report, made once."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from kvisit import facts
from kvisit.cli import main
from kvisit.model import Report

ROOT = Path(__file__).parents[1]
SEEDS = ROOT / "seeds"


@dataclass(frozen=True, slots=True)
class Run:
    """How a command ended."""

    code: int
    out: str
    err: str


@pytest.fixture
def kvisit(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Callable[..., Run]:
    """Runs ``kvisit ARGUMENTS…`` in this process, with ``stdin`` as its standard input."""

    def run(*arguments: str | Path, stdin: bytes = b"") -> Run:
        monkeypatch.setattr(sys, "argv", ["kvisit", *map(str, arguments)])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        with pytest.raises(SystemExit) as ended:
            main()
        captured = capfd.readouterr()
        return Run(int(ended.value.code or 0), captured.out, captured.err)

    return run


@pytest.fixture(scope="session")
def seeds_report() -> Report:
    """The report on the five seeds."""
    return facts([SEEDS])


@pytest.fixture
def article(tmp_path: Path) -> Callable[..., Path]:
    """Writes an article into a folder of its own."""

    def write(text: str, name: str = "article.txt") -> Path:
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        return file

    return write


def pytest_addoption(parser: pytest.Parser) -> None:
    """Adds ``--rewrite``."""
    parser.addoption("--rewrite", action="store_true", help="write what is printed now into the documents that show it")
