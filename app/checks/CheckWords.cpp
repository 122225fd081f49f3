// SPDX-License-Identifier: Apache-2.0
#include "checks/CheckWords.h"

#include "base/ForeignText.h"
#include "checks/Text.h"

#include <QJsonArray>

#include <algorithm>
#include <iterator>

namespace latchkey::checks {

namespace {

struct Title
{
    const char *id;
    const char *words;
};

constexpr Title titles[] = {
    // of a store
    {"dns", QT_TRANSLATE_NOOP("Checks", "Name")},
    {"tls", QT_TRANSLATE_NOOP("Checks", "Connection and certificate")},
    {"redirects", QT_TRANSLATE_NOOP("Checks", "Redirects")},
    {"rest", QT_TRANSLATE_NOOP("Checks", "The store's API")},
    {"clock", QT_TRANSLATE_NOOP("Checks", "Clock")},
    {"version", QT_TRANSLATE_NOOP("Checks", "Version")},
    {"signed", QT_TRANSLATE_NOOP("Checks", "Signed call")},
    {"authorization", QT_TRANSLATE_NOOP("Checks", "Authorization header")},
    {"base-url", QT_TRANSLATE_NOOP("Checks", "Base URL")},
    {"resources", QT_TRANSLATE_NOOP("Checks", "Chosen resources")},
    {"bearer", QT_TRANSLATE_NOOP("Checks", "Token without a signature")},
    // of this computer
    {"profile", QT_TRANSLATE_NOOP("Checks", "Profile and disk")},
    {"keychain", QT_TRANSLATE_NOOP("Checks", "Keychain")},
    {"loopback", QT_TRANSLATE_NOOP("Checks", "Calls within this computer")},
    {"port", QT_TRANSLATE_NOOP("Checks", "Port")},
    {"locks", QT_TRANSLATE_NOOP("Checks", "Other programs at work")},
    {"browsers", QT_TRANSLATE_NOOP("Checks", "Browsers")},
    {"sandbox", QT_TRANSLATE_NOOP("Checks", "Sandbox of the embedded browser")},
    {"ssh", QT_TRANSLATE_NOOP("Checks", "ssh")},
    {"proxy", QT_TRANSLATE_NOOP("Checks", "Proxy")},
    {"time", QT_TRANSLATE_NOOP("Checks", "Clock of this computer")},
    {"versions", QT_TRANSLATE_NOOP("Checks", "Versions")},
};

QString line(const QString &indent, const QString &text)
{
    return indent + withoutControls(text) + QLatin1Char('\n');
}

QString block(const CheckResult &result)
{
    QString text =
        QLatin1Char('[') + stateWords(result.state) + QStringLiteral("] ") + title(result.id);
    if (!result.code.isEmpty()) {
        text += QStringLiteral(" (%1)").arg(QString::fromLatin1(result.code));
    }
    if (result.tookMs >= 0) {
        text += QStringLiteral(", %1 ms").arg(result.tookMs);
    }
    text += QLatin1Char('\n') + line(QStringLiteral("    "), result.sentence);
    for (const Evidence &each : result.evidence) {
        const QString came = each.state
                                 ? QLatin1Char('[') + stateWords(*each.state) + QStringLiteral("] ")
                                 : QString();
        text += line(QStringLiteral("    - "), came + each.text);
    }
    if (!result.advice.isEmpty()) {
        text += line(QStringLiteral("    > "), result.advice);
    }
    return text;
}

} // namespace

QString title(const QByteArray &id)
{
    const auto *const known = std::find_if(std::begin(titles), std::end(titles),
                                           [&id](const Title &each) { return id == each.id; });
    return known == std::end(titles) ? QString::fromLatin1(id) : Text::tr(known->words);
}

QString stateWords(State state)
{
    switch (state) {
    case State::Waiting:
        return Text::tr("waiting");
    case State::Running:
        return Text::tr("looking …");
    case State::Ok:
        return Text::tr("fine");
    case State::Warning:
        return Text::tr("warning");
    case State::Failed:
        return Text::tr("failed");
    case State::NotCheckable:
        return Text::tr("not checkable");
    case State::Skipped:
        return Text::tr("skipped");
    }
    return {};
}

QByteArray stateName(State state)
{
    switch (state) {
    case State::Waiting:
        return "waiting";
    case State::Running:
        return "running";
    case State::Ok:
        return "ok";
    case State::Warning:
        return "warning";
    case State::Failed:
        return "failed";
    case State::NotCheckable:
        return "not-checkable";
    case State::Skipped:
        break;
    }
    return "skipped";
}

QString asText(const QList<CheckResult> &results)
{
    QString text;
    for (const CheckResult &each : results) {
        text += block(each);
    }
    return text;
}

QJsonObject toJson(const CheckResult &result)
{
    QJsonArray evidence;
    for (const Evidence &each : result.evidence) {
        QJsonObject one{{QStringLiteral("text"), each.text}};
        if (each.state) {
            one.insert(QStringLiteral("state"), QString::fromLatin1(stateName(*each.state)));
        }
        evidence.append(one);
    }
    return {{QStringLiteral("id"), QString::fromLatin1(result.id)},
            {QStringLiteral("state"), QString::fromLatin1(stateName(result.state))},
            {QStringLiteral("code"), QString::fromLatin1(result.code)},
            {QStringLiteral("cause"), QString::fromLatin1(result.cause)},
            {QStringLiteral("sentence"), result.sentence},
            {QStringLiteral("evidence"), evidence},
            {QStringLiteral("advice"), result.advice},
            {QStringLiteral("took_ms"), result.tookMs}};
}

} // namespace latchkey::checks
