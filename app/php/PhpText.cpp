// SPDX-License-Identifier: Apache-2.0
#include "php/PhpText.h"

#include "web/Encoding.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace latchkey::php {

QByteArray phpUrlEncode(QByteArrayView octets)
{
    return web::percentEncode(octets).replace("%20", "+").replace("~", "%7E");
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
