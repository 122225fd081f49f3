# SPDX-License-Identifier: Apache-2.0
"""A verb at a terminal, and the person who types there."""

import fcntl
import os
import pty
import subprocess
import termios


class Terminal:
    """A verb at a terminal of its own."""

    def __init__(self, arguments):
        self._ours, self._its = pty.openpty()
        self.shown = ""
        self.process = subprocess.Popen(
            arguments, stdin=self._its, stdout=self._its, stderr=self._its, start_new_session=True,
            preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0))

    def until(self, text):
        """Reads until that is shown, again if it was already."""
        begin = len(self.shown)
        while text not in self.shown[begin:]:
            self.shown += os.read(self._ours, 4096).decode("utf-8", "replace")

    def type(self, text):
        os.write(self._ours, text.encode())

    def echoes(self):
        return bool(termios.tcgetattr(self._its)[3] & termios.ECHO)

    def end(self):
        """Waits for the end; the exit code."""
        code = self.process.wait(60)
        os.write(self._its, b"THE END")
        self.until("THE END")
        return code

    def close(self):
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait(10)
        os.close(self._ours)
        os.close(self._its)
