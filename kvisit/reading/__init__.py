"""read: bytes → articles. Never raises for bad content: an input gives an `Article` or a `Diagnostic`."""

from kvisit.reading.article import Article
from kvisit.reading.files import read
from kvisit.reading.metadata import Metadata, load_metadata

__all__ = ["Article", "Metadata", "load_metadata", "read"]
