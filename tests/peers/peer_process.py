# SPDX-License-Identifier: Apache-2.0
"""The peer as a process: send it commands, wait for its events."""

import json
import subprocess
import threading
import time
from pathlib import Path

SCRIPT = Path(__file__).with_name("commerce_peer.py")


class Peer:
    """Use as a context manager; leaving it ends the process."""

    def __init__(self, *arguments: str, inside=()):
        """`inside`: what it is started by, such as in another network."""
        command = [*inside, "/usr/bin/python3", "-B", str(SCRIPT), *arguments]
        self._process = subprocess.Popen(command, text=True,
                                         stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self._changed = threading.Condition()
        self._ended = False
        self.events = []  # all so far
        threading.Thread(target=self._read, daemon=True).start()
        self.base_url = self.expect("listening")["base_url"]

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._process.stdin.close()
        self._process.wait(10)
        self._process.stdout.close()

    def tell(self, do: str, **fields):
        """Sends a command and returns at once."""
        self._process.stdin.write(json.dumps({"do": do, **fields}) + "\n")
        self._process.stdin.flush()

    def ask(self, do: str, timeout: float = 10, **fields) -> list:
        """Sends a command, waits for its end, returns the events since."""
        start = len(self.events)
        self.tell(do, **fields)
        self.expect("done", since=start, timeout=timeout, do=do)
        return self.events[start:]

    def state(self) -> dict:
        start = len(self.events)
        self.tell("state")
        return self.expect("state", since=start)

    def expect(self, event: str, timeout: float = 10, since: int = 0, **fields) -> dict:
        """The first event of that name with those fields; AssertionError if it does not come."""
        wanted = {"event": event, **fields}
        end = time.monotonic() + timeout
        with self._changed:
            while True:
                for each in self.events[since:]:
                    if wanted.items() <= each.items():
                        return each
                if self._ended or not self._changed.wait(end - time.monotonic()):
                    raise AssertionError(f"no {wanted}; since then: {self.events[since:]}")

    def _read(self):
        for line in self._process.stdout:
            with self._changed:
                self.events.append(json.loads(line))
                self._changed.notify_all()
        with self._changed:
            self._ended = True
            self._changed.notify_all()
