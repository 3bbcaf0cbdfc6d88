"""The embedded newspaper on a port of this machine: HTTP/1.1 with keep-alive, from a thread."""

from __future__ import annotations

import asyncio
import gzip
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from typing import NamedTuple

from newscrawl.demo.newspaper import Newspaper, Reply

_HEAD_LIMIT = 64 * 1024


class Request(NamedTuple):
    """One request that the server was sent."""

    host: str
    target: str
    when: float
    """``time.monotonic()``."""
    user_agent: str


class Server:
    """Serves ``newspaper`` on 127.0.0.1 while it is open."""

    def __init__(self, newspaper: Newspaper, port: int = 0) -> None:
        self.newspaper = newspaper
        self.port = port
        self.requests: list[Request] = []
        """Every request so far, in the order of arrival."""
        self._loop = asyncio.new_event_loop()
        self._connections: set[_Connection] = set()
        self._ready = threading.Event()
        self._failure: OSError | None = None
        self._thread = threading.Thread(target=self._run, name="newspaper", daemon=True)

    @property
    def address(self) -> str:
        """``127.0.0.1:<port>``, as NEWSCRAWL_CONNECT_TO takes it."""
        return f"127.0.0.1:{self.port}"

    def open(self) -> None:
        """Starts to serve; an OSError says that the port cannot be had."""
        self._thread.start()
        self._ready.wait()
        if self._failure is not None:
            self._thread.join()
            raise self._failure

    def close(self) -> None:
        """Stops, with every connection closed."""
        if self._thread.is_alive():
            self._loop.call_soon_threadsafe(self._loop.stop)
            self._thread.join()

    def _run(self) -> None:
        loop = self._loop
        try:
            listening = loop.run_until_complete(
                loop.create_server(lambda: _Connection(self), "127.0.0.1", self.port, backlog=512)
            )
        except OSError as error:
            self._failure = error
            loop.close()
            self._ready.set()
            return
        self.port = listening.sockets[0].getsockname()[1]
        self._ready.set()
        try:
            loop.run_forever()
        finally:
            listening.close()
            for connection in list(self._connections):
                connection.abort()
            # One more turn, in which the transports close their sockets.
            loop.run_until_complete(asyncio.sleep(0))
            loop.close()


class _Connection(asyncio.Protocol):
    """One client's connection: requests are answered one by one, in order."""

    def __init__(self, server: Server) -> None:
        self._server = server
        self._buffer = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        self._server._connections.add(self)

    def connection_lost(self, exc: Exception | None) -> None:
        self._server._connections.discard(self)

    def abort(self) -> None:
        self._transport.abort()

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        while not self._transport.is_closing():
            head, end, rest = self._buffer.partition(b"\r\n\r\n")
            if not end:
                if len(self._buffer) > _HEAD_LIMIT:
                    self._send(_plain(431), "GET", close=True)
                return
            self._buffer = rest
            self._answer(head.decode("latin-1"))

    def _answer(self, head: str) -> None:
        lines = head.split("\r\n")
        parts = lines[0].split(" ")
        if len(parts) != 3 or not parts[1].startswith("/"):
            self._send(_plain(400), "GET", close=True)
            return
        method, target, version = parts
        headers = {
            name.strip().lower(): value.strip()
            for name, _, value in (line.partition(":") for line in lines[1:])
        }
        host = headers.get("host", "")
        seen = Request(host, target, time.monotonic(), headers.get("user-agent", ""))
        self._server.requests.append(seen)
        try:
            reply = self._server.newspaper.respond(method, host, target, headers)
        except Exception as error:  # a broken page must not leave the client waiting
            reply = _plain(500, repr(error))
        if "gzip" in headers.get("accept-encoding", ""):
            reply = _compressed(reply)
        # A body, if any came, was not read: what follows on this connection would be it.
        close = (
            version != "HTTP/1.1"
            or headers.get("connection", "").lower() == "close"
            or method not in ("GET", "HEAD")
        )
        self._send(reply, method, close)

    def _send(self, reply: Reply, method: str, close: bool) -> None:
        lines = [f"HTTP/1.1 {reply.status} {HTTPStatus(reply.status).phrase}"]
        lines += [f"{name}: {value}" for name, value in reply.headers.items()]
        if reply.status != 304:
            lines.append(f"Content-Length: {len(reply.body)}")
        if close:
            lines.append("Connection: close")
        head = "\r\n".join(lines).encode() + b"\r\n\r\n"
        self._transport.write(head if method == "HEAD" else head + reply.body)
        if close:
            self._transport.close()


def _compressed(reply: Reply) -> Reply:
    if len(reply.body) < 1_000:
        return reply
    headers = {**reply.headers, "Content-Encoding": "gzip", "Vary": "Accept-Encoding"}
    return Reply(reply.status, headers, gzip.compress(reply.body, 1, mtime=0))


def _plain(status: int, text: str = "") -> Reply:
    return Reply(status, {"Content-Type": "text/plain; charset=utf-8"}, text.encode())


@contextmanager
def serve(newspaper: Newspaper, port: int = 0) -> Iterator[Server]:
    """Serves ``newspaper`` on 127.0.0.1, on ``port`` or on a free one, until the block ends."""
    server = Server(newspaper, port)
    server.open()
    try:
        yield server
    finally:
        server.close()
