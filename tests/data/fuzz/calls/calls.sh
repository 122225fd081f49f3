#!/bin/sh
# curl https://shop.example/rest/V1/never
BASE=https://shop.example
TOKEN=$(curl -s -X POST "$BASE/rest/V1/integration/admin/token" \
    -H 'Content-Type: application/json' \
    -d '{"username":"robot","password":"planted-password"}' | tr -d '"')
AUTH="Authorization: Bearer $TOKEN"

# the orders, and what is said of each
curl -sS -H "$AUTH" -H 'X-Key: planted-header' "${BASE:-http://localhost}/rest/default/V1/orders?searchCriteria[pageSize]=5"
curl -sSL -XPUT --data-binary @body.json -u robot:planted-user $BASE/rest/V1/orders/$ID; curl -o out.json -m 30 "$BASE/rest/V1/products/$(basename "it's $SKU")" && echo "curl -X DELETE $BASE/rest/V1/never"
if ! curl --fail --request=DELETE --url "$BASE/rest/V1/carts/1" >/dev/null 2>&1; then echo "Don't"; fi
/usr/bin/curl -G -d 'fields=items[sku]' $BASE/rest/V1/categories | jq .
curl --json '{"a":"planted-json"}' "$BASE/rest/async/bulk/V1/products" --next -T stock.json "$BASE/rest/V1/stockItems/1"
curl -I "$BASE/rest/V1/store/storeViews"
curl "$BASE/media/logo.png"
curl -K options.txt
curl --proxy http://proxy.example:3128 --retry 3 --max-time 10 -d @- "$BASE/rest/V1/customers" <<EOF
{"customer":{"email":"planted-heredoc@shop.example"}}
EOF
curl -X POST "$BASE/rest/V1/invoices" < planted-file.json
curl "$ENDPOINT"
cat list | while read -r id; do curl $'-H' $'X-Quote: it\'s planted-ansi' "$BASE/rest/V1/shipments/$id"; done
