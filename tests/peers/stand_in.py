# SPDX-License-Identifier: Apache-2.0
"""A stand-in for Latchkey, just enough to prove the peer: a listener, and calls by python3-oauthlib."""

import http.client
import random
import re
import threading
import time
from html import escape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import SimpleNamespace
from urllib.parse import parse_qs, parse_qsl, quote, urlsplit

from oauthlib.oauth1.rfc5849 import signature as rfc


def nonce() -> str:
    return "".join(random.choices("abcdefghijklmnopqrstuvwxyz0123456789", k=32))


def sign(method: str, url: str, protocol: dict, consumer_secret: str, token_secret: str = "",
         body: str = "") -> str:
    """The signature by RFC 5849; `body`: a form, or empty."""
    uri, _, query = url.partition("?")
    pairs = list(protocol.items()) + rfc.collect_parameters(query, body or None)
    text = rfc.signature_base_string(method, rfc.base_string_uri(uri),
                                     rfc.normalize_parameters(pairs))
    client = SimpleNamespace(client_secret=consumer_secret, resource_owner_secret=token_secret)
    return rfc.sign_hmac_sha256_with_client(text, client)


def header(parameters: dict) -> str:
    return "OAuth " + ", ".join(f'{name}="{quote(value, safe="~")}"'
                                for name, value in parameters.items())


def protocol(key: str, **more) -> dict:
    """The protocol parameters of a call; `more` adds to them or, as None, takes away."""
    values = {"oauth_consumer_key": key, "oauth_nonce": nonce(), "oauth_version": "1.0",
              "oauth_signature_method": "HMAC-SHA256", "oauth_timestamp": str(int(time.time()))}
    values.update(more)
    return {name: value for name, value in values.items() if value is not None}


def send(url: str, method: str = "POST", headers=None, body=None):
    """One request, its target as it stands. The answer with `.text`."""
    parts = urlsplit(url)
    target = url[url.index("/", len(parts.scheme) + 3) :]
    connection = http.client.HTTPConnection(parts.hostname, parts.port, timeout=10)
    try:
        connection.putrequest(method, target, skip_accept_encoding=True)
        if body is not None:
            connection.putheader("Content-Length", str(len(body)))
        for name, value in (headers or {}).items():
            connection.putheader(name, value)
        connection.endheaders(body.encode() if body else None)
        answer = connection.getresponse()
        answer.text = answer.read().decode("utf-8", "replace")
        return answer
    finally:
        connection.close()


def token_call(base_url: str, which: str, key: str, secret: str, token_secret: str = "", **more):
    """POST /oauth/token/<which>, signed."""
    url = base_url + "oauth/token/" + which
    values = protocol(key, **more)
    values["oauth_signature"] = sign("POST", url, values, secret, token_secret)
    return send(url, headers={"Authorization": header(values)})


def pair(answer):
    """(token, secret) of a token answer."""
    values = dict(parse_qsl(answer.text))
    return values["oauth_token"], values["oauth_token_secret"]


class StandIn:
    """Listens like Latchkey; keeps what was posted, and does the exchange when the merchant signed in."""

    def __init__(self):
        self.posts, self.headers, self.page_headers = [], [], []
        self.linked, self.failure, self.back = None, "", ""
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._server.daemon_threads = True
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()
        self.address = f"http://127.0.0.1:{self._server.server_address[1]}"
        self.callback_url = self.address + "/c/callback"
        self.identity_link_url = self.address + "/i/identity"

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._server.shutdown()
        self._server.server_close()

    def exchange(self, values: dict):
        """Both token calls for what was posted."""
        key, secret = values["oauth_consumer_key"], values["oauth_consumer_secret"]
        base = values["store_base_url"]
        token, token_secret = pair(token_call(base, "request", key, secret))
        access = token_call(base, "access", key, secret, token_secret, oauth_token=token,
                            oauth_verifier=values["oauth_verifier"])
        self.linked = pair(access)

    def call(self, method: str, path: str, headers=None, body=None):
        """A REST call with what the last exchange brought."""
        values = self.posts[-1]
        url = values["store_base_url"] + path
        token, token_secret = self.linked
        signed = protocol(values["oauth_consumer_key"], oauth_token=token)
        signed["oauth_signature"] = sign(method, url, signed, values["oauth_consumer_secret"],
                                         token_secret)
        return send(url, method, {"Authorization": header(signed), **(headers or {})}, body)

    def _handler(stand_in):
        class Handler(BaseHTTPRequestHandler):
            def do_POST(self):
                body = self.rfile.read(int(self.headers["Content-Length"])).decode()
                values = {name: value[0] for name, value in parse_qs(body).items()}
                if self.path == "/c/callback":
                    stand_in.posts.append(values)
                    stand_in.headers.append(self.headers)
                    return self._say(200, "")
                stand_in.page_headers.append(self.headers)
                if values.get("agreed"):
                    return self._say(303, "", stand_in.back)
                if values.get("password") != "open sesame" or values.get("once") != "4711":
                    return self._say(200, LOGIN.format("Wrong name or password."))
                return self._say(303, "", "/i/progress")

            def do_GET(self):
                if self.path.startswith("/i/identity?"):
                    query = parse_qs(urlsplit(self.path).query)
                    stand_in.back = query["success_call_back"][0]
                    return self._say(200, LOGIN.format("Please sign in."))
                if stand_in.failure:
                    return self._say(200, f"<p>{stand_in.failure}</p>")
                if "foreign" in stand_in.back:
                    return self._say(200, CONSENT)
                if stand_in.linked:
                    wait = f'<meta http-equiv="refresh" content="0; url={escape(stand_in.back)}">'
                    return self._say(200, wait)
                stand_in.exchange(stand_in.posts[-1])
                return self._say(200, '<meta http-equiv="refresh" content="0"><p>Working</p>')

            def _say(self, status, text, location=""):
                self.send_response(status)
                if location:
                    self.send_header("Location", location)
                self.send_header("Content-Type", "text/html; charset=utf-8")
                self.send_header("Content-Length", str(len(text.encode())))
                self.end_headers()
                self.wfile.write(text.encode())

            def log_message(self, *_):
                pass

        return Handler


LOGIN = """<!doctype html><title>Sign in</title><style>p {{ color: red }}</style><p>{}</p>
<form method="post" action="/i/identity"><input type="hidden" name="once" value="4711">
<input name="login"><input type="password" name="password"><button>Sign in</button></form>"""
CONSENT = """<!doctype html><title>Return?</title><p>Return to a foreign site?</p>
<form method="post"><button name="agreed" value="1">Return</button></form>"""


def masked(text: str) -> str:
    """A recorded answer without what differs from run to run."""
    text = re.sub(r"\b[a-z0-9]{32}\b", "<32>", text)
    return re.sub(r'(with\+ID\+|"parameters":\[")\d+', r"\1N", text)
