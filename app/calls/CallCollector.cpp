// SPDX-License-Identifier: Apache-2.0
#include "calls/CallCollector.h"

#include "calls/CallVariables.h"
#include "calls/Text.h"

#include <QRegularExpression>

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

// What stands behind the version is no variable: "/V1/$1" may be anything.
bool isServiceWritten(const QString &path)
{
    const QString service = path.section(u'/', 2, 2);
    static const QRegularExpression placeholder(
        QStringLiteral("\\A(?:\\$.*|\\{.*\\}|<.*>|:.*|%\\w+%)?\\z"));
    return !placeholder.match(service).hasMatch();
}

} // namespace

std::optional<acl::ApiCall> restCall(QStringView method, QStringView url)
{
    const QStringView shortened = withoutQuery(url);
    const bool canLead =
        shortened.contains(u'/') && (shortened.contains(u'V') || shortened.contains(u"rest"));
    if (shortened.size() > maxUrl || !canLead) {
        return {};
    }
    auto call = acl::apiCall(method, shortened);
    return call && isPlain(call->path) ? call : std::nullopt;
}

bool isRestUrl(QStringView url)
{
    const auto call = restCall({}, url);
    return call && isServiceWritten(call->path);
}

bool isGraphQlUrl(QStringView url)
{
    const QStringView path = withoutQuery(url).trimmed();
    return path.endsWith(u"/graphql") || path.endsWith(u"/graphql/") ||
           path.endsWith(u"}graphql") || path == u"graphql";
}

QString questionText(const FoundCall &question)
{
    if (question.call.path.isEmpty()) {
        return Text::tr("method unknown: the method and the path of this command are in variables. "
                        "Write a method and a path, like GET /V1/orders.");
    }
    return question.isInVariable
               ? Text::tr("method unknown: the method is in a variable. Write the method out, like "
                          "GET /V1/orders.")
               : Text::tr("method unknown. Write a method and a path, like GET /V1/orders.");
}

CallCollector::CallCollector(CallFormat format, QString name)
    : m_name(std::move(name))
{
    m_reading.format = format;
}

void CallCollector::take(const acl::ApiCall &call, int line, const QString &where,
                         bool isInVariable)
{
    // where even the path is unknown, the line tells them apart
    const QString text = call.path.isEmpty() ? QString::number(line) : call.text();
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
    m_reading.calls.append({call, line, where.left(maxWhere), isInVariable});
}

void CallCollector::add(const Request &request)
{
    const auto call = restCall(request.method.toUpper(), request.url);
    const bool isKnown = request.method.isEmpty() || acl::isRestMethod(request.method);
    if (isGraphQlUrl(request.url)) {
        addGraphQl();
    } else if (call && isServiceWritten(call->path) && isKnown) {
        take(*call, request.line, request.where, request.isMethodInVariable);
    } else if (call && !isKnown) {
        if (request.line == 0) {
            addOther();
        } else {
            remark(request.line, "acl.not-a-call",
                   Text::tr("The REST API does not have the method of this command. There are GET, "
                            "POST, PUT, PATCH and DELETE."));
        }
    } else if (CallVariables::areIn(request.url) || call) {
        sayInVariable(request);
    } else {
        addOther();
    }
}

void CallCollector::sayInVariable(const Request &request)
{
    if (request.line == 0) {
        ++m_hidden;
    } else if (!m_inVariables.contains(request.line)) {
        m_inVariables.insert(request.line);
        if (request.isMethodInVariable) {
            take({}, request.line, request.where, true);
        } else {
            remark(request.line, "acl.not-a-call",
                   Text::tr("The URL of this command is in a variable. Write out the path, like "
                            "$BASE/rest/V1/orders."));
        }
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
    if (m_hidden > 0) {
        remark(0, "acl.not-a-call",
               Text::tr("The URLs of %Ln requests are in variables that the collection does not "
                        "set. Write out their paths, like {{base}}/rest/V1/orders.",
                        nullptr, m_hidden));
    }
    std::stable_sort(m_reading.calls.begin(), m_reading.calls.end(),
                     [](const auto &a, const auto &b) { return a.line < b.line; });
    std::stable_sort(m_reading.problems.begin(), m_reading.problems.end(),
                     [](const auto &a, const auto &b) { return a.line < b.line; });
    if (m_remarks > maxCallRemarks) {
        const auto more = int(std::min<qsizetype>(m_remarks - maxCallRemarks, 1'000'000'000));
        m_reading.problems.append(
            {m_name, 0,
             Problem{
                 "acl.not-a-call", Text::tr("%Ln more remarks of this kind.", nullptr, more), {}},
             false});
    }
    const bool isNothing = m_reading.calls.isEmpty() && m_reading.graphQl == 0 &&
                           m_reading.format != CallFormat::Environment;
    if (isNothing && !m_isRefused) {
        refuse(0, Problem{"acl.no-calls",
                          Text::tr(
                              "There are no API calls here. Latchkey reads lines like GET "
                              "/V1/orders, commands with curl, code, .http files, HAR files, "
                              "collections of Postman, Insomnia and Bruno, and OpenAPI documents."),
                          {}});
    }
    return std::move(m_reading);
}

} // namespace latchkey::calls
