// SPDX-License-Identifier: Apache-2.0
// The two files that start the signing proxy with a person's session, as they stand in that
// person's configuration.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>

namespace latchkey::service {

// What is to be started.
struct ProxyStart
{
    QString program;                            // latchkeyctl, by its absolute path
    QString profileFolder;                      // absolute
    std::optional<quint16> port = std::nullopt; // that of the profile's settings otherwise

    // program and arguments
    QStringList command() const;

    friend bool operator==(const ProxyStart &, const ProxyStart &) = default;
};

// What keeps the service from reading and changing files it has no business with.
enum class FileGuard {
    Whole, // needs a user namespace, which not every computer gives a person's programs
    None,  // only what needs none
};

// What the proxy ends with where it would end the same if it were started again: its secrets do not
// open with what it was given. No status of Exit's.
inline constexpr int hopelessStatus = 3;

inline constexpr char serviceName[] = "latchkey-proxy.service";

// The person's configuration: XDG_CONFIG_HOME, ~/.config without it.
QString serviceFile();   // …/systemd/user/latchkey-proxy.service
QString autostartFile(); // …/autostart/latchkey-proxy.desktop

// The text of a systemd user service (systemd.service(5), systemd.exec(5)).
QByteArray userService(const ProxyStart &start, FileGuard guard);

// The text of an autostart entry (freedesktop.org's Desktop Application Autostart Specification).
QByteArray autostartEntry(const ProxyStart &start);

// Lines of [Service] that need nothing of the computer but its kernel: for every service of ours.
QByteArray kernelGuards();

} // namespace latchkey::service
