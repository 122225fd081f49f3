// SPDX-License-Identifier: Apache-2.0
// THREATS 16: secrets are planted wherever Latchkey meets them, and of the file for support every
// octet is searched, whatever form one could have got there in.
#include "Program.h"
#include "bundle/BundleArchive.h"
#include "bundle/Gathering.h"
#include "bundle/KnownSecrets.h"
#include "bundle/SecretScan.h"
#include "clients/ClientRepository.h"
#include "desk/Timeline.h"
#include "exchange/ExchangeLog.h"
#include "exchange/Planted.h"
#include "integrations/IntegrationRepository.h"
#include "profile/Profile.h"
#include "secrets/Await.h"
#include "secrets/Credentials.h"
#include "secrets/SessionSecretStore.h"
#include "vault/ProfileSecrets.h"

#include <QBuffer>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <quazip.h>
#include <quazipfile.h>

using namespace latchkey;
using namespace latchkey::exchange::test;
using tests::codeOf;

namespace {

// Of a base64 text the letters that stand for the secret alone, wherever within three octets it
// begins.
QByteArray base64At(const QByteArray &secret, int before)
{
    const QByteArray all =
        (QByteArray(before, ' ') + secret).toBase64(QByteArray::OmitTrailingEquals);
    const qsizetype first = (before * 8 + 5) / 6;
    return all.sliced(first, all.size() - first - 1);
}

QByteArray escaped(const QByteArray &secret, const QByteArray &before)
{
    QByteArray text;
    for (const char octet : secret) {
        text += before + QByteArray(1, octet).toHex();
    }
    return text;
}

QList<QByteArray> formsOf(const QByteArray &secret)
{
    return {
        secret,         secret.toPercentEncoding(), escaped(secret, "%"), escaped(secret, "\\u00"),
        secret.toHex(), base64At(secret, 0),        base64At(secret, 1),  base64At(secret, 2)};
}

QStringList planted(const QByteArray &octets, const QList<QByteArray> &secrets)
{
    const QByteArray lower = octets.toLower();
    QStringList found;
    for (const QByteArray &secret : secrets) {
        for (const QByteArray &form : formsOf(secret)) {
            if (octets.contains(form) || lower.contains(form.toLower())) {
                found.append(QString::fromLatin1(form));
            }
        }
    }
    return found;
}

// The files in an archive as anybody unpacks them.
QList<bundle::BundleFile> unpacked(QByteArray archive)
{
    QList<bundle::BundleFile> files;
    QBuffer buffer(&archive);
    QuaZip zip(&buffer);
    const bool isOpen = buffer.open(QIODevice::ReadOnly) && zip.open(QuaZip::mdUnzip);
    for (bool more = isOpen && zip.goToFirstFile(); more; more = zip.goToNextFile()) {
        QuaZipFile file(&zip);
        file.open(QIODevice::ReadOnly);
        files.append({zip.getCurrentFileName().toUtf8(), file.readAll()});
    }
    return files;
}

} // namespace

class tst_PlantedSecrets : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_profile = *profile::Profile::open(m_folder->filePath(QStringLiteral("profile")));
        m_store = vault::remembering(std::make_unique<secrets::SessionSecretStore>(),
                                     m_profile->folder());
        m_integration = {};
        m_integration.id = integrationId;
        m_integration.callbackKey = callbackKey;
        m_integration.identityKey = identityKey;
        m_integration.name = QStringLiteral("ERP");
        m_integration.storeUrl = "https://shop.invalid/";
        m_integration.login = QString::fromLatin1(email); // people do that
        m_integration.allowedOrigins = {"https://shop.invalid"};
        integrations::IntegrationRepository repository(*m_profile);
        QVERIFY(repository.put(m_integration));
        const auto client =
            clients::ClientRepository(*m_profile).add(integrationId, QStringLiteral("Feed"));
        QVERIFY(client);
        m_programKey = client->key.reveal();

        // an activation, as far as the keychain sees it: what it needed is spent
        const QString pending = secrets::itemKeyOfPending(integrationId);
        secrets::PendingSecrets under;
        under.origin = "https://shop.invalid";
        under.candidates = {
            {QStringLiteral("one"), Secret(consumerKey), Secret(consumerSecret), Secret(verifier)}};
        under.requestToken = Secret(requestToken);
        under.requestTokenSecret = Secret(tokenSecret);
        QVERIFY(tests::write(*m_store, pending, secrets::toItem(under).reveal()));
        QVERIFY(tests::remove(*m_store, pending));
        const secrets::IntegrationSecrets linked{"https://shop.invalid", Secret(consumerKey),
                                                 Secret(consumerSecret), Secret(accessToken),
                                                 Secret(tokenSecret)};
        QVERIFY(tests::write(*m_store, secrets::itemKeyOfIntegration(integrationId),
                             secrets::toItem(linked).reveal()));

        integrations::TimelineEntry entry;
        entry.time = systemClock()();
        entry.step = "callback-received";
        QVERIFY(repository.appendTimeline(integrationId, entry));
        entry.step = "request-token-refused";
        entry.ok = false;
        entry.reason = "consumer-expired";
        entry.code = "http.status";
        entry.status = 401;
        QVERIFY(repository.appendTimeline(integrationId, entry));

        exchange::ExchangeLog log(m_profile->folder());
        tellAll(log.recording());
        httpcall::CallReport ofProgram = callReport("https://shop.invalid/" + m_programKey +
                                                        "/rest/V1/orders?key=" + m_programKey,
                                                    401, "{\"message\":\"" + m_programKey + "\"}");
        log.recording().calls(integrationId, desk::CallPurpose::Proxy, ofProgram);
        log.flush();
    }

    void cleanup()
    {
        m_store.reset();
        m_profile.reset();
        m_folder.reset();
    }

    void nothingPlantedIsInTheFile()
    {
        const bundle::SupportBundle bundle = gathered();
        QCOMPARE(bundle.timeline.size(), 2);
        QCOMPARE(rowsOf(bundle, "log").size(), told + 1); // all of it is in there
        const auto marks = bundle::knownSecrets(*m_profile);
        QVERIFY(marks);
        const auto archive = bundle::archiveOf(bundle::contentOf(bundle), *marks);
        QVERIFY2(archive, qPrintable(archive ? QString() : archive.error().detail));
        const QList<bundle::BundleFile> files = unpacked(*archive);
        QCOMPARE(files.size(), bundle::contentOf(bundle).size());
        QByteArray all = *archive; // what stands in it unpacked
        for (const bundle::BundleFile &each : files) {
            QVERIFY2(!each.octets.isEmpty(), each.name.constData());
            all += each.name + '\n' + each.octets + '\n';
        }
        QVERIFY(all.contains("rest/V1/modules")); // the log is there, in plain text
        QCOMPARE(planted(all, everything()), QStringList());
        QCOMPARE(planted(QByteArray::fromPercentEncoding(all), everything()), QStringList());
        QCOMPARE(foundIn(all), QStringList());
    }

    // That the search above finds what it looks for.
    void aSecretInAnyFormWouldHaveBeenFound()
    {
        const QList<QByteArray> all = everything();
        for (const QByteArray &secret : all) {
            for (const QByteArray &form : formsOf(secret)) {
                QVERIFY2(!planted("before " + form + " after", {secret}).isEmpty(),
                         form.constData());
            }
        }
        QVERIFY(!planted(("user:" + password).toBase64(), {password}).isEmpty());
    }

    void whatWasHeldOrMadeDoesNotLeaveByMistake_data()
    {
        QTest::addColumn<QString>("which");
        QTest::addColumn<int>("form");
        const QStringList known{QStringLiteral("consumer secret"), QStringLiteral("verifier"),
                                QStringLiteral("request token"),   QStringLiteral("access token"),
                                QStringLiteral("token secret"),    QStringLiteral("program's key"),
                                QStringLiteral("callback key"),    QStringLiteral("identity key")};
        for (const QString &each : known) {
            for (int form = 0; form < 4; ++form) {
                QTest::addRow("%s, form %d", qPrintable(each), form) << each << form;
            }
        }
    }
    void whatWasHeldOrMadeDoesNotLeaveByMistake()
    {
        QFETCH(QString, which);
        QFETCH(int, form);
        const QMap<QString, QByteArray> values{{QStringLiteral("consumer secret"), consumerSecret},
                                               {QStringLiteral("verifier"), verifier},
                                               {QStringLiteral("request token"), requestToken},
                                               {QStringLiteral("access token"), accessToken},
                                               {QStringLiteral("token secret"), tokenSecret},
                                               {QStringLiteral("program's key"), m_programKey},
                                               {QStringLiteral("callback key"), callbackKey},
                                               {QStringLiteral("identity key"), identityKey}};
        const QByteArray value = values.value(which);
        const QList<QByteArray> forms{value, escaped(value, "%"), ("user:" + value).toBase64(),
                                      value.toHex()};
        QVERIFY(integrations::IntegrationRepository(*m_profile).remove(integrationId));
        bundle::SupportBundle bundle;
        bundle.parts = {
            {"checks", {QJsonObject{{QStringLiteral("said"), QString::fromLatin1(forms[form])}}}}};
        const auto marks = bundle::knownSecrets(*m_profile);
        QVERIFY(marks);
        QCOMPARE(codeOf(bundle::archiveOf(bundle::contentOf(bundle), *marks)),
                 QByteArray("bundle.secret-found"));
    }

private:
    // All that was planted, and of each what would give it away.
    QList<QByteArray> everything() const
    {
        return exchange::test::secrets() + QList<QByteArray>{m_programKey.sliced(4)};
    }

    static QJsonArray rowsOf(const bundle::SupportBundle &bundle, const QByteArray &part)
    {
        for (const bundle::BundlePart &each : bundle.parts) {
            if (each.name == part) {
                return each.rows;
            }
        }
        return {};
    }

    // Nobody waits for the checks: there is no such store.
    bundle::SupportBundle gathered()
    {
        integrations::IntegrationRepository repository(*m_profile);
        bundle::SupportCase one;
        one.integration = *repository.byId(integrationId);
        one.timeline = *desk::timelineOf(repository, integrationId);
        one.logins = {one.integration.login};
        one.port = 24'710;
        one.keychain = QStringLiteral("works");
        bundle::Gathering gathering(*m_profile, *m_store, systemClock(), one);
        QSignalSpy finished(&gathering, &bundle::Gathering::finished);
        gathering.start();
        gathering.cancel();
        if (finished.isEmpty() && !finished.wait(30'000)) {
            return {};
        }
        return finished[0][0].value<bundle::SupportBundle>();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<profile::Profile> m_profile;
    std::unique_ptr<secrets::SecretStore> m_store;
    integrations::Integration m_integration;
    QByteArray m_programKey;
};

LATCHKEY_TEST(tst_PlantedSecrets)
#include "tst_PlantedSecrets.moc"
