#!/bin/bash
set -e
URL='https://shop.example'/rest
for id in 1 2; do
  curl -sS --request=PATCH "${URL%/}/V1/orders/$id" -d @x.json || echo "failed $?" >&2
done
cat <<EOF | curl -K - --url $URL/V1/a --next -X DELETE $URL/V1/{b,c}/[1-3]
GET /V1/heredoc
EOF
docker exec shop bash -c 'curl $URL/async/V1/"products"' && wget -O- $URL/V1/other
$(curl -G $URL/V1/sub) `curl $URL/V1/tick`
