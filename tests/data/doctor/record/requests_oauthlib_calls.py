# SPDX-License-Identifier: Apache-2.0
import sys

import requests
from requests_oauthlib import OAuth1

BASE = sys.argv[1]
RIGHT = {"client_key": "ck3k5n7p9r1t3v5x7z9b1d3f5h7j9m1q", "client_secret": "cs2k4n6p8r0t2v4x6z8b0d2f4h6j8m0q",
         "resource_owner_key": "tk1k3n5p7r9t1v3x5z7b9d1f3h5j7m9q",
         "resource_owner_secret": "ts0k2n4p6r8t0v2x4z6b8d0f2h4j6m8q", "signature_method": "HMAC-SHA256"}


def call(name, method, path, oauth=None, **more):
    requests.request(method, BASE + path, auth=OAuth1(**{**RIGHT, **(oauth or {})}),
                     headers={"X-Case": "requests-oauthlib: " + name}, **more)


STORES = "/rest/V1/store/storeConfigs"
call("space", "GET", "/rest/V1/products", params={"searchCriteria[filter_groups][0][filters][0][value]": "red shoes"})
call("SHA-1", "GET", STORES, {"signature_method": "HMAC-SHA1"})
call("JSON", "POST", "/rest/V1/products", json={"product": {"sku": "a"}})
call("form", "POST", "/rest/V1/products", data={"a": "b c", "d": "1"})
call("slash", "GET", "/rest/V1/products/a%2Fb")
call("realm", "GET", STORES, {"realm": "magento"})
call("no token secret", "GET", STORES, {"resource_owner_secret": None})
call("line end in token secret", "GET", STORES, {"resource_owner_secret": RIGHT["resource_owner_secret"] + "\n"})
call("token as its secret", "GET", STORES, {"resource_owner_secret": RIGHT["resource_owner_key"]})
