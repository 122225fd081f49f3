// SPDX-License-Identifier: Apache-2.0
#include "cli/WatchOutput.h"

#include "cli/Text.h"
#include "desk/WatchWords.h"

namespace latchkey::cli {

using integrations::WatchAnswer;

QJsonObject toJson(const WatchAnswer &answer)
{
    return {{QStringLiteral("time"), console::isoTime(answer.time)},
            {QStringLiteral("code"), QString::fromLatin1(answer.code)},
            {QStringLiteral("status"), answer.status},
            {QStringLiteral("took_ms"), answer.tookMs}};
}

QString tookWords(const WatchAnswer &answer)
{
    return answer.tookMs < 0 ? QStringLiteral("–") : QStringLiteral("%1 ms").arg(answer.tookMs);
}

void printAnswers(const console::Console &console, const QList<WatchAnswer> &answers)
{
    const QString none = QStringLiteral("–");
    QList<QStringList> rows;
    for (const WatchAnswer &answer : answers) {
        rows.append(
            {console::isoTime(answer.time),
             answer.status == 0 ? none : QStringLiteral("HTTP %1").arg(answer.status),
             tookWords(answer),
             answer.code.isEmpty() ? QStringLiteral("ok") : QString::fromLatin1(answer.code),
             desk::answerWords(answer.code)});
    }
    console.table({Text::tr("TIME"), Text::tr("ANSWER"), Text::tr("TOOK"), Text::tr("PROBLEM"),
                   Text::tr("MEANING")},
                  rows);
}

} // namespace latchkey::cli
