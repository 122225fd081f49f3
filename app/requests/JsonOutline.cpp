// SPDX-License-Identifier: Apache-2.0
#include "requests/JsonOutline.h"

#include "requests/JsonScan.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace latchkey::requests {

namespace {

// What a text in quotation marks means. A piece of one may end amid a code: that is left away.
QString meaning(QByteArrayView quoted)
{
    const auto document = QJsonDocument::fromJson("[" + quoted.toByteArray() + "]");
    return document.array().at(0).toString();
}

// The end of the text whose opening quote stands at `begin`.
qsizetype endOfText(const QByteArray &json, qsizetype begin)
{
    qsizetype at = begin + 1;
    while (json[at] != '"') {
        at += json[at] == '\\' ? 2 : 1;
    }
    return at + 1;
}

// A text cut down to about as many octets, closed again where no code is cut.
QByteArray shortenedText(const QByteArray &json, qsizetype begin, qsizetype end, qsizetype most)
{
    if (end - begin - 2 <= most) {
        return json.mid(begin, end - begin);
    }
    qsizetype at = begin + 1;
    while (at < begin + most) {
        if (json[at] != '\\') {
            ++at;
        } else {
            at += json[at + 1] == 'u' ? 6 : 2;
        }
    }
    while (at > begin + 1 && (static_cast<unsigned char>(json[at]) & 0xc0U) == 0x80U) {
        --at; // amid a character of several octets
    }
    return json.mid(begin, at - begin) + '"';
}

} // namespace

Result<JsonOutline> JsonOutline::read(const QByteArray &json)
{
    auto nodes = JsonScan(json).run();
    if (!nodes) {
        return failure(nodes.error());
    }
    JsonOutline outline;
    outline.m_json = json;
    outline.m_nodes = std::move(*nodes);
    for (int i = 0; i < outline.size(); ++i) {
        if (outline.isGrouped(i)) {
            outline.m_firstGroups.insert(i, int(outline.m_nodes.size() + outline.m_groups.size()));
            const int groups = (outline.m_nodes[i].below + groupSize - 1) / groupSize;
            for (int number = 0; number < groups; ++number) {
                outline.m_groups.append({i, number});
            }
        }
    }
    return outline;
}

JsonOutline::Kind JsonOutline::kind(int item) const
{
    return item < size() ? m_nodes[item].kind : Kind::Group;
}

int JsonOutline::count(int item) const
{
    if (item < size()) {
        return m_nodes[item].below;
    }
    const Group &group = m_groups[item - size()];
    return std::min(groupSize, m_nodes[group.node].below - group.number * groupSize);
}

int JsonOutline::childCount(int item) const
{
    const bool hasGroups = item < size() && isGrouped(item);
    return hasGroups ? (m_nodes[item].below + groupSize - 1) / groupSize : count(item);
}

const QList<int> &JsonOutline::valuesOf(int node) const
{
    auto known = m_values.find(node);
    if (known == m_values.end()) {
        QList<int> values;
        values.reserve(m_nodes[node].below);
        for (int at = node + 1; at < m_nodes[node].next; at = m_nodes[at].next) {
            values.append(at);
        }
        known = m_values.insert(node, values);
    }
    return *known;
}

int JsonOutline::valueAt(int node, int row) const
{
    return valuesOf(node)[row];
}

int JsonOutline::child(int item, int row) const
{
    if (item >= size()) {
        const Group &group = m_groups[item - size()];
        return valueAt(group.node, group.number * groupSize + row);
    }
    return isGrouped(item) ? m_firstGroups.value(item) + row : valueAt(item, row);
}

int JsonOutline::parent(int item) const
{
    if (item >= size()) {
        return m_groups[item - size()].node;
    }
    const Node &node = m_nodes[item];
    const bool isInGroup = node.parent >= 0 && isGrouped(node.parent);
    return isInGroup ? m_firstGroups.value(node.parent) + node.row / groupSize : node.parent;
}

int JsonOutline::row(int item) const
{
    if (item >= size()) {
        return m_groups[item - size()].number;
    }
    const Node &node = m_nodes[item];
    return node.parent >= 0 && isGrouped(node.parent) ? node.row % groupSize : node.row;
}

QString JsonOutline::name(int item) const
{
    if (item >= size() || m_nodes[item].name < 0) {
        return {};
    }
    const qsizetype begin = m_nodes[item].name;
    const QString text =
        meaning(QByteArrayView(m_json).sliced(begin, endOfText(m_json, begin) - begin));
    return text.isNull() ? QString(QLatin1String("")) : text;
}

int JsonOutline::place(int item) const
{
    return item < size() ? m_nodes[item].row : m_groups[item - size()].number * groupSize;
}

QString JsonOutline::value(int item, int most) const
{
    if (item >= size()) {
        return {};
    }
    const Node &node = m_nodes[item];
    if (node.kind == Kind::Text) {
        return meaning(shortenedText(m_json, node.begin, node.end, most));
    }
    return QString::fromUtf8(m_json.mid(node.begin, std::min(node.end - node.begin, most)));
}

QByteArray JsonOutline::octets(int item) const
{
    if (item < size()) {
        return m_json.mid(m_nodes[item].begin, m_nodes[item].end - m_nodes[item].begin);
    }
    const int last = child(item, count(item) - 1);
    const Node &first = m_nodes[child(item, 0)];
    const int begin = first.name >= 0 ? first.name : first.begin;
    return m_json.mid(begin, m_nodes[last].end - begin);
}

QString JsonOutline::path(int item) const
{
    QStringList steps;
    for (int at = item < size() ? item : m_groups[item - size()].node; at > 0;
         at = m_nodes[at].parent) {
        const bool isNamed = m_nodes[at].name >= 0;
        steps.prepend(isNamed ? QLatin1Char('.') + name(at)
                              : QStringLiteral("[%1]").arg(m_nodes[at].row));
    }
    const QString path = steps.join(QString());
    return path.startsWith(QLatin1Char('.')) ? path.mid(1) : path;
}

namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

// Of a text that is known to be JSON, so that only texts and brackets have to be told apart.
class Indenter
{
public:
    explicit Indenter(const QByteArray &json)
        : m_json(json)
    {
        m_out.reserve(json.size() * 2);
    }

    QByteArray run()
    {
        m_at = m_json.startsWith("\xEF\xBB\xBF") ? 3 : 0;
        while (m_at < m_json.size()) {
            take(m_json[m_at]);
        }
        return m_out;
    }

private:
    void take(char c)
    {
        if (c == '"') {
            copyTo(endOfText(m_json, m_at));
            return;
        }
        ++m_at;
        if (c == '{' || c == '[') {
            open(c);
        } else if (c == '}' || c == ']') {
            --m_level;
            beginLine();
            m_out.append(c);
        } else if (c == ',') {
            m_out.append(c);
            beginLine();
        } else if (!isBlank(c)) {
            m_out.append(c == ':' ? QByteArrayView(": ") : QByteArrayView(&c, 1));
        }
    }

    // What is empty stays in its line.
    void open(char bracket)
    {
        m_out.append(bracket);
        while (isBlank(m_json[m_at])) {
            ++m_at;
        }
        if (m_json[m_at] == '}' || m_json[m_at] == ']') {
            copyTo(m_at + 1);
        } else {
            ++m_level;
            beginLine();
        }
    }

    void copyTo(qsizetype end)
    {
        m_out.append(QByteArrayView(m_json).sliced(m_at, end - m_at));
        m_at = end;
    }

    void beginLine() { m_out.append('\n').append(qsizetype(m_level) * 2, ' '); }

    const QByteArray &m_json;
    QByteArray m_out;
    qsizetype m_at = 0;
    int m_level = 0;
};

} // namespace

Result<QByteArray> indented(const QByteArray &json)
{
    return JsonOutline::read(json).map(
        [&json](const JsonOutline &) { return Indenter(json).run(); });
}

} // namespace latchkey::requests
