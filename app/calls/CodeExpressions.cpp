// SPDX-License-Identifier: Apache-2.0
#include "calls/CodeExpressions.h"

#include "acl/ApiCall.h"
#include "calls/CallCollector.h"
#include "calls/CodeWords.h"

#include <QRegularExpression>

#include <algorithm>

namespace latchkey::calls {

namespace {

constexpr qsizetype maxUnclosed = 40; // behind a bracket that is never closed

} // namespace

CodeExpressions::CodeExpressions(QStringView source)
    : m_source(source)
    , m_tokens(codeTokens(source))
{
    readAssignments();
}

qsizetype CodeExpressions::behind(qsizetype open) const
{
    return m_tokens[open].partner < 0 ? m_tokens.size() : m_tokens[open].partner + 1;
}

qsizetype CodeExpressions::readOperand(qsizetype i, Url &url, int depth) const
{
    if (isText(i)) {
        url.text += m_tokens[i].text;
        url.ranges.append({m_tokens[i].begin, m_tokens[i].end});
        url.line = url.line == 0 ? m_tokens[i].line : url.line;
        url.hasText = true;
        return i + 1;
    }
    if (isMark(i, u'(')) {
        const Url inner = urlAt(i + 1, depth + 1);
        append(url, inner);
        return behind(i);
    }
    if (!isName(i)) {
        return i;
    }
    QString name = text(i++);
    while (has(i)) {
        const bool isMember = (isMark(i, u'.') && isName(i + 1) && !name.startsWith(u'$') &&
                               !text(i + 1).startsWith(u'$')) ||
                              (isMark(i, u'?') && isMark(i + 1, u'.') && isName(i + 2)) ||
                              (isMark(i, u'-') && isMark(i + 1, u'>') && isName(i + 2)) ||
                              (isMark(i, u':') && isMark(i + 1, u':') && isName(i + 2));
        if (isMember) {
            i += isMark(i, u'.') ? 1 : 2;
            name = text(i++);
        } else if (isMark(i, u'(') || isMark(i, u'[')) {
            // what makes a URL of a text: new URL("…"), url('/V1/orders')
            const Url inner = isMark(i, u'(') ? argumentThatLeads(i, depth + 1) : Url();
            i = behind(i);
            if (inner.hasText) {
                append(url, inner);
                name.clear();
            }
        } else if (name == QLatin1String("new") || name == QLatin1String("await")) {
            return readOperand(i, url, depth);
        } else {
            break;
        }
    }
    if (!name.isEmpty()) {
        name.remove(QLatin1Char('$'));
        url.text += QStringLiteral("${%1}").arg(name);
    }
    return i;
}

void CodeExpressions::append(Url &url, const Url &more)
{
    url.text += more.text;
    url.ranges += more.ranges;
    url.line = url.line == 0 ? more.line : url.line;
    url.hasText |= more.hasText;
}

Url CodeExpressions::urlAt(qsizetype i, int depth) const
{
    Url url;
    for (int operands = 0; operands < 32 && depth < 5; ++operands) {
        const qsizetype end = readOperand(i, url, depth);
        const bool isSum = end > i && (isMark(end, u'+') || isMark(end, u'.') || isMark(end, u'~'));
        if (!isSum) {
            break;
        }
        i = end + 1;
    }
    return url;
}

Url CodeExpressions::argumentThatLeads(qsizetype open, int depth) const
{
    for (const qsizetype argument : arguments(open)) {
        Url url = urlAt(valueOf(argument), depth);
        if (url.hasText && restCall({}, resolved(url, argument))) {
            return url;
        }
    }
    return {};
}

QList<qsizetype> CodeExpressions::arguments(qsizetype open) const
{
    QList<qsizetype> found;
    const bool isClosed = m_tokens[open].partner >= 0;
    const qsizetype end = std::min(behind(open), open + (isClosed ? maxChain : maxUnclosed));
    bool isStart = true;
    for (qsizetype i = open + 1; i < end && found.size() < 16; ++i) {
        if (m_tokens[i].enclosing == open && isStart && !isMark(i, u')')) {
            found.append(i);
        }
        isStart = isMark(i, u',') && m_tokens[i].enclosing == open;
    }
    return found;
}

qsizetype CodeExpressions::valueOf(qsizetype argument) const
{
    if (isMark(argument + 1, u'=') && isMark(argument + 2, u'>')) {
        return argument + 3;
    }
    const bool isNamed = isMark(argument + 1, u'=') || isMark(argument + 1, u':');
    return isNamed && !isMark(argument + 2, u'=') && !isMark(argument + 2, u':') ? argument + 2
                                                                                 : argument;
}

QString CodeExpressions::resolved(const Url &url, qsizetype place) const
{
    return m_variables.inUrl(url.text,
                             has(place) ? m_tokens[place].begin : CallVariables::anywhere);
}

void CodeExpressions::readAssignments()
{
    for (qsizetype i = 1; i < m_tokens.size(); ++i) {
        const bool isArrow = isMark(i, u'=') && isMark(i + 1, u'>');
        const bool isEqual = isMark(i, u'=') && !isMark(i + 1, u'=') && !isArrow &&
                             !isMark(i - 1, u'=') && !isMark(i - 1, u'!');
        const bool isColon = isMark(i, u':') && !isMark(i + 1, u':') && !isMark(i - 1, u':');
        if (isEqual || isColon || isArrow) {
            readAssignment(i, isArrow ? i + 2 : i + 1, isEqual);
        }
    }
}

void CodeExpressions::readAssignment(qsizetype sign, qsizetype value, bool isEqual)
{
    qsizetype nameAt = sign - 1;
    if (isMark(nameAt, u':')) {
        --nameAt; // ":="
    } else if (isName(nameAt) && isMark(nameAt - 1, u':') && isName(nameAt - 2)) {
        nameAt -= 2; // "url: string ="
    }
    QString name = isName(nameAt) || isText(nameAt) ? text(nameAt) : QString();
    name.remove(QLatin1Char('$'));
    const Url url = urlAt(value);
    static const QRegularExpression identifier(QStringLiteral("\\A\\w{1,100}\\z"));
    if (!url.hasText || !identifier.match(name).hasMatch() || url.text.size() > 2000) {
        return;
    }
    if (isBaseKey(name)) {
        m_base = url.text;
    }
    const bool isArgument = has(m_tokens[sign].enclosing) && isMark(m_tokens[sign].enclosing, u'(');
    // what an object holds is a call itself, unless it is only its beginning
    if ((isEqual && !isArgument) || !isRestUrl(url.text)) {
        m_variables.set(name, url.text, m_tokens[sign].begin);
        m_given.append({name, url});
    }
    m_methods[name].insert(url.text);
}

std::optional<Method> CodeExpressions::methodAt(qsizetype i, bool isExpected) const
{
    static const QRegularExpression whole =
        ignoringCase(QStringLiteral("\\A") + anyMethod() + QStringLiteral("\\z"));
    static const QRegularExpression constant = ignoringCase(
        QStringLiteral("\\A(?:METHOD_?|Http|HTTP_)?") + anyMethod() + QStringLiteral("\\z"));
    if (isText(i)) {
        const auto match = whole.match(text(i));
        return match.hasMatch() ? std::optional(Method{match.captured(1).toUpper()})
               : isExpected     ? std::optional(Method{})
                                : std::nullopt;
    }
    if (isMark(i, u':') && isName(i + 1)) {
        ++i; // a symbol of Ruby
    }
    qsizetype last = i;
    bool isMember = false;
    while (isName(last)) {
        const qsizetype next = isMark(last + 1, u'.')                             ? last + 2
                               : isMark(last + 1, u':') && isMark(last + 2, u':') ? last + 3
                                                                                  : -1;
        if (!isName(next)) {
            break;
        }
        last = next;
        isMember = true;
    }
    if (!isName(last)) {
        return isExpected ? std::optional(Method{}) : std::nullopt;
    }
    const auto match = constant.match(text(last));
    const bool isConstant = match.hasMatch() && (isMember || isExpected) && !isMark(last + 1, u'(');
    if (isConstant) {
        return Method{match.captured(1).toUpper()};
    }
    if (isExpected) {
        return methodOfVariable(text(last));
    }
    return std::nullopt;
}

Method CodeExpressions::methodOfVariable(QString name) const
{
    name.remove(QLatin1Char('$'));
    const QSet<QString> values = m_methods.value(name);
    const bool isOne = values.size() == 1 && acl::isRestMethod(*values.cbegin());
    return isOne ? Method{values.cbegin()->toUpper()} : Method{};
}

} // namespace latchkey::calls
