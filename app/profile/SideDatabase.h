// SPDX-License-Identifier: Apache-2.0
// A database beside the profile's own, for what is written all the time and changes nothing that
// anybody set up: nobody who watches the profile is told of it.
#pragma once

#include "base/Result.h"

#include <QSqlDatabase>
#include <QString>
#include <QStringList>

#include <memory>
#include <span>

namespace latchkey::profile {

// Belongs to the thread that opened it, as a Profile does; several processes may have it open. What
// it holds may be lost: a loss of power takes its last seconds, and a damaged one is put aside and
// begun anew.
class SideDatabase
{
public:
    // The file `name` in `folder`, a profile's, made (0600) if it is not there; `versions` are the
    // statements of each version of its tables, appended to and never edited. Problems:
    // `profile.not-ours`, `profile.unwritable`, `profile.damaged` (and it cannot be put aside),
    // `profile.too-new`, `profile.busy`, `profile.no-driver`, `profile.write-failed`.
    static Result<std::unique_ptr<SideDatabase>> open(const QString &folder, const QString &name,
                                                      std::span<const QStringList> versions);

    ~SideDatabase();
    SideDatabase(const SideDatabase &) = delete;
    SideDatabase &operator=(const SideDatabase &) = delete;

    // Open as long as this is. Keep no copy beyond a call; use profile/Sql.h.
    QSqlDatabase database() const;

private:
    explicit SideDatabase(QString connection);

    QString m_connection;
};

} // namespace latchkey::profile
