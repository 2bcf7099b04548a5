"""Signed alerts: where a sender has a certificate, only what was signed with it is believed."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from signxml import CanonicalizationMethod, DigestAlgorithm

from broadcaster.alerts import (
    Judgement,
    Rules,
    Sender,
    in_force,
    judge,
    judge_document,
    judged,
    load_rules,
    poll,
    read_alert,
    seen_before,
)
from broadcaster.clock import VirtualClock
from broadcaster.errors import AlertRefused, ConfigurationRefused
from broadcaster.model import AlertSource, Priority, SeenAlert
from broadcaster.station.alerts.airing import overview
from broadcaster.station.doctor.examination import Finding, examine
from broadcaster.station.opened import Station
from tests.cap_documents import COVERAGE, NOW, RULES, SENDER, SENT, alert_xml, info_xml, name_of
from tests.signing_keys import YEAR, Signer, signer

from .conftest import STATION
from .test_alert_rules import AIRING
from .test_alerting import Desk

OFFICE = signer("office")
MINUTE = timedelta(minutes=1)
UNSIGNED = "It is not signed, but this sender has a certificate."


def rules_with(*signers: Signer) -> Rules:
    pem = b"".join(each.pem for each in signers)
    return replace(RULES, senders={SENDER: Sender(id=SENDER, title="Đài tỉnh", certificate=pem)})


def judgement(document: bytes, rules: Rules | None = None) -> Judgement:
    (one,) = judge_document(document, rules=rules or rules_with(OFFICE), coverage=COVERAGE, now=NOW)
    return one


def why_not(document: bytes, rules: Rules | None = None) -> str:
    """Give the reason why a document is not believed."""
    one = judgement(document, rules)
    assert (one.priority, one.is_trusted, one.is_doubtful) == (None, False, True)
    return str(one.reason)


def spliced(document: bytes, signed: bytes, *, first: bool) -> bytes:
    """Put the signature of *signed* into *document*, before or behind what stands there."""
    end_tag = b"</ds:Signature>"
    start, end = signed.index(b"<ds:Signature "), signed.index(end_tag) + len(end_tag)
    place = document.index(b"<ds:Signature ") if first else document.rindex(b"</alert>")
    return document[:place] + signed[start:end] + document[place:]


@pytest.mark.parametrize("first", [True, False])
def test_every_signature_is_tried(*, first: bool) -> None:
    # Each was made over the alert without the other.
    ours, theirs = OFFICE.sign(alert_xml()), signer("system").sign(alert_xml())

    assert judgement(spliced(ours, theirs, first=first)).priority is Priority.EMERGENCY
    assert why_not(spliced(theirs, signer("third").sign(alert_xml()), first=first))


def test_an_id_with_a_space_says_nothing_about_who_signed() -> None:
    document = OFFICE.sign(alert_xml()).replace(b"<ds:Signature ", b'<ds:Signature Id="NAADS Signature" ', 1)

    assert b"NAADS" in document
    assert judgement(document).priority is Priority.EMERGENCY


# --- what is believed -------------------------------------------------------------------------------


@pytest.mark.parametrize("c14n", list(CanonicalizationMethod))
def test_what_is_signed_with_the_certificate_is_believed(c14n: CanonicalizationMethod) -> None:
    assert judgement(OFFICE.sign(alert_xml(), c14n=c14n)).priority is Priority.EMERGENCY


def test_keys_may_be_of_either_kind() -> None:
    other = signer("curve", curve=True)

    assert judgement(other.sign(alert_xml()), rules_with(other)).is_trusted


def test_a_sender_that_changes_its_certificate_may_have_both_for_a_while() -> None:
    new = signer("new")
    rules = rules_with(OFFICE, new)

    assert judgement(OFFICE.sign(alert_xml()), rules).is_trusted
    assert judgement(new.sign(alert_xml()), rules).is_trusted


def test_a_remark_in_a_signed_document_changes_neither_its_words_nor_its_signature() -> None:
    # A reader that stops at the remark would believe another sender.
    document = OFFICE.sign(alert_xml()).replace(b"@kttv.mau.vn", b"<!-- -->@kttv<!-- -->.mau.vn")

    assert judgement(document).id == name_of("A1")
    assert judgement(document).is_trusted


def test_a_sender_without_a_certificate_is_believed_by_its_name(sample: object) -> None:
    assert callable(sample)

    assert judgement(sample("signed"), RULES).is_trusted
    assert judgement(signer("stranger").sign(alert_xml()), RULES).is_trusted


# --- what is not ------------------------------------------------------------------------------------


def test_what_is_not_signed_is_not_believed() -> None:
    assert why_not(alert_xml()) == UNSIGNED


def test_a_signature_that_is_no_child_of_the_alert_is_none() -> None:
    head, _, mark = OFFICE.sign(alert_xml()).removesuffix(b"</alert>").partition(b"<ds:Signature ")
    moved = head.replace(b"</info>", b"<ds:Signature " + mark + b"</info>") + b"</alert>"

    assert why_not(moved) == UNSIGNED


def test_a_signature_of_somebody_else_is_not_believed() -> None:
    assert "does not fit the certificate" in why_not(signer("stranger").sign(alert_xml()))


def test_a_changed_word_is_not_believed() -> None:
    document = OFFICE.sign(alert_xml())

    assert "Digest mismatch" in why_not(document.replace(b"<severity>Extreme", b"<severity>Severe"))


def test_an_exercise_cannot_be_turned_into_the_real_thing() -> None:
    exercise = OFFICE.sign(alert_xml(status="Exercise"))

    assert judgement(exercise).reason.id == "Its status is {status}: not for listeners."
    assert "Digest mismatch" in why_not(exercise.replace(b">Exercise<", b">Actual<"))


def test_a_true_alert_inside_a_forged_one_makes_it_no_truer() -> None:
    # Signature wrapping: the signature names the part by its Id, and the part has moved.
    inner = OFFICE.sign(alert_xml().replace(b"<alert ", b'<alert Id="true" '), reference="#true")
    assert judgement(inner).is_trusted
    head, _, tail = inner.partition(b"<ds:Signature ")
    mark = b"<ds:Signature " + tail.partition(b"</ds:Signature>")[0]
    original = head.partition(b"?>")[2] + b"</alert>"
    forged = alert_xml("A1", info_xml(headline="Sơ tán ngay"))
    for place in (
        mark + b"<ds:Object>" + original + b"</ds:Object></ds:Signature>",
        mark + b"</ds:Signature><x xmlns='urn:x'>" + original + b"</x>",
    ):
        document = forged.replace(b"</alert>", place + b"</alert>")
        assert read_alert(document).infos[0].headline == "Sơ tán ngay"
        assert why_not(document)
    assert why_not(document) == "What was signed is not what stands in it."


def test_a_signature_over_a_part_does_not_make_the_whole_believed() -> None:
    document = alert_xml().replace(b"<info>", b'<info Id="part">')

    assert why_not(OFFICE.sign(document, reference="#part")) == "What was signed is not what stands in it."


def test_the_public_certificate_is_no_key() -> None:
    # Whoever has the certificate, which is public, could sign so.
    assert "HMAC_SHA256 forbidden" in why_not(OFFICE.sign(alert_xml(), method="HMAC_SHA256"))


def test_what_can_be_forged_is_not_believed() -> None:
    assert "RSA_SHA1 forbidden" in why_not(OFFICE.sign(alert_xml(), method="RSA_SHA1"))
    assert "SHA1 forbidden" in why_not(OFFICE.sign(alert_xml(), digest=DigestAlgorithm.SHA1))


@pytest.mark.parametrize(
    "spoilt",
    [
        b'<Signature xmlns="http://www.w3.org/2000/09/xmldsig#"/>',
        b'<Signature xmlns="http://www.w3.org/2000/09/xmldsig#"><SignatureValue>?</SignatureValue></Signature>',
        b'<ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:SignedInfo/></ds:Signature>',
    ],
)
def test_a_damaged_signature_is_a_reason_and_no_accident(spoilt: bytes) -> None:
    assert why_not(alert_xml(more=spoilt.decode()))


def test_entities_are_refused_before_any_signature_is_asked() -> None:
    document = OFFICE.sign(alert_xml()).replace(b"?>", b'?><!DOCTYPE alert [<!ENTITY a "b">]>', 1)

    with pytest.raises(AlertRefused, match="document type"):
        judgement(document)


@pytest.mark.parametrize(("start", "end"), [(SENT - YEAR, SENT - MINUTE), (SENT + MINUTE, SENT + YEAR)])
def test_a_certificate_must_have_held_when_the_alert_was_sent(start: object, end: object) -> None:
    other = signer(f"{start}", start=start, end=end)  # type: ignore[arg-type]

    assert "did not hold" in why_not(other.sign(alert_xml()), rules_with(other))


def test_the_same_bytes_are_judged_the_same_at_any_time() -> None:
    # A certificate that ends while an alert stands does not silence it.
    brief = signer("brief", end=SENT + MINUTE)

    assert judgement(brief.sign(alert_xml()), rules_with(brief)).is_trusted


def test_an_alert_whose_signature_nobody_checked_is_not_believed() -> None:
    (one,) = judge(read_alert(OFFICE.sign(alert_xml())), rules=rules_with(OFFICE), coverage=COVERAGE, now=NOW)

    assert (one.is_trusted, str(one.reason)) == (False, "Its signature was not checked.")


SIGNED = OFFICE.sign(alert_xml())


@given(st.integers(0, len(SIGNED) - 1), st.integers(0, 255), st.sampled_from(["change", "insert", "drop"]))
def test_no_damage_makes_other_words_believed(place: int, byte: int, kind: str) -> None:
    piece = b"" if kind == "drop" else bytes([byte])
    document = SIGNED[:place] + piece + SIGNED[place + (kind != "insert") :]
    try:
        one = judgement(document)
    except AlertRefused:
        return
    assert not one.is_trusted or one == judgement(SIGNED)


@pytest.mark.parametrize("space", [b"\n", b" \r\n\t"])
def test_white_space_before_a_signed_document_leaves_no_doubt(space: bytes) -> None:
    assert judgement(space + SIGNED) == judgement(SIGNED)


def test_a_declaration_that_one_parser_alone_takes_is_not_believed() -> None:
    document = SIGNED.replace(b"'1.0'", b"'-.0'", 1)
    assert document != SIGNED

    one = judgement(document)

    assert not one.is_trusted
    assert "not well-formed XML" in str(one.reason)


# --- one name, several documents --------------------------------------------------------------------

FORGED = alert_xml("A1", info_xml(headline="Sơ tán ngay"))


def standing_after(looks: Sequence[bytes], folder: Path) -> list[tuple[str, str]]:
    """Bring documents one by one, as the station does; give what stands, with its headline."""
    rules, kept, marks = rules_with(OFFICE), list[SeenAlert](), frozenset[str]()
    for number, document in enumerate(looks):
        (folder / f"{number}.xml").write_bytes(document)
        seen = seen_before(kept, marks, rules)
        source = AlertSource(name="thu-muc", folder=folder)
        decisions = poll([source], fetch=lambda *_: b"", seen=seen, rules=rules, coverage=COVERAGE, now=NOW)
        kept += [one.alert for one in decisions if one.alert]
        marks |= {one.mark for one in decisions}
    found = judged(kept, rules=rules, coverage=COVERAGE, now=NOW).judgements
    return [(one.id.identifier, one.info.headline) for one in in_force(found, NOW) if one.info]


@pytest.mark.parametrize(
    "looks", [(FORGED, SIGNED), (SIGNED, FORGED), (FORGED, FORGED + b"\n", SIGNED, SIGNED)]
)
def test_a_forgery_that_comes_first_does_not_take_the_name_of_the_true_alert(
    looks: Sequence[bytes], tmp_path: Path
) -> None:
    assert standing_after(looks, tmp_path) == [("A1", "Cảnh báo lũ quét")]


def test_a_forged_cancellation_withdraws_nothing(tmp_path: Path) -> None:
    cancel = alert_xml("A2", kind="Cancel", sent=SENT + MINUTE, references=[name_of("A1")])

    assert standing_after([SIGNED, cancel], tmp_path) == [("A1", "Cảnh báo lũ quét")]
    assert standing_after([SIGNED, OFFICE.sign(cancel)], tmp_path) == []


@given(st.permutations([SIGNED, FORGED, OFFICE.sign(alert_xml("A2", sent=SENT + MINUTE)), alert_xml("A3")]))
def test_any_order_of_true_and_forged_ends_in_the_same_standing_set(documents: list[bytes]) -> None:
    kept = [
        SeenAlert(id=read_alert(one).id, source="x", place="x", seen_at=NOW, document=one)
        for one in documents
    ]
    found = judged(kept, rules=rules_with(OFFICE), coverage=COVERAGE, now=NOW).judgements

    assert [one.id.identifier for one in in_force(found, NOW)] == ["A1", "A2"]
    assert len(found) == 4


# --- at the station ---------------------------------------------------------------------------------


@pytest.fixture(name="folder")
def _folder(made_once: Path, tmp_path: Path) -> Path:
    folder = Path(shutil.copytree(made_once, tmp_path / "dai"))
    # The doctor would ask the network for its voice, and wait until that is given up.
    (folder / "station.toml").write_text(STATION.replace('"gtts:vi", ', ""), "utf-8")
    rules = folder / "schedules" / "alerts.toml"
    rules.write_text(rules.read_text("utf-8") + 'certificate = "kttv.pem"\n', "utf-8")
    (folder / "schedules" / "kttv.pem").write_bytes(OFFICE.pem)
    return folder


@pytest.fixture(name="desk")
def _desk(folder: Path) -> Iterator[Desk]:
    clock = VirtualClock(NOW)
    with Station.open(folder, clock=clock) as station:
        yield Desk(station, clock)


def test_the_station_airs_what_is_signed_and_lists_what_is_not(desk: Desk) -> None:
    desk.receive(FORGED)
    assert desk.work() == ()
    desk.receive(SIGNED)

    assert [done.error for done in desk.work()] == [None]

    assert [order.title for order in desk.handed] == ["Thông báo khẩn cấp: Cảnh báo lũ quét"]
    listed = {(one.id, str(one.reason)) for one in overview(desk.station).judgements}
    assert (name_of("A1"), UNSIGNED) in listed
    assert len(listed) == 2


def test_a_certificate_that_comes_later_holds_at_once(folder: Path, desk: Desk) -> None:
    rules = folder / "schedules" / "alerts.toml"
    with_certificate = rules.read_text("utf-8")
    rules.write_text(with_certificate.replace('certificate = "kttv.pem"\n', ""), "utf-8")
    desk.receive(FORGED)
    assert len(overview(desk.station).in_force) == 1

    rules.write_text(with_certificate, "utf-8")

    assert overview(desk.station).in_force == ()


def ill(folder: Path) -> dict[str, Finding]:
    return {one.part: one for one in examine(folder, clock=VirtualClock(NOW)) if not one.well}


def test_the_doctor_knows_how_long_a_certificate_holds(folder: Path) -> None:
    assert "alerts" not in ill(folder)
    (folder / "schedules" / "kttv.pem").write_bytes(signer("over", end=NOW - MINUTE).pem)

    found = ill(folder)["alerts"]

    assert found.where == f"alerts.toml: sender[{SENDER}]"
    assert str(found.message).startswith("The certificate of the sender held until 22/11/2026")


def test_without_the_library_the_doctor_says_what_to_install(
    folder: Path, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "signxml", None)
    desk.receive(SIGNED)

    assert desk.work() == ()
    (one,) = overview(desk.station).judgements
    assert str(one.reason) == "Signatures cannot be checked here: broadcaster[signatures] is not installed."
    assert str(ill(folder)["alerts"].remedy).startswith("Install the extra broadcaster[signatures]")
    monkeypatch.undo()
    assert len(desk.work()) == 1


def test_a_damaged_certificate_is_told_by_the_doctor_and_believes_nothing(folder: Path, desk: Desk) -> None:
    (folder / "schedules" / "kttv.pem").write_bytes(OFFICE.pem.replace(b"M", b"?"))
    desk.receive(SIGNED)

    assert desk.work() == ()
    assert "cannot be read" in str(ill(folder)["alerts"].message)


@pytest.mark.parametrize(
    ("name", "text", "why"),
    [
        ("missing.pem", None, "No such file or directory"),
        ("kttv.pem", b"-----BEGIN PRIVATE KEY-----", "it is no certificate in PEM form"),
        (".", None, "Is a directory"),
    ],
)
def test_a_certificate_that_is_none_is_a_fault_of_the_rules(
    tmp_path: Path, name: str, text: bytes | None, why: str
) -> None:
    path = tmp_path / "alerts.toml"
    path.write_text(f'{AIRING}[[sender]]\nid = "a@b.vn"\ntitle = "A"\ncertificate = "{name}"\n', "utf-8")
    if text:
        (tmp_path / name).write_bytes(text)

    with pytest.raises(ConfigurationRefused, match=rf"sender\[a@b.vn\].certificate: .*{why}"):
        load_rules(path)
