"""Takes a run of capitalised words apart into names.

What English does, as rules: a title or office stands before a person ("Foreign Minister Wang Yi"), and behind what
it is an office of ("Acme Corp. Director General Ann Lee"); a nationality belongs to a name that ends in a class word
("Turkish Brigade"), else stands alone. Which words join the parts of one name, `joints` says.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from kvisit.annotate.names.classes import ClassWords
from kvisit.annotate.names.joints import JointRules
from kvisit.annotate.names.known import Known, KnownNames
from kvisit.annotate.names.ordinary import OrdinaryWords
from kvisit.annotate.names.runs import Run, part
from kvisit.annotate.names.titles import TitleFinder
from kvisit.annotate.numerals import DASHES
from kvisit.annotate.words import Words
from kvisit.folding import fold
from kvisit.model import EntityType
from kvisit.patterns import NameWords
from kvisit.patterns.phrases import Cue

GENERATIONS = frozenset({"jr", "sr", "ii", "iii", "iv"})  # behind a person's name, and no part of the surname


@dataclass(frozen=True, slots=True)
class Piece:
    """A name at the words [start, end), as its own words show it.

    ``head`` is the type that its class word gives ("Bridge": FAC); ``title`` the words of the title that stands
    before a person; ``before_title`` says that a title follows, as behind what it is an office of; ``country`` is the
    one that the words beside it tell it to be of.
    """

    start: int
    end: int
    known: Known | None = None
    head: EntityType | None = None
    title: tuple[int, int] | None = None
    before_title: bool = False
    country: str | None = None


class PieceFinder:
    """Takes runs apart."""

    def __init__(self, vocabulary: NameWords, known: KnownNames, ordinary: OrdinaryWords) -> None:
        """Takes the words of names; builds the indexes of titles and class words."""
        self._known = known
        self._ordinary = ordinary
        self._classes = ClassWords(vocabulary, ordinary)
        self._titles = TitleFinder(vocabulary, self._classes, known, ordinary)
        self._joints = JointRules(vocabulary, self._classes, known, ordinary)
        self._epithets = frozenset(vocabulary.epithets)
        self._directions = frozenset(vocabulary.directions)
        self._numbered_events = frozenset(vocabulary.leading["EVENT"])
        self._makers = frozenset(vocabulary.makers)
        self._forms = frozenset([*vocabulary.comma_forms, *vocabulary.legal_forms, "&"])
        self._forces = frozenset(vocabulary.forces)
        self._given = frozenset(name.casefold() for name in vocabulary.given)
        self._family_first = frozenset(fold(name) for name in vocabulary.family_names_first)

    # ------------------------------------------------------------------------------------------------ whole runs
    def pieces(self, words: Words, run: Run) -> list[Piece]:
        """The names of a run, in order."""
        titles = self._titles.of(words, run) if self._classes.head(words, run) != "PRODUCT" else []
        if not titles:
            return list(self._plain(words, run))
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
            if is_named and self._is_called_like_a_place(words, run, person_start, stop):
                found.append(Piece(person_start, stop, title=(start, person_start)))
                at = stop
                continue
            for number, piece in enumerate(self._plain(words, part(run, person_start, stop))):
                if number == 0 and end == person_start and piece.known is None:
                    piece = replace(piece, start=person_start)  # noqa: PLW2901  # President Ram Chandra Poudel
                person = (piece.known is None and piece.head is None) or self.is_given(words.folds[piece.start])
                titled = is_named and person and piece.start == person_start
                found.append(replace(piece, title=(start, person_start), known=None) if titled else piece)
            at = stop
        if at < run.end:
            found += self._plain(words, part(run, at, run.end))
        return found

    def _is_called_like_a_place(self, words: Words, run: Run, start: int, stop: int) -> bool:
        """Whether a titled person's first name is a city's, too: Ambassador Sibi George."""
        cue = self._known.longest_at(words, start)
        is_city = cue is not None and cue.end < stop and cue.label.type == "GPE" and not cue.label.is_country
        is_plain = not any(start <= joint.start < stop for joint in run.joints)
        return is_city and is_plain and self._classes.head(words, part(run, start, stop)) is None

    def is_given(self, fold: str) -> bool:
        """Whether a folded word is a given name."""
        return fold in self._given

    def _before_title(self, words: Words, run: Run | None) -> list[Piece]:
        """What stands before a title: a nationality, a country, an organisation; or only the portfolio of an office."""
        if run is None:
            return []
        pieces = list(self._plain(words, run))
        while (
            pieces
            and pieces[-1].known is None
            and self._all_ordinary(words, part(run, pieces[-1].start, pieces[-1].end) or run)
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
            elif at not in joints and words.folds[at] in self._ordinary and not self._begins_person(words, at, until):
                at += 1
            else:
                break
        return at

    def _begins_person(self, words: Words, at: int, until: int) -> bool:
        """Whether an ordinary word may be a person's first: a given name, or a family name before two others."""
        return self.is_given(words.folds[at]) or (at + 3 == until and words.folds[at] in self._family_first)

    def _end_of_person(self, run: Run, start: int, until: int) -> int:
        """A person's name ends at "of", "and", "'s"."""
        for joint in run.joints:
            if start <= joint.start < until and joint.kind not in ("hyphen", "particle"):
                return joint.start
        return until

    # ------------------------------------------------------------------------------------------------ without titles
    def _plain(self, words: Words, run: Run | None) -> Iterator[Piece]:
        """The names of a run without a title."""
        if run is None or run.start >= run.end:
            return
        cut = self._joints.first_cut(words, run)
        if cut is None or _has_initials_behind(words, run):
            yield from self._chunk(words, run)
            return
        yield from self._chunk(words, part(run, run.start, cut.start))
        yield from self._plain(words, part(run, cut.end, run.end))

    def _all_ordinary(self, words: Words, run: Run) -> bool:
        joints = {n for j in run.joints for n in range(j.start, j.end)}
        return all(words.folds[n] in self._ordinary for n in range(run.start, run.end) if n not in joints)

    # ------------------------------------------------------------------------------------------------ one chunk
    def _chunk(self, words: Words, run: Run | None) -> Iterator[Piece]:
        """The names of a run whose joints all hold: as a rule one."""
        if run is None:
            return
        if whole := self._whole(words, run):
            yield whole
            return
        if (owner := self._before_model(words, run)) is not None:
            yield from self._chunk(words, owner)
            yield from self._chunk(words, part(run, owner.end, run.end))
            return
        if classed := self._classed(words, run):
            yield classed
            return
        first = self._known.longest_at(words, run.start)
        if first and first.end < run.end and not self.is_given(words.folds[run.start]):
            yield from self._behind_known(words, run, first)
            return
        last = self._known.ending(words, run, run.end)
        if last and last.type in ("GPE", "LOC") and words.folds[run.start] in self._directions:
            yield Piece(run.start, run.end, None, last.type)  # Central Aceh, Upper Nile
            return
        if last and not run.joints and (only := self._behind_epithets(words, run)):
            yield only
            return
        yield self._unknown(words, run)

    def _whole(self, words: Words, run: Run) -> Piece | None:
        """A run that is one well-known name, or that letters in brackets behind it show to be one."""
        if known := self._known.whole(words, run):
            return Piece(run.start, run.end, known)
        at = run.start + (words.folds[run.start] == "the" and run.end > run.start + 1)
        if _has_initials_behind(words, run):
            return Piece(at, run.end, None, self._classes.head(words, run) or "ORG")  # Kenya Temir Holdo (KTH)
        cue = self._known.longest_at(words, at)
        if (
            cue
            and cue.end < run.end
            and cue.label.type == "ORG"
            and self._forms.issuperset(words.folds[cue.end : run.end])
        ):
            return Piece(at, run.end, cue.label)  # Alphabet Inc.
        return Piece(at, cue.end, cue.label) if cue and cue.end >= run.end else None  # McDonald's, The G20

    def _classed(self, words: Words, run: Run) -> Piece | None:
        """A run whose class word tells its type; a class of product in its end is no part of it."""
        product_class = self._classes.product_class(words, run)
        if product_class is not None and (trimmed := part(run, run.start, product_class)):
            return Piece(trimmed.start, trimmed.end, self._known.whole(words, trimmed), "PRODUCT")
        head = self._classes.head(words, run)
        return Piece(run.start, run.end, None, head) if head else None

    def _unknown(self, words: Words, run: Run) -> Piece:
        """A run that nothing in it tells the type of: a model, or a name without what stands before a person."""
        start = self._past_ordinary(words, run)
        if run.models:
            letters = words.folds[run.end - 1].rstrip("0123456789")
            if start == run.end - 1 and letters in self._numbered_events:
                return Piece(start, run.end, None, "EVENT")  # COP31
            is_law = self._classes.opened_by(words.folds[run.start]) == "LAW"  # Bill C-30
            return Piece(run.start if is_law else start, run.end, None, "LAW" if is_law else "PRODUCT")
        is_person = start < run.end - 1 and self._begins_person(words, start, run.end) and not run.joints
        return Piece(start if is_person else run.start, run.end)  # Defendant John Doe

    def _before_model(self, words: Words, run: Run) -> Run | None:
        """The force that flies a model, before its name: "Acme Air Force" of "Acme Air Force C-130"; no maker.

        So its letters before a maker: "RAF" of "RAF Airbus".
        """
        is_maker = run.end - run.start > 1 and not run.joints and words.folds[run.end - 1] in self._makers
        if is_maker and words.texts[run.end - 2].isupper():
            return part(run, run.start, run.end - 1)
        owner = part(run, run.start, min(run.models)) if run.models else None
        is_force = owner is not None and words.folds[owner.end - 1] in self._forces
        return owner if owner and is_force and self._classes.head(words, owner) == "ORG" else None

    def _past_ordinary(self, words: Words, run: Run) -> int:
        """Where the first word of a run stands that isn't ordinary; its start if all are."""
        at = run.start
        while at < run.end and (words.folds[at] in self._ordinary or words.folds[at] in DASHES):
            if self._begins_person(words, at, run.end):
                break
            at += 1
        return at if at < run.end else run.start

    def _behind_epithets(self, words: Words, run: Run) -> Piece | None:
        """The well-known name that only epithets stand before: "Former Soviet Union", "Downtown Chicago"."""
        at = run.start
        while at < run.end and words.folds[at] in self._epithets:
            at += 1
        cue = self._known.longest_at(words, at) if at < run.end else None
        return Piece(cue.start, cue.end, cue.label) if cue and cue.end == run.end and cue.label.type != "ORG" else None

    def _is_part(self, words: Words, firm: Cue[Known], tail: Run) -> bool:
        """Whether words go on with a well-known name: Turkish Highways, Boeing Commercial Airplanes, Acme Technik."""
        if self._all_ordinary(words, tail):
            return firm.label.type in ("NORP", "GPE", "LOC", "ORG")
        if firm.label.type != "ORG":
            return False
        is_single = tail.end == tail.start + 1 and not firm.label.is_agency
        return (
            is_single and not self._known.longest_at(words, tail.start) and not self.is_given(words.folds[tail.start])
        )

    def _behind_known(self, words: Words, run: Run, first: Cue[Known]) -> Iterator[Piece]:
        """A run that begins with a well-known name: "Turkish Highways" is one name, "Ankara Jeong Yeon-doo" are two."""
        rest = part(run, first.end, run.end)
        joint = next((j for j in run.joints if j.start == first.end), None)
        start = joint.end if joint else first.end
        if rest is None or start >= run.end:
            yield Piece(first.start, first.end, first.label)
            return
        tail = part(run, start, run.end)
        acronym = words.texts[run.start].isupper() and first.end - first.start == 1
        if joint and joint.kind == "particle" and first.label.type == "GPE":
            yield Piece(run.start, run.end, None, "GPE")  # Davao de Oro, Newcastle upon Tyne
            return
        place = self._known.whole(words, tail) if tail and joint is None else None
        if place and place.type == "NORP" and first.label.is_agency:
            yield Piece(run.start, run.end, first.label)  # BBC Persian
        elif joint is None and start in run.models and first.label.type == "ORG":
            yield Piece(run.start, run.end, None, "PRODUCT")  # Boeing 737
        elif first.label.type == "ORG" and place and place.type == "GPE" and not first.label.is_agency:
            yield Piece(run.start, run.end, None, "ORG")  # Amnesty International Kenya
        elif (
            joint is None and tail and not (acronym and first.label.type == "ORG") and self._is_part(words, first, tail)
        ):
            yield Piece(run.start, run.end, None, "ORG")
        else:
            yield Piece(first.start, first.end, first.label)
            yield from self._plain(words, tail)


def _has_initials_behind(words: Words, run: Run) -> bool:
    """Whether the initials of a run stand behind it in brackets."""
    upper = (n for n in range(run.start, run.end) if words.is_upper(n) and words.folds[n] != "the")
    letters = "".join(words.texts[n][0] for n in upper)
    return len(letters) > 1 and words.texts[run.end : run.end + 3] == ["(", letters, ")"]
