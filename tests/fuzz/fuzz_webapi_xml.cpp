// SPDX-License-Identifier: Apache-2.0
// Any octets as a webapi.xml: read, merged, and each of its routes called.
#include "Promise.h"

#include "acl/RouteTable.h"
#include "storecode/WebapiXml.h"

#include <cstdint>

using namespace latchkey::acl;
using namespace latchkey::documents;
using namespace latchkey::storecode;
using latchkey::fuzz::promise;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto root = readXml(QByteArrayView(data, qsizetype(size)));
    if (!root || !routeRefusals(*root, {}).isEmpty()) {
        return 0;
    }
    MergedConfig config = mergedWebapi();
    config.merge(*root, {});
    config.merge(*root, {});
    const QList<Route> routes = routesOf(config);
    const RouteTable table(routes);
    promise(table.routes().size() == routes.size(), "no route is lost");
    for (const Route &route : routes) {
        const Route *met = table.match({route.method, route.url, Mode::Direct});
        promise(met != nullptr && *met == route, "a route's own URL meets it");
        for (const QString &resource : route.resources) {
            promise(table.opened(resource).contains(route), "a resource opens its routes");
        }
        if (const auto call = readApiCall(route.text())) {
            table.match(*call);
        }
    }
    return 0;
}
