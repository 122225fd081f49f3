// SPDX-License-Identifier: Apache-2.0
// What a probe found, whoever sent it: the store's PHP, its curl, or this computer.
#pragma once

#include "httpcall/HttpCall.h"
#include "reach/Hop.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

namespace latchkey::reach {

// What is sent, and the only answer that counts.
struct ProbeOrder
{
    QByteArray url;      // the callback URL
    QByteArray question; // the body
    QByteArray answer;
};

// Who sends it, for sentences.
struct Sender
{
    QString name;             // "deploy@shop.example", "this computer"
    bool isContainer = false; // whose 127.0.0.1 is itself
};

// One part, as it was told.
struct ProbedStep
{
    HopKind kind = HopKind::Arrival;
    bool isOk = false;
    qint64 tookMs = -1;
    QString why; // foreign text; may be empty
};

struct Probed
{
    QList<ProbedStep> steps; // in order, up to the first that failed
    QByteArray answer;       // octets that hold the peer's answer
};

// The script of PHP for standard input, and what it printed; nothing if that is not to be read.
// `marker` is random, for this run alone.
QByteArray probeScript(const ProbeOrder &order, const QByteArray &marker);
std::optional<Probed> probedByPhp(const QByteArray &printed, const QByteArray &marker);

// curl's arguments, its configuration for standard input, and what it printed with its exit code.
QStringList curlArguments();
QByteArray curlConfiguration(const ProbeOrder &order, const QByteArray &marker);
std::optional<Probed> probedByCurl(const QByteArray &printed, const QByteArray &marker, int code);

Probed probedFromHere(const httpcall::HttpOutcome &outcome);

// The hops in order; the last one failed, or it is an arrival. Codes: `reach.unknown-host`,
// `reach.no-connection`, `reach.untrusted` (the certificate), `reach.no-answer`,
// `reach.other-answered` (it was not this program).
QList<Hop> hopsOf(const Probed &probed, const ProbeOrder &order, const Sender &sender);

} // namespace latchkey::reach
