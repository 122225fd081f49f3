// SPDX-License-Identifier: Apache-2.0
// One address or name, and nothing that could be read as more.
#include "Program.h"
#include "tls/ServedHost.h"
#include "tls/TrustCommand.h"

#include <QProcess>
#include <QTest>

using namespace latchkey;
using tls::ServerSystem;

class tst_ServedHost : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsTypedIsUnderstood_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QByteArray>("text"); // empty = refused
        QTest::addColumn<QByteArray>("inUrl");
        const auto row = [](const char *typed, const char *text, const char *inUrl) {
            QTest::newRow(typed) << QString::fromUtf8(typed) << QByteArray(text)
                                 << QByteArray(inUrl);
        };
        const auto refused = [&row](const char *typed) {
            row(typed, "", "");
        };
        row("192.0.2.7", "192.0.2.7", "192.0.2.7");
        row(" 192.0.2.7 ", "192.0.2.7", "192.0.2.7");
        row("127.0.0.1", "127.0.0.1", "127.0.0.1");
        row("2001:DB8:0::7", "2001:db8::7", "[2001:db8::7]");
        row("[2001:db8::7]", "2001:db8::7", "[2001:db8::7]");
        row("Desk.Example.COM", "desk.example.com", "desk.example.com");
        row("desk", "desk", "desk");
        row("büro.example", "xn--bro-hoa.example", "xn--bro-hoa.example");
        for (const char *one : {"",
                                "0.0.0.0",
                                "::",
                                "224.0.0.1",
                                "255.255.255.255",
                                "1.2",
                                "192.0.2.007",
                                "192.0.2.7:443",
                                "192.0.2.0/24",
                                "[192.0.2.7]",
                                "[desk.example.com]",
                                "fe80::1%eth0",
                                "*.example.com",
                                "https://desk.example.com",
                                "desk.example.com/",
                                "desk .example",
                                "a..b",
                                "-a.example",
                                "a_b.example",
                                "10",
                                "desk.example.7",
                                "desk;touch x",
                                "desk\nexample"}) {
            refused(one);
        }
    }

    void whatIsTypedIsUnderstood()
    {
        QFETCH(const QString, typed);
        QFETCH(const QByteArray, text);
        QFETCH(const QByteArray, inUrl);
        const auto host = tls::servedHost(typed);
        QCOMPARE(host ? host->text : QByteArray(), text);
        if (host) {
            QCOMPARE(host->inUrl(), inUrl);
        } else {
            QCOMPARE(host.error().code, QByteArray("tls.bad-address"));
        }
    }

    void theServersShellReadsTheCommand_data()
    {
        QTest::addColumn<ServerSystem>("system");
        QTest::newRow("Debian") << ServerSystem::Debian;
        QTest::newRow("Red Hat") << ServerSystem::RedHat;
    }

    // A shell for which sudo and tee do nothing but say what they were given.
    void theServersShellReadsTheCommand()
    {
        QFETCH(const ServerSystem, system);
        const auto host = tls::servedHost(QStringLiteral("2001:db8::7")).value();
        const QByteArray authority =
            "-----BEGIN CERTIFICATE-----\nQUJD+/=\n-----END CERTIFICATE-----\n";
        QProcess shell;
        shell.start(
            QStringLiteral("/bin/sh"),
            {QStringLiteral("-c"),
             QStringLiteral("sudo() { echo \"sudo $*\" >&2; [ $1 != tee ] || cat >&2; }\n") +
                 tls::trustCommand(system, host, authority)});
        QVERIFY(shell.waitForFinished());
        const bool isDebian = system == ServerSystem::Debian;
        const QByteArray file = isDebian
                                    ? "/usr/local/share/ca-certificates/latchkey-2001_db8__7.crt"
                                    : "/etc/pki/ca-trust/source/anchors/latchkey-2001_db8__7.crt";
        const QByteArray update = isDebian ? "update-ca-certificates" : "update-ca-trust";
        QCOMPARE(shell.readAllStandardError(),
                 "sudo tee " + file + "\n" + authority + "sudo " + update + "\n");
        QCOMPARE(shell.readAllStandardOutput(), QByteArray());
        QVERIFY(tls::distrustCommand(system, host)
                    .startsWith(QStringLiteral("sudo rm ") + QString::fromLatin1(file)));
    }
};

LATCHKEY_TEST(tst_ServedHost)
#include "tst_ServedHost.moc"
