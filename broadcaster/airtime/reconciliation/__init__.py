"""
Reconciliation (đối soát): every line of the stored plan against the as-run, every row against the plan.

Made here: for each line one discrepancy and its reason, for each row the one place where it is accounted
for. May know: model, sayings, the soundings of this room. Must never come in: the database, the question what
time it is. docs/reconciliation.md shows each case by an example that is a test.
"""

from broadcaster.airtime.reconciliation.accounting import reconcile
from broadcaster.airtime.reconciliation.plan_in_force import lines_in_force
from broadcaster.airtime.reconciliation.tolerances import STILL_AT_WORK, Tolerances
from broadcaster.airtime.reconciliation.values import (
    Known,
    ReconciledDay,
    ReconciledLine,
    Reconciliation,
    UnplannedRow,
)

__all__ = [
    "STILL_AT_WORK",
    "Known",
    "ReconciledDay",
    "ReconciledLine",
    "Reconciliation",
    "Tolerances",
    "UnplannedRow",
    "lines_in_force",
    "reconcile",
]
