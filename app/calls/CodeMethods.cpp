// SPDX-License-Identifier: Apache-2.0
#include "calls/CodeMethods.h"

#include "calls/CodeWords.h"

#include <algorithm>

namespace latchkey::calls {

namespace {

// request(method, url): what is there first is one, whatever it is.
bool asksForAMethod(const CodeExpressions &code, qsizetype open)
{
    static const QSet<QString> names{QStringLiteral("request"), QStringLiteral("requestAsync"),
                                     QStringLiteral("NewRequest"), QStringLiteral("open")};
    return names.contains(code.text(open - 1));
}

bool isMethodKeyAt(const CodeExpressions &code, qsizetype i)
{
    return (code.isName(i) || code.isText(i)) && isMethodKey(code.text(i)) && code.valueOf(i) != i;
}

// "type" can be anything's.
bool isSure(const CodeExpressions &code, qsizetype key)
{
    return code.text(key).compare(QLatin1String("type"), Qt::CaseInsensitive) != 0;
}

std::optional<Method> methodUnderKey(const CodeExpressions &code, qsizetype open)
{
    const qsizetype end = std::min(code.behind(open), open + maxChain);
    for (qsizetype i = open + 1; i < end; ++i) {
        const qsizetype inside = code[i].enclosing;
        const bool isNear = inside == open || (code.has(inside) && code[inside].enclosing == open);
        if (isNear && isMethodKeyAt(code, i)) {
            if (auto method = code.methodAt(code.valueOf(i), isSure(code, i))) {
                return method;
            }
        }
    }
    return std::nullopt;
}

// "{ url: '…', method: 'POST' }": in the same brackets.
std::optional<Method> methodBesideIn(const CodeExpressions &code, qsizetype open, qsizetype of)
{
    const qsizetype end = std::min({code.behind(open), open + maxChain});
    for (qsizetype i = open + 1; i < end; ++i) {
        const bool isHere = code[i].enclosing == open;
        if (isHere && isMethodKeyAt(code, i)) {
            if (auto method = code.methodAt(code.valueOf(i), isSure(code, i))) {
                return method;
            }
        }
        const bool isNeighbour = isHere && i != of && (code.isText(i) || code.isName(i)) &&
                                 (code.isMark(i - 1, u',') || i == open + 1);
        if (isNeighbour && code[of].enclosing == open) {
            if (auto method = code.methodAt(i, false)) {
                return method; // ['/V1/orders', 'POST']
            }
        }
    }
    return std::nullopt;
}

// ".url('…').post(body)", ".post().uri('…')", "newBuilder(URI.create('…')).GET()"
std::optional<Method> methodOfChain(const CodeExpressions &code, qsizetype open)
{
    QSet<QString> found;
    const qsizetype outside = code[open].enclosing;
    const auto look = [&](qsizetype i) {
        const bool isCalled = code.isName(i) && code.isMark(i - 1, u'.') &&
                              code.isMark(i + 1, u'(') && i + 1 != open &&
                              code[i].enclosing == outside;
        const bool isMethod = isCalled && code.text(i) == QLatin1String("method");
        const QString named = isMethod   ? code.methodAt(i + 2, true).value_or(Method{}).name
                              : isCalled ? methodOfFunction(code.text(i))
                                         : QString();
        if (isMethod || !named.isEmpty()) {
            found.insert(named);
        }
    };
    const auto endsStatement = [&](qsizetype i) {
        return !code.has(i) ||
               (code[i].enclosing == outside &&
                (code.isMark(i, u';') || code.isMark(i, u',') || code.isMark(i, u'=') ||
                 code.isMark(i, u'{') || code.isMark(i, u'}')));
    };
    qsizetype i = code[open].partner < 0 ? open + maxChain : code[open].partner;
    for (qsizetype steps = 0; !endsStatement(i) && steps < maxChain; ++i, ++steps) {
        look(i);
    }
    i = open - 1;
    for (qsizetype steps = 0; !endsStatement(i) && steps < maxChain; --i, ++steps) {
        look(i);
    }
    return found.size() == 1 ? std::optional(Method{*found.cbegin()}) : std::nullopt;
}

} // namespace

std::optional<Method> methodBeside(const CodeExpressions &code, qsizetype open,
                                   const QList<qsizetype> &all)
{
    for (const qsizetype argument : all) {
        const bool isFirst = argument == all[0] && all.size() > 1;
        const bool isNamed = code.valueOf(argument) != argument;
        const bool isMethod = isNamed && isMethodKey(code.text(argument));
        if (auto method = code.methodAt(code.valueOf(argument), isMethod);
            method && (!isNamed || isMethod)) {
            return method;
        }
        if (isFirst && code.isName(argument) && asksForAMethod(code, open)) {
            return code.methodAt(argument, true);
        }
    }
    return methodUnderKey(code, open);
}

std::optional<Method> methodAround(const CodeExpressions &code, qsizetype i)
{
    bool isInObject = false; // which is given to a function, and is not the URL
    for (qsizetype open = code[i].enclosing, levels = 0; open >= 0 && levels < 3;
         open = code[open].enclosing, ++levels) {
        if (auto method = methodBesideIn(code, open, i)) {
            return method;
        }
        if (!code.isMark(open, u'(')) {
            isInObject = true;
        } else if (!isInObject) {
            if (auto method = methodOfChain(code, open)) {
                return method;
            }
        }
    }
    return std::nullopt;
}

} // namespace latchkey::calls
