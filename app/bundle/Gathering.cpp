// SPDX-License-Identifier: Apache-2.0
#include "bundle/Gathering.h"

#include "base/Job.h"
#include "base/Random.h"
#include "base/Secret.h"
#include "bundle/Configuration.h"
#include "checks/CheckWords.h"
#include "checks/StoreCheck.h"
#include "exchange/ExchangeFile.h"
#include "exchange/Masker.h"
#include "integrations/IntegrationRepository.h"
#include "profile/Profile.h"
#include "secrets/Credentials.h"
#include "secrets/KeychainName.h"

#include <QFileInfo>
#include <QJsonObject>
#include <QPointer>
#include <QRegularExpression>

#include <utility>

namespace latchkey::bundle {

namespace {

constexpr int keyLength = 26; // of base32: 128 bits

QJsonArray rowsOf(const QList<checks::CheckResult> &results)
{
    QJsonArray rows;
    for (const checks::CheckResult &each : results) {
        rows.append(checks::toJson(each));
    }
    return rows;
}

QString withFingerprintsOf(QString text, const QByteArray &key)
{
    static const QString mark = QString::fromUtf8(exchange::hiddenMark);
    static const QRegularExpression marked(mark + QStringLiteral("([a-z2-7]{8})"));
    for (auto found = marked.match(text); found.hasMatch();
         found = marked.match(text, found.capturedEnd())) {
        const QString anew = fingerprint(key + found.captured(1).toLatin1()).left(8);
        text.replace(found.capturedStart(1), found.capturedLength(1), anew);
    }
    return text;
}

QJsonValue rekeyed(const QJsonValue &value, const QByteArray &key)
{
    if (value.isString()) {
        return withFingerprintsOf(value.toString(), key);
    }
    if (value.isArray()) {
        QJsonArray array;
        for (const QJsonValue each : value.toArray()) {
            array.append(rekeyed(each, key));
        }
        return array;
    }
    QJsonObject object = value.toObject();
    for (auto member = object.begin(); member != object.end(); ++member) {
        *member = rekeyed(*member, key);
    }
    return value.isObject() ? QJsonValue(object) : value;
}

// Nothing is made where no log was kept.
QJsonArray logOf(const QString &folder, const QString &integration)
{
    if (!QFileInfo::exists(exchange::ExchangeFile::pathIn(folder))) {
        return {};
    }
    exchange::ExchangeFilter filter;
    filter.integration = integration;
    QJsonArray rows;
    const auto file = exchange::ExchangeFile::open(folder);
    const auto kept = file ? (*file)->read(filter) : failure(file.error());
    if (!kept) { // support should not take it for a silent day
        return {QJsonObject{{QStringLiteral("code"), QString::fromLatin1(kept.error().code)},
                            {QStringLiteral("detail"), kept.error().detail}}};
    }
    for (const exchange::Exchange &each : *kept) {
        rows.append(exchange::toJson(each));
    }
    return forBundle(rows, randomId(keyLength));
}

} // namespace

QJsonArray forBundle(const QJsonArray &log, const QByteArray &key)
{
    QJsonArray rows;
    for (const QJsonValue each : log) {
        QJsonObject row = each.toObject();
        row.insert(QStringLiteral("request_body"), QString());
        row.insert(QStringLiteral("answer_body"), QString());
        rows.append(rekeyed(row, key));
    }
    return rows;
}

Gathering::Gathering(profile::Profile &profile, secrets::SecretStore &secrets, Clock clock,
                     SupportCase one, QObject *parent)
    : QObject(parent)
    , m_profile(profile)
    , m_secrets(secrets)
    , m_clock(std::move(clock))
    , m_case(std::move(one))
{
    m_computer.folder = profile.folder();
    m_computer.storeUrl = m_case.integration.storeUrl;
}

Gathering::~Gathering() = default;

void Gathering::start()
{
    checks::CheckedStore store;
    store.integrationId = m_case.integration.id;
    store.url = m_case.integration.storeUrl;
    auto ofStore = checks::storeCheck(m_profile, m_secrets, m_clock, store);
    m_ofStore = ofStore ? std::move(*ofStore) : nullptr;
    m_ofComputer = checks::selfTest(m_secrets, m_clock, m_computer);
    for (checks::CheckRun *run : {m_ofStore.get(), m_ofComputer.get()}) {
        if (run != nullptr) {
            ++m_under;
            connect(run, &checks::CheckRun::finished, this, &Gathering::endIfDone);
        }
    }
    if (m_keychain.isEmpty()) { // nobody waits for it
        secrets::askKeychainName(this, [this](const QString &name) { m_keychain = name; });
    }
    readLog();
    readSecrets();
    for (checks::CheckRun *run : {m_ofStore.get(), m_ofComputer.get()}) {
        if (run != nullptr) {
            run->start();
        }
    }
}

void Gathering::readLog()
{
    ++m_under;
    runJob(
        this,
        [folder = m_profile.folder(), id = m_case.integration.id] { return logOf(folder, id); },
        [this](const QJsonArray &log) {
            m_log = log;
            endIfDone();
        });
}

void Gathering::readSecrets()
{
    QStringList keys;
    const auto all = integrations::IntegrationRepository(m_profile).all();
    for (const integrations::Integration &each : all.value_or(QList<integrations::Integration>())) {
        keys += {secrets::itemKeyOfIntegration(each.id), secrets::itemKeyOfPending(each.id)};
    }
    m_reading = keys.size();
    m_under += keys.isEmpty() ? 0 : 1;
    for (const QString &key : std::as_const(keys)) {
        m_secrets.read(key, [self = QPointer(this)](const Result<std::optional<Secret>> &) {
            if (self && self->m_reading > 0 && --self->m_reading == 0) {
                self->endIfDone();
            }
        });
    }
}

void Gathering::cancel()
{
    if (std::exchange(m_reading, 0) > 0) { // a keychain that is locked may take its time
        QMetaObject::invokeMethod(this, &Gathering::endIfDone, Qt::QueuedConnection);
    }
    for (checks::CheckRun *run : {m_ofStore.get(), m_ofComputer.get()}) {
        if (run != nullptr && run->isUnderWay()) {
            run->cancel();
        }
    }
}

void Gathering::endIfDone()
{
    if (--m_under > 0) {
        return;
    }
    SupportBundle bundle = bundleFor(m_profile, m_case, m_clock());
    bundle.parts.append(
        {"configuration", configurationOf(m_profile, m_case.integration, m_keychain)});
    if (m_ofStore) {
        bundle.parts.append({"checks", rowsOf(m_ofStore->results())});
    }
    bundle.parts.append({"self-test", rowsOf(m_ofComputer->results())});
    bundle.parts.append({"log", m_log});
    Q_EMIT finished(bundle);
}

} // namespace latchkey::bundle
