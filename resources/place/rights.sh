#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Says what is in those files of a store's code that define or name resources, and which modules there are; it
# changes nothing. below.sh and octets.sh stand before it. Links are not followed.
# Standard output: as read.sh; "complete" at last.
find . \( -type d \( -name .git -o -name node_modules -o -name Test -o -path ./var -o -path ./generated -o \
    -path ./pub/static -o -path ./pub/media -o -path ./dev \) -prune \) -o -type f \( \
    -path '*/etc/acl.xml' -o -path '*/etc/webapi.xml' -o -path '*/etc/module.xml' -o \
    -path '*/etc/adminhtml/menu.xml' -o -path '*/etc/adminhtml/system.xml' -o \
    -name registration.php -o -name composer.json -o -path ./app/etc/config.php -o \
    -path ./app/etc/vendor_path.php -o -path ./app/etc/registration_globlist.php -o \
    -path '*/composer/autoload_files.php' -o -path '*/composer/installed.json' \) -print |
    sort | while IFS= read -r each; do
    path=${each#./}
    one "$each" "$path"
done || exit 3
printf 'complete\000'
