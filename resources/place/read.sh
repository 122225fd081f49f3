#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Says what is in files and folders below the folder it is run in; it changes nothing. below.sh and octets.sh
# stand before it.
# Standard input: paths, a line each; an empty line at last.
# Standard output, each with a NUL behind it: "file MODE PATH" and the octets as base64; "other PATH" for
# what is no regular file and for a link; "complete". What is not there is not said.
# shellcheck disable=SC2154 # below.sh sets root, rest and next
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
