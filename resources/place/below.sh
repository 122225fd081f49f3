#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# What change.sh and read.sh begin with: paths below the folder they are run in.
unset root path rest next
LC_ALL=C
export LC_ALL
root=$(pwd -P)
path=

refuse() {
    printf 'no %s %s\n' "$1" "$path"
    exit 3
}

# Goes down the folders of the path as far as there are any. What is left of the path from there is in
# $rest, the first name of it in $next. Links are followed as long as they stay within the folder.
descend() {
    cd -P "$root" || refuse folder
    rest=$path
    while [ "$rest" != "${rest#*/}" ]; do
        next=${rest%%/*}
        [ -e "./$next" ] || [ -L "./$next" ] || return 0
        cd -P "./$next" 2>/dev/null || refuse folder
        case $(pwd -P)/ in
        "$root"/*) ;;
        *) refuse outside ;;
        esac
        rest=${rest#*/}
    done
    next=$rest
}
