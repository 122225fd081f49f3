// SPDX-License-Identifier: Apache-2.0
#include "module/CommentText.h"
#include "module/FileTexts.h"

#include <functional>

namespace latchkey::module {

namespace {

// For an attribute's value and for text alike.
QByteArray escaped(const QString &text)
{
    return text.toHtmlEscaped().toUtf8();
}

// An XML document whose root is `root`, with what `body` writes at one level below it.
QByteArray document(const QByteArray &root, const QByteArray &schema, const QByteArray &body)
{
    return withFingerprint("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                           "<!-- " +
                           headOfFile() + " -->\n<" + root +
                           " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"\n"
                           "        xsi:noNamespaceSchemaLocation=\"" +
                           schema + "\">\n" + body + "</" + root + ">\n");
}

QByteArray element(const QByteArray &name, const QString &text)
{
    return "        <" + name + '>' + escaped(text) + "</" + name + ">\n";
}

QByteArray integration(const ModuleSpec &spec, const QByteArray &inside)
{
    return "    <integration name=\"" + escaped(spec.integration) + "\">\n" + inside +
           "    </integration>\n";
}

// In the order that the schema of config.xml demands.
QByteArray addresses(const ModuleSpec &spec)
{
    QByteArray text = element("email", spec.email);
    if (!spec.endpointUrl.isEmpty()) {
        text += element("endpoint_url", QString::fromUtf8(spec.endpointUrl));
    }
    if (!spec.identityLinkUrl.isEmpty()) {
        text += element("identity_link_url", QString::fromUtf8(spec.identityLinkUrl));
    }
    return text;
}

QByteArray resources(const ModuleSpec &spec)
{
    QByteArray text = "        <resources>\n";
    for (const AskedResource &each : spec.resources) {
        text += "            <resource name=\"" + escaped(each.id) + "\"/>";
        const QString title = commentText(each.title);
        text += title.isEmpty() ? "\n" : " <!-- " + title.toUtf8() + " -->\n";
    }
    return text + "        </resources>\n";
}

QByteArray integrationSchema(const QByteArray &file)
{
    return "urn:magento:module:Magento_Integration:etc/integration/" + file + ".xsd";
}

} // namespace

QByteArray moduleXml(const ModuleSpec &spec)
{
    QByteArray body = "    <module name=\"" + escaped(spec.name()) + '"';
    if (spec.style == Style::InstallData) {
        body += " setup_version=\"" + escaped(spec.version) + '"';
    }
    body += ">\n        <sequence>\n";
    for (const QString &each : spec.sequence) {
        body += "            <module name=\"" + escaped(each) + "\"/>\n";
    }
    body += "        </sequence>\n    </module>\n";
    return document("config", "urn:magento:framework:Module/etc/module.xsd", body);
}

QByteArray configXml(const ModuleSpec &spec)
{
    return document("integrations", integrationSchema("config"),
                    integration(spec, addresses(spec)));
}

QByteArray apiXml(const ModuleSpec &spec)
{
    return document("integrations", integrationSchema("api"), integration(spec, resources(spec)));
}

QByteArray consolidatedXml(const ModuleSpec &spec)
{
    return document("config", integrationSchema("integration"),
                    integration(spec, addresses(spec) + resources(spec)));
}

} // namespace latchkey::module
