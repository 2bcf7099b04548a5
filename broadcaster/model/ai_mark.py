"""
The mark that a title bears while a model speaks: what a live stream has in the place of a file's tags.

Source: Luật Trí tuệ nhân tạo 134/2025/QH15, Đ11 (a mark that machines can read; no form is prescribed).
"""

from __future__ import annotations

_MARK = "[AI]"


def marked(title: str, *, is_ai: bool) -> str:
    """Give the title as listeners and relaying stations are told it."""
    return f"{title} {_MARK}" if is_ai and not is_marked(title) else title


def is_marked(title: str) -> bool:
    """Tell whether who sent this title says that a model speaks."""
    return title.rstrip().casefold().endswith(_MARK.casefold())
