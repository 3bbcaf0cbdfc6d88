from collections.abc import Callable
from urllib.parse import quote, urlsplit

import pytest

from newscrawl.demo.newspaper import Newspaper, Reply
from newscrawl.demo.truth import TruthArticle


@pytest.fixture(scope="session")
def paper() -> Newspaper:
    """The default paper with its one fault healed: shared, so no test may change it."""
    newspaper = Newspaper()
    newspaper.heal()
    return newspaper


@pytest.fixture(scope="session")
def get(paper: Newspaper) -> Callable[..., Reply]:
    def get(target: str, host: str = "www.youm7.com", **headers: str) -> Reply:
        return paper.respond("GET", host, target, headers)

    return get


@pytest.fixture(scope="session")
def page(get: Callable[..., Reply]) -> Callable[[TruthArticle], str]:
    """The page of an article, as text."""

    def page(article: TruthArticle) -> str:
        encoding = "cp1256" if article.era == "2010" else "utf-8"
        return get(quote(urlsplit(article.url).path)).body.decode(encoding)

    return page
