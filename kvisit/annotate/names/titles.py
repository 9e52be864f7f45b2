"""The titles and offices of a run of capitalised words: "Foreign Minister" of "Foreign Minister Wang Yi"."""

from __future__ import annotations

from kvisit.annotate.names.classes import ClassWords
from kvisit.annotate.names.known import KnownNames
from kvisit.annotate.names.ordinary import OrdinaryWords
from kvisit.annotate.names.runs import Joint, Run, next_joint, part
from kvisit.annotate.words import Words
from kvisit.patterns import NameWords
from kvisit.patterns.phrases import Cue, PhraseIndex


class TitleFinder:
    """Finds the titles of runs; made once for a vocabulary."""

    def __init__(self, vocabulary: NameWords, classes: ClassWords, known: KnownNames, ordinary: OrdinaryWords) -> None:
        """Indexes the titles; takes what tells the names that such a word may be in."""
        self._titles = PhraseIndex(("title", title) for title in vocabulary.titles)
        self._titles_in_names = frozenset(vocabulary.titles_in_names)
        self._portfolio_titles = frozenset(vocabulary.portfolio_titles)
        self._epithets = frozenset(vocabulary.epithets)
        self._given = frozenset(name.casefold() for name in vocabulary.given)
        self._classes = classes
        self._known = known
        self._ordinary = ordinary

    def of(self, words: Words, run: Run) -> list[tuple[int, int]]:
        """The titles of a run as ranges of words, neighbours made one: "Deputy Prime Minister"."""
        found: list[tuple[int, int]] = []
        at = run.start
        while at < run.end:
            cue = self._titles.longest_at(words.folds, at)
            if cue is None or cue.end > run.end or not words.is_upper(at):
                at += 1
                continue
            if past := self._past_name(words, run, cue):
                at = past
                continue
            if found and found[-1][1] == cue.start:
                found[-1] = (found[-1][0], cue.end)
            else:
                first = found[-1][1] if found else run.start
                found.append((self._with_portfolio(words, run, cue, first), cue.end))
            at = cue.end
        return found

    def _with_portfolio(self, words: Words, run: Run, title: Cue[str], first: int) -> int:
        """Where a title begins, its portfolio counted: "Fisheries Minister", "Health and Human Services Secretary".

        The portfolio begins at the word ``first`` or behind it.
        """
        start = title.start
        if words.folds[title.end - 1] not in self._portfolio_titles:
            return start
        joints = {joint.end: joint for joint in run.joints}
        while start > first:
            at = joints[start].start if start in joints and joints[start].kind in ("and", "&") else start
            if at <= first or not self._is_of_portfolio(words, at - 1):
                break
            start = at - 1
        return start

    def _is_of_portfolio(self, words: Words, at: int) -> bool:
        word = words.folds[at]
        is_plain = self._ordinary.has_content(word) and words.is_upper(at)
        return is_plain and word not in self._epithets and self._known.longest_at(words, at) is None

    def _past_name(self, words: Words, run: Run, title: Cue[str]) -> int | None:
        """Where a name ends that a title's words are in: "Sri Lanka", "Department of Justice", "Stephen King"."""
        known = self._known.longest_at(words, title.start)
        if known and known.end > title.end:
            return known.end
        before = next((joint for joint in run.joints if joint.end == title.start), None)
        behind = next((joint for joint in run.joints if joint.start == title.end), None)
        ends = title.end == run.end or behind is not None
        if ends and before and before.kind == "of":
            return title.end
        if ends and title.start > run.start and words.folds[title.start - 1] in self._given:
            return title.end
        if behind and behind.kind == "'s":
            return self._past_office(words, run, behind)
        if self._is_middle_name(words, run, title):
            return title.end
        return self._past_class(words, run, title)

    def _is_middle_name(self, words: Words, run: Run, title: Cue[str]) -> bool:
        """Whether a word that is a title, too, stands between a given name and another: Hassan Sheikh Warsame."""
        at = title.start
        if title.end - at > 1 or at == run.start or words.folds[at] not in self._titles_in_names:
            return False
        is_joined = any(at in (joint.start, joint.end) or title.end == joint.start for joint in run.joints)
        return not is_joined and words.folds[at - 1] in self._given and not self._known.longest_at(words, at - 1)

    def _past_office(self, words: Words, run: Run, possessive: Joint) -> int | None:
        """Where a name ends that a title possesses: "Prime Minister's Office", "King's College London"."""
        owned = part(run, possessive.end, next_joint(run, possessive))
        is_named = owned and any(self._classes.ending_at(words, n + 1) for n in range(owned.start, owned.end))
        return owned.end if owned and is_named else None

    def _past_class(self, words: Words, run: Run, title: Cue[str]) -> int | None:
        """Where a name ends that begins like a title and ends in a class word: "Justice Department", "King County"."""
        if title.end - title.start > 1 or words.folds[title.start] not in self._titles_in_names:
            return None
        end = next((joint.start for joint in run.joints if joint.start >= title.end), run.end)
        return end if end > title.end and self._classes.ending_at(words, end) else None
