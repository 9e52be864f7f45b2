"""The command line: parses options, calls the library, picks a format, sets the exit code. No logic of its own.

spaCy takes most of a second to import, so that commands import what they need when they run: help, the schema and
usage errors answer at once.
"""

from kvisit.cli import check, facts, inspecting, vocabulary
from kvisit.cli.app import app
from kvisit.cli.edge import main

# Help lists them in this order: what is used most comes first.
_ORDER = ("facts", "check", "explain", "ledger", "text", "schema", "patterns")
app.registered_commands.sort(key=lambda command: _ORDER.index(getattr(command.callback, "__name__", "")))

__all__ = ["app", "check", "facts", "inspecting", "main", "vocabulary"]
