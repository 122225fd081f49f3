<?php
// SPDX-License-Identifier: Apache-2.0
// The beginning of what Latchkey runs with a store's own PHP, in the store's folder: what is asked, and how it is
// answered. The octets are always the same, but for the one literal: base64 of a JSON object, so that no name, URL or
// id ever becomes PHP. Nothing is written to a file, and nothing is taken from the environment.
namespace Latchkey;

use Throwable;

final class Answer
{
    /** @var array<string, mixed> what is asked */
    public static $question = [];
    private static $isGiven = false;
    /** @var string|null memory that is let go when there is none left */
    private static $reserve;

    public static function prepare(): void
    {
        self::$question = json_decode(base64_decode('@QUESTION@'), true, 16);
        self::$reserve = str_repeat('x', 1 << 20);
        register_shutdown_function([self::class, 'giveAtTheEnd']);
    }

    public static function asked(string $name, $otherwise = null)
    {
        return self::$question[$name] ?? $otherwise;
    }

    // One JSON object in lines of base64, each behind the marker that the question brought: whatever else is printed,
    // before, after or between the lines, is not part of it. Written once, past PHP's own output buffers.
    public static function give(array $answer): void
    {
        if (self::$isGiven) {
            return;
        }
        self::$isGiven = true;
        $json = json_encode($answer, JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE | JSON_INVALID_UTF8_SUBSTITUTE);
        $marker = self::asked('marker');
        $lines = str_split(base64_encode((string) $json), 2048);
        $output = fopen('php://stdout', 'wb');
        foreach ($lines as $number => $line) {
            fwrite($output, "\n$marker:$number:$line;\n");
        }
        fwrite($output, "\n$marker:end:" . count($lines) . ':' . hash('sha256', (string) $json) . ";\n");
        fflush($output);
    }

    // What stopped us, without the trace: its arguments are nobody's business.
    public static function stop(string $kind, string $message = '', array $more = []): void
    {
        self::give(['error' => ['kind' => $kind, 'message' => self::firstOf($message)]] + $more);
        exit(1);
    }

    public static function giveAtTheEnd(): void
    {
        self::$reserve = null;
        $error = error_get_last();
        $isFatal = $error !== null
            && ($error['type'] & (E_ERROR | E_PARSE | E_CORE_ERROR | E_COMPILE_ERROR | E_USER_ERROR)) !== 0;
        self::give(['error' => [
            'kind' => $isFatal ? 'fatal' : 'exit',
            'message' => $isFatal ? self::firstOf($error['message']) : '',
        ]]);
    }

    public static function firstOf(string $message): string
    {
        $trace = strpos($message, 'Stack trace:');
        return trim(substr($trace === false ? $message : substr($message, 0, $trace), 0, 1000));
    }
}

// The store's services, made once its code runs.
final class Store
{
    /** @var \Magento\Framework\ObjectManagerInterface */
    private static $objects;

    public static function start(): void
    {
        self::$objects = \Magento\Framework\App\Bootstrap::create(BP, $_SERVER)->getObjectManager();
        try {
            self::get('Magento\Framework\App\State')->setAreaCode('adminhtml');
        } catch (Throwable $e) {
            // somebody set one before; what is asked works in each
        }
    }

    public static function get(string $type)
    {
        return self::$objects->get($type);
    }

    public static function create(string $type)
    {
        return self::$objects->create($type);
    }

    public static function integrations()
    {
        return self::get('Magento\Integration\Api\IntegrationServiceInterface');
    }

    public static function oauth()
    {
        return self::get('Magento\Integration\Api\OauthServiceInterface');
    }

    // The integration as a store's service gives it, or null if it has no such.
    public static function withName(string $name)
    {
        $found = self::integrations()->findByName($name);
        return $found && $found->getId() ? $found : null;
    }

    public static function withId(int $id)
    {
        try {
            $found = self::integrations()->get($id);
        } catch (Throwable $e) {
            return null; // "The integration with ID … doesn't exist."
        }
        return $found && $found->getId() ? $found : null;
    }

    // What it may really do.
    public static function granted(int $id): array
    {
        return array_values(array_map('strval', self::integrations()->getSelectedResources($id)));
    }

    // A fact that cannot be read is null; the others are told all the same.
    public static function fact(callable $read)
    {
        try {
            return $read();
        } catch (Throwable $e) {
            return null;
        }
    }

    public static function described($integration): array
    {
        $id = (int) $integration->getId();
        $consumer = (int) $integration->getData('consumer_id');
        return [
            'id' => $id,
            'name' => (string) $integration->getData('name'),
            'email' => (string) $integration->getData('email'),
            'callback' => (string) $integration->getData('endpoint'),
            'identity' => (string) $integration->getData('identity_link_url'),
            'status' => (int) $integration->getData('status'),
            'setup_type' => (int) $integration->getData('setup_type'),
            'granted' => self::fact(function () use ($id) {
                return self::granted($id);
            }),
            // whether there is one, and nothing of it
            'has_token' => self::fact(function () use ($consumer) {
                return $consumer > 0 && (bool) self::oauth()->getAccessToken($consumer);
            }),
        ];
    }
}

Answer::prepare();
if (!is_file(getcwd() . '/app/bootstrap.php')) {
    Answer::stop('no-bootstrap');
}
try {
    require getcwd() . '/app/bootstrap.php';
    Store::start();
} catch (Throwable $e) {
    Answer::stop('start', get_class($e) . ': ' . $e->getMessage());
}
