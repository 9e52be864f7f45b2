"""Who publishes and who is credited, by whatever name: "BBC News" or "bbc.co.uk", "AFP" or "Agence France-Presse"."""

from __future__ import annotations

import re
from collections.abc import Mapping

from kvisit.findings import Extract, NameIndex
from kvisit.folding import fold
from kvisit.patterns import Vocabulary
from kvisit.reconciling.origins import Agency

_ADDRESS = re.compile(r"(?:https?://)?(?:www\.)?([\w-]+)(?:\.\w{2,4}){1,2}(?:/.*)?")
_SPACES = re.compile(r"[\W_]+")


def known_agencies(vocabulary: Vocabulary) -> Mapping[str, str]:
    """By the names of news organisations, in one word, what all names of one have in common."""
    return {
        _compact(fold(name)): f"org:{fold(organisation.names[0])}"
        for organisation in vocabulary.names.organisations
        if organisation.kind == "agency"
        for name in organisation.names
    }


def agencies_in(source: Extract) -> Mapping[NameIndex, Agency]:
    """The news organisations that an article names or credits, by the indexes of its names."""
    return {
        index: Agency(name.key or f"org:{fold(name.forms[0])}", name.forms[0])
        for index, name in enumerate(source.names)
        if name.is_agency or index in source.credits
    }


def publisher_key(publisher: str | None, agencies: Mapping[str, str]) -> str | None:
    """What all names of a publisher have in common.

    >>> publisher_key("The Guardian", {}) == publisher_key("theguardian.com", {})
    True
    >>> publisher_key("AFP", {"afp": "org:agence france-presse"})
    'org:agence france-presse'
    """
    if not publisher:
        return None
    folded = fold(publisher.strip())
    address = _ADDRESS.fullmatch(folded)
    name = _compact(address[1] if address else folded)
    return agencies.get(name, name) or None


def _compact(name: str) -> str:
    """A folded name in one word, as addresses have it, without "the" before it."""
    return _SPACES.sub("", name).removeprefix("the")
