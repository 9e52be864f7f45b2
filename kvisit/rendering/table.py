"""A report as tables for reading: first the answer in two lines, then a table for each family, conflicts first.

In a terminal as wide as that and in colour; in a pipe plain, as wide as it needs, so that nothing depends on a
terminal.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

from kvisit.model import Agreement, Date, Entity, Figure, Report, Verdict
from kvisit.rendering import Look
from kvisit.rendering.wording import VERDICTS, quantity, worded

_PIPE_WIDTH = 10_000  # no table is as wide, so that Rich wraps nothing
_STYLES: dict[Verdict, str] = {
    "conflicting": "bold red",
    "updated": "yellow",
    "corroborated": "green",
    "single_source": "dim",
}
_ORDER: tuple[Verdict, ...] = ("conflicting", "updated", "corroborated", "single_source")
_FOLDED_KINDS = frozenset({"age", "rank", "count", "duration"})
_FOLDED_TYPES = frozenset({"NORP"})


def to_table(report: Report, look: Look) -> str:
    """The report as text."""
    buffer = io.StringIO()
    console = Console(
        file=buffer, width=look.width or _PIPE_WIDTH, force_terminal=look.color, no_color=not look.color,
        color_system="truecolor" if look.color else None, highlight=False, markup=False, emoji=False, legacy_windows=False,
    )  # fmt: skip
    numbers = {source.id: str(n) for n, source in enumerate(report.sources, start=1)}
    console.print(_summary(report))
    console.print(_legend(report), end="")
    names = {entity.id: entity.name for entity in report.entities}
    for title, table, hidden in _tables(report, numbers, names, look):
        if table.row_count or hidden:
            console.print()
            console.print(Text(title, style="bold"))
        if table.row_count:
            console.print(table, end="")
        if hidden:
            console.print(Text(f"  … {hidden} more, --all", style="dim"))
    return "\n".join(line.rstrip() for line in buffer.getvalue().splitlines()) + "\n"


def _summary(report: Report) -> Text:
    """How many articles, how many of them copied in part, how many facts of each verdict."""
    articles = len(report.sources)
    copied = len({place.source for copy in report.copies for place in copy.places})
    events = len({source.event for source in report.sources})
    first = (
        f"{articles} {'article' if articles == 1 else 'articles'} on {events} {'event' if events == 1 else 'events'}"
    )
    first += f", {copied} copied in part from one another" if copied else ""
    judged = [*(f.verdict for f in report.figures), *(a.verdict for a in report.agreements)]
    line = Text(first + ".\nFigures and agreements: ")
    for n, verdict in enumerate(_ORDER):
        line.append(", " if n else "")
        line.append(f"{judged.count(verdict)} {VERDICTS[verdict]}", style=_STYLES[verdict])
    return line.append(".\n")


def _legend(report: Report) -> Table:
    table = Table(box=None, show_header=False, padding=(0, 1), pad_edge=False)
    for n, source in enumerate(report.sources, start=1):
        dated = source.published or "undated"
        table.add_row(f"[{n}]", source.path, dated + (" (inferred)" if source.published_from == "inferred" else ""))
    return table


def _tables(
    report: Report, numbers: dict[str, str], names: dict[str, str], look: Look
) -> Iterable[tuple[str, Table, int]]:
    figures = sorted(report.figures, key=lambda f: _ORDER.index(f.verdict))
    shown = [f for f in figures if look.all_rows or f.verdict != "single_source" or f.kind not in _FOLDED_KINDS]
    yield "Figures", _figures(shown, numbers), len(figures) - len(shown)
    agreements = sorted(report.agreements, key=lambda a: _ORDER.index(a.verdict))
    yield "Agreements", _agreements(agreements, numbers, names), 0
    dates = [
        d
        for d in report.dates
        if look.all_rows or (len(d.sources) > 1 and "X" not in d.value and not d.value.endswith("REF"))
    ]
    yield "Dates", _dates(dates, numbers), len(report.dates) - len(dates)
    entities = [e for e in report.entities if look.all_rows or (len(e.sources) > 1 and e.type not in _FOLDED_TYPES)]
    yield "Names", _entities(entities, numbers), len(report.entities) - len(entities)


def _new(*columns: str) -> Table:
    table = Table(box=SIMPLE_HEAD, pad_edge=False, show_edge=False, header_style="dim")
    for column in columns:
        table.add_column(column, overflow="fold")
    return table


def _verdict(verdict: Verdict, independent: int) -> Text:
    words = VERDICTS[verdict]
    return Text(f"{words} ×{independent}" if independent > 1 else words, style=_STYLES[verdict])


def _from(sources: Sequence[str], numbers: dict[str, str]) -> str:
    return " ".join(f"[{numbers[source]}]" for source in sources)


def _figures(figures: Iterable[Figure], numbers: dict[str, str]) -> Table:
    table = _new("verdict", "kind", "value", "of what", "sources")
    for figure in figures:
        kind = figure.kind if figure.detail in (None, figure.kind) else f"{figure.kind}: {figure.detail}"
        table.add_row(
            _verdict(figure.verdict, figure.independent),
            kind.replace("_", " "),
            _told(figure),
            figure.measure or "",
            _from(figure.sources, numbers),
        )
    return table


def _told(figure: Figure) -> str:
    """A figure's value; where others differ from it, those too."""
    text = worded(figure)
    others = dict.fromkeys(
        quantity(m.value, m.upper, m.unit, figure.kind)
        for m in figure.mentions
        if m.value != figure.value and m.unit in (figure.unit, None)
    )
    if figure.verdict == "conflicting":
        return text + "".join(f" | {other}" for other in others)
    if figure.verdict == "updated":
        former = dict.fromkeys(quantity(h.value, h.upper, None, figure.kind) for h in figure.history)
        return f"{text} (was {', '.join(former)})" if former else text
    return text


def _agreements(agreements: Iterable[Agreement], numbers: dict[str, str], names: dict[str, str]) -> Table:
    table = _new("verdict", "what", "on", "between", "signed by", "date", "sources")
    for one in agreements:
        signed = ", ".join(names.get(s.person, s.person) for s in one.signatories)
        table.add_row(
            _verdict(one.verdict, one.independent), f"{one.type.replace('_', ' ')}, {one.status.replace('_', ' ')}", one.subject or "",
            ", ".join(names.get(party, party) for party in one.parties), signed, one.date or "", _from(one.sources, numbers),
        )  # fmt: skip
    return table


def _dates(dates: Iterable[Date], numbers: dict[str, str]) -> Table:
    table = _new("date", "as written", "sources")
    for one in dates:
        table.add_row(one.value, ", ".join(dict.fromkeys(m.text for m in one.mentions)), _from(one.sources, numbers))
    return table


def _entities(entities: Iterable[Entity], numbers: dict[str, str]) -> Table:
    table = _new("type", "name", "also", "role", "sources")
    for one in sorted(entities, key=lambda e: (e.type, -len(e.sources), e.name)):
        table.add_row(one.type, one.name, ", ".join(one.aliases), one.role or "", _from(one.sources, numbers))
    return table
