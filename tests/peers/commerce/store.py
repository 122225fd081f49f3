# SPDX-License-Identifier: Apache-2.0
"""What the store keeps: integrations, consumers and their rows of tokens, nonces, counts.

The repetitions of PROTOCOL §6 follow from two rules of the real store's tables: a consumer has
*rows* of tokens, most calls look at its first row only, and Activate adds a verifier row unless
there is one.
"""

import secrets
import string
import threading
import time
from collections import Counter
from dataclasses import dataclass, field

from .events import fingerprint
from .settings import Settings

INACTIVE, ACTIVE, RECREATED = 0, 1, 2


@dataclass
class Token:
    kind: str  # "verifier", "request" or "access"
    token: str
    secret: str
    verifier: str
    changed: float  # time.monotonic()


@dataclass
class Consumer:
    id: int
    key: str
    secret: str
    updated: float  # the store's clock, Unix seconds
    tokens: list = field(default_factory=list)
    nonces: set = field(default_factory=set)


@dataclass
class Integration:
    name: str
    callback_url: str = ""
    identity_link_url: str = ""
    status: int = INACTIVE
    consumer: Consumer = None


class Store:
    """Everything is read and changed while holding `lock`."""

    def __init__(self, events):
        self.events = events
        self.settings = Settings()
        self.lock = threading.RLock()
        self.integrations = {}
        self.seen, self.executed, self.issued = Counter(), Counter(), Counter()
        self.host, self.port = "127.0.0.1", 0
        self.browser_network = ""  # where the merchant is, as networks.within() takes it
        self._last_consumer = 28

    @property
    def address(self) -> str:
        """The base URL clients connect to."""
        return f"http://{self.host}:{self.port}{self.settings.base_path}"

    def now(self) -> float:
        return time.time() + self.settings.clock_offset

    def new_value(self) -> str:
        """32 characters of [a-z0-9] that no event will show."""
        alphabet = string.ascii_lowercase + string.digits
        return self.events.hide("".join(secrets.choice(alphabet) for _ in range(32)))

    def define(self, name: str, callback_url=None, identity_link_url=None) -> Integration:
        """Creates the integration, or edits it: its consumer, tokens and status stay."""
        integration = self.integrations.setdefault(name, Integration(name))
        if callback_url is not None:
            integration.callback_url = callback_url
        if identity_link_url is not None:
            integration.identity_link_url = identity_link_url
        return integration

    def post_values(self, integration: Integration) -> Token:
        """What Activate posts: a consumer if there is none, its verifier row, the 300 s anew."""
        if integration.consumer is None:
            self._last_consumer += 1
            key, secret = self.new_value(), self.new_value()
            integration.consumer = Consumer(self._last_consumer, key, secret, 0)
        consumer = integration.consumer
        consumer.updated = self.now()
        for row in consumer.tokens:
            if row.kind == "verifier":
                return row
        row = Token("verifier", self.new_value(), self.new_value(), self.new_value(), 0)
        consumer.tokens.append(row)
        self.issued["verifier"] += 1
        return row

    def forget_token(self, integration: Integration):
        """Reauthorize, before its POST: the first token dies, the integration is inactive."""
        if integration.consumer and integration.consumer.tokens:
            del integration.consumer.tokens[0]
        integration.status = INACTIVE

    def grant(self, integration: Integration) -> Token:
        """The tokens dialog: active at once, the tokens shown instead of posted."""
        row = self.post_values(integration)
        consumer = integration.consumer
        consumer.tokens = [row]
        self.turn_into(row, "access")
        integration.status = ACTIVE
        return row

    def turn_into(self, row: Token, kind: str):
        row.kind, row.token, row.secret = kind, self.new_value(), self.new_value()
        row.changed = time.monotonic()
        self.issued[kind] += 1

    def integration_of(self, consumer: Consumer):
        for integration in self.integrations.values():
            if integration.consumer is consumer:
                return integration
        return None

    def consumer_with(self, key: str):
        for integration in self.integrations.values():
            if integration.consumer and integration.consumer.key == key:
                return integration.consumer
        return None

    def row_with(self, token: str):
        """(consumer, row) of a token, or (None, None)."""
        for integration in self.integrations.values():
            for row in integration.consumer.tokens if integration.consumer else []:
                if row.token == token:
                    return integration.consumer, row
        return None, None

    def describe(self) -> dict:
        integrations = {}
        for integration in self.integrations.values():
            consumer = integration.consumer
            integrations[integration.name] = {
                "status": integration.status,
                "consumer_id": consumer.id if consumer else None,
                "consumer_key": fingerprint(consumer.key) if consumer else None,
                "tokens": [row.kind for row in consumer.tokens] if consumer else [],
            }
        return {"integrations": integrations, "seen": dict(self.seen),
                "executed": dict(self.executed), "issued": dict(self.issued)}
