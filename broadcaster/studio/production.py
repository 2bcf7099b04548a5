"""
Production: takes a script and gives a finished, measured, checked bulletin.

speak → check → lay out and trim → mix → level → encode → decode → measure → check
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import asdict, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from broadcaster.errors import N_, ConfigurationRefused
from broadcaster.model import Master, Programme, Script, SegmentKind
from broadcaster.ports import Progress
from broadcaster.saying import Saying, saying
from broadcaster.studio.gate import LONGEST_SILENCE_MS, Expected, check_speech
from broadcaster.studio.identity import fingerprint_of
from broadcaster.studio.master.cover import Cover, read_cover
from broadcaster.studio.master.encoding import sha256_of
from broadcaster.studio.master.finishing import Finished, Wanted, finish
from broadcaster.studio.master.spans import KeptSpans, Spans
from broadcaster.studio.master.tags import Chapter, Tags
from broadcaster.studio.mix.jingles import prepare
from broadcaster.studio.mix.mixing import mix
from broadcaster.studio.mix.timeline import Material, Timeline
from broadcaster.studio.mix.trimming import fit, without_the_hopeless
from broadcaster.studio.recordings import brings_ai, recordings_of
from broadcaster.studio.settings import StudioSettings
from broadcaster.studio.template import AudioTemplate, load_template

if TYPE_CHECKING:
    from broadcaster.studio.speech.session import Utterance
    from broadcaster.studio.speech.speaking import Announcer, Spoken


class Studio:
    """
    Makes bulletins.

    Args:
        announcer: speaks.
        templates_dir: `audio_templates/` of the station; recordings are looked for beside it.
        audio_dir: takes the finished files.
        settings: of the station.
        kept_spans: where encoded spans are kept for the next bulletin; None: nowhere.
        read_template: reads a template of that folder by its name.
        hash_of: gives the SHA-256 of a file that a bulletin is made from.
    """

    def __init__(
        self,
        *,
        announcer: Announcer,
        templates_dir: Path,
        audio_dir: Path,
        settings: StudioSettings,
        kept_spans: KeptSpans | None = None,
        read_template: Callable[[Path, str], AudioTemplate] = load_template,
        hash_of: Callable[[Path], str] = sha256_of,
    ) -> None:
        self._announcer = announcer
        self._templates_dir = templates_dir
        self._audio_dir = audio_dir
        self._settings = settings
        self._kept_spans = kept_spans
        self._read_template = read_template
        self._hash_of = hash_of

    def fingerprint(self, script: Script, programme: Programme) -> str:
        """
        Give the hash of everything audible that goes into a bulletin, the length of its slot left out.

        Raises:
            ConfigurationRefused: the audio template cannot be used.
        """
        return fingerprint_of(
            script,
            self._read_template(self._templates_dir, programme.audio_template),
            voice=self._announcer.fingerprint(script, voice=programme.voice),
            settings=self._made_with(),
            hash_of=self._hash_of,
        )

    def make(
        self, script: Script, programme: Programme, *, limit_s: float, progress: Progress | None = None
    ) -> Master:
        """
        Make a bulletin.

        Args:
            script: what is said.
            programme: names voice and audio template.
            limit_s: length of the slot; items that do not fit are left out from the end.
            progress: called on the way.
        Raises:
            ConfigurationRefused: the audio template cannot be used.
            VoiceBroken: no voice can speak.
            SoundRefused: the bulletin does not fit, or does not pass the quality gate.
            StoreBroken: the disk does not take it; nothing half-written remains.
        """
        template = self._read_template(self._templates_dir, programme.audio_template)
        script, beyond = without_the_hopeless(script, limit_s=limit_s)
        # First, while there is little else: what decoding a bed takes for a moment, speaking uses again.
        unsound: list[Saying] = []
        jingles = prepare(template, unsound)
        spoken = self._announcer.speak(script, voice=programme.voice, template=template, progress=progress)
        check_speech(script, spoken.utterances)
        if progress:
            progress(N_("Mixing"), 0, 1)
        notes = [*spoken.notes, *_unknown_stings(script, template)]
        spoken = replace(spoken, is_ai=spoken.is_ai or brings_ai(script, self._templates_dir))
        material = Material(
            utterances=_by_segment(spoken.utterances),
            recordings=recordings_of(script, self._templates_dir, limit_s=limit_s, notes=notes),
            jingles=jingles,
        )
        notes += unsound
        timeline, trimmed = fit(script, material, template, limit_s=limit_s)
        finished = finish(
            partial(mix, timeline, template, bed=material.jingles.bed),
            self._wanted(script, timeline, template, limit_s, spoken, self._cover(notes)),
        )
        if progress:
            progress(N_("Mixing"), 1, 1)
        return replace(
            self._master(finished, spoken),
            cues=timeline.cues,
            trimmed=(*trimmed, *beyond),
            notes=tuple(notes),
        )

    def _made_with(self) -> dict[str, object]:
        """Give the settings, the cover by its content; without one, as they were before there were covers."""
        cover = self._settings.cover
        made_with = asdict(self._settings)
        del made_with["cover"]
        if cover is not None:
            made_with["cover"] = self._hash_of(cover) if cover.is_file() else "missing"
        return made_with

    def _cover(self, notes: list[Saying]) -> Cover | None:
        """Read the station's picture; one that cannot be used is noted."""
        if self._settings.cover is None:
            return None
        try:
            return read_cover(self._settings.cover)
        except ConfigurationRefused as refusal:
            notes.append(saying(N_("Made without the cover picture: {reason}"), reason=refusal))
            return None

    def path_of(self, master: Master) -> Path:
        """Give where the sound of a bulletin lies that was made here."""
        return self._audio_dir / master.path

    def _master(self, finished: Finished, spoken: Spoken) -> Master:
        return Master(
            path=self._relative(finished.played),
            wav_path=self._relative(finished.files.get("wav")),
            opus_path=self._relative(finished.files.get("opus")),
            sha256=finished.sha256,
            duration_ms=finished.analysis.duration_ms,
            loudness_lufs=round(finished.analysis.loudness_lufs, 2),
            true_peak_dbtp=round(finished.analysis.true_peak_dbtp, 2),
            voice=spoken.voice,
            is_ai=spoken.is_ai,
            spoken_sentences=spoken.spoken_sentences,
            cached_sentences=spoken.cached_sentences,
        )

    def _wanted(
        self,
        script: Script,
        timeline: Timeline,
        template: AudioTemplate,
        limit_s: float,
        spoken: Spoken,
        cover: Cover | None,
    ) -> Wanted:
        settings = self._settings
        pauses_ms = [segment.length_ms for segment in script.segments]
        return Wanted(
            stem=self._audio_dir / f"{script.programme}-{script.airs_at:%Y-%m-%d-%H%M}",
            tags=Tags(
                title=script.title,
                made_for=script.air_date,
                station=settings.station,
                is_ai=spoken.is_ai,
                voice=spoken.voice,
                chapters=tuple(
                    Chapter(title=cue.title or cue.item, start_ms=cue.start_ms, end_ms=cue.end_ms)
                    for cue in timeline.cues
                ),
                cover=cover,
            ),
            expected=Expected(
                frames=timeline.frames,
                limit_s=limit_s,
                loudness=template.loudness,
                silence_ms=max(pauses_ms, default=0) + LONGEST_SILENCE_MS,
            ),
            kbps=settings.kbps,
            captions=timeline.captions if settings.captions else (),
            spans=Spans(borders=timeline.borders, kept=self._kept_spans, name=script.programme)
            if self._kept_spans
            else None,
        )

    def _relative(self, path: Path | None) -> str:
        return path.relative_to(self._audio_dir).as_posix() if path else ""


def _by_segment(utterances: Iterable[Utterance]) -> dict[int, tuple[Utterance, ...]]:
    found: dict[int, list[Utterance]] = defaultdict(list)
    for utterance in utterances:
        found[utterance.segment].append(utterance)
    return {segment: tuple(spoken) for segment, spoken in found.items()}


def _unknown_stings(script: Script, template: AudioTemplate) -> list[Saying]:
    """Note the stings that the script wants and the template has not; they take no time."""
    wanted = dict.fromkeys(segment.cart for segment in script.segments if segment.kind is SegmentKind.STING)
    return [
        saying(
            N_("Made without the sting “{sting}”: the audio template {template} has only {known}."),
            sting=sting,
            template=template.name,
            known=", ".join(sorted(template.stings)) or "–",
        )
        for sting in wanted
        if sting not in template.stings
    ]
