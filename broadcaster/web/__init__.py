"""
The console: the station in a browser, and the same as JSON.

Made here: pages (server-rendered, with htmx), the JSON API under /api/v1, the stream of what changes.
May know: station/ and the rooms below it. Must never come in: a use case of its own; what a page does, a
command can do too, through the same function of station/. How a page, a form, a route and a test are added
stands in docs/console/README.md.
"""
