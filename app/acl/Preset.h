// SPDX-License-Identifier: Apache-2.0
// Least-privilege selections for the kinds of software that integrations exist for.
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace latchkey::acl {

struct PresetResource
{
    QString id;
    QString reason; // why this kind of software needs it; translated
};

struct Preset
{
    QString name;    // stable, for the command line: "accounting", "erp", "crm", "pim", "marketing"
    QString title;   // translated: "Accounting"
    QString purpose; // one sentence: what such software does in a store; translated
    QList<PresetResource> resources;

    QStringList ids() const;
};

// All of them, in the order they are offered.
QList<Preset> presets();

} // namespace latchkey::acl
