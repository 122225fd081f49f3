// SPDX-License-Identifier: Apache-2.0
#include "listener/PageFile.h"

#include "base/ResourceFile.h"

// a static library's resources are only linked in when somebody asks for them; must be global
static void linkPages()
{
    Q_INIT_RESOURCE(pages);
}

namespace latchkey::listener {

QByteArray pageFile(const char *name)
{
    linkPages();
    return resourceFile(QStringLiteral(":/latchkey/pages/") + QLatin1String(name));
}

web::Html filledPage(const char *name, const QHash<QByteArray, web::Html> &values)
{
    return web::Html::filled(pageFile(name), values);
}

} // namespace latchkey::listener
