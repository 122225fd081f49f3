// SPDX-License-Identifier: Apache-2.0
// The answers that a real store was seen to give.
#pragma once

#include "Program.h"
#include "causes/Evidence.h"

#include <QFile>

namespace latchkey::tests {

struct Recorded
{
    QByteArray name;
    int line = 0; // in its file
    causes::Evidence evidence;
};

// The lines of a file of tests/data as evidence: what the store answered, and what the case's name
// says of the request. Tokens in it are masked, so any will do.
inline QList<Recorded> recorded(const QString &file)
{
    QFile data(testing::sourcePath("tests/data/") + file);
    QList<Recorded> rows;
    if (!data.open(QIODevice::ReadOnly)) {
        return rows;
    }
    data.readLine();
    for (int line = 2; !data.atEnd(); ++line) {
        QByteArray text = data.readLine();
        text.chop(1);
        const QList<QByteArray> fields = text.split('\t');
        Recorded row{fields.value(0), line, {}};
        httpcall::HttpAnswer &answer = row.evidence.answer;
        answer.status = fields.value(1).toInt();
        answer.headers = {{"Content-Type", fields.value(2)}};
        answer.body = fields.value(3);
        answer.body.replace("<32>", QByteArray(32, 'a')).replace("\\n", "\n");
        row.evidence.request.kind = row.name.startsWith("acc")   ? causes::CallKind::AccessToken
                                    : row.name.startsWith("req") ? causes::CallKind::RequestToken
                                                                 : causes::CallKind::Rest;
        if (row.name.contains("Bearer") && !row.name.contains("Bearer x")) {
            row.evidence.request.credentials = causes::Credentials::Bearer;
        }
        rows.append(row);
    }
    return rows;
}

} // namespace latchkey::tests
