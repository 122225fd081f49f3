// SPDX-License-Identifier: Apache-2.0
// What the watch found, told to a person who is not looking at the window.
#pragma once

#include "ui/window/DesktopNotice.h"

#include <QSet>

namespace latchkey::session {
class Session;
} // namespace latchkey::session

namespace latchkey::ui {

class WatchNotices : public QObject
{
    Q_OBJECT
public:
    // `session` must outlive it.
    WatchNotices(session::Session &session, QObject *parent = nullptr);

Q_SIGNALS:
    // A person wants to see that integration.
    void wanted(const QString &id);

private:
    void tell(const QString &id, const QString &news);

    session::Session &m_session;
    DesktopNotice m_notice;
    QSet<QString> m_open; // what was told of and nobody has seen yet
    QString m_last;       // the last of them
};

} // namespace latchkey::ui
