"""The pages: one module each, with its router; templates of the same name in templates/."""

from broadcaster.web.pages import (
    airtime,
    approval,
    health,
    language,
    live,
    login,
    on_air,
    people,
    plan,
    sound,
    today,
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
)
