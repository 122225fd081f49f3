// SPDX-License-Identifier: Apache-2.0
// What the verbs about a store's address share.
#pragma once

#include "base/Result.h"
#include "cli/Verb.h"
#include "commerce/StoreLook.h"
#include "web/Origin.h"

#include <QJsonObject>

namespace latchkey::cli {

// "shop.example" → "https://shop.example/", in the form of integrations::validStoreUrl(). Problems:
// those of that.
Result<QByteArray> storeUrlOf(const QString &typed);
// A store's address as it was typed, in the form of integrations::validStoreUrl(). Problems: those
// of that.
Result<QByteArray> addressIn(const Call &call);
// Its origin. Problems: those of addressIn().
Result<web::Origin> originIn(const Call &call);

QJsonObject toJson(const tls::CertificateFacts &certificate);
QJsonObject toJson(const commerce::StoreSight &sight);

// The verbs themselves.
std::optional<console::Exit> lookAtStore(const Call &call);
std::optional<console::Exit> trustAtStore(const Call &call);
std::optional<console::Exit> passwordOfStore(const Call &call);

} // namespace latchkey::cli
