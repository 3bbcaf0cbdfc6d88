"""What makes an article of an unknown site the same article under another address."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from newscrawl.pages import navigation
from newscrawl.pages.sessions import without_session
from newscrawl.text.urls import canonicalize

_HOST = re.compile(r"^(?:www\d?|m|amp|mobile)\.")
_AMP = re.compile(r"^/amp(?=/.)|[/.]amp$|(?<=\.html)/amp$")
# Of a query, what never chooses an article: where a reader came from, the box that a link stood in.
_VARYING = frozenset(("ref", "amp", "outputtype", "itemid", "catid", "replytocom", "share"))
_OWN = re.compile(r"\w*id|serial", re.IGNORECASE)


def identity(url: str) -> str:
    """The address without what servers and their copies vary.

    That is scheme, www, mobile and AMP variants, a final slash, a session; where the path alone
    tells the article, its query too.

    >>> identity("http://m.paper.example/news/12345/amp?utm_source=x")
    'paper.example/news/12345'
    """
    parts = urlsplit(canonicalize(without_session(url)))
    path = _AMP.sub("", parts.path.rstrip("/")).rstrip("/")
    bare = urlunsplit((parts.scheme, parts.netloc, path, "", ""))
    query = parts.query
    if query:
        is_told = navigation.is_article(bare, None, bare)
        kept = [
            (name, value)
            for name, value in parse_qsl(query, keep_blank_values=True)
            if (_OWN.fullmatch(name) or not is_told) and name.lower() not in _VARYING
        ]
        query = urlencode(kept)
    return urlunsplit(("", _HOST.sub("", parts.netloc), path, query, "")).removeprefix("//")
