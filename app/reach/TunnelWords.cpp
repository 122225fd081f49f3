// SPDX-License-Identifier: Apache-2.0
#include "reach/TunnelWords.h"

#include "base/ForeignText.h"
#include "place/Start.h"
#include "place/Trouble.h"
#include "reach/Text.h"

#include <QList>

#include <algorithm>
#include <array>

namespace latchkey::reach {

namespace {

// Said at this level of a connection that is well.
constexpr std::array ofNoFault = {"debug", "Authenticated to ",
                                  "Transferred: ", "Bytes per second: "};

const QString ownOutput = QStringLiteral("/dev/stdout");

// Without what is only said to whoever looks for a fault: it holds words of faults that were got
// over.
QByteArray saidOf(const QByteArray &log)
{
    QByteArrayList said;
    const QList<QByteArray> lines = log.split('\n');
    for (const QByteArray &line : lines) {
        const bool isOfNoFault =
            std::any_of(ofNoFault.begin(), ofNoFault.end(),
                        [&line](const char *start) { return line.startsWith(start); });
        if (!isOfNoFault) {
            said.append(line.trimmed());
        }
    }
    return said.join('\n').trimmed();
}

QByteArray endThere(const TunnelOrder &order)
{
    return "127.0.0.1:" + QByteArray::number(order.remotePort);
}

// "ssh-ed25519 SHA256:…"; empty if the server's key was not shown.
QString hostKeyIn(const QByteArray &log)
{
    constexpr char shown[] = "debug1: Server host key: ";
    const qsizetype at = log.indexOf(shown);
    const QByteArray key =
        at < 0 ? QByteArray() : log.mid(at + qsizetype(sizeof shown) - 1).split('\n').constFirst();
    return withoutControls(QString::fromUtf8(key.trimmed().left(200)));
}

QString harmless(const QByteArray &said)
{
    return withoutControls(QString::fromUtf8(said.right(500)).simplified());
}

Problem unknownKey(const QByteArray &log, const TunnelOrder &order)
{
    const QString host = place::hostWords(order.server);
    const QString line = withoutControls(place::sshLine(order.server));
    const QString key = hostKeyIn(log);
    return {"reach.host-key-unknown",
            key.isEmpty()
                ? Text::tr("ssh does not know the key of %1 yet. Open a terminal, run “%2”, "
                           "compare the fingerprint it shows, and answer yes.")
                      .arg(host, line)
                : Text::tr("ssh does not know the key of %1 yet. It shows %2: ask whoever runs "
                           "the server whether that is right. If it is, open a terminal, run "
                           "“%3”, and answer yes.")
                      .arg(host, key, line),
            harmless(saidOf(log))};
}

} // namespace

QStringList tunnelArguments(const TunnelOrder &order, bool mayAsk)
{
    const QStringList options = {QStringLiteral("LogLevel=DEBUG1"),
                                 mayAsk ? QStringLiteral("BatchMode=no")
                                        : QStringLiteral("BatchMode=yes"),
                                 mayAsk ? QStringLiteral("StrictHostKeyChecking=ask")
                                        : QStringLiteral("StrictHostKeyChecking=yes"),
                                 QStringLiteral("ExitOnForwardFailure=yes"),
                                 QStringLiteral("ClearAllForwardings=no"),
                                 QStringLiteral("ControlPath=none"),
                                 QStringLiteral("RequestTTY=no"),
                                 QStringLiteral("NumberOfPasswordPrompts=1")};
    return QStringList{QStringLiteral("-N"), QStringLiteral("-R"),
                       QStringLiteral("127.0.0.1:%1:127.0.0.1:%2")
                           .arg(order.remotePort)
                           .arg(order.localPort)} +
           place::sshArguments(order.server, ownOutput, options);
}

bool isUp(const QByteArray &log, const TunnelOrder &order)
{
    // A server's own words come in the middle of a line.
    return ('\n' + log)
        .contains("\ndebug1: remote forward success for: listen " + endThere(order) + ',');
}

Problem tunnelProblem(const QByteArray &log, const TunnelOrder &order)
{
    const QByteArray said = saidOf(log);
    const QString host = place::hostWords(order.server);
    if (isUp(log, order)) {
        return tunnelLost(log, order);
    }
    if (log.contains("Server has disabled port forwarding")) {
        return {"reach.forwarding-off",
                Text::tr("%1 allows no tunnels (AllowTcpForwarding). Ask whoever runs it, or take "
                         "the tokens without a call.")
                    .arg(host),
                harmless(said)};
    }
    if (log.contains("remote forward failure for: listen " + endThere(order) + ',')) {
        return {"reach.port-taken",
                Text::tr("%1 did not open port %2 for the tunnel: most likely something there "
                         "holds it. Do not activate with this callback URL. Choose another port, "
                         "and save the new callback URL in Admin.")
                    .arg(host)
                    .arg(order.remotePort),
                harmless(said)};
    }
    if (said.contains("forwarding")) {
        return {"reach.other-forwarding",
                Text::tr("Your ssh configuration asks for another forwarding to %1, which failed, "
                         "so no tunnel was made: %2")
                    .arg(host, place::lastLine(said)),
                harmless(said)};
    }
    place::Attempt attempt;
    attempt.log = said;
    const Problem problem = place::whyNothingRan(order.server, {}, attempt);
    return problem.code == "place.host-key-unknown" ? unknownKey(log, order) : problem;
}

Problem tunnelLost(const QByteArray &log, const TunnelOrder &order)
{
    return {"reach.tunnel-lost",
            Text::tr("The ssh connection to %1 was lost.").arg(place::hostWords(order.server)),
            harmless(saidOf(log))};
}

void keepEnd(QByteArray &log, qsizetype octets)
{
    if (log.size() > octets) {
        const qsizetype line = log.indexOf('\n', log.size() - octets - 1);
        log = log.mid(line < 0 ? log.size() - octets : line + 1);
    }
}

} // namespace latchkey::reach
