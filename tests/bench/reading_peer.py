"""
One normaliser in one process: lines of JSON in, one JSON document out.

Run by `reading_peers.py`, in the environment of that peer; standard library only.

    python -P reading_peer.py NAME SECONDS < texts.jsonl
"""

from __future__ import annotations

import json
import resource
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from importlib import import_module


def opened(name: str) -> Callable[[str], str]:
    """Give the reading function of one normaliser, as its own documentation shows it."""
    if name == "broadcaster":
        return import_module("broadcaster.reading").Reader().read
    if name == "sea-g2p":
        return import_module("sea_g2p").Normalizer(lang="vi").normalize
    if name == "vinorm":
        return partial(import_module("vinorm").TTSnorm, punc=False, unknown=True, lower=True, rule=False)
    if name == "vietnormalizer":
        return import_module("vietnormalizer").VietnameseNormalizer().normalize
    if name == "nemo_text_processing":
        nemo = import_module("nemo_text_processing.text_normalization.normalize")
        grammars = f"{tempfile.gettempdir()}/nemo-vi-grammars"
        return nemo.Normalizer(input_case="cased", lang="vi", cache_dir=grammars).normalize
    raise SystemExit(f"no such peer: {name}")


def cpu_s() -> float:
    """CPU seconds of this process and of those that it started and that have ended."""
    both = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(usage.ru_utime + usage.ru_stime for usage in both)


def main() -> None:
    """Read text after text, until the CPU time is spent; what raises counts as unread."""
    name, limit_s = sys.argv[1], float(sys.argv[2])
    texts = [json.loads(line) for line in sys.stdin]
    read = opened(name)
    read("Xin chào bà con.")
    started = cpu_s()
    outs: list[str | None] = []
    for text in texts:
        if cpu_s() - started > limit_s:
            break
        try:
            outs.append(read(text))
        except KeyboardInterrupt:
            raise
        except BaseException:  # noqa: BLE001 - a Rust panic is one, and must not end the comparison
            outs.append(None)
    spent_s = cpu_s() - started
    peak_mb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    json.dump({"outs": outs, "cpu_s": spent_s, "peak_mb": peak_mb}, sys.stdout)


if __name__ == "__main__":
    main()
