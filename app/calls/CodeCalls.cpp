// SPDX-License-Identifier: Apache-2.0
#include "calls/CodeCalls.h"

#include "calls/CallVariables.h"
#include "calls/CodeExpressions.h"
#include "calls/CodeMethods.h"
#include "calls/CodeWords.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <optional>

namespace latchkey::calls {

namespace {

class Code
{
public:
    explicit Code(QStringView source)
        : m_code(source)
    {}

    CodeReading read()
    {
        for (qsizetype i = 0; i < m_code.size(); ++i) {
            if (m_code[i].kind == Kind::Name) {
                readName(i);
            }
        }
        finishCurl();
        readTexts();
        std::sort(m_reading.ranges.begin(), m_reading.ranges.end(),
                  [](const auto &a, const auto &b) { return a.begin < b.begin; });
        return std::move(m_reading);
    }

private:
    using Kind = CodeToken::Kind;

    // --- calls

    void readName(qsizetype i)
    {
        if (isCmdlet(m_code.text(i))) {
            readCmdlet(i);
        }
        readCurlOption(i);
        qsizetype open = i + 1;
        if (m_code.isMark(open, u'<')) { // GetFromJsonAsync<Order>(
            while (open < i + 12 && m_code.has(open) && !m_code.isMark(open, u'(')) {
                ++open;
            }
        }
        const bool isWithout = m_code.isText(i + 1) && m_code[i + 1].line == m_code[i].line;
        if (m_code.isMark(open, u'(')) {
            readCall(i, open);
        } else if (isWithout && (m_code.isMark(i - 1, u'.') || m_code.isMark(i - 1, u':'))) {
            readBareCall(i);
        }
    }

    // "Net::HTTP::Post.new": the name that says it stands in front.
    qsizetype telling(qsizetype i) const
    {
        return m_code.text(i) == QLatin1String("new") && m_code.isMark(i - 1, u'.') ? i - 2 : i;
    }

    QString receiver(qsizetype i) const
    {
        const qsizetype before = m_code.isMark(i - 1, u'.')                                 ? i - 2
                                 : m_code.isMark(i - 1, u'>') && m_code.isMark(i - 2, u'-') ? i - 3
                                                                                            : -1;
        return m_code.isName(before) ? m_code.text(before).remove(QLatin1Char('$')) : QString();
    }

    void readBareCall(qsizetype i)
    {
        const QString method = methodOfFunction(m_code.text(telling(i)));
        if (!method.isEmpty()) {
            take(method, m_code.urlAt(i + 1), i);
        }
    }

    void readCall(qsizetype i, qsizetype open)
    {
        const QList<qsizetype> all = m_code.arguments(open);
        if (all.isEmpty()) {
            return;
        }
        const QString function = m_code.text(telling(i));
        const QString named = methodOfFunction(function);
        const auto beside = named.isEmpty() ? methodBeside(m_code, open, all) : std::nullopt;
        if (beside) {
            for (const qsizetype argument : all) {
                const Url url = m_code.urlAt(m_code.valueOf(argument));
                if (isRestUrl(m_code.resolved(url, argument))) {
                    take(beside->name, url, argument, beside->name.isEmpty());
                    return;
                }
            }
            takeByLibrary(beside->name, function, receiver(i), all);
        } else if (!named.isEmpty()) {
            takeFunction(named, i, all);
        } else if (readsByItself(function) && isAllThere(open, all)) {
            take(QStringLiteral("GET"), m_code.urlAt(m_code.valueOf(all[0])), i);
        }
    }

    void takeFunction(const QString &method, qsizetype i, const QList<qsizetype> &all)
    {
        const qsizetype argument = urlArgument(all);
        Url url = m_code.urlAt(m_code.valueOf(argument));
        const bool isRelative = url.hasText && !restCall({}, m_code.resolved(url, i)) &&
                                !m_code.base().isEmpty() &&
                                !url.text.contains(QLatin1String("://")) && isClient(receiver(i));
        if (isRelative) {
            const QString separator = m_code.base().endsWith(u'/') || url.text.startsWith(u'/')
                                          ? QString()
                                          : QStringLiteral("/");
            url.text = (m_code.base().endsWith(u'/') && url.text.startsWith(u'/')
                            ? m_code.base().chopped(1)
                            : m_code.base()) +
                       separator + url.text;
        }
        const bool isLibrary = isHttpLibrary(receiver(i));
        if (restCall({}, m_code.resolved(url, i)) ||
            (isLibrary && CallVariables::areIn(m_code.resolved(url, i)))) {
            take(method, url, i);
        }
    }

    void takeByLibrary(const QString &method, const QString &function, const QString &owner,
                       const QList<qsizetype> &all)
    {
        static const QSet<QString> asking{QStringLiteral("request"), QStringLiteral("NewRequest"),
                                          QStringLiteral("NewRequestWithContext")};
        const Url url =
            m_code.urlAt(m_code.valueOf(urlArgument(all.size() > 1 ? all.mid(1) : all)));
        const bool isOne = isHttpLibrary(owner) || owner == QLatin1String("http");
        if (isOne && asking.contains(function) && !url.hasText) {
            take(method, url, all[0], method.isEmpty());
        }
    }

    qsizetype urlArgument(const QList<qsizetype> &all) const
    {
        static const QRegularExpression key =
            ignoringCase(QStringLiteral("\\A(?:url|uri|path|endpoint|requestUri|value)\\z"));
        for (const qsizetype argument : all) {
            if (m_code.valueOf(argument) != argument &&
                key.match(m_code.text(argument)).hasMatch()) {
                return argument;
            }
        }
        return all[0];
    }

    // What a function is given is only a URL, or an object that is written out.
    bool isAllThere(qsizetype open, const QList<qsizetype> &all) const
    {
        if (m_code[open].partner < 0 || all.size() > 2) {
            return false;
        }
        if (all.size() == 1) {
            return true;
        }
        if (!m_code.isMark(all[1], u'{') || m_code[all[1]].partner < 0) {
            return false;
        }
        for (qsizetype i = all[1]; i < m_code[all[1]].partner; ++i) {
            if (m_code.isMark(i, u'.') && m_code.isMark(i + 1, u'.')) {
                return false; // "...options"
            }
        }
        return true;
    }

    // Invoke-RestMethod -Uri "…" -Method Post: GET if none is named.
    void readCmdlet(qsizetype i)
    {
        Method method{QStringLiteral("GET")};
        qsizetype url = -1;
        const qsizetype outside = m_code[i].enclosing;
        qsizetype end = i + 1;
        for (; m_code.has(end) && end < i + maxChain; ++end) {
            const CodeToken &token = m_code[end];
            const bool isNewLine = token.line != m_code[end - 1].line && !token.isLineContinued;
            if (token.partner > i && token.partner < end) {
                continue; // the end of a group among the options
            }
            if (token.enclosing == outside &&
                (isNewLine || token.is(u'|') || token.is(u';') || token.is(u')'))) {
                break;
            }
            const bool isOption =
                m_code.isMark(end, u'-') && m_code.isName(end + 1) && token.enclosing == outside;
            const QString option = isOption ? m_code.text(end + 1).toLower() : QString();
            if (option == QLatin1String("method") || option == QLatin1String("custommethod")) {
                method = m_code.methodAt(end + 2, true).value_or(Method{});
                end += 2;
            } else if (option == QLatin1String("uri")) {
                url = end + 2;
                end += 2;
            } else if (isOption) {
                end += m_code.isMark(end + 2, u'-') ? 1 : 2; // its value, if it has one
                if (m_code.isMark(end, u'(') || m_code.isMark(end, u'@')) {
                    --end;
                }
            } else if (url < 0 && token.enclosing == outside &&
                       (m_code.isText(end) || m_code.isName(end))) {
                url = end;
            } else if (m_code.isMark(end, u'@') && m_code.isName(end + 1)) {
                return; // the options are elsewhere
            }
        }
        if (m_code.has(url)) { // the text may end behind "-Uri"
            take(method.name, m_code.urlAt(url), url, method.name.isEmpty(), true);
        }
    }

    // --- curl_setopt() of PHP, and libcurl's of C

    struct Curl
    {
        Url url;
        QString implied = QStringLiteral("GET");
        std::optional<Method> method;
        qsizetype begin = -1;
        bool isConditional = false;
    };

    void readCurlOption(qsizetype i)
    {
        const QString name = m_code.text(i);
        if (m_curl.begin >= 0 && (name == QLatin1String("if") || name == QLatin1String("switch") ||
                                  name == QLatin1String("case"))) {
            m_curl.isConditional = true;
        }
        if (name == QLatin1String("curl_init") || name == QLatin1String("curl_easy_init")) {
            finishCurl();
            m_curl.begin = i;
            m_curl.url = m_code.urlAt(i + 2);
        } else if (name == QLatin1String("curl_exec") ||
                   name == QLatin1String("curl_easy_perform")) {
            finishCurl();
        } else if (name.startsWith(QLatin1String("CURLOPT_"))) {
            takeCurlOption(name.mid(8), i);
        }
    }

    void takeCurlOption(const QString &option, qsizetype i)
    {
        const qsizetype value = m_code.isMark(i + 1, u',') ? i + 2 : m_code.valueOf(i);
        const bool isOff = m_code.text(value) == QLatin1String("false") ||
                           m_code.text(value) == QLatin1String("0");
        m_curl.begin = m_curl.begin < 0 ? i : m_curl.begin;
        if (option == QLatin1String("URL")) {
            m_curl.url = m_code.urlAt(value);
        } else if (option == QLatin1String("CUSTOMREQUEST")) {
            m_curl.method = m_code.methodAt(value, true);
        } else if ((option == QLatin1String("POST") && !isOff) ||
                   option.startsWith(QLatin1String("POSTFIELDS"))) {
            m_curl.implied = QStringLiteral("POST");
        } else if (option == QLatin1String("PUT") || option == QLatin1String("UPLOAD")) {
            m_curl.implied = QStringLiteral("PUT");
        } else if (option == QLatin1String("NOBODY") && !isOff) {
            m_curl.implied = QStringLiteral("HEAD");
        }
    }

    void finishCurl()
    {
        const Curl curl = std::exchange(m_curl, {});
        if (curl.begin < 0) {
            return;
        }
        const Method implied{curl.isConditional ? QString() : curl.implied};
        const QString method = curl.method.value_or(implied).name;
        take(method, curl.url, curl.begin, method.isEmpty(), true);
    }

    // --- results

    // `isSaid`: also where nothing of the URL is written out.
    void take(const QString &method, const Url &url, qsizetype place,
              bool isMethodInVariable = false, bool isSaid = false)
    {
        const QString whole = m_code.resolved(url, place);
        const bool isLost =
            !restCall({}, whole) && !isGraphQlUrl(whole) && !CallVariables::areIn(whole);
        if (isLost && !isSaid) {
            return;
        }
        for (const auto &name : namesIn(url.text)) {
            m_used.insert(name);
        }
        for (const shell::ScriptRange &range : url.ranges) {
            m_taken.insert(range.begin);
            m_reading.ranges.append(range);
        }
        const int line = url.line > 0 ? url.line : m_code[place].line;
        m_reading.requests.append({method, shown(whole), line, {}, isMethodInVariable});
    }

    // "${id}" is "{id}", as most write it.
    static QString shown(QString url)
    {
        static const QRegularExpression variable(QStringLiteral("\\$\\{(\\w*)\\}"));
        return url.replace(variable, QStringLiteral("{\\1}"));
    }

    static QStringList namesIn(const QString &url)
    {
        static const QRegularExpression variable(QStringLiteral("\\$\\{?(\\w+)"));
        QStringList names;
        for (auto each = variable.globalMatch(url); each.hasNext();) {
            names.append(each.next().captured(1));
        }
        return names;
    }

    // Texts that lead to the REST API and that no function was given.
    void readTexts()
    {
        QSet<qsizetype> assigned;
        for (const auto &[name, url] : std::as_const(m_code.given())) {
            for (const shell::ScriptRange &range :
                 m_used.contains(name) ? url.ranges : QList<shell::ScriptRange>()) {
                assigned.insert(range.begin);
            }
        }
        for (qsizetype i = 0; i < m_code.size(); ++i) {
            const CodeToken &token = m_code[i];
            if (token.kind != Kind::Text || m_taken.contains(token.begin)) {
                continue;
            }
            if (assigned.contains(token.begin)) {
                m_reading.ranges.append({token.begin, token.end});
            } else {
                readText(i);
            }
        }
    }

    void readText(qsizetype i)
    {
        static const QRegularExpression withMethod(
            QStringLiteral("\\A") + anyMethod() +
            QStringLiteral("\\s+(\\S+)(?: HTTP/[0-9.]+)?\\z"));
        static const QRegularExpression blank(QStringLiteral("\\s"));
        if (const auto match = withMethod.match(m_code.text(i)); match.hasMatch()) {
            if (isRestUrl(match.captured(2))) { // "POST /V1/orders"
                m_reading.requests.append(
                    {match.captured(1), shown(match.captured(2)), m_code[i].line, {}, false});
                m_reading.ranges.append({m_code[i].begin, m_code[i].end});
            }
            return;
        }
        if (!m_code.text(i).contains(u'/') || m_code.text(i).contains(blank)) {
            return;
        }
        const qsizetype first = sumBegin(i);
        const Url url = m_code.urlAt(first);
        const QString whole = m_code.resolved(url, i);
        if (!isRestUrl(whole)) {
            return;
        }
        const auto method = methodAround(m_code, first);
        if (method) {
            take(method->name, url, i, method->name.isEmpty());
        } else if (isInCode(i)) {
            m_reading.questions.append({{}, shown(whole), m_code[i].line, {}, false});
        }
    }

    // Not a word of a sentence.
    bool isInCode(qsizetype i) const
    {
        const bool isQuotedByTicks = m_code.source()[m_code[i].begin] == u'`';
        const bool isFirst = i == 0 || m_code[i - 1].line != m_code[i].line;
        const bool isBehindMark = m_code.has(i - 1) && m_code[i - 1].kind == Kind::Mark &&
                                  QStringView(u"(=,:+?[{>&|.").contains(m_code.text(i - 1));
        static const QSet<QString> words{QStringLiteral("return"), QStringLiteral("in"),
                                         QStringLiteral("await"), QStringLiteral("yield"),
                                         QStringLiteral("case")};
        return isBehindMark ||
               (!isQuotedByTicks && (isFirst || words.contains(m_code.text(i - 1))));
    }

    // Of "base + '/V1/orders'" the base.
    qsizetype sumBegin(qsizetype i) const
    {
        const bool isSum =
            (m_code.isMark(i - 1, u'+') || m_code.isMark(i - 1, u'.')) && m_code.isName(i - 2);
        return isSum ? i - 2 : i;
    }

    CodeExpressions m_code;
    QSet<QString> m_used;
    QSet<qsizetype> m_taken; // where the texts begin that were understood
    Curl m_curl;
    CodeReading m_reading;
};

} // namespace

CodeReading readCode(QStringView source)
{
    return Code(source).read();
}

} // namespace latchkey::calls
