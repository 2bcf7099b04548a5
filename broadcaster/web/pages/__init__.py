"""The pages: one module each, with its router; templates of the same name in templates/."""

from broadcaster.web.pages import health, language, live, sound, today

ROUTERS = (today.router, live.router, language.router, sound.router, health.router)
