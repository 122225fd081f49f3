// SPDX-License-Identifier: Apache-2.0
#include "calls/HarCalls.h"

#include <QJsonArray>

namespace latchkey::calls {

void readHar(const QJsonObject &har, CallCollector &calls)
{
    const QJsonArray entries = har[u"log"][u"entries"].toArray();
    for (const QJsonValue entry : entries) {
        const QJsonValue request = entry[u"request"];
        const QString url = request[u"url"].toString();
        // a data: URL can look like anything
        if (url.startsWith(QLatin1String("http"), Qt::CaseInsensitive)) {
            calls.add({request[u"method"].toString(), url, 0, {}, false});
        } else {
            calls.addOther();
        }
    }
}

} // namespace latchkey::calls
