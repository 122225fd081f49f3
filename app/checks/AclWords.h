// SPDX-License-Identifier: Apache-2.0
// What was found of a store's rights, in words: the same for the window and for the console.
#pragma once

#include "checks/AclCheck.h"

#include <QString>
#include <QStringList>

namespace latchkey::checks {

// "stops-admin", "stops-developer", "hides-right": for programs.
QByteArray harmName(AclHarm harm);
// "Admin does not open", "fails in developer mode", "cannot be granted singly".
QString harmWords(AclHarm harm);

// "Acme_Feed (acme/module-feed 1.2.0)"; the file where no module is known. Foreign text is not
// escaped in these.
QString nameOf(const AclCulprit &culprit);
// "app/code/Acme/Feed/etc/acl.xml:4"
QString placeOf(const AclCulprit &culprit);
// "app/code/Acme/Feed/etc/acl.xml:4: Acme_Feed (acme/module-feed 1.2.0)"
QString lineOf(const AclCulprit &culprit);

// What was found in one sentence: that Admin does not open, that it opens, that nothing was there.
QString verdictOf(const AclReport &report);
// "612 resources were judged together: /srv/shop"
QString judgedWords(const AclReport &report);
// A finding in lines: what is wrong, each file that has a part in it, what to do.
QStringList linesOf(const AclFinding &finding);
// What could not be read, or says something odd, a line each.
QStringList remarksOf(const AclReport &report);
// All of it, for who sends it on; foreign text in it is escaped.
QString asText(const AclReport &report);

} // namespace latchkey::checks
