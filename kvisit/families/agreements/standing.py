"""How a noun or a sentence stands in the text: in an adjunct, behind "has", as a headline."""

from __future__ import annotations

from kvisit.annotate.words import Words
from kvisit.families.agreements.moods import HAVE
from kvisit.families.agreements.noun import AgreementNoun
from kvisit.families.agreements.statuses import StatusCue
from kvisit.model import Status
from kvisit.patterns import AgreementWords

_TRADE = "free_trade_agreement"
_QUOTES = frozenset({'"', "“", "”", "'", "’"})
_ADJUNCTS = frozenset({"under", "of", "within", "to", "with", "by", "per", "from"})


def is_headline(words: Words, start: int, end: int) -> bool:
    """Whether a sentence stands by itself, without a full stop, as headlines do."""
    last = end - 1 if words.texts[end - 1] not in _QUOTES else end - 2
    return words.texts[last] not in {".", "?", "!"}


def may_be_one(noun: AgreementNoun, cue: StatusCue | None, *, listed: bool) -> bool:
    """Whether a noun with its status can be an agreement at all; what is ``listed`` needs no status."""
    if noun.denied or (cue is not None and cue.denied):
        return False
    concludes = cue is not None and cue.status not in ("in_force", "under_negotiation")
    return listed or not noun.needs_signing or concludes


def is_adjunct(words: Words, noun: AgreementNoun, cue: StatusCue | None) -> bool:
    """Whether a name only says under what something is done: "signed a pact under Article 6 of the Rome Treaty"."""
    at = noun.start - 1 - (words.folds[noun.start - 1] == "the")
    if cue is None:
        return words.folds[at] in _ADJUNCTS
    if cue.start >= noun.end and not cue.passive and cue.noun == "either":
        return words.folds[at] in ("to", "of", "under", "within")  # "a session of parties to the treaty concluded"
    return cue.end <= at and words.folds[at] in ("under", "of", "within")


class Standing:
    """Tells the status of a noun; made once for a vocabulary."""

    def __init__(self, vocabulary: AgreementWords) -> None:
        """Takes the words that only end negotiations."""
        self._concluding = frozenset(vocabulary.concluding)

    def status(self, words: Words, noun: AgreementNoun, cue: StatusCue | None, type_: str) -> Status:
        """The status of a noun of an agreement of a type, by its word for it, if there is one.

        Who "has deals with B" has them in force; who "concluded" a trade agreement has yet to sign it.
        """
        if cue is None:
            before = noun.start - 1 - (words.folds[noun.start - 1] in ("a", "an"))
            return "in_force" if words.folds[before] in HAVE else "announced"
        concluded = cue.status == "signed" and " ".join(words.folds[cue.start : cue.end]) in self._concluding
        on_trade = type_ == _TRADE or "trade" in words.folds[noun.start : noun.head]
        return "agreed" if concluded and on_trade else cue.status
