// SPDX-License-Identifier: Apache-2.0
// The clock of this computer.
#include "checks/ComputerChecks.h"

#include "checks/AnswerChecks.h"
#include "checks/Text.h"
#include "system/BusCall.h"

#include <QDateTime>
#include <QTimeZone>

#ifdef Q_OS_LINUX
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingReply>
#endif

namespace latchkey::checks {

namespace {

// No clock of a computer that runs this is right before that day: it was not written yet.
constexpr int firstYear = 2026;

// What the system says of being set over the network; nothing where it does not say.
using Synchronised = std::optional<bool>;

#ifdef Q_OS_LINUX

void askSystem(QObject *context, const std::function<void(Synchronised)> &answer)
{
    constexpr std::chrono::seconds patience(3); // systemd starts it when it is asked
    QDBusMessage question = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.timedate1"), QStringLiteral("/org/freedesktop/timedate1"),
        QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("Get"));
    question << QStringLiteral("org.freedesktop.timedate1") << QStringLiteral("NTPSynchronized");
    system::askBus(QDBusConnection::systemBus(), question, patience, context,
                   [answer](const QDBusPendingReply<QDBusVariant> &reply) {
                       answer(reply.isError() ? Synchronised()
                                              : Synchronised(reply.value().variant().toBool()));
                   });
}

#else

void askSystem(QObject *, const std::function<void(Synchronised)> &answer)
{
    answer({});
}

#endif

QList<Evidence> evidenceOf(qint64 now, Synchronised synchronised)
{
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(now);
    QList<Evidence> evidence{
        {local.toOffsetFromUtc(local.offsetFromUtc()).toString(Qt::ISODate) +
         QStringLiteral(" (%1)").arg(QString::fromLatin1(QTimeZone::systemTimeZoneId()))}};
    if (synchronised) {
        evidence.append({*synchronised ? Text::tr("Set over the network (NTP): yes")
                                       : Text::tr("Set over the network (NTP): no")});
    }
    return evidence;
}

CheckResult judgeTime(qint64 now, Synchronised synchronised)
{
    const QList<Evidence> evidence = evidenceOf(now, synchronised);
    if (QDateTime::fromMSecsSinceEpoch(now).toUTC().date().year() < firstYear) {
        CheckResult result = found(
            State::Failed,
            {"check.clock-wrong",
             Text::tr("The date of this computer is wrong: this program was written after it."),
             {}},
            evidence);
        result.advice = Text::tr("Set the clock: certificates and signatures depend on it.");
        return result;
    }
    if (!synchronised) {
        return found(
            State::NotCheckable,
            {"check.clock-unknown",
             Text::tr("Nothing here says whether the clock is right. It is compared with a "
                      "store's when that is checked."),
             {}},
            evidence);
    }
    if (*synchronised) {
        return ok(Text::tr("The clock is set over the network."), evidence);
    }
    CheckResult result = found(State::Warning,
                               {"check.clock-unsynchronised",
                                Text::tr("The clock of this computer is not set over the network."),
                                {}},
                               evidence);
    result.advice =
        Text::tr("Switch that on in the system's settings (timedatectl set-ntp true): a "
                 "store refuses signatures from 10 minutes in its future.");
    return result;
}

// What a store's clock says counts for more.
void compare(const Task &task, const AskedStore &asked, const CheckResult &own)
{
    runJob(
        task.context, [asked, cancel = task.cancel] { return checkClock(asked, cancel); },
        [task, own](CheckResult compared) {
            if (compared.state == State::NotCheckable) {
                compared = own;
            } else {
                compared.evidence += own.evidence;
            }
            task.done(compared);
        });
}

} // namespace

Check timeCheck(const Clock &clock, const QByteArray &storeUrl)
{
    return {"time", {}, {}, [clock, storeUrl](const Task &task) {
                askSystem(task.context, [clock, storeUrl, task](Synchronised synchronised) {
                    const CheckResult own = judgeTime(clock(), synchronised);
                    if (storeUrl.isEmpty()) {
                        task.done(own);
                        return;
                    }
                    commerce::Store store;
                    store.baseUrl = storeUrl;
                    compare(task, AskedStore(store, clock), own);
                });
            }};
}

} // namespace latchkey::checks
