// SPDX-License-Identifier: Apache-2.0
// The built-in catalogue is the recorded store, row by row, and its files are what the tool writes.
#include "Program.h"
#include "storecode/AclReader.h"
#include "storecode/Catalogue.h"

#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace latchkey::acl;
using namespace latchkey::storecode;

namespace {

const QString tables = latchkey::testing::sourcePath("tests/data/");
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

// The module with the star gave the title.
QString owner(const QString &modules)
{
    for (const QString &each : modules.split(QLatin1Char(','))) {
        if (each.endsWith(QLatin1Char('*'))) {
            return each.chopped(1);
        }
    }
    return {};
}

} // namespace

class tst_Catalogue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTreeIsTheRecordedOne();
    void whatTheStoreSwitchesOffIsSwitchedOff();
    void theRoutesAreTheRecordedOnes();
    void everyRouteNeedsResourcesThatExist();
    void theFilesAreWhatTheToolWrites();
    void theToolReadsACodeBaseToo();
};

void tst_Catalogue::theTreeIsTheRecordedOne()
{
    const AclTree tree = readAcl({}).tree;
    const int admin = tree.indexOf(adminId);
    int next = 0;
    for (const auto &row : rows(QStringLiteral("acl.tsv"))) {
        if (row[QStringLiteral("order")] == QLatin1String("-")) {
            QCOMPARE(tree.indexOf(row[QStringLiteral("id")]), -1);
            continue;
        }
        QVERIFY(next < tree.size());
        const AclResource &each = tree.at(next);
        QCOMPARE(next, row[QStringLiteral("order")].toInt());
        QCOMPARE(each.id, row[QStringLiteral("id")]);
        QCOMPARE(each.title, row[QStringLiteral("title")]);
        QCOMPARE(each.depth, row[QStringLiteral("depth")].toInt());
        QCOMPARE(each.parent < 0 ? QString() : tree.at(each.parent).id,
                 row[QStringLiteral("parent")]);
        QCOMPARE(each.sortOrder, row[QStringLiteral("sort_order")].toLongLong());
        QCOMPARE(each.module, owner(row[QStringLiteral("modules")]));
        QCOMPARE(tree.isBelow(next, admin),
                 row[QStringLiteral("in_integrations_tree")] == QLatin1String("1"));
        ++next;
    }
    QCOMPARE(tree.size(), next);
    QCOMPARE(next, 260);
}

void tst_Catalogue::whatTheStoreSwitchesOffIsSwitchedOff()
{
    const AclTree tree = readAcl({}, {}, Disabled::Kept).tree;
    QCOMPARE(tree.size(), 261);
    int seen = 0;
    for (const auto &row : rows(QStringLiteral("acl.tsv"))) {
        if (row[QStringLiteral("order")] == QLatin1String("-")) {
            const AclResource &each = tree.at(tree.indexOf(row[QStringLiteral("id")]));
            QVERIFY(each.isDisabled);
            QCOMPARE(each.title, row[QStringLiteral("title")]);
            QCOMPARE(tree.at(each.parent).id, row[QStringLiteral("parent")]);
            QCOMPARE(each.module, owner(row[QStringLiteral("modules")]));
            ++seen;
        }
    }
    QCOMPARE(seen, 1);
}

void tst_Catalogue::theRoutesAreTheRecordedOnes()
{
    const AclReading reading = readAcl({});
    QHash<QString, Route> known;
    for (const Route &each : reading.routes.routes()) {
        known.insert(each.text(), each);
    }
    const auto recorded = rows(QStringLiteral("routes.tsv"));
    QCOMPARE(recorded.size(), 389);
    QCOMPARE(known.size(), recorded.size());
    for (const auto &row : recorded) {
        const Route route = known.value(row[QStringLiteral("method")] + QLatin1Char(' ') +
                                        row[QStringLiteral("url")]);
        QCOMPARE(route.url, row[QStringLiteral("url")]);
        QCOMPARE(route.serviceClass, row[QStringLiteral("service_class")]);
        QCOMPARE(route.serviceMethod, row[QStringLiteral("service_method")]);
        QCOMPARE(route.resources.join(QLatin1Char(',')), row[QStringLiteral("resources")]);
        QVERIFY(route.module.startsWith(QLatin1String("Magento_")));
    }
}

void tst_Catalogue::everyRouteNeedsResourcesThatExist()
{
    const AclReading reading = readAcl({});
    for (const Route &route : reading.routes.routes()) {
        QVERIFY(!route.resources.isEmpty());
        for (const QString &id : route.aclResources()) {
            // the store's own webapi.xml files name some that its acl.xml files do not have
            if (reading.tree.indexOf(id) < 0) {
                qInfo("%s needs %s, which the store does not have", qPrintable(route.text()),
                      qPrintable(id));
            }
            QVERIFY(id.contains(QLatin1String("::")));
        }
    }
}

void tst_Catalogue::theFilesAreWhatTheToolWrites()
{
    const QTemporaryDir folder;
    const QString release = catalogueRelease();
    QCOMPARE(release, QStringLiteral("Magento Open Source 2.4.6"));
    QProcess tool;
    QSignalSpy finished(&tool, &QProcess::finished);
    tool.start(latchkey::testing::builtPath("bin/latchkey-catalogue"),
               {QStringLiteral("--release"), release, QStringLiteral("--into"), folder.path(),
                QStringLiteral("--tables"), tables + QStringLiteral("acl.tsv"),
                tables + QStringLiteral("routes.tsv")});
    QVERIFY(finished.wait(60'000));
    QCOMPARE(tool.exitCode(), 0);
    for (const QString &name : {QStringLiteral("acl.tsv"), QStringLiteral("routes.tsv")}) {
        QVERIFY(!contentOf(catalogue + name).isEmpty());
        QCOMPARE(contentOf(folder.filePath(name)), contentOf(catalogue + name));
    }
}

// Two ways to the same files.
void tst_Catalogue::theToolReadsACodeBaseToo()
{
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkpath(QStringLiteral("shop/app/code/Acme/Orders/etc")));
    QFile file(folder.filePath(QStringLiteral("shop/app/code/Acme/Orders/etc/acl.xml")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("<config><acl><resources><resource id='Acme_Orders::all' title='All'>"
               "<resource id='Other_Orders::one' title='One' disabled='true' sortOrder='5'/>"
               "</resource></resources></acl></config>");
    file.close();
    QProcess tool;
    QSignalSpy finished(&tool, &QProcess::finished);
    tool.start(latchkey::testing::builtPath("bin/latchkey-catalogue"),
               {QStringLiteral("--release"), QStringLiteral("Shop 1"), QStringLiteral("--into"),
                folder.path(), folder.filePath(QStringLiteral("shop"))});
    QVERIFY(finished.wait(60'000));
    QCOMPARE(tool.exitCode(), 0);
    QCOMPARE(contentOf(folder.filePath(QStringLiteral("acl.tsv"))),
             QByteArray("# Shop 1\n0\tAcme_Orders::all\tAll\t0\t\t\n"
                        "1\tOther_Orders::one\tOne\t5\t\tdisabled\n"));
}

LATCHKEY_TEST(tst_Catalogue)
#include "tst_Catalogue.moc"
