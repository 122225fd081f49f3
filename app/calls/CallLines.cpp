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
    return url.contains(QLatin1Char('/')) && isRestUrl(url)
               ? restCall(method.toString().toUpper(), url)
               : std::nullopt;
}

// "get" in the middle of a sentence is a word of it.
bool isMeant(const QRegularExpressionMatch &match, QStringView line)
{
    const QString method = match.captured(1);
    const QStringView before = line.first(match.capturedStart());
    return method == method.toUpper() ||
           std::none_of(before.cbegin(), before.cend(), [](QChar c) { return c.isLetter(); });
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
        const auto call = isMeant(match, line)
                              ? callOf(match.capturedView(1), match.capturedView(2))
                              : std::nullopt;
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
    const QStringView first = bare(match.capturedView(1));
    const QStringView inFront = first.first(std::max<qsizetype>(first.indexOf(u'/'), 0));
    const bool isCode = std::any_of(inFront.cbegin(), inFront.cend(),
                                    [](QChar c) { return QStringView(u"('\"=").contains(c); });
    if (isCode) {
        return {};
    }
    return callOf(acl::isRestMethod(second) ? second : QStringView(), match.capturedView(1));
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

// What names a program that calls, and was not understood: echo "curl …", ["curl", "https://…"]
bool mayBeCommand(QStringView line)
{
    static const QRegularExpression command(
        QStringLiteral("\\b(?:curl|wget)\\b.*(?:\\$|://|/rest/|/V[0-9])"));
    return command.match(line.toString()).hasMatch();
}

QStringView withoutComment(QStringView line, bool isList)
{
    const qsizetype comment = isList ? -1 : line.indexOf(u" #");
    return comment < 0 ? line : line.first(comment);
}

} // namespace

void readCallLines(QStringView text, bool isList, const QList<Request> &questions,
                   CallCollector &calls)
{
    int number = 0;
    qsizetype next = 0; // of the questions
    for (const QStringView each : text.tokenize(u'\n')) {
        ++number;
        const QStringView line = withoutComment(each.trimmed(), isList);
        const bool isLost = !isList && mayBeCommand(line);
        const LineReading found =
            isLost || meansNothing(line) ? LineReading() : readLine(line.toString());
        take(found, number, calls);
        bool isSaid = !found.calls.isEmpty();
        for (; next < questions.size() && questions[next].line <= number; ++next) {
            if (found.calls.isEmpty() && questions[next].line == number) {
                calls.add(questions[next]);
                isSaid = true;
            }
        }
        if (isSaid || meansNothing(line)) {
            continue;
        }
        if (isList) {
            calls.remark(number, "acl.not-a-call",
                         Text::tr("This line is not an API call. Write a method and a path, like "
                                  "GET /V1/orders."));
        } else if (isLost || mayHoldAUrl(line)) {
            calls.remark(number, "acl.not-a-call",
                         Text::tr("This line may be an API call, but Latchkey cannot read it. "
                                  "Write a method and a path, like GET /V1/orders."));
        }
    }
}

} // namespace latchkey::calls
