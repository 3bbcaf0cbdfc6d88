"""What makes an article of an unknown site the same article under another address."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from newscrawl.pages import storylinks
from newscrawl.pages.sessions import without_session
from newscrawl.text.urls import canonicalize

_HOST = re.compile(r"^(?:www\d?|m|amp|mobile)\.")
_AMP = re.compile(r"^/amp(?=/.)|[/.]amp$|(?<=\.html)/amp$")
# Of a query, what never chooses an article: where a reader came from, the box that a link stood in.
_VARYING = frozenset(("ref", "amp", "outputtype", "replytocom", "share"))
_OWN = re.compile(r"\w*id|serial", re.IGNORECASE)
# The list that an article was named by, where something else tells the article.
_CONTEXT = re.compile(
    r"(?:cat|category|sec|section|dept|item|channel|menu|parent|lang|language|page|from)_?(?:id)?",
    re.I,
)


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
    query = _query(parts.query, bare) if parts.query else ""
    return urlunsplit(("", _HOST.sub("", parts.netloc), path, query, "")).removeprefix("//")


def _query(query: str, path: str) -> str:
    """What of a query tells the article at *path*."""
    given = [pair for pair in parse_qsl(query, True) if pair[0].lower() not in _VARYING]
    own = [
        (name, value)
        for name, value in given
        if _OWN.fullmatch(name) and not _CONTEXT.fullmatch(name) and value
    ]
    if storylinks.is_article(path, None, path):
        given = own
    elif own:
        given = [pair for pair in given if not _CONTEXT.fullmatch(pair[0]) or pair[1].isalpha()]
    return urlencode(sorted(given))
