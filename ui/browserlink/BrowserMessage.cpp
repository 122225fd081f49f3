// SPDX-License-Identifier: Apache-2.0
#include "ui/browserlink/BrowserMessage.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

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

// Takes the fields of a message out of it, one by one; what is wrong or left makes it bad.
class Fields
{
public:
    explicit Fields(QJsonObject object)
        : m_object(std::move(object))
    {}

    QString text(const QString &name, qsizetype longest)
    {
        const QJsonValue value = m_object.take(name);
        QString text = value.toString();
        require(value.isString() && text.size() <= longest, name);
        return text;
    }

    QByteArray url(const QString &name)
    {
        QByteArray url = text(name, longestUrl).toUtf8();
        require(web::originOf(url).has_value(), name);
        return url;
    }

    Origin origin(const QString &name) { return originIn(m_object.take(name), name); }

    QList<Origin> origins(const QString &name)
    {
        const QJsonValue value = m_object.take(name);
        const QJsonArray array = value.toArray();
        require(value.isArray() && array.size() <= mostOrigins, name);
        QList<Origin> origins;
        for (const auto &one : array) {
            origins.append(originIn(one, name));
        }
        return origins;
    }

    QString file(const QString &name)
    {
        QString file = text(name, longestPath);
        require(QDir::isAbsolutePath(file) && !file.contains(QChar::Null), name);
        return file;
    }

    bool flag(const QString &name)
    {
        const QJsonValue value = m_object.take(name);
        require(value.isBool(), name);
        return value.toBool();
    }

    command::Grab::What window(const QString &name)
    {
        const QString word = text(name, popUpWord.size());
        require(word == adminWord || word == popUpWord, name);
        return word == popUpWord ? command::Grab::What::PopUp : command::Grab::What::Admin;
    }

    // `message`, if every field was there and right, and no other is.
    template <typename Message>
    Result<Message> complete(Message message) const
    {
        if (!m_wrong.isEmpty()) {
            return badMessage(QStringLiteral("field %1 is missing or wrong").arg(m_wrong));
        }
        if (!m_object.isEmpty()) {
            return badMessage(
                QStringLiteral("field %1 is unknown").arg(m_object.keys().first().left(40)));
        }
        return message;
    }

private:
    void require(bool isRight, const QString &name)
    {
        if (!isRight && m_wrong.isEmpty()) {
            m_wrong = name;
        }
    }

    Origin originIn(const QJsonValue &value, const QString &name)
    {
        const QByteArray text = value.toString().left(longestUrl).toUtf8();
        const Result<Origin> origin = web::originOf(text);
        require(origin && origin->text() == text, name);
        return origin.value_or(Origin());
    }

    QJsonObject m_object;
    QString m_wrong;
};

Result<Fields> fieldsOf(QByteArrayView line)
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
    return Fields(document.object());
}

QByteArray lineOf(const QJsonObject &message)
{
    return QJsonDocument(message).toJson(QJsonDocument::Compact) + '\n';
}

QJsonObject commandNamed(const char *kind)
{
    return {{doKey, QLatin1String(kind)}};
}

QJsonObject eventNamed(const char *kind)
{
    return {{eventKey, QLatin1String(kind)}};
}

QJsonValue json(const Origin &origin)
{
    return QString::fromUtf8(origin.text());
}

struct ToJson
{
    QJsonObject operator()(const command::Open &open) const
    {
        QJsonArray allow;
        for (const Origin &origin : open.allow) {
            allow.append(json(origin));
        }
        QJsonObject message = commandNamed("open");
        message[QStringLiteral("url")] = QString::fromUtf8(open.url);
        message[QStringLiteral("title")] = open.title;
        message[QStringLiteral("allow")] = allow;
        return message;
    }
    QJsonObject operator()(const command::Allow &allow) const
    {
        QJsonObject message = commandNamed("allow");
        message[QStringLiteral("origin")] = json(allow.origin);
        return message;
    }
    QJsonObject operator()(const command::Armed &armed) const
    {
        QJsonObject message = commandNamed("armed");
        message[QStringLiteral("value")] = armed.value;
        return message;
    }
    QJsonObject operator()(const command::Raise &) const { return commandNamed("raise"); }
    QJsonObject operator()(const command::Grab &grab) const
    {
        QJsonObject message = commandNamed("grab");
        message[QStringLiteral("what")] =
            grab.what == command::Grab::What::PopUp ? popUpWord : adminWord;
        message[QStringLiteral("file")] = grab.file;
        return message;
    }
    QJsonObject operator()(const command::Close &) const { return commandNamed("close"); }

    QJsonObject operator()(const event::Ready &ready) const
    {
        QJsonObject message = eventNamed("ready");
        message[QStringLiteral("engine")] = ready.engine;
        message[QStringLiteral("chromium")] = ready.chromium;
        message[QStringLiteral("chromium_security")] = ready.chromiumSecurity;
        return message;
    }
    QJsonObject operator()(const event::Cannot &cannot) const
    {
        QJsonObject message = eventNamed("cannot");
        message[QStringLiteral("code")] = QString::fromUtf8(cannot.code);
        message[QStringLiteral("sentence")] = cannot.sentence;
        return message;
    }
    QJsonObject operator()(const event::PopUpOpened &) const { return eventNamed("popup-opened"); }
    QJsonObject operator()(const event::PopUpClosed &) const { return eventNamed("popup-closed"); }
    QJsonObject operator()(const event::Navigated &navigated) const
    {
        QJsonObject message = eventNamed("navigated");
        message[QStringLiteral("origin")] = json(navigated.origin);
        return message;
    }
    QJsonObject operator()(const event::GetReady &) const { return eventNamed("get-ready"); }
    QJsonObject operator()(const event::Closed &) const { return eventNamed("closed"); }
    QJsonObject operator()(const event::SystemBrowser &) const
    {
        return eventNamed("system-browser");
    }
    QJsonObject operator()(const event::Grabbed &grabbed) const
    {
        QJsonObject message = eventNamed("grabbed");
        message[QStringLiteral("file")] = grabbed.file;
        message[QStringLiteral("ok")] = grabbed.ok;
        return message;
    }
};

Result<BrowserCommand> commandIn(Fields &fields, const QString &kind)
{
    if (kind == QStringLiteral("open")) {
        const QByteArray url = fields.url(QStringLiteral("url"));
        const QString title = fields.text(QStringLiteral("title"), longestTitle);
        const QList<Origin> allow = fields.origins(QStringLiteral("allow"));
        return fields.complete<BrowserCommand>(command::Open{url, title, allow});
    }
    if (kind == QStringLiteral("allow")) {
        const Origin origin = fields.origin(QStringLiteral("origin"));
        return fields.complete<BrowserCommand>(command::Allow{origin});
    }
    if (kind == QStringLiteral("armed")) {
        const bool value = fields.flag(QStringLiteral("value"));
        return fields.complete<BrowserCommand>(command::Armed{value});
    }
    if (kind == QStringLiteral("raise")) {
        return fields.complete<BrowserCommand>(command::Raise{});
    }
    if (kind == QStringLiteral("grab")) {
        const command::Grab::What what = fields.window(QStringLiteral("what"));
        const QString file = fields.file(QStringLiteral("file"));
        return fields.complete<BrowserCommand>(command::Grab{what, file});
    }
    if (kind == QStringLiteral("close")) {
        return fields.complete<BrowserCommand>(command::Close{});
    }
    return badMessage(QStringLiteral("no such command: %1").arg(kind.left(40)));
}

// The events that carry nothing but their name.
Result<BrowserEvent> bareEventIn(Fields &fields, const QString &kind)
{
    if (kind == QStringLiteral("popup-opened")) {
        return fields.complete<BrowserEvent>(event::PopUpOpened{});
    }
    if (kind == QStringLiteral("popup-closed")) {
        return fields.complete<BrowserEvent>(event::PopUpClosed{});
    }
    if (kind == QStringLiteral("get-ready")) {
        return fields.complete<BrowserEvent>(event::GetReady{});
    }
    if (kind == QStringLiteral("closed")) {
        return fields.complete<BrowserEvent>(event::Closed{});
    }
    if (kind == QStringLiteral("system-browser")) {
        return fields.complete<BrowserEvent>(event::SystemBrowser{});
    }
    return badMessage(QStringLiteral("no such event: %1").arg(kind.left(40)));
}

Result<BrowserEvent> eventIn(Fields &fields, const QString &kind)
{
    if (kind == QStringLiteral("ready")) {
        const QString engine = fields.text(QStringLiteral("engine"), longestVersion);
        const QString chromium = fields.text(QStringLiteral("chromium"), longestVersion);
        const QString security = fields.text(QStringLiteral("chromium_security"), longestVersion);
        return fields.complete<BrowserEvent>(event::Ready{engine, chromium, security});
    }
    if (kind == QStringLiteral("cannot")) {
        const QByteArray code = fields.text(QStringLiteral("code"), longestCode).toUtf8();
        const QString sentence = fields.text(QStringLiteral("sentence"), longestSentence);
        return fields.complete<BrowserEvent>(event::Cannot{code, sentence});
    }
    if (kind == QStringLiteral("navigated")) {
        const Origin origin = fields.origin(QStringLiteral("origin"));
        return fields.complete<BrowserEvent>(event::Navigated{origin});
    }
    if (kind == QStringLiteral("grabbed")) {
        const QString file = fields.file(QStringLiteral("file"));
        const bool ok = fields.flag(QStringLiteral("ok"));
        return fields.complete<BrowserEvent>(event::Grabbed{file, ok});
    }
    return bareEventIn(fields, kind);
}

} // namespace

int event::Ready::chromiumMajor() const
{
    return chromium.section(QLatin1Char('.'), 0, 0).toInt();
}

QByteArray kindOf(const BrowserCommand &command)
{
    return std::visit(ToJson(), command)[doKey].toString().toUtf8();
}

QByteArray kindOf(const BrowserEvent &event)
{
    return std::visit(ToJson(), event)[eventKey].toString().toUtf8();
}

QByteArray encode(const BrowserCommand &command)
{
    return lineOf(std::visit(ToJson(), command));
}

QByteArray encode(const BrowserEvent &event)
{
    return lineOf(std::visit(ToJson(), event));
}

Result<BrowserCommand> decodeCommand(QByteArrayView line)
{
    Result<Fields> fields = fieldsOf(line);
    if (!fields) {
        return failure(fields.error());
    }
    const QString kind = fields->text(doKey, longestVersion);
    return commandIn(*fields, kind);
}

Result<BrowserEvent> decodeEvent(QByteArrayView line)
{
    Result<Fields> fields = fieldsOf(line);
    if (!fields) {
        return failure(fields.error());
    }
    const QString kind = fields->text(eventKey, longestVersion);
    return eventIn(*fields, kind);
}

} // namespace latchkey::ui
