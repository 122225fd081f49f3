// SPDX-License-Identifier: Apache-2.0
#include "calls/TextCalls.h"

#include "calls/CallLines.h"
#include "calls/CodeCalls.h"
#include "calls/CommandCalls.h"

#include <QRegularExpression>

#include <algorithm>

namespace latchkey::calls {

namespace {

// What was understood is not looked at again; lines stay where they are.
void blank(QString &text, const QList<shell::ScriptRange> &ranges)
{
    for (const shell::ScriptRange &range : ranges) {
        const qsizetype end = std::min(range.end, text.size());
        for (qsizetype i = range.begin; i < end; ++i) {
            text[i] = text[i] == u'\n' ? u'\n' : u' ';
        }
    }
}

// "/** … */" in front of what it is about
void blankComments(QString &text)
{
    static const QRegularExpression comment(
        QStringLiteral("^[ \\t]*/\\*[^*]*+(?:\\*(?!/)[^*]*+)*+\\*/"),
        QRegularExpression::MultilineOption);
    QList<shell::ScriptRange> ranges;
    for (auto each = comment.globalMatch(text); each.hasNext();) {
        const auto match = each.next();
        ranges.append({match.capturedStart(), match.capturedEnd()});
    }
    blank(text, ranges);
}

} // namespace

void readTextCalls(const QString &text, CallCollector &calls)
{
    QString rest = text;
    const QList<shell::ScriptRange> commands = readCommands(text, calls);
    blank(rest, commands);
    const CodeReading code = readCode(rest);
    for (const Request &request : code.requests) {
        calls.add(request);
    }
    blank(rest, code.ranges);
    const bool isCode = !code.requests.isEmpty();
    if (isCode) {
        blankComments(rest);
    }
    calls.setFormat(!commands.isEmpty() ? CallFormat::Commands
                    : isCode            ? CallFormat::Code
                                        : CallFormat::Lines);
    readSoapCalls(text, calls);
    const bool isList =
        commands.isEmpty() && !isCode && code.questions.isEmpty() && calls.isEmpty();
    readCallLines(rest, isList, code.questions, calls);
}

void readSoapCalls(const QString &text, CallCollector &calls)
{
    static const QRegularExpression name(QStringLiteral(
        "(?<![A-Za-z0-9_])([a-z][A-Za-z0-9]{2,100}V[0-9]{1,3}[A-Z][A-Za-z0-9]{1,60}?)"
        "(?:Request|Response)?(?![A-Za-z0-9_])"));
    static const QRegularExpression context(QStringLiteral("soap|wsdl"),
                                            QRegularExpression::CaseInsensitiveOption);
    const bool isSoap = context.match(text).hasMatch();
    int number = 0;
    for (const QStringView line : QStringView(text).tokenize(u'\n')) {
        ++number;
        if (!line.contains(u'V') || line.size() > 100'000) {
            continue;
        }
        const QString whole = line.toString();
        for (auto each = name.globalMatch(whole); each.hasNext();) {
            const auto match = each.next();
            const auto call = acl::soapCall(match.capturedView(1));
            if (call && (isSoap || line.trimmed() == match.captured(1))) {
                calls.take(*call, number);
            }
        }
    }
}

} // namespace latchkey::calls
