"""reconcile: what many articles say → facts with verdicts."""

from kvisit.reconciling.report import Reconciled, compare, reconcile

__all__ = ["Reconciled", "compare", "reconcile"]
