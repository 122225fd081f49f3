// SPDX-License-Identifier: Apache-2.0
#include "acl/SelectionFile.h"

#include "acl/ResourceId.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QXmlStreamWriter>

namespace latchkey::acl {

namespace {

// Without what no XML document can hold, not even escaped (XML 1.0 §2.2).
QString forXml(const QString &text)
{
    QString kept;
    for (const char32_t c : text.toUcs4()) {
        const bool isSurrogate = c >= 0xD800 && c <= 0xDFFF;
        const bool isControl = c < 0x20 && c != '\t' && c != '\n' && c != '\r';
        if (!isSurrogate && !isControl && c != 0xFFFE && c != 0xFFFF) {
            kept += QString::fromUcs4(&c, 1);
        }
    }
    return kept;
}

QByteArray list(const QStringList &ids)
{
    // a file without anything in it is no selection
    return ids.isEmpty() ? QByteArray("# no resources\n")
                         : ids.join(QLatin1Char('\n')).toUtf8() + '\n';
}

QByteArray json(const QStringList &ids)
{
    QStringList resources = ids;
    const bool isAll = resources.removeAll(everythingId) > 0;
    const QJsonObject object{{QStringLiteral("all"), isAll},
                             {QStringLiteral("resources"), QJsonArray::fromStringList(resources)}};
    return QJsonDocument(object).toJson(QJsonDocument::Indented);
}

void writeIntegration(QXmlStreamWriter &xml, const WrittenSelection &selection, bool hasEmail)
{
    xml.writeStartElement(QStringLiteral("integration"));
    xml.writeAttribute(QStringLiteral("name"), forXml(selection.integration));
    if (hasEmail && !selection.email.isEmpty()) {
        xml.writeTextElement(QStringLiteral("email"), forXml(selection.email));
    }
    xml.writeStartElement(QStringLiteral("resources"));
    for (const QString &id : selection.ids) {
        xml.writeEmptyElement(QStringLiteral("resource"));
        xml.writeAttribute(QStringLiteral("name"), id);
    }
    xml.writeEndElement();
    xml.writeEndElement();
}

QByteArray xml(const WrittenSelection &selection, bool isConsolidated)
{
    const QString root = isConsolidated ? QStringLiteral("config") : QStringLiteral("integrations");
    const QString schema =
        QStringLiteral("urn:magento:module:Magento_Integration:etc/integration/%1.xsd")
            .arg(isConsolidated ? QStringLiteral("integration") : QStringLiteral("api"));
    QByteArray octets;
    QXmlStreamWriter writer(&octets);
    writer.setAutoFormatting(true);
    writer.setAutoFormattingIndent(4);
    writer.writeStartDocument();
    writer.writeStartElement(root);
    writer.writeAttribute(QStringLiteral("xmlns:xsi"),
                          QStringLiteral("http://www.w3.org/2001/XMLSchema-instance"));
    writer.writeAttribute(QStringLiteral("xsi:noNamespaceSchemaLocation"), schema);
    writeIntegration(writer, selection, isConsolidated);
    writer.writeEndDocument();
    return octets;
}

} // namespace

QByteArray writeSelection(const WrittenSelection &given, SelectionFormat format)
{
    WrittenSelection selection = given;
    selection.ids.removeIf([](const QString &id) { return !isResourceId(id); });
    switch (format) {
    case SelectionFormat::List:
        return list(selection.ids);
    case SelectionFormat::Json:
        return json(selection.ids);
    case SelectionFormat::ApiXml:
        return xml(selection, false);
    case SelectionFormat::IntegrationXml:
        return xml(selection, true);
    }
    return {};
}

SelectionFormat formatOf(const QString &fileName)
{
    const QString name = QFileInfo(fileName).fileName().toLower();
    if (name == QLatin1String("integration.xml")) {
        return SelectionFormat::IntegrationXml;
    }
    if (name.endsWith(QLatin1String(".xml"))) {
        return SelectionFormat::ApiXml;
    }
    return name.endsWith(QLatin1String(".json")) ? SelectionFormat::Json : SelectionFormat::List;
}

} // namespace latchkey::acl
