"""Takes a run of capitalised words apart into names.

What English does, as rules: a title or office stands before a person ("Foreign Minister Wang Yi"), and behind what
it is an office of ("Acme Corp. Director General Ann Lee"); a nationality belongs to a name that ends in a class word
("Turkish Brigade"), else stands alone. Which words join the parts of one name, `joints` says.
"""

from __future__ import annotations

from dataclasses import replace

from kvisit.annotate.names.classes import ClassWords
from kvisit.annotate.names.known import KnownNames
from kvisit.annotate.names.ordinary import OrdinaryWords
from kvisit.annotate.names.piece import Piece
from kvisit.annotate.names.runs import Run, part
from kvisit.annotate.names.titles import TitleFinder
from kvisit.annotate.names.untitled import UntitledFinder
from kvisit.annotate.words import Words
from kvisit.patterns import NameWords

_OF_ONE_NAME = frozenset({"sheikh", "shaikh", "sheikha"})  # honorifics that are part of a name of one word


class PieceFinder:
    """Takes runs apart."""

    def __init__(self, vocabulary: NameWords, known: KnownNames, ordinary: OrdinaryWords) -> None:
        """Takes the words of names; builds the indexes of titles and class words."""
        self._known = known
        self._ordinary = ordinary
        self._classes = ClassWords(vocabulary, ordinary)
        self._titles = TitleFinder(vocabulary, self._classes, known, ordinary)
        self._untitled = UntitledFinder(vocabulary, self._classes, known, ordinary)

    def pieces(self, words: Words, run: Run) -> list[Piece]:
        """The names of a run, in order."""
        titles = self._titles.of(words, run) if self._classes.head(words, run) != "PRODUCT" else []
        if not titles:
            return list(self._untitled.pieces(words, run))
        found: list[Piece] = []
        at = run.start
        for n, (start, end) in enumerate(titles):
            until = titles[n + 1][0] if n + 1 < len(titles) else run.end
            found += self._before_title(words, part(run, at, start))
            person_start = self._behind_portfolio(words, run, end, until)
            stop = self._end_of_person(run, person_start, until) if person_start < until else until
            is_of_name = any(joint.start == end and joint.end == person_start for joint in run.joints)
            is_named = end == person_start or (
                person_start < until and not is_of_name and self._known.longest_at(words, person_start) is None
            )
            if stop - person_start == 1 and end - start > 1 and words.folds[end - 1] in _OF_ONE_NAME:
                found.append(Piece(end - 1, stop, title=(start, end - 1)))  # Prime Minister Sheikh Hasina
                at = stop
                continue
            if is_named and self._is_called_like_a_place(words, run, person_start, stop):
                found.append(Piece(person_start, stop, title=(start, person_start)))
                at = stop
                continue
            for number, piece in enumerate(self._untitled.pieces(words, part(run, person_start, stop))):
                if number == 0 and end == person_start and piece.known is None:
                    piece = replace(piece, start=person_start)  # noqa: PLW2901  # President Ram Chandra Poudel
                person = (piece.known is None and piece.head is None) or self.is_given(words.folds[piece.start])
                titled = is_named and person and piece.start == person_start
                found.append(replace(piece, title=(start, person_start), known=None) if titled else piece)
            at = stop
        if at < run.end:
            found += self._untitled.pieces(words, part(run, at, run.end))
        return found

    def _is_called_like_a_place(self, words: Words, run: Run, start: int, stop: int) -> bool:
        """Whether a titled person's first name is a city's, too: Ambassador Sibi George."""
        cue = self._known.longest_at(words, start)
        is_city = cue is not None and cue.end < stop and cue.label.type == "GPE" and not cue.label.is_country
        is_plain = not any(start <= joint.start < stop for joint in run.joints)
        return is_city and is_plain and self._classes.head(words, part(run, start, stop)) is None

    def is_given(self, fold: str) -> bool:
        """Whether a folded word is a given name."""
        return self._untitled.is_given(fold)

    def _before_title(self, words: Words, run: Run | None) -> list[Piece]:
        """What stands before a title: a nationality, a country, an organisation; or only the portfolio of an office."""
        if run is None:
            return []
        pieces = list(self._untitled.pieces(words, run))
        while (
            pieces
            and pieces[-1].known is None
            and self._untitled.all_ordinary(words, part(run, pieces[-1].start, pieces[-1].end) or run)
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
            elif (
                at not in joints
                and words.folds[at] in self._ordinary
                and not self._untitled.begins_person(words, at, until)
            ):
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
