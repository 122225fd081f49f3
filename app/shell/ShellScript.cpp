// SPDX-License-Identifier: Apache-2.0
#include "shell/ShellScript.h"

#include "shell/ShellRun.h"

#include <QRegularExpression>

#include <algorithm>

namespace latchkey::shell {

ShellReading readShell(QStringView script, const QStringList &programs)
{
    const QString any =
        QStringLiteral("(?:^|[\\s/\"'`;|&(@{$=])(?:%1)(?:\\.exe)?\\}?[\"']?(?:[\\s\\\\]|$)")
            .arg(programs.join(u'|'));
    ShellSearch search{programs,
                       QRegularExpression(any, QRegularExpression::CaseInsensitiveOption),
                       32 * script.size() + 1'000'000,
                       {},
                       0};
    ShellRun all(script, search, 1, {});
    all.read();
    QList<ScriptRange> ranges = all.takeRanges();
    std::stable_sort(ranges.begin(), ranges.end(),
                     [](const ScriptRange &a, const ScriptRange &b) { return a.begin < b.begin; });
    return {std::move(search.commands), std::move(ranges), search.budget <= 0};
}

} // namespace latchkey::shell
