"""One spelling for comparing: what two papers write differently but mean as the same word."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

# Both ways of placing the tone mark are in use ("hoà", "hòa"); government papers keep the older one.
# The newer way is taken everywhere, even where nobody writes it ("qúy"): keys are compared, not shown.
# Source: Quyết định 240/QĐ 1984 (tone mark rules); both styles occur in official plans.
_TONE_PLACES: Final = {
    older: newer
    for olders, newers in (
        ("oà oá oả oã oạ", "òa óa ỏa õa ọa"),
        ("oè oé oẻ oẽ oẹ", "òe óe ỏe õe ọe"),
        ("uỳ uý uỷ uỹ uỵ", "ùy úy ủy ũy ụy"),
    )
    for older, newer in zip(olders.split(), newers.split(), strict=True)
}
_OLDER: Final = re.compile("|".join(_TONE_PLACES))


def comparable(text: str) -> str:
    """
    Give *text* in the form in which words are compared: NFC, small letters, one tone-mark place.

    Accents stay: "bao" and "bão" are different words.
    """
    folded = unicodedata.normalize("NFC", unicodedata.normalize("NFC", text).casefold())
    return _OLDER.sub(lambda found: _TONE_PLACES[found[0]], folded)
