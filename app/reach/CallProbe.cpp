// SPDX-License-Identifier: Apache-2.0
#include "reach/CallProbe.h"

#include "base/Job.h"
#include "base/Random.h"
#include "httpcall/HttpCall.h"
#include "place/PlaceFacts.h"
#include "place/PlaceRun.h"
#include "reach/Text.h"

#include <QFuture>
#include <QPointer>

#include <algorithm>
#include <chrono>

namespace latchkey::reach {

using place::PlaceFacts;
using place::PlaceLook;
using place::PlaceResult;
using place::PlaceRun;

namespace {

constexpr qsizetype markerCharacters = 26;
constexpr std::chrono::seconds patience{10};
constexpr qint64 deadlineMs = 20'000;
const QString curl = QStringLiteral("/usr/bin/curl");

ProbeOrder orderFor(const QByteArray &url, const ProbeKey &key)
{
    const QByteArray question = key.question();
    return {url, question, key.answerTo(question)};
}

httpcall::HttpRequest requestOf(const ProbeOrder &order)
{
    httpcall::HttpRequest request;
    request.method = "POST";
    request.url = order.url;
    request.headers = {{"Content-Type", "application/x-www-form-urlencoded"}};
    request.body = order.question;
    request.limits.connect = patience;
    request.limits.total = patience;
    return request;
}

Sender senderAt(const std::optional<place::StorePlace> &from)
{
    return from ? Sender{place::hostWords(*from), !from->prefix.isEmpty()}
                : Sender{Text::tr("This computer"), false};
}

// As the store's own would have them, but that nothing it says gets between.
QStringList phpArguments()
{
    return {QStringLiteral("-d"), QStringLiteral("display_errors=stderr"), QStringLiteral("-d"),
            QStringLiteral("xdebug.mode=off")};
}

} // namespace

CallProbe::CallProbe(const QByteArray &callbackUrl, const ProbeKey &key,
                     std::optional<place::StorePlace> from, QObject *parent)
    : QObject(parent)
    , m_order(orderFor(callbackUrl, key))
    , m_from(std::move(from))
    , m_marker(randomId(markerCharacters))
{}

CallProbe::~CallProbe()
{
    m_cancel.cancel();
}

void CallProbe::start()
{
    if (!m_from) {
        return sendFromHere();
    }
    m_look = std::make_unique<PlaceLook>(*m_from);
    connect(m_look.get(), &PlaceLook::finished, this, &CallProbe::takeFacts);
    connect(m_look.get(), &PlaceLook::failed, this, &CallProbe::leaveUntried);
    m_look->start();
}

void CallProbe::sendFromHere()
{
    httpcall::HttpRequest sent = requestOf(m_order);
    sent.observer = m_observer;
    runJob(
        this,
        [request = std::move(sent), cancel = m_cancel] {
            return probedFromHere(httpcall::performHttpCall(request, cancel));
        },
        [this](const Probed &probed) { take(probed); });
}

// Any PHP that runs there will do: it trusts the certificates that the store's trusts.
void CallProbe::takeFacts(const PlaceFacts &facts)
{
    const auto runs = [](const place::PhpThere &php) {
        return !php.version.isEmpty();
    };
    const auto found = std::find_if(facts.php.begin(), facts.php.end(), runs);
    if (runs(facts.chosen)) {
        sendByPhp(facts.chosen.path);
    } else if (found != facts.php.end()) {
        sendByPhp(found->path);
    } else {
        sendByCurl();
    }
}

void CallProbe::sendByPhp(const QString &php)
{
    run(php, phpArguments(), probeScript(m_order, m_marker),
        [this](const PlaceResult &result) { return probedByPhp(result.output, m_marker); });
}

void CallProbe::sendByCurl()
{
    run(curl, curlArguments(), curlConfiguration(m_order, m_marker),
        [this](const PlaceResult &result) {
            return probedByCurl(result.output, m_marker, result.exitCode);
        });
}

template <typename Read>
void CallProbe::run(const QString &program, const QStringList &arguments, const QByteArray &input,
                    Read read)
{
    place::PlaceCommand command;
    command.arguments = QStringList{program} + arguments;
    command.input = input;
    command.deadlineMs = deadlineMs;
    m_run = std::make_unique<PlaceRun>(*m_from, command);
    connect(m_run.get(), &PlaceRun::finished, this,
            [this, read](const PlaceResult &result) { take(read(result)); });
    connect(m_run.get(), &PlaceRun::failed, this, [this](const Problem &problem) {
        problem.code == "place.no-program" ? giveUp() : leaveUntried(problem);
    });
    m_run->start();
}

void CallProbe::take(const std::optional<Probed> &probed)
{
    if (!probed) {
        return giveUp();
    }
    const QList<Hop> hops = hopsOf(*probed, m_order, senderAt(m_from));
    const QPointer<CallProbe> self(this);
    for (const Hop &each : hops) {
        if (self) {
            Q_EMIT hop(each);
        }
    }
    if (!self) {
        return;
    }
    if (hops.constLast().outcome == Hop::Outcome::Failed) {
        Q_EMIT failed(hops.constLast().problem);
    } else {
        Q_EMIT passed();
    }
}

void CallProbe::giveUp()
{
    leaveUntried(
        {"reach.nothing-to-call-with",
         Text::tr("%1 has neither PHP nor curl to try a call with.").arg(senderAt(m_from).name),
         {}});
}

// An account that runs nothing, or whose key wants a passphrase each time, may have a tunnel all
// the same.
void CallProbe::leaveUntried(const Problem &why)
{
    const QPointer<CallProbe> self(this);
    Q_EMIT hop({HopKind::Arrival, Hop::Outcome::NotTried, -1, why});
    if (self) {
        Q_EMIT passed();
    }
}

} // namespace latchkey::reach
