// SPDX-License-Identifier: Apache-2.0
// Tells when there may be more in a profile's log, whoever wrote it.
#pragma once

#include "exchange/ExchangeFile.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

#include <memory>

namespace latchkey::exchange {

// Follows the log's files: nothing is done while nothing happens.
class ExchangeWatch : public QObject
{
    Q_OBJECT
public:
    // `folder` is the profile's; there need be no log in it yet.
    explicit ExchangeWatch(QString folder, const LogBounds &bounds = LogBounds(),
                           QObject *parent = nullptr);

Q_SIGNALS:
    // A fifth of a second after the first of several writes.
    void changed();

private:
    void watchFiles();
    bool isNews();

    QString m_folder;
    LogBounds m_bounds;
    // While one has it open the log of changes stays. Otherwise each reader makes it and takes it
    // away again.
    std::unique_ptr<ExchangeFile> m_open;
    // Whoever reads may touch the files all the same: SQLite of root sets their owner. Heard as
    // something new that would be read again, for ever.
    qint64 m_version = 0;
    QFileSystemWatcher m_files;
    QTimer m_soon;
};

} // namespace latchkey::exchange
