#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""The keychain is locked while the proxy runs and many programs call."""

import collections
import json
import shutil
import subprocess
import threading
import time
import unittest

import keychain
from test_proxy import ProxyCase

PROGRAMS = 16
BODY = json.dumps({"group": {"code": "x", "tax_class_id": 3}})


class Programs:
    """Each calls as fast as it is answered, until it is told to stop."""

    def __init__(self, ask):
        self._ask = ask
        self._stop = threading.Event()
        self._lock = threading.Lock()
        self.answers = []
        self._threads = [threading.Thread(target=self._call) for _ in range(PROGRAMS)]
        for each in self._threads:
            each.start()

    def _call(self):
        while not self._stop.is_set():
            try:
                status, _, headers = self._ask()
                answer = (status, headers["X-Latchkey-Problem"], headers["Retry-After"])
            except OSError as error:
                answer = (0, repr(error), None)
            with self._lock:
                self.answers.append(answer)

    def so_far(self):
        with self._lock:
            return collections.Counter(self.answers)

    def until(self, answer, more=50):
        """So many more of that answer came."""
        wanted = self.so_far()[answer] + more
        end = time.monotonic() + 60
        while self.so_far()[answer] < wanted:
            if time.monotonic() > end:
                raise AssertionError(f"no {answer}: {self.so_far()}")
            time.sleep(0.02)

    def stop(self):
        self._stop.set()
        for each in self._threads:
            each.join(60)
        return self.so_far()


class Prompts:
    """What asks a person to unlock something, on the bus: calls of Unlock, and of a prompt's Prompt."""

    def __init__(self):
        rules = [f"type='method_call',interface='org.freedesktop.Secret.{interface}',member='{member}'"
                 for interface, member in (("Service", "Unlock"), ("Prompt", "Prompt"))]
        self._monitor = subprocess.Popen(["dbus-monitor", "--session", *rules], stdout=subprocess.PIPE, text=True)
        self._monitor.stdout.readline()  # it is connected

    def stop(self):
        self._monitor.terminate()
        lines, _ = self._monitor.communicate(timeout=10)
        return [line for line in lines.splitlines() if "member=Unlock" in line or "member=Prompt" in line]


LOCKED = (503, "secrets.locked", "15")
SERVED = (200, None, None)


class LockedWhileItRuns(ProxyCase):
    def setUp(self):
        super().setUp()
        self.addCleanup(keychain.unlock)
        if not shutil.which("dbus-monitor"):
            self.skipTest("no dbus-monitor")

    def call(self):
        return self.ask("POST", f"/{self.key}/rest/V1/customerGroups", BODY, **{"Content-Type": "application/json"})

    def executed(self):
        return self.peer.state()["executed"].get("customer_group", 0)

    def test_from_the_start_it_is_said_and_nobody_is_asked(self):
        keychain.lock()
        self.serve()
        prompts, programs = Prompts(), Programs(self.call)
        try:
            programs.until(LOCKED, 200)
            self.assertEqual(self.executed(), 0)
            keychain.unlock()
            programs.until(SERVED)
        finally:
            answers = programs.stop()
            asked = prompts.stop()
        self.assertEqual(set(answers), {LOCKED, SERVED}, answers)
        self.assertEqual(answers[SERVED], self.executed())
        self.assertEqual(asked, [])

    def test_what_was_read_before_goes_on_and_nothing_is_lost(self):
        self.serve()
        self.assertEqual(self.call()[0], 200)
        prompts, programs = Prompts(), Programs(self.call)
        try:
            programs.until(SERVED)
            keychain.lock()
            programs.until(SERVED, 100)
            self.assertNotIn(LOCKED, programs.so_far())
            # now the tokens have to be read anew
            self.assertEqual(self.desk.run("integration", "edit", self.id, "--allow-http").exit, 0)
            programs.until(LOCKED, 100)
            keychain.unlock()
            programs.until(SERVED, 100)
        finally:
            answers = programs.stop()
            asked = prompts.stop()
        self.assertEqual(set(answers), {LOCKED, SERVED}, answers)
        self.assertEqual(answers[SERVED] + 1, self.executed())  # what was refused was not sent, the rest once
        self.assertEqual(asked, [])

    def test_it_is_told_in_commerces_own_shape(self):
        keychain.lock()
        self.serve()
        status, body, headers = self.call()
        self.assertEqual((status, headers["Content-Type"]), (503, "application/json; charset=utf-8"))
        told = json.loads(body)
        self.assertIn("locked", told["message"])
        self.assertEqual(told["parameters"], {"code": "secrets.locked"})


if __name__ == "__main__":
    unittest.main(verbosity=2)
