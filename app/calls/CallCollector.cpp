// SPDX-License-Identifier: Apache-2.0
#include "calls/CallCollector.h"

#include "calls/Text.h"

#include <algorithm>

namespace latchkey::calls {

namespace {

constexpr qsizetype maxUrl = 8192; // without query
constexpr qsizetype maxWhere = 200;

bool isPlain(const QString &path)
{
    return std::none_of(path.cbegin(), path.cend(),
                        [](QChar c) { return c.category() == QChar::Other_Control; });
}

// Data of a picture or a query may be megabytes, and says nothing of the path.
QStringView withoutQuery(QStringView url)
{
    const auto end = std::find_if(url.cbegin(), url.cend(), [](QChar c) {
        return c == QLatin1Char('?') || c == QLatin1Char('#');
    });
    return url.first(end - url.cbegin());
}

} // namespace

std::optional<acl::ApiCall> restCall(QStringView method, QStringView url)
{
    const QStringView shortened = withoutQuery(url);
    const bool canLead =
        shortened.contains(u'/') && (shortened.contains(u'V') || shortened.contains(u"rest"));
    if (!acl::isRestMethod(method) || shortened.size() > maxUrl || !canLead) {
        return {};
    }
    auto call = acl::apiCall(method, shortened);
    return call && isPlain(call->path) ? call : std::nullopt;
}

CallCollector::CallCollector(CallFormat format, QString name)
    : m_name(std::move(name))
{
    m_reading.format = format;
}

void CallCollector::take(const acl::ApiCall &call, int line, const QString &where)
{
    const QString text = call.text();
    if (m_known.contains(text)) {
        return;
    }
    if (m_reading.calls.size() >= maxCalls) {
        if (m_reading.calls.size() == m_known.size()) {
            m_known.insert({}); // said once
            m_reading.problems.append(
                {m_name, line,
                 Problem{"acl.too-large",
                         Text::tr("Only the first %L1 calls were taken.").arg(maxCalls),
                         {}},
                 false});
        }
        return;
    }
    m_known.insert(text);
    m_reading.calls.append({call, line, where.left(maxWhere)});
}

void CallCollector::add(QStringView method, QStringView url, const QString &where)
{
    if (const auto call = restCall(method, url)) {
        take(*call, 0, where);
    } else {
        addOther();
    }
}

void CallCollector::remark(int line, const char *code, const QString &sentence)
{
    if (++m_remarks <= maxCallRemarks) {
        m_reading.problems.append({m_name, line, Problem{code, sentence, {}}, false});
    }
}

void CallCollector::refuse(int line, const Problem &problem)
{
    m_isRefused = true;
    m_reading.problems.append({m_name, line, problem, true});
}

CallReading CallCollector::finish()
{
    if (m_remarks > maxCallRemarks) {
        const auto more = int(std::min<qsizetype>(m_remarks - maxCallRemarks, 1'000'000'000));
        m_reading.problems.append(
            {m_name, 0,
             Problem{
                 "acl.not-a-call", Text::tr("%Ln more remarks of this kind.", nullptr, more), {}},
             false});
    }
    if (m_reading.calls.isEmpty() && !m_isRefused) {
        refuse(0, Problem{"acl.no-calls",
                          Text::tr("There are no calls of the REST API in this. Lines as GET "
                                   "/V1/orders, curl commands, a HAR, a Postman collection and an "
                                   "OpenAPI document can be read."),
                          {}});
    }
    return std::move(m_reading);
}

} // namespace latchkey::calls
