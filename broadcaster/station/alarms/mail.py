"""One letter through the station's mail server."""

from __future__ import annotations

import smtplib
import ssl
from email.message import EmailMessage
from email.utils import format_datetime, make_msgid

from broadcaster.clock import Clock
from broadcaster.errors import N_, Refused
from broadcaster.secret_places import secret_at
from broadcaster.station.setup.sections.alarms import AlarmSettings
from broadcaster.store.outgoing import Letter

TIMEOUT_S = 20.0


class MailNotTaken(Refused):
    """The mail server does not take the letter; it may later."""


def send(letter: Letter, settings: AlarmSettings, clock: Clock) -> None:
    """
    Send a letter.

    Raises:
        MailNotTaken: the server is away, does not know us, or refuses every receiver.
        ConfigurationRefused: the password is not where `station.toml` says.
    """
    mail = settings.mail
    password = secret_at(mail.password, settings.folder, where="station.toml: mail.password")
    try:
        with _connected(settings) as server:
            if mail.security == "starttls":
                server.starttls(context=ssl.create_default_context())
            if mail.user:
                server.login(mail.user, password)
            server.send_message(_message(letter, settings, clock), mail.sender, list(mail.to))
    except (smtplib.SMTPException, OSError, ValueError) as error:
        reason = str(error).replace(password, "•••") if password else str(error)
        raise MailNotTaken(
            N_("The mail server {server} does not take the letter ({reason})."),
            where="station.toml: mail",
            remedy=N_("Check server, port, user and password. It is tried again."),
            server=mail.server,
            reason=reason[:200],
        ) from error


def _connected(settings: AlarmSettings) -> smtplib.SMTP:
    mail = settings.mail
    if mail.security == "tls":
        context = ssl.create_default_context()
        return smtplib.SMTP_SSL(mail.server, mail.port, timeout=TIMEOUT_S, context=context)
    return smtplib.SMTP(mail.server, mail.port, timeout=TIMEOUT_S)


def _message(letter: Letter, settings: AlarmSettings, clock: Clock) -> EmailMessage:
    mail = settings.mail
    message = EmailMessage()
    message["Subject"] = " ".join(letter.subject.split())
    message["From"] = mail.sender
    message["To"] = ", ".join(mail.to)
    message["Date"] = format_datetime(clock.now())
    message["Message-ID"] = make_msgid(domain=mail.sender.rpartition("@")[2])
    # Holiday notices of receivers must not answer a machine. Source: RFC 3834 §5.
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(letter.body)
    return message
