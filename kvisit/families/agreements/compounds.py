"""Neighbouring nouns that stand for one agreement: "a sale and purchase agreement", "a deal on a contract", "(FTA)"."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import replace

from kvisit.annotate.words import Words
from kvisit.families.agreements.noun import AgreementNoun

_MAX_GAP = 10  # words between an agreement and the noun that it is on
_FURTHERING = frozenset({"advance", "conclude", "finalise", "finalize", "complete", "seal", "sign", "make"})
_RANKING = frozenset({"the", "its", "their"})
_PARTING = frozenset(
    {",", ";", "and", "that", "which", "who", "while", "after", "as", "is", "are", "was", "were", "has"}
)


def compounded(words: Words, nouns: Sequence[AgreementNoun], verbs: Set[int]) -> list[AgreementNoun]:
    """Neighbouring nouns as one: a "contract agreement", a "sale and purchase agreement" is an agreement."""
    kept: list[AgreementNoun] = []
    for noun in nouns:
        last = kept[-1] if kept else None
        gap = words.folds[last.end : noun.head] if last else []
        if last and not last.named and not noun.named and (gap == [] or (gap == ["and"] and last.needs_signing)):
            is_generic = noun.type == "agreement" and last.type != "contract"
            specific = last.type if is_generic else noun.type  # a "loan deal" is a loan
            kept[-1] = replace(
                noun, start=last.start, type=specific, definite=last.definite, other=last.other, denied=last.denied
            )
        elif last and (_is_praise(words, noun) or _is_alias(words, noun) or _is_apposed(words, last, noun)):
            continue  # "a trade pact, its biggest deal since …" is one
        elif last and _is_topic(words.folds[last.end : noun.start], noun):
            continue  # a "treaty on partnership", "to join a trade pact" is one on that
        elif last and last.type == "agreement" and _is_on(words, last.end, noun, verbs):
            kept[-1] = replace(
                noun,
                start=last.start,
                inner=noun.start,
                denied=last.denied,
                indefinite=last.indefinite,
                definite=last.definite,
                other=last.other,
            )
        else:
            kept.append(noun)
    return kept


def _is_on(words: Words, start: int, noun: AgreementNoun, verbs: Set[int]) -> bool:
    """Whether words make one agreement of two nouns: "agreement in principle with B late on Monday on a trade deal"."""
    gap = words.folds[start : noun.start]
    if gap in (["on"], ["for"], ["in", "principle", "for"], ["in", "principle", "to"]):
        return True
    if len(gap) == 2 and gap[0] == "to" and gap[1] in _FURTHERING:
        return True
    near = 1 < len(gap) <= _MAX_GAP and gap[-1] == "on" and noun.indefinite
    return near and _PARTING.isdisjoint(gap) and verbs.isdisjoint(range(start, noun.start))


def _is_praise(words: Words, noun: AgreementNoun) -> bool:
    """Whether an agreement is told once more, by its rank, behind a comma: ", the largest deal of its kind"."""
    folds = words.folds
    first = noun.start + (folds[noun.start] in _RANKING) - (folds[noun.start - 1] in _RANKING)
    opened = folds[first - 1] == "," or (folds[first - 1] in _RANKING and folds[first - 2] == ",")
    ranked = folds[noun.start : noun.head]
    return opened and not noun.named and any(fold.endswith("est") or fold in ("first", "most") for fold in ranked)


def _is_alias(words: Words, noun: AgreementNoun) -> bool:
    """Whether a noun only gives another name: "an accord on fuel, known as a 123 agreement"."""
    before = words.folds[max(0, noun.start - 2) : noun.start]
    return before == ["known", "as"] or before[-1:] in (["called"], ["dubbed"])


def _is_apposed(words: Words, last: AgreementNoun, noun: AgreementNoun) -> bool:
    """Whether an indefinite noun explains the one before it: "the 1972 accord, a peace deal that"."""
    opened = words.folds[last.end : last.end + 1] == [","] and noun.start == last.end + 1
    return opened and noun.indefinite and not last.indefinite and (last.named or last.definite)


def _is_topic(gap: Sequence[str], noun: AgreementNoun) -> bool:
    """Whether the words between two agreements make the second what the first is on."""
    return (gap in (["on"], ["for"]) and noun.needs_signing) or gap in (["to", "join"], ["to", "enter"])


def without_acronyms(words: Words, nouns: Sequence[AgreementNoun]) -> list[AgreementNoun]:
    """The nouns without the acronym in brackets right behind the name that it stands for."""
    kept: list[AgreementNoun] = []
    for noun in nouns:
        bracketed = kept and words.texts[noun.start - 1] == "(" and kept[-1].end == noun.start - 1
        if not bracketed:
            kept.append(noun)
    return kept
