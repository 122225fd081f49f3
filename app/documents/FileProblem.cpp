// SPDX-License-Identifier: Apache-2.0
#include "documents/FileProblem.h"

namespace latchkey::documents {

QString text(const FileProblem &problem)
{
    const QString where = problem.line > 0
                              ? QStringLiteral("%1:%2").arg(problem.path).arg(problem.line)
                              : problem.path;
    return where + QStringLiteral(": ") + problem.problem.sentence;
}

} // namespace latchkey::documents
