"""The files of static/, for ever under an address that holds their hash."""

from __future__ import annotations

from starlette import staticfiles
from starlette.responses import Response
from starlette.types import Scope

from broadcaster.web.drawing import STATIC

FOR_EVER = "public, max-age=31536000, immutable"


class StaticFiles(staticfiles.StaticFiles):
    """Serves static/; a browser that has a file never asks for it again."""

    def __init__(self) -> None:
        super().__init__(directory=STATIC)

    async def get_response(self, path: str, scope: Scope) -> Response:
        """Give one file."""
        answer = await super().get_response(path, scope)
        if scope["query_string"]:
            answer.headers["Cache-Control"] = FOR_EVER
        return answer
