"""Who does what a verb says: the names before it in its clause, or whom a pronoun there points back to.

There is no parser: a name before the verb is its subject unless a preposition stands before it ("in Doha"), or "'s"
behind it ("Oman's growth").
"""

from __future__ import annotations

from collections.abc import Sequence

from kvisit.annotate.names import NameAt
from kvisit.families.agreements.sides import Sides
from kvisit.findings import NameIndex

_PREPOSITIONS = frozenset(
    {"in", "at", "near", "to", "from", "under", "of", "before", "with", "between", "for", "by", "on", "into", "across",
     "against", "over", "outside", "through", "via", "after", "about", "among", "than", "like", "visiting", "told"}
)  # fmt: skip
# Whose acts are those of the name behind "of": "envoys of Acme and of Nordlund".
_MEMBERS = frozenset(
    {"executives", "government", "governments", "representatives", "officials", "and", "leaders", "ministers", "heads",
     "presidents", "board", "boards", "council", "cabinet", "parliament",
     "parliaments", "members", "negotiators", "president", "minister", "envoys", "armies"}
)  # fmt: skip
_AUXILIARIES = frozenset({"also", "has", "have", "had", "will", "would", "to"})
_BRACKETED = 6  # words from "(" to a name that stands in brackets
_BETWEEN_NAMES = 9  # words between two names of one subject


class SubjectFinder:
    """Finds the subjects of verbs in one article."""

    def __init__(self, sides: Sides) -> None:
        """Takes the sides of the article."""
        self._sides = sides
        self._words = sides.words

    def of_sentence(self, start: int, end: int) -> tuple[NameIndex, ...]:
        """Whom a sentence is about, so that "it" in the next points back there: the first party that does something."""
        for place in self._sides.between(start, end):
            if self.acts(place, start) and not self._sides.is_seat(place):
                party = self._sides.of(place)
                if party is not None:
                    return (party,)
        return ()

    def _is_object(self, place: NameAt, start: int) -> bool:
        """Whether a past tense stands right before a name: "envoys visited the Oval Office"."""
        before = place.start - 1
        while before > start and self._words.folds[before] in ("the", "a", "an", "its", "their"):
            before -= 1
        acted = self._words.folds[before].endswith("ed") and self._words.folds[before] != "added"
        return before > start and acted and not self._words.is_hyphenated(before)

    def _is_bracketed(self, place: NameAt, start: int) -> bool:
        """Whether a name stands in brackets behind another: "Acme (NYSE: ACM)"."""
        texts = self._words.texts
        first = max(start, place.start - _BRACKETED)
        opened = next((n for n in range(place.start - 1, first - 1, -1) if texts[n] in "()"), None)
        if opened is None or texts[opened] != "(":
            return False
        return (
            texts[place.end : place.end + 1] == [":"]
            or ":" in texts[opened : place.start]
            or self._sides.ending(opened) is not None
        )

    def is_plural_pronoun(self, start: int, verb: int) -> bool:
        """Whether the subject of a verb is "they", or "the two" and no more."""
        begin = self.clause_start(start, verb)
        folds = self._words.folds[begin:verb]
        two = folds[:2] == ["the", "two"] and all(word in _AUXILIARIES or word.endswith("ly") for word in folds[2:])
        return two or "they" in folds[:3]

    def of_verb(self, start: int, verb: int, outer: int, last: Sequence[NameIndex]) -> list[NameIndex]:
        """The parties that do what a verb says.

        Args:
            start: where the part of the sentence that tells of it begins.
            verb: the verb.
            outer: where the sentence begins.
            last: whom the sentence before was about.
        """
        begin = self._urged(self.clause_start(start, verb), verb)
        antecedent = self._antecedent(begin, verb)
        if antecedent is None:
            antecedent = self._before_commas(start, verb)
        if antecedent is not None:
            return [antecedent]
        found = self._acting(begin, verb)
        folds = self._words.folds[begin:verb]
        if counted := self._sides.counted(begin, verb):
            return list(counted)
        if found and folds[:2] in (["he", "and"], ["she", "and"]):
            return [*last, *found]
        if found and (own := self._sides.own_government(begin)) and folds[own[1] - begin :][:1] == ["and"]:
            return [own[0], *found]
        if found or self._sides.speaks_of_both(begin, verb):
            return found
        vocabulary = self._sides.vocabulary
        company = "the" in folds and not vocabulary.companies.isdisjoint(folds)
        while folds and (folds[-1] in _AUXILIARIES or folds[-1].endswith("ly")):
            folds = folds[:-1]
        points_back = company or not vocabulary.pronouns.isdisjoint([*folds[:3], *folds[-1:]])
        if company:
            last = [party for party in last if self._sides.names[party].type == "ORG"]
        bare = all(fold in _AUXILIARIES or not fold[0].isalpha() for fold in folds)
        if begin > outer and (points_back or bare):
            found = self._acting(outer, begin)
        unknown = begin > outer and self._names_somebody(outer, begin)
        return found or (list(last) if points_back and not unknown else [])

    def _antecedent(self, begin: int, verb: int) -> NameIndex | None:
        """Whom "which" or "who" right before a verb stands for: "by Acme Bank, which signed a loan"."""
        folds = self._words.folds
        if (
            folds[begin - 1] not in ("which", "who")
            or folds[begin - 2] != ","
            or not (_AUXILIARIES.issuperset(folds[begin:verb]) or self._goes_on(begin, verb))
        ):
            return None
        place = self._sides.ending(begin - 2)
        if place is None or (folds[begin - 1] == "who" and self._sides.type_of(place) != "PERSON"):
            return None
        return self._sides.of(place)

    def _goes_on(self, begin: int, verb: int) -> bool:
        """Whether a verb is a further one of the same subject: "which defaulted in 2020 and reached"."""
        at = verb
        while at > begin and self._words.folds[at - 1] in _AUXILIARIES:
            at -= 1
        return self._words.folds[at - 1] == "and" and not self._acting(begin, verb)

    def _before_commas(self, start: int, verb: int) -> NameIndex | None:
        """The subject before what commas enclose: "Acme, an importer that was part of Nordwind, will buy"."""
        folds, at = self._words.folds, verb
        while at > start and folds[at - 1] in _AUXILIARIES:
            at -= 1
        if folds[at - 1] != ",":
            return None
        ends = (n for n in range(at - 2, start, -1) if folds[n] == ",")
        opener = next((n for n in ends if (place := self._sides.ending(n)) and self.acts(place, start)), None)
        place = self._sides.ending(opener) if opener is not None else None
        clause = folds[opener:at] if opener is not None else []
        return self._sides.of(place) if place and {"that", "which", "who", "whose"} & set(clause) else None

    def _urged(self, start: int, verb: int) -> int:
        """Where those begin who are to do something: "urged both sides to honour"; else where the clause does."""
        if self._words.folds[verb - 1] != "to":
            return start
        urging = (self._sides.vocabulary.urging.longest_at(self._words.folds, n) for n in range(verb - 2, start, -1))
        last = next((cue for cue in urging if cue is not None), None)
        return last.end if last is not None and last.end < verb - 1 else start

    def _names_somebody(self, start: int, end: int) -> bool:
        """Whether a main clause has a subject of its own, though none that was found: "Corvanta said that it"."""
        folds, vocabulary = self._words.folds[start:end], self._sides.vocabulary
        known = vocabulary.pronouns | vocabulary.companies
        return known.isdisjoint(folds) and any(self._words.is_upper(n) for n in range(start, end))

    def clause_start(self, start: int, verb: int) -> int:
        """Where the clause of a verb begins: behind the last word that opens a clause with a subject of its own."""
        brackets = 0
        for at in range(verb - 1, start, -1):
            fold = self._words.folds[at]
            brackets += (fold == ")") - (fold == "(")
            opens = fold in self._sides.vocabulary.borders or fold in (";", ":", "said", "says")
            if opens and brackets <= 0 and not (fold == "as" and self._words.folds[at + 1] == "well"):
                return at + 1
        return start

    def acts(self, place: NameAt, start: int) -> bool:
        """Whether a name does something: it is no place, no possessor, and not what another name is part of."""
        folds = self._words.folds
        person = self._sides.type_of(place) == "PERSON"
        if self._sides.is_possessor(place):
            following = folds[place.end + 1 : place.end + 4]
            if self._sides.at(place.end + 1) is not None:
                return False
            return not person and not self._sides.vocabulary.institutions.isdisjoint(following)
        if not person and (
            self._sides.is_qualifier(place) or self._is_object(place, start) or self._is_bracketed(place, start)
        ):
            return False
        if person and "looking" in folds[place.end : place.end + 2]:
            return False
        before = place.start - 1
        while before >= start and (folds[before] == "the" or (person and self._words.is_upper(before))):
            before -= 1
        listed = self._sides.ending(before) if folds[before] == "and" else None
        if listed is not None and not person and self._sides.type_of(listed) == "GPE" and listed.start > start:
            return self.acts(listed, start)  # "drivers in Peru and Chile"
        if before < start or folds[before] not in _PREPOSITIONS:
            return True
        holds = person and folds[before - 1] in self._sides.vocabulary.office_nouns  # "Secretary of Defence P"
        return folds[before] == "of" and (holds or folds[before - 1] in _MEMBERS)

    def _acting(self, start: int, end: int) -> list[NameIndex]:
        """The parties that can be the subject of a verb behind them: the last of them, and those listed with it."""
        places = [p for p in self._sides.between(start, end) if p.end <= end and self.acts(p, start)]
        listed: list[NameAt] = []
        for place in reversed(places):
            if listed and not self._is_listed(place.end, listed[-1].start):
                break
            listed.append(place)
        return [p for place in reversed(listed) if (p := self._sides.of(place)) is not None]

    def _is_listed(self, start: int, end: int) -> bool:
        """Whether words may stand between two names of one subject."""
        folds = self._words.folds[start:end]
        described = folds[:1] == [","] and folds[2:3] == ["-"]  # "Oman, oil-rich Gabon sign pact"
        if "," in folds and "and" not in folds and folds not in ([","], [",", "the"]) and not described:
            return False
        return len(folds) <= _BETWEEN_NAMES and self._sides.vocabulary.verbs.isdisjoint(folds)
