// SPDX-License-Identifier: Apache-2.0
#include "shell/ShellLexer.h"

#include <QRegularExpression>

#include <algorithm>

namespace latchkey::shell {

namespace {

constexpr qsizetype maxQuoted = 256LL * 1024;
constexpr qsizetype maxPlaceholder = 40;
constexpr int maxDepth = 16;
constexpr qsizetype maxParts = 200;

bool isBlank(QChar c)
{
    return c == u' ' || c == u'\t' || c == u'\r';
}

bool endsWord(QChar c)
{
    return isBlank(c) || QStringView(u"\n;|&()<>").contains(c);
}

bool isOfName(QChar c)
{
    return c == u'_' || (c.unicode() < 0x80 && c.isLetterOrNumber());
}

bool isList(const QString &name)
{
    return name == QLatin1String("@") || name == QLatin1String("*") || name.endsWith(u']');
}

void append(QList<ShellPart> &parts, QStringView text)
{
    const bool isMore = !parts.isEmpty() && parts.last().isKnown && parts.last().variable.isEmpty();
    isMore ? void(parts.last().text += text) : parts.append({text.toString(), {}, true, false});
}

bool isKnown(const QList<ShellPart> &parts)
{
    return std::all_of(parts.cbegin(), parts.cend(), [](const auto &part) { return part.isKnown; });
}

QList<ShellPart> unknown(const QString &name)
{
    return {{u'$' + name, name, false, false}};
}

// Where a value comes from stays known through all that hold it.
QList<ShellPart> named(QList<ShellPart> parts, const QString &name)
{
    for (ShellPart &part : parts) {
        part.variable = (part.variable + u' ' + name).trimmed().left(200);
    }
    return parts;
}

} // namespace

QString ShellWord::text() const
{
    QString text = QStringLiteral("");
    for (const ShellPart &part : parts) {
        text += part.text;
    }
    return text;
}

bool ShellWord::isCertain() const
{
    return !isMany && std::all_of(parts.cbegin(), parts.cend(), [](const ShellPart &part) {
        return part.isKnown && !part.isDefault;
    });
}

ShellLexer::ShellLexer(QStringView script, ScriptRange range, ShellValues &values,
                       qsizetype &budget)
    : m_script(script)
    , m_at(range.begin)
    , m_end(std::min(range.end, script.size()))
    , m_values(values)
    , m_budget(budget)
{}

ShellLexer::Token ShellLexer::next()
{
    while (m_at < m_end && m_budget > 0) {
        --m_budget;
        const QChar c = at(m_at);
        if (isBlank(c)) {
            ++m_at;
        } else if (c == u'#') {
            const qsizetype end = find(u'\n', m_at);
            m_at = end < 0 ? m_end : end;
        } else if (c == u'\n') {
            ++m_at;
            readDocuments();
            return Token::Line;
        } else if (takeContinuation() || takeRedirection()) {
            continue;
        } else if (QStringView(u";|&()").contains(c)) {
            ++m_at;
            return c == u'(' ? Token::Open : c == u')' ? Token::Close : Token::Separator;
        } else {
            takeWord();
            return Token::Word;
        }
    }
    return Token::End;
}

// "$@" is all arguments; "$OPTIONS" without quotes as many words as it has.
QList<ShellWord> ShellLexer::words() const
{
    const ShellPart only = m_word.parts.size() == 1 ? m_word.parts[0] : ShellPart();
    static const QRegularExpression list(
        QStringLiteral("\\A(\\w+|@)(?:\\[[@*]\\]|:([0-9]{1,4}))?\\z"));
    const auto match = list.match(only.text);
    if (only.isKnown && !only.variable.isEmpty() && match.captured(1) == only.variable &&
        (only.variable == QLatin1String("@") || only.text.endsWith(u']'))) {
        return m_values.value(only.variable).mid(std::max(match.captured(2).toInt(), 1) - 1);
    }
    QList<ShellWord> words;
    if (!m_word.isQuoted && !only.variable.isEmpty() && only.isKnown && only.text.contains(u' ')) {
        for (const QString &text : only.text.split(u' ', Qt::SkipEmptyParts)) {
            words.append(
                {{{text, only.variable, true, only.isDefault}}, false, false, m_word.begin});
        }
        return words;
    }
    return {m_word};
}

bool ShellLexer::ahead(QStringView text) const
{
    return m_script.first(m_end).sliced(m_at).startsWith(text);
}

// -1 if it is not there, or too far away.
qsizetype ShellLexer::find(QChar c, qsizetype from)
{
    const qsizetype limit = std::min(m_end, from + std::min(maxQuoted, m_budget));
    const qsizetype found = from < limit ? m_script.first(limit).indexOf(c, from) : -1;
    m_budget -= found < 0 ? std::max<qsizetype>(limit - from, 0) : found - from;
    return found;
}

qsizetype ShellLexer::nameEnd(qsizetype from) const
{
    while (isOfName(at(from))) {
        ++from;
    }
    return from;
}

// ":-", "=", "%%", "^^"
qsizetype ShellLexer::operationEnd(qsizetype from) const
{
    if (at(from) == u':') {
        return QStringView(u"-=+?").contains(at(from + 1)) ? from + 2 : from + 1;
    }
    const bool isOne = from < m_end && QStringView(u"-=+?%#/^,").contains(at(from));
    const bool isTwice =
        isOne && at(from + 1) == at(from) && QStringView(u"%#/^,").contains(at(from));
    return from + (isTwice ? 2 : isOne ? 1 : 0);
}

// A backslash, ^ of cmd.exe or ` of PowerShell at the end of a line.
bool ShellLexer::takeContinuation()
{
    qsizetype end = m_at + 1;
    while (at(end) == u'\r' || (at(m_at) == u'`' && isBlank(at(end)))) {
        ++end;
    }
    const bool isOne = QStringView(u"\\^`").contains(at(m_at)) && at(end) == u'\n';
    m_at = isOne ? end + 1 : m_at;
    return isOne;
}

// "<file", ">file", "2>&1", "<<EOF": what is behind it is no argument.
bool ShellLexer::takeRedirection()
{
    qsizetype from = m_at + (ahead(u"&>") ? 1 : 0);
    while (at(from).isDigit()) {
        ++from;
    }
    const bool isInput = at(from) == u'<';
    if ((!isInput && at(from) != u'>') || at(from + 1) == u'(') {
        return false;
    }
    const bool isDocument = isInput && at(from + 1) == u'<' && at(from + 2) != u'<';
    m_hasInputFile |= isInput && at(from + 1) != u'<';
    m_at = from;
    while (QStringView(u"<>&|- \t").contains(at(m_at)) && m_at < m_end) {
        ++m_at;
    }
    if (m_at < m_end && !endsWord(at(m_at))) {
        takeWord();
        if (isDocument) {
            m_delimiters.append(m_word.text());
        }
    }
    return true;
}

// The lines up to each delimiter.
void ShellLexer::readDocuments()
{
    for (const QString &delimiter : std::exchange(m_delimiters, {})) {
        for (qsizetype line = m_at; line < m_end && m_budget > 0;) {
            const qsizetype found = find(u'\n', line);
            const qsizetype end = found < 0 ? m_end : found;
            if (m_script.sliced(line, end - line).trimmed() == delimiter) {
                m_documents.append({m_at, line});
                m_at = std::min(m_end, end + 1);
                break;
            }
            line = end + 1;
        }
    }
}

void ShellLexer::takeWord()
{
    m_word = {{}, false, false, m_at};
    while (goesOn()) {
        const bool isAngle = at(m_at) == u'<' || at(m_at) == u'>';
        qsizetype close = m_at + 1; // "/V1/orders/<id>" in a text about calls is no redirection
        while (close - m_at <= maxPlaceholder && (isOfName(at(close)) || at(close) == u'-')) {
            ++close;
        }
        if (isAngle && at(m_at + 1) == u'(') { // "<(…)"
            takeGroup(m_word.parts, m_at + 1);
        } else if (ahead(u"<") && at(close) == u'>' && at(m_at - 1) == u'/') {
            append(m_word.parts, m_script.sliced(m_at, close + 1 - m_at));
            m_at = close + 1;
        } else if (endsWord(at(m_at))) {
            break;
        } else {
            takePart(m_word.parts);
        }
    }
}

void ShellLexer::takePart(Parts &parts)
{
    --m_budget;
    const QChar c = at(m_at);
    if (takeContinuation()) {
        return;
    }
    if (c == u'\'') {
        takeQuoted(parts);
    } else if (c == u'"' || ahead(u"^\"")) {
        m_at += c == u'"' ? 1 : 2;
        takeDoubleQuoted(parts);
    } else if (c == u'$') {
        takeDollar(parts);
    } else if (c == u'%') {
        takePercent(parts);
    } else if (c == u'`') {
        takeGroup(parts, m_at);
    } else {
        m_at += c == u'\\' && m_at + 1 < m_end ? 1 : 0;
        append(parts, m_script.sliced(m_at++, 1));
    }
}

// '…'; in $'…' what is behind a backslash matters in no URL.
void ShellLexer::takeQuoted(Parts &parts)
{
    const bool isAnsi = at(m_at) == u'$';
    const qsizetype begin = m_at + (isAnsi ? 2 : 1);
    qsizetype close = find(u'\'', begin);
    while (isAnsi && close > begin && at(close - 1) == u'\\') {
        close = find(u'\'', close + 1);
    }
    m_word.isQuoted = true;
    if (close < 0) {
        giveUp();
        return;
    }
    append(parts, m_script.sliced(begin, close - begin));
    m_at = close + 1;
}

void ShellLexer::takeDoubleQuoted(Parts &parts)
{
    const qsizetype limit = m_at + maxQuoted;
    m_word.isQuoted = true;
    while (goesOn() && m_at < limit && at(m_at) != u'"') {
        const QChar c = at(m_at);
        if (takeContinuation() || ahead(u"^\"")) {
            m_at += ahead(u"^\"") ? 1 : 0;
        } else if (c == u'$' || c == u'`' || c == u'%') {
            takePart(parts);
        } else {
            m_at += c == u'\\' && QStringView(u"\\\"$`").contains(at(m_at + 1)) ? 1 : 0;
            append(parts, m_script.sliced(m_at++, 1));
            --m_budget;
        }
    }
    at(m_at) == u'"' ? void(++m_at) : giveUp();
}

void ShellLexer::takeDollar(Parts &parts)
{
    const QChar next = at(m_at + 1);
    qsizetype end = next.isDigit() || next == u'@' || next == u'*' ? m_at + 2 : nameEnd(m_at + 1);
    if (next == u'(') {
        takeGroup(parts, m_at + 1);
    } else if (next == u'{') {
        takeBraces(parts);
    } else if (next == u'\'') {
        takeQuoted(parts);
    } else if (end == m_at + 1) {
        append(parts, m_script.sliced(m_at++, 1));
    } else {
        const QString name = m_script.sliced(m_at + 1, end - m_at - 1).toString();
        const Parts value = valueOf(name).isEmpty() ? unknown(name) : valueOf(name);
        putIn(parts, value);
        m_word.isMany |= !isKnown(value) && (!m_word.isQuoted || isList(name));
        m_at = end;
    }
}

// What a variable stands for. Values that hold themselves double each time: beyond what anybody
// writes nothing is known any more.
void ShellLexer::putIn(Parts &parts, const Parts &value)
{
    for (const ShellPart &part : value) {
        m_budget -= 1 + part.text.size();
    }
    parts += value;
    if (parts.size() > maxParts) {
        parts = unknown({});
    }
}

// "${NAME}", "${NAME:-word}", "${NAME[@]}"
void ShellLexer::takeBraces(Parts &parts)
{
    const qsizetype begin = m_at + 2;
    m_at = QStringView(u"@*#!").contains(at(begin)) ? begin + 1 : nameEnd(begin);
    const qsizetype bracket = at(m_at) == u'[' ? find(u']', m_at) : -1;
    m_at = bracket < 0 ? m_at : bracket + 1;
    const QString name = m_script.sliced(begin, m_at - begin).toString();
    const qsizetype operation = m_at;
    m_at = operationEnd(m_at);
    const QString done = m_script.sliced(operation, m_at - operation).toString();
    const bool wasQuoted = m_word.isQuoted;
    Parts operand;
    if (++m_depth > maxDepth) {
        giveUp();
    }
    while (goesOn() && at(m_at) != u'}') {
        takePart(operand);
    }
    --m_depth;
    at(m_at) == u'}' ? void(++m_at) : giveUp();
    m_word.isQuoted = wasQuoted;
    const Parts value = changed(name, done, operand);
    m_word.isMany |= done.endsWith(u'+') || (!isKnown(value) && (!wasQuoted || isList(name)));
    putIn(parts, value);
}

// "%NAME%" of cmd.exe; elsewhere than in front it can be an encoded character as well.
void ShellLexer::takePercent(Parts &parts)
{
    const qsizetype end = nameEnd(m_at + 1);
    const QString name =
        m_script.sliced(m_at + 1, std::max<qsizetype>(end - m_at - 1, 0)).toString();
    const Parts value = at(end) == u'%' && !name.isEmpty() ? valueOf(name) : Parts();
    const bool isInFront = parts.isEmpty() || parts.last().text.isEmpty() ||
                           parts.last().text.endsWith(QLatin1String("://"));
    if (!value.isEmpty() || (isInFront && at(end) == u'%' && !name.isEmpty())) {
        putIn(parts, value.isEmpty() ? unknown(name) : value);
        m_at = end + 1;
    } else {
        append(parts, m_script.sliced(m_at++, 1));
    }
}

// What commands print: "$(…)", "`…`", "<(…)"; `open` is the mark behind which they begin.
void ShellLexer::takeGroup(Parts &parts, qsizetype open)
{
    const qsizetype close = at(open) == u'`' ? find(u'`', open + 1) : closing(open);
    if (close < 0) {
        giveUp();
        return;
    }
    m_commands.append({open + 1, close});
    m_word.isMany |= !m_word.isQuoted && parts.isEmpty() && at(open) != u'<';
    parts.append({QStringLiteral("$()"), {}, false, false});
    m_at = close + 1;
}

// Of the "(" there; -1 if there is none.
qsizetype ShellLexer::closing(qsizetype open)
{
    QString awaited; // closing marks of all that is open, the innermost last
    const qsizetype limit = std::min(m_end, open + std::min(maxQuoted, m_budget));
    for (qsizetype i = open; i < limit; ++i, --m_budget) {
        const QChar c = at(i);
        const bool isQuoted = awaited.endsWith(u'"');
        if (c == u'\\') {
            ++i;
        } else if (awaited.endsWith(c)) {
            awaited.chop(1);
            if (awaited.isEmpty()) {
                return i;
            }
        } else if (c == u'"') {
            awaited += c;
        } else if (c == u'(' && (!isQuoted || at(i - 1) == u'$')) {
            awaited += u')';
        } else if (c == u'\'' && !isQuoted && (i = find(c, i + 1)) < 0) {
            return -1;
        }
    }
    return -1;
}

// Empty if nothing is said. A list is put in where the word ends.
ShellLexer::Parts ShellLexer::valueOf(const QString &name) const
{
    const QString array = name.section(u'[', 0, 0);
    if (isList(name) && m_values.contains(array)) {
        return {{name, array, true, false}};
    }
    const bool isArgument = !name.isEmpty() && name[0].isDigit();
    const QList<ShellWord> words = m_values.value(isArgument ? QStringLiteral("@") : name);
    const qsizetype index = isArgument ? name.toInt() - 1 : 0;
    return index >= 0 && index < words.size() ? named(words[index].parts, name) : Parts();
}

// What "${NAME…}" is.
ShellLexer::Parts ShellLexer::changed(const QString &name, const QString &operation,
                                      const Parts &operand)
{
    const Parts value = valueOf(name);
    const bool isSaid = !value.isEmpty() && isKnown(value);
    if (isSaid && name == QLatin1String("@") && operation == QLatin1String(":")) { // "${@:2}"
        return {
            {QStringLiteral("@:") + ShellWord{operand, false, false, 0}.text(), name, true, false}};
    }
    if (operation.isEmpty() || operation == QLatin1String(":") || operation.endsWith(u'?')) {
        return value.isEmpty() ? unknown(name) : value;
    }
    if (operation.endsWith(u'-') || operation.endsWith(u'=')) {
        Parts other = named(operand, name);
        const bool isArgument = !name.isEmpty() && name[0].isDigit(); // "${:-word}" names nothing
        const bool isLeftOut = isArgument && m_values.contains(QStringLiteral("@"));
        for (ShellPart &part : other) {
            part.isDefault |= !isLeftOut; // otherwise nothing else can come
        }
        if (!isSaid && operation.endsWith(u'=')) {
            m_values[name] = {{other, false, false, 0}};
        }
        return isSaid ? value : other;
    }
    const QString text = ShellWord{value, false, false, 0}.text();
    const QString end = ShellWord{operand, false, false, 0}.text();
    const bool isPlain = isSaid && !end.contains(u'*') && !end.contains(u'?');
    if (isPlain && operation.startsWith(u'%')) {
        return {{text.chopped(text.endsWith(end) ? end.size() : 0), name, true, false}};
    }
    if (isPlain && (operation == QLatin1String("^^") || operation == QLatin1String(",,"))) {
        return {{operation == QLatin1String("^^") ? text.toUpper() : text.toLower(), name, true,
                 value[0].isDefault}};
    }
    return unknown(name);
}

// The word ends with its line, and is incomplete.
void ShellLexer::giveUp()
{
    if (!std::exchange(m_isUnclosed, true)) {
        const qsizetype lineEnd = m_script.first(m_end).indexOf(u'\n', m_word.begin);
        m_at = lineEnd < 0 ? m_end : lineEnd;
        m_word.parts.clear();
    }
}

} // namespace latchkey::shell
