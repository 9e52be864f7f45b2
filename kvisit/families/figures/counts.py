"""What is counted, with what happened to it ("Turkish soldiers killed", "houses damaged"), and whose an age is."""

from __future__ import annotations

from collections.abc import Set

from kvisit.annotate.numerals import DASHES
from kvisit.annotate.quantities import Quantity
from kvisit.annotate.words import Words
from kvisit.families.figures.content import Content
from kvisit.families.figures.kinds import Bid
from kvisit.families.figures.wording import Wording
from kvisit.patterns import Vocabulary

_PARTICIPLE_ENDINGS = ("ed", "wn", "rnt")
_TO_PARTICIPLE = 5  # words between what is counted and what was done to it
_MAX_SUBJECT = 4
_MAX_COMPOUND = 5
_OLD = frozenset({"old", "olds"})
_COPULAS = frozenset({"were", "was", "are"})


class Counted:
    """Words the measures of counts and ages; made once for a vocabulary."""

    def __init__(self, vocabulary: Vocabulary, wording: Wording, content: Content) -> None:
        """Takes the words between a noun and its participle, and those before an age."""
        grammar = vocabulary.grammar
        self._wording, self._content = wording, content
        self._between_participle = frozenset((*grammar.auxiliaries, *grammar.finite_verbs))
        self._before_verb = frozenset(grammar.before_verbs)
        self._finite = frozenset(grammar.finite_verbs)
        self._articles = frozenset(grammar.articles)
        self._before_age = frozenset(grammar.before_age)
        self._partitives = frozenset(grammar.partitives)
        self._states = frozenset(vocabulary.nouns.elided)
        self._people = frozenset(vocabulary.sets["people"]) - self._states

    def of(self, words: Words, quantity: Quantity, bid: Bid, taken: Set[int]) -> list[str]:
        """A counted noun phrase with what happened to it."""
        start, end = quantity.phrase
        texts = [words.texts[n] for n in range(start, end) if not _is_plain_number(words, n)]  # "44 of 67 drones"
        if quantity.unit and quantity.unit_from == "context" and texts and not quantity.compound:
            texts.append(quantity.unit)  # "49 Armenian and 50 Georgian soldiers"
        if quantity.compound:
            return [*texts, *self.behind(words, quantity.end, taken)]  # "storey apartment block"
        if bid.side == "part" or (bid.cue and not quantity.start <= bid.cue.start < end):
            return [*texts, *self._state(words, bid)]
        if bid.cue:
            return texts
        carried = quantity.first > 0 and words.folds[quantity.first - 1].endswith("ing")
        done = [] if carried else self._participle(words, quantity)  # "a train carrying 90 passengers derailed"
        if done or self._content.words(" ".join(texts)):
            return [*texts, *done]
        frame = self._frame(words, quantity, taken)
        said = [] if frame and frame[-1].endswith("ing") else self.said_of(words, end, taken)
        return [*texts, *said] if said else [*frame, *texts]  # "a ferry carrying 350 people sank"

    def _frame(self, words: Words, quantity: Quantity, taken: Set[int]) -> list[str]:
        """What leads to people of whom nothing else is said: "market of" people, "employs" people."""
        first, at = words.sentence_range(quantity.start)[0], quantity.first - 1
        if at <= first:
            return []
        if words.folds[at] == "of":
            start = self._wording.noun_before(words, at, taken)
            noun = words.texts[start:at]
            return [*noun, "of"] if self._content.words(" ".join(noun)) else []
        governed = words.folds[at - 1] in self._before_verb
        verbal = governed or self._wording.is_verbal(words.folds[at]) or words.folds[at].endswith("ing")
        return [words.texts[at]] if verbal and words.folds[at] not in self._between_participle else []

    def is_state(self, words: Words, bid: Bid) -> bool:
        """Whether a trigger is one word that says what happened to people: "injured", "dead"."""
        return bid.cue is not None and bid.cue.end == bid.cue.start + 1 and words.folds[bid.cue.start] in self._states

    def elided(self, words: Words, quantity: Quantity, bid: Bid) -> list[str]:
        """People that no noun names, with what happened to them: "others injured" of "70 others were injured"."""
        named = self.named(words, quantity)
        others = words.texts[quantity.end : quantity.end + (words.folds[quantity.end : quantity.end + 1] == ["others"])]
        return [*([named] if named else others), *self._state(words, bid)]

    def named(self, words: Words, quantity: Quantity) -> str | None:
        """The people that a predicate says a bare number is of: "six of them children", "12 were women"."""
        at, last = quantity.end, words.sentence_range(quantity.start)[1]
        if quantity.measured != "bare":
            return None
        at += 2 * (words.folds[at : at + 1] == ["of"] and not self._partitives.isdisjoint(words.folds[at + 1 : at + 2]))
        at += 3 * (
            words.folds[at : at + 2] == ["of", "the"] and not self._states.isdisjoint(words.folds[at + 2 : at + 3])
        )
        at += at < last and words.folds[at] in _COPULAS
        named = quantity.end < at < last and words.folds[at] in self._people
        goes_on = at + 1 < last and words.folds[at + 1] in self._people  # "were police officers"
        return words.texts[at + goes_on] if named else None

    def said_of(self, words: Words, at: int, taken: Set[int]) -> list[str]:
        """What is said of people that are only counted: "in 13 counties", "work underground"."""
        last = words.sentence_range(at - 1)[1]
        while at < last and words.folds[at] in self._between_participle:
            at += 1
        return self._wording.phrase_behind(words, at, taken)

    def aged(self, words: Words, quantity: Quantity, taken: Set[int]) -> list[str]:
        """Whose an age is: the noun behind "12-year-old", or what stands before: "Ana Lopez" of "Ana Lopez, 36,"."""
        at, last = quantity.end, words.sentence_range(quantity.start)[1]
        while at < last and (words.texts[at] in DASHES or words.folds[at] in _OLD):
            at += 1
        old = words.folds[at - 1] in _OLD
        if (quantity.compound or old) and (noun := self.behind(words, at, taken)):
            return noun
        if old:
            return [words.texts[n] for n in range(quantity.end - 1, at)]  # "signed the 23-year-old for"
        first = words.sentence_range(quantity.start)[0]
        end = quantity.first
        while end > first and (words.folds[end - 1] in self._before_age or not words.texts[end - 1][0].isalpha()):
            end -= 1
        return self._wording.trimmed(words.texts[self._wording.noun_before(words, end, taken, _MAX_SUBJECT) : end])

    def behind(self, words: Words, at: int, taken: Set[int]) -> list[str]:
        """The noun phrase behind a compound: "harbour wall" of "a $1.4 million harbour wall shielding"."""
        end = words.sentence_range(at - 1)[1]
        found: list[str] = []
        while at < end and len(found) < _MAX_COMPOUND and at not in taken:
            text = words.texts[at]
            if found and text in DASHES and words.glued[at]:
                found.append(text)
            elif text not in DASHES:
                outside = not text[0].isalnum() or words.folds[at] in self._wording.borders
                verb = text.endswith("ing") or self._wording.is_verbal(words.folds[at])
                if outside or (verb and found):
                    break
                if text not in _OLD:
                    found.append(text)
            at += 1
        return [*found, *self._of_noun(words, at, end, taken)] if found else found

    def _of_noun(self, words: Words, at: int, last: int, taken: Set[int]) -> list[str]:
        """What a noun is of, with the "of": "of emergency" of "a 60-day state of emergency", "on cars" of duties."""
        if words.folds[at : at + 1] not in (["of"], ["on"]) or at in taken or at + 1 >= last:
            return []
        start = at + 1
        while start < last and words.folds[start] in self._wording.determiners:
            start += 1
        noun = self._wording.noun_behind(words, start, last, taken)
        return [*words.texts[at:start], *noun] if noun else []

    def _participle(self, words: Words, quantity: Quantity) -> list[str]:
        """What was done to what was counted: "damaged" of "22 houses were badly damaged"."""
        at, end = quantity.phrase[1], words.sentence_range(quantity.start)[1]
        for word in range(at, min(at + _TO_PARTICIPLE, end)):
            fold = words.folds[word]
            if fold.endswith(_PARTICIPLE_ENDINGS) and len(fold) > 4 and not words.is_upper(word):
                acts = words.folds[word + 1 : word + 2] and words.folds[word + 1] in self._articles
                return [] if acts else [words.texts[word]]  # "crews battled the fire"
            if fold not in self._between_participle and not fold.endswith("ly"):
                break
        return []

    def _state(self, words: Words, bid: Bid) -> list[str]:
        """What happened to whom was counted: the trigger's words, or in place of a verb before them the detail."""
        if bid.side in ("before", "topics", "part") and bid.entry.detail:
            return [bid.entry.detail]
        if bid.cue is None:
            return []
        trigger = words.texts[bid.cue.start : bid.cue.end]
        if trigger[0].lower() == "of" and bid.entry.detail:
            return [bid.entry.detail]  # "51 of the dead were policemen"
        while len(trigger) > 1 and trigger[0].lower() in self._finite:
            trigger = trigger[1:]  # "are missing"
        while len(trigger) > 1 and trigger[-1].lower() in self._wording.links - {"for"}:
            trigger = trigger[:-1]  # "lost in"
        return [text.lower() if n == 0 and text.istitle() else text for n, text in enumerate(trigger)]


def _is_plain_number(words: Words, at: int) -> bool:
    """Whether a word is digits that no hyphen ties to what follows: not "31-storey"."""
    tied = at + 1 < len(words) and words.texts[at + 1] in DASHES and words.glued[at + 1]
    return words.texts[at][0].isdigit() and not tied
