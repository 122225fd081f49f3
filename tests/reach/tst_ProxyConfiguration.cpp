// SPDX-License-Identifier: Apache-2.0
// What is to be pasted into a proxy names the socket here and the callback, and nothing is left
// open.
#include "Program.h"
#include "reach/ProxyConfiguration.h"

#include <QRegularExpression>
#include <QTest>

using namespace latchkey;

class tst_ProxyConfiguration : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPlaceIsFilled_data()
    {
        QTest::addColumn<QByteArray>("proxy");
        QTest::addColumn<QString>("said");
        const auto row = [](const char *proxy, const char *said) {
            QTest::newRow(proxy) << QByteArray(proxy) << QString::fromLatin1(said);
        };
        row("nginx", "location = /shop/callbackcallbackcallback22/callback {\n"
                     "    proxy_pass http://127.0.0.1:24711;\n");
        row("caddy", "https://hooks.example:8443 {\n"
                     "    handle /shop/callbackcallbackcallback22/callback {\n"
                     "        reverse_proxy 127.0.0.1:24711\n");
        row("cloudflared", "  - hostname: hooks.example\n");
        row("ngrok", "ngrok http --url=https://hooks.example:8443 127.0.0.1:24711\n");
        row("tailscale", "--https=8443 --set-path=/shop/callbackcallbackcallback22/callback "
                         "http://127.0.0.1:24711/shop/callbackcallbackcallback22/callback\n");
    }

    void everyPlaceIsFilled()
    {
        QFETCH(QByteArray, proxy);
        QFETCH(QString, said);
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".")));
        integrations::Integration it;
        it.callbackKey = "callbackcallbackcallback22";
        it.way.kind = integrations::WayKind::Url;
        it.way.url = "https://hooks.example:8443/shop";
        it.way.port = 24'711;
        const auto configuration = reach::proxyConfiguration(proxy, it);
        QVERIFY(configuration);
        QVERIFY2(configuration->contains(said), qPrintable(*configuration));
        QVERIFY(!configuration->contains(QLatin1Char('%')));
    }

    void allOfThemAreTried() { QCOMPARE(reach::proxyNames().size(), 5); }

    void anUnknownProxyHasNone()
    {
        QVERIFY(!reach::proxyConfiguration("apache", integrations::Integration()));
    }
};

LATCHKEY_TEST(tst_ProxyConfiguration)
#include "tst_ProxyConfiguration.moc"
