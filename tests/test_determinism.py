"""The same inputs give byte-identical JSON, whatever the order, the process, the place and the machine's settings."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from kvisit import facts
from kvisit.model import Report, to_json
from tests.conftest import SEEDS

FILES = sorted(SEEDS.iterdir())


def reported(arguments: list[str], cwd: Path, **environment: str) -> bytes:
    command = [sys.executable, "-m", "kvisit", "facts", *arguments, "--format", "json"]
    return subprocess.run(command, cwd=cwd, env={**os.environ, **environment}, capture_output=True, check=True).stdout


SETTINGS = {
    "hash seed 0": {"PYTHONHASHSEED": "0"},
    "hash seed 1": {"PYTHONHASHSEED": "1"},
    "random hash seed": {"PYTHONHASHSEED": "random"},
    "another locale": {"LC_ALL": "C", "LANG": "tr_TR.UTF-8"},
    "another time zone": {"TZ": "Pacific/Kiritimati"},
    "a narrow coloured terminal": {"COLUMNS": "20", "FORCE_COLOR": "1"},
}


@pytest.mark.parametrize("settings", SETTINGS.values(), ids=SETTINGS)
def test_settings_of_the_machine_change_no_byte(settings: dict[str, str], seeds_report: Report) -> None:
    assert reported(["seeds"], SEEDS.parent, **settings).decode() == to_json(seeds_report)


def test_the_folder_that_the_inputs_lie_in_changes_no_byte(tmp_path: Path, seeds_report: Report) -> None:
    shutil.copytree(SEEDS, tmp_path / "elsewhere" / "seeds")
    assert to_json(facts([tmp_path / "elsewhere" / "seeds"])) == to_json(seeds_report)


def test_the_order_of_the_arguments_changes_no_byte() -> None:
    expected = to_json(facts(FILES))
    for seed in range(3):
        shuffled = random.Random(seed).sample(FILES, len(FILES))
        assert to_json(facts(shuffled)) == expected


def test_the_number_of_processes_changes_no_byte(seeds_report: Report) -> None:
    assert to_json(facts([SEEDS], jobs=2)) == to_json(seeds_report)


def test_a_file_named_twice_is_one_source() -> None:
    assert to_json(facts([SEEDS, *FILES])) == to_json(facts([*FILES, SEEDS, FILES[0]]))
    assert len(facts([SEEDS, *FILES]).sources) == len(FILES)
