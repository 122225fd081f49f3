# SPDX-License-Identifier: Apache-2.0
"""Admin's side of an activation: what it changes in the store, and the POST to the callback URL."""

import base64
import json
import os
import socket
import ssl
import time
from urllib.parse import quote_plus, urlencode, urlsplit

from .events import fingerprint

POST_FAILED = ("The attempt to post data to consumer failed due to an unexpected error. "
               "Please try again later.")


class Admin:
    def __init__(self, store):
        self._store = store

    def activate(self, name: str) -> dict:
        """Allow. The pop-up's values, or None: no POST got through, or no token exchange at all."""
        return self._exchange(name)

    def reauthorize(self, name: str) -> dict:
        with self._store.lock:
            self._store.forget_token(self._integration(name))
        return self._exchange(name)

    def post(self, name: str) -> dict:
        """The POST alone. The pop-up's values, or None as above."""
        with self._store.lock:
            integration = self._integration(name)
            row = self._store.post_values(integration)
            fields = self._fields(integration, row)
            url = integration.callback_url
        if not self._deliver("posted", url, post_bytes(url, fields)):
            return None
        return {"identity_link_url": integration.identity_link_url,
                "oauth_consumer_key": fields["oauth_consumer_key"],
                "success_call_back": self.success_call_back()}

    def forge(self, name: str, changes: dict, extra_headers: dict):
        """A POST by somebody else: the fields of `changes` in place of the store's (null: left out),
        nothing changed in the store; unnamed secrets are made up."""
        store = self._store
        with store.lock:
            integration = self._integration(name)
            consumer = integration.consumer
            key = consumer.key if consumer else store.new_value()
            fields = {"oauth_consumer_key": key, "oauth_consumer_secret": store.new_value(),
                      "store_base_url": self._base_url(), "oauth_verifier": store.new_value()}
            url = integration.callback_url
        fields.update(changes)
        fields = {each: value for each, value in fields.items() if value is not None}
        self._deliver("forged", url, post_bytes(url, fields, extra_headers))

    def tokens(self, name: str, path: str):
        """The tokens dialog: active at once, the four values written to a file of mode 0600."""
        with self._store.lock:
            integration = self._integration(name)
            row = self._store.grant(integration)
            consumer = integration.consumer
            values = {"consumer_key": consumer.key, "consumer_secret": consumer.secret,
                      "access_token": row.token, "access_token_secret": row.secret}
        if path:
            handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with os.fdopen(handle, "w") as file:
                json.dump(values, file)
        shown = {each: fingerprint(value) for each, value in values.items()}
        self._store.events.emit("tokens-dialog", integration=name, **shown)

    def success_call_back(self) -> str:
        own = self._store.address + "admin/admin/integration/loginSuccessCallback/"
        return self._store.settings.success_call_back or own

    def _exchange(self, name: str) -> dict:
        integration = self._integration(name)
        if not integration.callback_url or not integration.identity_link_url:
            self.tokens(name, "")
            return None
        return self.post(name)

    def _integration(self, name: str):
        if name not in self._store.integrations:
            raise ValueError(f"no integration named {name}")
        return self._store.integrations[name]

    def _base_url(self) -> str:
        settings = self._store.settings
        return settings.store_base_url or settings.seen_base or self._store.address

    def _fields(self, integration, row) -> dict:
        consumer = integration.consumer
        return {"oauth_consumer_key": consumer.key, "oauth_consumer_secret": consumer.secret,
                "store_base_url": self._base_url(), "oauth_verifier": row.verifier}

    def _deliver(self, event: str, url: str, data: bytes) -> bool:
        began = time.monotonic()
        status, problem = send(url, data, self._store.settings.post_timeout)
        took = round((time.monotonic() - began) * 1000)
        self._store.events.emit(event, status=status, problem=problem, took_ms=took)
        if problem and event == "posted":
            self._store.events.emit("admin-message", text=POST_FAILED)
        return not problem


def post_bytes(url: str, fields: dict, extra_headers=None) -> bytes:
    """The recorded octets, with the stray header line wherever host:port holds a colon. Under the
    name of a Host among `extra_headers`, where there is one."""
    parts = urlsplit(url)
    extra = dict(extra_headers or {})
    authority = extra.pop("Host", parts.netloc.rpartition("@")[2])
    body = urlencode(fields, quote_via=quote_plus)
    target = (parts.path or "/") + ("?" + parts.query if parts.query else "")
    lines = [f"POST {target} HTTP/1.1", f"Host: {authority}", r"User-Agent: Laminas\Http\Client",
             "Accept: */*"]
    lines += [authority] if ":" in authority else []
    if parts.username is not None:
        pair = f"{parts.username}:{parts.password or ''}".encode()
        lines.append("Authorization: Basic " + base64.b64encode(pair).decode())
    lines += [f"{name}: {value}" for name, value in extra.items()]
    lines += [f"Content-Length: {len(body)}", "Content-Type: application/x-www-form-urlencoded"]
    return ("\r\n".join(lines) + "\r\n\r\n" + body).encode()


def send(url: str, data: bytes, timeout: float):
    """(status, None) of a complete answer within `timeout` seconds, else (None, what went wrong)."""
    end = time.monotonic() + timeout
    try:
        parts = urlsplit(url)
        port = parts.port or (443 if parts.scheme == "https" else 80)
        with socket.create_connection((parts.hostname, port), timeout) as plain:
            with _secured(plain, parts) as connection:
                connection.sendall(data)
                return _read_status(connection, end), None
    except (OSError, ValueError, TypeError) as error:
        return None, type(error).__name__ + (f": {error}" if str(error) else "")


def _secured(connection, parts):
    if parts.scheme != "https":
        return connection
    return ssl.create_default_context().wrap_socket(connection, server_hostname=parts.hostname)


def _read_status(connection, end: float) -> int:
    data = b""
    while not _complete(data):
        connection.settimeout(max(0.001, end - time.monotonic()))
        more = connection.recv(65536)
        if not more:
            break
        data += more
    words = data.split(b" ", 2)
    if len(words) < 3 or not words[0].startswith(b"HTTP/1.") or b"\r\n\r\n" not in data:
        raise ValueError("closed without an answer" if not data else "not an HTTP answer")
    return int(words[1])


def _complete(data: bytes) -> bool:
    head, end, body = data.partition(b"\r\n\r\n")
    if not end:
        return False
    for line in head.lower().split(b"\r\n"):
        name, _, value = line.partition(b":")
        if name == b"content-length":
            return len(body) >= int(value)
        if name == b"transfer-encoding":
            return body.endswith(b"0\r\n\r\n")
    return head.split(b" ")[1:2] == [b"204"]
