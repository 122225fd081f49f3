// SPDX-License-Identifier: Apache-2.0
#include "activation/Timeline.h"

#include "activation/Words.h"

#include <QCoreApplication>
#include <QStringList>

namespace latchkey::activation {

bool isGoodCall(const TimelineEvent &event)
{
    return event.ok && (event.step == TimelineStep::Proved || event.step == TimelineStep::Call);
}

QString sentence(const TimelineEvent &event)
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
