"""The doctor looks at whether the station's letters and webhooks go out."""

from __future__ import annotations

from collections.abc import Iterator

from broadcaster.clock import Clock
from broadcaster.errors import N_, BroadcasterError
from broadcaster.saying import saying
from broadcaster.secret_places import secret_at
from broadcaster.station.doctor.findings import Finding, ill, well
from broadcaster.station.opened import Station
from broadcaster.station.setup.configuration import Configuration


def look_at_alarms(configuration: Configuration, clock: Clock) -> Iterator[Finding]:
    """Are the secrets in their places, and was the last letter, and the last act, taken?"""
    alarms = configuration.alarms
    if not alarms.is_wanted:
        return
    named = {"mail.password": alarms.mail.password}
    named |= {f"webhook {hook.name}": hook.secret for hook in alarms.webhooks}
    for where, secret in named.items():
        try:
            secret_at(secret, alarms.folder, where=f"station.toml: {where}")
        except BroadcasterError as error:
            yield from ill(N_("letters"), error)
    try:
        with Station.open(configuration.folder, clock=clock) as station:
            head = station.store.journal.head()
            troubles = {"mail": station.store.letters.last_trouble()} if alarms.mail.server else {}
            for hook in alarms.webhooks:
                troubles[hook.name] = station.store.followers.place(hook.name, head).trouble
    except BroadcasterError:
        # The database is a part of its own and was told of there.
        return
    for name, trouble in troubles.items():
        if trouble:
            told = saying(N_("The last one was not taken: {reason}"), reason=trouble)
            remedy = saying(N_("It is tried again by itself; look at the address and the secret."))
            yield Finding(part=N_("letters"), well=False, where=name, message=told, remedy=remedy)
        else:
            yield well(N_("letters"), N_("{name}: everything was taken."), name=name)
