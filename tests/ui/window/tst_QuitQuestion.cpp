// SPDX-License-Identifier: Apache-2.0
// Nothing that is done in a store is broken off without a word.
#include "Program.h"
#include "session/StoreRequests.h"
#include "session/StoreToInstall.h"
#include "ui/TestSession.h"
#include "ui/window/QuitQuestion.h"
#include "ui/window/WindowDialogs.h"

#include <QDialog>
#include <QPushButton>
#include <QTest>

using namespace latchkey;
using tests::StoreToInstall;

class tst_QuitQuestion : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anInstallIsNotBrokenOffWithoutAWord()
    {
        StoreToInstall store;
        QVERIFY(ui::quitQuestion(*store.it).headline.isEmpty());
        QCOMPARE(store.looked().stage, session::InstallJob::Stage::Planned);
        QVERIFY(ui::quitQuestion(*store.it).headline.isEmpty());
        store.behave({{QStringLiteral("setup:upgrade"), QStringLiteral("slow")}});
        QVERIFY(store.jobs.perform(store.id));
        QCOMPARE(ui::quitQuestion(*store.it).headline, QStringLiteral("Quit during an install?"));

        QWidget window;
        ui::WindowDialogs dialogs(*store.it, &window);
        dialogs.askToRemove(store.id);
        window.findChild<QPushButton *>(QStringLiteral("goOn"))->click();
        QVERIFY(store.jobs.job(store.id).isEnding);
        QVERIFY(store.it->integrations().entry(store.id) != nullptr);
        QVERIFY(store.ended().outcome.problem);
        QVERIFY(ui::quitQuestion(*store.it).headline.isEmpty());
    }

    void aCallThatIsOutIsNotLostWithoutAWord()
    {
        const tests::TestSession it;
        const QString id = it.add(QStringLiteral("Orders"));
        requests::RequestDraft draft;
        draft.method = "GET";
        draft.path = QStringLiteral("/V1/orders");
        QVERIFY(it->storeRequests().send(id, draft, {}));
        QCOMPARE(ui::quitQuestion(*it).headline, QStringLiteral("Quit before the store answers?"));
        QTRY_VERIFY(!it->storeRequests().isBusy()); // there are no tokens
        QVERIFY(ui::quitQuestion(*it).headline.isEmpty());
    }
};

LATCHKEY_TEST(tst_QuitQuestion)
#include "tst_QuitQuestion.moc"
