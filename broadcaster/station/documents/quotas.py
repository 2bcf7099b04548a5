"""The JSON forms of quotas, and of what would help those that fall short."""

from __future__ import annotations

from broadcaster.model import QuotaLine
from broadcaster.station.catching_up.proposal import Proposal


def quota_document(line: QuotaLine) -> dict[str, object]:
    """Give the JSON form of a quota in one period (names fixed)."""
    return {
        "quota": line.quota.id,
        "title": line.quota.title,
        "period": line.period,
        "required_s": line.required_s,
        "maximum_s": line.quota.maximum_s,
        "credited_s": line.credited_s,
        "planned_s": line.planned_s,
        "forecast_s": line.forecast_s,
        "met_on": line.met_on,
        "airings": line.airings,
        "forecast_airings": line.forecast_airings,
        "longest_gap_d": line.longest_gap_d,
        "forecast_gap_d": line.forecast_gap_d,
        "whole": line.whole,
        "zones": line.by_zone_s,
        "basis": line.quota.basis,
        "status": line.status.value,
    }


def proposal_document(each: Proposal) -> dict[str, object]:
    """Give the JSON form of an airing that is proposed (names fixed)."""
    return {
        "programme": each.programme,
        "title": each.title,
        "kind": "repeat" if each.slot else "bulletin",
        "repeat_of": each.slot or None,
        "starts_at": each.starts_at,
        "duration_s": each.length_s,
        "outputs": each.outputs,
        "brings_s": each.brings_s,
    }
