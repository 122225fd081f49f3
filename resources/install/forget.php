<?php
// SPDX-License-Identifier: Apache-2.0
// Takes away the rows that tell a store that a module's patches and setup classes ran: without them they would never
// run again. Stands behind the beginning that every script of ours has. Runs only after a person saw the plan, when
// the module is off and its files are gone.
namespace Latchkey;

use Throwable;

final class Forget
{
    public static function module(string $module): int
    {
        if (!preg_match('/^[A-Z][A-Za-z0-9]{0,60}_[A-Z][A-Za-z0-9]{0,60}$/D', $module)) {
            Answer::stop('no-module');
        }
        if (Store::get('Magento\Framework\Module\ModuleListInterface')->has($module)) {
            Answer::stop('enabled');
        }
        $resource = Store::get('Magento\Framework\App\ResourceConnection');
        $connection = $resource->getConnection();
        $connection->beginTransaction();
        try {
            $gone = $connection->delete($resource->getTableName('setup_module'), ['module = ?' => $module]);
            $gone += self::patches($connection, $resource->getTableName('patch_list'), $module);
            $connection->commit();
            return $gone;
        } catch (Throwable $e) {
            $connection->rollBack();
            throw $e;
        }
    }

    // Compared here: a backslash means something in SQL's LIKE, and _ too.
    private static function patches($connection, string $table, string $module): int
    {
        $space = str_replace('_', '\\', $module) . '\\Setup\\';
        $gone = 0;
        foreach ($connection->fetchCol("SELECT patch_name FROM $table") as $name) {
            if (strncmp(ltrim((string) $name, '\\'), $space, strlen($space)) === 0) {
                $gone += $connection->delete($table, ['patch_name = ?' => $name]);
            }
        }
        return $gone;
    }
}

try {
    Answer::give(['removed' => Forget::module((string) Answer::asked('module', ''))]);
} catch (Throwable $e) {
    Answer::stop('service', get_class($e) . ': ' . $e->getMessage());
}
exit(0);
