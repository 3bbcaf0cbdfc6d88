"""The server: HTTP/1.1 on loopback, with keep-alive, compression and a log."""

import gzip
import socket
import subprocess
import sys
from collections.abc import Iterator
from http.client import HTTPConnection

import pytest

from newscrawl.demo.newspaper import Newspaper
from newscrawl.demo.server import Server, serve

SEED = "/story/2021/11/6/x/5525123"


@pytest.fixture
def server() -> Iterator[Server]:
    with serve(Newspaper(20)) as server:
        yield server


def raw(server: Server, *messages: bytes) -> bytes:
    with socket.create_connection(("127.0.0.1", server.port), timeout=5) as connection:
        for message in messages:
            connection.sendall(message)
        return b"".join(iter(lambda: connection.recv(65536), b""))


def test_one_connection_serves_many_requests(server: Server) -> None:
    connection = HTTPConnection("127.0.0.1", server.port, timeout=5)
    for _ in range(3):
        connection.request("GET", SEED, headers={"Host": "www.youm7.com", "User-Agent": "tester"})
        response = connection.getresponse()
        assert response.status == 200
        assert "قال المتحدث" in response.read().decode()
    connection.close()
    assert server.address == f"127.0.0.1:{server.port}"
    assert [(r.host, r.target, r.user_agent) for r in server.requests] == [
        ("www.youm7.com", SEED, "tester")
    ] * 3
    times = [request.when for request in server.requests]
    assert times == sorted(times)


def test_compression_is_only_for_those_who_ask(server: Server) -> None:
    connection = HTTPConnection("127.0.0.1", server.port, timeout=5)
    bodies = []
    for headers in ({}, {"Accept-Encoding": "gzip, deflate"}):
        connection.request("GET", SEED, headers=headers)
        response = connection.getresponse()
        body = response.read()
        if response.headers.get("Content-Encoding") == "gzip":
            body = gzip.decompress(body)
        bodies.append((body, response.headers.get("Content-Encoding")))
    connection.close()
    assert bodies[0][0] == bodies[1][0]
    assert [encoding for _, encoding in bodies] == [None, "gzip"]


def test_head_has_no_body_and_pipelined_requests_keep_their_order(server: Server) -> None:
    answer = raw(
        server,
        b"HEAD /robots.txt HTTP/1.1\r\nHost: www.youm7.com\r\n\r\n"
        b"GET /robots.txt HTTP/1.1\r\nHost: www.youm7.com\r\n\r\nGET /none HTTP/1.1\r\n",
        b"Host: www.youm7.com\r\nConnection: close\r\n\r\n",
    )
    assert answer.count(b"User-agent: *") == 1
    assert answer.count(b"HTTP/1.1 200 OK") == 2
    assert answer.index(b"User-agent") < answer.index(b"HTTP/1.1 404")


@pytest.mark.parametrize(
    ("message", "status"),
    [
        (b"nonsense\r\n\r\n", b"400"),
        (b"GET http://a/ HTTP/1.1\r\n\r\n", b"400"),
        (b"POST / HTTP/1.1\r\nHost: www.youm7.com\r\nContent-Length: 1\r\n\r\nx", b"405"),
        (b"GET / HTTP/1.0\r\nHost: www.youm7.com\r\n\r\n", b"200"),
        (b"GET /" + b"x" * 70_000, b"431"),
    ],
)
def test_odd_requests_are_answered_and_closed(
    server: Server, message: bytes, status: bytes
) -> None:
    assert raw(server, message).startswith(b"HTTP/1.1 " + status)


def test_two_servers_at_once_and_a_taken_port(server: Server) -> None:
    with serve(Newspaper(1)) as other:
        assert other.port != server.port
    with pytest.raises(OSError, match="in use"), serve(Newspaper(1), server.port):
        pass


def test_by_hand() -> None:
    command = [sys.executable, "-m", "newscrawl.demo", "--port", "0", "--articles", "5"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        line = process.stdout.readline()
        process.terminate()
    assert line.startswith("serving 5 stories on 127.0.0.1:")
