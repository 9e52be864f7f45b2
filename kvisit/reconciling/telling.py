"""The names of an article that tell its event from others, and which of them another article has too.

Names of persons, organisations, facilities, places and of events that take place once ("Typhoon Malou") tell; countries
and parts of the world, news agencies and what is known everywhere ("World War II") don't. A person's surname alone is
met by a full name, "Arvel County" by "Arvel", and an agreement by one of its kind and parties.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from kvisit.findings import AgreementClaim, Extract, Finding, Name
from kvisit.folding import fold
from kvisit.patterns import Vocabulary

Key = str

_COUNTED = frozenset({"PERSON", "ORG", "FAC", "GPE", "LOC"})
_PLACES = frozenset({"GPE", "LOC"})
_GENERIC = "agreement"  # a kind of agreement that says nothing


@dataclass(frozen=True, slots=True)
class Telling:
    """What one name is found by in other articles.

    ``keys`` are met by equal ones, ``short`` (the surname of a full name, an organisation's short form) by another's
    ``alone``: a name of a single word.
    """

    keys: frozenset[Key]
    short: frozenset[Key] = frozenset()
    alone: frozenset[Key] = frozenset()

    def all(self) -> frozenset[Key]:
        """Every key."""
        return self.keys | self.short | self.alone


@dataclass(frozen=True, slots=True)
class TellingNames:
    """The telling names of an article, and all their keys together."""

    names: tuple[Telling, ...]
    together: Telling

    def weight_in(self, other: TellingNames, weights: Mapping[Key, float]) -> float:
        """How much the names that another article has too weigh together, each thing once."""
        chosen: set[Key] = set()
        for name in self.names:
            common = (
                (name.keys & other.together.keys)
                | (name.short & other.together.alone)
                | (name.alone & other.together.short)
            )
            if common:
                chosen.add(max(common, key=lambda key: (":" not in key, weights[key], key)))
        return sum(weights[key] for key in chosen)


class TellingWords:
    """Finds telling names; made once for a vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Takes the parts of the world, the words for kinds of places and of events."""
        self._ignored = frozenset(f"region:{fold(region)}" for region in vocabulary.places.world_regions)
        heads = vocabulary.names.heads
        self._classes = frozenset((*heads["GPE"], *heads["LOC"], *vocabulary.names.openers["GPE"], "of"))
        self._occurrences = frozenset(vocabulary.comparing.occurrences)

    def names_of(self, source: Extract) -> TellingNames:
        """The names of a source that can tell its event."""
        names = [_telling(name, self._classes) for name in source.names if self._tells(name)]
        names += [Telling(frozenset({key})) for key in sorted(set(_agreements(source)))]
        return TellingNames(tuple(names), _together(names))

    def _tells(self, name: Name) -> bool:
        if name.type == "EVENT":
            return not self._occurrences.isdisjoint(word for words in name.keys for word in words)
        counts = name.type in _COUNTED and not (name.is_country or name.is_agency or name.is_writer)
        return counts and name.key not in self._ignored


def _together(names: Sequence[Telling]) -> Telling:
    nothing: frozenset[Key] = frozenset()
    return Telling(
        nothing.union(*(name.keys for name in names)),
        nothing.union(*(name.short for name in names)),
        nothing.union(*(name.alone for name in names)),
    )


def _telling(name: Name, classes: Collection[str]) -> Telling:
    """What a name is found by: a well-known thing's key, else its full forms, else its only word."""
    if name.type in _PLACES:
        forms = frozenset(_sorted(_bare(fold(form).split(), classes)) for form in name.forms)
        if name.key:
            return Telling(forms | {name.key})
        return Telling(forms, alone=forms)  # it may be something else after all: a company, somebody's surname
    single, full = (frozenset(map(_sorted, forms)) for forms in _by_length(name))
    if name.key:
        return Telling(full | {name.key}, short=single)
    if not full:
        return Telling(single, alone=single)
    if name.type != "PERSON":
        return Telling(full, short=single)
    return Telling(full, short=frozenset(word for words in name.keys for word in (words[0], words[-1])))


def _by_length(name: Name) -> tuple[list[Sequence[str]], list[Sequence[str]]]:
    """The forms of one word, and those of more."""
    return [words for words in name.keys if len(words) == 1], [words for words in name.keys if len(words) > 1]


def _sorted(words: Sequence[str]) -> Key:
    return " ".join(sorted(words))


def _bare(words: Sequence[str], classes: Collection[str]) -> Sequence[str]:
    """The words of a place's name without those that say what kind of place it is, if another is left."""
    start, end = 0, len(words)
    while end - start > 1 and words[end - 1] in classes:
        end -= 1
    while end - start > 1 and words[start] in classes:
        start += 1
    return words[start:end]


def _agreements(source: Extract) -> Iterator[Key]:
    """Keys of the agreements that are told by a telling kind and by their parties."""
    findings: Sequence[Finding[AgreementClaim]] = source.findings.get("agreements", ())
    for claim in (finding.claim for finding in findings):
        parties = {source.names[party].country or fold(source.names[party].forms[0]) for party in claim.parties}
        if claim.type != _GENERIC and len(parties) > 1:
            yield f"{claim.type}:{','.join(sorted(parties))}"
