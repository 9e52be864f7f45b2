"""``python -m kvisit``."""

from kvisit.cli import main

main()
