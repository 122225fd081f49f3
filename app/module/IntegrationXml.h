// SPDX-License-Identifier: Apache-2.0
// What etc/integration/config.xml, etc/integration/api.xml and etc/integration.xml say, as it
// stands there.
#pragma once

#include "documents/XmlElement.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace latchkey::module {

inline const QString configFile = QStringLiteral("etc/integration/config.xml");
inline const QString apiFile = QStringLiteral("etc/integration/api.xml");
inline const QString consolidatedFile = QStringLiteral("etc/integration.xml");

struct SaidField
{
    QString element; // "email", "endpoint_url", …
    QString text;    // with the white space around it
    int line = 0;
};

struct SaidResource
{
    std::optional<QString> id; // nothing without the attribute
    int line = 0;
};

struct SaidIntegration
{
    std::optional<QString> name; // nothing without the attribute
    int line = 0;
    QList<SaidField> fields; // in their order, all elements that there are, <resources> too
    QList<SaidResource> resources;

    // The first of that name; nullptr if there is none.
    const SaidField *field(QStringView element) const;
    // Its text; empty if there is none.
    QString text(QStringView element) const;
    QStringList resourceIds() const;
};

struct IntegrationFile
{
    QString root; // the name of the root element
    int line = 0;
    QList<SaidIntegration> integrations; // in their order, also two of one name

    QStringList names() const; // each once
    // The last of that name, which is the one that counts; nullptr if there is none.
    const SaidIntegration *named(const QString &name) const;
};

IntegrationFile integrationsIn(const documents::XmlElement &root);

} // namespace latchkey::module
