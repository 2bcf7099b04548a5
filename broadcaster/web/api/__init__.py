"""The JSON API: the commands' use cases and the shapes of their JSON, under /api/v1."""

from broadcaster.web.api import records, status

ROUTERS = (status.router, records.router)
