"""The sections of the vocabulary for grammar, nouns and sentences, and for what in a page is no text."""

from __future__ import annotations

from pydantic.dataclasses import dataclass as checked

from kvisit.patterns.schema.fields import CHECKED, Phrases


@checked(config=CHECKED, frozen=True, slots=True, kw_only=True)
class GrammarWords:
    """Closed classes of English words, and the verbs of news.

    Attributes:
        coordinators, subordinators: words that begin another statement.
        auxiliaries: words that hardly part a number from what it is a number of.
        finite_verbs: those that show a clause's subject to end before them.
        participles: irregular ones that begin an aside: "the bridge, built in 1932,".
        setting_verbs: those that put something at a value: "put the crowd at 300".
        verbs: that numbers are objects of.
        prepositions, articles: as they are; possessives are articles here.
        pronouns: that stand for a subject.
        clause_openers: words before a subject that aren't of it.
        generic_nouns: words that tell no measure from another.
        denials: what they stand before didn't happen: "no survivors were found".
        before_places: adjectives between a preposition and a place.
        vague_nouns: words that need a subject to be a measure: "an annual rate of".
        groups: nouns of some people that "of" gives the number of: "a crew of four".
        partitives: that "of" points back with: "of those, 462".
        including: words before a number that is part of the one before: "6 million homes, including 1.5 million".
        adding: words before what is part of a sum, or isn't: "$7 billion including debt".
        before_verbs: words that a verb in its plain form follows: "would cover".
        dimensions: adjectives of a length: "2 km long".
        lacking: words behind a number for what its people lack: "300,000 without power".
        means: what a sum is paid in rather than for: "$6 billion in cash".
        others: words of a part: "another two people", "70 others".
        measure_nouns: counted nouns that measure rather than count: points, places.
        level_nouns: what an index is told in, and left out: "rose 64 points to 4,577".
        before_age: words and marks between a person and the age: "two men, aged 19 and 20".
        measured_by: words between a noun and its amount: "a fine of $300", "claims totaling $2 million".
        rate_nouns: what "a" or "each" can make an amount be for: "$27 a share".
    """

    coordinators: Phrases
    subordinators: Phrases
    auxiliaries: Phrases
    finite_verbs: Phrases
    participles: Phrases
    setting_verbs: Phrases
    verbs: Phrases
    prepositions: Phrases
    articles: Phrases
    pronouns: Phrases
    clause_openers: Phrases
    generic_nouns: Phrases
    vague_nouns: Phrases
    denials: Phrases
    before_places: Phrases
    groups: Phrases
    partitives: Phrases
    including: Phrases
    adding: Phrases
    before_verbs: Phrases
    dimensions: Phrases
    lacking: Phrases
    means: Phrases
    others: Phrases
    measure_nouns: Phrases
    level_nouns: Phrases
    before_age: Phrases
    measured_by: Phrases
    rate_nouns: Phrases


@checked(config=CHECKED, frozen=True, slots=True, kw_only=True)
class NounWords:
    """What the noun that a number counts is found by.

    ``plurals`` have no plural s, ``not_plural`` an s that is none; ``elided`` stand where the noun is left out;
    ``stops`` end a noun phrase; ``compounds`` are counted before a noun ("15-member council");
    ``noun_verbs`` are verbs of those but before a noun ("5,000 work visas");
    ``states`` stand before a noun of people ("two missing fishermen").
    """

    plurals: Phrases
    not_plural: Phrases
    elided: Phrases
    singulars: dict[str, str]
    compounds: Phrases
    states: Phrases
    stops: Phrases
    noun_verbs: Phrases


@checked(config=CHECKED, frozen=True, slots=True, kw_only=True)
class SentenceWords:
    """``never_final``: abbreviations that end no sentence; ``function_words``: words that are never names."""

    never_final: Phrases
    function_words: Phrases


@checked(config=CHECKED, frozen=True, slots=True, kw_only=True)
class CreditWords:
    """``credits``: words of the lines that say who reports; ``pictures``: words for what isn't told but shown."""

    credits: Phrases
    pictures: Phrases


@checked(config=CHECKED, frozen=True, slots=True, kw_only=True)
class BoilerplateWords:
    """Lines that are no part of an article.

    ``navigation`` are whole lines, ``counted`` those beside a number ("5 min read"), ``lists`` head a list of other
    articles or of contacts, ``sections`` are navigation only beside others ("News | Sport"), ``openers`` begin a line
    that asks the reader for something, ``leads`` do so only with an address of the web or of mail, ``labels`` open a
    block with an address, ``credits`` begin a line that says whose work the text is.
    """

    navigation: Phrases
    counted: Phrases
    lists: Phrases
    sections: Phrases
    openers: Phrases
    leads: Phrases
    labels: Phrases
    credits: Phrases
