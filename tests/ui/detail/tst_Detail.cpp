// SPDX-License-Identifier: Apache-2.0
// The page of one integration, with a real session and the practice store behind it.
#include "Program.h"
#include "activation/StateJson.h"
#include "merchant/PracticeMerchant.h"
#include "session/PracticeSession.h"
#include "session/SupportReport.h"
#include "ui/HostileText.h"
#include "ui/TestSession.h"
#include "ui/activation/ActivationPanel.h"
#include "ui/activation/CardView.h"
#include "ui/activation/StepStrip.h"
#include "ui/detail/ActivityPage.h"
#include "ui/detail/AheadCard.h"
#include "ui/detail/DetailPage.h"
#include "ui/detail/OverviewPage.h"
#include "ui/look/ChoiceTile.h"
#include "ui/look/CopyField.h"
#include "ui/look/Heading.h"
#include "ui/store/ByHandCard.h"
#include "ui/store/StorePage.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace latchkey;
using activation::Phase;
using session::Session;
using tests::TestSession;
using ui::ActivityPage;
using ui::CardFacts;
using ui::CardVerb;
using ui::CopyField;
using ui::DetailPage;
using ui::OverviewPage;

namespace {

CardFacts allIsWell()
{
    CardFacts facts;
    facts.hasLogin = true;
    facts.isListening = true;
    facts.hasChosen = true;
    facts.now = systemClock()();
    return facts;
}

// A practice session with its secrets in memory, and a merchant who signs in.
struct Shop
{
    Shop()
        : practice(std::move(*session::PracticeSession::open(systemClock())))
        , session(practice->session())
        , id(practice->integrationId())
    {
        session.useMemory();
        QObject::connect(&practice->store(), &practice::PracticeStore::popUpWanted, &merchant,
                         [this](const QByteArray &url) {
                             merchant.open(url, QString::fromLatin1(session::practiceLogin),
                                           Secret(session::practicePassword));
                         });
    }

    bool arm()
    {
        return session.activations().arm(id, false) && QTest::qWaitFor([this] {
                   return session.integrations().entry(id)->state.phase == Phase::Armed;
               });
    }

    bool link()
    {
        if (!arm()) {
            return false;
        }
        practice->store().activate();
        return QTest::qWaitFor(
            [this] { return session.integrations().entry(id)->state.phase == Phase::Linked; },
            30'000);
    }

    std::unique_ptr<session::PracticeSession> practice;
    merchant::PracticeMerchant merchant;
    Session &session;
    QString id;
};

// A page of a session whose integration is "Orders".
struct Page
{
    Page()
    {
        page.resize(800, 600);
        page.show(id, allIsWell());
        static_cast<QWidget &>(page).show();
        isInFront = QTest::qWaitForWindowActive(&page);
    }

    TestSession session;
    QString id = session.add(QStringLiteral("Orders"));
    DetailPage page{*session};
    bool isInFront = false;
};

QStringList shownTexts(const QWidget &widget)
{
    QStringList texts;
    const auto labels = widget.findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        if (label->isVisibleTo(&widget) && !label->text().isEmpty()) {
            texts.append(label->text());
        }
    }
    return texts;
}

template <typename Button>
Button *buttonOf(const QWidget &widget, const QString &text)
{
    const auto buttons = widget.findChildren<Button *>();
    for (Button *button : buttons) {
        if (button->text().contains(text)) {
            return button;
        }
    }
    return nullptr;
}

QString copyable(const QWidget &widget, const QString &name)
{
    const auto edits = widget.findChildren<QLineEdit *>();
    for (const QLineEdit *edit : edits) {
        if (edit->accessibleName() == name && edit->isVisibleTo(&widget)) {
            return edit->text();
        }
    }
    return {};
}

void note(const TestSession &session, const QString &id, const QString &text, const QString &detail,
          bool ok = true)
{
    integrations::TimelineEntry entry;
    entry.time = 1'773'300'000'000;
    entry.step = "call";
    entry.ok = ok;
    entry.text = text;
    entry.detail = detail;
    QVERIFY(integrations::IntegrationRepository(session->profile()).appendTimeline(id, entry));
    session->reload();
}

void makeConnected(const TestSession &session, const QString &id)
{
    activation::ActivationState state;
    state.phase = Phase::Linked;
    state.hasWorkingTokens = true;
    QVERIFY(integrations::IntegrationRepository(session->profile())
                .saveActivationState(id, activation::toJson(state)));
    session->reload();
}

} // namespace

class tst_Detail : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aPageIsMadeWhenItIsFirstLookedAt()
    {
        Page it;
        QVERIFY(it.page.findChild<OverviewPage *>() != nullptr);
        QVERIFY(it.page.findChild<ui::StorePage *>() == nullptr);
        QVERIFY(it.page.findChild<ActivityPage *>() == nullptr);
        it.page.showPage(DetailPage::Store);
        QVERIFY(it.page.findChild<ui::StorePage *>()->isVisible());
        QVERIFY(it.page.findChild<ActivityPage *>() == nullptr);
    }

    void whatComesNextIsSaidAsLongAsNothingIsInTheStore()
    {
        const QString next = QStringLiteral("What comes next");
        Page it;
        CardFacts facts = allIsWell();
        QVERIFY(!shownTexts(it.page).contains(next)); // the form for Admin is what comes next
        facts.hasChosen = false;
        it.page.show(it.id, facts);
        QVERIFY(shownTexts(it.page).contains(next));
        integrations::Way none; // then nothing is activated
        none.kind = integrations::WayKind::None;
        QVERIFY(it.session->integrations().repository().saveWay(it.id, none));
        it.session->takeUp(it.id);
        it.page.show(it.id, facts);
        QVERIFY(!shownTexts(it.page).contains(next));
        makeConnected(it.session, it.id);
        it.page.show(it.id, facts);
        QVERIFY(!it.page.findChild<ui::AheadCard *>()->isVisible());
    }

    void theColumnIsAsWideWithAScrollBarAsWithout()
    {
        Page it;
        const auto *bar = it.page.overview()->verticalScrollBar();
        it.page.resize(800, 1200);
        QTRY_VERIFY(!bar->isVisible());
        const int width = it.page.overview()->card()->width();
        it.page.resize(800, 300);
        QTRY_VERIFY(bar->isVisible());
        QTRY_COMPARE(it.page.overview()->card()->width(), width);
    }

    void theTwoUrlsForAdminAreShown()
    {
        TestSession session;
        const QString id = session.add(QStringLiteral("Orders"));
        OverviewPage page(*session);
        page.show(id, allIsWell());
        const integrations::Integration &it = session->integrations().entry(id)->integration;
        const QString start =
            QStringLiteral("http://127.0.0.1:%1/").arg(session->activations().port());
        QCOMPARE(copyable(page, QStringLiteral("Callback URL")),
                 start + QString::fromLatin1(it.callbackKey) + QStringLiteral("/callback"));
        QCOMPARE(copyable(page, QStringLiteral("Identity link URL")),
                 start + QString::fromLatin1(it.identityKey) + QStringLiteral("/identity"));
    }

    void factsAreHiddenWhileTheyAreUnknown()
    {
        TestSession session;
        const QString id = session.add(QStringLiteral("Orders"));
        makeConnected(session, id);
        OverviewPage page(*session);
        page.show(id, allIsWell());
        const QStringList before = shownTexts(page);
        QVERIFY(before.contains(QStringLiteral("Address")));
        QVERIFY(before.contains(QStringLiteral("https://shop.example/")));
        for (const char *name :
             {"Base URL the store reports", "Signed in as", "E-mail", "Store version"}) {
            QVERIFY2(!before.contains(QLatin1String(name)), name);
        }
        integrations::IntegrationRepository repository(session->profile());
        QVERIFY(repository.saveLogin(id, QStringLiteral("ana")));
        QVERIFY(repository.saveStoreBaseUrl(id, "https://www.shop.example/"));
        QVERIFY(repository.saveLearned(id, {{}, "native", "HMAC-SHA256", 0}));
        session.write(id, QStringLiteral("email"), QStringLiteral("ana@company.example"));
        session->reload();
        page.show(id, allIsWell());
        const QStringList after = shownTexts(page);
        for (const char *text :
             {"Base URL the store reports", "https://www.shop.example/", "Signed in as", "ana",
              "E-mail", "ana@company.example", "Store version"}) {
            QVERIFY2(after.contains(QLatin1String(text)), text);
        }
    }

    void theStoresOwnBaseUrlIsOnlyNewsIfItIsAnother()
    {
        TestSession session;
        const QString id = session.add(QStringLiteral("Orders"));
        QVERIFY(integrations::IntegrationRepository(session->profile())
                    .saveStoreBaseUrl(id, "https://shop.example/"));
        makeConnected(session, id);
        OverviewPage page(*session);
        page.show(id, allIsWell());
        QCOMPARE(shownTexts(page).count(QStringLiteral("https://shop.example/")), 1);
        QVERIFY(!shownTexts(page).contains(QStringLiteral("Base URL the store reports")));
    }

    void factsFromElsewhereAreShownAsTheyAre_data() { tests::addHostileTexts(); }
    void factsFromElsewhereAreShownAsTheyAre()
    {
        QFETCH(const QString, foreign);
        QFETCH(const QString, shown);
        TestSession session;
        const QString id = session.add(QStringLiteral("Orders"));
        session.write(id, QStringLiteral("name"), foreign);
        session.write(id, QStringLiteral("email"), foreign);
        session.write(id, QStringLiteral("login"), foreign);
        session.write(id, QStringLiteral("store_base_url"), foreign.toUtf8());
        makeConnected(session, id);
        DetailPage page(*session);
        page.resize(1'500, 700);
        page.show(id, allIsWell());
        QVERIFY(shownTexts(page).count(shown) >= 3);
        const auto labels = page.findChildren<QLabel *>();
        for (const QLabel *label : labels) {
            QVERIFY(label->text() == shown || !label->text().contains(foreign));
            QVERIFY(label->text() != shown || label->textFormat() == Qt::PlainText);
            const QString tip = tests::shownByToolTip(label->toolTip());
            QVERIFY(!label->toolTip().contains(QLatin1String("<img")));
            QVERIFY(shown == foreign || !tip.contains(foreign));
        }
    }

    void theHeaderSaysWhatWhereAndHowItStands()
    {
        Page p;
        const QStringList texts = shownTexts(p.page);
        QVERIFY(texts.contains(QStringLiteral("Orders")));
        QVERIFY(texts.contains(QStringLiteral("Not activated yet")));
        QVERIFY(texts.contains(QStringLiteral("shop.example · created just now")));
    }

    void theStepsPanelIsThereOnlyWhileSomethingGoesOn()
    {
        Shop shop;
        OverviewPage page(shop.session);
        const auto *panel = page.findChild<ui::ActivationPanel *>();
        page.show(shop.id, allIsWell());
        QVERIFY(!panel->isVisibleTo(&page));
        QVERIFY(shop.arm());
        QTRY_COMPARE(shop.session.integrations().entry(shop.id)->state.stage,
                     activation::Stage::None);
        page.show(shop.id, allIsWell());
        QVERIFY(panel->isVisibleTo(&page));
        QVERIFY(!shownTexts(page).filter(QStringLiteral(" left to click")).isEmpty());
        QCOMPARE(page.card()->card().verb, CardVerb::ShowAdmin);
        QVERIFY(!buttonOf<QPushButton>(*page.card(), QStringLiteral("Cancel"))->isHidden());
        shop.session.activations().cancel(shop.id);
        QTRY_VERIFY(!shop.session.activations().isBusy());
        page.show(shop.id, allIsWell());
        QVERIFY(!panel->isVisibleTo(&page));
    }

    void aLinkedIntegrationShowsWhoSignedInAndThatItWorks()
    {
        Shop shop;
        QVERIFY(shop.link());
        shop.session.reload();
        DetailPage page(shop.session);
        page.resize(1000, 700);
        static_cast<QWidget &>(page).show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        page.show(shop.id, allIsWell());
        const QStringList texts = shownTexts(page);
        QVERIFY(texts.contains(QStringLiteral("Connected")));
        QVERIFY(texts.contains(QStringLiteral("Everything works")));
        QVERIFY(texts.contains(QStringLiteral("Signed in as")));
        QVERIFY(texts.contains(QString::fromLatin1(session::practiceLogin)));
        QVERIFY(!texts.filter(QStringLiteral("last call just now")).isEmpty());
        QVERIFY(texts.contains(QStringLiteral("How it was connected")));
        QVERIFY(page.findChild<ui::StepStrip *>()->isHidden());
    }

    void cancelAndDetailsOfARunningActivationAreClicked()
    {
        Shop shop;
        QVERIFY(shop.arm());
        DetailPage page(shop.session);
        page.resize(800, 700);
        page.show(shop.id, allIsWell());
        static_cast<QWidget &>(page).show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        QList<CardVerb> chosen;
        connect(&page, &DetailPage::verbChosen, this, [&](CardVerb verb) { chosen.append(verb); });
        QTest::mouseClick(buttonOf<QPushButton>(*page.overview()->card(), QStringLiteral("Cancel")),
                          Qt::LeftButton);
        QCOMPARE(chosen, QList<CardVerb>{CardVerb::Cancel});
        QCOMPARE(page.page(), 0);
        QTest::mouseClick(buttonOf<QPushButton>(page, QStringLiteral("Details")), Qt::LeftButton);
        QCOMPARE(page.page(), int(DetailPage::Activity));
    }

    void theTabsAreClicked()
    {
        Page p;
        QVERIFY(p.isInFront);
        const auto bars = p.page.findChildren<QTabBar *>();
        QTabBar *bar = *std::find_if(bars.cbegin(), bars.cend(), [](const QTabBar *each) {
            return each->accessibleName() == QLatin1String("Pages");
        });
        QTest::mouseClick(bar, Qt::LeftButton, {}, bar->tabRect(DetailPage::Activity).center());
        QCOMPARE(p.page.page(), int(DetailPage::Activity));
        QVERIFY(p.page.activity()->isVisible());
        QTest::mouseClick(bar, Qt::LeftButton, {}, bar->tabRect(0).center());
        QVERIFY(p.page.overview()->isVisible());
    }

    void theStepsLeadWhereTheyAreDone()
    {
        Page p;
        QVERIFY(p.isInFront);
        QSignalSpy edit(&p.page, &DetailPage::editWanted);
        const auto step = [&](const char *name) {
            return buttonOf<QToolButton>(p.page, QLatin1String(name));
        };
        QTest::mouseClick(step("Name and store"), Qt::LeftButton);
        QCOMPARE(edit.size(), 1);
        QTest::mouseClick(step("Resources"), Qt::LeftButton);
        QCOMPARE(p.page.page(), 1);
        QCOMPARE(QApplication::focusWidget()->accessibleName(), QStringLiteral("Resources"));
        QTest::mouseClick(step("Into the store"), Qt::LeftButton);
        QCOMPARE(p.page.page(), int(DetailPage::Store));
        QCOMPARE(QApplication::focusWidget(),
                 p.page.store()->ways()->tile(ui::StoreWay::DoItForMe));
        p.page.showPage(DetailPage::Activity);
        QTest::mouseClick(step("Activate"), Qt::LeftButton);
        QCOMPARE(p.page.page(), 0);
        QCOMPARE(QApplication::focusWidget(), p.page.overview()->card()->button());
    }

    void theCardsOtherButtonsLeadToTheirWay_data()
    {
        QTest::addColumn<QString>("button");
        QTest::addColumn<ui::StoreWay>("way");
        QTest::newRow("service") << QStringLiteral("Do it for me …") << ui::StoreWay::DoItForMe;
        QTest::newRow("module") << QStringLiteral("As a module …") << ui::StoreWay::ShipModule;
    }
    void theCardsOtherButtonsLeadToTheirWay()
    {
        QFETCH(const QString, button);
        QFETCH(const ui::StoreWay, way);
        Page p;
        p.page.store()->go(ui::StoreWay::ByHand);
        buttonOf<QPushButton>(*p.page.overview()->card(), button)->click();
        QCOMPARE(p.page.page(), int(DetailPage::Store));
        QCOMPARE(p.page.store()->way(), way);
    }

    void whatIsCheckedByHandFollowsTheChoice()
    {
        Page p;
        QVERIFY(p.session->integrations().saveChoice(
            p.id, acl::choiceOf({QStringLiteral("Magento_Sales::reorder")})));
        p.page.showPage(DetailPage::Store);
        p.page.store()->go(ui::StoreWay::ByHand);
        const auto *list = p.page.store()->byHand()->findChild<QPlainTextEdit *>();
        QTRY_VERIFY(list->toPlainText().contains(QStringLiteral("Reorder")));
        QVERIFY(p.session->integrations().saveChoice(
            p.id, acl::choiceOf({QStringLiteral("Magento_Catalog::products")})));
        p.page.show(p.id, allIsWell());
        QTRY_VERIFY(list->toPlainText().contains(QStringLiteral("Products")));
        QVERIFY(!list->toPlainText().contains(QStringLiteral("Reorder")));
    }

    void theCardsButtonIsPressedOnlyWhereItIsSeen()
    {
        Page p;
        QVERIFY(p.isInFront);
        QList<CardVerb> chosen;
        connect(&p.page, &DetailPage::verbChosen, this,
                [&](CardVerb verb) { chosen.append(verb); });
        p.page.pressCardButton();
        QCOMPARE(chosen, QList<CardVerb>{CardVerb::Activate});
        p.page.showPage(DetailPage::Resources);
        p.page.pressCardButton();
        QCOMPARE(chosen.size(), 1);
    }

    void aLongNameNeverWidensTheWindow()
    {
        TestSession session;
        const QString id = session.add(QString(255, QLatin1Char('W')));
        DetailPage page(*session);
        page.resize(600, 500);
        page.show(id, allIsWell());
        const int least = page.minimumSizeHint().width();
        QVERIFY2(least <= 600, qPrintable(QString::number(least)));
        static_cast<QWidget &>(page).show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        QCOMPARE(page.width(), 600);
        QVERIFY(!shownTexts(page).contains(QString(255, QLatin1Char('W'))));
    }

    void theLastEventIsSelectedAndItsDetailsShown()
    {
        Page p;
        note(p.session, p.id, QStringLiteral("A test call succeeded"), QStringLiteral("HTTP 200"));
        note(p.session, p.id, QStringLiteral("A test call failed"), QStringLiteral("http.dns"),
             false);
        p.page.show(p.id, allIsWell());
        p.page.showPage(DetailPage::Activity);
        auto *view = p.page.activity()->findChild<QTreeView *>();
        const auto *detail = p.page.activity()->findChild<QPlainTextEdit *>();
        QVERIFY(detail->toPlainText().contains(QLatin1String("A test call failed\nhttp.dns")));
        QTest::keyClick(view, Qt::Key_Up);
        QVERIFY(detail->toPlainText().contains(QLatin1String("A test call succeeded\nHTTP 200")));
        QVERIFY(detail->toPlainText().contains(QLatin1String("2026")));
        note(p.session, p.id, QStringLiteral("News"), QString());
        p.page.show(p.id, allIsWell()); // who reads is not interrupted
        QVERIFY(detail->toPlainText().contains(QLatin1String("A test call succeeded")));
    }

    // A failed attempt, and two good ones before it.
    static void noteAttempts(const TestSession &session, const QString &id)
    {
        integrations::IntegrationRepository repository(session->profile());
        qint64 time = 1'773'300'000'000;
        for (const QByteArray &end :
             {QByteArray("linked"), QByteArray("linked"), QByteArray("failed")}) {
            for (const QByteArray &step : {QByteArray("armed"), end, QByteArray("returned")}) {
                integrations::TimelineEntry entry;
                entry.time = time += 1'000;
                entry.step = step;
                entry.ok = step != "failed";
                entry.reason = entry.ok ? QByteArray() : "no-callback";
                QVERIFY(repository.appendTimeline(id, entry));
            }
        }
        activation::ActivationState state;
        state.phase = Phase::Failed;
        state.reason = activation::Reason::NoCallback;
        QVERIFY(repository.saveActivationState(id, activation::toJson(state)));
        session->reload();
    }

    void detailsOpenAtTheFailureOfTheNewestAttempt()
    {
        Page p;
        noteAttempts(p.session, p.id);
        p.page.show(p.id, allIsWell());
        QTest::mouseClick(buttonOf<QPushButton>(p.page, QStringLiteral("Details")), Qt::LeftButton);
        QCOMPARE(p.page.page(), int(DetailPage::Activity));
        const auto *detail = p.page.activity()->findChild<QPlainTextEdit *>();
        QVERIFY(detail->toPlainText().contains(QLatin1String("Nothing arrived from the store")));
        const auto views = p.page.activity()->findChildren<QTreeView *>();
        QCOMPARE(views.size(), 3);
        int selected = 0;
        for (const QTreeView *view : views) {
            selected += int(view->selectionModel()->selectedRows().size());
        }
        QCOMPARE(selected, 1); // one event of all
        const auto *view = qobject_cast<QTreeView *>(QApplication::focusWidget());
        QVERIFY(view != nullptr);
        QTRY_VERIFY(p.page.activity()->rect().contains(
            view->mapTo(p.page.activity(), view->visualRect(view->currentIndex()).center())));
    }

    void attemptsHaveHeadingsAndTheNewestIsOnTop()
    {
        Page p;
        noteAttempts(p.session, p.id);
        p.page.show(p.id, allIsWell());
        p.page.showPage(DetailPage::Activity);
        QTest::qWait(0);
        QMap<int, QString> headings; // from top to bottom
        for (const ui::Heading *heading : p.page.activity()->findChildren<ui::Heading *>()) {
            headings.insert(heading->mapTo(p.page.activity(), QPoint()).y(), heading->text());
            auto *spoken =
                QAccessible::queryAccessibleInterface(const_cast<ui::Heading *>(heading));
            QCOMPARE(spoken->role(), QAccessible::Heading);
            QCOMPARE(spoken->text(QAccessible::Name), heading->text());
        }
        QCOMPARE(headings.size(), 3);
        QVERIFY(headings.first().endsWith(QLatin1String("failed")));
        QVERIFY(headings.last().endsWith(QLatin1String("connected")));
        QVERIFY(headings.first().contains(QLatin1String("2026")));
        QVERIFY(headings.firstKey() >= 0); // in sight, though its last event is selected
    }

    void arrowKeysGoFromAttemptToAttempt()
    {
        Page p;
        QVERIFY(p.isInFront);
        noteAttempts(p.session, p.id);
        p.page.show(p.id, allIsWell());
        p.page.showPage(DetailPage::Activity);
        p.page.activity()->showNewest();
        const auto *detail = p.page.activity()->findChild<QPlainTextEdit *>();
        const auto press = [](Qt::Key key) {
            QTest::keyClick(QApplication::focusWidget(), key);
        };
        press(Qt::Key_Down); // behind the failure
        const QString last = detail->toPlainText();
        press(Qt::Key_Down); // the first of the attempt before
        QVERIFY(detail->toPlainText() != last);
        QVERIFY(detail->toPlainText().contains(QLatin1String("may call this computer")));
        press(Qt::Key_Up);
        QCOMPARE(detail->toPlainText(), last);
    }

    void anotherIntegrationShowsItsOwnEvents()
    {
        Page p;
        const QString other = p.session.add(QStringLiteral("CRM"));
        note(p.session, p.id, QStringLiteral("Of Orders"), {});
        note(p.session, other, QStringLiteral("Of the CRM"), {});
        p.page.show(p.id, allIsWell());
        p.page.show(other, allIsWell());
        const auto *detail = p.page.activity()->findChild<QPlainTextEdit *>();
        QVERIFY(detail->toPlainText().contains(QLatin1String("Of the CRM")));
        QCOMPARE(p.page.activity()->findChild<QTreeView *>()->model()->rowCount(), 1);
        const QString empty = p.session.add(QStringLiteral("PIM"));
        p.page.show(empty, allIsWell());
        QCOMPARE(detail->toPlainText(), QString());
        QVERIFY(!buttonOf<QPushButton>(p.page, QStringLiteral("Copy for support"))->isEnabled());
    }

    void supportGetsACopyOfWhatHappened()
    {
        Shop shop;
        QVERIFY(shop.link());
        ActivityPage page(shop.session);
        page.show(shop.id);
        static_cast<QWidget &>(page).show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        QApplication::clipboard()->setText(QStringLiteral("something else"));
        QTest::mouseClick(buttonOf<QPushButton>(page, QStringLiteral("Copy for support")),
                          Qt::LeftButton);
        const QString copied = QApplication::clipboard()->text();
        QVERIFY(copied.contains(QLatin1String("The store sent its credentials")));
        QVERIFY(copied.contains(QLatin1String("Signed in on the login page")));
        const auto behindItsTime = [](const QString &report) {
            return report.section(u'\n', 1);
        };
        QCOMPARE(behindItsTime(copied),
                 behindItsTime(session::supportReport(shop.session, shop.id)));
        QVERIFY(!copied.contains(QLatin1String(session::practicePassword)));
    }

    void eventsFromElsewhereAreShownAsTheyAre_data() { tests::addHostileTexts(); }
    void eventsFromElsewhereAreShownAsTheyAre()
    {
        QFETCH(const QString, foreign);
        QFETCH(const QString, shown);
        Page p;
        note(p.session, p.id, foreign, foreign, false);
        p.page.show(p.id, allIsWell());
        const auto *detail = p.page.activity()->findChild<QPlainTextEdit *>();
        QVERIFY(detail->toPlainText().endsWith(QStringLiteral("\n%1\n%1").arg(shown)));
    }
};

LATCHKEY_TEST(tst_Detail)
#include "tst_Detail.moc"
