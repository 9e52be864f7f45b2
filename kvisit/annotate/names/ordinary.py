"""Tells ordinary English words from names."""

from __future__ import annotations

from collections.abc import Collection

_MIN_STEM = 3
_ABSTRACT = ("ism", "isms", "ization", "isation")  # endings of notions: words of this form name nothing


class OrdinaryWords:
    """The common words of news and their inflected forms, by rule: officials, signed, safely, larger, carmaker."""

    def __init__(
        self, base_forms: Collection[str], function_words: Collection[str], names: Collection[str] = ()
    ) -> None:
        """Takes base forms, words that have no other form, and folded names that are no forms of words: James."""
        self._base = frozenset(base_forms)
        self._fixed = frozenset(function_words)
        self._names = frozenset(names)
        self._seen: dict[str, bool] = {}

    def __contains__(self, fold: str) -> bool:
        """Whether a folded word is ordinary."""
        known = self._seen.get(fold)
        if known is None:
            known = fold in self._base or fold in self._fixed or fold.endswith(_ABSTRACT)
            known = known or (fold not in self._names and any(stem in self._base for stem in _stems(fold)))
            known = known or (fold not in self._names and fold.removesuffix("s").removesuffix("maker") in self._base)
            self._seen[fold] = known
        return known

    def has_content(self, fold: str) -> bool:
        """Whether a folded word is ordinary and no function word."""
        return fold in self and fold not in self._fixed


def _stems(fold: str) -> list[str]:
    """What a word may be a form of, by the regular endings of English.

    >>> "official" in _stems("officials"), "plan" in _stems("planning"), "country" in _stems("countries")
    (True, True, True)
    """
    stems: list[str] = []
    for ending, replacements in _ENDINGS:
        if fold.endswith(ending) and len(fold) - len(ending) >= _MIN_STEM - 1:
            stem = fold[: -len(ending)]
            stems += [stem + replacement for replacement in replacements]
            if ending in ("ed", "ing", "er", "est", "ers") and len(stem) > _MIN_STEM and stem[-1] == stem[-2]:
                stems.append(stem[:-1])
    return [stem for stem in stems if len(stem) >= _MIN_STEM]


_ENDINGS = (
    ("ies", ("y", "ie")),
    ("ied", ("y",)),
    ("iest", ("y",)),
    ("ier", ("y",)),
    ("ily", ("y",)),
    ("es", ("", "e")),
    ("s", ("",)),
    ("ed", ("", "e")),
    ("ing", ("", "e")),
    ("ings", ("", "e")),
    ("ly", ("", "le")),
    ("er", ("", "e")),
    ("ers", ("", "e")),
    ("est", ("", "e")),
    ("ness", ("",)),
)
