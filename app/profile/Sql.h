// SPDX-License-Identifier: Apache-2.0
// SQL without boilerplate: one statement in, a Result out.
#pragma once

#include "base/Result.h"

#include <QList>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlRecord>
#include <QVariant>

namespace latchkey::profile {

// `values` are bound to the `?` of `sql` in order. A null QString or QByteArray is bound as an
// empty one; NULL is QVariant(). Column types are strict: text is bound as QString, octets as
// QByteArray.
//
// Problems of all functions here: `profile.busy` (another process held the database for 5 s),
// `profile.conflict` (a UNIQUE, NOT NULL or foreign-key rule says no; nothing was changed),
// `profile.damaged`, `profile.write-failed` (disk full, read-only, input/output error).

// The rows of a SELECT.
Result<QList<QSqlRecord>> rows(const QSqlDatabase &database, const QString &sql,
                               const QVariantList &values = {});

// Runs a statement that changes something; the number of rows it changed.
Result<qint64> change(const QSqlDatabase &database, const QString &sql,
                      const QVariantList &values = {});

// The Problem of a failed statement.
Problem problemOf(const QSqlError &error);

// The connection's transaction, that of inTransaction().
Result<void> begin(const QSqlDatabase &database);
Result<void> commit(const QSqlDatabase &database);
void undo(const QSqlDatabase &database);
bool isInTransaction(const QSqlDatabase &database);

// Runs `work`, a function that returns some Result<T>, in a transaction that holds the write lock
// from its start (so it never fails halfway for another process's sake). Committed if `work`
// succeeded, otherwise undone. Within another one on the same connection it is a part of that,
// which has to fail where it did.
template <typename Work>
auto inTransaction(const QSqlDatabase &database, Work &&work) -> decltype(work())
{
    if (isInTransaction(database)) {
        return work();
    }
    if (const auto begun = begin(database); !begun) {
        return failure(begun.error());
    }
    auto result = work();
    if (!result) {
        undo(database);
        return result;
    }
    if (const auto committed = commit(database); !committed) {
        undo(database);
        return failure(committed.error());
    }
    return result;
}

} // namespace latchkey::profile
