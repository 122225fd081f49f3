<?php
// SPDX-License-Identifier: Apache-2.0
$base = $argv[1];
foreach ([OAUTH_SIG_METHOD_HMACSHA1 => 'SHA-1', OAUTH_SIG_METHOD_HMACSHA256 => 'search'] as $method => $name) {
    $oauth = new OAuth('ck3k5n7p9r1t3v5x7z9b1d3f5h7j9m1q', 'cs2k4n6p8r0t2v4x6z8b0d2f4h6j8m0q', $method, OAUTH_AUTH_TYPE_AUTHORIZATION);
    $oauth->setToken('tk1k3n5p7r9t1v3x5z7b9d1f3h5j7m9q', 'ts0k2n4p6r8t0v2x4z6b8d0f2h4j6m8q');
    $oauth->fetch($base . '/rest/V1/products?searchCriteria%5BpageSize%5D=20', null, 'GET', ['X-Case' => "php: $name"]);
}
