"""The noun that a number counts.

Without a parser it is found by order: the words behind a number up to the first function word, verb or mark are its
noun phrase, and the head of that is its last word if that is plural, else its first plural ("five aid workers", "two
civil wars", "240 people live").
"""

from __future__ import annotations

from dataclasses import replace

from kvisit.annotate.numerals import DASHES
from kvisit.annotate.quantities.quantity import Quantity, glued_dash
from kvisit.annotate.words import Words
from kvisit.patterns import Vocabulary

_VERBAL = ("ed", "ing", "ly")  # behind a plural they begin what is said of it: "houses damaged"
_PLURAL_ENDINGS = ("children", "women", "people")  # grandchildren, policewomen, townspeople
_PEOPLES = ("s", "ese", "men")  # Nepalis, Japanese, Frenchmen
_ROUGHLY = (["odd"], ["plus"])  # "300-odd passengers"
_MAX_PHRASE = 10  # words between a number and the end of the noun phrase that it counts


class NounPhrases:
    """Finds the noun that a number counts."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Takes the words that end a noun phrase, and the plurals without an s."""
        nouns = vocabulary.nouns
        self._stops = frozenset(nouns.stops) | frozenset(vocabulary.sentences.function_words)
        self._plurals = frozenset(nouns.plurals)
        self._not_plural = frozenset(nouns.not_plural)
        self._elided = frozenset(nouns.elided)
        self._before_noun = frozenset((*vocabulary.grammar.articles, *vocabulary.grammar.others)) - {
            "a",
            "an",
            "another",
            "others",
        }
        self._noun_verbs = frozenset(nouns.noun_verbs)
        self._compounds = frozenset(nouns.compounds)
        self._states = frozenset(nouns.states)
        self._singular_of = nouns.singulars
        countries = vocabulary.places.countries.values()
        self._demonyms = frozenset(word.split()[-1] for country in countries for word in country.demonyms)
        self._peoples = frozenset(word for word in self._demonyms if word.endswith(_PEOPLES))

    def counted(self, words: Words, plain: Quantity, starts: set[int]) -> Quantity:
        """A bare number with the noun that it counts, or as it is."""
        at = plain.end
        last = words.sentence_range(plain.start)[1]
        if glued_dash(words, at) and words.folds[at + 1 : at + 2] in _ROUGHLY:
            at += 2
        elif glued_dash(words, at):
            return self._compound(words, plain, at + 1, last)
        goes_on = at + 1 < last and self._goes_on(words, at + 1) and not self._is_plural(words, at + 1)
        if words.folds[at : at + 1] and words.folds[at] in self._compounds and goes_on:  # not "27 member states"
            return self._compound(words, plain, at, last)
        at = self._behind_of(words, at, last)
        limit = min(last, at + _MAX_PHRASE)
        state = at + 1 < last and words.folds[at] in self._states and self._is_plural(words, at + 1)
        phrase = self._phrase(words, at + state, limit, starts)
        head = self._head(words, at + state, phrase, plain)
        if head is None:
            return plain
        return replace(plain, measured="count", unit=self._plural(words, head), unit_from="text", phrase=(at, head + 1))

    def _goes_on(self, words: Words, at: int) -> bool:
        """Whether a noun phrase goes on at a word: "12 page document", not "12 page, …"."""
        return words.texts[at][0].isalpha() and words.folds[at] not in self._stops

    def has_plural(self, words: Words, at: int, last: int) -> bool:
        """Whether a noun phrase with a plural begins at a word."""
        for word in range(at, min(last, at + _MAX_PHRASE)):
            fold = words.folds[word]
            if self._is_plural(words, word):
                return True
            if (not fold[0].isalpha() or fold in self._stops) and fold not in ("and", "-"):
                return False
        return False

    def _behind_of(self, words: Words, at: int, last: int) -> int:
        """Where the noun phrase begins: behind "of the", "more", "other"."""
        if at < last and words.folds[at] == "of" and at + 1 < last:
            at += 1
        while at < last and words.folds[at] in self._before_noun:
            at += 1
        return at

    def _phrase(self, words: Words, at: int, last: int, starts: set[int]) -> int:
        """The word behind the noun phrase that begins at a word."""
        end = at
        while end < last:
            fold = words.folds[end]
            possessive = fold in ("'s", "'") and words.glued[end]
            if not (possessive or (fold in DASHES and words.glued[end])):
                glued_on = end + 2 < last and words.folds[end + 1] in DASHES and words.glued[end + 1]
                number = end in starts and fold.isalpha()
                inside = self._is_noun(words, at, end, last) or self._is_of_people(words, end, last)
                stops = fold in self._stops and not inside
                hyphenated = glued_on or (end > at and glued_dash(words, end - 1))  # "wide-body", "would-be"
                if fold == "and" and self._joins_adjectives(words, at, end, last):
                    end += 1
                    continue
                if not fold[0].isalnum() or ((stops or number) and not hyphenated):
                    break
                if fold.endswith(_VERBAL) and len(fold) > 4 and end > at and self._is_plural(words, end - 1):
                    break
            end += 1
        return end

    def _is_noun(self, words: Words, at: int, word: int, last: int) -> bool:
        """Whether a word that may be a verb stands before the noun to come: "5,000 work visas"; not "people work"."""
        before = word + 1 < last and self._is_plural(words, word + 1)
        return (
            before
            and words.folds[word] in self._noun_verbs
            and not any(self._is_plural(words, n) for n in range(at, word))
        )

    def _is_of_people(self, words: Words, at: int, last: int) -> bool:
        """Whether a direction is of a people's name: "two South Koreans"."""
        return at + 1 < last and words.is_upper(at) and words.texts[at + 1] in self._demonyms

    def _joins_adjectives(self, words: Words, at: int, joint: int, last: int) -> bool:
        """Whether an "and" joins the adjectives of a noun to come: "2,400 digital and printed copies"."""
        nouns = any(self._is_plural(words, n) for n in range(at, joint))
        word = at < joint < last - 2 and words.texts[joint + 1][0].isalpha()
        return word and not nouns and self._is_plural(words, joint + 2)

    def _head(self, words: Words, at: int, end: int, plain: Quantity) -> int | None:
        """The head of a noun phrase: its last word if that is plural, else its first plural; for one, its last word."""
        if end == at or words.folds[at] in self._elided:
            return None
        plurals = [
            n
            for n in range(at, end)
            if self._is_plural(words, n) and words.folds[n + 1 : n + 2] not in (["'s"], ["'"], ["’"])
        ]
        one = plain.value == 1 and plain.upper is None
        verb = _verb(words, at, plurals[-1]) if one and plurals and words.folds[plain.end] != "of" else None
        if verb is not None:
            end = verb
        elif plurals:
            head = plurals[0]
            while head + 1 in plurals and words.folds[head + 2 : head + 3] != ["it"]:
                head += 1  # sports clubs, crew members; not "40 goals proves it"
            return head
        while end - 1 > at and words.folds[end - 1].endswith("ed"):  # "one miner escaped"
            end -= 1
        return (
            end - 1 if one and words.folds[end - 1] not in self._elided and words.texts[end - 1][0].isalpha() else None
        )

    def _is_plural(self, words: Words, at: int) -> bool:
        fold = words.folds[at]
        if (
            fold in self._plurals
            or (words.is_upper(at) and words.texts[at] in self._peoples)
            or (words.texts[at].endswith("s") and words.texts[at][-2:-1].isupper())
            or fold.endswith(_PLURAL_ENDINGS)
            or (words.is_upper(at) and fold.endswith(("ese", "ans")))
        ):
            return True
        return (
            len(fold) > 3
            and fold.endswith("s")
            and not fold.endswith(("ss", "us", "is"))
            and fold not in self._not_plural
        )

    def _plural(self, words: Words, at: int) -> str:
        """The counted noun as the report names it: in the plural, as the text spells it, lower case unless a name."""
        text = words.texts[at] if words.is_upper(at) and at else words.texts[at].lower()
        if self._is_plural(words, at):
            return text
        plural = self._singular_of.get(words.folds[at])
        if plural:
            return plural
        if text.endswith("y") and text[-2:-1] not in "aeiou":
            return text[:-1] + "ies"
        return text + ("es" if text.endswith(("s", "x", "ch", "sh")) else "s")

    def _compound(self, words: Words, plain: Quantity, at: int, last: int) -> Quantity:
        """A number before a noun that qualifies another: 15-member council, six-storey building."""
        if at >= last or words.folds[at] not in self._compounds:
            return replace(plain, compound=True)
        noun = self._plural(words, at)
        return replace(
            plain, end=at + 1, measured="count", unit=noun, unit_from="text", phrase=(at, at + 1), compound=True
        )


def _verb(words: Words, at: int, end: int) -> int | None:
    """Where the phrase of one thing ends, with a plural behind it: "one witness | reported hearing cries"."""
    verbs = (n for n in range(at + 1, end) if words.folds[n].endswith(("ed", "ing")))
    return next((n for n in verbs if not words.folds[n - 1].endswith("ly")), None)
