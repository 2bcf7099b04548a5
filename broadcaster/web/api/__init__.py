"""The JSON API: the commands' use cases and the shapes of their JSON, under /api/v1."""

from broadcaster.web.api import approval, feeds, notices, orders, people, plan, records, status

ROUTERS = (
    status.router,
    records.router,
    notices.router,
    approval.router,
    plan.router,
    orders.router,
    people.router,
    feeds.router,
)
