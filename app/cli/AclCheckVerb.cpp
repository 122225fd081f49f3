// SPDX-License-Identifier: Apache-2.0
// Why Admin does not open: `acl check`.
#include "base/Job.h"
#include "checks/AclCheck.h"
#include "cli/AclInput.h"
#include "cli/KeepUntilQuit.h"
#include "cli/Text.h"
#include "cli/Verb.h"
#include "system/SignalWatch.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <memory>

namespace latchkey::cli {

using checks::AclCulprit;
using checks::AclFinding;
using checks::AclReport;
using console::Exit;

namespace {

QJsonObject toJson(const AclCulprit &culprit)
{
    return {{QStringLiteral("file"), culprit.file},
            {QStringLiteral("line"), culprit.line},
            {QStringLiteral("module"), culprit.module},
            {QStringLiteral("package"), culprit.package},
            {QStringLiteral("version"), culprit.version},
            {QStringLiteral("is_commerce"), culprit.isCommerces}};
}

QJsonObject toJson(const AclFinding &finding)
{
    QJsonArray by;
    for (const AclCulprit &each : finding.by) {
        by.append(toJson(each));
    }
    return {{QStringLiteral("code"), QString::fromLatin1(finding.code)},
            {QStringLiteral("harm"), QString::fromLatin1(checks::harmName(finding.harm))},
            {QStringLiteral("id"), finding.id},
            {QStringLiteral("sentence"), finding.sentence},
            {QStringLiteral("advice"), finding.advice},
            {QStringLiteral("by"), by}};
}

void print(const console::Console &console, const AclReport &report)
{
    for (const documents::FileProblem &each : report.problems) {
        console.remark(text(each));
    }
    if (console.isJson()) {
        QJsonArray findings;
        for (const AclFinding &each : report.findings) {
            findings.append(toJson(each));
        }
        console.object({{QStringLiteral("findings"), findings},
                        {QStringLiteral("sources"), QJsonArray::fromStringList(report.sources)},
                        {QStringLiteral("modules"), report.modules},
                        {QStringLiteral("resources"), report.resources}});
        return;
    }
    for (const AclFinding &each : report.findings) {
        console.line(
            QStringLiteral("%1: %2 [%3]")
                .arg(checks::harmWords(each.harm), each.sentence, QString::fromLatin1(each.code)));
        for (const AclCulprit &culprit : each.by) {
            console.line(QStringLiteral("    - %1: %2")
                             .arg(checks::placeOf(culprit), culprit.module.isEmpty()
                                                                ? QStringLiteral("–")
                                                                : checks::nameOf(culprit)));
        }
        console.line(QStringLiteral("    > ") + each.advice);
    }
    console.remark(Text::tr("%n resource(s) were judged together", nullptr, report.resources) +
                   QStringLiteral(": ") + report.sources.join(QStringLiteral("; ")));
}

Exit tell(const console::Console &console, const AclReport &report)
{
    const bool isRead = report.resources > 0 || !report.findings.isEmpty();
    if (isRead || console.isJson()) {
        print(console, report);
    }
    if (report.isCancelled) {
        console.problem({"acl.check-stopped",
                         Text::tr("The check was stopped: not everything was looked at."),
                         {}});
        return Exit::Failed;
    }
    if (!isRead) {
        const bool isKnown = !report.problems.isEmpty() && !console.isJson();
        console.problem(isKnown ? report.problems.first().problem
                                : Problem{"acl.nothing-found",
                                          Text::tr("No acl.xml and no webapi.xml was found here."),
                                          {}});
        return Exit::Failed;
    }
    return report.findings.isEmpty() ? Exit::Done : Exit::Failed;
}

// On another thread, so that Ctrl-C stops it.
class AclChecking : public QObject
{
public:
    AclChecking(const console::Console &console, const QStringList &sources)
    {
        connect(&m_signalWatch, &system::SignalWatch::asked, this,
                [cancel = m_cancel] { cancel.cancel(); });
        storecode::Watch watch;
        watch.cancel = m_cancel;
        runJob(
            this, [sources, watch] { return checks::checkAcl(sources, watch); },
            [console](const AclReport &report) {
                QCoreApplication::exit(int(tell(console, report)));
            });
    }

private:
    CancelFlag m_cancel;
    system::SignalWatch m_signalWatch;
};

std::optional<Exit> checkAcl(const Call &call)
{
    const auto sources = sourcesIn(call);
    if (!sources) {
        return call.fail(sources.error());
    }
    keepUntilQuit(std::make_unique<AclChecking>(call.console, *sources));
    return {};
}

} // namespace

QList<Verb> aclCheckVerbs()
{
    return {{{QStringLiteral("acl"), QStringLiteral("check")},
             "[--from PATH]... [--release RELEASE]",
             QT_TRANSLATE_NOOP("Cli", "Says why Admin does not open and which extension broke the "
                                      "rights: judges the resources of a store's code as the store "
                                      "will; fails if there is something to say"),
             "--from /var/www/shop",
             0,
             {fromOption(), releaseOption()},
             {},
             checkAcl}};
}

} // namespace latchkey::cli
