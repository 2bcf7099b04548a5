"""The MQTT broker: where it is, and a connection to it that comes back by itself."""

from __future__ import annotations

import logging
import secrets
import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from broadcaster.errors import N_, OutputBroken

if TYPE_CHECKING:
    from paho.mqtt.client import Client, MQTTMessage, MQTTMessageInfo

log = logging.getLogger(__name__)

KEEPALIVE_S = 15
"""The broker publishes the last will of a client that it has not heard for one and a half times as long."""

CONNECT_WITHIN_S = 3.0
RETRY_FIRST_S = 1
RETRY_LONGEST_S = 15


@dataclass(frozen=True, slots=True, kw_only=True)
class BrokerAddress:
    """Where a broker is and who we are to it."""

    host: str
    port: int
    user: str = ""
    password: str = ""
    uses_tls: bool = False
    ca_file: str = ""
    """Certificates to trust with TLS; empty: those of the system."""

    def __str__(self) -> str:
        return f"{self.host}:{self.port}"


@dataclass(frozen=True, slots=True)
class Will:
    """What the broker publishes (retained) when the client is gone without a goodbye."""

    topic: str
    payload: bytes


def new_client(address: BrokerAddress, will: Will, *, name: str) -> Client:
    """
    Make a client that is not connected yet; MQTT 3.1.1, which every broker and every firmware speaks.

    It has a clean session: whatever was published while it was away never reaches it.

    Raises:
        OutputBroken: the library is not installed, or the certificates cannot be read.
    """
    mqtt = _paho()
    client: Client = mqtt.Client(
        mqtt.CallbackAPIVersion.VERSION2, client_id=f"{name}-{secrets.token_hex(4)}", clean_session=True
    )
    client.connect_timeout = CONNECT_WITHIN_S
    client.reconnect_delay_set(RETRY_FIRST_S, RETRY_LONGEST_S)
    client.will_set(will.topic, will.payload, qos=1, retain=True)
    if address.user:
        client.username_pw_set(address.user, address.password)
    if address.uses_tls:
        try:
            client.tls_set(ca_certs=address.ca_file or None)
        except OSError as error:
            raise OutputBroken(
                N_("The certificates for the MQTT broker cannot be read ({why})."),
                where=address.ca_file,
                remedy=N_("Check the option ca_file."),
                why=error,
            ) from error
    return client


class BrokerLine:
    """
    A connection with a thread of its own; connects, and connects again, until it is closed.

    Args:
        will: also what is published by a proper goodbye.
        on_up: called at each new connection.
        on_down: called when one is lost.
        on_message: called for what is subscribed. All three are called in the connection's thread.
    """

    def __init__(
        self,
        address: BrokerAddress,
        will: Will,
        *,
        name: str,
        on_up: Callable[[], None],
        on_down: Callable[[], None],
        on_message: Callable[[MQTTMessage], None],
    ) -> None:
        self._address = address
        self._will = will
        self._on_up = on_up
        self._on_down = on_down
        self._client = new_client(address, will, name=name)
        self._client.on_connect = self._connected
        self._client.on_connect_fail = self._not_connected
        self._client.on_disconnect = self._disconnected
        self._client.on_message = lambda _client, _data, message: on_message(message)
        self.connections = 0
        """How often it has connected."""
        self.is_up = False
        self.trouble: OutputBroken | None = None
        """Why there is no connection; None while there is one, and before the first attempt has ended."""

    def open(self) -> None:
        """Begin to connect; does not wait."""
        self._client.connect_async(self._address.host, self._address.port, KEEPALIVE_S)
        self._client.loop_start()

    def subscribe(self, topics: list[str]) -> None:
        """Ask for *topics*; to be called at each new connection, the session is a clean one."""
        self._client.subscribe([(topic, 1) for topic in topics])

    def publish(self, topic: str, payload: bytes, *, is_retained: bool = False) -> MQTTMessageInfo | None:
        """Send; gives a receipt to be asked later, None when there is no connection."""
        if not self.is_up:
            return None
        receipt = self._client.publish(topic, payload, qos=1, retain=is_retained)
        return receipt if receipt.rc == 0 else None

    def close(self) -> None:
        """Say goodbye and let go of the connection."""
        self.publish(self._will.topic, self._will.payload, is_retained=True)
        self.is_up = False
        self._client.disconnect()
        self._client.loop_stop()

    def _connected(self, _client: Client, _data: object, _flags: object, reason: Any, _more: object) -> None:  # noqa: ANN401 - the library's own
        if reason.is_failure:
            self._complain(str(reason))
            return
        log.info("connected to the MQTT broker %s", self._address)
        self.trouble = None
        self.connections += 1
        self.is_up = True
        self._on_up()

    def _not_connected(self, _client: Client, _data: object) -> None:
        # The library calls this while it handles the error, and keeps the error to itself.
        self._complain(str(sys.exc_info()[1]))

    def _disconnected(
        self, _client: Client, _data: object, _flags: object, reason: object, _more: object
    ) -> None:
        if not self.is_up:
            return
        self.is_up = False
        self._complain(str(reason))
        self._on_down()

    def _complain(self, why: str) -> None:
        error = OutputBroken(
            N_("The MQTT broker cannot be reached ({why})."),
            where=str(self._address),
            remedy=N_("The player tries again by itself; check the broker, the network and the password."),
            why=why,
        )
        if str(error) != str(self.trouble):
            log.warning("%s", error)
        self.trouble = error


def is_taken(receipt: MQTTMessageInfo) -> bool:
    """Say whether the broker has taken what *receipt* stands for."""
    return receipt.rc == 0 and receipt.is_published()


def _paho() -> Any:  # noqa: ANN401 - a module that may be missing
    try:
        from paho.mqtt import client  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise OutputBroken(
            N_("MQTT needs the package paho-mqtt, which is not installed."),
            where="mqtt",
            remedy=N_("Install the extra broadcaster[mqtt]."),
        ) from error
    return client
