// SPDX-License-Identifier: Apache-2.0
#include "ui/browserlink/SignInPlace.h"

namespace latchkey::ui {

namespace {

bool isAtOrBelow(const QByteArray &host, const QByteArray &domain)
{
    return host == domain || host.endsWith('.' + domain);
}

} // namespace

bool isAdobeSignIn(const web::Origin &origin)
{
    return origin.scheme == "https" && (isAtOrBelow(origin.host, "adobelogin.com") ||
                                        isAtOrBelow(origin.host, "auth.services.adobe.com"));
}

} // namespace latchkey::ui
