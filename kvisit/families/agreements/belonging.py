"""To which noun a word of status belongs: the nearest that it can belong to, by where it stands and what is between.

A verb before a noun governs it unless a preposition parts them; behind it, it is its predicate ("a deal was signed") or
its participle ("a deal signed in May"). That an agreement ended, or is in force, says more than that it was signed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from kvisit.annotate.words import Words
from kvisit.families.agreements.moods import HAVE
from kvisit.families.agreements.statuses import StatusCue
from kvisit.families.figures.clauses import Clauses
from kvisit.patterns import AgreementWords

_MAX_COST = 12.0
_MAX_PASSIVE_COST = 24.0  # "Four agreements on … were signed": the subject's own words may be many
_DETERMINERS = frozenset(
    {"a", "an", "the", "this", "that", "its", "his", "her", "their", "our", "no", "any", "s", "'s"}
)
_CONDITIONS = frozenset({"if", "once", "until", "unless", "when", "provided", "condition"})
_ENDING = frozenset({"ended", "ends", "end"})
_CLOSERS = frozenset({".", ",", ";", ":", ")", "—", "–", "--", "?", "!"})
_INTRANSITIVE = frozenset(
    {"on", "in", "at", "after", "when", "last", "this", "early", "late", "without", "with", "as", "following", "and",
     "but", "before", "by", "here", "abruptly", "there", "while", "because", "amid", "earlier", "later", "just", "for"}
)  # fmt: skip
_CLAUSE = 10  # words from "that" to a verb in its clause
_AGREEING = frozenset({"agreed", "agree", "agrees", "agreeing"})
_SUBJECT_VERBS = frozenset(
    {",", "said", "says", "that", "which", "who", "will", "is", "was", "are", "were", "has", "have"}
)
_WITHIN = frozenset({"in", "at", "under"})
_PARTAKING = frozenset({"participation", "membership", "involvement", "part", "role"})
_TALKS = frozenset({"talks", "negotiations", "discussions"})
_SIGNING = frozenset({"signing", "signature"})
_DATING = frozenset({"on", "in", "at", "from", "by", "early", "late", "next"})
_SUBORDINATE = frozenset({"when", "because", "where", "though", "although"})
_OTHER_CLAUSE = frozenset({"said", "says", "while", "but"})
_AWAY = frozenset({"after", "before", "over", "against", "during", "from"})  # who "strike after a deal" strike none
_LIGHT = frozenset({",", "(", ")", "also", "being", "recently", "jointly", "formally", '"', "“", "”", "first", "just"})
_ADJUNCTS = frozenset(
    {"under", "after", "despite", "since", "following", "before", "with", "without", "amid", "during"}
)
_SUBJECT_WORDS = frozenset({"and", "the", "he", "she", "it", "they", "we", "has", "had", "have"})
_POSTMODIFIERS = frozenset({"between", "with", "on", "for", "of", "in", "to", "worth", "among"})


class Phrase(Protocol):
    """What a status is looked for: a noun phrase [start, end) with its head."""

    @property
    def start(self) -> int: ...  # noqa: D102
    @property
    def head(self) -> int: ...  # noqa: D102
    @property
    def end(self) -> int: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class Given:
    """The words of a text at which names, days and numbers begin, and those of them that are days."""

    all: frozenset[int]
    times: frozenset[int]


class StatusChooser:
    """Chooses the word of status of a noun; made once for a vocabulary."""

    def __init__(self, vocabulary: AgreementWords) -> None:
        """Takes the words that part verbs from nouns, and those of agreements that are to begin."""
        self._rank = {row.status: n for n, row in enumerate(reversed(vocabulary.statuses))}
        self._taking_effect = frozenset(vocabulary.taking_effect)
        self._adjacent = frozenset(vocabulary.adjacent)
        self._partitives = frozenset([*vocabulary.partitives, *vocabulary.documents])
        self._prepositions = frozenset(vocabulary.oblique)

    def of(
        self, words: Words, noun: Phrase, cues: Sequence[StatusCue], clauses: Clauses, given: Given
    ) -> StatusCue | None:
        """The word that gives a noun its status: the nearest one; but that it ended, or is in force, says more."""
        ranked: list[tuple[float, int, int, StatusCue]] = []
        for cue in cues:
            cost = self._cost(words, noun, cue, clauses, given)
            if cost is not None:
                ranked.append((cost, -self._rank[cue.status], cue.start, cue))
        ranked.sort(key=lambda row: row[:3])
        if not ranked:
            return None
        talks = [row[3] for row in ranked if row[3].end == noun.start and row[3].status == "under_negotiation"]
        if talks:
            over = [row[3] for row in ranked if row[3].status == "ended" and row[3].start >= noun.end]
            return (over or talks)[0]
        appointed = [row[3] for row in ranked if row[3].status == "planned" and row[3].noun == "before"]
        if appointed and any(words.folds[row[3].start] in _SIGNING for row in ranked):
            return appointed[0]  # "the signing of a pact is set for May"
        predicates = [row for row in ranked if not noun.start <= row[3].start < noun.head]
        best = self._to_come(words, _under_condition(words, noun, (predicates or ranked)[0][3]), given)
        behind = [self._to_come(words, row[3], given) for row in ranked if row[3].start > best.start >= noun.end]
        later = [cue for cue in behind if cue.status in ("ended", "in_force")]
        return later[0] if later and best.status in ("signed", "agreed", "announced", "planned") else best

    def _cost(self, words: Words, noun: Phrase, cue: StatusCue, clauses: Clauses, given: Given) -> float | None:
        """How far a word of status is from a noun, None where it can't belong to it."""
        if noun.start <= cue.start < noun.end:
            return 0.0 if cue.end <= noun.head and cue.status == "planned" else None
        if cue.end <= noun.start:
            if cue.noun == "before" or (cue.passive and cue.noun == "either" and not cue.grants):
                return None
            if " ".join(words.folds[cue.start : cue.end]) in self._adjacent and cue.end < noun.start:
                return None
            cost = clauses.distance(cue.end, noun.start)
            governs = cue.status == "under_negotiation" or self._governs(words, cue.end, noun.start, given)
            return cost if cost <= _MAX_COST and governs else None
        return self._cost_behind(words, noun, cue, clauses, given)

    def _cost_behind(self, words: Words, noun: Phrase, cue: StatusCue, clauses: Clauses, given: Given) -> float | None:
        """How far a word of status is behind a noun, None where it can't belong to it."""
        if _is_adjunct(words, noun, cue.start) or words.folds[cue.start - 1] in ("one", "ones"):
            return None
        cost = clauses.distance(noun.end, cue.start)
        if cue.noun == "before":
            if words.folds[cue.end - 1] in _ENDING and _has_object(words, cue.end, given):
                return None
            talked = words.folds[cue.start - 1] in _TALKS  # "A and B, whose talks began in May"
            if talked or not _SUBORDINATE.isdisjoint(words.folds[noun.end : cue.start]):
                return None
            cost = min(cost, _behind_clause(words, noun.end, cue.start)) * (0.5 if cue.passive else 1.0)
            far = (
                cue.passive
                or words.folds[noun.end] in ("that", "which", "between")
                or words.folds[noun.end][-3:] == "ing"
            )
            return cost if cost <= (_MAX_PASSIVE_COST if far else _MAX_COST) else None
        if cue.passive and cue.noun == "either":
            if not _OTHER_CLAUSE.isdisjoint(words.folds[noun.end : cue.start]):
                return None
            cost = cost * 0.5 + (_MAX_COST if _of_pronoun(words, cue.start) else 0.0)
            return cost if cost <= _MAX_PASSIVE_COST else None
        if cue.noun == "either" and _is_participle(words, noun.end, cue.start, given):
            return cost if cost <= _MAX_COST else None
        return None

    def _to_come(self, words: Words, cue: StatusCue, given: Given) -> StatusCue:
        """What is still in force if its end is only dated ("runs out in June"), and only agreed if its beginning is."""
        if cue.noun != "before" or not words.folds[cue.start].endswith("s"):
            return cue
        behind = words.folds[cue.end : cue.end + 1]
        dated = cue.end in given.times or (not _DATING.isdisjoint(behind) and cue.end + 1 in given.times)
        if not dated or behind == ["today"]:
            return cue
        if cue.status == "ended":
            return replace(cue, status="in_force", to_come=True)
        begins = cue.status == "in_force" and " ".join(words.folds[cue.start : cue.end]) in self._taking_effect
        return replace(cue, status="agreed", to_come=True) if begins else cue

    def _governs(self, words: Words, start: int, end: int, given: Given) -> bool:
        """Whether a verb's object is the noun: so in "signed in Doha a deal", not in "signed copies of a deal"."""
        if words.folds[start] in _AWAY and start < end:
            return False
        if words.folds[start] in _WITHIN and start < end and {start + 1, start + 2}.isdisjoint(given.all):
            return words.folds[start + 1] == "principle"  # "as agreed in a framework contract"
        if words.folds[start] == "to" and start + 1 < end and words.folds[start + 1] not in _DETERMINERS:
            return words.folds[start - 1] not in _AGREEING  # "agreed to restructure its loans"
        conjoined = words.folds[end - 1] == "and" and words.folds[end : end + 1] in (["a"], ["an"])
        if conjoined and words.folds[start] in ("a", "an", "the") and _SUBJECT_VERBS.isdisjoint(words.folds[start:end]):
            return True  # "signed a plan of action on trade and a protocol"
        for at in range(start + 1, end):
            fold = words.folds[at]
            if fold == "of" and words.folds[at - 1] not in self._partitives:
                return False
            follows = at + 1 + (words.folds[at + 1 : at + 2] == ["the"])
            takes_part = fold == "in" and words.folds[at - 1] in _PARTAKING
            if fold in self._prepositions and not takes_part and follows not in given.all:
                return False
        return True


def _has_object(words: Words, at: int, given: Given) -> bool:
    """Whether an object follows a verb that may have one: "ended the war", but not "ended on Friday"."""
    if at >= words.sentence_range(at - 1)[1] or at in given.times:
        return False
    return words.texts[at] not in _CLOSERS and words.folds[at] not in _INTRANSITIVE


def _under_condition(words: Words, noun: Phrase, cue: StatusCue) -> StatusCue:
    """What is only planned, if a condition stands before the noun: "if a deal is reached"."""
    present = cue.start > noun.end and cue.passive and words.folds[cue.start - 1] in ("is", "are")
    conditional = not _CONDITIONS.isdisjoint(words.folds[max(0, noun.start - 3) : noun.start])
    return replace(cue, status="planned") if present and conditional else cue


def _behind_clause(words: Words, start: int, cue: int) -> float:
    """The distance of a word of status behind a clause in commas: "the pact, which …, took effect"; else far."""
    folds = words.folds
    if folds[start] != ",":
        return _MAX_PASSIVE_COST * 2
    comma = next((n for n in range(cue - 1, max(start, cue - 5), -1) if folds[n] == ","), start)
    return 2.0 if comma > start + 1 else _MAX_PASSIVE_COST * 2


def _of_pronoun(words: Words, cue: int) -> bool:
    """Whether a pronoun is the subject of a passive verb: "after it was signed"."""
    n = cue - 1
    while n > 0 and (words.folds[n] in HAVE or words.folds[n] in ("was", "were", "been", "is", "are", "be")):
        n -= 1
    return words.folds[n] in ("it", "they")


def _is_adjunct(words: Words, noun: Phrase, cue: int) -> bool:
    """Whether a noun only says under what something is done: "Under the truce, A will hold the road"."""
    before = words.folds[max(0, noun.start - 2) : noun.start]
    if words.folds[noun.end : noun.end + 2] == [",", "which"] or cue == noun.end + 1:
        return False
    return not _ADJUNCTS.isdisjoint(before) and "," in words.folds[noun.end : cue]


def _is_participle(words: Words, start: int, cue: int, given: Given) -> bool:
    """Whether a verb behind a noun qualifies it: "a deal signed", "a deal that A has signed"."""
    between = words.folds[start:cue]
    dated = cue + 1 in given.all or words.folds[cue + 1 : cue + 2] in (["by"], ["on"], ["in"], ["at"], ["for"])
    if between and between[-1] == "," and dated:
        between = between[:-1]
    if not {"that", "which"}.isdisjoint(between[:3]):
        return True
    if between and (between[-1] in HAVE or between[-1] == "and"):
        return False
    if all(fold in _LIGHT or fold.endswith("ly") for fold in between):
        return True
    if between[0] in _POSTMODIFIERS:
        return ("," not in between and not words.is_upper(cue - 1)) or between[0] in ("between", "with")
    return all(words.is_upper(n) or words.folds[n] in _SUBJECT_WORDS for n in range(start, cue))
