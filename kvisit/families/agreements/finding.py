"""Finds the agreements of an article: nouns for one ("pact", "memorandum of understanding") with words of status.

A noun alone is no agreement: somebody signs it, talks about it or has it in force, or it is said between whom it is.
Two sides that "agreed to" something made one without a noun; somebody who "put his signature to it" signed the one
told last.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from spacy.tokens import Doc

from kvisit.annotate.notes import Notes, notes_on
from kvisit.annotate.words import Words
from kvisit.families.agreements.nouns import AgreementNoun, NounFinder, with_type_of
from kvisit.families.agreements.parties import Parties, PartyFinder
from kvisit.families.figures.clauses import Clauses, Costs
from kvisit.families.placing import finding_at
from kvisit.findings import AgreementClaim, Finding
from kvisit.model import Status
from kvisit.patterns import AgreementWords, GrammarWords
from kvisit.patterns.phrases import Cue, PhraseIndex, phrase_words
from kvisit.timex import Time

_MAX_STATUS_COST = 12.0
_MAX_PASSIVE_COST = 24.0  # "Four agreements on … were signed": the subject's own words may be many
_PASSIVE = frozenset({"was", "were", "been", "be", "being", "is", "are", "also"})
_MAX_SUBJECT = 14
_TELLING = 20
_ANAPHORIC_SIGNING = ("signature", "signatures", "signed it", "inked it", "sign it")


class AgreementFinder:
    """Finds agreements; made once for a vocabulary."""

    def __init__(self, vocabulary: AgreementWords, grammar: GrammarWords) -> None:
        """Indexes the nouns and verbs of agreements."""
        self._costs = Costs(grammar)
        self._nouns = NounFinder(vocabulary)
        self._rank = {row.status: n for n, row in enumerate(vocabulary.statuses)}
        self._statuses: PhraseIndex[Status] = PhraseIndex(
            (row.status, phrase) for row in vocabulary.statuses for phrase in row.words
        )
        self._agree = PhraseIndex(("agreed", phrase) for phrase in vocabulary.agree_verbs)
        self._deals = PhraseIndex(("deal", phrase) for phrase in vocabulary.deal_verbs)
        self._signing_it = PhraseIndex(("signed", phrase) for phrase in _ANAPHORIC_SIGNING)
        self._joint = [phrase_words(phrase) for phrase in vocabulary.joint_subjects]
        self._behalf = [phrase_words(phrase) for phrase in vocabulary.behalf]
        self._openers = PhraseIndex(("opener", phrase) for phrase in vocabulary.subject_openers)
        self._stops = PhraseIndex(("stop", phrase) for phrase in vocabulary.subject_stops)

    def find(self, doc: Doc) -> tuple[Finding[AgreementClaim], ...]:
        """The agreements of an annotated text, in order."""
        notes = notes_on(doc)
        parties = PartyFinder(notes, self._joint, self._behalf)
        found: list[Finding[AgreementClaim]] = []
        last: str | None = None  # the type told last, for what points back to it
        for start, end in notes.words.sentences:
            if notes.in_boilerplate(notes.words.span(start, end)):
                continue
            nouns = [with_type_of(noun, last) for noun in self._nouns.find(notes, start, end)]
            cues = self._status_cues(notes.words, start, end)
            here = [
                finding for noun in nouns if (finding := self._told(doc, notes, parties, noun, nouns, cues, start, end))
            ]
            here = (
                here
                or self._agreed(doc, notes, parties, start, end)
                or (self._signed_it(doc, notes, parties, last, start, end) if last else [])
            )
            found += here
            specific = [f.claim.type for f in here if f.claim.type != "agreement"] or [
                noun.type for noun in nouns if noun.type != "agreement"
            ]
            last = specific[-1] if specific else last or (here[-1].claim.type if here else None)
        return tuple(found)

    def _status_cues(self, words: Words, start: int, end: int) -> list[Cue[Status]]:
        """The words of status in a sentence, without those that are part of a longer phrase."""
        cues = [
            cue for at in range(start, end) for cue in self._statuses.starting_at(words.folds, at) if cue.end <= end
        ]
        return [
            c
            for c in cues
            if not any(o.start <= c.start and c.end <= o.end and o.end - o.start > c.end - c.start for o in cues)
        ]

    # ------------------------------------------------------------------------------------------------ told by a noun
    def _told(
        self, doc: Doc, notes: Notes, parties: PartyFinder, noun: AgreementNoun, nouns: Sequence[AgreementNoun],
        cues: Sequence[Cue[Status]], start: int, end: int,
    ) -> Finding[AgreementClaim] | None:  # fmt: skip
        others = {n for other in nouns if other is not noun for n in range(other.start, other.end)}
        cue = self._status_of(notes.words, noun, cues, Clauses(notes.words, others, self._costs))
        if noun.needs_signing and (cue is None or cue.label not in ("signed", "planned", "agreed")):
            return None
        who = self._who(parties, noun, nouns, cue, start, end)
        if cue is None and (noun.definite or len(who.parties) < 2):
            return None
        first, last = min(noun.start, cue.start) if cue else noun.start, max(noun.end, cue.end) if cue else noun.end
        claim = AgreementClaim(
            type=noun.type,
            status=cue.label if cue else "announced",
            subject=self._subject(notes.words, noun, end),
            parties=who.parties or parties.main_if_bilateral(),
            signatures=who.signatures if cue and cue.label == "signed" else (),
            amounts=_amounts(notes, start, end),
            date=_date(notes, first, last, start, end),
            place=None,
        )
        return finding_at(doc, first, last, f"agreement.{noun.type}", claim)

    def _who(
        self,
        parties: PartyFinder,
        noun: AgreementNoun,
        nouns: Sequence[AgreementNoun],
        cue: Cue[Status] | None,
        start: int,
        end: int,
    ) -> Parties:
        """The parties and signatories in the part of the sentence that tells of this agreement and no other."""
        behind = [other.start for other in nouns if other.start > noun.end and not other.points_back]
        before = [other.end for other in nouns if other.end < noun.start and not noun.points_back]
        verb = cue.start if cue else None
        stop = min(behind, default=end) if verb is None or verb < noun.end else end
        begin = max(before, default=start)
        if verb is not None and verb < begin:
            begin = start
        return parties.find(begin, max(stop, cue.end if cue else 0), noun.start, noun.end - 1, verb)

    def _status_of(
        self, words: Words, noun: AgreementNoun, cues: Sequence[Cue[Status]], clauses: Clauses
    ) -> Cue[Status] | None:
        """The word that gives a noun its status: the nearest one."""
        best: tuple[tuple[float, int, int], Cue[Status]] | None = None
        for cue in cues:
            if noun.start <= cue.start < noun.end:
                continue
            limit = _MAX_STATUS_COST
            if cue.end <= noun.start:
                cost = clauses.distance(cue.end, noun.start)
            else:
                cost = clauses.distance(noun.end, cue.start)
                if words.folds[cue.start - 1] in _PASSIVE:
                    limit, cost = _MAX_PASSIVE_COST, cost * 0.5
            key = (cost, self._rank[cue.label], cue.start)
            if cost <= limit and (best is None or key < best[0]):
                best = key, cue
        return best[1] if best else None

    def _subject(self, words: Words, noun: AgreementNoun, end: int) -> str | None:
        """What an agreement is on: behind "on", "covering" and the like, else what stands before its noun."""
        for at in range(noun.end, min(noun.end + 3, end)):
            cue = self._openers.longest_at(words.folds, at)
            if cue:
                stop = cue.end
                while stop < end and stop - cue.end < _MAX_SUBJECT and words.texts[stop] not in {".", ";", ":"}:
                    if self._stops.longest_at(words.folds, stop) and not (
                        words.folds[stop] == "and" and stop > cue.end
                    ):
                        break
                    stop += 1
                if stop > cue.end:
                    return " ".join(words.texts[cue.end : stop]).strip(" ,")
            if words.texts[at] not in {",", "(", ")"} and not words.texts[at].isupper():
                break
        before = [
            words.texts[n]
            for n in range(noun.start, noun.end)
            if words.folds[n] not in ("a", "an", "the", "this", "that")
        ]
        return " ".join(before) if len(before) > 1 else None

    # ------------------------------------------------------------------------------------------ told without a noun
    def _agreed(
        self, doc: Doc, notes: Notes, parties: PartyFinder, start: int, end: int
    ) -> list[Finding[AgreementClaim]]:
        """What sides agreed to do: two sides anything, one side a deal ("agreed to buy")."""
        words = notes.words
        for at in range(start, end):
            cue = self._agree.longest_at(words.folds, at)
            if cue is None or cue.end >= end:
                continue
            who = parties.find(start, end, cue.end, cue.end, cue.start)
            is_deal = self._deals.longest_at(words.folds, cue.end) is not None
            if len(who.parties) < (1 if is_deal else 2):
                return []
            stop = cue.end
            while stop < end and stop - cue.end < _MAX_SUBJECT and words.texts[stop] not in {".", ";", ",", ":"}:
                stop += 1
            claim = AgreementClaim(
                type="agreement",
                status="agreed",
                subject=" ".join(words.texts[cue.end : stop]) or None,
                parties=who.parties,
                signatures=(),
                amounts=_amounts(notes, start, end),
                date=_date(notes, cue.start, stop, start, end),
                place=None,
            )
            return [finding_at(doc, cue.start, stop, "agreement.agreed", claim)]
        return []

    def _signed_it(
        self, doc: Doc, notes: Notes, parties: PartyFinder, last: str, start: int, end: int
    ) -> list[Finding[AgreementClaim]]:
        """A person who puts a signature to what was told before."""
        for at in range(start, end):
            cue = self._signing_it.longest_at(notes.words.folds, at)
            who = parties.find(start, end, at, at, at) if cue else None
            if cue and who and who.signatures:
                claim = AgreementClaim(
                    type=last,
                    status="signed",
                    subject=None,
                    parties=who.parties or parties.main_if_bilateral(),
                    signatures=who.signatures,
                    amounts=frozenset(),
                    date=_date(notes, at, cue.end, start, end),
                    place=None,
                )
                return [finding_at(doc, cue.start, cue.end, "agreement.signed-it", claim)]
        return []


def _amounts(notes: Notes, start: int, end: int) -> frozenset[Decimal]:
    """The money and the larger counts of a sentence: what tells one deal from another."""
    return frozenset(
        q.value
        for q in notes.quantities
        if start <= q.start < end and (q.measured == "money" or (q.measured == "count" and q.value >= _TELLING))
    )


def _date(notes: Notes, span_start: int, span_end: int, start: int, end: int) -> Time | None:
    """The day, month or year that a sentence gives an agreement."""
    times = [t for t in notes.times if start <= t.start < end and t.time.type == "DATE" and not t.time.is_reference]
    nearest = min(times, key=lambda t: (min(abs(t.start - span_end), abs(span_start - t.end)), t.start), default=None)
    return nearest.time if nearest else None
