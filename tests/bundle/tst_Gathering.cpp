// SPDX-License-Identifier: Apache-2.0
// What the log has goes along without what it was about, and without fingerprints to compare.
#include "Program.h"
#include "bundle/BundleArchive.h"
#include "bundle/Gathering.h"
#include "bundle/KnownSecrets.h"
#include "exchange/ExchangeFile.h"
#include "integrations/IntegrationRepository.h"
#include "profile/Profile.h"
#include "secrets/Await.h"
#include "secrets/Credentials.h"
#include "secrets/SessionSecretStore.h"
#include "vault/ProfileSecrets.h"

#include <QDir>
#include <QFile>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace latchkey;

namespace {

QJsonObject row(const QString &url)
{
    return {{QStringLiteral("url"), url},
            {QStringLiteral("request_body"), QStringLiteral("customer")},
            {QStringLiteral("answer_body"), QStringLiteral("customer@example.com")},
            {QStringLiteral("answer_headers"),
             QJsonArray{QJsonObject{{QStringLiteral("value"), url}}}}};
}

} // namespace

class tst_Gathering : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theLogIsWithoutBodiesAndItsFingerprintsAreNew()
    {
        const QString url = QStringLiteral("https://x/?a=•••abcdefgh&b=•••abcdefgh&c=•••bbbbbbbb");
        const QJsonArray one = bundle::forBundle({row(url)}, "first key");
        const QJsonArray two = bundle::forBundle({row(url)}, "second key");
        QCOMPARE(one[0][QLatin1String("request_body")].toString(), QString());
        QCOMPARE(one[0][QLatin1String("answer_body")].toString(), QString());
        const QString said = one[0][QLatin1String("url")].toString();
        QVERIFY(!said.contains(QStringLiteral("abcdefgh")));
        QVERIFY(said != two[0][QLatin1String("url")].toString());
        QCOMPARE(said.mid(16, 8), said.mid(30, 8)); // equal ones are equal still
        QVERIFY(said.mid(16, 8) != said.mid(44, 8));
        QCOMPARE(one[0][QLatin1String("answer_headers")][0][QLatin1String("value")].toString(),
                 said);
    }

    // An earlier program may have kept them, or the list may have been lost.
    void whatTheKeychainHasIsKnownAfterwards()
    {
        const QByteArray token = "at5k2l9z6x3c0v7b4n1m8q5w2e9r6t3y";
        const QTemporaryDir folder;
        auto profile = *profile::Profile::open(folder.filePath(QStringLiteral("profile")));
        integrations::IntegrationRepository repository(*profile);
        const auto one = repository.add({QStringLiteral("ERP"), {}, "https://shop.invalid/"});
        const auto other = repository.add({QStringLiteral("PIM"), {}, "https://shop.invalid/"});
        QVERIFY(one && other);
        auto kept = std::make_unique<secrets::SessionSecretStore>();
        const secrets::IntegrationSecrets linked{"https://shop.invalid", Secret(token), {}, {}, {}};
        QVERIFY(tests::write(*kept, secrets::itemKeyOfIntegration(other->id),
                             secrets::toItem(linked).reveal()));
        const auto store = vault::remembering(std::move(kept), profile->folder());
        QVERIFY(!bundle::knownSecrets(*profile)->findIn(token));
        bundle::SupportCase wanted;
        wanted.integration = *one;
        bundle::Gathering gathering(*profile, *store, systemClock(), wanted);
        gathering.start();
        QTRY_VERIFY(bundle::knownSecrets(*profile)->findIn(token));
    }

    void aListThatWasLostIsSaid()
    {
        const QTemporaryDir folder;
        auto profile = *profile::Profile::open(folder.filePath(QStringLiteral("profile")));
        const auto text = [&profile] {
            return bundle::supportText(bundle::supportLines(*profile, {}, 0), {});
        };
        QVERIFY(!text().contains(QStringLiteral("Looked for secrets")));
        QFile list(profile->folder() + QStringLiteral("/held-secrets"));
        QVERIFY(list.open(QIODevice::WriteOnly));
        list.close();
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("begun anew")));
        QVERIFY(bundle::knownSecrets(*profile));
        QVERIFY(text().contains(
            QStringLiteral("Looked for secrets: only for those held since the list")));
    }

    // A folder stands where its database has to be: that is no silent day.
    void aLogThatCannotBeReadIsSaid()
    {
        const QTemporaryDir folder;
        auto profile = *profile::Profile::open(folder.filePath(QStringLiteral("profile")));
        QVERIFY(QDir().mkpath(exchange::ExchangeFile::pathIn(profile->folder())));
        secrets::SessionSecretStore secrets;
        bundle::SupportCase one;
        one.integration.storeUrl = "https://shop.invalid/";
        bundle::Gathering gathering(*profile, secrets, systemClock(), one);
        QSignalSpy finished(&gathering, &bundle::Gathering::finished);
        gathering.start();
        gathering.cancel();
        QTRY_COMPARE(finished.size(), 1);
        const auto bundle = finished[0][0].value<bundle::SupportBundle>();
        QCOMPARE(bundle.parts.last().name, QByteArray("log"));
        QCOMPARE(bundle.parts.last().rows.size(), 1);
        QVERIFY(!bundle.parts.last().rows[0][QLatin1String("code")].toString().isEmpty());
    }

    void everyPartIsThereAlsoIfNobodyWaits()
    {
        const QTemporaryDir folder;
        auto profile = *profile::Profile::open(folder.filePath(QStringLiteral("profile")));
        integrations::NewIntegration wanted;
        wanted.name = QStringLiteral("ERP");
        wanted.storeUrl = "https://shop.invalid/";
        const auto made = integrations::IntegrationRepository(*profile).add(wanted);
        QVERIFY(made);
        secrets::SessionSecretStore secrets;
        bundle::SupportCase one;
        one.integration = *made;
        bundle::Gathering gathering(*profile, secrets, systemClock(), one);
        gathering.setKeeper(false, true);
        QSignalSpy finished(&gathering, &bundle::Gathering::finished);
        gathering.start();
        gathering.cancel();
        QTRY_COMPARE(finished.size(), 1);
        const auto bundle = finished[0][0].value<bundle::SupportBundle>();
        QByteArrayList names;
        for (const bundle::BundlePart &part : bundle.parts) {
            names.append(part.name);
        }
        QCOMPARE(names, QByteArrayList({"configuration", "checks", "self-test", "log"}));
        QVERIFY(bundle::bundleOf(bundle::filesOf(bundle)));
        const QJsonArray configuration = bundle.parts[0].rows;
        QCOMPARE(configuration.last()[QLatin1String("value")].toString(),
                 QStringLiteral("memory, until the program ends"));
    }
};

LATCHKEY_TEST(tst_Gathering)
#include "tst_Gathering.moc"
