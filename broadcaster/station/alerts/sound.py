"""
An alert's words become audio, by the voice that lives on this machine and no other.

The house's template and chime when they can be had; the bare words when a file of the operator's is
broken: an emergency is never silent because of a comma in a template.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from broadcaster.alerts import Rules, Turn, words_of
from broadcaster.errors import N_, Refused
from broadcaster.model import Approval, Article, Priority, Programme, Script
from broadcaster.newsroom import write_apart
from broadcaster.saying import Saying, saying
from broadcaster.station.night.writing import station_facts
from broadcaster.station.setup.configuration import Configuration
from broadcaster.station.studio import open_announcer, open_studio
from broadcaster.studio import speak_to_file
from broadcaster.studio.encoding import Tags

SCRIPT = "canh-bao-khan.j2"
AUDIO_TEMPLATE = "canh-bao"
EMBEDDED_ENGINE = "espeak"
"""Needs neither network nor account."""
EMBEDDED_VOICE = "espeak:vi"

LENGTH_FACTOR = 4
"""
The words are cut by an estimate of their length; audio that comes out longer airs all the same, up to this.
"""

CUT = N_("The text was too long and was cut at the end of a sentence.")
BARE = N_("Spoken without template and chime: {reason}")


@dataclass(frozen=True, slots=True, kw_only=True)
class SpokenAlert:
    """An alert, ready for the player."""

    title: str
    path: Path
    themes: tuple[str, ...]
    notes: tuple[Saying, ...] = ()
    """What a person should know."""


def speak_alert(configuration: Configuration, turn: Turn, *, rules: Rules, now: datetime) -> SpokenAlert:
    """
    Speak an alert into an audio file of the station; the file stays, as evidence of what was said.

    Raises:
        VoiceBroken: the embedded voice does not speak.
        StoreBroken: the disk does not take it.
    """
    configuration = with_embedded_voice(configuration)
    speed = configuration.voices.speed
    words = words_of(turn.judgement, longest_s=rules.longest_spoken_s, speed=speed)
    article = words.article
    notes = [saying(CUT)] if words.was_cut else []
    if turn.judgement.note:
        notes.append(turn.judgement.note)
    try:
        path = _by_template(configuration, article, turn, rules=rules, now=now)
    except Refused as refusal:
        path = _bare(configuration, article, now)
        notes.append(saying(BARE, reason=refusal))
    title = f"{article.facts['call']}: {article.title}"
    return SpokenAlert(title=title, path=path, themes=article.themes, notes=tuple(notes))


def with_embedded_voice(configuration: Configuration) -> Configuration:
    """Give the configuration with the embedded voice alone, in the region that the station prefers."""
    own = (voice for voice in configuration.voices.order if voice.partition(":")[0] == EMBEDDED_ENGINE)
    return replace(configuration, voices=replace(configuration.voices, order=(next(own, EMBEDDED_VOICE),)))


def _by_template(
    configuration: Configuration, article: Article, turn: Turn, *, rules: Rules, now: datetime
) -> Path:
    programme = _programme(turn.judgement.priority or Priority.URGENT, article, rules)
    script: Script = write_apart(
        programme,
        airs_at=now,
        is_repeat=turn.number > 0,
        repeat_number=turn.number,
        news=(),
        articles=(article,),
        station=station_facts(configuration),
        templates=configuration.scripts,
    )
    with open_studio(configuration) as studio:
        master = studio.make(script, programme, limit_s=LENGTH_FACTOR * rules.longest_spoken_s)
    return configuration.audio / master.path


def _programme(priority: Priority, article: Article, rules: Rules) -> Programme:
    return Programme(
        id=priority.code,
        title=article.title,
        script=SCRIPT,
        audio_template=AUDIO_TEMPLATE,
        themes=article.themes,
        target_s=rules.longest_spoken_s,
        maximum_s=LENGTH_FACTOR * rules.longest_spoken_s,
        approval=Approval.STANDING,
    )


def _bare(configuration: Configuration, article: Article, now: datetime) -> Path:
    facts = article.facts
    issued_at = facts["issued_at"]
    assert isinstance(issued_at, datetime)
    parts = (
        f"{facts['call']}! {configuration.name}.",
        f"Bản tin phát hành lúc {issued_at.astimezone(now.tzinfo):%H:%M ngày %d/%m/%Y}.",
        *(article.title, facts["area"], article.body, facts["instruction"]),
    )
    text = "\n\n".join(str(part) for part in parts if part)
    path = configuration.audio / f"canh-bao-{now:%Y-%m-%d-%H%M%S}.mp3"
    tags = Tags(title=article.title[:60], made_for=now.date(), station=configuration.name)
    # Without the station's own lexicon too: that file may be what cannot be used.
    with open_announcer(replace(configuration, lexicon=None)) as announcer:
        return speak_to_file(announcer, text, path, tags=tags).path
