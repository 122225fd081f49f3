// SPDX-License-Identifier: Apache-2.0
// Why calls meet no route is said in few sentences.
#include "Program.h"
#include "acl/Unmatched.h"

#include <QtTest>

using namespace latchkey::acl;

namespace {

RouteTable table()
{
    const auto route = [](const char *method, const char *url) {
        return Route{QString::fromLatin1(method), QString::fromLatin1(url), {}, {}, {}, {}};
    };
    return RouteTable({route("GET", "/V1/orders/:id"), route("POST", "/V1/orders")});
}

QStringList told(const QStringList &lines, const QString &source = {})
{
    QList<ApiCall> calls;
    for (const QString &line : lines) {
        calls.append(*readApiCall(line));
    }
    QStringList texts;
    for (const UnmatchedCalls &each : unmatchedCalls(calls, table())) {
        texts.append(text(each, source));
    }
    return texts;
}

} // namespace

class tst_Unmatched : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anotherEditionIsNamedOnce()
    {
        const QStringList said = told({QStringLiteral("GET /V1/company/1"),
                                       QStringLiteral("POST /V1/negotiableQuote/request"),
                                       QStringLiteral("GET /V1/carts/1/giftCards")},
                                      QStringLiteral("Magento Open Source 2.4.8"));
        QCOMPARE(said.size(), 1);
        QVERIFY(said[0].startsWith(QLatin1String("3 ")));
        for (const char *word : {"Adobe Commerce", "company", "negotiableQuote", "2.4.8"}) {
            QVERIFY2(said[0].contains(QLatin1String(word)), qPrintable(said[0]));
        }
    }

    void anotherMethodIsNamed()
    {
        const QStringList said =
            told({QStringLiteral("DELETE /V1/orders/5"), QStringLiteral("PUT /V1/orders/5")});
        QCOMPARE(said.size(), 1);
        QVERIFY(said[0].contains(QLatin1String("another method")));
        QVERIFY(said[0].contains(QLatin1String("DELETE /V1/orders/5")));
    }

    void thePartsAreToldApart()
    {
        const QStringList said =
            told({QStringLiteral("GET /V1/orders/5/x"), QStringLiteral("GET /V1/acme"),
                  QStringLiteral("GET /V1/foo"), QStringLiteral("acmeShopV1Get")});
        QCOMPARE(said.size(), 2);
        QVERIFY(said[0].contains(QLatin1String("below /orders")));
        QVERIFY(said[1].startsWith(QLatin1String("3 ")));
        QVERIFY(said[1].contains(QLatin1String("module")));
    }

    void manyAreToldInShort()
    {
        QStringList lines;
        for (int i = 0; i < 5000; ++i) {
            lines.append(QStringLiteral("GET /V1/x%1/").arg(i) + QString(300, QLatin1Char('y')));
        }
        const QStringList said = told(lines);
        QCOMPARE(said.size(), 1);
        QVERIFY(said[0].size() < 1000);
    }
};

LATCHKEY_TEST(tst_Unmatched)
#include "tst_Unmatched.moc"
