// SPDX-License-Identifier: Apache-2.0
// Tells when another program, or another connection, wrote to a profile.
#pragma once

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

namespace latchkey::profile {

class Profile;

// Follows the database's files and asks SQLite only when one was written, so nothing is done while
// nothing happens. Where the system cannot watch files (some network drives), it tells nothing.
class ProfileWatch : public QObject
{
    Q_OBJECT
public:
    // `profile` must outlive it.
    explicit ProfileWatch(const Profile &profile, QObject *parent = nullptr);

Q_SIGNALS:
    // A tenth of a second after the last of several commits; never for one of the profile's own.
    void changedElsewhere();

private:
    void watchFiles();
    void onFileChanged();
    void look();

    const Profile &m_profile;
    QFileSystemWatcher m_files;
    QTimer m_soon;
    qint64 m_version; // SQLite's data_version as it was seen last
};

} // namespace latchkey::profile
