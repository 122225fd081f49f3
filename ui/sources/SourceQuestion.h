// SPDX-License-Identifier: Apache-2.0
// Where a person says which code of a store is meant.
#pragma once

#include <QStringList>

#include <functional>

class QWidget;

namespace latchkey::ui {

enum class SourceKind {
    Folder, // the store's code, or an extension's
    Files,  // zip archives, acl.xml
};

// Opens without blocking; `chosen` is called with what storecode::readAcl() takes, and not at all
// where nothing is chosen or `parent` is gone.
void askForSources(SourceKind kind, QWidget *parent,
                   const std::function<void(const QStringList &sources)> &chosen);

} // namespace latchkey::ui
