"""reconcile: what many articles say → facts with verdicts."""

from kvisit.reconciling.report import reconcile

__all__ = ["reconcile"]
