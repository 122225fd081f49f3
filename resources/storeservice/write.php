<?php
// SPDX-License-Identifier: Apache-2.0
// Makes, changes or removes one integration, or hands over its tokens, by the store's own services: what Admin does,
// without Admin. Runs only after a person saw the plan. What is done is told even where the next step failed.
namespace Latchkey;

use Throwable;

final class Change
{
    /** @var string[] what is done so far */
    public static $done = [];
    /** @var int|null the integration that is read back */
    public static $id;

    public static function create(): void
    {
        $name = self::name();
        if (Store::withName($name) !== null) {
            Answer::stop('changed');
        }
        $made = Store::integrations()->create(self::definition() + ['setup_type' => 0]);
        self::$id = (int) $made->getId();
        self::$done[] = 'created';
    }

    // Never without resources: a store takes every right from an integration that is updated without.
    public static function update(): void
    {
        $integration = self::theOneThatWasSeen();
        if ((int) $integration->getData('setup_type') === 1) {
            Answer::stop('configured');
        }
        self::name();
        Store::integrations()->update(['integration_id' => self::$id] + self::definition());
        self::$done[] = 'updated';
    }

    public static function remove(): void
    {
        self::theOneThatWasSeen();
        Store::integrations()->delete(self::$id);
        self::$done[] = 'removed';
    }

    // An access token that is there is handed over as it is: a new one would end it for whoever uses it. Otherwise the
    // store makes one, and takes it only once the integration is active.
    public static function tokens(): array
    {
        $integration = self::theOneThatWasSeen();
        $consumerId = (int) $integration->getData('consumer_id');
        $granted = Store::granted(self::$id); // before anything is changed: without it the status cannot be
        $token = Store::oauth()->getAccessToken($consumerId);
        if (!$token) {
            Store::oauth()->createAccessToken($consumerId, true);
            $token = Store::oauth()->getAccessToken($consumerId);
            self::$done[] = 'issued';
        }
        if (!$token) {
            Answer::stop('no-token', '', ['done' => self::$done]);
        }
        if ((int) $integration->getData('status') !== 1) {
            Store::integrations()->update([
                'integration_id' => self::$id,
                'name' => (string) $integration->getData('name'),
                'status' => 1,
            ] + self::rights($granted));
            self::$done[] = 'activated';
        }
        $consumer = Store::oauth()->loadConsumer($consumerId);
        return [
            'consumer_key' => (string) $consumer->getKey(),
            'consumer_secret' => (string) $consumer->getSecret(),
            'access_token' => (string) $token->getToken(),
            'access_token_secret' => (string) $token->getSecret(),
        ];
    }

    // A store takes an empty name.
    private static function name(): string
    {
        $name = (string) Answer::asked('name');
        if (trim($name) === '') {
            Answer::stop('no-name');
        }
        return $name;
    }

    private static function definition(): array
    {
        return [
            'name' => self::name(),
            'email' => (string) Answer::asked('email', ''),
            'endpoint' => (string) Answer::asked('callback', ''),
            'identity_link_url' => (string) Answer::asked('identity', ''),
        ] + self::rights(Answer::asked('resources'));
    }

    private static function rights(array $resources): array
    {
        return in_array('Magento_Backend::all', $resources, true)
            ? ['all_resources' => 1, 'resource' => ['Magento_Backend::all']]
            : ['all_resources' => 0, 'resource' => $resources];
    }

    private static function theOneThatWasSeen()
    {
        $integration = Store::withId((int) Answer::asked('id'));
        if ($integration === null || (string) $integration->getData('name') !== Answer::asked('seen')) {
            Answer::stop('changed');
        }
        self::$id = (int) $integration->getId();
        return $integration;
    }

    public static function readBack(): ?array
    {
        $integration = self::$id === null ? null : Store::withId(self::$id);
        return $integration === null ? null : Store::described($integration);
    }
}

try {
    $secrets = null;
    switch (Answer::asked('do')) {
        case 'create':
            Change::create();
            break;
        case 'update':
            Change::update();
            break;
        case 'remove':
            Change::remove();
            break;
        case 'tokens':
            $secrets = Change::tokens();
            break;
    }
    $answer = ['done' => Change::$done, 'integration' => Store::fact([Change::class, 'readBack'])];
    Answer::give($secrets === null ? $answer : $answer + ['secrets' => $secrets]);
} catch (Throwable $e) {
    Answer::stop('service', get_class($e) . ': ' . $e->getMessage(), [
        'done' => Change::$done,
        'integration' => Store::fact([Change::class, 'readBack']),
    ]);
}
exit(0);
