// SPDX-License-Identifier: Apache-2.0
#include "acl/Preset.h"

#include "acl/Text.h"

namespace latchkey::acl {

namespace {

QString magento(const char *id)
{
    return QStringLiteral("Magento_") + QLatin1String(id);
}

Preset accounting()
{
    return {
        QStringLiteral("accounting"),
        Text::tr("Accounting"),
        Text::tr("Reads orders, invoices, refunds and payments to book them."),
        {
            {magento("Sales::actions_view"), Text::tr("Reads orders: what was sold, to whom")},
            {magento("Sales::sales_invoice"),
             Text::tr("Reads invoices; Commerce grants refunding them with it")},
            {magento("Sales::sales_creditmemo"),
             Text::tr("Reads credit memos; Commerce grants writing them with it")},
            {magento("Sales::transactions_fetch"),
             Text::tr("Matches payments with the bank statement")},
            {magento("Tax::manage_tax"),
             Text::tr("Reads tax rates and rules; Commerce grants changing them with it")},
            {magento("Customer::group"), Text::tr("Reads customer groups: they decide the tax")},
        }};
}

Preset erp()
{
    return {
        QStringLiteral("erp"),
        Text::tr("ERP"),
        Text::tr("Takes orders in, ships and invoices them, and keeps stock and prices right."),
        {
            {magento("Sales::actions_view"), Text::tr("Reads new orders")},
            {magento("Sales::ship"), Text::tr("Reports what was shipped, with tracking numbers")},
            {magento("Sales::shipment"), Text::tr("Reads shipments made in Admin")},
            {magento("Sales::invoice"), Text::tr("Invoices what was shipped")},
            {magento("Sales::sales_invoice"), Text::tr("Reads invoices made in Admin")},
            {magento("Sales::cancel"), Text::tr("Cancels orders that cannot be delivered")},
            {magento("Sales::hold"), Text::tr("Puts orders on hold that wait for something")},
            {magento("Sales::unhold"), Text::tr("Releases orders on hold")},
            {magento("Sales::comment"), Text::tr("Writes an order's status")},
            {magento("Catalog::products"), Text::tr("Reads and writes products and prices")},
            {magento("Catalog::catalog_inventory"),
             Text::tr("Reads and writes the stock of stores with one warehouse")},
            {magento("InventoryApi::source"), Text::tr("Reads warehouses and their stock")},
            {magento("InventoryApi::stock_source_item_assign"),
             Text::tr("Writes the stock of each warehouse")},
            {magento("InventorySalesApi::stock"), Text::tr("Reads what can still be sold")},
        }};
}

Preset crm()
{
    return {QStringLiteral("crm"),
            Text::tr("CRM"),
            Text::tr("Knows the customers and what they bought."),
            {
                {magento("Customer::manage"), Text::tr("Reads and writes customers and addresses")},
                {magento("Customer::group"), Text::tr("Puts customers into groups")},
                {magento("Sales::actions_view"), Text::tr("Reads what a customer ordered")},
                {magento("Cart::manage"), Text::tr("Reads abandoned carts")},
            }};
}

Preset pim()
{
    return {QStringLiteral("pim"),
            Text::tr("PIM"),
            Text::tr("Describes products and passes them on to the store."),
            {
                {magento("Catalog::products"), Text::tr("Writes products, pictures and prices")},
                {magento("Catalog::categories"), Text::tr("Writes categories and their products")},
                {magento("Catalog::attributes_attributes"), Text::tr("Creates product attributes")},
                {magento("Catalog::sets"), Text::tr("Sorts attributes into sets")},
                {magento("Backend::store"), Text::tr("Reads store views, for texts per language")},
            }};
}

Preset marketing()
{
    return {QStringLiteral("marketing"),
            Text::tr("Marketing automation"),
            Text::tr("Writes to customers, and offers them something."),
            {
                {magento("Customer::manage"), Text::tr("Reads customers and their consent")},
                {magento("Customer::group"), Text::tr("Reads customer groups")},
                {magento("Sales::actions_view"), Text::tr("Reads orders, to know what to offer")},
                {magento("Cart::manage"), Text::tr("Reads abandoned carts")},
                {magento("SalesRule::quote"), Text::tr("Creates coupons")},
                {magento("Catalog::products"), Text::tr("Reads products to show in messages")},
            }};
}

} // namespace

QStringList Preset::ids() const
{
    QStringList all;
    for (const PresetResource &each : resources) {
        all.append(each.id);
    }
    return all;
}

QList<Preset> presets()
{
    return {accounting(), erp(), crm(), pim(), marketing()};
}

} // namespace latchkey::acl
