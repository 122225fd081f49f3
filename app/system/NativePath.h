// SPDX-License-Identifier: Apache-2.0
// Paths between Qt and the standard library, in the encoding of the system's files.
#pragma once

#include <QString>

#include <filesystem>

namespace latchkey::system {

std::filesystem::path nativePath(const QString &text);

// With "/" between folders.
QString textOfPath(const std::filesystem::path &path);

} // namespace latchkey::system
