# SPDX-License-Identifier: Apache-2.0
"""What the recorded tests share: the tables, and a store in this process."""

import csv
import io
import unittest
from pathlib import Path

from commerce import wire
from commerce.events import Events
from commerce.misbehaviour import Misbehaviours
from commerce.shop import Shop
from commerce.store import Store
from stand_in import header, masked, protocol, send, sign

DATA = Path(__file__).parent.parent / "data"
ANOTHER = "z" * 32


def recorded(file: str) -> dict:
    with open(DATA / file, encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        return {row["case"]: row for row in rows}


class RecordedTest(unittest.TestCase):
    """A store in this process, with an integration that was just activated for each call."""

    def setUp(self):
        self.store = Store(Events(io.StringIO()))
        server = wire.Server("127.0.0.1", 0, Shop(self.store, Misbehaviours()).serve)
        self.store.port = server.port
        server.start()
        self.addCleanup(server.close)

    def activated(self, name="one"):
        integration = self.store.define(name)
        integration.consumer = None
        self.row = self.store.post_values(integration)
        self.consumer = integration.consumer
        self.integration = integration

    def call(self, target, method="POST", secret=None, token_secret="", signed=None, sent=None,
             headers=None, body=None, form="", **more):
        """`signed`: the URL inside the signature; `sent`: header text → header text."""
        url = self.store.address + target
        values = protocol(more.pop("oauth_consumer_key", self.consumer.key), **more)
        if "oauth_signature" not in more:
            values["oauth_signature"] = sign(method, signed or url, values,
                                             secret or self.consumer.secret, token_secret, form)
        values = {name: value for name, value in values.items() if value is not None}
        text = (sent or (lambda text: text))(header(values))
        return send(url, method, {"Authorization": text, **(headers or {})}, body)

    def compare(self, case, answer, file):
        row = self.table[case]
        with self.subTest(file=file, case=case):
            text = masked(answer.text).replace("\r\n", "\\n")
            self.assertEqual(str(answer.status), row["status"])
            self.assertEqual(text, masked(row["body"]))
            self.assertEqual(answer.headers["Content-Type"], row["content-type"])
