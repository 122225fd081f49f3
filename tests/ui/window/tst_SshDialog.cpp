// SPDX-License-Identifier: Apache-2.0
// What ssh asks, in the window: by a real ssh that makes a tunnel to a real sshd.
#include "../../place/SshServer.h"
#include "Program.h"
#include "reach/Tunnel.h"
#include "ui/look/LookStyle.h"
#include "ui/look/PasswordField.h"
#include "ui/window/SshDialog.h"

#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

#include <algorithm>

using namespace latchkey;
using namespace latchkey::testing;
using reach::Question;
using reach::Questions;
using reach::Tunnel;
using ui::SshDialog;

namespace {

const QString passphrase = QStringLiteral("once upon a key");

quint16 freePortHere()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

} // namespace

class tst_SshDialog : public QObject
{
    Q_OBJECT

    std::unique_ptr<SshServer> m_server;
    Questions m_questions{builtPath("bin/latchkeyctl")};
    std::unique_ptr<QWidget> m_window;
    std::unique_ptr<Tunnel> m_tunnel;
    std::unique_ptr<QSignalSpy> m_up;
    std::unique_ptr<QSignalSpy> m_failed;
    QList<QPointer<SshDialog>> m_dialogs;
    QProcess m_asking;

    // Begins a tunnel; returns once the window asks.
    void ask()
    {
        reach::TunnelOrder order;
        order.server.host = QStringLiteral("shop");
        order.remotePort = freePortHere();
        order.localPort = freePortHere();
        m_tunnel = std::make_unique<Tunnel>(order, &m_questions);
        m_up = std::make_unique<QSignalSpy>(m_tunnel.get(), &Tunnel::up);
        m_failed = std::make_unique<QSignalSpy>(m_tunnel.get(), &Tunnel::failed);
        m_tunnel->start();
        QTRY_VERIFY_WITH_TIMEOUT(!m_dialogs.isEmpty(), 20'000);
        QTRY_VERIFY(m_dialogs[0]->isVisible());
    }

    // As ssh would, which no server here makes do it.
    void askAs(const QString &text, const QString &hint)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        const auto more = m_questions.environmentFor(QStringLiteral("shop"), "run");
        for (auto one = more.begin(); one != more.end(); ++one) {
            environment.insert(one.key(), one.value());
        }
        environment.insert(QStringLiteral("SSH_ASKPASS_PROMPT"), hint);
        m_asking.setProcessEnvironment(environment);
        m_asking.start(more[QStringLiteral("SSH_ASKPASS")], {text});
        QTRY_VERIFY_WITH_TIMEOUT(!m_dialogs.isEmpty(), 20'000);
    }

    QPushButton *button(const char *name) const
    {
        return m_dialogs[0]->findChild<QPushButton *>(QLatin1String(name));
    }

    QPushButton *cancel() const
    {
        const auto all = m_dialogs[0]->findChildren<QPushButton *>();
        return *std::find_if(all.begin(), all.end(),
                             [](const QPushButton *each) { return each->objectName().isEmpty(); });
    }

    QString said() const
    {
        QString text;
        const auto labels = m_dialogs[0]->findChildren<QLabel *>();
        for (const QLabel *each : labels) {
            text += each->text() + QLatin1Char('\n');
        }
        return text;
    }

    QByteArray failure() const
    {
        return m_failed->isEmpty() ? QByteArray() : (*m_failed)[0][0].value<Problem>().code;
    }

private Q_SLOTS:
    void initTestCase()
    {
        ui::LookStyle::install();
        connect(&m_questions, &Questions::asked, this, [this](Question *question) {
            auto *dialog = new SshDialog(question, m_window.get());
            m_dialogs.append(dialog);
            dialog->open();
        });
    }

    void init()
    {
        m_server = std::make_unique<SshServer>();
        if (!m_server->whyNot().isEmpty()) {
            QSKIP(qPrintable(m_server->whyNot()));
        }
        m_window = std::make_unique<QWidget>();
        m_window->show();
    }

    void cleanup()
    {
        m_tunnel.reset();
        m_window.reset();
        m_dialogs.clear();
        m_asking.kill();
        m_asking.waitForFinished();
        m_server.reset();
    }

    void aPassphraseIsTypedHidden()
    {
        m_server->lockKey(passphrase);
        ask();
        QVERIFY2(said().contains(QStringLiteral("to get to shop\n")), qPrintable(said()));
        QVERIFY2(said().contains(QStringLiteral("Enter passphrase for key")), qPrintable(said()));
        QLineEdit *edit = m_dialogs[0]->field()->edit();
        QCOMPARE(edit->echoMode(), QLineEdit::Password);
        QVERIFY(!button("answer")->isEnabled());
        QTest::keyClicks(edit, passphrase);
        QTest::keyClick(edit, Qt::Key_Return);
        QVERIFY(!m_dialogs[0] || edit->text().isEmpty());
        QTRY_COMPARE_WITH_TIMEOUT(m_up->size(), 1, 20'000);
        QTRY_VERIFY(!m_dialogs[0]);
        QCOMPARE(m_dialogs.size(), 1);
    }

    void cancelEndsTheTunnel()
    {
        m_server->lockKey(passphrase);
        ask();
        QTest::keyClick(m_dialogs[0], Qt::Key_Escape);
        QTRY_COMPARE(failure(), QByteArray("reach.not-answered"));
        QTRY_VERIFY(!m_dialogs[0]);
        QCOMPARE(m_dialogs.size(), 1); // it does not ask once more
    }

    void aFirstKeyIsShownWithItsFingerprint()
    {
        m_server->forgetHostKey();
        ask();
        QVERIFY2(said().contains(m_server->fingerprint()), qPrintable(said()));
        QVERIFY2(said().contains(QStringLiteral("compare")), qPrintable(said()));
        QVERIFY(m_dialogs[0]->field() == nullptr);
        QVERIFY(cancel()->isDefault()); // whoever types on agrees to nothing
        button("answer")->click();
        QTRY_COMPARE_WITH_TIMEOUT(m_up->size(), 1, 20'000);
        QTRY_VERIFY(!m_dialogs[0]);
    }

    void aFirstKeyThatIsNotAgreedToIsNotTaken()
    {
        m_server->forgetHostKey();
        ask();
        QTest::keyClick(m_dialogs[0], Qt::Key_Return);
        QTRY_COMPARE(failure(), QByteArray("reach.not-answered"));
        QCOMPARE(m_up->size(), 0);
    }

    void itClosesWithTheTunnel()
    {
        m_server->lockKey(passphrase);
        ask();
        m_tunnel.reset();
        QTRY_VERIFY(!m_dialogs[0]);
    }

    void whatAServerSaysIsShownAsItIs()
    {
        askAs(QStringLiteral("<b>Code</b>\u001b[31m\nof \u202eevil:"), {});
        const auto *label = m_dialogs[0]->findChild<QLabel *>(QStringLiteral("said"));
        QCOMPARE(label->textFormat(), Qt::PlainText);
        QVERIFY(label->text().startsWith(QStringLiteral("<b>Code</b>")));
        QVERIFY(!label->text().contains(QChar(0x1b)) && !label->text().contains(QChar(0x202e)));
        QCOMPARE(label->text().count(QLatin1Char('\n')), 1);
    }

    void aNoticeClosesWhenSshWaitsNoLonger()
    {
        askAs(QStringLiteral("Confirm user presence for key ED25519-SK"), QStringLiteral("none"));
        QVERIFY2(said().contains(QStringLiteral("closes by itself")), qPrintable(said()));
        QVERIFY(button("answer") == nullptr);
        QVERIFY(m_dialogs[0]->field() == nullptr);
        m_asking.terminate(); // it was touched
        QTRY_VERIFY(!m_dialogs[0]);
    }
};

LATCHKEY_TEST(tst_SshDialog)
#include "tst_SshDialog.moc"
