// SPDX-License-Identifier: Apache-2.0
#include "exchange/Throttle.h"

#include <algorithm>

namespace latchkey::exchange {

namespace {

struct Rate
{
    double most;      // at once
    double perSecond; // afterwards
};

Rate rateOf(Kind kind, bool failed)
{
    switch (kind) {
    case Kind::Proxy:
        return failed ? Rate{50, 5} : Rate{20, 2};
    case Kind::Progress: // the page asks every second or two
        return failed ? Rate{20, 0.2} : Rate{5, 0.05};
    case Kind::Callback:
    case Kind::LoginPage:
    case Kind::SignIn:
    case Kind::Consent:
        return {50, 1};
    case Kind::RequestToken:
    case Kind::AccessToken:
    case Kind::Proof:
    case Kind::Test:
    case Kind::Watch:
    case Kind::Call:
    case Kind::Probe:
        break;
    }
    return {200, 10};
}

} // namespace

bool Throttle::admits(const QString &integration, Kind kind, bool failed, qint64 now, int *before)
{
    const Rate rate = rateOf(kind, failed);
    const int which = int(kind) * 2 + int(failed);
    Bucket &bucket = m_buckets[{integration, which}];
    if (bucket.seen == 0) {
        bucket.left = rate.most;
    }
    const double grown = double(std::max<qint64>(0, now - bucket.seen)) / 1000 * rate.perSecond;
    bucket.left = std::min(rate.most, bucket.left + grown);
    bucket.seen = now;
    if (bucket.left < 1) {
        ++bucket.refused;
        return false;
    }
    bucket.left -= 1;
    *before = std::exchange(bucket.refused, 0);
    return true;
}

} // namespace latchkey::exchange
