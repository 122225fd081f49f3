// SPDX-License-Identifier: Apache-2.0
// What somebody meant who mistyped a command or an option.
#pragma once

#include "cli/Verb.h"

#include <QCommandLineOption>
#include <QStringList>

namespace latchkey::cli {

// The verbs that begin with that word and have a second one.
QList<Verb> groupOf(const QString &word);

// “integratoin” is not a command. Did you mean “integration”? Of a group, which commands it has.
QString unknownCommand(const QStringList &words);

// “--naem” is not an option here. Did you mean “--name”?
QString unknownOption(const QString &name, const QList<QCommandLineOption> &options);

} // namespace latchkey::cli
