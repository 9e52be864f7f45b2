"""The shape of `data/patterns.json`: what each section holds. The loader checks a file against these classes.

A list of words is an array of strings, each of which may hold several entries, parted by commas; an entry is a word
or a phrase, and ``@name`` stands for all of the set of that name.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, ConfigDict, ValidationInfo
from pydantic.dataclasses import dataclass as checked

from kvisit.model import EntityType, Modifier, Status

CHECKED = ConfigDict(extra="forbid", arbitrary_types_allowed=True)


def _phrases(value: Any, info: ValidationInfo) -> Any:
    """The entries of a list of words, sets put in."""
    if not isinstance(value, list) or not all(isinstance(line, str) for line in value):
        raise ValueError("must be an array of strings")
    sets: Mapping[str, tuple[str, ...]] = (info.context or {}).get("sets", {})
    entries: list[str] = []
    for entry in (part.strip() for line in value for part in line.split(",")):
        if entry.startswith("@"):
            if entry[1:] not in sets:
                raise ValueError(f"there is no set {entry}")
            entries += sets[entry[1:]]
        elif entry:
            entries.append(entry)
    return tuple(dict.fromkeys(entries))


def _fraction(value: Any) -> Any:
    if isinstance(value, str):
        part = Fraction(value)
        return Decimal(part.numerator) / Decimal(part.denominator)
    return value


Phrases = Annotated[tuple[str, ...], BeforeValidator(_phrases)]
Share = Annotated[Decimal, BeforeValidator(_fraction)]


@checked(config=CHECKED, frozen=True, slots=True, kw_only=True)
class NumberWords:
    """Number words, and the words that say how exactly a number is meant.

    ``modifiers`` stand before a number (those of "exact" aren't any, though they look like one), ``suffix_modifiers``
    behind it; ``behind_times`` follow "three times" where that compares; ``positional`` ones are prepositions
    before "a": "under a 25-year lease".
    """

    ones: dict[str, Decimal]
    tens: dict[str, Decimal]
    scales: dict[str, Decimal]
    glued_scales: dict[str, Decimal]
    fractions: dict[str, Share]
    ordinals: dict[str, Decimal]
    multiples: dict[str, Decimal]
    behind_times: Phrases
    round: dict[str, Decimal]
    vague: dict[str, Decimal]
    modifiers: dict[Modifier, Phrases]
    suffix_modifiers: dict[Modifier, Phrases]
    positional: Phrases
    fillers: Phrases
    range_openers: Phrases


@checked(config=CHECKED, frozen=True, slots=True, kw_only=True)
class Unit:
    """A unit of measure: its UCUM code, the kind of figure it makes, its words, and its symbols in their exact case."""

    code: str
    kind: str
    words: Phrases = ()
    symbols: Phrases = ()


@checked(config=CHECKED, frozen=True, slots=True, kw_only=True)
class CurrencyWords:
    """Signs and words of currencies, as ISO 4217 codes.

    ``open_signs`` and ``open_words`` belong to several currencies: the one given is the default, unless the article
    tells of a country that has one of those in ``shared``. ``letter_signs`` are capitals glued to an
    amount with a scale or separators ("R1.2bn"; PS stands for £ in texts without it). Those of
    ``needs_scale`` are common words besides, and name a currency only behind a scale ("5 billion won"); those of
    ``of_mass`` are units of weight besides. ``subunits`` (cents, pence) have no code: they are units by their plural.
    """

    signs: dict[str, str]
    open_signs: Phrases
    words: dict[str, str]
    open_words: Phrases
    shared: dict[str, Phrases]
    letter_signs: dict[str, str]
    needs_scale: Phrases
    of_mass: Phrases
    subunits: dict[str, str]


@checked(config=CHECKED, frozen=True, slots=True, kw_only=True)
class GrammarWords:
    """Closed classes of English words, and the verbs of news.

    Attributes:
        coordinators, subordinators: words that begin another statement.
        auxiliaries: words that hardly part a number from what it is a number of.
        finite_verbs: those that show a clause's subject to end before them.
        verbs: that numbers are objects of.
        prepositions, articles: as they are; possessives are articles here.
        pronouns: that stand for a subject.
        clause_openers: words before a subject that aren't of it.
        generic_nouns: words that tell no measure from another.
        partitives: that "of" points back with: "of those, 462".
        including: words before a number that is part of the one before: "6 million homes, including 1.5 million".
        others: words of a part: "another two people", "70 others".
        measure_nouns: counted nouns that measure rather than count: points, places.
        before_age: words and marks between a person and the age: "two men, aged 19 and 20".
        measured_by: words between a noun and its amount: "a fine of $300", "claims totaling $2 million".
        rate_nouns: what "a" or "each" can make an amount be for: "$27 a share".
    """

    coordinators: Phrases
    subordinators: Phrases
    auxiliaries: Phrases
    finite_verbs: Phrases
    verbs: Phrases
    prepositions: Phrases
    articles: Phrases
    pronouns: Phrases
    clause_openers: Phrases
    generic_nouns: Phrases
    partitives: Phrases
    including: Phrases
    others: Phrases
    measure_nouns: Phrases
    before_age: Phrases
    measured_by: Phrases
    rate_nouns: Phrases


@checked(config=CHECKED, frozen=True, slots=True, kw_only=True)
class NounWords:
    """What the noun that a number counts is found by.

    ``plurals`` have no plural s, ``not_plural`` an s that is none; ``elided`` stand where the noun is left out;
    ``stops`` end a noun phrase; ``compounds`` are counted before a noun ("15-member council").
    """

    plurals: Phrases
    not_plural: Phrases
    elided: Phrases
    singulars: dict[str, str]
    compounds: Phrases
    stops: Phrases


@checked(config=CHECKED, frozen=True, slots=True, kw_only=True)
class TimeWords:
    """The words of dates, times of day, durations and sets, with the TIMEX3 values that they stand for."""

    months: dict[str, int]
    months_only_with_day: Phrases
    weekdays: dict[str, int]
    units: dict[str, str]
    parts: dict[str, str]
    days: dict[str, int]
    shifts: dict[str, int]
    shifted_units: dict[str, str]
    from_previous: dict[str, int]
    seasons: dict[str, str]
    refs: dict[str, Phrases]
    sets: dict[str, str]
    set_words: Phrases
    edges: Phrases
    edge_phrases: Phrases
    ago: Phrases
    hence: Phrases
    earlier: Phrases
    vague_counts: Phrases
    past_spans: Phrases
    future_spans: Phrases
    year_cues: Phrases
    future_cues: Phrases
    zones: dict[str, str]
    am: Phrases
    pm: Phrases
    header_words: Phrases


@checked(config=CHECKED, frozen=True, slots=True, kw_only=True)
class Country:
    """What a country's names, people and places are called, besides its name in CLDR."""

    names: Phrases
    demonyms: Phrases = ()
    capital: Phrases = ()
    cities: Phrases = ()
    regions: Phrases = ()


OtherNames = tuple[str, ...]


def _rows_of_names(value: Any) -> Any:
    """Rows of names of one thing, each "Full Name = Short Name"."""
    if not isinstance(value, list):
        raise ValueError("must be an array of strings")
    return tuple(tuple(name.strip() for name in row.split("=")) for line in value for row in line.split(","))


@checked(config=CHECKED, frozen=True, slots=True, kw_only=True)
class PlaceNames:
    """Places by ISO 3166-1 alpha-2 code, and those that lie in no one country.

    ``spellings`` maps a spelling or former name of a place to the name that it is the same place as;
    ``former_states`` are those without a code, each with its other names; ``ambiguous_countries`` names that several countries bear to their codes.
    """

    countries: dict[str, Country]
    spellings: dict[str, str]
    former_states: Annotated[tuple[OtherNames, ...], BeforeValidator(_rows_of_names)]
    ambiguous_countries: dict[str, Phrases]
    peoples: Phrases
    world_regions: Phrases
    seas_and_land: Phrases


def _organisations(value: Any) -> Any:
    """The rows of the organisations, each "Full Name = Short Name = ACRONYM", by kind."""
    if not isinstance(value, dict):
        raise ValueError("must be an object of arrays of strings, by kind")
    return tuple(
        OrganisationNames(names=names, kind=kind) for kind, lines in value.items() for names in _rows_of_names(lines)
    )


@dataclass(frozen=True, slots=True)
class OrganisationNames:
    """The names of one organisation, the full one first; ``kind`` is "agency" for those that tell the news."""

    names: tuple[str, ...]
    kind: str


@checked(config=CHECKED, frozen=True, slots=True, kw_only=True)
class NameEvidence:
    """Words beside a name that speak for its being of a type, and how strongly.

    ``side``: right "before" it, right "behind" it, "possessed" (behind its "'s") or "apposed" (what it is said to be
    behind a comma ends so: "…, a doctor at …").
    """

    id: str
    side: Literal["before", "behind", "possessed", "apposed"]
    type: EntityType
    weight: float
    words: Phrases


@checked(config=CHECKED, frozen=True, slots=True, kw_only=True)
class NameShape:
    """How strongly something about a name's own words or place speaks for a type."""

    type: EntityType
    weight: float


@checked(config=CHECKED, frozen=True, slots=True, kw_only=True)
class NameWords:
    """What names are made of, and what stands beside them.

    ``given`` and ``surnames`` are of persons, ``family_names_first`` those that stand before the given names; ``endings``
    are how the last word of a name of a type often ends.
    ``heads`` are class words that end a name ("Bridge"), ``openers`` those before "of" ("Bank of"), ``leading``
    those that begin one ("Mount"); ``titles`` stand before a person, those with a ``portfolio_titles`` word behind
    what they are the office of; ``directions`` before a place make another place of it ("Central Aceh"); ``ordinary``
    are words that, capitalised, are no name by themselves, ``no_names`` what is written like a name and is none ("GDP").
    """

    given: Phrases
    surnames: Phrases
    family_names_first: Phrases
    syllables: Phrases
    endings: dict[EntityType, Phrases]
    titles: Phrases
    roles: Phrases
    ordinary: Phrases
    no_names: Phrases
    organisations: Annotated[tuple[OrganisationNames, ...], BeforeValidator(_organisations)]
    portfolio_titles: Phrases
    heads: dict[EntityType, Phrases]
    openers: dict[EntityType, Phrases]
    leading: dict[EntityType, Phrases]
    company_forms: Phrases
    comma_forms: Phrases
    legal_forms: Phrases
    numbered: Phrases
    product_classes: Phrases
    variants: Annotated[tuple[OtherNames, ...], BeforeValidator(_rows_of_names)]
    transliteration: tuple[tuple[str, str], ...]
    titles_in_names: Phrases
    epithets: Phrases
    postnominals: Phrases
    on_openers: Phrases
    place_joints: Phrases
    directions: Phrases
    particles: Phrases
    speech_verbs: Phrases
    shapes: dict[str, NameShape]
    evidence: tuple[NameEvidence, ...]


@checked(config=CHECKED, frozen=True, slots=True, kw_only=True)
class BoilerplateWords:
    """Lines that are no part of an article.

    ``navigation`` are whole lines, ``sections`` are so only beside others ("News | Sport"), ``openers`` begin a line
    that asks the reader for something, ``labels`` open a block with an address.
    """

    navigation: Phrases
    sections: Phrases
    openers: Phrases
    labels: Phrases


@checked(config=CHECKED, frozen=True, slots=True, kw_only=True)
class SentenceWords:
    """``never_final``: abbreviations that end no sentence; ``function_words``: words that are never names."""

    never_final: Phrases
    function_words: Phrases


TokenPattern = dict[str, Any]


def _no_model(value: Any) -> Any:
    """Token patterns without the attributes that only a trained pipeline sets: they would fail at matching (E155)."""
    for pattern in value if isinstance(value, list) else ():
        for key in ("LEMMA", "POS", "TAG", "DEP", "MORPH"):
            if isinstance(pattern, dict) and key in pattern:
                raise ValueError(f"{key} needs a trained pipeline; list the forms under LOWER instead")
    return value


Shape = Annotated[tuple[TokenPattern, ...], BeforeValidator(_no_model)]


@checked(config=CHECKED, frozen=True, slots=True, kw_only=True)
class FigureEntry:
    """A kind of figure with what triggers it.

    Attributes:
        id: names the rule; the report's ``rule``.
        kind, detail: of the figures that it finds.
        moving: whether the quantity changes while it is reported (a toll), so that a later value updates an earlier
        one. takes: "people", "count", "bare" (a number without a noun), "money", "percent", "measure", "ordinal",
        "years old", "money each" ("$27 a share"). before, after: triggers that stand before or behind the quantity.
        topics: nouns that name the quantity, on either side and further off.
        refuses: counted nouns that it never takes.
        reach: how far off a trigger may stand (`kvisit.families.figures.clauses`).
        shapes: spaCy token patterns with {"number": true} or {"ordinal": true} for the quantity.
        yes: texts in which it must find a figure, with slots of that; no: texts in which it must not.
        note: why, and where from.
    """

    id: str
    kind: str
    takes: Phrases
    detail: str | None = None
    moving: bool = False
    before: Phrases = ()
    after: Phrases = ()
    topics: Phrases = ()
    refuses: Phrases = ()
    reach: float = 9.0
    shapes: tuple[Shape, ...] = ()
    yes: dict[str, dict[str, Any]]
    no: tuple[str, ...]
    note: str = ""


@checked(config=CHECKED, frozen=True, slots=True, kw_only=True)
class RoleWords:
    """Words of movement, and those before a value that is no level.

    Attributes:
        up, down: in all their forms; ``down_behind_comma`` only there: "at $45, off 25 cents".
        transitive: those of them whose object isn't the size of the movement: "raised $2 million".
        behind: those that may stand behind the size: "a 5% rise".
        adjectives: that may stand between: "fell a modest 3%".
        previous: before a former value; ``comparing`` are so only where another number stands before them.
        target, forecast, limit: before such values.
    """

    up: Phrases
    down: Phrases
    down_behind_comma: Phrases
    transitive: Phrases
    behind: Phrases
    adjectives: Phrases
    previous: Phrases
    comparing: Phrases
    target: Phrases
    forecast: Phrases
    limit: Phrases


@checked(config=CHECKED, frozen=True, slots=True, kw_only=True)
class Veto:
    """A shape in which a number is no figure; ``max`` is the largest number that it refuses."""

    id: str
    pattern: Shape
    yes: tuple[str, ...]
    no: tuple[str, ...]
    max: Decimal | None = None
    note: str = ""


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
        tails: nouns that give a status to the noun before them, by status: "ceasefire talks".
        signing, signing_phrases: words of status that say that somebody puts a hand to paper.
        intents, achieved, denials: words before a verb: it is meant to be done; is done in spite of "to"; isn't done.
        agree_verbs: verbs that state an agreement without a noun.
        deal_verbs: what one side can agree to, so that it made a deal: "agreed to buy".
        empty_acts: what sides agree to without an agreement: "agreed to keep talking".
        buying, takeovers: phrases that together announce that one company takes over another: "is to" "acquire".
        signing_it: phrases by which somebody signs what was told before.
        partitives: nouns that "of" leads on from, to what is signed: "a series of accords".
        oblique: prepositions that part a verb from its object.
        unbound: words of status whose subject is no party: who "brokered" or "welcomed" a deal.
        joint_adjectives: words before the noun that make it one of the article's two main parties.
        named_only: nouns that are agreements only at the end of a name: "Black Sea Grain Initiative".
        documents: nouns that may stand for an agreement named before.
        others: words that tell an agreement apart from one told before.
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
    """

    types: dict[str, Phrases]
    needs_signing: Phrases
    own_verbs: tuple[OwnVerbs, ...]
    compounds: Phrases
    false_friends: Phrases
    before_verbs: Phrases
    noun_stops: Phrases
    statuses: tuple[StatusWords, ...]
    tails: dict[Status, Phrases]
    signing: Phrases
    signing_phrases: Phrases
    intents: Phrases
    achieved: Phrases
    denials: Phrases
    agree_verbs: Phrases
    deal_verbs: Phrases
    empty_acts: Phrases
    buying: Phrases
    takeovers: Phrases
    signing_it: Phrases
    partitives: Phrases
    oblique: Phrases
    unbound: Phrases
    joint_adjectives: Phrases
    named_only: Phrases
    documents: Phrases
    others: Phrases
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


@checked(config=CHECKED, frozen=True, slots=True, kw_only=True)
class Widths:
    """How wide the interval is that a wording allows (the contract's table).

    Attributes:
        about: share on either side; ``about_least``: at least that much.
        round_from: exact numbers from here on may be rounded, to half their last significant digit, at most
        ``round_most``. approaching: share below.
        at_least: the factor up to which "at least" reaches.
        at_most: the factor down to which "at most" reaches.
        converted_most: values in different units are rounded to half their last significant digit, at most this share.
    """

    about: Decimal
    about_least: Decimal
    round_from: Decimal
    round_most: Decimal
    approaching: Decimal
    at_least: Decimal
    at_most: Decimal
    converted_most: Decimal


@checked(config=CHECKED, frozen=True, slots=True, kw_only=True)
class Conversion:
    """What a value is in another unit: ``times`` it, and ``plus``."""

    to: str
    times: Decimal
    plus: Decimal = Decimal(0)


@checked(config=CHECKED, frozen=True, slots=True, kw_only=True)
class ComparingWords:
    """What tells figures of several articles apart or shows that they are one.

    Attributes:
        parts: groups of people that are told as a part of all (children, soldiers), each with its other words.
        nouns: nouns that count the same things (homes, houses).
        growing: details of casualties that only grow, but for corrections down to ``least_left`` of what they were.
        least_left: that share.
        conversions: by the UCUM code of a unit, what its values are in the one that its kind is compared in.
    """

    parts: tuple[Phrases, ...]
    nouns: tuple[Phrases, ...]
    growing: Phrases
    least_left: Decimal
    conversions: dict[str, Conversion]


@checked(config=CHECKED, frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """All of `data/patterns.json`."""

    about: str
    sets: dict[str, Phrases]
    sentences: SentenceWords
    boilerplate: BoilerplateWords
    numbers: NumberWords
    units: tuple[Unit, ...]
    currencies: CurrencyWords
    grammar: GrammarWords
    nouns: NounWords
    times: TimeWords
    places: PlaceNames
    names: NameWords
    kinds: Phrases
    roles: RoleWords
    figures: tuple[FigureEntry, ...]
    vetoes: tuple[Veto, ...]
    agreements: AgreementWords
    widths: Widths
    comparing: ComparingWords
