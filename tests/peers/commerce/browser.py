# SPDX-License-Identifier: Apache-2.0
"""The merchant's browser, as far as a pop-up needs one: no script, no cookies, Chromium's headers."""

import http.client
import threading
import time
from urllib.parse import quote_plus, urlencode, urljoin, urlsplit

from .networks import within
from .page import Page, read_refresh

ACCEPT = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
AGENT = ("Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) "
         "Chrome/120.0.0.0 Safari/537.36")


class PopUp:
    """One pop-up window. Everything it meets is an event; its methods block until it rests."""

    def __init__(self, store, values: dict):
        """`values`: identity_link_url, oauth_consumer_key, success_call_back."""
        self._events, self._settings = store.events, store.settings
        self._store = store
        self._back, self._key = values["success_call_back"], values["oauth_consumer_key"]
        query = urlencode([("oauth_consumer_key", self._key),
                           ("success_call_back", self._back)], quote_via=quote_plus)
        self.url = values["identity_link_url"] + "?" + query
        self._origin = _origin(self.url)
        self._page = self._shown = None
        self._asked = self._answered = False
        self._answering = threading.Lock()
        self._agreed, self._closed = threading.Event(), threading.Event()
        self.rests = threading.Event()  # set when a form waits for the person, or at the end

    def open(self):
        near = urlsplit(self.url).hostname == urlsplit(self._back).hostname
        site, referer = "same-site" if near else "cross-site", _origin(self._back) + "/"
        self._guarded(lambda: self._go("GET", self.url, None, site, referer))

    def sign_in(self, name: str, password: str):
        form = self._page and self._page.login_form()
        if not form:
            self._events.emit("popup-has-no-login-form")
            return
        self._guarded(lambda: self._submit(form, form.filled(name, password)))

    def agree(self):
        """Presses the first button of the page's question, now or when the page next reloads."""
        self._agreed.set()
        if self.rests.is_set():
            self._answer_at_rest()

    def _answer_at_rest(self):
        question = self._page and self._page.question()
        if question and self._may_answer():
            self._guarded(lambda: self._submit(question, question.pressed()))

    def _may_answer(self) -> bool:
        """True once, if the merchant agrees."""
        with self._answering:
            agrees = self._settings.consent or self._agreed.is_set()
            if not agrees or self._answered:
                return False
            self._answered = True
            return True

    def close(self):
        self._closed.set()
        self._events.emit("popup-closed")

    def _guarded(self, action):
        self.rests.clear()
        self._end = time.monotonic() + self._settings.popup_timeout
        try:
            action()
        except (OSError, http.client.HTTPException, ValueError) as error:
            self._events.emit("popup-failed", problem=f"{type(error).__name__}: {error}")
        finally:
            self.rests.set()
        if self._agreed.is_set():
            self._answer_at_rest()

    def _submit(self, form, pairs: list):
        action = urljoin(self.url, form.action)
        body = urlencode(pairs, quote_via=quote_plus)
        if form.method == "post":
            self._go("POST", action, body, "same-origin", self.url)
        else:
            self._go("GET", action.partition("?")[0] + "?" + body, None, "same-origin", self.url)

    def _go(self, method: str, url: str, body, site: str, referer: str):
        """Loads, follows redirects, reloads as the page asks, until it rests or leaves."""
        while not self._closed.is_set() and url is not None:
            if self._leaves(url):
                return
            if time.monotonic() > self._end:
                self._events.emit("popup-timeout", url=url)
                return
            answer = self._load(method, url, body, site, referer)
            if 300 <= answer.status < 400 and answer.headers["Location"]:
                keeps = answer.status in (307, 308)
                method, body = (method, body) if keeps else ("GET", None)
                url = urljoin(url, answer.headers["Location"])
                continue
            referer, site = url, "same-origin"
            method, body, url = self._arrive(answer, url)

    def _leaves(self, url: str) -> bool:
        """Whether `url` ends the pop-up's stay at the identity page."""
        if url == self._back:
            self._return()
            return True
        if _origin(url) != self._origin:
            self._events.emit("popup-left", url=url)
            return True
        return False

    def _return(self):
        status = None
        if self._back.startswith(self._store.address):
            status = self._load("GET", self._back, None, "same-site", self._origin + "/").status
        self._closed.set()
        self._events.emit("popup-returned", url=self._back, status=status)

    def _arrive(self, answer, url: str):
        """Shows a page; (method, body, URL) of what the browser loads next, URL None if it rests."""
        self.url = url
        self._page = Page(answer.text)
        shown = {"status": answer.status, "text": self._page.text}
        nothing = ("GET", None, None)
        if self._page.login_form():
            self._events.emit("popup-login", title=self._page.title, **shown)
            return nothing
        question = self._page.question()
        if question and self._may_answer():
            self._events.emit("popup-consents", **shown)
            body = urlencode(question.pressed(), quote_via=quote_plus)
            return "POST", body, urljoin(url, question.action)
        if question and not self._asked:
            self._asked = True
            self._events.emit("popup-asks", **shown)
        return "GET", None, self._refreshed(answer, url, shown, question)

    def _refreshed(self, answer, url: str, shown: dict, question):
        refresh = read_refresh(answer.headers["Refresh"] or "") or self._page.refresh
        if refresh is None:
            if not question:
                self._events.emit("popup-ended", **shown)
            return None
        if shown != self._shown:
            self._shown = shown
            self._events.emit("popup-progress", **shown)
        self._closed.wait(min(refresh[0], self._settings.longest_refresh))
        return urljoin(url, refresh[1])

    def _load(self, method: str, url: str, body, site: str, referer: str):
        parts = urlsplit(url)
        kind = http.client.HTTPSConnection if parts.scheme == "https" else http.client.HTTPConnection
        connection = kind(parts.hostname, parts.port, timeout=15)
        headers = {"User-Agent": AGENT, "Accept": ACCEPT, "Referer": referer,
                   "Upgrade-Insecure-Requests": "1", "Sec-Fetch-Site": site,
                   "Sec-Fetch-Mode": "navigate", "Sec-Fetch-User": "?1",
                   "Sec-Fetch-Dest": "document", "Accept-Language": "en-US,en;q=0.9"}
        if method == "POST":
            headers["Origin"] = _origin(self.url)
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        target = (parts.path or "/") + ("?" + parts.query if parts.query else "")
        try:
            with within(self._store.browser_network):
                connection.request(method, target, body, headers)
            answer = connection.getresponse()
            answer.text = answer.read(1 << 20).decode("utf-8", "replace")
        finally:
            connection.close()
        self._notice(answer, url)
        return answer

    def _notice(self, answer, url: str):
        """A cookie, or a secret shown on a page, is worth an event."""
        if answer.headers["Set-Cookie"]:
            self._events.emit("cookie-set", url=url)
        shown = self._events.hidden_in(answer.text, but=self._key)
        if shown and _origin(url) == self._origin:
            self._events.emit("secret-on-page", which=shown, url=url)


def _origin(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}".lower()
