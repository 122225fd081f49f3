// SPDX-License-Identifier: Apache-2.0
// The way of a store's call, chosen, tried and kept, as a person does it.
#include "Program.h"
#include "profile/Lock.h"
#include "session/CallWays.h"
#include "ui/TestSession.h"
#include "ui/look/FieldHint.h"
#include "ui/look/Note.h"
#include "ui/reach/ReachDialog.h"
#include "ui/reach/WayForm.h"
#include "ui/reach/WayTest.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace latchkey;
using integrations::WayKind;

namespace {

struct Desk
{
    explicit Desk(const QByteArray &store = "http://127.0.0.1/")
        : id(it.add(QStringLiteral("ERP"), store))
    {
        const bool isListening = it->activations().listen().has_value();
        Q_ASSERT(isListening);
        Q_UNUSED(isListening)
        reopen();
    }

    void reopen()
    {
        dialog = std::make_unique<ui::ReachDialog>(*it, id);
        dialog->show();
    }

    // The first that is seen and whose words contain that.
    template <typename Button>
    Button *button(const char *words) const
    {
        for (Button *each : dialog->findChildren<Button *>()) {
            if (each->isVisible() && each->text().contains(QLatin1String(words))) {
                return each;
            }
        }
        qFatal("no such button: %s", words);
    }
    void click(QAbstractButton *button) const { button->click(); }
    void choose(const char *words) const { button<QRadioButton>(words)->click(); }

    QLineEdit *field(const char *name) const
    {
        for (QLineEdit *each : dialog->findChildren<QLineEdit *>()) {
            if (each->isVisible() && each->accessibleName() == QLatin1String(name)) {
                return each;
            }
        }
        qFatal("no such field: %s", name);
    }

    QString shown() const
    {
        QStringList texts;
        for (const QLabel *label : dialog->findChildren<QLabel *>()) {
            if (label->isVisible()) {
                texts.append(label->text());
            }
        }
        return texts.join(QLatin1Char('\n')).remove(QChar(0x200B));
    }

    const integrations::Way &way() const { return it->integrations().entry(id)->integration.way; }

    tests::TestSession it;
    QString id;
    std::unique_ptr<ui::ReachDialog> dialog;
};

} // namespace

class tst_ReachDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theWayAsItIsStandsFirst()
    {
        const Desk desk;
        QVERIFY(desk.shown().contains(QLatin1String("this computer")));
        QVERIFY(desk.field("Callback URL")->text().endsWith(QLatin1String("/callback")));
        QVERIFY(desk.field("Identity link URL")->text().endsWith(QLatin1String("/identity")));
        QVERIFY(!desk.button<QPushButton>("Apply")->isEnabled());
    }

    void theGuideChoosesAWayAndSaysWhy()
    {
        const Desk desk;
        desk.choose("On another server");
        QTRY_VERIFY(desk.shown().contains(QLatin1String("by ssh?")));
        desk.choose("Yes");
        QTRY_VERIFY(desk.shown().contains(QLatin1String("other customers")));
        desk.choose("it is ours alone");
        QTRY_VERIFY(desk.shown().contains(QLatin1String("so a tunnel leads")));
        QVERIFY(desk.button<QRadioButton>("Through an ssh tunnel")->isChecked());
        QVERIFY(desk.field("User and server")->isVisible());
        desk.choose("On this computer"); // what was asked besides is gone
        QVERIFY(!desk.shown().contains(QLatin1String("by ssh?")));
        QVERIFY(desk.button<QRadioButton>("Directly")->isChecked());
    }

    void whatIsAppliedIsKeptAndItIsSaidWhatAdminNeeds()
    {
        const Desk desk;
        const QString before = desk.field("Callback URL")->text();
        desk.choose("Through an ssh tunnel");
        QTest::keyClicks(desk.field("User and server"), QStringLiteral("deploy@shop.example"));
        desk.click(desk.button<QPushButton>("Apply"));
        QCOMPARE(desk.way().kind, WayKind::Ssh);
        QCOMPARE(desk.way().server, QStringLiteral("deploy@shop.example"));
        QVERIFY(desk.field("Callback URL")->text() != before);
        QVERIFY(desk.shown().contains(QLatin1String("save it in Admin")));
        QVERIFY(!desk.button<QPushButton>("Apply")->isEnabled());
    }

    void whatIsWrongIsSaidBesideItsField_data()
    {
        QTest::addColumn<QString>("way");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("said");
        const auto row = [](const char *way, const char *field, const char *typed,
                            const char *said) {
            QTest::newRow(*typed == '\0' ? "nothing" : typed)
                << QString::fromLatin1(way) << QString::fromLatin1(field)
                << QString::fromLatin1(typed) << QString::fromLatin1(said);
        };
        row("Through an ssh", "User and server", "", "Write the user and the server");
        row("Through an ssh", "User and server", "-oProxyCommand=touch", "no name of a server");
        row("By an address of yours", "Your address", "http://hooks.example", "in clear");
        row("By an address of yours", "Your address", "hooks", "no address");
    }
    void whatIsWrongIsSaidBesideItsField()
    {
        QFETCH(const QString, way);
        QFETCH(const QString, field);
        QFETCH(const QString, typed);
        const Desk desk;
        desk.choose(way.toLatin1().constData());
        QLineEdit *edit = desk.field(field.toLatin1().constData());
        QTest::keyClicks(edit, typed);
        desk.click(desk.button<QPushButton>("Apply"));
        QCOMPARE(desk.way().kind, WayKind::Local);
        QVERIFY(!edit->accessibleDescription().isEmpty());
        QFETCH(const QString, said);
        QVERIFY2(edit->accessibleDescription().contains(said),
                 qPrintable(edit->accessibleDescription()));
        QTest::keyClicks(edit, QStringLiteral("x"));
        QCOMPARE(edit->accessibleDescription(), QString());
    }

    void theListenerItselfIsTried()
    {
        const Desk desk;
        QSignalSpy ended(&desk.it->callWays(), &session::CallWays::ended);
        desk.click(desk.button<QPushButton>("Test now"));
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, 30'000);
        QCOMPARE(ended[0][0].value<Problem>().code, QByteArray());
        QVERIFY2(desk.shown().contains(QLatin1String("A call gets here")),
                 qPrintable(desk.shown()));
        QVERIFY(desk.shown().contains(QLatin1String(" ms)")));
        QVERIFY(desk.button<QPushButton>("Test now")->isEnabled());
    }

    void aWayIsTriedBeforeItIsKept()
    {
        const Desk desk;
        desk.choose("By an address of this computer");
        auto *address = desk.field("Address");
        address->selectAll();
        QTest::keyClicks(address, QStringLiteral("127.0.0.2"));
        QSignalSpy ended(&desk.it->callWays(), &session::CallWays::ended);
        desk.click(desk.button<QPushButton>("Test now"));
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, 30'000);
        QVERIFY2(desk.shown().contains(QLatin1String("A call gets here")),
                 qPrintable(desk.shown()));
        QCOMPARE(desk.way().kind, WayKind::Local);
        desk.click(desk.button<QPushButton>("Apply"));
        QCOMPARE(desk.way().address, QByteArray("127.0.0.2"));
    }

    void aFailureIsSaidWhereItWas()
    {
        const Desk desk("https://shop.example/");
        desk.choose("By an address of yours");
        QTest::keyClicks(desk.field("Your address"), QStringLiteral("https://hooks.invalid"));
        QSignalSpy ended(&desk.it->callWays(), &session::CallWays::ended);
        desk.click(desk.button<QPushButton>("Test now"));
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, 60'000);
        QVERIFY(!ended[0][0].value<Problem>().code.isEmpty());
        QVERIFY(desk.shown().contains(ended[0][0].value<Problem>().sentence));
        QVERIFY(desk.shown().contains(QLatin1String("No call gets here")));
    }

    void aTestThatIsCancelledLeavesNothing()
    {
        const Desk desk;
        QSignalSpy ended(&desk.it->callWays(), &session::CallWays::ended);
        desk.click(desk.button<QPushButton>("Test now"));
        QVERIFY(desk.it->callWays().isTesting());
        desk.click(desk.button<QPushButton>("Cancel"));
        QVERIFY(!desk.it->callWays().isTesting());
        QVERIFY(profile::turnOf(desk.it->profile(), desk.id)); // anybody's again
        QCOMPARE(ended.size(), 0);
        QVERIFY(desk.shown().contains(QLatin1String("Cancelled")));
    }

    void whoeverIsAtWorkWithItKeepsItsWay()
    {
        const Desk desk;
        desk.choose("No call");
        {
            const auto turn = profile::turnOf(desk.it->profile(), desk.id);
            QVERIFY(turn);
            desk.click(desk.button<QPushButton>("Apply"));
            QCOMPARE(desk.way().kind, WayKind::Local);
            QVERIFY(!desk.dialog->findChild<ui::WayForm *>()->accessibleDescription().isEmpty());
        }
        desk.click(desk.button<QPushButton>("Apply"));
        QCOMPARE(desk.way().kind, WayKind::None);
        QVERIFY(desk.shown().contains(QLatin1String("sends nothing")));
    }

    void whileItIsActivatedNothingIsChangedOrTried()
    {
        const Desk desk;
        QVERIFY(desk.it->activations().arm(desk.id, false));
        desk.choose("No call");
        desk.click(desk.button<QPushButton>("Apply"));
        QCOMPARE(desk.way().kind, WayKind::Local);
        desk.choose("Directly");
        desk.click(desk.button<QPushButton>("Test now"));
        QVERIFY(!desk.it->callWays().isTesting());
        QVERIFY(desk.shown().contains(QLatin1String("being activated")));
    }

    void whatToPasteFollowsTheAddress()
    {
        const Desk desk;
        desk.choose("By an address of yours");
        auto *text = desk.dialog->findChild<QPlainTextEdit *>();
        QVERIFY(!text->toPlainText().contains(QLatin1String("proxy_pass")));
        QTest::keyClicks(desk.field("Your address"), QStringLiteral("https://hooks.example"));
        QVERIFY(text->toPlainText().contains(QLatin1String("proxy_pass")));
        for (QComboBox *box : desk.dialog->findChildren<QComboBox *>()) {
            if (box->findText(QStringLiteral("ngrok")) >= 0) {
                box->setCurrentText(QStringLiteral("ngrok"));
            }
        }
        QVERIFY(text->toPlainText().contains(QLatin1String("Not tried")));
    }

    void certificatesAreOneClickAway()
    {
        const Desk desk;
        desk.choose("By an address of this computer");
        QLineEdit *address = desk.field("Address");
        address->selectAll();
        QTest::keyClicks(address, QStringLiteral("192.0.2.7"));
        QSignalSpy wanted(desk.dialog.get(), &ui::ReachDialog::certificatesWanted);
        desk.click(desk.button<QPushButton>("Certificates"));
        QCOMPARE(wanted.size(), 1);
        address->selectAll();
        QTest::keyClicks(address, QStringLiteral("127.0.0.2"));
        QVERIFY(desk.shown().contains(QLatin1String("http is enough")));
    }
};

LATCHKEY_TEST(tst_ReachDialog)
#include "tst_ReachDialog.moc"
