// SPDX-License-Identifier: Apache-2.0
#include "base/Job.h"
#include "cli/AclInput.h"
#include "cli/KeepUntilQuit.h"
#include "cli/ModuleInput.h"
#include "cli/Text.h"
#include "cli/Verb.h"
#include "module/ModuleCheck.h"
#include "module/ModuleFiles.h"
#include "module/ModuleZip.h"
#include "system/SignalWatch.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTimer>

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>

namespace latchkey::cli {

using console::Exit;
using module::Finding;

namespace {

using Check = std::function<Result<module::CheckReport>(const storecode::Watch &watch)>;

constexpr std::chrono::milliseconds tick{200};

// The module that an integration of the profile would get.
Result<Check> checkOfIntegration(const Call &call, const QString &id, const QStringList &against)
{
    const auto profile = call.openProfile();
    auto input = profile ? moduleInput(call, **profile, id, Chosen::AsKept)
                         : Result<ModuleInput>(failure(profile.error()));
    if (!input) {
        return failure(input.error());
    }
    module::succeed(input->spec, {}, input->kept.written);
    const auto files = module::moduleFiles(input->spec);
    auto octets = files ? module::zipOf(input->spec, *files, module::ZipLayout::Artifact)
                        : Result<QByteArray>(failure(files.error()));
    if (!octets) {
        return failure(octets.error());
    }
    return Check([octets = *octets, name = input->spec.name(), against](const auto &watch) {
        QBuffer archive;
        archive.setData(octets);
        archive.open(QIODevice::ReadOnly);
        return module::checkArchive(archive, name, against, watch);
    });
}

QJsonObject toJson(const module::CheckReport &report)
{
    QJsonArray modules;
    for (const module::CheckedModule &each : report.modules) {
        modules.append(QJsonObject{
            {QStringLiteral("name"), each.name},
            {QStringLiteral("folder"), each.folder},
            {QStringLiteral("integrations"), QJsonArray::fromStringList(each.integrations)}});
    }
    QJsonArray findings;
    for (const Finding &each : report.findings) {
        findings.append(
            QJsonObject{{QStringLiteral("code"), QString::fromLatin1(each.code)},
                        {QStringLiteral("severity"), module::severityName(each.severity)},
                        {QStringLiteral("path"), each.path},
                        {QStringLiteral("line"), each.line},
                        {QStringLiteral("sentence"), each.sentence}});
    }
    return {{QStringLiteral("modules"), modules}, {QStringLiteral("findings"), findings}};
}

void print(const console::Console &console, const module::CheckReport &report)
{
    if (console.isJson()) {
        console.object(toJson(report));
        return;
    }
    for (const Finding &each : report.findings) {
        console.line(module::placeOf(each) + QStringLiteral(": ") +
                     module::severityWord(each.severity) + QStringLiteral(": ") + each.sentence +
                     QStringLiteral(" [") + QString::fromLatin1(each.code) + QLatin1Char(']'));
    }
    for (const module::CheckedModule &each : report.modules) {
        console.remark(Text::tr("Checked: %1, with %2.")
                           .arg(each.name.isEmpty() ? each.folder : each.name,
                                each.integrations.isEmpty()
                                    ? QStringLiteral("–")
                                    : each.integrations.join(QStringLiteral(", "))));
    }
}

Exit tell(const console::Console &console, const Result<module::CheckReport> &report)
{
    if (!report) {
        console.problem(report.error());
        return Exit::Failed;
    }
    print(console, *report);
    if (report->isCancelled) {
        console.problem({"module.check-stopped",
                         Text::tr("The check was stopped: not everything was looked at."),
                         {}});
        return Exit::Failed;
    }
    return report->findings.isEmpty() ? Exit::Done : Exit::Failed;
}

// A check on another thread, so that Ctrl-C stops it and a large tree shows how far it is.
class Checking
{
public:
    Checking(const console::Console &console, const Check &check)
        : m_console(console)
    {
        QObject::connect(&m_signalWatch, &system::SignalWatch::asked, &m_clock,
                         [cancel = m_cancel] { cancel.cancel(); });
        QObject::connect(&m_clock, &QTimer::timeout, &m_clock, [this] { tellProgress(); });
        m_clock.start(tick);
        storecode::Watch watch;
        watch.cancel = m_cancel;
        watch.progress = [folders = m_folders](const QString &, int count) {
            *folders = count;
        };
        runJob(
            &m_clock, [check, watch] { return check(watch); },
            [this](const Result<module::CheckReport> &report) {
                m_console.progress({});
                QCoreApplication::exit(int(tell(m_console, report)));
            });
    }

private:
    void tellProgress() const
    {
        m_console.progress(Text::tr("Checking … %n folder(s) so far", nullptr, *m_folders));
    }

    console::Console m_console;
    CancelFlag m_cancel;
    std::shared_ptr<std::atomic<int>> m_folders = std::make_shared<std::atomic<int>>(0);
    system::SignalWatch m_signalWatch;
    QTimer m_clock; // what it belongs to ends with it
};

std::optional<Exit> check(const Call &call)
{
    const QString source = call.arguments[0];
    const auto against = sourcesIn(call);
    if (!against) {
        return call.fail(against.error());
    }
    static const QRegularExpression id(QStringLiteral("\\A[a-z2-7]{8}\\z"));
    const bool isId = !QFileInfo::exists(source) && id.match(source).hasMatch();
    const auto work = isId ? checkOfIntegration(call, source, *against)
                           : Result<Check>([source, against = *against](const auto &watch) {
                                 return module::checkSource(source, against, watch);
                             });
    if (!work) {
        return call.fail(work.error());
    }
    keepUntilQuit(std::make_unique<Checking>(call.console, *work));
    return {};
}

} // namespace

QList<Verb> moduleCheckVerbs()
{
    return {{{QStringLiteral("module"), QStringLiteral("check")},
             "FOLDER|ZIP|ID [--from PATH]... [--release RELEASE]",
             QT_TRANSLATE_NOOP("Cli", "Says what a store makes of an integration module, whoever "
                                      "wrote it, with file and line; fails if there is something "
                                      "to say"),
             "app/code/Acme/Orders --release 2.4.7",
             1,
             {fromOption(), releaseOption()},
             {},
             check}};
}

} // namespace latchkey::cli
