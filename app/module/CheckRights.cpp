// SPDX-License-Identifier: Apache-2.0
#include "module/Checks.h"
#include "module/ModuleSpec.h"
#include "module/Text.h"

#include <QSet>

#include <algorithm>

namespace latchkey::module {

namespace {

// Of Adobe Commerce and its extensions, which the catalogue of Open Source lacks: that a store has
// none of their resources cannot be said.
const QSet<QString> &commerceModules()
{
    static const QSet<QString> names = [] {
        const QStringList list =
            QStringLiteral(
                "AdminGws AdminGwsConfigurableProduct AdminGwsStaging AdminUiSdk AdminUiSdkCustom "
                "AdvancedCheckout AdvancedRule AdvancedSalesRule AsyncOrder B2b Banner "
                "BannerCustomerSegment BannerPageBuilder CatalogDataExporter CatalogEvent "
                "CatalogPermissions CatalogPermissionsGraphQl CatalogRuleStaging CatalogStaging "
                "CheckoutStaging CloudComponents CmsStaging CommerceBackendUix Company "
                "CompanyCredit CompanyPayment CompanyShipping ConfigurableProductStaging "
                "ConfigurableSharedCatalog ContentStaging CustomAttributeManagement "
                "CustomerBalance CustomerCustomAttributes CustomerFinance CustomerSegment "
                "DataServices DownloadableStaging Enterprise Eway ExperienceConnector ForeignKey "
                "GiftCard GiftCardAccount GiftCardImportExport GiftCardSharedCatalog GiftRegistry "
                "GiftWrapping GiftWrappingStaging GoogleTagManager GroupedProductStaging "
                "Invitation LiveSearch LiveSearchAdapter LiveSearchMetrics "
                "LiveSearchStorefrontPopover "
                "Logging MultipleWishlist NegotiableQuote NegotiableQuoteSharedCatalog "
                "NegotiableQuoteTemplate OrderHistorySearch PaymentServicesBase "
                "PaymentServicesDashboard PaymentServicesPaypal PaymentStaging PersistentHistory "
                "PricePermissions ProductOverrideDataExporter ProductRecommendationsAdmin "
                "PromotionPermissions PurchaseOrder PurchaseOrderRule QueryXml QuickCheckout "
                "QuickCheckoutAdminPanel QuickOrder Reminder RequisitionList ResourceConnections "
                "Reward RewardStaging Rma RmaStaging SaaSCommon SalesArchive SalesRuleStaging "
                "ScalableCheckout ScalableInventory ScalableOms ScheduledImportExport "
                "SearchStaging "
                "ServicesConnector ServicesId SharedCatalog Staging StagingPageBuilder Support "
                "SwatchesStaging TargetRule TaxStaging VersionsCms VersionsCmsPageCache "
                "VisualMerchandiser WebsiteRestriction WeeeStaging WidgetStaging Worldpay "
                "EventManagement AdobeCommerceEventsClient AdobeCommerceWebhooks "
                "AdobeCommerceOutOfProcessExtensibility AdobeIoEventsClient")
                .split(QLatin1Char(' '));
        return QSet<QString>(list.begin(), list.end());
    }();
    return names;
}

class RightsCheck
{
public:
    RightsCheck(const Inspection &inspection, const KnownResources &known, QString file)
        : m_inspection(inspection)
        , m_known(known)
        , m_file(std::move(file))
    {}

    void run(const IntegrationFile &said)
    {
        for (const SaidIntegration &each : said.integrations) {
            checkPresence(each);
            for (const SaidResource &resource : each.resources) {
                checkResource(resource);
            }
            if (m_file == apiFile) {
                checkParents(each);
            }
        }
    }

private:
    void tell(const char *code, Severity severity, int line, const QString &sentence) const
    {
        m_inspection.tell(code, severity, m_file, line, sentence);
    }

    void checkPresence(const SaidIntegration &said) const
    {
        const SaidField *resources = said.field(u"resources");
        if (!said.resources.isEmpty()) {
            return;
        }
        if (resources == nullptr && m_file == consolidatedFile) {
            tell("module.no-resources", Severity::Loses, said.line,
                 Text::tr("The integration asks for no resources, and may do nothing."));
            return;
        }
        tell(
            "module.no-resources", Severity::Fails,
            resources != nullptr ? resources->line : said.line,
            Text::tr("The integration asks for no resources. A store in developer mode refuses the "
                     "file: setup:upgrade fails and leaves an integration without rights; in "
                     "default and production mode it may do nothing."));
    }

    void checkResource(const SaidResource &resource) const
    {
        if (!resource.id) {
            tell("module.resource-nameless", Severity::Fails, resource.line,
                 Text::tr("A resource has no name. setup:upgrade fails in every mode."));
            return;
        }
        const QString &id = *resource.id;
        if (!isStoreResource(id)) {
            tell("module.bad-resource", Severity::Fails, resource.line,
                 schemaSentence(Text::tr("“%1” is no resource; these look like "
                                         "Magento_Sales::sales.")
                                    .arg(id.left(80)),
                                Text::tr("it is passed over without a word.")));
        } else if (id == acl::everythingId && m_file == consolidatedFile) {
            tell(
                "module.all-in-consolidated", Severity::Loses, resource.line,
                Text::tr("A store passes over All (%1) in integration.xml without a word: name the "
                         "resources one by one, or use etc/integration/.")
                    .arg(id));
        } else if (isLacking(id)) {
            tellLacking(id, resource.line);
        }
    }

    void tellLacking(const QString &id, int line) const
    {
        QString sentence =
            m_known.isTarget
                ? Text::tr("The store does not have %1, and passes over it without a word.").arg(id)
                : Text::tr("No store from 2.4.4 to 2.4.8 has %1: it is passed over without a word.")
                      .arg(id);
        const QStringList nearest =
            m_known.trees.isEmpty() ? QStringList() : m_known.trees.constFirst().nearest(id);
        if (!nearest.isEmpty()) {
            sentence += QLatin1Char(' ') +
                        Text::tr("Similar ones are %1.").arg(nearest.join(QStringLiteral(", ")));
        }
        tell("module.resource-unknown", Severity::Loses, line, sentence);
    }

    bool isKnown(const QString &id) const
    {
        return id == acl::everythingId || id == acl::adminId ||
               std::any_of(m_known.trees.begin(), m_known.trees.end(),
                           [&id](const acl::AclTree &tree) { return tree.indexOf(id) >= 0; });
    }

    // What is of a module that nobody here knows may be there.
    bool isLacking(const QString &id) const
    {
        if (isKnown(id)) {
            return false;
        }
        const QString module = id.section(QStringLiteral("::"), 0, 0);
        if (m_known.isTarget || m_known.ownModules.contains(module)) {
            return true;
        }
        const QString magento = QStringLiteral("Magento_");
        return module.startsWith(magento) &&
               !commerceModules().contains(module.mid(magento.size()));
    }

    // The parents of a resource that are not asked for, in the tree that lacks the fewest.
    QStringList missingParents(const QString &id, const QSet<QString> &asked) const
    {
        std::optional<QStringList> fewest;
        for (const acl::AclTree &tree : m_known.trees) {
            int index = tree.indexOf(id);
            if (index < 0) {
                continue;
            }
            QStringList missing;
            for (index = tree.at(index).parent; index >= 0; index = tree.at(index).parent) {
                const QString &parent = tree.at(index).id;
                if (parent != acl::adminId && !asked.contains(parent)) {
                    missing.prepend(parent);
                }
            }
            if (!fewest || missing.size() < fewest->size()) {
                fewest = missing;
            }
        }
        return fewest.value_or(QStringList());
    }

    void checkParents(const SaidIntegration &said) const
    {
        const QStringList ids = said.resourceIds();
        const QSet<QString> asked(ids.begin(), ids.end());
        if (asked.contains(acl::everythingId)) {
            return;
        }
        QStringList missing;
        int line = 0;
        for (const SaidResource &each : said.resources) {
            const QStringList parents = each.id ? missingParents(*each.id, asked) : QStringList();
            line = line == 0 && !parents.isEmpty() ? each.line : line;
            for (const QString &parent : parents) {
                missing += missing.contains(parent) ? QStringList() : QStringList{parent};
            }
        }
        if (!missing.isEmpty()) {
            tell(
                "module.parents-missing", Severity::Loses, line,
                Text::tr("Parents of resources are missing: %1. The calls work, but Admin does not "
                         "show in its dialog what the integration may do. Add them.")
                    .arg(storecode::someOf(missing)));
        }
    }

    const Inspection &m_inspection;
    const KnownResources &m_known;
    QString m_file;
};

} // namespace

void checkRights(const Inspection &inspection, const SaidFiles &said, const KnownResources &known)
{
    if (said.api) {
        RightsCheck(inspection, known, apiFile).run(*said.api);
    }
    if (said.consolidated) {
        RightsCheck(inspection, known, consolidatedFile).run(*said.consolidated);
    }
}

} // namespace latchkey::module
