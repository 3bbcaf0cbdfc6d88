"""Addresses that differ in spelling only, made equal."""

from __future__ import annotations

import re
from contextlib import suppress
from typing import Final
from urllib.parse import quote_from_bytes

__all__ = ["TRACKING_PARAMETERS", "TRACKING_PREFIXES", "canonicalize", "domain"]

TRACKING_PREFIXES: Final = ("utm_", "mtm_", "hsa_", "at_custom", "fb_action_", "guce_")
"""Beginnings of the names of query parameters that say where a reader came from."""

TRACKING_PARAMETERS: Final = frozenset(
    {
        # one line a company: click identifiers, mailing lists, share buttons, audience counters
        *("fbclid", "fb_source", "fb_ref", "mibextid", "sfnsn", "__tn__", "igshid", "igsh"),
        *("gclid", "gclsrc", "dclid", "gbraid", "wbraid", "srsltid", "_ga", "_gl", "gad_source"),
        *("msclkid", "ocid", "yclid", "ysclid", "_openstat", "twclid", "ttclid", "epik"),
        *("ref_src", "ref_url", "__twitter_impression", "li_fat_id", "rdt_cid", "sccid", "spm"),
        *("mc_cid", "mc_eid", "_hsenc", "_hsmi", "hsctatracking", "hss_channel", "mkt_tok"),
        *("oly_anon_id", "oly_enc_id", "vero_id", "wickedid", "zanpid", "_branch_match_id"),
        *("xtor", "at_medium", "at_campaign", "at_link_id", "at_link_origin", "at_link_type"),
        *("at_format", "at_ptr_name", "at_bbc_team", "ns_mchannel", "ns_source", "ns_campaign"),
        *("ns_linkname", "ns_fee", "guccounter", "traffic_source", "s_cid", "cmpid"),
        *("pk_campaign", "pk_kwd", "pk_source", "pk_medium", "pk_content"),
    }
)
"""Names of query parameters, in lower case, that never choose a page."""

_PARTS = re.compile(
    r"(?:(?P<scheme>[A-Za-z][A-Za-z0-9+.-]*):)?(?://(?P<authority>[^/?#]*))?"
    r"(?P<path>[^?#]*)(?:\?(?P<query>[^#]*))?"
)
_AUTHORITY = re.compile(r"(?P<user>.*@)?(?P<host>\[[^\]]*\]|[^:]*)(?::(?P<port>[0-9]*))?")
_DEFAULT_PORTS: Final = {"http": "80", "https": "443"}
_LONGEST_HOST: Final = 253
_EDGES: Final = "".join(map(chr, range(0x21)))
_BREAKS = re.compile("[\t\r\n]+")

_PLAIN: Final = r"A-Za-z0-9._~!$&'()*+,;=:@/?\-"
_UNRESERVED_ESCAPE = re.compile("%(?:2[DE]|3[0-9]|4[1-9A-F]|5[0-9AF]|6[1-9A-F]|7[0-9AE])")
_NEEDED_ESCAPE: Final = "%(?:[0189A-F][0-9A-F]|2[0-9A-CF]|3[A-F]|40|5[B-E]|60|7[B-DF])"
_ESCAPED = re.compile(f"(?:[{_PLAIN}]+|(?:{_NEEDED_ESCAPE})+)*+")
_ESCAPES_OR_RAW = re.compile(f"(?:%[0-9A-Fa-f]{{2}})+|[^{_PLAIN}%]+|%")


def canonicalize(url: str) -> str:
    """One spelling for every address of the same page; what is no web address stays as it is.

    Scheme and host in lower case, no default port, no fragment, no tracking parameters
    (``TRACKING_PARAMETERS``), no empty query, no dot segments; escapes are upper-case UTF-8 and
    only where needed. Other parameters keep their order. What a site decides (``www.``,
    ``m.``, AMP, a final slash) is not touched.

    >>> canonicalize("HTTPS://Example.com:443/a/../خبر?utm_source=x&id=7#top")
    'https://example.com/%D8%AE%D8%A8%D8%B1?id=7'
    >>> canonicalize("https://example.com/%d8%ae%D8%A8%d8%b1?fbclid=1")
    'https://example.com/%D8%AE%D8%A8%D8%B1'
    """
    url = _BREAKS.sub("", url).strip(_EDGES)
    scheme, authority, path, query = _split(url)
    if scheme not in ("http", "https", ""):
        return url
    if authority is None:
        # A path alone, or "http:path", which browsers and servers read differently.
        return url if scheme else _path(path) + _query(query)
    start = f"{scheme}:" if scheme else ""
    return f"{start}//{_authority(authority, scheme)}{_path(path) or '/'}{_query(query)}"


def domain(url: str) -> str:
    """The host of an address in lower case, without user and port; "" where there is none.

    >>> domain("https://www.Example.com:8080/x")
    'www.example.com'
    >>> domain("/relative/path")
    ''
    """
    authority = _split(_BREAKS.sub("", url).strip(_EDGES))[1]
    found = _AUTHORITY.fullmatch(authority or "")
    return _host(found["host"]) if found else ""


def _split(url: str) -> tuple[str, str | None, str, str]:
    if "\\" in url:  # in a web address browsers read it as a slash, up to the query
        before, mark, after = url.partition("?")
        url = before.replace("\\", "/") + mark + after
    parts = _PARTS.match(url)
    assert parts is not None  # every part is optional
    scheme, authority, path, query = parts.group("scheme", "authority", "path", "query")
    return (scheme or "").lower(), authority, path, query or ""


def _authority(authority: str, scheme: str) -> str:
    found = _AUTHORITY.fullmatch(authority)
    if not found:
        return authority.lower()
    user, host, port = found.group("user", "host", "port")
    port = port and (port.lstrip("0") or "0")
    port = f":{port}" if port and port != _DEFAULT_PORTS.get(scheme) else ""
    return f"{user or ''}{_host(host)}{port}"


def _host(host: str) -> str:
    host = host.rstrip(".")
    if not host.isascii() and len(host) <= _LONGEST_HOST:
        with suppress(UnicodeError):
            host = host.encode("idna").decode("ascii")
    return host.lower()


def _path(path: str) -> str:
    path = _escaped(path)
    return _without_dot_segments(path) if "/." in path or path.startswith(".") else path


def _without_dot_segments(path: str) -> str:
    """RFC 3986, 5.2.4; a path that climbs above the root stays there."""
    if not path.startswith("/"):
        return path  # relative: only its base can say what the dots mean
    kept: list[str] = []
    segments = path.split("/")[1:]
    for segment in segments:
        if segment == "..":
            del kept[-1:]
        elif segment != ".":
            kept.append(segment)
    if segments[-1] in (".", ".."):
        kept.append("")
    return "/" + "/".join(kept)


def _query(query: str) -> str:
    if not query:
        return ""
    kept = [part for part in _escaped(query).split("&") if part and not _is_tracking(part)]
    return "?" + "&".join(kept) if kept else ""


def _is_tracking(parameter: str) -> bool:
    # "&amp;" copied from markup leaves its tail on the next name.
    name = parameter.partition("=")[0].lower().removeprefix("amp;")
    return name in TRACKING_PARAMETERS or name.startswith(TRACKING_PREFIXES)


def _escaped(part: str) -> str:
    return part if _ESCAPED.fullmatch(part) else _ESCAPES_OR_RAW.sub(_escape, part)


def _escape(found: re.Match[str]) -> str:
    run = found[0]
    if run == "%":
        return "%25"
    if run[0] != "%":
        return quote_from_bytes(run.encode("utf-8", "surrogatepass"), safe="")
    return _UNRESERVED_ESCAPE.sub(lambda escape: chr(int(escape[0][1:], 16)), run.upper())
