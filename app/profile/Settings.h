// SPDX-License-Identifier: Apache-2.0
// The settings a profile knows, what each may be, and what it is if nobody set it.
#pragma once

#include "base/Result.h"

#include <QString>
#include <QStringList>

namespace latchkey::profile {

class Profile;

inline constexpr quint16 defaultListenerPort = 24710;

// The keys there are, in the order they are shown.
QStringList settingKeys();

// The key's value while nobody has set one. Problem: `config.unknown-key`.
Result<QString> defaultSetting(const QString &key);

// The value in the form it is stored ("24710" for " 24710 "). Problems: `config.unknown-key`,
// `config.bad-value` (says what is allowed).
Result<QString> validSetting(const QString &key, const QString &value);

// What a person should know about a value that is allowed yet unwise (a listener port that the
// system also hands out to outgoing connections); empty if there is nothing to say.
QString settingNote(const QString &key, const QString &value);

// The value in force: the one set, otherwise the default. Problems: those of Profile::setting().
Result<QString> settingInForce(const Profile &profile, const QString &key);

// listener.port in force.
Result<quint16> listenerPort(const Profile &profile);

} // namespace latchkey::profile
