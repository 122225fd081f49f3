# SPDX-License-Identifier: Apache-2.0
"""What the REST routes answer: handler(store, request, data, *path arguments) → JSON value."""

from . import php
from .refusal import Missing, Refusal

MODULES = ["Magento_Store", "Magento_Config", "Magento_Backend", "Magento_Customer",
           "Magento_Catalog", "Magento_Sales", "Magento_Integration"]


def store_configs(store, request, data):
    base = base_url(store)
    return [{"id": 1, "code": "default", "website_id": 1, "locale": "en_US",
             "base_currency_code": "USD", "default_display_currency_code": "USD",
             "timezone": "UTC", "weight_unit": "lbs", "base_url": base, "base_link_url": base}]


def store_views(store, request, data):
    return [{"id": 1, "code": "default", "name": "Default Store View", "website_id": 1,
             "store_group_id": 1, "is_active": 1},
            {"id": 0, "code": "admin", "name": "Admin", "website_id": 0, "store_group_id": 0,
             "is_active": 1}]


def modules(store, request, data):
    return MODULES


def customer_group(store, request, data):
    group = data.get("group")
    if not isinstance(group, dict):
        raise Missing(["group"])
    number = 4 + store.executed["customer_group"]
    return {"id": number, "code": group.get("code", ""), "tax_class_id": 3,
            "tax_class_name": "Retail Customer"}


def product(store, request, data, sku):
    if sku not in store.settings.products:
        sentence = "The product that was requested doesn't exist. Verify the product and try again."
        raise Refusal(404, sentence)
    return {"id": 1 + store.settings.products.index(sku), "sku": sku, "name": "Product " + sku,
            "price": 12.5, "status": 1, "type_id": "simple"}


def update_product(store, request, data, sku):
    if not isinstance(data.get("product"), dict):
        raise Missing(["product"])
    return {**product(store, request, data, sku), **data["product"]}


def delete_product(store, request, data, sku):
    product(store, request, data, sku)
    return True


def products(store, request, data):
    skus = store.settings.products
    items = [{"id": number, "sku": sku} for number, sku in enumerate(skus, 1)]
    return {"items": items, "search_criteria": _criteria(request), "total_count": len(items)}


def orders(store, request, data):
    return {"items": [], "search_criteria": _criteria(request), "total_count": 0}


def country(store, request, data, code):
    if code != "US":
        raise Refusal(404, "The country isn't available.")
    return {"id": "US", "two_letter_abbreviation": "US", "three_letter_abbreviation": "USA",
            "full_name_locale": "United States", "full_name_english": "United States"}


def customer_me(store, request, data):
    raise Missing(["customerId"])


def base_url(store) -> str:
    return store.settings.seen_base or store.address


def _criteria(request) -> dict:
    """The search as the store understood it: what a client may compare with what it meant."""
    groups, size, found = {}, {}, False
    for piece in request.query.split(b"&"):
        name, _, value = piece.partition(b"=")
        keys = php.urldecode(name).decode("utf-8", "replace").replace("]", "").split("[")
        value = php.urldecode(value).decode("utf-8", "replace")
        found = found or keys[0] == "searchCriteria"
        if keys[0] == "searchCriteria" and len(keys) == 6:
            filters = groups.setdefault(keys[2], {})
            filters.setdefault(keys[4], {})[keys[5]] = value
        elif keys[:1] == ["searchCriteria"] and keys[1:] in (["pageSize"], ["page_size"]):
            size = {"page_size": php.to_int(value)}
    if not found:
        raise Missing(["searchCriteria"])
    return {"filter_groups": [{"filters": list(each.values())} for each in groups.values()], **size}


# "<METHOD>/<route>" → (resource it needs, handler). The last of equals in byte order wins.
HANDLERS = {
    "GET/V1/store/storeConfigs": ("Magento_Backend::store", store_configs),
    "GET/V1/store/storeViews": ("Magento_Backend::store", store_views),
    "GET/V1/modules": ("Magento_Backend::admin", modules),
    "POST/V1/customerGroups": ("Magento_Customer::group", customer_group),
    "GET/V1/products": ("Magento_Catalog::products", products),
    "GET/V1/products/:sku": ("Magento_Catalog::products", product),
    "PUT/V1/products/:sku": ("Magento_Catalog::products", update_product),
    "DELETE/V1/products/:sku": ("Magento_Catalog::products", delete_product),
    "GET/V1/orders": ("Magento_Sales::actions_view", orders),
    "GET/V1/directory/countries/:countryId": ("anonymous", country),
    "GET/V1/customers/me": ("self", customer_me),
}
