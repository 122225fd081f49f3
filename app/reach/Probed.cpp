// SPDX-License-Identifier: Apache-2.0
#include "reach/Probed.h"

#include "base/ForeignText.h"
#include "base/ResourceFile.h"
#include "httpcall/HttpCallProblem.h"
#include "reach/Text.h"
#include "web/Origin.h"
#include "web/Url.h"

#include <QHostAddress>
#include <QJsonArray>
#include <QJsonDocument>
#include <QStringList>

#include <algorithm>
#include <array>
#include <utility>

// a static library's resources are only linked in when somebody asks for them; must be global
static void linkProbe()
{
    Q_INIT_RESOURCE(reach);
}

namespace latchkey::reach {

namespace {

constexpr char literal[] = "@QUESTION@";
constexpr int patienceSeconds = 5; // as long as Commerce waits for its POST
constexpr qsizetype longestWhy = 300;

constexpr std::array<std::pair<const char *, HopKind>, 4> stepNames = {{
    {"lookup", HopKind::Lookup},
    {"connect", HopKind::Connection},
    {"tls", HopKind::Tls},
    {"answer", HopKind::Arrival},
}};

std::optional<HopKind> kindOf(const QString &name)
{
    const auto *const found =
        std::find_if(stepNames.begin(), stepNames.end(),
                     [&](const auto &one) { return name == QLatin1String(one.first); });
    return found == stepNames.end() ? std::nullopt : std::optional(found->second);
}

QString authorityOf(const QByteArray &url)
{
    const auto origin = web::originOf(url);
    return origin ? QString::fromLatin1(origin->host + ':' + QByteArray::number(origin->port))
                  : QString();
}

bool isAddress(const QByteArray &host)
{
    return !QHostAddress(QString::fromLatin1(host)).isNull();
}

// The status in an answer of HTTP/1; 0 if there is none.
int statusIn(const QByteArray &answer)
{
    return answer.startsWith("HTTP/1.") ? answer.mid(9, 3).toInt() : 0;
}

// Behind the marker, to the end of the line.
QByteArray behind(const QByteArray &marker, const QByteArray &printed)
{
    const QByteArray start = '\n' + marker + ':';
    const qsizetype at = printed.lastIndexOf(start);
    return at < 0 ? QByteArray()
                  : printed.mid(at + start.size()).split('\n').constFirst().trimmed();
}

// Which part failed, as far as curl's exit code says so (curl(1), EXIT CODES); none of 0.
std::optional<HopKind> curlFailure(int code, bool isConnected)
{
    switch (code) {
    case 0:
        return {};
    case 6:
        return HopKind::Lookup;
    case 7:
        return HopKind::Connection;
    case 35:
    case 58:
    case 60:
    case 77:
        return HopKind::Tls;
    default:
        return isConnected ? HopKind::Arrival : HopKind::Connection;
    }
}

HopKind kindOfFailure(const httpcall::HttpFailure &failure)
{
    const QByteArray code = failure.problem.code;
    if (code == "http.dns") {
        return HopKind::Lookup;
    }
    if (httpcall::isTlsProblem(code)) {
        return HopKind::Tls;
    }
    const bool isConnected = failure.timings.connect.count() > 0;
    return code == "http.connect" || code == "http.proxy" || !isConnected ? HopKind::Connection
                                                                          : HopKind::Arrival;
}

// The parts of a call that did not fail before `failed`; -1 for what is not known.
QList<ProbedStep> stepsUpTo(std::optional<HopKind> failed, const std::array<qint64, 4> &tookMs,
                            const QString &why)
{
    QList<ProbedStep> steps;
    for (size_t i = 0; i < stepNames.size(); ++i) {
        const HopKind kind = stepNames.at(i).second;
        const bool isOk = !failed || *failed != kind;
        steps.append({kind, isOk, tookMs.at(i), isOk ? QString() : why});
        if (!isOk) {
            break;
        }
    }
    return steps;
}

Problem failureOf(const ProbedStep &step, const ProbeOrder &order, const Sender &sender)
{
    const QString where = authorityOf(order.url);
    const QString why = withoutControls(step.why.left(longestWhy).simplified());
    const auto origin = web::originOf(order.url);
    switch (step.kind) {
    case HopKind::Lookup:
        return {"reach.unknown-host",
                Text::tr("%1 does not know the name in the callback URL (%2). Check how it is "
                         "written.")
                    .arg(sender.name, where),
                why};
    case HopKind::Tls:
        return {"reach.untrusted",
                Text::tr("%1 does not trust the certificate of %2, and a store calls nobody whose "
                         "certificate it does not trust.")
                    .arg(sender.name, where),
                why};
    case HopKind::Connection:
        return {"reach.no-connection",
                sender.isContainer && origin && origin->isLoopback()
                    ? Text::tr("%1 could not connect to %2: in a container that address is the "
                               "container itself. Use the address of its bridge on this computer.")
                          .arg(sender.name, where)
                    : Text::tr("%1 could not connect to %2.").arg(sender.name, where),
                why};
    case HopKind::Socket:
    case HopKind::Tunnel:
    case HopKind::Boundary:
    case HopKind::Arrival:
        break;
    }
    return {"reach.no-answer",
            Text::tr("%1 connected to %2, but no answer came back.").arg(sender.name, where), why};
}

Problem otherAnswered(const Probed &probed, const ProbeOrder &order)
{
    const int status = statusIn(probed.answer);
    return {"reach.other-answered",
            Text::tr("At %1 something else answered, not this program. Do not activate: the store "
                     "would send its credentials there. Check what holds that port, or whether "
                     "the proxy there hands on the callback's path and the name in it.")
                .arg(authorityOf(order.url)),
            status == 0 ? QString() : QStringLiteral("HTTP %1").arg(status)};
}

} // namespace

QByteArray probeScript(const ProbeOrder &order, const QByteArray &marker)
{
    linkProbe();
    const auto origin = web::originOf(order.url).value_or(web::Origin());
    const auto parts = web::splitUrl(order.url);
    const QJsonObject question{
        {QStringLiteral("marker"), QString::fromLatin1(marker)},
        {QStringLiteral("host"), QString::fromLatin1(origin.host)},
        {QStringLiteral("port"), origin.port},
        {QStringLiteral("tls"), origin.scheme == "https"},
        {QStringLiteral("authority"),
         QString::fromLatin1(origin.text().mid(origin.scheme.size() + 3))},
        {QStringLiteral("path"),
         parts ? QString::fromLatin1(parts->path.toByteArray()) : QString()},
        {QStringLiteral("body"), QString::fromLatin1(order.question)},
    };
    // base64 has no character that ends a literal of PHP
    return resourceFile(QStringLiteral(":/latchkey/reach/probe.php"))
        .replace(literal, QJsonDocument(question).toJson(QJsonDocument::Compact).toBase64());
}

std::optional<Probed> probedByPhp(const QByteArray &printed, const QByteArray &marker)
{
    const QJsonObject told = QJsonDocument::fromJson(behind(marker, printed)).object();
    const QJsonArray steps = told.value(QStringLiteral("steps")).toArray();
    Probed probed;
    probed.answer =
        QByteArray::fromBase64(told.value(QStringLiteral("answer")).toString().toLatin1());
    for (const auto &each : steps) {
        const QJsonObject step = each.toObject();
        const auto kind = kindOf(step.value(QStringLiteral("name")).toString());
        if (!kind) {
            return {};
        }
        probed.steps.append({*kind, step.value(QStringLiteral("ok")).toBool(),
                             step.value(QStringLiteral("ms")).toInteger(-1),
                             step.value(QStringLiteral("why")).toString()});
    }
    return probed.steps.isEmpty() ? std::nullopt : std::optional(probed);
}

QStringList curlArguments()
{
    return {QStringLiteral("--disable"), QStringLiteral("--config"), QStringLiteral("-")};
}

QByteArray curlConfiguration(const ProbeOrder &order, const QByteArray &marker)
{
    return "url = \"" + order.url + "\"\ndata = \"" + order.question +
           "\"\nsilent\nshow-error\ninclude\nnoproxy = \"*\"\nmax-time = " +
           QByteArray::number(2 * patienceSeconds) +
           "\nconnect-timeout = " + QByteArray::number(patienceSeconds) + "\nwrite-out = \"\\n" +
           marker + ":%{time_namelookup} %{time_connect} %{time_appconnect} %{time_total}\\n\"\n";
}

std::optional<Probed> probedByCurl(const QByteArray &printed, const QByteArray &marker, int code)
{
    const QList<QByteArray> times = behind(marker, printed).split(' ');
    if (times.size() != 4) {
        return {};
    }
    std::array<qint64, 4> since{}; // the start, in ms
    for (size_t i = 0; i < since.size(); ++i) {
        since.at(i) = qRound64(times.at(qsizetype(i)).toDouble() * 1000);
    }
    const qint64 connected = std::max(since[1], since[2]);
    const std::array<qint64, 4> took = {since[0], since[1] - since[0], connected - since[1],
                                        since[3] - connected};
    const bool isConnected = times.at(1).toDouble() > 0;
    Probed probed;
    probed.steps =
        stepsUpTo(curlFailure(code, isConnected), took, QStringLiteral("curl: %1").arg(code));
    probed.answer = printed;
    return probed;
}

Probed probedFromHere(const httpcall::HttpOutcome &outcome)
{
    const httpcall::HttpTimings times = outcome ? outcome->timings : outcome.error().timings;
    const auto ms = [](std::chrono::microseconds took) {
        return std::chrono::duration_cast<std::chrono::milliseconds>(took).count();
    };
    const std::array<qint64, 4> took = {ms(times.dns), ms(times.connect), ms(times.tls),
                                        ms(times.wait)};
    Probed probed;
    if (outcome) {
        probed.steps = stepsUpTo({}, took, {});
        probed.answer =
            "HTTP/1.1 " + QByteArray::number(outcome->status) + "\r\n\r\n" + outcome->body;
    } else {
        probed.steps =
            stepsUpTo(kindOfFailure(outcome.error()), took, outcome.error().problem.sentence);
    }
    return probed;
}

QList<Hop> hopsOf(const Probed &probed, const ProbeOrder &order, const Sender &sender)
{
    const auto origin = web::originOf(order.url).value_or(web::Origin());
    QList<Hop> hops;
    for (const ProbedStep &step : probed.steps) {
        const bool isNothing = (step.kind == HopKind::Lookup && isAddress(origin.host)) ||
                               (step.kind == HopKind::Tls && origin.scheme != "https");
        if (!step.isOk) {
            hops.append(
                {step.kind, Hop::Outcome::Failed, step.tookMs, failureOf(step, order, sender)});
            return hops;
        }
        if (!isNothing && step.kind != HopKind::Arrival) {
            hops.append({step.kind, Hop::Outcome::Passed, step.tookMs, {}});
        }
    }
    const qint64 took = probed.steps.isEmpty() ? -1 : probed.steps.constLast().tookMs;
    const bool isOurs = !order.answer.isEmpty() && probed.answer.contains(order.answer);
    hops.append({HopKind::Arrival, isOurs ? Hop::Outcome::Passed : Hop::Outcome::Failed, took,
                 isOurs ? Problem() : otherAnswered(probed, order)});
    return hops;
}

} // namespace latchkey::reach
