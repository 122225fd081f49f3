#include "acl/XmlElement.h"

#include <QCoreApplication>
#include <QXmlStreamReader>

namespace latchkey::acl {

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(Acl)
};

using Fault = tl::unexpected<XmlFault>;

Fault fault(int line, const char *code, const QString &sentence, const QString &detail = {})
{
    return Fault(XmlFault{line, Problem{code, sentence, detail}});
}

// The next element, without its children.
tl::expected<XmlElement, XmlFault> opened(const QXmlStreamReader &xml)
{
    XmlElement element;
    element.name = xml.qualifiedName().toString();
    element.line = int(xml.lineNumber());
    for (const QXmlStreamAttribute &each : xml.attributes()) {
        if (each.qualifiedName() == QLatin1String("xmlns")) {
            return fault(element.line, "acl.namespace",
                         Text::tr("The file's elements are in a namespace; Commerce finds nothing "
                                  "in it."));
        }
        if (each.value().size() > maxXmlValue) {
            return fault(element.line, "acl.value-too-long",
                         Text::tr("The attribute \"%1\" has %L2 characters; %L3 are the most.")
                             .arg(each.qualifiedName().left(40))
                             .arg(each.value().size())
                             .arg(maxXmlValue));
        }
        element.attributes.append({each.qualifiedName().toString(), each.value().toString()});
    }
    return element;
}

// Puts elements under each other as they come.
class Builder
{
public:
    explicit Builder(QByteArrayView octets)
        : m_xml(QByteArray::fromRawData(octets.data(), octets.size()))
    {
        m_xml.setNamespaceProcessing(false); // a missing declaration does not stop Commerce either
    }

    tl::expected<XmlElement, XmlFault> read()
    {
        while (!m_xml.atEnd()) {
            if (auto taken = take(m_xml.readNext()); !taken) {
                return Fault(taken.error());
            }
        }
        if (m_xml.hasError()) {
            return fault(line(), "acl.bad-xml", Text::tr("The file is not well-formed XML."),
                         m_xml.errorString());
        }
        return std::move(m_root);
    }

private:
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
        case QXmlStreamReader::EndElement:
            m_open.pop_back();
            return {};
        default:
            return {};
        }
    }

    tl::expected<void, XmlFault> open()
    {
        if (int(m_open.size()) >= maxXmlDepth) {
            return fault(line(), "acl.too-deep",
                         Text::tr("Elements are nested more than %L1 levels deep.").arg(maxXmlDepth));
        }
        if (++m_count > maxXmlElements) {
            return fault(line(), "acl.too-large",
                         Text::tr("The file has more than %L1 elements.").arg(maxXmlElements));
        }
        auto element = opened(m_xml);
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
    return Builder(octets).read();
}

} // namespace latchkey::acl
