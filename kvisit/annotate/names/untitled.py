"""The names of a run without titles: at joints that part names it is cut, and what is left is as a rule one name."""

from __future__ import annotations

from collections.abc import Iterator

from kvisit.annotate.names.classes import ClassWords
from kvisit.annotate.names.joints import JointRules
from kvisit.annotate.names.known import Known, KnownNames
from kvisit.annotate.names.ordinary import OrdinaryWords
from kvisit.annotate.names.piece import Piece
from kvisit.annotate.names.runs import Run, part
from kvisit.annotate.numerals import DASHES
from kvisit.annotate.words import Words
from kvisit.folding import fold
from kvisit.patterns import NameWords
from kvisit.patterns.phrases import Cue


class UntitledFinder:
    """Finds the names of runs that have no titles; made once for a vocabulary."""

    def __init__(self, vocabulary: NameWords, classes: ClassWords, known: KnownNames, ordinary: OrdinaryWords) -> None:
        """Takes the words of names."""
        self._known = known
        self._ordinary = ordinary
        self._classes = classes
        self._joints = JointRules(vocabulary, classes, known, ordinary)
        self._epithets = frozenset(vocabulary.epithets)
        self._directions = frozenset(vocabulary.directions)
        self._numbered_events = frozenset(vocabulary.leading["EVENT"])
        self._makers = frozenset(vocabulary.makers)
        self._forms = frozenset([*vocabulary.comma_forms, *vocabulary.legal_forms, "&"])
        self._verbs = frozenset(vocabulary.speech_verbs)
        self._forces = frozenset(vocabulary.forces)
        self._given = frozenset(name.casefold() for name in vocabulary.given)
        self._family_first = frozenset(fold(name) for name in vocabulary.family_names_first)

    def is_given(self, fold: str) -> bool:
        """Whether a folded word is a given name."""
        return fold in self._given

    def begins_person(self, words: Words, at: int, until: int) -> bool:
        """Whether an ordinary word may be a person's first: a given name, or a family name before two others."""
        return self.is_given(words.folds[at]) or (at + 3 == until and words.folds[at] in self._family_first)

    def pieces(self, words: Words, run: Run | None) -> Iterator[Piece]:
        """The names of a run without a title."""
        if run is None or run.start >= run.end:
            return
        cut = self._joints.first_cut(words, run)
        if cut is None or _has_initials_behind(words, run):
            yield from self._chunk(words, run)
            return
        yield from self._chunk(words, part(run, run.start, cut.start))
        yield from self.pieces(words, part(run, cut.end, run.end))

    def all_ordinary(self, words: Words, run: Run) -> bool:
        """Whether all words of a run are ordinary, those of its joints left out."""
        joints = {n for j in run.joints for n in range(j.start, j.end)}
        return all(words.folds[n] in self._ordinary for n in range(run.start, run.end) if n not in joints)

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
        if self._is_family_in_capitals(words, run):
            return Piece(run.start, run.end)
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

    def _is_family_in_capitals(self, words: Words, run: Run) -> bool:
        """Whether a run is a family name in capitals before a given name: SUZUKI Satoshi."""
        texts = words.texts[run.start : run.end]
        return len(texts) == 2 and texts[0].isupper() and len(texts[0]) > 2 and self.is_given(words.folds[run.end - 1])

    def _classed(self, words: Words, run: Run) -> Piece | None:
        """A run whose class word tells its type; a class of product in its end is no part of it."""
        product_class = self._classes.product_class(words, run)
        if product_class is not None and (trimmed := part(run, run.start, product_class)):
            return Piece(trimmed.start, trimmed.end, self._known.whole(words, trimmed), "PRODUCT")
        is_made = not self._makers.isdisjoint(words.folds[run.start : run.end])
        is_model = is_made and any(joint.kind == "number" for joint in run.joints)
        head = "PRODUCT" if is_model else self._classes.head(words, run)  # Cessna 208 Caravan
        is_behind_the = words.folds[run.start] == "the" and run.end - run.start > 1 and words.is_upper(run.start + 1)
        start = run.start + is_behind_the
        return Piece(start, run.end, None, head) if head else None

    def _unknown(self, words: Words, run: Run) -> Piece:
        """A run that nothing in it tells the type of: a model, or a name without what stands before a person."""
        start = self._past_ordinary(words, run)
        if run.models:
            letters = words.folds[run.end - 1].rstrip("0123456789")
            if start == run.end - 1 and letters in self._numbered_events:
                return Piece(start, run.end, None, "EVENT")  # COP31
            is_law = self._classes.opened_by(words.folds[run.start]) == "LAW"  # Bill C-30
            return Piece(run.start if is_law else start, run.end, None, "LAW" if is_law else "PRODUCT")
        is_person = start < run.end - 1 and self.begins_person(words, start, run.end) and not run.joints
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
            if self.begins_person(words, at, run.end):
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
        is_place = firm.label.type in ("GPE", "LOC") and not firm.label.is_country and not tail.joints
        is_place = is_place and not self.is_given(words.folds[tail.start])
        if is_place and any(words.folds[n] in self._ordinary for n in range(tail.start, tail.end)):
            return self._known.ending(words, tail, tail.end) is None  # Mombasa Air Safari
        if self.all_ordinary(words, tail):
            return firm.label.type in ("NORP", "GPE", "LOC", "ORG")
        if firm.label.type != "ORG":
            return False
        is_single = tail.end == tail.start + 1 and not firm.label.is_agency
        return (
            is_single and not self._known.longest_at(words, tail.start) and not self.is_given(words.folds[tail.start])
        )

    def _is_first_name(self, words: Words, place: Cue[Known], tail: Run) -> bool:
        """Whether a place is the first name of somebody who speaks: "Golan Vidal said"."""
        is_city = place.label.type in ("GPE", "LOC") and not place.label.is_country
        is_single = tail.start == place.end and tail.end - tail.start == 1 and tail.end < len(words)
        is_name = is_single and words.folds[tail.start] not in self._ordinary
        return is_city and is_name and words.folds[tail.end] in self._verbs

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
        if tail and self._is_first_name(words, first, tail):
            yield Piece(run.start, run.end)
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
            yield from self.pieces(words, tail)


def _has_initials_behind(words: Words, run: Run) -> bool:
    """Whether the initials of a run stand behind it in brackets."""
    upper = (n for n in range(run.start, run.end) if words.is_upper(n) and words.folds[n] != "the")
    letters = "".join(words.texts[n][0] for n in upper)
    return len(letters) > 1 and words.texts[run.end : run.end + 3] == ["(", letters, ")"]
