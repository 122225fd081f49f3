// SPDX-License-Identifier: Apache-2.0
#include "base/JsonFields.h"
#include "place/StorePlace.h"
#include "place/Text.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace latchkey::place {

namespace {

struct Kept
{
    template <typename Fields>
    static void describe(Fields &fields, Described<StorePlace> auto &place)
    {
        fields("folder", place.folder);
        fields("host", place.host);
        fields("port", place.port);
        fields("prefix", place.prefix);
        fields("owner", place.owner);
        fields("php", place.php);
    }

    static QJsonValue json(const QString &text) { return text; }
    static QJsonValue json(quint16 number) { return number; }
    static QJsonValue json(const QStringList &words) { return QJsonArray::fromStringList(words); }

    static bool read(const QJsonValue &json, QString &text)
    {
        text = json.toString();
        return json.isString();
    }

    static bool read(const QJsonValue &json, quint16 &number)
    {
        const int read = json.toInt(-1);
        number = static_cast<quint16>(read);
        return read >= 0 && read <= 0xffff;
    }

    static bool read(const QJsonValue &json, QStringList &words)
    {
        bool isRead = json.isArray();
        const QJsonArray array = json.toArray();
        for (const auto &word : array) {
            isRead = isRead && word.isString();
            words.append(word.toString());
        }
        return isRead;
    }
};

} // namespace

QByteArray placeJson(const StorePlace &place)
{
    return QJsonDocument(JsonWriter<Kept>::objectOf(place)).toJson(QJsonDocument::Compact);
}

Result<StorePlace> placeFromJson(const QByteArray &json)
{
    QJsonObject object = QJsonDocument::fromJson(json).object();
    StorePlace place;
    const QString wrong = JsonReader<Kept>::take(object, place);
    if (!wrong.isEmpty() || !object.isEmpty()) {
        return failure("place.bad-json",
                       Text::tr("What is kept of the store's place cannot be read. Name it anew."),
                       wrong);
    }
    return checkedPlace(std::move(place));
}

} // namespace latchkey::place
