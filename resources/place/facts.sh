#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# What is there, in the folder it is run in: "KEY=VALUE" records, each with a NUL behind it. It changes
# nothing and opens no file of the store's but two of Composer's.
# Argument: the path of PHP that a person named, or nothing.
unset named what where mount source at options php real seen
named=$1
exec 2>/dev/null </dev/null

say() {
    printf '%s=%s\000' "$1" "$2"
}

say account "$(id -un || id -u)"
say uid "$(id -u)"
what=.
[ ! -e bin/magento ] || what=bin/magento
say owner "$(stat -c %U "$what" || stat -f %Su "$what")"
say owner-uid "$(stat -c %u "$what" || stat -f %u "$what")"
[ ! -f bin/magento ] || say magento yes
[ ! -f .magento.app.yaml ] || say cloud yes

where=.
for deeper in app app/code; do
    [ ! -d "$deeper" ] || where=$deeper
done
[ ! -w "$where" ] || say writable yes
mount=$(df -P "$where" | sed -n '2s/.*% *//p')
while read -r source at _ options _; do
    [ "$at" != "$mount" ] || case ,$options, in
    *,ro,*) say read-only "$source" ;;
    *) say read-only '' ;;
    esac
done </proc/mounts
say free-kib "$(df -P -k "$where" | sed -n '2s/.* \([0-9][0-9]*\)  *[0-9]*% .*/\1/p')"

say php-least "$(sed -n 's/.*PHP_VERSION_ID >= \([0-9][0-9]*\).*/\1/p' vendor/composer/platform_check.php | head -n 1)"
say php-wanted "$(sed -n 's/^ *"php": *"\([^"]*\)".*/\1/p' vendor/magento/magento2-base/composer.json | head -n 1)"
ps -e -o args= | sed -n 's/^php-fpm: master process (\(.*\)).*/\1/p' | while IFS= read -r at; do
    say php-fpm "$at"
done

# of several names of one program the first is said
try() {
    case $1 in
    /*) ;;
    *) return 0 ;;
    esac
    [ -f "$1" ] && [ -x "$1" ] || return 0
    real=$(readlink -f "$1") || real=$1
    case $seen in
    *"|$real|"*) return 0 ;;
    esac
    seen="$seen|$real|"
    say php "$("$1" -n -r 'echo PHP_VERSION;' </dev/null) $1"
}

seen=
if [ -n "$named" ]; then
    try "$named"
else
    try "$(command -v php)"
    for php in /usr/bin/php /usr/local/bin/php /usr/bin/php8.* /usr/local/bin/php8.* /usr/bin/php8? \
        /usr/local/php8?/bin/php /opt/php8.*/bin/php /opt/php/8.*/bin/php /opt/plesk/php/8.*/bin/php \
        /opt/cpanel/ea-php8?/root/usr/bin/php /opt/remi/php8?/root/usr/bin/php \
        /opt/alt/php8?/usr/bin/php /opt/bitnami/php/bin/php /opt/homebrew/bin/php; do
        try "$php"
    done
fi
say complete yes
