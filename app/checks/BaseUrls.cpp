// SPDX-License-Identifier: Apache-2.0
// The address that was entered against those the store takes itself for.
#include "checks/AnswerChecks.h"

#include "checks/Text.h"
#include "commerce/StoreAddress.h"

#include <QStringList>

namespace latchkey::checks {

namespace {

enum class Difference { None, Port, TlsEnds, HttpsWanted, Other };

// Two addresses that differ in nothing but a part are one store, seen differently.
Difference differenceOf(const web::Origin &configured, const web::Origin &known)
{
    if (configured == known) {
        return Difference::None;
    }
    if (configured.host != known.host) {
        return Difference::Other;
    }
    if (configured.scheme == known.scheme) {
        return known.port == (known.scheme == "https" ? 443 : 80) ? Difference::Port
                                                                  : Difference::Other;
    }
    return configured.scheme == "https" ? Difference::TlsEnds : Difference::HttpsWanted;
}

// Without the front controller, which a store may or may not name.
QByteArray pathOf(QByteArray url)
{
    url = commerce::pathOfBaseUrl(url);
    if (url.endsWith("/index.php/")) {
        url.chop(qsizetype(sizeof("index.php/")) - 1);
    }
    return url;
}

CheckResult said(Difference difference, const QString &known)
{
    switch (difference) {
    case Difference::None:
        return ok(Text::tr("The store knows itself by the address that is entered here."));
    case Difference::Port:
        return {{},
                State::Warning,
                "check.port-dropped",
                Text::tr("The store does not see its port: it takes itself for %1.").arg(known),
                {},
                Text::tr("Latchkey signs its calls for that address, so they work. Other programs "
                         "that sign for the address they call are refused. In the web server, hand "
                         "on the host with its port: fastcgi_param HTTP_HOST $http_host; (nginx)."),
                Help::None,
                -1};
    case Difference::TlsEnds:
        return {{},
                State::Warning,
                "check.tls-ends-before",
                Text::tr("The store does not know that it is called over https: it takes itself "
                         "for %1.")
                    .arg(known),
                {},
                Text::tr("Latchkey signs its calls for that address, so they work. Other programs "
                         "are refused until the proxy in front tells the store: "
                         "X-Forwarded-Proto, and SetEnvIf or fastcgi_param HTTPS on."),
                Help::None,
                -1};
    case Difference::HttpsWanted:
        return {{},
                State::Warning,
                "check.https-wanted",
                Text::tr("The store's own address is https: %1").arg(known),
                {},
                Text::tr("Enter that address here: over http everyone on the way can read and use "
                         "the tokens."),
                Help::EditStore,
                -1};
    case Difference::Other:
        break;
    }
    return {{},
            State::Warning,
            "check.other-base-url",
            Text::tr("The store knows itself by another address: %1").arg(known),
            {},
            Text::tr("If that is the same store, enter that address here. Otherwise Admin or a "
                     "proxy has a wrong base URL, and its links lead elsewhere."),
            Help::EditStore,
            -1};
}

} // namespace

CheckResult judgeBaseUrls(const QByteArray &configured, const KnownBaseUrls &known)
{
    QList<Evidence> evidence{{Text::tr("Entered here: %1").arg(QString::fromUtf8(configured))}};
    QList<QByteArray> urls = known.told;
    if (!known.posted.isEmpty()) {
        urls.prepend(known.posted);
        evidence.append({Text::tr("Sent by Admin when it was activated: %1")
                             .arg(QString::fromUtf8(known.posted))});
    }
    if (!known.told.isEmpty()) {
        evidence.append(
            {Text::tr("As the store tells it: %1").arg(QString::fromUtf8(known.told.join(", ")))});
    }
    if (!known.inSignatures.isEmpty()) {
        urls.prepend(known.inSignatures);
        evidence.append({Text::tr("What signatures have to name: %1")
                             .arg(QString::fromUtf8(known.inSignatures))});
    }
    const QByteArray counts = urls.value(0, configured);
    const auto own = web::originOf(configured);
    const auto seen = web::originOf(counts);
    Difference difference = own && seen ? differenceOf(*own, *seen) : Difference::None;
    const bool isOtherPath = difference == Difference::None && pathOf(configured) != pathOf(counts);
    // only a signature shows what the store sees; what is configured there says it of a visitor
    const bool isOnlyTold = difference == Difference::TlsEnds && known.inSignatures.isEmpty();
    if (isOtherPath || isOnlyTold) {
        difference = Difference::Other;
    }
    CheckResult result = said(difference, QString::fromUtf8(counts));
    result.evidence = evidence;
    return result;
}

} // namespace latchkey::checks
