"""The pages: one module each, with its router; templates of the same name lie flat in templates/."""

from broadcaster.web.pages import (
    airtime,
    approval,
    calendar,
    health,
    language,
    live,
    notices,
    on_air,
    plan,
    reconciliation,
    recordings,
    sound,
    today,
)
from broadcaster.web.pages.access import login, people, trust
from broadcaster.web.pages.settings import begin, feeds, setup, station_files, voices

ROUTERS = (
    today.router,
    plan.router,
    calendar.router,
    on_air.router,
    airtime.router,
    reconciliation.router,
    approval.router,
    notices.router,
    recordings.router,
    live.router,
    language.router,
    sound.router,
    health.router,
    login.router,
    trust.router,
    people.router,
    setup.router,
    begin.router,
    voices.router,
    feeds.router,
    station_files.router,
)
