// SPDX-License-Identifier: Apache-2.0
#include "integrations/StoreRelease.h"

namespace latchkey::integrations {

QString likelyRelease(QByteArrayView dialect)
{
    if (dialect == QByteArrayView("native")) {
        return QStringLiteral("2.4.8");
    }
    if (dialect.startsWith("laminas")) {
        return QStringLiteral("2.4.7"); // or 2.4.6, with fewer resources
    }
    return dialect == QByteArrayView("zend") ? QStringLiteral("2.4.5") : QString();
}

} // namespace latchkey::integrations
