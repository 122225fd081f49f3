// SPDX-License-Identifier: Apache-2.0
#include "requests/JsonScan.h"

#include "requests/Text.h"
#include "web/Encoding.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace latchkey::requests {

using Kind = JsonOutline::Kind;

namespace {

constexpr qint64 mostOctets = std::numeric_limits<int>::max();

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

// Counts characters, as an editor does, not octets.
qsizetype columnOf(QByteArrayView line)
{
    return QString::fromUtf8(line).size() + 1;
}

} // namespace

JsonScan::JsonScan(const QByteArray &json)
    : m_json(json)
{
    if (m_json.startsWith("\xEF\xBB\xBF")) {
        m_at = 3;
    }
}

Result<QList<JsonOutline::Node>> JsonScan::run()
{
    if (m_json.size() > mostOctets) {
        m_at = 0;
        fail(Text::tr("it is too long"));
        return failure(problem());
    }
    skipBlanks();
    while (!(m_expected == Expected::Nothing && atEnd())) {
        if (!step()) {
            return failure(problem());
        }
        skipBlanks();
    }
    return m_nodes;
}

bool JsonScan::fail(const QString &what)
{
    m_wrong = what;
    return false;
}

Problem JsonScan::problem() const
{
    const QByteArrayView before = QByteArrayView(m_json).first(std::min(m_at, m_json.size()));
    const qsizetype lineBegin = before.lastIndexOf('\n') + 1;
    return {"requests.bad-json",
            Text::tr("This is no JSON: %1 (line %2, column %3).")
                .arg(m_wrong)
                .arg(before.count('\n') + 1)
                .arg(columnOf(before.sliced(lineBegin))),
            {}};
}

void JsonScan::skipBlanks()
{
    while (!atEnd() && isBlank(now())) {
        ++m_at;
    }
}

bool JsonScan::isInObject() const
{
    return !m_open.isEmpty() && m_nodes[m_open.constLast()].kind == Kind::Object;
}

// One value, name, comma or bracket, from where no blank stands.
bool JsonScan::step()
{
    if (atEnd()) {
        return fail(m_nodes.isEmpty() ? Text::tr("nothing is there")
                                      : Text::tr("it ends too early"));
    }
    switch (m_expected) {
    case Expected::Nothing:
        return fail(Text::tr("something stands behind its end"));
    case Expected::Value:
        return beginValue();
    case Expected::Name:
        return readName();
    case Expected::FirstOrEnd:
        if (now() == (isInObject() ? '}' : ']')) {
            return close();
        }
        return isInObject() ? readName() : beginValue();
    case Expected::CommaOrEnd:
        break;
    }
    if (now() == (isInObject() ? '}' : ']')) {
        return close();
    }
    if (now() != ',') {
        return fail(isInObject() ? Text::tr("a comma or “}” is missing here")
                                 : Text::tr("a comma or “]” is missing here"));
    }
    ++m_at;
    m_expected = isInObject() ? Expected::Name : Expected::Value;
    return true;
}

bool JsonScan::beginValue()
{
    if (m_nodes.size() == JsonOutline::mostValues) {
        return fail(Text::tr("it holds more than %1 values").arg(JsonOutline::mostValues));
    }
    switch (now()) {
    case '{':
        return open(Kind::Object);
    case '[':
        return open(Kind::Array);
    case '"': {
        const int node = addNode(Kind::Text);
        if (!readText()) {
            return false;
        }
        endValue(node);
        return true;
    }
    default:
        return now() == '-' || isDigit(now()) ? readNumber() : readWord();
    }
}

int JsonScan::addNode(Kind kind)
{
    JsonOutline::Node node;
    node.kind = kind;
    node.begin = int(m_at);
    node.name = std::exchange(m_name, -1);
    if (!m_open.isEmpty()) {
        node.parent = m_open.constLast();
        node.row = m_nodes[node.parent].below++;
    }
    m_nodes.append(node);
    return int(m_nodes.size()) - 1;
}

void JsonScan::endValue(int node)
{
    m_nodes[node].end = int(m_at);
    m_nodes[node].next = int(m_nodes.size());
    m_expected = m_open.isEmpty() ? Expected::Nothing : Expected::CommaOrEnd;
}

bool JsonScan::open(Kind kind)
{
    if (m_open.size() == JsonOutline::mostLevels) {
        return fail(Text::tr("it goes more than %1 levels deep").arg(JsonOutline::mostLevels));
    }
    m_open.append(addNode(kind));
    ++m_at;
    m_expected = Expected::FirstOrEnd;
    return true;
}

bool JsonScan::close()
{
    ++m_at;
    endValue(m_open.takeLast());
    return true;
}

bool JsonScan::readName()
{
    if (now() != '"') {
        return fail(Text::tr("a name in quotation marks is missing here"));
    }
    m_name = int(m_at);
    if (!readText()) {
        return false;
    }
    skipBlanks();
    if (atEnd() || now() != ':') {
        return fail(Text::tr("a colon is missing here"));
    }
    ++m_at;
    m_expected = Expected::Value;
    return true;
}

bool JsonScan::readText()
{
    for (++m_at; !atEnd(); ++m_at) {
        const char c = now();
        if (c == '"') {
            ++m_at;
            return true;
        }
        if (static_cast<unsigned char>(c) < 0x20) {
            return fail(Text::tr("a text goes on past its line"));
        }
        if (c == '\\' && !readEscape()) {
            return false;
        }
    }
    return fail(Text::tr("a text has no end"));
}

// Ends at its last character.
bool JsonScan::readEscape()
{
    ++m_at;
    if (!atEnd() && QByteArrayView("\"\\/bfnrt").contains(now())) {
        return true;
    }
    constexpr qsizetype digits = 4;
    bool isCode = !atEnd() && now() == 'u' && m_at + digits < m_json.size();
    for (qsizetype i = 1; isCode && i <= digits; ++i) {
        isCode = web::hexValue(m_json[m_at + i]) >= 0;
    }
    if (!isCode) {
        return fail(Text::tr("there is no such “\\” code"));
    }
    m_at += digits;
    return true;
}

bool JsonScan::readDigits()
{
    const qsizetype first = m_at;
    while (!atEnd() && isDigit(now())) {
        ++m_at;
    }
    return m_at > first || fail(Text::tr("a number has no digit here"));
}

bool JsonScan::readNumber()
{
    const int node = addNode(Kind::Number);
    m_at += now() == '-' ? 1 : 0;
    const qsizetype first = m_at;
    if (!readDigits()) {
        return false;
    }
    if (m_json[first] == '0' && m_at - first > 1) {
        m_at = first;
        return fail(Text::tr("a number does not begin with 0"));
    }
    if (!atEnd() && now() == '.') {
        ++m_at;
        if (!readDigits()) {
            return false;
        }
    }
    if (!atEnd() && (now() == 'e' || now() == 'E')) {
        ++m_at;
        m_at += !atEnd() && (now() == '+' || now() == '-') ? 1 : 0;
        if (!readDigits()) {
            return false;
        }
    }
    endValue(node);
    return true;
}

bool JsonScan::readWord()
{
    const QByteArrayView rest = QByteArrayView(m_json).sliced(m_at);
    for (const char *word : {"true", "false", "null"}) {
        if (rest.startsWith(QByteArrayView(word))) {
            const int node = addNode(Kind::Word);
            m_at += qsizetype(qstrlen(word));
            endValue(node);
            return true;
        }
    }
    return fail(now() == '\'' ? Text::tr("texts stand in \", not in '")
                              : Text::tr("a value is missing here"));
}

} // namespace latchkey::requests
