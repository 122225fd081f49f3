// SPDX-License-Identifier: Apache-2.0
#include "exchange/Words.h"

#include "base/ForeignText.h"
#include "exchange/BaseStringOf.h"
#include "exchange/Text.h"

#include <QLocale>

namespace latchkey::exchange {

namespace {

QString shown(QByteArrayView foreign)
{
    return withoutControls(QString::fromUtf8(foreign));
}

QString sizeText(qint64 octets)
{
    return QLocale().formattedDataSize(octets);
}

void appendHeaders(QStringList &lines, const QList<web::HttpHeader> &headers)
{
    for (const web::HttpHeader &header : headers) {
        lines.append(QStringLiteral("  ") + shown(header.name) + QStringLiteral(": ") +
                     shown(header.value));
    }
}

void appendBody(QStringList &lines, const QByteArray &body)
{
    if (!body.isEmpty()) {
        lines.append(QStringLiteral("  ") + shown(body));
    }
}

} // namespace

QString wordOf(Kind kind)
{
    switch (kind) {
    case Kind::RequestToken:
        return Text::tr("Request token");
    case Kind::AccessToken:
        return Text::tr("Access token");
    case Kind::Proof:
        return Text::tr("Proof of the tokens");
    case Kind::Test:
        return Text::tr("Test call");
    case Kind::Watch:
        return Text::tr("Watch");
    case Kind::Call:
        return Text::tr("Call");
    case Kind::Probe:
        return Text::tr("Test of the way");
    case Kind::Proxy:
        return Text::tr("Program");
    case Kind::Callback:
        return Text::tr("Credentials from the store");
    case Kind::LoginPage:
        return Text::tr("Login page");
    case Kind::SignIn:
        return Text::tr("Sign-in");
    case Kind::Progress:
        return Text::tr("Progress page");
    case Kind::Consent:
        return Text::tr("Consent");
    }
    return {};
}

QString statusText(const Exchange &exchange)
{
    return exchange.status == 0 ? Text::tr("no answer") : QString::number(exchange.status);
}

QString durationText(std::chrono::microseconds time)
{
    const double ms = double(time.count()) / 1000;
    if (ms >= 1'000) {
        return Text::tr("%1 s").arg(QLocale().toString(ms / 1000, 'f', 1));
    }
    return Text::tr("%1 ms").arg(QLocale().toString(ms, 'f', ms < 10 ? 1 : 0));
}

QList<TimingPart> timingParts(const httpcall::HttpTimings &timings)
{
    QList<TimingPart> parts{{Text::tr("Name look-up"), timings.dns},
                            {Text::tr("Connecting"), timings.connect},
                            {Text::tr("TLS"), timings.tls},
                            {Text::tr("Waiting for the answer"), timings.wait},
                            {Text::tr("Receiving"), timings.receive}};
    parts.removeIf([](const TimingPart &part) { return part.time.count() <= 0; });
    return parts;
}

QStringList facts(const Exchange &exchange)
{
    QStringList lines{isoTimeOf(exchange)};
    if (!exchange.dialect.isEmpty()) {
        lines.append(Text::tr("Try %1, signed as %2")
                         .arg(exchange.attempt)
                         .arg(QString::fromUtf8(exchange.dialect)));
    }
    if (!exchange.signedUrl.isEmpty()) {
        lines.append(Text::tr("Signed for %1").arg(shown(exchange.signedUrl)));
    }
    if (!exchange.caller.isEmpty()) {
        lines.append(Text::tr("For the program %1").arg(shown(exchange.caller)));
    }
    if (exchange.requestBytes >= 0) {
        lines.append(Text::tr("Sent: %1").arg(sizeText(exchange.requestBytes)));
    }
    if (exchange.status != 0) {
        lines.append(
            Text::tr("Answered: %1 in %2")
                .arg(sizeText(exchange.answerBytes), durationText(exchange.timings.total)));
    } else if (!exchange.mayHaveArrived) {
        lines.append(Text::tr("Nothing of it left this computer."));
    }
    if (!exchange.code.isEmpty()) {
        lines.append(Text::tr("Problem: %1").arg(QString::fromUtf8(exchange.code)));
    }
    if (!exchange.detail.isEmpty()) {
        lines.append(withoutControls(exchange.detail));
    }
    if (!exchange.errorText.isEmpty()) {
        lines.append(Text::tr("The answer says: %1").arg(withoutControls(exchange.errorText)));
    }
    if (exchange.notKept > 0) {
        lines.append(Text::tr("%n more like it came shortly before and are not in the log.",
                              nullptr, exchange.notKept));
    }
    return lines;
}

QString wholeText(const Exchange &exchange)
{
    QStringList lines{wordOf(exchange.kind) + QStringLiteral(": ") + shown(exchange.method) +
                      QLatin1Char(' ') + shown(exchange.url)};
    lines += facts(exchange);
    for (const TimingPart &part : timingParts(exchange.timings)) {
        lines.append(QStringLiteral("  ") + part.name + QStringLiteral(": ") +
                     durationText(part.time));
    }
    lines.append(Text::tr("Request:"));
    appendHeaders(lines, exchange.requestHeaders);
    appendBody(lines, exchange.requestBody);
    lines.append(Text::tr("Answer: %1").arg(statusText(exchange)));
    appendHeaders(lines, exchange.answerHeaders);
    appendBody(lines, exchange.answerBody);
    if (const auto text = baseStringOf(exchange)) {
        lines.append(Text::tr("Base string: %1").arg(shown(text->baseString)));
        if (text->lacksBody) {
            lines.append(Text::tr("The form it was sent with is part of the signature and not in "
                                  "the log, so this is not the whole of it."));
        }
    }
    if (lacksValues(exchange)) {
        lines.append(Text::tr("The log has no values of what programs call, so neither the address "
                              "nor a base string of it is as it was sent."));
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace latchkey::exchange
