// SPDX-License-Identifier: Apache-2.0
// The programs of a profile at the gate: who is let through, how soon that changes, what is
// counted.
#include "Program.h"
#include "clients/CallBook.h"
#include "integrations/IntegrationRepository.h"
#include "profile/Profile.h"
#include "proxy/ClientGate.h"

#include <QTemporaryDir>
#include <QTest>

using namespace latchkey;

namespace {

acl::RouteTable routes()
{
    acl::Route products;
    products.method = QStringLiteral("GET");
    products.url = QStringLiteral("/V1/products/:sku");
    acl::Route orders;
    orders.method = QStringLiteral("POST");
    orders.url = QStringLiteral("/V1/orders");
    return acl::RouteTable({products, orders});
}

// A profile with one integration and one program, and the time.
struct Home
{
    Home()
        : profile(std::move(*profile::Profile::open(path())))
        , repository(*profile)
    {
        integration = integrations::IntegrationRepository(*profile)
                          .add({QStringLiteral("Orders"), {}, "https://shop.example/"})
                          ->id;
    }

    QString path() const { return folder.filePath(QStringLiteral("profile")); }
    void open() { QVERIFY(repository.saveDoors(integration, {true, false, false})); }
    clients::NewClient add(const clients::ClientLimits &limits = {})
    {
        return *repository.add(integration, QStringLiteral("ERP"), limits);
    }
    Result<clients::CallBook> book() const { return clients::CallBook::open(path()); }
    Result<QList<clients::CallCount>> counts(const clients::NewClient &client) const
    {
        return book()->ofClients({client.client.id});
    }
    std::unique_ptr<proxy::ClientGate> gate()
    {
        return std::make_unique<proxy::ClientGate>(*profile, routes(), [this] { return now; });
    }

    QTemporaryDir folder;
    std::unique_ptr<profile::Profile> profile;
    clients::ClientRepository repository;
    QString integration;
    qint64 now = 1'700'000'000'000;
};

// What the gate says: "" or a problem's code.
QByteArray said(proxy::ClientGate &gate, const clients::NewClient &client, const QByteArray &method,
                const QByteArray &target)
{
    const proxy::WantedCall call{client.key.reveal(), method, target};
    if (const auto admitted = gate.admit(call); !admitted) {
        return admitted.error().problem.code;
    }
    const auto no = gate.nowRefused(call);
    return no ? no->problem.code : QByteArray();
}

} // namespace

class tst_ClientGate : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aKnownKeyIsLetThrough()
    {
        Home home;
        home.open();
        const auto client = home.add();
        const auto gate = home.gate();
        const auto admitted = gate->admit({client.key.reveal(), "GET", "rest/V1/products/a%2Fb"});
        QVERIFY(admitted);
        QCOMPARE(admitted->client, client.client.id);
        QCOMPARE(admitted->integration, home.integration);
        QCOMPARE(admitted->routeTemplate, "/V1/products/:sku");
    }

    void anyOtherIsNot()
    {
        Home home;
        home.open();
        const auto gate = home.gate();
        const auto refused = gate->admit({"lkc_abcdefghijklmnop", "GET", "rest/V1/orders"});
        QVERIFY(!refused);
        QCOMPARE(refused.error().problem.code, "client.unknown-key");
        QCOMPARE(refused.error().status, 401);
    }

    void nothingPassesUntilItIsSwitchedOn()
    {
        Home home;
        const auto client = home.add();
        QCOMPARE(said(*home.gate(), client, "GET", "rest/V1/orders"), "client.proxy-off");
    }

    void limitsHold()
    {
        Home home;
        home.open();
        clients::ClientLimits limits;
        limits.readsOnly = true;
        limits.callsAMinute = 2;
        limits.until = home.now + 1'000;
        const auto client = home.add(limits);
        const auto gate = home.gate();
        QCOMPARE(said(*gate, client, "POST", "rest/V1/orders"), "client.read-only");
        QCOMPARE(said(*gate, client, "GET", "graphql"), "client.door-closed");
        QCOMPARE(said(*gate, client, "GET", "rest/V1/products/x"), QByteArray());
        QCOMPARE(said(*gate, client, "GET", "rest/V1/products/x"), QByteArray());
        const auto tooMany = gate->admit({client.key.reveal(), "GET", "rest/V1/products/x"});
        QVERIFY(!tooMany);
        QCOMPARE(tooMany.error().status, 429);
        QVERIFY(tooMany.error().retryAfter > 0 && tooMany.error().retryAfter <= 61);
        home.now += 1'001;
        QCOMPARE(said(*gate, client, "GET", "rest/V1/products/x"), "client.expired");
    }

    void whoIsLimitedToRoutesWaitsUntilTheyAreRead()
    {
        Home home;
        home.open();
        clients::ClientLimits limits;
        limits.routes = QStringList{QStringLiteral("GET /V1/acme/:id")};
        const auto limited = home.add(limits);
        const auto free = *home.repository.add(home.integration, QStringLiteral("free"));
        const auto gate = home.gate();
        gate->expectRoutes(home.integration);
        QCOMPARE(said(*gate, free, "GET", "rest/V1/orders"), QByteArray());
        const auto waits = gate->admit({limited.key.reveal(), "GET", "rest/V1/acme/7"});
        QVERIFY(!waits);
        QCOMPARE(waits.error().problem.code, "client.routes-unread");
        QCOMPARE(waits.error().status, 503);
        acl::Route acme;
        acme.method = QStringLiteral("GET");
        acme.url = QStringLiteral("/V1/acme/:id");
        gate->setRoutes(home.integration, acl::RouteTable({acme}));
        QCOMPARE(said(*gate, limited, "GET", "rest/V1/acme/7"), QByteArray());
        gate->setRoutes(home.integration, {});
        QCOMPARE(said(*gate, limited, "GET", "rest/V1/acme/7"), "client.route-unknown");
    }

    void aStoreGetsSoManyCallsAMinuteOfAllProgramsTogether()
    {
        Home home;
        home.open();
        integrations::IntegrationRepository integrations(*home.profile);
        const QString same =
            integrations.add({QStringLiteral("Stock"), {}, "https://shop.example/de/"})->id;
        const QString other =
            integrations.add({QStringLiteral("Other"), {}, "https://other.example/"})->id;
        for (const QString &each : {same, other}) {
            QVERIFY(home.repository.saveDoors(each, {true, false, false}));
        }
        clients::ClientLimits own;
        own.callsAMinute = 2;
        const auto first = home.add(own);
        const auto second = *home.repository.add(same, QStringLiteral("second"));
        const auto elsewhere = *home.repository.add(other, QStringLiteral("elsewhere"));
        // said of one integration, and in force for the store
        QVERIFY(clients::StoreLimitsRepository(*home.profile).save(same, {4, 3}));
        const auto gate = home.gate();
        QCOMPARE(gate->callsAtOnce("https://shop.example"), std::optional(4));
        QCOMPARE(gate->callsAtOnce("https://other.example"),
                 std::optional(clients::usualCallsAtOnce));
        QCOMPARE(gate->callsAtOnce("https://nobody.example"), std::optional<int>());
        QCOMPARE(said(*gate, first, "GET", "rest/V1/orders"), QByteArray());
        QCOMPARE(said(*gate, first, "GET", "rest/V1/orders"), QByteArray());
        // what is refused to one takes nothing of the others'
        QCOMPARE(said(*gate, first, "GET", "rest/V1/orders"), "client.too-many-calls");
        QCOMPARE(said(*gate, second, "GET", "rest/V1/orders"), QByteArray());
        const auto full = gate->admit({second.key.reveal(), "GET", "rest/V1/orders"});
        QVERIFY(!full);
        QCOMPARE(full.error().problem.code, "client.store-full");
        QCOMPARE(full.error().status, 429);
        QVERIFY(full.error().retryAfter > 0 && full.error().retryAfter <= 61);
        for (int i = 0; i < 5; ++i) {
            QCOMPARE(said(*gate, elsewhere, "GET", "rest/V1/orders"), QByteArray());
        }
    }

    // Nor does a call that is refused before its turn.
    void aCallThatWaitsTakesNothingOfTheStores()
    {
        Home home;
        home.open();
        const auto client = home.add({});
        QVERIFY(clients::StoreLimitsRepository(*home.profile).save(home.integration, {4, 1}));
        const auto gate = home.gate();
        const proxy::WantedCall call{client.key.reveal(), "GET", "rest/V1/orders"};
        QVERIFY(gate->admit(call));
        QVERIFY(gate->admit(call));
        QVERIFY(!gate->nowRefused(call));
        const auto no = gate->nowRefused(call);
        QVERIFY(no);
        QCOMPARE(no->problem.code, "client.store-full");
        QCOMPARE(no->status, 429);
        QVERIFY(no->retryAfter > 0);
        QVERIFY(!gate->admit(call));
    }

    void whatAProgramCalledThatIsGoneIsForgotten()
    {
        Home home;
        home.open();
        const auto client = home.add();
        const auto gate = home.gate();
        QCOMPARE(said(*gate, client, "GET", "graphql"), "client.door-closed");
        {
            const auto counting = home.gate();
            QCOMPARE(said(*counting, client, "GET", "graphql"), "client.door-closed");
        }
        QCOMPARE(home.book()->uses()->size(), 1);
        const auto other = std::move(*profile::Profile::open(home.path()));
        QVERIFY(integrations::IntegrationRepository(*other).remove(home.integration));
        QTRY_COMPARE(said(*gate, client, "GET", "graphql"), "client.unknown-key");
        QTRY_VERIFY(home.book()->uses()->isEmpty());
    }

    void whatAnotherProgramRevokesIsRefusedAMomentLater()
    {
        Home home;
        home.open();
        const auto client = home.add();
        const auto gate = home.gate();
        QCOMPARE(said(*gate, client, "GET", "rest/V1/orders"), QByteArray());
        const auto other = std::move(*profile::Profile::open(home.path()));
        QVERIFY(clients::ClientRepository(*other).revoke(client.client.id));
        QTRY_COMPARE(said(*gate, client, "GET", "rest/V1/orders"), "client.revoked");
    }

    void whatWaitsIsAskedForAgain_data()
    {
        using Change = void (*)(Home &, const clients::NewClient &);
        QTest::addColumn<Change>("change");
        QTest::addColumn<QByteArray>("code");
        const auto row = [](const char *name, Change change, const char *code) {
            QTest::newRow(name) << change << QByteArray(code);
        };
        row(
            "nothing changed", [](Home &, const auto &) {}, "");
        row(
            "its key was revoked",
            [](Home &home, const auto &client) {
                QVERIFY(home.repository.revoke(client.client.id));
            },
            "client.revoked");
        row(
            "the proxy was switched off",
            [](Home &home, const auto &) {
                QVERIFY(home.repository.saveDoors(home.integration, {}));
            },
            "client.proxy-off");
        row(
            "its key ran out", [](Home &home, const auto &) { home.now += 2'000; },
            "client.expired");
        row(
            "its limits were narrowed",
            [](Home &home, const auto &client) {
                QVERIFY(home.repository.saveLimits(client.client.id, {true, {}, 1, 0}));
            },
            "client.read-only");
    }

    // At what is written beside it, the gate looks again.
    void whatWaitsIsAskedForAgain()
    {
        using Change = void (*)(Home &, const clients::NewClient &);
        QFETCH(Change, change);
        QFETCH(QByteArray, code);
        Home home;
        home.open();
        clients::ClientLimits limits;
        limits.callsAMinute = 1;
        limits.until = home.now + 1'000;
        const auto client = home.add(limits);
        const auto other = std::move(*profile::Profile::open(home.path()));
        proxy::ClientGate gate(*other, routes(), [&home] { return home.now; });
        const proxy::WantedCall call{client.key.reveal(), "POST", "rest/V1/orders"};
        QVERIFY(gate.admit(call));
        change(home, client);
        const auto saidNow = [&] {
            const auto no = gate.nowRefused(call);
            return no ? no->problem.code : QByteArray();
        };
        QTRY_COMPARE(saidNow(), code); // and its one call a minute is no second one
        QCOMPARE(said(gate, client, "POST", "rest/V1/orders"),
                 code.isEmpty() ? QByteArray("client.too-many-calls") : code);
    }

    void callsAreCounted()
    {
        Home home;
        home.open();
        const auto client = home.add();
        {
            const auto gate = home.gate();
            proxy::CallDone call;
            call.client = client.client.id;
            call.method = "GET";
            call.routeTemplate = "/V1/products/:sku";
            call.status = 200;
            gate->done(call);
            gate->done(call);
        } // everything is written by then
        const auto counts = home.counts(client);
        QVERIFY(counts && counts->size() == 1);
        QCOMPARE(counts->first().calls, 2);
        QCOMPARE(counts->first().kind.route, "GET /V1/products/:sku");
        QCOMPARE(home.book()->uses()->value(client.client.id).calls, 2);
    }

    void whatIsRefusedIsCountedToo()
    {
        Home home;
        home.open();
        const auto client = home.add({true, {}, 0, 0});
        {
            const auto gate = home.gate();
            QCOMPARE(said(*gate, client, "POST", "rest/V1/orders"), "client.read-only");
            QCOMPARE(said(*gate, client, "DELETE", "rest/V1/acme/4711"), "client.route-unknown");
        }
        const auto counts = home.counts(client);
        QVERIFY(counts && counts->size() == 2);
        QCOMPARE(counts->first().kind.route, "DELETE ?");
        QCOMPARE(counts->first().kind.code, "client.route-unknown");
        QCOMPARE(counts->last().kind.route, "POST /V1/orders");
        QCOMPARE(counts->last().kind.status, 403);
    }

    void aHundredThousandCallsAreOneNumber()
    {
        Home home;
        home.open();
        const auto client = home.add();
        {
            const auto gate = home.gate();
            for (int i = 0; i < 100'000; ++i) {
                const auto admitted =
                    gate->admit({client.key.reveal(), "GET", "rest/V1/products/x"});
                QVERIFY(admitted);
                gate->done({admitted->client, "GET", admitted->routeTemplate, 200, 1, 0, 0, {}});
            }
        }
        const auto counts = home.counts(client);
        QVERIFY(counts && counts->size() == 1);
        QCOMPARE(home.book()->uses()->value(client.client.id).calls, 100'000);
    }
};

LATCHKEY_TEST(tst_ClientGate)
#include "tst_ClientGate.moc"
