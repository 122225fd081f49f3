// SPDX-License-Identifier: Apache-2.0
// All integrations of a store, as a person sees and refreshes them.
#include "Program.h"
#include "session/StoreToFill.h"
#include "ui/store/ListCard.h"

#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QTest>

using namespace latchkey;
using tests::StoreToFill;

namespace {

QJsonObject row(int id, const QString &name, int status, const QStringList &granted, int type = 0)
{
    return {{QStringLiteral("integration_id"), id},
            {QStringLiteral("id"), id},
            {QStringLiteral("name"), name},
            {QStringLiteral("email"), QString()},
            {QStringLiteral("endpoint"), QString()},
            {QStringLiteral("identity_link_url"), QString()},
            {QStringLiteral("setup_type"), type},
            {QStringLiteral("status"), status},
            {QStringLiteral("consumer_id"), 100 + id},
            {QStringLiteral("granted"), QJsonArray::fromStringList(granted)}};
}

struct Desk
{
    Desk()
    {
        store.behave({{QStringLiteral("base url"), QString::fromUtf8(store.api.baseUrl())}});
        area.setWidget(card);
        area.setWidgetResizable(true);
        area.resize(560, 500);
        area.show();
        card->show(store.id);
    }

    void agree() const { QVERIFY(store.jobs.setPlace(store.id, store.code.place(), true)); }

    void have(const QList<QJsonObject> &rows) const
    {
        QJsonObject all;
        for (const QJsonObject &each : rows) {
            all.insert(QString::number(each[QStringLiteral("id")].toInt()), each);
        }
        store.code.setState({{QStringLiteral("next"), 50},
                             {QStringLiteral("integrations"), all},
                             {QStringLiteral("consumers"), QJsonObject()},
                             {QStringLiteral("tokens"), QJsonObject()}});
    }

    QPushButton *button(const QString &text) const
    {
        for (QPushButton *each : card->findChildren<QPushButton *>()) {
            if (each->isVisible() && each->text() == text) {
                return each;
            }
        }
        return nullptr;
    }

    void press(const QString &text) const
    {
        QPushButton *found = button(text);
        QVERIFY2(found != nullptr, qPrintable(text));
        found->click();
        QTRY_VERIFY_WITH_TIMEOUT(button(QStringLiteral("Refresh")) != nullptr ||
                                     button(QStringLiteral("Try again")) != nullptr,
                                 60'000);
        QTRY_VERIFY_WITH_TIMEOUT(ask()->isEnabled(), 60'000);
    }

    QPushButton *ask() const { return card->findChildren<QPushButton *>().constLast(); }
    QString text(int index) const { return card->list()->item(index)->text(); }

    StoreToFill store;
    QScrollArea area;
    ui::ListCard *card = new ui::ListCard(*store.it);
};

} // namespace

class tst_ListCard : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void itIsThereOnlyWhereTheStoreMayBeAsked()
    {
        Desk desk;
        QVERIFY(desk.card->isHidden());
        desk.agree();
        QVERIFY(!desk.card->isHidden());
        QVERIFY(desk.button(QStringLiteral("Show all integrations")) != nullptr);
        QVERIFY(!desk.card->list()->isVisible());
    }

    void everythingAndStrangersAreNamed()
    {
        Desk desk;
        desk.agree();
        desk.have({row(1, QStringLiteral("orders to erp"), 1,
                       {QStringLiteral("Magento_Backend::admin"),
                        QStringLiteral("Magento_Sales::sales")}),
                   row(2, QStringLiteral("Analytics"), 1, {QStringLiteral("Magento_Backend::all")}),
                   row(3, QStringLiteral("Mail\u202e"), 2, {}, 1)});
        desk.press(QStringLiteral("Show all integrations"));
        QCOMPARE(desk.card->list()->count(), 3);
        QCOMPARE(desk.text(0),
                 QStringLiteral("orders to erp\nactive · may do: 1 resource(s) · known here"));
        QCOMPARE(
            desk.text(1),
            QStringLiteral("Analytics\nactive · may do: everything · Latchkey does not know it"));
        QVERIFY(
            desk.text(2).contains(QStringLiteral("reset · may do: 0 resource(s) · from a module")));
        QVERIFY(!desk.text(2).contains(QChar(0x202e)));
        QCOMPARE(desk.card->said(),
                 QStringLiteral("3 integration(s) · 1 may do everything · 2 that Latchkey does not "
                                "know"));
        QVERIFY(!desk.card->list()->item(1)->icon().isNull());
        QCOMPARE(desk.card->list()->item(1)->data(Qt::AccessibleTextRole).toString(),
                 QStringLiteral("Analytics"));
    }

    void refreshShowsWhatCameSince()
    {
        Desk desk;
        desk.agree();
        desk.have({row(1, QStringLiteral("One"), 0, {})});
        desk.press(QStringLiteral("Show all integrations"));
        QCOMPARE(desk.card->list()->count(), 1);
        desk.have({row(1, QStringLiteral("One"), 0, {}), row(2, QStringLiteral("Two"), 0, {})});
        desk.press(QStringLiteral("Refresh"));
        QCOMPARE(desk.card->list()->count(), 2);
    }

    void aStoreWithoutAnySaysSo()
    {
        Desk desk;
        desk.agree();
        desk.have({});
        desk.press(QStringLiteral("Show all integrations"));
        QVERIFY(!desk.card->list()->isVisible());
        QVERIFY(desk.card->said().contains(QStringLiteral("no integrations yet")));
    }

    void aFailureIsSaidAndCanBeTriedAgain()
    {
        Desk desk;
        desk.agree();
        desk.have({row(1, QStringLiteral("One"), 0, {})});
        desk.store.behave({{QStringLiteral("does not start"), QStringLiteral("no database")}});
        desk.press(QStringLiteral("Show all integrations"));
        QVERIFY(!desk.card->said().isEmpty());
        desk.store.behave({});
        desk.press(QStringLiteral("Try again"));
        QCOMPARE(desk.card->list()->count(), 1);
    }

    void itCanBeStopped()
    {
        Desk desk;
        desk.agree();
        desk.store.behave({{QStringLiteral("hangs"), true}});
        desk.button(QStringLiteral("Show all integrations"))->click();
        QVERIFY(!desk.ask()->isEnabled());
        QTRY_VERIFY(desk.button(QStringLiteral("Stop")) != nullptr); // once it takes long
        desk.button(QStringLiteral("Stop"))->click();
        QTRY_VERIFY_WITH_TIMEOUT(desk.ask()->isEnabled(), 60'000);
        QVERIFY(desk.card->said().contains(QStringLiteral("Cancelled")));
        QVERIFY(desk.button(QStringLiteral("Try again")) != nullptr);
    }

    void theKeyboardGetsEverywhere()
    {
        Desk desk;
        desk.agree();
        desk.have({row(1, QStringLiteral("One"), 0, {}), row(2, QStringLiteral("Two"), 0, {})});
        desk.press(QStringLiteral("Show all integrations"));
        QVERIFY(QTest::qWaitForWindowActive(&desk.area));
        desk.card->list()->setFocus();
        QTest::keyClick(desk.card->list(), Qt::Key_Down);
        QCOMPARE(desk.card->list()->currentRow(), 1);
        QTest::keyClick(desk.card->list(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), desk.ask());
    }

    void anotherIntegrationsStoreIsAnother()
    {
        Desk desk;
        desk.agree();
        desk.have({row(1, QStringLiteral("One"), 0, {})});
        desk.press(QStringLiteral("Show all integrations"));
        desk.card->show(desk.store.it.add(QStringLiteral("Stock")));
        QVERIFY(desk.card->isHidden());
        desk.card->show(desk.store.id);
        QCOMPARE(desk.card->list()->count(), 1);
    }
};

LATCHKEY_TEST(tst_ListCard)
#include "tst_ListCard.moc"
