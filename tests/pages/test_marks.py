"""What classes and ids say: words of them, never parts of words."""

from __future__ import annotations

import pytest
from lxml import etree

from newscrawl.pages.marks import marks


def noise(**attributes: str) -> str | None:
    names = {name.rstrip("_"): value for name, value in attributes.items()}
    return marks(etree.Element("div", names)).noise


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("share", "share"),
        ("NEwShare_Icons", "share"),
        ("social-likes-pane", "share"),
        ("related-posts", "related"),
        ("relatedNews", "related"),
        ("jp-relatedposts", "related"),
        ("most-read", "related"),
        ("commentlist", "comments"),
        ("fb-comments", "comments"),
        ("div-gpt-ad-158", "ad"),
        ("adsbygoogle", "ad"),
        ("breadcumb", "navigation"),
        ("fc-consent-root", "consent"),
        ("newsletter-box", "newsletter"),
        ("twitter-tweet", "embed"),
        ("sr-only", "hidden"),
        ("author-box", "profile"),
        ("css-7ad9x", None),
        ("_1a0d0", None),
        ("ad_300x250", "ad"),
        ("selectionShareable", None),
        ("shareholders-news", None),
        ("commentary", None),
        ("adaptive", None),
        ("header-tagline", None),
        ("no-share", None),
        ("has-sidebar", None),
        ("entry-content print-share", None),
        ("post-content ads-wrapper", None),
        ("download", None),
        ("", None),
    ],
)
def test_noise(name: str, kind: str | None) -> None:
    assert noise(class_=name) == kind
    assert noise(id=name) == (kind if " " not in name else noise(id=name))


@pytest.mark.parametrize(
    "name",
    [
        "articleBody", "article-body", "entry-content", "post_content", "aksa-articleBody",
        "main_article_body", "articleCont", "story-text", "td-post-content",
        "paragraph-list news-text",
        "c-article-content", "rich-text", "bodyText", "LongDesc", "ArticleDetails", "newsdetails",
        "wysiwyg wysiwyg--all-content", "article__text", "t-content__body",
    ],
)  # fmt: skip
def test_names_of_the_text(name: str) -> None:
    assert marks(etree.Element("div", {"class": name})).body


@pytest.mark.parametrize(
    "name", ["content", "article-header", "post-content-image", "articles", "newsletter"]
)
def test_names_of_other_things(name: str) -> None:
    assert not marks(etree.Element("div", {"class": name})).body


def test_roles_tags_and_labels_count() -> None:
    assert noise(role="complementary") == "related"
    assert noise(**{"aria-labelledby": "recommendations-heading"}) == "related"
    assert marks(etree.Element("nav")).noise == "navigation"
    assert marks(etree.Element("aside", {"class": "x"})).noise == "related"


def test_dates_bylines_captions_leads() -> None:
    assert marks(etree.Element("span", {"class": "newsStoryDate"})).date
    assert marks(etree.Element("span", {"class": "writeBy"})).author
    assert marks(etree.Element("span", {"class": "img-cap"})).caption
    assert marks(etree.Element("p", {"class": "article-lead"})).lead
