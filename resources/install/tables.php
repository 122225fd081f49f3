<?php
// SPDX-License-Identifier: Apache-2.0
// Which declared tables setup:upgrade would change, by the modules that declare them: setup:db:status only says that
// something differs. Stands behind the beginning that every script of ours has (Answer, Store), compares as Commerce
// does and changes nothing.
namespace Latchkey;

use Throwable;

final class DeclaredTables
{
    private const MOST = 500;

    public static function byModule(): array
    {
        $differ = self::different();
        $found = [];
        foreach (array_keys(Store::get('Magento\Framework\Module\ModuleListInterface')->getAll()) as $name) {
            $tables = array_values(array_intersect($differ, self::declaredBy((string) $name)));
            if ($tables && count($found) < self::MOST) {
                $found[] = ['name' => (string) $name, 'tables' => $tables];
            }
        }
        return $found;
    }

    // As Commerce's own UpToDateDeclarativeSchema finds out.
    private static function different(): array
    {
        $config = Store::get('Magento\Framework\Setup\Declaration\Schema\SchemaConfigInterface');
        $diff = Store::get('Magento\Framework\Setup\Declaration\Schema\Diff\SchemaDiff')
            ->diff($config->getDeclarationConfig(), $config->getDbConfig());
        $tables = [];
        foreach ($diff->getAll() ?: [] as $operations) {
            foreach ($operations as $changes) {
                foreach ($changes as $change) {
                    $element = $change->getNew();
                    $table = method_exists($element, 'getTable') ? $element->getTable() : $element;
                    $tables[(string) $table->getNameWithoutPrefix()] = true;
                }
            }
        }
        return array_slice(array_map('strval', array_keys($tables)), 0, self::MOST);
    }

    // In its schema, or once in it: a table that is to go is only in the list of what may go.
    private static function declaredBy(string $module): array
    {
        $etc = Store::get('Magento\Framework\Component\ComponentRegistrarInterface')->getPath('module', $module) . '/etc/';
        preg_match_all('/<table\s[^>]*?\bname="([^"]+)"/', (string) @file_get_contents($etc . 'db_schema.xml'), $names);
        $list = json_decode((string) @file_get_contents($etc . 'db_schema_whitelist.json'), true);
        return array_merge($names[1], array_map('strval', array_keys(is_array($list) ? $list : [])));
    }
}

Answer::give(['declared' => Store::fact([DeclaredTables::class, 'byModule'])]);
exit(0);
