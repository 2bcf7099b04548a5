"""What an output of MQTT loudspeakers is told of them: its options but for the broker's."""

from __future__ import annotations

from dataclasses import dataclass

from broadcaster.errors import N_
from broadcaster.speakers.protocol import Topics, is_name, is_stream_url
from broadcaster.speakers.volumes import VolumeTable, read_volumes
from broadcaster.toml import Form

LEAST_SECRET = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Courier:
    """What the sender needs to know of its zones."""

    topics: Topics
    zones: tuple[str, ...]
    key: bytes
    stream_url: str
    volumes: VolumeTable


def courier_of(form: Form) -> Courier:
    """Read base, zones, secret, address of the stream and volumes from the options of an output."""
    base = form.text("base", "broadcaster")
    if not all(map(is_name, base.split("/"))):
        form.wrong("base", "broadcaster, xa/ea-knop")
    zones = tuple(zone.strip() for zone in form.text("zones").split(","))
    if not all(map(is_name, zones)) or len(set(zones)) < len(zones):
        form.wrong("zones", "thon-1, thon-2")
    secret = form.text("secret")
    if len(secret) < LEAST_SECRET:
        form.wrong("secret", N_("a text of 16 characters or more"))
    stream_url = form.text("stream_url")
    if not is_stream_url(stream_url):
        form.wrong("stream_url", "http://192.168.1.10:8000/loa.mp3")
    return Courier(
        topics=Topics(base),
        zones=zones,
        key=secret.encode(),
        stream_url=stream_url,
        volumes=_volumes(form, zones),
    )


def _volumes(form: Form, zones: tuple[str, ...]) -> VolumeTable:
    try:
        return read_volumes(form.text("volume", "00:00 80"), zones)
    except ValueError:
        form.wrong("volume", "05:00 80, 21:00 40; thon-2: 05:00 60")
        return VolumeTable({})
