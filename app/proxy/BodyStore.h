// SPDX-License-Identifier: Apache-2.0
// A request's body between the program that sends it and the store, kept only as far as it may be
// needed again.
#pragma once

#include <QByteArray>
#include <QString>
#include <QTemporaryFile>

#include <memory>

namespace latchkey::proxy {

// How much of a body is held.
struct BodyLimits
{
    qsizetype memory = 65'536;  // in memory; what is kept beyond goes to the disk
    qint64 disk = 67'108'864;   // and no further: then it is only passed on
    qint64 disks = 536'870'912; // of all bodies together
    qsizetype form = 1'048'576; // a form is signed, so all of it has to be there first
};

// What all bodies together have on the disk.
class BodyRoom
{
public:
    explicit BodyRoom(qint64 octets)
        : m_left(octets)
    {}

    // False if there is not so much left.
    bool take(qint64 octets);
    void giveBack(qint64 octets) { m_left += octets; }

private:
    qint64 m_left;
};

// Without a buffer of its own: what the disk did not take must not stand between what it took and
// what is read.
class UnbufferedFile : public QTemporaryFile
{
public:
    using QTemporaryFile::QTemporaryFile;
    bool make() { return QTemporaryFile::open(ReadWrite | Unbuffered); }
};

// While it is kept, the body can be sent again from its beginning. On the disk it is a file without
// a name, for this account alone: it is gone with the program, however that ends. Where the system
// has no such files it has a name, and removeLeftBodies() finds it.
class BodyStore
{
public:
    // Files are made in `folder`, as long as `room` has some left.
    BodyStore(const BodyLimits &limits, std::shared_ptr<BodyRoom> room, const QString &folder);
    ~BodyStore();
    Q_DISABLE_COPY_MOVE(BodyStore)

    void append(QByteArrayView octets);

    // The next octets into `to`, at most `most`; 0 if there are none yet.
    qsizetype read(char *to, qsizetype most);

    // How much has come and was not read.
    qint64 unread() const { return m_size - m_at; }
    qint64 size() const { return m_size; }

    // From now on it is only passed on.
    void keepNoMore() { m_isKept = false; }
    bool isKept() const { return m_isKept; }

    // To its beginning, if it is kept.
    bool rewind();

    // All of it; only of what is in memory.
    QByteArray octets() const { return m_memory; }

private:
    bool isOnDisk(QByteArrayView octets);
    bool isWritten(QByteArrayView octets);

    const BodyLimits m_limits;
    const std::shared_ptr<BodyRoom> m_room;
    const QString m_folder;
    // one behind the other
    QByteArray m_memory;
    std::unique_ptr<UnbufferedFile> m_file;
    qint64 m_fileBytes = 0;
    QByteArray m_passing; // what is not kept, from what was read on

    qint64 m_size = 0;
    qint64 m_at = 0;
    bool m_isKept = true;
};

// Removes what a proxy that was killed left in `folder`. None may be at work there.
void removeLeftBodies(const QString &folder);

} // namespace latchkey::proxy
