// SPDX-License-Identifier: Apache-2.0
#include "acl/Sensitivity.h"

#include "acl/Text.h"

#include <QHash>

namespace latchkey::acl {

namespace {

// Named resources, with all that lies below them.
const QHash<QString, Danger> &dangers()
{
    static const QHash<QString, Danger> all{
        {QStringLiteral("Magento_Config::config"), Danger::Configuration},
        {QStringLiteral("Magento_EncryptionKey::crypt_key"), Danger::Configuration},
        {QStringLiteral("Magento_Backup::backup"), Danger::Configuration},
        {QStringLiteral("Magento_Backend::extensions"), Danger::Configuration},
        {QStringLiteral("Magento_User::acl"), Danger::Users},
        {QStringLiteral("Magento_Backend::myaccount"), Danger::Users},
        {QStringLiteral("Magento_Integration::extensions"), Danger::Integrations},
        {QStringLiteral("Magento_Integration::config_oauth"), Danger::Integrations},
        {QStringLiteral("Magento_Webapi::config_webapi"), Danger::Integrations},
        {QStringLiteral("Magento_Customer::customer"), Danger::CustomerData},
        {QStringLiteral("Magento_ImportExport::export"), Danger::CustomerData},
        {QStringLiteral("Magento_Sales::review_payment"), Danger::Payments},
        {QStringLiteral("Magento_Sales::capture"), Danger::Payments},
        {QStringLiteral("Magento_Sales::creditmemo"), Danger::Payments},
        {QStringLiteral("Magento_Sales::sales_invoice"), Danger::Payments},
        {QStringLiteral("Magento_Sales::sales_creditmemo"), Danger::Payments},
        {QStringLiteral("Magento_Sales::transactions"), Danger::Payments},
        {QStringLiteral("Magento_Paypal::authorization"), Danger::Payments},
        {QStringLiteral("Magento_Paypal::billing_agreement"), Danger::Payments},
        {QStringLiteral("Magento_Paypal::paypal_settlement_reports"), Danger::Payments},
        {QStringLiteral("Magento_Paypal::paypal"), Danger::Payments},
        {QStringLiteral("Magento_Payment::payment"), Danger::Payments},
        {QStringLiteral("Magento_Payment::payment_services"), Danger::Payments},
    };
    return all;
}

} // namespace

std::optional<Danger> dangerOf(const AclTree &tree, int index)
{
    for (int each = index; each >= 0; each = tree.at(each).parent) {
        const auto found = dangers().constFind(tree.at(each).id);
        if (found != dangers().constEnd()) {
            return *found;
        }
    }
    return {};
}

QString sentence(Danger danger)
{
    switch (danger) {
    case Danger::Configuration:
        return Text::tr("Opens the store's configuration, with passwords of other services in it.");
    case Danger::Users:
        return Text::tr("Opens Admin's user accounts: whoever has this can create one.");
    case Danger::Integrations:
        return Text::tr(
            "Opens integrations and their tokens: whoever has this can grant further access.");
    case Danger::CustomerData:
        return Text::tr("Opens names, addresses and sign-ins of customers.");
    case Danger::Payments:
        return Text::tr("Opens payments: whoever has this can capture or refund money and read "
                        "payment details.");
    }
    return {};
}

QList<int> sensitiveGrants(const ResourceSelection &selection)
{
    QList<int> found;
    const AclTree &tree = selection.tree();
    for (int i = 0; i < tree.size(); ++i) {
        if (selection.grant(i) != ResourceSelection::Grant::None && dangerOf(tree, i)) {
            found.append(i);
        }
    }
    return found;
}

} // namespace latchkey::acl
