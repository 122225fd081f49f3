// SPDX-License-Identifier: Apache-2.0
// The window as a person uses it: real keys and clicks.
#include "Program.h"
#include "activation/StateJson.h"
#include "activation/Words.h"
#include "clients/ClientRepository.h"
#include "exchange/ExchangeLog.h"
#include "exchange/Masker.h"
#include "install/InstallJournal.h"
#include "integrations/WatchRepository.h"
#include "merchant/PracticeMerchant.h"
#include "oauth/AuthorizationHeader.h"
#include "oauth/BaseString.h"
#include "oauth/Signature.h"
#include "secrets/Credentials.h"
#include "session/CallWays.h"
#include "session/PracticeSession.h"
#include "ui/activation/CardView.h"
#include "ui/checks/AclCheckDialog.h"
#include "ui/checks/CheckPage.h"
#include "ui/detail/DetailPage.h"
#include "ui/detail/OverviewPage.h"
#include "ui/detail/ResourcesPage.h"
#include "ui/detail/UseCard.h"
#include "ui/doctor/DoctorDialog.h"
#include "ui/integrations/IntegrationView.h"
#include "ui/integrations/ListChoiceButton.h"
#include "ui/log/LogPage.h"
#include "ui/look/MessageBar.h"
#include "ui/look/Note.h"
#include "ui/programs/CallsDialog.h"
#include "ui/programs/ProgramsDialog.h"
#include "ui/resources/ResourcePicker.h"
#include "ui/resources/ResourceTreeView.h"
#include "ui/store/PasteCard.h"
#include "ui/store/StorePage.h"
#include "ui/use/BearerDialog.h"
#include "ui/use/UseDialog.h"
#include "ui/window/HelpDialog.h"
#include "ui/window/MainWindow.h"
#include "ui/window/SideBar.h"
#include "ui/window/WindowActions.h"

#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSplitter>
#include <QTcpServer>
#include <QTest>
#include <QTextEdit>
#include <QTreeView>

using namespace latchkey;
using activation::Phase;
using ui::MainWindow;

namespace {

// An empty profile with a window on it; the system's browser is a list of addresses.
struct Desk
{
    explicit Desk(const QString &folder)
        : session(std::move(*session::Session::open(folder, systemClock(), 0)))
    {
        static_cast<void>(
            session->profile().setSetting(QStringLiteral("browser"), QStringLiteral("system")));
        session->useMemory();
        window = std::make_unique<MainWindow>(*session, [this](const QByteArray &url, auto told) {
            opened.append(url);
            told(true);
        });
        window->listen();
        window->show();
    }

    void addLogin()
    {
        static_cast<void>(logins::LoginRepository(session->profile(), 1)
                              .add(QStringLiteral("ana"), Secret("not-used")));
    }

    QString add(const QString &name, const QByteArray &store)
    {
        const QString id = session->add({name, {}, store}).value_or(QString());
        static_cast<void>(session->integrations().saveChoice(id, {true, {}}));
        return id;
    }

    ui::CardView *card() const { return window->detail()->overview()->card(); }
    QLineEdit *search() const
    {
        const auto edits = window->findChildren<QLineEdit *>();
        return *std::find_if(edits.cbegin(), edits.cend(), [](const QLineEdit *each) {
            return each->accessibleName() == QLatin1String("Search the integrations");
        });
    }

    ui::IntegrationView *list() const { return window->findChild<ui::IntegrationView *>(); }

    std::unique_ptr<session::Session> session;
    QList<QByteArray> opened;
    std::unique_ptr<MainWindow> window;
};

QDialog *openDialog()
{
    return qobject_cast<QDialog *>(QApplication::activeModalWidget());
}

QPushButton *button(QWidget *parent, const QString &text)
{
    const auto buttons = parent->findChildren<QPushButton *>();
    for (QPushButton *each : buttons) {
        if (each->text().remove(QLatin1Char('&')) == text) {
            return each;
        }
    }
    return nullptr;
}

void click(QWidget *widget)
{
    QTest::mouseClick(widget, Qt::LeftButton);
}

// Types into what has the focus, field after field.
void typeInto(QDialog *dialog, const QStringList &fields)
{
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    for (const QString &text : fields) {
        QTest::keyClicks(dialog->focusWidget(), text);
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Tab);
    }
}

} // namespace

class tst_MainWindow : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_profiles = 0;

    QString freshProfile()
    {
        return m_folder.filePath(QStringLiteral("profile%1").arg(++m_profiles));
    }

private Q_SLOTS:
    void anEmptyWindowLeadsToTheFirstIntegration()
    {
        Desk desk(freshProfile());
        QPushButton *login = button(desk.window.get(), QStringLiteral("Create your login"));
        QVERIFY(login && login->isVisible());
        click(login);
        QTRY_VERIFY(openDialog());
        typeInto(openDialog(), {QStringLiteral("ana"), QStringLiteral("long enough"),
                                QStringLiteral("long enough")});
        QTest::keyClick(openDialog(), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(!login->isVisible(), 10'000);
        QVERIFY(desk.session->hasLogin());

        click(button(desk.window.get(), QStringLiteral("New integration")));
        QTRY_VERIFY(openDialog());
        typeInto(openDialog(),
                 {QStringLiteral("Orders to ERP"), QStringLiteral("https://shop.example")});
        QTest::keyClick(openDialog(), Qt::Key_Return);
        QTRY_COMPARE(desk.session->integrations().ids().size(), 1);
        QTRY_VERIFY(!openDialog());
        QCOMPARE(desk.list()->selectedId(), desk.session->integrations().ids().constFirst());
        QCOMPARE(desk.card()->card().verb, ui::CardVerb::ChooseResources);
        click(button(desk.window->detail(), QStringLiteral("I choose in Admin")));
        QCOMPARE(desk.card()->card().verb, ui::CardVerb::Activate);
    }

    void theShortcutsDoWhatTheyPromise_data()
    {
        QTest::addColumn<QKeySequence>("keys");
        QTest::addColumn<QString>("dialog");
        QTest::newRow("new") << QKeySequence(QKeySequence::New)
                             << QStringLiteral("New integration");
        QTest::newRow("reach") << QKeySequence(Qt::CTRL | Qt::Key_R)
                               << QStringLiteral("How the store reaches this computer");
        QTest::newRow("edit") << QKeySequence(Qt::CTRL | Qt::Key_E)
                              << QStringLiteral("Edit integration");
    }

    void theShortcutsDoWhatTheyPromise()
    {
        QFETCH(QKeySequence, keys);
        QFETCH(QString, dialog);
        Desk desk(freshProfile());
        desk.add(QStringLiteral("Orders"), "https://shop.example/");
        desk.window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
        QTest::keySequence(desk.window.get(), keys);
        QTRY_VERIFY(openDialog());
        QCOMPARE(openDialog()->windowTitle(), dialog);
        QTest::keyClick(openDialog(), Qt::Key_Escape);
        QTRY_VERIFY(!openDialog());
    }

    void enterInTheListOpensItAndIsThenTheCardsButton()
    {
        Desk desk(freshProfile());
        desk.addLogin();
        const QString id = desk.add(QStringLiteral("Orders"), "https://shop.example/");
        desk.window->detail()->showPage(ui::DetailPage::Activity);
        desk.window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
        desk.list()->setFocus();
        QTest::keyClick(desk.list(), Qt::Key_Return);
        QTRY_COMPARE(QApplication::focusWidget(), desk.card()->button());
        QCOMPARE(desk.window->detail()->page(), 0);
        QCOMPARE(desk.session->integrations().entry(id)->state.phase, Phase::Draft);
        QTest::keyClick(desk.card()->button(), Qt::Key_Return);
        QTRY_COMPARE(desk.session->integrations().entry(id)->state.phase, Phase::Armed);
        QTRY_COMPARE(desk.opened, QList<QByteArray>{"https://shop.example/admin/"});
    }

    void enterInTheSearchFieldActivatesNothing()
    {
        Desk desk(freshProfile());
        desk.addLogin();
        const QString id = desk.add(QStringLiteral("Orders"), "https://shop.example/");
        desk.window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
        auto *search = desk.search();
        search->setFocus();
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(desk.session->integrations().entry(id)->state.phase, Phase::Draft);
    }

    void whatASearchHidesIsShownWhenItIsNew()
    {
        Desk desk(freshProfile());
        desk.add(QStringLiteral("Orders"), "https://shop.example/");
        desk.list()->filter(QStringLiteral("orders"));
        const QString second = desk.add(QStringLiteral("Stock"), "https://shop.example/");
        desk.search()->setText(QStringLiteral("orders"));
        desk.window->select(second);
        QCOMPARE(desk.list()->selectedId(), second);
    }

    void adminIsNotOpenedBeforeTheListenerAnswers()
    {
        Desk desk(freshProfile());
        desk.addLogin();
        desk.add(QStringLiteral("Orders"), "https://shop.example/");
        QSignalSpy armed(&desk.session->activations(), &session::Activations::armed);
        click(desk.card()->button());
        QVERIFY(desk.opened.isEmpty() || !armed.isEmpty());
        QTRY_COMPARE(desk.opened.size(), 1);
        QCOMPARE(armed.size(), 1);
    }

    void anActivationIsFollowedToItsEnd()
    {
        auto practice = std::move(*session::PracticeSession::open(systemClock()));
        session::Session &session = practice->session();
        session.useMemory();
        static_cast<void>(
            session.profile().setSetting(QStringLiteral("browser"), QStringLiteral("system")));
        merchant::PracticeMerchant merchant;
        connect(&practice->store(), &practice::PracticeStore::popUpWanted, &merchant,
                [&](const QByteArray &url) {
                    merchant.open(url, QString::fromLatin1(session::practiceLogin),
                                  Secret(session::practicePassword));
                });
        MainWindow window(session, [&](const QByteArray &url, auto told) {
            practice->store().activate(); // what a click in Admin does
            told(url == practice->store().adminUrl());
        });
        window.setPractice(QStringLiteral("Practice"));
        window.show();
        ui::CardView *card = window.detail()->overview()->card();
        click(card->button());
        QTRY_COMPARE_WITH_TIMEOUT(card->card().headline, QStringLiteral("Everything works"),
                                  30'000);
        click(card->button());
        QTRY_COMPARE(session.integrations().timeline(practice->integrationId()).last().step,
                     activation::TimelineStep::Call);
    }

    void aPageLeadsToTheStoresOwnAddress_data()
    {
        QTest::addColumn<QByteArray>("posted");
        QTest::addColumn<bool>("isAsked");
        QTest::newRow("same origin") << QByteArray("https://shop.example/") << false;
        QTest::newRow("another origin") << QByteArray("https://other.example/") << true;
    }

    void aPageLeadsToTheStoresOwnAddress()
    {
        QFETCH(QByteArray, posted);
        QFETCH(bool, isAsked);
        Desk desk(freshProfile());
        desk.addLogin();
        const QString id = desk.add(QStringLiteral("Orders"), "https://shop.example/folder/");
        integrations::IntegrationRepository repository(desk.session->profile());
        activation::ActivationState state;
        state.phase = Phase::Failed;
        state.reason = activation::Reason::NotAStore;
        QVERIFY(repository.saveActivationState(id, activation::toJson(state)));
        QVERIFY(repository.saveStoreBaseUrl(id, posted));
        desk.session->activations().letGo(id);
        desk.session->reload();
        QTRY_COMPARE(desk.card()->card().verb, ui::CardVerb::TakeUrl);
        click(desk.card()->button());
        const auto url = [&] {
            return desk.session->integrations().entry(id)->integration.storeUrl;
        };
        if (isAsked) {
            QCOMPARE(url(), "https://shop.example/folder/");
            click(openDialog()->findChild<QPushButton *>(QStringLiteral("goOn")));
        }
        QCOMPARE(url(), posted);
        QTRY_COMPARE(desk.session->integrations().entry(id)->state.phase, Phase::Armed);
    }

    void cancelIsAskedForInTheWindow()
    {
        Desk desk(freshProfile());
        desk.addLogin();
        const QString id = desk.add(QStringLiteral("Orders"), "https://shop.example/");
        click(desk.card()->button());
        QTRY_COMPARE(desk.session->integrations().entry(id)->state.phase, Phase::Armed);
        QPushButton *cancel = button(desk.card(), QStringLiteral("Cancel"));
        QVERIFY(cancel && cancel->isVisible());
        click(cancel);
        QTRY_COMPARE(desk.session->integrations().entry(id)->state.reason,
                     activation::Reason::Cancelled);
        QTRY_VERIFY(!cancel->isVisible());
        QCOMPARE(desk.card()->card().verb, ui::CardVerb::Activate);
    }

    void closingDuringAnActivationAsksOnce()
    {
        Desk desk(freshProfile());
        desk.addLogin();
        const QString id = desk.add(QStringLiteral("Orders"), "https://shop.example/");
        click(desk.card()->button());
        QTRY_COMPARE(desk.session->integrations().entry(id)->state.phase, Phase::Armed);
        QSignalSpy closed(desk.window.get(), &MainWindow::closed);
        desk.window->close();
        QTRY_VERIFY(openDialog());
        QTest::keyClick(openDialog(), Qt::Key_Escape);
        QTRY_VERIFY(!openDialog());
        QVERIFY(desk.window->isVisible());
        desk.window->close();
        QTRY_VERIFY(openDialog());
        click(openDialog()->findChild<QPushButton *>(QStringLiteral("goOn")));
        QTRY_COMPARE(closed.size(), 1);
    }

    void whatAnInstallLeftIsToldAtTheStart()
    {
        const QTemporaryDir folder;
        QString id;
        {
            Desk desk(folder.path());
            desk.add(QStringLiteral("Stock"), "https://b2b.example/");
            id = desk.add(QStringLiteral("Orders to ERP"), "https://shop.example/");
            install::JournalEntry entry;
            entry.integrationId = id;
            entry.module = QStringLiteral("Acme_OrdersToERP");
            entry.place = QStringLiteral("/srv/shop");
            entry.step = install::StepKind::Upgrade;
            QVERIFY(install::InstallJournal(desk.session->profile().folder()).write(entry));
        }
        Desk desk(folder.path());
        const auto bars = desk.window->findChildren<ui::MessageBar *>();
        const auto *told = *std::find_if(bars.cbegin(), bars.cend(), [](const auto *bar) {
            return bar->text().contains(QLatin1String("Acme_OrdersToERP"));
        });
        click(told->buttons().constFirst());
        QCOMPARE(desk.list()->selectedId(), id);
        QCOMPARE(desk.window->detail()->page(), int(ui::DetailPage::Store));
        QTRY_VERIFY(button(desk.window.get(), QStringLiteral("I have seen to it"))->isVisible());
    }

    // by the proxy's service, while no window was open
    void whatAWatchFoundMeanwhileIsTold()
    {
        const QTemporaryDir folder;
        QString id;
        {
            Desk desk(folder.path());
            id = desk.add(QStringLiteral("Orders"), "https://shop.example/");
            activation::ActivationState state;
            state.phase = Phase::Linked;
            state.hasWorkingTokens = true;
            QVERIFY(desk.session->integrations().repository().saveActivationState(
                id, activation::toJson(state)));
            integrations::WatchRepository watch(desk.session->profile());
            QVERIFY(watch.savePlan(id, {21'600, 0, 0}));
            QVERIFY(watch.append(id, {systemClock()(), "commerce.not-active", 401, 90}));
        }
        const Desk desk(folder.path());
        const auto bars = desk.window->findChildren<ui::MessageBar *>();
        const auto told = std::find_if(bars.cbegin(), bars.cend(), [](const auto *bar) {
            return bar->text().contains(QLatin1String("Orders: Calls fail."));
        });
        QVERIFY(told != bars.cend());
        click((*told)->buttons().constFirst());
        QCOMPARE(desk.list()->selectedId(), id);
    }

    void removingAsksFirst()
    {
        Desk desk(freshProfile());
        const QString id = desk.add(QStringLiteral("Orders"), "https://shop.example/");
        desk.window->actions()->remove->trigger();
        QTRY_VERIFY(openDialog());
        QTest::keyClick(openDialog(), Qt::Key_Return); // Enter is Cancel
        QTRY_VERIFY(!openDialog());
        QVERIFY(desk.session->integrations().entry(id));
        desk.window->actions()->remove->trigger();
        QTRY_VERIFY(openDialog());
        click(openDialog()->findChild<QPushButton *>(QStringLiteral("goOn")));
        QTRY_VERIFY(!desk.session->integrations().entry(id));
    }

    void sizeAndSelectionAreRemembered()
    {
        const QString folder = freshProfile();
        QString second;
        {
            Desk desk(folder);
            desk.add(QStringLiteral("Orders"), "https://shop.example/");
            second = desk.add(QStringLiteral("Stock"), "https://shop.example/");
            desk.window->resize(1000, 650);
            desk.window->select(second);
            desk.window->detail()->showPage(ui::DetailPage::Activity);
            desk.window->close();
        }
        Desk again(folder);
        again.window->recall();
        QCOMPARE(again.window->size(), QSize(1000, 650));
        QCOMPARE(again.list()->selectedId(), second);
        QCOMPARE(again.window->detail()->page(), int(ui::DetailPage::Activity));
        const QFileInfo file(folder + QStringLiteral("/window.ini"));
        QVERIFY(file.exists());
        QVERIFY(!file.permissions().testAnyFlags(QFile::ReadGroup | QFile::ReadOther));
    }

    void sizesOnItsPagesAndOfItsDialogsAreRemembered()
    {
        const QString folder = freshProfile();
        const QSize size(740, 660);
        QList<int> shares;
        const auto onLog = [](const Desk &desk) {
            desk.window->detail()->showPage(ui::DetailPage::Log);
            return desk.window->detail()->log()->findChild<QSplitter *>();
        };
        const auto doctorOf = [](const Desk &desk) {
            desk.window->actions()->doctor->trigger();
            return openDialog();
        };
        {
            Desk desk(folder);
            desk.add(QStringLiteral("Orders"), "https://shop.example/");
            desk.window->resize(1000, 650);
            QSplitter *splitter = onLog(desk);
            QCoreApplication::processEvents(); // it is laid out
            splitter->setSizes({150, 250});
            QDialog *doctor = doctorOf(desk);
            QVERIFY(doctor != nullptr);
            doctor->resize(size);
            doctor->close();
            shares = splitter->sizes();
            desk.window->detail()->showPage(ui::DetailPage::Overview); // also what is not seen now
            desk.window->close();
        }
        Desk again(folder);
        again.window->recall();
        QTRY_COMPARE(onLog(again)->sizes(), shares);
        QDialog *doctor = doctorOf(again);
        QVERIFY(doctor != nullptr);
        QCOMPARE(doctor->size(), size);
        doctor->close();
    }

    // From the menu, from the page where one looks for reasons, and from the card that names it.
    void rightsAreJudgedFromWhereOneLooks()
    {
        Desk desk(freshProfile());
        const QString id = desk.add(QStringLiteral("Orders"), "https://shop.example/");
        QVERIFY(desk.session->integrations()
                    .saveSources(id, {QStringLiteral("/srv/the-shop")})
                    .has_value());
        desk.window->select(id);
        const auto isAsked = [] {
            auto *dialog = qobject_cast<ui::AclCheckDialog *>(openDialog());
            bool isNamed = false;
            if (dialog != nullptr) {
                for (const QLabel *each : dialog->findChildren<QLabel *>()) {
                    isNamed = isNamed || QString(each->text())
                                             .remove(QChar(0x200b))
                                             .contains(QStringLiteral("/srv/the-shop"));
                }
                dialog->reject();
            }
            return isNamed;
        };
        desk.window->actions()->rights->trigger();
        QVERIFY(isAsked());
        desk.window->detail()->showPage(ui::DetailPage::Check);
        click(button(desk.window->detail()->check(), QStringLiteral("Why Admin does not open …")));
        QVERIFY(isAsked());
        Q_EMIT desk.window->detail()->verbChosen(ui::CardVerb::JudgeRights);
        QVERIFY(isAsked());
    }

    void searchNarrowsTheList()
    {
        Desk desk(freshProfile());
        desk.add(QStringLiteral("Orders"), "https://shop.example/");
        desk.add(QStringLiteral("Stock"), "https://b2b.example/");
        desk.window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
        QTest::keySequence(desk.window.get(), QKeySequence(QKeySequence::Find));
        QTRY_VERIFY(qobject_cast<QLineEdit *>(desk.window->focusWidget()));
        QTest::keyClicks(desk.window->focusWidget(), QStringLiteral("stoc"));
        QTRY_COMPARE(desk.list()->model()->rowCount(), 1);
    }

    void theSearchShowsItsFirstHitAndEscGoesBack()
    {
        Desk desk(freshProfile());
        const QString orders = desk.add(QStringLiteral("Orders"), "https://shop.example/");
        const QString stock = desk.add(QStringLiteral("Stock"), "https://shop.example/");
        desk.window->select(orders);
        desk.search()->setFocus();
        QTest::keyClicks(desk.search(), QStringLiteral("stoc"));
        QCOMPARE(desk.list()->selectedId(), stock);
        QTest::keyClick(desk.search(), Qt::Key_Escape);
        QCOMPARE(desk.search()->text(), QString());
        QCOMPARE(desk.list()->selectedId(), orders);
    }

    void whatWasFoundStaysOnceItIsTaken_data()
    {
        QTest::addColumn<int>("key");
        QTest::newRow("Enter") << int(Qt::Key_Return);
        QTest::newRow("Down") << int(Qt::Key_Down);
    }

    void whatWasFoundStaysOnceItIsTaken()
    {
        QFETCH(int, key);
        Desk desk(freshProfile());
        const QString orders = desk.add(QStringLiteral("Orders"), "https://shop.example/");
        const QString stock = desk.add(QStringLiteral("Stock"), "https://shop.example/");
        desk.window->select(orders);
        desk.window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
        desk.search()->setFocus();
        QTest::keyClicks(desk.search(), QStringLiteral("stoc"));
        QTest::keyClick(desk.search(), Qt::Key(key));
        QCOMPARE(QApplication::focusWidget(), desk.list());
        desk.search()->clear();
        QCOMPARE(desk.list()->selectedId(), stock);
    }

    void aSearchWithoutHitsOffersToClear()
    {
        Desk desk(freshProfile());
        const QString id = desk.add(QStringLiteral("Orders"), "https://shop.example/");
        desk.window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
        desk.search()->setFocus();
        QTest::keyClicks(desk.search(), QStringLiteral("xyz"));
        QPushButton *clear = button(desk.window->side(), QStringLiteral("Clear the search"));
        QVERIFY(clear != nullptr && clear->isVisible());
        QTest::keyClick(desk.search(), Qt::Key_Return);
        QCOMPARE(QApplication::focusWidget(), clear);
        QTest::keyClick(clear, Qt::Key_Space);
        QVERIFY(desk.list()->isVisible());
        QCOMPARE(desk.search()->text(), QString());
        QCOMPARE(desk.list()->selectedId(), id);
    }

    void theListsFilterIsOfferedWhereItHelpsAndRemembered()
    {
        using ui::ListChoice;
        const QString folder = freshProfile();
        const ListChoice connected{ListChoice::Shown::Connected, ListChoice::Order::ByName};
        {
            Desk desk(folder);
            desk.add(QStringLiteral("Orders"), "https://shop.example/");
            QVERIFY(!desk.window->side()->choice()->isVisible());
            for (const char *name : {"CRM", "PIM", "Stock", "Mail"}) {
                desk.add(QLatin1String(name), "https://shop.example/");
            }
            QVERIFY(desk.window->side()->choice()->isVisible());
            QCOMPARE(desk.window->side()->choice()->text(), QStringLiteral("All, by store"));
            desk.window->side()->choice()->setChoice(connected);
            desk.window->close();
        }
        Desk again(folder);
        again.window->recall();
        QCOMPARE(again.window->side()->choice()->choice(), connected);
        QCOMPARE(again.window->side()->choice()->text(), QStringLiteral("Connected, by name"));
        // what is looked at stays
        QCOMPARE(again.list()->model()->rowCount(again.list()->model()->index(0, 0)), 1);
    }

    void whatTheConsoleChangesAppearsByItself()
    {
        Desk desk(freshProfile());
        const QString id = desk.add(QStringLiteral("Orders"), "https://shop.example/");
        const auto beside = std::move(*profile::Profile::open(desk.session->profile().folder()));
        integrations::IntegrationRepository repository(*beside);
        const auto isShown = [&](const QString &text) {
            const auto labels = desk.window->findChildren<QLabel *>();
            return std::any_of(labels.cbegin(), labels.cend(), [&](const QLabel *label) {
                return label->isVisible() && label->text() == text;
            });
        };
        auto it = *repository.byId(id);
        it.name = QStringLiteral("Orders to ERP");
        QVERIFY(repository.save(it));
        QTRY_VERIFY(isShown(QStringLiteral("Orders to ERP")));
        QVERIFY(repository.add({QStringLiteral("Stock"), {}, "https://b2b.example/"}));
        QTRY_COMPARE(desk.list()->model()->rowCount(), 2);
        QCOMPARE(desk.card()->card().verb, ui::CardVerb::AddLogin);
        QVERIFY(logins::LoginRepository(*beside, 1).add(QStringLiteral("ana"), Secret("not-used")));
        QTRY_COMPARE(desk.card()->card().verb, ui::CardVerb::Activate);
        activation::ActivationState state;
        state.phase = Phase::Linked;
        QVERIFY(repository.saveActivationState(id, activation::toJson(state)));
        QTRY_COMPARE(desk.card()->card().mark, ui::Mark::Good);
        QVERIFY(repository.remove(id));
        QTRY_COMPARE(desk.session->integrations().ids().size(), 1);
        QCOMPARE(desk.list()->selectedId(), desk.session->integrations().ids().constFirst());
    }

    void theMenusOpenByTheirLetters_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<QString>("entry");
        QTest::newRow("Integration") << int(Qt::Key_I) << QStringLiteral("Open Admin");
        QTest::newRow("Program") << int(Qt::Key_P) << QStringLiteral("Settings …");
        QTest::newRow("Help") << int(Qt::Key_H) << QStringLiteral("What to do when it fails");
    }

    void theMenusOpenByTheirLetters()
    {
        QFETCH(int, key);
        QFETCH(QString, entry);
        Desk desk(freshProfile());
        desk.add(QStringLiteral("Orders"), "https://shop.example/");
        desk.window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
        QTest::keyClick(desk.window.get(), Qt::Key(key), Qt::AltModifier);
        QTRY_VERIFY(QApplication::activePopupWidget());
        QStringList entries;
        QSet<QChar> letters;
        for (const QAction *action : QApplication::activePopupWidget()->actions()) {
            if (!action->isSeparator()) {
                const QString text = action->text();
                entries.append(QString(text).remove(QLatin1Char('&')));
                letters.insert(text.at(text.indexOf(QLatin1Char('&')) + 1).toLower());
            }
        }
        QVERIFY(entries.contains(entry));
        QCOMPARE(letters.size(), entries.size()); // each entry has a letter of its own
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Escape);
        QTRY_VERIFY(!QApplication::activePopupWidget());
    }

    void aStoreElsewhereHasOneButtonToTheWays()
    {
        Desk desk(freshProfile());
        desk.addLogin();
        const QString id = desk.add(QStringLiteral("Orders"), "https://shop.invalid/");
        const auto *note = desk.window->detail()->overview()->findChild<ui::Note *>();
        QTRY_VERIFY_WITH_TIMEOUT(note->isVisible(), 30'000);
        click(note->link());
        QTRY_VERIFY(openDialog());
        QCOMPARE(openDialog()->windowTitle(),
                 QStringLiteral("How the store reaches this computer"));
        QTest::keyClick(openDialog(), Qt::Key_Escape);
        QTRY_VERIFY(!openDialog());
        integrations::Way none;
        none.kind = integrations::WayKind::None;
        QVERIFY(desk.session->callWays().save(id, none));
        QTRY_VERIFY(!note->isVisible());
        QCOMPARE(desk.card()->card().verb, ui::CardVerb::DoItForMe);
        click(button(desk.window->detail(), QStringLiteral("Paste the values …")));
        QCOMPARE(desk.window->detail()->page(), int(ui::DetailPage::Store));
        QVERIFY(desk.window->detail()->store()->paste()->isVisible());
    }

    void aWayThatDoesNotOpenLeadsToTheOthers()
    {
        Desk desk(freshProfile());
        desk.addLogin();
        const QString id = desk.add(QStringLiteral("Orders"), "https://shop.invalid/");
        integrations::Way way; // a proxy that nobody runs
        way.kind = integrations::WayKind::Url;
        way.url = "https://hooks.invalid";
        way.port = desk.session->callWays().freePort(id);
        QVERIFY(desk.session->callWays().save(id, way));
        desk.window->actions()->activate->trigger();
        QPushButton *other = nullptr;
        QTRY_VERIFY_WITH_TIMEOUT(
            (other = button(desk.window.get(), QStringLiteral("Another way …"))) != nullptr &&
                other->isVisible(),
            60'000);
        click(other);
        QTRY_VERIFY(openDialog());
        QTest::keyClick(openDialog(), Qt::Key_Escape);
    }

    void helpIsReadBesideTheWindow()
    {
        Desk desk(freshProfile());
        desk.window->actions()->gettingStarted->trigger();
        auto *help = desk.window->findChild<ui::HelpDialog *>();
        QVERIFY(help != nullptr && help->isVisible() && !help->isModal());
        const auto shown = [&] {
            QStringList texts;
            const auto labels = help->findChildren<QLabel *>();
            for (const QLabel *label : labels) {
                if (label->isVisible()) {
                    texts.append(label->text());
                }
            }
            return texts.join(QLatin1Char('\n'));
        };
        QVERIFY(shown().contains(QLatin1String("Enter your store")));
        desk.window->actions()->whenItFails->trigger();
        QCOMPARE(desk.window->findChildren<ui::HelpDialog *>().size(), 1);
        QVERIFY(shown().contains(activation::nextStep(activation::Reason::NoCallback)));
        desk.window->actions()->shortcuts->trigger();
        QVERIFY(shown().contains(
            desk.window->actions()->testCall->shortcut().toString(QKeySequence::NativeText)));
        QTest::keyClick(help, Qt::Key_Escape);
        QVERIFY(!help->isVisible());
    }

    void thatOneChoosesInAdminIsRemembered()
    {
        const QString folder = freshProfile();
        {
            Desk desk(folder);
            desk.addLogin();
            const QString id = desk.add(QStringLiteral("Orders"), "https://shop.example/");
            QVERIFY(desk.session->integrations().saveChoice(id, {}));
            QCOMPARE(desk.card()->card().verb, ui::CardVerb::ChooseResources);
            click(button(desk.window->detail(), QStringLiteral("I choose in Admin")));
            QCOMPARE(desk.card()->card().verb, ui::CardVerb::Activate);
        } // without a word of farewell
        Desk again(folder);
        QCOMPARE(again.card()->card().verb, ui::CardVerb::Activate);
    }

    void theWayIntoTheStoreIsRemembered()
    {
        const QString folder = freshProfile();
        QString id;
        {
            Desk desk(folder);
            id = desk.add(QStringLiteral("Orders"), "https://shop.example/");
            desk.window->select(id);
            desk.window->detail()->store()->go(ui::StoreWay::ByHand);
        }
        const Desk again(folder);
        again.window->select(id);
        QCOMPARE(again.window->detail()->store()->way(), ui::StoreWay::ByHand);
    }

    void theListHasAMenuAndKeysOfItsOwn()
    {
        Desk desk(freshProfile());
        desk.add(QStringLiteral("Orders"), "https://shop.example/");
        desk.window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
        QStringList offered;
        for (const QAction *action : desk.list()->actions()) {
            offered.append(action->text().remove(QLatin1Char('&')));
        }
        QVERIFY(offered.contains(QStringLiteral("Edit …")));
        QVERIFY(offered.contains(QStringLiteral("Remove …")));
        QCOMPARE(desk.list()->contextMenuPolicy(), Qt::ActionsContextMenu);
        desk.list()->setFocus();
        for (const auto key : {Qt::Key_F2, Qt::Key_Delete}) {
            QTest::keyClick(desk.list(), key);
            QTRY_VERIFY(openDialog());
            openDialog()->reject();
            QTRY_VERIFY(!openDialog());
        }
    }

    void amongResourcesTheSameKeysSearchThem()
    {
        Desk desk(freshProfile());
        const QString id = desk.add(QStringLiteral("Orders"), "https://shop.example/");
        QVERIFY(desk.session->integrations().saveChoice(id, {}));
        desk.window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
        QTest::keySequence(desk.window.get(), QKeySequence(Qt::CTRL | Qt::Key_2));
        QCOMPARE(desk.window->detail()->page(), 1);
        ui::ResourceTreeView *tree = desk.window->detail()->resources()->picker()->tree();
        tree->setFocus();
        QTest::keySequence(tree, QKeySequence(QKeySequence::Find));
        QTRY_COMPARE(desk.window->focusWidget()->accessibleName(),
                     QStringLiteral("Search the resources"));
        QTest::keyClicks(desk.window->focusWidget(), QStringLiteral("reorder"));
        QTest::keyClick(desk.window->focusWidget(), Qt::Key_Return);
        QVERIFY(tree->hasFocus());
        QCOMPARE(tree->currentIndex().data().toString(), QStringLiteral("Reorder"));
        QTest::keyClick(tree, Qt::Key_Space);
        QCOMPARE(desk.session->integrations()
                     .resources(desk.session->integrations().ids().constFirst())
                     ->choice.ids,
                 QStringList{QStringLiteral("Magento_Sales::reorder")});
        desk.list()->setFocus();
        QTest::keySequence(desk.list(), QKeySequence(QKeySequence::Find));
        QTRY_COMPARE(desk.window->focusWidget()->accessibleName(),
                     QStringLiteral("Search the integrations"));
    }

    void hostileNamesAreShownAsTheyAre()
    {
        Desk desk(freshProfile());
        const QString hostile = QStringLiteral("<img src=file:///etc/passwd><b>x</b>");
        desk.add(hostile, "https://shop.example/");
        bool isShown = false;
        const auto labels = desk.window->findChildren<QLabel *>();
        for (const QLabel *label : labels) {
            QVERIFY2(!label->text().contains(QLatin1Char('<')) ||
                         label->textFormat() == Qt::PlainText,
                     qPrintable(label->text()));
            isShown = isShown || label->text() == hostile;
        }
        QVERIFY(isShown);
    }

    void aSecondListenerIsToldInTheCard()
    {
        const QString folder = freshProfile();
        Desk first(folder);
        first.add(QStringLiteral("Orders"), "https://shop.example/");
        const auto session = std::move(*session::Session::open(folder, systemClock()));
        MainWindow second(*session, [](const QByteArray &, auto told) { told(true); });
        second.listen();
        second.show();
        QCOMPARE(second.detail()->overview()->card()->card().verb, ui::CardVerb::Listen);
        first.window.reset();
        first.session.reset();
        click(second.detail()->overview()->card()->button());
        QTRY_VERIFY(session->activations().isListening());
        second.listen(); // again does no harm
        QVERIFY(session->activations().isListening());
    }

    void theSignatureOfALoggedCallIsExplained_data()
    {
        QTest::addColumn<bool>("isLinked");
        QTest::addColumn<bool>("isSame");
        QTest::addColumn<QString>("said");
        QTest::newRow("no tokens") << false << false << QStringLiteral("nothing can be compared");
        QTest::newRow("these tokens")
            << true << true << QStringLiteral("Signed with the tokens that are kept here");
        QTest::newRow("other tokens") << true << false << QStringLiteral("another access token");
    }

    void theSignatureOfALoggedCallIsExplained()
    {
        QFETCH(const bool, isLinked);
        QFETCH(const bool, isSame);
        QFETCH(const QString, said);
        Desk desk(freshProfile());
        const secrets::IntegrationSecrets tokens{
            "https://shop.example", Secret("ck7zq1m4x9w2e5r8t3y6u0i1o4p7a2sd"),
            Secret("cs3f6g9h2j5k8l1z4x7c0v3b6n9m2q5w"), Secret("at5k2l9z6x3c0v7b4n1m8q5w2e9r6t3y"),
            Secret("ts0u7i4o1p8a5s2d9f6g3h0j7k4l1z8x")};
        const QByteArray token =
            isSame ? tokens.accessToken.reveal() : QByteArray("rt8e1r4t7y0u3i6o9p2a5s8d1f4g7h0j");
        exchange::Exchange call;
        call.integration = desk.add(QStringLiteral("Orders"), "https://shop.example/");
        call.kind = exchange::Kind::Test;
        call.at = systemClock()();
        call.method = "GET";
        call.url = "http://127.0.0.1:8080/rest/V1/orders?a=b%20c";
        call.signedUrl = "https://shop.example/rest/V1/orders?a=b%20c";
        call.dialect = "laminas";
        call.status = 401;
        oauth::RequestToSign request{call.method, call.signedUrl, {}, {}, {}};
        request.protocol = {{"oauth_consumer_key", tokens.consumerKey.reveal()},
                            {"oauth_token", token},
                            {"oauth_nonce", "uZ3gJcyUDeq"},
                            {"oauth_timestamp", "1700000000"},
                            {"oauth_signature_method", "HMAC-SHA256"}};
        request.protocol.append(
            {"oauth_signature",
             oauth::signature(oauth::SignatureMethod::HmacSha256,
                              *oauth::baseString(*oauth::dialectNamed("laminas"), request),
                              tokens.consumerSecret, tokens.accessTokenSecret)});
        const exchange::Masker masker(
            *(*exchange::ExchangeFile::open(desk.session->profile().folder()))->key());
        call.requestHeaders =
            masker.headers({{"Authorization", oauth::authorizationHeader(request.protocol)}});
        if (isLinked) {
            bool isKept = false;
            desk.session->secrets().store().write(
                secrets::itemKeyOfIntegration(call.integration), secrets::toItem(tokens),
                [&isKept](const Result<void> &kept) { isKept = kept.has_value(); });
            QTRY_VERIFY(isKept);
        }
        desk.session->wireLog().record(call);
        desk.session->wireLog().flush();
        desk.window->select(call.integration);
        desk.window->detail()->showPage(ui::DetailPage::Log);
        ui::LogPage *log = desk.window->detail()->log();
        QTRY_COMPARE(log->list()->model()->rowCount(), 1);
        QPushButton *explain = button(log, QStringLiteral("Explain the signature …"));
        QVERIFY(explain->isVisible());
        click(explain);

        QTRY_VERIFY(openDialog());
        auto *doctor = qobject_cast<ui::DoctorDialog *>(openDialog());
        QVERIFY(doctor != nullptr);
        const QString pasted = doctor->findChild<QPlainTextEdit *>()->toPlainText();
        QVERIFY2(pasted.contains(QStringLiteral("'https://shop.example/rest/V1/orders?a=b%20c'")),
                 qPrintable(pasted));
        QVERIFY(pasted.contains(QStringLiteral("oauth_consumer_key=\"CONSUMER_KEY\"")));
        const auto *base = doctor->findChild<QTextEdit *>();
        QTRY_VERIFY(base->toPlainText().contains(QStringLiteral("oauth_token=ACCESS_TOKEN")));
        const auto allOf = [doctor] {
            QString text;
            for (const QLabel *label : doctor->findChildren<QLabel *>()) {
                text += label->isVisible() ? label->text() + QLatin1Char('\n') : QString();
            }
            return text.remove(QChar(0x200b));
        };
        QTRY_VERIFY2(allOf().contains(said), qPrintable(allOf()));
        const QString all = allOf();
        QVERIFY2(!all.contains(QStringLiteral("nothing to compare")), qPrintable(all));
        QVERIFY2(all.contains(QStringLiteral("laminas")), qPrintable(all));
        QVERIFY2(!all.contains(QStringLiteral("wrong")), qPrintable(all));
        doctor->reject();
    }

    // from the programs of what is connected, over what they used, to where the store is told
    void unusedRightsLeadToTheStore()
    {
        Desk desk(freshProfile());
        const QString id = desk.add(QStringLiteral("Orders"), "https://shop.example/");
        activation::ActivationState state;
        state.phase = Phase::Linked;
        state.hasWorkingTokens = true;
        QVERIFY(desk.session->integrations().repository().saveActivationState(
            id, activation::toJson(state)));
        QVERIFY(clients::ClientRepository(desk.session->profile()).add(id, QStringLiteral("n8n")));
        desk.session->reload();
        auto *card = desk.window->findChild<ui::UseCard *>();
        QTRY_VERIFY(card->isVisible());
        button(card, QStringLiteral("Programs …"))->click();
        QTRY_VERIFY(qobject_cast<ui::ProgramsDialog *>(openDialog()) != nullptr);
        openDialog()->findChild<QListWidget *>()->setCurrentRow(0);
        button(openDialog(), QStringLiteral("Calls …"))->click();
        QTRY_VERIFY(qobject_cast<ui::CallsDialog *>(openDialog()) != nullptr);
        openDialog()->close();
        QTRY_VERIFY(qobject_cast<ui::ProgramsDialog *>(openDialog()) != nullptr);
        button(openDialog(), QStringLiteral("What they used …"))->click();
        QTRY_VERIFY(qobject_cast<ui::UseDialog *>(openDialog()) != nullptr);
        Q_EMIT qobject_cast<ui::UseDialog *>(openDialog())->storeWanted();
        QCOMPARE(desk.window->detail()->page(), int(ui::DetailPage::Store));
        QCOMPARE(desk.window->detail()->store()->way(), ui::StoreWay::ByHand); // no place is named
        openDialog()->close();
        button(card, QStringLiteral("Bare tokens …"))->click();
        QTRY_VERIFY(qobject_cast<ui::BearerDialog *>(openDialog()) != nullptr);
    }
};

LATCHKEY_TEST(tst_MainWindow)
#include "tst_MainWindow.moc"
