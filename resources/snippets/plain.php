<?php
// LATCHKEY_KEY is the key of this program: latchkeyctl client add @id@ NAME prints one, once.
$context = stream_context_create(['http' => [
    'method' => 'GET',
    'header' => 'Authorization: Bearer ' . getenv('LATCHKEY_KEY'),
    'timeout' => 60,
]]);
$answer = file_get_contents('@proxy@/rest/V1/modules', false, $context);
if ($answer === false) {
    throw new RuntimeException('The store was not reached.');
}
print_r(json_decode($answer, true, 512, JSON_THROW_ON_ERROR));
