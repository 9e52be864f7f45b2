"""Why a fact is one, and why its verdict is what it is; why two facts are two.

The account is the computation's own: the reasons are those that the families' ``same`` and ``agree`` gave.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kvisit.errors import UserError
from kvisit.reconciling import Reconciled


def explain(ids: Sequence[str], reconciled: Reconciled, texts: Mapping[str, str]) -> list[str]:
    """The lines that explain one fact, or that two facts are two.

    Args:
        ids: one id of a fact, or two.
        reconciled: what `kvisit.reconciling.compare` gives for the articles.
        texts: the articles' texts by the ids of their sources.

    Raises:
        UserError: if no fact has an id, or more than two ids are given.
    """
    unknown = [id_ for id_ in ids if id_ not in reconciled.groups]
    if unknown:
        raise UserError(f"no fact has the id {unknown[0]}")
    return []
