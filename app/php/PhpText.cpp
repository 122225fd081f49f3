// SPDX-License-Identifier: Apache-2.0
#include "php/PhpText.h"

#include "web/Encoding.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <limits>

namespace latchkey::php {

namespace {

qint64 withinLimits(double number)
{
    constexpr double most = 9.2e18;
    if (number >= most) {
        return std::numeric_limits<qint64>::max();
    }
    return number <= -most ? std::numeric_limits<qint64>::min() : qint64(number);
}

} // namespace

QByteArray phpUrlEncode(QByteArrayView octets)
{
    return web::percentEncode(octets).replace("%20", "+").replace("~", "%7E");
}

qint64 phpInteger(QByteArrayView text)
{
    static const QRegularExpression leadingNumber(QStringLiteral(
        "^[ \\t\\n\\r\\v\\f]*([+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d+)?)"));
    // a number longer than this is at the limits anyway
    const QString start = QString::fromLatin1(text.first(qMin<qsizetype>(text.size(), 300)));
    const QString number = leadingNumber.match(start).captured(1);
    bool isWhole = false;
    const qint64 whole = number.toLongLong(&isWhole);
    return isWhole ? whole : withinLimits(number.toDouble());
}

QByteArray phpJson(const QJsonValue &value)
{
    const QJsonDocument document =
        value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
    const QString text = QString::fromUtf8(document.toJson(QJsonDocument::Compact));
    QByteArray json;
    for (const QChar c : text) {
        if (c == u'/') {
            json += "\\/";
        } else if (c.unicode() > 0x7e) {
            json += "\\u" + QByteArray::number(c.unicode(), 16).rightJustified(4, '0');
        } else {
            json += c.toLatin1();
        }
    }
    return json;
}

} // namespace latchkey::php
