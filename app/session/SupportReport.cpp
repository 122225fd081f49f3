// SPDX-License-Identifier: Apache-2.0
#include "session/SupportReport.h"

#include "activation/Words.h"
#include "base/ForeignText.h"
#include "base/Secret.h"
#include "profile/Settings.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QSysInfo>

#include <algorithm>

namespace latchkey::session {

namespace {

using activation::TimelineEvent;

constexpr qsizetype shownOfAKey = 4;

QString utf8(const QByteArray &octets)
{
    return QString::fromUtf8(octets);
}

// With the distance to UTC: whoever reads it sits somewhere else.
QString zoned(qint64 time)
{
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(time);
    return local.toOffsetFromUtc(local.offsetFromUtc()).toString(Qt::ISODateWithMs);
}

// Whoever knows a whole key can call this computer.
QString masked(const QByteArray &url, const QByteArray &key)
{
    return utf8(url).replace(utf8(key), utf8(key.first(std::min(shownOfAKey, key.size()))) + u'…');
}

QString keychain(const SecretsPlace &secrets)
{
    if (secrets.isMemory()) {
        return QStringLiteral("not used, secrets are in memory until the program ends");
    }
    if (!secrets.isKnown()) {
        return QStringLiteral("not asked yet");
    }
    return secrets.problem() ? utf8(secrets.problem()->code) : QStringLiteral("works");
}

QString logins(const Session &session, const QString &signedIn)
{
    const QString who = signedIn.isEmpty()
                            ? QStringLiteral("nobody signed in yet")
                            : QStringLiteral("signed in as ") + fingerprint(signedIn.toUtf8());
    return who + (session.hasLogin() ? QString() : QStringLiteral("; there is no login"));
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
    return {{QStringLiteral("Latchkey"), QCoreApplication::applicationVersion()},
            {QStringLiteral("Qt"), QString::fromLatin1(qVersion())},
            {QStringLiteral("System"),
             QSysInfo::prettyProductName() + u' ' + QSysInfo::currentCpuArchitecture()},
            {QStringLiteral("Language"), QLocale().name()},
            {QStringLiteral("Browser"), setting("browser")}};
}

SupportLines addresses(const Session &session, const integrations::Integration &one)
{
    const quint16 port = session.activations().port();
    return {{QStringLiteral("Integration"), one.id + u' ' + one.name},
            {QStringLiteral("Store"), utf8(one.storeUrl)},
            {QStringLiteral("Admin"), utf8(integrations::adminUrl(one))},
            {QStringLiteral("Store calls itself"), utf8(one.storeBaseUrl)},
            {QStringLiteral("Address in signatures"), utf8(one.signatureBaseUrl)},
            {QStringLiteral("Callback URL"),
             masked(integrations::callbackUrl(one, port), one.callbackKey)},
            {QStringLiteral("Identity link URL"),
             masked(integrations::identityLinkUrl(one, port), one.identityKey)},
            {QStringLiteral("Port"),
             QString::number(port) + (session.activations().isListening()
                                          ? QString()
                                          : QStringLiteral(", not listened on"))}};
}

SupportLines standing(const Session &session, const SessionEntry &entry,
                      const QList<TimelineEvent> &timeline)
{
    const activation::Reason reason = entry.state.reason;
    const bool isFailed = reason != activation::Reason::None;
    return {{QStringLiteral("Keychain"), keychain(session.secrets())},
            {QStringLiteral("Login"), logins(session, entry.integration.login)},
            {QStringLiteral("Dialect"), utf8(entry.integration.dialect)},
            {QStringLiteral("Signature method"), utf8(entry.integration.signatureMethod)},
            {QStringLiteral("Store's clock"),
             QStringLiteral("%1 s ahead").arg(entry.integration.clockSkewSeconds)},
            {QStringLiteral("State"), utf8(activation::name(entry.state.phase)) + u' ' +
                                          utf8(activation::name(entry.state.stage))},
            {QStringLiteral("Reason"), isFailed ? utf8(activation::name(reason)) : QString()},
            {QStringLiteral("Code"), code(timeline)},
            {QStringLiteral("Said"), isFailed ? activation::sentence(reason) : QString()},
            {QStringLiteral("Test call"), utf8(entry.callProblem.code)}};
}

QString written(const SupportLines &lines)
{
    QString text;
    for (const auto &[name, value] : lines) {
        if (!value.trimmed().isEmpty()) {
            text += name + QStringLiteral(": ") + withoutControls(value.trimmed()) + u'\n';
        }
    }
    return text;
}

QString written(const TimelineEvent &event)
{
    QString text = zoned(event.time) +
                   (event.ok ? QStringLiteral("  ok    ") : QStringLiteral("  FAILED  ")) +
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

QString supportReport(const Session &session, const QString &id, const SupportLines &more)
{
    const SessionEntry *entry = session.integrations().entry(id);
    if (entry == nullptr) {
        return {};
    }
    const QList<TimelineEvent> timeline = session.integrations().timeline(id);
    QString text =
        written(SupportLines{{QStringLiteral("Written"), zoned(session.clock()())}} +
                program(session.profile()) + more + addresses(session, entry->integration) +
                standing(session, *entry, timeline));
    text += u'\n';
    for (const TimelineEvent &event : timeline) {
        text += written(event);
    }
    return text;
}

} // namespace latchkey::session
