// SPDX-License-Identifier: Apache-2.0
// To a new computer and back: everything arrives as it was, or nothing does.
#include "Program.h"
#include "clients/ClientRepository.h"
#include "move/Computer.h"
#include "profile/Settings.h"

#include <QFile>
#include <QTest>

using namespace latchkey;
using integrations::Integration;
using move::Fate;
using move::MoveIn;
using move::MoveOut;
using tests::Computer;
using tests::passphrase;

namespace {

const QString orders = QStringLiteral("Orders");
const QByteArray origin("https://shop.example");

tls::ServedHost deskHost()
{
    return tls::servedHost(QStringLiteral("desk.example")).value();
}

// All there can be on a computer.
QString furnish(Computer &from)
{
    const QString id = from.connected(orders).id;
    const auto made = tls::makeIdentity(deskHost(), QDateTime::currentDateTimeUtc()).value();
    auto kept = tests::await<void>([&](auto answer) { from.shelf.keep(deskHost(), made, answer); });
    integrations::Way way;
    way.kind = integrations::WayKind::Ssh;
    way.server = QStringLiteral("deploy@shop.example");
    way.port = 24999;
    kept = from.integrations.saveWay(id, way);
    kept = from.integrations.saveLastCall(id, 1'700'000'000'000);
    static_cast<void>(from.integrations.allowOrigin(id, "https://admin.shop.example"));
    integrations::SelectionRepository selections(from.profile);
    kept = selections.saveChoice(id, acl::choiceOf({QStringLiteral("Magento_Sales::sales")}));
    kept = selections.saveSources(id, {QStringLiteral("catalogue")});
    kept = selections.noteGranted(id);
    storeservice::PlaceRepository places(from.profile);
    kept = places.save(
        id, place::parseStorePlace(QStringLiteral("deploy@shop.example:/srv/shop")).value());
    kept = places.consent(id);
    kept = places.remember(id, 7);
    module::ModuleRepository modules(from.profile);
    kept = modules.saveChoice(id, {QStringLiteral("Acme"), QStringLiteral("Orders"),
                                   QStringLiteral("2.4.8"), module::Style::InstallData});
    integrations::StoreAccessRepository access(from.profile);
    kept = access.saveTrustedCa(origin, tls::authorityIn(made.certificates));
    kept = access.saveHasBasic(origin, true);
    clients::ClientRepository programs(from.profile);
    static_cast<void>(programs.add(id, QStringLiteral("Old")).and_then([&](const auto &old) {
        return programs.revoke(old.client.id);
    }));
    kept = programs.saveDoors(id, {true, true, false});
    kept = clients::StoreLimitsRepository(from.profile).save(id, {8, 600});
    kept = integrations::WatchRepository(from.profile).savePlan(id, {6 * 3'600, 90 * 86'400, 0});
    from.keychain.items.insert(
        secrets::itemKeyOfBasic(origin),
        secrets::toItem(secrets::BasicLogin{origin, Secret("web"), Secret("word")}).reveal());
    kept =
        logins::LoginRepository(from.profile, 10).add(QStringLiteral("ana"), Secret("merchant's"));
    kept = from.profile.setSetting(QStringLiteral("listener.port"), QStringLiteral("24800"));
    kept = from.profile.setSetting(QStringLiteral("language"), QStringLiteral("de"));
    return id;
}

} // namespace

class tst_Move : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(QStringLiteral("latchkey.moved"));
    }

    void everythingArrivesAsItWas()
    {
        Computer from;
        Computer to;
        const QString id = furnish(from);
        QCOMPARE(from.writeTo(m_file), QByteArray());
        QCOMPARE(to.takeFrom(m_file), QByteArray());

        QCOMPARE(to.integrations.byId(id).value(), from.integrations.byId(id).value());
        QCOMPARE(to.keychain.items, from.keychain.items);
        const auto resources = [&](Computer &on) {
            return integrations::SelectionRepository(on.profile).of(id).value();
        };
        QCOMPARE(resources(to), resources(from));
        const auto place = storeservice::PlaceRepository(to.profile).of(id).value();
        QCOMPARE(place->place.folder, QStringLiteral("/srv/shop"));
        QVERIFY(place->consentedAt > 0);
        QCOMPARE(place->integrationThere, 7);
        QCOMPARE(module::ModuleRepository(to.profile).of(id).value(),
                 module::ModuleRepository(from.profile).of(id).value());
        QCOMPARE(integrations::StoreAccessRepository(to.profile).of(origin).value(),
                 integrations::StoreAccessRepository(from.profile).of(origin).value());
        const auto login = logins::LoginRepository(to.profile).byName(QStringLiteral("ana"));
        QVERIFY(logins::matches(Secret("merchant's"), login->password));
        QCOMPARE(profile::listenerPort(to.profile).value(), 24800);
        QCOMPARE(to.profile.setting(QStringLiteral("language")).value(), QStringLiteral("de"));
        QVERIFY(tests::await<tls::Identity>(
            [&](auto answer) { to.shelf.identity(deskHost(), answer); }));
    }

    void aProgramKeepsItsKeyAndItsLimits()
    {
        Computer from;
        Computer to;
        const QString id = furnish(from);
        clients::ClientRepository before(from.profile);
        const clients::ClientLimits limits{true, {QStringLiteral("GET /V1/orders")}, 60, 0};
        const auto made = before.add(id, QStringLiteral("n8n"), limits).value();
        const qint64 start = systemClock()();
        QCOMPARE(from.writeTo(m_file), QByteArray());
        MoveIn in(to.profile, to.keychain);
        QCOMPARE(to.open(in, m_file), QByteArray());
        QVERIFY(
            in.agreed().join(u'\n').contains(QStringLiteral("keys that they have already: n8n")));
        QVERIFY(in.agreed().join(u'\n').contains(QStringLiteral("GraphQL")));
        QCOMPARE(to.take(in), QByteArray());

        const clients::ClientRepository after(to.profile);
        const auto all = after.of(id).value();
        QCOMPARE(all.size(), 1); // revoked ones stay behind
        QCOMPARE(after.byKey(made.key.reveal()).value()->id, made.client.id);
        QCOMPARE(all[0].name, QStringLiteral("n8n"));
        QCOMPARE(all[0].limits, limits);
        QVERIFY(all[0].createdAt >= start); // what it called is counted from here on
        QCOMPARE(after.doors(id).value(), (clients::Doors{true, true, false}));
        QCOMPARE(clients::StoreLimitsRepository(to.profile).of(id).value(),
                 (clients::StoreLimits{8, 600}));
        QCOMPARE(integrations::WatchRepository(to.profile).plan(id).value(),
                 (integrations::WatchPlan{6 * 3'600, 90 * 86'400, 0}));
    }

    // whoever has an old file cannot open again what was closed
    void aKeyThatWasRevokedHereStaysRevoked()
    {
        Computer from;
        Computer to;
        const QString id = furnish(from);
        const auto made =
            clients::ClientRepository(from.profile).add(id, QStringLiteral("n8n")).value();
        QCOMPARE(from.writeTo(m_file), QByteArray());
        QCOMPARE(to.takeFrom(m_file), QByteArray());
        clients::ClientRepository here(to.profile);
        QVERIFY(here.revoke(made.client.id));
        const auto other = here.add(id, QStringLiteral("ERP")).value();
        QCOMPARE(to.takeFrom(m_file), QByteArray());
        QVERIFY(here.byKey(other.key.reveal()).value()); // nothing is replaced unasked

        QCOMPARE(to.takeFrom(m_file, true), QByteArray());
        QVERIFY(here.byId(made.client.id)->revokedAt != 0);
        QVERIFY(!here.byKey(other.key.reveal()).value());
    }

    // its id is another's here: nobody's program is taken over
    void aProgramOfAnotherIntegrationIsLeftAlone()
    {
        Computer from;
        Computer to;
        const QString id = furnish(from);
        const auto made =
            clients::ClientRepository(from.profile).add(id, QStringLiteral("n8n")).value();
        QCOMPARE(from.writeTo(m_file), QByteArray());
        const QString other = to.connected(QStringLiteral("Other"), "https://b.example/").id;
        QVERIFY(clients::ClientRepository(to.profile).put(other, {made.client}));
        QCOMPARE(to.takeFrom(m_file), QByteArray("profile.conflict"));
        QCOMPARE(to.integrations.all()->size(), 1);
        QCOMPARE(clients::ClientRepository(to.profile).byId(made.client.id)->integration, other);
    }

    void theFileIsTheOwnersAndSaysNothing()
    {
        Computer from;
        furnish(from);
        QCOMPARE(from.writeTo(m_file), QByteArray());
        QVERIFY((QFile::permissions(m_file) & (QFile::ReadGroup | QFile::ReadOther)) == 0);
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray octets = file.readAll();
        for (const char *word : {"Orders", "shop.example", "token", "ana", "word"}) {
            QVERIFY(!octets.contains(word));
        }
    }

    void noFileIsOverwritten()
    {
        Computer from;
        furnish(from);
        QCOMPARE(from.writeTo(m_file), QByteArray());
        QCOMPARE(from.writeTo(m_file), QByteArray("move.file-taken"));
    }

    void nothingIsWrittenUnderAWeakPassphrase()
    {
        Computer from;
        QCOMPARE(from.writeTo(m_file, Secret("easy")), QByteArray("sealed.weak-passphrase"));
        QVERIFY(!QFile::exists(m_file));
    }

    void theWrongPassphraseTakesNothingIn()
    {
        Computer from;
        Computer to;
        furnish(from);
        QCOMPARE(from.writeTo(m_file), QByteArray());
        MoveIn in(to.profile, to.keychain);
        QCOMPARE(to.open(in, m_file, Secret("correct horse batterie")),
                 QByteArray("sealed.wrong-passphrase"));
        QVERIFY(in.arriving()->isEmpty());
    }

    // an integration that somebody is activating cannot be packed
    void whatIsUnderWayKeepsEverythingHere()
    {
        Computer from;
        const QString id = furnish(from);
        const auto turn = profile::turnOf(from.profile, id);
        QVERIFY(turn);
        QCOMPARE(from.writeTo(m_file), QByteArray("profile.integration-in-use"));
        QVERIFY(!QFile::exists(m_file));
    }

    // what a program left that was killed in the middle is taken up there as it would be here
    void whatWasKilledInTheMiddleArrivesAtRest()
    {
        Computer from;
        Computer to;
        const QString id = from.connected(orders).id;
        activation::ActivationState state;
        state.phase = activation::Phase::Armed;
        QVERIFY(from.integrations.saveActivationState(id, activation::toJson(state)));
        QCOMPARE(from.writeTo(m_file), QByteArray());
        QCOMPARE(to.takeFrom(m_file), QByteArray());
        const auto arrived =
            activation::fromJson(to.integrations.byId(id)->activationState).value();
        QVERIFY(arrived.isAtRest());
    }

    // tokens for an address that the integration had before
    void tokensOfAnotherStoreStayBehind()
    {
        Computer from;
        Computer to;
        Integration it = from.connected(orders);
        it.storeUrl = "https://other.example/";
        QVERIFY(from.integrations.save(it));
        MoveOut out(from.profile, from.keychain, tests::cheap);
        QSignalSpy finished(&out, &MoveOut::finished);
        out.start(m_file, passphrase);
        QCOMPARE(Computer::codeFrom(finished), QByteArray());
        QCOMPARE(out.withoutTokens(), QStringList{orders});
        QCOMPARE(to.takeFrom(m_file), QByteArray());
        QVERIFY(to.keychain.items.isEmpty());
    }

    void whatIsHereStaysUnlessAsked()
    {
        Computer from;
        Computer to;
        Integration it = from.connected(orders);
        QCOMPARE(from.writeTo(m_file), QByteArray());
        QCOMPARE(to.takeFrom(m_file), QByteArray());
        it.name = QStringLiteral("Renamed here");
        QVERIFY(to.integrations.save(it));
        to.keychain.items[secrets::itemKeyOfIntegration(it.id)] = "newer";
        to.keychain.items[secrets::itemKeyOfPending(it.id)] = "left";

        MoveIn in(to.profile, to.keychain);
        QCOMPARE(to.open(in, m_file), QByteArray());
        QCOMPARE(in.arriving()->constFirst().fate, Fate::Here);
        QCOMPARE(to.take(in), QByteArray());
        QVERIFY(in.takenIds().isEmpty());
        QCOMPARE(in.remarks().size(), 1);
        QCOMPARE(to.integrations.byId(it.id)->name, QStringLiteral("Renamed here"));
        QCOMPARE(to.keychain.items.value(secrets::itemKeyOfIntegration(it.id)),
                 QByteArray("newer"));

        QCOMPARE(to.takeFrom(m_file, true), QByteArray());
        QCOMPARE(to.integrations.byId(it.id)->name, orders);
        QCOMPARE(to.keychain.items, from.keychain.items);
    }

    // another port here stays: other stores have it saved
    void thePortOfWhoHasIntegrationsStays()
    {
        Computer from;
        Computer to;
        furnish(from);
        to.connected(QStringLiteral("Newsletter"), "https://other.example/");
        QCOMPARE(from.writeTo(m_file), QByteArray());
        MoveIn in(to.profile, to.keychain);
        QCOMPARE(to.open(in, m_file), QByteArray());
        QCOMPARE(to.take(in), QByteArray());
        QCOMPARE(profile::listenerPort(to.profile).value(), profile::defaultListenerPort);
        QVERIFY(in.remarks().join(QLatin1Char(' ')).contains(QLatin1String("24800")));
    }

    void aNameThatIsTakenKeepsEverythingOut()
    {
        Computer from;
        Computer to;
        furnish(from);
        to.connected(QStringLiteral("ORDERS"), "https://other.example/");
        const auto before = to.keychain.items;
        QCOMPARE(from.writeTo(m_file), QByteArray());
        QCOMPARE(to.takeFrom(m_file), QByteArray("move.name-taken"));
        QCOMPARE(to.keychain.items, before);
        QCOMPARE(to.integrations.all()->size(), 1);
    }

    // whichever writing the keychain refuses, nothing of it stays
    void aKeychainThatRefusesKeepsEverythingOut()
    {
        Computer from;
        furnish(from);
        from.connected(QStringLiteral("Newsletter"));
        QCOMPARE(from.writeTo(m_file), QByteArray());
        const int all = int(from.keychain.items.size());
        for (int writes = 0; writes < all; ++writes) {
            Computer to;
            to.keychain.writesLeft = writes;
            QCOMPARE(to.takeFrom(m_file), QByteArray("secrets.refused"));
            to.keychain.writesLeft = -1;
            QVERIFY(to.keychain.items.isEmpty());
            QVERIFY(to.integrations.all()->isEmpty());
            QVERIFY(to.shelf.entries().isEmpty());
            QVERIFY(logins::LoginRepository(to.profile).names()->isEmpty());
        }
    }

    // another integration has one of the keys: the database refuses the last of all steps
    void aProfileThatRefusesKeepsEverythingOut()
    {
        Computer from;
        Computer to;
        furnish(from);
        Integration it = from.connected(QStringLiteral("Newsletter"));
        QCOMPARE(from.writeTo(m_file), QByteArray());
        it.id = QStringLiteral("zzzzzzzz");
        it.name = QStringLiteral("Something else");
        QVERIFY(to.integrations.put(it));
        to.keychain.items.insert(QStringLiteral("mine"), "stays");
        const auto before = to.keychain.items;
        QCOMPARE(to.takeFrom(m_file), QByteArray("profile.conflict"));
        QCOMPARE(to.keychain.items, before);
        QCOMPARE(to.integrations.all()->size(), 1);
        QVERIFY(to.shelf.entries().isEmpty());
        QVERIFY(integrations::StoreAccessRepository(to.profile).origins()->isEmpty());
    }

    void cancellingTakesNothingIn()
    {
        Computer from;
        Computer to;
        furnish(from);
        QCOMPARE(from.writeTo(m_file), QByteArray());
        MoveIn in(to.profile, to.keychain);
        QCOMPARE(to.open(in, m_file), QByteArray());
        connect(&in, &MoveIn::progressed, &in, &MoveIn::cancel);
        QCOMPARE(to.take(in), QByteArray("move.cancelled"));
        QVERIFY(to.keychain.items.isEmpty());
        QVERIFY(to.integrations.all()->isEmpty());
    }

    void cancellingWritesNoFile()
    {
        Computer from;
        furnish(from);
        MoveOut out(from.profile, from.keychain, tests::cheap);
        QSignalSpy finished(&out, &MoveOut::finished);
        connect(&out, &MoveOut::progressed, &out, &MoveOut::cancel);
        out.start(m_file, passphrase);
        QCOMPARE(Computer::codeFrom(finished), QByteArray("move.cancelled"));
        QVERIFY(!QFile::exists(m_file));
    }

    void nothingIsTakenIntoMemory()
    {
        Computer from;
        Computer to;
        furnish(from);
        QCOMPARE(from.writeTo(m_file), QByteArray());
        to.keychain.outlives = false;
        QCOMPARE(to.takeFrom(m_file), QByteArray("move.no-keychain"));
        QVERIFY(to.keychain.items.isEmpty());
    }

    void whatWasAgreedToIsSaid()
    {
        Computer from;
        Computer to;
        furnish(from);
        QCOMPARE(from.writeTo(m_file), QByteArray());
        MoveIn in(to.profile, to.keychain);
        QCOMPARE(to.open(in, m_file), QByteArray());
        const QString all = in.agreed().join(QLatin1Char('\n'));
        for (const char *word : {"/srv/shop", "https://admin.shop.example", "is trusted at"}) {
            QVERIFY(all.contains(QLatin1String(word)));
        }
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
};

LATCHKEY_TEST(tst_Move)
#include "tst_Move.moc"
