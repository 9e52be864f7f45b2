"""Numbers with what they are a number of."""

from kvisit.annotate.quantities.finding import QuantityFinder
from kvisit.annotate.quantities.quantity import Quantity

__all__ = ["Quantity", "QuantityFinder"]
