# SPDX-License-Identifier: Apache-2.0
"""latchkeyctl as a person at a terminal would use it: a profile of its own, lines in, lines out."""

import json
import os
import queue
import signal
import subprocess
import tempfile
import threading
import time

from ports import held_port

LATCHKEYCTL = os.environ["LATCHKEYCTL"]
LOGIN = "ana"
PASSWORD = "correct horse battery"


class Result:
    def __init__(self, completed):
        self.exit = completed.returncode
        self.out = completed.stdout.decode("utf-8", "replace")
        self.err = completed.stderr.decode("utf-8", "replace")

    def json(self):
        return json.loads(self.out)


class Running:
    """A verb that goes on while the test does something else."""

    def __init__(self, arguments):
        self.process = subprocess.Popen(arguments, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        self.lines = []
        self._queue = queue.Queue()
        self.err = b""
        self._readers = [threading.Thread(target=self._read, daemon=True),
                         threading.Thread(target=self._read_err, daemon=True)]
        for reader in self._readers:
            reader.start()

    def _read(self):
        for line in self.process.stdout:
            self._queue.put(line)
        self._queue.put(None)

    def _read_err(self):
        self.err = self.process.stderr.read()

    def until(self, step, timeout=20):
        """Reads timeline lines up to the one of that step and returns it."""
        end = time.monotonic() + timeout
        while True:
            try:
                line = self._queue.get(timeout=max(0.01, end - time.monotonic()))
            except queue.Empty:
                raise AssertionError(f"no {step} in {timeout} s; so far {self.steps()}") from None
            if line is None:
                self.process.wait(10)
                raise AssertionError(
                    f"ended ({self.process.returncode}) before {step}; {self.steps()}; {self.err}")
            entry = json.loads(line)
            self.lines.append(entry)
            if entry["step"] == step:
                return entry

    def end(self, timeout=30):
        """Waits for the end; the exit code."""
        code = self.process.wait(timeout)
        for reader in self._readers:
            reader.join(5)
        while not self._queue.empty():
            line = self._queue.get()
            if line is not None:
                self.lines.append(json.loads(line))
        return code

    def steps(self):
        return [line["step"] for line in self.lines]

    def interrupt(self):
        self.process.send_signal(signal.SIGINT)

    def kill(self):
        self.process.kill()
        self.process.wait(10)
        for reader in self._readers:
            reader.join(5)

    def problem(self):
        """The code of the last failure that was said."""
        said = [json.loads(line) for line in self.err.decode().splitlines() if line[:1] == "{"]
        codes = [entry["code"] for entry in said if "code" in entry]
        return codes[-1] if codes else None


class Desk:
    """One person's computer: a profile, a login, a free port."""

    def __init__(self, login=True):
        self._folder = tempfile.TemporaryDirectory(prefix="latchkey-e2e.")
        self.profile = os.path.join(self._folder.name, "profile")
        self.running = []
        self.port = held_port()
        self.run("config", "set", "listener.port", str(self.port))
        if login:
            assert self.run("login", "add", LOGIN, stdin=PASSWORD + "\n").exit == 0

    def close(self):
        for each in self.running:
            if each.process.poll() is None:
                each.kill()
            each.process.stdout.close()
            each.process.stderr.close()
        self._folder.cleanup()

    def command(self, *arguments):
        return [LATCHKEYCTL, "--profile", self.profile, *arguments]

    def run(self, *arguments, stdin="", timeout=60, **environment):
        return Result(subprocess.run(self.command(*arguments), input=stdin.encode(),
                                     capture_output=True, timeout=timeout,
                                     env={**os.environ, **environment}))

    def start(self, *arguments):
        running = Running(self.command("--json", *arguments))
        self.running.append(running)
        return running

    def add_integration(self, store, name="Orders to ERP", *more):
        added = self.run("integration", "add", "--name", name, "--store", store, *more)
        assert added.exit == 0, added.err
        return added.out.strip()

    def show(self, integration):
        return self.run("--json", "integration", "show", integration).json()

    def urls(self, integration):
        shown = self.show(integration)
        return {"callback_url": shown["callback_url"],
                "identity_link_url": shown["identity_link_url"]}
