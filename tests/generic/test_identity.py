"""What an article of an unknown site is known by."""

from __future__ import annotations

import pytest

from newscrawl.generic.identity import identity
from newscrawl.pages.sessions import without_session


@pytest.mark.parametrize(
    ("same", "identifier"),
    [
        (
            "http://paper.example/news/12345 https://www.paper.example/news/12345/"
            " https://m.paper.example/news/12345/amp https://paper.example/amp/news/12345"
            " https://paper.example/news/12345?utm_source=a https://paper.example/news/12345?page=2"
            " https://paper.example/news/12345?PHPSESSID=0a1b#comments",
            "paper.example/news/12345",
        ),
        (
            "https://paper.example/News.aspx?id=31 https://paper.example/News.aspx?sec=4&id=31"
            " https://paper.example/News.aspx?id=31&sec=2",
            "paper.example/News.aspx?id=31",
        ),
        (
            "https://paper.example/index.php?option=com_content&view=article&id=12:x&Itemid=1"
            " https://paper.example/index.php?view=article&option=com_content&id=12:x&catid=8",
            "paper.example/index.php?id=12%3Ax&option=com_content&view=article",
        ),
    ],
)
def test_variants_are_one_article(same: str, identifier: str) -> None:
    assert {identity(url) for url in same.split()} == {identifier}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://paper.example/?p=12", "https://paper.example/?p=13"),
        ("https://paper.example/view.php?id=1", "https://paper.example/view.php?id=2"),
        ("https://paper.example/List.aspx?CatID=1", "https://paper.example/List.aspx?CatID=2"),
        ("https://sport.paper.example/1", "https://art.paper.example/1"),
        ("https://paper.example/a.php?sid=123", "https://paper.example/a.php?sid=124"),
    ],
)
def test_other_articles_stay_others(one: str, other: str) -> None:
    assert identity(one) != identity(other)


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://p.example/(S(a1b2c3d4e5f6a7b8))/n.aspx?id=1", "https://p.example/n.aspx?id=1"),
        ("https://p.example/n?a=1&sid=0123456789abcdef&b=2", "https://p.example/n?a=1&b=2"),
        ("https://p.example/n?a=1", "https://p.example/n?a=1"),
    ],
)
def test_without_a_session(url: str, expected: str) -> None:
    assert without_session(url) == expected
