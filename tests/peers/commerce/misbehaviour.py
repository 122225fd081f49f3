# SPDX-License-Identifier: Apache-2.0
"""Answers no good store gives, each for the next N requests to one endpoint.

A row is a dict: endpoint (request, access, rest, other, any), kind (below), times (-1 for ever),
executes (the request is carried out although its answer is lost or odd), and what the kind needs.
"""

import gzip
import random
import socket
import struct
import threading

from . import wire

ENDPOINTS = ("request", "access", "rest", "other", "any")


class Misbehaviours:
    def __init__(self):
        self._rows = []
        self._lock = threading.Lock()
        self.stopping = threading.Event()

    def add(self, row: dict):
        """Raises ValueError if the row says nothing known."""
        if row.get("kind") not in KINDS and row.get("kind") != "refuse-signature":
            raise ValueError(f"kind: one of {', '.join([*KINDS, 'refuse-signature'])}")
        if row.setdefault("endpoint", "any") not in ENDPOINTS:
            raise ValueError(f"endpoint: one of {', '.join(ENDPOINTS)}")
        with self._lock:
            self._rows.append({"times": 1, **row})

    def clear(self):
        with self._lock:
            self._rows.clear()

    def take(self, endpoint: str):
        """The first row left for this endpoint, used up once; None if the store behaves."""
        with self._lock:
            for row in self._rows:
                if row["endpoint"] in (endpoint, "any") and row["times"] != 0:
                    row["times"] -= 1 if row["times"] > 0 else 0
                    return row
        return None


def play(connection, row: dict, answer: wire.Answer, date: str, stopping):
    """`answer`: the real one if the row executes, else None. Raises OSError when the client left."""
    KINDS[row["kind"]](connection, row, answer, date, stopping)


def _close(connection, row, answer, date, stopping):
    pass


def _reset(connection, row, answer, date, stopping):
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    connection.close()


def _hang(connection, row, answer, date, stopping):
    stopping.wait(row.get("seconds", 60))
    if answer:
        connection.sendall(wire.whole(answer, date))


def _status(connection, row, answer, date, stopping):
    body = row.get("body", "<html><body>Try again later.</body></html>").encode()
    status = row.get("status", 503)
    odd = wire.Answer(status, row.get("content_type", "text/html; charset=UTF-8"), body)
    connection.sendall(wire.whole(odd, date))


def _redirect(connection, row, answer, date, stopping):
    odd = wire.Answer(row.get("status", 302), "text/html; charset=UTF-8", b"",
                      [("Location", row["location"])])
    connection.sendall(wire.whole(odd, date))


def _garbage(connection, row, answer, date, stopping):
    body = random.Random(row.get("seed", 1)).randbytes(row.get("bytes", 4096))
    connection.sendall(wire.whole(wire.Answer(200, "text/html; charset=UTF-8", body), date))


def _not_http(connection, row, answer, date, stopping):
    connection.sendall(b"220 mail.example ESMTP\r\n")


def _endless(connection, row, answer, date, stopping):
    connection.sendall(wire.head_of(wire.Answer(200, "text/html; charset=UTF-8", b""), date))
    left = row.get("bytes", 1 << 34)
    while left > 0 and not stopping.is_set():
        connection.sendall(b"x" * min(left, 65536))
        left -= 65536


def _trickle(connection, row, answer, date, stopping):
    data = wire.whole(answer or wire.Answer(200, "text/html", b"x" * 100000), date)
    for at in range(len(data)):
        connection.sendall(data[at : at + 1])
        if stopping.wait(row.get("interval", 0.05)):
            return


def _huge_headers(connection, row, answer, date, stopping):
    answer = answer or wire.Answer(200, "text/html; charset=UTF-8", b"")
    count = row.get("bytes", 4 << 20) // 1024
    more = [(f"X-Filler-{number}", "x" * 1000) for number in range(count)]
    connection.sendall(wire.head_of(answer, date, *more, ("Transfer-Encoding", "chunked")))
    connection.sendall(wire.chunked(answer.body))


def _content_type(connection, row, answer, date, stopping):
    answer.content_type = row.get("content_type", "application/octet-stream")
    connection.sendall(wire.whole(answer, date))


def _cut_short(connection, row, answer, date, stopping):
    answer = answer or wire.Answer(200, "text/html; charset=UTF-8", b"oauth_token=")
    connection.sendall(wire.head_of(answer, date, ("Content-Length", len(answer.body) + 100)))
    connection.sendall(answer.body)


def _bomb(connection, row, answer, date, stopping):
    body = gzip.compress(bytes(row.get("bytes", 64 << 20)), 9)
    odd = wire.Answer(200, "text/html; charset=UTF-8", body, [("Content-Encoding", "gzip")])
    connection.sendall(wire.whole(odd, date))


KINDS = {"close": _close, "reset": _reset, "hang": _hang, "status": _status, "redirect": _redirect,
         "garbage": _garbage, "not-http": _not_http, "endless": _endless, "trickle": _trickle,
         "huge-headers": _huge_headers, "content-type": _content_type, "cut-short": _cut_short,
         "bomb": _bomb}
