// SPDX-License-Identifier: Apache-2.0
#include "ui/browserlink/BrowserMessage.h"

#include "base/JsonFields.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <type_traits>

namespace latchkey::ui {

using web::Origin;

namespace {

constexpr qsizetype longestUrl = 8192;
constexpr qsizetype longestTitle = 200;
constexpr qsizetype longestPath = 4096;
constexpr qsizetype longestVersion = 64;
constexpr qsizetype longestCode = 64;
constexpr qsizetype longestSentence = 1000;
constexpr qsizetype mostOrigins = 16;

const QString doKey = QStringLiteral("do");
const QString eventKey = QStringLiteral("event");
const QString adminWord = QStringLiteral("admin");
const QString popUpWord = QStringLiteral("popup");

auto badMessage(const QString &why)
{
    return failure("browser.bad-message",
                   QCoreApplication::translate("BrowserMessage",
                                               "The embedded browser and Latchkey "
                                               "do not understand each other."),
                   why);
}

// A message that carries nothing but its name.
template <typename T>
concept Bare = std::is_empty_v<T>;

// The fields of each message. Texts and octets have beside them how long they may be or what they
// must be.
struct Sent
{
    enum class Form { Url, File };

    template <typename Fields>
    static void describe(Fields &fields, Described<command::Open> auto &open)
    {
        fields("url", open.url, Form::Url);
        fields("title", open.title, longestTitle);
        fields("allow", open.allow);
    }

    template <typename Fields>
    static void describe(Fields &fields, Described<command::Allow> auto &allow)
    {
        fields("origin", allow.origin);
    }

    template <typename Fields>
    static void describe(Fields &fields, Described<command::Armed> auto &armed)
    {
        fields("value", armed.value);
    }

    template <typename Fields>
    static void describe(Fields &fields, Described<command::Grab> auto &grab)
    {
        fields("what", grab.what);
        fields("file", grab.file, Form::File);
    }

    template <typename Fields>
    static void describe(Fields &fields, Described<event::Ready> auto &ready)
    {
        fields("engine", ready.engine, longestVersion);
        fields("chromium", ready.chromium, longestVersion);
        fields("chromium_security", ready.chromiumSecurity, longestVersion);
    }

    template <typename Fields>
    static void describe(Fields &fields, Described<event::Cannot> auto &cannot)
    {
        fields("code", cannot.code, longestCode);
        fields("sentence", cannot.sentence, longestSentence);
    }

    template <typename Fields>
    static void describe(Fields &fields, Described<event::Navigated> auto &navigated)
    {
        fields("origin", navigated.origin);
    }

    template <typename Fields>
    static void describe(Fields &fields, Described<event::Tokens> auto &tokens)
    {
        fields("consumer_key", tokens.consumerKey);
        fields("consumer_secret", tokens.consumerSecret);
        fields("access_token", tokens.accessToken);
        fields("access_token_secret", tokens.accessTokenSecret);
    }

    template <typename Fields>
    static void describe(Fields &fields, Described<event::Grabbed> auto &grabbed)
    {
        fields("file", grabbed.file, Form::File);
        fields("ok", grabbed.ok);
    }

    template <typename Fields>
    static void describe(Fields & /*fields*/, Bare auto & /*message*/)
    {}

    static QJsonValue json(bool flag) { return flag; }
    static QJsonValue json(const QString &text, auto /*limit*/) { return text; }
    static QJsonValue json(const QByteArray &octets, auto /*limit*/)
    {
        return QString::fromUtf8(octets);
    }
    static QJsonValue json(const Secret &secret) { return QString::fromLatin1(secret.reveal()); }
    static QJsonValue json(const Origin &origin) { return QString::fromUtf8(origin.text()); }
    static QJsonValue json(const QList<Origin> &origins)
    {
        QJsonArray array;
        for (const Origin &origin : origins) {
            array.append(json(origin));
        }
        return array;
    }
    static QJsonValue json(command::Grab::What what)
    {
        return what == command::Grab::What::PopUp ? popUpWord : adminWord;
    }

    static bool read(const QJsonValue &json, bool &flag)
    {
        flag = json.toBool();
        return json.isBool();
    }

    static bool read(const QJsonValue &json, QString &text, qsizetype longest)
    {
        text = json.toString();
        return json.isString() && text.size() <= longest;
    }

    static bool read(const QJsonValue &json, QByteArray &octets, qsizetype longest)
    {
        octets = json.toString().toUtf8();
        return json.isString() && json.toString().size() <= longest;
    }

    static bool read(const QJsonValue &json, QString &file, Form /*form*/)
    {
        return read(json, file, longestPath) && QDir::isAbsolutePath(file) &&
               !file.contains(QChar::Null);
    }

    static bool read(const QJsonValue &json, QByteArray &url, Form /*form*/)
    {
        return read(json, url, longestUrl) && web::originOf(url);
    }

    static bool read(const QJsonValue &json, Secret &secret)
    {
        const QString text = json.toString();
        secret = Secret(text.toLatin1());
        return isTokenText(text);
    }

    static bool read(const QJsonValue &json, Origin &origin)
    {
        const QByteArray text = json.toString().left(longestUrl).toUtf8();
        const Result<Origin> found = web::originOf(text);
        origin = found.value_or(Origin());
        return found && origin.text() == text;
    }

    static bool read(const QJsonValue &json, QList<Origin> &origins)
    {
        const QJsonArray array = json.toArray();
        bool isRight = json.isArray() && array.size() <= mostOrigins;
        for (qsizetype i = 0; isRight && i < array.size(); ++i) {
            isRight = read(array[i], origins.emplaceBack());
        }
        return isRight;
    }

    static bool read(const QJsonValue &json, command::Grab::What &what)
    {
        const QString word = json.toString();
        what = word == popUpWord ? command::Grab::What::PopUp : command::Grab::What::Admin;
        return word == adminWord || word == popUpWord;
    }
};

Result<QJsonObject> objectIn(QByteArrayView line)
{
    if (line.size() > longestBrowserMessage) {
        return badMessage(QStringLiteral("%1 bytes").arg(line.size()));
    }
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(line.toByteArray(), &error);
    if (error.error != QJsonParseError::NoError) {
        return badMessage(error.errorString());
    }
    if (!document.isObject()) {
        return badMessage(QStringLiteral("not an object"));
    }
    return document.object();
}

// The message of that kind, looked for among a variant's types from the one at `index`.
template <typename Messages, std::size_t index = 0>
Result<Messages> messageOf(QJsonObject &fields, const QString &kind)
{
    if constexpr (index == std::variant_size_v<Messages>) {
        return badMessage(QStringLiteral("no such message: %1").arg(kind.left(40)));
    } else {
        using Message = std::variant_alternative_t<index, Messages>;
        if (kind != QLatin1String(Message::kind)) {
            return messageOf<Messages, index + 1>(fields, kind);
        }
        Message message;
        const QString wrong = JsonReader<Sent>::take(fields, message);
        if (!wrong.isEmpty()) {
            return badMessage(QStringLiteral("field %1 is missing or wrong").arg(wrong));
        }
        if (!fields.isEmpty()) {
            return badMessage(
                QStringLiteral("field %1 is unknown").arg(fields.keys().first().left(40)));
        }
        return message;
    }
}

template <typename Messages>
Result<Messages> decoded(QByteArrayView line, const QString &kindKey)
{
    Result<QJsonObject> fields = objectIn(line);
    if (!fields) {
        return failure(fields.error());
    }
    const QString kind = fields->take(kindKey).toString();
    return messageOf<Messages>(*fields, kind);
}

template <typename Messages>
QByteArray encoded(const Messages &messages, const QString &kindKey)
{
    const auto objectOf = [&kindKey](const auto &message) {
        QJsonObject object = JsonWriter<Sent>::objectOf(message);
        object.insert(kindKey, QLatin1String(message.kind));
        return object;
    };
    return QJsonDocument(std::visit(objectOf, messages)).toJson(QJsonDocument::Compact) + '\n';
}

template <typename Messages>
QByteArray kindIn(const Messages &messages)
{
    return std::visit([](const auto &message) { return QByteArray(message.kind); }, messages);
}

} // namespace

int event::Ready::chromiumMajor() const
{
    return chromium.section(QLatin1Char('.'), 0, 0).toInt();
}

bool isTokenText(QStringView text)
{
    const auto isOfToken = [](QChar c) {
        return (c >= QLatin1Char('a') && c <= QLatin1Char('z')) ||
               (c >= QLatin1Char('0') && c <= QLatin1Char('9'));
    };
    return text.size() == 32 && std::all_of(text.begin(), text.end(), isOfToken);
}

QByteArray kindOf(const BrowserCommand &command)
{
    return kindIn(command);
}

QByteArray kindOf(const BrowserEvent &event)
{
    return kindIn(event);
}

QByteArray encode(const BrowserCommand &command)
{
    return encoded(command, doKey);
}

QByteArray encode(const BrowserEvent &event)
{
    return encoded(event, eventKey);
}

Result<BrowserCommand> decodeCommand(QByteArrayView line)
{
    return decoded<BrowserCommand>(line, doKey);
}

Result<BrowserEvent> decodeEvent(QByteArrayView line)
{
    return decoded<BrowserEvent>(line, eventKey);
}

} // namespace latchkey::ui
