// SPDX-License-Identifier: Apache-2.0
// The settings a profile knows, what each may be, and what it is if nobody set it: what the
// administrator set for everybody (SystemSettings.h) or, without that, a value of our own.
#pragma once

#include "base/Result.h"

#include <QString>
#include <QStringList>

namespace latchkey::profile {

class Profile;

inline constexpr quint16 defaultListenerPort = 24710;
inline constexpr quint16 defaultProxyPort = 24711;

// The keys there are, in the order they are shown.
QStringList settingKeys();

// What a person who asks for "the system's" says, of the language and of the appearance.
inline constexpr char asTheSystem[] = "system";

enum class SettingSource { BuiltIn, Computer, Profile };

// A value in force, and who set it.
struct SettingInForce
{
    QString value;
    SettingSource source;
};

// The key's value while nobody has set one, in the profile or for the computer. Problem:
// `config.unknown-key`.
Result<QString> defaultSetting(const QString &key);

// The value in the form it is stored ("24710" for " 24710 "). Problems: `config.unknown-key`,
// `config.bad-value` (says what is allowed).
Result<QString> validSetting(const QString &key, const QString &value);

// What a person should know about a value that is allowed yet unwise (a listener port that the
// system also hands out to outgoing connections); empty if there is nothing to say.
QString settingNote(const QString &key, const QString &value);

// The value in force: the profile's, otherwise the computer's, otherwise the default. Problems:
// those of Profile::setting() and systemSettings(), `config.bad-value` (the computer's file has one
// that cannot be: says where).
Result<QString> settingInForce(const Profile &profile, const QString &key);
Result<SettingInForce> settingWithSource(const Profile &profile, const QString &key);

// listener.port and proxy.port in force.
Result<quint16> listenerPort(const Profile &profile);
Result<quint16> proxyPort(const Profile &profile);

// What `proxy.bridge` says while the proxy is for programs outside containers only.
inline constexpr char noBridge[] = "none";

// proxy.bridge in force, empty while there is none.
Result<QString> proxyBridge(const Profile &profile);

// The value in force for the profile in `folder`, for what has to be known before it is opened:
// nothing there is made or changed, and what cannot be read there is not set. Problems as above.
Result<QString> settingBeforeOpening(const QString &folder, const QString &key);

// `language` of that, as speak() takes it: empty if it is the system's.
Result<QString> languageInForce(const QString &folder);

} // namespace latchkey::profile
