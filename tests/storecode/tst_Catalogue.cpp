// SPDX-License-Identifier: Apache-2.0
// The built-in catalogue is what was recorded of each release, row by row, and its files are what
// the tool writes.
#include "Program.h"
#include "acl/ResourceId.h"
#include "acl/TreeComparison.h"
#include "storecode/AclReader.h"

#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace latchkey::acl;
using namespace latchkey::storecode;

namespace {

const QString tables = latchkey::testing::sourcePath("tests/data/catalogue/");
const QString catalogue = latchkey::testing::sourcePath("resources/catalogue/");

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// The rows of a recorded table, each by its columns' names.
QList<QHash<QString, QString>> rows(const QString &name)
{
    QStringList lines =
        QString::fromUtf8(contentOf(tables + name)).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    const QStringList columns = lines.takeFirst().split(QLatin1Char('\t'));
    QList<QHash<QString, QString>> found;
    for (const QString &line : lines) {
        const QStringList values = line.split(QLatin1Char('\t'));
        QHash<QString, QString> row;
        for (qsizetype i = 0; i < columns.size(); ++i) {
            row.insert(columns[i], values.value(i));
        }
        found.append(row);
    }
    return found;
}

int runTool(const QStringList &arguments)
{
    QProcess tool;
    QSignalSpy finished(&tool, &QProcess::finished);
    tool.start(latchkey::testing::builtPath("bin/latchkey-catalogue"), arguments);
    return finished.wait(60'000) ? tool.exitCode() : -1;
}

void releaseRows()
{
    QTest::addColumn<QString>("release");
    for (const QString &each : catalogueReleases()) {
        QTest::newRow(qPrintable(each)) << each;
    }
}

AclReading reading(const QString &release)
{
    return readAcl({catalogueOf(release)});
}

} // namespace

class tst_Catalogue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRecordedReleaseIsThere();
    void aReleaseIsMeantByItsLine_data();
    void aReleaseIsMeantByItsLine();
    void anUnknownReleaseIsToldWithThoseThereAre();
    void theTreeIsTheRecordedOne_data();
    void theTreeIsTheRecordedOne();
    void theRoutesAreTheRecordedOnes_data();
    void theRoutesAreTheRecordedOnes();
    void everyRouteNeedsIds_data();
    void everyRouteNeedsIds();
    void noReleaseIsRefusedByAStore_data();
    void noReleaseIsRefusedByAStore();
    void whatChangedBetweenReleasesIsKnown();
    void theFilesAreWhatTheToolWrites();
    void theToolRecordsACodeBase();
};

void tst_Catalogue::everyRecordedReleaseIsThere()
{
    QCOMPARE(catalogueReleases(),
             (QStringList{QStringLiteral("2.4.8-p1"), QStringLiteral("2.4.7-p7"),
                          QStringLiteral("2.4.6-p11"), QStringLiteral("2.4.5-p13"),
                          QStringLiteral("2.4.4-p13")}));
    QCOMPARE(readAcl({}).tree, reading(QStringLiteral("2.4.8")).tree);
    QCOMPARE(readAcl({}).sources, QStringList{QStringLiteral("Magento Open Source 2.4.8-p1")});
}

void tst_Catalogue::aReleaseIsMeantByItsLine_data()
{
    QTest::addColumn<QString>("meant");
    QTest::addColumn<QString>("release");
    const auto row = [](const char *meant, const char *release) {
        QTest::newRow(meant) << QString::fromLatin1(meant) << QString::fromLatin1(release);
    };
    row("", "2.4.8-p1");
    row("2.4.6", "2.4.6-p11");
    row("2.4.6-p11", "2.4.6-p11");
    row("2.4.6-p3", "2.4.6-p11");
    row("2.4.4-p99", "2.4.4-p13");
}

void tst_Catalogue::aReleaseIsMeantByItsLine()
{
    QFETCH(const QString, meant);
    QFETCH(const QString, release);
    QCOMPARE(catalogueRelease(meant).value(), release);
}

void tst_Catalogue::anUnknownReleaseIsToldWithThoseThereAre()
{
    for (const char *meant : {"2.3.7", "2.4", "2.4.60", "x", "2.4.6.1", " "}) {
        const auto release = catalogueRelease(QLatin1String(meant));
        QVERIFY2(!release, meant);
        QCOMPARE(release.error().code, "acl.unknown-release");
        QVERIFY(release.error().sentence.contains(QLatin1String("2.4.8, 2.4.7, 2.4.6")));
    }
    const AclReading none = reading(QStringLiteral("2.3.7"));
    QVERIFY(none.tree.isEmpty());
    QCOMPARE(none.problems.size(), 1);
    QCOMPARE(none.problems[0].path, QStringLiteral("catalogue:2.3.7"));
}

void tst_Catalogue::theTreeIsTheRecordedOne_data()
{
    releaseRows();
}

void tst_Catalogue::theTreeIsTheRecordedOne()
{
    QFETCH(const QString, release);
    const AclTree tree = reading(release).tree;
    int next = 0;
    for (const auto &row : rows(QStringLiteral("acl-%1.tsv").arg(release))) {
        QVERIFY(next < tree.size());
        const AclResource &each = tree.at(next);
        QCOMPARE(next, row[QStringLiteral("order")].toInt());
        QCOMPARE(each.id, row[QStringLiteral("id")]);
        QCOMPARE(each.title, row[QStringLiteral("title")]);
        QCOMPARE(each.depth, row[QStringLiteral("depth")].toInt());
        QCOMPARE(each.parent < 0 ? QString() : tree.at(each.parent).id,
                 row[QStringLiteral("parent")]);
        QCOMPARE(each.sortOrder, row[QStringLiteral("sort_order")].toLongLong());
        QCOMPARE(each.module, row[QStringLiteral("module")]);
        ++next;
    }
    QCOMPARE(tree.size(), next);
    QVERIFY(next > 260);
}

void tst_Catalogue::theRoutesAreTheRecordedOnes_data()
{
    releaseRows();
}

void tst_Catalogue::theRoutesAreTheRecordedOnes()
{
    QFETCH(const QString, release);
    QHash<QString, Route> known;
    const AclReading found = reading(release);
    for (const Route &each : found.routes.routes()) {
        known.insert(each.text(), each);
    }
    const auto recorded = rows(QStringLiteral("routes-%1.tsv").arg(release));
    QVERIFY(recorded.size() > 400);
    QCOMPARE(known.size(), recorded.size());
    for (const auto &row : recorded) {
        const Route route = known.value(row[QStringLiteral("method")] + QLatin1Char(' ') +
                                        row[QStringLiteral("url")]);
        QCOMPARE(route.url, row[QStringLiteral("url")]);
        QCOMPARE(route.serviceClass, row[QStringLiteral("service")]);
        QCOMPARE(route.serviceMethod, row[QStringLiteral("service_method")]);
        QCOMPARE(route.resources.join(QLatin1Char(',')), row[QStringLiteral("resources")]);
        QVERIFY(!route.module.isEmpty());
    }
}

void tst_Catalogue::everyRouteNeedsIds_data()
{
    releaseRows();
}

void tst_Catalogue::everyRouteNeedsIds()
{
    QFETCH(const QString, release);
    const AclReading found = reading(release);
    for (const Route &route : found.routes.routes()) {
        QVERIFY(!route.resources.isEmpty());
        QCOMPARE(route.aclResources(), route.neededResources());
    }
    for (const AclResource &each : found.tree.resources()) {
        QVERIFY2(isResourceId(each.id), qPrintable(each.id));
    }
}

void tst_Catalogue::noReleaseIsRefusedByAStore_data()
{
    releaseRows();
}

void tst_Catalogue::noReleaseIsRefusedByAStore()
{
    QFETCH(const QString, release);
    for (const auto &problem : reading(release).problems) {
        QFAIL(qPrintable(problem.problem.sentence));
    }
}

void tst_Catalogue::whatChangedBetweenReleasesIsKnown()
{
    const AclReading old = reading(QStringLiteral("2.4.6"));
    const AclReading now = reading(QStringLiteral("2.4.8"));
    const TreeComparison tree = compare(old.tree, now.tree);
    QVERIFY(tree.added.contains(QStringLiteral("Magento_GraphQlServer::admin_graphql")));
    QCOMPARE(tree.added.size(), 7);
    QCOMPARE(tree.removed, QStringList());
    QCOMPARE(tree.moved, (QList<ChangedResource>{{QStringLiteral("Magento_Paypal::paypal"),
                                                  QStringLiteral("Magento_Config::config"),
                                                  QStringLiteral("Magento_Payment::payment")}}));
    QVERIFY(tree.renamed.isEmpty());
    const RouteComparison routes = compare(old.routes, now.routes);
    QVERIFY(!routes.added.isEmpty());
    QVERIFY(!routes.isSame());
    const AclReading oldest = reading(QStringLiteral("2.4.4"));
    QVERIFY(compare(oldest.tree, reading(QStringLiteral("2.4.5")).tree).isSame());
    QVERIFY(compare(oldest.routes, reading(QStringLiteral("2.4.5")).routes).isSame());
}

void tst_Catalogue::theFilesAreWhatTheToolWrites()
{
    const QTemporaryDir folder;
    QCOMPARE(runTool({QStringLiteral("--into"), folder.path(), tables}), 0);
    for (const QString &name : {QStringLiteral("acl.tsv"), QStringLiteral("routes.tsv")}) {
        QVERIFY(!contentOf(catalogue + name).isEmpty());
        QCOMPARE(contentOf(folder.filePath(name)), contentOf(catalogue + name));
    }
    const auto octets = QFileInfo(catalogue + QStringLiteral("acl.tsv")).size() +
                        QFileInfo(catalogue + QStringLiteral("routes.tsv")).size();
    QVERIFY2(octets < 100'000, "what is the same in several releases stands once");
}

// And what it recorded it can take.
void tst_Catalogue::theToolRecordsACodeBase()
{
    const QTemporaryDir folder;
    const auto write = [&folder](const QString &name, const QByteArray &text) {
        const QString path = folder.filePath(QStringLiteral("shop/app/code/Acme/Orders/") + name);
        QFile file(QDir().mkpath(QFileInfo(path).path()) ? path : QString());
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
    };
    QVERIFY(write(QStringLiteral("etc/acl.xml"),
                  "<config><acl><resources><resource id='Magento_Backend::admin' title='Admin'>"
                  "<resource id='Acme_Orders::off' title='Off' disabled='true'/>"
                  "<resource id='Other_Orders::one' title='One' sortOrder='5'/>"
                  "</resource></resources></acl></config>"));
    QVERIFY(write(QStringLiteral("etc/webapi.xml"),
                  "<routes><route url='/V1/acme' method='GET'><service class='A\\B' method='c'/>"
                  "<resources><resource ref='Other_Orders::one'/><resource ref='self'/></resources>"
                  "</route></routes>"));
    QCOMPARE(runTool({QStringLiteral("--into"), folder.path(), QStringLiteral("--record"),
                      QStringLiteral("1.0"), folder.filePath(QStringLiteral("shop"))}),
             0);
    QCOMPARE(contentOf(folder.filePath(QStringLiteral("acl-1.0.tsv"))),
             QByteArray("order\tdepth\tid\tparent\ttitle\tsort_order\tmodule\n"
                        "0\t0\tMagento_Backend::admin\t\tAdmin\t0\tMagento_Backend\n"
                        "1\t1\tOther_Orders::one\tMagento_Backend::admin\tOne\t5\tOther_Orders\n"));
    QCOMPARE(contentOf(folder.filePath(QStringLiteral("routes-1.0.tsv"))),
             QByteArray("method\turl\tservice\tservice_method\tresources\n"
                        "GET\t/V1/acme\tA\\B\tc\tOther_Orders::one,self\n"));
    QCOMPARE(runTool({QStringLiteral("--into"), folder.path(), folder.path()}), 0);
    QCOMPARE(contentOf(folder.filePath(QStringLiteral("acl.tsv"))),
             QByteArray("# Magento Open Source\t1.0\n"
                        "1\t0\tMagento_Backend::admin\tAdmin\t0\t\n"
                        "1\t1\tOther_Orders::one\tOne\t5\t\n"));
}

LATCHKEY_TEST(tst_Catalogue)
#include "tst_Catalogue.moc"
