# SPDX-License-Identifier: Apache-2.0
"""The signature base string as six kinds of store compute it, and the signature over it.

Five are written from PROTOCOL's description of Commerce's own code; `rfc5849` is python3-oauthlib.
"""

import re
from dataclasses import dataclass, field
from types import SimpleNamespace

from oauthlib.oauth1.rfc5849 import signature as rfc

from . import php


class StoreError(Exception):
    """This store answers 500 to such a request."""


@dataclass
class Signable:
    """A request as the store sees it. `protocol`: decoded (name, value) without oauth_signature."""

    method: str
    scheme: str
    host: str  # as in the Host header, with the port if it names one
    path: bytes  # raw octets up to `?`
    query: bytes = b""
    content_type: str = ""
    body: bytes = b""
    protocol: list = field(default_factory=list)


def base_string(dialect: str, request: Signable) -> str:
    if dialect == "rfc5849":
        return _rfc5849(request)
    path, host, parameters, ordered = _RULES[dialect]
    uri = request.scheme.lower().encode() + b"://" + host(request) + path(request)
    values = parameters(request)
    pairs = [name + b"=" + value for name, value in ordered(values)]
    parts = [request.method.upper().encode(), uri, b"&".join(pairs)]
    return b"&".join(php.rawurlencode(part) for part in parts).decode()


def signature(method: str, text: str, consumer_secret: str, token_secret: str) -> str:
    """Base64; `method` is HMAC-SHA256 or HMAC-SHA1."""
    client = SimpleNamespace(client_secret=consumer_secret, resource_owner_secret=token_secret)
    if method == "HMAC-SHA1":
        return rfc.sign_hmac_sha1_with_client(text, client)
    return rfc.sign_hmac_sha256_with_client(text, client)


def _rfc5849(request: Signable) -> str:
    try:
        url = f"{request.scheme}://{request.host}{request.path.decode()}"
        collected = rfc.collect_parameters(request.query.decode(), _form(request).decode() or None)
        protocol = [(name.decode(), value.decode()) for name, value in request.protocol]
        known = {name for name, _ in protocol} | {"oauth_signature"}
        collected = [pair for pair in collected if pair[0] not in known]
        normalized = rfc.normalize_parameters(protocol + collected)
        return rfc.signature_base_string(request.method, rfc.base_string_uri(url), normalized)
    except ValueError as error:
        raise StoreError(f"python3-oauthlib: {error}") from error


def _form(request: Signable) -> bytes:
    is_form = request.content_type.startswith("application/x-www-form-urlencoded")
    return request.body if is_form else b""


# The path.


def _path_as_received(request: Signable) -> bytes:
    return request.path


# What Zend_Uri takes for a valid path or query; to anything else that store answers 500.
_ZEND_PATH = re.compile(rb"(?:[A-Za-z0-9\-_.!~*'()\[\]:@&=+$,;/]|%[0-9A-Fa-f]{2})*\Z")
_ZEND_QUERY = re.compile(rb"(?:[A-Za-z0-9\-_.!~*'()\[\]:@&=+$,;/?]|%[0-9A-Fa-f]{2})*\Z")


def _path_zend(request: Signable) -> bytes:
    if not _ZEND_PATH.match(request.path) or not _ZEND_QUERY.match(request.query):
        raise StoreError("not a valid URI")
    return request.path


def _normalised_path(decoded: bytes):
    """The path rule that decodes the percent-codes of `decoded` (a character class)."""
    allowed = re.compile(rb"[" + decoded + rb"]")

    def code(found):
        octet = php.rawurldecode(found.group())
        return octet if allowed.match(octet) else found.group().upper()

    def path(request: Signable) -> bytes:
        shorter = _without_dot_segments(request.path)
        readable = re.sub(rb"%[0-9A-Fa-f]{2}", code, shorter)
        return re.sub(rb"[^A-Za-z0-9\-._~)(:@&=+$,/;%]|%(?![0-9A-Fa-f]{2})",
                      lambda found: php.rawurlencode(found.group()), readable)

    return path


def _without_dot_segments(path: bytes) -> bytes:
    """RFC 3986 §5.2.4 for a path that begins with a slash."""
    kept = []
    segments = path.split(b"/")[1:]
    for at, segment in enumerate(segments):
        last = at == len(segments) - 1
        if segment not in (b".", b".."):
            kept.append(segment)
            continue
        if segment == b".." and kept:
            kept.pop()
        if last:
            kept.append(b"")
    return b"/" + b"/".join(kept)


# The authority.


def _host_as_received(request: Signable) -> bytes:
    return request.host.encode()


def _host_lower(request: Signable) -> bytes:
    host = request.host.lower()
    default = {"http": ":80", "https": ":443"}[request.scheme.lower()]
    return host.removesuffix(default).encode()


def _host_zend(request: Signable) -> bytes:
    return _host_lower(request).replace(b"[", b"").replace(b"]", b"")


# The parameters: decoded name → decoded value.


def _flat(request: Signable) -> dict:
    values = dict(request.protocol)
    for name, value in php.parse_str(_form(request)).items():
        if _is_protocol_name(name):
            continue
        if value is php.ARRAY:
            raise StoreError("an array in a form body")
        values[name] = value
    for piece in request.query.split(b"&"):
        parts = piece.split(b"=")
        if len(parts) == 2 and not _is_protocol_name(parts[0]):
            values[php.rawurldecode(parts[0])] = php.rawurldecode(parts[1])
    return values


def _flat_then_php(request: Signable) -> dict:
    values = _flat(request)
    values.update(php.parse_str(request.query))
    values = {name: value for name, value in values.items() if value is not php.ARRAY}
    if any(php.is_integer_key(name) for name in values):
        raise StoreError("a name that PHP takes for an integer")
    return values


def _flat_encoded(request: Signable) -> dict:
    """What 2.4.8's reading of parameters becomes in the older library, which encodes them again."""
    return {name: php.rawurlencode(value) for name, value in _flat(request).items()}


def _is_protocol_name(name: bytes) -> bool:
    return re.search(rb"oauth_[a-z_-]+", name) is not None


# The order: encoded (name, value) pairs.


def _natural(values: dict):
    encoded = {php.rawurlencode(name): php.rawurlencode(value) for name, value in values.items()}
    return [(name, encoded[name]) for name in php.natural_order(encoded)]


def _by_name(values: dict):
    return [(php.rawurlencode(name), php.rawurlencode(values[name]))
            for name in php.key_order(values)]


_RESERVED_TOO = rb"A-Za-z0-9\-._~:@&=+$,/;%"
_UNRESERVED = rb"A-Za-z0-9\-._~"

_RULES = {
    "zend": (_path_zend, _host_zend, _flat, _natural),
    "laminas": (_normalised_path(_RESERVED_TOO), _host_lower, _flat, _natural),
    "laminas-exact-path": (_normalised_path(_UNRESERVED), _host_lower, _flat, _natural),
    "laminas-backport": (_normalised_path(_UNRESERVED), _host_lower, _flat_encoded, _natural),
    "native": (_path_as_received, _host_as_received, _flat_then_php, _by_name),
}

NAMES = (*_RULES, "rfc5849")
