// SPDX-License-Identifier: Apache-2.0
// Integrations as a file that sets up other computers: what a person defined, and no secret. The
// keys of their URLs are none of it, since only the store should know them; nor is a consent, which
// nobody gives for somebody else (http, other return addresses). Paths stay where they are true.
#pragma once

#include "acl/ResourceSelection.h"
#include "base/Result.h"
#include "integrations/Integration.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QStringList>

namespace latchkey::profile {
class Profile;
} // namespace latchkey::profile

namespace latchkey::integrations {

// What one is made of.
struct Definition
{
    NewIntegration integration;
    acl::Choice resources;
    QStringList sources; // what they are chosen from, as storecode::readAcl() takes it

    friend bool operator==(const Definition &, const Definition &) = default;
};

// {"latchkey": "integrations", "version": 1, "integrations": [{"name": …, "store": …, "email": …,
// "admin": …, "resources": {"all": …, "chosen": […], "from": […]}}, …]}: JSON, indented.
QByteArray writeDefinitions(const QList<Definition> &definitions);

// Reads that; nothing is valid yet but its form. Problems: `integration.bad-file` (says where, also
// for a member that there is not), `integration.file-too-new`.
Result<QList<Definition>> readDefinitions(QByteArrayView content);

// Makes them all, each with an id and URL keys of its own, or none. Problems: those of
// IntegrationRepository::add() and SelectionRepository; of several, the sentence begins with the
// integration's name.
Result<QList<Integration>> addDefinitions(profile::Profile &profile,
                                          const QList<Definition> &definitions);

} // namespace latchkey::integrations
