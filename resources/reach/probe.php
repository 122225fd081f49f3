<?php
// SPDX-License-Identifier: Apache-2.0
// Sends what Latchkey asks for to a callback URL, as the store's own POST travels, and tells how far it came and how
// long each part took. The octets are always the same, but for the one literal: base64 of a JSON object. Nothing of a
// store is loaded, and nothing is written but the answer: one line of JSON behind the marker that the question brought.
namespace Latchkey;

final class Probe
{
    // As long as Commerce waits for its POST.
    private const PATIENCE = 5.0;

    private static $question = [];
    private static $steps = [];

    public static function run(): void
    {
        self::$question = json_decode(base64_decode('@QUESTION@'), true, 4);
        $address = self::step('lookup', function () {
            $host = self::$question['host'];
            $found = gethostbynamel($host);
            return $found ? $found[0] : null;
        });
        $connection = $address === null ? null : self::step('connect', function () use ($address) {
            return @stream_socket_client(
                'tcp://' . $address . ':' . self::$question['port'],
                $number,
                $text,
                self::PATIENCE,
                STREAM_CLIENT_CONNECT,
                stream_context_create(['ssl' => ['peer_name' => self::$question['host']]])
            ) ?: null;
        });
        if ($connection !== null && self::$question['tls']) {
            stream_set_timeout($connection, (int) self::PATIENCE);
            $isSecure = self::step('tls', function () use ($connection) {
                return @stream_socket_enable_crypto($connection, true, STREAM_CRYPTO_METHOD_TLS_CLIENT) ?: null;
            });
            $connection = $isSecure === null ? null : $connection;
        }
        $answer = $connection === null ? null : self::step('answer', function () use ($connection) {
            return self::exchange($connection);
        });
        self::give($answer);
    }

    private static function exchange($connection): ?string
    {
        $body = self::$question['body'];
        fwrite($connection, 'POST ' . self::$question['path'] . " HTTP/1.1\r\nHost: " . self::$question['authority']
            . "\r\nAccept: */*\r\nConnection: close\r\nContent-Type: application/x-www-form-urlencoded\r\n"
            . 'Content-Length: ' . strlen($body) . "\r\n\r\n" . $body);
        $until = microtime(true) + self::PATIENCE;
        $answer = '';
        while (!feof($connection) && strlen($answer) < 8192 && microtime(true) < $until) {
            stream_set_timeout($connection, max(1, (int) ceil($until - microtime(true))));
            $piece = fread($connection, 8192);
            if ($piece === false || $piece === '') {
                break;
            }
            $answer .= $piece;
        }
        return $answer === '' ? null : $answer;
    }

    // What `do` gives; null where it failed.
    private static function step(string $name, callable $do)
    {
        error_clear_last();
        $start = microtime(true);
        $got = $do();
        $error = error_get_last();
        self::$steps[] = [
            'name' => $name,
            'ok' => $got !== null,
            'ms' => (int) round((microtime(true) - $start) * 1000),
            'why' => $got === null && $error !== null ? substr($error['message'], 0, 500) : '',
        ];
        return $got;
    }

    private static function give(?string $answer): void
    {
        $told = ['steps' => self::$steps, 'answer' => base64_encode((string) $answer)];
        echo "\n", self::$question['marker'], ':', json_encode($told, JSON_INVALID_UTF8_SUBSTITUTE), "\n";
    }
}

Probe::run();
