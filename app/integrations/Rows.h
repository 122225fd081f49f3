// SPDX-License-Identifier: Apache-2.0
// The database's rows as values.
#pragma once

#include "base/Problem.h"
#include "integrations/Integration.h"

class QSqlRecord;

namespace latchkey::integrations {

// A row of the table `integration`, all columns; allowedOrigins, which has a table of its own, is
// empty.
Integration integrationOf(const QSqlRecord &row);

// A row of the table `timeline`, all columns.
TimelineEntry entryOf(const QSqlRecord &row);

// `integration.unknown`.
Problem unknown(const QString &id);

// A row that refers to an integration that is not there breaks the foreign key.
Problem unlessUnknown(const Problem &problem, const QString &id);

} // namespace latchkey::integrations
