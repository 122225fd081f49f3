// SPDX-License-Identifier: Apache-2.0
#include "calls/CallLines.h"

#include "calls/Text.h"

#include <QRegularExpression>

#include <algorithm>

namespace latchkey::calls {

namespace {

constexpr qsizetype maxLine = 8192;
constexpr qsizetype maxCallsOfALine = 32;
constexpr int maxTriesOfALine = 64;

bool meansNothing(QStringView line)
{
    return line.startsWith(QLatin1Char('#')) || line.startsWith(u"//") ||
           std::none_of(line.cbegin(), line.cend(), [](QChar c) { return c.isLetterOrNumber(); });
}

// Without the marks of the text around it: "`/V1/orders`," is "/V1/orders".
QStringView bare(QStringView word)
{
    const QStringView before = u"`'\"*(<[|,";
    const QStringView after = u"`'\"*)>]|,.;:!";
    while (!word.isEmpty() && before.contains(word.front())) {
        word = word.sliced(1);
    }
    while (!word.isEmpty() && after.contains(word.back())) {
        word.chop(1);
    }
    return word;
}

// A lone "V1" or "rest" is a word of the sentence.
std::optional<acl::ApiCall> callOf(QStringView method, QStringView word)
{
    const QStringView url = bare(word);
    return url.contains(QLatin1Char('/')) ? restCall(method, url) : std::nullopt;
}

struct LineReading
{
    QList<acl::ApiCall> calls;
    bool isCutOff = false; // there may be more
};

// "GET /V1/orders", "**GET** `/V1/orders`", "| GET | /V1/orders |", "GET: /V1/orders"
LineReading callsWithMethod(const QString &line)
{
    static const QRegularExpression methodAndWord(
        QStringLiteral("\\b(GET|POST|PUT|DELETE|PATCH)\\b[\\s`'\"*|,:;>=-]+(\\S+)"),
        QRegularExpression::CaseInsensitiveOption);
    LineReading found;
    qsizetype from = 0;
    for (int tries = 0; from < line.size(); ++tries) {
        // text is always valid; looking again for each match would take too long
        const auto match =
            methodAndWord.match(line, from, QRegularExpression::NormalMatch,
                                QRegularExpression::DontCheckSubjectStringMatchOption);
        found.isCutOff =
            match.hasMatch() && (tries >= maxTriesOfALine || found.calls.size() >= maxCallsOfALine);
        if (!match.hasMatch() || found.isCutOff) {
            break;
        }
        const auto call = callOf(match.capturedView(1), match.capturedView(2));
        if (call) {
            found.calls.append(*call);
        }
        // the word may be the method of the next
        from = match.capturedEnd(call ? 2 : 1);
    }
    return found;
}

// "- /V1/orders", "1. /V1/orders: the list", "/V1/orders | POST"
std::optional<acl::ApiCall> callWithPathFirst(const QString &line)
{
    static const QRegularExpression words(
        QStringLiteral("^(?:(?:[-*+|\\x{2022}\\x{2013}\\x{00b7}]|[0-9]{1,6}[.)])\\s+)?"
                       "[\\s|,]*([^\\s|,]+)(?:[\\s|,]+([^\\s|,]+))?"));
    const auto match = words.match(line);
    const QStringView second = bare(match.capturedView(2));
    return callOf(acl::isRestMethod(second) ? second : u"GET", match.capturedView(1));
}

LineReading readLine(const QString &line)
{
    LineReading found;
    if (line.size() > maxLine) {
        return found;
    }
    found = callsWithMethod(line);
    if (found.calls.isEmpty()) {
        if (const auto call = callWithPathFirst(line)) {
            found.calls.append(*call);
        }
    }
    return found;
}

void take(const LineReading &found, int number, CallCollector &calls)
{
    for (const acl::ApiCall &call : found.calls) {
        calls.take(call, number);
    }
    if (found.isCutOff && !found.calls.isEmpty()) {
        calls.remark(number, "acl.too-large",
                     Text::tr("Only the first %L1 calls were taken.").arg(found.calls.size()));
    }
}

bool mayHoldAUrl(QStringView line)
{
    static const QRegularExpression url(QStringLiteral("/rest/|/V[0-9]"));
    return url.match(line.toString()).hasMatch();
}

// "curl is needed for this" is no command.
bool mayBeCurl(const QString &line)
{
    static const QRegularExpression program(
        QStringLiteral("(?:^|[\\s/\"'`;|&(@=\\[])\\$?\\{?curl(?:\\.exe)?\\}?[\"']?(?:[\\s,]|$)"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression argument(
        QStringLiteral("\\$|://|/rest/|/V[0-9]|\\\\$|\\{\\}|"
                       "\\s-(?:[XKd]|-(?:request|config|url|data|json))"));
    const auto found = program.match(line);
    return found.hasMatch() && argument.match(line, found.capturedEnd()).hasMatch();
}

// What a variable is given is judged where it is used.
QString withoutAssignments(const QString &line)
{
    static const QRegularExpression assignments(QStringLiteral(
        "^\\s*(?:(?:export|local|readonly|declare|typeset|set|env)\\s+"
        "(?:-\\w+\\s+)*)?(?:[A-Za-z_]\\w*\\+?=(?:\"(?:[^\"`$]|\\$(?!\\())*\"|'[^']*'|"
        "(?:[^\\s;\"'`$]|\\$(?!\\())*)(?:[\\s;]+|$))+"));
    static const QRegularExpression defaults(QStringLiteral("\\$\\{\\w{1,100}:?[-=][^}]*\\}"));
    return QString(line).remove(assignments).remove(defaults);
}

// "CURL='curl -s'" is a name for it.
bool namesCurl(const QString &line)
{
    static const QRegularExpression name(QStringLiteral("=[\"']?(?:/\\S{1,200}/)?curl\\b"));
    return name.match(line).hasMatch();
}

// A path stands alone, and not in a text in JSON.
bool canBeginWithACall(const QString &line)
{
    static const QRegularExpression beginning(
        QStringLiteral("^[-*+|\\s0-9.)`'\"(<]*(?:/|https?://|\\{\\{|V[0-9]|rest/|"
                       "(?:GET|POST|PUT|DELETE|PATCH)\\b)"));
    return beginning.match(line).hasMatch();
}

} // namespace

void readCallLines(QStringView text, CallCollector &calls)
{
    int number = 0;
    for (const QStringView each : text.tokenize(u'\n')) {
        ++number;
        const QStringView line = each.trimmed();
        if (meansNothing(line)) {
            continue;
        }
        const LineReading found = readLine(line.toString());
        take(found, number, calls);
        if (found.calls.isEmpty()) {
            calls.remark(number, "acl.not-a-call",
                         Text::tr("This line holds no call of the REST API. Write one as GET "
                                  "/V1/orders, with a method and a path."));
        }
    }
}

bool readCallsBesideCurl(QStringView part, int number, CallCollector &calls)
{
    const QStringView shortened = part.trimmed();
    if (meansNothing(shortened)) {
        return false;
    }
    const qsizetype comment = shortened.indexOf(u" #");
    const QString line = (comment < 0 ? shortened : shortened.first(comment)).toString();
    const bool isCurl = mayBeCurl(namesCurl(line) ? withoutAssignments(line) : line);
    if (!isCurl && !mayHoldAUrl(line)) {
        return false;
    }
    const LineReading found = !isCurl && canBeginWithACall(line) ? readLine(line) : LineReading();
    take(found, number, calls);
    const bool isLost = found.calls.isEmpty() && (isCurl || mayHoldAUrl(withoutAssignments(line)));
    if (isLost) {
        calls.remark(number, "acl.not-a-call",
                     Text::tr("This line may make a call in a way that cannot be read. Write it as "
                              "GET /V1/orders, with a method and a path."));
    }
    return isLost;
}

} // namespace latchkey::calls
