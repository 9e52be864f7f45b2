"""What an amount, a share or a bare number is of: "net profit", "its revenue", "Lion Air is buying aircraft"."""

from __future__ import annotations

from collections.abc import Set

from kvisit.annotate.numerals import DASHES
from kvisit.annotate.quantities import Quantity
from kvisit.annotate.words import Words
from kvisit.families.figures.counts import Counted
from kvisit.families.figures.kinds import Trigger
from kvisit.families.figures.moved import Moved
from kvisit.families.figures.subjects import Subject, Subjects
from kvisit.families.figures.wording import MAX_NOUN, STOPS, Wording, behind_conversion
from kvisit.patterns import Vocabulary

_MAX_BEFORE = 6
_MAX_SUBJECT = 4
_MAX_VERB_PHRASE = 9
_MAX_WORDS = 10
_SO_MANY_IN = 3  # words of "eight in 10"
_OF_A_CLAUSE = frozenset({"length", "speed", "area", "mass", "volume", "duration", "power", "energy"})
_ABOVE = frozenset({"above", "below"})
_OF_STUFF = frozenset({"length", "area", "mass", "volume", "energy", "duration", "power"})
_POSSESSIVES = frozenset({"'s", "’s", "'", "’"})
_LEADS = frozenset({"by", "to", "from", "at"})
_ASIDE = frozenset({"or", ",", "(", *DASHES, "--"})
_BEFORE_COMPOUND = frozenset({"in", "with", "for", "after", "amid", "of", "at", "over"})
_OWNING = frozenset({"from", "by", "with", "for"})


class Amounts:
    """Words the measures of amounts; made once for a vocabulary."""

    def __init__(self, vocabulary: Vocabulary, wording: Wording, counted: Counted) -> None:
        """Takes the words of movement, and those between a noun and its amount."""
        grammar, roles = vocabulary.grammar, vocabulary.roles
        self._wording, self._counted = wording, counted
        self._subjects, self._moved = Subjects(vocabulary), Moved(vocabulary, wording)
        self._moves = frozenset((*roles.up, *roles.down))
        self._openers = frozenset(grammar.clause_openers)
        self._vague = frozenset(grammar.vague_nouns)
        self._pronouns = frozenset(grammar.pronouns) | frozenset(grammar.partitives)
        self._ordinary = frozenset(vocabulary.names.ordinary)
        self._finite = frozenset(grammar.finite_verbs)
        self._dimensions = frozenset(grammar.dimensions)
        self._before_verbs = frozenset(grammar.before_verbs)
        self._stops = frozenset(vocabulary.nouns.stops)
        self._means = frozenset(grammar.means)
        self._measured_by = frozenset(grammar.measured_by)

    def of(self, words: Words, quantity: Quantity, taken: Set[int]) -> list[str]:
        """What an amount, share or bare number is of."""
        if moved := self._moved.by_amount(words, quantity, taken) or self._moved.to_amount(words, quantity, taken):
            return moved
        if quantity.compound or self._qualifies(words, quantity, taken):
            last = words.sentence_range(quantity.start)[1]
            return self._counted.behind(words, behind_conversion(words, quantity.end, last), taken)
        if own := self._listed_at(words, quantity, taken) or self._sized(words, quantity, taken):
            return own
        if noun := self._noun_before(words, quantity, taken) or self._stuff(words, quantity, taken):
            return noun
        if compared := self._compared(words, quantity, taken):
            return compared
        part = self._part_of(words, quantity, taken) or self._shared(words, quantity, taken)
        before = words.folds[quantity.first - 1]
        equals = words.folds[max(0, quantity.first - 2) : quantity.first] in (["equal", "to"], ["equivalent", "to"])
        if part and (quantity.measured == "bare" or before in _ASIDE or before.endswith("ing") or equals):
            return part  # "$3 billion, or 2% of output", "covering 98 per cent of goods"
        if quantity.measured == "money" or quantity.unit_kind in _OF_A_CLAUSE:
            return self._clause(words, quantity, taken)
        subject = self._subjects.of(words, quantity.first, taken)
        goes_on = words.folds[quantity.end : quantity.end + 1] and words.folds[quantity.end] not in self._wording.links
        if quantity.measured == "bare" and goes_on and (told := self._counted.said_of(words, quantity.end, taken)):
            opens = words.folds[quantity.first - 1] == "that"  # "Lopez, who estimated that thousands could be affected"
            return told if opens else [*subject.texts[-_MAX_SUBJECT:], *told]  # "five fell, of which four exploded"
        if part or subject.texts:
            object_ = self._object_of(words, quantity, taken) if part else []
            return [*(object_ or subject.texts), *(part or self._verb_of_name(words, subject))]
        return self.around(words, quantity, taken)

    def is_verb(self, words: Words, quantity: Quantity, cue: Trigger) -> bool:
        """Whether a word that may name an amount is the verb of it: "cost" of "tariffs that cost it $140 million"."""
        between = words.folds[cue.end : quantity.first]
        verb = words.folds[cue.start] in self._wording.verbs and cue.end <= quantity.first
        return verb and bool(between) and self._pronouns.issuperset(between)

    def ranked(self, words: Words, quantity: Quantity, at: int, taken: Set[int]) -> list[str]:
        """What is ranked, and among what: "port of the region"; ``at`` is the word behind the ordinal."""
        behind = self._wording.phrase_behind(words, at, taken, _MAX_VERB_PHRASE)
        return [*self._subjects.of(words, quantity.first, taken).texts, *behind]

    def around(self, words: Words, quantity: Quantity, taken: Set[int]) -> list[str]:
        """The nearest words of the clause: those before the number, and those behind it."""
        first, last = words.sentence_range(quantity.start)
        at = start = quantity.first
        while at > first and start - at < _MAX_BEFORE and words.texts[at - 1] not in STOPS:
            at -= 1
        before = [words.texts[n] for n in range(at, start) if n not in taken]
        behind = stop = behind_conversion(words, quantity.end, last)
        if stop < last and words.folds[stop] in self._wording.coordinators:
            last = stop  # "makes 120 barrels a day and runs"
        while stop < last and len(before) + stop - behind < _MAX_WORDS and words.texts[stop] not in STOPS:
            if stop in taken or self._wording.ends_predicate(words, stop) or words.folds[stop] in self._finite:
                break
            stop += 1
        while stop > behind and words.folds[stop - 1] in self._wording.function_words:
            stop -= 1
        return [*self._wording.trimmed(before), *words.texts[behind:stop]]

    def _noun_before(self, words: Words, quantity: Quantity, taken: Set[int]) -> list[str]:
        """The noun that an amount stands behind: "after-tax gain" of "an after-tax gain of $3 million"."""
        first, last = words.sentence_range(quantity.start)
        end = quantity.first
        while end > first and (words.folds[end - 1] in self._measured_by or words.texts[end - 1] == "("):
            end -= 1
        if end < quantity.first and words.texts[end - 1] == ",":
            end -= 1  # "the phase, of 300 MW, is"
        start = self._wording.noun_before(words, end, taken)
        if end in (quantity.first, start):
            return []
        start, end = self._before_link(words, start, end, taken)
        noun, behind = self._wording.trimmed(words.texts[start:end]), quantity.end
        if self._vague.issuperset(text.lower() for text in noun):  # "prices rose at an annual rate of 2%"
            noun = [*self._subjects.of(words, start, taken).texts[-_MAX_SUBJECT:], *noun]
        if words.texts[end] == "(" or (words.texts[behind : behind + 1] and words.texts[behind] in STOPS - {"("}):
            return noun
        behind = behind_conversion(words, behind, last)
        goes_on = words.folds[behind : behind + 1] and words.folds[behind] in self._wording.links
        return [*noun, *self._wording.phrase_behind(words, behind, taken)] if goes_on else noun

    def _before_link(self, words: Words, start: int, end: int, taken: Set[int]) -> tuple[int, int]:
        """A noun phrase, that before it if it is whose or from where: "an order | from Orla Air worth $3 million"."""
        link = start - 1
        if start == end or words.folds[link] not in _OWNING or not words.is_upper(end - 1):
            return start, end
        noun = self._wording.noun_before(words, link, taken)
        return (noun, link) if noun < link else (start, end)

    def _listed_at(self, words: Words, quantity: Quantity, taken: Set[int]) -> list[str]:
        """What stands at an amount, its verb left out: "gold" of "crude traded at $71, and gold at $2,640".

        Also what was bought for one: "Medex" of "had acquired Tindra for $3 billion and Medex for $4 billion".
        """
        at = quantity.first - 1
        again = words.folds[at] == "for" and any(
            words.folds[n] == "for" and n + 1 in taken for n in range(words.sentence_range(at)[0], at - 1)
        )
        if not (words.folds[at] == "at" or again) or quantity.measured not in ("money", "percent"):
            return []
        start = self._wording.noun_before(words, at, taken)
        listed = start < at and words.folds[start - 1] in ("and", ",", ";") and not words.folds[at - 1].endswith("ed")
        return words.texts[start:at] if listed and start - 1 > words.sentence_range(at)[0] else []

    def _stuff(self, words: Words, quantity: Quantity, taken: Set[int]) -> list[str]:
        """What stuff or sum an amount is of: "unpaid fines" of "$8 million in unpaid fines", "60 metres of water"."""
        of_money = quantity.measured == "money"
        at, last = _behind_rate(words, quantity), words.sentence_range(quantity.start)[1]
        if words.folds[at : at + 1] not in ((["in"], ["of"], ["worth"]) if of_money else (["of"],)):
            return []
        if not of_money and quantity.unit_kind not in _OF_STUFF:
            return []
        at += 1 + (words.folds[at : at + 2] == ["worth", "of"])
        noun = self._wording.noun_behind(words, at, last, taken)
        behind = at + len(noun)
        if len(noun) == 1 and not of_money and words.folds[behind : behind + 1] == ["and"]:  # "wind and solar power"
            second = self._wording.noun_behind(words, behind + 1, last, taken)
            noun = [*noun, "and", *second] if second else noun
        if not noun or (of_money and (noun[-1][0].isupper() or noun[-1].lower() in self._means)):
            return []  # "$2 billion in Brazil", "$6 billion in cash"
        return noun

    def _qualifies(self, words: Words, quantity: Quantity, taken: Set[int]) -> bool:
        """Whether an amount stands before a noun: "a $1 trillion infrastructure project", "in €2.5bn takeover"."""
        before = words.folds[quantity.first - 1]
        sized = quantity.measured == "measure" and before in ("a", "an")  # "a 1,200 MW plant"
        if not (sized or quantity.measured in ("money", "percent")) or not quantity.start or quantity.end >= len(words):
            return False
        at, last = quantity.end, words.sentence_range(quantity.start)[1]
        at = behind_conversion(words, at, last) if words.texts[at] == "(" else at
        noun = at < last and words.texts[at][0].isalpha() and words.folds[at] not in self._wording.function_words
        if before in self._wording.determiners or not noun:
            return noun and before in self._wording.determiners
        lacks_article = before in _BEFORE_COMPOUND and at not in taken and self._wording.in_noun(words, at)
        lacks_article = lacks_article and words.folds[at] not in self._stops
        return lacks_article and not quantity.per and not (words.is_upper(at) or words.folds[at].endswith(("ly", "ed")))

    def _clause(self, words: Words, quantity: Quantity, taken: Set[int]) -> list[str]:
        """The subject, its verb with the object, and what stands behind: "Lion Air is buying aircraft"."""
        subject = self._subjects.of(words, quantity.first, taken)
        if subject.verb < 0:
            return self.around(words, quantity, taken)
        stop = subject.verb + 1
        while stop < quantity.first and stop - subject.verb < _MAX_VERB_PHRASE and words.texts[stop] not in STOPS:
            if words.folds[stop] in self._wording.links and words.folds[stop] != "to":
                break
            stop += 1
        told = [words.texts[n] for n in range(subject.verb, stop) if n not in taken]
        behind = behind_conversion(words, quantity.end, words.sentence_range(quantity.start)[1])
        rest = self._rate(words, quantity) if quantity.per else self._wording.phrase_behind(words, behind, taken)
        modal = told[:1] if self._before_verbs.issuperset(text.lower() for text in told[:1]) else []
        told = [] if self._moves.issuperset(text.lower() for text in told[:1]) else self._wording.trimmed(told)
        told = [*modal, *told] if told else []
        return [*self._wording.trimmed(subject.texts[-_MAX_SUBJECT:]), *told, *rest]

    def _rate(self, words: Words, quantity: Quantity) -> list[str]:
        """What an amount is for each of, where a noun says it: "per share"; not "rise … an hour"."""
        end = _behind_rate(words, quantity)
        return words.texts[quantity.end : end] if quantity.per == words.folds[end - 1] else []

    def _sized(self, words: Words, quantity: Quantity, taken: Set[int]) -> list[str]:
        """What is as long as a length says: "queue" of "the queue, 2 km long, stretched"."""
        end, first = quantity.first - 1, words.sentence_range(quantity.start)[0]
        if words.folds[end] not in (",", "and") or words.folds[quantity.end : quantity.end + 1] == []:
            return []
        if words.folds[quantity.end] not in self._dimensions:
            return []
        while end - 1 > first and (end - 1 in taken or words.folds[end - 1] in self._dimensions):
            end -= 2 if words.texts[end - 2] == "," else 1  # "the bridge, 2 km long and 30 m wide"
        start = self._wording.noun_before(words, end, taken)
        if start < end and words.folds[start - 1] in self._wording.links:  # "the tunnel at Arden, 2 km long,"
            start = self._wording.noun_before(words, start - 1, taken)
        return words.texts[start:end]

    def _compared(self, words: Words, quantity: Quantity, taken: Set[int]) -> list[str]:
        """What a share is above or below: "its closing price" of "31% above its closing price"."""
        at, last = quantity.end, words.sentence_range(quantity.start)[1]
        if quantity.measured != "percent" or at >= last or words.folds[at] not in _ABOVE:
            return []
        at += 1
        while at < last and words.folds[at] in self._wording.determiners:
            at += 1
        noun = self._wording.noun_behind(words, at, last, taken)
        return [] if self._vague.issuperset(text.lower() for text in noun) else noun

    def _object_of(self, words: Words, quantity: Quantity, taken: Set[int]) -> list[str]:
        """The noun whose preposition leads to a share: "duties on" of "it ends duties on 91% of goods"."""
        link = quantity.first - 1
        if link <= words.sentence_range(quantity.start)[0] or words.folds[link] not in self._wording.links - _LEADS:
            return []
        start = self._wording.noun_before(words, link, taken)
        return words.texts[start : link + 1] if start < link else []

    def _verb_of_name(self, words: Words, subject: Subject) -> list[str]:
        """The verb of a subject that is only a name, which by itself is no measure: "Acme fell"."""
        named = all(text[0].isupper() and text.lower() not in self._ordinary for text in subject.texts)
        verb = words.folds[subject.verb]
        return [words.texts[subject.verb]] if named and verb not in self._wording.function_words else []

    def _shared(self, words: Words, quantity: Quantity, taken: Set[int]) -> list[str]:
        """Whom so many in so many are of: "city voters" of "eight in 10 city voters backed it"."""
        if quantity.number.form != "fraction" or quantity.number.end - quantity.number.start < _SO_MANY_IN:
            return []
        noun = self._wording.noun_behind(words, quantity.end, words.sentence_range(quantity.start)[1], taken)
        plural = next((n + 1 for n, text in enumerate(noun) if text.endswith("s")), 0)
        return noun[:plural]

    def _part_of(self, words: Words, quantity: Quantity, taken: Set[int]) -> list[str]:
        """What a share or a bare number is of: "its revenue" of "60 percent of its revenue"."""
        at, end = quantity.end + 1, words.sentence_range(quantity.start)[1]
        if words.folds[quantity.end : at] != ["of"] or (at < end and words.folds[at] in self._pronouns):
            return []
        while at < end and (words.folds[at] in self._wording.determiners or at in taken):
            at += 1  # "two thirds of the 1,500 respondents"
        found: list[str] = []
        while at < end and len(found) < MAX_NOUN and words.texts[at] not in STOPS:
            if words.folds[at] in self._wording.function_words or words.folds[at] in self._openers:
                break
            if at not in taken:
                found.append(words.texts[at])
            elif found and found[-1] not in _POSSESSIVES:  # "the town's 12,000 buildings"
                break
            at += 1
        return found


def _behind_rate(words: Words, quantity: Quantity) -> int:
    """The word behind an amount with what it is for each of: "$4 billion a year"."""
    end = quantity.end
    return end + 2 if quantity.per and end + 2 <= words.sentence_range(quantity.start)[1] else end
