"""The vocabulary: `data/patterns.json` and a user's additions, checked."""

from kvisit.patterns.loading import digest, load
from kvisit.patterns.schema import Vocabulary
from kvisit.patterns.schema.agreements import AgreementWords
from kvisit.patterns.schema.comparing import ComparingWords, Conversion, Widths
from kvisit.patterns.schema.figures import FigureEntry, Veto
from kvisit.patterns.schema.language import BoilerplateWords, CreditWords, GrammarWords
from kvisit.patterns.schema.names import Country, NameEvidence, NameShape, NameWords, OrganisationNames, PlaceNames
from kvisit.patterns.schema.quantities import CurrencyWords, NumberWords, Unit
from kvisit.patterns.schema.times import TimeWords

__all__ = [
    "AgreementWords",
    "BoilerplateWords",
    "ComparingWords",
    "Conversion",
    "Country",
    "CreditWords",
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
