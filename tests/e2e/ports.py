# SPDX-License-Identifier: Apache-2.0
"""A port of this computer for a program that has to be told one."""

import socket


def held_port():
    """Nobody else is given it as long as this process lives: it is taken, but not listened on, so that the
    program that is told may take it as well."""
    holder = socket.socket()
    holder.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    holder.bind(("", 0))
    port = holder.getsockname()[1]
    holder.detach()
    return port
