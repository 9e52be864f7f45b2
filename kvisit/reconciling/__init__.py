"""reconcile: what many articles say → facts with verdicts."""

from kvisit.reconciling.clusters import ENOUGH, total
from kvisit.reconciling.report import Reconciled, compare, reconcile

__all__ = ["ENOUGH", "Reconciled", "compare", "reconcile", "total"]
