# SPDX-License-Identifier: Apache-2.0
"""What a person and their browser find on a page: forms, visible text, where it refreshes to."""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

_SILENT = {"script", "style", "title", "head", "template", "noscript"}
_TYPED = {"text", "email", "search", ""}


@dataclass
class Form:
    action: str = ""
    method: str = "get"
    inputs: list = field(default_factory=list)  # (name, type, value)
    buttons: list = field(default_factory=list)  # (name, value)

    def password_field(self) -> str:
        return next((name for name, kind, _ in self.inputs if kind == "password"), "")

    def filled(self, name: str, password: str) -> list:
        """The (name, value) pairs a sign-in sends: hidden fields kept, the first button pressed."""
        pairs, named = [], False
        for field_name, kind, value in self.inputs:
            if kind == "password":
                value = password
            elif kind in _TYPED and not named:
                value, named = name, True
            pairs.append((field_name, value))
        return self._pressed(pairs)

    def pressed(self) -> list:
        """The pairs sent when the first button is pressed with nothing filled in."""
        return self._pressed([(name, value) for name, _, value in self.inputs])

    def _pressed(self, pairs: list) -> list:
        return [pair for pair in [*pairs, *self.buttons[:1]] if pair[0]]


class Page(HTMLParser):
    """`refresh`: (seconds, URL or "") of the meta element, or None."""

    def __init__(self, html: str):
        super().__init__(convert_charrefs=True)
        self.forms, self.title, self.refresh = [], "", None
        self._text, self._open, self._form = [], [], None
        self.feed(html)
        self.close()

    @property
    def text(self) -> str:
        """What can be read on the page, one space between words."""
        return " ".join(" ".join(self._text).split())[:2000]

    def login_form(self):
        return next((form for form in self.forms if form.password_field()), None)

    def question(self):
        """A form that asks for nothing but a yes."""
        return next((form for form in self.forms
                     if form.method == "post" and not form.password_field()), None)

    def handle_starttag(self, tag, attributes):
        values = {name: value or "" for name, value in attributes}
        if tag in _SILENT:
            self._open.append(tag)
        elif tag == "meta" and values.get("http-equiv", "").lower() == "refresh":
            self.refresh = read_refresh(values.get("content", ""))
        elif tag == "form":
            self._form = Form(values.get("action", ""), values.get("method", "get").lower())
            self.forms.append(self._form)
        elif tag in ("input", "button") and self._form:
            self._control(tag, values)

    def _control(self, tag, values):
        kind = values.get("type", "submit" if tag == "button" else "text").lower()
        name, value = values.get("name", ""), values.get("value", "")
        if kind == "submit":
            self._form.buttons.append((name, value))
        elif kind not in ("button", "reset", "checkbox", "radio"):
            self._form.inputs.append((name, kind, value))

    def handle_endtag(self, tag):
        if tag == "form":
            self._form = None
        if tag in self._open:
            del self._open[self._open.index(tag) :]

    def handle_data(self, data):
        if self._open[-1:] == ["title"]:
            self.title += data
        elif not self._open:
            self._text.append(data)


def read_refresh(value: str):
    """(seconds, URL or "") of a Refresh header or meta content; None if it says nothing."""
    pattern = r"""\s*([\d.]+)\s*(?:[;,]\s*(?:url\s*=\s*)?["']?(.*?)["']?\s*)?\Z"""
    found = re.match(pattern, value, re.IGNORECASE | re.DOTALL)
    return (float(found.group(1)), found.group(2) or "") if found else None
