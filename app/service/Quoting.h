// SPDX-License-Identifier: Apache-2.0
// How a word is written where others take command lines apart: systemd's unit files and the Exec
// lines of desktop entries.
#pragma once

#include <QString>
#include <QStringList>

namespace latchkey::service {

// `words` as the value of ExecStart= (systemd.service(5), "Command lines"; systemd.syntax(7),
// "Quoting"): neither a specifier (%) nor a variable ($) is left to be put in. The first one is an
// absolute path.
QString systemdCommand(const QStringList &words);

// One path of a list such as ReadWritePaths=, where variables mean nothing.
QString systemdPath(const QString &path);

// `words` as the value of Exec= (Desktop Entry Specification 1.5, "The Exec key", and below it the
// escapes of a string).
QString desktopCommand(const QStringList &words);

// A value of the type string.
QString desktopString(const QString &text);

} // namespace latchkey::service
