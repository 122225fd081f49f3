// SPDX-License-Identifier: Apache-2.0
// Programs are known by keys that nobody can read out of the profile.
#include "Program.h"
#include "clients/ClientKey.h"
#include "clients/ClientRepository.h"
#include "integrations/IntegrationRepository.h"
#include "profile/Sql.h"
#include "profile/TestProfile.h"
#include "secrets/HeldSecrets.h"

#include <QDir>
#include <QFile>
#include <QSet>
#include <QTest>

using namespace latchkey;
using namespace latchkey::clients;
using namespace latchkey::tests;

namespace {

struct Fixture
{
    TestProfile at;
    qint64 now = 1'700'000'000'000;
    Clock clock = [this] {
        return now;
    };
    integrations::IntegrationRepository integrations{*at.profile, clock};
    ClientRepository clients{*at.profile, clock};
    QString erp = added(QStringLiteral("ERP"));
    QString pim = added(QStringLiteral("PIM"));

    QString added(const QString &name)
    {
        return integrations.add({name, {}, "https://shop.example", false}).value().id;
    }
};

ClientLimits someLimits()
{
    return {true,
            {QStringLiteral("GET /V1/orders"), QStringLiteral("GET /V1/orders/:id")},
            60,
            1'800'000'000'000};
}

} // namespace

class tst_ClientRepository : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aKeyIsKnownFromWhenItIsMade()
    {
        Fixture it;
        const auto made = it.clients.add(it.erp, QStringLiteral("Feed"));
        QVERIFY(made);
        const QByteArray key = made->key.reveal();
        QVERIFY(it.clients.revoke(made->client.id));
        const auto marks = secrets::HeldSecrets(it.at.profile->folder()).marks();
        QVERIFY(marks);
        QVERIFY(marks->findIn("http://127.0.0.1:24711/" + key + "/rest/V1/orders"));
        QVERIFY(!marks->findIn(newClientKey().reveal()));
    }

    void aKeyIsRecognisedAndNeverTheSame()
    {
        QSet<QByteArray> keys;
        for (int i = 0; i < 1'000; ++i) {
            const Secret key = newClientKey();
            QVERIFY(key.reveal().startsWith("lkc_"));
            QVERIFY(hasKeyForm(key.reveal()));
            keys.insert(key.reveal());
        }
        QCOMPARE(keys.size(), 1'000);
    }

    void whatIsNoKeyHasNotItsForm_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("the prefix") << QByteArray("lkc_");
        QTest::newRow("too short") << QByteArray("lkc_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa");
        QTest::newRow("too long") << QByteArray("lkc_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa");
        QTest::newRow("in upper case") << QByteArray("LKC_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
        QTest::newRow("no base32") << QByteArray("lkc_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa1");
        QTest::newRow("with a NUL") << QByteArray("lkc_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\0", 36);
        QTest::newRow("without prefix") << QByteArray("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa");
    }
    void whatIsNoKeyHasNotItsForm()
    {
        QFETCH(const QByteArray, text);
        QVERIFY(!hasKeyForm(text));
        const Fixture it;
        QVERIFY(!it.clients.byKey(text).value().has_value());
    }

    void aProgramIsKnownByItsKeyAlone()
    {
        Fixture it;
        const NewClient made = it.clients.add(it.erp, QStringLiteral("n8n"), someLimits()).value();
        const NewClient other = it.clients.add(it.erp, QStringLiteral("Script")).value();
        QCOMPARE(made.client.limits, someLimits());
        QCOMPARE(made.client.createdAt, it.now);
        QCOMPARE(it.clients.byKey(made.key.reveal()).value(), std::optional(made.client));
        QCOMPARE(it.clients.byKey(other.key.reveal()).value(), std::optional(other.client));
        QVERIFY(!it.clients.byKey(newClientKey().reveal()).value().has_value());
        QCOMPARE(it.clients.byId(made.client.id).value(), made.client);
        QCOMPARE(it.clients.of(it.erp).value(), (QList{made.client, other.client}));
        QCOMPARE(it.clients.of(it.pim).value(), QList<ProxyClient>());
        QCOMPARE(it.clients.all().value().size(), 2);
    }

    void theKeyIsInNoFile()
    {
        Fixture it;
        const NewClient made = it.clients.add(it.erp, QStringLiteral("n8n")).value();
        const QDir folder(it.at.folder());
        for (const QString &name : folder.entryList(QDir::Files)) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray octets = file.readAll();
            QVERIFY2(!octets.contains(made.key.reveal().mid(4)), qPrintable(name));
        }
    }

    void namesAreToldApart_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("code");
        const auto row = [](const char *test, const QString &name, const char *code) {
            QTest::newRow(test) << name << QByteArray(code);
        };
        row("another", QStringLiteral("n8n two"), "");
        row("the same", QStringLiteral("n8n"), "client.name-taken");
        row("in other letters", QStringLiteral("N8N"), "client.name-taken");
        row("none", QString(), "client.bad-name");
        row("with a blank", QStringLiteral(" x"), "client.bad-name");
        row("with a line end", QStringLiteral("a\nb"), "client.bad-name");
        row("with an override", QStringLiteral("a\u202eb"), "client.bad-name");
        row("of 64", QString(64, QLatin1Char('x')), "");
        row("of 65", QString(65, QLatin1Char('x')), "client.bad-name");
    }
    void namesAreToldApart()
    {
        QFETCH(const QString, name);
        QFETCH(const QByteArray, code);
        Fixture it;
        QVERIFY(it.clients.add(it.erp, QStringLiteral("n8n")));
        QCOMPARE(codeOf(it.clients.add(it.erp, name)), code);
        QVERIFY(it.clients.add(it.pim, QStringLiteral("n8n")));
    }

    void whoIsRevokedStaysKnownAndLeavesTheName()
    {
        Fixture it;
        const NewClient made = it.clients.add(it.erp, QStringLiteral("n8n")).value();
        it.now += 5;
        QVERIFY(it.clients.revoke(made.client.id));
        it.now += 5;
        QVERIFY(it.clients.revoke(made.client.id));
        const auto found = it.clients.byKey(made.key.reveal()).value();
        QVERIFY(found);
        QCOMPARE(found->revokedAt, it.now - 5);
        QCOMPARE(standingOf(*found, it.now), Standing::Revoked);
        QCOMPARE(codeOf(it.clients.saveLimits(made.client.id, someLimits())),
                 QByteArray("client.revoked"));
        QVERIFY(it.clients.add(it.erp, QStringLiteral("n8n")));
        it.now += revokedMs;
        QVERIFY(it.clients.add(it.erp, QStringLiteral("another")));
        QCOMPARE(codeOf(it.clients.byId(made.client.id)), QByteArray("client.unknown"));
    }

    void limitsAreReplacedWhole()
    {
        Fixture it;
        const QString id = it.clients.add(it.erp, QStringLiteral("n8n")).value().client.id;
        QVERIFY(it.clients.saveLimits(id, someLimits()));
        QCOMPARE(it.clients.byId(id).value().limits, someLimits());
        QVERIFY(it.clients.saveLimits(id, {}));
        QCOMPARE(it.clients.byId(id).value().limits, ClientLimits());
    }

    void anEndIsAnEnd()
    {
        Fixture it;
        ProxyClient client =
            it.clients.add(it.erp, QStringLiteral("n8n"), someLimits()).value().client;
        QCOMPARE(standingOf(client, client.limits.until - 1), Standing::Open);
        QCOMPARE(standingOf(client, client.limits.until), Standing::Expired);
        client.limits.until = 0;
        QCOMPARE(standingOf(client, 9'000'000'000'000), Standing::Open);
    }

    void impossibleLimitsAreRefused_data()
    {
        QTest::addColumn<int>("callsAMinute");
        QTest::addColumn<QString>("route");
        QTest::newRow("less than nothing") << -1 << QStringLiteral("GET /V1/orders");
        QTest::newRow("too many") << 1'000'001 << QStringLiteral("GET /V1/orders");
        QTest::newRow("two lines") << 0 << QStringLiteral("GET /V1/orders\nGET /V1/x");
        QTest::newRow("no route") << 0 << QStringLiteral("orders");
    }
    void impossibleLimitsAreRefused()
    {
        QFETCH(const int, callsAMinute);
        QFETCH(const QString, route);
        Fixture it;
        const ClientLimits limits{false, {route}, callsAMinute, 0};
        QCOMPARE(codeOf(it.clients.add(it.erp, QStringLiteral("n8n"), limits)),
                 QByteArray("client.bad-limits"));
    }

    void thereIsAnEndToHowMany()
    {
        Fixture it;
        for (int i = 0; i < mostClients; ++i) {
            QVERIFY(it.clients.add(it.erp, QString::number(i)));
        }
        QCOMPARE(codeOf(it.clients.add(it.erp, QStringLiteral("x"))),
                 QByteArray("client.too-many"));
        QVERIFY(it.clients.revoke(it.clients.all().value().constFirst().id));
        QVERIFY(it.clients.add(it.erp, QStringLiteral("x")));
    }

    void nothingIsOpenUntilSomebodySaysSo()
    {
        Fixture it;
        QCOMPARE(it.clients.doors(it.erp).value(), Doors());
        QVERIFY(it.clients.saveDoors(it.erp, {true, true, false}));
        QCOMPARE(it.clients.doors(it.erp).value(), (Doors{true, true, false}));
        QCOMPARE(it.clients.doors(it.pim).value(), Doors());
        QVERIFY(it.clients.saveDoors(it.erp, {}));
        QCOMPARE(it.clients.doors(it.erp).value(), Doors());
    }

    void whatIsUnknownIsSaid()
    {
        Fixture it;
        const QString none = QStringLiteral("nobody22");
        QCOMPARE(codeOf(it.clients.add(none, none)), QByteArray("integration.unknown"));
        QCOMPARE(codeOf(it.clients.of(none)), QByteArray("integration.unknown"));
        QCOMPARE(codeOf(it.clients.doors(none)), QByteArray("integration.unknown"));
        QCOMPARE(codeOf(it.clients.saveDoors(none, {})), QByteArray("integration.unknown"));
        QCOMPARE(codeOf(it.clients.byId(none)), QByteArray("client.unknown"));
        QCOMPARE(codeOf(it.clients.revoke(none)), QByteArray("client.unknown"));
        QCOMPARE(codeOf(it.clients.saveLimits(none, {})), QByteArray("client.unknown"));
    }

    void anIntegrationTakesItsProgramsAlong()
    {
        Fixture it;
        const NewClient made = it.clients.add(it.erp, QStringLiteral("n8n")).value();
        QVERIFY(it.clients.saveDoors(it.erp, {true, false, false}));
        QVERIFY(it.integrations.remove(it.erp));
        QVERIFY(!it.clients.byKey(made.key.reveal()).value().has_value());
    }

    void whatComesFromElsewhereTakesThePlaceOfWhatIsOpenHere()
    {
        Fixture it;
        const auto kept = it.clients.add(it.erp, QStringLiteral("n8n")).value();
        const auto gone = it.clients.add(it.erp, QStringLiteral("Old")).value();
        const auto closed = it.clients.add(it.erp, QStringLiteral("Closed")).value();
        QVERIFY(it.clients.revoke(closed.client.id));
        ProxyClient limited = kept.client;
        limited.limits = someLimits();
        const Secret key = newClientKey();
        ProxyClient other;
        other.id = QStringLiteral("abcdefgh");
        other.name = QStringLiteral("ERP");
        other.keyHash = hashOfKey(key.reveal());
        it.now += 5;
        QVERIFY(it.clients.put(it.erp, {limited, other, closed.client}));

        QCOMPARE(it.clients.byId(kept.client.id)->limits, someLimits());
        QVERIFY(!it.clients.byKey(gone.key.reveal()).value());
        QVERIFY(it.clients.byId(closed.client.id)->revokedAt != 0);
        const auto arrived = it.clients.byKey(key.reveal()).value();
        QCOMPARE(arrived->integration, it.erp);
        QCOMPARE(arrived->createdAt, it.now);
    }

    void oneThatNobodyMadeKeepsAllOut()
    {
        Fixture it;
        const auto kept = it.clients.add(it.erp, QStringLiteral("n8n")).value();
        ProxyClient other = kept.client;
        other.id = QStringLiteral("ABCDEFGH");
        QCOMPARE(it.clients.put(it.erp, {other}).error().code, QByteArray("client.bad-client"));
        QCOMPARE(it.clients.put(it.pim, {kept.client}).error().code,
                 QByteArray("profile.conflict"));
        QVERIFY(it.clients.byKey(kept.key.reveal()).value());
        QVERIFY(it.clients.of(it.pim)->isEmpty());
    }
};

LATCHKEY_TEST(tst_ClientRepository)
#include "tst_ClientRepository.moc"
