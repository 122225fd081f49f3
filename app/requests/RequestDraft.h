// SPDX-License-Identifier: Apache-2.0
// A call of a store as a person puts it together, before it is sent.
#pragma once

#include "base/Result.h"
#include "commerce/CallOutcome.h"
#include "requests/SearchCriteria.h"

#include <QMap>

#include <optional>

namespace latchkey::requests {

struct RequestDraft
{
    QByteArray method = "GET";
    QString path;                  // "/V1/orders/:id", ":id" standing for a value; may have a query
    QMap<QString, QString> values; // of such names, as a person writes them: nothing is encoded
    QString storeView;             // its code, "de"; "all"; empty = the store's default
    std::optional<SearchCriteria> search; // goes behind what query the path has
    QString body;                         // JSON; only where takesBody()

    friend bool operator==(const RequestDraft &, const RequestDraft &) = default;
};

// POST, PUT and PATCH.
bool takesBody(QByteArrayView method);
// Everything but GET and HEAD: something in the store is another afterwards.
bool changesData(QByteArrayView method);

// The name in a segment that stands for a value: "id" of ":id" or "{id}"; empty if it is none.
QString parameterIn(QStringView segment);
// The names in a path that stand for values, in its order, each once.
QStringList parametersIn(const QString &path);
// "/V1/orders/:id" of "/V1/orders/:id?fields=items".
QString withoutQuery(const QString &path);

// "/de/V1/orders/100%2F3?searchCriteria=": the values in their places, encoded, the store view in
// front, the search behind. Problems: `requests.no-path`, `requests.value-missing` (its sentence
// names them), `requests.bad-store-view`.
Result<QByteArray> pathToSend(const RequestDraft &draft);

// What is sent. Problems: those of pathToSend(), `requests.bad-json` (the body is none; where and
// why). Whether the path is one is only known when it is sent (commerce::restSuffix()).
Result<commerce::StoreCall> storeCallOf(const RequestDraft &draft);

} // namespace latchkey::requests
