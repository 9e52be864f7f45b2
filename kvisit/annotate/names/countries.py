"""Which country a name is of, where the words beside it tell: which Birmingham, which Georgia, whose ministry.

A country or region behind a comma places a city ("Birmingham, Alabama"), "state of" and a city before a comma a region
("Atlanta, Georgia"). A name of ordinary words alone is of the country that possesses it ("Kenya's Ministry of
Health") or stands behind "of". What is told once holds for the article, until it tells otherwise.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from kvisit.annotate.names.known import Known, KnownNames
from kvisit.annotate.names.ordinary import OrdinaryWords
from kvisit.annotate.names.piece import Piece
from kvisit.annotate.words import Words

_EVER = 1_000_000  # times: whatever else is told, a country that the text tells of is itself
_LISTING = frozenset({"and", "or", "&", "'s"})
_OWNING = frozenset({"of", "in"})


class CountryFinder:
    """Finds the countries that a text tells names to be of; made once for a vocabulary."""

    def __init__(self, known: KnownNames, ordinary: OrdinaryWords) -> None:
        """Takes what tells places and ordinary words."""
        self._known = known
        self._ordinary = ordinary

    def placed(self, words: Words, pieces: Sequence[Piece]) -> list[Piece]:
        """The names, each with the country that the article tells it to be of, places as those that are meant."""
        told = [self._told(words, piece, before) for before, piece in zip([None, *pieces], pieces, strict=False)]
        told = list(self._among(words, told))
        latest: dict[tuple[str, ...], Piece] = {}
        for piece in reversed([one for one in told if one.country]):
            latest[_spelled(words, piece)] = piece  # what stands before the first telling is told by that
        found: list[Piece] = []
        for piece in told:
            spelled = _spelled(words, piece)
            if piece.country:
                latest[spelled] = piece
            elif meant := latest.get(spelled):
                piece = replace(piece, known=meant.known, country=meant.country)  # noqa: PLW2901
            found.append(piece)
        return found

    def _told(self, words: Words, piece: Piece, before: Piece | None) -> Piece:
        """A name with what the words beside it tell."""
        if piece.known is None:
            country = self._owner(words, piece) if piece.head == "ORG" else self._region_behind(words, piece)
            return replace(piece, country=country) if country else piece
        if piece.known.type != "GPE":
            return piece
        if region := self._as_region(words, piece, before):
            return replace(piece, known=region, country=region.country)
        country = None if piece.known.is_country else self._region_behind(words, piece)
        if country is None:
            return piece
        key = f"place:{country}:{piece.known.key.rsplit(':', 1)[-1]}"
        return replace(piece, known=replace(piece.known, key=key, country=country), country=country)

    def _among(self, words: Words, pieces: Sequence[Piece]) -> Iterator[Piece]:
        """The names; those that places of several countries bear as what is in a country that the article tells of.

        A country called like a region is that where all else is in the region's country.
        """
        called = [self._called_alike(words, piece) for piece in pieces]
        sure = [p.known for p, alike in zip(pieces, called, strict=True) if p.known and not alike]
        named = Counter(known.country for known in sure)
        apart_from_countries = Counter(known.country for known in sure if not known.is_country)
        for piece, alike in zip(pieces, called, strict=True):
            if piece.known and piece.known.countries and piece.known.is_country:
                yield replace(piece, known=_only_told(piece.known, apart_from_countries))
                continue
            if not alike or piece.known is None:
                yield piece
                continue
            told = apart_from_countries if piece.known.is_country else named
            meant = max(alike, key=lambda known: told[known.country])
            own = told[piece.known.country] * (_EVER if piece.known.is_country else 2)
            yield replace(piece, known=meant, country=meant.country) if told[meant.country] > own else piece

    def _called_alike(self, words: Words, piece: Piece) -> Sequence[Known]:
        """What else a well-known place may be whose country nothing beside it tells."""
        if piece.known is None or piece.known.type != "GPE" or piece.country is not None:
            return ()
        find = self._known.regions_called if piece.known.is_country else self._known.called
        return find(words, piece.start, piece.end)

    def _region_behind(self, words: Words, piece: Piece) -> str | None:
        """The country of a country or region behind a comma, which is no further name of a list."""
        at, end = piece.end, words.sentence_range(piece.start)[1]
        if at + 1 >= end or words.texts[at] != ",":
            return None
        cue = self._known.longest_at(words, at + 1)
        if cue is None or not (cue.label.is_country or self._known.is_region(cue.label)):
            return None
        following = words.folds[cue.end : min(cue.end + 2, end)]
        if following[:1] == [","]:
            following = following[1:]
            if following and (words.is_upper(cue.end + 1) or following[0] in _LISTING):
                return None
        elif following and (words.is_upper(cue.end) or following[0] in _LISTING or following[0] in self._ordinary):
            return None
        return cue.label.country

    def _as_region(self, words: Words, piece: Piece, before: Piece | None) -> Known | None:
        """The region that a name means which names a country or a city, too: "the state of Georgia"."""
        regions = self._known.regions_called(words, piece.start, piece.end)
        if not regions:
            return None
        is_opened = words.folds[max(0, piece.start - 2) : piece.start] in (["state", "of"], ["province", "of"])
        if is_opened or words.folds[piece.end : piece.end + 1] in (["state"], ["province"]):
            return regions[0]
        if before is None or before.known is None or before.end + 1 != piece.start:
            return None
        is_behind_city = words.texts[before.end] == "," and before.known.key.startswith("place:")
        return next((r for r in regions if is_behind_city and r.country == before.known.country), None)

    def _owner(self, words: Words, piece: Piece) -> str | None:
        """The country that possesses something without a name of its own: "Kenya's Ministry of Health"."""
        if not all(fold in self._ordinary for fold in words.folds[piece.start : piece.end] if fold.isalnum()):
            return None
        first, end = words.sentence_range(piece.start)
        if piece.start - 2 >= first and words.folds[piece.start - 1] in ("'s", "'"):
            return self._country(self._known.ending_at(words, piece.start - 1, first))
        at = piece.end + 1 + (words.folds[piece.end + 1 : piece.end + 2] == ["the"])
        if at < end and words.folds[piece.end] in _OWNING:
            cue = self._known.longest_at(words, at)
            return self._country(cue.label if cue else None)
        return None

    @staticmethod
    def _country(known: Known | None) -> str | None:
        return known.country if known and known.is_country else None


def _only_told(known: Known, told: Mapping[str | None, int]) -> Known:
    """The one of several countries that an article names places of; they all if it names those of none or of more."""
    meant = [code for code in known.countries if told.get(code)]
    return replace(known, key=f"country:{meant[0]}", country=meant[0], countries=()) if len(meant) == 1 else known


def _spelled(words: Words, piece: Piece) -> tuple[str, ...]:
    return tuple(words.folds[piece.start : piece.end])
