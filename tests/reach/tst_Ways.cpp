// SPDX-License-Identifier: Apache-2.0
// Which ways there can be, and that no store is told to send its credentials over a network in
// clear (THREATS.md 15).
#include "Program.h"
#include "integrations/Integration.h"
#include "reach/Ways.h"
#include "system/NetworkBridge.h"

#include <QDir>
#include <QFile>
#include <QHostAddress>
#include <QNetworkInterface>
#include <QTemporaryDir>
#include <QTest>

using namespace latchkey;
using namespace latchkey::reach;

namespace {

QByteArray codeOf(const Result<Way> &way)
{
    return way ? QByteArray() : way.error().code;
}

// An address that this computer has in a network; empty if it is in none.
QString addressInANetwork()
{
    const QList<QNetworkInterface> all = QNetworkInterface::allInterfaces();
    for (const QNetworkInterface &one : all) {
        for (const QNetworkAddressEntry &entry : one.addressEntries()) {
            if (entry.ip().protocol() == QAbstractSocket::IPv4Protocol &&
                !entry.ip().isLoopback() && !system::isContainerBridge(one.name())) {
                return entry.ip().toString();
            }
        }
    }
    return {};
}

void put(const QString &file, const QByteArray &octets = {})
{
    QVERIFY(QDir().mkpath(QFileInfo(file).path()));
    QFile written(file);
    QVERIFY(written.open(QIODevice::WriteOnly));
    written.write(octets);
}

} // namespace

class tst_Ways : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aServerIsWrittenAsForSsh_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("host");
        QTest::addColumn<int>("port");
        QTest::addColumn<QByteArray>("code");
        const auto row = [](const char *typed, const char *host, int port, const char *code) {
            QTest::newRow(*typed == '\0' ? "nothing" : typed)
                << QString::fromUtf8(typed) << QString::fromUtf8(host) << port << QByteArray(code);
        };
        row("", "", 0, "");
        row("shop", "shop", 0, "");
        row("deploy@shop.example", "deploy@shop.example", 0, "");
        row(" deploy@shop.example ", "deploy@shop.example", 0, "");
        row("deploy@shop.example:/srv/shop", "deploy@shop.example", 0, "");
        row("ssh://deploy@shop.example:2222", "deploy@shop.example", 2222, "");
        row("ssh://deploy@shop.example:2222/srv", "deploy@shop.example", 2222, "");
        row("[2001:db8::1]", "2001:db8::1", 0, "");
        row("/srv/shop", "", 0, "place.bad-host");
        row("-oProxyCommand=touch /tmp/x", "", 0, "place.not-understood");
        row("-oProxyCommand=touch", "", 0, "place.bad-host");
        row("shop;id", "", 0, "place.bad-host");
        row("$(id)@shop", "", 0, "place.bad-host");
        row("shop\nid", "", 0, "place.bad-host");
    }

    void aServerIsWrittenAsForSsh()
    {
        QFETCH(QString, typed);
        QFETCH(QByteArray, code);
        const auto way = sshWay(typed, 24'711);
        QCOMPARE(codeOf(way), code);
        if (way) {
            QTEST(way->server, "host");
            QTEST(int(way->serverPort), "port");
            QCOMPARE(integrations::callbackBase(*way, 24'710),
                     QByteArray("http://127.0.0.1:24711"));
        }
    }

    void aUrlOfOnesOwnIsHttps_data()
    {
        QTest::addColumn<QByteArray>("typed");
        QTest::addColumn<QByteArray>("base");
        QTest::addColumn<QByteArray>("code");
        const auto row = [](const char *typed, const char *base, const char *code) {
            QTest::newRow(typed) << QByteArray(typed) << QByteArray(base) << QByteArray(code);
        };
        row("https://hooks.example", "https://hooks.example", "");
        row("https://hooks.example/", "https://hooks.example", "");
        row("HTTPS://Hooks.Example:443/", "https://hooks.example", "");
        row("https://hooks.example:8443/latchkey/", "https://hooks.example:8443/latchkey", "");
        row("http://127.0.0.1:8080", "http://127.0.0.1:8080", "");
        row("http://localhost:8080", "http://localhost:8080", "");
        row("http://hooks.example", "", "reach.cleartext");
        row("http://192.0.2.1:8080", "", "reach.cleartext");
        row("http://127.0.0.1.hooks.example", "", "reach.cleartext");
        row("https://a:b@hooks.example", "", "reach.bad-url");
        row("https://hooks.example/?x", "", "reach.bad-url");
        row("https://hooks.example/#x", "", "reach.bad-url");
        row("https://hooks.example/a/../b", "", "reach.bad-url");
        row("https://hooks.example/a%2fb", "", "reach.bad-url");
        row("https://hooks.example//a", "", "reach.bad-url");
        row("https://[::1]:8080", "", "reach.bad-url");
        row("ftp://hooks.example", "", "reach.bad-url");
        row("hooks.example", "", "reach.bad-url");
    }

    void aUrlOfOnesOwnIsHttps()
    {
        QFETCH(QByteArray, typed);
        QFETCH(QByteArray, code);
        const auto way = urlWay(QString::fromUtf8(typed), 24'711);
        QCOMPARE(codeOf(way), code);
        if (way) {
            QTEST(way->url, "base");
        }
    }

    void anAddressIsOneOfOurs_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QByteArray>("code");
        const auto row = [](const char *typed, const char *code) {
            QTest::newRow(typed) << QString::fromUtf8(typed) << QByteArray(code);
        };
        row("127.0.0.1", "");
        row("127.0.0.2", "");
        row("0.0.0.0", "reach.bad-address");
        row("224.0.0.1", "reach.bad-address");
        row("255.255.255.255", "reach.bad-address");
        row("::1", "reach.bad-address");
        row("127.1", "reach.bad-address");
        row("localhost", "reach.bad-address");
        row("192.0.2.77", "reach.not-ours");
    }

    void anAddressIsOneOfOurs()
    {
        QFETCH(QString, typed);
        QTEST(codeOf(bindWay(typed, 24'711)), "code");
    }

    void overANetworkOnlyHttpsIsUsed()
    {
        const QString address = addressInANetwork();
        if (address.isEmpty()) {
            QSKIP("this computer is in no network");
        }
        const auto way = bindWay(address, 24'711);
        QVERIFY(way);
        QCOMPARE(way->url, "https://" + address.toUtf8() + ":24711");
        Way changed = *way; // in the database, say
        changed.url.replace("https:", "http:");
        QCOMPARE(codeOf(checkedWay(changed)), QByteArray("reach.cleartext"));
        QCOMPARE(codeOf(urlWay(QStringLiteral("http://%1:8080").arg(address), 24'711)),
                 QByteArray("reach.cleartext"));
    }

    void aBridgeIsForContainersOnly_data()
    {
        QTest::addColumn<QString>("member");
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<bool>("isOne");
        const auto row = [](const char *name, const char *file, const char *content, bool isOne) {
            QTest::newRow(name) << QStringLiteral("member") << QString::fromUtf8(file)
                                << QByteArray(content) << isOne;
        };
        QTest::newRow("nobody in it") << QString() << QString() << QByteArray() << true;
        row("a container", "uevent", "INTERFACE=veth0\nIFINDEX=7\n", true);
        row("a network card", "device/vendor", "0x8086", false);
        row("a virtual machine", "tun_flags", "0x1002", false);
        row("a VLAN", "uevent", "DEVTYPE=vlan\n", false);
        row("an overlay network", "uevent", "DEVTYPE=vxlan\n", false);
        row("several cards", "bonding/mode", "", false);
    }

    void aBridgeIsForContainersOnly()
    {
        QFETCH(QString, member);
        QFETCH(QString, file);
        QFETCH(QByteArray, content);
        const QTemporaryDir interfaces;
        put(interfaces.filePath(QStringLiteral("br0/bridge/id")));
        QVERIFY(QDir().mkpath(interfaces.filePath(QStringLiteral("br0/brif"))));
        if (!member.isEmpty()) {
            put(interfaces.filePath(QStringLiteral("br0/brif/") + member));
            put(interfaces.filePath(member + QStringLiteral("/uevent")), "INTERFACE=x\n");
            put(interfaces.filePath(member + QLatin1Char('/') + file), content);
        }
        QTEST(system::isContainerBridge(QStringLiteral("br0"), interfaces.path()), "isOne");
        QVERIFY(!system::isContainerBridge(QStringLiteral("member"), interfaces.path()));
        QVERIFY(!system::isContainerBridge(QStringLiteral("../br0"), interfaces.path()));
    }

    void aPortIsFreeAndTaken()
    {
        QCOMPARE(codeOf(sshWay({}, 80)), QByteArray("reach.bad-port"));
        const Way first = *urlWay(QStringLiteral("https://hooks.example"), 24'711);
        const Way second = *bindWay(QStringLiteral("127.0.0.2"), 24'712);
        const Way there = *sshWay({}, 24'713); // on the server, not here
        QCOMPARE(freePort({first, second, there}, 24'711), quint16(24'713));
        QCOMPARE(freePort({}, 24'711), quint16(24'711));
        QVERIFY(portForServer() >= 20'000 && portForServer() < 32'768);
    }

    void whateverTheWayTheLoginPageStaysHere()
    {
        integrations::Integration it;
        it.callbackKey = "call";
        it.identityKey = "page";
        const QByteArray page = "http://127.0.0.1:24710/page/identity";
        QCOMPARE(integrations::callbackUrl(it, 24'710),
                 QByteArray("http://127.0.0.1:24710/call/callback"));
        QCOMPARE(integrations::identityLinkUrl(it, 24'710), page);
        it.way = *urlWay(QStringLiteral("https://hooks.example/x"), 24'711);
        QCOMPARE(integrations::callbackUrl(it, 24'710),
                 QByteArray("https://hooks.example/x/call/callback"));
        QCOMPARE(integrations::identityLinkUrl(it, 24'710), page);
        it.way = Way();
        it.way.kind = WayKind::None;
        QCOMPARE(integrations::callbackUrl(it, 24'710), QByteArray());
        QCOMPARE(integrations::identityLinkUrl(it, 24'710), page);
    }
};

LATCHKEY_TEST(tst_Ways)
#include "tst_Ways.moc"
