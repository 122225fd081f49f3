curl "${:-x}/rest/V1/orders"
curl ${}/rest/V1/a ${=b}
