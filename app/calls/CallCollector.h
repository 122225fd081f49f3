// SPDX-License-Identifier: Apache-2.0
// Gathers what one content says of calls: each of them once, and what there is to remark on.
#pragma once

#include "calls/CallReading.h"

#include <QSet>
#include <QStringView>

#include <optional>

namespace latchkey::calls {

// The call of a request, if it is one of the REST API: a URL that leads to it, no longer than any
// real one, without control characters. `method` may be one that API does not know.
std::optional<acl::ApiCall> restCall(QStringView method, QStringView url);
// The same with the service behind the version, "/V1/orders", written out.
bool isRestUrl(QStringView url);

// True for ".../graphql".
bool isGraphQlUrl(QStringView url);

// One request, as it was found.
struct Request
{
    QString method; // empty: nobody says it
    QString url;    // what is unknown of it as "$NAME", "{name}" or "{{name}}"
    int line = 0;
    QString where;
    bool isMethodInVariable = false;
};

class CallCollector
{
public:
    CallCollector(CallFormat format, QString name);

    // Keeps the call, unless it is known already.
    void take(const acl::ApiCall &call, int line, const QString &where = {},
              bool isInVariable = false);
    // Keeps the request if it is a call, or a question. Otherwise counts it: among those in
    // variables, to GraphQL, the others.
    void add(const Request &request);
    void addOther() { ++m_reading.others; }
    void addGraphQl() { ++m_reading.graphQl; }
    void setFormat(CallFormat format) { m_reading.format = format; }
    bool isEmpty() const { return m_reading.calls.isEmpty(); }

    // Something was left out. `sentence` must not quote what could be a secret.
    void remark(int line, const char *code, const QString &sentence);
    // Nothing can be read.
    void refuse(int line, const Problem &problem);

    CallReading finish();

private:
    void sayInVariable(const Request &request);

    CallReading m_reading;
    QString m_name;
    QSet<QString> m_known;
    QSet<int> m_inVariables; // the lines it was said of
    qsizetype m_remarks = 0;
    int m_hidden = 0; // requests without a line whose URLs are in variables
    bool m_isRefused = false;
};

} // namespace latchkey::calls
