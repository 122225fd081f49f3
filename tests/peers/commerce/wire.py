# SPDX-License-Identifier: Apache-2.0
"""HTTP/1.1 as octets: requests read as they came, answers written as told. One request a connection."""

import socket
import threading
import time
from dataclasses import dataclass, field
from email.utils import formatdate

MAX_HEAD = 64 * 1024
MAX_BODY = 8 * 1024 * 1024

BAD_REQUEST_PAGE = (b"<html>\r\n<head><title>400 Bad Request</title></head>\r\n<body>\r\n"
                    b"<center><h1>400 Bad Request</h1></center>\r\n"
                    b"<hr><center>nginx/1.22.1</center>\r\n</body>\r\n</html>\r\n")

REASONS = {200: "OK", 202: "Accepted", 302: "Found", 400: "Bad Request", 401: "Unauthorized",
           404: "Not Found", 500: "Internal Server Error", 503: "Service Unavailable"}


class BadRequest(Exception):
    """No request that nginx would pass on to the store."""


@dataclass
class Request:
    method: str
    target: bytes  # as in the request line
    headers: list  # (name, value) as text of octets
    body: bytes = b""

    def header(self, name: str) -> str:
        """The first of that name, or an empty text."""
        for each, value in self.headers:
            if each.lower() == name.lower():
                return value
        return ""

    @property
    def path(self) -> bytes:
        return self.target.partition(b"?")[0]

    @property
    def query(self) -> bytes:
        return self.target.partition(b"?")[2]


@dataclass
class Answer:
    status: int
    content_type: str
    body: bytes
    headers: list = field(default_factory=list)
    note: str = ""  # for the event, never sent
    detail: dict = field(default_factory=dict)  # for the event, never sent


def read_request(connection) -> Request:
    """None if the client closed without a request; raises BadRequest, OSError."""
    data = b""
    while b"\r\n\r\n" not in data:
        if len(data) > MAX_HEAD:
            raise BadRequest("head too large")
        more = connection.recv(65536)
        if not more:
            if data:
                raise BadRequest("the client closed within the head")
            return None
        data += more
    head, _, body = data.partition(b"\r\n\r\n")
    request = _parse_head(head)
    length = request.header("Content-Length") or "0"
    if not length.isdigit() or int(length) > MAX_BODY or request.header("Transfer-Encoding"):
        raise BadRequest("body length")
    while len(body) < int(length):
        more = connection.recv(65536)
        if not more:
            raise BadRequest("the client closed within the body")
        body += more
    request.body = body[: int(length)]
    return request


def _parse_head(head: bytes) -> Request:
    first, *lines = head.split(b"\r\n")
    words = first.split(b" ")
    if len(words) != 3 or not words[2].startswith(b"HTTP/1."):
        raise BadRequest("request line")
    headers = []
    for line in lines:
        name, colon, value = line.partition(b":")
        if not colon or line[:1] in b" \t":
            raise BadRequest("header line")
        headers.append((name.decode("latin-1"), value.strip(b" \t").decode("latin-1")))
    return Request(words[0].decode("latin-1"), words[1], headers)


def head_of(answer: Answer, date: str, *more) -> bytes:
    """The answer's head with the further (name, value) headers; `date` empty: none is sent."""
    headers = [("Server", "nginx/1.22.1"), ("Connection", "close")]
    headers += [("Date", date)] if date else []
    headers += [("Content-Type", answer.content_type)] if answer.content_type else []
    headers += [*answer.headers, *more]
    lines = [f"HTTP/1.1 {answer.status} {REASONS.get(answer.status, 'Answer')}"]
    lines += [f"{name}: {value}" for name, value in headers]
    return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1")


def chunked(body: bytes) -> bytes:
    part = b"%x\r\n%s\r\n" % (len(body), body) if body else b""
    return part + b"0\r\n\r\n"


def whole(answer: Answer, date: str) -> bytes:
    """The answer as the store sends it: chunked."""
    return head_of(answer, date, ("Transfer-Encoding", "chunked")) + chunked(answer.body)


def http_date(seconds: float) -> str:
    return formatdate(seconds, usegmt=True)


class Server:
    """Listens on an address and calls `serve(connection)` in a thread per connection."""

    def __init__(self, address: str, port: int, serve):
        self._serve = serve
        self._socket = socket.create_server((address, port), backlog=128)
        self.port = self._socket.getsockname()[1]

    def start(self):
        threading.Thread(target=self._accept, daemon=True).start()

    def close(self):
        self._socket.close()

    def _accept(self):
        while True:
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            threading.Thread(target=self._one, args=(connection,), daemon=True).start()

    def _one(self, connection):
        with connection:
            connection.settimeout(60)
            try:
                self._serve(connection)
                close_gently(connection)
            except OSError:
                pass  # the client went away


def close_gently(connection, patience: float = 1.0):
    """Lets the client read to the end: closing with unread octets would reset the connection."""
    try:
        connection.shutdown(socket.SHUT_WR)
        connection.settimeout(patience)
        end = time.monotonic() + patience
        while time.monotonic() < end and connection.recv(65536):
            pass
    except OSError:
        pass
