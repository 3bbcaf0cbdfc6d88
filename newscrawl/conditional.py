"""Conditional requests: a listing that is the same as when it was read is not sent again.

See https://www.rfc-editor.org/rfc/rfc9110#section-13.
"""

from __future__ import annotations

from email.utils import parsedate_to_datetime
from hashlib import blake2b
from typing import TYPE_CHECKING

from newscrawl import __version__
from newscrawl.state.base import Validator

if TYPE_CHECKING:
    from scrapy.http import Response

    from newscrawl.discovery import Discovery
    from newscrawl.sources.base import Source

_LONGEST = 512
# Two versions of one second have the same Last-Modified; this much later there comes no second one.
_SECONDS_AFTER = 60


def reader(spider: Discovery, source: Source) -> str:
    """What finds the links of a listing: where it changes, an unchanged page may hold new ones."""
    parts = (
        __version__,
        spider.article_url,
        spider.identity,
        spider.rewrite,
        type(source).__qualname__,
        vars(source),
    )
    return blake2b(repr(parts).encode(errors="replace"), digest_size=8).hexdigest()


def headers(validator: Validator) -> dict[str, str]:
    """The request headers that ask whether a page has changed."""
    if validator.etag:
        return {"If-None-Match": validator.etag}
    return {"If-Modified-Since": validator.modified or ""}


def validator(response: Response, url: str, reader: str, links: int) -> Validator | None:
    """What *response* gives to ask later whether *url* has changed; None where that is not certain.

    A page without links may be an error page in disguise; after a redirect it is another's answer.
    """
    if not links or response.status != 200 or {"truncated", "partial"} & set(response.flags):
        return None
    if response.request is None or response.request.meta.get("redirect_urls"):
        return None
    etag, modified = _header(response, "ETag"), _header(response, "Last-Modified")
    if etag is None and not _is_settled(modified, _header(response, "Date")):
        return None
    return Validator(url, reader, links, etag, None if etag else modified)


def _header(response: Response, name: str) -> str | None:
    value = response.headers.get(name)
    return value.decode("latin-1") if value and len(value) <= _LONGEST else None


def _is_settled(modified: str | None, sent: str | None) -> bool:
    """Whether a page was sent so long after it was modified that it is the last of that second."""
    try:
        age = parsedate_to_datetime(sent or "") - parsedate_to_datetime(modified or "")
    except (TypeError, ValueError):
        return False
    return age.total_seconds() >= _SECONDS_AFTER
