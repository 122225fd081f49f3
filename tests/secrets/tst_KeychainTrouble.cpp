// SPDX-License-Identifier: Apache-2.0
// Whatever happens to the keychain, each call is answered with what it was, and the process lives
// on.
#include "Program.h"

#include <QProcess>
#include <QSignalSpy>
#include <QTest>

class tst_KeychainTrouble : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isToldApart_data()
    {
        QTest::addColumn<QString>("session"); // an option of with-keyring
        QTest::addColumn<QStringList>("steps");
        QTest::addColumn<QStringList>("answers");
        const auto row = [](const char *name, const char *session,
                            const QList<QPair<const char *, const char *>> &expected) {
            QStringList steps;
            QStringList answers;
            for (const auto &[step, answer] : expected) {
                steps.append(QLatin1String(step));
                answers.append(QLatin1String(step) + QLatin1Char(' ') + QLatin1String(answer));
            }
            QTest::newRow(name) << QString::fromLatin1(session) << steps << answers;
        };
        row("a keyring that works", "",
            {{"check", "ok"},
             {"read", "missing"},
             {"write", "ok"},
             {"read", "value"},
             {"remove", "ok"},
             {"remove", "ok"},
             {"read", "missing"},
             {"round-trip", "ok"}});
        row("one that no secret was wanted of yet", "",
            {{"check", "ok"}, {"gio", "not loaded"}, {"read", "missing"}, {"gio", "loaded"}});
        row("a locked keyring", "--locked",
            {{"check", "secrets.locked"},
             {"read", "secrets.locked"},
             {"write", "secrets.locked"},
             {"remove", "secrets.locked"},
             {"round-trip", "secrets.locked"}});
        row("a keyring that is locked in between", "",
            {{"write", "ok"},
             {"lock", "ok"},
             {"read", "secrets.locked"},
             {"read-other", "secrets.locked"},
             {"write", "secrets.locked"}});
        row("a service without a keyring", "--without-keyring",
            {{"check", "secrets.missing"},
             {"read", "secrets.missing"},
             {"write", "secrets.missing"}});
        row("a bus without the service", "--none",
            {{"check", "secrets.missing"},
             {"read", "secrets.missing"},
             {"write", "secrets.missing"},
             {"remove", "secrets.missing"}});
        row("no bus", "no bus",
            {{"check", "secrets.missing"},
             {"read", "secrets.missing"},
             {"write", "secrets.missing"},
             {"round-trip", "secrets.missing"}});
        row("a bus that is lost", "",
            {{"write", "ok"},
             {"kill-bus", "ok"},
             {"check", "secrets.bus-lost"},
             {"read", "secrets.bus-lost"},
             {"write", "secrets.bus-lost"},
             {"remove", "secrets.bus-lost"},
             {"round-trip", "secrets.bus-lost"}});
        row("a keyring that does not answer, then does", "",
            {{"write", "ok"},
             {"stop-keyring", "ok"},
             {"check", "secrets.no-answer"},
             {"read", "secrets.no-answer"},
             {"write", "secrets.no-answer"},
             {"continue-keyring", "ok"},
             {"check", "ok"},
             {"read", "value"}});
        row("a keyring that dies", "",
            {{"write", "ok"},
             {"kill-keyring", "ok"},
             {"read", "secrets.missing"},
             {"write", "secrets.missing"}});
        row("a connection that the bus drops", "",
            {{"write", "ok"},
             {"drop-connection", "ok"},
             {"check", "secrets.bus-lost"},
             {"read", "secrets.bus-lost"},
             {"write", "secrets.bus-lost"}});
        row("a value too large for the bus", "",
            {{"write", "ok"}, {"write-huge", "secrets.too-large"}, {"read", "value"}});
    }

    void isToldApart()
    {
        QFETCH(const QString, session);
        QFETCH(const QStringList, steps);
        QFETCH(const QStringList, answers);
        if (session == QLatin1String("no bus")) {
            QCOMPARE(said(m_probe, steps, withoutBus()), answers);
            return;
        }
        QStringList arguments{m_probe};
        if (!session.isEmpty()) {
            arguments.prepend(session);
        }
        QCOMPARE(said(m_session, arguments + steps), answers);
    }

    // Without GLib's event loop libsecret starts its work and never ends it.
    void aJobThatIsNeverDoneIsNoAnswer()
    {
        const QStringList arguments{QStringLiteral("env"), QStringLiteral("QT_NO_GLIB=1"), m_probe};
        const QStringList steps{QStringLiteral("check"), QStringLiteral("read"),
                                QStringLiteral("write")};
        QCOMPARE(said(m_session, arguments + steps),
                 (QStringList{QStringLiteral("check ok"), QStringLiteral("read secrets.no-answer"),
                              QStringLiteral("write secrets.no-answer")}));
    }

private:
    static QStringList
    said(const QString &program, const QStringList &arguments,
         const QProcessEnvironment &environment = QProcessEnvironment::systemEnvironment())
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.setProcessEnvironment(environment);
        QSignalSpy finished(&process, &QProcess::finished);
        process.start(program, arguments);
        if (!finished.wait(60'000)) {
            return {QStringLiteral("did not finish")};
        }
        const QString lines = QString::fromUtf8(process.readAllStandardOutput()).trimmed();
        return lines.split(QLatin1Char('\n'));
    }

    static QProcessEnvironment withoutBus()
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char *name : {"DBUS_SESSION_BUS_ADDRESS", "DISPLAY", "WAYLAND_DISPLAY",
                                 "XDG_RUNTIME_DIR", "XDG_CURRENT_DESKTOP", "KDE_FULL_SESSION"}) {
            environment.remove(QLatin1String(name));
        }
        return environment;
    }

    const QString m_session = latchkey::testing::sourcePath("tests/with-keyring");
    const QString m_probe = latchkey::testing::builtPath("bin/secretprobe");
};

LATCHKEY_TEST(tst_KeychainTrouble)
#include "tst_KeychainTrouble.moc"
