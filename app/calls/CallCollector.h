// SPDX-License-Identifier: Apache-2.0
// Gathers what one content says of calls: each of them once, and what there is to remark on.
#pragma once

#include "calls/CallReading.h"

#include <QSet>
#include <QStringView>

#include <optional>

namespace latchkey::calls {

// The call of a request, if it is one of the REST API: a method that API knows, a URL that leads to
// it, no longer than any real one, without control characters.
std::optional<acl::ApiCall> restCall(QStringView method, QStringView url);

class CallCollector
{
public:
    CallCollector(CallFormat format, QString name);

    // Keeps the call, unless it is known already.
    void take(const acl::ApiCall &call, int line, const QString &where = {});
    // Keeps the request if it is a call, and else counts it among the others.
    void add(QStringView method, QStringView url, const QString &where = {});
    void addOther() { ++m_reading.others; }

    // Something was left out. `sentence` must not quote what could be a secret.
    void remark(int line, const char *code, const QString &sentence);
    // Nothing can be read.
    void refuse(int line, const Problem &problem);

    CallReading finish();

private:
    CallReading m_reading;
    QString m_name;
    QSet<QString> m_known;
    qsizetype m_remarks = 0;
    bool m_isRefused = false;
};

} // namespace latchkey::calls
