// SPDX-License-Identifier: Apache-2.0
// A store's answer as a tree: everything is there, shown as harmless text, and opened in no time.
#include "Program.h"
#include "ui/HostileText.h"
#include "ui/requests/AnswerText.h"
#include "ui/requests/JsonModel.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QTest>
#include <QTreeView>

using namespace latchkey;
using requests::JsonOutline;
using ui::JsonModel;

namespace {

struct Watched
{
    explicit Watched(const QByteArray &json) { model.show(JsonOutline::read(json).value()); }

    QModelIndex at(const QList<int> &rows, int column = JsonModel::Name) const
    {
        QModelIndex found = model.index(0, 0);
        for (const int row : rows) {
            found = model.index(row, 0, found);
        }
        return found.siblingAtColumn(column);
    }
    QString name(const QList<int> &rows) const { return at(rows).data().toString(); }
    QString value(const QList<int> &rows) const
    {
        return at(rows, JsonModel::Value).data().toString();
    }

    JsonModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
};

QByteArray listOf(int count, const QByteArray &each)
{
    return "{\"items\":[" + (each + ',').repeated(count - 1) + each + "]}";
}

} // namespace

class tst_JsonModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void namesAndValuesStandBesideEachOther()
    {
        const Watched w("{\"items\":[{\"sku\":\"a\",\"price\":12.50,\"is\":null}],\"total\":1}");
        QCOMPARE(w.value({}), QStringLiteral("{ 2 }"));
        QCOMPARE(w.name({0}), QStringLiteral("items"));
        QCOMPARE(w.value({0}), QStringLiteral("[ 1 ]"));
        QCOMPARE(w.name({0, 0}), QStringLiteral("0"));
        QCOMPARE(w.name({0, 0, 1}), QStringLiteral("price"));
        QCOMPARE(w.value({0, 0, 1}), QStringLiteral("12.50"));
        QCOMPARE(w.value({0, 0, 0}), QStringLiteral("\"a\""));
        QCOMPARE(w.model.textOf(w.at({0, 0, 0})), QStringLiteral("a"));
        QCOMPARE(w.model.pathOf(w.at({0, 0, 0})), QStringLiteral("items[0].sku"));
        QCOMPARE(w.model.textOf(w.at({0})),
                 QStringLiteral("[{\"sku\":\"a\",\"price\":12.50,\"is\":null}]"));
        QCOMPARE(w.at({0}).data(Qt::AccessibleTextRole).toString(),
                 QStringLiteral("items, 1 value(s)"));
    }

    void anEmptyModelIsOne()
    {
        Watched w("[]");
        QCOMPARE(w.model.rowCount(), 1);
        w.model.show({});
        QCOMPARE(w.model.rowCount(), 0);
        QVERIFY(w.model.textOf({}).isEmpty() && w.model.pathOf({}).isEmpty());
    }

    void aLongListStandsInGroups()
    {
        const Watched w(listOf(2'001, "7"));
        QCOMPARE(w.model.rowCount(w.at({0})), 3);
        QCOMPARE(w.name({0, 1}), QStringLiteral("1000 – 1999"));
        QCOMPARE(w.name({0, 2, 0}), QStringLiteral("2000"));
        QCOMPARE(w.model.pathOf(w.at({0, 2, 0})), QStringLiteral("items[2000]"));
    }

    void foreignTextIsShownAsItIs_data() { tests::addHostileTexts(); }
    void foreignTextIsShownAsItIs()
    {
        QFETCH(QString, foreign);
        QFETCH(const QString, shown);
        QString quoted;
        for (const QChar c : foreign) {
            quoted += QStringLiteral("\\u%1").arg(int(c.unicode()), 4, 16, QLatin1Char('0'));
        }
        const QString json = QStringLiteral("{\"%1\":\"%1\"}").arg(quoted);
        const Watched w(json.toUtf8());
        QCOMPARE(w.name({0}), shown);
        QCOMPARE(w.value({0}), QLatin1Char('"') + shown + QLatin1Char('"'));
        QCOMPARE(tests::shownByToolTip(w.at({0}).data(Qt::ToolTipRole).toString()), shown);
        QCOMPARE(w.model.textOf(w.at({0})), foreign); // copied as it is
    }

    void aHundredThousandAreOpenedInAMoment()
    {
        JsonModel model;
        const QByteArray json = listOf(100'000, "{\"id\":1,\"sku\":\"a\",\"name\":\"x\"}");
        model.show(JsonOutline::read(json).value());
        QTreeView view;
        view.setUniformRowHeights(true);
        view.setModel(&model);
        view.show();
        QElapsedTimer timer;
        timer.start();
        view.expandToDepth(1);
        const QModelIndex group = model.index(99, 0, model.index(0, 0, model.index(0, 0)));
        view.expand(group);
        view.scrollTo(model.index(999, 0, group));
        QCoreApplication::processEvents();
        QVERIFY2(timer.elapsed() < 3'000, qPrintable(QString::number(timer.elapsed())));
        qInfo("opened in %lld ms", timer.elapsed());
    }

    void anAnswerIsMadeReady_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("isTree");
        QTest::addColumn<QString>("text");
        QTest::newRow("JSON") << QByteArray("{\"a\":1.0}") << true
                              << QStringLiteral("{\n  \"a\": 1.0\n}");
        QTest::newRow("XML") << QByteArray("<a>\x1b[2J</a>") << false
                             << QStringLiteral("<a>\\u001b[2J</a>");
        QTest::newRow("nothing") << QByteArray() << false << QString();
        QTest::newRow("lines") << QByteArray("a\nb") << false << QStringLiteral("a\nb");
    }
    void anAnswerIsMadeReady()
    {
        QFETCH(const QByteArray, body);
        const ui::ReadAnswer answer = ui::readAnswer(body);
        QTEST(!answer.outline.isEmpty(), "isTree");
        QTEST(answer.text, "text");
        QVERIFY(!answer.isCut);
    }

    void whatIsTooLongForATextIsCutAndSaid()
    {
        const ui::ReadAnswer long1 = ui::readAnswer(listOf(200'000, "12345"));
        QVERIFY(long1.isCut && !long1.outline.isEmpty());
        QVERIFY(long1.text.size() < 700'000);
        QVERIFY(ui::readAnswer(QByteArray(5'000, 'x')).isCut);
    }

    void octetsAreCountedForPeople()
    {
        QCOMPARE(ui::octetsText(412), QStringLiteral("412 octet(s)"));
        QCOMPARE(ui::octetsText(12'595), QStringLiteral("12.3 KiB"));
        QCOMPARE(ui::octetsText(10'905'190), QStringLiteral("10.4 MiB"));
    }
};

LATCHKEY_TEST(tst_JsonModel)
#include "tst_JsonModel.moc"
