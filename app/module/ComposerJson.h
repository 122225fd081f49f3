// SPDX-License-Identifier: Apache-2.0
// A module's composer.json: written, read, and brought up to date without losing what others put
// there.
#pragma once

#include "base/Result.h"
#include "module/ModuleSpec.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QHash>
#include <QString>
#include <QStringList>

namespace latchkey::module {

// What matters of one that somebody wrote.
struct ComposerPackage
{
    QString name, description, type, version, licence; // licence: several joined by " or "
    QHash<QString, QString> require;
    QStringList autoloadFiles;
    QHash<QString, QStringList> psr4; // namespace → folders
    bool hasAutoload = false;
    bool hasOtherAutoload = false; // psr-0 or a classmap

    friend bool operator==(const ComposerPackage &, const ComposerPackage &) = default;
};

// Problem `module.bad-composer`: no JSON object; the detail says where.
Result<ComposerPackage> readComposerJson(QByteArrayView octets);

// What stands there where nobody wrote a description.
QString suggestedDescription(const QString &integration);

// What moduleFiles() writes; Composer accepts it.
QByteArray composerJson(const ModuleSpec &spec);

// The same in one that is there: what we write is set, all else stays as it is and where it stands;
// of `require` also what a person changed. Problem `module.bad-composer`.
Result<QByteArray> updatedComposerJson(QByteArrayView present, const ModuleSpec &spec);

// Whether the package says what the spec says; it may say more.
bool says(const ComposerPackage &package, const ModuleSpec &spec);

} // namespace latchkey::module
