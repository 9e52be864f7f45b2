"""The names and numbers of models: F-35, A320neo, Su-35, Boeing 737s, 737-900, 787-9 Dreamliner, ATR 72-500."""

from __future__ import annotations

import re
from collections.abc import Collection

from kvisit.annotate.numerals import DASHES
from kvisit.annotate.words import Words

_MODEL = re.compile(
    r"[A-Z]{1,4}-?\d{1,4}(?:[A-Za-z]{1,4})?|[A-Z]\d{1,3}[a-z]{2,4}|[A-Z][a-z][A-Z]?-\d{1,3}[A-Za-z]{0,4}"  # Su-35
)
_PLURAL_MODEL = re.compile(r"(\d{3})s")
_NUMBER_MODEL = re.compile(r"\d{3}[A-Z]{1,3}s?")
_VARIANT = re.compile(r"\d{3}(?:[A-Z]{1,3}s?)?")
# What stands around the votes for and against, which look like a model with its variant: "passed it, 220-213".
_BEFORE_VOTES = frozenset({",", "voted", "vote", "by", "of", "won", "passed", "("})
_BEHIND_VOTES = frozenset(
    {"vote", "votes", "margin", "ruling", "decision", "win", "victory", "defeat", "loss", "lead", "party"}
)
_LONGEST_VARIANT = 2  # digits


def is_model_name(text: str) -> bool:
    """Whether a word has the shape of a model's name: letters and digits."""
    return bool(_MODEL.fullmatch(text))


def model_numbers(words: Words, excluded: Collection[str]) -> frozenset[str]:
    """The numbers that a text uses as names of models.

    They stand in the plural ("737s"), before capitals ("737 MAX"), with a variant ("737-900ER"). A number is one of
    them everywhere, once the text shows it to be.
    """
    found: set[str] = set()
    for at, text in enumerate(words.texts):
        if not text[0].isdigit():
            continue
        if match := _PLURAL_MODEL.fullmatch(text):
            found |= {text, match[1]}
        elif _NUMBER_MODEL.fullmatch(text):
            found.add(text)
        elif text.isdigit() and 2 <= len(text) <= 3 and at + 1 < len(words):
            dashed = words.texts[at + 1] in DASHES and words.glued[at + 1]
            following = words.texts[at + 1 + dashed] if at + 1 + dashed < len(words) else ""
            capitals = (
                following.isalpha() and following.isupper() and len(following) > 1 and following.lower() not in excluded
            )
            before = words.texts[at - 1] if at else ""
            is_vote = before.lower() in _BEFORE_VOTES or not _BEHIND_VOTES.isdisjoint(words.folds[at + 3 : at + 4])
            is_variant = _VARIANT.fullmatch(following) or _is_short_variant(words, at + 2, excluded)
            variant = dashed and bool(is_variant) and not is_vote
            if len(text) == 3 and capitals and before not in {"$", "€", "£"}:
                found.add(text)
            elif variant and (len(text) == 3 or (before.isupper() and _VARIANT.fullmatch(following))):
                found.add(text)  # 737-900, ATR 72-500
    return frozenset(found)


def _is_short_variant(words: Words, at: int, excluded: Collection[str]) -> bool:
    """Whether a short number behind a hyphen is a model's, by the name behind it: 787-9 Dreamliner."""
    number, name = words.folds[at : at + 1], words.texts[at + 1 : at + 2]
    is_named = (
        bool(name)
        and name[0].istitle()
        and name[0].lower() not in excluded
        and words.sentence_of[at] == (words.sentence_of[at + 1])
    )
    return is_named and number[0].isdigit() and len(number[0]) <= _LONGEST_VARIANT
