"""
The station's own certificate authority, and the certificate that it gives its console.

No public authority certifies an address like 192.168.1.20, so the station is its own: phones and computers of
the office are told once to believe it. It may only certify names and private addresses of this station's own
network (name constraints), so that whoever steals its key cannot pose as a bank.
Source: RFC 5280 §4.2.1.10 (name constraints); CA/Browser Forum, Baseline Requirements §6.3.2, and Apple
HT211025: browsers refuse certificates that hold longer than 398 days.
"""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from broadcaster.clock import Clock
from broadcaster.errors import N_, ConfigurationRefused, StoreBroken
from broadcaster.station.files import write_private, write_whole

AUTHORITY_HOLDS = timedelta(days=10 * 365)
CERTIFICATE_HOLDS = timedelta(days=397)
RENEWED_BEFORE = timedelta(days=60)
"""So early a certificate is made anew."""
_SLOW_CLOCK = timedelta(days=1)
"""A phone whose clock is behind must not refuse a certificate of this minute."""
_PRIVATE = (
    "10.0.0.0/8",
    "172.16.0.0/12",
    "192.168.0.0/16",
    "169.254.0.0/16",
    "127.0.0.0/8",
    "::1/128",
    "fc00::/7",
)
_NOBODY = "192.0.2.1"
"""An address that is nobody's (RFC 5737): the way there tells which of our own the network knows."""

Address = ipaddress.IPv4Address | ipaddress.IPv6Address


@dataclass(frozen=True, slots=True, kw_only=True)
class Certified:
    """The files of a console over HTTPS, and for which names they hold."""

    authority: Path
    """Certificate of the authority: what phones and computers are told to believe."""
    certificate: Path
    key: Path
    names: tuple[str, ...]
    ends_at: datetime
    fingerprint: str
    """SHA-256 of the authority's certificate, in pairs: to be compared by eye before it is believed."""


def certify(folder: Path, *, station: str, clock: Clock, names: Iterable[str] = ()) -> Certified:
    """
    Make authority and certificate, or what of them is missing, too old or for other names.

    Args:
        folder: where they lie; "tls" in the station's var/.
        station: name of the station, shown where the certificate is looked at.
        clock: dates them.
        names: host names and private addresses besides those of this computer.

    Raises:
        ConfigurationRefused: a public address, or what is no name.
        StoreBroken: the disk does not take them.
    """
    known = certified(folder)
    # A name that was given once holds for the next certificate, too.
    wanted = _wanted([*names, *(known.names if known else ())])
    if known is not None and set(wanted) <= set(known.names) and clock.now() < known.ends_at - RENEWED_BEFORE:
        return known
    folder.mkdir(parents=True, exist_ok=True)
    authority, authority_key = _authority(folder, station, clock.now(), wanted)
    key = ec.generate_private_key(ec.SECP256R1())
    made = _certificate(authority, authority_key, key, station=station, now=clock.now(), names=wanted)
    write_private(folder / "server.key", _private_pem(key))
    write_whole(folder / "server.crt", _pem(made) + _pem(authority))
    found = certified(folder)
    if found is None:
        raise StoreBroken(N_("The certificate cannot be read back."), where=str(folder))
    return found


def certified(folder: Path) -> Certified | None:
    """Give what `certify` made; None: nothing, or not whole."""
    try:
        authority = x509.load_pem_x509_certificate((folder / "ca.crt").read_bytes())
        made = x509.load_pem_x509_certificate((folder / "server.crt").read_bytes())
        made.verify_directly_issued_by(authority)
        held = made.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    except Exception:  # noqa: BLE001 - whatever is wrong with them, they are made anew
        return None
    if not (folder / "server.key").exists():
        return None
    digest = authority.fingerprint(hashes.SHA256()).hex().upper()
    return Certified(
        authority=folder / "ca.crt",
        certificate=folder / "server.crt",
        key=folder / "server.key",
        names=tuple(str(name.value) for name in held),
        ends_at=made.not_valid_after_utc,
        fingerprint=":".join(digest[place : place + 2] for place in range(0, len(digest), 2)),
    )


def own_names() -> tuple[str, ...]:
    """Give the names and addresses by which this computer is reached, as far as it knows them."""
    host = socket.gethostname().lower()
    found = {"localhost", "127.0.0.1", host, f"{host.partition('.')[0]}.local"}
    with suppress(OSError):
        found |= {str(entry[4][0]).partition("%")[0] for entry in socket.getaddrinfo(host, None)}
    with suppress(OSError), socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        # Nothing is sent: a datagram socket only looks up the way.
        probe.connect((_NOBODY, 9))
        found.add(probe.getsockname()[0])
    return tuple(sorted(name for name in found if _address(name) is None or _is_private(name)))


def _wanted(names: Iterable[str]) -> tuple[str, ...]:
    found = set(own_names())
    for name in names:
        plain = name.strip().lower()
        is_name = (
            bool(plain) and all(letter.isalnum() or letter in ".-" for letter in plain) and plain.isascii()
        )
        if not (is_name or _address(plain)) or (_address(plain) and not _is_private(plain)):
            raise ConfigurationRefused(
                N_("'{name}' cannot be certified by the station itself."),
                remedy=N_("Give a host name or an address of the local network, for example 192.168.1.20."),
                name=name,
            )
        found.add(plain)
    return tuple(sorted(found))


def _address(name: str) -> Address | None:
    try:
        return ipaddress.ip_address(name)
    except ValueError:
        return None


def _is_private(name: str) -> bool:
    address = ipaddress.ip_address(name)
    networks = (ipaddress.ip_network(network) for network in _PRIVATE)
    return any(address in network for network in networks if network.version == address.version)


def _authority(
    folder: Path, station: str, now: datetime, names: Iterable[str]
) -> tuple[x509.Certificate, ec.EllipticCurvePrivateKey]:
    """Give the authority that there is, if it may certify *names*; or a new one, to be believed anew."""
    try:
        kept = x509.load_pem_x509_certificate((folder / "ca.crt").read_bytes())
        key = serialization.load_pem_private_key((folder / "ca.key").read_bytes(), None)
        hosts = _hosts(kept)
    except (OSError, ValueError, x509.ExtensionNotFound):
        return _new_authority(folder, station, now, names)
    is_lasting = kept.not_valid_after_utc > now + CERTIFICATE_HOLDS
    if isinstance(key, ec.EllipticCurvePrivateKey) and is_lasting and hosts >= _only_hosts(names):
        return kept, key
    return _new_authority(folder, station, now, {*names, *hosts})


def _only_hosts(names: Iterable[str]) -> frozenset[str]:
    return frozenset(name for name in names if _address(name) is None)


def _hosts(authority: x509.Certificate) -> frozenset[str]:
    limits = authority.extensions.get_extension_for_class(x509.NameConstraints).value
    subtrees = limits.permitted_subtrees or ()
    return frozenset(str(each.value) for each in subtrees if isinstance(each, x509.DNSName))


def _new_authority(
    folder: Path, station: str, now: datetime, names: Iterable[str]
) -> tuple[x509.Certificate, ec.EllipticCurvePrivateKey]:
    key = ec.generate_private_key(ec.SECP256R1())
    subtrees: list[x509.GeneralName] = [x509.DNSName(host) for host in sorted(_only_hosts(names))]
    subtrees += [x509.IPAddress(ipaddress.ip_network(network)) for network in _PRIVATE]
    subject = _name(f"{station} (CA)")
    made = (
        _builder(subject, subject, key, now, AUTHORITY_HOLDS)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(_usage(signs=True), critical=True)
        .add_extension(x509.NameConstraints(subtrees, None), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .sign(key, hashes.SHA256())
    )
    write_private(folder / "ca.key", _private_pem(key))
    write_whole(folder / "ca.crt", _pem(made))
    return made, key


def _certificate(
    authority: x509.Certificate,
    authority_key: ec.EllipticCurvePrivateKey,
    key: ec.EllipticCurvePrivateKey,
    *,
    station: str,
    now: datetime,
    names: Iterable[str],
) -> x509.Certificate:
    held: list[x509.GeneralName] = []
    for name in names:
        address = _address(name)
        held.append(x509.IPAddress(address) if address else x509.DNSName(name))
    return (
        _builder(_name(station), authority.subject, key, now, CERTIFICATE_HOLDS)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_usage(signs=False), critical=True)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
        .add_extension(x509.SubjectAlternativeName(held), critical=False)
        .add_extension(
            x509.AuthorityKeyIdentifier.from_issuer_public_key(authority_key.public_key()), critical=False
        )
        .sign(authority_key, hashes.SHA256())
    )


def _builder(
    subject: x509.Name, issuer: x509.Name, key: ec.EllipticCurvePrivateKey, now: datetime, holds: timedelta
) -> x509.CertificateBuilder:
    begins = now.astimezone(UTC) - _SLOW_CLOCK
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(begins)
        .not_valid_after(begins + holds)
    )


def _name(text: str) -> x509.Name:
    # RFC 5280 bounds a common name at 64 characters.
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, text[:64])])


def _usage(*, signs: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not signs,
        key_cert_sign=signs,
        crl_sign=signs,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        encipher_only=False,
        decipher_only=False,
    )


def _pem(certificate: x509.Certificate) -> bytes:
    return certificate.public_bytes(serialization.Encoding.PEM)


def _private_pem(key: ec.EllipticCurvePrivateKey) -> bytes:
    return key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
