// SPDX-License-Identifier: Apache-2.0
// What is found in a place, which PHP is taken, and what stands in the way.
#include "PlaceTest.h"
#include "Program.h"
#include "place/PlaceFacts.h"

#include <QDir>
#include <QEventLoop>
#include <QTest>

#include <optional>

#include <unistd.h>

using namespace latchkey;
using namespace latchkey::place;
using namespace latchkey::testing;

namespace {

// Looks there and waits. A problem fails the test where the facts are used.
std::optional<PlaceFacts> factsOf(const StorePlace &place, QByteArray *code = nullptr)
{
    std::optional<PlaceFacts> found;
    PlaceLook look(place);
    QEventLoop loop;
    QObject::connect(&look, &PlaceLook::finished, &loop, [&](const PlaceFacts &facts) {
        found = facts;
        loop.quit();
    });
    QObject::connect(&look, &PlaceLook::failed, &loop, [&](const Problem &problem) {
        if (code) {
            *code = problem.code;
        }
        loop.quit();
    });
    look.start();
    loop.exec();
    return found;
}

// A program that says it is this version of PHP.
void makePhp(const QString &file, const QByteArray &version)
{
    write(file, "#!/bin/sh\nprintf '" + version + "'\n");
    QFile::setPermissions(file, QFile::Permissions(0x7755));
}

QList<PhpThere> phps(std::initializer_list<std::pair<const char *, const char *>> all)
{
    QList<PhpThere> found;
    for (const auto &[path, version] : all) {
        found.append({QString::fromLatin1(path), QString::fromLatin1(version)});
    }
    return found;
}

} // namespace

class tst_PlaceFacts : public PlaceTest
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        renew();
        write(path("bin/magento"), "#!/usr/bin/env php\n");
        QDir(m_folder.path()).mkpath(QStringLiteral("app/code"));
    }

    void aStoreIsRecognised()
    {
        makePhp(path("php"), "8.3.14");
        write(path("vendor/magento/magento2-base/composer.json"),
              "{\n    \"require\": {\n        \"php\": \"~8.2.0||~8.3.0\"\n    }\n}\n");
        m_place.php = path("php");
        const auto facts = factsOf(m_place);
        QVERIFY(facts);
        QVERIFY(facts->hasMagento && facts->isOwner && facts->isWritable);
        QVERIFY(!facts->isCloudProject && !facts->isReadOnly);
        QVERIFY(facts->freeOctets > 0);
        QCOMPARE(facts->account, facts->owner);
        QCOMPARE(facts->phpWanted, QStringLiteral("~8.2.0||~8.3.0"));
        QCOMPARE(facts->chosen, (PhpThere{path("php"), QStringLiteral("8.3.14")}));
        QCOMPARE(hindrance(m_place, *facts), Problem());
    }

    void thisComputersPhpIsFound()
    {
        if (!QFile::exists(QStringLiteral("/usr/bin/php"))) {
            QSKIP("needs PHP");
        }
        const auto facts = factsOf(m_place);
        QVERIFY(facts && !facts->php.isEmpty());
        QVERIFY(facts->chosen.path.startsWith(QLatin1Char('/')));
        QVERIFY(facts->chosen.version.startsWith(QLatin1String("8.")));
    }

    void whatIsNoStoreHinders()
    {
        QVERIFY(QFile::remove(path("bin/magento")));
        const auto facts = factsOf(m_place);
        QVERIFY(facts && !facts->hasMagento);
        QCOMPARE(hindrance(m_place, *facts).code, QByteArray("place.no-magento"));
    }

    void aCloudProjectIsRecognised()
    {
        write(path(".magento.app.yaml"), "name: mymagento\n");
        QVERIFY(factsOf(m_place)->isCloudProject);
    }

    void anotherOwnerHinders()
    {
        if (::getuid() != 0) {
            QSKIP("needs root to give files away");
        }
        QVERIFY(::chown(qPrintable(path("bin/magento")), 65534, 65534) == 0);
        const auto facts = factsOf(m_place);
        QVERIFY(facts && !facts->isOwner);
        const Problem problem = hindrance(m_place, *facts);
        QCOMPARE(problem.code, QByteArray("place.other-owner"));
        for (const char *word : {"nobody", "root", "--as", "--prefix"}) {
            QVERIFY2(problem.sentence.contains(QString::fromLatin1(word)), word);
        }
    }

    void aBrokenPhpIsNotTaken()
    {
        makePhp(path("php"), "Fatal error");
        m_place.php = path("php");
        const auto facts = factsOf(m_place);
        QCOMPARE(facts->php, (QList<PhpThere>{{path("php"), QString()}}));
        QCOMPARE(hindrance(m_place, *facts).code, QByteArray("place.no-php"));
    }

    void aReadOnlyFileSystemIsRecognised()
    {
        if (::getuid() != 0) {
            QSKIP("needs root to mount");
        }
        m_place.prefix = {
            QStringLiteral("unshare"), QStringLiteral("--mount"), QStringLiteral("sh"),
            QStringLiteral("-c"),
            QStringLiteral("mount --bind '%1' '%1' && mount -o remount,ro,bind '%1' && "
                           "exec \"$0\" \"$@\"")
                .arg(m_folder.path())};
        QByteArray code;
        const auto facts = factsOf(m_place, &code);
        if (!facts && code == "place.prefix-failed") {
            QSKIP("nothing can be mounted here");
        }
        QVERIFY(facts && facts->isReadOnly && !facts->isWritable);
        QVERIFY(facts->isOwner);
    }

    void aFolderThatIsGoneIsAProblem()
    {
        m_place.folder = path("gone");
        QByteArray code;
        QVERIFY(!factsOf(m_place, &code));
        QCOMPARE(code, QByteArray("place.no-folder"));
    }

    void rubbishIsNoFact_data()
    {
        QTest::addColumn<QByteArray>("printed");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("cut off") << QByteArray("account=a\0uid=1", 15);
        QTest::newRow("something else") << QByteArray("Welcome\n\x1b[31m");
    }

    void rubbishIsNoFact()
    {
        QFETCH(QByteArray, printed);
        const auto facts = factsFrom(printed, m_place);
        QVERIFY(!facts);
        QCOMPARE(facts.error().code, QByteArray("place.bad-facts"));
        QVERIFY(!facts.error().detail.contains(QChar(0x1b)));
    }

    void theRightPhpIsChosen_data()
    {
        QTest::addColumn<QList<PhpThere>>("php");
        QTest::addColumn<QString>("wanted");
        QTest::addColumn<QString>("running");
        QTest::addColumn<QString>("chosen");
        const auto row = [](const char *name, const QList<PhpThere> &php, const char *wanted,
                            const char *running, const char *chosen) {
            QTest::newRow(name) << php << QString::fromLatin1(wanted)
                                << QString::fromLatin1(running) << QString::fromLatin1(chosen);
        };
        const auto three = phps({{"/usr/bin/php", "8.4.1"},
                                 {"/usr/bin/php8.2", "8.2.26"},
                                 {"/usr/bin/php8.3", "8.3.14"}});
        row("none", {}, "", "", "");
        row("the usual one", three, "", "", "/usr/bin/php");
        row("the usual one fits", three, "~8.3.0||~8.4.0", "", "/usr/bin/php");
        row("the newest that fits", three, "~8.2.0||~8.3.0", "", "/usr/bin/php8.3");
        row("the one that runs", three, "~8.2.0||~8.3.0", "8.2", "/usr/bin/php8.2");
        row("the one that runs does not fit", three, "~8.3.0", "8.2", "/usr/bin/php8.3");
        row("none fits", three, "~8.1.0", "", "");
        row("a broken one", phps({{"/usr/bin/php", ""}, {"/usr/bin/php8.2", "8.2.1"}}), "", "",
            "/usr/bin/php8.2");
        row("newest by number", phps({{"/a/php8", "8.9.1"}, {"/b/php8", "8.10.0"}}), "", "",
            "/b/php8");
    }

    void theRightPhpIsChosen()
    {
        PlaceFacts facts;
        QFETCH(QList<PhpThere>, php);
        QFETCH(QString, wanted);
        QFETCH(QString, running);
        facts.php = php;
        facts.phpWanted = wanted;
        facts.phpRunning = running;
        QTEST(choosePhp(facts, m_place).path, "chosen");
    }

    void theVersionThatFpmRunsIsRead_data()
    {
        QTest::addColumn<QStringList>("paths");
        QTest::addColumn<QString>("version");
        const auto row = [](const char *name, const QStringList &paths, const char *version) {
            QTest::newRow(name) << paths << QString::fromLatin1(version);
        };
        row("none", {}, "");
        row("Debian", {QStringLiteral("/etc/php/8.3/fpm/php-fpm.conf")}, "8.3");
        row("Remi", {QStringLiteral("/etc/opt/remi/php82/php-fpm.conf")}, "8.2");
        row("Plesk", {QStringLiteral("/opt/plesk/php/8.1/etc/php-fpm.conf")}, "8.1");
        row("Docker", {QStringLiteral("/usr/local/etc/php-fpm.conf")}, "");
        row("two",
            {QStringLiteral("/etc/php/8.3/fpm/php-fpm.conf"),
             QStringLiteral("/etc/php/8.2/fpm/php-fpm.conf")},
            "");
        row("one twice",
            {QStringLiteral("/etc/php/8.3/fpm/php-fpm.conf"),
             QStringLiteral("/etc/php/8.3/fpm/other.conf")},
            "8.3");
    }

    void theVersionThatFpmRunsIsRead()
    {
        QFETCH(QStringList, paths);
        QByteArray printed;
        for (const QString &path : paths) {
            printed += "php-fpm=" + path.toUtf8() + '\0';
        }
        printed += QByteArray("complete=yes\0", 13);
        const auto facts = factsFrom(printed, m_place);
        QVERIFY(facts);
        QTEST(facts->phpRunning, "version");
    }

    void whatComposerAsksForIsUnderstood_data()
    {
        QTest::addColumn<QString>("version");
        QTest::addColumn<QString>("wanted");
        QTest::addColumn<bool>("fits");
        const auto row = [](const char *version, const char *wanted, bool fits) {
            QTest::addRow("%s for %s", version, wanted)
                << QString::fromLatin1(version) << QString::fromLatin1(wanted) << fits;
        };
        row("8.3.14", "", true);
        row("8.3.14", "~8.2.0||~8.3.0", true);
        row("8.3.14", "~8.1.0 || ~8.2.0", false);
        row("8.3.14", "~8.2.0|~8.3.0", true);
        row("8.3.14", "^8.1", true);
        row("9.0.0", "^8.1", false);
        row("8.0.30", "^8.1", false);
        row("8.3.14", "~8.1", true);
        row("8.1.5", ">=8.1.0", true);
        row("8.0.5", ">=8.1.0", false);
        row("8.2.0", ">=8.1 <8.3", true);
        row("8.3.0", ">=8.1 <8.3", false);
        row("8.3.0", ">=8.1, <=8.3.0", true);
        row("8.2.9", "8.2.*", true);
        row("8.3.9", "8.2.*", false);
        row("8.3.9", "*", true);
        row("8.3.9", "!=8.3.9", false);
        row("8.3.9", "dev-something", true);
    }

    void whatComposerAsksForIsUnderstood()
    {
        QFETCH(QString, version);
        QFETCH(QString, wanted);
        QFETCH(bool, fits);
        QCOMPARE(fitsPhp(version, wanted), fits);
    }
};

LATCHKEY_TEST(tst_PlaceFacts)
#include "tst_PlaceFacts.moc"
