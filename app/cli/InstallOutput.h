// SPDX-License-Identifier: Apache-2.0
// What is done to a store, as the console prints it: the plan, and each step while it runs.
#pragma once

#include "console/Console.h"
#include "install/InstallRun.h"
#include "install/OutputLines.h"
#include "module/WritePlan.h"

#include <QElapsedTimer>
#include <QStringList>

#include <optional>

namespace latchkey::cli {

// The plan in lines, or {"event": "plan", …}; `sentences` stand before it.
void printPlan(const console::Console &console, const install::InstallPlan &plan,
               const QStringList &sentences, const std::optional<module::WritePlan> &files);

// Says what happens as it happens: lines, or an object an event.
class InstallOutput
{
public:
    InstallOutput(console::Console console, const install::InstallPlan &plan);

    void begin(int index);
    // What the store prints goes to standard error, a line each; progress bars are told by
    // progress().
    void take(const QByteArray &octets);
    void progress(const install::StepProgress &progress);
    void end(int index, qint64 tookMs);
    void fail(int index, const Problem &problem);

private:
    void say(const QStringList &lines);

    console::Console m_console;
    const install::InstallPlan &m_plan;
    install::OutputLines m_lines;
    int m_percent = -1;
};

} // namespace latchkey::cli
