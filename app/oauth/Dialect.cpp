// SPDX-License-Identifier: Apache-2.0
#include "oauth/Dialect.h"

#include "oauth/AcceptanceRules.h"
#include "oauth/AuthorityRules.h"
#include "oauth/ParameterRules.h"
#include "oauth/PathRules.h"

#include <QtGlobal>

#include <array>

namespace latchkey::oauth {

namespace {

// The stores' in the order of negotiation; the last one is no store's.
constexpr std::array dialects{
    Dialect{.name = "native",
            .stores = QT_TRANSLATE_NOOP("Commerce", "Commerce 2.4.8 and newer"),
            .accepts = everyUrl,
            .authority = hostAsReceived,
            .path = pathAsReceived,
            .parameters = flatParametersAndPhpReading,
            .order = byPhpKeyOrder},
    Dialect{.name = "laminas",
            .stores = QT_TRANSLATE_NOOP("Commerce", "Commerce 2.4.6 and 2.4.7"),
            .accepts = urlsOfLaminasUri,
            .authority = hostInLowerCaseWithoutDefaultPort,
            .path = pathNormalised,
            .parameters = flatParameters,
            .order = inNaturalOrder},
    Dialect{.name = "laminas-exact-path",
            .stores =
                QT_TRANSLATE_NOOP("Commerce", "Commerce 2.4.6 and 2.4.7 with Adobe's later fix"),
            .accepts = urlsOfLaminasUri,
            .authority = hostInLowerCaseWithoutDefaultPort,
            .path = pathNormalisedExactly,
            .parameters = flatParameters,
            .order = inNaturalOrder},
    Dialect{.name = "zend",
            .stores = QT_TRANSLATE_NOOP("Commerce", "Commerce up to 2.4.5"),
            .accepts = urlsOfZendUri,
            .authority = hostInLowerCaseWithoutBrackets,
            .path = pathAsReceived,
            .parameters = flatParameters,
            .order = inNaturalOrder},
    Dialect{.name = "laminas-backport",
            .stores = QT_TRANSLATE_NOOP("Commerce",
                                        "Commerce 2.4.6 and 2.4.7 with a patch taken from 2.4.8"),
            .accepts = urlsOfLaminasUri,
            .authority = hostInLowerCaseWithoutDefaultPort,
            .path = pathNormalisedExactly,
            .parameters = flatParametersWithEncodedValues,
            .order = inNaturalOrder},
    Dialect{.name = "rfc5849",
            .stores = QT_TRANSLATE_NOOP("Commerce", "RFC 5849 to the letter"),
            .accepts = everyUrl,
            .authority = hostInLowerCaseWithoutDefaultPort,
            .path = pathAsReceivedNeverEmpty,
            .parameters = everyParameter,
            .order = byEncodedOctets},
};

constexpr auto ofStores = [] {
    std::array<const Dialect *, dialects.size() - 1> stores{};
    for (size_t i = 0; i < stores.size(); ++i) {
        stores[i] = &dialects[i];
    }
    return stores;
}();

} // namespace

std::span<const Dialect *const> storeDialects()
{
    return ofStores;
}

const Dialect &native()
{
    return dialects.front();
}

const Dialect &rfc5849()
{
    return dialects.back();
}

QByteArray dialectNames(QByteArrayView separator)
{
    QByteArray names;
    for (const Dialect &dialect : dialects) {
        names.append(names.isEmpty() ? QByteArrayView() : separator).append(dialect.name);
    }
    return names;
}

const Dialect *dialectNamed(QByteArrayView name)
{
    for (const Dialect &dialect : dialects) {
        if (name == dialect.name) {
            return &dialect;
        }
    }
    return nullptr;
}

} // namespace latchkey::oauth
