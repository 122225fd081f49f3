// SPDX-License-Identifier: Apache-2.0
#include "acl/ApiCall.h"

#include "acl/Text.h"

#include <QRegularExpression>
#include <QStringList>

namespace latchkey::acl {

namespace {

bool isVersion(QStringView segment)
{
    static const QRegularExpression version(QStringLiteral("^V[0-9]+$"));
    return version.match(segment.toString()).hasMatch();
}

// The path of a URL, without query and fragment; a placeholder may stand for its beginning.
QString pathOf(QStringView url)
{
    QString path = url.toString().trimmed();
    // what a variable ends with is not seen: "{{base}}V1/orders"
    static const QRegularExpression behindAVariable(
        QStringLiteral("([}>%])(?=(?:rest|async|V[0-9]+)(?:/|$))"));
    path.replace(behindAVariable, QStringLiteral("\\1/"));
    static const QRegularExpression queryOrFragment(QStringLiteral("[?#]"));
    const qsizetype end = path.indexOf(queryOrFragment);
    if (end >= 0) {
        path.truncate(end);
    }
    const qsizetype scheme = path.indexOf(QStringLiteral("://"));
    if (scheme >= 0) {
        const qsizetype slash = path.indexOf(QLatin1Char('/'), scheme + 3);
        return slash < 0 ? QString() : path.mid(slash);
    }
    return path;
}

// Where the part begins that says which service: behind "rest", or at "V1".
qsizetype serviceStart(const QStringList &segments)
{
    for (qsizetype i = 0; i < segments.size(); ++i) {
        if (segments[i] == QLatin1String("rest")) {
            return i + 1;
        }
        if (isVersion(segments[i])) {
            const bool isBulk = i >= 2 && segments[i - 1] == QLatin1String("bulk");
            const bool isAsync = i >= 1 && segments[i - 1] == QLatin1String("async");
            return isBulk ? i - 2 : isAsync ? i - 1 : i;
        }
    }
    return -1;
}

bool leadsToService(const QString &segment)
{
    return isVersion(segment) || segment == QLatin1String("async");
}

} // namespace

QString ApiCall::text() const
{
    const QString prefix = mode == Mode::Bulk    ? QStringLiteral("/async/bulk")
                           : mode == Mode::Async ? QStringLiteral("/async")
                                                 : QString();
    return (method.isEmpty() ? QString() : method + QLatin1Char(' ')) + prefix + path;
}

std::optional<ApiCall> apiCall(QStringView method, QStringView url)
{
    QStringList segments = pathOf(url).split(QLatin1Char('/'));
    const qsizetype start = serviceStart(segments);
    if (start < 0 || start >= segments.size()) {
        return {};
    }
    segments.remove(0, start);
    if (segments.size() > 1 && !leadsToService(segments[0]) && leadsToService(segments[1])) {
        segments.removeFirst(); // the store code
    }
    ApiCall call;
    if (segments[0] == QLatin1String("async")) {
        segments.removeFirst();
        call.mode = Mode::Async;
        if (!segments.isEmpty() && segments[0] == QLatin1String("bulk")) {
            segments.removeFirst();
            call.mode = Mode::Bulk;
        }
    }
    if (segments.isEmpty() || !isVersion(segments[0])) {
        return {}; // another host's "rest"
    }
    call.method = method.toString().toUpper();
    call.path = QLatin1Char('/') + segments.join(QLatin1Char('/'));
    return call;
}

bool isRestMethod(QStringView method)
{
    static const QStringList methods{QStringLiteral("GET"), QStringLiteral("POST"),
                                     QStringLiteral("PUT"), QStringLiteral("DELETE"),
                                     QStringLiteral("PATCH")};
    return methods.contains(method, Qt::CaseInsensitive);
}

Result<ApiCall> readApiCall(QStringView line)
{
    static const QRegularExpression version(QStringLiteral(" HTTP/[0-9.]+$"));
    const QString text = line.toString().simplified().remove(version);
    const QString first = text.section(QLatin1Char(' '), 0, 0);
    const QString rest = text.section(QLatin1Char(' '), 1);
    if (rest.isEmpty() && apiCall({}, first)) {
        return failure(
            "acl.method-unknown",
            Text::tr("%1: method unknown. Write a method and a path, like GET /V1/orders.")
                .arg(text.left(200)));
    }
    const auto call = isRestMethod(first) ? apiCall(first, rest) : soapCall(text);
    if (!call) {
        return failure(
            "acl.not-a-call",
            Text::tr("\"%1\" is not an API call. Write a method and a path, like GET /V1/orders.")
                .arg(text.left(200)));
    }
    return *call;
}

std::optional<ApiCall> soapCall(QStringView operation)
{
    static const QRegularExpression form(QStringLiteral(
        "\\A(?:SOAP )?([a-z][A-Za-z0-9]{2,100}V[0-9]{1,3}[A-Z][A-Za-z0-9]{1,60})\\z"));
    const auto match = form.match(operation.toString());
    return match.hasMatch()
               ? std::optional(ApiCall{QStringLiteral("SOAP"), match.captured(1), Mode::Soap})
               : std::nullopt;
}

} // namespace latchkey::acl
