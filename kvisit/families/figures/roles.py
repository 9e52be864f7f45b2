"""Levels, changes, former values, targets, forecasts and limits: what a figure is to the quantity that it tells of.

"Sales rose 5% to $4 billion, from $3.8 billion" gives a change with its direction, a level and a former value. A level
has a direction only where no change tells it: "sales rose to $4 billion". The words of movement come from the
vocabulary; what decides is the word right before the figure ("by", "to", "from").
"""

from __future__ import annotations

from collections.abc import Set

from kvisit.annotate.notes import Notes
from kvisit.annotate.numerals import DASHES
from kvisit.annotate.quantities import Quantity
from kvisit.annotate.words import Words
from kvisit.model import Direction, Role
from kvisit.patterns import Vocabulary
from kvisit.patterns.phrases import Cue, PhraseIndex

_TO = 12  # words between a word of movement and the figure that it leads to: "fell for a third month in May, to 12"
_FROM = 30  # and the former value, which may stand behind the new one
_BEHIND = 3  # words of a noun phrase between an amount and its movement: "a 4% year-on-year rise"
_REVISED = 14  # words between "revised" and the former value: "revised the death toll in the accident from 21"
_AHEAD = 8  # words between "is expected to" and the figure
_SIGNS = DASHES | {"+"}
_BORDERS = frozenset({";", ":", ".", "(", ")", "but", "while"})
_COMPARATIVES = frozenset({"more", "less", "fewer"})
_UNMOVED = frozenset({"length", "area", "duration"})  # "the bus plunged 100 metres" tells a fall, not a change


class Roles:
    """Tells what role a figure plays; made once for a vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Indexes the words of the vocabulary's roles."""
        roles, grammar = vocabulary.roles, vocabulary.grammar
        self._moves: PhraseIndex[Direction] = PhraseIndex(
            [*(("up", phrase) for phrase in roles.up), *(("down", phrase) for phrase in roles.down)]
        )
        listed: tuple[tuple[Role, tuple[str, ...]], ...] = (
            ("previous", roles.previous), ("target", roles.target), ("forecast", roles.forecast),
            ("limit", roles.limit), ("level", roles.level),
        )  # fmt: skip
        self._roles: PhraseIndex[Role] = PhraseIndex((role, phrase) for role, phrases in listed for phrase in phrases)
        self._former = frozenset(roles.former)
        self._tallies = frozenset(roles.tallies)
        self._comparing = PhraseIndex(("previous", phrase) for phrase in roles.comparing)
        self._behind_comma: PhraseIndex[Direction] = PhraseIndex(("down", phrase) for phrase in roles.down_behind_comma)
        self._articles = frozenset(grammar.articles)
        self._passing = frozenset(vocabulary.numbers.positional) - {"over"}
        self._subunits = frozenset(vocabulary.currencies.subunits.values())
        self._unmoved = PhraseIndex(("", phrase) for phrase in roles.unmoved)
        self._deadline = PhraseIndex(("", phrase) for phrase in roles.deadline)
        self._actual = PhraseIndex(("", phrase) for phrase in roles.actual)
        self._transitive = frozenset(roles.transitive)
        self._behind = frozenset(roles.behind)
        self._adjectives = frozenset((*roles.adjectives, *vocabulary.numbers.fillers, *grammar.articles))
        self._fillers = frozenset((*grammar.others, "a"))
        self._measure_nouns = frozenset(grammar.measure_nouns)
        self._function_words = frozenset((*grammar.prepositions, *grammar.finite_verbs, *grammar.pronouns))
        self._ends_noun = self._function_words | frozenset(grammar.coordinators)
        self._links = frozenset((*grammar.auxiliaries, *grammar.articles, "of", "that", "said")) - {"in", "by"}
        self._multiples = frozenset(vocabulary.numbers.multiples)
        self._revising = frozenset(roles.revising)
        self._ordinals = frozenset(vocabulary.numbers.ordinals)

    def of(self, notes: Notes, quantity: Quantity, numbers: Set[int]) -> tuple[Role, Direction | None]:
        """The role of a figure and the direction of its movement; ``numbers`` are the words of the text's numbers."""
        words = notes.words
        first = words.sentence_range(quantity.start)[0]
        at = self._behind_time(notes, quantity.first, first)
        at -= words.folds[max(first, at - 2) : at] in (["from", "the"], ["than", "the"])  # "up from the $9 billion"
        cue = self._roles.longest_before(words.folds, at, first)
        if cue and quantity.measured == "money" and words.folds[cue.start] == "initially":
            return "level", None  # "losses were initially estimated at $2 million": of a toll it says that it has risen
        if cue and not words.is_hyphenated(cue.end - 1):  # "a lower-than-expected 5%"
            return cue.label, None
        told_before = self._is_former(words, at, first) or self._is_of_former(words, at, first, numbers)
        if told_before or self._is_revised(words, quantity, at, first, numbers):
            return "previous", None
        bound = self._roles.longest_before(words.folds, quantity.start, first)
        if (
            bound and bound.label in ("limit", "forecast") and not words.is_hyphenated(bound.end - 1)
        ):  # part of the modifier: "a ceiling of 5%", "could exceed 5%"
            return bound.label, None
        compares = self._comparing.longest_before(words.folds, at, first) or self._comparing.longest_before(
            words.folds, quantity.start, first
        )
        if compares and any(word in numbers for word in range(first, compares.start)):
            return "previous", None
        if words.folds[quantity.end : quantity.end + 2] in (
            ["expected", "by"],
            ["forecast", "by"],
            ["predicted", "by"],
        ):
            return "forecast", None  # "below the $5 million expected by analysts"
        role, direction = self._moved(words, quantity, at, first, numbers)
        ahead = self._ahead(words, quantity.first, first, numbers) if role != "previous" else None
        ahead = ahead or ("target" if role != "previous" and self._is_due(notes, quantity, first) else None)
        return (ahead or role), direction

    def _is_due(self, notes: Notes, quantity: Quantity, first: int) -> bool:
        """Whether a value is planned by a time: "plans to make 40% of its cars abroad by 2030"."""
        words, last = notes.words, notes.words.sentence_range(quantity.start)[1]
        due = any(words.folds[t.start - 1] == "by" for t in notes.times if quantity.end < t.start < last)
        near = range(max(first, quantity.first - _AHEAD), quantity.first)
        due = due and words.folds[quantity.first - 1] != "for"  # "plans to buy it for $3 billion by May"
        return due and any(self._deadline.longest_at(words.folds, n) for n in near)

    def _is_former(self, words: Words, at: int, first: int) -> bool:
        """Whether the noun phrase before a number tells of a former value: "an earlier toll of", "from an initial"."""
        if at > first and words.folds[at - 1] in self._former:
            while at > first and words.folds[at - 1] in self._former | self._adjectives:
                at -= 1
            return words.folds[at - 1 : at] == ["from"]
        while at > first and words.folds[at - 1] in self._links:
            at -= 1
        if at == first or words.folds[at - 1] not in self._tallies:
            return False
        return not self._former.isdisjoint(words.folds[max(first, at - _BEHIND) : at - 1])

    def _is_revised(self, words: Words, quantity: Quantity, at: int, first: int, numbers: Set[int]) -> bool:
        """Whether another number takes this one's place: "revised the toll from 21 to 18"."""
        pair = words.folds[at - 1 : at] == ["from"] and words.folds[quantity.end : quantity.end + 1] == ["to"]
        near = words.folds[max(first, at - _REVISED) : at]
        return pair and quantity.end + 1 in numbers and not self._revising.isdisjoint(near)

    def _is_of_former(self, words: Words, at: int, first: int, numbers: Set[int]) -> bool:
        """Whether an earlier report is what tells a number: "an earlier report had put the number of dead at 29"."""
        for word in range(at - 1, max(first, at - _TO) - 1, -1):
            if word in numbers or words.folds[word] in _BORDERS:
                return False
            told = words.folds[word] in self._tallies and words.folds[word - 1] in self._former
            if told and word - 1 <= first + 1:
                return True
        return False

    def _moved(
        self, words: Words, quantity: Quantity, at: int, first: int, numbers: Set[int]
    ) -> tuple[Role, Direction | None]:
        by = self._behind_filler(words, at, first)
        at = by if words.folds[by - 1 : by] == ["by"] else at
        before = words.folds[at - 1] if at > first else ""
        if before == "from":
            former = self._move_before(words, at, first, _FROM) or _follows_new(words, at - 1, first, numbers)
            return ("previous" if former else "level"), None
        if before == "to":
            cue = self._move_before(words, at, first, _TO)
            return "level", (cue.label if cue and not self._is_sized(words, cue, at, numbers) else None)
        if before == "by" and quantity.measured != "ordinal" and (cue := self._move_before(words, at, first, _TO)):
            sized = self._is_sized(words, cue, at, numbers)  # "approved cuts of $3 billion by 153 votes"
            return ("level", None) if sized else ("change", cue.label)
        if quantity.measured == "percent" and (sign := self._signed(words, quantity.start, first)):
            return "change", sign
        if quantity.measured == "multiple":
            cue = self._moves.longest_at(words.folds, quantity.start)  # "doubled"
            move = cue.label if cue else self._direct(words, quantity, at, first)
            return ("change" if move else "level"), move
        if words.folds[at] in self._passing and (cue := self._moves.longest_before(words.folds, at, first)):
            return "level", cue.label  # "dropped below $60,000"
        move = self._direct(words, quantity, at, first) or self._move_behind(words, quantity)
        return ("change" if move else "level"), move

    def _behind_filler(self, words: Words, at: int, first: int) -> int:
        """A place without the words for more before it: before "a further" of "by a further 5%"."""
        while at > first and words.folds[at - 1] in self._fillers:
            at -= 1
        return at

    def _behind_time(self, notes: Notes, at: int, first: int) -> int:
        """A place without the time that possesses it: before "last year's" of "from last year's 300"."""
        if at - 1 <= first or notes.words.folds[at - 1] not in ("'s", "'", "’s"):
            return at
        return next((time.start for time in notes.times if time.end in (at - 1, at)), at)

    def _is_sized(self, words: Words, cue: Cue[Direction], at: int, numbers: Set[int]) -> bool:
        """Whether a movement is told with its size, which has the direction: "rose 5% to", "a 19% drop to"."""
        start = cue.start - _BEHIND if words.folds[cue.start] in self._behind else cue.end
        return any(
            word in numbers
            and word - 1 not in numbers
            and not self._is_ordinal(words.folds[word])
            and "from" not in words.folds[max(start, word - 2) : word]
            for word in range(max(0, start), at)
        )

    def _is_ordinal(self, fold: str) -> bool:
        return fold in self._ordinals or fold.endswith(("st", "nd", "rd", "th"))

    def _signed(self, words: Words, at: int, first: int) -> Direction | None:
        """The direction of a share with a sign, as lists of quotations have it: "DAX -1.6%"; not "growth of -1.6%"."""
        sign = words.texts[at][0]
        if sign not in _SIGNS or (at > first and words.folds[at - 1] in self._function_words):
            return None
        return "up" if sign == "+" else "down"

    def _move_before(self, words: Words, at: int, first: int, most: int) -> Cue[Direction] | None:
        """The nearest word of movement before a number, in its clause; a comma right before "to 12" ends none."""
        for start in range(at - 1, max(first, at - most) - 1, -1):
            fold = words.folds[start]
            if fold in _BORDERS or (fold == "," and most == _TO and start != at - 2):
                return None
            if words.is_hyphenated(start) or words.folds[start + 1] == "than":
                continue  # "a lower-than-expected 5% to 12", "more than 3,000 soldiers from 12 countries"
            if fold in self._behind and words.folds[start + 1] in self._tallies:
                continue  # "cut its growth forecast to 3%"
            if cue := self._moves.longest_at(words.folds, start):
                return cue
        return None

    def _direct(self, words: Words, quantity: Quantity, at: int, first: int) -> Direction | None:
        """The word of movement that an amount is the size of: "rose 5%", "an increase of $2", "fell a modest 3%"."""
        if quantity.compound or not self._can_change(words, quantity):
            return None  # "set up a 10-billion-yuan fund"
        while at > first and (words.folds[at - 1] in self._adjectives or words.is_hyphenated(at - 1)):
            at -= 1
        if at > first and words.folds[at - 1] == "of":
            at -= 1
        cue = self._moves.longest_before(words.folds, at, first)
        if cue and self._unmoved.longest_before(words.folds, at, first):
            return None  # "making up $9 billion"
        if cue is None:
            cue = self._behind_comma.longest_before(words.folds, at, first)
            return cue.label if cue and cue.start > first and words.texts[cue.start - 1] == "," else None
        is_sum = quantity.measured in ("money", "measure") and quantity.unit not in self._subunits
        return None if is_sum and words.folds[cue.end - 1] in self._transitive else cue.label

    def _move_behind(self, words: Words, quantity: Quantity) -> Direction | None:
        """The movement that an amount qualifies: "a 43% increase", "12 percent lower", "a $2 billion cut"."""
        if not self._can_change(words, quantity):
            return None
        at, last = quantity.end, words.sentence_range(quantity.start)[1]
        for word in range(at, min(last, at + _BEHIND)):
            fold = words.folds[word]
            if fold in self._behind and (cue := self._moves.longest_at(words.folds, word)):
                if (
                    fold in _COMPARATIVES
                    and words.folds[word + 1 : word + 2] != ["than"]
                    and quantity.measured != "percent"
                ):
                    return None  # "40 more"
                sized = word + 1 < last and words.texts[word + 1][0].isdigit()  # "4,577 up 64 points"
                return None if sized else cue.label
            if not fold[0].isalnum() or fold in self._ends_noun:
                return None
        return None

    def _can_change(self, words: Words, quantity: Quantity) -> bool:
        """Whether an amount can be the size of a movement; of counts only those of points and the like."""
        if quantity.measured == "count":
            return words.folds[quantity.phrase[1] - 1] in self._measure_nouns
        return quantity.measured in ("percent", "money", "bare", "multiple") or (
            quantity.measured == "measure" and quantity.unit_kind not in _UNMOVED
        )

    def _is_moved(self, words: Words, noun: int, first: int) -> bool:
        """Whether a noun is what moves: "cut its forecast by $3 million" tells a change."""
        while noun - 1 > first and words.folds[noun - 1] in self._adjectives | self._articles:
            noun -= 1
        return noun > first and self._moves.longest_before(words.folds, noun, first) is not None

    def _ahead(self, words: Words, at: int, first: int, numbers: Set[int]) -> Role | None:
        """The target or forecast that a few words before a number announce: "is expected to grow to $4 billion"."""
        at = self._before_former(words, at, first, numbers)
        for start in range(at - 1, max(first, at - _AHEAD) - 1, -1):
            counts = (
                start in numbers and words.folds[start] not in self._multiples
            )  # "hope to double it to $12 billion"
            if counts or words.folds[start] in _BORDERS or words.texts[start] == ",":
                return None
            cue = self._roles.longest_at(words.folds, start)
            if cue and cue.label in ("target", "forecast") and not words.is_hyphenated(start):
                if self._actual.longest_before(words.folds, cue.end, first):
                    return None  # "profit beats forecasts at $6 billion"
                return None if self._is_moved(words, start, first) else cue.label
        return None

    def _before_former(self, words: Words, at: int, first: int, numbers: Set[int]) -> int:
        """A place before the former value of "from $6 million to 9", else the same place."""
        if words.folds[at - 1] != "to":
            return at
        start = at - 1
        while start > first and start > at - _BEHIND - 3 and words.folds[start] != "from":
            start -= 1
        former = words.folds[start] == "from" and not numbers.isdisjoint(range(start, at))
        return start if former else at


def _follows_new(words: Words, at: int, first: int, numbers: Set[int]) -> bool:
    """Whether the new value stands right before a "from": "will go to 10% from 15%"."""
    most = _TO if words.folds[at - 1] == "," else _BEHIND  # "fly to 95 cities by May, from 58 now"
    near = range(max(first, at - most), at)
    return any(word in numbers and words.folds[word - 1] == "to" for word in near if word > first)
