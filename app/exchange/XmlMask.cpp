// SPDX-License-Identifier: Apache-2.0
#include "exchange/XmlMask.h"

#include "exchange/HiddenSpans.h"
#include "exchange/SecretNames.h"

#include <QHash>

#include <algorithm>
#include <utility>

namespace latchkey::exchange {

namespace {

constexpr QByteArrayView cdataBegin("<![CDATA[");
constexpr QByteArrayView cdataEnd("]]>");

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool isOfName(char c)
{
    return !isBlank(c) && c != '>' && c != '<' && c != '/' && c != '=' && c != '"' && c != '\'' &&
           c != '\\';
}

// Without its prefix.
QByteArray localName(QByteArrayView name)
{
    return name.sliced(name.lastIndexOf(':') + 1).toByteArray();
}

// What text says without CDATA's marks.
QByteArray plainText(QByteArrayView text)
{
    QByteArray plain = text.trimmed().toByteArray();
    if (plain.startsWith(cdataBegin) && plain.endsWith(cdataEnd)) {
        plain = plain.sliced(cdataBegin.size()).chopped(cdataEnd.size());
    }
    return plain;
}

// An element that has begun.
struct Element
{
    QByteArray name;
    qsizetype contentAt = 0;
    bool isSecret = false; // by its name, or one of its attributes
    bool isRecord = false; // a child or an attribute of it names a secret
    bool hasChildren = false;
    QList<HiddenSpan> values; // of children that say nothing of themselves
};

class XmlScan
{
public:
    explicit XmlScan(QByteArrayView text)
        : m_text(text)
    {}

    QList<HiddenSpan> run()
    {
        m_open.append(Element());
        qsizetype at = m_text.indexOf('<');
        while (at >= 0) {
            at = m_text.indexOf('<', behindTag(at));
        }
        endAll();
        settle(m_open.last());
        return std::move(m_spans);
    }

private:
    // What is still open was cut off. In text of another kind "<password>" may stand alone, and
    // what comes behind the next quote is its own.
    void endAll()
    {
        const bool isXml = m_text.trimmed().startsWith('<');
        qsizetype searched = m_text.size();
        qsizetype quote = m_text.size();
        while (m_open.size() > 1) {
            const qsizetype at = m_open.last().contentAt;
            const qsizetype nearer = m_text.first(searched).indexOf('"', at);
            quote = nearer < 0 || isXml ? quote : nearer;
            searched = at;
            end(quote, true);
        }
    }

    // Where it goes on.
    qsizetype behindTag(qsizetype at)
    {
        const QByteArrayView rest = m_text.sliced(at);
        if (rest.startsWith(cdataBegin) && m_open.last().isSecret) { // elsewhere it may be XML
            const qsizetype end = m_text.indexOf(cdataEnd, at);
            return end < 0 ? m_text.size() : end;
        }
        qsizetype nameAt = at + 1;
        while (nameAt < m_text.size() && m_text[nameAt] == '\\') { // "<\/" in JSON
            ++nameAt;
        }
        if (nameAt < m_text.size() && m_text[nameAt] == '/') {
            return behindEndTag(at, nameAt + 1);
        }
        const bool isName = nameAt == at + 1 && nameAt < m_text.size() && isNameBegin(nameAt);
        return isName ? behindStartTag(nameAt) : at + 1;
    }

    bool isNameBegin(qsizetype at) const
    {
        const char c = m_text[at];
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    }

    qsizetype endOfName(qsizetype at) const
    {
        while (at < m_text.size() && isOfName(m_text[at])) {
            ++at;
        }
        return at;
    }

    qsizetype behindStartTag(qsizetype nameAt)
    {
        qsizetype at = endOfName(nameAt);
        Element element;
        element.name = localName(m_text.sliced(nameAt, at - nameAt));
        element.isSecret = namesSecret(element.name);
        while (at < m_text.size() && m_text[at] != '>' && m_text[at] != '<') {
            at = isOfName(m_text[at]) ? behindAttribute(element, at) : at + 1;
        }
        const bool isEmpty = at > 0 && m_text[at - 1] == '/';
        at += at < m_text.size() && m_text[at] == '>' ? 1 : 0;
        element.contentAt = at;
        m_open.last().hasChildren = true;
        if (isEmpty) {
            settle(element);
        } else {
            ++m_names[element.name];
            m_open.append(element);
        }
        return at;
    }

    qsizetype behindAttribute(Element &element, qsizetype at)
    {
        const qsizetype nameEnd = endOfName(at);
        const QByteArrayView written = m_text.sliced(at, nameEnd - at);
        qsizetype begin = behindBlanks(nameEnd);
        if (begin >= m_text.size() || m_text[begin] != '=') {
            return nameEnd;
        }
        begin = behindBlanks(begin + 1);
        while (begin < m_text.size() && m_text[begin] == '\\') { // \" in JSON
            ++begin;
        }
        if (begin >= m_text.size()) {
            return begin;
        }
        const char quote = m_text[begin];
        const bool isQuoted = quote == '"' || quote == '\'';
        qsizetype end = isQuoted ? m_text.indexOf(quote, begin + 1) : endOfName(begin);
        end = end < 0 ? m_text.size() : end;
        const qsizetype behindIt = isQuoted ? std::min(end + 1, m_text.size()) : end;
        begin += isQuoted ? 1 : 0;
        while (isQuoted && end > begin && m_text[end - 1] == '\\') {
            --end;
        }
        if (!written.startsWith("xmlns")) {
            takeAttribute(element, localName(written), {begin, end, hiddenMark.toByteArray()});
        }
        return std::max(behindIt, nameEnd);
    }

    void takeAttribute(Element &element, const QByteArray &name, const HiddenSpan &value)
    {
        const QByteArrayView text = m_text.sliced(value.begin, value.end - value.begin);
        if (namesSecret(name)) {
            m_spans.append(value);
        } else if (isValueWord(name)) {
            element.values.append(value);
        } else if (tellsSecret(name, text)) {
            element.isRecord = true;
        }
    }

    qsizetype behindEndTag(qsizetype at, qsizetype nameAt)
    {
        const qsizetype nameEnd = endOfName(nameAt);
        const QByteArray name = localName(m_text.sliced(nameAt, nameEnd - nameAt));
        if (m_names.value(name) > 0) { // HTML leaves some open
            while (m_open.last().name != name) {
                end(at, false);
            }
            end(at, false);
        }
        return nameEnd;
    }

    // The innermost element ends at `at`.
    void end(qsizetype at, bool isCutOff)
    {
        const Element element = m_open.takeLast();
        --m_names[element.name];
        Element &parent = m_open.last();
        settle(element);
        const qsizetype size = at - element.contentAt;
        const QByteArrayView text = m_text.sliced(element.contentAt, size);
        if (std::all_of(text.begin(), text.end(), isBlank)) {
            return;
        }
        const HiddenSpan content{element.contentAt, at, hiddenMark.toByteArray()};
        const bool isLeaf = !element.hasChildren;
        if (element.isSecret || (element.isRecord && isLeaf)) {
            m_spans.append(content);
        } else if (isValueWord(element.name)) {
            // what would have named it may have stood behind the end
            (isCutOff && isLeaf ? m_spans : parent.values).append(content);
        } else if (isLeaf && tellsSecret(element.name, plainText(text))) {
            parent.isRecord = true;
        }
    }

    void settle(const Element &element)
    {
        m_spans += element.isRecord ? element.values : QList<HiddenSpan>();
    }

    qsizetype behindBlanks(qsizetype at) const
    {
        while (at < m_text.size() && isBlank(m_text[at])) {
            ++at;
        }
        return at;
    }

    QByteArrayView m_text;
    QList<Element> m_open;          // the first one is the text itself
    QHash<QByteArray, int> m_names; // of those that are open
    QList<HiddenSpan> m_spans;
};

} // namespace

QByteArray withoutSecretXml(QByteArrayView text)
{
    return text.contains('<') ? withHidden(text, XmlScan(text).run()) : text.toByteArray();
}

} // namespace latchkey::exchange
