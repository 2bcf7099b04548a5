"""The desk: a notice is written, read back while it is written, heard, placed, and sent for approval."""

from __future__ import annotations

import secrets
from typing import Annotated, Any

from fastapi import APIRouter, Form, UploadFile
from starlette.responses import FileResponse, Response

from broadcaster.errors import N_, BroadcasterError, Refused
from broadcaster.model import Draft
from broadcaster.saying import saying
from broadcaster.station.approval.reviewing import compared
from broadcaster.station.notices import drafting, hearing, sending
from broadcaster.station.notices.explaining import dated_passages, passages
from broadcaster.station.notices.fitting import LengthJudge
from broadcaster.station.notices.lexicon import teach
from broadcaster.station.notices.making import make_beside, trouble_of
from broadcaster.station.notices.own_airing import foreseen_by_itself
from broadcaster.station.notices.placing import airings_of, days_of, places_for_notices
from broadcaster.station.notices.recordings import LANGUAGES
from broadcaster.station.reader import make_reader
from broadcaster.store.drafts import DraftMeanwhileChanged
from broadcaster.web.drawing import draw
from broadcaster.web.heard_in import zones_of
from broadcaster.web.notice_form import TypedForm
from broadcaster.web.visit import Visit, Writing

router = APIRouter(prefix="/desk", include_in_schema=False)

_SHOWN = 40


@router.get("")
def desk(visit: Writing) -> Response:
    """Show what is being written, what airs, and what can be copied from last year."""
    today = visit.station.now().date()
    kept = tuple(drafting.kept_notices(visit.station, today))
    return draw(
        visit,
        "notices.html",
        drafts=[one for one in visit.station.store.drafts.unsent() if not one.is_empty],
        names={one.person: one.name for one in visit.station.store.accounts.all()},
        airing=[one for one in kept if not one.is_over],
        unread=drafting.unread_notices(visit.station),
        trouble=trouble_of(visit.configuration, today),
        over=[one for one in kept if one.is_over][-_SHOWN:][::-1],
    )


@router.post("/new")
def begin(visit: Writing) -> Response:
    """Begin a notice."""
    return visit.go(f"/desk/{drafting.begin(visit.station, by=visit.actor).id}")


@router.post("/copy")
def copy(visit: Writing, article: Annotated[str, Form(max_length=300)]) -> Response:
    """Begin a notice with the words of an old one."""
    return visit.go(f"/desk/{drafting.copy(visit.station, article, by=visit.actor).id}")


@router.post("/edit")
def edit(visit: Writing, article: Annotated[str, Form(max_length=300)]) -> Response:
    """Change a notice that airs."""
    return visit.go(f"/desk/{drafting.edit_again(visit.station, article, by=visit.actor).id}")


@router.post("/stop")
def stop(visit: Writing, article: Annotated[str, Form(max_length=300)]) -> Response:
    """Read a notice no more."""
    sending.stop(visit.station, article, by=visit.actor)
    return visit.go("/desk", saying(N_("It is not read any more from the next bulletin that is made.")))


@router.get("/{draft_id}")
def write(visit: Writing, draft_id: str) -> Response:
    """Show a draft."""
    return _page(visit, drafting.find(visit.station, draft_id))


@router.post("/{draft_id}")
def keep(visit: Writing, draft_id: str, typed: TypedForm) -> Response:
    """Keep a draft; without a script this is how one is read back."""
    try:
        kept = visit.station.store.drafts.keep(typed.on(drafting.find(visit.station, draft_id)))
    except DraftMeanwhileChanged as error:
        return _page(visit, typed.on(error.stored), status=409, other=error.stored, seen=typed.revision)
    return _page(visit, kept)


@router.post("/{draft_id}/left", status_code=204)
def left(visit: Writing, draft_id: str, typed: TypedForm) -> None:
    """Keep what is typed as its page goes out of sight; nobody may be there any more to read an answer."""
    visit.station.store.drafts.keep(typed.on(drafting.find(visit.station, draft_id)))


@router.post("/{draft_id}/reading")
def read_back(visit: Writing, draft_id: str, typed: TypedForm) -> Response:
    """Keep what is typed, and show how it will be read: asked for at every pause of the typing."""
    draft = drafting.find(visit.station, draft_id)
    try:
        kept = visit.station.store.drafts.keep(typed.on(draft))
    except DraftMeanwhileChanged as error:
        shown = _shown(visit, typed.on(error.stored), other=error.stored, seen=typed.revision)
        return draw(visit, "notice_reading.html", **shown)
    except Refused as error:
        return draw(visit, "notice_reading.html", **_shown(visit, draft, error=error))
    # Overtaken by a later one of its page, it was not kept: what is kept is of another turn.
    is_kept = (kept.page, kept.turn) == (typed.page, typed.turn)
    return draw(visit, "notice_reading.html", **_shown(visit, kept) | {"is_kept": is_kept})


@router.post("/{draft_id}/hear")
def hear(visit: Writing, draft_id: str, typed: TypedForm) -> Response:
    """Speak a draft."""
    draft = typed.on(drafting.find(visit.station, draft_id))
    text = f"{draft.title}.\n\n{draft.body}" if draft.title else draft.body
    mark, error = "", None
    try:
        mark = hearing.hear(visit.configuration, text, on=visit.station.now().date()).stem
    except BroadcasterError as refusal:
        error = refusal
    if "hx-request" in visit.request.headers:
        return draw(visit, "notice_trial.html", mark=mark, error=error)
    return _page(visit, draft, mark=mark, error=error)


@router.get("/trial/{mark}.mp3")
def trial(visit: Writing, mark: str) -> FileResponse:
    """Give what `hear` has spoken."""
    return FileResponse(hearing.trial(visit.configuration, mark), media_type="audio/mpeg")


@router.post("/{draft_id}/word")
def word(
    visit: Writing,
    draft_id: str,
    typed: TypedForm,
    written: Annotated[str, Form(max_length=200)] = "",
    spoken: Annotated[str, Form(max_length=500)] = "",
) -> Response:
    """Set how a word is said from now on."""
    draft = typed.on(drafting.find(visit.station, draft_id))
    try:
        teach(visit.station, written, spoken, by=visit.actor)
    except Refused as error:
        shown = _shown(visit, draft, error=error)
    else:
        shown = _shown(visit, draft, taught=(" ".join(written.split()), " ".join(spoken.split())))
    if "hx-request" in visit.request.headers:
        return draw(visit, "notice_reading.html", **shown)
    return draw(visit, "draft.html", **_form(visit, draft), **shown)


@router.post("/{draft_id}/word-file")
def word_file(visit: Writing, draft_id: str, file: UploadFile) -> Response:
    """Take the text of a Word file."""
    draft = drafting.find(visit.station, draft_id)
    content = file.file.read(drafting.LARGEST_WORD_BYTES + 1)
    drafting.from_word(visit.station, draft, content, name=file.filename or "?")
    return visit.go(
        f"/desk/{draft_id}", saying(N_("The text of the file stands here now. Please look it over."))
    )


@router.post("/{draft_id}/send")
def send(visit: Writing, draft_id: str, typed: TypedForm) -> Response:
    """Send a notice for approval."""
    station = visit.station
    try:
        kept = station.store.drafts.keep(typed.on(drafting.find(station, draft_id)))
    except DraftMeanwhileChanged as error:
        return _page(visit, typed.on(error.stored), status=409, other=error.stored, seen=typed.revision)
    try:
        sent = sending.send(station, kept, by=visit.actor, dates_are_right=typed.dates_are_right)
    except sending.NoticeRefused as error:
        return _page(visit, kept, status=422, error=error)
    make_beside(visit.configuration, kept.programme, sent.days, by=visit.actor)
    make_beside(visit.configuration, kept.programme, sent.own_days, by=visit.actor, slot=sent.slot)
    if sent.days or sent.own_days:
        told = N_("“{title}” is sent. Its bulletin is being made, and then waits on the page Approval.")
    else:
        told = N_("“{title}” is sent. The night makes its bulletin, which then waits on the page Approval.")
    return visit.go("/desk", saying(told, title=kept.title))


@router.post("/{draft_id}/drop")
def drop(visit: Writing, draft_id: str) -> Response:
    """Throw a draft away."""
    visit.station.store.drafts.drop(draft_id)
    return visit.go("/desk", saying(N_("The draft was thrown away.")))


def _page(visit: Visit, draft: Draft, *, status: int = 200, mark: str = "", **more: Any) -> Response:  # noqa: ANN401 - what `_shown` takes
    return draw(
        visit, "draft.html", status=status, **_form(visit, draft, mark=mark), **_shown(visit, draft, **more)
    )


def _form(visit: Visit, draft: Draft, *, mark: str = "") -> dict[str, Any]:
    """Give what the form shows beside the reading."""
    today = visit.station.now().date()
    places = places_for_notices(visit.station, visit.station.now())
    return {
        "places_of_notices": [(place, zones_of(visit.configuration, place.outputs)) for place in places],
        "today": today,
        "page": secrets.token_hex(4),
        "mark": mark,
        "languages": LANGUAGES,
        "written": draft.copied_from,
    }


def _shown(
    visit: Visit,
    draft: Draft,
    *,
    error: BroadcasterError | None = None,
    other: Draft | None = None,
    seen: int = 0,
    taught: tuple[str, str] | None = None,
) -> dict[str, Any]:
    """Give what is told of a draft: how it is read, how long, when it is heard, and what is in its way."""
    station = visit.station
    reader = make_reader(station.configuration)
    text = f"{draft.title}\n\n{draft.body}" if draft.title else draft.body
    read = tuple(passages(reader.learn(text).explain(text))) if text.strip() else ()
    airings = airings_of(station, draft, station.now())
    try:
        by_itself, refused_by_itself = foreseen_by_itself(station, draft), None
    except Refused as refusal:
        by_itself, refused_by_itself = None, refusal
    return {
        "draft": draft,
        "is_kept": False,
        "revision": seen or draft.revision,
        "error": error,
        "other": other,
        "difference": tuple(compared(f"{other.title}. {other.body}", f"{draft.title}. {draft.body}"))
        if other
        else (),
        "taught": taught,
        "read_passages": read,
        "doubts": sum(one.is_doubtful for one in read),
        "fit": LengthJudge(station).fit(draft, days_of(airings)),
        "airings": airings,
        "by_itself": by_itself,
        "refused_by_itself": refused_by_itself,
        "remade": sending.bulletins_to_be_remade(station, draft) if draft.programme else (),
        "dates": dated_passages(reader, draft.body) if draft.copied_from else (),
    }
