// SPDX-License-Identifier: Apache-2.0
// The resources and routes of Magento Open Source that the program knows by itself, release by
// release.
#pragma once

#include "acl/AclTree.h"
#include "acl/Route.h"
#include "base/Result.h"
#include "documents/XmlElement.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace latchkey::storecode {

// Stands for the built-in catalogue among sources: its newest release, or the one that is named
// behind a colon, "catalogue:2.4.6". (A file of that name: "./catalogue".)
inline const QString catalogueSource = QStringLiteral("catalogue");

bool isCatalogue(const QString &source);
// "catalogue:2.4.6" of "2.4.6"; the newest for nothing.
QString catalogueOf(const QString &release);

// The releases, the newest first: "2.4.8-p1".
QStringList catalogueReleases();
// The one that a person means by "2.4.6", "2.4.6-p3" or nothing: that of the same line, whatever
// its patches. Problem `acl.unknown-release`; its sentence lists those there are.
Result<QString> catalogueRelease(const QString &meant);
// "Magento Open Source 2.4.8-p1"
QString catalogueName(const QString &release);

// As one acl.xml and one webapi.xml of all modules of one of the releases.
documents::XmlElement catalogueAcl(const QString &release);
documents::XmlElement catalogueWebapi(const QString &release);

// What was recorded of one release.
struct RecordedRelease
{
    QString release;
    acl::AclTree tree;
    QList<acl::Route> routes;
};

// The catalogue's own form, which `resources/catalogue/` holds: a line "# Magento Open Source" with
// the releases behind it, then a line a resource or route, tab-separated. Each begins with a "1"
// for each release that has it, "0" for the others; what is the same in several stands once. The
// rows of any one release are in its order. `releases` are the oldest first.
QByteArray writeCatalogueAcl(const QList<RecordedRelease> &releases);
QByteArray writeCatalogueRoutes(const QList<RecordedRelease> &releases);

} // namespace latchkey::storecode
