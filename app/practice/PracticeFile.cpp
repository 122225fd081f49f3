// SPDX-License-Identifier: Apache-2.0
#include "practice/PracticeFile.h"

#include "base/ResourceFile.h"

// a static library's resources are only linked in when somebody asks for them; must be global
static void linkPracticeFiles()
{
    Q_INIT_RESOURCE(practice);
}

namespace latchkey::practice {

QByteArray practiceFile(const char *name)
{
    linkPracticeFiles();
    return resourceFile(QStringLiteral(":/latchkey/practice/") + QLatin1String(name));
}

web::Html filledTemplate(const char *name, const QHash<QByteArray, web::Html> &values)
{
    return web::Html::filled(practiceFile(name), values);
}

} // namespace latchkey::practice
