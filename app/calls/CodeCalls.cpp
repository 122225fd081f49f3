// SPDX-License-Identifier: Apache-2.0
#include "calls/CodeCalls.h"

#include "calls/CallVariables.h"
#include "calls/CodeTokens.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <optional>

namespace latchkey::calls {

namespace {

constexpr qsizetype maxChain = 240;   // tokens of a statement that are looked at
constexpr qsizetype maxUnclosed = 40; // behind a bracket that is never closed

const QString anyMethod = QStringLiteral("(GET|POST|PUT|DELETE|PATCH|HEAD|OPTIONS)");

QRegularExpression ignoringCase(const QString &pattern)
{
    return QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption);
}

// "post", "PostAsync", "getForObject", "DeleteMapping": the method; empty for other names.
QString methodOfFunction(const QString &name)
{
    static const QRegularExpression verb = ignoringCase(QStringLiteral(
        "\\A_*(get|post|put|delete|patch|del)(?:Async|AsJsonAsync|JsonAsync|FromJsonAsync|"
        "StringAsync|StreamAsync|ByteArrayAsync|AsStringAsync|ForObject|ForEntity|ForLocation|"
        "Mapping|Form|JSON|_json)?\\z"));
    const QString method = verb.match(name).captured(1).toUpper();
    return method == QLatin1String("DEL") ? QStringLiteral("DELETE") : method;
}

// Which do GET when they are given nothing but a URL.
bool readsByItself(const QString &name)
{
    static const QSet<QString> names{QStringLiteral("fetch"), QStringLiteral("$fetch"),
                                     QStringLiteral("axios"), QStringLiteral("got"),
                                     QStringLiteral("ky"),    QStringLiteral("urlopen"),
                                     QStringLiteral("ofetch")};
    return names.contains(name);
}

// Libraries whose functions are given a URL whatever it looks like.
bool isHttpLibrary(const QString &name)
{
    static const QSet<QString> names{QStringLiteral("requests"),   QStringLiteral("httpx"),
                                     QStringLiteral("axios"),      QStringLiteral("got"),
                                     QStringLiteral("superagent"), QStringLiteral("HTTParty"),
                                     QStringLiteral("Faraday"),    QStringLiteral("RestClient"),
                                     QStringLiteral("Unirest"),    QStringLiteral("ky")};
    return names.contains(name);
}

bool isCmdlet(const QString &name)
{
    static const QRegularExpression cmdlet =
        ignoringCase(QStringLiteral("\\A(?:Invoke-RestMethod|Invoke-WebRequest|irm|iwr)\\z"));
    return cmdlet.match(name).hasMatch();
}

bool isMethodKey(const QString &name)
{
    static const QRegularExpression key =
        ignoringCase(QStringLiteral("\\A(?:method|type|verb|httpMethod|http_method|requestMethod|"
                                    "CustomMethod|CURLOPT_CUSTOMREQUEST)\\z"));
    return key.match(name).hasMatch();
}

bool isBaseKey(const QString &name)
{
    static const QRegularExpression key = ignoringCase(QStringLiteral(
        "\\A(?:baseURL|base_uri|base_url|baseUri|BaseAddress|prefixUrl|baseHref)\\z"));
    return key.match(name).hasMatch();
}

// A value that was looked for.
struct Method
{
    QString name; // empty: it is in a variable
};

// The URL that an expression makes, with "${name}" for what it takes from elsewhere.
struct Url
{
    QString text;
    QList<shell::ScriptRange> ranges; // of its texts
    int line = 0;
    bool hasText = false;
};

class Code
{
public:
    explicit Code(QStringView source)
        : m_source(source)
        , m_tokens(codeTokens(source))
    {}

    CodeReading read()
    {
        readAssignments();
        for (qsizetype i = 0; i < m_tokens.size(); ++i) {
            if (m_tokens[i].kind == Kind::Name) {
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

    bool has(qsizetype i) const { return i >= 0 && i < m_tokens.size(); }
    bool isMark(qsizetype i, QChar mark) const { return has(i) && m_tokens[i].is(mark); }
    bool isName(qsizetype i) const { return has(i) && m_tokens[i].kind == Kind::Name; }
    bool isText(qsizetype i) const { return has(i) && m_tokens[i].kind == Kind::Text; }
    QString text(qsizetype i) const { return has(i) ? m_tokens[i].text : QString(); }

    // Behind a bracket's partner; where there is none, nothing more belongs to it.
    qsizetype behind(qsizetype open) const
    {
        return m_tokens[open].partner < 0 ? m_tokens.size() : m_tokens[open].partner + 1;
    }

    // --- expressions

    // One operand of a sum, and where it ends.
    qsizetype readOperand(qsizetype i, Url &url, int depth) const
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

    static void append(Url &url, const Url &more)
    {
        url.text += more.text;
        url.ranges += more.ranges;
        url.line = url.line == 0 ? more.line : url.line;
        url.hasText |= more.hasText;
    }

    // "base + '/V1/orders/' + id", "$base . '/V1'", "'/V1/%s' % sku"
    Url urlAt(qsizetype i, int depth = 0) const
    {
        Url url;
        for (int operands = 0; operands < 32 && depth < 5; ++operands) {
            const qsizetype end = readOperand(i, url, depth);
            const bool isSum =
                end > i && (isMark(end, u'+') || isMark(end, u'.') || isMark(end, u'~'));
            if (!isSum) {
                break;
            }
            i = end + 1;
        }
        return url;
    }

    Url argumentThatLeads(qsizetype open, int depth) const
    {
        for (const qsizetype argument : arguments(open)) {
            Url url = urlAt(valueOf(argument), depth);
            if (url.hasText && restCall({}, resolved(url, argument))) {
                return url;
            }
        }
        return {};
    }

    // Where each argument of a call begins.
    QList<qsizetype> arguments(qsizetype open) const
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

    // Behind "url=", "Uri:", "'url' =>".
    qsizetype valueOf(qsizetype argument) const
    {
        if (isMark(argument + 1, u'=') && isMark(argument + 2, u'>')) {
            return argument + 3;
        }
        const bool isNamed = isMark(argument + 1, u'=') || isMark(argument + 1, u':');
        return isNamed && !isMark(argument + 2, u'=') && !isMark(argument + 2, u':') ? argument + 2
                                                                                     : argument;
    }

    QString resolved(const Url &url, qsizetype place) const
    {
        return m_variables.inUrl(url.text,
                                 has(place) ? m_tokens[place].begin : CallVariables::anywhere);
    }

    // --- what names are given

    void readAssignments()
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

    void readAssignment(qsizetype sign, qsizetype value, bool isEqual)
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
        const bool isArgument =
            has(m_tokens[sign].enclosing) && isMark(m_tokens[sign].enclosing, u'(');
        // what an object holds is a call itself, unless it is only its beginning
        if ((isEqual && !isArgument) || !isRestUrl(url.text)) {
            m_variables.set(name, url.text, m_tokens[sign].begin);
            m_given.append({name, url});
        }
        m_methods[name].insert(url.text);
    }

    // A method: "POST", HttpMethod.Post, http.MethodPost, a name that is given one. Nothing: it is
    // something else.
    std::optional<Method> methodAt(qsizetype i, bool isExpected) const
    {
        static const QRegularExpression whole =
            ignoringCase(QStringLiteral("\\A") + anyMethod + QStringLiteral("\\z"));
        static const QRegularExpression constant = ignoringCase(
            QStringLiteral("\\A(?:METHOD_?|Http|HTTP_)?") + anyMethod + QStringLiteral("\\z"));
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
        const bool isConstant =
            match.hasMatch() && (isMember || isExpected) && !isMark(last + 1, u'(');
        if (isConstant) {
            return Method{match.captured(1).toUpper()};
        }
        if (isExpected) {
            return methodOfVariable(text(last));
        }
        return std::nullopt;
    }

    Method methodOfVariable(QString name) const
    {
        name.remove(QLatin1Char('$'));
        const QSet<QString> values = m_methods.value(name);
        const bool isOne = values.size() == 1 && acl::isRestMethod(*values.cbegin());
        return isOne ? Method{values.cbegin()->toUpper()} : Method{};
    }

    // --- calls

    void readName(qsizetype i)
    {
        if (isCmdlet(text(i))) {
            readCmdlet(i);
        }
        readCurlOption(i);
        qsizetype open = i + 1;
        if (isMark(open, u'<')) { // GetFromJsonAsync<Order>(
            while (open < i + 12 && has(open) && !isMark(open, u'(')) {
                ++open;
            }
        }
        const bool isWithout = isText(i + 1) && m_tokens[i + 1].line == m_tokens[i].line;
        if (isMark(open, u'(')) {
            readCall(i, open);
        } else if (isWithout && (isMark(i - 1, u'.') || isMark(i - 1, u':'))) {
            readBareCall(i);
        }
    }

    // "Net::HTTP::Post.new": the name that says it stands in front.
    qsizetype telling(qsizetype i) const
    {
        return text(i) == QLatin1String("new") && isMark(i - 1, u'.') ? i - 2 : i;
    }

    QString receiver(qsizetype i) const
    {
        const qsizetype before = isMark(i - 1, u'.')                          ? i - 2
                                 : isMark(i - 1, u'>') && isMark(i - 2, u'-') ? i - 3
                                                                              : -1;
        return isName(before) ? text(before).remove(QLatin1Char('$')) : QString();
    }

    void readBareCall(qsizetype i)
    {
        const QString method = methodOfFunction(text(telling(i)));
        if (!method.isEmpty()) {
            take(method, urlAt(i + 1), i);
        }
    }

    void readCall(qsizetype i, qsizetype open)
    {
        const QList<qsizetype> all = arguments(open);
        if (all.isEmpty()) {
            return;
        }
        const QString function = text(telling(i));
        const QString named = methodOfFunction(function);
        const auto beside = named.isEmpty() ? methodBeside(open, all) : std::nullopt;
        if (beside) {
            for (const qsizetype argument : all) {
                const Url url = urlAt(valueOf(argument));
                if (isRestUrl(resolved(url, argument))) {
                    take(beside->name, url, argument, beside->name.isEmpty());
                    return;
                }
            }
            takeByLibrary(beside->name, function, receiver(i), all);
        } else if (!named.isEmpty()) {
            takeFunction(named, i, all);
        } else if (readsByItself(function) && isAllThere(open, all)) {
            take(QStringLiteral("GET"), urlAt(valueOf(all[0])), i);
        }
    }

    void takeFunction(const QString &method, qsizetype i, const QList<qsizetype> &all)
    {
        const qsizetype argument = urlArgument(all);
        Url url = urlAt(valueOf(argument));
        const bool isRelative = url.hasText && !restCall({}, resolved(url, i)) &&
                                !m_base.isEmpty() && !url.text.contains(QLatin1String("://")) &&
                                isClient(receiver(i));
        if (isRelative) {
            const QString separator = m_base.endsWith(u'/') || url.text.startsWith(u'/')
                                          ? QString()
                                          : QStringLiteral("/");
            url.text =
                (m_base.endsWith(u'/') && url.text.startsWith(u'/') ? m_base.chopped(1) : m_base) +
                separator + url.text;
        }
        const bool isLibrary = isHttpLibrary(receiver(i));
        if (restCall({}, resolved(url, i)) ||
            (isLibrary && CallVariables::areIn(resolved(url, i)))) {
            take(method, url, i);
        }
    }

    void takeByLibrary(const QString &method, const QString &function, const QString &owner,
                       const QList<qsizetype> &all)
    {
        static const QSet<QString> asking{QStringLiteral("request"), QStringLiteral("NewRequest"),
                                          QStringLiteral("NewRequestWithContext")};
        const Url url = urlAt(valueOf(urlArgument(all.size() > 1 ? all.mid(1) : all)));
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
            if (valueOf(argument) != argument && key.match(text(argument)).hasMatch()) {
                return argument;
            }
        }
        return all[0];
    }

    static bool isClient(const QString &name)
    {
        static const QRegularExpression client = ignoringCase(QStringLiteral(
            "client|api|axios|http|conn|session|rest|magento|commerce|instance|shop|store"));
        return client.match(name).hasMatch();
    }

    // A method among the arguments, or under a key in them.
    std::optional<Method> methodBeside(qsizetype open, const QList<qsizetype> &all) const
    {
        for (const qsizetype argument : all) {
            const bool isFirst = argument == all[0] && all.size() > 1;
            const bool isNamed = valueOf(argument) != argument;
            const bool isMethod = isNamed && isMethodKey(text(argument));
            if (auto method = methodAt(valueOf(argument), isMethod);
                method && (!isNamed || isMethod)) {
                return method;
            }
            if (isFirst && isName(argument) && asksForAMethod(open)) {
                return methodAt(argument, true);
            }
        }
        return methodUnderKey(open);
    }

    // request(method, url): what is there first is one, whatever it is.
    bool asksForAMethod(qsizetype open) const
    {
        static const QSet<QString> names{QStringLiteral("request"), QStringLiteral("requestAsync"),
                                         QStringLiteral("NewRequest"), QStringLiteral("open")};
        return names.contains(text(open - 1));
    }

    std::optional<Method> methodUnderKey(qsizetype open) const
    {
        const qsizetype end = std::min(behind(open), open + maxChain);
        for (qsizetype i = open + 1; i < end; ++i) {
            const qsizetype inside = m_tokens[i].enclosing;
            const bool isNear =
                inside == open || (has(inside) && m_tokens[inside].enclosing == open);
            if (isNear && isMethodKeyAt(i)) {
                if (auto method = methodAt(valueOf(i), isSure(i))) {
                    return method;
                }
            }
        }
        return std::nullopt;
    }

    bool isMethodKeyAt(qsizetype i) const
    {
        return (isName(i) || isText(i)) && isMethodKey(text(i)) && valueOf(i) != i;
    }

    // "type" can be anything's.
    bool isSure(qsizetype key) const
    {
        return text(key).compare(QLatin1String("type"), Qt::CaseInsensitive) != 0;
    }

    // What a function is given is only a URL, or an object that is written out.
    bool isAllThere(qsizetype open, const QList<qsizetype> &all) const
    {
        if (m_tokens[open].partner < 0 || all.size() > 2) {
            return false;
        }
        if (all.size() == 1) {
            return true;
        }
        if (!isMark(all[1], u'{') || m_tokens[all[1]].partner < 0) {
            return false;
        }
        for (qsizetype i = all[1]; i < m_tokens[all[1]].partner; ++i) {
            if (isMark(i, u'.') && isMark(i + 1, u'.')) {
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
        const qsizetype outside = m_tokens[i].enclosing;
        qsizetype end = i + 1;
        for (; has(end) && end < i + maxChain; ++end) {
            const CodeToken &token = m_tokens[end];
            const bool isNewLine = token.line != m_tokens[end - 1].line && !token.isLineContinued;
            if (token.partner > i && token.partner < end) {
                continue; // the end of a group among the options
            }
            if (token.enclosing == outside &&
                (isNewLine || token.is(u'|') || token.is(u';') || token.is(u')'))) {
                break;
            }
            const bool isOption =
                isMark(end, u'-') && isName(end + 1) && token.enclosing == outside;
            const QString option = isOption ? text(end + 1).toLower() : QString();
            if (option == QLatin1String("method") || option == QLatin1String("custommethod")) {
                method = methodAt(end + 2, true).value_or(Method{});
                end += 2;
            } else if (option == QLatin1String("uri")) {
                url = end + 2;
                end += 2;
            } else if (isOption) {
                end += isMark(end + 2, u'-') ? 1 : 2; // its value, if it has one
                if (isMark(end, u'(') || isMark(end, u'@')) {
                    --end;
                }
            } else if (url < 0 && token.enclosing == outside && (isText(end) || isName(end))) {
                url = end;
            } else if (isMark(end, u'@') && isName(end + 1)) {
                return; // the options are elsewhere
            }
        }
        if (has(url)) { // the text may end behind "-Uri"
            take(method.name, urlAt(url), url, method.name.isEmpty(), true);
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
        const QString name = text(i);
        if (m_curl.begin >= 0 && (name == QLatin1String("if") || name == QLatin1String("switch") ||
                                  name == QLatin1String("case"))) {
            m_curl.isConditional = true;
        }
        if (name == QLatin1String("curl_init") || name == QLatin1String("curl_easy_init")) {
            finishCurl();
            m_curl.begin = i;
            m_curl.url = urlAt(i + 2);
        } else if (name == QLatin1String("curl_exec") ||
                   name == QLatin1String("curl_easy_perform")) {
            finishCurl();
        } else if (name.startsWith(QLatin1String("CURLOPT_"))) {
            takeCurlOption(name.mid(8), i);
        }
    }

    void takeCurlOption(const QString &option, qsizetype i)
    {
        const qsizetype value = isMark(i + 1, u',') ? i + 2 : valueOf(i);
        const bool isOff =
            text(value) == QLatin1String("false") || text(value) == QLatin1String("0");
        m_curl.begin = m_curl.begin < 0 ? i : m_curl.begin;
        if (option == QLatin1String("URL")) {
            m_curl.url = urlAt(value);
        } else if (option == QLatin1String("CUSTOMREQUEST")) {
            m_curl.method = methodAt(value, true);
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
        const QString whole = resolved(url, place);
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
        const int line = url.line > 0 ? url.line : m_tokens[place].line;
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
        for (const auto &[name, url] : std::as_const(m_given)) {
            for (const shell::ScriptRange &range :
                 m_used.contains(name) ? url.ranges : QList<shell::ScriptRange>()) {
                assigned.insert(range.begin);
            }
        }
        for (qsizetype i = 0; i < m_tokens.size(); ++i) {
            const CodeToken &token = m_tokens[i];
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
            QStringLiteral("\\A") + anyMethod + QStringLiteral("\\s+(\\S+)(?: HTTP/[0-9.]+)?\\z"));
        static const QRegularExpression blank(QStringLiteral("\\s"));
        if (const auto match = withMethod.match(text(i)); match.hasMatch()) {
            if (isRestUrl(match.captured(2))) { // "POST /V1/orders"
                m_reading.requests.append(
                    {match.captured(1), shown(match.captured(2)), m_tokens[i].line, {}, false});
                m_reading.ranges.append({m_tokens[i].begin, m_tokens[i].end});
            }
            return;
        }
        if (!text(i).contains(u'/') || text(i).contains(blank)) {
            return;
        }
        const qsizetype first = sumBegin(i);
        const Url url = urlAt(first);
        const QString whole = resolved(url, i);
        if (!isRestUrl(whole)) {
            return;
        }
        const auto method = methodAround(first);
        if (method) {
            take(method->name, url, i, method->name.isEmpty());
        } else if (isInCode(i)) {
            m_reading.questions.append({{}, shown(whole), m_tokens[i].line, {}, false});
        }
    }

    // Not a word of a sentence.
    bool isInCode(qsizetype i) const
    {
        const bool isQuotedByTicks = m_source[m_tokens[i].begin] == u'`';
        const bool isFirst = i == 0 || m_tokens[i - 1].line != m_tokens[i].line;
        const bool isBehindMark = has(i - 1) && m_tokens[i - 1].kind == Kind::Mark &&
                                  QStringView(u"(=,:+?[{>&|.").contains(text(i - 1));
        static const QSet<QString> words{QStringLiteral("return"), QStringLiteral("in"),
                                         QStringLiteral("await"), QStringLiteral("yield"),
                                         QStringLiteral("case")};
        return isBehindMark || (!isQuotedByTicks && (isFirst || words.contains(text(i - 1))));
    }

    // Of "base + '/V1/orders'" the base.
    qsizetype sumBegin(qsizetype i) const
    {
        const bool isSum = (isMark(i - 1, u'+') || isMark(i - 1, u'.')) && isName(i - 2);
        return isSum ? i - 2 : i;
    }

    // Under a key beside it, in the functions around it, or in those that go on with it.
    std::optional<Method> methodAround(qsizetype i) const
    {
        bool isInObject = false; // which is given to a function, and is not the URL
        for (qsizetype open = m_tokens[i].enclosing, levels = 0; open >= 0 && levels < 3;
             open = m_tokens[open].enclosing, ++levels) {
            if (auto method = methodBesideIn(open, i)) {
                return method;
            }
            if (!isMark(open, u'(')) {
                isInObject = true;
            } else if (!isInObject) {
                if (auto method = methodOfChain(open)) {
                    return method;
                }
            }
        }
        return std::nullopt;
    }

    // "{ url: '…', method: 'POST' }": in the same brackets.
    std::optional<Method> methodBesideIn(qsizetype open, qsizetype of) const
    {
        const qsizetype end = std::min({behind(open), open + maxChain});
        for (qsizetype i = open + 1; i < end; ++i) {
            const bool isHere = m_tokens[i].enclosing == open;
            if (isHere && isMethodKeyAt(i)) {
                if (auto method = methodAt(valueOf(i), isSure(i))) {
                    return method;
                }
            }
            const bool isNeighbour = isHere && i != of && (isText(i) || isName(i)) &&
                                     (isMark(i - 1, u',') || i == open + 1);
            if (isNeighbour && m_tokens[of].enclosing == open) {
                if (auto method = methodAt(i, false)) {
                    return method; // ['/V1/orders', 'POST']
                }
            }
        }
        return std::nullopt;
    }

    // ".url('…').post(body)", ".post().uri('…')", "newBuilder(URI.create('…')).GET()"
    std::optional<Method> methodOfChain(qsizetype open) const
    {
        QSet<QString> found;
        const qsizetype outside = m_tokens[open].enclosing;
        const auto look = [&](qsizetype i) {
            const bool isCalled = isName(i) && isMark(i - 1, u'.') && isMark(i + 1, u'(') &&
                                  i + 1 != open && m_tokens[i].enclosing == outside;
            const bool isMethod = isCalled && text(i) == QLatin1String("method");
            const QString named = isMethod   ? methodAt(i + 2, true).value_or(Method{}).name
                                  : isCalled ? methodOfFunction(text(i))
                                             : QString();
            if (isMethod || !named.isEmpty()) {
                found.insert(named);
            }
        };
        const auto endsStatement = [&](qsizetype i) {
            return !has(i) || (m_tokens[i].enclosing == outside &&
                               (isMark(i, u';') || isMark(i, u',') || isMark(i, u'=') ||
                                isMark(i, u'{') || isMark(i, u'}')));
        };
        qsizetype i = m_tokens[open].partner < 0 ? open + maxChain : m_tokens[open].partner;
        for (qsizetype steps = 0; !endsStatement(i) && steps < maxChain; ++i, ++steps) {
            look(i);
        }
        i = open - 1;
        for (qsizetype steps = 0; !endsStatement(i) && steps < maxChain; --i, ++steps) {
            look(i);
        }
        return found.size() == 1 ? std::optional(Method{*found.cbegin()}) : std::nullopt;
    }

    QStringView m_source;
    QList<CodeToken> m_tokens;
    CallVariables m_variables;
    QHash<QString, QSet<QString>> m_methods; // all that a name is given
    QList<std::pair<QString, Url>> m_given;
    QString m_base; // what clients put in front of each path
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
