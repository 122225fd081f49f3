<?php
// SPDX-License-Identifier: Apache-2.0
// What a store says of itself and of its integrations. Changes nothing: no service that writes is called here. Of
// tokens it only tells whether there are any.
namespace Latchkey;

use Throwable;

final class Facts
{
    public static function ofTheStore(): array
    {
        $product = 'Magento\Framework\App\ProductMetadataInterface';
        return [
            'product' => Store::fact(function () use ($product) {
                return (string) Store::get($product)->getName();
            }),
            'edition' => Store::fact(function () use ($product) {
                return (string) Store::get($product)->getEdition();
            }),
            'version' => Store::fact(function () use ($product) {
                return (string) Store::get($product)->getVersion();
            }),
            'mode' => Store::fact(function () {
                return (string) Store::get('Magento\Framework\App\State')->getMode();
            }),
            'php' => PHP_VERSION,
            'user' => Store::fact(function () {
                return (string) posix_getpwuid(posix_geteuid())['name'];
            }),
            'base_urls' => Store::fact([self::class, 'baseUrls']),
            'admin_url' => Store::fact([self::class, 'adminUrl']),
        ];
    }

    // Of type "web", so that no name of a script gets in.
    public static function baseUrls(): array
    {
        $urls = [];
        foreach (Store::get('Magento\Store\Model\StoreManagerInterface')->getStores() as $store) {
            foreach ([true, false] as $isSecure) {
                $urls[(string) $store->getBaseUrl('web', $isSecure)] = true;
            }
            if (count($urls) >= 100) {
                break;
            }
        }
        return array_slice(array_map('strval', array_keys($urls)), 0, 100);
    }

    public static function adminUrl(): string
    {
        $config = Store::get('Magento\Framework\App\Config\ScopeConfigInterface');
        $isSecure = (bool) $config->getValue('web/secure/use_in_adminhtml');
        $custom = (string) $config->getValue('admin/url/custom');
        $base = $config->getValue('admin/url/use_custom') && $custom !== ''
            ? $custom
            : (string) Store::get('Magento\Store\Model\StoreManagerInterface')->getStore(0)->getBaseUrl('web', $isSecure);
        $script = $config->getValue('web/seo/use_rewrites') ? '' : 'index.php/';
        $front = Store::get('Magento\Backend\App\Area\FrontNameResolver')->getFrontName();
        return rtrim($base, '/') . '/' . $script . $front . '/';
    }

    // Whether anything listens there, as seen from here.
    public static function isReached(array $callback): bool
    {
        $connection = @stream_socket_client('tcp://' . $callback['host'] . ':' . $callback['port'], $number, $text, 2.0);
        if (!$connection) {
            return false;
        }
        fclose($connection);
        return true;
    }

    public static function allIntegrations(): array
    {
        $all = [];
        $collection = Store::create('Magento\Integration\Model\ResourceModel\Integration\Collection');
        foreach ($collection as $each) {
            $id = (int) $each->getId();
            $granted = Store::fact(function () use ($id) {
                return Store::granted($id);
            });
            $all[] = [
                'id' => $id,
                'name' => (string) $each->getData('name'),
                'status' => (int) $each->getData('status'),
                'setup_type' => (int) $each->getData('setup_type'),
                'resources' => $granted === null ? null : count(array_diff($granted, ['Magento_Backend::admin'])),
                'is_all' => $granted === null ? null : in_array('Magento_Backend::all', $granted, true),
            ];
            if (count($all) >= 2000) {
                break;
            }
        }
        return $all;
    }

    // Every resource the store knows, in its order: [id, title, the parent's number or -1].
    public static function resources(): array
    {
        $roots = Store::get('Magento\Framework\Acl\AclResource\ProviderInterface')->getAclResources();
        $found = [];
        self::collect($roots, -1, $found);
        return $found;
    }

    private static function collect(array $nodes, int $parent, array &$found): void
    {
        foreach ($nodes as $node) {
            if (count($found) >= 10000) {
                return;
            }
            $found[] = [(string) $node['id'], substr((string) ($node['title'] ?? ''), 0, 200), $parent];
            self::collect($node['children'] ?? [], count($found) - 1, $found);
        }
    }
}

try {
    $facts = Facts::ofTheStore();
    if (Answer::asked('callback') !== null) {
        $facts['is_callback_reached'] = Store::fact(function () {
            return Facts::isReached(Answer::asked('callback'));
        });
    }
    if (Answer::asked('resources')) {
        $facts['resources'] = Store::fact([Facts::class, 'resources']);
    }
    if (Answer::asked('list')) {
        $facts['all'] = Store::fact([Facts::class, 'allIntegrations']);
    }
    if (Answer::asked('name') !== null) {
        try {
            $named = Store::withName(Answer::asked('name'));
            $facts['named'] = $named === null ? false : Store::described($named);
            $known = Answer::asked('id') === null ? null : Store::withId(Answer::asked('id'));
            $facts['known'] = $known === null ? false : Store::described($known);
        } catch (Throwable $e) {
            $facts['why'] = Answer::firstOf(get_class($e) . ': ' . $e->getMessage());
        }
    }
    Answer::give(['facts' => $facts]);
} catch (Throwable $e) {
    Answer::stop('service', get_class($e) . ': ' . $e->getMessage());
}
exit(0);
