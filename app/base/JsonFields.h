// SPDX-License-Identifier: Apache-2.0
// JSON objects whose fields are named once, for reading them and for writing them. Whoever keeps
// something as JSON has a class of static functions:
//
//     struct Kept
//     {
//         template <typename Fields>
//         static void describe(Fields &fields, Described<Message> auto &message)
//         {
//             fields("title", message.title);
//             fields("text", message.text, longestText);
//         }
//
//         static QJsonValue json(const QString &text, qsizetype longest = 0);
//         static bool read(const QJsonValue &json, QString &text, qsizetype longest = 80);
//     };
//
// json() and read() are there for each type of a field; what stands behind a field is given to
// both. read() is false where the JSON is not what it has to be.
#pragma once

#include <QJsonObject>
#include <QJsonValue>
#include <QString>

#include <concepts>
#include <type_traits>

namespace latchkey {

// A T: a constant one where it is written.
template <typename Each, typename T>
concept Described = std::same_as<std::remove_const_t<Each>, T>;

template <typename Kept>
class JsonWriter
{
public:
    template <typename T>
    static QJsonObject objectOf(const T &described)
    {
        JsonWriter writer;
        Kept::describe(writer, described);
        return writer.m_object;
    }

    template <typename T, typename... How>
    void operator()(const char *name, const T &value, const How &...how)
    {
        m_object.insert(QLatin1String(name), Kept::json(value, how...));
    }

private:
    QJsonObject m_object;
};

template <typename Kept>
class JsonReader
{
public:
    // Takes the fields out of the object. The name of the first that is wrong; empty if none is.
    template <typename T>
    static QString take(QJsonObject &object, T &described)
    {
        JsonReader reader(object);
        Kept::describe(reader, described);
        return reader.m_wrong;
    }

    // The same of an object in another one.
    template <typename T>
    static bool isRead(const QJsonValue &json, T &described)
    {
        QJsonObject object = json.toObject();
        return take(object, described).isEmpty();
    }

    template <typename T, typename... How>
    void operator()(const char *name, T &value, const How &...how)
    {
        const QJsonValue json = m_object.take(QLatin1String(name));
        if (!Kept::read(json, value, how...) && m_wrong.isEmpty()) {
            m_wrong = QLatin1String(name);
        }
    }

private:
    explicit JsonReader(QJsonObject &object)
        : m_object(object)
    {}

    QJsonObject &m_object;
    QString m_wrong;
};

} // namespace latchkey
