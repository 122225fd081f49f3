// SPDX-License-Identifier: Apache-2.0
// A module's file held against what it has to say (THREATS 13).
#pragma once

#include "module/ModuleSpec.h"

#include <QByteArrayView>
#include <QString>

namespace latchkey::module {

// Reads the file at `path`, one of those of moduleFiles(), as a store reads it: true if it says
// what the spec says, neither more nor less, in whatever form. Comments and further methods do not
// matter, and a composer.json may say more.
bool saysTheSame(const QString &path, QByteArrayView octets, const ModuleSpec &spec);

} // namespace latchkey::module
