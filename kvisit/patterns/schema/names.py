"""The sections of the vocabulary for places, and what names are made of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator
from pydantic.dataclasses import dataclass as checked

from kvisit.model import EntityType
from kvisit.patterns.schema.fields import CHECKED, Phrases


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
    ``former_states`` are those without a code, each with its other names;
    ``ambiguous_countries`` maps names that several countries bear to their codes.
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

    ``given`` and ``surnames`` are of persons, ``family_names_first`` those that stand before the given names;
    ``endings`` are how the last word of a name of a type often ends.
    ``heads`` are class words that end a name ("Bridge"), ``openers`` those before "of" ("Bank of"), ``leading``
    those that begin one ("Mount"); ``titles`` stand before a person (``forms_of_address`` are those that tell no
    office), those with a ``portfolio_titles`` word behind what they are the office of; ``outlets`` end the name of
    one that tells the news ("News Agency", "Gazette");
    ``numbered`` have a number before them ("101st Airborne Division"), ``numbered_behind`` behind ("Highway 12");
    ``forces`` end the name of one that flies a model and makes none ("Air Force");
    ``makers`` stand before the number of a model ("Boeing 757"); ``degrees`` are titles that any office outdoes;
    ``patronymics`` stand before the name of somebody's father;
    ``byline_openers`` begin the line that says who wrote an article;
    ``given_titles`` stand before somebody's first name ("King");
    ``event_epithets`` say how strong a storm is and part no two of its names ("Super Typhoon");
    ``directions`` before a place make another place of it ("Central Aceh"); ``ordinary`` are words that, capitalised,
    are no name by themselves, ``no_names`` what is written like a name and is none ("GDP").
    """

    given: Phrases
    surnames: Phrases
    family_names_first: Phrases
    syllables: Phrases
    endings: dict[EntityType, Phrases]
    titles: Phrases
    forms_of_address: Phrases
    roles: Phrases
    ordinary: Phrases
    no_names: Phrases
    organisations: Annotated[tuple[OrganisationNames, ...], BeforeValidator(_organisations)]
    outlets: Phrases
    portfolio_titles: Phrases
    heads: dict[EntityType, Phrases]
    openers: dict[EntityType, Phrases]
    leading: dict[EntityType, Phrases]
    company_forms: Phrases
    comma_forms: Phrases
    legal_forms: Phrases
    numbered: Phrases
    numbered_behind: Phrases
    forces: Phrases
    event_epithets: Phrases
    makers: Phrases
    degrees: Phrases
    patronymics: Phrases
    given_titles: Phrases
    byline_openers: Phrases
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
