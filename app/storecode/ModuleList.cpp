// SPDX-License-Identifier: Apache-2.0
#include "storecode/ModuleList.h"

#include "documents/PhpSource.h"
#include "storecode/Text.h"

#include <QHash>

#include <algorithm>
#include <optional>
#include <utility>

namespace latchkey::storecode {

namespace {

constexpr qsizetype maxDepth = 64;

// A place in a source that has no comments.
class Cursor
{
public:
    explicit Cursor(QByteArrayView source)
        : m_rest(source)
    {}

    // In any letter case.
    bool take(QByteArrayView token)
    {
        const bool isThere = ahead(token);
        m_rest = m_rest.sliced(isThere ? token.size() : 0);
        return isThere;
    }

    bool ahead(QByteArrayView token)
    {
        while (!m_rest.isEmpty() && QByteArrayView(" \t\r\n\v\f").contains(m_rest[0])) {
            m_rest = m_rest.sliced(1);
        }
        return m_rest.size() >= token.size() &&
               m_rest.first(token.size()).compare(token, Qt::CaseInsensitive) == 0;
    }

    // Up to a comma, an arrow, a semicolon or a bracket that it did not open; empty if it is
    // broken.
    QByteArrayView expression()
    {
        QByteArray open; // the brackets that are waited for
        const QByteArrayView start = m_rest;
        while (!isDone() && !(open.isEmpty() && isAtEnd()) && step(open)) {
        }
        const QByteArrayView found = start.first(start.size() - m_rest.size()).trimmed();
        return open.isEmpty() && (isDone() || isAtEnd()) ? found : QByteArrayView();
    }

    bool isDone() { return ahead("") && m_rest.isEmpty(); }

    const char *place() const { return m_rest.data(); }

private:
    bool isAtEnd()
    {
        return ahead("=>") || ahead("?>") ||
               (!m_rest.isEmpty() && QByteArrayView(",;)]}").contains(m_rest[0]));
    }

    // Past a sign or a quoted text.
    bool step(QByteArray &open)
    {
        if (ahead("<<<") || ahead("?>")) {
            return false; // a text whose end is a word of its own
        }
        const char c = m_rest[0];
        if (c == '(' || c == '[' || c == '{') {
            open += c == '(' ? ')' : c == '[' ? ']' : '}';
        } else if (open.endsWith(c)) {
            open.chop(1);
        } else if (c == ')' || c == ']' || c == '}') {
            return false;
        }
        const bool isQuote = c == '\'' || c == '"' || c == '`';
        const qsizetype last = isQuote ? documents::closingPhpQuote(m_rest, 0) : 0;
        if (last == m_rest.size() || open.size() > maxDepth) {
            return false;
        }
        m_rest = m_rest.sliced(last + 1);
        return true;
    }

    QByteArrayView m_rest;
};

// Of a quoted text without escapes and variables, which no module's name has.
std::optional<QByteArrayView> textOf(QByteArrayView literal)
{
    const bool isText = (literal.startsWith('\'') || literal.startsWith('"')) &&
                        documents::closingPhpQuote(literal, 0) == literal.size() - 1 &&
                        !literal.contains('\\') && !literal.contains('$');
    return isText ? std::optional(literal.sliced(1, literal.size() - 2)) : std::nullopt;
}

// What PHP takes a text, a decimal number, a truth value or null for; nullopt for all else.
std::optional<bool> truthOf(QByteArrayView literal)
{
    if (const auto text = textOf(literal)) {
        return !text->isEmpty() && *text != QByteArrayView("0");
    }
    const QByteArray word = literal.toByteArray().toLower();
    if (word == "true" || word == "false" || word == "null") {
        return word == "true";
    }
    bool isNumber = std::all_of(word.begin(), word.end(), [](char c) {
        return QByteArrayView("+-.0123456789").contains(c); // Qt reads "inf" and "nan" too
    });
    const double number = isNumber ? word.toDouble(&isNumber) : 0;
    return isNumber ? std::optional(number != 0) : std::nullopt;
}

// Calls item(key, value) for each item of an array; without an arrow the key is empty. Where the
// array is none or broken; nullopt if it is whole.
template <typename Item>
std::optional<const char *> brokenAt(QByteArrayView array, Item item)
{
    Cursor at(array);
    const bool isLong = at.take("array");
    const QByteArrayView close = isLong ? ")" : "]";
    if (!at.take(isLong ? "(" : "[")) {
        return at.place();
    }
    while (!at.take(close)) {
        QByteArrayView key;
        QByteArrayView value = at.expression();
        if (at.take("=>")) {
            key = std::exchange(value, at.expression());
            if (key.isEmpty()) {
                return at.place();
            }
        }
        if (value.isEmpty() || (!at.take(",") && !at.ahead(close))) {
            return at.place();
        }
        item(key, value);
    }
    return at.isDone() ? std::nullopt : std::optional(at.place());
}

// The array that the file returns; empty, and the cursor where it is something else.
QByteArrayView returnedArray(Cursor &file)
{
    file.take("\xEF\xBB\xBF");
    const bool isBegun =
        file.take("<?php") &&
        (!file.take("declare") ||
         (file.take("(") && !file.expression().isEmpty() && file.take(")") && file.take(";"))) &&
        file.take("return");
    const QByteArrayView array = isBegun ? file.expression() : QByteArrayView();
    while (file.take(";")) {
    }
    file.take("?>");
    return file.isDone() ? array : QByteArrayView();
}

// A list as it is read.
struct Listed
{
    // An item of it.
    void add(QByteArrayView key, QByteArrayView value)
    {
        const auto isOn = truthOf(value);
        isKnown = isKnown && isOn;
        const auto name = textOf(key);
        if (!name || !isOn) {
            return;
        }
        const QString text = QString::fromUtf8(*name);
        const qsizetype place = places.value(text, modules.size());
        if (place == modules.size()) {
            places.insert(text, place);
            modules.append(ListedModule{text, false});
        }
        modules[place].isOn = *isOn;
    }

    QList<ListedModule> modules;
    QHash<QString, qsizetype> places; // in `modules`, by name
    bool isKnown = true;
};

tl::unexpected<Problem> notLiteral(const QString &sentence, QByteArrayView source, const char *at)
{
    const auto line = 1 + std::count(source.data(), at, '\n');
    return failure("acl.not-literal", sentence, QStringLiteral("line %1").arg(line));
}

} // namespace

Result<QList<ListedModule>> readModuleList(QByteArrayView configPhp)
{
    const QByteArray source = documents::withoutPhpComments(configPhp);
    Cursor file(source);
    const QByteArrayView array = returnedArray(file);
    QByteArrayView list;
    const auto look = [&list](QByteArrayView key, QByteArrayView value) {
        list = textOf(key) == QByteArrayView("modules") ? value : list;
    };
    if (const auto at = array.isEmpty() ? file.place() : brokenAt(array, look)) {
        return notLiteral(Text::tr("The file holds more than a plain list, and PHP is never run to "
                                   "read it."),
                          source, *at);
    }
    Listed listed;
    const auto add = [&listed](auto key, auto value) {
        listed.add(key, value);
    };
    const bool isNoList = list.isEmpty() || truthOf(list);
    const auto at = isNoList ? std::nullopt : brokenAt(list, add);
    if (at || !listed.isKnown) {
        return notLiteral(Text::tr("Which modules are on would have to be computed, and PHP is "
                                   "never run to read it."),
                          source, at.value_or(list.data()));
    }
    if (listed.modules.isEmpty()) {
        return failure("acl.no-modules", Text::tr("The file lists no modules."));
    }
    if (listed.modules.size() > maxListedModules) {
        return failure("acl.too-large",
                       Text::tr("The file lists more than %L1 things.").arg(maxListedModules));
    }
    return listed.modules;
}

} // namespace latchkey::storecode
