// SPDX-License-Identifier: Apache-2.0
#include "install/StepRun.h"

#include "install/InstallScripts.h"
#include "install/StoreTrouble.h"
#include "install/Text.h"
#include "place/PlaceChange.h"
#include "storeservice/StoreService.h"

namespace latchkey::install {

namespace {

constexpr qint64 keptOutput = 512LL * 1024;        // of each stream, the last of it
constexpr qint64 mostOutput = 256LL * 1024 * 1024; // what prints more never ends
constexpr int exitNotHeld = 76;                    // resources/install/step.sh

StepEnding endingOf(place::PlaceEnding ending)
{
    switch (ending) {
    case place::PlaceEnding::Exited:
        return StepEnding::Exited;
    case place::PlaceEnding::Cancelled:
        return StepEnding::Cancelled;
    case place::PlaceEnding::DeadlinePassed:
        return StepEnding::DeadlinePassed;
    case place::PlaceEnding::TooMuchOutput:
        return StepEnding::TooMuchOutput;
    case place::PlaceEnding::Lost:
        break;
    }
    return StepEnding::Lost;
}

Problem notHeld()
{
    return {"install.lost",
            Text::tr("The server has given the install up, because it heard nothing from here."),
            {}};
}

} // namespace

StepRun::StepRun(StepSetting setting, InstallStep step, QObject *parent)
    : QObject(parent)
    , m_setting(std::move(setting))
    , m_step(std::move(step))
{}

StepRun::~StepRun() = default;

void StepRun::start()
{
    switch (m_step.kind) {
    case StepKind::CopyFiles:
        copyFiles();
        break;
    case StepKind::RemoveFiles:
        removeFiles();
        break;
    case StepKind::RemoveIntegration:
        removeIntegration();
        break;
    case StepKind::ForgetRows:
        forgetRows();
        break;
    case StepKind::Check:
        check();
        break;
    default:
        runCommand();
    }
}

void StepRun::cancel()
{
    if (m_cancel) {
        m_cancel();
    }
}

template <typename T, typename... Arguments>
T &StepRun::begin(Arguments &&...arguments)
{
    auto work = std::make_unique<T>(std::forward<Arguments>(arguments)...);
    T &made = *work;
    connect(&made, &T::failed, this, &StepRun::failed);
    m_cancel = [&made] {
        made.cancel();
    };
    m_work = std::move(work);
    return made;
}

void StepRun::runCommand()
{
    place::PlaceCommand command;
    command.arguments =
        stepCommand(m_setting.token, wordOf(m_step.kind), m_setting.php, m_step.command);
    command.beyond = place::PlaceCommand::Beyond::Streams;
    command.deadlineMs = m_step.deadlineMs;
    command.outputLimit = keptOutput;
    auto &run = begin<place::PlaceRun>(m_setting.place, command);
    const auto takePiece = [this, &run](const QByteArray &octets) {
        take(run, octets);
    };
    connect(&run, &place::PlaceRun::output, this, takePiece);
    connect(&run, &place::PlaceRun::errorOutput, this, takePiece);
    connect(&run, &place::PlaceRun::finished, this, &StepRun::end);
    run.start();
}

void StepRun::take(place::PlaceRun &run, const QByteArray &octets)
{
    m_printed += octets.size();
    if (m_printed > mostOutput) {
        m_hasPrintedTooMuch = true;
        run.cancel();
        return;
    }
    if (const auto progress = m_progress.feed(octets)) {
        Q_EMIT progressed(*progress);
    }
    Q_EMIT output(octets);
}

void StepRun::end(const place::PlaceResult &result)
{
    StepOutcome outcome{endingOf(result.ending), result.exitCode, result.output,
                        result.errorOutput};
    if (m_hasPrintedTooMuch) {
        outcome.ending = StepEnding::TooMuchOutput;
    }
    const bool isNotHeld = outcome.ending == StepEnding::Exited && result.exitCode == exitNotHeld;
    const auto problem = isNotHeld ? notHeld() : explain(titleOf(m_step.kind), outcome);
    if (problem) {
        Q_EMIT failed(*problem);
    } else {
        Q_EMIT done();
    }
}

void StepRun::changeFiles(const place::PlaceChange &change)
{
    if (change.isNothing()) {
        Q_EMIT done();
        return;
    }
    auto &changing = begin<place::PlaceChanging>(m_setting.place, change);
    connect(&changing, &place::PlaceChanging::finished, this, &StepRun::done);
    connect(&changing, &place::PlaceChanging::cancelled, this, [this] {
        Q_EMIT failed(*explain(titleOf(m_step.kind), {StepEnding::Cancelled, 0, {}, {}}));
    });
    changing.start();
}

void StepRun::copyFiles()
{
    place::PlaceChange change;
    const QString folder = moduleFolder(m_setting.module) + QLatin1Char('/');
    for (const ModuleOctets &file : m_setting.files) {
        change.put << place::PlaceFile{folder + file.path, file.octets};
    }
    for (const QString &path : m_setting.obsolete) {
        change.remove << folder + path;
    }
    changeFiles(change);
}

// The vendor's folder goes too if nothing else is in it.
void StepRun::removeFiles()
{
    const QString folder = moduleFolder(m_setting.module);
    place::PlaceChange change;
    change.remove << folder;
    change.removeIfEmpty << folder.left(folder.lastIndexOf(QLatin1Char('/')));
    changeFiles(change);
}

storeservice::StoreService &StepRun::service()
{
    place::StorePlace place = m_setting.place;
    place.php = m_setting.php;
    return begin<storeservice::StoreService>(place, m_step.deadlineMs);
}

void StepRun::removeIntegration()
{
    if (!m_setting.integration) {
        Q_EMIT done();
        return;
    }
    auto &store = service();
    connect(&store, &storeservice::StoreService::changed, this, &StepRun::done);
    store.remove(*m_setting.integration);
}

void StepRun::forgetRows()
{
    auto &store = service();
    connect(&store, &storeservice::StoreService::answered, this, &StepRun::done);
    store.ask(forgettingScript(m_setting.module));
}

void StepRun::check()
{
    auto &store = service();
    connect(&store, &storeservice::StoreService::looked, this,
            [this](const storeservice::StoreFacts &facts) {
                Q_EMIT checked(facts);
                Q_EMIT done();
            });
    store.look(m_setting.question);
}

} // namespace latchkey::install
