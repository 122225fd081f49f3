<?php
// LATCHKEY_KEY is the key of this program: latchkeyctl client add @id@ NAME prints one, once.
require 'vendor/autoload.php'; // composer require guzzlehttp/guzzle

$store = new GuzzleHttp\Client([
    'base_uri' => '@proxy@/rest/',
    'headers' => ['Authorization' => 'Bearer ' . getenv('LATCHKEY_KEY')],
    'proxy' => '', // Latchkey is on this computer: no other proxy comes between
    'timeout' => 60,
]);
$answer = $store->get('V1/modules');
print_r(json_decode((string) $answer->getBody(), true, 512, JSON_THROW_ON_ERROR));
