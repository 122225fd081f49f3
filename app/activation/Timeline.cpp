// SPDX-License-Identifier: Apache-2.0
#include "activation/Timeline.h"

#include "activation/Words.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace latchkey::activation {

namespace {

constexpr const char *knownNames[] = {"localhost", "host.docker.internal", "0.0.0.0", "[::1]"};

// The name that codeOfName() made `code` of; empty for one that is not among ours.
QByteArray nameOfCode(const QByteArray &code)
{
    const auto found = std::find_if(std::begin(knownNames), std::end(knownNames),
                                    [&](const char *name) { return code == codeOfName(name); });
    return found == std::end(knownNames) ? QByteArray() : QByteArray(*found);
}

// The codes of Listener::callbackRefused.
QString sentenceOfRefused(const QByteArray &code)
{
    if (code == "callback.type") {
        return QCoreApplication::translate("Activation", "What was sent to the callback URL is not "
                                                         "a form, as a store's is; it was refused");
    }
    if (code == "callback.fields") {
        return QCoreApplication::translate(
            "Activation", "What was sent to the callback URL lacks a field that a store sends, or "
                          "has it in another form; it was refused");
    }
    if (code == "callback.length") {
        return QCoreApplication::translate(
            "Activation",
            "What was sent to the callback URL is longer than what a store sends; it was refused");
    }
    return words(TimelineStep::CallbackRefused);
}

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
    if (event.step == TimelineStep::Watched && !event.ok) {
        return QCoreApplication::translate("Activation", "The watch found that calls fail");
    }
    const QByteArray name = nameOfCode(event.facts.code);
    if (event.step == TimelineStep::CalledUnderAnotherName && !name.isEmpty()) {
        return QCoreApplication::translate(
                   "Activation",
                   "The store called this computer under another name (%1), which is refused. In "
                   "Admin, enter the callback URL exactly as it is shown here")
            .arg(QString::fromLatin1(name));
    }
    return event.step == TimelineStep::CallbackRefused ? sentenceOfRefused(event.facts.code)
                                                       : words(event.step);
}

} // namespace

Actor actorOf(TimelineStep step)
{
    switch (step) {
    case TimelineStep::CallbackReceived:
    case TimelineStep::CalledUnderAnotherName:
    case TimelineStep::CallbackRefused:
    case TimelineStep::OthersCalled:
    case TimelineStep::RequestTokenReceived:
    case TimelineStep::RequestTokenRefused:
    case TimelineStep::AccessTokenReceived:
    case TimelineStep::AccessTokenRefused:
    case TimelineStep::Revoked:
    case TimelineStep::MadeInStore:
    case TimelineStep::ChangedInStore:
    case TimelineStep::RemovedFromStore:
    case TimelineStep::TakenFromStore:
        return Actor::Store;
    case TimelineStep::LoginPageOpened:
    case TimelineStep::SignInRefused:
    case TimelineStep::SignedIn:
    case TimelineStep::ReturnedToStore:
    case TimelineStep::TakenFromPerson:
        return Actor::Browser;
    default:
        return Actor::Latchkey;
    }
}

QByteArray name(Actor actor)
{
    constexpr const char *names[] = {"store", "browser", "latchkey"};
    static_assert(std::size(names) == size_t(lastActor) + 1);
    return names[size_t(actor)];
}

QString words(Actor actor)
{
    switch (actor) {
    case Actor::Store:
        return QCoreApplication::translate("Activation", "Store");
    case Actor::Browser:
        return QCoreApplication::translate("Activation", "Browser");
    case Actor::Latchkey:
        break;
    }
    return QStringLiteral("Latchkey");
}

QList<TimelineEvent> sinceArmed(const QList<TimelineEvent> &timeline)
{
    const auto last = std::find_if(timeline.crbegin(), timeline.crend(), [](const auto &event) {
        return event.step == TimelineStep::Armed;
    });
    const qsizetype from = last == timeline.crend() ? timeline.size() : timeline.crend() - last - 1;
    return timeline.sliced(from);
}

QByteArray codeOfName(const QByteArray &host)
{
    const bool isKnown = std::any_of(std::begin(knownNames), std::end(knownNames),
                                     [&](const char *name) { return host == name; });
    const bool isOurAddress = host.startsWith("127.0.0.1:"); // with another port
    return "name." + (isKnown        ? host
                      : isOurAddress ? QByteArray("another-port")
                                     : QByteArray("other"));
}

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
    case TimelineStep::CalledUnderAnotherName:
    case TimelineStep::CallbackRefused:
    case TimelineStep::OthersCalled:
    case TimelineStep::RequestTokenAsked:
    case TimelineStep::RequestTokenRefused:
    case TimelineStep::AccessTokenAsked:
    case TimelineStep::AccessTokenRefused:
    case TimelineStep::WayOpened:
    case TimelineStep::WayLost:
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
    QString said = sentenceOfOne(event);
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
