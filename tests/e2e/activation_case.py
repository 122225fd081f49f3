# SPDX-License-Identifier: Apache-2.0
"""What the end-to-end tests share: a desk, a store, an integration defined in both."""

import os
import sys
import unittest

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "peers"))
from console import LOGIN, PASSWORD, Desk  # noqa: E402
from peer_process import Peer  # noqa: E402

SIGN_IN = {"name": LOGIN, "password": PASSWORD}


class ActivationCase(unittest.TestCase):
    store_arguments = ()
    integration_arguments = ()

    def setUp(self):
        self.desk = Desk()
        self.addCleanup(self.desk.close)
        self.peer = self.new_store()
        self.addCleanup(self.peer.__exit__)
        self.id = self.desk.add_integration(self.store_url(), "Orders to ERP", *self.integration_arguments)
        self.peer.ask("define", **self.desk.urls(self.id))

    def new_store(self):
        return Peer(*self.store_arguments)

    def store_url(self):
        return self.peer.base_url

    def arm(self, *more):
        running = self.desk.start("activate", self.id, *more)
        running.until("ready")
        return running

    def activate(self, do="activate", *more):
        running = self.arm(*more)
        self.peer.tell(do, **SIGN_IN)
        return running

    def link(self):
        running = self.activate()
        self.assertEqual(running.end(), 0, running.err)
        return running

    def misbehave(self, endpoint, kind, **more):
        self.peer.ask("set", misbehave={"endpoint": endpoint, "kind": kind, **more})

    def call(self, *arguments, stdin=""):
        return self.desk.run("call", self.id, *arguments, stdin=stdin)

    def state(self):
        return self.desk.show(self.id)["state"]

    def assertFailed(self, running, code):
        self.assertEqual(running.end(), 1, running.steps())
        self.assertEqual(running.problem(), code, running.err)
        self.assertEqual(running.lines[-1].get("code"), code, running.lines[-1])

    def assertCallWorks(self):
        called = self.call("GET", "/V1/store/storeConfigs")
        self.assertEqual(called.exit, 0, called.err)
