#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# See README.md beside this file.
set -eu
newline='
'
# a line's columns may be empty, so that a tab may not count as a blank
tr '\t' '\037' | while IFS=$(printf '\037') read -r method path query body; do
    set -- --request "$method" --header "Authorization: Bearer own"
    rest=$query
    while [ -n "$rest" ]; do
        set -- "$@" --data-urlencode "${rest%%&*}"
        case $rest in *'&'*) rest=${rest#*&} ;; *) rest= ;; esac
    done
    if [ -n "$query" ]; then
        set -- "$@" --get
    elif [ -n "$body" ]; then
        set -- "$@" --header 'Content-Type: application/json' --data-binary "$body"
    fi
    answer=$(curl --disable --silent --show-error --globoff --noproxy '*' --write-out '\n%{http_code}' "$@" \
        "$BASE$path" </dev/null)
    printf '%s\t%s\n' "${answer##*"$newline"}" "${answer%"$newline"*}"
done
