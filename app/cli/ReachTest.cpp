// SPDX-License-Identifier: Apache-2.0
#include "cli/ReachTest.h"

#include "activation/Words.h"
#include "cli/SayProblem.h"
#include "cli/Text.h"

#include <utility>

namespace latchkey::cli {

using console::Exit;
using reach::Hop;
using reach::OpenWay;

namespace {

QString line(const Hop &hop)
{
    QString text = reach::words(hop.kind);
    switch (hop.outcome) {
    case Hop::Outcome::Passed:
        text = Text::tr("ok: %1").arg(text);
        break;
    case Hop::Outcome::Failed:
        text = Text::tr("FAILED: %1").arg(text);
        break;
    case Hop::Outcome::NotTried:
        text = Text::tr("not tried: %1 (%2)").arg(text, hop.problem.sentence);
        break;
    }
    return hop.tookMs < 0 ? text : text + QStringLiteral(" (%1 ms)").arg(hop.tookMs);
}

QJsonObject toJson(const Hop &hop)
{
    QJsonObject object{{QStringLiteral("hop"), QString::fromLatin1(reach::name(hop.kind))},
                       {QStringLiteral("outcome"), QString::fromLatin1(reach::name(hop.outcome))},
                       {QStringLiteral("text"), reach::words(hop.kind)}};
    if (hop.tookMs >= 0) {
        object.insert(QStringLiteral("took_ms"), hop.tookMs);
    }
    if (!hop.problem.code.isEmpty()) {
        object.insert(QStringLiteral("code"), QString::fromLatin1(hop.problem.code));
    }
    return object;
}

} // namespace

ReachTest::ReachTest(console::Console console, Held held,
                     const integrations::Integration &integration, const reach::WayParts &parts)
    : m_console(std::move(console))
    , m_held(std::move(held))
    , m_way(integration, parts)
{
    connect(&m_way, &OpenWay::hop, this, &ReachTest::tell);
    connect(&m_way, &OpenWay::opened, this, [this] { end({}); });
    connect(&m_way, &OpenWay::failed, this, &ReachTest::end);
    connect(&m_way, &OpenWay::lost, this, &ReachTest::end);
    connect(&m_signalWatch, &system::SignalWatch::asked, this, [this] {
        const activation::Ending ending = activation::ending(activation::Reason::Cancelled, {});
        end({ending.code, ending.text, {}});
    });
}

void ReachTest::tell(const Hop &hop)
{
    if (m_console.isJson()) {
        m_console.object(toJson(hop));
    } else {
        m_console.line(line(hop));
    }
}

void ReachTest::end(const Problem &problem)
{
    if (std::exchange(m_isOver, true)) {
        return;
    }
    if (problem.code.isEmpty()) {
        Q_EMIT finished(Exit::Done);
        return;
    }
    sayProblem(m_console, problem);
    Q_EMIT finished(Exit::Failed);
}

} // namespace latchkey::cli
