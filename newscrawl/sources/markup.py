"""The XML of feeds and sitemaps, whatever its server made of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lxml import etree
from scrapy.utils.gz import gunzip, gzip_magic_number

from newscrawl.text.encoding import decode

if TYPE_CHECKING:
    from scrapy.http import Response

MAX_BYTES = 64 * 1024 * 1024
"""Of a compressed sitemap when it is unpacked; the protocol's own limit is 50 MB."""

# The text is decoded before it is parsed; what the prolog says of its bytes is not true any more.
_PROLOG = re.compile(r"^[^<]*(?:<\?xml[^>]{0,200}\?>)?", re.DOTALL)


def tree(response: Response) -> etree._Element:
    """The tree of a feed or sitemap, broken or not; never an external or expanded entity.

    UTF-16 that does not say so, a wrong charset, text before the prolog and gzip are all read.
    """
    body = _unpacked(response)
    label = (response.headers.get("Content-Type") or b"").decode("latin-1")
    text = _PROLOG.sub("", decode(body, label or None)[0], count=1)
    parser = etree.XMLParser(
        recover=True,
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        encoding="utf-8",
    )
    root = etree.fromstring(text.encode("utf-8", "replace").strip() or b"<empty/>", parser)
    return root if root is not None else etree.Element("empty")


def beginning(response: Response, size: int) -> bytes:
    """The first bytes of a feed or sitemap, unpacked."""
    try:
        return _unpacked(response)[:size]
    except (OSError, EOFError, ValueError):
        return b""


def _unpacked(response: Response) -> bytes:
    if gzip_magic_number(response):
        return gunzip(response.body, max_size=MAX_BYTES)
    return response.body


def text(entry: etree._Element, *tags: str) -> str | None:
    """The text of the first of these children that has any."""
    for tag in tags:
        found = entry.findtext(tag)
        if found and found.strip():
            return found.strip()
    return None
