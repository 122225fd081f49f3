// SPDX-License-Identifier: Apache-2.0
#include "documents/PhpLiteral.h"

#include <QByteArray>
#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>

namespace latchkey::documents {

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(Acl)
};

constexpr int maxDepth = 64;

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\v' || c == '\f';
}

bool isWord(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

// Where a quoted text that begins at `start` ends (at its closing quote), or the end.
qsizetype closingQuote(QByteArrayView source, qsizetype start)
{
    qsizetype i = start + 1;
    while (i < source.size() && source[i] != source[start]) {
        i += source[i] == '\\' ? 2 : 1;
    }
    return std::min(i, source.size());
}

// Where the comment that begins at `start` ends, or `start` if none does.
qsizetype commentEnd(QByteArrayView source, qsizetype start)
{
    const QByteArrayView rest = source.sliced(start);
    if (rest.startsWith("/*")) {
        const qsizetype close = source.indexOf("*/", start + 2);
        return close < 0 ? source.size() : close + 2;
    }
    if (rest.startsWith("//") || (rest.startsWith('#') && !rest.startsWith("#["))) {
        const qsizetype line = source.indexOf('\n', start);
        const qsizetype lineEnd = line < 0 ? source.size() : line;
        const qsizetype tag = source.sliced(start, lineEnd - start).indexOf("?>");
        return tag >= 0 ? start + tag : lineEnd;
    }
    return start;
}

class Reader
{
public:
    explicit Reader(QByteArrayView source)
        : m_source(source)
    {}

    Result<PhpValue> file()
    {
        auto found = returned();
        if (!found && found.error().code == "acl.not-literal") {
            const QByteArrayView before = m_source.first(m_failedAt);
            const auto line = 1 + std::count(before.begin(), before.end(), '\n');
            found.error().detail = QStringLiteral("line %1").arg(line);
        }
        return found;
    }

private:
    Result<PhpValue> returned()
    {
        take("\xEF\xBB\xBF");
        if (!take("<?") || !word("php")) {
            return notLiteral();
        }
        if (word("declare") && !(take("(") && passOver() && take(")") && take(";"))) {
            return notLiteral();
        }
        if (!word("return")) {
            return notLiteral();
        }
        auto value = this->value(0);
        if (!value) {
            return value;
        }
        while (take(";")) {
        }
        take("?>");
        skip();
        return m_at == m_source.size() && value->kind == PhpValue::Kind::Array ? value
                                                                               : notLiteral();
    }

    // Often only a detour: the line is counted once it is the end.
    tl::unexpected<Problem> notLiteral()
    {
        m_failedAt = std::min(m_at, m_source.size());
        return failure("acl.not-literal",
                       Text::tr("The file holds more than a plain list, and PHP is never run to "
                                "read it."));
    }

    void skip()
    {
        while (m_at < m_source.size()) {
            const qsizetype end = commentEnd(m_source, m_at);
            if (end > m_at) {
                m_at = end;
            } else if (isSpace(m_source[m_at])) {
                ++m_at;
            } else {
                return;
            }
        }
    }

    bool take(const char *token)
    {
        skip();
        if (!m_source.sliced(m_at).startsWith(token)) {
            return false;
        }
        m_at += qsizetype(qstrlen(token));
        return true;
    }

    // A keyword, in any letter case.
    bool word(const char *keyword)
    {
        skip();
        const auto length = qsizetype(qstrlen(keyword));
        const QByteArrayView rest = m_source.sliced(m_at);
        if (rest.size() < length || qstrnicmp(rest.data(), length, keyword, length) != 0 ||
            (rest.size() > length && isWord(rest[length]))) {
            return false;
        }
        m_at += length;
        return true;
    }

    // A literal, or what would have to be run to know it: that is passed over.
    Result<PhpValue> member(const char *close, int depth)
    {
        skip();
        const qsizetype start = m_at;
        auto found = value(depth);
        const bool isWhole = found && (ahead(",") || ahead(close) || (ahead("=>") && depth > 0));
        if (isWhole || (!found && found.error().code != "acl.not-literal")) {
            return found;
        }
        if (m_isHopeless) {
            return notLiteral();
        }
        m_at = start;
        if (passOver()) {
            return PhpValue{PhpValue::Kind::Code, {}, {}, {}};
        }
        m_isHopeless = true; // nor will what is around it
        return notLiteral();
    }

    // To the end of an expression: a comma, a semicolon, an arrow or a bracket that it did not
    // open.
    bool passOver()
    {
        int open = 0;
        const qsizetype start = m_at;
        for (skip(); m_at < m_source.size(); skip()) {
            const char c = m_source[m_at];
            const bool isEnd = c == ',' || c == ';' || m_source.sliced(m_at).startsWith("=>");
            if (open == 0 && (isEnd || c == ')' || c == ']' || c == '}')) {
                return m_at > start;
            }
            if (m_source.sliced(m_at).startsWith("<<<") || m_source.sliced(m_at).startsWith("?>")) {
                return false; // a text whose end is a word of its own
            }
            open += c == '(' || c == '[' || c == '{' ? 1 : 0;
            open -= c == ')' || c == ']' || c == '}' ? 1 : 0;
            const bool isQuote = c == '\'' || c == '"' || c == '`';
            m_at = isQuote ? closingQuote(m_source, m_at) + 1 : m_at + 1;
        }
        return false;
    }

    Result<PhpValue> value(int depth)
    {
        if (depth > maxDepth) {
            return notLiteral();
        }
        if (take("[")) {
            return items("]", depth);
        }
        if (word("array")) {
            return take("(") ? items(")", depth) : notLiteral();
        }
        if (word("true")) {
            return PhpValue{PhpValue::Kind::Bool, QStringLiteral("1"), {}, {}};
        }
        if (word("false")) {
            return PhpValue{PhpValue::Kind::Bool, {}, {}, {}};
        }
        if (word("null")) {
            return PhpValue{};
        }
        skip();
        if (m_at >= m_source.size()) {
            return notLiteral();
        }
        const char c = m_source[m_at];
        return c == '\'' || c == '"' ? quoted() : number();
    }

    Result<PhpValue> quoted()
    {
        const char quote = m_source[m_at];
        const qsizetype end = closingQuote(m_source, m_at);
        if (end >= m_source.size()) {
            return notLiteral();
        }
        const QByteArrayView raw = m_source.sliced(m_at + 1, end - m_at - 1);
        // what stands for something else in double quotes does not occur in these files
        if (quote == '"' && (raw.contains('$') || raw.contains('\\'))) {
            return notLiteral();
        }
        QByteArray octets;
        for (qsizetype i = 0; i < raw.size(); ++i) {
            const bool isEscape =
                raw[i] == '\\' && i + 1 < raw.size() && (raw[i + 1] == '\'' || raw[i + 1] == '\\');
            octets += raw[isEscape ? ++i : i];
        }
        m_at = end + 1;
        return PhpValue{PhpValue::Kind::Text, QString::fromUtf8(octets), {}, {}};
    }

    Result<PhpValue> number()
    {
        const qsizetype start = m_at;
        if (QByteArrayView("+-.0123456789").indexOf(m_source[m_at]) < 0) {
            return notLiteral(); // Qt reads "inf" and "nan" too
        }
        while (m_at < m_source.size() && (isWord(m_source[m_at]) || m_source[m_at] == '-' ||
                                          m_source[m_at] == '+' || m_source[m_at] == '.')) {
            ++m_at;
        }
        const QByteArray text = m_source.sliced(start, m_at - start).toByteArray();
        bool isNumber = false;
        text.toDouble(&isNumber);
        const QByteArray digits = text.startsWith('-') || text.startsWith('+') ? text.mid(1) : text;
        const bool isOctal = digits.size() > 1 && digits[0] == '0' && isWord(digits[1]);
        if (!isNumber || isOctal) {
            return notLiteral();
        }
        return PhpValue{PhpValue::Kind::Number, QString::fromLatin1(text), {}, {}};
    }

    Result<PhpValue> items(const char *close, int depth)
    {
        PhpValue array{PhpValue::Kind::Array, {}, {}, {}};
        qint64 next = 0;
        while (!take(close)) {
            if (++m_items > maxPhpItems) {
                return failure("acl.too-large",
                               Text::tr("The file lists more than %L1 things.").arg(maxPhpItems));
            }
            auto item = member(close, depth + 1);
            if (!item) {
                return item;
            }
            QString key = QString::number(next);
            if (take("=>")) {
                if (item->kind == PhpValue::Kind::Array) {
                    return notLiteral();
                }
                const bool isKnown = item->kind != PhpValue::Kind::Code;
                key = isKnown ? keyOf(*item) : QString();
                item = member(close, depth + 1);
                if (!item) {
                    return item;
                }
            }
            // "010" is no number to PHP
            const qint64 integer = key.toLongLong();
            if (key == QString::number(integer)) {
                next = std::max(next, integer == std::numeric_limits<qint64>::max() ? integer
                                                                                    : integer + 1);
            }
            put(array, key, std::move(*item));
            if (!take(",") && !ahead(close)) {
                return notLiteral();
            }
        }
        return array;
    }

    // A number is a key as a whole one.
    static QString keyOf(const PhpValue &value)
    {
        if (value.kind != PhpValue::Kind::Number) {
            return value.text;
        }
        bool isInteger = false;
        const qint64 integer = value.text.toLongLong(&isInteger);
        const double real = value.text.toDouble();
        constexpr double most = 9.2e18; // what is larger is no key that anyone writes
        return QString::number(isInteger ? integer : std::abs(real) < most ? qint64(real) : 0);
    }

    bool ahead(const char *token)
    {
        skip();
        return m_source.sliced(m_at).startsWith(token);
    }

    // A later value of the same key takes the place of the earlier one.
    static void put(PhpValue &array, const QString &key, PhpValue value)
    {
        const auto same = array.places.constFind(key);
        if (same != array.places.constEnd()) {
            array.items[*same].value = std::move(value);
            return;
        }
        array.places.insert(key, array.items.size());
        array.items.append({key, std::move(value)});
    }

    QByteArrayView m_source;
    qsizetype m_at = 0;
    int m_items = 0;
    qsizetype m_failedAt = 0;
    bool m_isHopeless = false; // an expression had no end
};

} // namespace

bool PhpValue::isTrue() const
{
    switch (kind) {
    case Kind::Null:
    case Kind::Code:
        return false;
    case Kind::Bool:
        return !text.isEmpty();
    case Kind::Number:
        return text.toDouble() != 0;
    case Kind::Text:
        return !text.isEmpty() && text != QLatin1String("0");
    case Kind::Array:
        return !items.isEmpty();
    }
    return false;
}

const PhpValue *PhpValue::at(const QString &key) const
{
    const auto place = places.constFind(key);
    return place != places.constEnd() ? &items[*place].value : nullptr;
}

Result<PhpValue> readPhpArray(QByteArrayView source)
{
    return Reader(source).file();
}

QByteArray withoutPhpComments(QByteArrayView source)
{
    QByteArray text;
    qsizetype i = 0;
    while (i < source.size()) {
        if (source[i] == '\'' || source[i] == '"') {
            const qsizetype end = std::min(closingQuote(source, i) + 1, source.size());
            text += source.sliced(i, end - i);
            i = end;
            continue;
        }
        const qsizetype end = commentEnd(source, i);
        text += end > i ? ' ' : source[i];
        i = std::max(end, i + 1);
    }
    return text;
}

} // namespace latchkey::documents
