// SPDX-License-Identifier: Apache-2.0
#include "MagentoStore.h"

#include "Program.h"
#include "install/FactsReader.h"

#include <QDir>
#include <QDirIterator>
#include <QJsonDocument>
#include <QTest>

namespace latchkey::tests {

using namespace install;

namespace {

constexpr char registration[] = R"(<?php
\Magento\Framework\Component\ComponentRegistrar::register(
    \Magento\Framework\Component\ComponentRegistrar::MODULE, 'Acme_Bridge', __DIR__
);
)";
constexpr char moduleXml[] = R"(<?xml version="1.0"?>
<config><module name="Acme_Bridge"VERSION><sequence><module name="Magento_Integration"/></sequence></module></config>
)";
constexpr char configXml[] = R"(<?xml version="1.0"?>
<integrations><integration name="Acme ERP"><email>erp@acme.example</email>
<endpoint_url>http://127.0.0.1:24710/a/callback</endpoint_url>
<identity_link_url>http://127.0.0.1:24710/b/identity</identity_link_url></integration></integrations>
)";
constexpr char apiXml[] = R"(<?xml version="1.0"?>
<integrations><integration name="Acme ERP"><resources><resource name="Magento_Backend::admin"/>
<resource name="Magento_Sales::sales"/></resources></integration></integrations>
)";
constexpr char integrationXml[] = R"(<?xml version="1.0"?>
<config><integration name="Acme ERP"><email>erp@acme.example</email><resources>
<resource name="Magento_Sales::sales"/></resources></integration></config>
)";
constexpr char managed[] = R"(
    private $manager;

    public function __construct(\Magento\Integration\Model\ConfigBasedIntegrationManager $manager)
    {
        $this->manager = $manager;
    }
)";
constexpr char installData[] = R"(<?php
namespace Acme\Bridge\Setup;

class InstallData implements \Magento\Framework\Setup\InstallDataInterface
{MANAGED
    public function install(
        \Magento\Framework\Setup\ModuleDataSetupInterface $setup,
        \Magento\Framework\Setup\ModuleContextInterface $context
    ) {
        $this->manager->processIntegrationConfig(['Acme ERP']);
    }
}
)";
constexpr char dataPatch[] = R"(<?php
namespace Acme\Bridge\Setup\Patch\Data;

class CreateIntegration implements \Magento\Framework\Setup\Patch\DataPatchInterface
{MANAGED
    public function apply()
    {
        $this->manager->processIntegrationConfig(['Acme ERP']);
    }

    public static function getDependencies()
    {
        return [];
    }

    public function getAliases()
    {
        return [];
    }
}
)";

template <typename Condition>
bool waitFor(Condition condition, int ms = 120'000)
{
    return QTest::qWaitFor(condition, ms);
}

storeservice::Question questionOfAcme()
{
    storeservice::Question question;
    question.name = QStringLiteral("Acme ERP");
    return question;
}

InstallOrder orderOf(const place::StorePlace &place, const QString &profileFolder)
{
    InstallOrder order;
    order.place = place;
    order.question = questionOfAcme();
    order.integrationId = QStringLiteral("k3x5m2pa");
    order.profileFolder = profileFolder;
    return order;
}

} // namespace

QList<ModuleOctets> moduleOf(ModuleStyle style)
{
    const auto managing = [](const char *text) {
        return QByteArray(text).replace("MANAGED", managed);
    };
    const QByteArray xml = QByteArray(moduleXml).replace(
        "VERSION", style == ModuleStyle::InstallData ? " setup_version=\"1.0.0\"" : "");
    QList<ModuleOctets> files{{QStringLiteral("registration.php"), registration},
                              {QStringLiteral("etc/module.xml"), xml}};
    if (style == ModuleStyle::Consolidated) {
        files << ModuleOctets{QStringLiteral("etc/integration.xml"), integrationXml};
        return files;
    }
    files << ModuleOctets{QStringLiteral("etc/integration/config.xml"), configXml}
          << ModuleOctets{QStringLiteral("etc/integration/api.xml"), apiXml};
    if (style == ModuleStyle::InstallData) {
        files << ModuleOctets{QStringLiteral("Setup/InstallData.php"), managing(installData)};
    } else {
        files << ModuleOctets{QStringLiteral("Setup/Patch/Data/CreateIntegration.php"),
                              managing(dataPatch)};
    }
    return files;
}

MagentoStore::MagentoStore()
{
    const QString from = testing::sourcePath("tests/peers/magento");
    for (QDirIterator each(from, QDir::Files, QDirIterator::Subdirectories); each.hasNext();) {
        const QString path = each.next();
        const QString to = file(QDir(from).relativeFilePath(path));
        QDir().mkpath(QFileInfo(to).path());
        QFile::copy(path, to);
        QFile::setPermissions(to, QFile::permissions(path) | QFile::WriteOwner);
    }
    for (const char *each :
         {"var", "app/code", "generated", "pub/static/frontend/Acme/shop/de_DE"}) {
        QDir().mkpath(file(QLatin1String(each)));
    }
    write(QStringLiteral("pub/static/frontend/Acme/shop/de_DE/styles.css"), "body{}");
}

place::StorePlace MagentoStore::place() const
{
    place::StorePlace place;
    place.folder = QDir(m_folder.path()).canonicalPath();
    place.php = QStringLiteral(LATCHKEY_PHP);
    return place;
}

bool MagentoStore::has(const QString &path) const
{
    return QFileInfo::exists(file(path));
}

void MagentoStore::write(const QString &path, const QByteArray &octets) const
{
    QDir().mkpath(QFileInfo(file(path)).path());
    QFile out(file(path));
    if (!out.open(QIODevice::WriteOnly) || out.write(octets) != octets.size()) {
        qFatal("%s", qPrintable(out.errorString()));
    }
}

void MagentoStore::behave(const QJsonObject &how) const
{
    write(QStringLiteral("stand-in/behaviour.json"), QJsonDocument(how).toJson());
}

void MagentoStore::put(const QList<ModuleOctets> &files) const
{
    for (const ModuleOctets &each : files) {
        write(QStringLiteral("app/code/Acme/Bridge/") + each.path, each.octets);
    }
}

QJsonObject MagentoStore::database() const
{
    QFile in(file(QStringLiteral("stand-in/database.json")));
    return in.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(in.readAll()).object()
                                        : QJsonObject();
}

QJsonObject MagentoStore::integration(const QString &name) const
{
    for (const QJsonValue each : database().value(QStringLiteral("integrations")).toObject()) {
        if (each[QStringLiteral("name")].toString() == name) {
            return each.toObject();
        }
    }
    return {};
}

bool MagentoStore::isModuleOn(const QString &module) const
{
    QFile in(file(QStringLiteral("app/etc/config.php")));
    return in.open(QIODevice::ReadOnly) &&
           in.readAll().contains(QStringLiteral("'%1' => 1").arg(module).toUtf8());
}

QStringList MagentoStore::told() const
{
    QFile in(file(QStringLiteral("stand-in/told.log")));
    return in.open(QIODevice::ReadOnly)
               ? QString::fromUtf8(in.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts)
               : QStringList();
}

QStringList MagentoStore::running() const
{
    QStringList found;
    const QDir proc(QStringLiteral("/proc"));
    for (const QString &pid : proc.entryList(QDir::Dirs)) {
        const QString cwd = QFile::symLinkTarget(proc.filePath(pid + QStringLiteral("/cwd")));
        QFile command(proc.filePath(pid + QStringLiteral("/cmdline")));
        if (cwd == place().folder && command.open(QIODevice::ReadOnly)) {
            found << QString::fromUtf8(command.readAll().replace('\0', ' ')).left(80);
        }
    }
    return found;
}

ReadFacts readFacts(const place::StorePlace &place, const QString &module)
{
    ReadFacts read;
    FactsReader reader(place, module, questionOfAcme());
    QObject::connect(&reader, &FactsReader::finished, &reader,
                     [&](const InstallFacts &facts, const storeservice::StoreFacts &store) {
                         read.facts = facts;
                         read.store = store;
                     });
    QObject::connect(&reader, &FactsReader::failed, &reader,
                     [&](const Problem &problem) { read.problem = problem; });
    reader.start();
    waitFor([&] { return read.facts || read.problem; });
    return read;
}

InstallOrder installOrder(const place::StorePlace &place, ModuleStyle style,
                          const QString &profileFolder, const InstallWishes &wishes)
{
    InstallOrder order = orderOf(place, profileFolder);
    const ReadFacts read = readFacts(place);
    if (!read.facts) {
        qFatal("%s", read.problem ? qPrintable(read.problem->sentence) : "no facts");
    }
    InstallWishes wanted = wishes;
    wanted.module = QStringLiteral("Acme_Bridge");
    order.plan = planInstall(*read.facts, wanted);
    order.php = read.facts->php;
    order.files = moduleOf(style);
    return order;
}

InstallOrder uninstallOrder(const place::StorePlace &place, const QString &profileFolder,
                            const InstallWishes &wishes)
{
    InstallOrder order = orderOf(place, profileFolder);
    const ReadFacts read = readFacts(place);
    if (!read.facts) {
        qFatal("%s", read.problem ? qPrintable(read.problem->sentence) : "no facts");
    }
    InstallWishes wanted = wishes;
    wanted.module = QStringLiteral("Acme_Bridge");
    order.plan = planUninstall(*read.facts, wanted, read.store->named.has_value());
    order.php = read.facts->php;
    if (read.store->named) {
        order.integration =
            storeservice::SeenIntegration{read.store->named->id, read.store->named->name};
    }
    return order;
}

QByteArray Performed::code() const
{
    return outcome && outcome->problem ? outcome->problem->code : QByteArray();
}

Performed perform(const InstallOrder &order)
{
    Performed performed;
    InstallRun run(order);
    QObject::connect(&run, &InstallRun::stepDone, &run,
                     [&](int index) { performed.steps << wordOf(order.plan.steps[index].kind); });
    QObject::connect(&run, &InstallRun::output, &run,
                     [&](const QByteArray &octets) { performed.printed += octets; });
    QObject::connect(&run, &InstallRun::remarked, &run,
                     [&](const QString &sentence) { performed.remarks << sentence; });
    QObject::connect(&run, &InstallRun::finished, &run,
                     [&](const InstallOutcome &outcome) { performed.outcome = outcome; });
    run.start();
    waitFor([&] { return performed.outcome.has_value(); });
    return performed;
}

} // namespace latchkey::tests
