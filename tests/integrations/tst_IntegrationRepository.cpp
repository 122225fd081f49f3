// SPDX-License-Identifier: Apache-2.0
// Integrations are kept completely, durably, and without one writer undoing another's work.
#include "Program.h"
#include "integrations/IntegrationRepository.h"

#include "profile/Sql.h"
#include "profile/TestProfile.h"
#include "secrets/HeldSecrets.h"

#include <QRegularExpression>
#include <QTest>

using namespace latchkey;
using namespace latchkey::integrations;
using namespace latchkey::tests;

namespace {

constexpr qint64 now = 1'700'000'000'000;

NewIntegration wanted(const QString &name = QStringLiteral("ERP"))
{
    return {name, QStringLiteral("ann@shop.example"), "https://Shop.example", false};
}

struct Fixture
{
    TestProfile at;
    IntegrationRepository repository{*at.profile, [] {
                                         return now;
                                     }};

    Integration add(const QString &name = QStringLiteral("ERP"))
    {
        return repository.add(wanted(name)).value();
    }
};

} // namespace

class tst_IntegrationRepository : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aNewOneHasAnIdAndTwoDifferentKeys()
    {
        Fixture it;
        const Integration added = it.add();
        const QRegularExpression base32(QStringLiteral("\\A[a-z2-7]+\\z"));
        QCOMPARE(added.id.size(), 8);
        QVERIFY(base32.match(added.id).hasMatch());
        QCOMPARE(added.callbackKey.size(), 26);
        QCOMPARE(added.identityKey.size(), 26);
        QVERIFY(
            base32.match(QString::fromLatin1(added.callbackKey + added.identityKey)).hasMatch());
        QVERIFY(added.callbackKey != added.identityKey);
        QCOMPARE(added.storeUrl, QByteArray("https://shop.example/"));
        QCOMPARE(added.createdAt, now);
        QVERIFY(it.add(QStringLiteral("CRM")).callbackKey != added.callbackKey);
    }

    void itsKeysAreKnownAlsoWhenTheyAreReplacedOrGone()
    {
        Fixture it;
        const Integration added = it.add();
        Integration other = added;
        other.callbackKey = "cccccccccccccccccccccccccc";
        other.identityKey = "dddddddddddddddddddddddddd";
        QVERIFY(it.repository.put(other));
        QVERIFY(it.repository.remove(added.id));
        const auto marks = secrets::HeldSecrets(it.at.profile->folder()).marks();
        QVERIFY(marks);
        for (const QByteArray &key :
             {added.callbackKey, added.identityKey, other.callbackKey, other.identityKey}) {
            QVERIFY(marks->findIn("http://127.0.0.1:24710/" + key + "/callback"));
        }
        QCOMPARE(marks->count(), 4);
    }

    void isReadAsItWasAdded()
    {
        Fixture it;
        const Integration first = it.add(QStringLiteral("Zoë’s “ERP” 🗝"));
        const Integration second = it.add(QStringLiteral("CRM"));
        QCOMPARE(it.repository.byId(first.id).value(), first);
        QCOMPARE(it.repository.all().value(), (QList<Integration>{first, second}));
    }

    void whatCannotBeOneIsRefused_data()
    {
        QTest::addColumn<NewIntegration>("asked");
        QTest::addColumn<QByteArray>("code");
        const auto row = [](const char *name, const QByteArray &code, auto change) {
            NewIntegration asked = wanted(QStringLiteral("CRM"));
            change(asked);
            QTest::newRow(name) << asked << code;
        };
        row("name", "integration.bad-name", [](auto &it) { it.name = QStringLiteral("x"); });
        row("e-mail", "integration.bad-email", [](auto &it) { it.email = QStringLiteral("x"); });
        row("store", "integration.bad-store-url", [](auto &it) { it.storeUrl = "shop"; });
        row("cleartext", "integration.cleartext-needs-consent",
            [](auto &it) { it.storeUrl = "http://shop.example"; });
        row("name taken", "integration.name-taken",
            [](auto &it) { it.name = QStringLiteral("ERP"); });
        row("name taken but for case", "integration.name-taken",
            [](auto &it) { it.name = QStringLiteral("erp "); });
        row("fine without e-mail", "", [](auto &it) { it.email.clear(); });
        row("fine with consent", "", [](auto &it) {
            it.storeUrl = "http://shop.example";
            it.allowsCleartext = true;
        });
    }

    void whatCannotBeOneIsRefused()
    {
        QFETCH(const NewIntegration, asked);
        QFETCH(const QByteArray, code);
        Fixture it;
        it.add();
        QCOMPARE(codeOf(it.repository.add(asked)), code);
        QCOMPARE(it.repository.all().value().size(), code.isEmpty() ? 2 : 1);
    }

    void everyCallKnowsAnUnknownId()
    {
        Fixture it;
        const QString id = QStringLiteral("zzzzzzzz");
        Integration unknown = it.add();
        unknown.id = id;
        unknown.name = QStringLiteral("CRM");
        const QByteArray code = "integration.unknown";
        QCOMPARE(codeOf(it.repository.byId(id)), code);
        QCOMPARE(codeOf(it.repository.save(unknown)), code);
        QCOMPARE(codeOf(it.repository.remove(id)), code);
        QCOMPARE(codeOf(it.repository.saveActivationState(id, "x")), code);
        QCOMPARE(codeOf(it.repository.saveStoreBaseUrl(id, "x")), code);
        QCOMPARE(codeOf(it.repository.saveLearned(id, {})), code);
        QCOMPARE(codeOf(it.repository.saveLogin(id, QStringLiteral("ann"))), code);
        QCOMPARE(codeOf(it.repository.saveWay(id, {})), code);
        QCOMPARE(codeOf(it.repository.allowOrigin(id, "https://a.example")), code);
        QCOMPARE(codeOf(it.repository.appendTimeline(id, {})), code);
        QCOMPARE(codeOf(it.repository.timeline(id)), code);
        QCOMPARE(codeOf(it.repository.saveLastCall(id, now)), code);
    }

    void theWayIsReadAsItWasWritten()
    {
        Fixture it;
        const QString id = it.add().id;
        QCOMPARE(it.repository.byId(id)->way, Way());
        Way way;
        for (const char *kind : {"ssh", "bind", "url", "none", "local"}) {
            way.kind = wayKindNamed(kind).value();
            way.server = QStringLiteral("deploy@shop.example");
            way.serverPort = 2222;
            way.port = 24'711;
            way.address = "192.0.2.1";
            way.url = "https://hooks.example";
            QVERIFY(it.repository.saveWay(id, way));
            QCOMPARE(it.repository.byId(id)->way, way);
            QCOMPARE(name(way.kind), QByteArray(kind));
        }
    }

    void whatDifferentProcessesLearnIsAllKept()
    {
        Fixture it;
        const Integration added = it.add();
        const auto otherProfile = it.at.open();
        IntegrationRepository other(*otherProfile);
        Integration stale = other.byId(added.id).value();

        QVERIFY(it.repository.saveLearned(added.id, {"http://shop.example/", "laminas", "", -7}));
        QVERIFY(other.saveStoreBaseUrl(added.id, "https://shop.example/index.php/"));
        QVERIFY(it.repository.saveActivationState(added.id, QByteArray("{\0}\xff", 4)));
        QVERIFY(other.saveLogin(added.id, QStringLiteral("ann")));
        QVERIFY(it.repository.allowOrigin(added.id, "https://b.example"));
        QVERIFY(other.allowOrigin(added.id, "https://a.example"));
        stale.name = QStringLiteral("ERP 2");
        QVERIFY(other.save(stale));

        Integration expected = added;
        expected.name = QStringLiteral("ERP 2");
        expected.signatureBaseUrl = "http://shop.example/";
        expected.dialect = "laminas";
        expected.clockSkewSeconds = -7;
        expected.storeBaseUrl = "https://shop.example/index.php/";
        expected.activationState = QByteArray("{\0}\xff", 4);
        expected.login = QStringLiteral("ann");
        expected.allowedOrigins = {"https://a.example", "https://b.example"};
        QCOMPARE(it.repository.byId(added.id).value(), expected);
    }

    void anotherStoreInheritsNothingLearned()
    {
        Fixture it;
        Integration changed = it.add();
        QVERIFY(it.repository.saveLearned(changed.id,
                                          {"http://shop.example/", "zend", "HMAC-SHA1", 9}));
        QVERIFY(it.repository.saveStoreBaseUrl(changed.id, "https://shop.example/"));
        QVERIFY(it.repository.allowOrigin(changed.id, "https://admin.shop.example"));
        changed.storeUrl = "https://other.example";
        QVERIFY(it.repository.save(changed));
        changed.storeUrl = "https://other.example/";
        QCOMPARE(it.repository.byId(changed.id).value(), changed);
    }

    void savingIsValidatedLikeAdding()
    {
        Fixture it;
        const Integration first = it.add();
        Integration second = it.add(QStringLiteral("CRM"));
        second.name = QStringLiteral("erp");
        QCOMPARE(codeOf(it.repository.save(second)), "integration.name-taken");
        second.name = QStringLiteral("CRM");
        second.storeUrl = "http://other.example";
        QCOMPARE(codeOf(it.repository.save(second)), "integration.cleartext-needs-consent");
        second.allowsCleartext = true;
        QVERIFY(it.repository.save(second));
        Integration renamed = first;
        renamed.name = QStringLiteral("Erp"); // its own name in other case is free
        QVERIFY(it.repository.save(renamed));
    }

    void removingTakesEverythingOfIt()
    {
        Fixture it;
        const Integration gone = it.add();
        const Integration stays = it.add(QStringLiteral("CRM"));
        QVERIFY(it.repository.appendTimeline(gone.id, {}));
        QVERIFY(it.repository.appendTimeline(stays.id, {}));
        QVERIFY(it.repository.allowOrigin(gone.id, "https://a.example"));
        QVERIFY(it.repository.remove(gone.id));
        QCOMPARE(it.repository.all().value(), QList<Integration>{stays});
        QCOMPARE(it.repository.timeline(stays.id).value().size(), 1);
        for (const char *table : {"timeline", "allowed_origin"}) {
            const auto left = profile::rows(
                it.at.profile->database(),
                QStringLiteral("SELECT * FROM %1 WHERE integration = ?").arg(QLatin1String(table)),
                {gone.id});
            QVERIFY(left.value().isEmpty());
        }
    }

    void originsAreKeptInOneForm_data()
    {
        QTest::addColumn<QByteArray>("typed");
        QTest::addColumn<QByteArray>("kept"); // empty: refused
        QTest::newRow("origin") << QByteArray("https://A.example")
                                << QByteArray("https://a.example");
        QTest::newRow("URL") << QByteArray("https://a.example:443/admin/x?y")
                             << QByteArray("https://a.example");
        QTest::newRow("port") << QByteArray("http://127.0.0.1:8090/")
                              << QByteArray("http://127.0.0.1:8090");
        QTest::newRow("user") << QByteArray("https://shop.example@evil.example") << QByteArray();
        QTest::newRow("scheme") << QByteArray("javascript:alert(1)") << QByteArray();
        QTest::newRow("null") << QByteArray("null") << QByteArray();
        QTest::newRow("all") << QByteArray("*") << QByteArray();
    }

    void originsAreKeptInOneForm()
    {
        QFETCH(const QByteArray, typed);
        QFETCH(const QByteArray, kept);
        Fixture it;
        const QString id = it.add().id;
        const auto allowed = it.repository.allowOrigin(id, typed);
        QCOMPARE(allowed.value_or(QByteArray()), kept);
        QCOMPARE(codeOf(allowed),
                 kept.isEmpty() ? QByteArray("integration.bad-origin") : QByteArray());
        QCOMPARE(codeOf(it.repository.allowOrigin(id, typed)), codeOf(allowed)); // twice is fine
        QCOMPARE(it.repository.byId(id).value().allowedOrigins.size(), kept.isEmpty() ? 0 : 1);
    }

    void theTimelineKeepsItsOrderAndOutlivesTheProgram()
    {
        Fixture it;
        const QString id = it.add().id;
        QList<TimelineEntry> entries;
        for (int i = 0; i < 5; ++i) {
            entries.append({now - i, "step-" + QByteArray::number(i), i != 3, "no-callback",
                            "http.dns", "laminas", 200 + i, i - 1,
                            QStringLiteral("Text “%1”").arg(i), QStringLiteral("detail")});
            QVERIFY(it.repository.appendTimeline(id, entries.last()));
        }
        const auto later = it.at.open();
        QCOMPARE(IntegrationRepository(*later).timeline(id).value(), entries);
    }
};

LATCHKEY_TEST(tst_IntegrationRepository)
#include "tst_IntegrationRepository.moc"
