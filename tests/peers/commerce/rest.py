# SPDX-License-Identifier: Apache-2.0
"""/rest[/<store code>]/V1/…: who may call what, and a handful of routes."""

import json
import uuid

from . import checks, php, wire
from .refusal import NOT_AUTHORIZED, Refusal, json_answer
from .resources import HANDLERS
from .store import ACTIVE

ROUTE_UNKNOWN = "Request does not match any route."


def answer(store, request, segments: list) -> wire.Answer:
    """`segments`: the path's, as received, after `rest`. Raises Refusal, StoreError."""
    accept = request.header("Accept")
    if accept and not any(kind in accept for kind in ("*/*", "application/json", "application/xml")):
        page = b"<!doctype html>\n<title>There has been an error processing your request</title>\n"
        return wire.Answer(500, "text/html; charset=UTF-8", page, note="Accept")
    segments, is_bulk = _synchronous(segments)
    resource, handler, arguments = _route(request.method, segments)
    _authorize(store, request, resource)
    if is_bulk:
        return _accepted(store, request, handler, arguments)
    result = handler(store, request, _data(request), *arguments)
    store.executed[handler.__name__] += 1
    return json_answer(result)


def _synchronous(segments: list):
    """Without the store code, `async` and `bulk`; whether it is in bulk."""
    rest = segments if segments[:1] in (["V1"], ["async"]) else segments[1:]
    is_bulk = rest[:2] == ["async", "bulk"]
    return rest[2:] if is_bulk else rest, is_bulk


def _accepted(store, request, handler, arguments) -> wire.Answer:
    """Each of the list is queued, and carried out at once here."""
    calls = _json(request)
    if not isinstance(calls, list):
        raise Refusal(400, "Decoding error.")
    for call in calls:
        handler(store, request, call, *arguments)
        store.executed[handler.__name__] += 1
    items = [{"id": number, "data_hash": "0" * 64, "status": "accepted"} for number in range(len(calls))]
    done = json_answer({"bulk_uuid": str(uuid.uuid4()), "request_items": items, "errors": False})
    done.status = 202
    return done


def _route(method: str, segments: list):
    while segments and segments[-1] == "":
        segments = segments[:-1]
    best = max((template for template in HANDLERS if _fits(template, method, segments)),
               key=lambda template: (":" not in template, template), default=None)
    if best is None:
        raise Refusal(404, ROUTE_UNKNOWN)
    names = best.split("/")
    arguments = [php.text_of_path_segment(segment) for name, segment
                 in zip(names[1:], segments) if name.startswith(":")]
    return *HANDLERS[best], arguments


def _fits(template: str, method: str, segments: list) -> bool:
    verb, *names = template.split("/")
    return verb == method and len(names) == len(segments) and all(
        name == segment or name.startswith(":") for name, segment in zip(names, segments))


def _authorize(store, request, resource: str):
    if resource == "anonymous":
        return
    refused = Refusal(401, NOT_AUTHORIZED, {"resources": resource})
    integration = _caller(store, request)
    if integration is None or integration.status != ACTIVE:
        raise refused
    granted = store.settings.resources
    if resource not in ("self", *granted) and "Magento_Backend::all" not in granted:
        raise refused


def _caller(store, request):
    """The integration that signed, or the owner of a bearer token; None for anybody else."""
    header = request.header("Authorization")
    if "oauth " in header.lower():
        return store.integration_of(_signer(store, request))
    scheme, _, token = header.partition(" ")
    if scheme.lower() != "bearer" or not store.settings.bearer:
        return None
    owner, row = store.row_with(token)
    return store.integration_of(owner) if row and row.kind == "access" else None


def _signer(store, request):
    parameters = checks.protocol_parameters(request)
    consumer = checks.check_protocol(store, parameters, ("oauth_token",))
    owner, row = store.row_with(parameters["oauth_token"])
    if row is None:
        raise Refusal(401, "Specified token does not exist")
    if owner is not consumer:
        raise Refusal(401, "Token is not associated with the specified consumer")
    if row.kind != "access":
        raise Refusal(401, "Token is not an access token")
    checks.check_signature(store, request, parameters, consumer.secret, row.secret)
    return consumer


def _data(request) -> dict:
    """The JSON body of a call that has one."""
    if request.method not in ("POST", "PUT"):
        return {}
    if not request.header("Content-Type"):
        raise Refusal(400, "Content-Type header is empty.")
    value = _json(request)
    return value if isinstance(value, dict) else {}


def _json(request):
    try:
        return json.loads(request.body or b"{}")
    except ValueError:
        raise Refusal(400, "Decoding error.") from None
