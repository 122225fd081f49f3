# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
# To be sourced: a minimal Debian in a folder, made from where the host's own apt gets its packages.

# host_sources: the host's sources, a line "URI RELEASE COMPONENT ORIGIN" each.
host_sources() {
    # shellcheck disable=SC2016 # apt fills these in
    apt-get indextargets --format '$(REPO_URI) $(RELEASE) $(COMPONENT) $(ORIGIN)' 'Created-By: Packages'
}

# has_release URI RELEASE: whether Debian's RELEASE can be had there.
has_release() {
    local folder status=0
    folder=$(mktemp -d "${TMPDIR:-/tmp}/latchkey-release.XXXXXX")
    chmod 0755 "$folder" # apt gives up its rights before it reads
    /usr/lib/apt/apt-helper -o Acquire::http::Timeout=20 -o Acquire::https::Timeout=20 \
        download-file "${1}dists/$2/InRelease" "$folder/InRelease" >/dev/null 2>&1 || status=1
    [ "$status" -ne 0 ] || grep -q '^Origin: Debian$' "$folder/InRelease" || status=1
    rm -rf "$folder"
    return "$status"
}

# find_mirror SUITE: prints the first of the host's sources that has it.
find_mirror() {
    local uri release component
    while read -r uri release component _; do
        if [[ $component == main && $release != *-* && $uri == http* ]] && has_release "$uri" "$1"; then
            echo "$uri"
            return 0
        fi
    done < <(host_sources)
    return 1
}

# sources_of SUITE MIRROR: prints a sources.list, with the updates the host has for its own release, and
# nothing of other people's.
sources_of() {
    local uri release component origin
    echo "deb $2 $1 main"
    while read -r uri release component origin; do
        case "$origin $component $release" in
        "Debian main "*-updates | "Debian main "*-security)
            ! has_release "$uri" "$1-${release##*-}" || echo "deb $uri $1-${release##*-} main" ;;
        esac
    done < <(host_sources) | sort -u
}

# How the host's apt reaches mirrors; what names a file or a program of the host is of no use elsewhere.
apt_reaching() {
    apt-config dump | grep -E '^Acquire::(https?|Check-|Force|Retries)' \
        | grep -viE 'Auto-?Detect|CaInfo|CaPath|SslCert|SslKey' || true
    echo 'Acquire::Retries "3";'
    echo 'Acquire::Languages "none";'
}

take_proxies_of_apt() {
    local of_http='' of_https=''
    eval "$(apt-config shell of_http Acquire::http::Proxy of_https Acquire::https::Proxy)"
    [ -z "$of_http" ] || [ "$of_http" = DIRECT ] || export http_proxy=$of_http
    [ -z "$of_https" ] || [ "$of_https" = DIRECT ] || export https_proxy=$of_https
}

# make_root SUITE MIRROR SOURCES ROOT [debootstrap's OPTION…]: with the sources.list in the file SOURCES.
make_root() {
    local suite=$1 mirror=$2 sources=$3 root=$4
    local options=("${@:5}")
    [[ $mirror != https:* ]] || options+=(--include=ca-certificates)
    debootstrap --variant=minbase ${options[@]+"${options[@]}"} "$suite" "$root" "$mirror"
    cp "$sources" "$root/etc/apt/sources.list"
    apt_reaching >"$root/etc/apt/apt.conf.d/00host"
    cp -L /etc/hosts /etc/resolv.conf "$root/etc/"
    [[ $mirror != https:* ]] || cp -L /etc/ssl/certs/ca-certificates.crt "$root/etc/ssl/certs/"
    # no service starts, and a root that is thrown away need not be safe on disk
    printf '#!/bin/sh\nexit 101\n' >"$root/usr/sbin/policy-rc.d"
    chmod +x "$root/usr/sbin/policy-rc.d"
    echo force-unsafe-io >"$root/etc/dpkg/dpkg.cfg.d/unsafe"
}

# mount_system ROOT: what programs expect there; in a mount namespace of the caller's own.
mount_system() {
    mount -t proc proc "$1/proc"
    mount -t sysfs -o ro sysfs "$1/sys"
    mount -t tmpfs -o mode=1777 shm "$1/dev/shm" # the web engine's processes share memory
    mount -t devpts -o newinstance,ptmxmode=0666,mode=0620 devpts "$1/dev/pts"
}

# in_root ROOT [NAME=VALUE…] COMMAND…: with nothing of the caller's environment but its way to the net.
in_root() {
    local root=$1
    shift
    env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive \
        http_proxy="${http_proxy:-}" https_proxy="${https_proxy:-}" no_proxy="${no_proxy:-}" \
        chroot "$root" /usr/bin/env "$@"
}
