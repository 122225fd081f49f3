// SPDX-License-Identifier: Apache-2.0
// The page that looks at a store, and the self-test, with real sessions.
#include "Program.h"
#include "practice/PracticeStore.h"
#include "session/Session.h"
#include "ui/HostileText.h"
#include "ui/TestSession.h"
#include "ui/checks/CheckList.h"
#include "ui/checks/CheckPage.h"
#include "ui/checks/CheckRow.h"
#include "ui/checks/SelfTestDialog.h"

#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace latchkey;
using checks::CheckResult;
using checks::Help;
using checks::State;
using tests::TestSession;
using ui::CheckList;
using ui::CheckPage;

namespace {

struct Page
{
    Page()
    {
        [&] {
            QVERIFY(store.listen());
        }();
        id = session.add(QStringLiteral("Orders"), store.baseUrl());
        session->reload();
        page.resize(760, 560);
        page.show(id);
        static_cast<QWidget &>(page).show();
    }

    // What a layout takes in late is shown by an event.
    QPushButton *button(const QString &text) const
    {
        QCoreApplication::sendPostedEvents();
        for (QPushButton *each : page.findChildren<QPushButton *>()) {
            if (each->text() == text && each->isVisible()) {
                return each;
            }
        }
        return nullptr;
    }

    practice::PracticeStore store;
    TestSession session;
    QString id;
    CheckPage page{*session};
};

CheckResult result(const QByteArray &id, State state, Help help = Help::None)
{
    CheckResult made;
    made.id = id;
    made.state = state;
    made.sentence = QStringLiteral("Said.");
    made.help = help;
    made.evidence = {{QStringLiteral("Seen.")}};
    return made;
}

// All that can be read.
QStringList texts(const QWidget &widget)
{
    QStringList all;
    for (const QLabel *each : widget.findChildren<QLabel *>()) {
        if (each->isVisible()) {
            all.append(each->text());
        }
    }
    return all;
}

} // namespace

class tst_CheckPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qunsetenv("https_proxy"); }

    void nothingIsAskedBeforeSomebodyWantsIt()
    {
        const Page it;
        QVERIFY(it.page.list()->isEmpty());
        QVERIFY(it.button(QStringLiteral("Check the store")) != nullptr);
        QVERIFY(it.button(QStringLiteral("Copy as text")) == nullptr);
    }

    void aStoreIsLookedAt()
    {
        Page it;
        QSignalSpy finished(it.page.list(), &CheckList::finished);
        QTest::mouseClick(it.button(QStringLiteral("Check the store")), Qt::LeftButton);
        QVERIFY(it.button(QStringLiteral("Cancel")) != nullptr);
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 60'000);
        QCOMPARE(it.page.list()->done(), int(it.page.list()->results().size()));
        QVERIFY(it.button(QStringLiteral("Check again")) != nullptr);
        QTest::mouseClick(it.button(QStringLiteral("Copy as text")), Qt::LeftButton);
        const QString copied = QApplication::clipboard()->text();
        QVERIFY2(copied.contains(QStringLiteral("[fine] The store's API")), qPrintable(copied));
        QVERIFY(copied.contains(QStringLiteral("activation.not-linked")));
    }

    void itCanBeStopped()
    {
        Page it;
        QSignalSpy finished(it.page.list(), &CheckList::finished);
        it.page.run();
        it.page.list()->cancel();
        QTRY_COMPARE(finished.size(), 1);
        QVERIFY(!it.page.list()->isUnderWay());
        QVERIFY(!texts(it.page).contains(QStringLiteral("Nothing is wrong.")));
        QVERIFY(
            texts(it.page).contains(QStringLiteral("Stopped before everything was looked at.")));
    }

    void whoeverIsElsewhereByTheEndStaysThere()
    {
        Page it;
        QLineEdit elsewhere(&it.page);
        elsewhere.show();
        if (!QTest::qWaitForWindowActive(&it.page)) {
            QSKIP("no window comes to the front here");
        }
        QSignalSpy finished(it.page.list(), &CheckList::finished);
        it.button(QStringLiteral("Check the store"))->setFocus();
        it.page.run();
        QVERIFY(it.button(QStringLiteral("Cancel"))->hasFocus());
        elsewhere.setFocus();
        it.page.list()->cancel();
        QTRY_COMPARE(finished.size(), 1);
        QVERIFY(elsewhere.hasFocus());
    }

    void whyNothingIsLookedAtIsSaid()
    {
        Page it;
        it.page.show(QStringLiteral("gone"));
        const QStringList before = texts(it.page);
        it.page.run();
        QVERIFY(!it.page.list()->isUnderWay());
        QVERIFY(texts(it.page) != before);
    }

    void anotherIntegrationBeginsAnew()
    {
        Page it;
        it.page.list()->show({result("dns", State::Ok)});
        it.page.show(it.id);
        QVERIFY(!it.page.list()->isEmpty());
        it.page.show(QStringLiteral("another"));
        QVERIFY(it.page.list()->isEmpty());
    }

    void evidenceIsFoldedAway()
    {
        Page it;
        it.page.list()->show({result("dns", State::Failed)});
        QVERIFY(!texts(it.page).join(QString()).contains(QStringLiteral("Seen.")));
        const QPushButton *details = it.button(QStringLiteral("Details"));
        const QString folded = details->accessibleName();
        QVERIFY(folded.startsWith(QStringLiteral("Details of “")));
        QTest::mouseClick(it.button(QStringLiteral("Details")), Qt::LeftButton);
        QVERIFY(details->accessibleName().startsWith(QStringLiteral("Hide details of “")));
        QVERIFY(texts(it.page).join(QString()).contains(QStringLiteral("Seen.")));
        QTest::mouseClick(it.button(QStringLiteral("Hide details")), Qt::LeftButton);
        QCOMPARE(details->accessibleName(), folded);
        QVERIFY(!texts(it.page).join(QString()).contains(QStringLiteral("Seen.")));
    }

    void theButtonThatHelpsIsAskedFor()
    {
        Page it;
        QSignalSpy wanted(&it.page, &CheckPage::helpWanted);
        it.page.list()->show({result("rest", State::Failed, Help::EditStore)});
        QTest::mouseClick(it.button(QStringLiteral("Change the address …")), Qt::LeftButton);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted[0][0].value<Help>(), Help::EditStore);
    }

    void theBareTokenIsSentOnlyAfterAQuestion()
    {
        Page it;
        it.page.list()->show({result("bearer", State::Skipped, Help::TryBearer)});
        QTest::mouseClick(it.button(QStringLiteral("Try it …")), Qt::LeftButton);
        QVERIFY(!it.page.list()->isUnderWay());
        auto *question = it.page.findChild<QDialog *>();
        QVERIFY(question != nullptr);
        QTest::mouseClick(question->findChild<QPushButton *>(QStringLiteral("goOn")),
                          Qt::LeftButton);
        QVERIFY(it.page.list()->isUnderWay());
        it.page.list()->cancel();
    }

    void foreignTextIsShownAsItIs_data() { tests::addHostileTexts(); }
    void foreignTextIsShownAsItIs()
    {
        QFETCH(const QString, foreign);
        QFETCH(const QString, shown);
        Page it;
        CheckResult made = result("rest", State::Failed);
        made.sentence = foreign;
        made.advice = foreign;
        made.evidence = {{foreign}};
        it.page.list()->show({made});
        it.page.list()->rows()[0]->unfold(true);
        int seen = 0;
        for (const QLabel *label : it.page.list()->findChildren<QLabel *>()) {
            if (QString(label->text()).remove(QChar(0x200b)) == shown) {
                QCOMPARE(label->textFormat(), Qt::PlainText);
                ++seen;
            }
        }
        QCOMPARE(seen, 3);
    }

    void theComputerIsTested()
    {
        const TestSession session;
        auto *dialog = new ui::SelfTestDialog(*session, nullptr);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        QSignalSpy finished(dialog->list(), &CheckList::finished);
        dialog->open();
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 60'000);
        QCOMPARE(dialog->list()->results().size(), 11);
        dialog->close();
    }

    void aTestOfTheComputerCanBeStoppedAndBegunAgain()
    {
        const TestSession session;
        auto *dialog = new ui::SelfTestDialog(*session, nullptr);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        const auto button = [dialog](const QString &text) -> QPushButton * {
            for (QPushButton *each : dialog->findChildren<QPushButton *>()) {
                if (each->text() == text && each->isVisible()) {
                    return each;
                }
            }
            return nullptr;
        };
        QSignalSpy finished(dialog->list(), &CheckList::finished);
        dialog->open();
        if (!QTest::qWaitForWindowActive(dialog)) {
            QSKIP("no window comes to the front here");
        }
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 60'000);
        QPushButton *again = button(QStringLiteral("Test again"));
        QVERIFY(again != nullptr);
        again->setFocus();
        QTest::keyClick(again, Qt::Key_Space);
        QVERIFY(dialog->list()->isUnderWay());
        QPushButton *cancel = button(QStringLiteral("Cancel"));
        QVERIFY(cancel != nullptr && cancel->hasFocus());
        QTest::keyClick(cancel, Qt::Key_Space);
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 2, 60'000);
        QVERIFY(again->hasFocus());
        dialog->close();
    }
};

LATCHKEY_TEST(tst_CheckPage)
#include "tst_CheckPage.moc"
