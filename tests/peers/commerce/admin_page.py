# SPDX-License-Identifier: Apache-2.0
"""Admin's grid and its script, as far as an activation in a browser needs them (PROTOCOL §1.2 to §1.5)."""

import json

GRID = b"""<!doctype html>
<meta charset="utf-8">
<title>Integrations / Admin</title>
<p id="status">%STATUS%</p>
<button id="activate" type="button">%VERB%</button>
<p id="message"></p>
<script>
document.getElementById('activate').onclick = function () {
    fetch('integration/tokensExchange/id/1/reauthorize/%REAUTHORIZE%').then(function (answer) {
        return answer.json();
    }).then(function (exchange) {
        if (exchange.error) {
            document.getElementById('message').textContent = exchange.error;
            return;
        }
        var back = exchange.success_call_back;
        var popUp = window.open(exchange.identity_link_url + '?' + new URLSearchParams({
            oauth_consumer_key: exchange.oauth_consumer_key, success_call_back: back }),
            '', 'top=80, left=200, width=680, height=510,scrollbars=no');
        var poll = setInterval(function () {
            var isBack = popUp.closed;
            try {
                isBack = isBack || popUp.location.href === back;
            } catch (error) {
                // still on the other origin
            }
            if (isBack) {
                clearInterval(poll);
                location.reload();
            }
        }, 500);
    });
};
</script>
"""


def grid(integration) -> bytes:
    is_active = integration.status == 1
    words = {b"%STATUS%": b"Status: Active" if is_active else b"Status: Inactive",
             b"%VERB%": b"Reauthorize" if is_active else b"Activate",
             b"%REAUTHORIZE%": b"1" if is_active else b"0"}
    page = GRID
    for mark, text in words.items():
        page = page.replace(mark, text)
    return page


def exchange(popup, failure: str) -> bytes:
    """The JSON of tokensExchange: the pop-up's values, or why there is none."""
    return json.dumps(popup if popup else {"error": failure}).encode()
