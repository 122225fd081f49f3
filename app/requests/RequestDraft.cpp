// SPDX-License-Identifier: Apache-2.0
#include "requests/RequestDraft.h"

#include "requests/JsonOutline.h"
#include "requests/Text.h"
#include "web/Encoding.h"

#include <QByteArrayList>
#include <QRegularExpression>

namespace latchkey::requests {

namespace {

bool isStoreView(const QString &code)
{
    static const QRegularExpression form(QStringLiteral("\\A[A-Za-z][A-Za-z0-9_]*\\z"));
    return form.match(code).hasMatch();
}

QString queryIn(const QString &path)
{
    const qsizetype at = path.indexOf(QLatin1Char('?'));
    return at < 0 ? QString() : path.mid(at + 1);
}

QByteArray withValues(const QString &path, const QMap<QString, QString> &values)
{
    QByteArrayList segments;
    for (const QString &segment : path.split(QLatin1Char('/'))) {
        const QString name = parameterIn(segment);
        segments.append(name.isEmpty() ? segment.toUtf8()
                                       : web::percentEncode(values.value(name).toUtf8()));
    }
    return segments.join('/');
}

Problem valuesMissing(const QStringList &names)
{
    return {"requests.value-missing",
            Text::tr("Fill in what the path needs: %1.").arg(names.join(QStringLiteral(", "))),
            {}};
}

// "/rest/V1/x" and "/V1/x" alike are "V1/x" behind a store view.
QByteArray behindStoreView(QByteArray path)
{
    for (const QByteArrayView front : {QByteArrayView("/"), QByteArrayView("rest/")}) {
        if (path.startsWith(front)) {
            path.remove(0, front.size());
        }
    }
    return path;
}

} // namespace

bool takesBody(QByteArrayView method)
{
    return method == QByteArrayView("POST") || method == QByteArrayView("PUT") ||
           method == QByteArrayView("PATCH");
}

bool changesData(QByteArrayView method)
{
    return method != QByteArrayView("GET") && method != QByteArrayView("HEAD");
}

QString parameterIn(QStringView segment)
{
    if (segment.size() > 1 && segment.front() == QLatin1Char(':')) {
        return segment.mid(1).toString();
    }
    const bool isBraced = segment.size() > 2 && segment.front() == QLatin1Char('{') &&
                          segment.back() == QLatin1Char('}');
    return isBraced ? segment.sliced(1, segment.size() - 2).toString() : QString();
}

QStringList parametersIn(const QString &path)
{
    QStringList names;
    for (const QString &segment : withoutQuery(path).split(QLatin1Char('/'))) {
        const QString name = parameterIn(segment);
        if (!name.isEmpty() && !names.contains(name)) {
            names.append(name);
        }
    }
    return names;
}

QString withoutQuery(const QString &path)
{
    return path.section(QLatin1Char('?'), 0, 0);
}

Result<QByteArray> pathToSend(const RequestDraft &draft)
{
    const QString path = draft.path.trimmed();
    if (path.isEmpty()) {
        return failure("requests.no-path",
                       Text::tr("Enter a path such as /V1/orders, or choose one from the list."));
    }
    QStringList missing = parametersIn(path);
    missing.removeIf([&](const QString &name) { return !draft.values.value(name).isEmpty(); });
    if (!missing.isEmpty()) {
        return failure(valuesMissing(missing));
    }
    QByteArray sent = withValues(withoutQuery(path), draft.values);
    const QString view = draft.storeView.trimmed();
    if (!view.isEmpty() && !isStoreView(view)) {
        return failure("requests.bad-store-view",
                       Text::tr("A store view's code has letters, digits and “_”, like de or all. "
                                "Admin shows it under Stores › All Stores."));
    }
    if (!view.isEmpty()) {
        sent = '/' + view.toLatin1() + '/' + behindStoreView(sent);
    }
    QByteArrayList query;
    if (const QString own = queryIn(path); !own.isEmpty()) {
        query.append(own.toUtf8());
    }
    if (draft.search) {
        query.append(queryOf(*draft.search));
    }
    return query.isEmpty() ? sent : QByteArray(sent + '?' + query.join('&'));
}

Result<commerce::StoreCall> storeCallOf(const RequestDraft &draft)
{
    const auto path = pathToSend(draft);
    if (!path) {
        return failure(path.error());
    }
    commerce::StoreCall call;
    call.method = draft.method;
    call.path = *path;
    const QByteArray body = draft.body.toUtf8();
    if (!takesBody(draft.method) || body.trimmed().isEmpty()) {
        return call;
    }
    if (const auto json = JsonOutline::read(body); !json) {
        return failure(json.error());
    }
    call.body = body;
    return call;
}

} // namespace latchkey::requests
