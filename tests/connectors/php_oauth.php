<?php
// SPDX-License-Identifier: Apache-2.0
// See README.md beside this file.
$signing = new OAuth('own-key', 'own', OAUTH_SIG_METHOD_HMACSHA256, OAUTH_AUTH_TYPE_AUTHORIZATION);
$signing->setToken('own-token', 'own');
while (($line = fgets(STDIN)) !== false) {
    [$method, $path, $query, $body] = explode("\t", rtrim($line, "\n"));
    $encoded = [];
    foreach ($query === '' ? [] : explode('&', $query) as $pair) {
        $encoded[] = implode('=', array_map('rawurlencode', explode('=', $pair, 2)));
    }
    $url = getenv('BASE') . $path . ($encoded ? '?' . implode('&', $encoded) : '');
    $headers = $body === '' ? [] : ['Content-Type' => 'application/json'];
    try {
        $signing->fetch($url, $body === '' ? [] : $body, $method, $headers);
    } catch (OAuthException $refused) {
        // its answer is what counts
    }
    echo $signing->getLastResponseInfo()['http_code'], "\t", $signing->getLastResponse(), "\n";
}
