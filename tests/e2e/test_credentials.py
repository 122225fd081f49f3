#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""The tokens taken out, for programs that have to sign by themselves."""

import json
import os
import pty
import shutil
import stat
import subprocess
import tempfile
import unittest

from activation_case import ActivationCase

FORMATS = ("json", "env", "postman", "bruno", "insomnia", "curl", "php", "n98")


class CredentialsCase(ActivationCase):
    """An integration whose tokens came out of the store's own dialog."""

    def setUp(self):
        super().setUp()
        folder = tempfile.TemporaryDirectory(prefix="latchkey-credentials.")
        self.addCleanup(folder.cleanup)
        self.folder = folder.name
        self.values = self.tokens_dialog()
        done = self.desk.run("credentials", "set", self.id, stdin=json.dumps(self.values))
        self.assertEqual(done.exit, 0, done.err)

    def tokens_dialog(self):
        path = os.path.join(self.folder, "tokens.json")
        self.peer.ask("tokens", file=path)
        with open(path, encoding="utf-8") as file:
            values = json.load(file)
        os.remove(path)
        return values

    def export(self, *arguments, exit_code=0):
        done = self.desk.run("credentials", "export", self.id, *arguments)
        self.assertEqual(done.exit, exit_code, done.err)
        for value in self.values.values():
            self.assertNotIn(value, done.err)
        return done

    def path(self, name):
        return os.path.join(self.folder, name)

    def handed(self):
        return [entry for entry in self.desk.show(self.id)["timeline"]
                if entry["step"] == "handed-over"]


class Credentials(CredentialsCase):
    def test_every_form_is_taken_in_again(self):
        for form in FORMATS:
            file = self.path(form)
            self.export("--format", form, "--out", file, "--yes")
            self.assertEqual(stat.S_IMODE(os.stat(file).st_mode), 0o600)
            with open(file, encoding="utf-8") as handed:
                text = handed.read()
            for value in self.values.values():
                self.assertIn(value, text)
            done = self.desk.run("credentials", "set", self.id, "--from", file)
            self.assertEqual(done.exit, 0, done.err)
        self.assertCallWorks()
        self.assertEqual([entry["detail"] for entry in self.handed()],
                         ["handover." + form for form in FORMATS])
        shown = json.dumps(self.desk.show(self.id))
        for value in self.values.values():
            self.assertNotIn(value, shown)

    def test_without_a_file_they_go_to_standard_output(self):
        out = json.loads(self.export("--format", "json", "--yes").out)
        self.assertEqual(out.pop("store_url"), self.store_url())
        self.assertEqual(out, self.values)

    def test_nobody_is_handed_anything_unasked(self):
        done = self.export("--format", "env", exit_code=1)
        self.assertEqual(done.out, "")
        self.assertIn("problem: handover.needs-consent", done.err)
        self.assertIn("proxy", done.err)
        self.assertEqual(self.handed(), [])

    def test_a_person_at_the_terminal_is_asked(self):
        for typed, exit_code in ((b"n\n", 1), (b"y\n", 0)):
            ours, theirs = pty.openpty()
            asked = subprocess.Popen(
                self.desk.command("credentials", "export", self.id, "--format", "json"),
                stdin=theirs, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
            os.write(ours, typed)
            out, said = asked.communicate(timeout=60)
            self.assertEqual(asked.returncode, exit_code, said)
            self.assertIn(b"Recommended instead", said)
            self.assertEqual(self.values["access_token"].encode() in out, exit_code == 0)
            os.close(ours)
            os.close(theirs)
        self.assertEqual(len(self.handed()), 1)

    def test_a_file_that_is_there_stays(self):
        file = self.path("there.json")
        with open(file, "w", encoding="utf-8") as there:
            there.write("mine")
        done = self.export("--format", "json", "--out", file, "--yes", exit_code=1)
        self.assertIn("problem: handover.file-exists", done.err)
        with open(file, encoding="utf-8") as there:
            self.assertEqual(there.read(), "mine")
        self.assertEqual(self.handed(), [])

    def test_an_unknown_form_is_not_understood(self):
        self.assertIn("postman", self.export("--format", "xml", "--yes", exit_code=2).err)

    def test_without_tokens_there_is_nothing_to_hand_over(self):
        other = self.desk.add_integration(self.store_url(), "Another")
        done = self.desk.run("credentials", "export", other, "--format", "json", "--yes")
        self.assertEqual(done.exit, 1)
        self.assertIn("problem: activation.not-linked", done.err)

    def script(self, *arguments, stdin=""):
        file = self.path("call.sh")
        if not os.path.exists(file):
            self.export("--format", "curl", "--out", file, "--yes")
        return subprocess.run(["bash", file, *arguments], input=stdin.encode(), timeout=60,
                              capture_output=True)

    @unittest.skipUnless(shutil.which("curl") and shutil.which("openssl"), "no curl or openssl")
    def test_the_script_signs_for_curl(self):
        done = self.script("GET", "/V1/store/storeConfigs")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("base_url", json.loads(done.stdout)[0], done.stdout)
        answer = json.loads(self.script("POST", "/V1/products", stdin='{"product": 1}').stdout)
        self.assertNotIn("signature", json.dumps(answer))


COLLECTION = {
    "info": {"name": "Store", "schema": "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"},
    "auth": {"type": "oauth1", "oauth1": [
        {"key": key, "value": value, "type": "string"} for key, value in (
            ("consumerKey", "{{consumer_key}}"), ("consumerSecret", "{{consumer_secret}}"),
            ("token", "{{access_token}}"), ("tokenSecret", "{{access_token_secret}}"),
            ("signatureMethod", "HMAC-SHA256"), ("version", "1.0"), ("addParamsToHeader", True))]},
    "item": [{"name": "Views", "request": {"method": "GET", "url": "{{store_url}}rest/V1/store/storeViews"}}],
}
BRUNO_REQUEST = """meta {
  name: Views
  type: http
  seq: 1
}

get {
  url: {{store_url}}rest/V1/store/storeViews
  body: none
  auth: oauth1
}

auth:oauth1 {
  consumer_key: {{consumer_key}}
  consumer_secret: {{consumer_secret}}
  access_token: {{access_token}}
  token_secret: {{access_token_secret}}
  signature_method: HMAC-SHA256
  version: 1.0
  placement: header
}

assert {
  res.status: eq 200
}
"""


class ByTheTools(CredentialsCase):
    """The formats are the tools' own: the tool itself reads the file, and signs a call with it."""

    def needs(self, tool):
        if not shutil.which(tool):
            self.skipTest(f"{tool} is not installed")

    def run_tool(self, *command, **environment):
        done = subprocess.run(command, cwd=self.folder, capture_output=True, text=True, timeout=120, check=False,
                              env={**os.environ, **environment})
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        return done.stdout

    def write(self, name, text):
        os.makedirs(os.path.dirname(self.path(name)), exist_ok=True)
        with open(self.path(name), "w", encoding="utf-8") as file:
            file.write(text)

    def assertExecuted(self):
        self.assertEqual(self.peer.state()["executed"].get("store_views"), 1)

    def test_newman(self):
        self.needs("newman")
        self.export("--format", "postman", "--out", self.path("shop.json"), "--yes")
        self.write("calls.json", json.dumps(COLLECTION))
        self.run_tool("newman", "run", "calls.json", "--environment", "shop.json")
        self.assertExecuted()

    def test_bruno(self):
        self.needs("bru")
        self.write("calls/bruno.json", json.dumps({"version": "1", "name": "Store", "type": "collection"}))
        self.write("calls/views.bru", BRUNO_REQUEST)
        os.mkdir(self.path("calls/environments"))
        self.export("--format", "bruno", "--out", self.path("calls/environments/shop.bru"), "--yes")
        self.run_tool("sh", "-c", "cd calls && bru run --env shop")
        self.assertExecuted()

    def test_insomnias_importers(self):
        self.needs("insomnia-import")
        self.export("--format", "insomnia", "--out", self.path("shop.json"), "--yes")
        imported = self.run_tool("insomnia-import", "shop.json")
        request = next(each for each in json.loads(imported)["resources"] if each["_type"] == "request")
        self.assertEqual(request["authentication"]["type"], "oauth1")
        for value in self.values.values():
            self.assertIn(value, imported)

    @unittest.skipUnless(shutil.which("php"), "no php")
    def test_php_signs_with_the_array(self):
        """By PHP's own extension, where there is one."""
        if subprocess.run(["php", "-r", "exit((int) !class_exists('OAuth'));"], check=False).returncode:
            self.skipTest("PHP has no extension oauth")
        self.export("--format", "php", "--out", self.path("tokens.php"), "--yes")
        self.run_tool("php", "-r", """
            $it = include 'tokens.php';
            $signing = new OAuth($it['consumer_key'], $it['consumer_secret'], OAUTH_SIG_METHOD_HMACSHA256);
            $signing->setToken($it['access_token'], $it['access_token_secret']);
            $signing->fetch($it['store_url'] . 'rest/V1/store/storeViews');""")
        self.assertExecuted()

    def test_an_environment_is_what_a_program_signs_with(self):
        self.export("--format", "env", "--out", self.path("tokens.env"), "--yes")
        program = "import os; from requests_oauthlib import OAuth1Session as S; " \
            "key, secret, token, token_secret = (os.environ['MAGENTO_' + name] for name in " \
            "('CONSUMER_KEY', 'CONSUMER_SECRET', 'ACCESS_TOKEN', 'ACCESS_TOKEN_SECRET')); " \
            "S(key, secret, token, token_secret, signature_method='HMAC-SHA256').get(" \
            "os.environ['MAGENTO_STORE_URL'] + 'rest/V1/store/storeViews').raise_for_status()"
        if subprocess.run(["/usr/bin/python3", "-c", "import requests_oauthlib"], capture_output=True,
                          check=False).returncode:
            self.skipTest("no requests-oauthlib")
        self.run_tool("sh", "-euac", '. ./tokens.env; exec /usr/bin/python3 -c "$1"', "sh", program)
        self.assertExecuted()


if __name__ == "__main__":
    unittest.main()
