// SPDX-License-Identifier: Apache-2.0
#include "oauth/Dialect.h"

#include "oauth/AcceptanceRules.h"
#include "oauth/AuthorityRules.h"
#include "oauth/ParameterRules.h"
#include "oauth/PathRules.h"

#include <QtGlobal>

#include <array>

namespace latchkey::oauth {

const Dialect &zend()
{
    static constexpr Dialect dialect{.name = "zend",
                                     .stores =
                                         QT_TRANSLATE_NOOP("Commerce", "Commerce up to 2.4.5"),
                                     .accepts = urlsOfZendUri,
                                     .authority = hostInLowerCaseWithoutBrackets,
                                     .path = pathAsReceived,
                                     .parameters = flatParameters,
                                     .order = inNaturalOrder};
    return dialect;
}

const Dialect &laminas()
{
    static constexpr Dialect dialect{.name = "laminas",
                                     .stores =
                                         QT_TRANSLATE_NOOP("Commerce", "Commerce 2.4.6 and 2.4.7"),
                                     .accepts = urlsOfLaminasUri,
                                     .authority = hostInLowerCaseWithoutDefaultPort,
                                     .path = pathNormalised,
                                     .parameters = flatParameters,
                                     .order = inNaturalOrder};
    return dialect;
}

const Dialect &laminasExactPath()
{
    static constexpr Dialect dialect{
        .name = "laminas-exact-path",
        .stores = QT_TRANSLATE_NOOP("Commerce", "Commerce 2.4.6 and 2.4.7 with Adobe's later fix"),
        .accepts = urlsOfLaminasUri,
        .authority = hostInLowerCaseWithoutDefaultPort,
        .path = pathNormalisedExactly,
        .parameters = flatParameters,
        .order = inNaturalOrder};
    return dialect;
}

const Dialect &native()
{
    static constexpr Dialect dialect{.name = "native",
                                     .stores =
                                         QT_TRANSLATE_NOOP("Commerce", "Commerce 2.4.8 and newer"),
                                     .accepts = everyUrl,
                                     .authority = hostAsReceived,
                                     .path = pathAsReceived,
                                     .parameters = flatParametersAndPhpReading,
                                     .order = byPhpKeyOrder};
    return dialect;
}

const Dialect &rfc5849()
{
    static constexpr Dialect dialect{.name = "rfc5849",
                                     .stores =
                                         QT_TRANSLATE_NOOP("Commerce", "RFC 5849 to the letter"),
                                     .accepts = everyUrl,
                                     .authority = hostInLowerCaseWithoutDefaultPort,
                                     .path = pathAsReceivedNeverEmpty,
                                     .parameters = everyParameter,
                                     .order = byEncodedOctets};
    return dialect;
}

std::span<const Dialect *const> storeDialects()
{
    static const std::array<const Dialect *, 4> dialects{&native(), &laminas(), &laminasExactPath(),
                                                         &zend()};
    return dialects;
}

QByteArray dialectNames()
{
    QByteArray names;
    for (const Dialect *dialect : storeDialects()) {
        names += dialect->name + QByteArray(", ");
    }
    return names + rfc5849().name;
}

const Dialect *dialectNamed(QByteArrayView name)
{
    for (const Dialect *dialect : storeDialects()) {
        if (name == dialect->name) {
            return dialect;
        }
    }
    return name == rfc5849().name ? &rfc5849() : nullptr;
}

} // namespace latchkey::oauth
