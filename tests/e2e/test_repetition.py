#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Doing it twice, out of order, or not to the end; and whoever else may call."""

import subprocess
import unittest

from activation_case import SIGN_IN, ActivationCase
from console import PASSWORD


class Repetition(ActivationCase):
    def test_activate_clicked_twice_posts_the_same_and_links(self):
        running = self.arm()
        self.peer.ask("post", times=2)
        self.peer.tell("activate", **SIGN_IN)
        self.assertEqual(running.end(), 0, running.err)

    def test_the_pop_up_may_come_before_the_post(self):
        running = self.arm()
        self.peer.ask("post")
        key_holder = self.peer.expect("posted")
        self.assertEqual(key_holder["status"], 200)
        self.peer.tell("popup")
        self.peer.tell("sign-in", **SIGN_IN)
        self.assertEqual(running.end(), 0, running.err)

    def test_forged_posts_before_and_after_change_nothing(self):
        running = self.arm()
        self.peer.ask("post")
        self.peer.ask("forge")
        self.peer.ask("forge", fields={"oauth_consumer_key": "f" * 32})
        self.peer.tell("popup")
        self.peer.tell("sign-in", **SIGN_IN)
        self.assertEqual(running.end(), 0, running.err)
        self.assertCallWorks()

    def test_a_forged_post_on_a_linked_integration_leaves_the_token_alone(self):
        self.link()
        running = self.arm()
        self.peer.ask("forge")
        running.until("credentials-stored")
        running.interrupt()
        self.assertFailed(running, "activation.cancelled")
        self.assertEqual(self.state(), "linked")
        self.assertCallWorks()

    def test_activate_from_a_stale_page_leaves_the_tokens_in_use(self):
        self.link()
        running = self.activate("activate")
        self.assertEqual(running.end(), 0, running.err)
        self.assertIn("tokens-still-work", running.steps())
        self.assertCallWorks()

    def test_a_callback_with_browser_headers_is_refused(self):
        running = self.arm()
        events = self.peer.ask("forge", headers={"Origin": "http://evil.example"})
        self.assertEqual([e["status"] for e in events if e["event"] == "forged"], [400])
        running.interrupt()
        running.end()

    def test_a_call_under_another_name_is_refused_and_told(self):
        running = self.arm()
        self.peer.ask("forge", headers={"Host": f"localhost:{self.desk.port}"})
        running.until("called-under-another-name")
        running.interrupt()
        running.end()

    def test_what_no_store_sends_is_refused_and_told_once_with_its_number(self):
        running = self.arm()
        for _ in range(3):
            self.peer.ask("forge", fields={"store_base_url": None})
        running.until("callback-refused")
        running.interrupt()
        running.end()
        refused = [each for each in self.desk.show(self.id)["timeline"]
                   if each["step"] == "callback-refused"]
        self.assertEqual([(each["code"], each["more"]) for each in refused], [("callback.fields", 2)])

    def test_a_wrong_password_is_told_and_can_be_repeated(self):
        running = self.arm()
        self.peer.ask("post")
        self.peer.tell("popup")
        self.peer.tell("sign-in", name="ana", password="wrong " + PASSWORD)
        self.peer.expect("done", do="sign-in", timeout=20)
        self.peer.tell("sign-in", **SIGN_IN)
        self.assertEqual(running.end(), 0, running.err)
        self.assertIn("sign-in-refused", running.steps())

    def test_cancel_leaves_a_state_that_says_so(self):
        running = self.arm()
        self.peer.ask("post")
        running.until("credentials-stored")
        running.interrupt()
        self.assertFailed(running, "activation.cancelled")
        self.assertEqual(self.state(), "failed")

    def test_cancel_on_a_linked_integration_leaves_it_linked_and_says_so(self):
        self.link()
        running = self.arm()
        running.interrupt()
        self.assertFailed(running, "activation.cancelled")
        self.assertEqual(self.state(), "linked")
        self.assertCallWorks()

    def test_a_running_activation_is_not_removed(self):
        self.arm()
        removed = self.desk.run("integration", "remove", self.id)
        self.assertEqual(removed.exit, 1)
        self.assertIn("problem: profile.in-use: ", removed.err)

    def test_nobody_reading_the_timeline_does_not_end_the_exchange(self):
        process = subprocess.Popen(self.desk.command("activate", self.id), stdout=subprocess.PIPE,
                                   stderr=subprocess.DEVNULL)
        self.assertEqual(process.stdout.readline(), b"ready\n")
        process.stdout.close()
        self.peer.tell("activate", **SIGN_IN)
        self.assertEqual(process.wait(30), 0)
        self.assertCallWorks()

    def test_nothing_arrived(self):
        running = self.arm("--timeout", "1")
        self.assertFailed(running, "activation.no-callback")

    def test_a_second_listener_is_refused(self):
        self.arm()
        second = self.desk.run("activate", self.id)
        self.assertEqual(second.exit, 1)
        self.assertIn("problem: profile.in-use: ", second.err)

    def test_a_foreign_way_back_waits_for_consent(self):
        self.peer.ask("set", success_call_back="http://127.0.0.2:9/admin/", consent=False)
        running = self.activate()
        running.until("linked")
        self.peer.expect("popup-asks")
        allowed = self.desk.run("integration", "allow", self.id, "http://127.0.0.2:9")
        self.assertEqual(allowed.exit, 0, allowed.err)
        running.until("returned")
        self.assertEqual(running.end(), 0, running.err)

    def test_a_foreign_way_back_is_followed_after_consent_on_the_page(self):
        self.peer.ask("set", success_call_back="http://127.0.0.2:9/admin/", consent=True)
        running = self.activate()
        running.until("returned")
        self.assertEqual(running.end(), 0, running.err)

    def test_someone_else_used_the_credentials(self):
        running = self.arm()
        self.peer.ask("post")
        self.peer.ask("tokens")
        self.peer.tell("popup")
        self.peer.tell("sign-in", **SIGN_IN)
        self.assertFailed(running, "activation.used-by-another")


if __name__ == "__main__":
    unittest.main(verbosity=2)
