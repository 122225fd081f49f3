// SPDX-License-Identifier: Apache-2.0
#include "desk/WatchRules.h"

#include <algorithm>

namespace latchkey::desk {

using integrations::WatchAnswer;
using integrations::WatchPlan;

namespace {

constexpr qint64 second = 1'000; // ms

// Nothing that says anything about the tokens.
bool isPassing(const QByteArray &code)
{
    return code.startsWith("http.") || code.startsWith("secrets.") ||
           code == "commerce.maintenance" || code == "commerce.web-server" ||
           code == "commerce.store-error";
}

} // namespace

std::optional<qint64> nextWatch(const WatchPlan &plan, const QList<WatchAnswer> &answers)
{
    if (plan.everySeconds <= 0) {
        return {};
    }
    return answers.isEmpty() ? 0 : answers.last().time + plan.everySeconds * second;
}

QByteArray knownAfter(const QList<WatchAnswer> &answers)
{
    QByteArray known;
    bool wasPassing = false;
    for (const WatchAnswer &answer : answers) {
        const bool passes = isPassing(answer.code);
        if (!passes || wasPassing) {
            known = answer.code;
        }
        wasPassing = passes;
    }
    return known;
}

QList<WatchAnswer> answersSince(const QList<WatchAnswer> &answers, qint64 tokensSince)
{
    const auto first = std::find_if(answers.begin(), answers.end(), [&](const WatchAnswer &answer) {
        return answer.time >= tokensSince;
    });
    return answers.mid(first - answers.begin());
}

bool isOverBy(qint64 goodCallAt, const QList<WatchAnswer> &answers)
{
    return !answers.isEmpty() && goodCallAt > answers.last().time &&
           knownAfter(answers) != "watch.narrowed";
}

std::optional<qint64> nextReminder(const WatchPlan &plan, qint64 tokensSince)
{
    if (plan.renewSeconds <= 0 || tokensSince == 0 || plan.remindedAt > tokensSince) {
        return {};
    }
    return tokensSince + plan.renewSeconds * second;
}

bool isRenewalDue(const WatchPlan &plan, qint64 tokensSince)
{
    return plan.renewSeconds > 0 && tokensSince != 0 && plan.remindedAt > tokensSince;
}

const QList<RightsCall> &rightsCalls()
{
    static const QList<RightsCall> all{
        {"Magento_Backend::store", "/V1/store/storeViews"},
        {"Magento_Customer::group", "/V1/customerGroups/default"},
        {"Magento_Catalog::products", "/V1/products/types"},
        {"Magento_Catalog::attributes_attributes", "/V1/products/attributes/types"},
        {"Magento_Catalog::categories",
         "/V1/categories/list?searchCriteria[pageSize]=1&fields=total_count"},
        {"Magento_Sales::actions_view", "/V1/orders?searchCriteria[pageSize]=1&fields=total_count"},
        {"Magento_Cms::page", "/V1/cmsPage/search?searchCriteria[pageSize]=1&fields=total_count"},
        {"Magento_Cms::block", "/V1/cmsBlock/search?searchCriteria[pageSize]=1&fields=total_count"},
        {"Magento_Tax::manage_tax",
         "/V1/taxRates/search?searchCriteria[pageSize]=1&fields=total_count"},
    };
    return all;
}

std::optional<RightsCall> rightsCallOf(const integrations::KeptResources &kept, qsizetype turn)
{
    const acl::Choice &allowed = kept.granted ? *kept.granted : kept.choice;
    QList<RightsCall> usable;
    for (const RightsCall &each : rightsCalls()) {
        if (allowed.isAll || allowed.ids.contains(QString::fromLatin1(each.resource))) {
            usable.append(each);
        }
    }
    return usable.isEmpty() ? std::nullopt : std::optional(usable[turn % usable.size()]);
}

std::optional<RightsCall> rightsCallAfter(const integrations::KeptResources &kept,
                                          const QList<WatchAnswer> &answers)
{
    const auto good = std::find_if(answers.rbegin(), answers.rend(),
                                   [](const WatchAnswer &answer) { return answer.code.isEmpty(); });
    return rightsCallOf(kept, good == answers.rend() ? 0 : qsizetype(good->time / second));
}

} // namespace latchkey::desk
