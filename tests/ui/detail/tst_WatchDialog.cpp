// SPDX-License-Identifier: Apache-2.0
// A watch's calls, listed beside their chart; one more of them when a person wants it.
#include "Program.h"
#include "activation/StateJson.h"
#include "commerce/FakeStore.h"
#include "desk/Watch.h"
#include "secrets/Credentials.h"
#include "session/Watching.h"
#include "ui/TestSession.h"
#include "ui/detail/AnswerList.h"
#include "ui/detail/WatchDialog.h"
#include "ui/look/Note.h"
#include "web/Origin.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace latchkey;
using integrations::WatchRepository;

namespace {

constexpr qint64 firstAt = 1'700'000'000'000;

// A connected integration at a store, and its dialog.
struct Desk
{
    explicit Desk(const QByteArray &storeUrl)
        : id(it.add(QStringLiteral("Orders to ERP"), storeUrl))
    {
        activation::ActivationState state;
        state.phase = activation::Phase::Linked;
        state.hasWorkingTokens = true;
        static_cast<void>(
            it->integrations().repository().saveActivationState(id, activation::toJson(state)));
        it->reload();
        bool isKept = false;
        it->secrets().store().write(secrets::itemKeyOfIntegration(id),
                                    secrets::toItem(secrets::IntegrationSecrets{
                                        web::originOf(storeUrl)->text(), Secret(tests::consumerKey),
                                        Secret(tests::consumerSecret), Secret(tests::accessToken),
                                        Secret(tests::accessTokenSecret)}),
                                    [&](const Result<void> &) { isKept = true; });
        [&] {
            QTRY_VERIFY(isKept);
        }();
    }

    void append(qint64 time, const QByteArray &code, int status, qint64 took) const
    {
        static_cast<void>(WatchRepository(it->profile()).append(id, {time, code, status, took}));
    }

    tests::TestSession it;
    QString id;
};

QPushButton *callNow(const ui::WatchDialog &dialog)
{
    return dialog.findChild<QPushButton *>(QStringLiteral("callNow"));
}

QString shown(const ui::WatchDialog &dialog)
{
    QStringList texts;
    for (const QLabel *label : dialog.findChildren<QLabel *>()) {
        if (label->isVisible()) {
            texts.append(label->text());
        }
    }
    return texts.join(QLatin1Char('\n'));
}

} // namespace

class tst_WatchDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachCallIsListedTheNewestFirst()
    {
        const Desk desk("https://shop.example/");
        desk.append(firstAt, {}, 200, 120);
        desk.append(firstAt + 60'000, "http.timeout", 0, -1);
        ui::WatchDialog dialog(*desk.it, desk.id, nullptr);
        dialog.show();
        auto *list = dialog.findChild<ui::AnswerList *>();
        QVERIFY(list->isVisible());
        QCOMPARE(list->topLevelItemCount(), 2);
        const QTreeWidgetItem *failed = list->topLevelItem(0);
        QCOMPARE(failed->text(1), QStringLiteral("–"));
        QCOMPARE(failed->text(2), QStringLiteral("–"));
        QCOMPARE(failed->text(3), QStringLiteral("The store could not be reached"));
        const QTreeWidgetItem *good = list->topLevelItem(1);
        QCOMPARE(good->text(1), QStringLiteral("HTTP 200"));
        QCOMPARE(good->text(2), QStringLiteral("120 ms"));
        QCOMPARE(good->text(3), QStringLiteral("All is well"));
        QVERIFY(!list->accessibleName().isEmpty());
        QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(list);
        QVERIFY(spoken->tableInterface() != nullptr);
        QCOMPARE(spoken->tableInterface()->cellAt(0, 3)->text(QAccessible::Name), failed->text(3));
    }

    void itIsCopiedAsLinesWithTheProblemsCodes()
    {
        const Desk desk("https://shop.example/");
        desk.append(firstAt, {}, 200, 120);
        desk.append(firstAt + 60'000, "http.timeout", 0, -1);
        ui::WatchDialog dialog(*desk.it, desk.id, nullptr);
        dialog.show();
        dialog.findChild<QPushButton *>(QStringLiteral("copyAnswers"))->click();
        const QStringList lines =
            QApplication::clipboard()->text().trimmed().split(QLatin1Char('\n'));
        QCOMPARE(lines.size(), 3);
        QCOMPARE(lines[0].split(QLatin1Char('\t')).size(), 4);
        QVERIFY(lines[1].endsWith(QStringLiteral("(http.timeout)")));
        auto *list = dialog.findChild<ui::AnswerList *>();
        list->setCurrentItem(list->topLevelItem(1));
        QApplication::clipboard()->clear();
        QTest::keyClick(list, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), lines[2]);
    }

    void withoutCallsThatIsSaid()
    {
        const Desk desk("https://shop.example/");
        ui::WatchDialog dialog(*desk.it, desk.id, nullptr);
        dialog.show();
        QVERIFY(!dialog.findChild<ui::AnswerList *>()->isVisible());
        QVERIFY(shown(dialog).contains(QStringLiteral("No call was made yet.")));
        QVERIFY(!dialog.findChild<QPushButton *>(QStringLiteral("copyAnswers"))->isEnabled());
    }

    void aCallNowIsSaidAndListed()
    {
        const tests::FakeStore store;
        const Desk desk(store.baseUrl());
        ui::WatchDialog dialog(*desk.it, desk.id, nullptr);
        dialog.show();
        QCOMPARE(store.requests(), 0);
        callNow(dialog)->click();
        QVERIFY(!callNow(dialog)->isEnabled());
        QVERIFY(shown(dialog).contains(QStringLiteral("Calling the store")));
        QTRY_VERIFY_WITH_TIMEOUT(shown(dialog).contains(QStringLiteral("All is well.")), 30'000);
        QVERIFY(callNow(dialog)->isEnabled());
        QCOMPARE(dialog.findChild<ui::AnswerList *>()->topLevelItemCount(), 1);
    }

    void aCallNowCanBeCancelled()
    {
        const tests::ScriptedPeer silent([](QTcpSocket *, const QByteArray &) {});
        const Desk desk(silent.origin() + '/');
        ui::WatchDialog dialog(*desk.it, desk.id, nullptr);
        dialog.show();
        callNow(dialog)->click();
        QTRY_VERIFY(!silent.requests().isEmpty());
        QPushButton *cancel = dialog.findChild<ui::Note *>()->link();
        QVERIFY(cancel->isVisible());
        cancel->click();
        QTRY_VERIFY_WITH_TIMEOUT(shown(dialog).contains(QStringLiteral("was cancelled")), 30'000);
        QVERIFY(callNow(dialog)->isEnabled());
        QVERIFY(!cancel->isVisible());
        QVERIFY(!dialog.findChild<ui::AnswerList *>()->isVisible()); // that says nothing
    }

    void thatAnotherProgramCallsIsSaid()
    {
        const Desk desk("https://shop.example/");
        const auto beside =
            profile::Profile::open(desk.it.place.filePath(QStringLiteral("profile"))).value();
        const auto turn = desk::watchTurn(*beside);
        QVERIFY(turn);
        ui::WatchDialog dialog(*desk.it, desk.id, nullptr);
        dialog.show();
        callNow(dialog)->click();
        QVERIFY2(shown(dialog).contains(QStringLiteral("are being made at the moment")),
                 qPrintable(shown(dialog)));
        QVERIFY(callNow(dialog)->isEnabled());
        QVERIFY(WatchRepository(*beside).append(desk.id, {firstAt, {}, 200, 7}));
        QTRY_COMPARE(dialog.findChild<ui::AnswerList *>()->topLevelItemCount(), 1);
    }

    void withoutAConnectionNothingIsOffered()
    {
        tests::TestSession it;
        const QString id = it.add(QStringLiteral("Orders to ERP"));
        const ui::WatchDialog dialog(*it, id, nullptr);
        QVERIFY(!callNow(dialog)->isEnabled());
    }
};

LATCHKEY_TEST(tst_WatchDialog)
#include "tst_WatchDialog.moc"
