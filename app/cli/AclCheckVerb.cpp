// SPDX-License-Identifier: Apache-2.0
// Why Admin does not open: `acl check`.
#include "base/Job.h"
#include "checks/AclCheck.h"
#include "cli/AclInput.h"
#include "cli/KeepUntilQuit.h"
#include "cli/Text.h"
#include "cli/Verb.h"
#include "place/PlaceRead.h"
#include "storeservice/PlaceRepository.h"
#include "system/SignalWatch.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>
#include <functional>
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

Problem stopped()
{
    return {
        "acl.check-stopped", Text::tr("The check was stopped: not everything was looked at."), {}};
}

Exit tell(const console::Console &console, const AclReport &report)
{
    const bool isRead = report.resources > 0 || !report.findings.isEmpty();
    if (isRead || console.isJson()) {
        print(console, report);
    }
    if (report.isCancelled) {
        console.problem(stopped());
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
    const bool isGood =
        std::all_of(report.findings.begin(), report.findings.end(), &checks::isAdobesOwn);
    return isGood ? Exit::Done : Exit::Failed;
}

// On another thread, so that Ctrl-C stops it.
class AclChecking : public QObject
{
public:
    explicit AclChecking(const console::Console &console)
        : m_console(console)
    {
        m_watch.cancel = m_cancel;
        connect(&m_signalWatch, &system::SignalWatch::asked, this, [this] {
            m_cancel.cancel();
            if (m_read) {
                m_read->cancel();
            }
        });
    }

    void judge(const QStringList &sources)
    {
        judge([sources, watch = m_watch] { return checks::checkAcl(sources, watch); });
    }

    // Of a store's code that lies elsewhere: read there first.
    void judge(const place::StorePlace &place)
    {
        const QString name = place::placeWords(place);
        m_console.progress(Text::tr("Reading %1 …").arg(name));
        m_read = std::make_unique<place::PlaceRead>(place, QStringList());
        connect(m_read.get(), &place::PlaceRead::finished, this,
                [this, name](const place::PlaceContents &contents) { judge(name, contents); });
        connect(m_read.get(), &place::PlaceRead::failed, this,
                [this](const Problem &problem) { end(problem); });
        connect(m_read.get(), &place::PlaceRead::cancelled, this, [this] { end(stopped()); });
        m_read->startRights();
    }

private:
    void judge(const QString &name, const place::PlaceContents &contents)
    {
        m_console.progress({});
        storecode::SourceFiles files;
        for (const place::PlaceFile &file : contents.files) {
            files.insert(file.path, file.octets);
        }
        judge([files, name, watch = m_watch] { return checks::checkAcl(files, name, watch); });
    }

    void judge(const std::function<AclReport()> &work)
    {
        runJob(this, work, [console = m_console](const AclReport &report) {
            QCoreApplication::exit(int(tell(console, report)));
        });
    }

    void end(const Problem &problem)
    {
        m_console.progress({});
        m_console.problem(problem);
        QCoreApplication::exit(int(Exit::Failed));
    }

    console::Console m_console;
    CancelFlag m_cancel;
    storecode::Watch m_watch;
    std::unique_ptr<place::PlaceRead> m_read;
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
            auto checking = std::make_unique<AclChecking>(call.console);
            checking->judge(**place);
            keepUntilQuit(std::move(checking));
            return {};
        }
    }
    const auto sources = sourcesIn(call);
    if (!sources) {
        return call.fail(sources.error());
    }
    auto checking = std::make_unique<AclChecking>(call.console);
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
