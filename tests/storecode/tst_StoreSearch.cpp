// SPDX-License-Identifier: Apache-2.0
// A store's modules are those that its own PHP would register: what Composer includes, and what
// Commerce's patterns find. Links that lead out are told and not followed (THREATS 12).
#include "CodeBase.h"
#include "Program.h"

#include "documents/FileProblem.h"
#include "storecode/AclReader.h"

#include <QBuffer>
#include <QDirIterator>
#include <QtTest>

#include <quazip.h>
#include <quazipfile.h>

using namespace latchkey::acl;
using namespace latchkey::documents;
using namespace latchkey::storecode;
using test::CodeBase;

namespace {

// A store whose packages Composer knows.
struct Store : CodeBase
{
    // In vendor/<package>; `file` is its registration.php, below that.
    void package(const QString &name, const QString &module,
                 const QString &file = QStringLiteral("registration.php"))
    {
        CodeBase::module(module, {}, {}, QStringLiteral("vendor/") + name);
        files.append(name + QLatin1Char('/') + file);
    }

    void writeAutoload() const
    {
        QByteArray list = "<?php\n$vendorDir = dirname(__DIR__);\n$baseDir = dirname($vendorDir);\n"
                          "return array(\n";
        for (const QString &each : files) {
            list += "    '" + QByteArray::number(qHash(each)) + "' => $vendorDir . '/" +
                    each.toUtf8() + "',\n";
        }
        write(QStringLiteral("vendor/composer/autoload_files.php"), list + ");\n");
    }

    void writeConfig(const QByteArray &modules) const
    {
        write(QStringLiteral("app/etc/config.php"),
              "<?php\nreturn ['modules' => [" + modules + "]];\n");
    }

    QStringList files;
};

QStringList idsOf(const AclReading &reading)
{
    QStringList ids;
    for (const AclResource &each : reading.tree.resources()) {
        if (each.id != adminId) {
            ids.append(each.id);
        }
    }
    ids.sort();
    return ids;
}

QStringList idsOf(const CodeBase &base)
{
    return idsOf(readAcl({base.path()}));
}

QStringList told(const AclReading &reading, const QString &base)
{
    QStringList lines;
    for (const FileProblem &each : reading.problems) {
        QString path = each.path;
        path.remove(base + QLatin1Char('/'));
        lines.append(QString::fromLatin1(each.problem.code) + QLatin1Char(' ') + path);
    }
    return lines;
}

QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

// The same as an archive, with everything in a folder of it.
QString zipOf(const CodeBase &base, const QString &inside)
{
    const QString path = base.path(QStringLiteral("store.zip"));
    QuaZip zip(path);
    zip.open(QuaZip::mdCreate);
    QDirIterator files(base.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        const QString below = file.fileName().mid(base.path().size() + 1);
        if (below == QLatin1String("store.zip") || !file.open(QIODevice::ReadOnly)) {
            continue;
        }
        QuaZipFile entry(&zip);
        entry.open(QIODevice::WriteOnly, QuaZipNewInfo(inside + below));
        entry.write(file.readAll());
        entry.close();
    }
    zip.close();
    return path;
}

// An archive in which `link` is a symbolic link.
QByteArray zipWithLink(const QString &link, const QByteArray &target)
{
    QBuffer buffer;
    QuaZip zip(&buffer);
    zip.open(QuaZip::mdCreate);
    const auto add = [&zip](const QString &name, const QByteArray &content, quint32 mode) {
        QuaZipNewInfo info(name);
        info.externalAttr = mode << 16;
        QuaZipFile file(&zip);
        file.open(QIODevice::WriteOnly, info);
        file.write(content);
        file.close();
    };
    add(QStringLiteral("m/registration.php"), CodeBase::registration("Acme_MA"), 0100644);
    add(link, target, 0120777);
    zip.close();
    return buffer.data();
}

} // namespace

class tst_StoreSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatComposerIncludesIsRegistered();
    void installedJsonIsAskedWithoutThatList_data();
    void installedJsonIsAskedWithoutThatList();
    void withoutComposersListsVendorIsSearched();
    void onlyWhatThePatternsFindIsRegisteredInAppCode();
    void otherPatternsAreFollowed();
    void withoutRegistrationsAppCodeIsSearched();
    void filesThatAreIncludedAreFollowed();
    void theVendorFolderCanLieElsewhere();
    void theSameFileCountsOnce();
    void aModuleThatIsThereSeveralTimesIsOneRemark();
    void linksWithinTheStoreAreFollowed();
    void linksOutOfTheStoreAreTold_data();
    void linksOutOfTheStoreAreTold();
    void theSourceItselfMayBeALink();
    void deepFoldersWithoutModulesAreNotToldOf();
    void modulesFarDownAreTold();
    void aZipOfAStoreIsReadAsTheFolderIs_data();
    void aZipOfAStoreIsReadAsTheFolderIs();
    void linksInAZipAreTold();
    void longNamesInAZipTakeNoTime();
};

void tst_StoreSearch::whatComposerIncludesIsRegistered()
{
    Store store;
    store.package(QStringLiteral("acme/a"), QStringLiteral("Acme_MA"));
    store.package(QStringLiteral("acme/b"), QStringLiteral("Acme_MB"));
    store.module(QStringLiteral("Acme_MC"), {}, {}, QStringLiteral("vendor/acme/c")); // no "files"
    store.module(QStringLiteral("Acme_MD"));
    store.write(QStringLiteral("vendor/lib/functions.php"), "<?php function f() { exit; }");
    store.files.prepend(QStringLiteral("lib/functions.php"));
    store.files.append(QStringLiteral("lib/gone.php"));
    store.writeAutoload();
    const AclReading reading = readAcl({store.path()});
    QCOMPARE(idsOf(reading), words("Acme_MA::main Acme_MB::main Acme_MD::main"));
    QCOMPARE(told(reading, store.path()), QStringList());
    store.writeConfig("'Acme_MB' => 1, 'Acme_MA' => 0, 'Acme_MD' => 1");
    QCOMPARE(idsOf(store), words("Acme_MB::main Acme_MD::main"));
}

void tst_StoreSearch::installedJsonIsAskedWithoutThatList_data()
{
    QTest::addColumn<QByteArray>("json");
    const QByteArray files = "\"autoload\": {\"files\": [\"registration.php\"]}";
    QTest::newRow("Composer 2") << "{\"packages\": [{\"name\": \"acme/a\", \"install-path\": "
                                   "\"../acme/a\", " +
                                       files + "}, {\"name\": \"x\"}]}";
    QTest::newRow("Composer 1") << "[{\"name\": \"acme/a\", " + files + "}]";
}

void tst_StoreSearch::installedJsonIsAskedWithoutThatList()
{
    QFETCH(const QByteArray, json);
    Store store;
    store.package(QStringLiteral("acme/a"), QStringLiteral("Acme_MA"));
    store.package(QStringLiteral("acme/b"), QStringLiteral("Acme_MB"));
    store.write(QStringLiteral("vendor/composer/installed.json"), json);
    store.write(QStringLiteral("vendor/magento/x"), {});
    QCOMPARE(idsOf(store), words("Acme_MA::main"));
}

void tst_StoreSearch::withoutComposersListsVendorIsSearched()
{
    Store store;
    store.package(QStringLiteral("acme/a"), QStringLiteral("Acme_MA"));
    store.module(QStringLiteral("Acme_MD"));
    QCOMPARE(idsOf(store), words("Acme_MA::main Acme_MD::main"));
    store.write(QStringLiteral("vendor/composer/autoload_files.php"), "<?php return [];");
    QCOMPARE(idsOf(store), words("Acme_MA::main Acme_MD::main"));
    store.write(QStringLiteral("vendor/composer/autoload_files.php"), "<?php (((");
    QCOMPARE(idsOf(store), words("Acme_MA::main Acme_MD::main"));
}

void tst_StoreSearch::onlyWhatThePatternsFindIsRegisteredInAppCode()
{
    const CodeBase base;
    base.module(QStringLiteral("Acme_MA"));
    base.module(QStringLiteral("Acme_Deep"), {}, {}, QStringLiteral("app/code/Acme/Suite/Deep"));
    base.module(QStringLiteral("Acme_Flat"), {}, {}, QStringLiteral("app/code/Flat"));
    base.module(QStringLiteral("Acme_Hidden"), {}, {}, QStringLiteral("app/code/Acme/.hidden"));
    QCOMPARE(idsOf(base), words("Acme_MA::main"));
}

void tst_StoreSearch::otherPatternsAreFollowed()
{
    const CodeBase base;
    base.module(QStringLiteral("Acme_MA"));
    base.module(QStringLiteral("Acme_MB"), {}, {}, QStringLiteral("app/more/one-x/deep"));
    base.module(QStringLiteral("Acme_MC"), {}, {}, QStringLiteral("app/more/two-y/deep"));
    base.write(QStringLiteral("app/etc/registration_globlist.php"),
               "<?php\nreturn [\n    'app/code/*/*/registration.php',\n"
               "    'app/more/*-?/d*p/reg*ion.php',\n    'app/more/two*/x.php',\n];\n");
    QCOMPARE(idsOf(base), words("Acme_MA::main Acme_MB::main Acme_MC::main"));
}

void tst_StoreSearch::withoutRegistrationsAppCodeIsSearched()
{
    const CodeBase base;
    base.write(QStringLiteral("app/code/Acme/Suite/Deep/etc/acl.xml"),
               CodeBase::aclXml("<resource id='Acme_Deep::x' title='Abc'/>"));
    QCOMPARE(idsOf(base), words("Acme_Deep::x"));
}

void tst_StoreSearch::filesThatAreIncludedAreFollowed()
{
    Store store;
    store.module(QStringLiteral("Acme_MA"), {}, {}, QStringLiteral("vendor/acme/suite/src/A"));
    store.module(QStringLiteral("Acme_MB"), {}, {}, QStringLiteral("vendor/acme/all/B"));
    store.module(QStringLiteral("Acme_MC"), {}, {}, QStringLiteral("vendor/acme/all/C"));
    store.write(QStringLiteral("vendor/acme/suite/registration.php"),
                "<?php require_once __DIR__ . '/src/A/registration.php';");
    store.write(
        QStringLiteral("vendor/acme/all/registration.php"),
        "<?php foreach (glob(__DIR__ . '/*/registration.php') as $file) { require $file; }");
    store.write(QStringLiteral("vendor/acme/loop/registration.php"),
                "<?php require __FILE__; require __DIR__ . '/../../../app/etc/env.php';");
    store.files = {QStringLiteral("acme/suite/registration.php"),
                   QStringLiteral("acme/all/registration.php"),
                   QStringLiteral("acme/loop/registration.php")};
    store.writeAutoload();
    QCOMPARE(idsOf(store), words("Acme_MA::main Acme_MB::main Acme_MC::main"));
}

void tst_StoreSearch::theVendorFolderCanLieElsewhere()
{
    const CodeBase base;
    base.module(QStringLiteral("Acme_MA"), {}, {}, QStringLiteral("lib/packages/acme/a"));
    base.write(QStringLiteral("app/etc/vendor_path.php"), "<?php\nreturn './lib/packages';\n");
    base.write(QStringLiteral("app/etc/config.php"),
               "<?php return ['modules' => ['Acme_MA' => 1]];");
    QCOMPARE(idsOf(base), words("Acme_MA::main"));
    base.write(QStringLiteral("app/etc/vendor_path.php"), "<?php return '../../etc';");
    QCOMPARE(idsOf(base), QStringList());
}

void tst_StoreSearch::theSameFileCountsOnce()
{
    Store store;
    store.module(QStringLiteral("Acme_MA"), {}, {}, QStringLiteral("packages/a"));
    store.link(QStringLiteral("vendor/acme/a"), QStringLiteral("../../packages/a"));
    store.link(QStringLiteral("app/code/Acme/MA"), store.path(QStringLiteral("packages/a")));
    store.files = {QStringLiteral("acme/a/registration.php")};
    store.writeAutoload();
    const AclReading reading = readAcl({store.path()});
    QCOMPARE(idsOf(reading), words("Acme_MA::main"));
    QCOMPARE(told(reading, store.path()), QStringList());
}

void tst_StoreSearch::aModuleThatIsThereSeveralTimesIsOneRemark()
{
    Store store;
    for (const char *name : {"acme/a", "acme/b", "acme/c"}) {
        store.package(QLatin1String(name), QStringLiteral("Acme_MA"));
    }
    store.writeAutoload();
    const AclReading reading = readAcl({store.path()});
    QCOMPARE(told(reading, store.path()),
             QStringList{QStringLiteral("acl.module-twice vendor/acme/b")});
    const QString sentence = reading.problems[0].problem.sentence;
    for (const char *part : {"Acme_MA", "vendor/acme/a", "vendor/acme/c", "refuses"}) {
        QVERIFY2(sentence.contains(QLatin1String(part)), qPrintable(sentence));
    }
}

void tst_StoreSearch::linksWithinTheStoreAreFollowed()
{
    Store store;
    store.module(QStringLiteral("Acme_MA"), {}, {}, QStringLiteral("packages/a"));
    store.link(QStringLiteral("vendor/acme"), store.path(QStringLiteral("packages")));
    store.write(QStringLiteral("shared/acl.xml"),
                CodeBase::aclXml("<resource id='Acme_MB::shared' title='Abc'/>"));
    store.module(QStringLiteral("Acme_MB"));
    QFile::remove(store.path(QStringLiteral("app/code/Acme/MB/etc/acl.xml")));
    store.link(QStringLiteral("app/code/Acme/MB/etc/acl.xml"),
               QStringLiteral("../../../../../shared/acl.xml"));
    store.files = {QStringLiteral("acme/a/registration.php")};
    store.writeAutoload();
    const AclReading reading = readAcl({store.path()});
    QCOMPARE(idsOf(reading), words("Acme_MA::main Acme_MB::shared"));
    QCOMPARE(told(reading, store.path()), QStringList());
}

void tst_StoreSearch::linksOutOfTheStoreAreTold_data()
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<QString>("target"); // in the other folder
    QTest::addColumn<QString>("place");
    const auto row = [](const char *title, const char *link, const char *target,
                        const char *place) {
        QTest::newRow(title) << QString::fromLatin1(link) << QString::fromLatin1(target)
                             << QString::fromLatin1(place);
    };
    row("a module", "app/code/Acme/Out", "out", "app/code/Acme/Out");
    row("a vendor's folder", "app/code/Out", "", "app/code/Out");
    row("an acl.xml", "app/code/Acme/MA/etc/acl.xml", "out/etc/acl.xml",
        "app/code/Acme/MA/etc/acl.xml");
    row("a registration.php", "vendor/acme/out/registration.php", "out/registration.php",
        "vendor/acme/out/registration.php");
    row("a package", "vendor/acme/out", "out", "vendor/acme/out/registration.php");
    row("config.php", "app/etc/config.php", "config.php", "app/etc/config.php");
}

void tst_StoreSearch::linksOutOfTheStoreAreTold()
{
    QFETCH(const QString, link);
    QFETCH(const QString, target);
    QFETCH(const QString, place);
    const CodeBase outside;
    outside.module(QStringLiteral("Acme_Out"), {}, {}, QStringLiteral("out"));
    outside.write(QStringLiteral("config.php"), "<?php return ['modules' => ['Acme_MB' => 0]];");
    Store store;
    store.module(QStringLiteral("Acme_MA"));
    store.module(QStringLiteral("Acme_MB"));
    store.package(QStringLiteral("acme/in"), QStringLiteral("Acme_In"));
    store.files.append(QStringLiteral("acme/out/registration.php"));
    store.writeAutoload();
    QFile::remove(store.path(link));
    store.link(link, outside.path(target));
    const AclReading reading = readAcl({store.path()});
    QVERIFY(!idsOf(reading).contains(QLatin1String("Acme_Out::main")));
    QVERIFY(idsOf(reading).contains(QLatin1String("Acme_MB::main")));
    QCOMPARE(told(reading, store.path()), QStringList{QStringLiteral("acl.link-outside ") + place});
}

void tst_StoreSearch::theSourceItselfMayBeALink()
{
    const CodeBase base;
    base.module(QStringLiteral("Acme_MA"), {}, {}, QStringLiteral("releases/1/app/code/Acme/MA"));
    const QString current = base.link(QStringLiteral("current"), QStringLiteral("releases/1"));
    const AclReading reading = readAcl({current});
    QCOMPARE(idsOf(reading), words("Acme_MA::main"));
    QVERIFY(reading.problems.isEmpty());
}

void tst_StoreSearch::deepFoldersWithoutModulesAreNotToldOf()
{
    const CodeBase base;
    base.module(QStringLiteral("Acme_MA"), {}, {}, QStringLiteral("vendor/acme/a"));
    base.write(QStringLiteral("vendor/lib/") + QStringLiteral("deep/").repeated(100) +
                   QStringLiteral("x.txt"),
               {});
    const AclReading reading = readAcl({base.path()});
    QCOMPARE(idsOf(reading), words("Acme_MA::main"));
    QCOMPARE(told(reading, base.path()), QStringList());
}

void tst_StoreSearch::modulesFarDownAreTold()
{
    const CodeBase base;
    base.module(QStringLiteral("Acme_MA"), {}, {},
                QStringLiteral("vendor/") + QStringLiteral("a/").repeated(20) + u'x');
    base.module(QStringLiteral("Acme_MB"), {}, {},
                QStringLiteral("vendor/") + QStringLiteral("b/").repeated(80) + u'x');
    const AclReading reading = readAcl({base.path()});
    QCOMPARE(idsOf(reading), words("Acme_MA::main"));
    QCOMPARE(reading.problems.size(), 1);
    QCOMPARE(reading.problems[0].problem.code, "acl.too-deep");
}

void tst_StoreSearch::aZipOfAStoreIsReadAsTheFolderIs_data()
{
    QTest::addColumn<QString>("inside");
    QTest::newRow("at its root") << QString();
    QTest::newRow("in a folder") << QStringLiteral("shop-1.0/");
    QTest::newRow("in a folder of a folder") << QStringLiteral("backup/shop/");
    QTest::newRow("written with ./") << QStringLiteral("./");
}

void tst_StoreSearch::aZipOfAStoreIsReadAsTheFolderIs()
{
    QFETCH(const QString, inside);
    Store store;
    store.package(QStringLiteral("acme/a"), QStringLiteral("Acme_MA"));
    store.module(QStringLiteral("Acme_MC"), {}, {}, QStringLiteral("vendor/acme/c")); // no "files"
    store.writeAutoload();
    store.module(QStringLiteral("Acme_Open"));
    store.module(QStringLiteral("Acme_Shut"));
    store.module(QStringLiteral("Acme_New"));
    store.module(QStringLiteral("Acme_Off"), {}, {}, QStringLiteral("dev/tests/Acme/Off"));
    store.write(QStringLiteral("app/code/Acme/Lost/etc/acl.xml"), CodeBase::aclXml({}));
    store.writeConfig("'Acme_Open' => 1, 'Acme_Shut' => 0, 'Acme_MA' => 1, 'Acme_Gone' => 1");
    const AclReading folder = readAcl({store.path()});
    const QString path = zipOf(store, inside);
    const AclReading zip = readAcl({path});
    QCOMPARE(idsOf(zip), words("Acme_MA::main Acme_Open::main"));
    QCOMPARE(zip.tree, folder.tree);
    QStringList codes;
    for (const FileProblem &each : zip.problems) {
        codes.append(QString::fromLatin1(each.problem.code));
    }
    QCOMPARE(codes, words("acl.not-registered acl.not-found acl.not-listed"));
}

void tst_StoreSearch::linksInAZipAreTold()
{
    const CodeBase base;
    const QString path =
        base.write(QStringLiteral("m.zip"),
                   zipWithLink(QStringLiteral("m/etc/acl.xml"), "../../../../../../etc/passwd"));
    const AclReading reading = readAcl({path});
    QVERIFY(reading.tree.isEmpty());
    QCOMPARE(told(reading, base.path()),
             (QStringList{QStringLiteral("acl.link-outside m.zip/m/etc/acl.xml"),
                          QStringLiteral("acl.nothing-found m.zip")}));
    base.write(QStringLiteral("m.zip"), zipWithLink(QStringLiteral("m/etc"), "/etc"));
    QVERIFY(readAcl({path}).tree.isEmpty());
}

void tst_StoreSearch::longNamesInAZipTakeNoTime()
{
    QBuffer buffer;
    QuaZip zip(&buffer);
    zip.open(QuaZip::mdCreate);
    for (int i = 0; i < 300; ++i) {
        const QString deep = QStringLiteral("Test/").repeated(6'000) + QString::number(i);
        QuaZipFile file(&zip);
        file.open(QIODevice::WriteOnly, QuaZipNewInfo(deep + QStringLiteral("/etc/acl.xml")));
        file.write("<config/>");
        file.close();
    }
    zip.close();
    const CodeBase base;
    const QString path = base.write(QStringLiteral("m.zip"), buffer.data());
    QElapsedTimer timer;
    timer.start();
    QVERIFY(readAcl({path}).tree.isEmpty());
    QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
}

LATCHKEY_TEST(tst_StoreSearch)
#include "tst_StoreSearch.moc"
