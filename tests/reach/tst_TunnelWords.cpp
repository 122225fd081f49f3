// SPDX-License-Identifier: Apache-2.0
// How ssh is called for a tunnel, what it says of it, and who can reach a port there.
#include "Program.h"
#include "reach/Boundary.h"
#include "reach/TunnelWords.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::reach;

namespace {

TunnelOrder order()
{
    TunnelOrder order;
    order.server.host = QStringLiteral("deploy@shop.example");
    order.server.port = 2222;
    order.remotePort = 24'711;
    order.localPort = 40'001;
    return order;
}

} // namespace

class tst_TunnelWords : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sshIsToldWhatItMayNotDo()
    {
        const QStringList arguments = tunnelArguments(order(), false);
        const QString line = arguments.join(QLatin1Char(' '));
        QVERIFY(line.startsWith(QStringLiteral("-N -R 127.0.0.1:24711:127.0.0.1:40001 -T ")));
        QVERIFY(line.endsWith(QStringLiteral(" -p 2222 -- deploy@shop.example")));
        for (const char *option :
             {"ExitOnForwardFailure=yes", "ControlMaster=no", "ControlPath=none",
              "RemoteCommand=none", "StrictHostKeyChecking=yes", "ForwardAgent=no", "ForwardX11=no",
              "PermitLocalCommand=no", "ServerAliveInterval=5", "BatchMode=yes"}) {
            const qsizetype at = arguments.indexOf(QLatin1String(option));
            QVERIFY2(at > 0 && arguments[at - 1] == QLatin1String("-o"), option);
        }
        const QStringList asking = tunnelArguments(order(), true);
        QVERIFY(asking.contains(QStringLiteral("BatchMode=no")));
        QVERIFY(!asking.contains(QStringLiteral("BatchMode=yes")));
        // a key that changed is refused then too, but not with "no" or "accept-new"
        QVERIFY(asking.contains(QStringLiteral("StrictHostKeyChecking=ask")));
        QVERIFY(!asking.contains(QStringLiteral("StrictHostKeyChecking=yes")));
        // of two the first counts, and the log has to tell of forwardings
        QVERIFY(arguments.indexOf(QStringLiteral("LogLevel=DEBUG1")) <
                arguments.indexOf(QStringLiteral("LogLevel=INFO")));
        QVERIFY(!arguments.contains(QStringLiteral("ClearAllForwardings=yes")));
    }

    void ourPortIsUpAndNoOther()
    {
        const QByteArray said = "debug1: remote forward success for: listen 127.0.0.1:";
        QVERIFY(isUp("debug1: x\n" + said + "24711, connect 127.0.0.1:40001\n", order()));
        QVERIFY(!isUp("Welcome! " + said + "24711, connect 127.0.0.1:40001\n", order()));
        QVERIFY(!isUp(said + "2471, connect 127.0.0.1:40001\n", order()));
        QVERIFY(!isUp("debug1: remote forward failure for: listen 127.0.0.1:24711, connect "
                      "127.0.0.1:40001\n",
                      order()));
    }

    void onlyTheLastLinesAreKept_data()
    {
        QTest::addColumn<QByteArray>("log");
        QTest::addColumn<QByteArray>("kept");
        QTest::newRow("it fits") << QByteArray("one\ntwo\n") << QByteArray("one\ntwo\n");
        QTest::newRow("a line too much")
            << QByteArray("one\ntwo\nten\n") << QByteArray("two\nten\n");
        QTest::newRow("half a line too much") << QByteArray("eleven\ntwo\n") << QByteArray("two\n");
        QTest::newRow("one long line") << QByteArray("0123456789") << QByteArray("23456789");
    }

    void onlyTheLastLinesAreKept()
    {
        QFETCH(QByteArray, log);
        keepEnd(log, 8);
        QTEST(log, "kept");
    }

    void whyThereIsNoneIsSaid_data()
    {
        QTest::addColumn<QByteArray>("log");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QString>("helps");
        const auto row = [](const char *name, const char *log, const char *code,
                            const char *helps) {
            QTest::newRow(name) << QByteArray(log) << QByteArray(code) << QString::fromUtf8(helps);
        };
        row("port taken",
            "Authenticated to 127.0.0.1 ([127.0.0.1]:22) using \"publickey\".\n"
            "debug1: remote forward failure for: listen 127.0.0.1:24711, connect 127.0.0.1:9\n"
            "Error: remote port forwarding failed for listen port 24711\n",
            "reach.port-taken", "Choose another port");
        row("not allowed",
            "debug1: Remote: Server has disabled port forwarding.\n"
            "debug1: remote forward failure for: listen 127.0.0.1:24711, connect 127.0.0.1:9\n"
            "Error: remote port forwarding failed for listen port 24711\n",
            "reach.forwarding-off", "AllowTcpForwarding");
        row("another one of the person's own",
            "bind [127.0.0.1]:3306: Address already in use\r\n"
            "Could not request local forwarding.\r\n",
            "reach.other-forwarding", "Your ssh configuration");
        row("unknown key",
            "debug1: Server host key: ssh-ed25519 SHA256:tVA47W5HsIvo\r\n"
            "No ED25519 host key is known for shop and you have requested strict checking.\r\n"
            "Host key verification failed.\r\n",
            "reach.host-key-unknown", "ssh-ed25519 SHA256:tVA47W5HsIvo");
        row("lost",
            "debug1: remote forward success for: listen 127.0.0.1:24711, connect 127.0.0.1:9\n"
            "Timeout, server shop not responding.\n",
            "reach.tunnel-lost", "was lost");
        row("a fault that was got over",
            "debug1: connect to address ::1 port 22: Connection refused\n"
            "Permission denied (publickey).\n",
            "place.ssh-refused", "ssh-add");
    }

    void whyThereIsNoneIsSaid()
    {
        QFETCH(QByteArray, log);
        QFETCH(QString, helps);
        const Problem problem = tunnelProblem(log, order());
        QTEST(problem.code, "code");
        QVERIFY2(problem.sentence.contains(helps), qPrintable(problem.sentence));
        QVERIFY(!problem.detail.contains(QLatin1String("debug1")));
    }

    void whoReachesAPort_data()
    {
        QTest::addColumn<QByteArray>("table");
        QTest::addColumn<int>("boundary");
        const auto row = [](const char *name, const char *line, Boundary boundary) {
            QTest::newRow(name) << QByteArray("  sl  local_address rem_address   st\n   0: ") + line
                                << int(boundary);
        };
        row("loopback", "0100007F:6087 00000000:0000 0A 00", Boundary::Loopback);
        row("everybody", "00000000:6087 00000000:0000 0A 00", Boundary::Open);
        row("an address", "0A00000A:6087 00000000:0000 0A 00", Boundary::Open);
        row("a connection", "00000000:6087 0100007F:1111 01 00", Boundary::Nobody);
        row("another port", "00000000:6088 00000000:0000 0A 00", Boundary::Nobody);
        row("IPv6 loopback",
            "00000000000000000000000001000000:6087 00000000000000000000000000000000:0000 0A 00",
            Boundary::Loopback);
        row("IPv6 everybody",
            "00000000000000000000000000000000:6087 00000000000000000000000000000000:0000 0A 00",
            Boundary::Open);
        row("loopback and everybody",
            "0100007F:6087 00000000:0000 0A 00\n   1: 00000000:6087 00000000:0000 0A 00",
            Boundary::Open);
        QTest::newRow("nothing said") << QByteArray() << int(Boundary::Nobody);
    }

    void whoReachesAPort()
    {
        QFETCH(QByteArray, table);
        QTEST(int(boundaryOf(table, 0x6087)), "boundary");
    }
};

LATCHKEY_TEST(tst_TunnelWords)
#include "tst_TunnelWords.moc"
