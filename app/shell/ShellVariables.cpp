// SPDX-License-Identifier: Apache-2.0
// Variables in a word of a shell script, and what they stand for.
#include "shell/ShellLexer.h"

#include <algorithm>

namespace latchkey::shell {

namespace {

constexpr int maxDepth = 16;
constexpr qsizetype maxParts = 200;

bool isList(const QString &name)
{
    return name == QLatin1String("@") || name == QLatin1String("*") || name.endsWith(u']');
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

} // namespace latchkey::shell
