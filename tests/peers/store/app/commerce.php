<?php
// SPDX-License-Identifier: Apache-2.0
// The classes of the stand-in, under Commerce's names. Nothing here is Commerce's code.

namespace Magento\Framework {
    // Values by name, with getters and setters for each.
    class DataObject
    {
        protected $data = [];

        public function __construct(array $data = [])
        {
            $this->data = $data;
        }

        public function getData(string $name = '')
        {
            return $name === '' ? $this->data : ($this->data[$name] ?? null);
        }

        public function setData(string $name, $value)
        {
            $this->data[$name] = $value;
            return $this;
        }

        public function __call(string $method, array $arguments)
        {
            $name = strtolower(preg_replace('/(?<!^)[A-Z]/', '_$0', substr($method, 3)));
            if (substr($method, 0, 3) === 'get') {
                return $this->getData($name);
            }
            throw new \Error("Call to undefined method $method");
        }
    }

    interface ObjectManagerInterface
    {
    }
}

namespace Magento\Framework\App {
    class Bootstrap
    {
        public static function create(string $root, array $server): self
        {
            return new self();
        }

        public function getObjectManager()
        {
            return new class implements \Magento\Framework\ObjectManagerInterface {
                private $made = [];

                public function get(string $type)
                {
                    return $this->made[$type] ?? ($this->made[$type] = $this->create($type));
                }

                public function create(string $type)
                {
                    if (in_array($type, behaves('lacks') ?? [], true) || !isset(\StandIn\Types::ALL[$type])) {
                        throw new \ReflectionException("Class \"$type\" does not exist");
                    }
                    $class = \StandIn\Types::ALL[$type];
                    return new $class();
                }
            };
        }
    }
}

namespace StandIn {
    use Magento\Framework\DataObject;

    final class Types
    {
        const ALL = [
            'Magento\Framework\App\State' => State::class,
            'Magento\Framework\App\ProductMetadataInterface' => Product::class,
            'Magento\Framework\App\Config\ScopeConfigInterface' => Config::class,
            'Magento\Store\Model\StoreManagerInterface' => Stores::class,
            'Magento\Backend\App\Area\FrontNameResolver' => FrontName::class,
            'Magento\Framework\Acl\AclResource\ProviderInterface' => Resources::class,
            'Magento\Integration\Api\IntegrationServiceInterface' => Integrations::class,
            'Magento\Integration\Api\OauthServiceInterface' => Oauth::class,
            'Magento\Integration\Model\ResourceModel\Integration\Collection' => Collection::class,
        ];
    }

    // The database.
    final class Database
    {
        public static function read(): array
        {
            $state = json_decode((string) @file_get_contents(BP . '/var/state.json'), true);
            return ($state ?: []) + ['next' => 1, 'integrations' => [], 'consumers' => [], 'tokens' => []];
        }

        public static function write(array $state): void
        {
            file_put_contents(BP . '/var/state.json', json_encode($state, JSON_PRETTY_PRINT));
        }

        public static function secret(): string
        {
            return substr(str_replace(['+', '/', '='], '', strtolower(base64_encode(random_bytes(48)))), 0, 32);
        }
    }

    final class Refusal extends \Exception
    {
    }

    final class State
    {
        private $area;

        public function setAreaCode(string $code): void
        {
            if ($this->area !== null) {
                throw new Refusal('Area code is already set');
            }
            $this->area = $code;
        }

        public function getMode(): string
        {
            return 'default';
        }
    }

    final class Product
    {
        public function getName(): string
        {
            return 'Magento';
        }

        public function getEdition(): string
        {
            return 'Community';
        }

        public function getVersion(): string
        {
            if (behaves('knows no version')) {
                throw new Refusal('composer.lock is missing');
            }
            return '2.4.7-p7';
        }
    }

    final class Config
    {
        public function getValue(string $path)
        {
            return (behaves('config') ?? [])[$path] ?? ['web/seo/use_rewrites' => '1'][$path] ?? null;
        }
    }

    final class Stores
    {
        public function getStores(): array
        {
            return [$this->getStore(1)];
        }

        public function getStore(int $id)
        {
            return new class {
                public function getBaseUrl(string $type, bool $isSecure): string
                {
                    return behaves('base url') ?? 'https://shop.example/';
                }
            };
        }
    }

    final class FrontName
    {
        public function getFrontName(): string
        {
            return 'admin_x1';
        }
    }

    // A small tree: enough to have parents and leaves.
    final class Resources
    {
        const TREE = [
            'Magento_Backend::all' => ['All', ''],
            'Magento_Backend::admin' => ['Magento Admin', ''],
            'Magento_Sales::sales' => ['Sales', 'Magento_Backend::admin'],
            'Magento_Sales::sales_operation' => ['Operations', 'Magento_Sales::sales'],
            'Magento_Sales::sales_order' => ['Orders', 'Magento_Sales::sales_operation'],
            'Magento_Sales::actions_view' => ['View', 'Magento_Sales::sales_order'],
            'Magento_Catalog::catalog' => ['Catalog', 'Magento_Backend::admin'],
            'Magento_Catalog::products' => ['Products', 'Magento_Catalog::catalog'],
        ];

        public function getAclResources(): array
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

    final class Integrations
    {
        public function findByName(string $name)
        {
            if (behaves('refuses to find')) {
                throw new Refusal(behaves('refuses to find'));
            }
            foreach (Database::read()['integrations'] as $row) {
                if (strtolower($row['name']) === strtolower($name)) { // as MySQL compares
                    return new DataObject($row);
                }
            }
            return new DataObject(); // one without an id
        }

        public function get(int $id)
        {
            $row = Database::read()['integrations'][$id] ?? null;
            if ($row === null) {
                throw new Refusal("The integration with ID \"$id\" doesn't exist.");
            }
            return new DataObject($row);
        }

        // Takes an empty name, too.
        public function create(array $data)
        {
            $this->refuseTwice($data['name']);
            if (behaves('hangs in create')) {
                touch(BP . '/var/creating');
                sleep(600);
            }
            if (behaves('fails in create')) {
                trigger_error(behaves('fails in create'), E_USER_ERROR);
            }
            $state = Database::read();
            $id = $state['next']++;
            $consumer = $state['next']++;
            $given = behaves('gives') ?? [];
            $state['consumers'][$consumer] = [
                'key' => $given['consumer_key'] ?? Database::secret(),
                'secret' => $given['consumer_secret'] ?? Database::secret(),
            ];
            $state['integrations'][$id] = [
                'integration_id' => $id,
                'id' => $id,
                'name' => $data['name'],
                'email' => $data['email'] ?? '',
                'endpoint' => $data['endpoint'] ?? '',
                'identity_link_url' => $data['identity_link_url'] ?? '',
                'setup_type' => $data['setup_type'] ?? 0,
                'status' => 0,
                'consumer_id' => $consumer,
                'granted' => self::grant($data),
            ];
            Database::write($state);
            return new DataObject($state['integrations'][$id]);
        }

        // Without resources every right is gone.
        public function update(array $data)
        {
            $before = $this->get($data['integration_id'])->getData();
            if ($before['name'] !== $data['name']) {
                $this->refuseTwice($data['name']);
            }
            if (behaves('refuses updates')) {
                throw new Refusal(behaves('refuses updates'));
            }
            $state = Database::read();
            $fields = array_intersect_key($data, $before);
            unset($fields['integration_id']);
            $state['integrations'][$before['id']] = ['granted' => self::grant($data)] + $fields + $before;
            Database::write($state);
            return new DataObject($state['integrations'][$before['id']]);
        }

        public function delete(int $id)
        {
            $gone = $this->get($id)->getData();
            $state = Database::read();
            unset($state['integrations'][$id], $state['consumers'][$gone['consumer_id']]);
            unset($state['tokens'][$gone['consumer_id']]);
            Database::write($state);
            return $gone;
        }

        public function getSelectedResources(int $id): array
        {
            if (behaves('has no role')) {
                throw new Refusal("The role wasn't found for the user. Verify the role and try again.");
            }
            return $this->get($id)->getData('granted');
        }

        // Unknown resources are dropped without a word; one is always granted.
        private static function grant(array $data): array
        {
            if (!empty($data['all_resources'])) {
                return ['Magento_Backend::all'];
            }
            $known = array_keys(Resources::TREE);
            $asked = array_merge(['Magento_Backend::admin'], $data['resource'] ?? []);
            return array_values(array_unique(array_intersect($asked, $known)));
        }

        private function refuseTwice(string $name): void
        {
            if ($this->findByName($name)->getId()) {
                throw new Refusal("The integration with name \"$name\" exists.");
            }
        }
    }

    final class Oauth
    {
        public function loadConsumer(int $id)
        {
            return new DataObject(Database::read()['consumers'][$id] ?? []);
        }

        public function getAccessToken(int $consumer)
        {
            $token = Database::read()['tokens'][$consumer] ?? null;
            return $token !== null && $token['type'] === 'access' ? new DataObject($token) : false;
        }

        // Leaves the integration as inactive as it was.
        public function createAccessToken(int $consumer, bool $clearExisting = false): bool
        {
            $state = Database::read();
            if (isset($state['tokens'][$consumer]) && !$clearExisting) {
                return false;
            }
            $given = behaves('gives') ?? [];
            $token = [
                'type' => 'access',
                'token' => $given['access_token'] ?? Database::secret(),
                'secret' => $given['access_token_secret'] ?? Database::secret(),
            ];
            if (behaves('breaks while it issues tokens')) {
                $this->breakWith($token['token'], $token['secret']);
            }
            $state['tokens'][$consumer] = $token;
            Database::write($state);
            return true;
        }

        // With the tokens in the arguments, where a trace would show them.
        private function breakWith(string $token, string $secret): void
        {
            echo "debug: token=$token secret=$secret\n";
            throw new Refusal("Nothing goes with $secret.");
        }
    }

    final class Collection implements \IteratorAggregate
    {
        public function getIterator(): \Traversable
        {
            foreach (Database::read()['integrations'] as $row) {
                yield new DataObject($row);
            }
        }
    }
}
