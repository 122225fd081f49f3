#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# What runs a program where a store's code is, and ends it when nobody is there any more.
# Arguments: MARK FOLDER DEADLINE PATIENCE CUT PROGRAM [ARGUMENT…]; times in seconds; CUT is a line for
# sh, run when the program was ended before its own end (it may be empty).
# Standard input: a line with the program's input, as printf's %b takes it. Then a line "b" now and then,
# which says that somebody is there; any other line, or the end of the input, ends the program.
# MARK:begin and MARK:end stand on both streams around what the program says.
unset mark folder left patience cut input pid clock reader code ends job guard
mark=$1 folder=$2 left=$3 patience=$4 cut=$5
shift 5
unset CDPATH
LC_ALL=C
export LC_ALL

say() {
    printf '%s:%s\n' "$mark" "$1"
}

isThere() {
    kill -s 0 -- "-$pid" || kill -s 0 "$pid"
}

signal() {
    kill -s "$1" -- "-$pid" || kill -s "$1" "$pid"
}

# The program and whatever it started, politely first.
end() {
    trap '' TERM
    signal TERM
    for turn in 1 2 3 4 5; do
        isThere || break
        sleep 0.1 || sleep 1
    done
    isThere && signal KILL
    # whoever waits for the program may be gone as well
    kill -s 0 "$$" && return 0
    afterwards
    kill -s KILL "$clock"
}

# A minute, no more.
afterwards() {
    [ -n "$cut" ] || return 0
    eval "env LC_ALL=C.UTF-8 $cut" &
    job=$!
    (
        turn=0
        while [ "$turn" -lt 60 ]; do
            sleep 1
            turn=$((turn + 1))
        done
        kill -s KILL "$job"
    ) &
    guard=$!
    wait "$job"
    kill -s KILL "$guard"
}

cd -- "$folder" || { say 'no folder'; exit 0; }
case $1 in
/*) [ -x "$1" ] && [ ! -d "$1" ] ;;
*) false ;;
esac || { say 'no program'; exit 0; }
IFS= read -r input || exit 0
say begin
say begin >&2

exec 3<&0 </dev/null
if command -v setsid >/dev/null 2>&1; then
    printf '%b' "$input" 3<&- | setsid env LC_ALL=C.UTF-8 "$@" 3<&- &
    pid=$!
else
    set -m
    (printf '%b' "$input" | env LC_ALL=C.UTF-8 "$@") 3<&- &
    pid=$!
    set +m
fi
unset input

# counts the seconds left, and those without a word
(
    silent=0
    # a tick is added before it is looked at
    trap 'silent=-1' USR1
    while [ "$left" -gt 0 ] && [ "$silent" -lt "$patience" ]; do
        sleep 1
        left=$((left - 1))
        silent=$((silent + 1))
    done
    end
) >/dev/null 2>&1 3<&- &
clock=$!

# listens
(
    while IFS= read -r line && [ "$line" = b ]; do
        kill -s USR1 "$clock"
    done
    end
) <&3 >/dev/null 2>&1 3<&- &
reader=$!
exec 3<&-

wait "$pid" 2>/dev/null
code=$?
ends=end
{
    kill -s TERM "$reader" "$clock"
    # who ended the program has not been ended by that
    wait "$reader" && ends='cut'
    wait "$clock" && ends='cut'
    [ "$ends" = end ] || afterwards
} >/dev/null 2>&1
say "$ends $code"
say end >&2
