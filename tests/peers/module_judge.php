<?php
// SPDX-License-Identifier: Apache-2.0
// PHP as the judge of modules that we write: our own program, after PROTOCOL §5 and §7. A folder of a
// module a line on standard input; one line of JSON each: what a store would take from it, or
// {"error": …}. The classes of Commerce that a module's own lean on are stood in for here.
declare(strict_types=1);

namespace Magento\Framework\Component {
    final class ComponentRegistrar
    {
        public const MODULE = 'module';
        public static array $registered = [];

        public static function register(string $type, string $name, string $path): void
        {
            self::$registered[] = [$type, $name, $path];
        }
    }
}

namespace Magento\Framework\Setup {
    interface ModuleDataSetupInterface
    {
    }
    interface ModuleContextInterface
    {
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
    interface DataPatchInterface
    {
        public static function getDependencies();
        public function getAliases();
        public function apply();
    }
}

namespace Magento\Integration\Model {
    final class ConfigBasedIntegrationManager
    {
        public array $processed = [];

        public function processIntegrationConfig(array $names): array
        {
            $this->processed[] = $names;
            return $names;
        }
    }
}

namespace {
    use Magento\Framework\Component\ComponentRegistrar;
    use Magento\Framework\Setup\InstallDataInterface;
    use Magento\Framework\Setup\ModuleContextInterface;
    use Magento\Framework\Setup\ModuleDataSetupInterface;
    use Magento\Framework\Setup\Patch\DataPatchInterface;
    use Magento\Framework\Setup\UpgradeDataInterface;
    use Magento\Integration\Model\ConfigBasedIntegrationManager;

    final class Context implements ModuleContextInterface, ModuleDataSetupInterface
    {
    }

    const TYPES = '<xs:simpleType name="name"><xs:restriction base="xs:string"><xs:minLength value="2"/>'
        . '</xs:restriction></xs:simpleType><xs:simpleType name="url"><xs:restriction base="xs:anyURI">'
        . '<xs:minLength value="4"/></xs:restriction></xs:simpleType><xs:simpleType name="mail">'
        . '<xs:restriction base="xs:string"><xs:pattern value="[^@]+@[^\.]+\..+"/></xs:restriction>'
        . '</xs:simpleType><xs:simpleType name="id"><xs:restriction base="xs:string">'
        . '<xs:pattern value=".+_.+::.+"/></xs:restriction></xs:simpleType><xs:complexType name="rights">'
        . '<xs:sequence><xs:element name="resource" maxOccurs="unbounded"><xs:complexType>'
        . '<xs:attribute name="name" type="id" use="required"/></xs:complexType></xs:element>'
        . '</xs:sequence></xs:complexType>';
    const ADDRESSES = '<xs:element name="email" type="mail"/>'
        . '<xs:element name="endpoint_url" type="url" minOccurs="0"/>'
        . '<xs:element name="identity_link_url" type="url" minOccurs="0"/>';
    const RIGHTS = '<xs:element name="resources" type="rights"/>';

    // As PROTOCOL §5 states it.
    function schema(string $root, string $inside): string
    {
        return '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">' . TYPES . '<xs:element name="' . $root
            . '"><xs:complexType><xs:sequence><xs:element name="integration" maxOccurs="unbounded">'
            . '<xs:complexType><xs:sequence>' . $inside . '</xs:sequence>'
            . '<xs:attribute name="name" type="name" use="required"/></xs:complexType></xs:element>'
            . '</xs:sequence></xs:complexType></xs:element></xs:schema>';
    }

    function xml(string $path, ?string $schema = null): DOMDocument
    {
        $document = new DOMDocument();
        libxml_clear_errors();
        $isGood = $document->load($path) && ($schema === null || $document->schemaValidateSource($schema));
        if (!$isGood || libxml_get_errors()) {
            throw new Exception($path . ': ' . json_encode(libxml_get_errors()));
        }
        return $document;
    }

    // The integrations of a file, by name.
    function integrations(DOMDocument $document): array
    {
        $found = [];
        foreach ($document->getElementsByTagName('integration') as $integration) {
            $said = ['resources' => []];
            foreach (['email', 'endpoint_url', 'identity_link_url'] as $field) {
                $element = $integration->getElementsByTagName($field)->item(0);
                $said[$field] = $element ? $element->nodeValue : '';
            }
            foreach ($integration->getElementsByTagName('resource') as $resource) {
                $said['resources'][] = $resource->getAttribute('name');
            }
            $found[$integration->getAttribute('name')] = $said;
        }
        return $found;
    }

    // Every file of PHP is parsed, as `php -l` does.
    function parse(string $folder): void
    {
        foreach (new RecursiveIteratorIterator(new RecursiveDirectoryIterator($folder)) as $file) {
            if ($file->getExtension() === 'php') {
                token_get_all((string) file_get_contents($file->getPathname()), TOKEN_PARSE);
            }
        }
    }

    // What the class in a file has the store process.
    function processed(string $path, string $class): array
    {
        require_once $path;
        $manager = new ConfigBasedIntegrationManager();
        $made = new $class($manager);
        if ($made instanceof InstallDataInterface) {
            $made->install(new Context(), new Context());
        } elseif ($made instanceof UpgradeDataInterface) {
            $made->upgrade(new Context(), new Context());
        } elseif ($made instanceof DataPatchInterface) {
            $made->apply();
        }
        return $manager->processed;
    }

    function judge(string $folder): array
    {
        parse($folder);
        ComponentRegistrar::$registered = [];
        require $folder . '/registration.php';
        $module = xml($folder . '/etc/module.xml')->getElementsByTagName('module')->item(0);
        $name = $module->getAttribute('name');
        $sequence = [];
        foreach ($module->getElementsByTagName('module') as $before) {
            $sequence[] = $before->getAttribute('name');
        }
        $classes = [];
        foreach (array_merge(glob($folder . '/Setup/*.php'), glob($folder . '/Setup/Patch/Data/*.php')) as $path) {
            $below = substr($path, strlen($folder) + 1, -4);
            $classes[$below] = processed($path, str_replace(['_', '/'], '\\', $name . '/' . $below));
        }
        $etc = $folder . '/etc/integration';
        $said = is_file($etc . '.xml')
            ? integrations(xml($etc . '.xml', schema('config', ADDRESSES . RIGHTS)))
            : array_replace_recursive(
                integrations(xml($etc . '/config.xml', schema('integrations', ADDRESSES))),
                array_map(
                    fn ($each) => ['resources' => $each['resources']],
                    integrations(xml($etc . '/api.xml', schema('integrations', RIGHTS)))
                )
            );
        $composer = json_decode((string) file_get_contents($folder . '/composer.json'), true, 512, JSON_THROW_ON_ERROR);
        return [
            'registered' => ComponentRegistrar::$registered,
            'module' => $name,
            'setup_version' => $module->getAttribute('setup_version'),
            'sequence' => $sequence,
            'classes' => $classes,
            'integrations' => $said,
            'composer' => $composer,
        ];
    }

    libxml_use_internal_errors(true);
    set_error_handler(static function (int $level, string $message): bool {
        throw new ErrorException($message);
    });
    while (($line = fgets(STDIN)) !== false) {
        try {
            $answer = judge(rtrim($line, "\n"));
        } catch (Throwable $thrown) {
            $answer = ['error' => $thrown->getMessage()];
        }
        echo json_encode($answer, JSON_UNESCAPED_SLASHES | JSON_THROW_ON_ERROR), "\n";
    }
}
