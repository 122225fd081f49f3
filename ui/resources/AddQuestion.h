// SPDX-License-Identifier: Apache-2.0
// Asking before one tick under a filter chooses many resources, or sensitive ones.
#pragma once

#include "acl/ResourceSelection.h"
#include "ui/look/Question.h"

#include <QStringList>

#include <optional>

namespace latchkey::ui {

// What is to be asked before those of `ids` that are not chosen yet are: a question with their
// number, and with the names of the sensitive ones among them. None where one click says it all:
// for one resource, or a few harmless ones.
std::optional<Question> questionBeforeAdding(const acl::ResourceSelection &selection,
                                             const QStringList &ids);

} // namespace latchkey::ui
