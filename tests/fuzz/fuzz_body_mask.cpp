// SPDX-License-Identifier: Apache-2.0
// Any octets as a body that somebody recorded, and beside a password: whatever they are, that goes.
#include "Promise.h"

#include "exchange/BodyMask.h"
#include "web/Encoding.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QString>

#include <cstdint>

using namespace latchkey;
using fuzz::promise;

namespace {

const QByteArray secret("Zq7-Hunter2-Zq7");
const QByteArray boundary("--zq7boundary");

void promiseGone(const QByteArray &body, const char *what)
{
    promise(!exchange::withoutNamedSecrets(body).contains(secret), what);
}

QByteArray escaped(const QByteArray &text)
{
    return QString::fromUtf8(text).toHtmlEscaped().toUtf8();
}

QByteArray xmlOf(const QByteArray &note)
{
    return "<r><note>" + escaped(note) + "</note><password>" + secret + "</password></r>";
}

QByteArray jsonOf(const QByteArray &note)
{
    const QJsonObject object{{QStringLiteral("note"), QString::fromUtf8(note)},
                             {QStringLiteral("password"), QString::fromLatin1(secret)}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray formOf(const QByteArray &note)
{
    return "note=" + web::percentEncode(note) + "&password=" + secret;
}

QByteArray partsOf(const QByteArray &note)
{
    const QByteArray begin = boundary + "\r\nContent-Disposition: form-data; name=";
    return begin + "note\r\n\r\n" + note + "\r\n" + begin + "\"password\"\r\n\r\n" + secret +
           "\r\n" + boundary + "--\r\n";
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray octets = QByteArrayView(data, qsizetype(size)).toByteArray();
    exchange::withoutNamedSecrets(octets);
    if (octets.contains("Zq7")) {
        return 0; // the octets may say it themselves
    }
    promiseGone(jsonOf(octets), "JSON");
    promiseGone(formOf(octets), "a form");
    promiseGone(xmlOf(octets), "XML");
    promiseGone("<r><data>" + escaped(xmlOf(octets)) + "</data></r>", "XML escaped in XML");
    if (!octets.contains("--zq7")) {
        promiseGone(partsOf(octets), "several parts");
    }
    return 0;
}
