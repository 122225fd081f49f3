// SPDX-License-Identifier: Apache-2.0
#include "practice/PracticeFile.h"

#include "base/ResourceFile.h"

// a static library's resources are only linked in when somebody asks for them; must be global
static void linkPracticeFiles()
{
    Q_INIT_RESOURCE(practice);
}

namespace latchkey::practice {

namespace {

QString pathOf(const char *name)
{
    linkPracticeFiles();
    return QStringLiteral(":/latchkey/practice/") + QLatin1String(name);
}

} // namespace

QByteArray practiceFile(const char *name)
{
    return resourceFile(pathOf(name));
}

web::Html filledTemplate(const char *name, const QHash<QByteArray, web::Html> &values)
{
    return web::Html::ofResource(pathOf(name), values);
}

} // namespace latchkey::practice
