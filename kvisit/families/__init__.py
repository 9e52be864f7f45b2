"""The families of facts, in the order in which they are reconciled: later ones refer to earlier ones by id."""

from kvisit.families import agreements, dates, entities, figures
from kvisit.families.base import Family

FAMILIES: tuple[Family, ...] = (entities, figures, agreements, dates)

__all__ = ["FAMILIES", "Family"]
