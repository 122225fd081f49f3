// SPDX-License-Identifier: Apache-2.0
#include "commerce/FrontDoor.h"

#include "commerce/Text.h"

#include <algorithm>

namespace latchkey::commerce {

bool wantsBasic(const httpcall::HttpAnswer &answer)
{
    return answer.status == 401 &&
           std::any_of(
               answer.headers.cbegin(), answer.headers.cend(), [](const web::HttpHeader &header) {
                   return header.name.compare("www-authenticate", Qt::CaseInsensitive) == 0 &&
                          header.value.trimmed().toLower().startsWith("basic");
               });
}

QByteArray basicHeader(const Store &store, const web::Origin &origin)
{
    if (store.basic.name.isEmpty() || store.basic.origin != origin.text()) {
        return {};
    }
    QByteArray pair = store.basic.name.reveal() + ':' + store.basic.password.reveal();
    QByteArray header = "Basic " + pair.toBase64();
    wipe(pair);
    return header;
}

Problem basicProblem(const web::Origin &origin, bool wasSent)
{
    const QString place = QString::fromLatin1(origin.text());
    if (wasSent) {
        return {"commerce.basic-refused",
                Text::tr("The web server in front of %1 refuses the name and password that are "
                         "kept for it (HTTP Basic). Enter them anew.")
                    .arg(place),
                QStringLiteral("HTTP 401")};
    }
    return {"commerce.basic",
            Text::tr("The web server in front of %1 asks for a name and a password of its own "
                     "(HTTP Basic), not for those of Admin. Ask whoever runs the server for them, "
                     "and enter them.")
                .arg(place),
            QStringLiteral("HTTP 401")};
}

} // namespace latchkey::commerce
