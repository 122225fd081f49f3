# SPDX-License-Identifier: Apache-2.0
"""A server with a systemd of its own: a container of podman over this system's files. All of it goes with the test."""

import os
import shutil
import subprocess
import tempfile
import time

import far_network
from far_network import run

STATES_AT_THE_END = ("running", "degraded")


def why_not():
    """Why there can be none; empty where there can."""
    if not far_network.is_real_root():
        return "podman starts no systemd for an account that is not root"
    return "" if shutil.which("podman") and os.path.exists("/lib/systemd/systemd") else "no podman or no systemd"


class Server:
    """An AssertionError where it does not start."""

    def __init__(self):
        # not below /tmp, which is another one in there
        self._folder = tempfile.mkdtemp(prefix="latchkey-server.", dir="/var/tmp")
        self._engine = ["podman", *(f"--{name}={os.path.join(self._folder, name)}"
                                    for name in ("root", "runroot", "network-config-dir"))]
        try:
            self._start()
            self._wait()
        except AssertionError:
            self.close()
            raise

    def _start(self):
        """Not every runtime copes with every arrangement of control groups."""
        for runtime in ("crun", "runc"):
            try:
                return run(*self._engine, "--runtime", runtime, "run", "--detach", "--name", "server",
                           "--network", "none", "--systemd", "always", "--cap-add", "SYS_ADMIN",
                           "--ulimit", "nofile=1024:1024", "--ulimit", "nproc=4096:4096",
                           "--tmpfs", "/tmp:rw,notmpcopyup", "--tmpfs", "/run:rw,notmpcopyup",
                           "--rootfs", "/:O", "/lib/systemd/systemd", "--unit=basic.target")
            except AssertionError as failure:
                self._remove()
                why = failure
        raise why

    def _wait(self):
        end = time.monotonic() + 60
        while self.ask("systemctl", "is-system-running").stdout.strip() not in STATES_AT_THE_END:
            if time.monotonic() > end:
                raise AssertionError("systemd does not start in a container here")
            time.sleep(0.2)

    def ask(self, *arguments, stdin=""):
        return subprocess.run([*self._engine, "exec", "-i", "server", *arguments], input=stdin, text=True,
                              capture_output=True, check=False, timeout=120)

    def run(self, *arguments, stdin=""):
        done = self.ask(*arguments, stdin=stdin)
        assert done.returncode == 0, (arguments, done.stdout + done.stderr)
        return done.stdout

    def _remove(self):
        subprocess.run([*self._engine, "rm", "--force", "--time", "0", "server"], capture_output=True, check=False)

    def close(self):
        self._remove()
        with open("/proc/self/mounts", encoding="utf-8") as file:
            mounted = [line.split()[1] for line in file]
        for place in reversed([each for each in mounted if each.startswith(self._folder + "/")]):
            run("umount", "--lazy", place)
        shutil.rmtree(self._folder)
