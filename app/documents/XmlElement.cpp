// SPDX-License-Identifier: Apache-2.0
#include "documents/XmlElement.h"

#include "documents/Text.h"

#include <QSet>
#include <QXmlStreamReader>

#include <algorithm>

namespace latchkey::documents {

namespace {

using Fault = tl::unexpected<XmlFault>;

Fault fault(int line, const char *code, const QString &sentence, const QString &detail = {})
{
    return Fault(XmlFault{line, Problem{code, sentence, detail}});
}

// The few names that all elements and attributes of a file have, each kept once.
class Names
{
public:
    QString of(QStringView name)
    {
        for (const QString &each : m_names) {
            if (each == name) {
                return each;
            }
        }
        QString made = name.toString();
        if (m_names.size() < most) {
            m_names.append(made);
        }
        return made;
    }

private:
    static constexpr qsizetype most = 32;

    QList<QString> m_names;
};

// What Commerce finds by its name alone; others may be in whatever namespace they like.
bool isLookedFor(const QString &name)
{
    static const QSet<QString> names{QStringLiteral("config"),       QStringLiteral("acl"),
                                     QStringLiteral("resources"),    QStringLiteral("resource"),
                                     QStringLiteral("routes"),       QStringLiteral("route"),
                                     QStringLiteral("service"),      QStringLiteral("module"),
                                     QStringLiteral("integrations"), QStringLiteral("integration")};
    return names.contains(name);
}

// Two oddities that PHP takes: zeros behind the end, and XML 1.1, which differs in nothing that
// these files hold.
QByteArray withoutOddities(QByteArrayView octets)
{
    QByteArray text = octets.toByteArray();
    const bool isWide = text.startsWith("\xFF\xFE") || text.startsWith("\xFE\xFF");
    while (!isWide && text.endsWith('\0')) {
        text.chop(1);
    }
    constexpr qsizetype declaration = 40;
    const QByteArray version = "version=\"1.1\"";
    const qsizetype at = text.left(declaration).indexOf(version);
    if (at > 0 && text.startsWith("<?xml")) {
        text.replace(at, version.size(), "version=\"1.0\"");
    }
    return text;
}

// The next element, without its children.
tl::expected<XmlElement, XmlFault> opened(const QXmlStreamReader &xml, Names &names)
{
    XmlElement element;
    element.name = names.of(xml.qualifiedName());
    element.line = int(xml.lineNumber());
    if (xml.attributes().size() > maxXmlAttributes) {
        return fault(element.line, "acl.too-large",
                     Text::tr("An element has more than %L1 attributes.").arg(maxXmlAttributes));
    }
    for (const QXmlStreamAttribute &each : xml.attributes()) {
        if (each.qualifiedName() == QLatin1String("xmlns") && !each.value().isEmpty() &&
            isLookedFor(element.name)) {
            return fault(element.line, "acl.namespace",
                         Text::tr("The file's elements are in a namespace; Commerce finds nothing "
                                  "in it."));
        }
        if (each.value().size() > maxXmlValue) {
            return fault(
                element.line, "acl.value-too-long",
                Text::tr("The attribute \"%1\" has %L2 characters; at most %L3 are allowed.")
                    .arg(each.qualifiedName().left(40))
                    .arg(each.value().size())
                    .arg(maxXmlValue));
        }
        element.attributes.append({names.of(each.qualifiedName()), each.value().toString()});
    }
    return element;
}

// Puts elements under each other as they come.
class Builder
{
public:
    explicit Builder(QByteArrayView octets)
        : m_octets(octets)
    {
        m_xml.setNamespaceProcessing(false); // a missing declaration does not stop Commerce either
        feed();
    }

    tl::expected<XmlElement, XmlFault> read()
    {
        while (!m_xml.atEnd() || wantsMore()) {
            const auto token = m_xml.readNext();
            if (!wantsMore()) {
                if (auto taken = take(token); !taken) {
                    return Fault(taken.error());
                }
                m_sinceToken = 0;
                continue;
            }
            if (m_sinceToken > maxXmlPiece) {
                return fault(
                    line(), "acl.value-too-long",
                    Text::tr("A tag or a comment has more than %L1 characters.").arg(maxXmlPiece));
            }
            feed();
        }
        if (m_xml.hasError()) {
            return fault(faultyLine(), "acl.bad-xml", Text::tr("The file is not well-formed XML."),
                         m_xml.errorString());
        }
        return std::move(m_root);
    }

private:
    // Qt compares each attribute of a tag with each other one, once it has the whole tag: it must
    // not get too much at a time. What it gets ends in the middle of a tag, so that it waits for
    // the rest.
    void feed()
    {
        const QByteArrayView rest = m_octets.sliced(m_fed);
        qsizetype size = std::min(rest.size(), maxXmlPiece);
        if (size < rest.size()) {
            const qsizetype tag = rest.first(size).lastIndexOf('<');
            size = tag >= 0 ? tag + 1 : size;
        }
        m_xml.addData(QByteArray::fromRawData(rest.data(), size));
        m_fed += size;
        m_sinceToken += size;
    }

    bool wantsMore() const
    {
        return m_xml.error() == QXmlStreamReader::PrematureEndOfDocumentError &&
               m_fed < m_octets.size();
    }

    // Where the error is; Qt does not tell the line of what is no UTF-8.
    int faultyLine() const
    {
        const QByteArrayView read = m_octets.first(m_fed);
        const QStringView encoding = m_xml.documentEncoding();
        const bool isUtf8 =
            encoding.isEmpty() || encoding.compare(u"UTF-8", Qt::CaseInsensitive) == 0;
        if (!isUtf8 || read.isValidUtf8()) {
            return line();
        }
        int lines = 1;
        qsizetype start = 0;
        for (qsizetype end = read.indexOf('\n'); end >= 0; end = read.indexOf('\n', start)) {
            if (!read.sliced(start, end - start).isValidUtf8()) {
                return lines;
            }
            ++lines;
            start = end + 1;
        }
        return lines;
    }

    int line() const { return int(m_xml.lineNumber()); }

    tl::expected<void, XmlFault> take(QXmlStreamReader::TokenType token)
    {
        switch (token) {
        case QXmlStreamReader::DTD:
            return fault(line(), "acl.document-type",
                         Text::tr("The file has a document type declaration, which Commerce's "
                                  "files never need. It was not read."));
        case QXmlStreamReader::StartElement:
            return open();
        case QXmlStreamReader::Characters:
            addText();
            return {};
        case QXmlStreamReader::EndElement:
            close();
            return {};
        default:
            return {};
        }
    }

    // White space behind a child is none of anybody's.
    void addText()
    {
        if (m_open.empty() || (m_xml.isWhitespace() && !m_open.back()->children.empty())) {
            return;
        }
        QString &text = m_open.back()->text;
        text += m_xml.text().left(maxXmlValue - text.size());
    }

    void close()
    {
        XmlElement &closed = *m_open.back();
        if (!closed.children.empty() && QStringView(closed.text).trimmed().isEmpty()) {
            closed.text = QString();
        }
        m_open.pop_back();
    }

    tl::expected<void, XmlFault> open()
    {
        if (int(m_open.size()) >= maxXmlDepth) {
            return fault(
                line(), "acl.too-deep",
                Text::tr("Elements are nested more than %L1 levels deep.").arg(maxXmlDepth));
        }
        if (++m_count > maxXmlElements) {
            return fault(line(), "acl.too-large",
                         Text::tr("The file has more than %L1 elements.").arg(maxXmlElements));
        }
        auto element = opened(m_xml, m_names);
        if (!element) {
            return Fault(element.error());
        }
        if (m_open.empty()) {
            m_root = std::move(*element);
            m_open.push_back(&m_root);
            return {};
        }
        // what is open lies in its parent's list, which does not grow while it is open
        std::vector<XmlElement> &siblings = m_open.back()->children;
        siblings.push_back(std::move(*element));
        m_open.push_back(&siblings.back());
        return {};
    }

    QXmlStreamReader m_xml;
    Names m_names;
    QByteArrayView m_octets;
    qsizetype m_fed = 0;        // octets it has got
    qsizetype m_sinceToken = 0; // of these, since it last gave a token
    XmlElement m_root;
    std::vector<XmlElement *> m_open;
    int m_count = 0;
};

} // namespace

const QString *XmlElement::attribute(QStringView attributeName) const
{
    for (const XmlAttribute &each : attributes) {
        if (each.name == attributeName) {
            return &each.value;
        }
    }
    return nullptr;
}

tl::expected<XmlElement, XmlFault> readXml(QByteArrayView octets)
{
    if (octets.size() > maxXmlOctets) {
        return fault(0, "acl.too-large",
                     Text::tr("The file is larger than %L1 MiB.").arg(maxXmlOctets / 1024 / 1024));
    }
    const QByteArray text = withoutOddities(octets);
    return Builder(text).read();
}

} // namespace latchkey::documents
