// SPDX-License-Identifier: Apache-2.0
// What is in a moved file, from whoever knows its passphrase: nothing in it is believed unseen.
#include "Program.h"
#include "clients/ClientRepository.h"
#include "move/BelongingsText.h"
#include "move/Checked.h"
#include "sealed/SealedFile.h"
#include "secrets/Credentials.h"

#include <QFile>
#include <QTest>

#include <functional>

using namespace latchkey;
using move::Belongings;

namespace {

const QByteArray origin("https://shop.example");

Belongings good()
{
    Belongings all;
    move::MovedIntegration one;
    one.integration.id = QStringLiteral("k3x5m2pa");
    one.integration.callbackKey = QByteArray(26, 'a');
    one.integration.identityKey = QByteArray(26, 'b');
    one.integration.name = QStringLiteral("Orders");
    one.integration.storeUrl = origin + '/';
    one.integration.storeBaseUrl = QByteArray("\xff\x00 any", 6);
    one.resources.choice = acl::choiceOf({QStringLiteral("Magento_Sales::sales")});
    one.resources.granted = acl::Choice{true, {}};
    one.resources.grantedAt = 1'700'000'000'123;
    clients::ProxyClient program;
    program.id = QStringLiteral("p2q3r4s5");
    program.name = QStringLiteral("n8n");
    program.keyHash = QByteArray(32, '\xfe');
    program.limits = {true, {QStringLiteral("GET /V1/orders")}, 60, 1'900'000'000'000};
    one.use = move::MovedUse{{program}, {true, false, true}, {6 * 3'600, 90 * 86'400, 1}};
    all.integrations = {one};
    all.logins = {{QStringLiteral("ana"), {QByteArray(16, 's'), 600'000, QByteArray(32, 'h')}}};
    all.access = {{origin, {{}, true}}};
    all.settings = {{QStringLiteral("listener.port"), QStringLiteral("24710")}};
    all.items = {{secrets::itemKeyOfIntegration(one.integration.id),
                  secrets::toItem(secrets::IntegrationSecrets{origin, Secret("a"), Secret("b"),
                                                              Secret("c"), Secret("d")})},
                 {secrets::itemKeyOfBasic(origin),
                  secrets::toItem(secrets::BasicLogin{origin, Secret("web"), Secret("word")})}};
    return all;
}

using Change = std::function<void(Belongings &)>;

} // namespace
Q_DECLARE_METATYPE(Change)

class tst_Belongings : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsWrittenIsReadBack()
    {
        const Secret octets = move::toOctets(good());
        const auto again = move::fromOctets(octets);
        QVERIFY(again);
        QCOMPARE(move::toOctets(*again), octets);
        QCOMPARE(again->integrations.constFirst().integration,
                 good().integrations.constFirst().integration);
        QCOMPARE(again->items.constLast().value, good().items.constLast().value);
        const move::MovedUse use = again->integrations.constFirst().use.value();
        QCOMPARE(use.programs, good().integrations.constFirst().use->programs);
        QCOMPARE(use.doors, (clients::Doors{true, false, true}));
        QCOMPARE(use.watch, (integrations::WatchPlan{6 * 3'600, 90 * 86'400, 1}));
        QVERIFY(move::check(*again));
    }

    // one that was made by other code than ours, and has to be read for ever
    void aFileOfTheFirstFormIsRead()
    {
        QFile file(testing::sourcePath("tests/data/fuzz/moved_file/sealed-one"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto content = sealed::unsealed(file.readAll(), Secret("correct horse battery"));
        QVERIFY(content);
        const auto read = move::fromOctets(*content);
        QVERIFY(read);
        QVERIFY(move::check(*read));
        QCOMPARE(read->integrations.constFirst().place->place.folder, QStringLiteral("/srv/shop"));
        QCOMPARE(read->items.size(), 2);
        QVERIFY(!read->integrations.constFirst().use);
    }

    void whatIsCutOffIsRefused()
    {
        const QByteArray octets = move::toOctets(good()).reveal();
        for (qsizetype length = 0; length < octets.size(); ++length) {
            QVERIFY(!move::fromOctets(Secret(octets.first(length))));
        }
        QVERIFY(!move::fromOctets(Secret(octets + '\0')));
    }

    void aNewerFormIsSaid()
    {
        QByteArray octets = move::toOctets(good()).reveal();
        octets.replace("\"version\":2", "\"version\":3");
        QCOMPARE(move::fromOctets(Secret(octets)).error().code, QByteArray("move.too-new"));
    }

    void whatCannotBeIsRefused_data()
    {
        QTest::addColumn<Change>("change");
        const auto row = [](const char *name, const Change &change) {
            QTest::newRow(name) << change;
        };
        const auto its = [&](const char *name,
                             const std::function<void(integrations::Integration &)> &change) {
            row(name, [change](Belongings &all) { change(all.integrations[0].integration); });
        };
        its("an id that is a path", [](auto &it) { it.id = QStringLiteral("../../a/"); });
        its("a short key", [](auto &it) { it.callbackKey = "short"; });
        its("a key that is a path", [](auto &it) { it.callbackKey = QByteArray(26, '/'); });
        its("the same key twice", [](auto &it) { it.identityKey = it.callbackKey; });
        its("no name", [](auto &it) { it.name.clear(); });
        its("a name with a line end", [](auto &it) { it.name = QStringLiteral("a\nb"); });
        its("a store that is none", [](auto &it) { it.storeUrl = "file:///etc/passwd"; });
        its("a store not in its own form", [](auto &it) { it.storeUrl = "HTTPS://shop.example"; });
        its("http without consent", [](auto &it) { it.storeUrl = "http://shop.example/"; });
        its("an admin that is none", [](auto &it) { it.adminUrl = "javascript:alert(1)"; });
        its("an origin that is none", [](auto &it) { it.allowedOrigins = {"javascript:x"}; });
        its("a server that is an option",
            [](auto &it) { it.way.server = QStringLiteral("-oProxyCommand=x"); });
        its("a state that is none", [](auto &it) { it.activationState = "{}x"; });
        its("endless base URL", [](auto &it) { it.storeBaseUrl = QByteArray(10'000, 'x'); });
        const auto used = [&](const char *name,
                              const std::function<void(move::MovedUse &)> &change) {
            row(name, [change](Belongings &all) { change(*all.integrations[0].use); });
        };
        used("a program without a hash", [](auto &use) { use.programs[0].keyHash = "lkc_key"; });
        used("a program whose id is a path",
             [](auto &use) { use.programs[0].id = QStringLiteral("../../ab"); });
        used("a program with a hidden name",
             [](auto &use) { use.programs[0].name = QStringLiteral("n8n\u202e"); });
        used("a route that ends the line", [](auto &use) {
            use.programs[0].limits.routes = {QStringLiteral("GET /V1/orders\nGET /V1/all")};
        });
        used("a route that hides something", [](auto &use) {
            use.programs[0].limits.routes = {QStringLiteral("GET /V1/orders\u202e")};
        });
        used("fewer than no calls a minute",
             [](auto &use) { use.programs[0].limits.callsAMinute = -1; });
        used("the same program twice", [](auto &use) { use.programs.append(use.programs[0]); });
        used("two programs of one name", [](auto &use) {
            use.programs.append(use.programs[0]);
            use.programs[1].id = QStringLiteral("aaaaaaaa");
            use.programs[1].keyHash = QByteArray(32, 'x');
            use.programs[1].name = QStringLiteral("N8N");
        });
        used("two programs with one key", [](auto &use) {
            use.programs.append(use.programs[0]);
            use.programs[1].id = QStringLiteral("aaaaaaaa");
            use.programs[1].name = QStringLiteral("ERP");
        });
        used("more programs than there may be", [](auto &use) {
            const clients::ProxyClient one = use.programs[0];
            for (int i = 0; i < clients::mostClients; ++i) {
                clients::ProxyClient other = one;
                other.id = QStringLiteral("a%1").arg(i, 7, 10, QLatin1Char('a'));
                other.id.replace(u'0', u'b')
                    .replace(u'1', u'c')
                    .replace(u'8', u'd')
                    .replace(u'9', u'e');
                other.name = QString::number(i);
                other.keyHash = QByteArray(32, char(i));
                use.programs.append(other);
            }
        });
        used("a watch that never rests", [](auto &use) { use.watch.everySeconds = 1; });
        used("a reminder in a second", [](auto &use) { use.watch.renewSeconds = 1; });
        row("a resource that is none", [](Belongings &all) {
            all.integrations[0].resources.choice.ids = {QStringLiteral("a\nb")};
        });
        row("an integration twice",
            [](Belongings &all) { all.integrations.append(all.integrations[0]); });
        row("a login that takes for ever",
            [](Belongings &all) { all.logins[0].password.rounds = 2'000'000'000; });
        row("a login without a hash", [](Belongings &all) { all.logins[0].password.hash.clear(); });
        row("an issuer that is none",
            [](Belongings &all) { all.access[0].access.trustedCa = "no certificate"; });
        row("a setting there is not",
            [](Belongings &all) { all.settings[0].key = QStringLiteral("shell"); });
        row("a port there is not",
            [](Belongings &all) { all.settings[0].value = QStringLiteral("80"); });
        row("a certificate without its key", [](Belongings &all) {
            all.certificates = {{QStringLiteral("desk.example"), "PEM", Secret("key")}};
        });
        row("an item of nobody",
            [](Belongings &all) { all.items[0].key = QStringLiteral("integration/otherid2"); });
        row("an item of another kind",
            [](Belongings &all) { all.items[0].value = all.items[1].value; });
        row("an item twice", [](Belongings &all) { all.items.append(all.items[0]); });
        row("tokens for another store", [](Belongings &all) {
            all.items[0].value = secrets::toItem(secrets::IntegrationSecrets{
                "https://evil.example", Secret("a"), Secret("b"), Secret("c"), Secret("d")});
        });
        row("another program's item",
            [](Belongings &all) { all.items[0].key = QStringLiteral("pending/k3x5m2pa/../../x"); });
    }
    void whatCannotBeIsRefused()
    {
        QFETCH(Change, change);
        Belongings all = good();
        change(all);
        const auto checked = move::check(all);
        QVERIFY(!checked);
        QCOMPARE(checked.error().code, QByteArray("move.bad-content"));
    }
};

LATCHKEY_TEST(tst_Belongings)
#include "tst_Belongings.moc"
