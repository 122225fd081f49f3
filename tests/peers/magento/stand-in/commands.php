<?php
// SPDX-License-Identifier: Apache-2.0
// The commands of bin/magento that installing a module needs.
namespace StandIn;

final class Commands
{
    private static $words;

    public static function run(array $words): int
    {
        self::$words = $words;
        chdir(BP);
        $command = $words[0] ?? '--version';
        State::tell("begin $command");
        $misbehaviour = (string) State::behaviour($command, '');
        if (($code = self::misbehave($misbehaviour)) !== null) {
            State::tell("end $command $code");
            return $code;
        }
        try {
            $code = self::perform($command);
        } catch (\Throwable $e) {
            echo $e->getMessage(), "\n";
            $code = 1;
        }
        State::tell("end $command $code");
        return $code;
    }

    private static function say(string $english, string $german = ''): void
    {
        echo State::behaviour('language') === 'de' && $german !== '' ? $german : $english, "\n";
    }

    private static function misbehave(string $how): ?int
    {
        switch ($how) {
            case 'hang':
                echo "Working on it\n";
                sleep(600);
                return 0;
            case 'ignore-term':
                pcntl_async_signals(true);
                pcntl_signal(SIGTERM, function () {
                });
                for ($i = 0; $i < 600; $i++) {
                    sleep(1);
                }
                return 0;
            case 'megabytes':
                for ($i = 0; $i < 8192; $i++) {
                    echo str_repeat('x', 1023), "\n";
                }
                return null;
            case 'endless':
                while (true) {
                    echo str_repeat('y', 1023), "\n";
                }
                // no break: nothing gets here
            case 'die':
                echo "Half of it is done\n";
                posix_kill(getmypid(), SIGKILL);
                return 1;
            case 'slow':
                echo "Working on it\n";
                sleep(2);
                return null;
            case 'database-gone':
                echo "SQLSTATE[HY000] [2002] Connection refused\n";
                return 1;
            case 'memory':
                fwrite(STDERR, "PHP Fatal error:  Allowed memory size of 134217728 bytes exhausted (tried to allocate "
                    . "20480 bytes) in /srv/shop/vendor/x.php on line 12\n");
                return 255;
            case 'permission':
                echo "file_put_contents(/srv/shop/generated/metadata/global.php): Failed to open stream: "
                    . "Permission denied\n";
                return 1;
            case 'area-code':
                echo "Area code not set: Area code must be set before starting a session.\n";
                return 1;
            default:
                return null;
        }
    }

    private static function perform(string $command): int
    {
        switch ($command) {
            case '--version':
                self::say('Magento CLI 2.4.7-p7');
                return 0;
            case 'deploy:mode:show':
                $mode = State::behaviour('mode', 'default');
                self::say("Current application mode: $mode. (Note: Environment variables may override this value.)");
                return 0;
            case 'module:status':
                return self::status(self::$words[1]);
            case 'module:enable':
                return self::enable(self::$words[1], 1);
            case 'module:disable':
                return self::enable(self::$words[1], 0);
            case 'setup:db:status':
                return self::databaseStatus();
            case 'setup:upgrade':
                return Upgrade::run(in_array('--keep-generated', self::$words, true));
            case 'setup:di:compile':
                return self::compile();
            case 'setup:static-content:deploy':
                @mkdir(BP . '/pub/static/frontend/Magento/luma/en_US', 0777, true);
                file_put_contents(BP . '/pub/static/frontend/Magento/luma/en_US/styles.css', 'body{}');
                return 0;
            case 'setup:backup':
                self::say('DB backup completed.');
                return 0;
            case 'cache:clean':
                self::say("Cleaned cache types:\nconfig\nconfig_integration\nconfig_integration_api", '');
                return 0;
            case 'maintenance:status':
                $is = is_file(BP . '/var/.maintenance.flag');
                self::say('Status: maintenance mode is ' . ($is ? 'active' : 'not active'));
                self::say('List of exempt IP-addresses: none');
                return 0;
            case 'maintenance:enable':
                @mkdir(BP . '/var');
                file_put_contents(BP . '/var/.maintenance.flag', '');
                self::say('Enabled maintenance mode', 'Wartungsmodus eingeschaltet');
                return 0;
            case 'maintenance:disable':
                @unlink(BP . '/var/.maintenance.flag');
                self::say('Disabled maintenance mode', 'Wartungsmodus ausgeschaltet');
                return 0;
        }
        echo "There are no commands defined in the \"" . strtok($command, ':') . "\" namespace.\n";
        return 1;
    }

    private static function status(string $module): int
    {
        if (!isset(State::registered()[$module]) && !isset(State::modules()[$module])) {
            echo "$module : Module does not exist\n";
            return 0;
        }
        echo "$module : " . (empty(State::modules()[$module]) ? ' Module is disabled' : 'Module is enabled') . "\n";
        return 0;
    }

    private static function enable(string $module, int $on): int
    {
        $modules = State::modules();
        if (!isset(State::registered()[$module])) {
            self::say("Unknown module(s): '$module'", "Unbekannte Module: '$module'");
            return 1;
        }
        State::keepModules([$module => $on] + $modules);
        State::keepModules(array_merge($modules, [$module => $on]));
        self::say($on ? 'The following modules have been enabled:' : 'The following modules have been disabled:');
        echo "- $module\n\n";
        self::say("Cache cleared successfully.\nGenerated classes cleared successfully. Please run the 'setup:di:compile' "
            . 'command to generate classes.');
        self::clean('generated/code');
        self::clean('generated/metadata');
        return 0;
    }

    private static function databaseStatus(): int
    {
        if (Upgrade::isPending()) {
            self::say("\nRun 'setup:upgrade' to update your DB schema and data.");
            return 2;
        }
        self::say('All modules are up to date.', 'Alle Module sind aktuell.');
        return 0;
    }

    private static function compile(): int
    {
        echo "Compilation was started.\n";
        foreach (['Proxies code generation...', 'Repositories code generation...', 'Interceptors generation...'] as $i => $name) {
            foreach ([$i * 3, $i * 3 + 3] as $done) {
                fwrite(STDERR, "\r$name $done/9 [====>---]  " . intdiv($done * 100, 9) . '% 19 secs 244.0 MiB');
            }
        }
        @mkdir(BP . '/generated/metadata', 0777, true);
        file_put_contents(BP . '/generated/metadata/global.php', '<?php return [];');
        echo "Generated code and dependency injection configuration successfully.\n";
        return 0;
    }

    public static function clean(string $folder): void
    {
        foreach (glob(BP . "/$folder/*") as $path) {
            self::removeAll($path);
            echo "$path\n";
        }
    }

    private static function removeAll(string $path): void
    {
        if (is_dir($path) && !is_link($path)) {
            foreach (array_diff(scandir($path), ['.', '..']) as $name) {
                self::removeAll("$path/$name");
            }
            rmdir($path);
            return;
        }
        unlink($path);
    }
}

final class Upgrade
{
    public static function run(bool $keepsGenerated): int
    {
        echo "Cache types config flushed successfully\nCache cleared successfully\n";
        if (!$keepsGenerated) {
            echo "File system cleanup:\n";
            foreach (['generated/code', 'generated/metadata', 'pub/static'] as $folder) {
                Commands::clean($folder);
            }
        }
        echo "Updating modules:\n";
        $folders = self::foldersOn();
        foreach ($folders as $folder) {
            State::moduleXml($folder);
        }
        State::keepModules(array_filter(State::modules(), function ($name) use ($folders) {
            return strncmp($name, 'Magento_', 8) === 0 || isset(State::registered()[$name]);
        }, ARRAY_FILTER_USE_KEY));
        echo "Schema creation/updates:\n";
        foreach (array_keys(array_filter(State::modules())) as $name) {
            echo "Module '$name':\n";
            if (isset($folders[$name])) {
                self::module($name, $folders[$name]);
            }
        }
        Integrations::consolidate();
        echo "Nothing to import.\n";
        return 0;
    }

    public static function isPending(): bool
    {
        if (State::behaviour('tables', [])) {
            return true;
        }
        foreach (self::foldersOn() as $name => $folder) {
            $version = State::moduleXml($folder)[1];
            if (($version !== '' && (State::read('setup_module')[$name] ?? '') !== $version) || self::openPatches($name, $folder)) {
                return true;
            }
        }
        return false;
    }

    private static function foldersOn(): array
    {
        return array_intersect_key(State::registered(), array_filter(State::modules()));
    }

    private static function openPatches(string $name, string $folder): array
    {
        $open = [];
        foreach (glob("$folder/Setup/Patch/Data/*.php") as $file) {
            $class = str_replace('_', '\\', $name) . '\\Setup\\Patch\\Data\\' . basename($file, '.php');
            if (!in_array($class, State::read('patch_list'), true)) {
                $open[$class] = $file;
            }
        }
        return $open;
    }

    private static function module(string $name, string $folder): void
    {
        $space = str_replace('_', '\\', $name) . '\\Setup\\';
        $version = State::moduleXml($folder)[1];
        $had = (string) (State::read('setup_module')[$name] ?? '');
        if ($version !== '' && $had !== $version) {
            if ($had === '' && is_file("$folder/Setup/InstallData.php")) {
                self::load("$folder/Setup/InstallData.php");
                (new Objects())->create($space . 'InstallData')->install(new Setup(), new Context(''));
            }
            if ($had !== '' && is_file("$folder/Setup/UpgradeData.php")) {
                self::load("$folder/Setup/UpgradeData.php");
                (new Objects())->create($space . 'UpgradeData')->upgrade(new Setup(), new Context($had));
            }
            State::change(function (array &$database) use ($name, $version) {
                $database['setup_module'][$name] = $version;
            });
        }
        foreach (self::openPatches($name, $folder) as $class => $file) {
            self::load($file);
            (new Objects())->create($class)->apply();
            State::change(function (array &$database) use ($class) {
                $database['patch_list'][] = $class;
            });
        }
    }

    // As Commerce's own loader tells it.
    private static function load(string $file): void
    {
        try {
            require_once $file;
        } catch (\ParseError $e) {
            throw new \RuntimeException("\nThere is an error in {$e->getFile()} at line: {$e->getLine()}\n{$e->getMessage()}"
                . '#0 ' . BP . "/vendor/composer/ClassLoader.php(428): Composer\\Autoload\\includeFile()\n#1 {main}\n");
        }
        echo 'Installing data... ';
    }
}
