// SPDX-License-Identifier: Apache-2.0
// Keychain items come back as they were, for their store only, and garbage is told from them.
#include "Program.h"
#include "secrets/Credentials.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace latchkey;
using namespace latchkey::secrets;

namespace {

const QByteArray origin = "https://shop.example";

IntegrationSecrets linked()
{
    return {origin, Secret("key1"), Secret("secret1"), Secret("token1"), Secret("tokensecret1")};
}

PendingSecrets pending()
{
    return {
        origin,
        {{QStringLiteral("c1"), Secret("key1"), Secret("secret1"), Secret("verifier1")},
         {QStringLiteral("c2"), Secret(QByteArray("k\0\xff", 3)), Secret(""), Secret("v\"\\\n")}},
        QStringLiteral("c2"),
        Secret("request1"),
        Secret("requestsecret1"),
        {},
        {},
        {}};
}

// The item with one member set to something else; Undefined takes it out.
Secret changed(const Secret &item, const char *member, const QJsonValue &value)
{
    QJsonObject object = QJsonDocument::fromJson(item.reveal()).object();
    if (value.isUndefined()) {
        object.remove(QLatin1String(member));
    } else {
        object.insert(QLatin1String(member), value);
    }
    return Secret(QJsonDocument(object).toJson());
}

} // namespace

class tst_Credentials : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void comeBackAsTheyWere()
    {
        QVERIFY(fromItem<IntegrationSecrets>(toItem(linked()), origin).value() == linked());
        QVERIFY(fromItem<PendingSecrets>(toItem(pending()), origin).value() == pending());
        const PendingSecrets none{origin, {}, {}, {}, {}, {}, {}, {}};
        QVERIFY(fromItem<PendingSecrets>(toItem(none), origin).value() == none);
        const BasicLogin login{origin, Secret("me"), Secret("pass:\"\\\xff")};
        QVERIFY(fromItem<BasicLogin>(toItem(login), origin).value() == login);
        QVERIFY(!toItem(login).reveal().contains("pass:"));
    }

    // What earlier versions have put into keychains.
    void theFormInTheKeychainStays()
    {
        const QByteArray linkedItem =
            R"({"access_token":"dG9rZW4x","access_token_secret":"dG9rZW5zZWNyZXQx",)"
            R"("consumer_key":"a2V5MQ==","consumer_secret":"c2VjcmV0MQ==",)"
            R"("kind":"integration","origin":"https://shop.example","version":1})";
        QCOMPARE(toItem(linked()).reveal(), linkedItem);
        QVERIFY(fromItem<IntegrationSecrets>(Secret(linkedItem), origin).value() == linked());
        const QByteArray pendingItem =
            R"({"access_token":"","access_token_of":"","access_token_secret":"",)"
            R"("candidates":[{"consumer_key":"a2V5MQ==",)"
            R"("consumer_secret":"c2VjcmV0MQ==","id":"c1","verifier":"dmVyaWZpZXIx"},)"
            R"({"consumer_key":"awD/","consumer_secret":"","id":"c2",)"
            R"("verifier":"diJcCg=="}],"kind":"pending",)"
            R"("origin":"https://shop.example","request_token":"cmVxdWVzdDE=",)"
            R"("request_token_of":"c2","request_token_secret":"cmVxdWVzdHNlY3JldDE=",)"
            R"("version":1})";
        QCOMPARE(toItem(pending()).reveal(), pendingItem);
        QVERIFY(fromItem<PendingSecrets>(Secret(pendingItem), origin).value() == pending());
    }

    void anotherStoreDoesNotGetThem_data()
    {
        QTest::addColumn<QByteArray>("asking");
        QTest::newRow("host") << QByteArray("https://evil.example");
        QTest::newRow("scheme") << QByteArray("http://shop.example");
        QTest::newRow("port") << QByteArray("https://shop.example:8443");
        QTest::newRow("longer") << QByteArray("https://shop.example.evil.example");
        QTest::newRow("none") << QByteArray();
    }

    void anotherStoreDoesNotGetThem()
    {
        QFETCH(const QByteArray, asking);
        const auto asked = fromItem<IntegrationSecrets>(toItem(linked()), asking);
        QVERIFY(!asked);
        QCOMPARE(asked.error().code, "secrets.other-store");
        QVERIFY(asked.error().sentence.contains(QLatin1String("shop.example")));
        QCOMPARE(fromItem<PendingSecrets>(toItem(pending()), asking).error().code,
                 "secrets.other-store");
        const BasicLogin login{origin, Secret("me"), Secret("secret")};
        QCOMPARE(fromItem<BasicLogin>(toItem(login), asking).error().code, "secrets.other-store");
    }

    void whatIsNoItemIsDamaged_data()
    {
        QTest::addColumn<QByteArray>("octets");
        const auto row = [](const char *name, const Secret &item) {
            QTest::newRow(name) << item.reveal();
        };
        row("nothing", {});
        row("text", Secret("secret1"));
        row("cut off", Secret(toItem(linked()).reveal().chopped(9)));
        row("an array", Secret("[\"secret1\"]"));
        row("the other kind", toItem(pending()));
        row("a newer version", changed(toItem(linked()), "version", 2));
        row("version as text", changed(toItem(linked()), "version", QStringLiteral("1")));
        row("no version", changed(toItem(linked()), "version", QJsonValue::Undefined));
        row("no origin", changed(toItem(linked()), "origin", QJsonValue::Undefined));
        row("no token", changed(toItem(linked()), "access_token", QJsonValue::Undefined));
        row("a number as token", changed(toItem(linked()), "access_token", 12));
        row("no base64", changed(toItem(linked()), "consumer_secret", QStringLiteral("secret1!")));
        row("octets", Secret("\xff\xfe secret1"));
    }

    void whatIsNoItemIsDamaged()
    {
        QFETCH(const QByteArray, octets);
        const auto read = fromItem<IntegrationSecrets>(Secret(octets), origin);
        QVERIFY(!read);
        QCOMPARE(read.error().code, "secrets.damaged");
        QVERIFY(!read.error().detail.contains(QLatin1String("secret1")));
        QVERIFY(!read.error().sentence.contains(QLatin1String("secret1")));
    }

    void aDamagedCandidateIsDamage()
    {
        const QJsonArray broken{QJsonObject{{QStringLiteral("id"), QStringLiteral("c1")}}};
        for (const QJsonValue &candidates : {QJsonValue(broken), QJsonValue(QStringLiteral("c1")),
                                             QJsonValue(QJsonValue::Undefined)}) {
            const auto read = fromItem<PendingSecrets>(
                changed(toItem(pending()), "candidates", candidates), origin);
            QVERIFY(!read);
            QCOMPARE(read.error().code, "secrets.damaged");
        }
    }

    void eightCandidatesFitIntoAKeychainItem()
    {
        PendingSecrets full = pending();
        full.candidates =
            QList<PendingCandidate>(8, {QStringLiteral("abcdefgh"), Secret(QByteArray(32, 'k')),
                                        Secret(QByteArray(32, 's')), Secret(QByteArray(32, 'v'))});
        // 2,560 octets is what the smallest keychain (Windows') takes
        QVERIFY(toItem(full).reveal().size() <= 2560);
    }

    void moreCandidatesComeBackAsLines()
    {
        const Secret line = postedLine(Secret("key"), Secret("secret"), Secret("verifier"));
        const auto candidate = candidateOf(line);
        QVERIFY(candidate.has_value());
        QCOMPARE(candidate->id, fingerprint("key&secret&verifier"));
        QVERIFY(candidate->consumerKey == Secret("key"));
        QVERIFY(candidate->consumerSecret == Secret("secret"));
        QVERIFY(candidate->verifier == Secret("verifier"));
        QVERIFY(!candidateOf(Secret("key&secret")));
        QVERIFY(!candidateOf(Secret()));
        const MoreCandidates more{origin, {line, line, Secret("only")}};
        QVERIFY(fromItem<MoreCandidates>(toItem(more), origin).value() == more);
        QVERIFY(!fromItem<MoreCandidates>(toItem(more), "https://other.example"));
        QVERIFY(!fromItem<PendingSecrets>(toItem(more), origin));
    }

    void twoHundredMoreFitIntoAnItem()
    {
        const Secret line(QByteArray(98, 'k'));
        QVERIFY(toItem(MoreCandidates{origin, QList<Secret>(200, line)}).reveal().size() <= 32'768);
    }

    void theItemsOfAnIntegrationHaveDifferentKeys()
    {
        QVERIFY(itemKeyOfIntegration(QStringLiteral("a")) != itemKeyOfPending(QStringLiteral("a")));
        QVERIFY(itemKeyOfPending(QStringLiteral("a")) != itemKeyOfPending(QStringLiteral("b")));
        QVERIFY(itemKeyOfMore(QStringLiteral("a"), 1) != itemKeyOfMore(QStringLiteral("a"), 2));
    }
};

LATCHKEY_TEST(tst_Credentials)
#include "tst_Credentials.moc"
