// SPDX-License-Identifier: Apache-2.0
// Selections in files that other programs write and read.
#pragma once

#include "acl/ResourceSelection.h"
#include "base/Result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>

namespace latchkey::acl {

enum class SelectionFormat {
    List,           // one id a line; "#" begins a comment
    Json,           // {"all": false, "resources": ["Magento_Sales::sales", …]}, or just the array
    ApiXml,         // etc/integration/api.xml
    IntegrationXml, // the consolidated etc/integration.xml
};

// One selection of a file; XML files can hold several integrations.
struct NamedSelection
{
    QString integration; // its name; empty where the format has none
    Choice choice;

    friend bool operator==(const NamedSelection &, const NamedSelection &) = default;
};

// In any of the formats, told by the content; at least one selection. As JSON also a tree as
// latchkeyctl prints it: all of it. What is no id (isResourceId) is refused. Problems:
// `acl.bad-selection`, `acl.too-large`, those of readXml(); the detail says the line where there is
// one.
Result<QList<NamedSelection>> readSelections(QByteArrayView content);

// What a file is written from. `ids` is the closed selection in tree order, as
// ResourceSelection::closed() gives it.
struct WrittenSelection
{
    QString integration; // the name in XML; foreign text, escaped as needed
    QString email;       // for IntegrationXml
    QStringList ids;
};

// UTF-8, without what is no id. What readSelections() reads back is the same selection.
QByteArray writeSelection(const WrittenSelection &selection, SelectionFormat format);

// The format that a file's name asks for: ".json", ".xml" (IntegrationXml if it is called
// integration.xml, otherwise ApiXml), anything else List.
SelectionFormat formatOf(const QString &fileName);

} // namespace latchkey::acl
