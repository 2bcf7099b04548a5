"""The station's own authority: browsers that believe it come in, and it can certify nobody else."""

from __future__ import annotations

import ipaddress
import socket
import ssl
import stat
import threading
from datetime import timedelta
from pathlib import Path

import pytest
from cryptography import x509

from broadcaster.clock import SystemClock, VirtualClock
from broadcaster.errors import ConfigurationRefused
from broadcaster.station.tls.authority import (
    AUTHORITY_HOLDS,
    CERTIFICATE_HOLDS,
    Certified,
    certified,
    certify,
)


def make(folder: Path, *names: str) -> Certified:
    return certify(folder / "tls", station="Đài truyền thanh xã Ea Knốp", clock=SystemClock(), names=names)


def shaken(made: Certified, name: str, *, believes: Path | None) -> str:
    """Let a browser greet a server; give what it calls the certificate's owner."""
    served = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    served.load_cert_chain(made.certificate, made.key)
    asking = ssl.create_default_context(cafile=str(believes) if believes else None)
    with socket.create_server(("127.0.0.1", 0)) as door:

        def serve() -> None:
            line, _ = door.accept()
            with line:
                try:
                    served.wrap_socket(line, server_side=True).close()
                except (ssl.SSLError, OSError):
                    return

        thread = threading.Thread(target=serve)
        thread.start()
        try:
            with (
                socket.create_connection(door.getsockname()) as line,
                asking.wrap_socket(line, server_hostname=name) as greeted,
            ):
                return str(greeted.getpeercert()["subject"])
        finally:
            thread.join()


def test_who_believes_the_station_comes_in_by_name_and_by_address(tmp_path: Path) -> None:
    made = make(tmp_path, "192.168.7.20", "dai.local")

    for name in ("127.0.0.1", "localhost", "192.168.7.20", "dai.local"):
        assert "Ea Knốp" in shaken(made, name, believes=made.authority)


def test_who_does_not_believe_it_does_not_come_in(tmp_path: Path) -> None:
    made = make(tmp_path)

    with pytest.raises(ssl.SSLCertVerificationError):
        shaken(made, "127.0.0.1", believes=None)
    with pytest.raises(ssl.SSLCertVerificationError):
        shaken(made, "192.168.99.99", believes=made.authority)


def test_the_authority_may_certify_private_addresses_and_its_own_names_alone(tmp_path: Path) -> None:
    authority = x509.load_pem_x509_certificate(make(tmp_path, "dai.local").authority.read_bytes())
    limits = authority.extensions.get_extension_for_class(x509.NameConstraints)
    permitted = limits.value.permitted_subtrees
    assert permitted is not None
    networks = [each.value for each in permitted if isinstance(each, x509.IPAddress)]
    hosts = {each.value for each in permitted if isinstance(each, x509.DNSName)}

    assert limits.critical
    assert "dai.local" in hosts
    assert "ngan-hang.vn" not in hosts
    assert not any(
        ipaddress.ip_address("8.8.8.8") in network
        for network in networks
        if isinstance(network, ipaddress.IPv4Network)
    )


@pytest.mark.parametrize("name", ["8.8.8.8", "", "a b", "đài", "<script>"])
def test_what_is_not_the_stations_own_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(ConfigurationRefused, match="cannot be certified"):
        make(tmp_path, name)


def test_keys_are_for_the_station_alone(tmp_path: Path) -> None:
    made = make(tmp_path)

    for key in (made.key, made.authority.with_name("ca.key")):
        assert stat.S_IMODE(key.stat().st_mode) == 0o600


def test_asked_again_it_changes_nothing_and_renews_in_time_under_the_same_authority(tmp_path: Path) -> None:
    made = make(tmp_path)
    assert make(tmp_path) == made
    assert timedelta(0) < CERTIFICATE_HOLDS < AUTHORITY_HOLDS

    later = VirtualClock(SystemClock().now() + CERTIFICATE_HOLDS - timedelta(days=30))
    renewed = certify(tmp_path / "tls", station="Đài", clock=later)
    assert renewed.ends_at > made.ends_at
    assert renewed.fingerprint == made.fingerprint


def test_a_new_address_needs_no_new_belief(tmp_path: Path) -> None:
    made = make(tmp_path)

    assert make(tmp_path, "10.1.2.3").fingerprint == made.fingerprint


def test_a_name_that_was_given_once_holds_for_the_next_certificate(tmp_path: Path) -> None:
    make(tmp_path, "dai.local")
    later = VirtualClock(SystemClock().now() + CERTIFICATE_HOLDS - timedelta(days=30))

    assert "dai.local" in certify(tmp_path / "tls", station="Đài", clock=later).names


@pytest.mark.parametrize("name", ["ca.crt", "server.crt", "ca.key"])
def test_a_damaged_file_is_made_anew(tmp_path: Path, name: str) -> None:
    made = make(tmp_path)
    made.authority.with_name(name).write_text("hỏng", "utf-8")
    made.certificate.unlink(missing_ok=True)

    assert certified(tmp_path / "tls") is None
    assert "127.0.0.1" in make(tmp_path).names
