"""The item: one news article, in the words of https://schema.org/NewsArticle."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, fields
from datetime import datetime
from typing import Any, TypedDict


class ImageObject(TypedDict, total=False):
    """https://schema.org/ImageObject: one picture of an article."""

    url: str
    caption: str


class _Unexported:
    """What an item carries from the page to the state, beside its fields."""

    __slots__ = ("as_read",)

    as_read: bytes
    """Tells a version of the text from another, before what was learned of the site is left out."""


@dataclass(slots=True, kw_only=True)
class NewsArticle(_Unexported):
    """One article as the paper published it: cleaned, never folded, empty rather than guessed.

    Field names are schema.org's, so that one JSON line is a NewsArticle without mapping.
    A field that the page does not answer is ``None`` (one value) or ``[]`` (several).
    """

    url: str
    """Where the page was fetched, after redirects."""
    canonicalUrl: str | None = None
    """The address that the page itself names as its own."""
    identifier: str | None = None
    """What makes it the same article under another URL; for most sites the number in the URL."""
    headline: str | None = None
    """Without the site's name."""
    alternativeHeadline: str | None = None
    """The kicker or second headline."""
    description: str | None = None
    """The lead or the summary that the page gives for search engines."""
    articleBody: str | None = None
    """Paragraphs, separated by a blank line."""
    articleSection: list[str] = field(default_factory=list)
    """The sections' own names."""
    keywords: list[str] = field(default_factory=list)
    """Tags."""
    author: list[str] = field(default_factory=list)
    """Names, without "كتب"."""
    editor: list[str] = field(default_factory=list)
    """Editors named on the page; never counted as authors."""
    sourceOrganization: str | None = None
    """The news agency that the text is credited to."""
    dateline: str | None = None
    """The place and agency that open a report, as printed: "القاهرة - أ ف ب"."""
    datePublished: datetime | None = None
    """Zone-aware; in the paper's zone where the page names none."""
    datePublishedRaw: str | None = None
    """The string that the page shows or carries."""
    dateModified: datetime | None = None
    """Zone-aware."""
    image: list[ImageObject] = field(default_factory=list)
    """Pictures of the article with their captions, the lead picture first."""
    inLanguage: str | None = None
    """BCP 47, by the letters of the text: "ar", "fa", "ur", "ckb", "ps"."""
    publisher: str | None = None
    """The paper's own name."""
    wordCount: int | None = None
    """Words of ``articleBody``, by white space."""
    dateDownloaded: datetime | None = None
    """When the page was fetched, UTC."""
    version: int = 1
    """1, and one more each time that the text was found changed."""
    changed: list[str] = field(default_factory=list)
    """What is new in a later version: "headline", "body", or a field that was missing."""
    duplicateOf: str | None = None
    """The identifier of the article that this one repeats, where copies are marked, not dropped."""


_DATES = ("datePublished", "dateModified", "dateDownloaded")


def to_json(item: NewsArticle) -> str:
    """One line of JSON, dates in ISO 8601."""
    values = {f.name: getattr(item, f.name) for f in fields(item)}
    return json.dumps(values, ensure_ascii=False, default=datetime.isoformat)


def from_json(text: str) -> NewsArticle:
    """The item that :func:`to_json` wrote."""
    values: dict[str, Any] = json.loads(text)
    for name in _DATES:
        if values.get(name):
            values[name] = datetime.fromisoformat(values[name])
    return NewsArticle(**values)
