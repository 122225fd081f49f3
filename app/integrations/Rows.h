// SPDX-License-Identifier: Apache-2.0
// The database's rows as values.
#pragma once

#include "integrations/Integration.h"

class QSqlRecord;

namespace latchkey::integrations {

// A row of the table `integration`, all columns; allowedOrigins, which has a table of its own, is
// empty.
Integration integrationOf(const QSqlRecord &row);

// A row of the table `timeline`, all columns.
TimelineEntry entryOf(const QSqlRecord &row);

} // namespace latchkey::integrations
