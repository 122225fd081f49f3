// SPDX-License-Identifier: Apache-2.0
// What a store says, as the console prints it.
#pragma once

#include "console/Console.h"
#include "storeservice/ListedWords.h"
#include "storeservice/StorePlan.h"

#include <QJsonArray>

namespace latchkey::cli {

// What a store has, beside what is defined here.
struct StoreReport
{
    storeservice::StoreFacts facts;
    storeservice::WantedIntegration wanted;
    std::optional<storeservice::CallbackAddress> callback;
    std::optional<storeservice::StoreIntegration> there;
    bool isOurs = false;
    QByteArray storeUrl;
};

// True if the store has the integration with its URLs, its e-mail address and exactly its
// resources, and is the store that it is for.
bool isAsDefined(const StoreReport &report);

QJsonObject toJson(const StoreReport &report);
void print(const console::Console &console, const StoreReport &report);

// One integration; null if there is none.
QJsonValue toJson(const std::optional<storeservice::StoreIntegration> &integration);

// All that a store has, with the ids of those that are `here`, in this profile.
QJsonArray listJson(const storeservice::StoreFacts &facts,
                    const QList<integrations::Integration> &here);
void printList(const console::Console &console, const storeservice::StoreFacts &facts,
               const QList<integrations::Integration> &here);

} // namespace latchkey::cli
