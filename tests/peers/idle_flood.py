# SPDX-License-Identifier: Apache-2.0
"""Keeps COUNT silent connections to 127.0.0.1:PORT open, renewing each one that is closed.

usage: idle_flood.py PORT COUNT
Prints "ready" once, then ends with its standard input and prints how many it opened in all.
"""
import resource
import selectors
import socket
import sys


def main():
    port, count = int(sys.argv[1]), int(sys.argv[2])
    hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    selector = selectors.DefaultSelector()
    selector.register(sys.stdin, selectors.EVENT_READ)
    opened = 0

    def open_one():
        peer = socket.socket()
        peer.setblocking(False)
        peer.connect_ex(("127.0.0.1", port))
        selector.register(peer, selectors.EVENT_READ)

    for _ in range(count):
        open_one()
        opened += 1
    print("ready", flush=True)
    while True:
        for key, _ in selector.select():
            if key.fileobj is sys.stdin:
                print(opened, flush=True)
                return
            selector.unregister(key.fileobj)
            key.fileobj.close()
            open_one()
            opened += 1


main()
