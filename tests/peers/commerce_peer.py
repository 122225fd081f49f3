#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""One Commerce store and the merchant's browser, on 127.0.0.1 if nothing else is said. See README.md beside this
file."""

import argparse
import sys

from commerce.control import Control
from commerce.events import Events
from commerce.misbehaviour import Misbehaviours
from commerce.shop import Shop
from commerce.store import Store
from commerce.wire import Server


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--address", default="127.0.0.1", help="where it listens, and what its URL says")
    parser.add_argument("--port", type=int, default=0, help="0 (the default) takes any free port")
    parser.add_argument("--base-path", default="/", help="where the store is found, as /eu/")
    parser.add_argument("--dialect", default="rfc5849", help="how it computes signatures")
    parser.add_argument("--browser-network", default="", metavar="FILE",
                        help="the network of the merchant's browser, /proc/PID/ns/net; the store's if not given")
    arguments = parser.parse_args()

    store, misbehaviours = Store(Events(sys.stdout)), Misbehaviours()
    try:
        store.settings.change("base_path", arguments.base_path)
        store.settings.change("dialect", arguments.dialect)
    except ValueError as error:
        parser.error(str(error))
    server = Server(arguments.address, arguments.port, Shop(store, misbehaviours).serve)
    store.host, store.port = arguments.address, server.port
    store.browser_network = arguments.browser_network
    server.start()
    store.events.emit("listening", base_url=store.address)
    Control(store, misbehaviours).run(sys.stdin)
    misbehaviours.stopping.set()
    server.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
