// SPDX-License-Identifier: Apache-2.0
#include "exchange/FormRecords.h"

#include "exchange/SecretNames.h"
#include "web/Encoding.h"

#include <algorithm>

namespace latchkey::exchange {

namespace {

bool isNumber(const QByteArray &part)
{
    return std::all_of(part.begin(), part.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// "filterGroups[0][filters][1][field]": the last word of it is the member's, all else says whose it
// is, with filter_groups the same as filterGroups.
struct FieldName
{
    QByteArray record;
    QByteArray member;
};

FieldName parted(QByteArray name)
{
    name.replace('[', '.');
    QList<QByteArray> parts;
    const QList<QByteArray> written = name.split('.');
    for (const QByteArray &each : written) {
        parts.append(plainName(each));
    }
    qsizetype last = parts.size() - 1;
    while (last > 0 && isNumber(parts[last])) {
        --last;
    }
    const QByteArray member = parts.takeAt(last);
    return {parts.join('.'), member};
}

} // namespace

QSet<qsizetype> toldFields(const QList<QByteArray> &pieces, Tells tells)
{
    QSet<QByteArray> told;
    QList<std::pair<qsizetype, QByteArray>> values;
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        const QByteArrayView piece = pieces[i];
        const qsizetype equals = piece.indexOf('=');
        if (equals <= 0) {
            continue;
        }
        const FieldName name = parted(web::formDecode(piece.first(equals)));
        if (isValueWord(name.member)) {
            values.append({i, name.record});
        } else if (tells(name.member, web::formDecode(piece.sliced(equals + 1)))) {
            told.insert(name.record);
        }
    }
    QSet<qsizetype> fields;
    for (const auto &[field, record] : std::as_const(values)) {
        if (told.contains(record)) {
            fields.insert(field);
        }
    }
    return fields;
}

} // namespace latchkey::exchange
