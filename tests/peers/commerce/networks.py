# SPDX-License-Identifier: Apache-2.0
"""Another network of this computer (network_namespaces(7)): the merchant's browser may be in one, the store in
another."""

import contextlib
import ctypes
import os

CLONE_NEWNET = 0x40000000


@contextlib.contextmanager
def within(network: str):
    """Meanwhile this thread connects in the network that the file names, /proc/PID/ns/net; "": in its own."""
    if not network:
        yield
        return
    own = os.open("/proc/thread-self/ns/net", os.O_RDONLY)
    try:
        _enter(network)
        yield
    finally:
        _enter(f"/proc/self/fd/{own}")
        os.close(own)


def _enter(network: str):
    handle = os.open(network, os.O_RDONLY)
    try:
        if ctypes.CDLL(None, use_errno=True).setns(handle, CLONE_NEWNET) != 0:
            raise OSError(ctypes.get_errno(), "this network cannot be entered")
    finally:
        os.close(handle)
