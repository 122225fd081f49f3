// SPDX-License-Identifier: Apache-2.0
// What answers at an address, before anything secret goes there.
#pragma once

#include "base/Cancel.h"
#include "base/Clock.h"
#include "base/Problem.h"
#include "commerce/Store.h"
#include "tls/CertificateFacts.h"
#include "web/Origin.h"

#include <QStringList>

#include <optional>

namespace latchkey::commerce {

struct StoreSight
{
    enum class What {
        Store,        // Commerce's API: integrations can be made here
        Elsewhere,    // the same, at `livesAt`
        CloudService, // Adobe Commerce as a Cloud Service, which has no integrations (PROTOCOL §10)
        Password,     // HTTP Basic in front: none was given, or it was refused
        NotAStore,    // something else answered
        Unreachable,  // nothing did, or not securely
    };

    QByteArray url; // that was looked at
    What what = What::Unreachable;
    Problem problem;    // why it is no store to be used as it is; none for Store
    QByteArray livesAt; // a base URL; only for Elsewhere
    QString release;    // "Magento Open Source 2.4"; empty where the store does not say
    bool isPasswordRefused = false;
    std::optional<qint64> clockAhead; // the store's clock minus ours, in seconds, where it told
    std::optional<tls::CertificateFacts> certificate; // what it shows, over https
    bool isTrusted = false;                           // … and whether that was verified
};

// Looks with GET requests that carry no token: the API's own answer, the release, and where that is
// not found what else the address may be meant for (a redirect, index.php, the folders above).
// Nothing is taken for the address that was given: what was found elsewhere is told. Redirects are
// followed to look, never from https to http. Name and password, and trusted issuers, go to the
// store's own origin only. At most a dozen requests; for the thread pool.
//
// Problems in the sight: `commerce.elsewhere`, `commerce.cloud-service`, `commerce.basic`,
// `commerce.basic-refused`, those of httpcall::performHttpCall(), and those of CommerceClient for
// what is no store's answer.
StoreSight lookAtStore(const Store &store, const Clock &clock, const CancelFlag &cancel);

// The sight in words, the answer first. Foreign text in it is not escaped.
QStringList sentences(const StoreSight &sight);

// "store", "elsewhere", "cloud-service", "password", "not-a-store", "unreachable"
QByteArray name(StoreSight::What what);

// Whether an address is one of Adobe Commerce as a Cloud Service.
bool isCloudService(const web::Origin &origin);

} // namespace latchkey::commerce
