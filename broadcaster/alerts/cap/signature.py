"""
XML signatures: whether a document was signed with a certificate of its sender, and what of it was signed.

A function of document and certificate alone, so what was judged can be judged again from the kept bytes:
the certificate must have held when the alert says that it was sent, not when somebody looks.

Source: CAP 1.2 §3.3.4 (an enveloped signature of `alert`); W3C XML Signature 1.1.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from itertools import product
from typing import TYPE_CHECKING, Any, Final

from lxml import etree

from broadcaster.alerts.cap.document import XML_SPACE, read_xml
from broadcaster.alerts.cap.message import Alert
from broadcaster.alerts.cap.reading import read_alert
from broadcaster.errors import N_, AlertRefused

if TYPE_CHECKING:
    from cryptography.x509 import Certificate

_SIGNATURE: Final = "{http://www.w3.org/2000/09/xmldsig#}Signature"
_METHODS: Final = ("RSA_SHA256", "RSA_SHA384", "RSA_SHA512", "ECDSA_SHA256", "ECDSA_SHA384", "ECDSA_SHA512")
"""No SHA-1, which can be forged; no HMAC, whose key would be the public certificate."""
_DIGESTS: Final = ("SHA256", "SHA384", "SHA512")
SIGNATURES_AT_MOST: Final = 5
"""The issuer's and those of two or three systems on the way."""


def signed_alert(document: bytes, alert: Alert, pem: bytes) -> Alert:
    """
    Give the alert that was signed, read from the signed bytes and from no others.

    Args:
        document: as it came.
        alert: what stands in it.
        pem: one or more certificates of its sender; it is enough that one fits.
    Raises:
        AlertRefused: it is not signed, not with this certificate or not in its time, something else was
            signed than what stands in the document, or signatures cannot be checked on this machine.
    """
    certificates = certificates_of(pem)
    document = document.lstrip(XML_SPACE)
    if read_xml(document).find(_SIGNATURE) is None:
        raise AlertRefused(N_("It is not signed, but this sender has a certificate."))
    doubts: list[AlertRefused] = []
    for certificate, signed_by_one in product(certificates, _each_signature(document)):
        try:
            return _signed_with(certificate, signed_by_one, alert)
        except AlertRefused as doubt:
            doubts.append(doubt)
    raise doubts[0]


def _each_signature(document: bytes) -> Iterator[bytes]:
    """
    Give the document once for each of its signatures, as that one was made: as it is, or without others.

    A system that passes alerts on signs them again (the Canadian NAADS puts its own beside the issuer's).
    What is left out is trusted no more for it: what was signed must be what stands in the document.
    """
    yield document
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    try:
        count = len(etree.fromstring(document, parser).findall(_SIGNATURE))
    except etree.XMLSyntaxError as error:
        # What reads the alert is milder: it takes version="1,0" of a declaration, which libxml2 does not.
        raise AlertRefused(
            N_("The document is not well-formed XML ({reason})."),
            remedy=N_("Ask its sender for a whole copy."),
            reason=str(error),
        ) from error
    for chosen in range(min(count, SIGNATURES_AT_MOST) if count > 1 else 0):
        for earlier in (False, True):
            root = etree.fromstring(document, parser)
            signatures = root.findall(_SIGNATURE)
            for place, signature in enumerate(signatures):
                if place > chosen or (place < chosen and not earlier):
                    _take_out(signature)
            _to_the_front(signatures[chosen], root)
            yield etree.tostring(root, encoding="utf-8")


def _take_out(element: etree._Element) -> None:
    """Take *element* out and leave the spaces behind it, as the signer's own transform does."""
    before, parent, tail = element.getprevious(), element.getparent(), element.tail or ""
    assert parent is not None
    if before is None:
        parent.text = (parent.text or "") + tail
    else:
        before.tail = (before.tail or "") + tail
    element.tail = None
    parent.remove(element)


def _to_the_front(signature: etree._Element, root: etree._Element) -> None:
    """Put *signature* before the others: the verifier looks at the first and leaves it out."""
    first = root.find(_SIGNATURE)
    if first is not None and first is not signature:
        _take_out(signature)
        first.addprevious(signature)


def _signed_with(certificate: Certificate, document: bytes, alert: Alert) -> Alert:
    content = _signed_bytes(certificate, document)
    try:
        signed = read_alert(content)
    except AlertRefused:
        signed = None
    # A true signature in the wrong place: moved into a forged alert, or over a part of one.
    if signed is None or signed != alert:
        raise AlertRefused(N_("What was signed is not what stands in it."))
    start, end = certificate.not_valid_before_utc, certificate.not_valid_after_utc
    if not start <= signed.id.sent <= end:
        raise AlertRefused(
            N_("It was sent when the certificate of its sender did not hold ({start} to {end})."),
            start=f"{start:%d/%m/%Y}",
            end=f"{end:%d/%m/%Y}",
        )
    return signed


def _signed_bytes(certificate: Certificate, document: bytes) -> bytes:
    signxml = _signxml()
    expected = signxml.SignatureConfiguration(
        location="./",
        signature_methods=frozenset(signxml.SignatureMethod[name] for name in _METHODS),
        digest_algorithms=frozenset(signxml.DigestAlgorithm[name] for name in _DIGESTS),
        # The certificate is ours; what a document says about its key is not asked.
        ignore_ambiguous_key_info=True,
        # Its time is ours to judge, by what was signed.
        verification_time=certificate.not_valid_before_utc,
    )
    verifier = signxml.XMLVerifier()
    try:
        # The schema wants an Id without spaces; whether it has some says nothing about who signed.
        found = verifier.verify(
            document, x509_cert=certificate, expect_config=expected, validate_schema=False
        )
    except Exception as error:  # whatever the libraries below trip over in a stranger's document
        raise AlertRefused(
            N_("Its signature does not fit the certificate of its sender ({why})."),
            why=f"{type(error).__name__}: {error}"[:200],
        ) from error
    signed: bytes = found.signed_data
    return signed


def certificates_of(pem: bytes) -> tuple[Certificate, ...]:
    """
    Read the certificates of a PEM file.

    Raises:
        AlertRefused: there is none in it, it is damaged, or the library is not installed.
    """
    _signxml()
    from cryptography import x509  # noqa: PLC0415 - comes with the extra

    try:
        return tuple(x509.load_pem_x509_certificates(pem))
    except ValueError as error:
        raise AlertRefused(
            N_("The certificate of the sender cannot be read ({why})."),
            remedy=N_("Ask the sender for its certificate as a PEM file."),
            why=str(error)[:200],
        ) from error


def holds_until(pem: bytes, now: datetime) -> datetime:
    """
    Give the end of the certificates' time.

    Raises:
        AlertRefused: they cannot be read or used, or are over at *now*.
    """
    end: datetime = max(certificate.not_valid_after_utc for certificate in certificates_of(pem))
    if end < now:
        raise AlertRefused(
            N_("The certificate of the sender held until {end}; what was sent later is not believed."),
            remedy=N_("Ask the sender for its new certificate, and put it into the same file."),
            end=f"{end:%d/%m/%Y}",
        )
    return end


def _signxml() -> Any:  # noqa: ANN401 - a module that may be missing
    try:
        import signxml  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise AlertRefused(
            N_("Signatures cannot be checked here: broadcaster[signatures] is not installed."),
            remedy=N_("Install the extra broadcaster[signatures] and start the station again."),
        ) from error
    return signxml
