// SPDX-License-Identifier: Apache-2.0
#include "activation/Timeline.h"

#include "activation/Words.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace latchkey::activation {

namespace {

QString sentenceOfOne(const TimelineEvent &event)
{
    if (!event.keptText.isEmpty()) {
        return event.keptText;
    }
    if (event.reason != Reason::None) {
        return sentence(event.reason) + QLatin1Char(' ') + nextStep(event.reason);
    }
    if (event.step == TimelineStep::Call && !event.ok) {
        return QCoreApplication::translate("Activation", "A test call failed");
    }
    return words(event.step);
}

} // namespace

bool isGoodCall(const TimelineEvent &event)
{
    return event.ok && (event.step == TimelineStep::Proved || event.step == TimelineStep::Call);
}

bool canBeMany(TimelineStep step)
{
    switch (step) {
    case TimelineStep::CallbackReceived:
    case TimelineStep::CredentialsStored:
    case TimelineStep::LoginPageOpened:
    case TimelineStep::SignInRefused:
    case TimelineStep::OthersCalled:
    case TimelineStep::RequestTokenAsked:
    case TimelineStep::RequestTokenRefused:
    case TimelineStep::AccessTokenAsked:
    case TimelineStep::AccessTokenRefused:
        return true;
    default:
        return false;
    }
}

bool isAlike(const TimelineEvent &a, const TimelineEvent &b)
{
    return a.step == b.step && a.ok == b.ok && a.reason == b.reason && a.facts == b.facts;
}

void fold(TimelineEvent &first, const TimelineEvent &again)
{
    first.more += 1 + again.more;
    first.lastTime = again.more > 0 ? again.lastTime : again.time;
}

void append(QList<TimelineEvent> &timeline, const TimelineEvent &event)
{
    const auto end = std::find_if_not(timeline.rbegin(), timeline.rend(),
                                      [](const auto &one) { return canBeMany(one.step); });
    const auto alike =
        std::find_if(timeline.rbegin(), end, [&](const auto &one) { return isAlike(one, event); });
    if (alike != end) {
        fold(*alike, event);
    } else {
        timeline.append(event);
    }
}

QString sentence(const TimelineEvent &event)
{
    const QString said = sentenceOfOne(event);
    if (event.more == 0) {
        return said;
    }
    return said + QLatin1Char(' ') +
           QCoreApplication::translate("Activation", "(%n more like this)", nullptr, event.more);
}

QString detail(const TimelineEvent &event)
{
    if (!event.keptDetail.isEmpty()) {
        return event.keptDetail;
    }
    QStringList parts;
    if (!event.facts.code.isEmpty()) {
        parts.append(QString::fromLatin1(event.facts.code));
    }
    if (event.facts.status != 0) {
        parts.append(QStringLiteral("HTTP %1").arg(event.facts.status));
    }
    if (!event.facts.dialect.isEmpty()) {
        parts.append(QStringLiteral("dialect ") + QString::fromLatin1(event.facts.dialect));
    }
    return parts.join(QStringLiteral(", "));
}

} // namespace latchkey::activation
