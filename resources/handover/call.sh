#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# bash FILE METHOD PATH, with a PATH like /V1/modules: one signed call by curl, which cannot sign
# OAuth 1.0a by itself. With POST, PUT or PATCH, standard input is the body, as JSON.
#
# No query: how one is signed differs from store to store. Latchkey's proxy knows; this file does not.
# It needs bash, curl, od and openssl. No secret is in any program's arguments.
set -euo pipefail
export LC_ALL=C

store_url=@url@
signed_as=@signed_url@
consumer_key=@consumer_key@
consumer_secret=@consumer_secret@
access_token=@access_token@
access_token_secret=@access_token_secret@
method=@method@
hash=@hash@

fail() {
    echo "$*" >&2
    exit 2
}

[ $# -eq 2 ] || fail "usage: bash $0 METHOD PATH, as in: bash $0 GET /V1/modules"
case $1 in '' | *[!A-Z]*) fail "METHOD is one of GET, POST, PUT, PATCH, DELETE" ;; esac
case $2 in
/*[!A-Za-z0-9._~/-]* | [!/]* | '') fail "PATH begins with / and has letters, digits and ._~- only" ;;
esac

# percent-encoded as RFC 3986 says
encoded() {
    local text=$1 i c
    for ((i = 0; i < ${#text}; i++)); do
        c=${text:i:1}
        case $c in
        [A-Za-z0-9._~-]) printf %s "$c" ;;
        *) printf '%%%02X' "'$c" ;;
        esac
    done
}

in_hex() { od -An -v -tx1 | tr -d ' \n'; }

hashed() { openssl dgst "-$hash" -binary; }

# the octets whose hexadecimal digits are given, each exclusively or'ed with $2
octets() {
    local i text=
    for ((i = 0; i < ${#1}; i += 2)); do
        text+=$(printf '\\x%02x' $((16#${1:i:2} ^ $2)))
    done
    printf '%b' "$text"
}

# HMAC (RFC 2104) of standard input; the key is longer than a block of 64 octets, so its hash counts
hmac() {
    local key inner
    key=$(printf %s "$consumer_secret&$access_token_secret" | hashed | in_hex)
    while [ ${#key} -lt 128 ]; do key+=00; done
    inner=$({ octets "$key" 0x36 && cat; } | hashed | in_hex)
    { octets "$key" 0x5c && octets "$inner" 0; } | hashed
}

nonce=$(openssl rand -hex 16)
timestamp=$(date +%s)
parameters="oauth_consumer_key=$consumer_key&oauth_nonce=$nonce&oauth_signature_method=$method"
parameters+="&oauth_timestamp=$timestamp&oauth_token=$access_token&oauth_version=1.0"
base="$1&$(encoded "${signed_as}rest$2")&$(encoded "$parameters")"
signature=$(printf %s "$base" | hmac | openssl base64 -A)
header="OAuth oauth_consumer_key=\\\"$consumer_key\\\",oauth_nonce=\\\"$nonce\\\""
header+=",oauth_signature_method=\\\"$method\\\",oauth_timestamp=\\\"$timestamp\\\""
header+=",oauth_token=\\\"$access_token\\\",oauth_version=\\\"1.0\\\""
header+=",oauth_signature=\\\"$(encoded "$signature")\\\""

more=()
case $1 in
POST | PUT | PATCH) more=(--header "Content-Type: application/json" --data-binary @-) ;;
esac
curl --disable --silent --show-error --request "$1" --header "Accept: application/json" \
    --config <(printf 'header = "Authorization: %s"\n' "$header") ${more[@]+"${more[@]}"} -- "${store_url}rest$2"
