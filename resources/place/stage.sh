#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# One door on the way to where the program runs: a prefix ("docker exec …"), or sudo to another account.
# Arguments: MARK prefix WORD…, or MARK sudo ACCOUNT WORD…; what is to be run behind the door follows
# the words. It reads nothing of standard input.
unset mark door account way
mark=$1 door=$2
shift 2
LC_ALL=C
export LC_ALL

say() {
    printf '%s:%s\n' "$mark" "$1"
}

if [ "$door" = sudo ]; then
    account=$1
    shift
    [ "$(id -un)" != "$account" ] || exec "$@"
    for way in /usr/bin/sudo /bin/sudo /usr/local/bin/sudo /run/wrappers/bin/sudo /opt/local/bin/sudo; do
        [ ! -x "$way" ] || break
    done
    set -- "$way" -n -H -u "$account" -- "$@"
fi
command -v "$1" >/dev/null 2>&1 || { say "no $door"; exit 0; }
say "at $door"
exec "$@"
