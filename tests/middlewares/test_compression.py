from __future__ import annotations

import gzip
import zlib

import brotli
import pytest
from loopback import answer
from scrapy import Request
from scrapy.exceptions import IgnoreRequest
from scrapy.http import HtmlResponse, JsonResponse, Response, TextResponse, XmlResponse
from scrapy.utils._compression import zstd

from newscrawl.middlewares.compression import HttpCompressionMiddleware

# Text that compresses badly enough for a cut to lose some of it.
TEXT = b"<html><body>" + bytes(str(list(range(0, 9000, 7))), "ascii") + b"</body></html>"


def deflated(body, wbits):
    compressor = zlib.compressobj(wbits=wbits)
    return compressor.compress(body) + compressor.flush()


COMPRESSED = {
    "gzip": gzip.compress(TEXT),
    "x-gzip": gzip.compress(TEXT),
    "deflate": zlib.compress(TEXT),
    "deflate, raw": deflated(TEXT, -15),
    "br": brotli.compress(TEXT),
    "zstd": zstd.compress(TEXT),
}


class Stats(dict):
    def inc_value(self, key, count=1):
        self[key] = self.get(key, 0) + count


@pytest.fixture
def decode():
    class Crawler:
        stats = Stats()

        class settings:  # noqa: N801
            getint = staticmethod({"DOWNLOAD_MAXSIZE": 100_000, "DOWNLOAD_WARNSIZE": 0}.get)

        class signals:  # noqa: N801
            connect = staticmethod(lambda *args: None)

    middleware = HttpCompressionMiddleware(crawler=Crawler)

    def run(body, encoding="", *, kind=HtmlResponse, flags=(), method="GET", **headers):
        head = {name.replace("_", "-"): str(value) for name, value in headers.items()}
        if encoding:
            head["Content-Encoding"] = encoding.partition(",")[0]
        response = kind("http://a.example/", body=body, headers=head, flags=list(flags))
        return middleware.process_response(Request("http://a.example/", method=method), response)

    run.stats = Crawler.stats
    return run


@pytest.mark.parametrize("encoding", COMPRESSED)
def test_a_whole_stream(decode, encoding):
    response = decode(COMPRESSED[encoding], encoding)
    assert response.body == TEXT
    assert response.flags == []
    assert decode.stats.get("newscrawl/compression/truncated") is None


@pytest.mark.parametrize("encoding", COMPRESSED)
@pytest.mark.parametrize("share", [0.02, 0.3, 0.6, 0.95])
def test_a_cut_stream(decode, encoding, share):
    body = COMPRESSED[encoding]
    response = decode(body[: int(len(body) * share)], encoding)
    assert response.flags == ["truncated"]
    assert decode.stats["newscrawl/compression/truncated"] >= 1


@pytest.mark.parametrize("lost", [1, 4, 8])
def test_a_gzip_stream_without_its_trailer(decode, lost):
    response = decode(COMPRESSED["gzip"][:-lost], "gzip")
    assert response.flags == ["truncated"]


def test_a_gzip_file_of_several_members_or_with_padding(decode):
    two = gzip.compress(TEXT[:5000]) + gzip.compress(TEXT[5000:])
    for body in (two, two + b"\0" * 16):
        response = decode(body, "gzip")
        assert (response.body, response.flags) == (TEXT, [])
    assert decode(two[:-20], "gzip").flags == ["truncated"]


def test_a_label_without_compression(decode):
    response = decode(TEXT, "gzip")
    assert response.flags == ["truncated"]
    assert response.body == TEXT


def test_an_unknown_encoding_is_no_evidence(decode):
    assert decode(b"\1\2\3", "exi", kind=Response).flags == []


def test_a_page_that_merely_lacks_its_end(decode):
    assert decode(b"<html><p>news").flags == []
    assert decode(gzip.compress(b"<html><p>news"), "gzip").flags == []
    assert decode(brotli.compress(b"<html><p>news"), "br").flags == []


@pytest.mark.parametrize(
    ("kind", "body", "whole"),
    [
        (HtmlResponse, b"<html><p>news</html>\n<!-- cached -->", True),
        (HtmlResponse, b"<HTML><P>news</HTML>", True),
        (HtmlResponse, b"<html><p>news</p>", False),
        (XmlResponse, b"<rss></rss>\n", True),
        (XmlResponse, b"<rss><item>ne", False),
        (JsonResponse, b'{"news": []}', True),
        (JsonResponse, b'{"news": ["a', False),
        (TextResponse, b"Disallow: /", True),
    ],
)
def test_a_body_that_ends_with_the_connection(decode, kind, body, whole):
    flags = decode(body, kind=kind, flags=["partial"]).flags
    assert ("truncated" not in flags) is whole


def test_another_length_than_told(decode):
    assert decode(TEXT, Content_Length=len(TEXT) + 1).flags == ["truncated"]
    assert decode(TEXT, Content_Length=len(TEXT)).flags == []
    assert decode(TEXT, Content_Length="many").flags == []
    body = COMPRESSED["gzip"]
    assert decode(body, "gzip", Content_Length=len(body)).flags == []


def test_data_loss(decode):
    assert decode(TEXT, flags=["dataloss"]).flags == ["dataloss", "truncated"]


def test_answers_without_a_body(decode):
    assert decode(b"", "gzip", method="HEAD").flags == []
    assert decode(b"", method="HEAD", Content_Length=600).flags == []
    assert decode(b"").flags == []


@pytest.mark.parametrize(
    ("encoding", "bomb"),
    [
        ("gzip", gzip.compress(bytes(10_000_000))),
        ("br", brotli.compress(bytes(10_000_000))),
        ("zstd", zstd.compress(bytes(10_000_000))),
        ("deflate", zlib.compress(bytes(10_000_000))),
    ],
    ids=["gzip", "br", "zstd", "deflate"],
)
def test_a_bomb_is_refused(decode, encoding, bomb):
    with pytest.raises(IgnoreRequest):
        decode(bomb, encoding)


async def test_a_real_body_that_ends_with_the_connection(crawl, sites):
    sites.routes = {
        "/whole": answer(body=b"<html>news</html>", Content_Length=None),
        "/gzip": answer(body=COMPRESSED["gzip"], Content_Encoding="gzip", Content_Length=None),
    }
    done = await crawl("http://a.example/whole", "http://a.example/gzip")
    assert [r.flags for r in done.responses.values()] == [[], []]
    assert len(sites.requests) == 2
