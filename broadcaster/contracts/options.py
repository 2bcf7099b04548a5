"""The options of the contract tests; a pytest plug-in of its own, because pytest reads options first."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the options."""
    group = parser.getgroup("broadcaster", "contracts of broadcaster's plug-ins")
    group.addoption("--voice", metavar="NAME", help="voice engine (entry point `broadcaster.voices`) to try")
    group.addoption(
        "--voice-options", metavar="FILE", help="TOML file with the table `[voices.NAME]`, as in station.toml"
    )
