"""Decompression that notices when a body was cut off on the way.

Settings::

    DOWNLOADER_MIDDLEWARES = {
        "scrapy.downloadermiddlewares.httpcompression.HttpCompressionMiddleware": None,
        "newscrawl.middlewares.compression.HttpCompressionMiddleware": 590,
        ...
    }
    DOWNLOAD_MAXSIZE = 8 * 1024 * 1024  # bytes, compressed and decompressed; also ends bombs
"""

from __future__ import annotations

import logging
import struct
import zlib
from typing import TYPE_CHECKING

from scrapy.downloadermiddlewares.httpcompression import (
    HttpCompressionMiddleware as ScrapyHttpCompressionMiddleware,
)
from scrapy.http import HtmlResponse, JsonResponse, XmlResponse
from scrapy.utils._compression import brotli, zstd

if TYPE_CHECKING:
    from scrapy import Request
    from scrapy.http import Response

_CHUNK = 64 * 1024
_BROKEN = (EOFError, OSError, struct.error, zlib.error, brotli.error, zstd.ZstdError)

logger = logging.getLogger(__name__)


class HttpCompressionMiddleware(ScrapyHttpCompressionMiddleware):
    """Adds the flag "truncated" to a response whose body is not whole.

    Evidence: another length than Content-Length says; a compressed stream without its end (which
    Scrapy takes for a short page); or a body that ends with the connection and, being HTML, XML
    or JSON, does not end as such. A body that merely lacks ``</html>`` is not accused.
    Stats: ``newscrawl/compression/truncated``.
    """

    def process_response(self, request: Request, response: Response) -> Response:
        """*response* decompressed; raises IgnoreRequest where it is beyond DOWNLOAD_MAXSIZE."""
        if request.method == "HEAD" or not response.body:
            return super().process_response(request, response)
        encodings = response.headers.getlist("Content-Encoding")
        try:
            decoded = super().process_response(request, response)
        except _BROKEN as error:
            logger.debug(
                "Broken stream in %(response)s: %(error)r", {"response": response, "error": error}
            )
            decoded, broken = response, True
        else:
            broken = _is_truncated(response, decoded, encodings)
        if broken and "truncated" not in decoded.flags:
            decoded.flags.append("truncated")
            self.stats.inc_value("newscrawl/compression/truncated")
        return decoded


def _is_truncated(raw: Response, decoded: Response, encodings: list[bytes]) -> bool:
    length = raw.headers.get("Content-Length", b"")
    if "dataloss" in raw.flags or (length.isdigit() and int(length) != len(raw.body)):
        return True
    if not encodings:
        return "partial" in raw.flags and _shows_its_end(decoded) is False
    encoding = encodings[0].strip().lower()
    if encoding in (b"gzip", b"x-gzip"):
        # The trailer holds the length of what was compressed: a cheap proof for one member.
        suspect = int.from_bytes(raw.body[-4:], "little") != len(decoded.body) & 0xFFFFFFFF
    else:
        suspect = not _shows_its_end(decoded)
    return suspect and len(encodings) == 1 and not _has_end(raw.body, encoding)


def _shows_its_end(response: Response) -> bool | None:
    """Whether the body ends as its type does; None for a type that has no end of its own."""
    tail = response.body[-4096:].rstrip()
    if isinstance(response, HtmlResponse):
        return b"</html" in tail.lower()
    if isinstance(response, XmlResponse):
        return tail.endswith(b">")
    if isinstance(response, JsonResponse):
        return tail.endswith((b"}", b"]"))
    return None


def _has_end(body: bytes, encoding: bytes) -> bool:
    """Whether the compressed *body* reaches the end of its stream; an unknown encoding does.

    Runs the decoder once more, on a body that was just found to stay below DOWNLOAD_MAXSIZE.
    """
    try:
        if encoding in (b"gzip", b"x-gzip"):
            return _zlib_ends(body, 31)
        if encoding == b"deflate":
            return _zlib_ends(body, 15) or _zlib_ends(body, -15)
        if encoding == b"br":
            return _brotli_ends(body)
        if encoding == b"zstd":
            return _zstd_ends(body)
    except _BROKEN:
        return False
    return True


def _zlib_ends(body: bytes, wbits: int) -> bool:
    while True:
        decoder = zlib.decompressobj(wbits)
        try:
            decoder.decompress(body, _CHUNK)
            while decoder.unconsumed_tail and not decoder.eof:
                decoder.decompress(decoder.unconsumed_tail, _CHUNK)
        except zlib.error:
            return False
        if not decoder.eof or not decoder.unused_data.startswith(b"\x1f\x8b"):
            return decoder.eof
        body = decoder.unused_data  # the next member of the same file


def _brotli_ends(body: bytes) -> bool:
    decoder = brotli.Decompressor()
    chunk = decoder.process(body, output_buffer_limit=_CHUNK)
    while chunk and not decoder.is_finished():
        chunk = decoder.process(b"", output_buffer_limit=_CHUNK)
    return decoder.is_finished()


def _zstd_ends(body: bytes) -> bool:
    decoder = zstd.ZstdDecompressor()
    decoder.decompress(body, _CHUNK)
    while not decoder.eof and not decoder.needs_input:
        decoder.decompress(b"", _CHUNK)
    return decoder.eof
