"""Finds the agreements of an article: nouns for one ("pact", "memorandum of understanding") with words of status.

A noun alone is no agreement: somebody signs it, talks about it or has it in force, or it is said between whom it is.
Where no noun tells of one, verbs may: two sides that "agreed to" something, a company that "is to acquire" another,
somebody who "put his signature to it".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc

from kvisit.annotate.notes import Notes, notes_on
from kvisit.families.agreements import slots
from kvisit.families.agreements.chains import Chains, last_type
from kvisit.families.agreements.nouns import AgreementNoun, NounFinder
from kvisit.families.agreements.parties import Parties, PartyFinder, Scene
from kvisit.families.agreements.sides import Sides, SideWords
from kvisit.families.agreements.statuses import StatusCue, StatusFinder
from kvisit.families.agreements.verbs import ToldByVerb, VerbFinder
from kvisit.families.figures.clauses import Clauses, Costs
from kvisit.families.placing import finding_at
from kvisit.findings import AgreementClaim, Finding, NameIndex
from kvisit.folding import fold
from kvisit.patterns import Vocabulary

_BULLETS = frozenset({"-", "–", "—", "•", "*", "·", "●", "▪", "◦"})
_LISTING = frozenset(
    {",", "and", ";", ":", "including", "among", "as", "well", "them", "the", "like", "such", "-", "–", "—"}
)
_COMMON = frozenset(
    {
        "agreement",
        "agreements",
        "deal",
        "deals",
        "pact",
        "pacts",
        "accord",
        "accords",
        "memorandum",
        "treaty",
        "contract",
        "the",
        "and",
        "with",
        "for",
        "was",
        "were",
        "signed",
        "has",
        "been",
        "between",
    }
)


@dataclass(frozen=True, slots=True)
class Told:
    """A noun with the word that gives its status; ``listed`` if both are those of the list that it stands in."""

    noun: AgreementNoun
    cue: StatusCue | None
    listed: bool = False


class AgreementFinder:
    """Finds agreements; made once for a vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Indexes the nouns and verbs of agreements."""
        words = vocabulary.agreements
        self._costs = Costs(vocabulary.grammar)
        self._nouns = NounFinder(words, vocabulary.grammar)
        self._statuses = StatusFinder(words)
        self._sides = SideWords(vocabulary)
        self._slots = slots.SlotFinder(words)
        self._verbs = VerbFinder(words)
        self._empty = frozenset(words.empty_modifiers)

    def find(self, doc: Doc) -> tuple[Finding[AgreementClaim], ...]:
        """The agreements of an annotated text, in order."""
        return tuple(_Article(doc, self).find())


class _Article:
    """One article while its agreements are found: what has been told so far is what its later words point back to."""

    def __init__(self, doc: Doc, finder: AgreementFinder) -> None:
        self._doc, self._finder = doc, finder
        self._notes: Notes = notes_on(doc)
        self._words = self._notes.words
        self._sides = Sides(self._notes, finder._sides)
        self._parties = PartyFinder(self._sides)
        self._chains = Chains()
        self._subjects: tuple[NameIndex, ...] = ()
        self._last: AgreementClaim | None = None
        self._group: AgreementClaim | None = None  # the agreements of a list, told together before it

    def find(self) -> Iterator[Finding[AgreementClaim]]:
        """The findings, sentence by sentence."""
        for start, end in self._words.sentences:
            if self._notes.in_boilerplate(self._words.span(start, end)):
                continue
            begin = self._sides.statement_start(start, end)
            found = list(self._told_by_nouns(begin, end)) or list(self._told_by_verbs(begin, end))
            yield from found
            header = self._notes.header
            if header is None or not header.overlaps(self._words.span(start, end)):
                self._subjects = self._parties.subjects(begin, end) or self._subjects

    # ------------------------------------------------------------------------------------------------ told by nouns
    def _told_by_nouns(self, start: int, end: int) -> Iterator[Finding[AgreementClaim]]:
        cues = self._finder._statuses.find(self._words, start, end)
        nouns = self._finder._nouns.find(self._notes, start, end, cues)
        told = self._with_status(nouns, cues)
        bulleted = self._words.texts[start] in _BULLETS
        for n, one in enumerate(told):
            scene = self._scene(told, n, start, end)
            finding = self._finding(one, scene, bulleted=bulleted)
            if finding is not None:
                yield finding
            elif not one.noun.definite and not one.noun.denied and not one.noun.needs_signing:
                self._mentioned(one, scene)

    def _with_status(self, nouns: Sequence[AgreementNoun], cues: Sequence[StatusCue]) -> list[Told]:
        """The nouns with their words of status; the items of a list share that of its first."""
        told: list[Told] = []
        for noun in nouns:
            others = {n for other in nouns if other is not noun for n in range(other.start, other.end)}
            fitting = [
                cue
                for cue in cues
                if noun.verbs is None or " ".join(self._words.folds[cue.start : cue.end]) in noun.verbs
            ]
            cue = self._finder._statuses.of(
                self._words, noun, fitting, Clauses(self._words, others, self._finder._costs)
            )
            if noun.tail and (cue is None or cue.end <= noun.start):
                cue = StatusCue(noun.end, noun.end + 1, noun.tail, "before")
            previous = told[-1] if told else None
            if (
                previous
                and previous.cue
                and not noun.definite
                and not noun.named
                and self._is_listed(previous.noun, noun, cue)
            ):
                told.append(Told(replace(noun, other=True), previous.cue, listed=True))
            else:
                told.append(Told(noun, cue))
        return told

    def _is_listed(self, previous: AgreementNoun, noun: AgreementNoun, cue: StatusCue | None) -> bool:
        """Whether a noun is a further item of the list that another stands in, without a word of status of its own."""
        if cue is not None and previous.end <= cue.start:
            return False
        between = self._words.folds[previous.end : noun.start]
        return not self._finder._sides.verbs.intersection(between) and bool(_LISTING.intersection(between))

    def _scene(self, told: Sequence[Told], n: int, start: int, end: int) -> Scene:
        """The part of a sentence that tells of one agreement and no other."""
        one = told[n]
        first, last = _core(one)
        begin, stop = start, end
        for other in (*told[:n], *told[n + 1 :]):
            if other.cue is None and other.noun.definite:
                continue
            other_first, other_last = (other.noun.start, other.noun.end) if other.cue is one.cue else _core(other)
            if other_last <= max(one.noun.start, first) and other.cue is not one.cue:
                begin = max(begin, self._border(other_last, first))
            elif other_first >= one.noun.end:
                stop = min(stop, max(self._border(one.noun.end, other_first), last))
        return Scene(begin, max(stop, last), start, one.noun, one.cue)

    def _border(self, start: int, end: int) -> int:
        """Where one statement ends and the next begins, between the words of two agreements."""
        folds = self._words.folds
        for at in range(end - 1, start - 1, -1):
            if folds[at] in (";", "while", "but", "whereas") or (
                folds[at] == "and" and at > start and folds[at - 1] == ","
            ):
                return at
        return end

    def _finding(self, told: Told, scene: Scene, *, bulleted: bool) -> Finding[AgreementClaim] | None:
        noun, cue = told.noun, told.cue
        group = self._group if bulleted and not noun.many else None
        if not self._states(noun, cue, group):
            return None
        who = self._parties.find(scene, self._subjects)
        if cue is None and group is None and (noun.definite or len(who.parties) < 2):
            return None
        first, last = _core(told)
        claim = replace(
            self._of_noun(told, scene, who),
            status=cue.status if cue else group.status if group else "announced",
            signatures=who.signatures if cue and not told.listed else (),
            apart=noun.other or group is not None,
        )
        if group and len(claim.parties) < 2:
            claim = replace(claim, parties=tuple(dict.fromkeys([*claim.parties, *group.parties])))
        return self._placed(claim, first, last, points_back=noun.definite and not noun.other and group is None)

    def _states(self, noun: AgreementNoun, cue: StatusCue | None, group: AgreementClaim | None) -> bool:
        """Whether a noun with its status can be an agreement at all."""
        if noun.denied or (cue is not None and cue.denied):
            return False
        concludes = cue is not None and cue.status not in ("in_force", "under_negotiation")
        return group is not None or not noun.needs_signing or concludes

    def _of_noun(self, told: Told, scene: Scene, who: Parties) -> AgreementClaim:
        """A claim with what a noun and the words around it tell, but for its status."""
        noun = told.noun
        claim = self._claim(scene, _core(told), noun.type, who.parties)
        subject = self._finder._slots.subject(self._notes, self._sides, noun, told.cue, scene.end)
        claim = replace(
            claim, subject=subject, many=noun.many, indefinite=noun.indefinite, qualifiers=self._qualifiers(noun)
        )
        claim = self._worded(claim, *_core(told))
        told_before = self._chains.antecedent(claim) if noun.definite and not noun.other else ()
        meant = self._chains.last() if noun.points_back and noun.other else told_before
        if noun.points_back and (type_ := last_type(meant)):
            claim = replace(claim, type=type_)
        known = tuple(dict.fromkeys(party for one in told_before for party in one.parties))
        if len(known) >= 2:
            reported = any(one.chain >= 0 for one in told_before)
            return claim if reported or claim.parties else replace(claim, parties=known)
        return replace(claim, parties=self._all_parties(noun, who))

    def _all_parties(self, noun: AgreementNoun, who: Parties) -> tuple[NameIndex, ...]:
        """The parties that are stated, and those that "both sides", "one with B" or two ministers' names stand for."""
        parties = who.parties
        if len(parties) >= 2:
            return parties
        if noun.points_back and noun.other and self._last:
            return tuple(dict.fromkeys([*self._last.parties[:1], *parties]))
        if who.joint:
            return tuple(dict.fromkeys([*parties, *self._parties.joint()]))
        bilateral = self._parties.bilateral()
        collective = noun.many and not noun.definite and not parties  # "several agreements are to be signed"
        if (who.signatures or collective) and set(parties) <= set(bilateral):
            return tuple(dict.fromkeys([*parties, *bilateral]))
        return parties

    def _mentioned(self, told: Told, scene: Scene) -> None:
        """Takes note of an agreement that is only mentioned, so that later words may point back to it."""
        claim = self._of_noun(told, scene, self._parties.find(scene, self._subjects))
        self._chains.place(claim, points_back=False, reported=False)

    def _qualifiers(self, noun: AgreementNoun) -> frozenset[str]:
        """The words of a noun phrase that say which agreement it is."""
        if noun.named:
            return frozenset()
        folds = (self._words.folds[n] for n in range(noun.start, noun.head))
        return frozenset(w for w in folds if w[0].isalpha() and len(w) > 2 and w not in self._finder._empty)

    # ------------------------------------------------------------------------------------------------ told by verbs
    def _told_by_verbs(self, start: int, end: int) -> Iterator[Finding[AgreementClaim]]:
        before = self._chains.last()
        for told in self._finder._verbs.find(self._words, start, end):
            cue = StatusCue(told.start, told.verb, told.status, "behind", signs=told.signs_it)
            scene = Scene(start, end, start, None, cue)
            who = self._parties.find(scene, self._subjects)
            if told.signs_it:
                if not before or not who.signatures:
                    continue
                parties = who.parties
            else:
                parties = self._dealing(told, end, who)
                if len(parties) < (1 if told.object is not None and told.status == "agreed" else 2):
                    continue
            type_ = (last_type(before) if told.signs_it else None) or "agreement"
            subject = None if told.signs_it else self._finder._slots.phrase(self._notes, told.verb, end)
            claim = replace(
                self._claim(scene, (told.start, told.end), type_, parties),
                status=told.status,
                subject=subject,
                signatures=who.signatures,
            )
            yield self._placed(claim, told.start, told.end, points_back=told.signs_it)
            return

    def _dealing(self, told: ToldByVerb, end: int, who: Parties) -> tuple[NameIndex, ...]:
        """The parties of what verbs tell: both sides, who is taken over, whom goods are bought from or sold to."""
        parties = [*who.parties, *(self._parties.joint() if who.joint and len(who.parties) < 2 else ())]
        if told.object is not None and len(parties) < 2:
            parties += self._parties.dealt_with(told.object, end, self._subjects, takes_over=told.is_takeover)
        return tuple(dict.fromkeys(parties))

    # ------------------------------------------------------------------------------------------------ claims
    def _claim(self, scene: Scene, core: tuple[int, int], type_: str, parties: tuple[NameIndex, ...]) -> AgreementClaim:
        """A claim with the slots that are read alike for nouns and verbs."""
        bounds = scene.start, scene.end
        value = slots.value_of(self._notes, scene.noun, *bounds)
        return AgreementClaim(
            type=type_,
            status="announced",
            subject=None,
            parties=parties,
            signatures=(),
            amounts=slots.amounts(self._notes, *bounds),
            date=slots.date_of(self._notes, bounds, core),
            place=slots.place_of(self._notes, self._sides, *bounds, parties),
            value=value.value if value else None,
            unit=value.unit if value else None,
        )

    def _worded(self, claim: AgreementClaim, first: int, last: int) -> AgreementClaim:
        """A claim with the words that it is told in."""
        words, on = _telling(self._words.folds[first:last]), _telling(fold(claim.subject or "").split())
        return replace(claim, words=words | on, subject_words=on)

    def _placed(self, claim: AgreementClaim, first: int, last: int, *, points_back: bool) -> Finding[AgreementClaim]:
        """The finding of a claim, with the agreement of this article that it is of."""
        claim = self._worded(claim, first, last)
        claim = self._chains.place(claim, points_back=points_back)
        self._last = claim
        if claim.many and self._words.texts[self._words.sentence_range(first)[0]] not in _BULLETS:
            self._group = claim
        return finding_at(self._doc, first, last, f"agreement.{claim.type}", claim)


def _telling(words: Iterable[str]) -> frozenset[str]:
    return frozenset(word for word in words if len(word) > 2 and word not in _COMMON)


def _core(told: Told) -> tuple[int, int]:
    """The words from a noun to its word of status."""
    noun, cue = told.noun, told.cue
    if cue is None or told.listed:
        return noun.start, noun.end
    return min(noun.start, cue.start), max(noun.end, cue.end)
