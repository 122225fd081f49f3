# SPDX-License-Identifier: Apache-2.0
# One step, in the store's folder, only while the place is held. Arguments: TOKEN STEP PHP COMMAND….
# Exits with 76 if the place is not held any more, otherwise as the command does.
lock=var/.latchkey-install
token=$1 step=$2 php=$3
shift 3
[ "$(cat "$lock/token" 2>/dev/null)" = "$token" ] || exit 76
printf '%s\n' "$step" >"$lock/step" || exit 76
case $step in
maintenance-on)
    echo on >"$lock/maintenance"
    exec "$php" bin/magento "$@"
    ;;
maintenance-off)
    "$php" bin/magento "$@"
    code=$?
    # bin/magento may not start any more
    if [ "$code" != 0 ]; then
        rm -f var/.maintenance.flag
    fi
    [ ! -e var/.maintenance.flag ] || exit 1
    rm -f "$lock/maintenance"
    ;;
*)
    exec "$php" bin/magento "$@"
    ;;
esac
