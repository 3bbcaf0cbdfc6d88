"""``python -m newscrawl.demo``: serves the embedded newspaper until it is interrupted."""

from __future__ import annotations

import argparse
import threading

from newscrawl.demo.newspaper import Newspaper
from newscrawl.demo.server import serve


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m newscrawl.demo", description=__doc__)
    parser.add_argument("--port", type=int, default=8123)
    parser.add_argument("--articles", type=int, default=300)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--padding", type=int, default=8_000, help="bytes of script on each page")
    parser.add_argument("--style", default="egypt", help="how dates and bylines are written")
    options = parser.parse_args()
    newspaper = Newspaper(
        options.articles, options.seed, padding=options.padding, style=options.style
    )
    with serve(newspaper, options.port) as server:
        print(f"serving {len(newspaper.truth)} stories on {server.address}", flush=True)
        try:
            threading.Event().wait()
        except KeyboardInterrupt:
            print("stopped")


if __name__ == "__main__":
    main()
