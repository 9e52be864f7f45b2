"""Agreements that only verbs tell of: "A and B agreed to …", "A agreed to buy …", "A is to acquire B"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kvisit.annotate.words import Words
from kvisit.families.agreements.moods import MoodFinder
from kvisit.families.agreements.text import Text
from kvisit.model import Status
from kvisit.patterns import AgreementWords
from kvisit.patterns.phrases import PhraseIndex

_MAX_TOLD = 14
_MAX_BETWEEN = 9  # words between "agreed" and its "to": "agreed at talks in Geneva on Monday to"
_MAX_COUNT = 5  # words from "ordered" to how many, from "from" to the maker
_SETTLED = frozenset({"settled", "settle", "settles", "settling"})
_ABOUT = frozenset({"about", "on", "over", "for"})
_CLOSERS = frozenset({".", ";", ",", ":"})


@dataclass(frozen=True, slots=True)
class ToldByVerb:
    """The words [start, end) that tell of an agreement; what was agreed begins at ``verb``.

    ``object`` is set where one side's act is a deal with another ("buy"), and what it buys begins there;
    ``is_takeover`` says that it may buy the other side, ``signs_it`` that somebody signs what was told before,
    ``renews_it`` that it is extended, ``passive`` that it "was signed" by somebody, ``type`` what kind of agreement the
    act makes ("settle").
    """

    start: int
    verb: int
    end: int
    status: Status
    object: int | None = None
    is_takeover: bool = False
    signs_it: bool = False
    passive: bool = False
    renews_it: bool = False
    type: str = "agreement"

    @property
    def points_back(self) -> bool:
        """Whether it is of what was told before."""
        return self.signs_it or self.renews_it


class VerbFinder:
    """Finds agreements told by verbs; made once for a vocabulary."""

    def __init__(self, vocabulary: AgreementWords) -> None:
        """Indexes the verbs of the vocabulary."""
        self._agree = PhraseIndex(("agreed", phrase) for phrase in vocabulary.agree_verbs)
        self._deals = PhraseIndex(("deal", phrase) for phrase in vocabulary.deal_verbs)
        self._takeovers = PhraseIndex(("takeover", phrase) for phrase in vocabulary.takeovers)
        self._buying: PhraseIndex[Status] = PhraseIndex(
            (status, phrase) for status, phrases in vocabulary.buying.items() for phrase in phrases
        )
        self._acts = PhraseIndex(
            (type_, phrase) for type_, phrases in vocabulary.act_types.items() for phrase in phrases
        )
        self._empty = PhraseIndex(("empty", phrase) for phrase in vocabulary.empty_acts)
        self._ordering = PhraseIndex(("order", phrase) for phrase in vocabulary.ordering)
        self._talks_with = PhraseIndex(("talks", phrase) for phrase in vocabulary.talks_with)
        self._talked_over = PhraseIndex(("topic", phrase) for phrase in vocabulary.talked_over)
        self._trades = PhraseIndex(("trade", phrase) for phrase in vocabulary.trades)
        self._joining: PhraseIndex[str] = PhraseIndex(
            (type_, phrase) for type_, phrases in vocabulary.joining.items() for phrase in phrases
        )
        self._settling = PhraseIndex(("settle", phrase) for phrase in vocabulary.settling)
        self._disputes = PhraseIndex(("dispute", phrase) for phrase in vocabulary.disputes)
        self._paying = PhraseIndex(("pay", phrase) for phrase in vocabulary.paying)
        self._denials = frozenset(vocabulary.denials)
        self._it = PhraseIndex(("it", phrase) for phrase in vocabulary.signing_it)
        self._renewing_it = PhraseIndex(("it", phrase) for phrase in vocabulary.renewing_it)
        openers = (self._agree, self._buying, self._paying, self._ordering, self._talks_with, self._it)
        self._first_words = _SETTLED.union(*(index.first_words for index in openers))
        self._companies = frozenset(vocabulary.company_nouns)
        self._moods = MoodFinder(vocabulary)
        self._barred = frozenset(vocabulary.noun_stops) - {"both", "here", "today", "yesterday", "behind", "under"}

    def find(self, text: Text, start: int, end: int) -> Iterator[ToldByVerb]:
        """What the verbs of a sentence may tell of, in order."""
        words = text.words
        for at in range(start, end):
            if words.folds[at] not in self._first_words:
                continue
            told = (
                self._agreed(text, at, start, end)
                or self._signs_it(words, at)
                or self._buys(words, at, start, end)
                or self._settles(text, at, start, end)
                or self._orders(text, at, start, end)
                or self._negotiates(text, at, start, end)
            )
            if told is not None:
                yield told

    def _agreed(self, text: Text, at: int, first: int, end: int) -> ToldByVerb | None:
        """Who "agreed to" do more than go on talking, and didn't refuse to."""
        words = text.words
        act = self._act(text, at, end)
        if act is None or act >= end:
            return None
        deal, takeover = (index.longest_at(words.folds, act) for index in (self._deals, self._takeovers))
        if takeover is None and self._empty.longest_at(words.folds, act) is not None:
            return None
        mood = self._moods.of(words, at, first)
        if mood.denied:
            return None
        if self._renewing_it.longest_at(words.folds, act) is not None:
            return ToldByVerb(at, act, act + 2, "planned" if mood.intended else "in_force", renews_it=True)
        stop = _end(words, act, end)
        types = (found.label for n in range(act, stop) if (found := self._acts.longest_at(words.folds, n)))
        return ToldByVerb(
            at, act, stop, "planned" if mood.intended else "agreed", deal.end if deal else None, takeover is not None,
            type=next(types, "agreement"),
        )  # fmt: skip

    def _act(self, text: Text, at: int, end: int) -> int | None:
        """Where what was agreed begins: behind "agreed to", and behind "agreed in principle on Monday to"."""
        folds = text.words.folds
        agree = self._agree.longest_at(folds, at)
        if agree is None or agree.end >= end:
            return None
        if folds[agree.end - 1] in ("to", "that", "agreement") or (
            folds[agree.end - 1] == "on" and not text.times(agree.end, agree.end + 1)
        ):
            return agree.end
        with_whom = folds[agree.end] == "with"
        for n in range(agree.end, min(end - 1, agree.end + _MAX_BETWEEN)):
            if folds[n] == "to" or (folds[n] == "on" and with_whom):
                return agree.end if with_whom else n + 1
            if text.words.texts[n] in _CLOSERS or folds[n] in self._barred:
                break
        return None

    def _buys(self, words: Words, at: int, first: int, end: int) -> ToldByVerb | None:
        """Who "is to acquire" another, or to merge with it; in a headline, who stands right before "to buy"."""
        buying = self._buying.longest_at(words.folds, at)
        if buying is None or buying.end >= end or not self._denials.isdisjoint(words.folds[first:at]):
            return None
        named = at > first and (words.is_upper(at - 1) or words.folds[at - 1] in self._companies)
        if words.folds[at] == "to" and not named:
            return None
        act, stop = buying.end, _end(words, buying.end + 1, end)
        if joining := self._joining.longest_at(words.folds, act):
            return ToldByVerb(at, act, max(stop, joining.end), buying.label, type=joining.label)
        if takeover := self._takeovers.longest_at(words.folds, act):
            return ToldByVerb(at, act, max(stop, takeover.end), buying.label, takeover.end, is_takeover=True)
        traded = {"announced": self._trades, "under_negotiation": self._deals}.get(buying.label)
        unreal = "would" in words.folds[at:act] and not {"said", "announced"} & set(words.folds[first:at])
        deal = traded.longest_at(words.folds, act) if traded and not unreal else None
        return ToldByVerb(at, act, max(stop, deal.end), buying.label, deal.end) if deal else None

    def _settles(self, text: Text, at: int, first: int, end: int) -> ToldByVerb | None:
        """Who "will pay $3 million to settle" something, or "settled a dispute with" somebody."""
        matter = self._disputes.longest_at(text.words.folds, at + 1) if text.words.folds[at] in _SETTLED else None
        if matter is not None and not self._moods.of(text.words, at, first).denied:
            stop = _end(text.words, matter.end, end)
            planned = self._moods.of(text.words, at, first).intended
            return ToldByVerb(at, at + 1, stop, "planned" if planned else "agreed", at + 1, type="settlement")
        paying = self._paying.longest_at(text.words.folds, at)
        if paying is None or not text.sums(paying.end, min(end, paying.end + _MAX_COUNT)):
            return None
        for n in range(paying.end, min(end, paying.end + _MAX_BETWEEN)):
            settling = self._settling.longest_at(text.words.folds, n)
            if settling is not None and not self._moods.of(text.words, at, first).denied:
                return ToldByVerb(at, n + 1, _end(text.words, settling.end, end), "agreed", n, type="settlement")
        return None

    def _orders(self, text: Text, at: int, first: int, end: int) -> ToldByVerb | None:
        """Who "ordered 64 trains from" a company."""
        order = self._ordering.longest_at(text.words.folds, at)
        if order is None or not text.quantities(order.end, min(end, order.end + _MAX_COUNT)):
            return None
        mood = self._moods.of(text.words, at, first)
        stop = _end(text.words, order.end, end)
        maker = next((n for n in range(order.end, stop) if text.words.folds[n] == "from"), stop)
        makers = text.places(maker, min(stop, maker + _MAX_COUNT))
        if mood.denied or mood.passive or "since" in text.words.folds[maker:stop]:
            return None
        if not any(text.names[place.name].type == "ORG" for place in makers):
            return None
        status: Status = "planned" if mood.intended else "signed"
        return ToldByVerb(at, order.end, stop, status, order.end, type="contract")

    def _negotiates(self, text: Text, at: int, first: int, end: int) -> ToldByVerb | None:
        """Who is "in talks with" another "to sell" or "about 25 jets", unless that is denied."""
        folds = text.words.folds
        talks = self._talks_with.longest_at(folds, at)
        if talks is None or self._moods.of(text.words, at, first).denied:
            return None
        for n in range(talks.end, min(end - 1, talks.end + _MAX_TOLD)):
            topic = self._deals if folds[n] == "to" else self._talked_over if folds[n] in _ABOUT else None
            counted = topic is self._talked_over and any(
                q.first <= n + 1 <= q.start for q in text.quantities(n + 1, n + 4)
            )
            if topic is not None and (counted or topic.longest_at(folds, n + 1)):
                return ToldByVerb(at, n + 1, _end(text.words, n + 1, end), "under_negotiation", talks.end - 1)
            if text.words.texts[n] in {".", ";"}:
                break
        return None

    def _signs_it(self, words: Words, at: int) -> ToldByVerb | None:
        """Who signs what was told before: "put his signature to it"."""
        it = self._it.longest_at(words.folds, at)
        if it is None:
            return None
        passive = words.folds[it.start] in ("it", "they")
        return ToldByVerb(at, it.end, it.end, "signed", signs_it=True, passive=passive)


def _end(words: Words, start: int, end: int) -> int:
    stop = start
    while stop < end and stop - start < _MAX_TOLD and words.texts[stop] not in _CLOSERS:
        stop += 1
    return stop
