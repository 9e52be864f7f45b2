"""What speaks for two persons' names, or for two words of names, being one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rapidfuzz.distance import DamerauLevenshtein

from kvisit.families.base import NEVER, Evidence, Known
from kvisit.findings import Name
from kvisit.folding import fold

# A slip: one edit in a word of at least eight letters, two in one of eleven (Wickremesinghe, Wickramasinghe): the
# pairs that set it stand in the tests, as do those that it must keep apart.
SLIP_LENGTHS = ((8, 1), (11, 2))


def persons(first: Name, second: Name, known: Known) -> Iterable[Evidence]:
    """Persons: a surname alone beside a full name; the same names with a slip or an initial."""
    a, b = max(first.keys, key=len), max(second.keys, key=len)
    short, full = sorted((a, b), key=len)
    if len(short) == 1 < len(full) and (first.is_writer or second.is_writer):
        return  # whoever wrote an article isn't told of
    if _is_father(short, full, known):
        yield Evidence(NEVER, "the father of somebody")
    elif len(short) == 1 < len(full) and short[0] != full[0] and _is_called_by_first(first, second, known):
        yield Evidence(NEVER, "a first name and a last one")
    elif len(short) == 1 < len(full) and short[0] in (full[-1], full[0]):
        yield Evidence(3.0, "the surname of a fuller name")
    elif len(short) == 1 and short[0] in full[1:-1]:
        yield Evidence(2.5, "the first surname or a middle name of a fuller name")
    elif len(short) > 1 and set(short) <= set(full):
        yield Evidence(5.0, "part of a fuller name")
    elif not joined(a).isdisjoint(joined(b)):
        yield Evidence(5.0, "the same words but for order and hyphens")
    elif len(a) == len(b) > 1 and _same_but_slips(a, b) and (a[-1] == b[-1] or slip(a[-1], b[-1])):
        yield Evidence(4.0, "the same name with a slip")


def _is_called_by_first(first: Name, second: Name, known: Known) -> bool:
    """Whether the shorter name is a first name, by its title: King Omar."""
    short = min((first, second), key=lambda name: max(len(words) for words in name.keys))
    return fold(short.role or "") in known.vocabulary.names.given_titles


def _is_father(short: Sequence[str], full: Sequence[str], known: Known) -> bool:
    """Whether a name of several words ends another behind "bin": Omar Harbi, Ali bin Omar Harbi."""
    at = len(full) - len(short)
    is_end = len(short) > 1 and at > 1 and tuple(full[at:]) == tuple(short)
    return is_end and full[at - 1] in known.vocabulary.names.patronymics


def joined(words: Sequence[str]) -> set[str]:
    """A person's name with the given names written as one, the family name taken for its first word and for its last.

    >>> sorted(joined(["park", "chan", "wook"])), sorted(joined(["chanwook", "park"]))
    (['park chanwook', 'wook parkchan'], ['chanwook park', 'park chanwook'])
    """
    return {f"{words[0]} {''.join(words[1:])}", f"{words[-1]} {''.join(words[:-1])}"} if len(words) > 1 else set()


def _same_but_slips(a: Sequence[str], b: Sequence[str]) -> bool:
    return all(x == y or slip(x, y) or _initial(x, y) for x, y in zip(a, b, strict=True))


def _initial(x: str, y: str) -> bool:
    return min(len(x), len(y)) == 1 and x[0] == y[0]


def slip(x: str, y: str) -> bool:
    """Whether two long words are one word with a slip: they begin alike and differ by few edits."""
    shorter = min(len(x), len(y))
    allowed = max((edits for length, edits in SLIP_LENGTHS if shorter >= length), default=0)
    return allowed > 0 and x[:3] == y[:3] and DamerauLevenshtein.distance(x, y, score_cutoff=allowed) <= allowed
