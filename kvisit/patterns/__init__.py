"""The vocabulary: `data/patterns.json` and a user's additions, checked."""

from kvisit.patterns.loading import digest, load
from kvisit.patterns.schema import (
    AgreementWords,
    BoilerplateWords,
    Country,
    CurrencyWords,
    FigureEntry,
    GrammarWords,
    NameEvidence,
    NameShape,
    NameWords,
    NumberWords,
    OrganisationNames,
    PlaceNames,
    TimeWords,
    Unit,
    Veto,
    Vocabulary,
    Widths,
)

__all__ = [
    "AgreementWords",
    "BoilerplateWords",
    "Country",
    "CurrencyWords",
    "FigureEntry",
    "GrammarWords",
    "NameEvidence",
    "NameShape",
    "NameWords",
    "NumberWords",
    "OrganisationNames",
    "PlaceNames",
    "TimeWords",
    "Unit",
    "Veto",
    "Vocabulary",
    "Widths",
    "digest",
    "load",
]
