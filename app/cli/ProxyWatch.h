// SPDX-License-Identifier: Apache-2.0
// The watch of a running proxy: harmless calls while no window is open, and what they found, said
// on standard output and by the desktop.
#pragma once

#include "console/Console.h"
#include "desk/Watch.h"
#include "profile/ProfileWatch.h"
#include "system/DesktopNotification.h"

#include <QObject>
#include <QSet>

namespace latchkey::cli {

class ProxyWatch : public QObject
{
    Q_OBJECT
public:
    // `profile` and `secrets` must outlive it; `recorder` is told of every request.
    ProxyWatch(console::Console console, profile::Profile &profile, secrets::SecretStore &secrets,
               const desk::CallRecorder &recorder);

    // Watches while the secrets can be read: without them every call would fail, which says nothing
    // of the store.
    void setReadable(bool isReadable);

private:
    void onWatched(const desk::Watched &watched);
    void tell(const QString &id, const QString &news);
    QString nameOf(const QString &id) const;

    console::Console m_console;
    profile::Profile &m_profile;
    desk::Watch m_watch;
    profile::ProfileWatch m_changes; // of plans
    system::DesktopNotification m_notice;
    QSet<QString> m_open; // of which the desktop was told that something is wrong
    bool m_isReadable = false;
};

} // namespace latchkey::cli
