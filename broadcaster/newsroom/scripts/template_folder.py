"""The station's scripts folder, from which templates are loaded, and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from jinja2 import FileSystemLoader, TemplateNotFound
from jinja2.environment import Environment

from broadcaster.errors import N_, ScriptRefused
from broadcaster.newsroom.manuscripts.manuscript import decode

LONGEST_TEMPLATE = 50_000
"""Characters in one template; the house's have 3,000. To understand the worst of this length takes 1 s."""


class ScriptsFolder(FileSystemLoader):
    """Loads templates from one folder and from nowhere else, whatever links lie in it."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.folder = folder.resolve()

    def get_source(
        self,
        environment: Environment,  # noqa: ARG002 - Jinja2's signature
        template: str,
    ) -> tuple[str, str, Callable[[], bool]]:
        """Read one template; raises TemplateNotFound or ScriptRefused."""
        path = (self.folder / template).resolve()
        if not path.is_relative_to(self.folder) or not path.is_file():
            raise TemplateNotFound(template)
        text = decode(path.read_bytes(), where=template)
        if len(text) > LONGEST_TEMPLATE:
            raise too_much()
        return text, str(path), lambda: True


def too_much() -> ScriptRefused:
    """Say that the template was stopped because it does too much."""
    return ScriptRefused(
        N_("the script was stopped because it does not come to an end or becomes far too long."),
        remedy=N_("Look for a loop that runs too often, or for text that is repeated, and make it shorter."),
    )
