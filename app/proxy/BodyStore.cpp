// SPDX-License-Identifier: Apache-2.0
#include "proxy/BodyStore.h"

#include <QDir>

#include <algorithm>
#include <cstring>
#include <utility>

namespace latchkey::proxy {

namespace {

const QString nameTemplate = QStringLiteral("body-XXXXXX");
const QString anyName = QStringLiteral("body-??????");

} // namespace

bool BodyRoom::take(qint64 octets)
{
    const bool isThere = octets <= m_left;
    m_left -= isThere ? octets : 0;
    return isThere;
}

BodyStore::BodyStore(const BodyLimits &limits, std::shared_ptr<BodyRoom> room,
                     const QString &folder)
    : m_limits(limits)
    , m_room(std::move(room))
    , m_folder(folder)
{}

BodyStore::~BodyStore()
{
    m_room->giveBack(m_fileBytes);
}

void BodyStore::append(QByteArrayView octets)
{
    m_size += octets.size();
    if (m_isKept && !m_file && m_memory.size() + octets.size() <= m_limits.memory) {
        m_memory.append(octets);
    } else if (!m_isKept || !isOnDisk(octets)) {
        m_isKept = false;
        m_passing.append(octets);
    }
}

// False too where the disk is full: then it is passed on, and not kept.
bool BodyStore::isOnDisk(QByteArrayView octets)
{
    if (m_fileBytes + octets.size() > m_limits.disk || !m_room->take(octets.size())) {
        return false;
    }
    if (!isWritten(octets)) {
        m_room->giveBack(octets.size());
        return false;
    }
    m_fileBytes += octets.size();
    return true;
}

bool BodyStore::isWritten(QByteArrayView octets)
{
    if (!m_file) {
        m_file = std::make_unique<UnbufferedFile>(QDir(m_folder).filePath(nameTemplate));
        if (!m_file->make()) {
            return false;
        }
    }
    return m_file->seek(m_fileBytes) &&
           m_file->write(octets.data(), octets.size()) == octets.size();
}

qsizetype BodyStore::read(char *to, qsizetype most)
{
    qsizetype count = 0;
    const qint64 behindMemory = m_at - m_memory.size();
    if (behindMemory < 0) {
        count = std::min<qsizetype>(most, -behindMemory);
        std::memcpy(to, m_memory.constData() + m_at, size_t(count));
    } else if (behindMemory < m_fileBytes) {
        const qint64 left = std::min<qint64>(most, m_fileBytes - behindMemory);
        count = m_file->seek(behindMemory) ? std::max<qint64>(0, m_file->read(to, left)) : 0;
    } else {
        count = std::min(most, m_passing.size());
        std::memcpy(to, m_passing.constData(), size_t(count));
        m_passing.remove(0, count);
    }
    m_at += count;
    return count;
}

bool BodyStore::rewind()
{
    if (m_isKept) {
        m_at = 0;
    }
    return m_isKept;
}

void removeLeftBodies(const QString &folder)
{
    QDir dir(folder);
    const QStringList left = dir.entryList({anyName}, QDir::Files | QDir::System);
    for (const QString &name : left) {
        dir.remove(name);
    }
}

} // namespace latchkey::proxy
