// SPDX-License-Identifier: Apache-2.0
#include "commerce/RestPath.h"

#include "commerce/StoreAddress.h"
#include "commerce/Text.h"
#include "web/Encoding.h"

#include <QRegularExpression>

#include <algorithm>
#include <optional>

namespace latchkey::commerce {

namespace {

auto badPath(const QString &sentence)
{
    return failure("commerce.bad-path", sentence);
}

QByteArray beforeQuery(QByteArrayView path)
{
    const qsizetype query = path.indexOf('?');
    return (query < 0 ? path : path.first(query)).toByteArray();
}

bool hasDotSegment(const QByteArray &path)
{
    const QList<QByteArray> segments = path.split('/');
    return std::any_of(segments.begin(), segments.end(), [](const QByteArray &segment) {
        const QByteArray decoded = web::percentDecode(segment);
        return decoded == "." || decoded == "..";
    });
}

bool hasForeignOctet(QByteArrayView path)
{
    return std::any_of(path.begin(), path.end(), [](char c) {
        return static_cast<unsigned char>(c) < 0x20 || c == 0x7f || c == '\\' || c == '#';
    });
}

// What may stand before the version: "index.php/rest/de/async/bulk/V1/…".
bool isRestPathWithoutSlash(const QByteArray &path)
{
    static const QRegularExpression known(
        QStringLiteral("^(index\\.php/)?(rest/|([A-Za-z][A-Za-z0-9_]*/)?(async/(bulk/)?)?V[0-9]+"
                       "(/|$))"));
    return known.match(QString::fromLatin1(path)).hasMatch();
}

// Where "V1" stands, -1 if nowhere.
qsizetype versionIn(const QByteArray &path)
{
    static const QRegularExpression version(QStringLiteral("(?:^|/)(V[0-9]+)(?:/|$)"));
    return version.match(QString::fromLatin1(path)).capturedStart(1);
}

// "/shop/rest/V1/x" for a store at "/shop/" → "/rest/V1/x"
QByteArray withoutFolder(const QByteArray &path, const QByteArray &baseUrl)
{
    const QByteArray folder = pathOfBaseUrl(baseUrl);
    return folder.size() > 1 && path.startsWith(folder + "rest/") ? path.mid(folder.size() - 1)
                                                                  : path;
}

std::optional<QString> whatIsWrongWith(const QByteArray &path)
{
    if (!path.startsWith('/') || path.startsWith("//")) {
        return Text::tr("A path starts with one slash, like /V1/store/storeConfigs. Leave out the "
                        "store's address: Latchkey adds it.");
    }
    if (hasForeignOctet(path)) {
        return Text::tr("A path cannot hold control characters, a backslash or a '#'. Write them "
                        "as %0A, %5C and %23.");
    }
    const QByteArray plain = beforeQuery(path);
    if (plain.contains("//")) {
        return Text::tr("A path cannot hold two slashes in a row. Write a slash inside a name, "
                        "such as a SKU, as %2F.");
    }
    if (hasDotSegment(plain)) {
        return Text::tr("A path cannot hold \".\" or \"..\" between slashes: calls stay inside the "
                        "store's REST API.");
    }
    if (plain.contains('+')) {
        return Text::tr(
            "A store reads a '+' in a path as a space. Write a plus inside a name, such "
            "as a SKU, as %2B, and a space as %20.");
    }
    return std::nullopt;
}

} // namespace

Result<QByteArray> restSuffix(QByteArrayView typed, const QByteArray &baseUrl)
{
    QByteArray path = typed.toByteArray();
    if (isRestPathWithoutSlash(beforeQuery(path))) {
        path.prepend('/');
    }
    if (const std::optional<QString> wrong = whatIsWrongWith(path)) {
        return badPath(*wrong);
    }
    path = withoutFolder(path, baseUrl);
    const bool isWhole = path.startsWith("/rest/") || path.startsWith("/index.php/rest/");
    return isWhole ? path.mid(1) : "rest" + path;
}

QString hintAbout(QByteArrayView typed, oauth::Outcome outcome)
{
    const QByteArray path = beforeQuery(typed);
    if (outcome == oauth::Outcome::Page) {
        return path.toUpper().contains("%2F")
                   ? QLatin1Char(' ') + Text::tr("Or the %2F is the reason: Apache turns such "
                                                 "addresses away unless AllowEncodedSlashes is on.")
                   : QString();
    }
    const qsizetype version = versionIn(path);
    if (version < 0) {
        return QLatin1Char(' ') +
               Text::tr("A path holds the version of the API, like V1 in /V1/store/storeConfigs.");
    }
    constexpr qsizetype segmentsOfOneName = 3; // "V1/products/SKU"
    const qsizetype segments = path.mid(version).count('/') + 1;
    const bool mayBeSplit = outcome == oauth::Outcome::RouteUnknown && segments > segmentsOfOneName;
    return mayBeSplit || path.contains(' ')
               ? QLatin1Char(' ') +
                     Text::tr("Inside a name, such as a SKU, write a slash as %2F, a "
                              "plus as %2B and a space as %20.")
               : QString();
}

} // namespace latchkey::commerce
