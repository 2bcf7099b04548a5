"""`[mail]` and `[[webhook]]` of `station.toml`: whom the station tells of itself, and with what secrets."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time
from pathlib import Path
from typing import Final

from broadcaster.errors import N_
from broadcaster.model import EntryKind
from broadcaster.toml import Form

_SECURITY: Final = ("starttls", "tls", "none")
_PORTS: Final = {"starttls": 587, "tls": 465, "none": 25}
_FOR_OTHERS: Final = 0o077


@dataclass(frozen=True, slots=True, kw_only=True)
class MailSettings:
    """By which server letters go out, and to whom; no server: none go out."""

    server: str = ""
    port: int = 0
    security: str = "starttls"
    """ "starttls", "tls" (from the first byte), or "none" (a server on this computer)."""
    user: str = ""
    password: str = ""
    """Where it lies: "env:NAME" or "file:PATH"."""
    sender: str = ""
    to: tuple[str, ...] = ()
    at: time = time(20, 30)
    """When it is told whether tomorrow is ready."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Webhook:
    """A program that is told every act, in order, signed."""

    name: str
    url: str
    secret: str
    """Where it lies: "env:NAME" or "file:PATH"."""
    kinds: tuple[str, ...] = ()
    """Kinds of entries that it wants; empty: all."""
    facts: bool = False
    """True: what an entry says goes along, a person's own words included; False: its header alone."""
    local_network: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AlarmSettings:
    """Whom the station tells of itself."""

    folder: Path
    """The station's: paths of secrets begin there."""
    mail: MailSettings
    webhooks: tuple[Webhook, ...]

    @property
    def is_wanted(self) -> bool:
        """Tell whether anybody is to be told anything."""
        return bool(self.mail.server or self.webhooks)


def read_alarms(mail: Form, hooks: tuple[Form, ...], folder: Path) -> AlarmSettings:
    """Read both tables; faults are noted in the forms."""
    return AlarmSettings(folder=folder, mail=_mail(mail), webhooks=tuple(_webhook(hook) for hook in hooks))


def _mail(form: Form) -> MailSettings:
    security = form.text("security", "starttls", one_of=_SECURITY)
    settings = MailSettings(
        server=form.text("server", ""),
        port=form.whole("port", _PORTS.get(security, 25), at_least=1, at_most=65535),
        security=security,
        user=form.text("user", ""),
        password=form.text("password", ""),
        sender=form.text("sender", ""),
        to=form.texts("to"),
        at=form.clock_time("at", time(20, 30)),
    )
    if settings.server:
        for key, words in (("sender", (settings.sender,)), ("to", settings.to or ("",))):
            if not all(_is_address(word) for word in words):
                form.faults.add(
                    form.where(key),
                    N_("This is not a mail address."),
                    remedy=N_("Write it as ten@xa.gov.vn."),
                )
    form.finish()
    return settings


def _is_address(text: str) -> bool:
    name, at, host = text.rpartition("@")
    # A line end in an address would be a line of its own in the letter's head.
    return bool(name and at and host) and text.isprintable() and " " not in text


def _webhook(form: Form) -> Webhook:
    hook = Webhook(
        name=form.text("name"),
        url=form.text("url"),
        secret=form.text("secret"),
        kinds=form.texts("kinds", one_of=[kind.value for kind in EntryKind]),
        facts=form.flag("facts", default=False),
        local_network=form.flag("local_network", default=False),
    )
    if hook.url and not hook.url.startswith(("http://", "https://")):
        form.faults.add(
            form.where("url"),
            N_("The address {url} cannot be read."),
            remedy=N_("Use an address that begins with http:// or https://."),
            url=hook.url,
        )
    form.finish()
    return hook
