"""The pages: one module each, with its router; templates of the same name in templates/."""

from broadcaster.web.pages import (
    airtime,
    approval,
    feeds,
    health,
    language,
    live,
    login,
    on_air,
    people,
    plan,
    setup,
    sound,
    station_files,
    today,
    voices,
)

ROUTERS = (
    today.router,
    plan.router,
    on_air.router,
    airtime.router,
    approval.router,
    live.router,
    language.router,
    sound.router,
    health.router,
    login.router,
    people.router,
    setup.router,
    voices.router,
    feeds.router,
    station_files.router,
)
