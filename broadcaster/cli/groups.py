"""A group of commands that is a command itself: `asrun --date D` is `asrun show --date D`."""

from __future__ import annotations

import click

DEFAULT = "show"


class GroupWithDefault(click.Group):
    """Takes the word `show` as said where no other word of the group is."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put the word in front: the options of every command may stand before it, too."""
        if args not in (["--help"], ["-h"]):
            word = next((each for each in args if each in self.commands), DEFAULT)
            rest = list(args)
            if word in rest:
                rest.remove(word)
            args = [word, *rest]
        return super().parse_args(ctx, args)
