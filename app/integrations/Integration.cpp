// SPDX-License-Identifier: Apache-2.0
#include "integrations/Integration.h"

namespace latchkey::integrations {

namespace {

QByteArray loopbackUrl(quint16 port, const QByteArray &key, const char *what)
{
    return "http://127.0.0.1:" + QByteArray::number(port) + '/' + key + '/' + what;
}

} // namespace

QByteArray adminUrl(const Integration &integration)
{
    return integration.adminUrl.isEmpty() ? integration.storeUrl + "admin/" : integration.adminUrl;
}

QByteArray callbackUrl(const Integration &integration, quint16 port)
{
    return loopbackUrl(port, integration.callbackKey, "callback");
}

QByteArray identityLinkUrl(const Integration &integration, quint16 port)
{
    return loopbackUrl(port, integration.identityKey, "identity");
}

} // namespace latchkey::integrations
