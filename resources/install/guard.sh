# SPDX-License-Identifier: Apache-2.0
# Holds the one place in a store for whoever installs, in the store's folder. Argument: TOKEN.
# It says "ready", after "left STEP" and "maintenance" where another install was cut by a restart of the
# server; or "held" and exits with 75 while one is running; or exits with 74 if it cannot write there.
lock=var/.latchkey-install
boot=$(cat /proc/sys/kernel/random/boot_id 2>/dev/null || uname -n)
umask 077
if ! mkdir "$lock" 2>/dev/null; then
    if [ ! -d "$lock" ] || [ -L "$lock" ]; then
        echo "cannot write $lock"
        exit 74
    fi
    # who has only just come has not written yet
    [ -s "$lock/pid" ] || sleep 1
    holder=$(cat "$lock/pid" 2>/dev/null)
    if [ "$(cat "$lock/boot" 2>/dev/null)" = "$boot" ] && kill -s 0 "$holder" 2>/dev/null; then
        echo held
        exit 75
    fi
    echo "left $(cat "$lock/step" 2>/dev/null)"
    [ ! -e "$lock/maintenance" ] || echo maintenance
    kept=$(cat "$lock/maintenance" 2>/dev/null)
    # who comes first takes it
    { mv "$lock" "$lock.$$" && rm -rf "$lock.$$" && mkdir "$lock"; } || exit 75
    [ -z "$kept" ] || echo on >"$lock/maintenance"
fi
{ printf '%s\n' "$1" >"$lock/token" && printf '%s\n' "$boot" >"$lock/boot" && printf '%s\n' "$$" >"$lock/pid"; } || exit 74
echo ready
exec sleep 86400
