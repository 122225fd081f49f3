// SPDX-License-Identifier: Apache-2.0
// The resources and routes of Magento Open Source that the program knows by itself.
#pragma once

#include "acl/AclTree.h"
#include "acl/Route.h"
#include "documents/XmlElement.h"

#include <QByteArray>
#include <QList>

namespace latchkey::storecode {

// The Commerce release the catalogue is of: "Magento Open Source 2.4.6".
QString catalogueRelease();

// As one acl.xml and one webapi.xml of all modules.
documents::XmlElement catalogueAcl();
documents::XmlElement catalogueWebapi();

// The catalogue's own form: a line "# release", then a line a resource or route, tab-separated.
// What `resources/catalogue/` holds; readers are above, `latchkey-catalogue` writes it.
QByteArray writeCatalogueAcl(const QString &release, const acl::AclTree &tree);
QByteArray writeCatalogueRoutes(const QString &release, const QList<acl::Route> &routes);

} // namespace latchkey::storecode
