from pathlib import Path

import pytest

from tests.sites.private import Papers


@pytest.fixture
def papers(tmp_path: Path) -> Papers:
    """A folder for private sites, empty."""
    return Papers(tmp_path)
