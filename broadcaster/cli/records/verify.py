"""`asrun verify`: is the journal whole, and is it the one that a code or file from elsewhere vouches for?"""

from __future__ import annotations

import traceback
from collections.abc import Iterator

import click

from broadcaster.cli.terminal import Terminal, station_command
from broadcaster.errors import N_, BroadcasterError
from broadcaster.station.journal.verifying import Verdict, Verification, unverifiable, verify
from broadcaster.store.journal.chain import Breach
from broadcaster.store.journal.head_code import code_of

_EXIT = {Verdict.WHOLE: 0, Verdict.ALTERED: 1, Verdict.UNVERIFIABLE: 4}
_SAID = {
    Verdict.WHOLE: N_("The journal is whole: {count} entries, up to {place}."),
    Verdict.ALTERED: N_("The journal is NOT whole."),
    Verdict.UNVERIFIABLE: N_("The journal could not be verified. That does not mean that it was forged."),
}
_AT_MOST = 10
"""Faults named on the screen one by one; all of them with --json."""


@click.command("verify")
@click.option(
    "--against",
    multiple=True,
    metavar="MÃ|TỆP",
    help="So với mã trên giấy, dấu mốc, bản sao lưu hoặc sổ gốc đã xuất. / "
    "Compare with a code on paper, an anchor, a backup or an exported journal.",
)
@station_command
def verify_command(terminal: Terminal, against: tuple[str, ...]) -> int:
    """
    Kiểm tra sổ gốc có còn nguyên vẹn không: 0 nguyên vẹn, 1 đã bị sửa, 4 chưa kiểm tra được.

    /

    Is the journal whole: 0 whole, 1 altered, 4 not verifiable.
    """
    try:
        with terminal.station(as_inspector=True) as station:
            found = verify(station, against)
    except BroadcasterError as error:
        found = unverifiable(error)
    except Exception as error:  # noqa: BLE001 - status 1 says "altered": no failure of ours may say that
        traceback.print_exc()
        found = unverifiable(error)
    terminal.show(_document(terminal, found), "\n".join(_lines(terminal, found)))
    return _EXIT[found.verdict]


def _lines(terminal: Terminal, found: Verification) -> Iterator[str]:
    proof = found.proof
    place = f"{proof.head.epoch}/{proof.head.seq}" if proof else ""
    yield terminal.say(_SAID[found.verdict], count=proof.entries if proof else 0, place=place)
    if proof is not None:
        yield terminal.say(N_("Code of the head, to be kept on paper: {code}"), code=code_of(proof.head))
    for name in found.against:
        yield terminal.say(N_("Compared with: {name}"), name=name)
    for _, fault in found.faults[:_AT_MOST]:
        yield f"✗ {terminal.say('{fault}', fault=fault)}"
    if len(found.faults) > _AT_MOST:
        yield terminal.say(N_("… and {count} more."), count=len(found.faults) - _AT_MOST)
    yield from (f"! {terminal.say(remark)}" for remark in found.remarks)
    yield terminal.say(N_("Not checked:"))
    yield from (f"- {terminal.say(each)}" for each in found.not_checked)


def _document(terminal: Terminal, found: Verification) -> dict[str, object]:
    proof = found.proof
    head = proof and {
        "epoch": proof.head.epoch,
        "seq": proof.head.seq,
        "digest": proof.head.digest,
        "at": found.head_at,
        "code": code_of(proof.head),
    }
    faults = [_fault(terminal, breach, fault) for breach, fault in found.faults]
    return {
        "verdict": found.verdict.value,
        "head": head,
        "checked": proof.entries if proof else 0,
        "first_fault": faults[0] if faults else None,
        "not_checked": [terminal.say(each) for each in found.not_checked],
        "faults": faults,
        "epochs": [
            {"epoch": each.epoch, "opened_at": each.opened_at, "why": each.why, "after": each.after}
            for each in (proof.epochs if proof else ())
        ],
        "remarks": [terminal.say(each) for each in found.remarks],
        "against": [terminal.say(each) for each in found.against],
    }


def _fault(terminal: Terminal, breach: Breach, fault: BroadcasterError) -> dict[str, object]:
    return {
        "table": breach.table,
        "epoch": breach.epoch or None,
        "seq": breach.seq or None,
        "what": breach.harm.value,
        "row": breach.row or None,
        "since": breach.since,
        "message": terminal.say("{fault}", fault=fault),
    }
