// SPDX-License-Identifier: Apache-2.0
// Which program keeps the secrets of this session.
#pragma once

#include <QString>

#include <functional>

class QObject;

namespace latchkey::secrets {

// "gnome-keyring-d (Secret Service, pid 812)", "macOS Keychain"; empty where nobody does. On Linux
// the session bus is asked who has the Secret Service's name; that starts nothing. Answers once,
// later, unless `context` is gone by then. Foreign text.
void askKeychainName(QObject *context, const std::function<void(const QString &)> &answer);

} // namespace latchkey::secrets
