<?php
// SPDX-License-Identifier: Apache-2.0
// The store's state: files where Commerce has files, and a database that is one file of JSON.
namespace StandIn;

final class State
{
    public static function behaviour(string $key, $otherwise = null)
    {
        $file = BP . '/stand-in/behaviour.json';
        $all = is_file($file) ? json_decode(file_get_contents($file), true) : [];
        return $all[$key] ?? $otherwise;
    }

    public static function tell(string $line): void
    {
        $maintenance = is_file(BP . '/var/.maintenance.flag') ? 'maintenance' : 'open';
        @file_put_contents(BP . '/stand-in/told.log', "$line $maintenance\n", FILE_APPEND | LOCK_EX);
    }

    // Reads the database, hands it to the function, and keeps what it made of it.
    public static function change(callable $change)
    {
        $handle = fopen(BP . '/stand-in/database.json', 'c+');
        flock($handle, LOCK_EX);
        $text = stream_get_contents($handle);
        $database = ($text === '' ? null : json_decode($text, true)) ?? [
            'setup_module' => [],
            'patch_list' => [],
            'integrations' => [],
            'next' => 1,
            'consolidated' => [],
        ];
        $result = $change($database);
        rewind($handle);
        ftruncate($handle, 0);
        fwrite($handle, json_encode($database, JSON_PRETTY_PRINT | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE));
        fclose($handle);
        return $result;
    }

    public static function read(string $table)
    {
        return self::change(function ($database) use ($table) {
            return $database[$table];
        });
    }

    /** @return array<string, int> */
    public static function modules(): array
    {
        return (include BP . '/app/etc/config.php')['modules'];
    }

    public static function keepModules(array $modules): void
    {
        $text = "<?php\nreturn [\n    'modules' => [\n";
        foreach ($modules as $name => $on) {
            $text .= "        '$name' => $on,\n";
        }
        file_put_contents(BP . '/app/etc/config.php', rtrim($text, ",\n") . "\n    ]\n];\n");
    }

    // By their own registration.php, each in app/code.
    public static function registered(): array
    {
        static $isDone = false;
        if (!$isDone) {
            $isDone = true;
            foreach (glob(BP . '/app/code/*/*/registration.php') as $file) {
                include_once $file;
            }
        }
        return \Magento\Framework\Component\ComponentRegistrar::$paths;
    }

    // [name, setup_version] of module.xml; throws what Commerce's reader prints.
    public static function moduleXml(string $folder): array
    {
        $element = self::xml("$folder/etc/module.xml")->getElementsByTagName('module')->item(0);
        return [$element->getAttribute('name'), $element->getAttribute('setup_version')];
    }

    public static function xml(string $file): \DOMDocument
    {
        $document = new \DOMDocument();
        $before = libxml_use_internal_errors(true);
        libxml_clear_errors();
        if (!$document->loadXML(file_get_contents($file))) {
            $error = libxml_get_errors()[0];
            libxml_use_internal_errors($before);
            throw new \RuntimeException("Invalid Document: $file\n Error: DOMDocument::loadXML(): "
                . trim($error->message) . " in Entity, line: {$error->line} in " . BP
                . '/vendor/magento/framework/Xml/Parser.php on line 175');
        }
        libxml_use_internal_errors($before);
        return $document;
    }
}
