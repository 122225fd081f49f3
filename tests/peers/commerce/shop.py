# SPDX-License-Identifier: Apache-2.0
"""The store's web server: which endpoint a request meets, its answer, and the odd ones on purpose."""

import base64
import re
import time

from . import admin_page, misbehaviour, refusal, rest, token_endpoints, wire
from .admin import POST_FAILED, Admin
from .dialects import StoreError

HTML = "text/html; charset=UTF-8"
COOKIE = ("Set-Cookie", "PHPSESSID=0a1b2c3d4e5f; path=/; HttpOnly; SameSite=Lax")
CALLBACK_PAGE = (b"<!doctype html><title>Done</title>"
                 b"<script>setTimeout(function () { window.close(); }, 1000);</script>")


class Shop:
    def __init__(self, store, misbehaviours):
        self._store = store
        self._misbehaviours = misbehaviours

    def serve(self, connection):
        """Answers the one request of a connection. Raises OSError when the client went away."""
        store, began = self._store, time.monotonic()
        with store.lock:
            store.seen["connections"] += 1
        try:
            request = wire.read_request(connection)
        except wire.BadRequest as error:
            store.events.emit("bad-request", reason=str(error))
            answer = wire.Answer(400, HTML, wire.BAD_REQUEST_PAGE)
            connection.sendall(wire.whole(answer, self._date()))
            return
        in_front = self._in_front(request) if request else None
        if in_front:
            connection.sendall(wire.whole(in_front, self._date()))
        elif request:
            self._answer(connection, request, began)

    def _in_front(self, request):
        """What the web server answers by itself; None where the store is asked."""
        settings = self._store.settings
        if settings.redirect:
            target = settings.redirect + request.target.decode("latin-1").lstrip("/")
            return wire.Answer(301, HTML, b"<html>moved</html>", [("Location", target)])
        wanted = "Basic " + base64.b64encode(settings.basic.encode()).decode()
        if settings.basic and request.header("Authorization").partition(",")[0] != wanted:
            return wire.Answer(401, HTML, b"<html>401</html>",
                               [("WWW-Authenticate", 'Basic realm="staging"')])
        return None

    def _answer(self, connection, request, began):
        endpoint, parts = self._endpoint(request)
        row = self._misbehaviours.take(endpoint)
        with self._store.lock:
            self._store.seen[endpoint] += 1
            self._store.seen["cookies"] += bool(request.header("Cookie"))
            answer = self._real_answer(request, endpoint, parts, row)
        self._tell(request, endpoint, row, answer, began)
        if row and row["kind"] != "refuse-signature":
            stopping = self._misbehaviours.stopping
            misbehaviour.play(connection, row, answer, self._date(), stopping)
        else:
            connection.sendall(wire.whole(answer, self._date()))

    def _real_answer(self, request, endpoint, parts, row):
        """None where the request is not to be carried out."""
        if row and row["kind"] == "refuse-signature":
            refused = refusal.Refusal(401, refusal.SIGNATURE_INVALID)
            make = refusal.rest_answer if endpoint == "rest" else refusal.token_answer
            return make(refused)
        if row and not row.get("executes", row["kind"] == "content-type"):
            return None
        return self._execute(request, endpoint, parts)

    def _execute(self, request, endpoint, parts):
        if endpoint == "other":
            return self._page(request)
        if endpoint == "rest":
            return _refusing(refusal.rest_answer, rest.answer, self._store, request, parts)
        call = {"request": token_endpoints.request_token, "access": token_endpoints.access_token}
        answer = _refusing(refusal.token_answer, call[endpoint], self._store, request)
        answer.headers.append(COOKIE)
        return answer

    def _endpoint(self, request):
        """("request" | "access" | "rest" | "other", the path's segments after `rest`)."""
        parts = self._below_base(request.path)
        if parts[:2] == ["oauth", "token"] and len(parts) == 3 and parts[2] in ("request", "access"):
            return parts[2], []
        if parts[:1] == ["rest"]:
            return "rest", parts[1:]
        return "other", []

    def _below_base(self, path: bytes) -> list:
        """The segments after the base path and index.php; empty ones at the ends do not count."""
        base = self._store.settings.base_path.encode()
        if not path.startswith(base):
            return []
        text = path[len(base) :].decode("latin-1").strip("/")
        parts = text.split("/")
        return parts[1:] if parts[0] == "index.php" else parts

    def _page(self, request) -> wire.Answer:
        parts = self._below_base(request.path)
        if parts[:1] == ["admin"] and self._store.integrations:
            return self._admin(parts)
        if "loginSuccessCallback" in parts:
            return wire.Answer(200, HTML, CALLBACK_PAGE)
        if parts == ["magento_version"]:
            return wire.Answer(200, "text/plain; charset=UTF-8", b"Magento/2.4 (Community)")
        if re.fullmatch("oauth/token/(request|access)", "/".join(parts).lower()):
            home = self._store.address
            return wire.Answer(302, HTML, b"", [("Location", home)])
        if parts == [""]:
            return wire.Answer(200, HTML, b"<!doctype html><title>Home page</title>")
        return wire.Answer(404, HTML, b"<!doctype html><title>404 Not Found</title>")

    def _admin(self, parts) -> wire.Answer:
        """The pages of the first integration."""
        name, integration = next(iter(self._store.integrations.items()))
        if "loginSuccessCallback" in parts:
            return wire.Answer(200, HTML, CALLBACK_PAGE)
        if "tokensExchange" not in parts:
            return wire.Answer(200, HTML, admin_page.grid(integration))
        admin = Admin(self._store)
        popup = admin.reauthorize(name) if parts[-1] == "1" else admin.activate(name)
        return wire.Answer(200, "application/json", admin_page.exchange(popup, POST_FAILED))

    def _date(self) -> str:
        settings = self._store.settings
        if not settings.send_date:
            return ""
        return wire.http_date(self._store.now() + settings.date_offset)

    def _tell(self, request, endpoint, row, answer, began):
        fields = {"endpoint": endpoint, "method": request.method,
                  "target": request.target.decode("latin-1"), "host": request.header("Host"),
                  "executed": answer is not None,
                  "took_ms": round((time.monotonic() - began) * 1000)}
        if answer:
            fields.update(status=answer.status, note=answer.note, **answer.detail)
        if row:
            fields["misbehaves"] = row["kind"]
        self._store.events.emit("request", **fields)


def _refusing(written, call, *arguments) -> wire.Answer:
    """The answer of `call`, or its refusal as `written` writes it, or the store's 500."""
    try:
        return call(*arguments)
    except refusal.Refusal as refused:
        return written(refused)
    except StoreError as error:
        sentence = "Internal Error. Details are available in Magento log file."
        answer = written(refusal.Refusal(500, sentence))
        answer.note = str(error)
        return answer
