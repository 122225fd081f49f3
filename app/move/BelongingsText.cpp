// SPDX-License-Identifier: Apache-2.0
#include "move/BelongingsText.h"

#include "move/BelongingsFields.h"
#include "move/Text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QtEndian>

#include <array>
#include <optional>

namespace latchkey::move {

namespace {

// 2: programs, doors and watch plans, which a Latchkey that does not know them would lose.
constexpr int formatVersion = 2;
const QString versionMember = QStringLiteral("version");

using acl::Choice;
using clients::ClientLimits;
using clients::Doors;
using clients::ProxyClient;
using clients::StoreLimits;
using integrations::Integration;
using integrations::KeptResources;
using integrations::StoreAccess;
using integrations::WatchPlan;
using integrations::Way;
using integrations::WayKind;
using Login = logins::LoginRepository::Entry;
using logins::PasswordHash;
using module::KeptModule;
using module::ModuleChoice;
using module::WrittenModule;
using storeservice::KeptPlace;

template <typename T>
concept Object = std::same_as<T, Choice> || std::same_as<T, Integration> ||
    std::same_as<T, KeptResources> || std::same_as<T, StoreAccess> || std::same_as<T, Way> ||
    std::same_as<T, Login> || std::same_as<T, PasswordHash> || std::same_as<T, KeptModule> ||
    std::same_as<T, ModuleChoice> || std::same_as<T, KeptPlace> || std::same_as<T, ProxyClient> ||
    std::same_as<T, ClientLimits> || std::same_as<T, Doors> || std::same_as<T, StoreLimits> ||
    std::same_as<T, WatchPlan> || std::same_as<T, MovedUse> || std::same_as<T, MovedIntegration> ||
    std::same_as<T, MovedAccess> || std::same_as<T, MovedCertificate> ||
    std::same_as<T, MovedSetting> || std::same_as<T, MovedItem> || std::same_as<T, Belongings>;

// What a file that was written earlier does not have.
template <typename T>
constexpr bool isNewer = std::same_as<T, MovedUse> || std::same_as<T, StoreLimits>;

// Octets are base64: a store's may be any.
struct Kept : BelongingsFields
{
    static QJsonValue json(const QString &text) { return text; }
    static QJsonValue json(const QByteArray &octets)
    {
        return QString::fromLatin1(octets.toBase64());
    }
    static QJsonValue json(bool value) { return value; }
    static QJsonValue json(qint64 number) { return number; }
    static QJsonValue json(int number) { return number; }
    static QJsonValue json(quint16 number) { return number; }
    static QJsonValue json(WayKind kind) { return QString::fromLatin1(name(kind)); }
    static QJsonValue json(module::Style style) { return styleName(style); }
    static QJsonValue json(const place::StorePlace &place) { return json(placeJson(place)); }
    static QJsonValue json(const WrittenModule &written) { return json(toJson(written)); }

    template <Object T>
    static QJsonValue json(const T &object)
    {
        return JsonWriter<Kept>::objectOf(object);
    }

    template <typename T>
    static QJsonValue json(const std::optional<T> &value)
    {
        return value ? json(*value) : QJsonValue(QJsonValue::Null);
    }

    template <typename T>
    static QJsonValue json(const QList<T> &list)
    {
        QJsonArray array;
        for (const T &each : list) {
            array.append(json(each));
        }
        return array;
    }

    static bool read(const QJsonValue &json, QString &text)
    {
        text = json.toString();
        return json.isString();
    }

    static bool read(const QJsonValue &json, QByteArray &octets)
    {
        const auto decoded = QByteArray::fromBase64Encoding(
            json.toString().toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
        octets = decoded.decoded;
        return json.isString() && decoded;
    }

    static bool read(const QJsonValue &json, bool &value)
    {
        value = json.toBool();
        return json.isBool();
    }

    static bool read(const QJsonValue &json, qint64 &number)
    {
        number = json.toInteger();
        return json.isDouble() && QJsonValue(number) == json;
    }

    static bool read(const QJsonValue &json, int &number)
    {
        number = json.toInt();
        return json.isDouble() && QJsonValue(number) == json;
    }

    static bool read(const QJsonValue &json, quint16 &number)
    {
        number = quint16(json.toInt());
        return json.isDouble() && QJsonValue(number) == json;
    }

    static bool read(const QJsonValue &json, WayKind &kind)
    {
        const auto named = integrations::wayKindNamed(json.toString().toLatin1());
        kind = named.value_or(WayKind::None);
        return named.has_value();
    }

    static bool read(const QJsonValue &json, module::Style &style)
    {
        const auto named = module::styleNamed(json.toString());
        style = named.value_or(module::Style::DataPatch);
        return named.has_value();
    }

    static bool read(const QJsonValue &json, place::StorePlace &place)
    {
        QByteArray octets;
        const auto kept = read(json, octets) ? place::placeFromJson(octets)
                                             : Result<place::StorePlace>(failure("", {}));
        place = kept.value_or(place::StorePlace());
        return kept.has_value();
    }

    static bool read(const QJsonValue &json, WrittenModule &written)
    {
        QByteArray octets;
        const auto kept = read(json, octets) ? module::writtenFromJson(octets) : std::nullopt;
        written = kept.value_or(WrittenModule());
        return kept.has_value();
    }

    template <Object T>
    static bool read(const QJsonValue &json, T &object)
    {
        return json.isObject() && JsonReader<Kept>::isRead(json, object);
    }

    template <typename T>
    static bool read(const QJsonValue &json, std::optional<T> &value)
    {
        if (json.isNull() || (json.isUndefined() && isNewer<T>)) {
            value.reset();
            return true;
        }
        value.emplace();
        return read(json, *value);
    }

    template <typename T>
    static bool read(const QJsonValue &json, QList<T> &list)
    {
        const QJsonArray array = json.toArray();
        list.clear();
        for (const QJsonValue each : array) {
            list.emplaceBack();
            if (!read(each, list.last())) {
                return false;
            }
        }
        return json.isArray();
    }
};

// Behind the JSON, in this order.
template <typename All, typename Take>
void eachSecret(All &belongings, Take take)
{
    for (auto &certificate : belongings.certificates) {
        take(certificate.key);
    }
    for (auto &item : belongings.items) {
        take(item.value);
    }
}

using Length = std::array<char, sizeof(quint32)>;

void append(QByteArray &whole, QByteArrayView octets)
{
    Length length{};
    qToBigEndian(quint32(octets.size()), length.data());
    whole.append(length.data(), qsizetype(length.size()));
    whole.append(octets);
}

// Takes the next octets off the front; nothing where they are not all there.
std::optional<QByteArrayView> next(QByteArrayView &left)
{
    constexpr auto lengthOctets = qsizetype(Length().size());
    if (left.size() < lengthOctets) {
        return {};
    }
    const auto size = qsizetype(qFromBigEndian<quint32>(left.data()));
    left = left.sliced(lengthOctets);
    if (left.size() < size) {
        return {};
    }
    const QByteArrayView octets = left.first(size);
    left = left.sliced(size);
    return octets;
}

auto bad(const QString &field)
{
    return failure("move.bad-content",
                   Text::tr("What is in the file cannot be read. Nothing was taken in. Write a new "
                            "one on the old computer."),
                   field);
}

} // namespace

Secret toOctets(const Belongings &belongings)
{
    QJsonObject object = JsonWriter<Kept>::objectOf(belongings);
    object.insert(versionMember, formatVersion);
    const QByteArray json = QJsonDocument(object).toJson(QJsonDocument::Compact);
    qsizetype size = json.size() + qsizetype(Length().size());
    eachSecret(belongings, [&](const Secret &secret) {
        size += secret.reveal().size() + qsizetype(Length().size());
    });
    QByteArray whole;
    whole.reserve(size); // growing would leave octets behind in memory that was too small
    append(whole, json);
    eachSecret(belongings, [&](const Secret &secret) { append(whole, secret.reveal()); });
    Secret octets(whole);
    wipe(whole);
    return octets;
}

Result<Belongings> fromOctets(const Secret &octets)
{
    QByteArrayView left = octets.reveal();
    const auto json = next(left);
    QJsonObject object =
        QJsonDocument::fromJson(json.value_or(QByteArrayView()).toByteArray()).object();
    const QJsonValue version = object.value(versionMember);
    if (!version.isDouble()) {
        return bad(versionMember);
    }
    if (version != QJsonValue(1) && version != QJsonValue(formatVersion)) {
        return failure("move.too-new",
                       Text::tr("A newer Latchkey wrote the file (version %1; this one reads %2). "
                                "Update Latchkey on this computer.")
                           .arg(version.toDouble())
                           .arg(formatVersion));
    }
    Belongings belongings;
    if (const QString wrong = JsonReader<Kept>::take(object, belongings); !wrong.isEmpty()) {
        return bad(wrong);
    }
    bool isWhole = true;
    eachSecret(belongings, [&](Secret &secret) {
        const auto found = next(left);
        isWhole = isWhole && found.has_value();
        secret = Secret(found.value_or(QByteArrayView()));
    });
    return isWhole && left.isEmpty() ? Result<Belongings>(std::move(belongings))
                                     : bad(QStringLiteral("secrets"));
}

} // namespace latchkey::move
