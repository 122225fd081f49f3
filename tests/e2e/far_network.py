# SPDX-License-Identifier: Apache-2.0
"""A store's computer in a network of its own, joined to this one by one cable. All of it goes with the test."""

import os
import subprocess
import sys

OUR_ADDRESS = "10.77.0.1"
FAR_ADDRESS = "10.77.0.2"
BRIDGE = "br-latchkey"

# Set in a program that has a network of its own.
MARK = "LATCHKEY_TEST_NETWORK"

# The kernel tells of the devices of the network that /sys was mounted in. What engines of containers need stays.
SHOW_OUR_DEVICES = """
set -e
kept=$(mktemp -d)
mount --rbind /sys/fs/cgroup "$kept"
mount -t sysfs sysfs /sys
mount --rbind "$kept" /sys/fs/cgroup
umount --lazy "$kept"
rmdir "$kept"
ip link set lo up
exec "$@"
"""

# /etc/ssl/certs may be written to there, and sudo asks for nothing.
TRUST = """
set -e
mkdir -p "$1/local" "$1/bin"
[ -d "$1/certs" ] || cp -RP /etc/ssl/certs "$1/certs"
mount --bind "$1/certs" /etc/ssl/certs
mount --bind "$1/local" /usr/local/share/ca-certificates
printf '#!/bin/sh\\nexec "$@"\\n' >"$1/bin/sudo"
chmod 755 "$1/bin/sudo"
PATH="$1/bin:$PATH"
. "$1/command"
"""


def run(*arguments):
    """An AssertionError with what it said, where it fails."""
    done = subprocess.run(arguments, capture_output=True, text=True, check=False)
    assert done.returncode == 0, (arguments, done.stdout + done.stderr)
    return done.stdout


def unsharing():
    """What a program of our own network is started by. It stays who it is, or the keychain would not know it."""
    named = [] if os.getuid() == 0 else ["--user", "--map-current-user", "--keep-caps"]
    return ["unshare", *named, "--net", "--mount"]


def in_own_network():
    """Starts this program once more, in a network of its own; returns in there, or where there can be none."""
    if MARK in os.environ:
        return
    command = unsharing()
    if not subprocess.run([*command, "true"], capture_output=True, check=False).returncode:
        os.environ[MARK] = "1"
        os.execvp("unshare", [*command, "sh", "-c", SHOW_OUR_DEVICES, "sh", sys.executable, "-B", *sys.argv])


def is_real_root():
    """False of an account that is only called so, in a world of its own."""
    with open("/proc/self/uid_map", encoding="ascii") as file:
        return os.getuid() == 0 and file.read().split() == ["0", "0", str((1 << 32) - 1)]


def why_not():
    """Why there is no network of our own; empty where there is one."""
    if MARK in os.environ:
        return ""
    tried = subprocess.run([*unsharing(), "true"], capture_output=True, text=True, check=False)
    return "this account may make no network of its own: " + (tried.stderr.strip() or "start it as a program")


class Computer:
    """Where a store is: `inside` is put before a command that runs there, `address` is its own, and `our_address`
    this computer's as it sees it."""

    inside = ()
    address, our_address = FAR_ADDRESS, OUR_ADDRESS

    def run(self, *arguments):
        return run(*self.inside, *arguments)

    def can_reach(self, address, port):
        """Whether something there answers a connection from it."""
        program = "import socket, sys; socket.create_connection((sys.argv[1], int(sys.argv[2])), 2)"
        return subprocess.run([*self.inside, sys.executable, "-c", program, address, str(port)],
                              capture_output=True, check=False).returncode == 0


class FarComputer(Computer):
    """With a cable of its own to this one, which has its end on a bridge or not."""

    def __init__(self, folder, bridge=False):
        self._folder = folder
        self._holder = subprocess.Popen(["unshare", "--net", "--mount", "sh", "-c", "echo; exec sleep 3600"],
                                        stdout=subprocess.PIPE)
        self._holder.stdout.read(1)
        self.inside = ["nsenter", f"--target={self._holder.pid}", "--net", "--mount"]
        try:
            self._join(bridge)
        except AssertionError:
            self.close()
            raise

    def _join(self, bridge):
        run("ip", "link", "add", "cable0", "type", "veth", "peer", "name", "cable1")
        run("ip", "link", "set", "cable1", "netns", str(self._holder.pid))
        self.run("ip", "link", "set", "lo", "up")
        self.run("ip", "address", "add", FAR_ADDRESS + "/24", "dev", "cable1")
        self.run("ip", "link", "set", "cable1", "up")
        ours = "cable0"
        if bridge:
            ours = BRIDGE
            run("ip", "link", "add", BRIDGE, "type", "bridge")
            run("ip", "link", "set", "cable0", "master", BRIDGE)
            run("ip", "link", "set", BRIDGE, "up")
        run("ip", "address", "add", OUR_ADDRESS + "/24", "dev", ours)
        run("ip", "link", "set", "cable0", "up")

    def trust_by(self, command):
        """Runs there what a person would paste into its terminal, so that a certificate is trusted."""
        with open(os.path.join(self._folder, "command"), "w", encoding="utf-8") as file:
            file.write(command + "\n")
        self.run("sh", "-c", TRUST, "sh", self._folder)

    def close(self):
        for device in ("cable0", BRIDGE):
            subprocess.run(["ip", "link", "delete", device], capture_output=True, check=False)
        self._holder.kill()
        self._holder.wait()
        self._holder.stdout.close()


class Container(Computer):
    """A real one, of podman, with this system's own files: no image has to come from anywhere."""

    def __init__(self, folder):
        self._folder = folder
        self._engine = ["podman", *(f"--{name}={os.path.join(folder, name)}"
                                    for name in ("root", "runroot", "network-config-dir"))]
        self.network = os.path.join(folder, "network")  # of this computer, as the container can enter it
        with open(self.network, "w", encoding="ascii"):
            run("mount", "--bind", "/proc/self/ns/net", self.network)
        try:
            self._start()
            self.inside = [*self._engine, "exec", "-i", "shop"]
            self.address, self.our_address = self._told("IPAddress"), self._told("Gateway")
        except AssertionError:
            self.close()
            raise

    def _start(self):
        """Not every runtime copes with every arrangement of control groups. An AssertionError where none does."""
        for runtime in ("crun", "runc"):
            try:
                return run(*self._command(runtime))
            except AssertionError as failure:
                self._remove()
                why = failure
        raise why

    def _command(self, runtime):
        return [*self._engine, "--runtime", runtime, "run", "--detach", "--name", "shop", "--network", "podman",
                "--ulimit", "nofile=1024:1024", "--ulimit", "nproc=4096:4096", "--cap-add", "SYS_ADMIN",
                "--volume", f"{self.network}:{self.network}", "--rootfs", "/:O", "sleep", "3600"]

    def _told(self, what):
        return run(*self._engine, "inspect", "--format", "{{.NetworkSettings.Networks.podman." + what + "}}",
                   "shop").strip()

    def _remove(self):
        subprocess.run([*self._engine, "rm", "--force", "--time", "0", "shop"], capture_output=True, check=False)

    def close(self):
        """Afterwards nothing is mounted in the folder, so that it can be deleted."""
        self._remove()
        with open("/proc/self/mounts", encoding="utf-8") as file:
            mounted = [line.split()[1] for line in file]
        for place in reversed([each for each in mounted if each.startswith(self._folder + "/")]):
            run("umount", "--lazy", place)
