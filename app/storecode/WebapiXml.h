// SPDX-License-Identifier: Apache-2.0
// Commerce's webapi.xml: what one file may say, and the routes that many of them make.
#pragma once

#include "acl/Route.h"
#include "documents/FileProblem.h"
#include "storecode/MergedConfig.h"

namespace latchkey::storecode {

// Says where `root` is no webapi.xml that Commerce can read. Problems: `acl.not-webapi` (another
// root element), `acl.bad-route` (a route without URL or method, or one of its
// resources without name).
QList<documents::FileProblem> routeRefusals(const documents::XmlElement &root, const QString &path);

// Says which resources of routes are none (acl::isResourceId): only *All* opens such a route.
// Problem code `acl.bad-id`; at most ten.
QList<documents::FileProblem> badRefs(const documents::XmlElement &root, const QString &path);

// A merged configuration for webapi.xml files: routes are the same if URL and method are, and their
// resources add up.
MergedConfig mergedWebapi();

// The routes, in the order they were merged; of a URL and method that occur twice, the last.
QList<acl::Route> routesOf(const MergedConfig &webapi);

} // namespace latchkey::storecode
