#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Signs requests with mistakes, each alone and in pairs, by code that shares nothing with the doctor's.

planted.py singles|pairs SEED COUNT prints one JSON object a line: the members of `latchkeyctl sign` and
`authorization` as a mistaken program would send it, and `planted`: all sets of mistakes that come to that very
base string, key and text (those that differ in nothing share one answer).
"""
import base64
import hashlib
import hmac
import itertools
import json
import random
import re
import sys
from urllib.parse import quote

MARKS = "-._~"


def enc(text, safe=""):
    return quote(text, safe=MARKS + safe)


def lower_codes(text):
    return re.sub(r"%[0-9A-F]{2}", lambda m: m.group(0).lower(), text)


def natural(name):
    """PHP's strnatcmp over encoded names, for names whose numbers have no leading zeros."""
    return [(0, int(p), "") if p.isdigit() else (1, 0, p) for p in re.split(r"(\d+)", enc(name)) if p]


class Signing:
    """How one request is signed; a mistake changes it."""

    def __init__(self, request):
        self.method = request["method"]
        self.scheme, self.host, self.port = request["scheme"], request["host"], request["port"]
        self.path = request["path"]
        self.query = list(request["query"])
        self.form = list(request["form"])
        self.protocol = dict(request["protocol"])
        self.request = request
        self.uri_query = ""
        self.inner = enc
        self.inner_name = None
        self.outer = enc
        self.order = lambda item: (item[0].encode(), item[1].encode())
        self.sort = True
        self.extra = []
        self.keys = [request["consumer_secret"], request["token_secret"]]
        self.key_of = lambda a, b: enc(a) + "&" + enc(b)
        self.hash = request["hash"]
        self.text = lambda code: base64.b64encode(code).decode()
        self.header = enc

    def base(self):
        pairs = [p for p in list(self.protocol.items()) + self.query + self.form + self.extra]
        if self.sort:
            pairs = sorted(pairs, key=self.order)
        name = self.inner_name or self.inner
        joined = "&".join(f"{name(n)}={self.inner(v)}" for n, v in pairs)
        port = f":{self.port}" if self.port else ""
        uri = f"{self.scheme}://{self.host}{port}{self.path}{self.uri_query}"
        return f"{self.method}&{self.outer(uri)}&{self.outer(joined)}"

    def result(self):
        base, key = self.base(), self.key_of(*self.keys)
        code = hmac.new(key.encode(), base.encode(), self.hash).digest()
        return base, key, self.hash, self.header(self.text(code)), self.request["hash"]


MISTAKES = {}


def mistake(*codes):
    """Named by what the doctor may call it."""
    def register(function):
        MISTAKES[function.__name__] = (codes, function)
        return function
    return register


@mistake("scheme")
def scheme(s):
    s.scheme = "http" if s.scheme == "https" else "https"


@mistake("www", "host")
def host_www(s):
    s.host = s.host[4:] if s.host.startswith("www.") else "www." + s.host


@mistake("host")
def host_local(s):
    s.host = "localhost"


@mistake("host-case")
def host_upper(s):
    s.host = s.host.upper()


@mistake("port")
def port_left_out(s):
    s.port = ""


@mistake("default-port", "other-port")
def port_added(s):
    if not s.port:
        s.port = "443" if s.scheme == "https" else "80"


@mistake("other-port")
def port_8080(s):
    s.port = "8080"


@mistake("trailing-slash")
def slash(s):
    s.path = s.path[:-1] if s.path.endswith("/") else s.path + "/"


@mistake("query-left-out")
def query_left_out(s):
    s.query = []


@mistake("query-in-url")
def query_in_url(s):
    if s.request["query"]:
        s.query, s.uri_query = [], "?" + "&".join(f"{enc(n)}={enc(v)}" for n, v in s.request["query"])


@mistake("query-encoded-twice")
def query_encoded_twice(s):
    s.query = [(enc(n), enc(v)) for n, v in s.query]


@mistake("query-encoded-twice")
def values_encoded_twice(s):
    s.query = [(n, enc(v)) for n, v in s.query]


@mistake("brackets-raw")
def brackets_raw(s):
    s.inner_name = lambda t: s.inner(t).replace("%5B", "[").replace("%5D", "]").replace("%5b", "[").replace("%5d", "]")


def nested_pairs(s):
    return [p for p in s.query if "[" in p[0]], [p for p in s.query if "[" not in p[0]]


@mistake("nested")
def nested_as_empty(s):
    nested, flat = nested_pairs(s)
    s.query = flat + sorted({(n.split("[")[0], "") for n, _ in nested})


@mistake("nested")
def nested_as_array(s):
    nested, flat = nested_pairs(s)
    s.query = flat + sorted({(n.split("[")[0], "Array") for n, _ in nested})


@mistake("nested")
def nested_left_out(s):
    s.query = nested_pairs(s)[1]


@mistake("body-left-out")
def form_left_out(s):
    s.form = []


@mistake("body-signed")
def json_fields_signed(s):
    if s.request["json"]:
        s.extra += [(n, v) for n, v in s.request["json"].items()]


@mistake("body-signed")
def json_text_signed(s):
    if s.request["json"]:
        s.extra.append((s.request["body"], ""))


@mistake("plus-for-space")
def plus_for_space(s):
    s.query = [(n.replace(" ", "+"), v.replace(" ", "+")) for n, v in s.query]
    s.form = [(n.replace(" ", "+"), v.replace(" ", "+")) for n, v in s.form]


@mistake("plus-for-space")
def plus_in_parameters(s):
    before = s.inner
    s.inner = lambda t: before(t).replace("%20", "+")


@mistake("space-for-plus")
def space_for_plus(s):
    s.query = [(n.replace("+", " "), v.replace("+", " ")) for n, v in s.query]


@mistake("empty-left-out")
def empty_left_out(s):
    s.query = [p for p in s.query if p[1]]


@mistake("token-secret-missing")
def token_secret_missing(s):
    s.keys[1] = ""


@mistake("secrets-swapped")
def secrets_swapped(s):
    s.keys.reverse()


@mistake("token-for-its-secret")
def token_as_secret(s):
    s.keys[1] = s.request["protocol"].get("oauth_token", s.keys[1])


@mistake("key-for-its-secret")
def key_as_secret(s):
    s.keys[0] = s.request["protocol"]["oauth_consumer_key"]


@mistake("secrets-encoded-twice")
def secrets_twice(s):
    before = s.key_of
    s.key_of = lambda a, b: before(enc(a), enc(b))


@mistake("secrets-not-encoded")
def secrets_raw(s):
    s.key_of = lambda a, b: a + "&" + b


@mistake("ampersand-missing")
def no_ampersand(s):
    s.key_of = lambda a, b: enc(a) + enc(b)


for blank_name, blank in {"space": " ", "newline": "\n", "crlf": "\r\n", "tab": "\t"}.items():
    def consumer(s, blank=blank):
        s.keys[0] += blank

    def token(s, blank=blank):
        if s.keys[1]:
            s.keys[1] += blank

    MISTAKES[f"consumer_secret_{blank_name}"] = (("blank-in-consumer-secret",), consumer)
    MISTAKES[f"token_secret_{blank_name}"] = (("blank-in-token-secret",), token)


@mistake("blank-in-consumer-secret")
def space_before_secret(s):
    s.keys[0] = " " + s.keys[0]


@mistake("blank-in-key")
def key_newline(s):
    s.protocol["oauth_consumer_key"] += "\n"


@mistake("blank-in-token")
def token_space(s):
    if "oauth_token" in s.protocol:
        s.protocol["oauth_token"] += " "


@mistake("other-hash")
def sha1(s):
    s.hash = "sha1" if s.hash == "sha256" else "sha256"


@mistake("signature-encoded-twice")
def signature_twice(s):
    before = s.header
    s.header = lambda t: enc(before(t))


@mistake("signature-not-encoded")
def signature_raw(s):
    s.header = lambda t: t


@mistake("signature-in-hex")
def signature_hex(s):
    s.text = lambda code: code.hex()


@mistake("signature-hex-in-base64")
def signature_hex64(s):
    s.text = lambda code: base64.b64encode(code.hex().encode()).decode()


@mistake("signature-blank")
def signature_newline(s):
    before = s.text
    s.text = lambda code: before(code) + "\n"


@mistake("code-case")
def codes_lower(s):
    inner, outer = s.inner, s.outer
    s.inner, s.outer = lambda t: lower_codes(inner(t)), lambda t: lower_codes(outer(t))


@mistake("code-case")
def outer_codes_lower(s):
    outer = s.outer
    s.outer = lambda t: lower_codes(outer(t))


@mistake("marks-raw")
def marks_raw(s):
    inner, outer = s.inner, s.outer
    raw = lambda t: re.sub("%2[1789A]", lambda m: chr(int(m.group(0)[1:], 16)), t)
    s.inner, s.outer = lambda t: raw(inner(t)), lambda t: raw(outer(t))


@mistake("version-not-signed")
def version_not_signed(s):
    s.protocol.pop("oauth_version", None)


@mistake("version-not-sent")
def version_not_sent(s):
    s.protocol.setdefault("oauth_version", "1.0")


@mistake("realm-signed")
def realm_signed(s):
    if s.request["realm"] is not None:
        s.extra.append(("realm", s.request["realm"]))


@mistake("verifier-not-signed")
def verifier_not_signed(s):
    s.protocol.pop("oauth_verifier", None)


@mistake("token-not-signed")
def token_not_signed(s):
    s.protocol.pop("oauth_token", None)


@mistake("unsorted")
def unsorted(s):
    s.sort = False


@mistake("order")
def natural_order(s):
    s.order = lambda item: natural(item[0])


@mistake("encoded-once")
def encoded_once(s):
    s.inner = lambda t: t
    s.inner_name = None


@mistake("method")
def other_method(s):
    s.method = "GET" if s.method != "GET" else "POST"


@mistake("method-case")
def method_lower(s):
    s.method = s.method.lower()


def word(rng, size=32):
    return "".join(rng.choice("abcdefghijklmnopqrstuvwxyz0123456789") for _ in range(size))


VALUES = ["24-MB01", "red shoes", "50%", "a&b=c", "caf\u00e9", "it's (new)!", "x*y", "C+D", "1", "~tilde", "a/b:c", ""]


def make_request(rng):
    kind = rng.choice(["get", "get", "get", "search", "search", "form", "json", "access", "request"])
    port = rng.choice(["", "", "", "8443", "8090"])
    request = {
        "kind": kind, "method": "GET", "scheme": rng.choice(["https", "https", "http"]),
        "host": rng.choice(["shop.example", "www.shop.example", "magento.test", "127.0.0.1"]), "port": port,
        "path": rng.choice(["/rest/V1/products", "/rest/default/V1/orders/12", "/rest/V1/products/24%20MB",
                            "/index.php/rest/V1/store/storeConfigs", "/rest/V1/carts/mine/items/"]),
        "query": [], "form": [], "json": None, "body": None, "content_type": None, "realm": None,
        "consumer_secret": rng.choice([word(rng), word(rng), "se/cret+with%odd " + "x" + word(rng, 8)]),
        "token_secret": word(rng), "hash": "sha256",
        "protocol": {"oauth_consumer_key": word(rng), "oauth_token": word(rng), "oauth_nonce": word(rng),
                     "oauth_timestamp": str(rng.randrange(1690000000, 1790000000)),
                     "oauth_signature_method": "HMAC-SHA256"}}
    if rng.random() < 0.7:
        request["protocol"]["oauth_version"] = "1.0"
    if rng.random() < 0.3:
        request["realm"] = rng.choice(["magento", "http://shop.example/"])
    if kind in ("access", "request"):
        request["method"], request["path"] = "POST", f"/oauth/token/{kind}"
        if kind == "access":
            request["protocol"]["oauth_verifier"] = word(rng)
        else:
            del request["protocol"]["oauth_token"]
            request["token_secret"] = ""
    if kind == "get":
        for name in rng.sample(["fields", "q", "color", "storeId", "a_b"], rng.randrange(0, 4)):
            request["query"].append((name, rng.choice(VALUES)))
    if kind == "search":
        for i in range(rng.choice([1, 1, 2, 12])):
            request["query"] += [(f"searchCriteria[filter_groups][{i}][filters][0][field]", rng.choice(["sku", "name"])),
                                 (f"searchCriteria[filter_groups][{i}][filters][0][value]", rng.choice(VALUES))]
        request["query"].append(("searchCriteria[pageSize]", str(rng.randrange(1, 100))))
    if kind == "form":
        request["method"], request["content_type"] = "POST", "application/x-www-form-urlencoded"
        request["form"] = [(n, rng.choice(VALUES)) for n in rng.sample(["name", "email", "note"], 2)]
        request["body"] = "&".join(f"{enc(n)}={enc(v)}" for n, v in request["form"])
    if kind == "json":
        request["method"], request["content_type"] = rng.choice(["POST", "PUT"]), "application/json"
        request["json"] = {n: rng.choice(VALUES) for n in rng.sample(["sku", "name", "status"], 2)}
        request["body"] = json.dumps(request["json"], separators=(",", ":"), ensure_ascii=False)
    rng.shuffle(request["query"])
    return request


def signed(request, names):
    signing = Signing(request)
    for name in names:
        MISTAKES[name][1](signing)
    return signing.result()


def line(request, result, planted):
    port = f":{request['port']}" if request["port"] else ""
    url = f"{request['scheme']}://{request['host']}{port}{request['path']}"
    if request["query"]:
        url += "?" + "&".join(f"{enc(n)}={enc(v)}" for n, v in request["query"])
    parts = [f'{n}="{enc(v)}"' for n, v in request["protocol"].items()] + [f'oauth_signature="{result[3]}"']
    if request["realm"] is not None:
        parts.insert(0, f'realm="{enc(request["realm"])}"')
    return json.dumps({"method": request["method"], "url": url, "content_type": request["content_type"],
                       "body": request["body"], "consumer_secret": request["consumer_secret"],
                       "token_secret": request["token_secret"], "authorization": "OAuth " + ", ".join(parts),
                       "names": planted[0],
                       "planted": [[list(MISTAKES[n][0]) for n in names] for names in planted]})


def main():
    what, rng, count = sys.argv[1], random.Random(int(sys.argv[2])), int(sys.argv[3])
    names = list(MISTAKES)
    while count > 0:
        request = make_request(rng)
        right = signed(request, [])
        singles = {}
        for name in names:
            singles.setdefault(signed(request, [name]), []).append([name])
        if what == "right":
            print(line(request, right, [[]]))
            count -= 1
        elif what == "singles":
            for result, planted in singles.items():
                if result != right and result[3] != right[3]:
                    print(line(request, result, planted))
                    count -= 1
        else:
            pairs = {}
            for pair in itertools.permutations(names, 2):
                pairs.setdefault(signed(request, pair), []).append(list(pair))
            open_pairs = [(r, p) for r, p in pairs.items() if r not in singles and r[:3] != right[:3] or
                          r not in singles and r[3] != right[3]]
            texts = {r[3] for r in singles} | {right[3]}
            open_pairs = [(r, p) for r, p in open_pairs if r[3] not in texts]
            for result, planted in rng.sample(open_pairs, min(40, len(open_pairs))):
                print(line(request, result, planted))
                count -= 1


if __name__ == "__main__":
    main()
