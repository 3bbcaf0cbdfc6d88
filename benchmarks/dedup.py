"""Near copies: newscrawl's persistent index beside datasketch and rensa, in one run.

    python benchmarks/dedup.py            10 thousand and 100 thousand texts
    python benchmarks/dedup.py --full     and 1 million (newscrawl only), about twelve minutes

Texts are random words with the skew of a language, 280 on average; each method is given the same
normalised text, looks it up and stores it. CPU time without the making of the texts; each row is a
process of its own. Compare the rows of one run only. "found" is relative to the copies that were
made; more than 1 is false ones: datasketch and rensa return candidates that nothing has verified.
"""

from __future__ import annotations

import argparse
import itertools
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path

from newscrawl.dedup.sketch import sketch
from newscrawl.state.copies import CopyIndex
from newscrawl.state.schema import connect
from newscrawl.text.arabic import normalize

_BATCH = 100  # articles of one transaction
_EARLY = 10_000  # the first texts, with whose speed the last ones' is compared
_LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"


def texts(number: int) -> Iterator[str]:
    """*number* texts, one in ten of them an earlier one with every twentieth word changed."""
    rng = random.Random(2024)
    words = ["".join(rng.choices(_LETTERS, k=rng.randint(2, 8))) for _ in range(60_000)]
    skew = list(itertools.accumulate(1 / (rank + 5) for rank in range(len(words))))
    recent: list[list[str]] = []
    for place in range(number):
        if place % 10 == 9:
            text = list(rng.choice(recent))
            for _ in range(len(text) // 20):
                text[rng.randrange(len(text))] = rng.choice(words)
        else:
            text = rng.choices(words, cum_weights=skew, k=rng.randint(160, 400))
            recent = [*recent[-99:], text]
        yield " ".join(text)


Method = Callable[[str, int], bool]


def _newscrawl(folder: Path) -> Method:
    db = connect(folder / "state.db")
    index = CopyIndex(db)
    db.execute("BEGIN IMMEDIATE")

    def run(text: str, number: int) -> bool:
        of = sketch(text)
        found = of is not None and index.find(of) is not None
        if of is not None and not found:
            index.add(number + 1, 1, of)
        if number % _BATCH == _BATCH - 1:
            db.execute("COMMIT")
            db.execute("BEGIN IMMEDIATE")
        return found

    return run


def _pairs(text: str) -> list[str]:
    words = normalize(text).split()
    return [f"{a} {b}" for a, b in itertools.pairwise(words)]


def _datasketch(folder: Path) -> Method:
    from datasketch import MinHash, MinHashLSH

    index = MinHashLSH(threshold=0.4, num_perm=64)

    def run(text: str, number: int) -> bool:
        of = MinHash(num_perm=64)
        of.update_batch([pair.encode() for pair in _pairs(text)])
        found = bool(index.query(of))
        if not found:
            index.insert(number, of)
        return found

    return run


def _rensa(folder: Path) -> Method:
    from rensa import RMinHash, RMinHashLSH

    index = RMinHashLSH(threshold=0.4, num_perm=64, num_bands=32)

    def run(text: str, number: int) -> bool:
        of = RMinHash(num_perm=64, seed=7)
        of.update(_pairs(text))
        found = bool(index.query(of))
        if not found:
            index.insert(number, of)
        return found

    return run


METHODS = {"newscrawl": _newscrawl, "datasketch": _datasketch, "rensa": _rensa}


def _resident() -> int:
    """Resident memory in bytes; 0 where the system does not say."""
    status = Path("/proc/self/status")
    lines = status.read_text().splitlines() if status.exists() else []
    return sum(int(line.split()[1]) << 10 for line in lines if line.startswith("VmRSS"))


def measure(name: str, number: int) -> None:
    """Print one row."""
    with tempfile.TemporaryDirectory(prefix="newscrawl-dedup-") as folder:
        source = texts(number)
        first = next(source)
        run = METHODS[name](Path(folder))
        run(first, 0)
        start = _resident()
        spent: list[float] = []
        found = 0
        for place, text in enumerate(source, 1):
            before = time.process_time()
            found += run(text, place)
            spent.append(time.process_time() - before)
        disk = sum(path.stat().st_size for path in Path(folder).iterdir() if path.suffix == ".db")
        early, late = sum(spent[:_EARLY]) / _EARLY, sum(spent[-_EARLY:]) / _EARLY
        memory = (_resident() - start - len(spent) * 32) / number
        print(
            f"{name:11}{number:>9,}{1e3 * sum(spent) / number:>9.3f}{number / sum(spent):>9,.0f}"
            f"{1e3 * late:>9.3f}{late / early:>7.2f}{max(0.0, memory):>10,.0f}"
            f"{disk / number:>8,.0f}{_resident() / 1e6:>8,.0f}{found / (number // 10):>8.3f}",
            flush=True,
        )


def main() -> None:
    """Every method at every size; those that are not installed are named."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--full", action="store_true", help="1 million texts too")
    parser.add_argument("--row", nargs=2, metavar=("METHOD", "TEXTS"), help="one row")
    options = parser.parse_args()
    if options.row:
        measure(options.row[0], int(options.row[1]))
        return
    print(
        "method         texts   ms/doc    doc/s  ms late   late  RAM B/doc  disk B  RSS MB  found"
    )
    for number in (10_000, 100_000, *([1_000_000] if options.full else [])):
        for name in METHODS:
            if name != "newscrawl" and number > 100_000:
                continue
            if name != "newscrawl" and find_spec(name) is None:
                print(f"{name:11}{number:>9,} not installed: pip install newscrawl[bench]")
                continue
            command = [sys.executable, __file__, "--row", name, str(number)]
            subprocess.run(command, check=True)


if __name__ == "__main__":
    main()
