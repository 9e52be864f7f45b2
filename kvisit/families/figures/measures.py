"""What a figure counts or measures, in at most ten words of the text.

A counted noun phrase with what happened to it ("Turkish soldiers killed"); a topic with what it is of ("trade
between the two countries"); the noun that a compound qualifies ("suspension bridge"); what a share is of ("of its
revenue"); the subject of the verb ("core inflation rose 0.3%"); else the words nearest to the number.
"""

from __future__ import annotations

from kvisit.annotate.numerals import DASHES
from kvisit.annotate.quantities import Quantity
from kvisit.annotate.words import Words
from kvisit.families.figures.amounts import Amounts
from kvisit.families.figures.content import Content
from kvisit.families.figures.counts import Counted
from kvisit.families.figures.kinds import Bid
from kvisit.families.figures.pointing import COUNTED
from kvisit.families.figures.topics import Topics
from kvisit.families.figures.wording import Wording, joined
from kvisit.patterns import Vocabulary

_MAX_WORDS = 10


class Measures:
    """Words measures; made once for a vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Takes the nouns that measure rather than count."""
        self.content = Content(vocabulary.grammar)
        self._wording = wording = Wording(vocabulary)
        self._dimensions = frozenset(vocabulary.grammar.dimensions)
        self._topics = Topics(vocabulary, wording)
        self.counted = Counted(vocabulary, wording, self.content)
        self._amounts = Amounts(vocabulary, wording, self.counted)
        self._measure_nouns = frozenset(vocabulary.grammar.measure_nouns)

    def of(self, words: Words, quantity: Quantity, bid: Bid, taken: frozenset[int]) -> str | None:
        """The measure of a figure; ``taken`` are the words of quantities and times."""
        texts = self._texts(words, quantity, bid, taken)
        generic = quantity.measured != "count" and bid.entry.kind != "casualties"
        if not texts or (generic and not self.content.words(" ".join(texts))):
            texts = self._amounts.around(words, quantity, taken)
            if quantity.measured == "money" and not self.content.words(" ".join(texts)):
                return None  # "€15,000 each"
        texts = texts if len(texts) <= _MAX_WORDS else self._wording.trimmed(texts[:_MAX_WORDS])
        texts = texts[1:] if texts[:1] == ["whose"] else texts
        return joined(self._wording.ended(texts))

    def dimension(self, words: Words, quantity: Quantity) -> str | None:
        """The adjective behind a length, which tells it from others even where no noun does: "it is 2 km long"."""
        behind = words.folds[quantity.end] if quantity.end < len(words) else ""
        return behind if behind in self._dimensions else None

    def _texts(self, words: Words, quantity: Quantity, bid: Bid, taken: frozenset[int]) -> list[str]:
        measuring = quantity.measured == "count" and words.folds[quantity.phrase[1] - 1] in self._measure_nouns
        if quantity.measured == "count" and not measuring:
            return self.counted.of(words, quantity, bid, taken)
        on_scale = bid.entry.kind == "other" and (bid.cue is not None or quantity.measured == "bare")
        if on_scale and (scale := self._topics.scale(words, quantity, bid.cue, taken)):
            return scale
        if bid.entry.kind in COUNTED and self.counted.named(words, quantity):
            return self.counted.elided(words, quantity, bid)
        elides = quantity.measured == "bare" and bid.entry.kind == "casualties"
        if elides and (self.counted.is_state(words, bid) or bid.side == "part"):
            return self.counted.elided(words, quantity, bid)
        if bid.cue and bid.side == "topics" and not self._amounts.is_verb(words, quantity, bid.cue):
            each = words.texts[quantity.end : quantity.end + 2] if quantity.per and quantity.measured == "money" else []
            named = self._topics.named(words, bid.cue.start, bid.cue.end, taken)
            return [*named, *each] if each[-1:] == [quantity.per] and each[-1] not in named else named
        if bid.cue and elides:
            return self.counted.elided(words, quantity, bid)
        if quantity.measured == "ordinal":
            dash = words.texts[quantity.end : quantity.end + 1] != [] and words.texts[quantity.end] in DASHES
            return self._amounts.ranked(words, quantity, quantity.end + dash, taken)
        if quantity.measured == "bare" and bid.entry.kind == "count" and bid.entry.shapes:  # "the 228 on board"
            behind = self.counted.said_of(words, quantity.end, taken)
            return behind or self._amounts.of(words, quantity, taken)
        if bid.entry.kind == "age":
            return self.counted.aged(words, quantity, taken)
        return self._amounts.of(words, quantity, taken)
