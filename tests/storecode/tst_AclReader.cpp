// SPDX-License-Identifier: Apache-2.0
// Whatever lies in a code base: what is right is read, what is hostile neither runs, hangs nor
// swallows the program (THREATS 12).
#include "CodeBase.h"
#include "Program.h"

#include "documents/XmlElement.h"
#include "storecode/AclReader.h"
#include "storecode/FolderTree.h"
#include "storecode/FullSearch.h"
#include "storecode/ZipTree.h"

#include <QBuffer>
#include <QElapsedTimer>
#include <QtTest>

#include <quazip.h>
#include <quazipfile.h>

using namespace latchkey;
using namespace latchkey::acl;
using namespace latchkey::documents;
using namespace latchkey::storecode;
using test::CodeBase;

namespace {

using Entries = QList<QPair<QString, QByteArray>>;

QByteArray zipOf(const Entries &entries, const char *password = nullptr)
{
    QBuffer buffer;
    QuaZip zip(&buffer);
    zip.open(QuaZip::mdCreate);
    for (const auto &[name, content] : entries) {
        QuaZipFile file(&zip);
        const auto checksum = quint32(
            ::crc32(0, reinterpret_cast<const Bytef *>(content.data()), uInt(content.size())));
        file.open(QIODevice::WriteOnly, QuaZipNewInfo(name), password, checksum);
        file.write(content);
        file.close();
    }
    zip.close();
    return buffer.data();
}

QByteArray aclXml(const QByteArray &resources)
{
    return CodeBase::aclXml(resources);
}

// Without the root that all hang below.
QStringList idsOf(const AclReading &reading)
{
    QStringList ids;
    for (const AclResource &each : reading.tree.resources()) {
        if (each.id != adminId) {
            ids.append(each.id);
        }
    }
    return ids;
}

const AclResource &resource(const AclReading &reading, const char *id)
{
    const int index = reading.tree.indexOf(QLatin1String(id));
    if (index < 0) {
        qFatal("there is no %s", id);
    }
    return reading.tree.at(index);
}

QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

// "code path:line" of each, the paths as they are below `base`.
QStringList told(const QList<FileProblem> &problems, const QString &base)
{
    QStringList lines;
    for (const FileProblem &each : problems) {
        QString path = each.path;
        path.remove(base + QLatin1Char('/'));
        lines.append(QString::fromLatin1(each.problem.code) + QLatin1Char(' ') + path +
                     (each.line > 0 ? QStringLiteral(":%1").arg(each.line) : QString()));
    }
    return lines;
}

} // namespace

class tst_AclReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCodeBaseIsReadFromBothPlaces();
    void configPhpDecidesOrderAndChoice();
    void aConfigPhpThatIsAProgramIsNotRun();
    void aConfigPhpThatIsNoFileIsNotOpened();
    void aFolderOfModulesIsRead();
    void anEtcFolderMeansItsModule();
    void theVendorFolderOfACheckoutIsNotPartOfIt();
    void aVendorFolderAloneIsRead();
    void theTestsOfAModuleAreNotPartOfIt();
    void whatDoesNotRegisterItselfIsLeftOut();
    void theRegisteredCopyOfAModuleCounts();
    void aFolderWhoseNameIsNotUtf8IsTold();
    void oddNamesInAZipAreUnderstood();
    void oneEntryTooLargeDoesNotEndAZip();
    void linkedModulesAreReadOnce();
    void linkLoopsEnd();
    void linksUpwardsAreNotFollowed();
    void whatIsNoRegularFileIsNotOpened_data();
    void whatIsNoRegularFileIsNotOpened();
    void aSourceThatIsNoRegularFileIsNotOpened();
    void aBrokenFileIsToldAndTheRestCounts();
    void foldersOfTestsAreLeftOut();
    void nothingFoundIsTold();
    void searchingHasLimits_data();
    void searchingHasLimits();
    void allFilesTogetherHaveALimit();
    void aZipOfAModuleIsRead();
    void aZipIsReadAsAFolderIs();
    void hostileZipsAreRefused_data();
    void hostileZipsAreRefused();
    void zipsHaveLimits();
    void singleFilesCountInTheGivenOrder();
    void aSingleFileKnowsItsModule();
    void otherFilesAreRefused_data();
    void otherFilesAreRefused();
    void anEarlierDoubleIsRemarkedOn();
    void routesAreReadToo();
    void theCatalogueComesFirstOrWhereItIsNamed();
    void cancelling();
    void cancelledBeforeItBegan();
};

void tst_AclReader::aCodeBaseIsReadFromBothPlaces()
{
    const CodeBase base;
    base.module(QStringLiteral("Acme_MA"));
    base.module(QStringLiteral("Acme_MB"), {}, {}, QStringLiteral("vendor/acme/module-b"));
    base.module(QStringLiteral("Acme_MC"), {}, {}, QStringLiteral("elsewhere/module-c"));
    const AclReading reading = readAcl({base.path()});
    QCOMPARE(told(reading.problems, base.path()), QStringList());
    QCOMPARE(idsOf(reading), words("Acme_MA::main Acme_MB::main"));
    QCOMPARE(resource(reading, "Acme_MB::main").module, QStringLiteral("Acme_MB"));
    QCOMPARE(reading.files, 2);
    QCOMPARE(reading.sources.size(), 1);
    QVERIFY(reading.sources[0].startsWith(base.path()));
    QVERIFY(!reading.isCancelled);
}

void tst_AclReader::configPhpDecidesOrderAndChoice()
{
    const CodeBase base;
    for (const char *name : {"Acme_MA", "Acme_MB", "Acme_MC", "Acme_MD"}) {
        base.module(QString::fromLatin1(name));
    }
    base.write(
        QStringLiteral("app/etc/config.php"),
        "<?php\nreturn [\n    'modules' => [\n        'Acme_MC' => 1,\n        'Acme_MA' => 1,\n"
        "        'Acme_MB' => 0,\n        'Acme_Gone' => 1\n    ]\n];\n");
    const AclReading reading = readAcl({base.path()});
    QCOMPARE(idsOf(reading), words("Acme_MC::main Acme_MA::main"));
    QCOMPARE(told(reading.problems, base.path()),
             (QStringList{QStringLiteral("acl.not-found app/etc/config.php"),
                          QStringLiteral("acl.not-listed app/etc/config.php")}));
}

void tst_AclReader::aConfigPhpThatIsAProgramIsNotRun()
{
    const CodeBase base;
    base.module(QStringLiteral("Acme_MA"));
    const QString trace = base.path(QStringLiteral("it-ran"));
    base.write(QStringLiteral("app/etc/config.php"),
               "<?php touch('" + QFile::encodeName(trace) + "'); return ['modules' => []];");
    base.write(QStringLiteral("app/etc/env.php"), "<?php return ['modules' => ['Acme_MA' => 0]];");
    const AclReading reading = readAcl({base.path()});
    QCOMPARE(idsOf(reading), words("Acme_MA::main"));
    QCOMPARE(told(reading.problems, base.path()),
             QStringList{QStringLiteral("acl.not-literal app/etc/config.php")});
    QVERIFY(!QFile::exists(trace));
}

void tst_AclReader::aConfigPhpThatIsNoFileIsNotOpened()
{
    const CodeBase base;
    base.module(QStringLiteral("Acme_MA"));
    base.fifo(QStringLiteral("app/etc/config.php"));
    const AclReading reading = readAcl({base.path()});
    QCOMPARE(idsOf(reading), words("Acme_MA::main"));
    QCOMPARE(told(reading.problems, base.path()),
             QStringList{QStringLiteral("acl.not-a-file app/etc/config.php")});
}

void tst_AclReader::aFolderOfModulesIsRead()
{
    const CodeBase base;
    base.module(QStringLiteral("Acme_MB"), {}, "Acme_MC", QStringLiteral("one"));
    base.module(QStringLiteral("Acme_MC"), {}, {}, QStringLiteral("two/deeper"));
    base.write(QStringLiteral("three/etc/acl.xml"), aclXml("<resource id='Acme_MD::nameless'/>"));
    const AclReading reading = readAcl({base.path()});
    QCOMPARE(idsOf(reading), words("Acme_MC::main Acme_MB::main Acme_MD::nameless"));
    QCOMPARE(told(reading.problems, base.path()), QStringList());
}

void tst_AclReader::anEtcFolderMeansItsModule()
{
    const CodeBase base;
    base.module(QStringLiteral("Acme_MB"), {}, {}, QStringLiteral("one"));
    base.module(QStringLiteral("Acme_MC"), {}, {}, QStringLiteral("two"));
    const AclReading reading = readAcl({base.path(QStringLiteral("one/etc"))});
    QCOMPARE(idsOf(reading), words("Acme_MB::main"));
    QCOMPARE(resource(reading, "Acme_MB::main").module, QStringLiteral("Acme_MB"));
}

void tst_AclReader::theVendorFolderOfACheckoutIsNotPartOfIt()
{
    const CodeBase base;
    base.module(QStringLiteral("Acme_MA"), {}, {}, QStringLiteral("src/A"));
    base.module(QStringLiteral("Acme_MB"), {}, {}, QStringLiteral("vendor/acme/b"));
    QCOMPARE(idsOf(readAcl({base.path()})), words("Acme_MA::main"));
}

void tst_AclReader::aVendorFolderAloneIsRead()
{
    const CodeBase base;
    base.module(QStringLiteral("Acme_MB"), {}, {}, QStringLiteral("vendor/acme/b"));
    QCOMPARE(idsOf(readAcl({base.path()})), words("Acme_MB::main"));
}

void tst_AclReader::theTestsOfAModuleAreNotPartOfIt()
{
    const CodeBase base;
    base.module(QStringLiteral("Acme_MA"), {}, {}, QStringLiteral("."));
    base.module(QStringLiteral("Acme_MB"), {}, {}, QStringLiteral("Test/Fixture"));
    QCOMPARE(idsOf(readAcl({base.path()})), words("Acme_MA::main"));
    const CodeBase other; // but a module may be called so
    other.module(QStringLiteral("Acme_Test"));
    QCOMPARE(idsOf(readAcl({other.path()})), words("Acme_Test::main"));
}

void tst_AclReader::whatDoesNotRegisterItselfIsLeftOut()
{
    const CodeBase base;
    base.module(QStringLiteral("Acme_MA"));
    base.module(QStringLiteral("Acme_MB"));
    QFile::remove(base.path(QStringLiteral("app/code/Acme/MB/registration.php")));
    const AclReading reading = readAcl({base.path()});
    QCOMPARE(idsOf(reading), words("Acme_MA::main"));
    QCOMPARE(reading.problems.size(), 1);
    QCOMPARE(reading.problems[0].problem.code, "acl.not-registered");
    QFile::remove(base.path(QStringLiteral("app/code/Acme/MA/registration.php")));
    QCOMPARE(idsOf(readAcl({base.path()})), words("Acme_MA::main Acme_MB::main"));
}

void tst_AclReader::theRegisteredCopyOfAModuleCounts()
{
    const CodeBase base;
    base.module(QStringLiteral("Acme_MA"), "<resource id='A_B::stale'/>", {},
                QStringLiteral("vendor/acme/a/_build"));
    QFile::remove(base.path(QStringLiteral("vendor/acme/a/_build/registration.php")));
    base.module(QStringLiteral("Acme_MA"), "<resource id='A_B::guarded'/>", {},
                QStringLiteral("app/code/Acme/MA"));
    base.write(QStringLiteral("app/code/Acme/MA/registration.php"),
               CodeBase::registration("Acme_MA").replace(
                   "ComponentRegistrar::register(",
                   "if (file_exists('x')) return;\nComponentRegistrar::register("));
    base.module(QStringLiteral("Acme_MA"), "<resource id='A_B::used'/>", {},
                QStringLiteral("vendor/acme/a/src"));
    const AclReading reading = readAcl({base.path()});
    QCOMPARE(idsOf(reading), words("A_B::used"));
    QVERIFY(!reading.problems[0].problem.sentence.contains(QStringLiteral("refuses")));
}

void tst_AclReader::aFolderWhoseNameIsNotUtf8IsTold()
{
    const CodeBase base;
    base.module(QStringLiteral("Acme_MA"));
    const QByteArray odd =
        QFile::encodeName(base.path(QStringLiteral("app/code/Acme/"))) + "caf\xe9";
    QCOMPARE(::mkdir(odd.constData(), 0700), 0);
    const AclReading reading = readAcl({base.path()});
    QCOMPARE(idsOf(reading), words("Acme_MA::main"));
    QCOMPARE(reading.problems.size(), 1);
    QCOMPARE(reading.problems[0].problem.code, "acl.unreadable");
    ::rmdir(odd.constData());
}

void tst_AclReader::oddNamesInAZipAreUnderstood()
{
    const CodeBase base;
    const auto acl = [](const QByteArray &id) {
        return aclXml("<resource id='" + id + "'/>");
    };
    const QString zip = base.write(QStringLiteral("m.zip"),
                                   zipOf({{QStringLiteral("./a/etc/acl.xml"), acl("A_B::dot")},
                                          {QStringLiteral("b\\etc\\acl.xml"), acl("A_B::slash")}}));
    QCOMPARE(idsOf(readAcl({zip})), words("A_B::dot A_B::slash"));
}

void tst_AclReader::oneEntryTooLargeDoesNotEndAZip()
{
    const CodeBase base;
    const QByteArray acl = aclXml("<resource id='Acme_Bee::c'/>");
    const QString zip =
        base.write(QStringLiteral("m.zip"),
                   zipOf({{QStringLiteral("a/etc/acl.xml"), QByteArray(17 * 1024 * 1024, ' ')},
                          {QStringLiteral("b/etc/acl.xml"), acl}}));
    const AclReading reading = readAcl({zip});
    QCOMPARE(idsOf(reading), words("Acme_Bee::c"));
    QCOMPARE(reading.problems.size(), 1);
}

void tst_AclReader::linkedModulesAreReadOnce()
{
    const CodeBase base;
    base.module(QStringLiteral("Acme_MP"), {}, {}, QStringLiteral("packages/p"));
    base.link(QStringLiteral("vendor/acme/p"), QStringLiteral("../../packages/p"));
    base.link(QStringLiteral("app/code/Acme/P"), base.path(QStringLiteral("packages/p")));
    base.link(QStringLiteral("app/code/Acme/Gone"), QStringLiteral("../nowhere"));
    const AclReading reading = readAcl({base.path()});
    QCOMPARE(idsOf(reading), words("Acme_MP::main"));
    QCOMPARE(told(reading.problems, base.path()), QStringList());
}

void tst_AclReader::linkLoopsEnd()
{
    const CodeBase base;
    base.module(QStringLiteral("Acme_MA"));
    base.link(QStringLiteral("app/code/Acme/Self"), QStringLiteral("Self"));
    base.link(QStringLiteral("app/code/Acme/One"), QStringLiteral("Two"));
    base.link(QStringLiteral("app/code/Acme/Two"), QStringLiteral("One"));
    base.link(QStringLiteral("app/code/Acme/MA/again"), QStringLiteral("../../Acme"));
    const AclReading reading = readAcl({base.path()});
    QCOMPARE(idsOf(reading), words("Acme_MA::main"));
    QCOMPARE(told(reading.problems, base.path()), QStringList());
}

void tst_AclReader::linksUpwardsAreNotFollowed()
{
    const CodeBase base;
    base.module(QStringLiteral("Acme_MA"));
    base.module(QStringLiteral("Acme_Outside"), {}, {}, QStringLiteral("outside"));
    base.link(QStringLiteral("app/code/Acme/Root"), QStringLiteral("/"));
    base.link(QStringLiteral("app/code/Acme/Up"), QStringLiteral("../../.."));
    const AclReading reading = readAcl({base.path()});
    QCOMPARE(idsOf(reading), words("Acme_MA::main"));
    QCOMPARE(told(reading.problems, base.path()),
             QStringList{QStringLiteral("acl.link-outside app/code/Acme/Root")});
}

void tst_AclReader::whatIsNoRegularFileIsNotOpened_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("code");
    QTest::newRow("a FIFO") << QStringLiteral("fifo") << QStringLiteral("acl.not-a-file");
    QTest::newRow("a folder") << QStringLiteral("folder") << QStringLiteral("acl.not-a-file");
    QTest::newRow("an endless device")
        << QStringLiteral("/dev/zero") << QStringLiteral("acl.link-outside");
    QTest::newRow("a terminal") << QStringLiteral("/dev/tty") << QString();
    QTest::newRow("a link to nowhere")
        << QStringLiteral("/nowhere/at/all") << QStringLiteral("acl.unreadable");
    QTest::newRow("a link to itself")
        << QStringLiteral("acl.xml") << QStringLiteral("acl.unreadable");
    QTest::newRow("a huge file") << QStringLiteral("huge") << QStringLiteral("acl.too-large");
}

void tst_AclReader::whatIsNoRegularFileIsNotOpened()
{
    QFETCH(const QString, kind);
    QFETCH(const QString, code);
    const CodeBase base;
    base.module(QStringLiteral("Acme_MA"));
    const QString file = QStringLiteral("app/code/Acme/MB/etc/acl.xml");
    if (kind == QLatin1String("fifo")) {
        base.fifo(file);
    } else if (kind == QLatin1String("folder")) {
        base.write(file + QStringLiteral("/inside"), {});
    } else if (kind == QLatin1String("huge")) {
        QFile huge(base.write(file, {}));
        QVERIFY(huge.resize(qint64(1) << 40)); // takes no room: nothing was written
    } else {
        base.link(file, kind);
    }
    const AclReading reading = readAcl({base.path()});
    QCOMPARE(idsOf(reading), words("Acme_MA::main"));
    QCOMPARE(reading.problems.size(), 1);
    QCOMPARE(reading.problems[0].path, base.path(file));
    if (!code.isEmpty()) {
        QCOMPARE(QString::fromLatin1(reading.problems[0].problem.code), code);
    }
}

void tst_AclReader::aSourceThatIsNoRegularFileIsNotOpened()
{
    const CodeBase base;
    const QStringList sources{base.fifo(QStringLiteral("fifo")), QStringLiteral("/dev/zero"),
                              base.path(QStringLiteral("nothing")),
                              base.link(QStringLiteral("loop"), QStringLiteral("loop"))};
    const AclReading reading = readAcl(sources);
    QVERIFY(reading.tree.isEmpty());
    QCOMPARE(told(reading.problems, base.path()),
             (QStringList{QStringLiteral("acl.not-a-file fifo"),
                          QStringLiteral("acl.not-a-file /dev/zero"),
                          QStringLiteral("acl.no-such-source nothing"),
                          QStringLiteral("acl.unreadable loop")}));
}

void tst_AclReader::aBrokenFileIsToldAndTheRestCounts()
{
    const CodeBase base;
    base.module(QStringLiteral("Acme_MA"));
    base.module(QStringLiteral("Acme_MB"), "<resource id='x'>");
    base.module(QStringLiteral("Acme_MC"));
    base.module(QStringLiteral("Acme_MD"), "<resource id='Acme_MD::a'/>\n<resource/>");
    base.module(QStringLiteral("Acme_ME"), "<resource id='odd'/>\n<resource id='acme_e::odd'/>");
    base.write(QStringLiteral("app/code/Acme/MC/etc/webapi.xml"), "<!DOCTYPE x><routes/>");
    const AclReading reading = readAcl({base.path()});
    QCOMPARE(idsOf(reading), words("Acme_MA::main Acme_MC::main acme_e::odd"));
    QCOMPARE(told(reading.problems, base.path()),
             (QStringList{QStringLiteral("acl.bad-xml app/code/Acme/MB/etc/acl.xml:3"),
                          QStringLiteral("acl.document-type app/code/Acme/MC/etc/webapi.xml:1"),
                          QStringLiteral("acl.no-id app/code/Acme/MD/etc/acl.xml:3"),
                          QStringLiteral("acl.bad-id app/code/Acme/ME/etc/acl.xml:2"),
                          QStringLiteral("acl.schema app/code/Acme/ME/etc/acl.xml:3")}));
    QCOMPARE(text(reading.problems[0]).section(QLatin1Char(' '), 0, 0),
             base.path(QStringLiteral("app/code/Acme/MB/etc/acl.xml:3:")));
    QVERIFY(reading.problems[0].isSkipped);
    QVERIFY(!reading.problems[3].isSkipped);
}

void tst_AclReader::foldersOfTestsAreLeftOut()
{
    const CodeBase base;
    base.module(QStringLiteral("Test_Dev"));
    for (const char *folder : {"Test/Integration/_files", "dev/x", ".git", "i18n", "view"}) {
        base.module(QStringLiteral("Acme_Not"), {}, {},
                    QStringLiteral("app/code/Test/Dev/") + QString::fromLatin1(folder));
    }
    base.module(QStringLiteral("Acme_Hidden"), {}, {}, QStringLiteral("app/code/.hidden/m"));
    base.module(QStringLiteral("Acme_Node"), {}, {}, QStringLiteral("vendor/node_modules/m"));
    QCOMPARE(idsOf(readAcl({base.path()})), words("Test_Dev::main"));
}

void tst_AclReader::nothingFoundIsTold()
{
    const CodeBase base;
    base.write(QStringLiteral("readme.txt"), "hello");
    const AclReading reading = readAcl({base.path()});
    QCOMPARE(reading.problems.size(), 1);
    QCOMPARE(reading.problems[0].problem.code, "acl.nothing-found");
    QCOMPARE(reading.files, 0);
}

void tst_AclReader::searchingHasLimits_data()
{
    QTest::addColumn<int>("folders");
    QTest::addColumn<qint64>("ms");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("folders") << 3 << qint64(60'000) << QByteArray("acl.too-many-folders");
    QTest::newRow("time") << 1000 << qint64(-1) << QByteArray("acl.took-too-long");
}

void tst_AclReader::searchingHasLimits()
{
    QFETCH(const int, folders);
    QFETCH(const qint64, ms);
    QFETCH(const QByteArray, code);
    const CodeBase base;
    base.write(QStringLiteral("a/b/c/d/e/etc/acl.xml"), "<config/>");
    FolderTree tree(base.path());
    const Watch watch;
    SourceVisit all(tree, watch);
    QCOMPARE(searchEverywhere(all, {QString()}).size(), 1);
    SourceVisit limited(tree, watch, {folders, ms});
    QVERIFY(searchEverywhere(limited, {QString()}).isEmpty());
    const QList<FileProblem> problems = limited.takeProblems();
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems[0].problem.code, code);
}

// Many files, each of them just right.
void tst_AclReader::allFilesTogetherHaveALimit()
{
    const CodeBase base;
    QStringList sources;
    for (int i = 0; i < 8; ++i) {
        sources.append(
            base.write(QStringLiteral("%1.xml").arg(i),
                       aclXml("<resource id='Acme_M" + QByteArray::number(i) + "::x'>" +
                              QByteArray("<b/>").repeated(maxXmlElements - 10) + "</resource>")));
    }
    const AclReading reading = readAcl(sources);
    QVERIFY(reading.files < 8);
    QCOMPARE(reading.problems.last().problem.code, "acl.too-large");
}

void tst_AclReader::aZipOfAModuleIsRead()
{
    const CodeBase base;
    const QString zip = base.write(
        QStringLiteral("m.zip"),
        zipOf({{QStringLiteral("registration.php"), CodeBase::registration("Acme_MA")},
               {QStringLiteral("etc/module.xml"), CodeBase::moduleXml("Acme_MA")},
               {QStringLiteral("etc/acl.xml"), aclXml("<resource id='Acme_MB::x' title='Abc'/>")},
               {QStringLiteral("etc/webapi.xml"),
                "<routes><route url='/V1/x' method='GET'><service class='C' method='m'/>"
                "<resources><resource ref='self'/></resources></route></routes>"}}));
    const AclReading reading = readAcl({zip});
    QCOMPARE(told(reading.problems, base.path()), QStringList());
    QCOMPARE(idsOf(reading), words("Acme_MB::x"));
    QCOMPARE(resource(reading, "Acme_MB::x").module, QStringLiteral("Acme_MA"));
    QCOMPARE(reading.routes.routes().size(), 1);
    QCOMPARE(reading.routes.routes()[0].module, QStringLiteral("Acme_MA"));
    QCOMPARE(reading.files, 2);
}

void tst_AclReader::aZipIsReadAsAFolderIs()
{
    const CodeBase base;
    const QString zip = base.write(
        QStringLiteral("m.zip"),
        zipOf({{QStringLiteral("shop-1.0/b/registration.php"), CodeBase::registration("Acme_MB")},
               {QStringLiteral("shop-1.0/b/etc/module.xml"),
                CodeBase::moduleXml("Acme_MB", "Acme_MC")},
               {QStringLiteral("shop-1.0/b/etc/acl.xml"),
                aclXml("<resource id='Acme_MB::x' title='Abc'/>")},
               {QStringLiteral("shop-1.0/c/etc/module.xml"), CodeBase::moduleXml("Acme_MC")},
               {QStringLiteral("shop-1.0/c/etc/acl.xml"),
                aclXml("<resource id='Acme_MC::x' title='Abc'/>")},
               {QStringLiteral("shop-1.0/c/Test/etc/acl.xml"), aclXml("<resource id='Not_A::x'/>")},
               {QStringLiteral("shop-1.0/d/etc/acl.xml"), aclXml("<resource id='x'>")},
               {QStringLiteral("../../outside/etc/acl.xml"),
                aclXml("<resource id='Acme_MO::x'/>")}}));
    const AclReading reading = readAcl({zip});
    QCOMPARE(idsOf(reading), words("Acme_MC::x Acme_MB::x"));
    QCOMPARE(told(reading.problems, base.path()),
             QStringList{QStringLiteral("acl.bad-xml m.zip/shop-1.0/d/etc/acl.xml:3")});
    QVERIFY(!QFile::exists(base.path(QStringLiteral("../../outside"))));
}

void tst_AclReader::hostileZipsAreRefused_data()
{
    QTest::addColumn<QByteArray>("zip");
    QTest::addColumn<QString>("told");
    const QString name = QStringLiteral("etc/acl.xml");
    const QByteArray content = aclXml("<resource id='Acme_MA::x'/>");
    const auto row = [](const char *title, const QByteArray &zip, const char *problem) {
        QTest::newRow(title) << zip << QString::fromLatin1(problem);
    };
    row("a bomb", zipOf({{name, QByteArray(200 * 1024 * 1024, ' ')}}),
        "acl.too-large m.zip/etc/acl.xml");
    row("an encrypted one", zipOf({{name, content}}, "secret"), "acl.bad-zip m.zip/etc/acl.xml");
    row("only the beginning", zipOf({{name, content}}).left(60), "acl.bad-zip m.zip");
    row("nothing but the letters", "PK", "acl.bad-zip m.zip");
    QByteArray damaged = zipOf({{name, content}});
    damaged[45] = char(damaged[45] ^ 0x20); // in the compressed content
    row("a damaged content", damaged, "acl.bad-zip m.zip/etc/acl.xml");
}

void tst_AclReader::hostileZipsAreRefused()
{
    QFETCH(const QByteArray, zip);
    QFETCH(const QString, told);
    const CodeBase base;
    const QString path = base.write(QStringLiteral("m.zip"), zip);
    QElapsedTimer timer;
    timer.start();
    const AclReading reading = readAcl({path});
    QVERIFY(reading.tree.isEmpty());
    QVERIFY2(!reading.problems.isEmpty(), "nothing was told");
    QCOMPARE(::told(reading.problems, base.path()).first(), told);
    QVERIFY2(timer.elapsed() < 20'000, "it took too long");
}

void tst_AclReader::zipsHaveLimits()
{
    Entries entries;
    for (int i = 0; i < 5; ++i) {
        entries.append({QStringLiteral("m%1/etc/acl.xml").arg(i), QByteArray(1000, ' ')});
    }
    const QByteArray octets = zipOf(entries);
    const auto codes = [&octets](const ZipLimits &limits) {
        QByteArray copy = octets;
        QBuffer archive(&copy);
        archive.open(QIODevice::ReadOnly);
        const auto tree = ZipTree::open(archive, QStringLiteral("m.zip"), limits);
        if (!tree) {
            return tree.error().code;
        }
        const Watch watch;
        VisitLimits visitLimits;
        visitLimits.octets = limits.octets;
        SourceVisit visit(**tree, watch, visitLimits);
        QByteArrayList told{QByteArray::number(searchEverywhere(visit, {QString()}).size())};
        for (const FileProblem &each : visit.takeProblems()) {
            told.append(each.problem.code);
        }
        return told.join(' ');
    };
    QCOMPARE(codes({5, 20, 5000}), "5");
    QCOMPARE(codes({4, 20, 5000}), "acl.too-many-entries");
    QCOMPARE(codes({5, 10, 5000}), "acl.too-many-folders");
    QCOMPARE(codes({5, 20, 3500}), "3 acl.too-large");
}

void tst_AclReader::singleFilesCountInTheGivenOrder()
{
    const CodeBase base;
    const QString one =
        base.write(QStringLiteral("one.xml"), aclXml("<resource id='Acme_MA::x' title='One'/>"));
    const QString two =
        base.write(QStringLiteral("two.xml"), aclXml("<resource id='Acme_MA::x' title='Two'/>"));
    QCOMPARE(resource(readAcl({one, two}), "Acme_MA::x").title, QStringLiteral("Two"));
    QCOMPARE(resource(readAcl({two, one}), "Acme_MA::x").title, QStringLiteral("One"));
    QCOMPARE(readAcl({two, one}).sources, (QStringList{two, one}));
}

void tst_AclReader::aSingleFileKnowsItsModule()
{
    const CodeBase base;
    base.module(QStringLiteral("Acme_MA"), "<resource id='Acme_MZ::x' title='Abc'/>");
    const QString path = base.path(QStringLiteral("app/code/Acme/MA/etc/acl.xml"));
    QCOMPARE(resource(readAcl({path}), "Acme_MZ::x").module, QStringLiteral("Acme_MA"));
    // nothing beside it is opened that is no file
    QFile::remove(base.path(QStringLiteral("app/code/Acme/MA/registration.php")));
    QFile::remove(base.path(QStringLiteral("app/code/Acme/MA/etc/module.xml")));
    base.fifo(QStringLiteral("app/code/Acme/MA/registration.php"));
    QCOMPARE(resource(readAcl({path}), "Acme_MZ::x").module, QStringLiteral("Acme_MZ"));
}

void tst_AclReader::otherFilesAreRefused_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("code");
    QTest::newRow("a layout") << QByteArray("<page/>") << QStringLiteral("acl.not-acl");
    QTest::newRow("text") << QByteArray("hello") << QStringLiteral("acl.bad-xml");
    QTest::newRow("nothing") << QByteArray() << QStringLiteral("acl.bad-xml");
    QTest::newRow("a route without a method")
        << QByteArray("<routes>\n<route url='/V1/x'/></routes>") << QStringLiteral("acl.bad-route");
    QTest::newRow("a route without a URL")
        << QByteArray("<routes>\n<route url=' ' method='GET'/></routes>")
        << QStringLiteral("acl.bad-route");
    QTest::newRow("a route's resource without a name")
        << QByteArray("<routes><route url='/V1/x' method='GET'><resources>\n"
                      "<resource/></resources></route></routes>")
        << QStringLiteral("acl.bad-route");
}

void tst_AclReader::otherFilesAreRefused()
{
    QFETCH(const QByteArray, content);
    QFETCH(const QString, code);
    const CodeBase base;
    const AclReading reading = readAcl({base.write(QStringLiteral("x.xml"), content)});
    QCOMPARE(reading.problems.size(), 1);
    QCOMPARE(QString::fromLatin1(reading.problems[0].problem.code), code);
    QCOMPARE(reading.files, 0);
    QVERIFY(reading.sources.isEmpty());
    if (code == QLatin1String("acl.bad-route")) {
        QCOMPARE(reading.problems[0].line, 2);
    }
}

void tst_AclReader::anEarlierDoubleIsRemarkedOn()
{
    const CodeBase base;
    const QString one =
        base.write(QStringLiteral("one.xml"),
                   aclXml("<resource id='Acme_MA::x'/><resource id='Acme_MA::x'/>"));
    const QString two =
        base.write(QStringLiteral("two.xml"), aclXml("<resource id='Acme_MA::x'/>"));
    const AclReading reading = readAcl({one, two});
    QCOMPARE(told(reading.problems, base.path()),
             (QStringList{QStringLiteral("acl.twice two.xml:2"),
                          QStringLiteral("acl.id-twice one.xml:2")}));
    QVERIFY(!reading.problems[0].isSkipped);
    QCOMPARE(reading.files, 2);
    const QByteArray many = aclXml(QByteArray("<resource id='Acme_MA::x'/>").repeated(100));
    base.write(QStringLiteral("one.xml"), many);
    base.write(QStringLiteral("two.xml"), many);
    QCOMPARE(readAcl({one, two}).problems.size(), 11);
}

void tst_AclReader::routesAreReadToo()
{
    const CodeBase base;
    const QString one = base.write(
        QStringLiteral("one.xml"),
        "<routes><route url=' /V1/x ' method='PUT'><service class='C' method='m'/><resources>"
        "<resource ref='Acme_MA::a'/></resources><data><parameter name='a'>1</parameter>"
        "<parameter name='b'>2</parameter></data></route></routes>");
    const QString two = base.write(
        QStringLiteral("two.xml"),
        "<routes><route url=' /V1/x ' method='PUT' secure='1'><service class='D' method='n'/>"
        "<resources><resource ref='Acme_MA::b'/><resource ref='Acme_MA::a'/></resources>"
        "<data><parameter name='b'>3</parameter></data></route>"
        "<route url='/V1/x' method='PUT'><service class='E' method='o'/></route>"
        "<route url='/V1/y' method='GET'><service class='E' method='o'/></route></routes>");
    const QList<Route> routes = readAcl({one}).routes.routes();
    QCOMPARE(routes, (QList<Route>{{QStringLiteral("PUT"),
                                    QStringLiteral("/V1/x"),
                                    QStringLiteral("C"),
                                    QStringLiteral("m"),
                                    words("Acme_MA::a"),
                                    {}}}));
    const AclReading both = readAcl({one, two});
    QCOMPARE(told(both.problems, base.path()), QStringList());
    QCOMPARE(both.routes.routes().size(), 2);
    // once trimmed, the second file's other route is the same, and the last one
    QCOMPARE(both.routes.routes()[0].serviceClass, QStringLiteral("E"));
    QFile::remove(two);
    base.write(QStringLiteral("two.xml"),
               "<routes><route url=' /V1/x ' method='PUT'><service class='D'/><resources>"
               "<resource ref='Acme_MA::b'/></resources></route></routes>");
    const Route merged = readAcl({one, two}).routes.routes()[0];
    QCOMPARE(merged.serviceClass, QStringLiteral("D"));
    QCOMPARE(merged.serviceMethod, QStringLiteral("m"));
    QCOMPARE(merged.resources, words("Acme_MA::a Acme_MA::b"));
}

void tst_AclReader::theCatalogueComesFirstOrWhereItIsNamed()
{
    const CodeBase base;
    const QString mine = base.write(
        QStringLiteral("acl.xml"), aclXml("<resource id='Acme_MA::x' title='Ours'/>"
                                          "<resource id='Magento_Sales::sales' title='Changed'/>"));
    const AclReading reading = readAcl({catalogueSource, mine});
    const int catalogueSize = readAcl({}).tree.size();
    QCOMPARE(readAcl({catalogueSource}).tree, readAcl({}).tree);
    QCOMPARE(reading.tree.size(), catalogueSize + 1);
    const int sales = reading.tree.indexOf(QStringLiteral("Magento_Sales::sales"));
    QCOMPARE(reading.tree.at(sales).title, QStringLiteral("Changed"));
    QCOMPARE(reading.tree.at(sales).module, QStringLiteral("Magento_Sales"));
    QVERIFY(reading.tree.isBelow(reading.tree.indexOf(QStringLiteral("Acme_MA::x")),
                                 reading.tree.indexOf(adminId)));
    QVERIFY(!reading.routes.isEmpty());
    QCOMPARE(reading.sources.size(), 2);
    // named last, the catalogue's own title wins
    const AclReading last = readAcl({mine, catalogueSource});
    QCOMPARE(last.tree.at(last.tree.indexOf(QStringLiteral("Magento_Sales::sales"))).title,
             QStringLiteral("Sales"));
    QCOMPARE(readAcl({QStringLiteral("./catalogue")}).problems[0].problem.code,
             "acl.no-such-source");
}

void tst_AclReader::cancelling()
{
    const CodeBase base;
    base.module(QStringLiteral("Acme_MA"));
    Watch watch;
    int calls = 0;
    watch.progress = [&](const QString &where, int folders) {
        QVERIFY(where.startsWith(base.path()));
        QVERIFY(folders > 0);
        ++calls;
        watch.cancel.cancel();
    };
    const AclReading reading = readAcl({base.path()}, watch);
    QCOMPARE(calls, 1);
    QVERIFY(reading.isCancelled);
    QVERIFY(reading.tree.isEmpty());
    QCOMPARE(told(reading.problems, base.path()), QStringList());
}

void tst_AclReader::cancelledBeforeItBegan()
{
    const CodeBase base;
    base.module(QStringLiteral("Acme_MA"));
    const Watch watch;
    watch.cancel.cancel();
    const AclReading reading = readAcl({base.path(), catalogueSource}, watch);
    QVERIFY(reading.isCancelled);
    QVERIFY(reading.tree.isEmpty());
    QVERIFY(reading.problems.isEmpty());
}

LATCHKEY_TEST(tst_AclReader)
#include "tst_AclReader.moc"
