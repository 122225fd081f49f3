// SPDX-License-Identifier: Apache-2.0
#include "checks/AddressChecks.h"

#include "checks/Text.h"
#include "httpcall/Certificate.h"
#include "httpcall/HttpCallProblem.h"
#include "httpcall/Proxy.h"

#include <QHostAddress>
#include <QHostInfo>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace latchkey::checks {

using tls::CertificateFacts;

namespace {

// As a person and the system's resolver take it: an IPv6 literal without its brackets.
QString bareHost(QByteArray host)
{
    if (host.startsWith('[') && host.endsWith(']')) {
        host = host.mid(1, host.size() - 2);
    }
    return QString::fromLatin1(host);
}

// RFC 6125: one "*" stands for one label, the first.
bool covers(const QString &name, const QString &host)
{
    if (name.startsWith(QLatin1String("*."))) {
        const qsizetype dot = host.indexOf(QLatin1Char('.'));
        return dot > 0 && name.mid(1).compare(host.mid(dot), Qt::CaseInsensitive) == 0;
    }
    const QHostAddress number(host);
    return name.compare(host, Qt::CaseInsensitive) == 0 ||
           (!number.isNull() && QHostAddress(name) == number);
}

bool coversHost(const CertificateFacts &facts, const QString &host)
{
    return std::any_of(facts.names.begin(), facts.names.end(),
                       [&host](const QString &name) { return covers(name, host); });
}

QString day(const QDateTime &time)
{
    return QLocale().toString(time.toLocalTime().date(), QLocale::ShortFormat);
}

// Whole days, rounded down: what ends in an hour has none left, whichever side of midnight that is.
qint64 daysUntil(const QDateTime &end, const QDateTime &now)
{
    constexpr double secondsOfADay = 86'400;
    return qint64(std::floor(double(now.secsTo(end)) / secondsOfADay));
}

QList<Evidence> evidenceOf(const CertificateFacts &facts, const QDateTime &now, qsizetype shown)
{
    const qint64 days = daysUntil(facts.until, now);
    QList<Evidence> evidence{
        {Text::tr("Certificate of %1, issued by %2").arg(facts.subject, facts.issuer)},
        {Text::tr("Valid from %1 until %2").arg(day(facts.from), day(facts.until))}};
    if (days >= 0) {
        evidence.append({Text::tr("%n day(s) left", nullptr, int(days))});
    }
    evidence.append(
        {Text::tr("Made for: %1").arg(facts.names.mid(0, 10).join(QStringLiteral(", ")))});
    evidence.append({Text::tr("Certificates sent by the server: %1").arg(shown)});
    evidence.append(
        {Text::tr("SHA-256 fingerprint: %1").arg(QString::fromLatin1(facts.fingerprint))});
    return evidence;
}

struct Objection
{
    const char *code;
    QString sentence;
    QString advice;
};

QString askTheServersOwner()
{
    return Text::tr("Ask whoever runs the store's server for a new certificate.");
}

// Why TLS refused it, as far as that shows.
Objection objectionTo(const QList<CertificateFacts> &shown, const QString &host,
                      const QDateTime &now)
{
    const CertificateFacts &own = shown.first();
    switch (tls::validityOf(own, now)) {
    case tls::Validity::Ended:
        return {"check.tls-expired",
                Text::tr("The certificate of %1 expired on %2.").arg(host, day(own.until)),
                askTheServersOwner()};
    case tls::Validity::NotYet:
        return {
            "check.tls-not-yet",
            Text::tr("The certificate of %1 is valid only from %2 on.").arg(host, day(own.from)),
            Text::tr("Look whether the date of this computer is right. If it is, ask whoever "
                     "runs the store's server.")};
    default:
        break;
    }
    if (!coversHost(own, host)) {
        return {"check.tls-wrong-name", Text::tr("The certificate is not made for %1.").arg(host),
                Text::tr("Use the address that the certificate is made for, or ask whoever runs "
                         "the store's server for one that covers %1.")
                    .arg(host)};
    }
    if (own.subject == own.issuer) {
        return {"check.tls-self-signed",
                Text::tr("The server of %1 made its certificate itself, so this computer does not "
                         "trust it.")
                    .arg(host),
                Text::tr("If the server is yours, compare the fingerprint and trust the "
                         "certificate for this store: latchkeyctl store trust. Otherwise ask "
                         "whoever runs it for a certificate of an issuer.")};
    }
    if (shown.size() == 1) {
        return {"check.tls-incomplete",
                Text::tr("%1 shows only its own certificate, and this computer does not know who "
                         "issued it: %2.")
                    .arg(host, own.issuer),
                Text::tr("Most likely the server does not send the certificate in between, which "
                         "browsers fetch by themselves. Whoever runs it should install the whole "
                         "chain. An issuer of your own company can be trusted for this store: "
                         "latchkeyctl store trust.")};
    }
    return {"check.tls-unknown-issuer",
            Text::tr("This computer does not trust who issued the certificate of %1: %2.")
                .arg(host, shown.last().issuer),
            Text::tr("If that is your own company's, or a virus scanner's, trust it for this "
                     "store: latchkeyctl store trust. Otherwise ask whoever runs the store's "
                     "server.")};
}

CheckResult failedFor(const Objection &objection, const QList<Evidence> &evidence)
{
    CheckResult result = found(State::Failed, {objection.code, objection.sentence, {}}, evidence);
    result.advice = objection.advice;
    return result;
}

CheckResult checkPlainConnection(const AskedStore &asked)
{
    if (asked.origin.isLoopback()) {
        return ok(Text::tr("%1 answers, within this computer and without TLS.").arg(asked.place()));
    }
    CheckResult result =
        found(State::Warning,
              {"check.cleartext",
               Text::tr("%1 answers, but without TLS: everyone on the way can read and use the "
                        "tokens.")
                   .arg(asked.place()),
               {}});
    result.advice = Text::tr("Enter the store's https address.");
    result.help = Help::EditStore;
    return result;
}

} // namespace

CheckResult checkName(const AskedStore &asked)
{
    const QString host = bareHost(asked.origin.host);
    if (!QHostAddress(host).isNull()) {
        return ok(Text::tr("%1 is a number already; no name has to be looked up.").arg(host));
    }
    const QHostInfo info = QHostInfo::fromName(host);
    QList<Evidence> evidence;
    for (const QHostAddress &address : info.addresses()) {
        evidence.append({address.toString()});
    }
    if (!evidence.isEmpty()) {
        return ok(
            Text::tr("%1 is known, with %n address(es).", nullptr, int(evidence.size())).arg(host),
            evidence);
    }
    const QString unknown = Text::tr("The name %1 is not known here (DNS).").arg(host);
    if (httpcall::mayUseProxy(asked.origin)) {
        return {{},
                State::Warning,
                "check.dns-by-proxy",
                unknown + QLatin1Char(' ') +
                    Text::tr("The proxy may know it, and looks it up by itself."),
                {{info.errorString()}},
                {},
                Help::None,
                -1};
    }
    CheckResult result = found(State::Failed, {"http.dns", unknown, info.errorString()});
    result.advice = Text::tr("Check the spelling of the address and the network connection. A name "
                             "of a company's own network needs its VPN.");
    result.help = Help::EditStore;
    return result;
}

CheckResult judgeCertificates(const QList<CertificateFacts> &shown, const QByteArray &host,
                              const QDateTime &now, const std::optional<Problem> &refusal)
{
    const QString name = bareHost(host);
    if (shown.isEmpty()) {
        CheckResult result =
            found(State::Failed,
                  {"check.no-tls", Text::tr("%1 does not speak https at this port.").arg(name),
                   refusal ? refusal->detail : QString()});
        result.advice = Text::tr("Check the address and its port with whoever runs the store's "
                                 "server.");
        return result;
    }
    QList<Evidence> evidence = evidenceOf(shown.first(), now, shown.size());
    if (refusal) {
        evidence.append({refusal->detail});
        return failedFor(objectionTo(shown, name, now), evidence);
    }
    const int days = int(daysUntil(shown.first().until, now));
    if (tls::validityOf(shown.first(), now) == tls::Validity::EndsSoon) {
        CheckResult result =
            found(State::Warning,
                  {"check.tls-ends-soon",
                   Text::tr("The certificate of %1 ends in %n day(s).", nullptr, days).arg(name),
                   {}},
                  evidence);
        result.advice = Text::tr("Most servers renew it by themselves. If this one does not, "
                                 "calls fail from that day on.");
        return result;
    }
    return ok(Text::tr("%1 answers, and its certificate is good for %n more day(s).", nullptr, days)
                  .arg(name),
              evidence);
}

CheckResult checkConnection(const AskedStore &asked, const CancelFlag &cancel)
{
    const httpcall::HttpOutcome outcome = askStore(asked, apiSuffix, cancel, false);
    const bool isRefused = !outcome && httpcall::isTlsProblem(outcome.error().problem.code);
    if (!outcome && !isRefused) {
        CheckResult result = found(State::Failed, outcome.error().problem);
        result.help = result.code == "http.proxy" ? Help::None : Help::EditStore;
        return result;
    }
    if (asked.origin.scheme != "https") {
        return checkPlainConnection(asked);
    }
    const auto shown = httpcall::shownCertificates(asked.store.baseUrl, cancel);
    if (shown.isEmpty() && outcome) {
        return ok(Text::tr("%1 answers.").arg(asked.place())); // it showed one to the call before
    }
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(asked.clock()).toUTC();
    return judgeCertificates(shown, asked.origin.host, now,
                             isRefused ? std::optional(outcome.error().problem) : std::nullopt);
}

} // namespace latchkey::checks
