"""What these tests need to be told of, wherever they are run from."""

from __future__ import annotations

import pytest


def pytest_configure(config: pytest.Config) -> None:
    """Name the marker of whole crawls."""
    config.addinivalue_line("markers", "system: crawls sites through the whole system (slower)")
