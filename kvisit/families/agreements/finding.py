"""Finds the agreements of an article: a noun for one ("pact", "memorandum of understanding") with words that tell its status.

A noun alone is no agreement: somebody signs it, talks about it or has it in force, or it is said between whom it is. Two sides
that "agreed to" something made one without a noun.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from kvisit.annotate.names import NameAt
from kvisit.annotate.notes import Notes, notes_on
from kvisit.annotate.words import Words
from kvisit.families.agreements.parties import PartyFinder
from kvisit.families.figures.clauses import Clauses
from kvisit.findings import AgreementClaim, Finding
from kvisit.model import Status
from kvisit.patterns import AgreementWords
from kvisit.patterns.phrases import Cue, PhraseIndex, phrase_words
from kvisit.timex import Time

_MAX_STATUS_COST = 12.0
_MAX_SUBJECT = 14
_DEFINITE = frozenset({"the", "this", "that", "these", "those", "its", "their"})


@dataclass(frozen=True, slots=True)
class _Noun:
    """The words of an agreement's noun phrase, its type, and the noun itself."""

    start: int
    end: int
    type: str
    noun: int


class AgreementFinder:
    """Finds agreements; made once for a vocabulary."""

    def __init__(self, vocabulary: AgreementWords) -> None:
        """Indexes the nouns and verbs of agreements."""
        self._nouns = PhraseIndex((type_, phrase) for type_, phrases in vocabulary.types.items() for phrase in phrases)
        self._rank = {row.status: n for n, row in enumerate(vocabulary.statuses)}
        self._statuses: PhraseIndex[Status] = PhraseIndex((row.status, phrase) for row in vocabulary.statuses for phrase in row.words)
        self._agree = PhraseIndex(("agreed", phrase) for phrase in vocabulary.agree_verbs)
        self._documents = frozenset(vocabulary.documents)
        self._needs_signing = {phrase_words(phrase) for phrase in vocabulary.needs_signing}
        self._joint = [phrase_words(phrase) for phrase in vocabulary.joint_subjects]
        self._behalf = [phrase_words(phrase) for phrase in vocabulary.behalf]
        self._openers = PhraseIndex(("opener", phrase) for phrase in vocabulary.subject_openers)
        self._stops = PhraseIndex(("stop", phrase) for phrase in vocabulary.subject_stops)

    def find(self, doc: Doc) -> tuple[Finding[AgreementClaim], ...]:
        """The agreements of an annotated text, in order."""
        notes = notes_on(doc)
        parties = PartyFinder(notes, self._joint, self._behalf)
        laws = {p.start: p for p in notes.names.places if notes.names.all[p.name].type == "LAW"}
        found: list[Finding[AgreementClaim]] = []
        for start, end in notes.words.sentences:
            if notes.in_boilerplate(notes.words.span(start, end)):
                continue
            nouns = self._nouns_in(notes, laws, start, end)
            cues = self._status_cues(notes.words, start, end)
            taken: set[int] = set()
            for noun in nouns:
                finding = self._told(doc, notes, parties, noun, nouns, cues, start, end)
                if finding:
                    found.append(finding)
                    taken.update(range(noun.start, noun.end))
            if not taken:
                found += self._agreed(doc, notes, parties, start, end)
        return tuple(found)

    # ------------------------------------------------------------------------------------------------ nouns
    def _nouns_in(self, notes: Notes, laws: dict[int, NameAt], start: int, end: int) -> list[_Noun]:
        words, found, at = notes.words, [], start
        in_names = {w for p in notes.names.places if notes.names.all[p.name].type not in ("LAW",) for w in range(p.start, p.end)}
        while at < end:
            law = laws.get(at)
            cue = self._nouns.longest_at(words.folds, at)
            if law and (type_ := self._type_of_law(notes, law)):
                found.append(_Noun(law.start, law.end, type_, law.end - 1))
                at = law.end
            elif cue and cue.end <= end and at not in in_names:
                found.append(_Noun(self._phrase_start(words, cue.start, start), cue.end, cue.label, cue.end - 1))
                at = cue.end
            else:
                at += 1
        return found

    def _type_of_law(self, notes: Notes, law: NameAt) -> str | None:
        """The type that the forms of a named agreement give."""
        for form in sorted(notes.names.all[law.name].forms, key=len, reverse=True):
            folds = phrase_words(form)
            for at in range(len(folds)):
                cue = self._nouns.longest_at(folds, at)
                if cue and cue.end == len(folds):
                    return cue.label
        return None

    def _phrase_start(self, words: Words, noun: int, first: int) -> int:
        """The first word of a noun phrase: back over adjectives and numbers to its article."""
        at = noun
        while at > first and noun - at < 6 and (words.folds[at - 1] in ("a", "an", "the") or words.texts[at - 1][0].isalnum() and words.folds[at - 1] not in _PHRASE_STOPS or words.folds[at - 1] in ("-", "–", "'s")):
            at -= 1
            if words.folds[at] in ("a", "an", "the"):
                break
        return at

    def _status_cues(self, words: Words, start: int, end: int) -> list[Cue[Status]]:
        return [cue for at in range(start, end) for cue in self._statuses.starting_at(words.folds, at) if cue.end <= end]

    # ------------------------------------------------------------------------------------------------ one agreement
    def _told(
        self, doc: Doc, notes: Notes, parties: PartyFinder, noun: _Noun, nouns: Sequence[_Noun], cues: Sequence[Cue[Status]], start: int, end: int
    ) -> Finding[AgreementClaim] | None:  # fmt: skip
        others = {n for other in nouns if other is not noun for n in range(other.start, other.end)}
        cue = self._nearest(notes.words, noun, cues, Clauses(notes.words, others))
        key = tuple(notes.words.folds[noun.noun - len(k) + 1 : noun.noun + 1] for k in ()) or (notes.words.folds[noun.noun],)
        if key in self._needs_signing and (cue is None or cue.label not in ("signed", "planned")):
            return None
        stop = min((other.start for other in nouns if other.start > noun.end), default=end)
        begin = max((other.end for other in nouns if other.end < noun.start), default=start)
        verb = cue.start if cue else None
        reach = end if verb is not None and verb > noun.end else stop
        who = parties.find(begin if verb is None or verb >= begin else start, max(reach, cue.end if cue else 0), noun.noun, verb)
        definite = notes.words.folds[noun.start] in _DEFINITE
        if cue is None and (definite or len(who.parties) < 2):
            return None
        if cue is None and key in self._needs_signing:
            return None
        span_start = min(noun.start, cue.start) if cue else noun.start
        span_end = max(noun.end, cue.end) if cue else noun.end
        return self._finding(
            doc, notes, span_start, span_end, f"agreement.{noun.type}",
            AgreementClaim(
                type=noun.type,
                status=cue.label if cue else "announced",
                subject=self._subject(notes.words, noun, end),
                parties=who.parties,
                signatures=who.signatures if cue and cue.label == "signed" else (),
                date=self._date(notes, span_start, span_end, start, end),
                place=None,
            ),
        )  # fmt: skip

    def _nearest(self, words: Words, noun: _Noun, cues: Sequence[Cue[Status]], clauses: Clauses) -> Cue[Status] | None:
        """The word that gives a noun its status: the nearest one, of a longer phrase rather than of a part of it."""
        best: tuple[float, int, int, Cue[Status]] | None = None
        for cue in cues:
            if noun.start <= cue.start < noun.end:
                continue
            if cue.end <= noun.start:
                cost = clauses.distance(cue.end, noun.start)
            else:
                cost = clauses.distance(noun.end, cue.start)
            covered = any(c is not cue and c.start <= cue.start and cue.end <= c.end and (c.end - c.start) > (cue.end - cue.start) for c in cues)
            if covered or cost > _MAX_STATUS_COST:
                continue
            key = (cost, self._rank[cue.label], cue.start, cue)
            if best is None or key[:3] < best[:3]:
                best = key
        return best[3] if best else None

    def _subject(self, words: Words, noun: _Noun, end: int) -> str | None:
        """What an agreement is on: behind "on", "covering" and the like, else what stands before its noun."""
        for at in range(noun.end, min(noun.end + 3, end)):
            cue = self._openers.longest_at(words.folds, at)
            if cue:
                stop = cue.end
                while stop < end and stop - cue.end < _MAX_SUBJECT and words.texts[stop] not in {".", ";", ":"}:
                    if self._stops.longest_at(words.folds, stop) and not (words.folds[stop] == "and" and stop > cue.end):
                        break
                    stop += 1
                if stop > cue.end:
                    return " ".join(words.texts[cue.end : stop]).strip(" ,")
            if words.texts[at] not in {",", "(", ")"} and not words.texts[at].isupper():
                break
        before = [words.texts[n] for n in range(noun.start, noun.end) if words.folds[n] not in ("a", "an", "the", "this", "that")]
        return " ".join(before) if len(before) > 1 else None

    def _date(self, notes: Notes, span_start: int, span_end: int, start: int, end: int) -> Time | None:
        """The day, month or year that the sentence gives the agreement."""
        times = [t for t in notes.times if start <= t.start < end and t.time.type == "DATE" and not t.time.is_reference]
        nearest = min(times, key=lambda t: (min(abs(t.start - span_end), abs(span_start - t.end)), t.start), default=None)
        return nearest.time if nearest else None

    def _agreed(self, doc: Doc, notes: Notes, parties: PartyFinder, start: int, end: int) -> list[Finding[AgreementClaim]]:
        """What sides agreed to do, where no noun names the agreement."""
        words = notes.words
        for at in range(start, end):
            cue = self._agree.longest_at(words.folds, at)
            if cue is None or cue.end >= end:
                continue
            who = parties.find(start, end, cue.end, cue.start)
            if len(who.parties) < 2:
                return []
            stop = cue.end
            while stop < end and stop - cue.end < _MAX_SUBJECT and words.texts[stop] not in {".", ";", ",", ":"}:
                stop += 1
            claim = AgreementClaim(
                type="agreement", status="agreed", subject=" ".join(words.texts[cue.end : stop]) or None, parties=who.parties,
                signatures=(), date=self._date(notes, cue.start, stop, start, end), place=None,
            )  # fmt: skip
            return [self._finding(doc, notes, cue.start, stop, "agreement.agreed", claim)]
        return []

    def _finding(self, doc: Doc, notes: Notes, start: int, end: int, rule: str, claim: AgreementClaim) -> Finding[AgreementClaim]:
        span = notes.words.span(start, end)
        return Finding(
            span=span,
            text=doc.text[span.start : span.end],
            sentence=notes.words.sentence_span(start),
            rule=rule,
            speaker=notes.quotes.speakers[notes.words.sentence_of[start]],
            quoted=notes.quotes.is_quoted(span),
            claim=claim,
        )


_PHRASE_STOPS = frozenset({
    "signed", "inked", "of", "on", "in", "to", "with", "and", "for", "by", "was", "is", "are", "were", "has", "had", "have", "said", "that", "under",
    "announced", "concluded", "between", "from", "at", "which", "called", "into", "reached", "sealed", "struck", "as", "sign", "ink", "will", "after",
    "both", "several", "various", "its", "their",
})  # fmt: skip
