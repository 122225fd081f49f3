// SPDX-License-Identifier: Apache-2.0
#include "install/StepRun.h"

#include "install/InstallScripts.h"
#include "install/Text.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace latchkey::install {

namespace {

constexpr qint64 keptOutput = 512LL * 1024;       // of each stream, the last of it
constexpr qint64 mostOutput = 256LL * 1024 * 1024; // what prints more never ends
constexpr int exitNotHeld = 76;                    // resources/install/step.sh
constexpr int exitLeadsElsewhere = 77;

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

std::optional<Problem> ownProblem(int exitCode)
{
    if (exitCode == exitNotHeld) {
        return Problem{"install.lost",
                       Text::tr("The server has given the install up, because it heard nothing from "
                                "here."),
                       {}};
    }
    if (exitCode == exitLeadsElsewhere) {
        return Problem{"install.leads-elsewhere",
                       Text::tr("A part of app/code leads to another folder by a link. Nothing was "
                                "removed there; remove the module's files by hand."),
                       {}};
    }
    return {};
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
    case StepKind::RemoveIntegration:
        removeIntegration();
        break;
    case StepKind::ForgetRows:
        runForgetting();
        break;
    case StepKind::RemoveFiles:
        runCommand(m_setting.module.split(QLatin1Char('_')));
        break;
    case StepKind::Check:
        check();
        break;
    default:
        runCommand(m_step.command);
    }
}

void StepRun::cancel()
{
    if (m_run) {
        m_run->cancel();
    } else if (m_service) {
        m_service->cancel();
    }
}

void StepRun::runCommand(const QStringList &arguments)
{
    place::PlaceCommand command;
    command.arguments =
        stepCommand(m_setting.token, wordOf(m_step.kind), m_setting.php, arguments);
    command.beyond = place::PlaceCommand::Beyond::Streams;
    run(command);
}

void StepRun::runForgetting()
{
    const storeservice::StoreScript script = forgettingScript(m_setting.module);
    place::PlaceCommand command;
    command.arguments = QStringList{m_setting.php} + storeservice::phpArguments();
    command.input = script.source;
    m_marker = script.marker;
    run(command);
}

void StepRun::run(const place::PlaceCommand &command)
{
    place::PlaceCommand limited = command;
    limited.deadlineMs = m_step.deadlineMs;
    limited.outputLimit = keptOutput;
    m_run = std::make_unique<place::PlaceRun>(m_setting.place, limited);
    connect(m_run.get(), &place::PlaceRun::output, this, &StepRun::take);
    connect(m_run.get(), &place::PlaceRun::errorOutput, this, &StepRun::take);
    connect(m_run.get(), &place::PlaceRun::finished, this, &StepRun::end);
    connect(m_run.get(), &place::PlaceRun::failed, this, &StepRun::failed);
    m_run->start();
}

void StepRun::take(const QByteArray &octets)
{
    m_printed += octets.size();
    if (m_printed > mostOutput) {
        m_hasPrintedTooMuch = true;
        m_run->cancel();
        return;
    }
    if (const auto progress = m_progress.feed(octets)) {
        Q_EMIT progressed(*progress);
    }
    if (m_marker.isEmpty()) {
        Q_EMIT output(octets);
    }
}

void StepRun::end(const place::PlaceResult &result)
{
    StepOutcome outcome{endingOf(result.ending), result.exitCode, result.output,
                        result.errorOutput};
    if (m_hasPrintedTooMuch) {
        outcome.ending = StepEnding::TooMuchOutput;
    }
    const bool hasExited = outcome.ending == StepEnding::Exited;
    auto problem = hasExited ? ownProblem(result.exitCode) : std::nullopt;
    if (!problem && hasExited && !m_marker.isEmpty()) {
        const auto answer = answerIn(result.output, m_marker);
        if (!answer) {
            problem = answer.error();
        }
    } else if (!problem) {
        problem = explain(titleOf(m_step.kind), outcome);
    }
    if (problem) {
        Q_EMIT failed(*problem);
    } else {
        Q_EMIT done();
    }
}

storeservice::StoreService &StepRun::service()
{
    place::StorePlace place = m_setting.place;
    place.php = m_setting.php;
    m_service = std::make_unique<storeservice::StoreService>(place, m_step.deadlineMs);
    connect(m_service.get(), &storeservice::StoreService::failed, this, &StepRun::failed);
    return *m_service;
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

void StepRun::check()
{
    auto &store = service();
    connect(&store, &storeservice::StoreService::looked, this,
            [this](const storeservice::StoreFacts &facts) {
                Q_EMIT checked(facts);
                Q_EMIT done();
            });
    storeservice::Question question;
    question.name = m_setting.integrationName;
    store.look(question);
}

} // namespace latchkey::install
