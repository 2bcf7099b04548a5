"""Keys and certificates that a test makes for itself, and alerts signed with them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import NameOID
from lxml import etree
from signxml import CanonicalizationMethod, DigestAlgorithm, SignatureMethod, XMLSigner

from tests.cap_documents import SENT

YEAR = timedelta(days=365)


class _AnySigner(XMLSigner):
    def check_deprecated_methods(self) -> None:
        """Sign with SHA-1 too, as old programs do."""


@dataclass(frozen=True)
class Signer:
    """Somebody who signs."""

    key: Any
    certificate: x509.Certificate

    @property
    def pem(self) -> bytes:
        return self.certificate.public_bytes(Encoding.PEM)

    def sign(self, document: bytes, *, method: str = "", reference: str | None = None, **how: Any) -> bytes:
        """Sign as an office would: enveloped, SHA-256, with the certificate inside."""
        is_rsa = isinstance(self.key, rsa.RSAPrivateKey)
        signer = _AnySigner(
            signature_algorithm=SignatureMethod[method or ("RSA_SHA256" if is_rsa else "ECDSA_SHA256")],
            digest_algorithm=how.get("digest", DigestAlgorithm.SHA256),
            c14n_algorithm=how.get("c14n", CanonicalizationMethod.CANONICAL_XML_1_1),
        )
        if method == "HMAC_SHA256":
            signed = signer.sign(etree.fromstring(document), key=self.pem)
        else:
            signed = signer.sign(
                etree.fromstring(document), key=self.key, cert=[self.certificate], reference_uri=reference
            )
        return bytes(etree.tostring(signed, xml_declaration=True, encoding="UTF-8"))


def certificate_for(key: Any, start: datetime, end: datetime) -> x509.Certificate:
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "canhbao@kttv.mau.vn")])
    return (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(start)
        .not_valid_after(end)
        .sign(key, hashes.SHA256())
    )


@cache
def signer(
    name: str, *, curve: bool = False, start: datetime = SENT - YEAR, end: datetime = SENT + YEAR
) -> Signer:
    """Give the signer of this name; keys are made once, since that takes its time."""
    key: Any = (
        ec.generate_private_key(ec.SECP256R1())
        if curve
        else rsa.generate_private_key(public_exponent=65537, key_size=2048)
    )
    assert name
    return Signer(key, certificate_for(key, start, end))
