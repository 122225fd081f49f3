<?php
// SPDX-License-Identifier: Apache-2.0
// The few classes of Commerce that modules and our scripts use. Namespaces as Commerce has them.
namespace Magento\Framework\Component {
    interface ComponentRegistrarInterface
    {
    }

    class ComponentRegistrar implements ComponentRegistrarInterface
    {
        const MODULE = 'module';
        public static $paths = [];

        public static function register($type, $name, $path)
        {
            self::$paths[$name] = $path;
        }

        public function getPath($type, $name)
        {
            return \StandIn\State::registered()[$name] ?? null;
        }
    }
}

namespace Magento\Framework\Setup {
    interface ModuleDataSetupInterface
    {
    }

    interface ModuleContextInterface
    {
        public function getVersion();
    }

    interface InstallDataInterface
    {
        public function install(ModuleDataSetupInterface $setup, ModuleContextInterface $context);
    }

    interface UpgradeDataInterface
    {
        public function upgrade(ModuleDataSetupInterface $setup, ModuleContextInterface $context);
    }
}

namespace Magento\Framework\Setup\Patch {
    interface DependentPatchInterface
    {
        public static function getDependencies();
    }

    interface PatchInterface extends DependentPatchInterface
    {
        public function getAliases();

        public function apply();
    }

    interface DataPatchInterface extends PatchInterface
    {
    }
}

namespace Magento\Framework\Exception {
    class LocalizedException extends \Exception
    {
    }
}

namespace Magento\Integration\Model {
    class ConfigBasedIntegrationManager
    {
        public function processIntegrationConfig(array $names)
        {
            \StandIn\Integrations::process($names);
            return $names;
        }
    }

    class Integration
    {
        private $data;

        public function __construct(array $data)
        {
            $this->data = $data;
        }

        public function getId()
        {
            return $this->data['id'] ?? null;
        }

        public function getData($name)
        {
            return $this->data[$name] ?? null;
        }

        public function getStatus()
        {
            return $this->getData('status');
        }

        public function __call($method, $arguments)
        {
            return $this->getData(strtolower(preg_replace('/(?<!^)([A-Z])/', '_$1', substr($method, 3))));
        }
    }
}

namespace Magento\Integration\Model\ResourceModel\Integration {
    class Collection implements \IteratorAggregate
    {
        public function getIterator(): \Iterator
        {
            foreach (\StandIn\State::read('integrations') as $each) {
                yield new \Magento\Integration\Model\Integration($each);
            }
        }
    }
}

namespace Magento\Framework\App {
    class Bootstrap
    {
        public static function create($root, array $parameters)
        {
            return new self();
        }

        public function getObjectManager()
        {
            return new \StandIn\Objects();
        }
    }
}

namespace StandIn {
    require_once BP . '/stand-in/State.php';
    require_once BP . '/stand-in/Integrations.php';

    final class SchemaConfig
    {
        public function getDeclarationConfig()
        {
            if (State::behaviour('schema', '') === 'broken') {
                throw new \RuntimeException('The schema cannot be read.');
            }
            return 'declared';
        }

        public function getDbConfig()
        {
            return 'database';
        }
    }

    final class Element
    {
        private $name;
        private $table;

        public function __construct(string $name, ?Element $table = null)
        {
            $this->name = $name;
            $this->table = $table;
        }

        public function getNameWithoutPrefix()
        {
            return $this->name;
        }

        public function getTable()
        {
            return $this->table ?? $this;
        }

        // of an ElementHistory
        public function getNew()
        {
            return $this;
        }
    }

    final class SchemaDiff
    {
        public function diff($declared, $database)
        {
            return $this;
        }

        // By the table's index and the operation, as Commerce has it; null where nothing differs.
        public function getAll()
        {
            $all = null;
            foreach (State::behaviour('tables', []) as $index => $table) {
                $all[$index]['add_column'][] = new Element('note', new Element($table));
            }
            return $all;
        }
    }

    final class Objects
    {
        public function get($type)
        {
            $known = [
                'Magento\Framework\App\State' => StateService::class,
                'Magento\Framework\App\ProductMetadataInterface' => Product::class,
                'Magento\Framework\App\MaintenanceMode' => Maintenance::class,
                'Magento\Framework\Component\ComponentRegistrarInterface' =>
                    \Magento\Framework\Component\ComponentRegistrar::class,
                'Magento\Framework\Module\ModuleListInterface' => ModuleList::class,
                'Magento\Framework\App\ResourceConnection' => Resource::class,
                'Magento\Framework\App\Config\ScopeConfigInterface' => ScopeConfig::class,
                'Magento\Store\Model\StoreManagerInterface' => Stores::class,
                'Magento\Integration\Api\IntegrationServiceInterface' => IntegrationService::class,
                'Magento\Integration\Api\OauthServiceInterface' => OauthService::class,
                'Magento\Framework\Acl\AclResource\ProviderInterface' => AclResources::class,
                'Magento\Backend\App\Area\FrontNameResolver' => FrontName::class,
                'Magento\Framework\Setup\Declaration\Schema\SchemaConfigInterface' => SchemaConfig::class,
                'Magento\Framework\Setup\Declaration\Schema\Diff\SchemaDiff' => SchemaDiff::class,
            ];
            $class = $known[ltrim($type, '\\')] ?? $type;
            return $this->create($class);
        }

        // With what its constructor asks for, as Commerce does.
        public function create($type)
        {
            $type = ltrim($type, '\\');
            if (interface_exists($type)) {
                return new Setup();
            }
            $constructor = (new \ReflectionClass($type))->getConstructor();
            $arguments = [];
            foreach ($constructor === null ? [] : $constructor->getParameters() as $parameter) {
                $arguments[] = $this->create($parameter->getType()->getName());
            }
            return new $type(...$arguments);
        }
    }

    final class Setup implements \Magento\Framework\Setup\ModuleDataSetupInterface
    {
        public function __call($method, $arguments)
        {
            return $this;
        }
    }

    final class Context implements \Magento\Framework\Setup\ModuleContextInterface
    {
        private $version;

        public function __construct(string $version)
        {
            $this->version = $version;
        }

        public function getVersion()
        {
            return $this->version;
        }
    }

    final class StateService
    {
        public function setAreaCode($code)
        {
        }

        public function getMode()
        {
            return State::behaviour('mode', 'default');
        }
    }

    final class Product
    {
        public function getName()
        {
            return 'Magento';
        }

        public function getEdition()
        {
            return 'Community';
        }

        public function getVersion()
        {
            return '2.4.7-p7';
        }
    }

    final class Maintenance
    {
        public function isOn()
        {
            return is_file(BP . '/var/.maintenance.flag');
        }
    }

    final class ModuleList
    {
        public function has($name)
        {
            return !empty(State::modules()[$name]);
        }

        public function getAll()
        {
            $all = [];
            foreach (array_keys(array_filter(State::modules())) as $name) {
                $folder = State::registered()[$name] ?? null;
                $all[$name] = ['name' => $name, 'setup_version' => $folder === null ? null : State::moduleXml($folder)[1]];
            }
            return $all;
        }
    }

    // Understands the statements that are used, and no others.
    final class Resource
    {
        public function getConnection()
        {
            return $this;
        }

        public function getTableName($name)
        {
            return $name;
        }

        public function fetchAll($statement)
        {
            if ($statement !== 'SELECT module, schema_version, data_version FROM setup_module') {
                throw new \RuntimeException("SQLSTATE[42000]: Syntax error: $statement");
            }
            $rows = [];
            foreach (State::read('setup_module') as $module => $version) {
                $rows[] = ['module' => $module, 'schema_version' => $version, 'data_version' => $version];
            }
            return $rows;
        }

        public function fetchCol($statement)
        {
            if ($statement !== 'SELECT patch_name FROM patch_list') {
                throw new \RuntimeException("SQLSTATE[42000]: Syntax error: $statement");
            }
            return State::read('patch_list');
        }

        public function delete($table, array $where)
        {
            return State::change(function (array &$database) use ($table, $where) {
                $before = count($database[$table]);
                if ($table === 'setup_module') {
                    unset($database[$table][$where['module = ?']]);
                } else {
                    $database[$table] = array_values(array_diff($database[$table], [$where['patch_name = ?']]));
                }
                return $before - count($database[$table]);
            });
        }

        public function beginTransaction()
        {
        }

        public function commit()
        {
        }

        public function rollBack()
        {
        }
    }

    final class ScopeConfig
    {
        public function getValue($path)
        {
            return $path === 'system/backup/functionality_enabled' ? State::behaviour('backup', false) : null;
        }
    }

    final class Stores
    {
        public function getStores()
        {
            return [$this];
        }

        public function getStore($id = null)
        {
            return $this;
        }

        public function getDefaultStoreView()
        {
            return $this;
        }

        public function getBaseUrl($type = 'link', $isSecure = null)
        {
            return State::behaviour('base_url', 'http://shop.example/');
        }
    }

    final class FrontName
    {
        public function getFrontName()
        {
            return 'admin_x';
        }
    }

    final class AclResources
    {
        private const TREE = [
            'Magento_Backend::admin' => ['Magento Admin', ''],
            'Magento_Sales::sales' => ['Sales', 'Magento_Backend::admin'],
            'Magento_Sales::sales_operation' => ['Operations', 'Magento_Sales::sales'],
            'Magento_Sales::sales_order' => ['Orders', 'Magento_Sales::sales_operation'],
            'Magento_Sales::actions' => ['Actions', 'Magento_Sales::sales_order'],
            'Magento_Sales::actions_view' => ['View', 'Magento_Sales::actions'],
            'Magento_Catalog::catalog' => ['Catalog', 'Magento_Backend::admin'],
            'Magento_Catalog::catalog_inventory' => ['Inventory', 'Magento_Catalog::catalog'],
            'Magento_Catalog::products' => ['Products', 'Magento_Catalog::catalog_inventory'],
        ];

        public function getAclResources()
        {
            return self::below('');
        }

        private static function below(string $parent): array
        {
            $nodes = [];
            foreach (self::TREE as $id => [$title, $above]) {
                if ($above === $parent) {
                    $nodes[] = ['id' => $id, 'title' => $title, 'sortOrder' => 0, 'children' => self::below($id)];
                }
            }
            return $nodes;
        }
    }

    final class IntegrationService
    {
        public function findByName($name)
        {
            return new \Magento\Integration\Model\Integration(Integrations::named($name) ?? []);
        }

        public function get($id)
        {
            $found = Integrations::withId((int) $id);
            if ($found === null) {
                throw new \Magento\Framework\Exception\LocalizedException("The integration with ID \"$id\" doesn't exist.");
            }
            return new \Magento\Integration\Model\Integration($found);
        }

        public function getSelectedResources($id)
        {
            return $this->get($id)->getData('resources');
        }

        public function create(array $data)
        {
            return new \Magento\Integration\Model\Integration(Integrations::keep(
                ['resources' => $data['resource'] ?? []] + $data
            ));
        }

        public function update(array $data)
        {
            $there = Integrations::withId((int) $data['integration_id']);
            return new \Magento\Integration\Model\Integration(Integrations::keep(
                ['resources' => $data['resource'] ?? []] + $data + $there
            ));
        }

        // A configured integration whose module is gone cannot be removed.
        public function delete($id)
        {
            $there = $this->get($id);
            State::tell('integration-removed');
            Integrations::delete((int) $id);
            return $there;
        }
    }

    final class OauthService
    {
        public function getAccessToken($consumerId)
        {
            return false;
        }
    }
}
