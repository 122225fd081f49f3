<?php
// SPDX-License-Identifier: Apache-2.0
// What has to be known of a store before a module is put into it. Stands behind the beginning that every script of
// ours has (Answer, Store); changes nothing, and asks only tables that tell which modules and patches ran.
namespace Latchkey;

use Throwable;

final class InstallFacts
{
    private const MOST = 500;
    private const MOST_OCTETS = 2000000;

    public static function all(string $module): array
    {
        $product = 'Magento\Framework\App\ProductMetadataInterface';
        [$vendor, $name] = explode('_', $module, 2) + [1 => ''];
        $own = getcwd() . "/app/code/$vendor/$name";
        return [
            'version' => Store::fact(function () use ($product) {
                return (string) Store::get($product)->getVersion();
            }),
            'edition' => Store::fact(function () use ($product) {
                return (string) Store::get($product)->getEdition();
            }),
            'mode' => Store::fact(function () {
                return (string) Store::get('Magento\Framework\App\State')->getMode();
            }),
            'maintenance' => Store::fact(function () {
                return (bool) Store::get('Magento\Framework\App\MaintenanceMode')->isOn();
            }),
            'registered' => Store::fact(function () use ($module) {
                $folder = (string) self::folderOf($module);
                return $folder === '' ? '' : (string) realpath($folder);
            }),
            'enabled' => Store::fact(function () use ($module) {
                return self::modules()->has($module);
            }),
            'folder' => is_dir($own),
            'files' => self::files($own),
            'own_folder' => (string) realpath($own),
            'pending' => Store::fact(function () use ($module) {
                return self::pending($module);
            }),
            'config_writable' => is_writable(getcwd() . '/app/etc/config.php'),
            'compiled' => self::isCompiled(),
            'backup' => Store::fact(function () {
                return (bool) Store::get('Magento\Framework\App\Config\ScopeConfigInterface')
                    ->getValue('system/backup/functionality_enabled');
            }),
            'locales' => self::locales(),
        ];
    }

    private static function modules()
    {
        return Store::get('Magento\Framework\Module\ModuleListInterface');
    }

    private static function folderOf(string $module): ?string
    {
        return Store::get('Magento\Framework\Component\ComponentRegistrarInterface')->getPath('module', $module);
    }

    // What is in the module's own folder now, so that what is put there can be compared with it.
    private static function files(string $folder): array
    {
        $files = [];
        $octets = 0;
        if (!is_dir($folder) || is_link($folder)) {
            return [];
        }
        $all = new \RecursiveIteratorIterator(
            new \RecursiveDirectoryIterator($folder, \FilesystemIterator::SKIP_DOTS)
        );
        foreach ($all as $file) {
            if (!$file->isFile() || $file->isLink()) {
                continue;
            }
            $octets += $file->getSize();
            if (count($files) >= self::MOST || $octets > self::MOST_OCTETS) {
                break;
            }
            $files[substr($file->getPathname(), strlen($folder) + 1)] =
                base64_encode((string) file_get_contents($file->getPathname()));
        }
        ksort($files);
        return $files;
    }

    private static function isCompiled(): bool
    {
        return (bool) glob(getcwd() . '/generated/metadata/*.php');
    }

    // pub/static/AREA/VENDOR/THEME/LOCALE
    private static function locales(): array
    {
        $found = [];
        foreach (glob(getcwd() . '/pub/static/{frontend,adminhtml}/*/*/*', GLOB_BRACE | GLOB_ONLYDIR) ?: [] as $folder) {
            if (preg_match('/^[a-z]{2,3}_[A-Za-z_]{2,11}$/D', basename($folder))) {
                $found[basename($folder)] = true;
            }
        }
        ksort($found);
        return array_slice(array_keys($found), 0, self::MOST);
    }

    // What setup:upgrade would run of others: versions that differ (Commerce runs their Setup classes) and patches
    // that no row tells of. Changes of a declared schema are told by setup:db:status alone.
    private static function pending(string $ours): array
    {
        $resource = Store::get('Magento\Framework\App\ResourceConnection');
        $connection = $resource->getConnection();
        $versions = [];
        $rows = $connection->fetchAll('SELECT module, schema_version, data_version FROM '
            . $resource->getTableName('setup_module'));
        foreach ($rows as $row) {
            $versions[$row['module']] = [(string) $row['schema_version'], (string) $row['data_version']];
        }
        $applied = array_flip($connection->fetchCol('SELECT patch_name FROM ' . $resource->getTableName('patch_list')));
        $pending = [];
        foreach (self::modules()->getAll() as $name => $module) {
            $to = (string) ($module['setup_version'] ?? '');
            [$schema, $data] = $versions[$name] ?? ['', ''];
            $isOlder = $to !== '' && (version_compare($schema, $to) !== 0 || version_compare($data, $to) !== 0);
            $patches = self::openPatches($name, $applied);
            if ($name === $ours || (!$isOlder && !$patches)) {
                continue;
            }
            $pending[] = [
                'name' => (string) $name,
                'from' => $data,
                'to' => $isOlder ? $to : '',
                'patches' => array_slice($patches, 0, self::MOST),
            ];
            if (count($pending) >= self::MOST) {
                break;
            }
        }
        return $pending;
    }

    private static function openPatches(string $module, array $applied): array
    {
        $open = [];
        $space = str_replace('_', '\\', $module) . '\\Setup\\Patch\\';
        foreach (['Data', 'Schema'] as $kind) {
            foreach (glob(self::folderOf($module) . "/Setup/Patch/$kind/*.php") ?: [] as $file) {
                $class = basename($file, '.php');
                if (!isset($applied[$space . $kind . '\\' . $class])) {
                    $open[] = $kind . '\\' . $class;
                }
            }
        }
        return $open;
    }
}

try {
    Answer::give(['facts' => InstallFacts::all((string) Answer::asked('module', ''))]);
} catch (Throwable $e) {
    Answer::stop('service', get_class($e) . ': ' . $e->getMessage());
}
exit(0);
