"""What a user sees of the command line: exit codes, the streams, and one clear line for each mistake."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import SEEDS, Run

Kvisit = Callable[..., Run]
QUAKE = "A quake shook Lima on Monday. At least 12 people were killed, the mayor said.\n"


# ---------------------------------------------------------------------------------------------------- exit codes
MISTAKES = {
    "a path that isn't there": (["facts", "nowhere.txt"], "nowhere.txt: no such file"),
    "a web address": (["facts", "https://example.org/a"], "doesn't fetch; save the page"),
    "no path": (["facts"], "Missing argument"),
    "an unknown option": (["facts", "--knd", "x", "a"], "--kind"),
    "an unknown command": (["fact", "a"], "No such command"),
    "a date that is none": (["facts", "--published", "2025-13-01", "{good}"], "write it as 2025-11-24"),
    "a date for another file": (["facts", "--published", "b.txt=2025-01-01", "{good}"], "none of the sources"),
    "an unknown kind": (["facts", "--kind", "weights", "{good}"], "casualties"),
    "an output's ending": (["facts", "-o", "out.xyz", "{good}"], ".json"),
    "an output's folder": (["facts", "-o", "nowhere/out.json", "{good}"], "can't be written"),
    "an output that is a source": (["facts", "-o", "{good}", "{good}"], "is one of the articles"),
    "an unknown encoding": (["facts", "--encoding", "utf-80", "{good}"], "no such encoding"),
    "nothing to try": (["patterns", "--try", " "], "an empty text"),
    "a vocabulary that isn't there": (["facts", "--patterns", "none.json", "{good}"], "none.json: can't be read"),
    "a vocabulary that isn't JSON": (["facts", "--patterns", "{good}", "{good}"], "not JSON"),
    "expectations that aren't there": (["check", "--expect", "none.toml", "{good}"], "none.toml: can't be read"),
    "metadata that aren't there": (["facts", "--meta", "none.csv", "{good}"], "none.csv: can't be read"),
}


@pytest.mark.parametrize(("arguments", "says"), MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_gets_one_clear_line_and_exit_code_2(
    kvisit: Kvisit, article: Callable[..., Path], arguments: list[str], says: str
) -> None:
    good = str(article(QUAKE))
    run = kvisit(*(argument.format(good=good) for argument in arguments))
    assert run.code == 2
    assert run.out == ""
    last = run.err.splitlines()[-1]
    assert any(says in line for line in run.err.splitlines())
    assert last.startswith("kvisit: error: ")
    assert "Traceback" not in run.err


UNREADABLE = {
    "missing": None,
    "binary": b"GIF89a\0\0\1",
    "empty": b"  \n",
    "a web page": b"<!DOCTYPE html><p>At least 12 people were killed.</p>",
    "a PDF": b"%PDF-1.4 12 people were killed",
    "not UTF-8": "Türkiye".encode("latin-1"),
}


@pytest.mark.parametrize("content", UNREADABLE.values(), ids=UNREADABLE)
def test_what_was_good_is_still_reported_when_a_named_file_cannot_be_read(
    kvisit: Kvisit, article: Callable[..., Path], tmp_path: Path, content: bytes | None
) -> None:
    good, bad = article(QUAKE), tmp_path / "bad.txt"
    if content is not None:
        bad.write_bytes(content)
    run = kvisit("facts", good, bad, "--format", "json")
    report = json.loads(run.out)
    assert run.code == 3
    assert [figure["value"] for figure in report["figures"]] == [12]
    assert [(d["level"], Path(d["source"]).name) for d in report["diagnostics"] if d["level"] == "error"] == [
        ("error", "bad.txt")
    ]
    assert len(run.err.splitlines()) == 1
    assert "bad.txt" in run.err


def test_an_empty_folder_is_bad_usage(kvisit: Kvisit, tmp_path: Path) -> None:
    run = kvisit("facts", tmp_path)
    assert run.code == 2
    assert "no text files" in run.err


def test_what_a_walk_passes_over_is_only_a_note(kvisit: Kvisit, article: Callable[..., Path]) -> None:
    folder = article(QUAKE).parent
    (folder / "photo.jpg").write_bytes(b"\0")
    (folder / ".hidden.txt").write_text("Five people died.")
    run = kvisit("facts", folder, "--format", "json")
    assert run.code == 0
    assert run.err == ""
    skipped = {d["source"].split("/")[-1] for d in json.loads(run.out)["diagnostics"] if d["code"] == "skipped-file"}
    assert skipped == {"photo.jpg", ".hidden.txt"}


def test_a_bug_exits_with_70_and_no_traceback(kvisit: Kvisit, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError("oops")

    monkeypatch.setattr("kvisit.road.compared", broken)
    run = kvisit("facts", SEEDS)
    assert run.code == 70
    assert "a bug in kvisit: ZeroDivisionError: oops" in run.err
    assert "Traceback" not in run.err
    assert "Traceback" in kvisit("facts", SEEDS, "-v").err


def test_fail_on_exits_with_1_if_a_fact_has_the_verdict(kvisit: Kvisit) -> None:
    run = kvisit("facts", SEEDS, "--fail-on", "corroborated")
    assert run.code == 1
    assert "is corroborated" in run.err
    assert kvisit("facts", SEEDS, "--fail-on", "conflicting").code == 0


def test_an_interrupt_ends_quietly_with_130(kvisit: Kvisit, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("kvisit.road.compared", interrupted)
    assert kvisit("facts", SEEDS) == Run(130, "", "")


def test_a_closed_pipe_ends_quietly() -> None:
    command = f"{sys.executable} -m kvisit facts {SEEDS} --format json | head -c 10; exit ${{PIPESTATUS[0]}}"
    run = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)
    assert (run.returncode, run.stderr) == (0, "")


def test_a_full_disk_is_told() -> None:
    command = f"{sys.executable} -m kvisit schema > /dev/full"
    run = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)
    assert run.returncode == 2
    assert run.stderr.startswith("kvisit: error: standard output: can't be written")


def test_an_article_in_another_language_is_warned_of(kvisit: Kvisit, article: Callable[..., Path]) -> None:
    file = article(
        "Bei einem Erdbeben sind nach Angaben der Behörden mindestens zwölf Menschen ums Leben gekommen. Das Beben "
        "hatte eine Stärke von 6,1 und wurde auch in Istanbul gespürt, so der Bürgermeister der Stadt.\n"
    )
    run = kvisit("facts", file, "--format", "json")
    assert run.code == 0
    assert "few of its words are English" in run.err
    assert json.loads(run.out)["sources"][0]["language"] is None


# ---------------------------------------------------------------------------------------------------- streams
def test_standard_input_is_a_source(kvisit: Kvisit) -> None:
    run = kvisit("facts", "-", "--format", "json", stdin=QUAKE.encode())
    report = json.loads(run.out)
    assert [source["path"] for source in report["sources"]] == ["-"]
    assert [figure["value"] for figure in report["figures"]] == [12]


@pytest.mark.parametrize(
    ("encoding", "options"),
    [("utf-8-sig", ()), ("utf-16", ()), ("utf-32", ()), ("cp1254", ("--encoding", "cp1254"))],
)
def test_a_byte_order_mark_or_an_option_says_the_encoding(
    kvisit: Kvisit, tmp_path: Path, encoding: str, options: tuple[str, ...]
) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes("İzmit lost 12 houses.".encode(encoding))
    assert kvisit("text", file, *options).out == "İzmit lost 12 houses."


def test_files_are_written_whole_and_their_ending_says_the_format(kvisit: Kvisit, tmp_path: Path) -> None:
    run = kvisit("facts", SEEDS, "-o", tmp_path / "report.json", "-o", tmp_path / "report.txt")
    assert (run.code, run.out, run.err) == (0, "", "")
    assert json.loads((tmp_path / "report.json").read_text("utf-8"))["schema_version"] == "1"
    assert (tmp_path / "report.txt").read_text("utf-8").startswith("5 articles on 1 event")
    assert sorted(file.name for file in tmp_path.iterdir()) == ["report.json", "report.txt"]


def test_a_pipe_gets_no_colour_unless_it_is_asked_for(kvisit: Kvisit, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    assert "\x1b" not in kvisit("facts", SEEDS).out
    assert "\x1b" in kvisit("facts", SEEDS, "--color", "always").out
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b" in kvisit("facts", SEEDS).out
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in kvisit("facts", SEEDS).out


@pytest.mark.parametrize("arguments", [["--help"], ["facts", "--help"], ["--version"], ["schema"], ["facts", "--knd"]])
def test_help_schema_and_usage_errors_answer_without_spacy(arguments: list[str]) -> None:
    code = (
        "import sys; from kvisit.cli import main; sys.argv = ['kvisit', *sys.argv[1:]]\n"
        "try: main()\nexcept SystemExit: pass\n"
        "assert 'spacy' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code, *arguments], check=True, capture_output=True)


# ---------------------------------------------------------------------------------------------------- narrowing
def test_only_shows_one_family_with_names_and_not_ids(kvisit: Kvisit) -> None:
    table = kvisit("facts", SEEDS, "--only", "agreements").out
    assert "Agreements" in table
    assert "Figures\n" not in table
    assert "South Korea" in table
    assert "ent-" not in table


def test_a_narrowed_report_keeps_the_entities_that_its_facts_name(kvisit: Kvisit) -> None:
    report = json.loads(kvisit("facts", SEEDS, "--only", "agreements", "--format", "json").out)
    known = {entity["id"] for entity in report["entities"]}
    assert report["figures"] == report["dates"] == []
    assert {party for agreement in report["agreements"] for party in agreement["parties"]} <= known


def test_dates_keep_the_agreements_that_they_date(kvisit: Kvisit) -> None:
    report = json.loads(kvisit("facts", SEEDS, "--only", "dates", "--format", "json").out)
    events = {date["event"] for date in report["dates"]} - {None}
    assert events <= {fact["id"] for fact in (*report["agreements"], *report["entities"])}
    assert any(event.startswith("agr-") for event in events)


def test_kind_verdict_and_independence_narrow_what_is_shown(kvisit: Kvisit) -> None:
    report = json.loads(
        kvisit("facts", SEEDS, "--kind", "casualties", "--min-independent", "2", "--format", "json").out
    )
    assert {(f["kind"], f["verdict"]) for f in report["figures"]} == {("casualties", "corroborated")}
    assert report["agreements"] == []
    report = json.loads(kvisit("facts", SEEDS, "--verdict", "single_source", "--format", "json").out)
    assert {f["verdict"] for f in (*report["figures"], *report["agreements"])} == {"single_source"}


def test_publication_dates_and_metadata_can_be_given(kvisit: Kvisit, article: Callable[..., Path]) -> None:
    first, second = article(QUAKE, "a.txt"), article(QUAKE, "b.txt")
    meta = article("path,published,publisher\na.txt,2024-05-06,Desk\nb.txt,2024-05-07,\n", "meta.csv")
    arguments = ("--meta", meta, "--published", "b.txt=2024-05-08", "--format", "json")
    sources = json.loads(kvisit("facts", first, second, *arguments).out)["sources"]
    assert [(s["published"], s["published_from"], s["publisher"]) for s in sources] == [
        ("2024-05-06", "metadata", "Desk"),
        ("2024-05-08", "option", None),
    ]


BAD_METADATA = {
    "file,published\na.txt,2024-05-06\n": "no column 'file'",
    "path,published\n,2024-05-06\n": "the path is missing",
    "path,published\na.txt,May 2024\n": "is no date",
    "path,published\nother.txt,2024-05-06\n": "none of the sources",
    "path,published\n": "no rows",
}


@pytest.mark.parametrize(("content", "says"), BAD_METADATA.items())
def test_a_mistake_in_metadata_is_told(kvisit: Kvisit, article: Callable[..., Path], content: str, says: str) -> None:
    run = kvisit("facts", article(QUAKE, "a.txt"), "--meta", article(content, "meta.csv"))
    assert run.code == 2
    assert says in run.err


# ---------------------------------------------------------------------------------------------------- other commands
def test_explain_takes_the_short_ids_of_the_table(kvisit: Kvisit) -> None:
    row = next(line for line in kvisit("facts", SEEDS).out.splitlines() if "721 soldiers" in line)
    run = kvisit("explain", row.split()[-1], SEEDS)
    assert (run.code, run.err) == (0, "")
    assert "[721] Turkish soldiers" in run.out
    assert "Verdict: corroborated" in run.out


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["seeds"], "takes one id or two"),
        (["fig-123"], "and then the articles"),
        (["fig-00000", str(SEEDS)], "no fact of these articles has the id fig-00000"),
        (["fig-zzz", str(SEEDS)], "no fact of these articles has the id fig-zzz"),
    ],
)
def test_explain_says_what_it_wants(kvisit: Kvisit, arguments: list[str], says: str) -> None:
    run = kvisit("explain", *arguments)
    assert run.code == 2
    assert says in run.err


def test_text_prints_what_offsets_count_in(kvisit: Kvisit, article: Callable[..., Path]) -> None:
    file = article("\ufeffTürkiye\r\nand “Korea”\n")
    assert kvisit("text", file).out == "Türkiye\r\nand “Korea”\n"


def test_the_ledger_accounts_for_every_number(kvisit: Kvisit, article: Callable[..., Path]) -> None:
    text = "At least 12 people were killed on 3 May 2024 in the G20 city. The two countries signed.\n"
    entries = json.loads(kvisit("ledger", article(text), "--format", "json").out)
    told = {entry["text"]: entry["fate"] for entry in entries}
    assert told["12"] == "figure"
    assert told["two"] == "refused"
    assert {told[number] for number in told if number in ("3", "2024")} <= {"date"}
    assert all(text[entry["start"] : entry["end"]] == entry["text"] for entry in entries)


def test_the_vocabulary_is_listed_checked_and_tried(kvisit: Kvisit, article: Callable[..., Path]) -> None:
    assert "casualties.killed" in kvisit("patterns").out
    tried = kvisit("patterns", "--try", "At least 12 people were killed.").out
    assert "value = 12" in tried
    assert "rule casualties.killed" in tried
    broken = article(
        '{"figures": [{"id": "count.beds", "kind": "count", "takes": ["count"], "yes": {"No beds.": {}}, "no": []}]}'
    )
    run = kvisit("patterns", "--check", "--patterns", broken)
    assert run.code == 1
    assert "count.beds: yes: 'No beds.': must give count.beds; gave nothing found" in run.out


def test_completion_can_be_shown() -> None:
    environment = {**os.environ, "_KVISIT_COMPLETE": "complete_bash", "COMP_WORDS": "kvisit fa", "COMP_CWORD": "1"}
    run = subprocess.run(
        [Path(sys.executable).with_name("kvisit")], env=environment, capture_output=True, text=True, check=False
    )
    assert "facts" in run.stdout
