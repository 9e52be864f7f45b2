"""Times that tell no day: now, recent years, some day, until then, the current rules, in today's world."""

from __future__ import annotations

from kvisit.annotate.times.text import Found, TimeText
from kvisit.timex import Time


def then(text: TimeText, at: int) -> Found | None:
    """The time named last: until then; since then."""
    if text.fold(at) == "then" and text.fold(at - 1) in text.vocabulary.then_cues:
        return at + 1, Time("DATE", "PAST_REF", from_previous=True)
    return None


def reference(text: TimeText, at: int) -> Found | None:
    """Vague times: now, recent years, some day."""
    cue = text.phrases.refs.longest_at(text.words.folds, at)
    if cue is None:
        return None
    behind = text.fold(cue.end)
    if text.fold(at) in text.vocabulary.attributives and not _is_attribute(text, at):
        return None
    if behind in ("after", "before", "earlier", "later") or (behind in text.vocabulary.units and cue.end - at > 1):
        return None  # one day after; in the past year
    if text.fold(cue.end - 1) == "past" and text.numbers.get(cue.end):
        return None  # in the past two years
    if text.fold(at) == "now" and behind in ("that", "for"):
        return None  # now that it is over; and now for the weather
    if text.fold(at) == "recently" and text.fold(at - 1) in ("most", "as"):
        return None  # most recently last October; as recently as 1990
    return cue.end, Time("DATE", cue.label)


def _is_attribute(text: TimeText, at: int) -> bool:
    """Whether an adjective stands before its noun: the current rules; current fears; not a strong current."""
    noun = text.fold(at + 1)
    opens = text.fold(at - 1) in ("", "'s", *text.vocabulary.noun_openers, *text.vocabulary.prepositions)
    if not noun.isalpha() or not (opens or noun.endswith("s")):
        return False
    return noun not in (*text.vocabulary.prepositions, *text.vocabulary.no_attributes, *text.vocabulary.past_verbs)


def is_our_time(text: TimeText, at: int) -> bool:
    """Whether "today" is the age that we live in: today's youth, in today's world; cheaper than today's."""
    if text.fold(at) != "today" or text.fold(at + 1) != "'s":
        return False
    return text.fold(at - 1) == "than" or text.fold(at + 2) in text.vocabulary.of_our_time
