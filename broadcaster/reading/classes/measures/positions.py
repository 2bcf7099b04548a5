"""Places on the globe: degrees and minutes of latitude and longitude, signs lost or written."""

from __future__ import annotations

import re

from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found, Rule, Said, after
from broadcaster.reading.spoken.number_words import cardinal, decimal, number
from broadcaster.reading.written.alphabet import START, STOP, WORD
from broadcaster.reading.written.shapes import DASH, NO_MORE

_MINUTE = r"[0-5]\d"
_PARTS = pattern(r"\d+")


def _globe(found: Found) -> str:
    """Say 2052'20'' behind the word for latitude: the degree sign is lost altogether."""
    whole, *rest = re.split(r" ?['’′]", found.written, maxsplit=1)
    degrees, minutes = int(whole[:-2]), int(whole[-2:])
    largest = _POLE if "vĩ" in found.words_left(10) else _DATE_LINE
    said = f"{cardinal(degrees // 10 if degrees > largest else degrees, found.style)} độ"
    seconds = _PARTS.search(rest[0])
    tail = f" {cardinal(int(seconds[0]), found.style)} giây" if seconds else ""
    return f"{said} {cardinal(minutes, found.style)} phút{tail}"


_POLE, _DATE_LINE = 90, 180
"""Degrees that latitude and longitude can have at most; with more, a nought was the degree sign."""


def _lost_degrees(found: Found) -> str:
    """Say 17037' of latitude as seventeen degrees and 37 minutes: the small nought was a degree sign."""
    figures = _PARTS.findall(found.written)[0]
    degrees, minutes = int(figures[:-3]), int(figures[-2:])
    side = _SIDES.get(found.written[-1], "")
    seconds = "".join(
        f"{cardinal(int(part), found.style)} giây " for part in _PARTS.findall(found.written)[1:]
    )
    return f"{cardinal(degrees, found.style)} độ {cardinal(minutes, found.style)} phút {seconds}{side}"


def _coordinate(found: Found) -> str:
    names = ("độ", "phút", "giây")
    parts = _WITH_PART.findall(found.written)
    whole = parts[1:] == ["00"]
    said = [
        f"{number(part, found.style)} {name}"
        for part, name in zip(parts[:1] if whole else parts, names, strict=False)
    ]
    side = _SIDES.get(found.written[-1])
    return " ".join([*said, side] if side else said)


_WITH_PART = pattern(r"\d+(?:[.,]\d{1,2}(?!\d))?")
"""Seconds of a chart may have a part: 53.6"."""
_SIDES = {"N": "vĩ bắc", "B": "vĩ bắc", "S": "vĩ nam", "E": "kinh đông", "Đ": "kinh đông", "W": "kinh tây"}


def _side_of_globe(found: Found) -> str:
    figures, side = _FIGURES_OF_SIDE.match(found.written)[0], found.written.rstrip(". ")[-1]  # type: ignore[index]
    said = decimal(figures, found.style) if "." in figures else number(figures, found.style)
    return f"{said} độ {'vĩ' if side == 'V' else 'kinh'} "


_FIGURES_OF_SIDE = pattern(r"[\d.,]+")
SIDE_OF_GLOBE = Rule(
    "side_of_globe",
    rf"{START}(?=\d{{1,3}}+ ?[.,°oºđ])"
    rf"\d{{1,3}}(?:[.,]\d{{1,2}})? ?(?:độ|°|[oº]) ?[VK]\. ?(?=(?:Bắc|Nam|Đông|Tây)(?!\w))",
    _side_of_globe,
)
"""Latitude and longitude by one letter: "19,8 độ V.Bắc; 108,1 độ K.Đông"."""
COORDINATE = Rule(
    "coordinate",
    rf"(?=\d{{1,3}}+ ?[°ºoOđ])"
    rf"(?:{START}|(?<=[\"”″'’′][NSB]))\d{{1,3}}(?:[°º]|[oO](?=\d{{2}}(?:['’′]| ?[NE]{STOP}))| ?độ) ?\d{{1,2}}"
    rf"(?:['’′]|(?<=[°ºoO]\d\d)(?= ?[NE]{STOP}))"
    rf"(?: ?\d{{1,3}}(?:[.,]\d{{1,3}})?(?:[\"”″]|['’′]{{2}}|(?= ?[NBSEĐW]{STOP})))?"
    rf"(?: ?[NBSEĐW](?:{STOP}|(?=\d{{2,3}}[°º])))?",
    _coordinate,
)


def _degree_of_side(found: Found) -> str | None:
    """
    Say a latitude or longitude in whole degrees or with a bare part of one: "18 độ 4N, 106 độ E".

    Points of an angle, slopes and patients have such letters, too: "sốt 39 độ N.".
    """
    side, left = found.written[-1], found.words_left(80)
    sure = side in "NE" and "phút" in found.written
    if not sure and not _ON_GLOBE.search(left) and not _is_paired(found):
        return None
    degrees, *rest = _WITH_PART.findall(found.written)
    tail = " ".join(
        f"{number(part, found.style)} {name}" for part, name in zip(rest, _NAMES_OF_PARTS, strict=False)
    )
    tail = f"{tail.strip() if 'phút' in found.written else tail.partition(' phút')[0]} " if rest else ""
    said = _TOWARDS[side] if _LINE.search(left) else _SIDES[side]
    return f"{number(degrees.replace('.', ','), found.style)} độ {tail}{said}"


_NAMES_OF_PARTS = ("phút", "giây")
_ON_GLOBE = pattern(" (?:tọa độ|toạ độ|vị trí|vĩ độ|kinh độ|vĩ tuyến|kinh tuyến|vùng biển|tâm bão|hải lý) ")
_LINE = pattern(" (?:vĩ|kinh) (?:tuyến|độ) $")


def _is_paired(found: Found) -> bool:
    """Tell one of the two that a place has beside the other: "18 độ N, 106 độ E"."""
    return _OTHER_DEGREE.search(f"{found.left(40)}§{found.right(40)}") is not None


_OTHER_DEGREE = pattern(
    r"\d ?(?:độ|°)(?: ?[0-5]?\d ?(?:phút|[’'])?)? ?[NBSEĐW](?:[;,]| [-–]| và| ?§)"
    r"|§(?:[;,]| [-–]| và)? ?(?:1[0-7]\d|[1-9]?\d)[^\n§]{0,12}(?:độ|°)[ \d.,’']{0,7}(?:phút )?[NBSEĐW](?!\w)"
)
DEGREE_OF_SIDE = Rule(
    "degree_of_side",
    rf"{START}(?=\d{{1,3}}+ ?[.,đ])(?:1[0-7]\d|[1-9]?\d)(?:[.,]\d{{1,2}})? ?độ ?"
    rf"(?:[0-5]?\d ?(?:phút )?(?:[0-5]?\d giây )?)?[NBSEĐW]{STOP}(?!['’]|\.[A-Z\d])",
    _degree_of_side,
    alone=False,
)


def _stretch(found: Found) -> str | None:
    """Say from where to where on the globe: 16°30’ - 17°00’N."""
    first, last = (_SIDE.search(end) for end in re.split(rf" ?{DASH} ?", found.written))
    if first and (not last or first[0] != last[0]):
        return None
    ends = [_coordinate(found._replace(written=end)) for end in re.split(rf" ?{DASH} ?", found.written)]
    return " đến ".join([ends[0].removesuffix(f" {_SIDES[first[0]]}") if first else ends[0], ends[1]])


_SIDE = pattern("[NBSEĐW]$")
_ARC = rf"\d{{1,3}}(?:[°º]|[oO](?=\d)| ?độ) ?\d{{1,2}}['’′](?: ?[NBSEĐW]{STOP})?"
STRETCH = Rule("stretch", rf"{START}(?=\d{{1,3}}+ ?[°ºoOđ]){_ARC} ?{DASH} ?{_ARC}(?![\w\d])", _stretch)


def _chart_place(found: Found) -> str | None:
    """Say 11-17N; 112-21E as ships report it: the dash parts degrees and minutes."""
    goes_on = "," if found.written[-1] == "N" and _LONGITUDE.match(found.right(3)) else ""
    return _coordinate(found) + goes_on if _PLACED.search(found.words_left(60)) else None


_LONGITUDE = pattern(r" ?\d")
_PLACED = pattern(" (?:tọa độ|toạ độ|vị trí|kinh độ|vĩ độ) ")
CHART_PLACE = Rule(
    "chart_place",
    rf"{START}\d{{1,3}} ?[-–] ?[0-5]\d(?:[.,]\d{{1,2}})? ?[NE]{STOP}",
    _chart_place,
    alone=False,
)


def _place(found: Found) -> str:
    latitude, longitude = re.findall(r"[\d.,]+(?=[°ºo ]*[NBEĐ])", found.written)
    said = [f"{decimal(each, found.style)} độ" for each in (latitude, longitude)]
    return f"{said[0]} vĩ bắc, {said[1]} kinh đông"


PLACE = Rule(
    "place",
    rf"{START}\d{{1,2}}[.,]\d{{1,3}} ?[°ºo]? ?[NB] ?[-–,;] ?\d{{2,3}}[.,]\d{{1,3}} ?[°ºo]? ?[EĐ]{STOP}",
    _place,
)
LOST_DEGREES = Rule(
    "lost_degrees",
    rf"{START}\d{{1,3}}0{_MINUTE}"
    rf"(?:(?:['’′]| ?phút),? ?(?=(?:độ )?(?:[Vv]ĩ|[Kk]inh|VĐB|KĐĐ)(?!\w))"
    rf"|['’′](?:{_MINUTE}(?:['’′]{{2}}|[\"”″]))? ?[NBSEĐW]{STOP})",
    _lost_degrees,
)
GLOBE = Rule(
    "globe",
    rf"{after('vĩ độ|kinh độ')}\d{{1,4}} ?[0-5]\d['’′](?!['’′])"
    rf"(?: ?\d{{1,2}}(?:[\"”″]|['’′]{{2}}))?(?![\w'’])",
    _globe,
    alone=False,
)


def _latitude(found: Found) -> str | None:
    """Say a latitude or longitude as bulletins of storms write it: vĩ độ 16,5N đến 18,0N."""
    if found.left(4) in {"đến ", "tới "} and not _MERIDIAN.search(found.words_left(40)):
        return None
    ends = re.split(rf"[NEBĐSW]? ?{DASH} ?", found.written[:-1].strip())
    said = " đến ".join(number(_WHOLE.sub("", end.replace(".", ",")), found.style) for end in ends)
    return f"{said} độ {_TOWARDS[found.written[-1]]}"


_WHOLE = pattern(",00$")
"""Hundredths of a degree that a table writes for whole ones: "vĩ tuyến 18,00N"."""
_TOWARDS = {"N": "bắc", "B": "bắc", "E": "đông", "Đ": "đông", "S": "nam", "W": "tây"}


def _trough(found: Found) -> Said | None:
    """Say between which latitudes a trough or front lies: "có trục ở khoảng 13-16N"."""
    cue = _TROUGH.search(found.words_left(60))
    ends = (number(each, found.style) for each in re.findall(r"[\d.,]+", found.written))
    return Said(f"{' đến '.join(ends)} độ vĩ bắc", "cue", cue[1]) if cue else None


TROUGH = Rule(
    "trough",
    rf"{START}\d{{1,2}}(?:[.,]\d)? ?{DASH} ?\d{{1,2}}(?:[.,]\d)? ?[NB]{STOP}",
    _trough,
    alone=False,
)
_TROUGH = pattern(" (trục|rãnh|hội tụ|áp thấp|không khí lạnh|front|vĩ) ")
LATITUDE = Rule(
    "latitude",
    after("vĩ độ|kinh độ|vĩ tuyến|kinh tuyến|đến|tới")
    + rf"(?:\d{{1,3}}(?:[.,]\d{{1,2}})?[NEBĐSW]? ?{DASH} ?)?\d{{1,3}}(?:[.,]\d{{1,2}})? ?[NEBĐSW]{STOP}",
    _latitude,
    alone=False,
)
_MERIDIAN = pattern(r" (?:vĩ|kinh) (?:độ|tuyến) (?:từ )?\d+(?:[.,]\d+)? ?[nebđsw] (?:đến|tới) $")
BETWEEN_DEGREES = Rule(
    "between_degrees",
    r"(?:(?<=[Bb]ắc)|(?<=[Nn]am)|(?<=[Bb]ắc )|(?<=[Nn]am ))[-–] ?"
    r"(?=1\d\d[.,]\d{1,4} ?(?:độ|°|º|[Kk]inh|[EĐ]))",
    lambda _: ", ",
)
"""The dash between latitude and longitude: 14.843 độ Vĩ Bắc-108.261 độ Kinh Đông."""


def _magnitude(found: Found) -> Said | None:
    """Say the magnitude of a quake; its M is what it measures, or a letter where that was just said."""
    cue = _QUAKE.search(found.words_left(50))
    if not cue:
        return None
    figures = decimal(found.written.lstrip("M"), found.style)
    if not found.written.startswith("M"):
        return Said(figures, "cue", cue[1])
    told = " độ lớn " in found.words_left(20)
    return Said(f"{'em' if told else 'độ lớn'} {figures}", "cue", cue[1])


_QUAKE = pattern(" (độ lớn|động đất|dư chấn|rung chấn) ")
MAGNITUDE = Rule("magnitude", rf"{START}\d\.\d{NO_MORE}(?![\w%])", _magnitude, alone=False)
MOMENT = Rule("moment", rf"{WORD}M\d\.\d{NO_MORE}(?![\w%])", _magnitude, alone=False)
"""How strong the earth quaked, always with its tenths: "độ lớn từ 3.0", M2.9."""
