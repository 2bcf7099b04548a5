"""An alert in words, for the way all messages take."""

from __future__ import annotations

from datetime import datetime

from broadcaster.alerts import Rules, Turn, words_of
from broadcaster.errors import N_
from broadcaster.model import Approval, Article, Priority, Programme, Script
from broadcaster.newsroom import write_apart
from broadcaster.saying import saying
from broadcaster.station.messages.sound import AUDIO_TEMPLATE, SpokenMessage, Words, speak_message
from broadcaster.station.night.writing import station_facts
from broadcaster.station.setup.configuration import Configuration

SCRIPT = "canh-bao-khan.j2"

SLOWER = 0.75
"""A warning is said so much slower than news, in spaced phrases: `[delivery]` of the template canh-bao."""
LENGTH_FACTOR = 4
"""
The words are cut by an estimate of their length; audio that comes out longer airs all the same, up to this.
"""

CUT = N_("The text was too long and was cut at the end of a sentence.")


def speak_alert(configuration: Configuration, turn: Turn, *, rules: Rules, now: datetime) -> SpokenMessage:
    """
    Speak an alert into an audio file of the station.

    Raises:
        VoiceBroken, StoreBroken: see `speak_message`.
    """
    found = words_of(
        turn.judgement, longest_s=rules.longest_spoken_s, speed=SLOWER * configuration.voices.speed
    )
    article, priority = found.article, turn.judgement.priority or Priority.URGENT
    words = Words(
        title=f"{article.facts['call']}: {article.title}",
        code=priority.code,
        script=lambda known: _script(known, article, turn, rules=rules, now=now),
        bare=_bare(configuration, article, now),
        themes=article.themes,
        target_s=rules.longest_spoken_s,
        longest_s=LENGTH_FACTOR * rules.longest_spoken_s,
    )
    spoken = speak_message(configuration, words, now=now)
    notes = [saying(CUT)] if found.was_cut else []
    if turn.judgement.note:
        notes.append(turn.judgement.note)
    return SpokenMessage(
        title=spoken.title, path=spoken.path, themes=spoken.themes, notes=(*notes, *spoken.notes)
    )


def _script(
    configuration: Configuration, article: Article, turn: Turn, *, rules: Rules, now: datetime
) -> Script:
    programme = Programme(
        id=(turn.judgement.priority or Priority.URGENT).code,
        title=article.title,
        script=SCRIPT,
        audio_template=AUDIO_TEMPLATE,
        themes=article.themes,
        target_s=rules.longest_spoken_s,
        maximum_s=LENGTH_FACTOR * rules.longest_spoken_s,
        approval=Approval.STANDING,
    )
    return write_apart(
        programme,
        airs_at=now,
        is_repeat=turn.number > 0,
        repeat_number=turn.number,
        news=(),
        articles=(article,),
        station=station_facts(configuration),
        templates=configuration.scripts,
    )


def _bare(configuration: Configuration, article: Article, now: datetime) -> tuple[str, ...]:
    facts = article.facts
    issued_at = facts["issued_at"]
    assert isinstance(issued_at, datetime)
    parts = (
        f"{facts['call']}! {configuration.name}.",
        f"Bản tin phát hành lúc {issued_at.astimezone(now.tzinfo):%H:%M ngày %d/%m/%Y}.",
        *(article.title, facts["area"], article.body, facts["instruction"]),
        f"Xin nhắc lại: {article.title}. {facts['essential']}",
    )
    return tuple(str(part) for part in parts if part)
