// SPDX-License-Identifier: Apache-2.0
// What a module requires of each line of Commerce (PROTOCOL §7, from the packages themselves).
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace latchkey::module {

// As Composer writes them.
struct Requirements
{
    QString php;                // "~8.2.0||~8.3.0||~8.4.0"
    QString framework;          // of magento/framework
    QString integrationPackage; // of magento/module-integration
};

// The lines, the oldest first: "2.4.4", …, "2.4.9".
QStringList commerceLines();
// What is suggested where nobody knows the store's.
QString suggestedCommerce();
// Of "2.4.8", or of one of its patches, "2.4.8-p1"; nothing for a line that is not known.
std::optional<Requirements> requirementsOf(const QString &commerce);
// All that any line requires of PHP: what is one of ours, and no person's own.
QStringList phpRequirements();

} // namespace latchkey::module
