// SPDX-License-Identifier: Apache-2.0
// What the administrator set for everybody on this computer: latchkey/latchkey.conf in the system's
// configuration folders (/etc/xdg; XDG_CONFIG_DIRS). Lines of `key = value`, "#" begins a comment.
#pragma once

#include "base/Result.h"

#include <QString>

#include <optional>

namespace latchkey::profile {

// One line of such a file.
struct SystemSetting
{
    QString key;
    QString value;
    QString place; // "/etc/xdg/latchkey/latchkey.conf:3"

    friend bool operator==(const SystemSetting &, const SystemSetting &) = default;
};

// What `content` says, in its order. `file` is for the places. Problem `config.bad-line`.
Result<QList<SystemSetting>> readSystemSettings(const QByteArray &content, const QString &file);

// What the computer's file says: the first that there is. Nothing without one. Problems:
// `config.bad-line`, `config.unreadable`.
Result<QList<SystemSetting>> systemSettings();

} // namespace latchkey::profile
