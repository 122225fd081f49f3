#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Says what is in files and folders below the folder it is run in; it changes nothing. below.sh stands
# before it.
# Standard input: paths, a line each; an empty line at last.
# Standard output, each with a NUL behind it: "file MODE PATH" and the octets as base64; "other PATH" for
# what is no regular file and for a link; "complete". What is not there is not said.
# shellcheck disable=SC2154 # below.sh sets root, rest and next
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

while IFS= read -r path && [ -n "$path" ]; do
    descend
    [ "$rest" = "$next" ] || continue
    if [ -d "./$next" ] && [ ! -L "./$next" ]; then
        find "./$next" ! -type d -print | sort | while IFS= read -r each; do
            [ ! -e "$each" ] && [ ! -L "$each" ] || one "$each" "$path${each#"./$next"}"
        done || exit 3
    elif [ -e "./$next" ] || [ -L "./$next" ]; then
        one "./$next" "$path"
    fi
done
printf 'complete\000'
