"""Finds the agreements of an article: nouns for one ("pact", "memorandum of understanding") with words of status.

A noun alone is no agreement: somebody signs it, talks about it or has it in force, or it is said between whom it is.
Where no noun tells of one, verbs may: two sides that "agreed to" something, a company that "is to acquire" another,
somebody who "put his signature to it".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc

from kvisit.annotate.notes import Notes, notes_on
from kvisit.families.agreements import slots
from kvisit.families.agreements.belonging import Given
from kvisit.families.agreements.chains import Chains, last_type
from kvisit.families.agreements.listing import ListOpeners
from kvisit.families.agreements.noun import AgreementNoun
from kvisit.families.agreements.nouns import NounFinder
from kvisit.families.agreements.parties import Parties, PartyFinder
from kvisit.families.agreements.predecessors import PredecessorFinder, Replaced
from kvisit.families.agreements.protagonists import Protagonists
from kvisit.families.agreements.scenes import Scene, SceneFinder, Told
from kvisit.families.agreements.side_words import SideWords
from kvisit.families.agreements.sides import Sides
from kvisit.families.agreements.signatories import with_other_side
from kvisit.families.agreements.standing import Standing, is_adjunct, is_headline, may_be_one
from kvisit.families.agreements.statuses import StatusCue, StatusFinder
from kvisit.families.agreements.terms import TermFinder
from kvisit.families.agreements.text import Text
from kvisit.families.agreements.topics import TopicFinder
from kvisit.families.agreements.verbs import ToldByVerb, VerbFinder
from kvisit.families.agreements.warring import Warring
from kvisit.families.agreements.wording import Wording
from kvisit.families.figures.clauses import Costs
from kvisit.families.placing import finding_at
from kvisit.findings import AgreementClaim, Finding, NameIndex, Signature
from kvisit.patterns import Vocabulary
from kvisit.patterns.phrases import PhraseIndex

_JOINT = "joint_statement"  # whose title alone says that it was made


class AgreementFinder:
    """Finds agreements; made once for a vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Indexes the nouns and verbs of agreements."""
        words = vocabulary.agreements
        self._nouns = NounFinder(words, vocabulary.grammar)
        self._statuses = StatusFinder(words)
        self._sides = SideWords(vocabulary)
        self._scenes = SceneFinder(Costs(vocabulary.grammar), self._sides.verbs, words)
        self._topics = TopicFinder(words)
        self._verbs = VerbFinder(words)
        self._standing = Standing(words)
        self._terms = TermFinder(words)
        self._predecessors = PredecessorFinder(words)
        self._lists = ListOpeners(words)
        self._begins = PhraseIndex(("begins", phrase) for phrase in (*words.taking_effect, *words.expiring))
        self._wording = Wording(words)

    def find(self, doc: Doc) -> tuple[Finding[AgreementClaim], ...]:
        """The agreements of an annotated text, in order."""
        article = _Article(doc, self)
        return tuple(article.warring.completed(list(article.find())))


class _Article:
    """One article while its agreements are found: what has been told so far is what its later words point back to."""

    def __init__(self, doc: Doc, finder: AgreementFinder) -> None:
        self._doc, self._finder = doc, finder
        self._notes: Notes = notes_on(doc)
        self._words = self._notes.words
        self._text = Text(self._notes)
        self._acronyms = finder._nouns.acronyms(self._words)
        self._sides = Sides(self._text, finder._sides, self._acronyms.keys())
        self._parties = PartyFinder(self._sides)
        self.warring = Warring(self._sides)
        self._chains = Chains(frozenset(n for n, name in enumerate(self._text.names) if name.is_country))
        notes = self._notes
        times = frozenset(time.start for time in notes.times)
        others = (*(place.start for place in notes.names.places), *(quantity.first for quantity in notes.quantities))
        self._given = Given(times.union(others), times)
        self._subjects: tuple[NameIndex, ...] = ()
        self._protagonists = Protagonists(self._words, self._parties, self._text)
        self._told_in = -1  # the sentence in which an agreement was told last
        self._first = 0  # the first word of what has been told in this sentence
        self._in_headlines = True
        self._group: AgreementClaim | None = None  # the agreements of a list, told together before it

    def find(self) -> Iterator[Finding[AgreementClaim]]:
        """The findings, sentence by sentence."""
        for start, end in self._words.sentences:
            if self._notes.in_boilerplate(self._words.span(start, end)):
                continue
            begin = self._sides.statement_start(start, end)
            self._in_headlines = self._in_headlines and is_headline(self._words, start, end)
            self._first = end
            found = list(self._told_by_nouns(begin, end))
            yield from [*self._told_by_verbs(begin, self._first), *found]
            header = self._notes.header
            says_something = any(text.islower() for text in self._words.texts[start:end])  # more than "LAGOS,"
            if says_something and (header is None or not header.overlaps(self._words.span(start, end))):
                self._subjects = self._parties.subjects(begin, end) or self._subjects

    # ------------------------------------------------------------------------------------------------ told by nouns
    def _told_by_nouns(self, start: int, end: int) -> Iterator[Finding[AgreementClaim]]:
        cues = self._finder._statuses.find(self._words, start, end)
        nouns = self._finder._nouns.find(self._text, start, end, cues, self._acronyms)
        told = self._finder._scenes.told(self._words, nouns, cues, self._given)
        listed = self._finder._lists.opens_item(self._words, start)
        for one, scene, replaced in self._finder._predecessors.scenes(self._text, told, start, end):
            finding = self._finding(one, scene, replaced, listed=listed)
            if finding is not None:
                yield finding
            elif not (one.noun.denied or one.noun.needs_signing or one.noun.named):
                self._mentioned(one, scene)

    def _finding(
        self, told: Told, scene: Scene, replaced: Replaced | None, *, listed: bool
    ) -> Finding[AgreementClaim] | None:
        noun, cue = told.noun, told.cue
        group = self._group if listed and not noun.many else None
        if not may_be_one(noun, cue, listed=group is not None) or (noun.resumes and not self._chains.last()):
            return None
        if cue is None and self._finder._statuses.is_unsaid(self._words, noun.start, scene.outer):
            return None
        who = self._parties.find(scene, self._subjects)
        stated = noun.type == _JOINT and cue is None
        completes = stated or (noun.other and who.parties)
        parties = self._protagonists.completed(noun, who) if completes else who.parties
        titled = stated and self._in_headlines and noun.start == scene.outer
        bare = cue is None and group is None and not titled
        if bare and (noun.definite or len(parties) < 2 or self._frames(noun, scene)):
            return None
        if noun.tail and not who.parties:
            return None
        if noun.named and is_adjunct(self._words, noun, cue):
            return None
        claim = self._of_noun(told, scene, who)
        claim = replace(
            claim,
            status=group.status
            if group and not cue
            else self._finder._standing.status(self._words, noun, cue, claim.type),
            signatures=self._signatures(claim, who) if cue and not told.listed else (),
            renews=replaced.wording if replaced else None,
            apart=noun.other or group is not None or not self._finder._wording.contrasts.isdisjoint(claim.qualifiers),
        )
        if group and len(claim.parties) < 2:
            claim = replace(claim, parties=tuple(dict.fromkeys([*claim.parties, *group.parties])))
        aside = noun.points_back and noun.other and cue is None  # "after one with B"
        return self._placed(claim, *told.core, points_back=group is None and self._points_back(noun), aside=aside)

    def _frames(self, noun: AgreementNoun, scene: Scene) -> bool:
        """Whether a noun only frames what verbs tell: "agreed to merge in a deal that …"."""
        framing = not noun.definite and self._words.folds[noun.start - 1] == "in"
        return framing and any(self._finder._verbs.find(self._text, scene.outer, noun.start))

    def _signatures(self, claim: AgreementClaim, who: Parties) -> tuple[Signature, ...]:
        """Who signed: of two, the one whose side isn't told signed for the party that is left."""
        told_before = self._chains.antecedent(claim)
        known = dict.fromkeys(party for one in [claim, *told_before] for party in one.parties)
        return with_other_side(who.signatures, tuple(known))

    def _points_back(self, noun: AgreementNoun) -> bool:
        """Whether a noun stands for an agreement told before: "the deal", "…, in a truce that Egypt brokered"."""
        if noun.other:
            return False
        resumes = self._words.folds[noun.start - 1 : noun.start] in (["in"], ["under"]) and noun.indefinite
        by_name = noun.named and self._words.folds[noun.start - 1] == "the"
        return noun.definite or by_name or (resumes and self._told_in == self._words.sentence_of[noun.start])

    def _of_noun(self, told: Told, scene: Scene, who: Parties) -> AgreementClaim:
        """A claim with what a noun and the words around it tell, but for its status."""
        noun = told.noun
        claim = self._claim(scene, told.core, noun.type, who.parties)
        subject = self._finder._topics.of_noun(self._text, self._sides, noun, told.cue, scene.end)
        telling = self._finder._wording.qualifiers(self._words, noun)
        claim = replace(
            claim,
            subject=subject,
            many=noun.many,
            count=slots.count_of(self._text, noun),
            indefinite=noun.indefinite,
            named=noun.named,
            qualifiers=telling,
        )
        claim = self._finder._wording.worded(self._words, claim, *told.core)
        told_before = self._chains.antecedent(claim) if self._points_back(noun) else ()
        meant = self._chains.last() if noun.points_back and noun.other else told_before
        if noun.points_back and (type_ := last_type(meant)):
            claim = replace(claim, type=type_)
        known = tuple(dict.fromkeys(party for one in told_before for party in one.parties))
        if len(known) >= 2:
            reported = any(one.chain >= 0 for one in told_before)
            inherits = not reported and set(claim.parties) <= set(known)
            return replace(claim, parties=known) if inherits else claim
        return replace(claim, parties=self._protagonists.completed(noun, who))

    def _mentioned(self, told: Told, scene: Scene) -> None:
        """Takes note of an agreement that is only mentioned, so that later words may point back to it."""
        claim = self._of_noun(told, scene, self._parties.find(scene, self._subjects))
        if told.noun.definite and (len(claim.parties) < 2 or self._chains.antecedent(claim)):
            return  # but "Peru's trade deal with Chile" may come first
        self._chains.place(claim, points_back=False, reported=False)

    # ------------------------------------------------------------------------------------------------ told by verbs
    def _told_by_verbs(self, start: int, end: int) -> Iterator[Finding[AgreementClaim]]:
        before = self._chains.last()
        known = tuple(dict.fromkeys(party for one in before for party in one.parties))
        for told in self._finder._verbs.find(self._text, start, end):
            if end < self._words.sentence_range(start)[1] and told.end - told.verb < 3:
                continue  # "agreed to sign …": a noun tells it
            cue = StatusCue(told.start, told.verb, told.status, "behind", signs=told.signs_it, passive=told.passive)
            scene = Scene(start, end, start, None, cue)
            who = self._parties.find(scene, self._subjects)
            if told.points_back:
                if not before or (told.signs_it and not who.signatures):
                    continue
                signed_for = tuple(s.on_behalf_of for s in who.signatures if s.on_behalf_of is not None)
                parties = signed_for or who.parties
            else:
                parties = self._dealing(told, end, who)
                if len(parties) < (1 if told.object is not None and told.status == "agreed" else 2):
                    continue
            type_ = (last_type(before) if told.points_back else None) or told.type
            subject = (
                None if told.points_back else self._finder._topics.of_verb(self._text, self._sides, told.verb, end)
            )
            claim = replace(
                self._claim(scene, (told.start, told.end), type_, parties),
                many=told.signs_it and told.passive and self._words.folds[told.start] == "they",
                status=told.status,
                subject=subject,
                signatures=with_other_side(who.signatures, known) if told.signs_it else who.signatures,
            )
            yield self._placed(claim, told.start, told.end, points_back=told.points_back)
            if not told.signs_it:
                return

    def _dealing(self, told: ToldByVerb, end: int, who: Parties) -> tuple[NameIndex, ...]:
        """The parties of what verbs tell: both sides, who is taken over, whom goods are bought from or sold to."""
        parties = [*who.parties, *(self._protagonists.both(who) if who.joint and len(who.parties) < 2 else ())]
        if told.object is not None and (len(parties) < 2 or told.status == "announced"):
            others = self._parties.dealt_with(told.object, end, self._subjects, takes_over=told.is_takeover)
            parties = [*parties, *others] if others or told.status == "agreed" else []
        return tuple(dict.fromkeys(parties))

    # ------------------------------------------------------------------------------------------------ claims
    def _claim(self, scene: Scene, core: tuple[int, int], type_: str, parties: tuple[NameIndex, ...]) -> AgreementClaim:
        """A claim with the slots that are read alike for nouns and verbs."""
        bounds = scene.start, scene.end
        made = scene.start, scene.cue.start if scene.cue and scene.cue.to_come else scene.end
        value = slots.value_of(self._text, scene.noun, *bounds)
        return AgreementClaim(
            type=type_,
            status="announced",
            subject=None,
            parties=parties,
            signatures=(),
            amounts=slots.amounts(self._text, *bounds),
            date=slots.date_of(self._text, self._finder._begins, made, core, scene.hidden),
            place=slots.place_of(self._text, self._sides, bounds, core, parties),
            value=value.value if value else None,
            unit=value.unit if value else None,
            sum_at=self._words.span(value.start, value.end) if value else None,
            term=self._finder._terms.of(self._text, scene),
        )

    def _placed(
        self, claim: AgreementClaim, first: int, last: int, *, points_back: bool, aside: bool = False
    ) -> Finding[AgreementClaim]:
        """The finding of a claim, with the agreement of this article that it is of."""
        claim = self._finder._wording.worded(self._words, claim, first, last)
        lead = not self._in_headlines and not claim.apart
        takes_up = lead and self._chains.only_in_headlines(claim)
        quoted = self._notes.quotes.is_quoted(self._words.span(first, last))
        claim = self._chains.place(
            claim,
            points_back=points_back or takes_up,
            headline=self._in_headlines,
            leads=lead,
            quoted=quoted,
            aside=aside,
        )
        self._protagonists.note(claim)
        self._first = min(self._first, first)
        self._told_in = self._words.sentence_of[first]
        if claim.many and not self._finder._lists.opens_item(self._words, self._words.sentence_range(first)[0]):
            known = dict.fromkeys(party for one in self._chains.of(claim.chain) for party in one.parties)
            self._group = replace(claim, parties=tuple(known))
        return finding_at(self._doc, first, last, f"agreement.{claim.type}", claim)
