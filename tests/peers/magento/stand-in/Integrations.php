<?php
// SPDX-License-Identifier: Apache-2.0
// Integrations as a store keeps them, and what it makes of a module's files (recorded: PROTOCOL.md).
namespace StandIn;

final class Integrations
{
    public static function named(string $name): ?array
    {
        foreach (State::read('integrations') as $each) {
            if ($each['name'] === $name) {
                return $each;
            }
        }
        return null;
    }

    public static function withId(int $id): ?array
    {
        return State::read('integrations')[$id] ?? null;
    }

    public static function keep(array $integration): array
    {
        return State::change(function (array &$database) use ($integration) {
            $integration['id'] = $integration['id'] ?? $database['next']++;
            $integration += ['status' => 0, 'setup_type' => 0, 'consumer_id' => $integration['id'],
                'resources' => [], 'token' => null, 'email' => '', 'endpoint' => '', 'identity_link_url' => ''];
            $integration['resources'] = array_values(array_unique(array_merge(
                ['Magento_Backend::admin'],
                $integration['resources']
            )));
            $database['integrations'][$integration['id']] = $integration;
            return $integration;
        });
    }

    public static function delete(int $id): void
    {
        State::change(function (array &$database) use ($id) {
            unset($database['integrations'][$id]);
        });
    }

    // etc/integration/config.xml and api.xml of every module that is on.
    public static function configured(): array
    {
        $found = [];
        foreach (self::foldersOn() as $folder) {
            if (is_file("$folder/etc/integration/config.xml")) {
                foreach (State::xml("$folder/etc/integration/config.xml")->getElementsByTagName('integration') as $each) {
                    $found[$each->getAttribute('name')] = self::fields($each) + ['resources' => []];
                }
            }
            if (is_file("$folder/etc/integration/api.xml")) {
                foreach (State::xml("$folder/etc/integration/api.xml")->getElementsByTagName('integration') as $each) {
                    $found[$each->getAttribute('name')]['resources'] = self::resources($each);
                }
            }
        }
        return $found;
    }

    // etc/integration.xml: at every upgrade; what changed is made anew.
    public static function consolidate(): void
    {
        foreach (self::foldersOn() as $folder) {
            if (!is_file("$folder/etc/integration.xml")) {
                continue;
            }
            foreach (State::xml("$folder/etc/integration.xml")->getElementsByTagName('integration') as $each) {
                $name = $each->getAttribute('name');
                $wanted = ['name' => $name, 'setup_type' => 1, 'resources' => self::resources($each)] + self::fields($each);
                $there = self::named($name);
                $seal = md5(serialize($wanted));
                if ($there !== null && ($there['seal'] ?? '') === $seal) {
                    continue;
                }
                if ($there !== null) {
                    self::delete($there['id']);
                }
                self::keep($wanted + ['status' => $there === null ? 0 : 2, 'seal' => $seal]);
            }
        }
    }

    public static function process(array $names): void
    {
        $configured = self::configured();
        foreach ($names as $name) {
            if (!isset($configured[$name])) {
                throw new \RuntimeException("Warning: Undefined array key \"$name\" in " . BP
                    . '/vendor/magento/module-integration/Model/ConfigBasedIntegrationManager.php on line 67');
            }
            $there = self::named($name);
            self::keep(['name' => $name, 'setup_type' => 1] + $configured[$name] + ($there ?? []));
        }
    }

    private static function foldersOn(): array
    {
        $on = array_filter(State::modules());
        return array_intersect_key(State::registered(), $on);
    }

    private static function fields(\DOMElement $integration): array
    {
        $text = function (string $name) use ($integration) {
            $found = $integration->getElementsByTagName($name)->item(0);
            return $found === null ? '' : $found->textContent;
        };
        return ['email' => $text('email'), 'endpoint' => $text('endpoint_url'), 'identity_link_url' => $text('identity_link_url')];
    }

    private static function resources(\DOMElement $integration): array
    {
        $ids = [];
        foreach ($integration->getElementsByTagName('resource') as $resource) {
            $ids[] = $resource->getAttribute('name');
        }
        return array_values(array_unique($ids));
    }
}
