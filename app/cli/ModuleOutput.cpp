// SPDX-License-Identifier: Apache-2.0
#include "cli/ModuleOutput.h"

#include "module/LineDiff.h"

namespace latchkey::cli {

QStringList differenceOf(const module::PlannedFile &file)
{
    return module::unified(module::lineDiff(file.present, file.file.octets));
}

void showLosses(const console::Console &console, const module::WritePlan &plan)
{
    for (const module::PlannedFile &each : plan.files) {
        if (!each.needsConsent()) {
            continue;
        }
        console.remark(QStringLiteral("--- ") + plan.folder + QLatin1Char('/') + each.file.path);
        for (const QString &line : differenceOf(each)) {
            console.remark(line);
        }
    }
}

} // namespace latchkey::cli
