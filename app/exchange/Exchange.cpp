// SPDX-License-Identifier: Apache-2.0
#include "exchange/Exchange.h"

#include "exchange/Masker.h"

#include <QDateTime>
#include <QMetaEnum>
#include <QTimeZone>

#include <algorithm>
#include <array>

namespace latchkey::exchange {

namespace {

struct Named
{
    Kind kind;
    const char *name;
};

constexpr std::array named{
    Named{Kind::RequestToken, "request-token"},
    Named{Kind::AccessToken, "access-token"},
    Named{Kind::Proof, "proof"},
    Named{Kind::Test, "test"},
    Named{Kind::Watch, "watch"},
    Named{Kind::Call, "call"},
    Named{Kind::Probe, "probe"},
    Named{Kind::Proxy, "proxy"},
    Named{Kind::Callback, "callback"},
    Named{Kind::LoginPage, "login-page"},
    Named{Kind::SignIn, "sign-in"},
    Named{Kind::Progress, "progress"},
    Named{Kind::Consent, "consent"},
};

QDateTime momentOf(const Exchange &exchange)
{
    return QDateTime::fromMSecsSinceEpoch(exchange.at, Qt::OffsetFromUTC,
                                          exchange.zoneMinutes * 60);
}

} // namespace

QByteArray nameOf(Kind kind)
{
    const auto found = std::find_if(named.begin(), named.end(),
                                    [kind](const Named &each) { return each.kind == kind; });
    return found == named.end() ? QByteArray() : QByteArray(found->name);
}

std::optional<Kind> kindNamed(QByteArrayView name)
{
    const auto found = std::find_if(named.begin(), named.end(),
                                    [name](const Named &each) { return name == each.name; });
    return found == named.end() ? std::nullopt : std::optional(found->kind);
}

QList<Kind> allKinds()
{
    QList<Kind> kinds;
    for (const Named &each : named) {
        kinds.append(each.kind);
    }
    return kinds;
}

bool isIncoming(Kind kind)
{
    switch (kind) {
    case Kind::Callback:
    case Kind::LoginPage:
    case Kind::SignIn:
    case Kind::Progress:
    case Kind::Consent:
        return true;
    case Kind::RequestToken:
    case Kind::AccessToken:
    case Kind::Proof:
    case Kind::Test:
    case Kind::Watch:
    case Kind::Call:
    case Kind::Probe:
    case Kind::Proxy:
        break;
    }
    return false;
}

// A value is ":sku" in a path, a mark in a query.
bool lacksValues(const Exchange &exchange)
{
    const QByteArray url = exchange.url + exchange.signedUrl;
    return exchange.kind == Kind::Proxy && (url.contains("/:") || url.contains(hiddenMark));
}

bool isFailed(const Exchange &exchange)
{
    return !exchange.code.isEmpty() || exchange.status == 0 || exchange.status >= 400;
}

QString timeOfDay(const Exchange &exchange)
{
    return momentOf(exchange).toString(QStringLiteral("HH:mm:ss.zzz"));
}

QString isoTimeOf(const Exchange &exchange)
{
    return momentOf(exchange).toString(Qt::ISODateWithMs);
}

QByteArray valueOf(const QList<web::HttpHeader> &headers, QByteArrayView name)
{
    const auto found =
        std::find_if(headers.begin(), headers.end(), [name](const web::HttpHeader &header) {
            return header.name.compare(name, Qt::CaseInsensitive) == 0;
        });
    return found == headers.end() ? QByteArray() : found->value;
}

} // namespace latchkey::exchange
