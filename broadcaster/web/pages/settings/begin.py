"""The guided setup of a new station: one step after the other, each saved, left and taken up at will."""

from __future__ import annotations

from datetime import time, timedelta
from typing import Annotated, Any

from fastapi import APIRouter, Form
from starlette.responses import Response

from broadcaster.errors import N_, AccessRefused, BroadcasterError, Refused
from broadcaster.model import Priority, Role
from broadcaster.saying import Saying, placed, saying
from broadcaster.station.messages.outlook import outlook
from broadcaster.station.messages.sending import MessageOrder, send_message
from broadcaster.station.messages.speaking import options_of
from broadcaster.station.messages.trial_tone import tone_at
from broadcaster.station.overview.lines import readiness
from broadcaster.station.people import accounts
from broadcaster.station.setup import changing, sessions
from broadcaster.station.setup.configuration import STATION_FILE
from broadcaster.station.setup.editing import EditedMeanwhile, look_at
from broadcaster.station.setup.first_steps import STEPS, Step, keep_done, next_step, step_after, steps_done
from broadcaster.studio import available_voices
from broadcaster.web.drawing import draw
from broadcaster.web.pages.settings.setup import examinations_of
from broadcaster.web.pages.settings.station_files import show_difference
from broadcaster.web.visit import Configuring, Governing, Interrupting, Visit

router = APIRouter(prefix="/begin", include_in_schema=False)

Text = Annotated[str, Form(max_length=500)]
Clock = Annotated[time | None, Form()]

_TITLES = {
    Step.NAME: N_("Name and place"),
    Step.VOICE: N_("The voice"),
    Step.OUTPUTS: N_("The loudspeakers"),
    Step.SESSIONS: N_("When the station speaks"),
    Step.PERSON: N_("Who approves"),
    Step.READY: N_("Ready?"),
}


@router.get("")
def go_on(visit: Configuring) -> Response:
    """Go on where somebody left."""
    return visit.go(f"/begin/{next_step(visit.configuration.var).value}")


@router.get("/{step}")
def show(visit: Configuring, step: Step) -> Response:
    """Show one step."""
    return _page(visit, step)


@router.post("/name")
def name(
    visit: Configuring,
    name: Text = "",
    commune: Text = "",
    province: Text = "",
    hotline: Text = "",
    seen: Text = "",
) -> Response:
    """Keep how the station is called."""
    typed = {"name": name, "commune": commune, "province": province, "hotline": hotline}
    try:
        changing.name_station(visit.station, typed, by=visit.actor, seen=seen)
    except EditedMeanwhile as error:
        return show_difference(visit, error, back="/begin/name")
    except Refused as refusal:
        return _page(visit, Step.NAME, fault=refusal.saying(), typed=typed)
    return _done(visit, Step.NAME)


@router.post("/voice")
def voice(visit: Configuring, reference: Text = "") -> Response:
    """Keep which voice reads."""
    known = {each.reference for each in _voices(visit)}
    if reference not in known:
        fault = saying(N_("Choose a voice of the list."))
        return _page(visit, Step.VOICE, fault=fault)
    changing.prefer_voice(visit.station, reference, by=visit.actor)
    return _done(visit, Step.VOICE)


@router.post("/outputs/test")
def try_out(visit: Interrupting, zone: Text = "") -> Response:
    """Have a zone play a tone, framed by the words that it is an exercise."""
    try:
        order = MessageOrder(
            file=tone_at(visit.configuration),
            priority=Priority.URGENT,
            zone=zone,
            title=visit.say(N_("test of the loudspeakers")),
            is_exercise=True,
        )
        accepted, _ = send_message(visit.at_hand.folder, order, clock=visit.at_hand.clock)
    except BroadcasterError as error:
        return _page(visit, Step.OUTPUTS, fault=placed(zone, error.saying()))
    return visit.go("/begin/outputs", placed(zone, outlook(accepted)))


@router.post("/outputs")
def outputs(visit: Configuring) -> Response:
    """Go on: the loudspeakers were heard."""
    return _done(visit, Step.OUTPUTS)


@router.post("/sessions")
def arrange(
    visit: Configuring,
    begins: Annotated[list[time] | None, Form()] = None,
    with_repeat: Annotated[bool, Form()] = False,  # noqa: FBT002 - a box that is ticked or not
    repeated_at: Annotated[str, Form(max_length=8)] = "",
    seen: Text = "",
) -> Response:
    """Keep when the sessions begin: two, or three where the first one is repeated."""
    try:
        again = time.fromisoformat(repeated_at) if with_repeat and repeated_at else None
        sessions.arrange_sessions(visit.station, begins or (), by=visit.actor, repeated_at=again, seen=seen)
    except EditedMeanwhile as error:
        return show_difference(visit, error, back="/begin/sessions")
    except ValueError:
        return _page(visit, Step.SESSIONS, fault=saying(N_("Say when the session begins.")))
    except Refused as refusal:
        return _page(visit, Step.SESSIONS, fault=refusal.saying())
    return _done(visit, Step.SESSIONS)


@router.post("/person")
def person(visit: Governing, login: Text = "", name: Text = "", password: Text = "") -> Response:
    """Make the account of who approves; left empty, it is done later."""
    typed = {"login": login, "name": name}
    if login or name or password:
        try:
            accounts.add_person(
                visit.station,
                login=login,
                name=name,
                role=Role.APPROVER,
                password=password,
                by=visit.actor,
            )
        except AccessRefused as refusal:
            return _page(visit, Step.PERSON, fault=refusal.saying(), typed=typed)
    return _done(visit, Step.PERSON)


@router.post("/ready")
def finish(visit: Configuring) -> Response:
    """End the guided setup; it can be opened again from the page Setup."""
    keep_done(visit.configuration.var, Step.READY)
    return visit.go("/", saying(N_("The station is set up. What it still needs stands on this page.")))


def _done(visit: Visit, step: Step) -> Response:
    keep_done(visit.configuration.var, step)
    return visit.go(f"/begin/{step_after(step).value}", saying(N_("Saved.")))


def _page(
    visit: Visit, step: Step, *, fault: Saying | None = None, typed: dict[str, str] | None = None
) -> Response:
    done = steps_done(visit.configuration.var)
    return draw(
        visit,
        "begin.html",
        status=422 if fault else 200,
        step=step,
        steps=[(each, _TITLES[each], each in done) for each in STEPS],
        number=STEPS.index(step) + 1,
        before=STEPS[STEPS.index(step) - 1] if STEPS.index(step) else None,
        fault=fault,
        **_facts(visit, step, typed or {}),
    )


def _facts(visit: Visit, step: Step, typed: dict[str, str]) -> dict[str, Any]:
    """Give what one step shows; no other step is looked at."""
    station, configuration = visit.station, visit.configuration
    if step is Step.NAME:
        known = {key: str(getattr(configuration, key)) for key in changing.NAMES}
        return {"names": known | typed, "seen": look_at(configuration.folder, STATION_FILE).version}
    if step is Step.VOICE:
        return {"voices": _voices(visit), "order": configuration.voices.order}
    if step is Step.OUTPUTS:
        return {"zones": configuration.zones, "outputs": configuration.outputs}
    if step is Step.SESSIONS:
        found = sessions.sessions_of(station)
        return {
            "own": [each for each in found if not each.only_repeats],
            "repeated": next((each for each in found if each.only_repeats), None),
            "seen": look_at(configuration.folder, sessions.WEEK_FILE).version,
        }
    if step is Step.PERSON:
        return {
            "people": station.store.accounts.all(),
            "typed": {"login": "", "name": ""} | typed,
            "second_person": configuration.second_person,
        }
    tomorrow = station.now().date() + timedelta(days=1)
    return {"looked": examinations_of(visit).last, "tomorrow": readiness(station, tomorrow)}


def _voices(visit: Visit) -> Any:  # noqa: ANN401 - as the studio gives them
    found = available_voices(options_of(visit.at_hand.folder), try_network=False)
    return [each for each in found if not each.why_not]
