// SPDX-License-Identifier: Apache-2.0
// What was written before: read from the folder itself, or remembered; and what follows from it.
#pragma once

#include "module/ModuleSpec.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <functional>
#include <optional>

namespace latchkey::module {

// The files of a module's folder, by their path below it.
using FileSet = QHash<QString, QByteArray>;

// What stores that have the module were told.
struct WrittenModule
{
    QString name; // "Acme_OrdersToErp"
    Style style = Style::DataPatch;
    QString version;
    QString integration, email;
    QByteArray endpointUrl, identityLinkUrl;
    QStringList resources; // sorted

    friend bool operator==(const WrittenModule &, const WrittenModule &) = default;
};

WrittenModule writtenBy(const ModuleSpec &spec);

// The module in a folder, whoever wrote it; nothing where it defines no integration, or several.
std::optional<WrittenModule> writtenIn(const FileSet &files);

QByteArray toJson(const WrittenModule &written);
std::optional<WrittenModule> writtenFromJson(const QByteArray &json);

// What becomes of the tokens of a store that has the former version.
enum class Tokens {
    None, // there is no former version
    Kept,
    Lost, // the integration has to be activated again
};

struct Succession
{
    bool isFirst = true;
    bool isChanged = false; // stores have something to run
    QString before;         // the former version; empty = none
    Tokens tokens = Tokens::None;
    QString sentence; // says it all
};

// Gives `spec` the version that follows, and takes over what a person put into the folder's own
// files and we do not say: the licence, the description, modules in the sequence. `remembered` is
// what was written last, wherever to; of the two the higher version counts.
Succession succeed(ModuleSpec &spec, const FileSet &present,
                   const std::optional<WrittenModule> &remembered);

} // namespace latchkey::module
