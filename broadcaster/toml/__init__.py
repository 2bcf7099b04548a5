"""
The TOML files that people edit: read key by key, every fault told at once, with its line and what to write.

Made here: forms and their faults. May know: errors and how texts are decoded. Must never come in: what any
single file means.
"""

from broadcaster.toml.faults import Faults, did_you_mean
from broadcaster.toml.form import Form, parsed, read_form

__all__ = ["Faults", "Form", "did_you_mean", "parsed", "read_form"]
