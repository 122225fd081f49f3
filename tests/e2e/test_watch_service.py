#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Integrations watched while no window is open, by the running proxy; one program calls at a time."""

import os
import signal
import subprocess
import time
import unittest

import keychain
from activation_case import ActivationCase
from notifications import Notifications
from ports import held_port

SOON = 60  # s: what is due is called 20 s after the watch began


class WatchCase(ActivationCase):
    def setUp(self):
        super().setUp()
        self.link()

    def serve(self):
        proxy = self.desk.start("proxy", "--port", str(held_port()))
        proxy.until("ready")
        return proxy

    def watch(self, verb, *arguments, exit_code=0):
        done = self.desk.run("--json", "watch", verb, *arguments)
        self.assertEqual(done.exit, exit_code, done.err + done.out)
        return done

    def codes(self):
        return [answer["code"] for answer in self.watch("show", self.id).json()["answers"]]

    def until_called(self):
        """Somebody makes the watch's calls."""
        end = time.monotonic() + SOON
        while not os.path.exists(os.path.join(self.desk.profile, "watch.lock")):
            self.assertLess(time.monotonic(), end, "nobody calls")
            time.sleep(0.05)


class WhileTheProxyRuns(WatchCase):
    def test_what_is_due_is_called_and_news_is_said(self):
        self.watch("set", self.id, "--every", "6h")
        proxy = self.serve()
        first = proxy.until("watched", SOON)
        self.assertEqual((first["id"], first["code"], first["news"]), (self.id, "", False))
        self.assertEqual(self.codes(), [""])
        self.assertEqual(self.watch("run").out, "")  # not due any more
        proxy.process.send_signal(signal.SIGTERM)
        self.assertEqual(proxy.end(), 0)

    def test_a_plan_that_is_made_meanwhile_counts_and_the_desktop_is_told(self):
        proxy = self.serve()
        self.peer.ask("deactivate")
        desktop = Notifications()
        self.addCleanup(desktop.stop)
        self.watch("set", self.id, "--every", "6h")
        told = proxy.until("watched", SOON)
        self.assertEqual((told["code"], told["news"]), ("commerce.not-active", True))
        title, text = desktop.next()
        self.assertEqual(title, "Orders to ERP")
        self.assertNotEqual(text, "")
        self.assertEqual(self.watch("show", self.id).json()["known"], "commerce.not-active")
        self.assertIn("watched", [entry["step"] for entry in self.desk.show(self.id)["timeline"]])

    def test_a_person_reads_news_and_nothing_else(self):
        self.watch("set", self.id, "--every", "6h")
        self.peer.ask("deactivate")
        proxy = subprocess.Popen(self.desk.command("proxy", "--port", str(held_port())),
                                 stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        try:
            self.assertIn("Ready", proxy.stdout.readline())
            said = proxy.stdout.readline()
        finally:
            proxy.terminate()
            proxy.communicate(timeout=30)
        self.assertTrue(said.startswith(f"Orders to ERP ({self.id}): "), said)
        self.assertNotIn("problem:", said)

    def test_a_locked_keychain_is_no_news_of_the_store(self):
        self.watch("set", self.id, "--every", "6h")
        self.addCleanup(keychain.unlock)
        keychain.lock()
        proxy = self.serve()
        keychain.unlock()
        self.assertEqual(proxy.until("watched", SOON)["code"], "")
        self.assertEqual(self.codes(), [""])


class OneAtATime(WatchCase):
    def setUp(self):
        super().setUp()
        self.watch("set", self.id, "--every", "6h")
        self.misbehave("rest", "hang", times=-1, seconds=20)
        self.first = self.desk.start("watch", "run", self.id)
        self.until_called()

    def test_who_comes_second_calls_nothing(self):
        done = self.watch("run")
        self.assertIn("latchkeyctl", done.err)
        self.assertEqual(done.out, "")
        done = self.watch("run", self.id, exit_code=1)
        self.assertIn("watch.in-use", done.err)
        self.assertEqual(self.codes(), [])

    def test_who_is_killed_is_followed(self):
        self.first.kill()
        self.peer.ask("set", misbehave=None)
        self.watch("run")
        self.assertEqual(self.codes(), [""])

    def test_who_is_interrupted_keeps_nothing_and_is_followed(self):
        self.first.interrupt()
        self.first.process.wait(30)
        self.assertEqual(self.codes(), [])
        self.assertFalse(os.path.exists(os.path.join(self.desk.profile, "watch.lock")))


class NamedOnes(WatchCase):
    def test_one_that_is_being_activated_is_left_alone_and_that_is_said(self):
        self.arm("--restart")
        done = self.watch("run", self.id, exit_code=1)
        self.assertTrue("activation.not-linked" in done.err or "profile.integration-in-use" in done.err,
                        done.err)
        self.assertEqual(self.codes(), [])

    def test_the_answers_are_listed(self):
        self.watch("run", self.id)
        self.peer.ask("deactivate")
        self.watch("run", self.id, exit_code=1)
        listed = self.desk.run("watch", "show", self.id, "--answers").out
        self.assertIn("All is well", listed)
        self.assertIn("commerce.not-active", listed)
        self.assertIn("HTTP 200", listed)


if __name__ == "__main__":
    unittest.main()
