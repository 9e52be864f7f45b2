"""Which joints stand inside one name, and which part two: "Ministry of Trade and Industry", "Seoul and Busan".

"Of" belongs to a name behind a word that opens one ("Ministry of …"); "and" joins two parts of one name only where the
last part ends in a class word and the first is no name ("Food and Drug Administration"); a hyphen joins two words of a
person ("Dong-cheol") but parts two well-known places ("the Seoul-Busan line").
"""

from __future__ import annotations

from kvisit.annotate.names.classes import ClassWords
from kvisit.annotate.names.known import KnownNames
from kvisit.annotate.names.ordinary import OrdinaryWords
from kvisit.annotate.names.runs import Joint, Run, next_joint, part
from kvisit.annotate.words import Words
from kvisit.folding import fold
from kvisit.patterns import NameWords

_SAINTS = frozenset({"st", "st.", "saint"})


class JointRules:
    """Decides about the joints of a run."""

    def __init__(self, vocabulary: NameWords, classes: ClassWords, known: KnownNames, ordinary: OrdinaryWords) -> None:
        """Takes what tells class words, well-known names and ordinary words."""
        self._place_joints = frozenset(vocabulary.place_joints)
        self._titles = frozenset(vocabulary.titles_in_names)
        self._family_first = frozenset(fold(name) for name in vocabulary.family_names_first)
        self._syllables = frozenset(vocabulary.syllables)
        self._on_openers = frozenset(vocabulary.on_openers)
        self._company_forms = frozenset(vocabulary.comma_forms)
        self._classes = classes
        self._known = known
        self._ordinary = ordinary

    def first_cut(self, words: Words, run: Run) -> Joint | None:
        """The first joint of a run that parts two names."""
        return next((joint for joint in run.joints if not self._holds(words, run, joint)), None)

    def _holds(self, words: Words, run: Run, joint: Joint) -> bool:
        """Whether a joint is inside one name."""
        if self._is_inside_known(words, run, joint):
            return True
        left, right = part(run, run.start, joint.start), part(run, joint.end, next_joint(run, joint))
        if left is None or right is None:
            return False
        match joint.kind:
            case "hyphen":
                return self._hyphen_holds(words, run, joint)
            case "particle":
                is_of_place = words.folds[joint.start] in self._place_joints
                return is_of_place or self._known.whole(words, left) is None
            case "number":
                return self._number_holds(words, left, joint)
            case "of":
                return self._of_holds(words, run, left, joint)
            case "'s":
                return self._possessive_holds(words, run, left, right)
            case "&":
                return True
            case "and":
                return self._and_holds(words, run, left, right, joint)
        return False

    def _of_holds(self, words: Words, run: Run, left: Run, joint: Joint) -> bool:
        """It does in "Bank of Acme", "Commission on Acme"; not in "Acme Bank on Dollar Road", "Acme of Seoul"."""
        opener = words.folds[left.end - 1]
        is_law = self._classes.ending_at(words, run.end) == "LAW" and self._classes.opened_by(opener) != "LAW"
        if is_law and all(words.folds[n] in self._ordinary for n in (left.end - 1, joint.end)):
            return True  # the Ocean of Peace Declaration, the Chips for Acme Act
        if any(of.kind == "of" for of in left.joints) and opener in self._ordinary:
            return words.folds[joint.end] in self._ordinary  # Office for the Coordination of Humanitarian Affairs
        if words.folds[joint.start] == "on" and opener not in self._on_openers:
            return False
        return self._classes.opened_by(opener) is not None and self._known.whole(words, left) is None

    def _possessive_holds(self, words: Words, run: Run, left: Run, right: Run) -> bool:
        """It does in "World Women's Bank", "Howe's Creek"; not in "Acme Institute's Computer Centre"."""
        if self._known.whole(words, left) or self._classes.head(words, left):
            return False
        if words.folds[left.end] == "'" and self._classes.ending_at(words, right.end) == "ORG":
            return right.end - right.start == 1  # Ratepayers' Association
        if words.folds[left.end - 1] in self._titles and left.end - left.start == 1:
            return any(self._classes.ending_at(words, n + 1) for n in range(right.start, right.end))
        if left.end - left.start == 1 and self._classes.ending_at(words, left.end) == "ORG":
            return False  # the Army's Ninth Brigade
        if words.folds[left.start] in _SAINTS and self._ends_in_class(words, run, right):
            return True  # St. Luke's Hospital
        if left.end - left.start == right.end - right.start == 1:
            type_ = self._classes.ending_at(words, right.end)
            is_firm = words.folds[right.start] in self._company_forms
            return is_firm or type_ in ("LOC", "FAC") or self._is_of_ordinary(words, run, left, right)
        return self._is_of_ordinary(words, run, left, right)

    def _is_of_ordinary(self, words: Words, run: Run, left: Run, right: Run) -> bool:
        return words.folds[left.end - 1] in self._ordinary and self._ends_in_class(words, run, right)

    def _ends_in_class(self, words: Words, run: Run, right: Run) -> bool:
        """Whether a run, or its part behind a joint, ends in a class word."""
        return bool(self._classes.ending_at(words, run.end) or self._classes.ending_at(words, right.end))

    def _and_holds(self, words: Words, run: Run, left: Run, right: Run, joint: Joint) -> bool:
        last = words.folds[left.end - 1]
        is_opened = any(joint.kind == "of" and joint.start == right.end for joint in run.joints)
        if is_opened and self._classes.opened_by(words.folds[right.end - 1]):
            return False  # the Bank of Acme and the Bank of Corrib
        if any(joint.kind == "of" and joint.end <= left.end for joint in run.joints):
            return last in self._ordinary and words.folds[right.start] in self._ordinary
        if words.folds[joint.end - 1] == "the":
            return False
        # A disaster is no name before a class word: the Acme Disaster and Dyke Authority.
        is_name = self._classes.head(words, left) not in (None, "EVENT") or self._known.whole(words, left)
        is_of_ordinary = last in self._ordinary and words.folds[right.start] in self._ordinary
        is_place = self._classes.ending_at(words, right.end) == "LOC"  # two firms: Acme Arts and Silver Lake
        return self._ends_in_class(words, run, right) and is_of_ordinary and not is_name and not is_place

    def _is_inside_known(self, words: Words, run: Run, joint: Joint) -> bool:
        for at in range(run.start, joint.start):
            cue = self._known.longest_at(words, at)
            if cue and cue.start < joint.start and cue.end > joint.end:
                return True
        return False

    def _hyphen_holds(self, words: Words, run: Run, joint: Joint) -> bool:
        before = part(run, max((j.end for j in run.joints if j.end <= joint.start), default=run.start), joint.start)
        left = self._known.ending(words, before, joint.start)
        after = joint.end
        if not words.is_upper(after) and words.texts[after][0].isalpha():  # Dong-cheol, but not Moscow-backed
            is_behind_family = joint.start == run.start + 2 and words.folds[run.start] in self._family_first
            is_first = joint.start == run.start + 1
            is_word = is_first and words.folds[joint.start - 1] in self._ordinary  # State-owned, not Wi Sung-lac
            is_syllable = is_behind_family and words.folds[after] in self._syllables  # Ban Ki-moon
            return left is None and not is_word and (is_syllable or words.folds[after] not in self._ordinary)
        if self._classes.head(words, run):
            return True  # the Peru-Chile Free Trade Agreement
        return not (left and self._known.longest_at(words, after))

    def _number_holds(self, words: Words, left: Run, joint: Joint) -> bool:
        """A number inside a name: the Canal 1900 Bridge; not "Gaza 12 Palestinians"."""
        right = self._known.longest_at(words, joint.end)
        return right is None and self._known.whole(words, left) is None and not left.joints
