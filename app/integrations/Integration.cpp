// SPDX-License-Identifier: Apache-2.0
#include "integrations/Integration.h"

namespace latchkey::integrations {

namespace {

QByteArray urlBehind(const QByteArray &base, const QByteArray &key, const char *what)
{
    return base.isEmpty() ? base : base + '/' + key + '/' + what;
}

} // namespace

QByteArray adminUrl(const Integration &integration)
{
    return integration.adminUrl.isEmpty() ? integration.storeUrl + "admin/" : integration.adminUrl;
}

QByteArray callbackUrl(const Integration &integration, quint16 port)
{
    return urlBehind(callbackBase(integration.way, port), integration.callbackKey, "callback");
}

QByteArray identityLinkUrl(const Integration &integration, quint16 port)
{
    return urlBehind(callbackBase(Way(), port), integration.identityKey, "identity");
}

} // namespace latchkey::integrations
