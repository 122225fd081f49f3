// SPDX-License-Identifier: Apache-2.0
#include "exchange/ExchangeWatch.h"

#include <QFileInfo>

#include <chrono>

namespace latchkey::exchange {

using namespace std::chrono_literals;

ExchangeWatch::ExchangeWatch(QString folder, const LogBounds &bounds, QObject *parent)
    : QObject(parent)
    , m_folder(std::move(folder))
    , m_bounds(bounds)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(200ms);
    connect(&m_soon, &QTimer::timeout, this, [this] {
        watchFiles();
        Q_EMIT changed();
    });
    const auto note = [this] {
        if (!m_soon.isActive()) {
            m_soon.start();
        }
    };
    connect(&m_files, &QFileSystemWatcher::fileChanged, this, note);
    connect(&m_files, &QFileSystemWatcher::directoryChanged, this, note);
    watchFiles();
}

// The log of changes is what is written to; the folders tell when there is one.
void ExchangeWatch::watchFiles()
{
    const QString database = ExchangeFile::pathIn(m_folder);
    if (!m_open && QFileInfo::exists(database)) {
        m_open = ExchangeFile::open(m_folder, m_bounds).value_or(nullptr);
    }
    const QStringList wanted{m_folder, QFileInfo(database).path(), database,
                             database + QStringLiteral("-wal")};
    const QStringList watched = m_files.files() + m_files.directories();
    for (const QString &path : wanted) {
        if (!watched.contains(path) && QFileInfo::exists(path)) {
            m_files.addPath(path);
        }
    }
}

} // namespace latchkey::exchange
