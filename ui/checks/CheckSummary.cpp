// SPDX-License-Identifier: Apache-2.0
#include "ui/checks/CheckSummary.h"

#include "checks/CheckWords.h"
#include "ui/checks/CheckList.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace latchkey::ui {

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(CheckList)
};

QStringList titlesOf(const CheckList &list, checks::State state)
{
    QStringList titles;
    for (const checks::CheckResult &each : list.results()) {
        if (each.state == state) {
            titles.append(checks::title(each.id));
        }
    }
    return titles;
}

} // namespace

QString summaryOf(const CheckList &list)
{
    if (list.isUnderWay()) {
        return Text::tr("Looking: %1 of %2 …").arg(list.done()).arg(list.results().size());
    }
    const QStringList failed = titlesOf(list, checks::State::Failed);
    const QStringList warned = titlesOf(list, checks::State::Warning);
    const QString comma = QStringLiteral(", ");
    if (!failed.isEmpty()) {
        return Text::tr("%n check(s) failed: %1.", nullptr, int(failed.size()))
            .arg(failed.join(comma));
    }
    const bool isStopped =
        std::any_of(list.results().begin(), list.results().end(),
                    [](const checks::CheckResult &each) { return each.code == "check.cancelled"; });
    if (isStopped) {
        return Text::tr("Stopped before everything was looked at.");
    }
    if (!warned.isEmpty()) {
        return Text::tr("It works. %n thing(s) may hinder others: %1.", nullptr, int(warned.size()))
            .arg(warned.join(comma));
    }
    return Text::tr("Nothing is wrong.");
}

} // namespace latchkey::ui
