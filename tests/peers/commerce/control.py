# SPDX-License-Identifier: Apache-2.0
"""The commands on stdin. What takes time runs apart; each command ends with the event `done`."""

import json
import queue
import threading

from .admin import Admin
from .browser import PopUp
from .store import INACTIVE, RECREATED

DEFAULT_NAME = "Latchkey"
PATIENCE = 15  # seconds a sign-in waits for its pop-up


class Control:
    def __init__(self, store, misbehaviours):
        self._store, self._misbehaviours = store, misbehaviours
        self._admin = Admin(store)
        self._popup, self._popup_changed = None, threading.Condition()
        self._queue = queue.SimpleQueue()
        self._at_once = {"define": self._define, "set": self._set, "state": self._state,
                         "deactivate": self._deactivate, "recreate": self._recreate,
                         "delete-integration": self._delete, "close-popup": self._close_popup,
                         "search": self._search}
        # One after the other, as one person does them in Admin.
        self._in_turn = {"activate": self._activate, "reauthorize": self._reauthorize,
                         "post": self._post, "forge": self._forge, "tokens": self._tokens}
        self._apart = {"popup": self._open_popup, "sign-in": self._sign_in, "consent": self._agree}
        threading.Thread(target=self._work, daemon=True).start()

    def run(self, lines):
        """Obeys until `quit` or the end of `lines`."""
        for line in lines:
            if not line.strip():
                continue
            try:
                command = json.loads(line)
                if command.get("do") == "quit":
                    return
                self._obey(command)
            except (ValueError, AttributeError) as error:
                self._store.events.emit("error", problem=f"{type(error).__name__}: {error}")

    def _obey(self, command: dict):
        do = command.setdefault("do", "set" if "set" in command else "")
        if do in ("activate", "reauthorize", "popup"):
            self._forget_popup()
        if do in self._at_once:
            self._perform(self._at_once[do], command)
        elif do in self._in_turn:
            self._queue.put(command)
        elif do in self._apart:
            self._start(self._apart[do], command)
        else:
            raise ValueError(f"no such command: {do}")

    def _work(self):
        while True:
            command = self._queue.get()
            self._perform(self._in_turn[command["do"]], command)

    def _start(self, verb, command: dict):
        threading.Thread(target=self._perform, args=(verb, command), daemon=True).start()

    def _perform(self, verb, command: dict):
        try:
            verb(command)
        except (ValueError, KeyError, TypeError, OSError) as error:
            problem = f"{type(error).__name__}: {error}"
            self._store.events.emit("error", do=command["do"], problem=problem)
        self._store.events.emit("done", do=command["do"])

    def _define(self, command):
        with self._store.lock:
            self._store.define(_name(command), command.get("callback_url"),
                               command.get("identity_link_url"))

    def _search(self, command):
        self._store.events.emit("searched", secrets=self._store.events.hidden_in(command["text"]))

    def _set(self, command):
        values = {**command, **command.get("set", {})}
        for name in values.keys() - {"do", "set", "misbehave"}:
            with self._store.lock:
                self._store.settings.change(name, values[name])
        if "misbehave" in values:
            self._misbehave(values["misbehave"])

    def _misbehave(self, rows):
        if rows is None:
            self._misbehaviours.clear()
        for row in [rows] if isinstance(rows, dict) else rows or []:
            self._misbehaviours.add(row)

    def _state(self, command):
        with self._store.lock:
            self._store.events.emit("state", **self._store.describe())

    def _delete(self, command):
        with self._store.lock:
            del self._store.integrations[_name(command)]

    def _deactivate(self, command):
        with self._store.lock:
            self._store.integrations[_name(command)].status = INACTIVE

    def _recreate(self, command):
        """As setup:upgrade after a change of the consolidated etc/integration.xml."""
        with self._store.lock:
            integration = self._store.integrations[_name(command)]
            integration.status, integration.consumer = RECREATED, None

    def _activate(self, command):
        self._pop_up(self._admin.activate(_name(command)), command)

    def _reauthorize(self, command):
        self._pop_up(self._admin.reauthorize(_name(command)), command)

    def _post(self, command):
        for _ in range(command.get("times", 1)):
            self._admin.post(_name(command))

    def _forge(self, command):
        self._admin.forge(_name(command), command.get("fields", {}), command.get("headers", {}))

    def _tokens(self, command):
        self._admin.tokens(_name(command), command.get("file", ""))

    # The browser.

    def _pop_up(self, values, command):
        """Shows the pop-up, and signs in where the command holds a password."""
        if not values:
            return
        popup = PopUp(self._store, values)
        self._put(popup)
        self._start(lambda _: popup.open(), {"do": "popup"})
        if "password" in command:
            self._start(self._sign_in, {**command, "do": "sign-in"})

    def _open_popup(self, command):
        with self._store.lock:
            integration = self._store.integrations[_name(command)]
            if integration.consumer is None:
                self._store.post_values(integration)  # the POST itself may come later
            values = {"identity_link_url": integration.identity_link_url,
                      "oauth_consumer_key": integration.consumer.key,
                      "success_call_back": self._admin.success_call_back()}
        popup = PopUp(self._store, {**values, **command.get("values", {})})
        self._put(popup)
        popup.open()

    def _sign_in(self, command):
        popup = self._current_popup()
        popup.rests.wait(PATIENCE)
        popup.sign_in(command["name"], command["password"])

    def _agree(self, command):
        self._current_popup().agree()

    def _close_popup(self, command):
        with self._popup_changed:
            popup = self._popup
        if popup:
            popup.close()

    def _put(self, popup):
        with self._popup_changed:
            self._popup = popup
            self._popup_changed.notify_all()

    def _forget_popup(self):
        """A sign-in that follows is meant for the pop-up to come."""
        self._put(None)

    def _current_popup(self) -> PopUp:
        with self._popup_changed:
            if not self._popup_changed.wait_for(lambda: self._popup is not None, PATIENCE):
                raise ValueError("no pop-up is open")
            return self._popup


def _name(command: dict) -> str:
    return command.get("integration", DEFAULT_NAME)
