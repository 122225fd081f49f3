// SPDX-License-Identifier: Apache-2.0
#include "tls/ServedHost.h"

#include "tls/Text.h"

#include <QRegularExpression>
#include <QUrl>
#include <QtEndian>

#include <algorithm>

namespace latchkey::tls {

namespace {

// One computer's, in its usual spelling: Qt also reads "1.2" and "fe80::1%eth0".
bool isOfOneComputer(const QHostAddress &address, const QString &text)
{
    const bool isUsual =
        address.protocol() != QAbstractSocket::IPv4Protocol || address.toString() == text;
    return isUsual && address.scopeId().isEmpty() && !address.isMulticast() &&
           !address.isBroadcast() && address != QHostAddress(QHostAddress::AnyIPv4) &&
           address != QHostAddress(QHostAddress::AnyIPv6);
}

// RFC 1123 §2.1; the last label is none of digits alone, or it would be a mistyped address.
bool isName(const QByteArray &name)
{
    static const QRegularExpression label(QStringLiteral("^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"));
    const QStringList labels = QString::fromLatin1(name).split(QLatin1Char('.'));
    bool isNumber = false;
    labels.constLast().toULongLong(&isNumber);
    return name.size() <= 253 && !isNumber &&
           std::all_of(labels.cbegin(), labels.cend(),
                       [](const QString &one) { return label.match(one).hasMatch(); });
}

} // namespace

QByteArray ServedHost::inUrl() const
{
    return address.protocol() == QAbstractSocket::IPv6Protocol ? '[' + text + ']' : text;
}

QByteArray ServedHost::octets() const
{
    if (!isAddress()) {
        return {};
    }
    if (address.protocol() == QAbstractSocket::IPv6Protocol) {
        const Q_IPV6ADDR six = address.toIPv6Address();
        return QByteArray(reinterpret_cast<const char *>(&six), sizeof six);
    }
    const quint32 four = qToBigEndian(address.toIPv4Address());
    return QByteArray(reinterpret_cast<const char *>(&four), sizeof four);
}

Result<ServedHost> servedHost(const QString &typed)
{
    QString text = typed.trimmed();
    const bool isBracketed = text.startsWith(QLatin1Char('[')) && text.endsWith(QLatin1Char(']'));
    if (isBracketed) {
        text = text.mid(1, text.size() - 2);
    }
    const QHostAddress address(text);
    const bool isSix = address.protocol() == QAbstractSocket::IPv6Protocol;
    if (!address.isNull() && isOfOneComputer(address, text) && isBracketed <= isSix) {
        return ServedHost{address.toString().toLatin1(), address};
    }
    const QByteArray name = QUrl::toAce(text).toLower();
    if (address.isNull() && !isBracketed && isName(name)) {
        return ServedHost{name, {}};
    }
    return failure("tls.bad-address",
                   Text::tr("“%1” is not the address of one computer. Write the address or the "
                            "name under which the store calls this computer, such as 192.0.2.7 or "
                            "desk.example.com, without https:// and port.")
                       .arg(typed));
}

} // namespace latchkey::tls
