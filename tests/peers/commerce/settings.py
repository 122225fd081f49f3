# SPDX-License-Identifier: Apache-2.0
"""What can be `set`: how this store behaves, and its defaults."""

from dataclasses import dataclass, field, fields

from .dialects import NAMES


@dataclass
class Settings:
    dialect: str = "rfc5849"  # how it computes signatures, one of dialects.NAMES
    signature_methods: list = field(default_factory=lambda: ["HMAC-SHA256"])
    expiration: float = 300  # seconds from the POST within which the request token must be asked
    race: float = 0  # seconds in which a second request-token call is answered 200 with a dead token
    clock_offset: float = 0  # seconds the store's clock is ahead of the real one; Date shows it
    date_offset: float = 0  # seconds by which the Date header alone is wrong besides
    send_date: bool = True
    base_path: str = "/"  # where clients find the store, as `/eu/`
    basic: str = ""  # "name:password" that the web server in front wants first (HTTP Basic)
    redirect: str = ""  # where the web server sends every request instead
    seen_base: str = ""  # the base URL the store believes in, as `https://shop.example/eu/`
    seen_scheme: str = ""
    seen_host: str = ""  # with the port, as in a Host header
    store_base_url: str = ""  # what is POSTed; empty: the address clients connect to
    success_call_back: str = ""  # empty: Admin's own page
    resources: list = field(default_factory=lambda: ["Magento_Backend::all"])
    products: list = field(default_factory=list)  # SKUs that exist
    bearer: bool = False  # oauth/consumer/enable_integration_as_bearer
    consent: bool = False  # the merchant agrees when a page asks
    post_timeout: float = 5.0
    popup_timeout: float = 60.0  # how long the pop-up may take after a command
    longest_refresh: float = 1.0  # a page that asks for a longer wait is reloaded after this many seconds

    def change(self, name: str, value):
        """Raises ValueError for an unknown name or a value of another kind."""
        known = {each.name for each in fields(self)}
        if name not in known:
            raise ValueError(f"no such setting: {name}")
        now = getattr(self, name)
        number = isinstance(now, (int, float)) and not isinstance(now, bool)
        wanted = (int, float) if number else type(now)
        if not isinstance(value, wanted) or (number and isinstance(value, bool)):
            raise ValueError(f"{name}: expected something like {now!r}")
        if name == "dialect" and value not in NAMES:
            raise ValueError(f"dialect: one of {', '.join(NAMES)}")
        if name == "base_path" and not (value.startswith("/") and value.endswith("/")):
            raise ValueError("base_path: begins and ends with a slash")
        setattr(self, name, value)
