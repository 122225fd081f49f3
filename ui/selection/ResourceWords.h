// SPDX-License-Identifier: Apache-2.0
// What is said of a resource: its name, and why it is granted or not.
#pragma once

#include "ui/selection/EditedSelection.h"

#include <QString>

namespace latchkey::ui {

// Foreign parts are escaped already.

// Its title, or its id where it has none.
QString titleOf(const acl::AclTree &tree, int index);

// "Sales › Operations › Orders"; the root, which holds everything, is not named.
QString pathOf(const acl::AclTree &tree, int index);

// The path of the resource with that id, or the id itself.
QString pathOf(const acl::AclTree &tree, const QString &id);

// "chosen", "needed by Actions › Reorder, +2 more · new since the last activation"; empty where
// there is nothing to say.
QString reasonOf(const EditedSelection &edited, int index);

// How the box in front of it stands: granted with everything below, without some of it, or not.
Qt::CheckState checkOf(const acl::ResourceSelection &selection, int index);

// For a screen reader: "Sales, partly, needed by Reorder".
QString spokenOf(const EditedSelection &edited, int index);

// Why it should be granted with open eyes; empty for most.
QString dangerSentence(const acl::AclTree &tree, int index);

// What is granted, a line each in the order of Admin's tree, indented, with a box to tick: for
// paper or a mail to whoever checks it in Admin.
QString asChecklist(const acl::ResourceSelection &selection);

} // namespace latchkey::ui
