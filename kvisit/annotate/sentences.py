"""Sentences as news writes them: headlines without a full stop, abbreviations, quotes, lines broken at a width.

A line break ends a sentence, unless the text is wrapped at a width. A full stop, exclamation or question mark ends one
where a capital, a digit or a quotation mark follows; closing quotes and brackets behind it belong to it.
An abbreviation ends one only where a capitalised function word follows ("in the U.S. The …").
"""

from collections.abc import Collection, Set
from itertools import pairwise

from kvisit.annotate.words import Words

_STOPS = frozenset({".", "!", "?", "…", "...", "?!", "!!", "??"})
_CLOSERS = frozenset({'"', "”", "’", "'", ")", "]", "''", "»"})
_OPENERS = frozenset({'"', "“", "‘", "'", "(", "[", "``", "«"})
# Where fewer of the single line breaks than this go on in lower case, a break ends the line's sentence: in prose
# wrapped at a width about nine lines of ten begin in lower case or with a name, in lists and headlines hardly one.
_WRAPPED_SHARE = 0.4
# Nobody wraps prose at less than so many characters: shorter lines are items of a list.
_NARROWEST = 40
# A line this much shorter than the widest was broken on purpose, also in wrapped text.
_SHORT_LINE = 0.6


def sentence_starts(
    words: Words, *, never_final: Set[str], may_start: Set[str], borders: Collection[int] = ()
) -> list[int]:
    """The words that sentences begin with.

    Args:
        words: the text.
        never_final: folded abbreviations that no sentence ends with ("gen.", "mr.").
        may_start: folded function words: one of them, capitalised, begins a sentence behind an abbreviation.
        borders: offsets where a sentence ends in any case: of the header, of boilerplate.
    """
    if not len(words):
        return []
    hard_break = _hard_breaks(words)
    starts = [0]
    for word in range(1, len(words)):
        crossed = any(words.starts[word - 1] < border <= words.starts[word] for border in borders)
        if word in hard_break or crossed or _ends_before(words, word, never_final, may_start):
            starts.append(word)
    return starts


def _hard_breaks(words: Words) -> set[int]:
    """The words before which a line break ends the sentence."""
    single = [n for n in range(1, len(words)) if words.breaks[n] == 1]
    hard = {n for n in range(1, len(words)) if words.breaks[n] > 1}
    lower = sum(words.texts[n][0].islower() for n in single)
    line_starts = [0, *sorted(hard | set(single))]
    widths = {n: words.ends[n - 1] - words.starts[line] for line, n in pairwise(line_starts)}
    widest = sorted(widths.values())[int(0.9 * (len(widths) - 1))] if widths else 0
    if widest < _NARROWEST or lower < _WRAPPED_SHARE * len(single):
        return hard | set(single)
    return hard | {n for n in single if widths[n] < _SHORT_LINE * widest and not words.texts[n][0].islower()}


def _ends_before(words: Words, word: int, never_final: Set[str], may_start: Set[str]) -> bool:
    """Whether a sentence ends before a word, by its punctuation."""
    last = word - 1
    while last > 0 and words.texts[last] in _CLOSERS and words.glued[last]:
        last -= 1
    closed = last < word - 1
    if words.texts[word] in _CLOSERS and words.glued[word]:
        return False  # it closes what has just ended
    following = word
    while following < len(words) - 1 and words.texts[following] in _OPENERS:
        following += 1
    begins = words.texts[following][0]
    text = words.texts[last]
    if text in _STOPS:
        if begins.islower():
            return False
        if text == "." and words.folds[last - 1] in {"no", "nos"} and begins.isdigit():
            return False  # No. 10
        return not words.glued[word] or following > word or begins.isupper()
    if len(text) > 1 and text.endswith(".") and begins.isupper() and words.folds[last] not in never_final:
        return closed or words.folds[following] in may_start
    return False
