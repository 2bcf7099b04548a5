"""A step of a price: by how much it moved, an arrow, and to where: "+1.140 → 27.700 đ/lít"."""

from __future__ import annotations

from broadcaster.reading.patterns import pattern

_AMOUNT = r"(?:\d{3}|\d{1,3}[.,]\d{1,3})(?: ?(?:đồng|đ))?"
"""No degrees, which are few and whole: "-5 → 3 độ"."""
STEP = pattern(rf"{_AMOUNT} ?(?:→|-{{0,2}}>) ?\d")
MOVED = pattern(" (?:tăng|giảm)(?: (?:thêm|nhẹ|mạnh|sâu|tiếp|khoảng|gần|hơn))? $")
"""A word that says already which way: its sign is not said again: "tăng thêm +9,95 điểm"."""
STEP_BEFORE = pattern(rf"(?:^|[ (])([-−–+]){_AMOUNT} ?$")
