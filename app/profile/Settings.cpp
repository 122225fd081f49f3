// SPDX-License-Identifier: Apache-2.0
#include "profile/Settings.h"

#include "base/Language.h"
#include "profile/Profile.h"
#include "profile/SystemSettings.h"
#include "profile/Text.h"

#include <algorithm>
#include <array>

namespace latchkey::profile {

namespace {

constexpr QLatin1String languageKey("language");

struct Setting
{
    QLatin1String key;
    QString (*byDefault)();
    Result<QString> (*valid)(const QString &value);
    QString (*note)(const QString &value);
};

constexpr uint lowestPort = 1024; // below, only the administrator may listen
constexpr uint highestPort = 65535;
constexpr uint firstEphemeralPort = 32768; // Linux' net.ipv4.ip_local_port_range
constexpr uint lastEphemeralPort = 60999;

bool isAsciiNumber(const QString &text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) {
        return c >= QLatin1Char('0') && c <= QLatin1Char('9');
    });
}

Result<QString> validPortOf(const char *key, quint16 byDefault, const QString &value)
{
    const QString digits = value.trimmed();
    bool fits = false;
    const uint port = digits.toUInt(&fits);
    if (!fits || !isAsciiNumber(digits) || port < lowestPort || port > highestPort) {
        return failure("config.bad-value",
                       Text::tr("%1 must be a whole number from %2 to %3. The default is %4.")
                           .arg(QLatin1String(key))
                           .arg(lowestPort)
                           .arg(highestPort)
                           .arg(byDefault),
                       value.left(100));
    }
    return QString::number(port);
}

Result<QString> validPort(const QString &value)
{
    return validPortOf("listener.port", defaultListenerPort, value);
}

Result<QString> validProxyPort(const QString &value)
{
    return validPortOf("proxy.port", defaultProxyPort, value);
}

QString portNote(const QString &value)
{
    const uint port = value.toUInt();
    if (port < firstEphemeralPort || port > lastEphemeralPort) {
        return {};
    }
    return Text::tr("The system also uses port %1 for outgoing connections, so Latchkey may "
                    "sometimes fail to listen there. A port below %2 is safer.")
        .arg(value)
        .arg(firstEphemeralPort);
}

Result<QString> oneOf(const QStringList &choices, const char *key, const QString &value)
{
    const QString choice = value.trimmed();
    if (!choices.contains(choice)) {
        return failure("config.bad-value",
                       Text::tr("The setting “%1” must be one of %2.")
                           .arg(QLatin1String(key), choices.join(QStringLiteral(", "))),
                       value.left(100));
    }
    return choice;
}

Result<QString> validBrowser(const QString &value)
{
    return oneOf(
        {QStringLiteral("automatic"), QStringLiteral("embedded"), QStringLiteral("system")},
        "browser", value);
}

Result<QString> validAppearance(const QString &value)
{
    return oneOf({QLatin1String(asTheSystem), QStringLiteral("light"), QStringLiteral("dark")},
                 "appearance", value);
}

// A variant such as de_AT is one of them too.
Result<QString> validLanguage(const QString &value)
{
    const QString language = value.trimmed();
    return speaks(language)
               ? Result<QString>(language)
               : oneOf(QStringList{QLatin1String(asTheSystem)} + languages(), "language", value);
}

Result<QString> validSecretsPlace(const QString &value)
{
    return oneOf({QStringLiteral("keychain"), QStringLiteral("file")}, "secrets.place", value);
}

// Of IPv4: four numbers, without leading zeros.
bool isAddress(const QString &text)
{
    const QStringList numbers = text.split(QLatin1Char('.'));
    return numbers.size() == 4 &&
           std::all_of(numbers.begin(), numbers.end(), [](const QString &number) {
               return isAsciiNumber(number) && number.size() <= 3 && number.toUInt() <= 255 &&
                      number == QString::number(number.toUInt());
           });
}

Result<QString> validBridge(const QString &value)
{
    const QString address = value.trimmed();
    if (address != QLatin1String(noBridge) && !isAddress(address)) {
        return failure("config.bad-value",
                       Text::tr("proxy.bridge is the address that this computer has on a bridge "
                                "to containers, such as 172.17.0.1, or %1.")
                           .arg(QLatin1String(noBridge)),
                       value.left(100));
    }
    return address;
}

QString bridgeNote(const QString &value)
{
    return value == QLatin1String(noBridge)
               ? QString()
               : Text::tr("A proxy that runs listens there from its next start on. Programs in "
                          "containers call it at that address; every container on that bridge "
                          "may try, so each needs a key.");
}

QString secretsPlaceNote(const QString &value)
{
    return value == QLatin1String("file")
               ? Text::tr("The secrets are then in a file under a passphrase, for servers without "
                          "a keychain. What the keychain holds stays there. Make the file with "
                          "latchkeyctl secrets file.")
               : QString();
}

QString sameAsTheSystem()
{
    return QLatin1String(asTheSystem);
}

QString noNote(const QString &)
{
    return {};
}

const std::array<Setting, 7> settings = {{
    {languageKey, sameAsTheSystem, validLanguage, noNote},
    {QLatin1String("appearance"), sameAsTheSystem, validAppearance, noNote},
    {QLatin1String("listener.port"), [] { return QString::number(defaultListenerPort); }, validPort,
     portNote},
    {QLatin1String("proxy.port"), [] { return QString::number(defaultProxyPort); }, validProxyPort,
     portNote},
    {QLatin1String("proxy.bridge"), [] { return QString::fromLatin1(noBridge); }, validBridge,
     bridgeNote},
    {QLatin1String("browser"), [] { return QStringLiteral("automatic"); }, validBrowser, noNote},
    {QLatin1String("secrets.place"), [] { return QStringLiteral("keychain"); }, validSecretsPlace,
     secretsPlaceNote},
}};

Result<const Setting *> settingOf(const QString &key)
{
    for (const Setting &setting : settings) {
        if (setting.key == key) {
            return &setting;
        }
    }
    return failure("config.unknown-key",
                   Text::tr("There is no such setting. The settings are %1.")
                       .arg(settingKeys().join(QStringLiteral(", "))),
                   key.left(100));
}

// The last line that sets it counts.
Result<std::optional<QString>> settingOfComputer(const QString &key)
{
    const auto lines = systemSettings();
    if (!lines) {
        return failure(lines.error());
    }
    std::optional<QString> found;
    for (const SystemSetting &line : *lines) {
        if (line.key != key) {
            continue;
        }
        const auto valid = validSetting(key, line.value);
        if (!valid) {
            return failure(valid.error().code,
                           line.place + QStringLiteral(": ") + valid.error().sentence,
                           valid.error().detail);
        }
        found = *valid;
    }
    return found;
}

Result<SettingInForce> unlessSet(const QString &key)
{
    const auto computer = settingOfComputer(key);
    if (!computer) {
        return failure(computer.error());
    }
    if (*computer) {
        return SettingInForce{**computer, SettingSource::Computer};
    }
    return defaultSetting(key).map([](const QString &value) {
        return SettingInForce{value, SettingSource::BuiltIn};
    });
}

} // namespace

QStringList settingKeys()
{
    QStringList keys;
    for (const Setting &setting : settings) {
        keys.append(setting.key);
    }
    return keys;
}

Result<QString> defaultSetting(const QString &key)
{
    return settingOf(key).map([](const Setting *setting) { return setting->byDefault(); });
}

Result<QString> validSetting(const QString &key, const QString &value)
{
    return settingOf(key).and_then([&](const Setting *setting) { return setting->valid(value); });
}

QString settingNote(const QString &key, const QString &value)
{
    const auto setting = settingOf(key);
    return setting ? (*setting)->note(value.trimmed()) : QString();
}

Result<SettingInForce> settingWithSource(const Profile &profile, const QString &key)
{
    const auto chosen = profile.setting(key);
    if (!chosen) {
        return failure(chosen.error());
    }
    return *chosen ? SettingInForce{**chosen, SettingSource::Profile} : unlessSet(key);
}

Result<QString> settingInForce(const Profile &profile, const QString &key)
{
    return settingWithSource(profile, key).map([](const SettingInForce &it) { return it.value; });
}

Result<quint16> listenerPort(const Profile &profile)
{
    return settingInForce(profile, QStringLiteral("listener.port"))
        .and_then([](const QString &port) { return validPort(port); })
        .map([](const QString &port) { return port.toUShort(); });
}

Result<quint16> proxyPort(const Profile &profile)
{
    return settingInForce(profile, QStringLiteral("proxy.port"))
        .and_then([](const QString &port) { return validProxyPort(port); })
        .map([](const QString &port) { return port.toUShort(); });
}

Result<QString> proxyBridge(const Profile &profile)
{
    return settingInForce(profile, QStringLiteral("proxy.bridge")).map([](const QString &address) {
        return address == QLatin1String(noBridge) ? QString() : address;
    });
}

Result<QString> settingBeforeOpening(const QString &folder, const QString &key)
{
    if (const auto own = Profile::peek(folder, key)) {
        return *own;
    }
    return unlessSet(key).map([](const SettingInForce &it) { return it.value; });
}

Result<QString> languageInForce(const QString &folder)
{
    return settingBeforeOpening(folder, languageKey).map([](const QString &language) {
        return language == QLatin1String(asTheSystem) ? QString() : language;
    });
}

} // namespace latchkey::profile
