<?php
// SPDX-License-Identifier: Apache-2.0
// PHP's own functions as judges of ours. One request a line: the function's name and its arguments,
// each in base64, separated by tabs; one answer a line, texts in base64.
declare(strict_types=1);

// A parse_str result as "key/key=value" words in order; an array that stayed empty as "key/[]".
function words(array $read, string $before): array
{
    $words = [];
    foreach ($read as $key => $value) {
        $path = $before . base64_encode((string) $key);
        if (!is_array($value)) {
            $words[] = $path . '=' . base64_encode($value);
        } elseif ($value === []) {
            $words[] = $path . '/[]';
        } else {
            array_push($words, ...words($value, $path . '/'));
        }
    }
    return $words;
}

function sortedKeys(array $names, callable $sort): string
{
    $keys = array_fill_keys($names, '');
    $sort($keys);
    return implode("\t", array_map(fn ($key) => base64_encode((string) $key), array_keys($keys)));
}

function answer(string $function, array $arguments): string
{
    switch ($function) {
        case 'strnatcmp':
            return (string) (strnatcmp($arguments[0], $arguments[1]) <=> 0);
        case 'uksort':
            return sortedKeys($arguments, function (array &$keys): void {
                uksort($keys, fn ($a, $b) => strnatcmp((string) $a, (string) $b));
            });
        case 'ksort':
            return sortedKeys($arguments, function (array &$keys): void {
                ksort($keys);
            });
        case 'parse_str':
            parse_str($arguments[0], $read);
            return implode("\t", words($read, ''));
        case 'rawurlencode':
        case 'rawurldecode':
        case 'urldecode':
            return base64_encode($function($arguments[0]));
        case 'is_integer_key':
            return is_int(array_key_first([$arguments[0] => ''])) ? '1' : '0';
    }
    return 'unknown function ' . $function;
}

while (($line = fgets(STDIN)) !== false) {
    $fields = explode("\t", rtrim($line, "\n"));
    $function = array_shift($fields);
    echo answer($function, array_map('base64_decode', $fields)), "\n";
}
