"""
Arrival of RTP packets on the loopback: how even the pace is, idle and under busy processes.

Run: python -m tests.bench.playout_rtp [seconds] [busy processes]    (from the project root)
A player's loop is imitated by a writer of 20 ms blocks on the monotonic clock; a second process receives.
Prints the time between packets (median, 99th of 100, longest) and how many were lost, for each codec.
"""

from __future__ import annotations

import multiprocessing
import socket
import struct
import sys
import time
from datetime import datetime
from multiprocessing.connection import Connection

import numpy as np

from broadcaster.clock import VIETNAM
from broadcaster.outputs import open_outputs
from broadcaster.outputs.rtp.codecs import CODECS
from broadcaster.ports import OutputSettings
from broadcaster.realtime import claim_time
from broadcaster.sound.pcm import HOUSE_RATE_HZ

GROUP = "239.255.40.50"
NOW = datetime(2026, 11, 23, 5, 30, tzinfo=VIETNAM)
TICK = 960


def receive(pipe: Connection) -> None:
    """Note when each packet came, until half a second passes without one."""
    claim_time()  # or the figures would be this process's own lateness
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as listening:
        listening.bind((GROUP, 0))
        member = socket.inet_aton(GROUP) + socket.inet_aton("127.0.0.1")
        listening.setsockopt(socket.IPPROTO_IP, socket.IP_ADD_MEMBERSHIP, member)
        listening.settimeout(5.0)
        pipe.send(listening.getsockname()[1])
        arrivals, sequences = [], []
        while True:
            try:
                data = listening.recv(2048)
            except TimeoutError:
                break
            arrivals.append(time.monotonic())  # noqa: TID251 - a bench measures
            sequences.append(struct.unpack("!H", data[2:4])[0])
            listening.settimeout(0.5)
    pipe.send((arrivals, sequences))


def send(port: int, codec: str, length_s: float) -> None:
    """Write a tone in 20 ms blocks, as the player does."""
    options = {"address": GROUP, "port": port, "codec": codec, "interface": "127.0.0.1", "ttl": 0}
    (output,) = open_outputs([OutputSettings(name="bench", kind="rtp", options=options)])
    output.open(NOW)
    tone = (0.25 * np.sin(2 * np.pi * 1000 * np.arange(TICK) / HOUSE_RATE_HZ)).astype(np.float32)
    due_s = time.monotonic()  # noqa: TID251 - a bench measures
    for _ in range(round(length_s * 50)):
        output.write(tone, NOW)
        due_s += 0.02
        time.sleep(max(due_s - time.monotonic(), 0.0))  # noqa: TID251 - a bench measures
    output.close()


def burn() -> None:
    """Keep a core busy."""
    while True:
        pass


def main() -> None:
    length_s = float(sys.argv[1]) if len(sys.argv) > 1 else 10.0
    busy = int(sys.argv[2]) if len(sys.argv) > 2 else 0
    burners = [multiprocessing.Process(target=burn, daemon=True) for _ in range(busy)]
    for burner in burners:
        burner.start()
    print(f"{length_s:g} s a codec, {busy} busy processes; milliseconds between packets")
    print("codec       packet  median     p99     max  packets  lost   cpu %")
    for codec in CODECS:
        ours, theirs = multiprocessing.Pipe()
        receiver = multiprocessing.Process(target=receive, args=(theirs,))
        receiver.start()
        cpu_s = time.process_time()
        send(ours.recv(), codec, length_s)
        cpu_s = time.process_time() - cpu_s
        arrivals, sequences = ours.recv()
        receiver.join()
        gaps_ms = np.diff(arrivals) * 1000
        expected = (sequences[-1] - sequences[0]) % 2**16 + 1
        print(
            f"{codec:10} {CODECS[codec].packet_ms:4} ms {np.median(gaps_ms):7.2f} "
            f"{np.percentile(gaps_ms, 99):7.2f} {gaps_ms.max():7.2f} {len(arrivals):8} "
            f"{expected - len(arrivals):5} {cpu_s / length_s * 100:7.1f}"
        )
    for burner in burners:
        burner.kill()


if __name__ == "__main__":
    main()
