"""Takes a run of capitalised words apart into names: titles from persons, nationalities from what they qualify,
lists into items.

What English does, as rules: a title or office stands before a person ("Foreign Minister Wang Yi"), and behind what
it is an office of ("Acme Corp. Director General Ann Lee"); "of" belongs to a name behind a word that opens one
("Ministry of …"); "and" joins two parts of one name only where the last part ends in a class word and the first is
no name ("Food and Drug Administration"); a nationality belongs to a name that ends in a class word ("Turkish
Brigade"), else stands alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from kvisit.annotate.names.known import Known, KnownNames
from kvisit.annotate.names.ordinary import OrdinaryWords
from kvisit.annotate.names.runs import Joint, Run, RunFinder
from kvisit.annotate.words import Words
from kvisit.model import EntityType
from kvisit.patterns import NameWords
from kvisit.patterns.phrases import Cue, PhraseIndex

_DIRECTIONS = frozenset(
    {
        "north",
        "south",
        "east",
        "west",
        "central",
        "upper",
        "lower",
        "northern",
        "southern",
        "eastern",
        "western",
        "greater",
        "new",
        "northeast",
        "southeast",
        "northwest",
        "southwest",
    }
)


@dataclass(frozen=True, slots=True)
class Piece:
    """A name at the words [start, end), as its own words show it.

    ``head`` is the type that its class word gives ("Bridge": FAC); ``title`` the words of the title that stands
    before a person; ``portfolio`` marks words that only say of what somebody is minister: no name.
    """

    start: int
    end: int
    known: Known | None = None
    head: EntityType | None = None
    title: tuple[int, int] | None = None
    before_title: bool = False


class PieceFinder:
    """Takes runs apart."""

    def __init__(self, vocabulary: NameWords, known: KnownNames, ordinary: OrdinaryWords) -> None:
        """Takes the words of names; builds the indexes of titles and class words."""
        self._known = known
        self._ordinary = ordinary
        self._titles = PhraseIndex(("title", title) for title in vocabulary.titles)
        self._heads: dict[tuple[str, ...], EntityType] = {}
        for type_, entries in vocabulary.heads.items():
            for entry in entries:
                self._heads.setdefault(tuple(entry.split()), type_)
        self._openers: dict[str, EntityType] = {}
        for type_, entries in vocabulary.openers.items():
            for entry in entries:
                self._openers.setdefault(entry, type_)
        self._leading = {entry: type_ for type_, entries in vocabulary.leading.items() for entry in entries}
        self._given = frozenset(name.casefold() for name in vocabulary.given)
        self._product_classes = PhraseIndex(("product", entry) for entry in vocabulary.product_classes)

    # ------------------------------------------------------------------------------------------------ whole runs
    def pieces(self, words: Words, run: Run, runs: RunFinder) -> list[Piece]:
        """The names of a run, in order."""
        self._runs = runs
        titles = self._titles_in(words, run)
        if not titles:
            return list(self._plain(words, run))
        found: list[Piece] = []
        at = run.start
        for n, (start, end) in enumerate(titles):
            until = titles[n + 1][0] if n + 1 < len(titles) else run.end
            found += self._before_title(words, _part(run, at, start))
            person_start = self._behind_portfolio(words, run, end, until)
            stop = self._end_of_person(run, person_start, until) if person_start < until else until
            is_named = end == person_start or (
                person_start < until and self._known.longest_at(words, person_start) is None
            )
            for piece in self._plain(words, _part(run, person_start, stop)):
                person = (piece.known is None and piece.head is None) or self.is_given(words.folds[piece.start])
                titled = is_named and person and piece.start == person_start
                found.append(replace(piece, title=(start, end), known=None) if titled else piece)
            at = stop
        if at < run.end:
            found += self._plain(words, _part(run, at, run.end))
        return found

    def is_given(self, fold: str) -> bool:
        """Whether a folded word is a given name."""
        return fold in self._given

    def _titles_in(self, words: Words, run: Run) -> list[tuple[int, int]]:
        """The titles of a run as ranges of words, neighbours made one: "Deputy Prime Minister"."""
        found: list[tuple[int, int]] = []
        at = run.start
        while at < run.end:
            cue = self._titles.longest_at(words.folds, at)
            if cue is None or cue.end > run.end or not words.is_upper(at):
                at += 1
                continue
            if found and found[-1][1] == cue.start:
                found[-1] = (found[-1][0], cue.end)
            else:
                found.append((cue.start, cue.end))
            at = cue.end
        return found

    def _before_title(self, words: Words, run: Run | None) -> list[Piece]:
        """What stands before a title: a nationality, a country, an organisation; or only the portfolio of an office."""
        if run is None:
            return []
        pieces = list(self._plain(words, run))
        while (
            pieces
            and pieces[-1].known is None
            and self._all_ordinary(words, _part(run, pieces[-1].start, pieces[-1].end) or run)
        ):
            pieces.pop()  # Family and Social Services Minister
        return [replace(piece, before_title=piece.end == run.end) for piece in pieces]

    def _behind_portfolio(self, words: Words, run: Run, at: int, until: int) -> int:
        """Where what follows a title and its portfolio begins: past "of Trade and Industry"."""
        joints = {joint.start: joint for joint in run.joints}
        if at not in joints or joints[at].kind != "of":
            return at
        at = joints[at].end
        while at < until:
            if at in joints and joints[at].kind in ("and", "&", "of"):
                at = joints[at].end
            elif self._known.longest_at(words, at):
                break
            elif at not in joints and words.folds[at] in self._ordinary and not self.is_given(words.folds[at]):
                at += 1
            else:
                break
        return at

    def _end_of_person(self, run: Run, start: int, until: int) -> int:
        """A person's name ends at "of", "and", "'s"."""
        for joint in run.joints:
            if start <= joint.start < until and joint.kind not in ("hyphen", "particle"):
                return joint.start
        return until

    # ------------------------------------------------------------------------------------------------ runs without titles
    def _plain(self, words: Words, run: Run | None) -> Iterator[Piece]:
        """The names of a run without a title."""
        if run is None or run.start >= run.end:
            return
        cut = next((j for j in run.joints if not self._holds(words, run, j)), None)
        if cut is None:
            yield from self._chunk(words, run)
            return
        yield from self._chunk(words, _part(run, run.start, cut.start))
        yield from self._plain(words, _part(run, cut.end, run.end))

    def _holds(self, words: Words, run: Run, joint: Joint) -> bool:
        """Whether a joint is inside one name."""
        known = self._known_over(words, run, joint)
        if known is not None:
            return known
        left, right = _part(run, run.start, joint.start), _part(run, joint.end, _next_joint(run, joint))
        if left is None or right is None:
            return False
        if joint.kind == "hyphen":
            return self._hyphen_holds(words, run, joint)
        if joint.kind == "particle":
            return self._whole(words, left) is None
        if joint.kind == "number":
            return self._number_holds(words, run, joint)
        if joint.kind == "of":
            return words.folds[joint.start - 1] in self._openers and self._starts_open(words, run, joint)
        ends_class = any(self._heads.get((words.folds[end - 1],)) for end in (run.end, right.end))
        last = words.folds[joint.start - 1]
        if joint.kind == "'s":
            return last in self._ordinary and ends_class
        if joint.kind == "&":
            return True
        if joint.kind == "and":
            opened = any(j.kind == "of" and j.end <= joint.start for j in run.joints)
            if opened:
                return last in self._ordinary and words.folds[joint.end] in self._ordinary
            return ends_class and last in self._ordinary and not (self._head(words, left) or self._whole(words, left))
        return False

    def _starts_open(self, words: Words, run: Run, joint: Joint) -> bool:
        """Whether "of" follows a name that isn't complete by itself: "Bank of Korea", not "Acme Group of Seoul"."""
        left = _part(run, run.start, joint.start)
        return left is not None and self._whole(words, left) is None

    def _known_over(self, words: Words, run: Run, joint: Joint) -> bool | None:
        """True if a well-known name spans the joint, False if one ends right before it."""
        for at in range(run.start, joint.start):
            cue = self._known.longest_at(words, at)
            if cue and cue.start < joint.start and cue.end >= joint.end + 1:
                return True
        return None

    def _hyphen_holds(self, words: Words, run: Run, joint: Joint) -> bool:
        before = _part(run, max((j.end for j in run.joints if j.end <= joint.start), default=run.start), joint.start)
        left = self._ending_known(words, before, joint.start)
        after = joint.end
        if not words.is_upper(after) and words.texts[after][0].isalpha():  # Dong-cheol, but not Moscow-backed
            return (
                left is None
                and words.folds[after] not in self._ordinary
                and words.folds[joint.start - 1] not in self._ordinary
            )
        if self._head(words, run):
            return True  # the Sri Lanka-Singapore Free Trade Agreement
        return not (left and self._known.longest_at(words, after))

    def _ending_known(self, words: Words, run: Run | None, end: int) -> Known | None:
        """The well-known name that ends where a run does."""
        if run is None:
            return None
        for at in range(run.start, end):
            cue = self._known.longest_at(words, at)
            if cue and cue.end == end:
                return cue.label
        return None

    def _number_holds(self, words: Words, run: Run, joint: Joint) -> bool:
        """A number inside a name: the Canal 1900 Bridge; not "Gaza 12 Palestinians"."""
        right = self._known.longest_at(words, joint.end)
        left = _part(run, run.start, joint.start)
        return right is None and left is not None and self._whole(words, left) is None and not left.joints

    def _whole(self, words: Words, run: Run) -> Known | None:
        """The well-known name that a run is as a whole."""
        cue = self._known.longest_at(words, run.start)
        return cue.label if cue and cue.end == run.end else None

    def _head(self, words: Words, run: Run | None) -> EntityType | None:
        """The type that a run's class word gives: its last, its opener before "of", or its first."""
        if run is None:
            return None
        for length in (3, 2, 1):
            if run.end - run.start > length and (
                type_ := self._heads.get(tuple(words.folds[run.end - length : run.end]))
            ):
                return type_
        for joint in run.joints:
            if joint.kind == "of" and (type_ := self._openers.get(words.folds[joint.start - 1])):
                return type_
        return self._leading.get(words.folds[run.start]) if run.end - run.start > 1 else None

    def _all_ordinary(self, words: Words, run: Run) -> bool:
        joints = {n for j in run.joints for n in range(j.start, j.end)}
        return all(words.folds[n] in self._ordinary for n in range(run.start, run.end) if n not in joints)

    # ------------------------------------------------------------------------------------------------ one chunk
    def _chunk(self, words: Words, run: Run | None) -> Iterator[Piece]:
        """The names of a run whose joints all hold: as a rule one."""
        if run is None:
            return
        if known := self._whole(words, run):
            yield Piece(run.start, run.end, known)
            return
        if trimmed := self._without_product_class(words, run):
            yield Piece(trimmed.start, trimmed.end, self._whole(words, trimmed), "PRODUCT")
            return
        if head := self._head(words, run):
            yield Piece(run.start, run.end, None, head)
            return
        first = self._known.longest_at(words, run.start)
        if first and first.end < run.end and not self.is_given(words.folds[run.start]):
            yield from self._behind_known(words, run, first)
            return
        last = self._ending_known(words, run, run.end)
        if last and last.type in ("GPE", "LOC") and words.folds[run.start] in _DIRECTIONS:
            yield Piece(run.start, run.end, None, last.type)  # Central Aceh, Upper Nile
            return
        model = any(self._runs.is_model(n) for n in range(run.start, run.end))
        yield Piece(run.start, run.end, None, "PRODUCT" if model else None)

    def _behind_known(self, words: Words, run: Run, first: Cue[Known]) -> Iterator[Piece]:
        """A run that begins with a well-known name: "Turkish Highways" is one name, "Ankara Jeong Yeon-doo" are two."""
        rest = _part(run, first.end, run.end)
        joint = next((j for j in run.joints if j.start == first.end), None)
        start = joint.end if joint else first.end
        if rest is None or start >= run.end:
            yield Piece(first.start, first.end, first.label)
            return
        tail = _part(run, start, run.end)
        acronym = words.texts[run.start].isupper() and first.end - first.start == 1
        if joint is None and self._runs.is_model(start) and first.label.type == "ORG":
            yield Piece(run.start, run.end, None, "PRODUCT")  # Boeing 737
        elif joint is None and tail and self._all_ordinary(words, tail) and first.label.type in ("NORP", "GPE", "LOC"):
            yield Piece(run.start, run.end, None, "ORG")
        elif first.label.type == "ORG" and joint is None and tail and not acronym and self._all_ordinary(words, tail):
            yield Piece(run.start, run.end, None, "ORG")  # Boeing Commercial Airplanes
        else:
            yield Piece(first.start, first.end, first.label)
            yield from self._plain(words, tail)

    def _without_product_class(self, words: Words, run: Run) -> Run | None:
        """A run without the class of product that it ends in: "Leopard Main Battle Tank"."""
        for at in range(run.start + 1, run.end):
            cue = self._product_classes.longest_at(words.folds, at)
            if cue and cue.end == run.end:
                return _part(run, run.start, at)
        return None


def _part(run: Run, start: int, end: int) -> Run | None:
    """A run cut to the words [start, end), without joints at its ends."""
    for joint in run.joints:
        if joint.start <= start < joint.end:
            start = joint.end
        if joint.start < end <= joint.end:
            end = joint.start
    joints = tuple(j for j in run.joints if start < j.start and j.end < end)
    return Run(start, end, joints) if start < end else None


def _next_joint(run: Run, joint: Joint) -> int:
    """Where the words behind a joint end."""
    return next((j.start for j in run.joints if j.start >= joint.end and j.kind not in ("hyphen", "particle")), run.end)
