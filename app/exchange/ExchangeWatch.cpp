// SPDX-License-Identifier: Apache-2.0
#include "exchange/ExchangeWatch.h"

#include <QFileInfo>

#include <chrono>
#include <utility>

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
        const bool isNew = isNews();
        watchFiles();
        if (isNew) {
            Q_EMIT changed();
        }
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

bool ExchangeWatch::isNews()
{
    if (!m_files.files().contains(ExchangeFile::pathIn(m_folder))) {
        m_open.reset(); // what is there now is another
    }
    const auto version = m_open ? m_open->version() : Result<qint64>(-1);
    return !m_open || !version || std::exchange(m_version, *version) != *version;
}

// The log of changes is what is written to; the folders tell when there is one.
void ExchangeWatch::watchFiles()
{
    const QString database = ExchangeFile::pathIn(m_folder);
    if (!m_open && QFileInfo::exists(database)) {
        m_open = ExchangeFile::open(m_folder, m_bounds).value_or(nullptr);
        m_version = m_open ? m_open->version().value_or(-1) : -1;
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
