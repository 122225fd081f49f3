<?php
// SPDX-License-Identifier: Apache-2.0
// A stand-in for a store's code: the few classes of Commerce that our scripts use, behaving as a running 2.4.7-p7 was
// seen to behave (docs/PROTOCOL.md §8), oddities included. What it knows is in var/state.json; var/behaviour.json says
// how else it goes wrong.
define('BP', dirname(__DIR__));

function behaves(string $how)
{
    $file = BP . '/var/behaviour.json';
    $all = is_file($file) ? json_decode(file_get_contents($file), true) : [];
    return $all[$how] ?? null;
}

if (behaves('version of php is too old')) {
    echo "This store needs another PHP.\n";
    exit(1);
}
if (behaves('prints before') !== null) {
    echo behaves('prints before');
}
if (behaves('prints megabytes')) {
    for ($i = 0; $i < 64; ++$i) {
        echo str_repeat("debug: nothing of interest\n", 40000);
    }
}
if (behaves('prints after') !== null) {
    register_shutdown_function(function () {
        echo behaves('prints after');
    });
}
if (behaves('prints beside')) { // a program of the store's, while ours answers
    $beside = proc_open(['sh', '-c', 'i=0; while [ $i -lt 5000 ]; do echo "noise: $i;"; i=$((i+1)); done'], [], $pipes);
}
if (behaves('hangs')) {
    sleep(600);
}
if (behaves('runs out of memory')) {
    ini_set('memory_limit', (string) (memory_get_usage(true) + (8 << 20)));
    str_repeat('x', 64 << 20);
}
if (behaves('does not start')) {
    throw new RuntimeException(behaves('does not start'));
}
if (behaves('exits')) {
    exit(3);
}
ini_set('error_log', BP . '/var/php.log');
if (behaves('warns')) {
    echo $undefined['nothing'] ?? '', 1 . [];
}

require __DIR__ . '/commerce.php';
