#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""REST answers as the real store was recorded to answer."""

import json
import time
import unittest

from commerce.store import INACTIVE
from recorded_test import ANOTHER, RecordedTest, recorded
from stand_in import nonce


class Rest(RecordedTest):
    table = recorded("rest-cases.tsv")
    views = "rest/V1/store/storeViews"

    def granted(self, resources=("Magento_Backend::all",)):
        self.store.settings.resources = list(resources)
        self.integration = self.store.define("one")
        self.row = self.store.grant(self.integration)
        self.consumer = self.integration.consumer

    def rest(self, case, target=None, method="GET", **call):
        values = {"oauth_token": self.row.token, "token_secret": self.row.secret, **call}
        self.compare(case, self.call(target or self.views, method, **values), "rest")

    def test_signatures_and_tokens(self):
        self.granted()
        self.rest("missing oauth_version", oauth_version=None)
        self.rest("bad signature (wrong token secret)", token_secret=ANOTHER)
        self.rest("HMAC-SHA1", oauth_signature_method="HMAC-SHA1")
        used = nonce()
        self.rest("nonce N", oauth_nonce=used)
        self.rest("nonce N reused", oauth_nonce=used)
        self.rest("timestamp +1 h", oauth_timestamp=str(int(time.time()) + 3600))
        self.rest("missing oauth_token", oauth_token=None)
        self.rest("unknown token", oauth_token=ANOTHER)
        self.rest("token wrong length", oauth_token="short")
        self.rest("unknown consumer", oauth_consumer_key=ANOTHER)
        self.rest("no Authorization", sent=lambda _: "")
        case = "Authorization: Bearer <access token> (default config)"
        self.rest(case, sent=lambda _: "Bearer " + self.row.token)
        self.store.settings.bearer = True
        self.assertEqual(self.call(self.views, "GET",
                                   sent=lambda _: "Bearer " + self.row.token).status, 200)

    def test_routes(self):
        self.granted()
        self.rest("GET trailing slash", self.views + "/")
        self.rest("GET /index.php/rest/V1/store/storeViews", "index.php/" + self.views)
        self.rest("unknown route", "rest/V1/nothing/here")
        self.rest("wrong http method on a route", self.views, "POST", body="")
        self.rest("GET path with space sku %20", "rest/V1/products/My%20SKU")
        self.rest("GET orders without searchCriteria", "rest/V1/orders")
        self.rest('"self" route GET /V1/customers/me', "rest/V1/customers/me")
        self.rest("GET orders, %5B %5D in URL", "rest/V1/orders?searchCriteria%5BpageSize%5D=1")
        start = "searchCriteria%5Bfilter_groups%5D%5B0%5D%5Bfilters%5D%5B0%5D%5B"
        query = "&".join(f"{start}{name}%5D={value}" for name, value in (
            ("field", "status"), ("value", "a%20b"), ("condition_type", "eq")))
        case = "GET orders, filter_groups value with space as %20"
        self.rest(case, "rest/V1/orders?" + query)

    def test_bodies(self):
        self.granted()
        groups = "rest/V1/customerGroups"
        self.rest("POST JSON without Content-Type", groups, "POST", body="{}")
        kind = {"Content-Type": "application/json"}
        self.rest("POST broken JSON", groups, "POST", headers=kind, body="{")
        self.rest("POST missing param", groups, "POST", headers=kind, body="{}")
        group = json.dumps({"group": {"code": "g1795488085"}})
        case = "POST /V1/customerGroups JSON body (body not signed)"
        self.rest(case, groups, "POST", headers=kind, body=group)
        self.assertEqual(self.store.executed["customer_group"], 1)

    def test_resources(self):
        self.granted(["Magento_Backend::store", "Magento_Backend::admin"])
        self.rest("limited (Magento_Backend::store): storeViews")
        self.rest("limited: orders", "rest/V1/orders?searchCriteria=")
        self.rest("limited: POST customerGroups", "rest/V1/customerGroups", "POST", body="")
        self.granted([])
        self.rest("no resources: storeViews")
        answer = self.call("rest/V1/directory/countries/US", "GET", secret=ANOTHER)
        self.assertEqual(answer.status, 200)

    def test_deactivated_and_deleted(self):
        self.granted()
        self.integration.status = INACTIVE
        self.rest("integration status set Inactive in DB")
        del self.store.integrations["one"]
        self.rest("integration deleted in Admin")
        case = "deleted integration: request token again"
        self.compare(case, self.call("oauth/token/request"), "rest")


if __name__ == "__main__":
    unittest.main()
