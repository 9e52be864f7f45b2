"""What the README shows is what the commands print, and every command and option is documented."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from typer.main import get_command

from kvisit.cli import app
from tests.conftest import ROOT, SEEDS

README = ROOT / "README.md"
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
PICTURE = re.compile(r"(<!-- output of: (.*?) -->\n```text\n)(.*?)(```)", re.DOTALL)
COMMANDS = get_command(app).commands  # type: ignore[attr-defined]


def sessions() -> list[tuple[str, str]]:
    """The kvisit commands of the README's console blocks, each with the output shown."""
    found: list[tuple[str, str]] = []
    for language, content in BLOCK.findall(README.read_text("utf-8")):
        if language == "console":
            for part in re.split(r"^\$ ", content, flags=re.MULTILINE)[1:]:
                command, _, output = part.partition("\n")
                found.append((command, output))
    return [(command, output) for command, output in found if command.startswith("kvisit ")]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with what the README's commands name: its own files, the seeds, articles."""
    blocks = dict(BLOCK.findall(README.read_text("utf-8")))
    (tmp_path / "facts.toml").write_text(blocks["toml"], "utf-8")
    (tmp_path / "beds.json").write_text(blocks["json"], "utf-8")
    for name in ("seeds", "articles"):
        shutil.copytree(SEEDS, tmp_path / name)
    return tmp_path


def printed(command: str, folder: Path) -> str:
    """What a shell prints for a command, whatever its exit code."""
    shell = f'kvisit() {{ {sys.executable} -m kvisit "$@"; }}\n{command}'
    run = subprocess.run(["bash", "-c", shell], cwd=folder, capture_output=True, text=True, check=False)
    assert run.stderr == ""
    return run.stdout


@pytest.mark.parametrize(("command", "output"), sessions(), ids=[command for command, _ in sessions()])
def test_the_commands_of_the_readme_print_what_it_shows(command: str, output: str, folder: Path) -> None:
    if "| jq" in command and not shutil.which("jq"):
        pytest.skip("jq isn't installed")
    got = printed(command, folder)
    assert not output or got == output


def test_the_picture_of_the_output_is_real(folder: Path, request: pytest.FixtureRequest) -> None:
    text = README.read_text("utf-8")

    def drawn(match: re.Match[str]) -> str:
        return match[1] + printed(match[2], folder) + match[4]

    real = PICTURE.sub(drawn, text)
    if request.config.getoption("--rewrite"):
        README.write_text(real, "utf-8")
    assert text == real, "the README's picture is old: pytest tests/test_docs.py --rewrite"


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_and_stands_in_the_readme(name: str) -> None:
    assert COMMANDS[name].help
    assert f"kvisit {name}" in README.read_text("utf-8")


@pytest.mark.parametrize(
    ("name", "option"), [(name, param.name) for name, command in COMMANDS.items() for param in command.params]
)
def test_every_option_has_help(name: str, option: str) -> None:
    param = next(param for param in COMMANDS[name].params if param.name == option)
    assert getattr(param, "help", None) or option == "help"


def test_the_changelog_knows_the_version() -> None:
    version = re.search(r'^version = "(.*)"', (ROOT / "pyproject.toml").read_text("utf-8"), re.MULTILINE)
    assert version
    assert f"## {version[1]}" in (ROOT / "CHANGELOG.md").read_text("utf-8")
