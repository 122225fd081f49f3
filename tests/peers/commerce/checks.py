# SPDX-License-Identifier: Apache-2.0
"""What the store checks in every signed request, in the real store's order."""

import hmac

from . import dialects, php
from .refusal import SIGNATURE_INVALID, Missing, Refusal

BASIC = ("oauth_consumer_key", "oauth_signature", "oauth_signature_method", "oauth_nonce",
         "oauth_timestamp")
LENGTH = 32
MAX_AHEAD = 600


def protocol_parameters(request) -> dict:
    """Name → value from the Authorization header; from a form body if the header names none.

    Empty unless the header holds "oauth " in whatever case: only that starts OAuth processing.
    """
    value = request.header("Authorization")
    start = value.lower().find("oauth ")
    if start < 0:
        return {}
    found = _header_parameters(value[start + 6 :])
    if found or not request.header("Content-Type").startswith("application/x-www-form-urlencoded"):
        return found
    body = php.parse_str(request.body)
    return {_text(name): _text(value) for name, value in body.items()
            if name.startswith(b"oauth_") and value is not php.ARRAY}


def _header_parameters(text: str) -> dict:
    found = {}
    for piece in text.split(","):
        name, equals, value = piece.strip().partition("=")
        if equals and name.startswith("oauth_"):
            found[_decoded(name)] = _decoded(value.strip('"'))
    return found


def _decoded(text: str) -> str:
    return _text(php.rawurldecode(text.encode("latin-1")))


def _text(octets: bytes) -> str:
    return octets.decode("utf-8", "surrogateescape")


def check_protocol(store, parameters: dict, further=()):
    """The consumer; the nonce is used up from here on, whatever follows. Raises Refusal."""
    version = parameters.get("oauth_version")
    if version not in (None, "1.0"):
        raise Refusal(400, 'The "%1" Oauth version isn\'t supported.', [version])
    missing = [name for name in (*BASIC, *further) if name not in parameters]
    if missing:
        raise Missing(missing)
    if len(parameters.get("oauth_token", "x" * LENGTH)) != LENGTH:
        raise Refusal(400, "The token length is invalid. Check the length and try again.")
    method = parameters["oauth_signature_method"]
    if method not in store.settings.signature_methods:
        raise Refusal(400, "Signature method %1 is not supported", [method])
    consumer = _consumer(store, parameters["oauth_consumer_key"])
    _use_nonce(store, consumer, parameters)
    return consumer


def _consumer(store, key: str):
    if key and len(key) != LENGTH:
        raise Refusal(401, "Consumer key is not the correct length")
    consumer = store.consumer_with(key)
    if consumer is None:
        raise Refusal(401, "A consumer having the specified key does not exist")
    return consumer


def _use_nonce(store, consumer, parameters: dict):
    timestamp = php.to_int(parameters["oauth_timestamp"])
    if not 0 < timestamp <= int(store.now()) + MAX_AHEAD:
        raise Refusal(401, "An error occurred validating the nonce")
    nonce = parameters["oauth_nonce"]
    if nonce in consumer.nonces:
        sentence = "The nonce is already being used by the consumer with ID %1"
        raise Refusal(401, sentence, [str(consumer.id)])
    consumer.nonces.add(nonce)


def check_signature(store, request, parameters: dict, consumer_secret: str, token_secret: str = ""):
    """Raises Refusal, with the dialects it was signed in, and StoreError for the store's 500."""
    signable = _as_seen(store, request, parameters)
    method, sent = parameters["oauth_signature_method"], parameters["oauth_signature"]

    def fits(dialect: str) -> bool:
        text = dialects.base_string(dialect, signable)
        expected = dialects.signature(method, text, consumer_secret, token_secret)
        return hmac.compare_digest(expected.encode(), sent.encode("utf-8", "surrogateescape"))

    if not fits(store.settings.dialect):
        raise Refusal(401, SIGNATURE_INVALID, detail={"signed_as": _fitting(fits)})


def _fitting(fits) -> list:
    found = []
    for name in dialects.NAMES:
        try:
            found += [name] if fits(name) else []
        except dialects.StoreError:
            pass
    return found


def _as_seen(store, request, parameters: dict) -> dialects.Signable:
    """The request under the scheme, host and path the store believes to be reached at."""
    settings = store.settings
    scheme, host, path = "http", request.header("Host"), request.path
    if settings.seen_base:
        scheme, _, rest = settings.seen_base.partition("://")
        host, _, base = rest.partition("/")
        path = b"/" + base.encode() + path[len(settings.base_path) :]
    protocol = [(_octets(name), _octets(value)) for name, value in parameters.items()
                if name != "oauth_signature"]
    return dialects.Signable(request.method, settings.seen_scheme or scheme,
                             settings.seen_host or host, path, request.query,
                             request.header("Content-Type"), request.body, protocol)


def _octets(text: str) -> bytes:
    return text.encode("utf-8", "surrogateescape")
