// SPDX-License-Identifier: Apache-2.0
// Why Admin does not open: `acl check`.
#include "checks/AclCheck.h"
#include "checks/AclChecking.h"
#include "checks/AclWords.h"
#include "cli/AclInput.h"
#include "cli/KeepUntilQuit.h"
#include "cli/Text.h"
#include "cli/Verb.h"
#include "storeservice/PlaceRepository.h"
#include "system/SignalWatch.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QRegularExpression>

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
        const QStringList lines = checks::linesOf(each);
        for (const QString &line : lines) {
            console.line(line);
        }
    }
    console.remark(checks::judgedWords(report));
    if (checks::hasGaps(report)) {
        console.remark(checks::verdictOf(report));
    }
}

// The first file that could not be read says more than that nothing was there.
Problem whyNothingWasRead(const AclReport &report)
{
    if (report.problems.isEmpty()) {
        return {"acl.nothing-found", checks::verdictOf(report), {}};
    }
    Problem why = report.problems.first().problem;
    why.sentence = documents::text(report.problems.first());
    return why;
}

Exit tell(const console::Console &console, const AclReport &report)
{
    const bool isRead = checks::isRead(report);
    if (isRead || (console.isJson() && !report.isCancelled)) {
        print(console, report);
    }
    if (report.isCancelled) {
        console.problem({"acl.check-stopped", checks::verdictOf(report), {}});
        return Exit::Failed;
    }
    if (!isRead) {
        console.problem(whyNothingWasRead(report));
        return Exit::Failed;
    }
    return checks::isGood(report) ? Exit::Done : Exit::Failed;
}

// Ctrl-C stops it.
class ConsoleChecking : public QObject
{
public:
    explicit ConsoleChecking(const console::Console &console)
        : m_console(console)
    {
        connect(&m_signalWatch, &system::SignalWatch::asked, &m_checking,
                &checks::AclChecking::cancel);
        connect(&m_checking, &checks::AclChecking::finished, this, [this](const AclReport &report) {
            m_console.progress({});
            QCoreApplication::exit(int(tell(m_console, report)));
        });
        connect(&m_checking, &checks::AclChecking::failed, this, [this](const Problem &problem) {
            m_console.progress({});
            m_console.problem(problem);
            QCoreApplication::exit(int(Exit::Failed));
        });
    }

    void judge(const QStringList &sources) { m_checking.start(sources); }

    void judge(const place::StorePlace &place)
    {
        m_console.progress(Text::tr("Reading %1 …").arg(place::placeWords(place)));
        m_checking.start(place);
    }

private:
    console::Console m_console;
    checks::AclChecking m_checking;
    system::SignalWatch m_signalWatch;
};

// The place that a source means: on a server, or an integration's. Nothing for a file or folder.
Result<std::optional<place::StorePlace>> placeMeant(const Call &call, const QString &source)
{
    static const QRegularExpression id(QStringLiteral("\\A[a-z2-7]{8}\\z"));
    if (QFileInfo::exists(source) || storecode::isCatalogue(source)) {
        return std::optional<place::StorePlace>();
    }
    if (id.match(source).hasMatch()) {
        const auto profile = call.openProfile();
        const auto kept = profile ? storeservice::PlaceRepository(**profile).of(source)
                                  : failure(profile.error());
        if (!kept) {
            return failure(kept.error());
        }
        return *kept ? Result<std::optional<place::StorePlace>>((*kept)->place)
                     : failure(storeservice::noPlace());
    }
    const auto place = place::parseStorePlace(source);
    const bool isElsewhere = place && !place->isLocal();
    return isElsewhere ? std::optional(*place) : std::nullopt;
}

std::optional<Exit> checkAcl(const Call &call)
{
    const QStringList given = call.options.values(QStringLiteral("from"));
    for (const QString &source : given) {
        const auto place = placeMeant(call, source);
        if (!place) {
            return call.fail(place.error());
        }
        if (*place && given.size() > 1) {
            return call.misuse(Text::tr("A store on a server is checked by itself: name no other "
                                        "source beside it."));
        }
        if (*place) {
            auto checking = std::make_unique<ConsoleChecking>(call.console);
            checking->judge(**place);
            keepUntilQuit(std::move(checking));
            return {};
        }
    }
    const auto sources = sourcesIn(call);
    if (!sources) {
        return call.fail(sources.error());
    }
    auto checking = std::make_unique<ConsoleChecking>(call.console);
    checking->judge(*sources);
    keepUntilQuit(std::move(checking));
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
