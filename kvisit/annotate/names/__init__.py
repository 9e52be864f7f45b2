"""Names by evidence over the whole article, without a statistical model."""

from kvisit.annotate.names.finding import NameAt, NameFinder, Names
from kvisit.annotate.names.hints import Hint

__all__ = ["Hint", "NameAt", "NameFinder", "Names"]
