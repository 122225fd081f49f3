#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# How read.sh and rights.sh say what is in a file: "file MODE PATH" and the octets as base64, or "other PATH"
# for what is no regular file and for a link, each with a NUL behind it. below.sh stands before it.
unset each

octets() {
    if command -v base64 >/dev/null 2>&1; then
        base64
    else
        openssl base64
    fi
}

one() {
    if [ -L "$1" ] || [ ! -f "$1" ]; then
        printf 'other %s\000' "$2"
        return 0
    fi
    [ -r "$1" ] || refuse unreadable
    printf 'file %s %s\000' "$(stat -c %a "$1" 2>/dev/null || stat -f %Lp "$1")" "$2"
    octets <"$1" || refuse unreadable
    printf '\000'
}
