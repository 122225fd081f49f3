# SPDX-License-Identifier: Apache-2.0
# What the server does itself when the install is over, however it ended. Arguments: TOKEN PHP.
# The flag goes first: bin/magento may not start any more, or hang.
lock=var/.latchkey-install
[ "$(cat "$lock/token" 2>/dev/null)" = "$1" ] || exit 0
if [ ! -e "$lock/maintenance" ]; then
    rm -rf "$lock"
    exit 0
fi
rm -f var/.maintenance.flag
rm -rf "$lock"
exec "$2" bin/magento maintenance:disable </dev/null >/dev/null 2>&1
