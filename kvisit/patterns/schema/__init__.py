"""The shape of `data/patterns.json`: what each section holds. The loader checks a file against these classes.

A list of words is an array of strings, each of which may hold several entries, parted by commas; an entry is a word
or a phrase, and ``@name`` stands for all of the set of that name.
"""

from __future__ import annotations

from pydantic.dataclasses import dataclass as checked

from kvisit.patterns.schema.agreements import AgreementWords
from kvisit.patterns.schema.comparing import ComparingWords, Widths
from kvisit.patterns.schema.fields import CHECKED, Phrases, Rows
from kvisit.patterns.schema.figures import FigureEntry, RoleWords, Veto
from kvisit.patterns.schema.language import BoilerplateWords, CreditWords, GrammarWords, NounWords, SentenceWords
from kvisit.patterns.schema.names import NameWords, PlaceNames
from kvisit.patterns.schema.quantities import CurrencyWords, DegreeWords, NumberWords, Unit
from kvisit.patterns.schema.times import TimeWords


@checked(config=CHECKED, frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """All of `data/patterns.json`.

    ``same``, ``different`` and ``ignore`` are a user's own: rows of names or figures that are one or are two, and
    those that don't count (`kvisit.families.by_hand`).
    """

    about: str
    sets: dict[str, Phrases]
    sentences: SentenceWords
    boilerplate: BoilerplateWords
    credits: CreditWords
    numbers: NumberWords
    units: tuple[Unit, ...]
    currencies: CurrencyWords
    degrees: DegreeWords
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
    same: Rows = ()
    different: Rows = ()
    ignore: tuple[str, ...] = ()
