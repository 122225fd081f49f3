// SPDX-License-Identifier: Apache-2.0
// A note in the profile of what is being done to a store, so that the next start can say what was
// left if this program or the computer ends meanwhile.
#pragma once

#include "base/Result.h"
#include "install/InstallPlan.h"

#include <QList>
#include <QString>

#include <optional>

namespace latchkey::install {

struct JournalEntry
{
    QString integrationId;
    QString module;
    QString place; // as a person named it
    bool isUninstall = false;
    bool isMaintenance = false;          // it was turned on by us
    StepKind step = StepKind::CopyFiles; // that is under way
    qint64 startedAt = 0;                // ms since the epoch

    friend bool operator==(const JournalEntry &, const JournalEntry &) = default;
};

// One entry an integration, each a small file of `profileFolder`, replaced as a whole and on the
// disk when the call returns.
class InstallJournal
{
public:
    explicit InstallJournal(QString profileFolder);

    // Problem `install.journal-unwritable`: then nothing must be begun.
    Result<void> write(const JournalEntry &entry) const;
    void remove(const QString &integrationId) const;
    // What was begun and never ended; an entry that cannot be read is none.
    std::optional<JournalEntry> of(const QString &integrationId) const;
    QList<JournalEntry> all() const;

private:
    QString fileOf(const QString &integrationId) const;

    QString m_folder;
};

// What a person is told of it at the next start.
QString sentenceOf(const JournalEntry &entry);

} // namespace latchkey::install
