// SPDX-License-Identifier: Apache-2.0
// What latchkeyctl says of itself.
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace latchkey::cli {

// The help on what `words` begin with: everything without words, the verbs of a group ("login"), or
// one verb with its options, an example and the exit codes. Nothing for what there is not.
std::optional<QString> helpOn(const QStringList &words);

} // namespace latchkey::cli
