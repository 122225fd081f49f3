// SPDX-License-Identifier: Apache-2.0
// The card, the panel and the steps, as they are clicked and read.
#include "Program.h"
#include "ui/HostileText.h"
#include "ui/activation/ActivationPanel.h"
#include "ui/activation/CardView.h"
#include "ui/activation/Countdown.h"
#include "ui/activation/StepStrip.h"

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace latchkey;
using activation::Phase;
using session::SessionEntry;
using ui::ActivationPanel;
using ui::Card;
using ui::CardVerb;
using ui::CardView;
using ui::Countdown;
using ui::Mark;
using ui::Step;
using ui::StepStrip;

namespace {

Card activateCard()
{
    return {Mark::NotYet, QStringLiteral("Next"), QStringLiteral("Why"), CardVerb::Activate,
            QStringLiteral("Activate in Admin")};
}

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

QPushButton *buttonOf(const QWidget &widget, const QString &text)
{
    const auto buttons = widget.findChildren<QPushButton *>();
    for (QPushButton *button : buttons) {
        if (button->text() == text) {
            return button;
        }
    }
    return nullptr;
}

SessionEntry armedEntry()
{
    SessionEntry entry;
    entry.state.phase = Phase::Armed;
    entry.armedUntil = 10'000'000;
    return entry;
}

} // namespace

Q_DECLARE_METATYPE(latchkey::session::SessionEntry)

class tst_ActivationWidgets : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aClickOnTheCardsButtonChoosesItsVerb()
    {
        CardView view;
        view.show(activateCard());
        static_cast<QWidget &>(view).show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QList<CardVerb> chosen;
        connect(&view, &CardView::verbChosen, this, [&](CardVerb verb) { chosen.append(verb); });
        QTest::mouseClick(view.button(), Qt::LeftButton);
        QCOMPARE(chosen, QList<CardVerb>{CardVerb::Activate});
    }

    void theCardsButtonTakesKeys_data()
    {
        QTest::addColumn<Qt::Key>("key");
        QTest::newRow("Enter") << Qt::Key_Return;
        QTest::newRow("the number pad's Enter") << Qt::Key_Enter;
        QTest::newRow("space") << Qt::Key_Space;
    }
    void theCardsButtonTakesKeys()
    {
        QFETCH(const Qt::Key, key);
        CardView view;
        view.show(activateCard());
        static_cast<QWidget &>(view).show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QSignalSpy chosen(&view, &CardView::verbChosen);
        QTest::keyClick(view.button(), key);
        QCOMPARE(chosen.size(), 1);
    }

    void theOtherButtonsChooseTheirs()
    {
        CardView view;
        Card card = activateCard();
        card.others = {{CardVerb::AdminHasError, QStringLiteral("Admin shows an error"), false},
                       {CardVerb::Cancel, QStringLiteral("Cancel"), true}};
        view.show(card);
        static_cast<QWidget &>(view).show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QList<CardVerb> chosen;
        connect(&view, &CardView::verbChosen, this, [&](CardVerb verb) { chosen.append(verb); });
        QPushButton *cancel = buttonOf(view, QStringLiteral("Cancel"));
        cancel->setFocus();
        view.show(card); // a second later
        QCOMPARE(view.focusWidget(), cancel);
        QTest::mouseClick(cancel, Qt::LeftButton);
        QTest::mouseClick(buttonOf(view, QStringLiteral("Admin shows an error")), Qt::LeftButton);
        QCOMPARE(chosen, (QList<CardVerb>{CardVerb::Cancel, CardVerb::AdminHasError}));
        view.show(activateCard());
        QVERIFY(cancel->isHidden());
    }

    void aCardWithoutVerbHasNoButton()
    {
        CardView view;
        view.show(activateCard());
        QVERIFY(view.button()->isVisibleTo(&view));
        Card waiting = activateCard();
        waiting.verb = CardVerb::None;
        view.show(waiting);
        QVERIFY(!view.button()->isVisibleTo(&view));
        view.show(activateCard());
        QVERIFY(view.button()->isVisibleTo(&view));
    }

    void theCardIsReadToWhoCannotSeeIt()
    {
        CardView view;
        view.show(activateCard());
        QCOMPARE(view.accessibleName(), QStringLiteral("Next"));
        QCOMPARE(view.accessibleDescription(), QStringLiteral("Why"));
    }

    void foreignTextOnTheCardIsShownAsItIs_data() { tests::addHostileTexts(); }
    void foreignTextOnTheCardIsShownAsItIs()
    {
        QFETCH(const QString, foreign);
        QFETCH(const QString, shown);
        CardView view;
        Card card = activateCard();
        card.headline = foreign;
        card.explanation = foreign;
        view.show(card);
        QCOMPARE(shownTexts(view).replaceInStrings(QStringLiteral("\u200b"), QString()),
                 (QStringList{shown, shown}));
        QCOMPARE(view.accessibleName(), shown);
        const auto labels = view.findChildren<QLabel *>();
        for (const QLabel *label : labels) {
            QVERIFY(label->text().isEmpty() || label->textFormat() == Qt::PlainText);
        }
    }

    void whatIsLongerThanTheCardIsBroken()
    {
        const QString address =
            QStringLiteral("https://shop.example/") + QStringLiteral("some-part/").repeated(100);
        Card card = activateCard();
        card.headline = QStringLiteral("It is ") + address;
        card.explanation = address;
        card.reason = address;
        card.evidence = address;
        CardView view;
        view.show(card);
        QVERIFY2(view.minimumSizeHint().width() < 700,
                 qPrintable(QString::number(view.minimumSizeHint().width())));
        QVERIFY(!view.accessibleName().contains(QChar(0x200b)));
        QCOMPARE(view.accessibleDescription(), address + u' ' + address); // as one may copy it
    }

    void theMarkIsInk()
    {
        CardView view;
        view.show(activateCard());
        const auto labels = view.findChildren<QLabel *>();
        int inked = 0;
        for (const QLabel *label : labels) {
            const QImage mark = label->pixmap().toImage();
            for (int y = 0; y < mark.height(); ++y) {
                for (int x = 0; x < mark.width(); ++x) {
                    inked += qAlpha(mark.pixel(x, y)) > 128 ? 1 : 0;
                }
            }
        }
        QVERIFY(inked > 20);
    }

    void howMuchTimeIsLeftIsSaidAndForWhat_data()
    {
        QTest::addColumn<SessionEntry>("entry");
        QTest::addColumn<qint64>("now");
        QTest::addColumn<QString>("text");
        SessionEntry armed = armedEntry();
        QTest::newRow("armed a moment ago") << armed << armed.armedUntil - 900'000
                                            << QStringLiteral("15:00 left to click Activate");
        QTest::newRow("rounded up, so that it ends with zero")
            << armed << armed.armedUntil - 251'001 << QStringLiteral("4:12 left to click Activate");
        QTest::newRow("over") << armed << armed.armedUntil + 5'000
                              << QStringLiteral("0:00 left to click Activate");
        QTest::newRow("the clock went back") << armed << armed.armedUntil - 5'000'000
                                             << QStringLiteral("15:00 left to click Activate");
        SessionEntry waiting;
        waiting.state.phase = Phase::WaitingForSignIn;
        waiting.state.deadlineAt = 10'000'000;
        QTest::newRow("the store waits")
            << waiting << qint64(9'700'000) << QStringLiteral("5:00 left to sign in");
        SessionEntry done = waiting;
        done.state.phase = Phase::Failed;
        QTest::newRow("ended") << done << qint64(9'700'000) << QString();
        waiting.state.deadlineAt = 0;
        QTest::newRow("no deadline") << waiting << qint64(9'700'000) << QString();
    }
    void howMuchTimeIsLeftIsSaidAndForWhat()
    {
        QFETCH(const SessionEntry, entry);
        QFETCH(const qint64, now);
        QFETCH(const QString, text);
        Countdown left;
        left.show(entry, now);
        QCOMPARE(left.isHidden(), text.isEmpty());
        if (!text.isEmpty()) {
            QCOMPARE(shownTexts(left), QStringList{text});
        }
    }

    void theBarEmptiesAsTimePasses()
    {
        Countdown left;
        const auto *bar = left.findChild<QProgressBar *>();
        const SessionEntry entry = armedEntry();
        left.show(entry, entry.armedUntil - 900'000);
        QCOMPARE(bar->value(), bar->maximum());
        left.show(entry, entry.armedUntil - 450'000);
        QCOMPARE(bar->value() * 2, bar->maximum());
        left.show(entry, entry.armedUntil);
        QCOMPARE(bar->value(), bar->minimum());
    }

    void detailsAreAskedForByClick()
    {
        ActivationPanel panel;
        panel.show(armedEntry(), {});
        static_cast<QWidget &>(panel).show();
        QVERIFY(QTest::qWaitForWindowExposed(&panel));
        QSignalSpy details(&panel, &ActivationPanel::detailsWanted);
        QTest::mouseClick(buttonOf(panel, QStringLiteral("Details for support")), Qt::LeftButton);
        QCOMPARE(details.size(), 1);
    }

    void thePanelListsTheSteps()
    {
        ActivationPanel panel;
        activation::TimelineEvent armed;
        armed.time = 1'000;
        panel.show(armedEntry(), {armed});
        const auto *model = panel.findChild<QTreeView *>()->model();
        QCOMPARE(model->rowCount(), 6);
        QCOMPARE(model->index(0, ui::EventModel::Event).data().toString(),
                 QStringLiteral("Ready: the store may call this computer"));
        QCOMPARE(model->index(1, ui::EventModel::Event).data().toString(),
                 QStringLiteral("Waiting for Activate in Admin …"));
    }

    void stepsAreClicked_data()
    {
        QTest::addColumn<int>("button");
        QTest::addColumn<Step>("step");
        QTest::newRow("first") << 0 << Step::Define;
        QTest::newRow("second") << 1 << Step::Resources;
        QTest::newRow("third") << 2 << Step::IntoStore;
        QTest::newRow("fourth") << 3 << Step::Activate;
    }
    void stepsAreClicked()
    {
        QFETCH(const int, button);
        QFETCH(const Step, step);
        StepStrip strip;
        static_cast<QWidget &>(strip).show();
        QVERIFY(QTest::qWaitForWindowExposed(&strip));
        QList<Step> chosen;
        connect(&strip, &StepStrip::chosen, this, [&](Step each) { chosen.append(each); });
        QTest::mouseClick(strip.findChildren<QToolButton *>()[button], Qt::LeftButton);
        QTest::keyClick(strip.findChildren<QToolButton *>()[button], Qt::Key_Space);
        QCOMPARE(chosen, (QList<Step>{step, step}));
    }

    void stepsSayWhatIsDoneNowAndLater_data()
    {
        QTest::addColumn<std::optional<Step>>("now");
        QTest::addColumn<QList<Step>>("done");
        QTest::addColumn<QStringList>("read");
        QTest::newRow("just made")
            << std::optional(Step::Resources) << QList<Step>{Step::Define}
            << QStringList{QStringLiteral("Name and store: done"), QStringLiteral("Resources: now"),
                           QStringLiteral("Into the store: later"),
                           QStringLiteral("Activate: later")};
        QTest::newRow("known to the store, and nothing was chosen here")
            << std::optional(Step::Activate) << QList<Step>{Step::Define, Step::IntoStore}
            << QStringList{QStringLiteral("Name and store: done"),
                           QStringLiteral("Resources: later"),
                           QStringLiteral("Into the store: done"), QStringLiteral("Activate: now")};
        QTest::newRow("linked") << std::optional<Step>()
                                << QList<Step>{Step::Define, Step::Resources, Step::IntoStore,
                                               Step::Activate}
                                << QStringList{QStringLiteral("Name and store: done"),
                                               QStringLiteral("Resources: done"),
                                               QStringLiteral("Into the store: done"),
                                               QStringLiteral("Activate: done")};
    }
    void stepsSayWhatIsDoneNowAndLater()
    {
        QFETCH(const std::optional<Step>, now);
        QFETCH(const QList<Step>, done);
        StepStrip strip;
        strip.show(now, done);
        QStringList read;
        const auto buttons = strip.findChildren<QToolButton *>();
        for (const QToolButton *button : buttons) {
            read.append(button->accessibleName());
        }
        QTEST(read, "read");
    }

    void wordsOfLaterStepsGiveWayWhereThereIsNoRoom()
    {
        QWidget window;
        StepStrip strip(&window);
        strip.resize(1'000, 30);
        strip.show(Step::Resources, {Step::Define});
        const int whole = strip.sizeHint().width();
        QVERIFY(strip.minimumSizeHint().width() < whole);
        strip.resize(strip.minimumSizeHint().width(), strip.height());
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        const auto buttons = strip.findChildren<QToolButton *>();
        QVERIFY(!buttons[3]->text().contains(QLatin1String("Activate")));
        QVERIFY(buttons[1]->text().contains(QLatin1String("Resources")));
        QCOMPARE(buttons[3]->accessibleName(), QStringLiteral("Activate: later"));
        strip.resize(whole + 10, strip.height());
        QVERIFY(buttons[3]->text().contains(QLatin1String("Activate")));
    }
};

LATCHKEY_TEST(tst_ActivationWidgets)
#include "tst_ActivationWidgets.moc"
