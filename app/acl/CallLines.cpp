#include "acl/CallLines.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace latchkey::acl {

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(Acl)
};

constexpr qsizetype maxLine = 8192;

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
std::optional<ApiCall> callOf(QStringView method, QStringView word)
{
    const QStringView url = bare(word);
    return url.contains(QLatin1Char('/')) ? restCall(method, url) : std::nullopt;
}

// "GET /V1/orders", "**GET** `/V1/orders`", "| GET | /V1/orders |", "GET: /V1/orders"
QList<ApiCall> callsWithMethod(const QString &line)
{
    static const QRegularExpression methodAndWord(
        QStringLiteral("\\b(GET|POST|PUT|DELETE|PATCH)\\b[\\s`'\"*|,:;>=-]+(\\S+)"),
        QRegularExpression::CaseInsensitiveOption);
    QList<ApiCall> found;
    qsizetype from = 0;
    for (auto match = methodAndWord.match(line); match.hasMatch();
         match = methodAndWord.match(line, from)) {
        const auto call = callOf(match.capturedView(1), match.capturedView(2));
        if (call) {
            found.append(*call);
        }
        // the word may be the method of the next
        from = match.capturedEnd(call ? 2 : 1);
    }
    return found;
}

// "- /V1/orders", "1. /V1/orders: the list", "/V1/orders | POST"
std::optional<ApiCall> callWithPathFirst(const QString &line)
{
    static const QRegularExpression bullet(
        QStringLiteral("^(?:[-*+|\\x{2022}\\x{2013}\\x{00b7}]|[0-9]{1,6}[.)])\\s+"));
    static const QRegularExpression marks(QStringLiteral("[\\s|,]+"));
    const QStringList words = QString(line).remove(bullet).split(marks, Qt::SkipEmptyParts);
    if (words.isEmpty()) {
        return {};
    }
    const QStringView second = words.size() > 1 ? bare(words[1]) : QStringView();
    return callOf(isRestMethod(second) ? second : u"GET", words[0]);
}

QList<ApiCall> callsOf(const QString &line)
{
    QList<ApiCall> found;
    if (line.size() > maxLine) {
        return found;
    }
    found = callsWithMethod(line);
    if (found.isEmpty()) {
        if (const auto call = callWithPathFirst(line)) {
            found.append(*call);
        }
    }
    return found;
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
        const QList<ApiCall> found = callsOf(line.toString());
        for (const ApiCall &call : found) {
            calls.take(call, number);
        }
        if (found.isEmpty()) {
            calls.remark(number, "acl.not-a-call",
                         Text::tr("This line holds no call of the REST API. Write one as GET "
                                  "/V1/orders, with a method and a path."));
        }
    }
}

} // namespace latchkey::acl
