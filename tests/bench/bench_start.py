# SPDX-License-Identifier: Apache-2.0
"""How soon the window is there, and what it costs, side by side with KeePassXC on the same screen:
from the start of the process to the first visible window, and the resident memory then.

    bench_start.py LATCHKEY
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time

ROUNDS = 7


def first_window(command, environment, title):
    """Milliseconds to the first visible window, and its process's resident memory in MB."""
    begun = time.monotonic()
    process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL,
                               stderr=subprocess.DEVNULL)
    try:
        while True:
            seen = subprocess.run(["xdotool", "search", "--onlyvisible", "--name", title],
                                  capture_output=True, text=True).stdout.split()
            if seen:
                took = (time.monotonic() - begun) * 1000
                break
            if time.monotonic() - begun > 20:
                raise SystemExit(f"{command[0]} showed no window")
        time.sleep(1)  # what is loaded right after the window counts as well
        with open(f"/proc/{process.pid}/status") as status:
            resident = next(line for line in status if line.startswith("VmRSS"))
        return took, int(resident.split()[1]) / 1024
    finally:
        process.terminate()
        process.wait()


def measure(name, command, title):
    times, sizes = [], []
    for _ in range(ROUNDS):
        with tempfile.TemporaryDirectory() as home:
            environment = dict(os.environ, HOME=home, XDG_CONFIG_HOME=home, XDG_DATA_HOME=home,
                               XDG_CACHE_HOME=home)
            took, resident = first_window(command, environment, title)
        times.append(took)
        sizes.append(resident)
    time_, size = statistics.median(times), statistics.median(sizes)
    print(f"{name:12} window after {time_:6.0f} ms   resident {size:6.1f} MB")
    return time_, size


def main():
    ours = measure("Latchkey", [sys.argv[1]], "^Latchkey$")
    theirs = measure("KeePassXC", ["keepassxc"], "KeePassXC")
    time_, size = ours[0] / theirs[0], ours[1] / theirs[1]
    print(f"of KeePassXC's: {time_:.2f} of the time (at most 0.60), {size:.2f} of the memory (at most 0.70)")
    return 0 if time_ <= 0.6 and size <= 0.7 else 1


if __name__ == "__main__":
    sys.exit(main())
