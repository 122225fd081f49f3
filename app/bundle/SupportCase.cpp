// SPDX-License-Identifier: Apache-2.0
#include "bundle/SupportCase.h"

#include "activation/Words.h"
#include "base/ForeignText.h"
#include "profile/Profile.h"
#include "profile/Settings.h"
#include "secrets/HeldSecrets.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QSysInfo>

#include <algorithm>

namespace latchkey::bundle {

namespace {

using activation::TimelineEvent;

constexpr qsizetype shownOfAKey = 4;

QString utf8(const QByteArray &octets)
{
    return QString::fromUtf8(octets);
}

// Whoever knows a whole key can call this computer.
QString masked(const QByteArray &url, const QByteArray &key)
{
    return utf8(url).replace(utf8(key), utf8(key.first(std::min(shownOfAKey, key.size()))) + u'…');
}

// By its place in the list: whatever is computed of a name can be tried out.
QString login(const SupportCase &one)
{
    const QString &signedIn = one.integration.login;
    const qsizetype place = one.logins.indexOf(signedIn);
    const QString who =
        signedIn.isEmpty() ? QStringLiteral("nobody signed in yet")
        : place < 0
            ? QStringLiteral("signed in by a login that is gone")
            : QStringLiteral("signed in by login %1 of %2").arg(place + 1).arg(one.logins.size());
    return who + (one.logins.isEmpty() ? QStringLiteral("; there is no login") : QString());
}

// Of the last thing that went wrong.
QString code(const QList<TimelineEvent> &timeline)
{
    const auto failed =
        std::find_if(timeline.rbegin(), timeline.rend(), [](const TimelineEvent &event) {
            return !event.ok && event.facts != activation::TimelineFacts();
        });
    return failed == timeline.rend() ? QString() : activation::detail(*failed);
}

SupportLines program(const profile::Profile &profile)
{
    const auto setting = [&profile](const char *key) {
        return profile::settingInForce(profile, QLatin1String(key)).value_or(QString());
    };
    const bool isListNew = secrets::HeldSecrets(profile.folder()).wasDamaged();
    return {{QStringLiteral("Latchkey"), QCoreApplication::applicationVersion()},
            {QStringLiteral("Qt"), QString::fromLatin1(qVersion())},
            {QStringLiteral("System"),
             QSysInfo::prettyProductName() + u' ' + QSysInfo::currentCpuArchitecture()},
            {QStringLiteral("Language"), QLocale().name()},
            {QStringLiteral("Browser"), setting("browser")},
            {QStringLiteral("Looked for secrets"),
             isListNew ? QStringLiteral("only for those held since the list of them was damaged")
                       : QString()}};
}

SupportLines addresses(const SupportCase &one)
{
    const integrations::Integration &it = one.integration;
    return {{QStringLiteral("Integration"), it.id + u' ' + it.name},
            {QStringLiteral("Store"), utf8(it.storeUrl)},
            {QStringLiteral("Admin"), utf8(integrations::adminUrl(it))},
            {QStringLiteral("Store calls itself"), utf8(it.storeBaseUrl)},
            {QStringLiteral("Address in signatures"), utf8(it.signatureBaseUrl)},
            {QStringLiteral("Callback URL"),
             masked(integrations::callbackUrl(it, one.port), it.callbackKey)},
            {QStringLiteral("Identity link URL"),
             masked(integrations::identityLinkUrl(it, one.port), it.identityKey)},
            {QStringLiteral("Port"),
             QString::number(one.port) +
                 (one.isListening ? QString() : QStringLiteral(", not listened on"))}};
}

// The likeliest cause's code, and what support should know of it.
QString cause(const SupportCase &one)
{
    const auto found = diagnosisOf(one);
    return found ? QStringLiteral("%1 (%2)").arg(QLatin1String(found->cause->code), found->support)
                 : QString();
}

SupportLines standing(const SupportCase &one)
{
    const integrations::Integration &it = one.integration;
    const activation::Reason reason = one.state.reason;
    const bool isFailed = reason != activation::Reason::None;
    return {
        {QStringLiteral("Keychain"), one.keychain},
        {QStringLiteral("Login"), login(one)},
        {QStringLiteral("Dialect"), utf8(it.dialect)},
        {QStringLiteral("Signature method"), utf8(it.signatureMethod)},
        {QStringLiteral("Store's clock"), QStringLiteral("%1 s ahead").arg(it.clockSkewSeconds)},
        {QStringLiteral("State"),
         utf8(activation::name(one.state.phase)) + u' ' + utf8(activation::name(one.state.stage))},
        {QStringLiteral("Reason"), isFailed ? utf8(activation::name(reason)) : QString()},
        {QStringLiteral("Code"), code(one.timeline)},
        {QStringLiteral("Said"), isFailed ? activation::sentence(reason) : QString()},
        {QStringLiteral("Cause"), cause(one)},
        {QStringLiteral("Test call"), utf8(one.callProblem)}};
}

QString written(const TimelineEvent &event)
{
    QString text = zoned(event.time) +
                   (event.ok ? QStringLiteral("  ok    ") : QStringLiteral("  FAILED  ")) +
                   utf8(activation::name(activation::actorOf(event.step))).leftJustified(10) +
                   utf8(activation::name(event.step));
    text += event.reason == activation::Reason::None ? QString()
                                                     : u' ' + utf8(activation::name(event.reason));
    const QString detail = activation::detail(event);
    text += detail.isEmpty() ? QString() : QStringLiteral("  [%1]").arg(withoutControls(detail));
    text += event.tookMs < 0 ? QString() : QStringLiteral("  %1 ms").arg(event.tookMs);
    text += event.more == 0 ? QString()
                            : QStringLiteral("  and %1 more, the last %2")
                                  .arg(event.more)
                                  .arg(zoned(event.lastTime));
    return text + QStringLiteral("  ") + withoutControls(activation::sentence(event)) + u'\n';
}

} // namespace

std::optional<causes::Diagnosis> diagnosisOf(const SupportCase &one)
{
    if (one.state.reason == activation::Reason::None) {
        return std::nullopt;
    }
    causes::Evidence evidence = causes::evidenceOf(one.state, one.timeline);
    evidence.store.baseUrl = one.integration.storeUrl;
    evidence.store.postedBaseUrl = one.integration.storeBaseUrl;
    return causes::likeliest(evidence);
}

QString zoned(qint64 time)
{
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(time);
    return local.toOffsetFromUtc(local.offsetFromUtc()).toString(Qt::ISODateWithMs);
}

SupportLines supportLines(const profile::Profile &profile, const SupportCase &one, qint64 now,
                          const SupportLines &more)
{
    SupportLines lines = SupportLines{{QStringLiteral("Written"), zoned(now)}} + program(profile) +
                         more + addresses(one) + standing(one);
    const auto hasNoValue = [](const std::pair<QString, QString> &line) {
        return line.second.trimmed().isEmpty();
    };
    lines.erase(std::remove_if(lines.begin(), lines.end(), hasNoValue), lines.end());
    return lines;
}

QString supportText(const SupportLines &lines, const QList<TimelineEvent> &timeline)
{
    QString text;
    for (const auto &[name, value] : lines) {
        text +=
            withoutControls(name) + QStringLiteral(": ") + withoutControls(value.trimmed()) + u'\n';
    }
    text += u'\n';
    for (const TimelineEvent &event : timeline) {
        text += written(event);
    }
    return text;
}

} // namespace latchkey::bundle
