"""Official alerts: who is believed, until when, and what came and could not be read."""

from __future__ import annotations

from collections.abc import Iterator

from broadcaster.alerts import Sender, holds_until, load_rules
from broadcaster.clock import Clock
from broadcaster.errors import N_, AlertRefused, ConfigurationRefused
from broadcaster.station.alerts.unread import unread_alerts
from broadcaster.station.doctor.findings import Finding, ill, well
from broadcaster.station.setup.configuration import Configuration


def look_at_alerts(configuration: Configuration, clock: Clock) -> Iterator[Finding]:
    """Look at the rules for alerts, their certificates, and the alerts that cannot be read."""
    if not configuration.alerts.sources:
        return
    try:
        rules = load_rules(configuration.schedules / "alerts.toml")
    except ConfigurationRefused as error:
        yield from ill(N_("alerts"), error)
        return
    for sender in rules.senders.values():
        if sender.certificate:
            yield from _signature(sender, clock)
    yield well(N_("alerts"), N_("{count} senders are believed"), count=len(rules.senders))
    for unread in unread_alerts(configuration):
        yield Finding(part=N_("alerts"), well=False, where=unread.place, message=unread.why)


def _signature(sender: Sender, clock: Clock) -> Iterator[Finding]:
    try:
        end = holds_until(sender.certificate, clock.now())
    except AlertRefused as refusal:
        refusal.where = f"alerts.toml: sender[{sender.id}]"
        yield from ill(N_("alerts"), refusal)
        return
    yield well(
        N_("alerts"), N_("{sender}: its certificate holds until {end:%d/%m/%Y}"), sender=sender.id, end=end
    )
