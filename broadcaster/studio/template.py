"""How a programme sounds: one TOML file of `audio_templates/`, read once into a frozen value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from broadcaster.errors import N_, ConfigurationRefused
from broadcaster.toml import Form, did_you_mean, read_form


@dataclass(frozen=True, slots=True, kw_only=True)
class Tune:
    """A signature tune that opens or closes the programme."""

    file: Path
    level_db: float = 0.0
    """Loudness relative to the speech."""
    crossfade_ms: int = 1500
    """The tune and the bed fade into each other for so long."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bed:
    """Music that runs under the programme, looped."""

    file: Path
    level_db: float = -8.0
    """Loudness where nobody speaks, relative to the speech."""
    duck_db: float = -12.0
    """How much further down it goes under speech and stings."""
    attack_ms: int = 250
    """It is down so long after it began to go down, which is before the speech begins."""
    release_ms: int = 900
    hold_ms: int = 1200
    """Pauses shorter than this do not bring it up."""
    loop_crossfade_ms: int = 1500
    """Its end and its beginning fade into each other for so long."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sting:
    """A short musical sign, played alone."""

    file: Path
    level_db: float = -2.0


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeechChain:
    """
    What is done to speech before it is mixed.

    Source: docs/decisions/0004-sound.md (high-pass of the 4th order, then 3:1, measured for horns).
    """

    processed: bool = True
    high_pass_hz: float = 160.0
    threshold_db: float = -26.0
    ratio: float = 3.0
    attack_ms: float = 5.0
    release_ms: float = 120.0
    presence_db: float = 3.0
    """Lift of the consonants …"""
    presence_hz: float = 2800.0
    """… around this frequency."""


PRESETS = {
    "radio": SpeechChain(),
    "horn": SpeechChain(
        high_pass_hz=200.0, threshold_db=-28.0, ratio=3.0, attack_ms=2.0, release_ms=80.0, presence_db=6.0
    ),
    "indoor": SpeechChain(high_pass_hz=100.0, threshold_db=-24.0, ratio=2.0, presence_db=2.0),
}
"""
For whom the programme is: everybody, horns on poles that overlap, or loudspeakers in a room.

Measured by `intelligibility` in docs/decisions/0004-sound.md.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """How a programme is spoken."""

    pace_per_s: float = 0.0
    """
    Syllables a second; 0: the station's own speed. News 3.9; about 3 where horns echo.

    Source: P. Mapp in Handbook for Sound Engineers, ch. 36 (from 5 to about 3 in reverberant places).
    """
    spaced: bool = False
    """Sentences are cut into phrases with silences between them."""
    careful: float = 0.9
    """Factor on the speed of numbers and names, which nobody can guess from the rest of a sentence."""

    def speed(self, usual: float) -> float:
        """Give the factor on the news pace."""
        return self.pace_per_s / NEWS_PACE_PER_S if self.pace_per_s else usual


NEWS_PACE_PER_S = 3.9
"""Of speed 1.0, pauses inside sentences included. Source: measured, decision 0005."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Loudness:
    """Where the finished file stands."""

    target_lufs: float = -16.0
    tolerance_lu: float = 0.5
    ceiling_dbtp: float = -1.5
    """True peak of the finished file, after its codec."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AudioTemplate:
    """One audio template."""

    name: str
    title: str
    path: Path
    opening: Tune | None = None
    closing: Tune | None = None
    bed: Bed | None = None
    stings: Mapping[str, Sting] = field(default_factory=dict)
    between_items: str = ""
    """Sting that is put between two items where the script has none."""
    speech: SpeechChain = SpeechChain()
    delivery: Delivery = Delivery()
    loudness: Loudness = Loudness()
    tail_ms: int = 400
    """Silence at the very end."""

    @property
    def files(self) -> tuple[Path, ...]:
        """Give the audio files it names, each once."""
        parts = (self.opening, self.bed, *self.stings.values(), self.closing)
        return tuple(dict.fromkeys(part.file for part in parts if part is not None))


def load_template(folder: Path, name: str, *, file: Path | None = None) -> AudioTemplate:
    """
    Read `<folder>/<name>.toml`.

    The sounds it names are not opened here: a missing one is replaced when a bulletin is made, and
    found by `jingles.inspect_sounds` before.

    Args:
        folder: of the templates; the sounds that they name are looked for from there.
        name: of the template.
        file: another content of it, read in its place.
    Raises:
        ConfigurationRefused: there is no such template, or it holds mistakes; all of them are named.
    """
    path = folder / f"{name}.toml"
    known = sorted(file.stem for file in folder.glob("*.toml"))
    if file is None and name not in known:
        nearest = did_you_mean(name, known)
        raise ConfigurationRefused(
            N_("There is no audio template '{name}'."),
            where=str(folder),
            remedy=N_("Did you mean '{nearest}'?") if nearest else N_("Use one of: {known}."),
            name=name,
            nearest=nearest,
            known=", ".join(known),
        )
    form = read_form(file or path, shown_as=f"{folder.name}/{path.name}")
    template = _template(form, name, path)
    form.finish()
    form.faults.raise_any()
    return template


def _template(form: Form, name: str, path: Path) -> AudioTemplate:
    usual = AudioTemplate(name=name, title=name, path=path)
    stings = _stings(form, path.parent)
    # Asked for even when they are not there: then "openning" is told what it should have been.
    opening, closing, bed = form.table("opening"), form.table("closing"), form.table("bed")
    between_items = form.text("between_items", "")
    if between_items and between_items not in stings:
        form.unknown("between_items", between_items, stings)
    return AudioTemplate(
        name=name,
        title=form.text("title", name),
        path=path,
        opening=_tune(opening, path.parent) if form.has("opening") else None,
        closing=_tune(closing, path.parent) if form.has("closing") else None,
        bed=_bed(bed, path.parent) if form.has("bed") else None,
        stings=stings,
        between_items=between_items,
        speech=_speech(form.table("speech")),
        delivery=_delivery(form.table("delivery")),
        loudness=_loudness(form.table("loudness")),
        tail_ms=form.whole("tail_ms", usual.tail_ms, at_most=60_000),
    )


def _tune(form: Form, folder: Path) -> Tune:
    usual = Tune(file=_file(form, folder))
    tune = Tune(
        file=usual.file,
        level_db=_level(form, usual.level_db),
        crossfade_ms=form.whole("crossfade_ms", usual.crossfade_ms, at_most=20_000),
    )
    form.finish()
    return tune


def _bed(form: Form, folder: Path) -> Bed:
    usual = Bed(file=_file(form, folder))
    bed = Bed(
        file=usual.file,
        level_db=_level(form, usual.level_db),
        duck_db=form.number("duck_db", usual.duck_db, at_least=-60.0, at_most=0.0),
        attack_ms=form.whole("attack_ms", usual.attack_ms, at_least=10, at_most=5_000),
        release_ms=form.whole("release_ms", usual.release_ms, at_least=10, at_most=10_000),
        hold_ms=form.whole("hold_ms", usual.hold_ms, at_most=10_000),
        loop_crossfade_ms=form.whole("loop_crossfade_ms", usual.loop_crossfade_ms, at_most=20_000),
    )
    form.finish()
    return bed


def _stings(form: Form, folder: Path) -> dict[str, Sting]:
    stings: dict[str, Sting] = {}
    for row in form.tables("sting"):
        name = row.text("name")
        if name in stings:
            row.faults.add(row.where("name"), N_("The sting '{name}' is there twice."), name=name)
        stings[name] = _sting(row, folder)
    return stings


def _sting(form: Form, folder: Path) -> Sting:
    usual = Sting(file=_file(form, folder))
    sting = Sting(file=usual.file, level_db=_level(form, usual.level_db))
    form.finish()
    return sting


def _speech(form: Form) -> SpeechChain:
    usual = PRESETS.get(form.text("preset", "radio", one_of=PRESETS), SpeechChain())
    chain = SpeechChain(
        processed=form.flag("processed", default=usual.processed),
        high_pass_hz=form.number("high_pass_hz", usual.high_pass_hz, at_least=20.0, at_most=1_000.0),
        threshold_db=form.number("threshold_db", usual.threshold_db, at_least=-60.0, at_most=0.0),
        ratio=form.number("ratio", usual.ratio, at_least=1.0, at_most=20.0),
        attack_ms=form.number("attack_ms", usual.attack_ms, at_least=1.0, at_most=500.0),
        release_ms=form.number("release_ms", usual.release_ms, at_least=10.0, at_most=5_000.0),
        presence_db=form.number("presence_db", usual.presence_db, at_least=-12.0, at_most=15.0),
        presence_hz=form.number("presence_hz", usual.presence_hz, at_least=500.0, at_most=8_000.0),
    )
    form.finish()
    return chain


def _delivery(form: Form) -> Delivery:
    usual = Delivery()
    delivery = Delivery(
        pace_per_s=form.number("pace_per_s", usual.pace_per_s, at_least=2.0, at_most=7.0),
        spaced=form.flag("spaced", default=usual.spaced),
        careful=form.number("careful", usual.careful, at_least=0.5, at_most=1.0),
    )
    form.finish()
    return delivery


def _loudness(form: Form) -> Loudness:
    usual = Loudness()
    loudness = Loudness(
        target_lufs=form.number("target_lufs", usual.target_lufs, at_least=-40.0, at_most=-12.0),
        tolerance_lu=form.number("tolerance_lu", usual.tolerance_lu, at_least=0.2, at_most=3.0),
        ceiling_dbtp=form.number("ceiling_dbtp", usual.ceiling_dbtp, at_least=-12.0, at_most=-0.5),
    )
    form.finish()
    return loudness


def _file(form: Form, folder: Path) -> Path:
    return folder / form.text("file")


def _level(form: Form, default_db: float) -> float:
    return form.number("level_db", default_db, at_least=-40.0, at_most=12.0)
