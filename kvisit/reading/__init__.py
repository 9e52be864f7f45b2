"""read: bytes → articles. Never raises for bad content: an input gives an `Article` or a `Diagnostic`."""

from kvisit.reading.article import Article
from kvisit.reading.files import read

__all__ = ["Article", "read"]
