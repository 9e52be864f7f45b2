"""A report as tables for reading: first the answer in two lines, then a table for each family, conflicts first.

In a terminal as wide as that and in colour; in a pipe plain, one line a fact, so that nothing depends on a terminal.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import count

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

from kvisit.filters import FAMILY_NAMES
from kvisit.model import Agreement, Entity, Figure, Report, Verdict
from kvisit.rendering import Look
from kvisit.rendering.wording import VERDICTS, conditions, is_resolved, printable, quantity, told, worded

_PIPE_WIDTH = 10_000  # no table is as wide, so that Rich wraps nothing
_STYLES: dict[Verdict, str] = {
    "conflicting": "bold red",
    "updated": "yellow",
    "corroborated": "green",
    "single_source": "dim",
}
_ORDER: tuple[Verdict, ...] = ("conflicting", "updated", "corroborated", "single_source")
_FEWEST_DIGITS = 3  # of an id in print
_FOLDED_KINDS = frozenset({"age", "rank", "count", "duration"})
_FOLDED_TYPES = frozenset({"NORP"})
# What is done stands above what is only talked of.
_STATUSES = ("signed", "agreed", "in_force", "ended", "announced", "under_negotiation", "planned")

Cell = str | Text


@dataclass(frozen=True, slots=True)
class Names:
    """How the tables call what a report has ids for: sources by number, entities by name, facts by a short id."""

    sources: Mapping[str, str]
    entities: Mapping[str, str]
    ids: Mapping[str, str]

    def told_by(self, sources: Sequence[str]) -> str:
        """The numbers of sources: "1 3"."""
        return " ".join(self.sources[source] for source in sources)

    def all_of(self, ids: Iterable[str]) -> str:
        """The names of entities, each once."""
        return ", ".join(dict.fromkeys(self.entities[id_] for id_ in ids))


def to_table(report: Report, look: Look) -> str:
    """The report as text."""
    buffer = io.StringIO()
    console = Console(
        file=buffer,
        width=look.width or _PIPE_WIDTH,
        force_terminal=look.color,
        no_color=not look.color,
        color_system="truecolor" if look.color else None,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
    )
    names = Names(
        {source.id: str(n) for n, source in enumerate(report.sources, start=1)},
        {entity.id: entity.name for entity in report.entities},
        _short_ids(fact.id for family in FAMILY_NAMES for fact in getattr(report, family)),
    )
    console.print(_summary(report, look))
    console.print(_legend(report), end="")
    for family, (title, table) in _TABLES.items():
        if family in look.families:
            made, hidden = table(report, names, look)
            _print_table(console, title, made, hidden)
    return "\n".join(line.rstrip() for line in buffer.getvalue().splitlines()) + "\n"


def _short_ids(ids: Iterable[str]) -> dict[str, str]:
    """The ids cut to the shortest length at which all differ, as ``kvisit explain`` takes them."""
    whole = list(ids)
    digits = next(n for n in count(_FEWEST_DIGITS) if len({_cut(id_, n) for id_ in whole}) == len(whole))
    return {id_: _cut(id_, digits) for id_ in whole}


def _cut(id_: str, digits: int) -> str:
    """The first digits of an id's hash; one with an ordinal stays whole."""
    kind, digest, *ordinal = id_.split("-")
    return id_ if ordinal else f"{kind}-{digest[:digits]}"


def _print_table(console: Console, title: str, table: Table, hidden: int) -> None:
    if not (table.row_count or hidden):
        return
    console.print()
    console.print(Text(title, style="bold"))
    if table.row_count:
        console.print(table, end="")
    if hidden:
        console.print(Text(f"  … {hidden} more, --all", style="dim"))


def _summary(report: Report, look: Look) -> Text:
    """How many articles, how many of them copied in part, how many of the facts shown have each verdict."""
    copied = len({place.source for copy in report.copies for place in copy.places})
    events = len({source.event for source in report.sources})
    first = f"{_counted(len(report.sources), 'article')} on {_counted(events, 'event')}"
    line = Text(first + (f", {copied} copied in part from one another" if copied else "") + ".\n")
    judged = {
        family: [fact.verdict for fact in getattr(report, family)]
        for family in ("figures", "agreements")
        if family in look.families
    }
    if judged:
        line.append(" and ".join(judged).capitalize() + ": ")
        verdicts = [verdict for family in judged.values() for verdict in family]
        for n, verdict in enumerate(_ORDER):
            line.append(", " if n else "")
            found = verdicts.count(verdict)
            line.append(f"{found} {VERDICTS[verdict]}", style=_STYLES[verdict] if found else "dim")
        line.append(".\n")
    return line


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun if number == 1 else noun + 's'}"


def _legend(report: Report) -> Table:
    table = Table(box=None, show_header=False, padding=(0, 1), pad_edge=False)
    for n, source in enumerate(report.sources, start=1):
        dated = source.published or "undated"
        inferred = " (inferred)" if source.published_from == "inferred" else ""
        table.add_row(str(n), printable(source.path), dated + inferred)
    return table


def _new(rows: Iterable[Sequence[Cell]], *columns: str) -> Table:
    """A table of printable cells; the first column and the last are never wrapped where there is room for a word."""
    table = Table(box=SIMPLE_HEAD, pad_edge=False, show_edge=False, header_style="dim")
    for column in columns:
        table.add_column(column, overflow="fold")
    for row in rows:
        table.add_row(*(printable(cell) if isinstance(cell, str) else cell for cell in row))
    return table


def _verdict(verdict: Verdict, independent: int) -> Text:
    """The verdict; where origins agree, how many they are."""
    words = VERDICTS[verdict]
    return Text(f"{words} ×{independent}" if verdict == "corroborated" else words, style=_STYLES[verdict])


# ---------------------------------------------------------------------------------------------------- families
def _figures(report: Report, names: Names, look: Look) -> tuple[Table, int]:
    figures = sorted(report.figures, key=lambda f: _ORDER.index(f.verdict))
    shown = [f for f in figures if look.all_rows or f.verdict != "single_source" or f.kind not in _FOLDED_KINDS]
    rows = (
        (
            _verdict(f.verdict, f.independent),
            _kind(f),
            _told(f, names),
            f.measure or "",
            names.told_by(f.sources),
            names.ids[f.id],
        )
        for f in shown
    )
    return _new(rows, "verdict", "kind", "value", "of what", "sources", "id"), len(figures) - len(shown)


def _kind(figure: Figure) -> str:
    kind = figure.kind if figure.detail in (None, figure.kind) else f"{figure.kind}: {figure.detail}"
    return kind.replace("_", " ")


def _told(figure: Figure, names: Names) -> str:
    """A figure's value; of conflicting ones each side with the sources that say it, of an updated one what it was."""
    if figure.verdict == "conflicting":
        return " | ".join(f"{side} ({names.told_by(sources)})" for side, sources in _sides(figure).items())
    if figure.verdict == "updated":
        former = dict.fromkeys(quantity(h.value, h.upper, None, figure.kind) for h in figure.history)
        return f"{worded(figure)} (was {', '.join(former)})" if former else worded(figure)
    return worded(figure)


def _sides(figure: Figure) -> dict[str, list[str]]:
    """The values of a figure with the sources of each, its own first.

    Of a source that gives a value in two units ("6.2 miles (10 km)") the one in the figure's unit counts.
    """
    sides: dict[str, list[str]] = {told(figure, figure.kind): []}
    for source in figure.sources:
        own = [mention for mention in figure.mentions if mention.source == source]
        for m in [mention for mention in own if mention.unit == figure.unit] or own:
            tellers = sides.setdefault(told(m, figure.kind), [])
            if source not in tellers:
                tellers.append(source)
    return sides


def _agreements(report: Report, names: Names, look: Look) -> tuple[Table, int]:
    agreements = sorted(report.agreements, key=lambda a: (_ORDER.index(a.verdict), _STATUSES.index(a.status)))
    rows = (
        (
            _verdict(a.verdict, a.independent),
            _agreed(a),
            _bound(a, names, look),
            names.told_by(a.sources),
            names.ids[a.id],
        )
        for a in agreements
    )
    return _new(rows, "verdict", "agreement", "between", "sources", "id"), 0


def _agreed(agreement: Agreement) -> str:
    """What was agreed, for how much and how long: "lease, signed 2025-11-24: a port; $3 billion, for 5 years"."""
    return "; ".join(filter(None, [_named(agreement), conditions(agreement)]))


def _named(agreement: Agreement) -> str:
    """Type, status, date and subject: "treaty, signed 2025-11-24 (was planned): fishing rights"."""
    type_, status = agreement.type.replace("_", " "), agreement.status.replace("_", " ")
    said = {word.rstrip("s") for word in (agreement.subject or "").casefold().split()}
    subject = "" if said <= set(type_.split()) else agreement.subject  # "protocol, signed: protocols"
    date = agreement.date if agreement.date and is_resolved(agreement.date) else ""
    former = dict.fromkeys(one.status.replace("_", " ") for one in agreement.history)
    was = f" (was {', '.join(former)})" if former else ""
    return f"{type_}, {status} {date}".rstrip() + was + (f": {subject}" if subject else "")


def _bound(agreement: Agreement, names: Names, look: Look) -> Text:
    """The parties, and who signed: in a terminal on a line of its own."""
    parties = names.all_of(agreement.parties)
    signed = names.all_of(signatory.person for signatory in agreement.signatories)
    if not signed:
        return Text(printable(parties))
    told = printable(f"signed by {signed}")
    return Text("\n".join(filter(None, [printable(parties), told])) if look.width else f"{printable(parties)} ({told})")


def _dates(report: Report, names: Names, look: Look) -> tuple[Table, int]:
    """Dates that say what happened then, or that several sources name."""
    telling = (d for d in report.dates if is_resolved(d.value) and (d.event or len(d.sources) > 1))
    shown = report.dates if look.all_rows else list(telling)
    agreed = {agreement.id: _named(replace(agreement, date=None)) for agreement in report.agreements}
    rows = (
        (
            d.value,
            ", ".join(dict.fromkeys(m.text for m in d.mentions)),
            agreed.get(d.event) or names.entities.get(d.event, "") if d.event else "",
            names.told_by(d.sources),
        )
        for d in shown
    )
    return _new(rows, "date", "as written", "of what", "sources"), len(report.dates) - len(shown)


def _entities(report: Report, names: Names, look: Look) -> tuple[Table, int]:
    shown = [e for e in report.entities if look.all_rows or (len(e.sources) > 1 and e.type not in _FOLDED_TYPES)]
    rows = (_entity(e, names) for e in sorted(shown, key=lambda e: (e.type, -len(e.sources), e.name)))
    return _new(rows, "type", "name", "also", "role", "sources"), len(report.entities) - len(shown)


def _entity(entity: Entity, names: Names) -> Sequence[Cell]:
    return entity.type, entity.name, ", ".join(entity.aliases), entity.role or "", names.told_by(entity.sources)


_TABLES: Mapping[str, tuple[str, Callable[[Report, Names, Look], tuple[Table, int]]]] = {
    "figures": ("Figures", _figures),
    "agreements": ("Agreements", _agreements),
    "dates": ("Dates", _dates),
    "entities": ("Names", _entities),
}
