// SPDX-License-Identifier: Apache-2.0
#include "doctor/Mistake.h"

#include "web/Encoding.h"

#include <QRegularExpression>

#include <array>

namespace latchkey::doctor {

namespace {

QList<Way> trailingSlash(const FailingRequest &)
{
    return {addressWay([](Address &address) {
        if (address.path.endsWith('/')) {
            address.path.chop(1);
        } else {
            address.path.append('/');
        }
    })};
}

Way pathWay(QByteArray (*change)(const QByteArray &))
{
    return addressWay([change](Address &address) { address.path = change(address.path); });
}

QList<Way> pathDecoded(const FailingRequest &)
{
    return {pathWay([](const QByteArray &path) { return web::percentDecode(path); }),
            pathWay([](const QByteArray &path) { return web::formDecode(path); })};
}

// Every octet but slashes encoded, as rawurlencode of each segment does.
QByteArray encodedPath(const QByteArray &path)
{
    QByteArray out;
    for (const QByteArray &segment : path.split('/')) {
        out.append(out.isEmpty() && path.startsWith('/') && segment.isEmpty() ? "" : "/")
            .append(web::percentEncode(segment));
    }
    return path.startsWith('/') && !out.startsWith('/') ? '/' + out : out;
}

QList<Way> pathEncodedAgain(const FailingRequest &)
{
    return {pathWay(encodedPath),
            pathWay([](const QByteArray &path) { return encodedPath(web::percentDecode(path)); })};
}

QList<Way> indexPhp(const FailingRequest &)
{
    return {pathWay([](const QByteArray &path) {
        return path.startsWith("/index.php/") ? path.sliced(10) : "/index.php" + path;
    })};
}

// "/rest/V1", "/rest/default/V1", "/rest/all/V1".
QList<Way> storeCode(const FailingRequest &)
{
    QList<Way> ways;
    static const QRegularExpression rest(
        QStringLiteral("^(.*?/rest/)(?:[a-zA-Z0-9_]+/)?(V1|async|schema)(?=/|$)"));
    for (const char *code : {"", "default/", "all/"}) {
        ways.append(addressWay(
            [code](Address &address) {
                QString path = QString::fromLatin1(address.path);
                const auto match = rest.match(path);
                if (match.hasMatch()) {
                    path.replace(0, match.capturedLength(),
                                 match.captured(1) + QLatin1String(code) + match.captured(2));
                    address.path = path.toLatin1();
                }
            },
            QByteArray(code).chopped(*code == 0 ? 0 : 1)));
    }
    return ways;
}

QList<Way> restLeftOut(const FailingRequest &)
{
    return {pathWay([](const QByteArray &path) {
                const qsizetype at = path.indexOf("/V1/");
                return at > 0 ? path.sliced(at) : path;
            }),
            pathWay([](const QByteArray &path) {
                const qsizetype at = path.indexOf("/rest/");
                return at > 0 ? path.sliced(at) : "/rest" + path;
            }),
            pathWay([](const QByteArray &) { return QByteArray(); }),
            pathWay([](const QByteArray &) { return QByteArray("/"); })};
}

QList<Way> slashes(const FailingRequest &)
{
    return {pathWay([](const QByteArray &path) { return '/' + path; }),
            pathWay([](const QByteArray &path) {
                QByteArray single = path;
                while (single.contains("//")) {
                    single.replace("//", "/");
                }
                return single;
            })};
}

QList<Way> pathCase(const FailingRequest &)
{
    return {pathWay([](const QByteArray &path) { return path.toLower(); })};
}

QList<Way> methodCase(const FailingRequest &)
{
    return {writingWay([](Writing &writing) { writing.isMethodLowerCase = true; })};
}

QList<Way> otherMethod(const FailingRequest &request)
{
    QList<Way> ways;
    for (const char *method : {"GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS"}) {
        if (request.request.method.toUpper() != method) {
            ways.append(
                addressWay([method](Address &address) { address.method = method; }, method));
        }
    }
    return ways;
}

constexpr std::array mistakes{
    Mistake{
        "trailing-slash",
        QT_TRANSLATE_NOOP("Doctor",
                          "Address and signature differ in the slash at the end of the path."),
        QT_TRANSLATE_NOOP(
            "Doctor", "Sign the path exactly as it is called: with its last slash, or without."),
        trailingSlash},
    Mistake{
        "path-encoded",
        QT_TRANSLATE_NOOP("Doctor", "The path was percent-encoded once more before it was signed."),
        QT_TRANSLATE_NOOP("Doctor", "Sign the path as it stands in the address, encoded once."),
        pathEncodedAgain},
    Mistake{"path-decoded",
            QT_TRANSLATE_NOOP("Doctor", "The path was decoded before it was signed."),
            QT_TRANSLATE_NOOP("Doctor",
                              "Sign the path as it stands in the address, with its percent-codes."),
            pathDecoded},
    Mistake{
        "index-php", QT_TRANSLATE_NOOP("Doctor", "Address and signature differ in /index.php."),
        QT_TRANSLATE_NOOP(
            "Doctor", "Call and sign one and the same path, both with /index.php or both without."),
        indexPhp},
    Mistake{
        "store-code",
        QT_TRANSLATE_NOOP(
            "Doctor", "The path was signed with another store code (%1) than it was called with."),
        QT_TRANSLATE_NOOP("Doctor", "Sign the path with the store code that is called, as in "
                                    "/rest/default/V1, or without one where there is none."),
        storeCode},
    Mistake{
        "path", QT_TRANSLATE_NOOP("Doctor", "Only a part of the path was signed."),
        QT_TRANSLATE_NOOP("Doctor", "Sign the whole path, from the first slash behind the host."),
        restLeftOut, true},
    Mistake{
        "slashes", QT_TRANSLATE_NOOP("Doctor", "Address and signature differ in a double slash."),
        QT_TRANSLATE_NOOP(
            "Doctor", "Take care when base URL and path are put together: one slash between them."),
        slashes},
    Mistake{
        "path-case", QT_TRANSLATE_NOOP("Doctor", "The path was signed in small letters."),
        QT_TRANSLATE_NOOP(
            "Doctor", "Keep the path's letters as they are; only the host may change its case."),
        pathCase},
    Mistake{"method-case", QT_TRANSLATE_NOOP("Doctor", "The method was signed in small letters."),
            QT_TRANSLATE_NOOP("Doctor", "Write the method in capital letters in the base string."),
            methodCase},
    Mistake{
        "method",
        QT_TRANSLATE_NOOP(
            "Doctor",
            "The signature was made for the method %1, but the request was sent with another one."),
        QT_TRANSLATE_NOOP(
            "Doctor",
            "Sign the method that is sent. A redirect or a method override may have changed it."),
        otherMethod},
};

} // namespace

std::span<const Mistake> pathMistakes()
{
    return mistakes;
}

} // namespace latchkey::doctor
