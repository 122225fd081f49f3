# SPDX-License-Identifier: Apache-2.0
"""POST /oauth/token/request and /oauth/token/access."""

import time

from . import checks, wire
from .refusal import TOKEN_TYPE, Refusal
from .store import ACTIVE, Token


def request_token(store, request) -> wire.Answer:
    """Raises Refusal, StoreError."""
    parameters = checks.protocol_parameters(request)
    consumer = checks.check_protocol(store, parameters)
    if store.now() - consumer.updated > store.settings.expiration:
        raise Refusal(401, "Consumer key has expired")
    checks.check_signature(store, request, parameters, consumer.secret)
    row = _first_row(consumer)
    if row.kind == "request" and time.monotonic() - row.changed < store.settings.race:
        dead = Token("request", store.new_value(), store.new_value(), "", 0)
        return _pair(dead, "a token lost in the race")
    if row.kind != "verifier":
        sentence = "Cannot create request token because consumer token is not a verifier token"
        raise Refusal(401, sentence)
    store.turn_into(row, "request")
    store.executed["request"] += 1
    return _pair(row)


def access_token(store, request) -> wire.Answer:
    """Raises Refusal, StoreError. The integration is active afterwards."""
    parameters = checks.protocol_parameters(request)
    consumer = checks.check_protocol(store, parameters, ("oauth_token", "oauth_verifier"))
    row = _row_of_request(store, consumer, parameters)
    checks.check_signature(store, request, parameters, consumer.secret, row.secret)
    first = _first_row(consumer)
    if first.kind != "request":
        sentence = "Cannot get access token because consumer token is not a request token"
        raise Refusal(401, sentence)
    store.turn_into(first, "access")
    store.integration_of(consumer).status = ACTIVE
    store.executed["access"] += 1
    return _pair(first)


def _row_of_request(store, consumer, parameters: dict) -> Token:
    owner, row = store.row_with(parameters["oauth_token"])
    if row is None:
        raise Refusal(401, "Specified token does not exist")
    if owner is not consumer:
        raise Refusal(401, "Request token is not associated with the specified consumer")
    if row.kind != "request":
        raise Refusal(401, "Token is already being used")
    verifier = parameters["oauth_verifier"]
    if len(verifier) != checks.LENGTH:
        raise Refusal(401, "Verifier is not the correct length")
    if verifier != row.verifier:
        raise Refusal(401, "Token verifier and verifier token do not match")
    return row


def _first_row(consumer) -> Token:
    if not consumer.tokens:
        raise Refusal(401, "A token with consumer ID %1 does not exist", [str(consumer.id)])
    return consumer.tokens[0]


def _pair(row: Token, note: str = "") -> wire.Answer:
    body = f"oauth_token={row.token}&oauth_token_secret={row.secret}"
    return wire.Answer(200, TOKEN_TYPE, body.encode(), note=note)
