#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Brings files into the folder it is run in, and takes files and folders away. Everything is written and
# checked in a folder of its own first, then renamed to where it belongs: a folder that is not there yet
# appears whole, a file is the old one or the new one.
# Standard input, in this order, a line each: "put", the mode in octal or 0, the SHA-256, the path, the
# content as printf's %b takes it; "remove" or "rmdir", the path; at last "end". Paths are below the
# folder, plain, without "." and "..".
# below.sh stands before it.
# Standard output: "staged" for each file, "moving", "placed"; or "no WHAT PATH", where WHAT is outside,
# folder, way, staging, write, sum, mount, move or input.
# shellcheck disable=SC2154 # below.sh sets root, rest and next
unset home stage kind mode wanted sum content group folders new gone
umask 077
home=
stage=

leave() {
    if [ -n "$stage" ]; then
        cd "$root" && rm -rf -- "$stage"
    fi
}

trap leave EXIT
trap 'exit 4' TERM INT HUP

digest() {
    if command -v sha256sum >/dev/null 2>&1; then
        sha256sum
    elif command -v shasum >/dev/null 2>&1; then
        shasum -a 256
    else
        openssl dgst -sha256 -r
    fi <"$1" | sed 's/[^0-9a-f].*//'
}

mountOf() {
    df -P "$1" 2>/dev/null | sed -n '2s/.*% *//p'
}

# A process that has ended stays a zombie where nobody asks how it ended, as in many containers.
isAtWork() {
    kill -s 0 "$1" 2>/dev/null || return 1
    case $(sed 's/.*) //' "/proc/$1/stat" 2>/dev/null) in
    Z*) return 1 ;;
    esac
}

# What earlier runs left, unless they are still at work.
tidy() {
    for gone in "$home"/.latchkey-staging.*; do
        if [ ! -d "$gone" ] || [ -L "$gone" ]; then
            continue
        fi
        rest=${gone##*/.latchkey-staging.}
        if isAtWork "${rest%%.*}" && [ -z "$(find "$gone" -prune -mmin +60 2>/dev/null)" ]; then
            continue
        fi
        rm -rf -- "$gone"
    done
}

# Renaming takes one file system: that of the first path.
settle() {
    if [ -n "$stage" ]; then
        [ "$(mountOf .)" = "$(mountOf "$home")" ] || refuse mount
        return 0
    fi
    home=$(mountOf .)
    case $home/ in
    "$root"/*) ;;
    *) home=$root ;;
    esac
    tidy
    stage=$(mktemp -d "$home/.latchkey-staging.$$.XXXXXXXX") || refuse staging
    mkdir "$stage/new" "$stage/old" || refuse staging
}

# The path's folders in the staging folder, those that are new as the folder they come to is.
makeFolders() {
    mode=$(stat -c %a . 2>/dev/null || stat -f %Lp .) || mode=755
    group=$(stat -c %g . 2>/dev/null || stat -f %g .) || group=
    folders=${path%"$rest"}
    mkdir -p "$stage/new/$folders" || refuse write
    while [ "$rest" != "${rest#*/}" ]; do
        folders=$folders${rest%%/*}
        rest=${rest#*/}
        [ -d "$stage/new/$folders" ] || mkdir "$stage/new/$folders" || refuse write
        [ -z "$group" ] || chgrp "$group" "$stage/new/$folders" 2>/dev/null
        chmod "$mode" "$stage/new/$folders" || refuse write
        folders=$folders/
    done
}

put() {
    IFS= read -r wanted || refuse input
    IFS= read -r sum || refuse input
    IFS= read -r path || refuse input
    descend
    settle
    descend
    if [ "$rest" = "$next" ] && { [ -L "./$next" ] || { [ -e "./$next" ] && [ ! -f "./$next" ]; }; }; then
        refuse way
    fi
    makeFolders
    new=$stage/new/$path
    IFS= read -r content || refuse input
    # cat says why it cannot, which not every sh does
    printf '%b' "$content" | cat >"$new" || refuse write
    [ "$wanted" != 0 ] || wanted=$(printf '%o' $((0$mode & 0666)))
    [ -z "$group" ] || chgrp "$group" "$new" 2>/dev/null
    chmod "$wanted" "$new" || refuse write
    [ "$(digest "$new")" = "$sum" ] || refuse sum
    printf 'put %s\n' "$path" >>"$stage/list" || refuse write
    echo staged
}

# Removes are only noted: what cannot be brought in takes nothing away.
note() {
    IFS= read -r path || refuse input
    descend
    settle
    printf '%s %s\n' "$kind" "$path" >>"$stage/list" || refuse write
}

move() {
    descend
    case $kind in
    put)
        new=$stage/new/${path%"$rest"}$next
        # gone with its folder already
        [ -e "$new" ] || return 0
        if [ "$rest" = "$next" ] && { [ -L "./$next" ] || [ -d "./$next" ]; }; then
            refuse way
        fi
        mv -f "$new" "./$next" || refuse move
        ;;
    remove)
        [ "$rest" = "$next" ] || return 0
        [ -e "./$next" ] || [ -L "./$next" ] || return 0
        gone=$(mktemp -d "$stage/old/XXXXXXXX") || refuse move
        mv -f "./$next" "$gone/it" || refuse move
        ;;
    rmdir)
        [ "$rest" != "$next" ] || [ -L "./$next" ] || rmdir "./$next" 2>/dev/null || return 0
        ;;
    esac
}

while IFS= read -r kind; do
    case $kind in
    put) put ;;
    remove | rmdir) note ;;
    *) break ;;
    esac
done
[ "$kind" = end ] || refuse input
[ -n "$stage" ] || exit 0

# from here on it is a matter of milliseconds
trap '' TERM INT HUP
echo moving
while read -r kind path; do
    move
done <"$stage/list"
echo placed
