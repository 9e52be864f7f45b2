"""The sections of the vocabulary for agreements, their statuses and slots."""

from __future__ import annotations

from typing import Literal

from pydantic.dataclasses import dataclass as checked

from kvisit.model import Status
from kvisit.patterns.schema.fields import CHECKED, Phrases


@checked(config=CHECKED, frozen=True, slots=True, kw_only=True)
class StatusWords:
    """The words that give an agreement a status; ``noun`` says where they have it: behind, before or either way."""

    status: Status
    noun: Literal["behind", "before", "either"]
    words: Phrases


@checked(config=CHECKED, frozen=True, slots=True, kw_only=True)
class OwnVerbs:
    """Nouns that only these verbs make an agreement of: who "placed an order" made one, who "signed" one may not."""

    nouns: Phrases
    verbs: Phrases


@checked(config=CHECKED, frozen=True, slots=True, kw_only=True)
class Removing:
    """Verbs that take somebody out of an agreement, and the words that follow him."""

    verbs: Phrases
    ways: Phrases


@checked(config=CHECKED, frozen=True, slots=True, kw_only=True)
class Bodies:
    """The bodies that act for an organisation: the European Commission for the European Union; ``of`` are its names."""

    of: Phrases
    names: Phrases


@checked(config=CHECKED, frozen=True, slots=True, kw_only=True)
class AgreementWords:
    """The words of agreements.

    Attributes:
        types: nouns by type, the text's own word.
        needs_signing: nouns that are an agreement only where somebody signs or concludes it.
        own_verbs: nouns that only some verbs make an agreement of.
        compounds: nouns that make a mere qualifier of the noun before them: "contract workers".
        false_friends: phrases whose noun is no agreement: "executive order".
        before_verbs: words behind which a noun's form is a verb: "to deal".
        noun_stops: words that no noun phrase reaches over.
        statuses: in the order in which they take precedence at equal distance.
        stages: the statuses in the order in which an agreement reaches them.
        together: groups of statuses that articles of one day can tell of one agreement without contradiction.
        tails: nouns that give a status to the noun before them, by status: "ceasefire talks".
        signing, signing_phrases: words of status that say that somebody puts a hand to paper.
        intents, achieved, denials: words before a verb: it is meant to be done; is done in spite of "to"; isn't done.
        possibilities: those of the intents that leave open whether it is done.
        renewing: words of status that end an agreement where they are denied: "won't be renewed".
        taking_effect: words of being in force that of a day to come say that it is only agreed: "takes effect on".
        expiring: words of an end that is to come.
        by_others: words that say whose doing an agreement is, with the names before them: "U.S.-brokered".
        adjacent: words of status whose noun must follow at once: "ends a pact", not "ends a strike with a pact".
        decisions: those of the intents by which an end is as good as made: "decided to" scrap a deal.
        unfinished: words of status that an agreement still lacks which is made: who "must ratify" it has agreed.
        granting: passive verbs whose noun stands behind them: "was awarded a contract".
        approvals: words of status that an office says of others' agreements.
        verbs_or_nouns: words of status that are nouns behind an article: "the strike".
        deniers: words before "that" by which nothing is so: "denied that it had signed".
        accusations: words behind which one side only says that another broke an agreement.
        groups: people and firms that a state's name before them only qualifies: "with U.S. suppliers".
        recipients: nouns that "to" leads on from, to the other side: "a loan to B".
        lent: those of them, and others, that "for" leads on from, too: "a bailout for B".
        list_openers: phrases that open a list of the agreements told together before it.
        agree_verbs: verbs that state an agreement without a noun.
        deal_verbs: what one side can agree to, so that it made a deal: "agreed to buy".
        giving, taking: those of the deal verbs whose other side stands behind "to", or "from".
        empty_acts: what sides agree to without an agreement: "agreed to keep talking".
        ordering: verbs by which a number of things is ordered from somebody.
        talks_with, talked_over: who is "in talks with" another "about" "buying" something negotiates a deal.
        act_types: the type of agreement that an act makes: "agreed to … settle".
        buying, takeovers: phrases by status, that together tell that one takes over another: "is to" "acquire".
        trades: what one who "will" do it with a named company has a deal about.
        joining: what two who "will" do it have agreed on, by the type of agreement that it makes: "merge".
        paying, settling: words before and behind the sum that settles a dispute: "will pay" "to settle".
        disputes: what sides "settled" "with" one another, so that they agreed.
        ending_with: what ends "with" an agreement has brought it.
        renewing_it: phrases that renew what was told before.
        signing_it: phrases by which somebody signs what was told before.
        partitives: nouns that "of" leads on from, to what is signed: "a series of accords".
        oblique: prepositions that part a verb from its object.
        unbound: words of status whose subject is no party: who "brokered" or "welcomed" a deal.
        joint_adjectives: words before the noun that make it one of the article's two main parties.
        named_only: nouns that are agreements only at the end of a name: "Black Sea Grain Initiative".
        documents: nouns that may stand for an agreement named before.
        counts: words before documents that make them several agreements, where they are signed.
        others: words that tell an agreement apart from one told before.
        office_nouns: what a person named behind a comma is: "Peru's energy minister, P".
        urging: verbs whose object is to do what the verb behind "to" says: "urged both sides to honour the deal".
        synonyms: groups of words that may stand for one another when a text points back: "the merger", "the takeover".
        pronouns, company_nouns: words that point back to a party.
        institutions: nouns that act for the state whose name stands before them.
        joint_subjects: phrases that stand for the article's two main parties.
        onlookers: words behind which persons aren't signatories.
        subject_openers, subject_stops: words between which an agreement's subject stands behind its noun.
        relative_openers: words that open a relative clause that says what it is on.
        silent_types: types whose nouns say nothing of what they are on, unlike "free trade agreement".
        empty_modifiers: words before the noun that say nothing of what it is on.
        common_words: words that tell no agreement from another.
        behalf: words before the party that somebody signs for.
        contrasts: words by which a definite noun means no agreement that has just been made: "the existing contract".
        accompanying: words behind "with" by which it names no partner: "with the support of".
        occasions: words before "with" by which it names no partner: "during a meeting with".
        concluding: words that say of a trade agreement that its negotiations are over, though it isn't signed yet.
        bodies: organisations whose bodies are no parties of their own.
        wars, warring: words for what two sides at war do, nouns and verbs.
        peace_words: words of a noun phrase that stands for an agreement of those at war.
        document_names: words that begin or end the name of a document, which is no party.
        own_government: words for the government of the one state that an article is on.
        removing: verbs that take somebody out of an agreement, with the words behind him: "pulled Peru out of".
        lasting, ending_on: words before how long, or until when, an agreement is to hold.
        term_modifiers: words between those and a duration: "for an initial period of three years".
        replacing: words behind which the agreement stands that another renews or takes the place of.
    """

    types: dict[str, Phrases]
    needs_signing: Phrases
    own_verbs: tuple[OwnVerbs, ...]
    compounds: Phrases
    false_friends: Phrases
    before_verbs: Phrases
    noun_stops: Phrases
    statuses: tuple[StatusWords, ...]
    stages: tuple[Status, ...]
    together: tuple[tuple[Status, ...], ...]
    tails: dict[Status, Phrases]
    signing: Phrases
    signing_phrases: Phrases
    intents: Phrases
    possibilities: Phrases
    renewing: Phrases
    taking_effect: Phrases
    expiring: Phrases
    by_others: Phrases
    adjacent: Phrases
    decisions: Phrases
    unfinished: Phrases
    granting: Phrases
    approvals: Phrases
    verbs_or_nouns: Phrases
    deniers: Phrases
    accusations: Phrases
    groups: Phrases
    achieved: Phrases
    denials: Phrases
    recipients: Phrases
    lent: Phrases
    list_openers: Phrases
    agree_verbs: Phrases
    deal_verbs: Phrases
    giving: Phrases
    taking: Phrases
    empty_acts: Phrases
    buying: dict[Status, Phrases]
    ordering: Phrases
    talks_with: Phrases
    talked_over: Phrases
    act_types: dict[str, Phrases]
    takeovers: Phrases
    trades: Phrases
    joining: dict[str, Phrases]
    paying: Phrases
    settling: Phrases
    disputes: Phrases
    ending_with: Phrases
    renewing_it: Phrases
    signing_it: Phrases
    partitives: Phrases
    oblique: Phrases
    unbound: Phrases
    joint_adjectives: Phrases
    named_only: Phrases
    documents: Phrases
    counts: Phrases
    others: Phrases
    office_nouns: Phrases
    urging: Phrases
    synonyms: tuple[Phrases, ...]
    pronouns: Phrases
    company_nouns: Phrases
    institutions: Phrases
    joint_subjects: Phrases
    onlookers: Phrases
    subject_openers: Phrases
    relative_openers: Phrases
    subject_stops: Phrases
    empty_modifiers: Phrases
    silent_types: Phrases
    common_words: Phrases
    behalf: Phrases
    contrasts: Phrases
    accompanying: Phrases
    occasions: Phrases
    concluding: Phrases
    bodies: tuple[Bodies, ...]
    wars: Phrases
    warring: Phrases
    peace_words: Phrases
    document_names: Phrases
    own_government: Phrases
    removing: tuple[Removing, ...]
    lasting: Phrases
    ending_on: Phrases
    term_modifiers: Phrases
    replacing: Phrases
