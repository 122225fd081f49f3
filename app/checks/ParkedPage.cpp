// SPDX-License-Identifier: Apache-2.0
#include "checks/ParkedPage.h"

#include "commerce/WebPage.h"

#include <algorithm>
#include <iterator>

namespace latchkey::checks {

namespace {

constexpr qsizetype beginning = 65'536;

// What only such pages hold; in small letters.
constexpr QByteArrayView marks[] = {
    "domain is for sale",
    "domain may be for sale",
    "buy this domain",
    "domain is parked",
    "parked domain",
    "domain parking",
    "sedoparking",
    "parkingcrew",
    "bodis.com",
    "hugedomains.com",
    "dan.com/buy-domain",
    "afternic.com",
    "parklogic",
    "above.com/marketplace",
    "parkweb",
    "domain has expired",
    "this account has been suspended",
    "diese domain steht zum verkauf",
    "domain ist geparkt",
    "hier entsteht eine neue internetpräsenz",
};

} // namespace

bool isParkedPage(const httpcall::HttpAnswer &answer)
{
    if (!commerce::isPage(answer)) {
        return false;
    }
    const QByteArray body = answer.body.left(beginning).toLower();
    return std::any_of(std::begin(marks), std::end(marks),
                       [&body](QByteArrayView mark) { return body.contains(mark); });
}

} // namespace latchkey::checks
