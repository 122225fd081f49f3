// SPDX-License-Identifier: Apache-2.0
#include "module/FileTexts.h"
#include "module/ModuleFiles.h"

namespace latchkey::module {

namespace {

QByteArray head()
{
    return "<?php\n/**\n * " + headOfFile() + "\n */\n";
}

QByteArray namespaceOf(const ModuleSpec &spec, const QByteArray &below)
{
    return "declare(strict_types=1);\n\nnamespace " + spec.vendor.toUtf8() + '\\' +
           spec.module.toUtf8() + '\\' + below + ";\n\n";
}

// What the classes have in common: the integration's name, and Commerce's manager.
QByteArray members(const ModuleSpec &spec)
{
    return "    /** As in etc/integration/config.xml and etc/integration/api.xml. */\n"
           "    private const INTEGRATION = " +
           phpLiteral(spec.integration) +
           ";\n\n"
           "    /** @var ConfigBasedIntegrationManager */\n"
           "    private $integrationManager;\n\n"
           "    public function __construct(ConfigBasedIntegrationManager $integrationManager)\n"
           "    {\n"
           "        $this->integrationManager = $integrationManager;\n"
           "    }\n";
}

constexpr char processing[] =
    "        $this->integrationManager->processIntegrationConfig([self::INTEGRATION]);\n";

// InstallData and UpgradeData differ in names only.
QByteArray setupClass(const ModuleSpec &spec, const QByteArray &name, const QByteArray &method)
{
    return withFingerprint(
        head() + namespaceOf(spec, "Setup") + "use Magento\\Framework\\Setup\\" + name +
        "Interface;\n"
        "use Magento\\Framework\\Setup\\ModuleContextInterface;\n"
        "use Magento\\Framework\\Setup\\ModuleDataSetupInterface;\n"
        "use Magento\\Integration\\Model\\ConfigBasedIntegrationManager;\n\n"
        "class " +
        name + " implements " + name + "Interface\n{\n" + members(spec) + "\n    public function " +
        method + "(ModuleDataSetupInterface $setup, ModuleContextInterface $context)\n    {\n" +
        processing + "    }\n}\n");
}

} // namespace

QByteArray phpLiteral(const QString &text)
{
    QByteArray inside = text.toUtf8();
    inside.replace('\\', "\\\\").replace('\'', "\\'");
    return '\'' + inside + '\'';
}

QByteArray registrationPhp(const ModuleSpec &spec)
{
    return withFingerprint(head() +
                           "use Magento\\Framework\\Component\\ComponentRegistrar;\n\n"
                           "ComponentRegistrar::register(ComponentRegistrar::MODULE, " +
                           phpLiteral(spec.name()) + ", __DIR__);\n");
}

QByteArray patchPhp(const ModuleSpec &spec)
{
    return withFingerprint(
        head() + namespaceOf(spec, "Setup\\Patch\\Data") +
        "use Magento\\Framework\\Setup\\Patch\\DataPatchInterface;\n"
        "use Magento\\Integration\\Model\\ConfigBasedIntegrationManager;\n\n"
        "class " +
        patchClassName(spec).toUtf8() + " implements DataPatchInterface\n{\n" + members(spec) +
        "\n    public function apply()\n    {\n" + processing +
        "\n        return $this;\n    }\n\n"
        "    public static function getDependencies()\n    {\n        return [];\n    }\n\n"
        "    public function getAliases()\n    {\n        return [];\n    }\n}\n");
}

QByteArray installDataPhp(const ModuleSpec &spec)
{
    return setupClass(spec, "InstallData", "install");
}

QByteArray upgradeDataPhp(const ModuleSpec &spec)
{
    return setupClass(spec, "UpgradeData", "upgrade");
}

} // namespace latchkey::module
