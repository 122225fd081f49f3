<?php
// SPDX-License-Identifier: Apache-2.0
// See README.md beside this file.
require '/usr/share/php/GuzzleHttp/autoload.php';

$store = new GuzzleHttp\Client([
    'base_uri' => getenv('BASE'),
    'headers' => ['Authorization' => 'OAuth oauth_consumer_key="own",oauth_signature="own"'],
    'http_errors' => false,
    'proxy' => '',
    'timeout' => 60,
]);
while (($line = fgets(STDIN)) !== false) {
    [$method, $path, $query, $body] = explode("\t", rtrim($line, "\n"));
    $options = [];
    if ($query !== '') {
        foreach (explode('&', $query) as $pair) {
            [$name, $value] = explode('=', $pair, 2);
            $options['query'][$name] = $value;
        }
    }
    if ($body !== '') {
        $options['json'] = json_decode($body);
    }
    $answer = $store->request($method, $path, $options);
    echo $answer->getStatusCode(), "\t", $answer->getBody(), "\n";
}
