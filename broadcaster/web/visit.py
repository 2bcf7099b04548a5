"""One request to a page: the station, who asks, in which language, and the ways to answer."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from broadcaster.model import Actor, Permission
from broadcaster.saying import Saying, from_document, to_document
from broadcaster.station.opened import Station
from broadcaster.station.setup.configuration import Configuration
from broadcaster.web.at_hand import StationAtHand
from broadcaster.web.following.shared_looks import Seen, SharedLooks
from broadcaster.web.visitors import NOBODY, Visitor, visitor_of
from broadcaster.wording import Language, say

LANGUAGE_COOKIE = "language"
TOLD_COOKIE = "told"


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """Somebody asks for something."""

    request: Request
    visitor: Visitor
    language: Language
    place: str = ""
    """How far pages were told when this began (web/following/live.py): what comes later is news to it."""

    @property
    def at_hand(self) -> StationAtHand:
        """The station, as long as the console runs."""
        found: StationAtHand = self.request.app.state.at_hand
        return found

    @property
    def station(self) -> Station:
        """The station with its database; raises StoreBroken."""
        return self.at_hand.station()

    @property
    def configuration(self) -> Configuration:
        """What `station.toml` says; needs no database."""
        return self.at_hand.configuration()

    def look(self, what: Hashable, make: Callable[[Station], Seen]) -> Seen:
        """Give what *make* sees in the books; those who ask the same at the same moment share it."""
        station = self.station
        looks: SharedLooks = self.request.app.state.looks
        return looks.look(station, what, lambda: make(station))

    def say(self, message: Saying | str, /, **facts: object) -> str:
        """Give a sentence in the visitor's language."""
        return say(self.language, message, **facts)

    @property
    def actor(self) -> Actor:
        """The visitor as the actor of what he does here."""
        return self.visitor.actor

    def may(self, permission: str) -> bool:
        """Tell a template whether to offer what needs *permission*."""
        return self.visitor.may(Permission(permission))

    def go(self, to: str, told: Saying | None = None) -> Response:
        """After a form: lead to a page, which says *told* once at its top."""
        answer = RedirectResponse(to, status_code=303)
        if told is not None:
            text = json.dumps(to_document(told), ensure_ascii=False)
            answer.set_cookie(
                TOLD_COOKIE,
                base64.urlsafe_b64encode(text.encode()).decode(),
                max_age=60,
                httponly=True,
                samesite="strict",
            )
        return answer

    def told(self) -> Saying | None:
        """Give what the form before has to say; None: nothing."""
        try:
            text = base64.urlsafe_b64decode(self.request.cookies.get(TOLD_COOKIE, ""))
            return from_document(json.loads(text)) if text else None
        except (ValueError, KeyError, TypeError):
            # Not ours, or cut short: it is only a courtesy.
            return None


def language_of(request: Request) -> Language:
    """Give the language that this browser has chosen, or else the station's."""
    chosen = request.cookies.get(LANGUAGE_COOKIE)
    if chosen in {"vi", "en"}:
        return "en" if chosen == "en" else "vi"
    at_hand: StationAtHand = request.app.state.at_hand
    return at_hand.configuration().language


def anybody(request: Request) -> Visit:
    """Let everybody in: who wants to log in is nobody yet."""
    return Visit(request=request, visitor=NOBODY, language=language_of(request))


def require(permission: Permission) -> Callable[[Request], Visit]:
    """Give the dependency of a route that needs *permission*."""

    def visit(request: Request) -> Visit:
        place = request.app.state.live.place
        visitor = visitor_of(request)
        visitor.must(permission)
        return Visit(request=request, visitor=visitor, language=language_of(request), place=place)

    # By it the tests know what a route asks for.
    visit.permission = permission  # type: ignore[attr-defined]
    return visit


Anybody = Annotated[Visit, Depends(anybody)]
"""A route for those who are not logged in: logging in, and what helps with it."""
Reading = Annotated[Visit, Depends(require(Permission.SEE))]
"""A route that only shows."""
Writing = Annotated[Visit, Depends(require(Permission.WRITE))]
"""A route that writes notices and takes recordings."""
Planning = Annotated[Visit, Depends(require(Permission.PLAN))]
"""A route that changes the day or the week."""
Approving = Annotated[Visit, Depends(require(Permission.APPROVE))]
"""A route that lets things go on air, or signs for what was heard."""
Airing = Annotated[Visit, Depends(require(Permission.AIR))]
"""A route that changes what sounds now."""
Interrupting = Annotated[Visit, Depends(require(Permission.INTERRUPT))]
"""A route that breaks into the programme."""
Correcting = Annotated[Visit, Depends(require(Permission.RECORD))]
"""A route that corrects the as-run."""
Configuring = Annotated[Visit, Depends(require(Permission.CONFIGURE))]
"""A route that changes how the station is set up."""
Governing = Annotated[Visit, Depends(require(Permission.GOVERN))]
"""A route that says who may do what."""
