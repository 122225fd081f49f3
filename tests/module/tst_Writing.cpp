// SPDX-License-Identifier: Apache-2.0
// What writing does to a folder: new versions, hand edits, foreign files, and nothing by halves.
#include "Specs.h"
#include "storecode/CodeBase.h"

#include "module/ComposerJson.h"
#include "module/LineDiff.h"
#include "module/ModuleCheck.h"
#include "module/WritePlan.h"

#include <QDirIterator>
#include <QTest>

using namespace latchkey;
using namespace latchkey::module;
using module::test::smallSpec;
using storecode::test::CodeBase;

namespace {

const QString below = QStringLiteral("app/code/Acme/OrdersToErp");

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// Everything in a folder, by path.
QMap<QString, QByteArray> allIn(const QString &folder)
{
    QMap<QString, QByteArray> all;
    QDirIterator each(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (each.hasNext()) {
        const QString path = each.next();
        all.insert(QDir(folder).relativeFilePath(path), contentOf(path));
    }
    return all;
}

struct Written
{
    ModuleSpec spec;
    Succession succession;
    WritePlan plan;
};

// As the verbs do it, with a person's consent or without.
Written written(const CodeBase &base, ModuleSpec spec,
                const std::optional<WrittenModule> &remembered = {}, bool consents = true)
{
    const QString folder = folderBelow(base.path(), spec);
    const auto present = filesIn(folder, base.path());
    if (!present) {
        qFatal("%s", present.error().code.constData());
    }
    const Succession succession = succeed(spec, *present, remembered);
    const auto files = moduleFiles(spec);
    if (!files) {
        qFatal("%s", files.error().code.constData());
    }
    WritePlan plan = planWriting(spec, *files, *present, folder);
    if (consents || !plan.needsConsent()) {
        const auto done = carryOut(plan);
        if (!done) {
            qFatal("%s", done.error().code.constData());
        }
    }
    return {spec, succession, plan};
}

QStringList fates(const WritePlan &plan, FileFate fate)
{
    QStringList paths;
    for (const PlannedFile &each : plan.files) {
        if (each.fate == fate) {
            paths.append(each.file.path);
        }
    }
    return paths;
}

ModuleSpec withOneMore(Style style = Style::DataPatch)
{
    ModuleSpec spec = smallSpec(style);
    spec.resources.append({QStringLiteral("Magento_Sales::actions"), QStringLiteral("Actions")});
    return spec;
}

QStringList patchesIn(const CodeBase &base)
{
    return QDir(base.path(below + QStringLiteral("/Setup/Patch/Data"))).entryList(QDir::Files);
}

QStringList codesOf(const QString &folder)
{
    QStringList codes;
    const auto report = checkSource(folder);
    for (const Finding &each : report->findings) {
        codes.append(QString::fromLatin1(each.code));
    }
    return codes;
}

} // namespace

class tst_Writing : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void itLiesWhereAStoreLooks_data()
    {
        QTest::addColumn<QString>("out");
        QTest::newRow("a store") << QString();
        QTest::newRow("app/code") << QStringLiteral("/app/code");
        QTest::newRow("the vendor") << QStringLiteral("/app/code/Acme");
        QTest::newRow("the module") << QStringLiteral("/app/code/Acme/OrdersToErp");
        QTest::newRow("with a slash") << QStringLiteral("/");
    }

    void itLiesWhereAStoreLooks()
    {
        QFETCH(const QString, out);
        QCOMPARE(folderBelow(QStringLiteral("/srv/shop") + out, smallSpec()),
                 QStringLiteral("/srv/shop/app/code/Acme/OrdersToErp"));
    }

    void aFirstVersionIsWritten()
    {
        const CodeBase base;
        const Written first = written(base, smallSpec());
        QVERIFY(first.succession.isFirst);
        QVERIFY(first.succession.tokens == Tokens::None);
        QCOMPARE(first.spec.version, QStringLiteral("1.0.0"));
        QCOMPARE(fates(first.plan, FileFate::New).size(), first.plan.files.size());
        const auto files = moduleFiles(first.spec);
        for (const ModuleFile &each : *files) {
            QCOMPARE(contentOf(base.path(below + QLatin1Char('/') + each.path)), each.octets);
        }
        QCOMPARE(allIn(base.path()).size(), files->size()); // nothing is left beside it
        QCOMPARE(codesOf(base.path()), QStringList());
    }

    void theSameAgainChangesNothing()
    {
        const CodeBase base;
        written(base, smallSpec());
        const auto before = allIn(base.path());
        const Written again = written(base, smallSpec());
        QVERIFY(!again.plan.isChange());
        QVERIFY(!again.succession.isChanged);
        QVERIFY(again.succession.tokens == Tokens::Kept);
        QCOMPARE(allIn(base.path()), before);
    }

    // PROTOCOL §7: an install class runs once
    void aSecondVersionTakesEffect_data()
    {
        QTest::addColumn<int>("style");
        QTest::addColumn<int>("tokens");
        QTest::newRow("data patch") << int(Style::DataPatch) << int(Tokens::Kept);
        QTest::newRow("install data") << int(Style::InstallData) << int(Tokens::Kept);
        QTest::newRow("consolidated") << int(Style::Consolidated) << int(Tokens::Lost);
    }

    void aSecondVersionTakesEffect()
    {
        QFETCH(const int, style);
        QFETCH(const int, tokens);
        const CodeBase base;
        written(base, smallSpec(Style(style)));
        const QStringList patches = patchesIn(base);
        const Written second = written(base, withOneMore(Style(style)), {}, false);
        QVERIFY(!second.plan.needsConsent());
        QVERIFY(second.succession.isChanged);
        QCOMPARE(int(second.succession.tokens), tokens);
        QCOMPARE(second.spec.version, QStringLiteral("1.0.1"));
        QCOMPARE(codesOf(base.path()), QStringList());
        const QByteArray moduleXml =
            contentOf(base.path(below + QStringLiteral("/etc/module.xml")));
        if (Style(style) == Style::DataPatch) {
            QCOMPARE(patchesIn(base).size(), 1);
            QVERIFY(patchesIn(base) != patches);
        } else if (Style(style) == Style::InstallData) {
            QVERIFY(moduleXml.contains("setup_version=\"1.0.1\""));
            QVERIFY(QFile::exists(base.path(below + QStringLiteral("/Setup/UpgradeData.php"))));
        }
        // and back to what it was before: a patch of the first name would not run again
        const Written third = written(base, smallSpec(Style(style)));
        QCOMPARE(third.spec.version, QStringLiteral("1.0.2"));
        if (Style(style) == Style::DataPatch) {
            QVERIFY(patchesIn(base) != patches);
        }
    }

    void whatIsRememberedCountsInANewFolder()
    {
        WrittenModule before = writtenBy(smallSpec());
        before.version = QStringLiteral("1.0.4");
        const auto kept = writtenFromJson(toJson(before));
        QCOMPARE(kept, std::optional(before));
        const CodeBase base;
        QCOMPARE(written(base, withOneMore(), kept).spec.version, QStringLiteral("1.0.5"));
        const CodeBase other;
        QCOMPARE(written(other, smallSpec(), kept).spec.version, QStringLiteral("1.0.4"));
        ModuleSpec another = smallSpec();
        another.module = QStringLiteral("Other");
        const CodeBase third;
        QCOMPARE(written(third, another, kept).spec.version, QStringLiteral("1.0.0"));
        QVERIFY(!writtenFromJson("{}"));
        QVERIFY(!writtenFromJson("rubbish"));
    }

    void anotherNameIsAnotherIntegration()
    {
        const CodeBase base;
        written(base, smallSpec());
        ModuleSpec renamed = smallSpec();
        renamed.integration = QStringLiteral("Orders to PIM");
        const Written second = written(base, renamed);
        QVERIFY(second.succession.tokens == Tokens::Lost);
        QVERIFY(second.succession.sentence.contains(QStringLiteral("Orders to ERP")));
    }

    void anotherStyleLeavesNothingOfTheFirst()
    {
        for (const Style from : styles()) {
            for (const Style to : styles()) {
                const CodeBase base;
                written(base, smallSpec(from));
                const Written second = written(base, smallSpec(to), {}, false);
                QVERIFY(!second.plan.needsConsent());
                QCOMPARE(codesOf(base.path()), QStringList());
                QCOMPARE(second.succession.isChanged, from != to);
                QCOMPARE(allIn(base.path(below)).size(), moduleFiles(second.spec)->size());
            }
        }
    }

    void otherFilesStay()
    {
        const CodeBase base;
        written(base, smallSpec());
        base.write(below + QStringLiteral("/README.md"), "ours");
        base.write(below + QStringLiteral("/.git/HEAD"), "ref");
        base.write(below + QStringLiteral("/etc/acl.xml"), "<config/>");
        base.write(below + QStringLiteral("/Setup/Patch/Data/Theirs.php"), "<?php\n");
        base.link(below + QStringLiteral("/link"), QStringLiteral("README.md"));
        written(base, withOneMore());
        QCOMPARE(contentOf(base.path(below + QStringLiteral("/README.md"))), "ours");
        QCOMPARE(contentOf(base.path(below + QStringLiteral("/.git/HEAD"))), "ref");
        QCOMPARE(contentOf(base.path(below + QStringLiteral("/etc/acl.xml"))), "<config/>");
        QVERIFY(QFileInfo(base.path(below + QStringLiteral("/link"))).isSymLink());
        QCOMPARE(patchesIn(base).size(), 2);
    }

    void handEditsThatSayTheSameAreKept()
    {
        const CodeBase base;
        written(base, smallSpec(Style::InstallData));
        const QString api = below + QStringLiteral("/etc/integration/api.xml");
        const QByteArray edited =
            contentOf(base.path(api)).replace("<!-- Sales -->", "<!-- Ours -->");
        base.write(api, edited);
        const QString registration = below + QStringLiteral("/registration.php");
        base.write(registration, contentOf(base.path(registration)) + "\n// the end\n");
        const Written again = written(base, smallSpec(Style::InstallData), {}, false);
        QCOMPARE(fates(again.plan, FileFate::Kept).size(), 2);
        QVERIFY(!again.plan.needsConsent());
        // a change elsewhere leaves them, a change there would lose them
        ModuleSpec other = smallSpec(Style::InstallData);
        other.email = QStringLiteral("erp@acme.example");
        const Written changed = written(base, other, {}, false);
        QVERIFY(!changed.plan.needsConsent());
        QCOMPARE(contentOf(base.path(api)), edited);
        const Written lost = written(base, withOneMore(Style::InstallData), {}, false);
        QCOMPARE(fates(lost.plan, FileFate::Lost),
                 QStringList{QStringLiteral("etc/integration/api.xml")});
        QCOMPARE(contentOf(base.path(api)), edited);
    }

    void whatAPersonPutIntoTheFilesIsTakenOver()
    {
        const CodeBase base;
        written(base, smallSpec());
        const QString composer = below + QStringLiteral("/composer.json");
        base.write(composer,
                   contentOf(base.path(composer))
                       .replace("\"proprietary\"", "[\"MIT\"]")
                       .replace("The integration Orders to ERP", "Our orders")
                       .replace("\"103.0.*\"", "\">=103.0.6\"")
                       .replace("\"require\": {",
                                "\"authors\": [{\"name\": \"Ana\"}],\n    \"require\": {\n"
                                "        \"acme/base\": \"^2.0\","));
        const QString moduleXml = below + QStringLiteral("/etc/module.xml");
        base.write(moduleXml, contentOf(base.path(moduleXml))
                                  .replace("<sequence>", "<sequence><module name=\"Acme_Base\"/>"));
        ModuleSpec spec = withOneMore();
        spec.commerce = QStringLiteral("2.4.7");
        const Written second = written(base, spec, {}, false);
        QVERIFY(!second.plan.needsConsent());
        const QByteArray now = contentOf(base.path(composer));
        for (const char *kept : {"\"MIT\"", "Our orders", ">=103.0.6", "Ana", "\"acme/base\"",
                                 "1.0.1", "~8.1.0||~8.2.0||~8.3.0"}) {
            QVERIFY2(now.contains(kept), kept);
        }
        QVERIFY(contentOf(base.path(moduleXml)).contains("Acme_Base"));
        QCOMPARE(codesOf(base.path()), QStringList());
    }

    void foreignFilesAreNotReplacedUnasked_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("octets");
        const auto row = [](const char *path, const char *octets) {
            QTest::newRow(path) << QString::fromLatin1(path) << QByteArray(octets);
        };
        row("registration.php", "<?php\n// theirs\n");
        row("composer.json", "{\"name\": \"other/package\"}");
        row("composer.json2", "");
        row("etc/module.xml",
            "<config><module name='Acme_OrdersToErp' setup_version='3'/></config>");
        row("etc/integration/api.xml", "rubbish");
        row("etc/integration.xml", "<config/>");
    }

    void foreignFilesAreNotReplacedUnasked()
    {
        QFETCH(QString, path);
        QFETCH(QByteArray, octets);
        if (octets.isEmpty()) {
            path.chop(1);
            octets = "no JSON";
        }
        const CodeBase base;
        base.write(below + QLatin1Char('/') + path, octets);
        const auto before = allIn(base.path());
        const Written first = written(base, smallSpec(), {}, false);
        QVERIFY(first.plan.needsConsent());
        QCOMPARE(allIn(base.path()), before);
        written(base, smallSpec());
        QVERIFY(contentOf(base.path(below + QLatin1Char('/') + path)) != octets);
        QCOMPARE(codesOf(base.path()), QStringList());
    }

    void aFolderThatIsALinkIsNotWrittenInto()
    {
        const CodeBase outside;
        const CodeBase base;
        base.link(QStringLiteral("app/code/Acme"), outside.path());
        const auto present = filesIn(folderBelow(base.path(), smallSpec()), base.path());
        QVERIFY(!present);
        QCOMPARE(present.error().code, "module.link");
    }

    void whatChangesInBetweenIsNotLost()
    {
        const CodeBase base;
        written(base, smallSpec());
        const QString folder = folderBelow(base.path(), smallSpec());
        ModuleSpec spec = withOneMore();
        const auto present = filesIn(folder, base.path());
        succeed(spec, *present, {});
        const WritePlan plan = planWriting(spec, *moduleFiles(spec), *present, folder);
        base.write(below + QStringLiteral("/etc/module.xml"), "<theirs/>");
        const auto done = carryOut(plan);
        QVERIFY(!done);
        QCOMPARE(done.error().code, "module.changed");
        QCOMPARE(contentOf(base.path(below + QStringLiteral("/etc/module.xml"))), "<theirs/>");
    }

    void whereNothingCanBeWrittenNothingIs()
    {
        const CodeBase base;
        base.write(QStringLiteral("app/code/Acme"), "a file");
        const QString folder = folderBelow(base.path(), smallSpec());
        const auto files = moduleFiles(smallSpec());
        const auto done = carryOut(planWriting(smallSpec(), *files, {}, folder));
        QVERIFY(!done);
        QCOMPARE(done.error().code, "module.unwritable");
        QCOMPARE(contentOf(base.path(QStringLiteral("app/code/Acme"))), "a file");
    }

    void aDifferenceIsShownAsDiffDoes_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QStringList>("lines");
        const auto row = [](const char *name, const char *before, const char *after,
                            const QStringList &lines) {
            QTest::newRow(name) << QByteArray(before) << QByteArray(after) << lines;
        };
        row("nothing", "a\nb\n", "a\r\nb", {});
        row("one line", "a\nb\nc\n", "a\nx\nc\n",
            {QStringLiteral("@@ -1,3 +1,3 @@"), QStringLiteral(" a"), QStringLiteral("-b"),
             QStringLiteral("+x"), QStringLiteral(" c")});
        row("added", "", "a\n", {QStringLiteral("@@ -0,0 +1,1 @@"), QStringLiteral("+a")});
        row("removed", "a\n", "", {QStringLiteral("@@ -1,1 +0,0 @@"), QStringLiteral("-a")});
        row("two places", "1\n2\n3\n4\n5\n6\n7\n8\n9\n", "x\n2\n3\n4\n5\n6\n7\n8\n",
            {QStringLiteral("@@ -1,4 +1,4 @@"), QStringLiteral("-1"), QStringLiteral("+x"),
             QStringLiteral(" 2"), QStringLiteral(" 3"), QStringLiteral(" 4"),
             QStringLiteral("@@ -6,4 +6,3 @@"), QStringLiteral(" 6"), QStringLiteral(" 7"),
             QStringLiteral(" 8"), QStringLiteral("-9")});
    }

    void aDifferenceIsShownAsDiffDoes()
    {
        QFETCH(const QByteArray, before);
        QFETCH(const QByteArray, after);
        QFETCH(const QStringList, lines);
        QCOMPARE(unified(lineDiff(before, after)), lines);
    }

    void aHugeDifferenceIsShownWhole()
    {
        QByteArray before;
        QByteArray after;
        for (int i = 0; i < 5000; ++i) {
            before += "a" + QByteArray::number(i) + "\n";
            after += "b" + QByteArray::number(i) + "\n";
        }
        QCOMPARE(lineDiff(before, after).size(), 10'000);
    }
};

LATCHKEY_TEST(tst_Writing)
#include "tst_Writing.moc"
