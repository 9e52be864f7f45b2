"""Names by evidence over the whole article, without a statistical model."""

from kvisit.annotate.names.finding import NameAt, NameFinder, Names

__all__ = ["NameAt", "NameFinder", "Names"]
