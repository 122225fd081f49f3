// SPDX-License-Identifier: Apache-2.0
#include "cli/InstallOutput.h"

#include "cli/Text.h"

#include <QJsonArray>
#include <QLocale>

namespace latchkey::cli {

using install::InstallPlan;
using install::InstallStep;

namespace {

QString wordOf(const InstallStep &step)
{
    return QString::fromLatin1(install::wordOf(step.kind));
}

QString commandOf(const InstallStep &step)
{
    return step.command.isEmpty()
               ? QString()
               : QStringLiteral("bin/magento ") + step.command.join(QLatin1Char(' '));
}

QJsonObject toJson(const InstallPlan &plan, const QStringList &sentences,
                   const std::optional<module::WritePlan> &files)
{
    QJsonArray steps;
    for (const InstallStep &step : plan.steps) {
        steps.append(QJsonObject{{QStringLiteral("step"), wordOf(step)},
                                 {QStringLiteral("title"), install::titleOf(step.kind)},
                                 {QStringLiteral("meaning"), install::meaningOf(step, plan)},
                                 {QStringLiteral("command"), commandOf(step)}});
    }
    QJsonArray paths;
    if (files) {
        for (const module::PlannedFile &file : files->files) {
            paths.append(file.file.path);
        }
    }
    return {{QStringLiteral("event"), QStringLiteral("plan")},
            {QStringLiteral("module"), plan.module},
            {QStringLiteral("for_repository"), plan.isForRepository},
            {QStringLiteral("sentences"), QJsonArray::fromStringList(sentences)},
            {QStringLiteral("warnings"), QJsonArray::fromStringList(plan.warnings)},
            {QStringLiteral("files"), paths},
            {QStringLiteral("steps"), steps},
            {QStringLiteral("next"),
             plan.isForRepository ? QJsonArray::fromStringList(install::repositorySteps(plan))
                                  : QJsonArray()}};
}

} // namespace

void printPlan(const console::Console &console, const InstallPlan &plan,
               const QStringList &sentences, const std::optional<module::WritePlan> &files)
{
    if (console.isJson()) {
        console.object(toJson(plan, sentences, files));
        return;
    }
    for (const QString &sentence : sentences) {
        console.line(sentence);
    }
    int number = 0;
    for (const InstallStep &step : plan.steps) {
        console.line(QStringLiteral("%1. %2").arg(++number).arg(install::titleOf(step.kind)));
        if (!step.command.isEmpty()) {
            console.line(QStringLiteral("   ") + commandOf(step));
        }
        console.line(QStringLiteral("   ") + install::meaningOf(step, plan));
    }
    if (plan.isForRepository) {
        console.line(
            Text::tr("This store is deployed from a repository. What is to be done there:"));
        for (const QString &step : install::repositorySteps(plan)) {
            console.line(QStringLiteral("- ") + step);
        }
    }
    for (const QString &warning : plan.warnings) {
        console.line(Text::tr("Note: %1").arg(warning));
    }
}

InstallOutput::InstallOutput(console::Console console, const InstallPlan &plan)
    : m_console(std::move(console))
    , m_plan(plan)
{}

void InstallOutput::begin(int index)
{
    m_percent = -1;
    const InstallStep &step = m_plan.steps[index];
    if (m_console.isJson()) {
        m_console.object({{QStringLiteral("event"), QStringLiteral("began")},
                          {QStringLiteral("step"), wordOf(step)}});
        return;
    }
    m_console.line(Text::tr("[%1/%2] %3")
                       .arg(index + 1)
                       .arg(m_plan.steps.size())
                       .arg(install::titleOf(step.kind)));
}

void InstallOutput::take(const QByteArray &octets)
{
    say(m_lines.take(octets));
}

void InstallOutput::say(const QStringList &lines)
{
    for (const QString &line : lines) {
        if (m_console.isJson()) {
            m_console.object({{QStringLiteral("event"), QStringLiteral("output")},
                              {QStringLiteral("text"), line}});
        } else {
            m_console.remark(QStringLiteral("      ") + line);
        }
    }
}

void InstallOutput::progress(const install::StepProgress &progress)
{
    if (progress.percent == m_percent) {
        return;
    }
    m_percent = progress.percent;
    if (m_console.isJson()) {
        m_console.object({{QStringLiteral("event"), QStringLiteral("progress")},
                          {QStringLiteral("done"), progress.done},
                          {QStringLiteral("total"), progress.total},
                          {QStringLiteral("percent"), progress.percent},
                          {QStringLiteral("label"), progress.label}});
        return;
    }
    m_console.remark(Text::tr("      %1 of %2, %3 %: %4")
                         .arg(progress.done)
                         .arg(progress.total)
                         .arg(progress.percent)
                         .arg(progress.label));
}

void InstallOutput::end(int index, qint64 tookMs)
{
    say(m_lines.rest());
    if (m_console.isJson()) {
        m_console.object({{QStringLiteral("event"), QStringLiteral("done")},
                          {QStringLiteral("step"), wordOf(m_plan.steps[index])},
                          {QStringLiteral("took_ms"), tookMs}});
        return;
    }
    m_console.line(
        Text::tr("      done in %1 s").arg(QLocale().toString(double(tookMs) / 1000, 'f', 1)));
}

void InstallOutput::fail(int index, const Problem &problem)
{
    say(m_lines.rest());
    if (m_console.isJson()) {
        m_console.object({{QStringLiteral("event"), QStringLiteral("failed")},
                          {QStringLiteral("step"), wordOf(m_plan.steps[index])},
                          {QStringLiteral("code"), QString::fromLatin1(problem.code)},
                          {QStringLiteral("sentence"), problem.sentence}});
    }
}

} // namespace latchkey::cli
