# SPDX-License-Identifier: Apache-2.0
"""The store's refusals: a status and a sentence, written as the token endpoints and REST do."""

import json

from . import php, wire

TOKEN_TYPE = "text/html; charset=UTF-8"
JSON_TYPE = "application/json; charset=utf-8"

SIGNATURE_INVALID = "The signature is invalid. Verify and try again."
NOT_AUTHORIZED = "The consumer isn't authorized to access %resources."
REQUIRED = '"%fieldName" is required. Enter and try again.'


class Refusal(Exception):
    """`parameters`: a list for %1, %2, …, a dict for names, as the store substitutes them."""

    def __init__(self, status: int, sentence: str, parameters=None, detail=None):
        super().__init__(sentence)
        self.status, self.sentence, self.parameters = status, sentence, parameters
        self.detail = detail or {}

    def text(self) -> str:
        named = self.parameters or {}
        if isinstance(named, list):
            named = {str(number): value for number, value in enumerate(named, 1)}
        text = self.sentence
        for name, value in named.items():
            text = text.replace("%" + name, value)
        return text


class Missing(Refusal):
    """One or more required parameters are not there."""

    def __init__(self, names: list):
        super().__init__(400, REQUIRED, {"fieldName": names[0]})
        self.names = names

    def text(self) -> str:
        sentences = [f'"{name}" is required. Enter and try again.' for name in self.names]
        if len(sentences) == 1:
            return sentences[0]
        return ", ".join(sentence.rstrip(".") for sentence in sentences)


def token_answer(refusal: Refusal) -> wire.Answer:
    body = "oauth_problem=" + php.urlencode(refusal.text())
    return wire.Answer(refusal.status, TOKEN_TYPE, body.encode(), note=refusal.text(),
                       detail=refusal.detail)


def rest_answer(refusal: Refusal) -> wire.Answer:
    value = {"message": refusal.sentence}
    if refusal.parameters:
        value["parameters"] = refusal.parameters
    if isinstance(refusal, Missing) and len(refusal.names) > 1:
        errors = [{"message": REQUIRED, "parameters": {"fieldName": name}} for name in refusal.names]
        value = {"message": "One or more input exceptions have occurred.", "errors": errors}
    return json_answer(value, refusal.status, refusal.text(), refusal.detail)


def json_answer(value, status: int = 200, note: str = "", detail=None) -> wire.Answer:
    """JSON as PHP writes it."""
    body = json.dumps(value, separators=(",", ":")).replace("/", "\\/")
    return wire.Answer(status, JSON_TYPE, body.encode(), note=note, detail=detail or {})
