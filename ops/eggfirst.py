"""Scrapyd's runner, with an egg before what is installed.

Scrapyd puts an egg at the end of Python's path: where newscrawl is installed as well, the egg is
uploaded, listed as a version, and never used. ops/scrapyd.conf names this runner.
"""

from __future__ import annotations

import sys

from scrapyd import runner

_activate = runner.activate_egg


def activate_egg(path: str) -> None:
    """Activate the egg, and have Python look into it first."""
    sys.path.insert(0, path)
    _activate(path)


if __name__ == "__main__":
    runner.activate_egg = activate_egg
    runner.main()
