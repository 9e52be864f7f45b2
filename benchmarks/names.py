"""Invented names, so that no gazetteer helps: every one differs from all others that a `Names` has given."""

from __future__ import annotations

from random import Random

_ONSETS = (
    "b",
    "br",
    "d",
    "dr",
    "f",
    "fl",
    "g",
    "gr",
    "h",
    "k",
    "kl",
    "l",
    "m",
    "n",
    "p",
    "pr",
    "r",
    "s",
    "st",
    "t",
    "v",
)
_VOWELS = ("a", "e", "i", "o", "u", "ei", "au")
_MIDDLES = (
    "l",
    "ld",
    "lm",
    "lv",
    "m",
    "mb",
    "n",
    "nd",
    "ng",
    "nk",
    "r",
    "rd",
    "rk",
    "rm",
    "rn",
    "rv",
    "s",
    "sk",
    "st",
    "v",
)
_ENDS = {
    "place": ("avik", "eira", "holm", "ossa", "una", "berg", "etta", "ino", "stad", "ovar"),
    "region": ("ora", "ava", "ensa", "mark", "una", "ia", "aren"),
    "person": ("ard", "eck", "ersen", "ik", "ola", "ov", "us", "ander", "ell", "ino"),
    "company": ("on", "ex", "ara", "ivo", "anta", "ero"),
}
_FORENAMES = (
    "Anna", "Clara", "David", "Elena", "Emma", "George", "Helen", "Ida", "James", "Jane", "John", "Julia", "Karen",
    "Laura", "Linda", "Maria", "Mark", "Martin", "Michael", "Nora", "Paul", "Peter", "Robert", "Ruth", "Sarah", "Simon",
)  # fmt: skip
_LONG = 0.7  # the share of words with three syllables


class Names:
    """Gives names, none twice."""

    def __init__(self, random: Random) -> None:
        """Takes the source of chance."""
        self._random = random
        self._given: set[str] = set()

    def word(self, kind: str) -> str:
        """A new word that sounds like a place, region, person or company."""
        choice = self._random.choice
        while True:
            parts = [choice(_ONSETS), choice(_VOWELS), choice(_MIDDLES)]
            if self._random.random() < _LONG:
                parts += [choice(_VOWELS), choice(_MIDDLES)]
            word = "".join([*parts, choice(_ENDS[kind])]).capitalize()
            if word not in self._given:
                self._given.add(word)
                return word

    def person(self) -> str:
        """A forename that many have, and a surname that nobody else has."""
        return f"{self._random.choice(_FORENAMES)} {self.word('person')}"
