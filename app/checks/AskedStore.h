// SPDX-License-Identifier: Apache-2.0
// A store as it is asked without any token: GET requests to its own origin, nothing followed.
#pragma once

#include "base/Cancel.h"
#include "base/Clock.h"
#include "commerce/Store.h"
#include "httpcall/HttpCall.h"
#include "web/Origin.h"

namespace latchkey::checks {

struct AskedStore
{
    AskedStore(commerce::Store asked, Clock time);

    commerce::Store
        store; // with whom TLS trusts there, and the password of the web server in front
    web::Origin origin;
    Clock clock;

    // "shop.example": for sentences.
    QString host() const { return QString::fromLatin1(origin.host); }
    // "https://shop.example"
    QString place() const { return QString::fromLatin1(origin.text()); }
};

// Commerce's API: every active integration may call it, and nobody else.
inline constexpr char apiSuffix[] = "rest/V1/modules";

// GET of what is behind the store's base URL. `oauth` stands in the Authorization header, beside
// the name and password for the web server in front, which go by https or within this computer
// only. Of a success no body is kept where `keepsBody` is false. For the thread pool. Problems:
// those of httpcall::performHttpCall().
httpcall::HttpOutcome askStore(const AskedStore &asked, const QByteArray &suffix,
                               const CancelFlag &cancel, bool keepsBody = true,
                               const QByteArray &oauth = {});

} // namespace latchkey::checks
