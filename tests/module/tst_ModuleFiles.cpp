// SPDX-License-Identifier: Apache-2.0
// What is written says exactly what was chosen, whatever stands in any field.
#include "Specs.h"

#include "module/CommentText.h"
#include "module/CommerceRelease.h"
#include "module/ModuleZip.h"
#include "module/ReadBack.h"
#include "storecode/ZipTree.h"

#include <QBuffer>
#include <QJsonArray>
#include <QTest>

using namespace latchkey;
using namespace latchkey::module;
using module::test::smallSpec;

namespace {

// Each ends a comment, a literal or a document somewhere, or is what no file can hold.
QStringList delimiters()
{
    return {QStringLiteral("-->"),
            QStringLiteral("<!--"),
            QStringLiteral("--"),
            QStringLiteral("-"),
            QStringLiteral("--><resource name=\"Magento_Backend::all\"/><!--"),
            QStringLiteral("?>"),
            QStringLiteral("?"),
            QStringLiteral("<?php"),
            QStringLiteral("*/"),
            QStringLiteral("*"),
            QStringLiteral("/*"),
            QStringLiteral("'"),
            QStringLiteral("\""),
            QStringLiteral("\\"),
            QStringLiteral("\\'"),
            QStringLiteral("${x}"),
            QStringLiteral("{$x}"),
            QStringLiteral("]]>"),
            QStringLiteral("&amp;"),
            QStringLiteral("&lt;"),
            QStringLiteral("<email>"),
            QStringLiteral("</integration>"),
            QString(QChar(0)),
            QStringLiteral("\n"),
            QStringLiteral("\r"),
            QStringLiteral("\t"),
            QString(QChar(0x85)),
            QString(QChar(0x2028)),
            QString(QChar(0x2029)),
            QString(QChar(0x202e)),
            QString(QChar(0x200b)),
            QString(QChar(0xfeff)),
            QString(QChar(0xffff)),
            QString(QChar(0xd800)),
            QStringLiteral("#"),
            QStringLiteral("//"),
            QStringLiteral("ü漢😀"),
            QStringLiteral("%s%n"),
            QStringLiteral(" ")};
}

using Plant = std::function<void(ModuleSpec &, const QString &)>;

// Before, within and behind what is there.
QList<QString> planted(const QString &text, const QString &delimiter)
{
    const qsizetype middle = text.size() / 2;
    return {delimiter + text, text.left(middle) + delimiter + text.mid(middle), text + delimiter};
}

QHash<QString, Plant> fields()
{
    const auto text = [](QString ModuleSpec::*field) {
        return [field](ModuleSpec &spec, const QString &value) {
            spec.*field = value;
        };
    };
    const auto octets = [](QByteArray ModuleSpec::*field) {
        return [field](ModuleSpec &spec, const QString &value) {
            spec.*field = value.toUtf8();
        };
    };
    return {{QStringLiteral("integration"), text(&ModuleSpec::integration)},
            {QStringLiteral("email"), text(&ModuleSpec::email)},
            {QStringLiteral("vendor"), text(&ModuleSpec::vendor)},
            {QStringLiteral("module"), text(&ModuleSpec::module)},
            {QStringLiteral("commerce"), text(&ModuleSpec::commerce)},
            {QStringLiteral("version"), text(&ModuleSpec::version)},
            {QStringLiteral("licence"), text(&ModuleSpec::licence)},
            {QStringLiteral("description"), text(&ModuleSpec::description)},
            {QStringLiteral("endpoint"), octets(&ModuleSpec::endpointUrl)},
            {QStringLiteral("identity"), octets(&ModuleSpec::identityLinkUrl)},
            {QStringLiteral("resource"),
             [](ModuleSpec &spec, const QString &value) {
                 spec.resources[1].id = value;
             }},
            {QStringLiteral("title"),
             [](ModuleSpec &spec, const QString &value) {
                 spec.resources[1].title = value;
             }},
            {QStringLiteral("sequence"), [](ModuleSpec &spec, const QString &value) {
                 spec.sequence[1] = value;
             }}};
}

QString valueOf(const ModuleSpec &spec, const QString &field)
{
    const QHash<QString, QString> values{
        {QStringLiteral("integration"), spec.integration},
        {QStringLiteral("email"), spec.email},
        {QStringLiteral("vendor"), spec.vendor},
        {QStringLiteral("module"), spec.module},
        {QStringLiteral("commerce"), spec.commerce},
        {QStringLiteral("version"), spec.version},
        {QStringLiteral("licence"), spec.licence},
        {QStringLiteral("description"), QStringLiteral("Brings orders")},
        {QStringLiteral("endpoint"), QString::fromUtf8(spec.endpointUrl)},
        {QStringLiteral("identity"), QString::fromUtf8(spec.identityLinkUrl)},
        {QStringLiteral("resource"), spec.resources[1].id},
        {QStringLiteral("title"), spec.resources[1].title},
        {QStringLiteral("sequence"), spec.sequence[1]}};
    return values.value(field);
}

// Where the judge's answer differs from the spec; empty if nowhere.
QString difference(const QJsonObject &answer, const ModuleSpec &spec, const QString &folder)
{
    if (answer.contains(QLatin1String("error"))) {
        return answer[u"error"].toString();
    }
    const QJsonArray registered{QJsonArray{QStringLiteral("module"), spec.name(), folder}};
    const QJsonObject integrations = answer[u"integrations"].toObject();
    const QJsonObject said = integrations[spec.integration].toObject();
    const QJsonObject composer = answer[u"composer"].toObject();
    const QJsonObject classes = answer[u"classes"].toObject();
    for (const QJsonValue each : classes) {
        if (each.toArray() != QJsonArray{QJsonArray{spec.integration}}) {
            return QStringLiteral("a class processes something else");
        }
    }
    const bool isFirst = spec.version == ModuleSpec::firstVersion;
    const qsizetype wantedClasses = spec.style == Style::Consolidated              ? 0
                                    : spec.style == Style::InstallData && !isFirst ? 2
                                                                                   : 1;
    const bool isSame =
        answer[u"registered"].toArray() == registered &&
        answer[u"module"].toString() == spec.name() &&
        answer[u"setup_version"].toString() ==
            (spec.style == Style::InstallData ? spec.version : QString()) &&
        answer[u"sequence"].toArray() == QJsonArray::fromStringList(spec.sequence) &&
        integrations.size() == 1 && said[u"email"].toString() == spec.email &&
        said[u"endpoint_url"].toString() == QString::fromUtf8(spec.endpointUrl) &&
        said[u"identity_link_url"].toString() == QString::fromUtf8(spec.identityLinkUrl) &&
        said[u"resources"].toArray() == QJsonArray::fromStringList(spec.resourceIds()) &&
        classes.size() == wantedClasses && composer[u"name"].toString() == spec.package() &&
        composer[u"version"].toString() == spec.version &&
        composer[u"license"].toString() == spec.licence;
    return isSame ? QString()
                  : QString::fromUtf8(QJsonDocument(answer).toJson(QJsonDocument::Compact));
}

QByteArray octetsOf(const QList<ModuleFile> &files, const char *path)
{
    for (const ModuleFile &each : files) {
        if (each.path == QLatin1String(path)) {
            return each.octets;
        }
    }
    return {};
}

} // namespace

class tst_ModuleFiles : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyStyleAndVersionIsRead_data()
    {
        QTest::addColumn<int>("style");
        QTest::addColumn<QString>("commerce");
        QTest::addColumn<QString>("version");
        for (const Style style : styles()) {
            for (const QString &commerce : commerceLines()) {
                for (const char *version : {"1.0.0", "1.0.7"}) {
                    QTest::addRow("%s %s %s", qPrintable(styleName(style)), qPrintable(commerce),
                                  version)
                        << int(style) << commerce << QString::fromLatin1(version);
                }
            }
        }
    }

    void everyStyleAndVersionIsRead()
    {
        QFETCH(const int, style);
        QFETCH(const QString, commerce);
        QFETCH(const QString, version);
        ModuleSpec spec = smallSpec(Style(style));
        spec.commerce = commerce;
        spec.version = version;
        const auto files = moduleFiles(spec);
        QVERIFY(files);
        const QTemporaryDir folder;
        module::test::writeAll(folder.path(), *files);
        for (const ModuleFile &each : *files) {
            QVERIFY2(!each.explanation.isEmpty(), qPrintable(each.path));
            const bool isPhp = each.path.endsWith(QLatin1String(".php"));
            const bool isXml = each.path.endsWith(QLatin1String(".xml"));
            QProcess judge;
            judge.start(isPhp   ? QStringLiteral("php")
                        : isXml ? QStringLiteral("xmllint")
                                : QStringLiteral("true"),
                        isPhp   ? QStringList{QStringLiteral("-l"), folder.filePath(each.path)}
                        : isXml ? QStringList{QStringLiteral("--noout"), folder.filePath(each.path)}
                                : QStringList());
            QVERIFY(judge.waitForFinished());
            QVERIFY2(judge.exitCode() == 0, qPrintable(each.path));
        }
        const auto answers = module::test::judged({folder.path()});
        QCOMPARE(answers.size(), 1);
        QCOMPARE(difference(answers[0], spec, folder.path()), QString());
    }

    // THREATS 13
    void whateverStandsInAFieldTheFilesSayTheSame_data()
    {
        QTest::addColumn<int>("style");
        for (const Style style : styles()) {
            QTest::newRow(qPrintable(styleName(style))) << int(style);
        }
    }

    void whateverStandsInAFieldTheFilesSayTheSame()
    {
        QFETCH(const int, style);
        const QTemporaryDir place;
        QList<ModuleSpec> specs;
        QStringList folders;
        int tried = 0;
        const QHash<QString, Plant> all = fields();
        for (auto field = all.begin(); field != all.end(); ++field) {
            for (const QString &delimiter : delimiters()) {
                for (const QString &value : planted(valueOf(smallSpec(), field.key()), delimiter)) {
                    ModuleSpec spec = smallSpec(Style(style));
                    spec.module = QStringLiteral("Case%1").arg(++tried); // classes of its own
                    spec.commerce = commerceLines().value(tried % 6);
                    spec.version = tried % 2 == 0 ? spec.version : QStringLiteral("1.0.3");
                    field.value()(spec, value);
                    const auto files = moduleFiles(spec);
                    if (!files) {
                        QVERIFY2(files.error().code != "module.not-read-back",
                                 qPrintable(field.key() + value));
                        QVERIFY2(!checkSpec(spec), qPrintable(field.key() + value));
                        continue;
                    }
                    folders.append(place.filePath(QString::number(tried)));
                    module::test::writeAll(folders.constLast(), *files);
                    specs.append(spec);
                }
            }
        }
        // titles are never refused, and half of the rest is not
        QVERIFY2(specs.size() > 250, qPrintable(QString::number(specs.size())));
        const auto answers = module::test::judged(folders);
        QCOMPARE(answers.size(), folders.size());
        for (qsizetype i = 0; i < answers.size(); ++i) {
            QCOMPARE(difference(answers[i], specs[i], folders[i]), QString());
        }
    }

    void aTitleGrantsNothing()
    {
        ModuleSpec spec = smallSpec(Style::Consolidated);
        spec.resources[1].title =
            QStringLiteral("--><resource name=\"Magento_Backend::all\"/><!--");
        const auto files = moduleFiles(spec);
        QVERIFY(files);
        QVERIFY(octetsOf(*files, "etc/integration.xml")
                    .contains("<!-- - -><resource name=\"Magento_Backend::all\"/><!- - -->"));
    }

    void aCommentStaysOne_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("comment");
        QTest::newRow("plain") << QStringLiteral("Sales") << QStringLiteral("Sales");
        QTest::newRow("dashes") << QStringLiteral("a---b") << QStringLiteral("a- - -b");
        QTest::newRow("end of PHP") << QStringLiteral("a?>b") << QStringLiteral("a? >b");
        QTest::newRow("end of a comment") << QStringLiteral("a*/b") << QStringLiteral("a* /b");
        QTest::newRow("lines") << QStringLiteral("a\nb") << QStringLiteral("a\\nb");
        QTest::newRow("U+2028") << QStringLiteral("a") + QChar(0x2028)
                                << QStringLiteral("a\\u2028");
        QTest::newRow("half a pair")
            << QStringLiteral("a") + QChar(0xd83d) << QStringLiteral("a\\ud83d");
        QTest::newRow("no character")
            << QStringLiteral("a") + QChar(0xfffe) << QStringLiteral("a\\ufffe");
        QTest::newRow("NUL") << QStringLiteral("a") + QChar(0) << QStringLiteral("a\\u0000");
        QTest::newRow("nothing") << QString() << QString();
    }

    void aCommentStaysOne()
    {
        QFETCH(const QString, title);
        QFETCH(const QString, comment);
        QCOMPARE(commentText(title), comment);
    }

    void theSameSpecGivesTheSameOctets()
    {
        for (const Style style : styles()) {
            QCOMPARE(*moduleFiles(smallSpec(style)), *moduleFiles(smallSpec(style)));
            for (const ZipLayout layout : {ZipLayout::Store, ZipLayout::Artifact}) {
                const ModuleSpec spec = smallSpec(style);
                QCOMPARE(*zipOf(spec, *moduleFiles(spec), layout),
                         *zipOf(spec, *moduleFiles(spec), layout));
            }
        }
    }

    void aPatchHasAnotherNameForEachContent()
    {
        const ModuleSpec spec = smallSpec();
        ModuleSpec other = spec;
        other.resources.removeLast();
        QVERIFY(patchClassName(spec) != patchClassName(other));
        other = spec;
        other.version = QStringLiteral("1.0.2"); // the content as it was once before
        QVERIFY(patchClassName(spec) != patchClassName(other));
        QCOMPARE(patchClassName(spec), patchClassName(smallSpec()));
    }

    void whatWasChangedByHandIsTold()
    {
        const auto files = moduleFiles(smallSpec());
        QVERIFY(files);
        for (const ModuleFile &each : *files) {
            if (each.path == composerFile) {
                continue;
            }
            QByteArray octets = each.octets;
            QVERIFY2(isAsWritten(octets), qPrintable(each.path));
            QVERIFY(isAsWritten(QByteArray(octets).replace("\n", "\r\n")));
            QVERIFY(!isAsWritten(octets + "\n"));
            QVERIFY(hasFingerprint(octets + "\n"));
        }
        QVERIFY(!hasFingerprint("<?php\n"));
        QVERIFY(!isAsWritten("Fingerprint: 0"));
    }

    void readingBackSeesEachDifference_data()
    {
        QTest::addColumn<int>("style");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        const auto row = [](const char *name, Style style, const char *path, const char *before,
                            const char *after) {
            QTest::newRow(name) << int(style) << QString::fromLatin1(path) << QByteArray(before)
                                << QByteArray(after);
        };
        row("another resource", Style::DataPatch, "etc/integration/api.xml", "sales_order",
            "sales_orders");
        row("one more", Style::DataPatch, "etc/integration/api.xml", "        </resources>",
            "<resource name=\"A_B::c\"/></resources>");
        row("another name", Style::DataPatch, "etc/integration/api.xml", "Orders to ERP", "Orders");
        row("another e-mail", Style::DataPatch, "etc/integration/config.xml", "it@", "me@");
        row("other order", Style::DataPatch, "etc/integration/config.xml", "<endpoint_url>",
            "<identity_link_url/><endpoint_url>");
        row("a second integration", Style::Consolidated, "etc/integration.xml", "</config>",
            "<integration name=\"xx\"/></config>");
        row("no registration", Style::DataPatch, "registration.php",
            "ComponentRegistrar::register(", "if (false) ComponentRegistrar::register(");
        row("a class of another name", Style::InstallData, "Setup/InstallData.php",
            "class InstallData", "class InstallDate");
        row("another call", Style::InstallData, "Setup/InstallData.php", "'Orders to ERP'",
            "'Orders'");
        row("no interface", Style::InstallData, "Setup/InstallData.php",
            " implements InstallDataInterface", "");
        row("no version", Style::InstallData, "etc/module.xml", " setup_version=\"1.0.0\"", "");
        row("another sequence", Style::DataPatch, "etc/module.xml", "Magento_Sales", "Magento_Tax");
        row("no autoload", Style::DataPatch, "composer.json", "registration.php", "other.php");
        row("no JSON", Style::DataPatch, "composer.json", "{", "");
    }

    void readingBackSeesEachDifference()
    {
        QFETCH(const int, style);
        QFETCH(const QString, path);
        QFETCH(const QByteArray, before);
        QFETCH(const QByteArray, after);
        const ModuleSpec spec = smallSpec(Style(style));
        QByteArray octets = octetsOf(*moduleFiles(spec), path.toLatin1().constData());
        QVERIFY(saysTheSame(path, octets, spec));
        QVERIFY(octets.contains(before));
        QVERIFY(!saysTheSame(path, octets.replace(before, after), spec));
    }

    void composerTakesIt_data()
    {
        QTest::addColumn<QString>("commerce");
        for (const QString &each : commerceLines()) {
            QTest::newRow(qPrintable(each)) << each;
        }
    }

    void composerTakesIt()
    {
        QFETCH(const QString, commerce);
        ModuleSpec spec = smallSpec();
        spec.commerce = commerce;
        spec.integration = QStringLiteral("Aufträge “A” & B\\C'");
        const auto files = moduleFiles(spec);
        QVERIFY(files);
        const QTemporaryDir folder;
        module::test::writeAll(folder.path(), *files);
        QProcess composer;
        composer.setProcessEnvironment(composerEnvironment(folder.path()));
        composer.start(QStringLiteral("composer"),
                       {QStringLiteral("validate"), QStringLiteral("--no-check-lock"),
                        QStringLiteral("--no-interaction"), folder.filePath(composerFile)});
        QVERIFY(composer.waitForFinished(60'000));
        const QByteArray said = composer.readAllStandardError();
        QVERIFY2(composer.exitCode() == 0, said.constData());
    }

    // As Composer unpacks and registers it, from a repository of its own and without a network.
    void composerInstallsTheArtifact()
    {
        const ModuleSpec spec = smallSpec();
        const auto archive = zipOf(spec, *moduleFiles(spec), ZipLayout::Artifact);
        QVERIFY(archive);
        const QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkpath(QStringLiteral("artifacts")));
        const auto write = [&folder](const char *path, const QByteArray &octets) {
            QFile file(folder.filePath(QLatin1String(path)));
            return file.open(QIODevice::WriteOnly) && file.write(octets) == octets.size();
        };
        QVERIFY(write("artifacts/acme.zip", *archive));
        QVERIFY(write("composer.json",
                      "{\"repositories\": [{\"type\": \"artifact\", \"url\": \"artifacts\"},"
                      "{\"packagist.org\": false}, {\"type\": \"package\", \"package\": ["
                      "{\"name\": \"magento/framework\", \"version\": \"103.0.7\", \"type\": "
                      "\"metapackage\"},"
                      "{\"name\": \"magento/module-integration\", \"version\": \"100.4.5\", "
                      "\"type\": \"metapackage\"}]}],"
                      "\"require\": {\"acme/module-orders-to-erp\": \"1.0.0\"}}"));
        QProcess composer;
        composer.setProcessEnvironment(composerEnvironment(folder.path()));
        composer.setWorkingDirectory(folder.path());
        composer.start(QStringLiteral("composer"),
                       {QStringLiteral("install"), QStringLiteral("--no-interaction"),
                        QStringLiteral("--no-autoloader"),
                        QStringLiteral("--ignore-platform-req=php")});
        QVERIFY(composer.waitForFinished(120'000));
        const QByteArray said = composer.readAllStandardError();
        QVERIFY2(composer.exitCode() == 0, said.constData());
        QVERIFY(QFile::exists(
            folder.filePath(QStringLiteral("vendor/acme/module-orders-to-erp/registration.php"))));
    }

    void aZipHoldsTheFilesWhereTheyBelong()
    {
        const ModuleSpec spec = smallSpec();
        const auto files = moduleFiles(spec);
        auto archive = zipOf(spec, *files, ZipLayout::Store);
        QVERIFY(archive);
        QBuffer buffer(&*archive);
        QVERIFY(buffer.open(QIODevice::ReadOnly));
        const auto tree = storecode::ZipTree::open(buffer, QStringLiteral("z"));
        QVERIFY(tree);
        for (const ModuleFile &each : *files) {
            const auto found =
                (*tree)->read(QStringLiteral("app/code/Acme/OrdersToErp/") + each.path, 100'000);
            QVERIFY(found && *found);
            QCOMPARE((*found)->octets, each.octets);
        }
    }

private:
    static QProcessEnvironment composerEnvironment(const QString &home)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("COMPOSER_HOME"), home);
        environment.insert(QStringLiteral("COMPOSER_ALLOW_SUPERUSER"), QStringLiteral("1"));
        environment.insert(QStringLiteral("COMPOSER_DISABLE_NETWORK"), QStringLiteral("1"));
        return environment;
    }
};

LATCHKEY_TEST(tst_ModuleFiles)
#include "tst_ModuleFiles.moc"
