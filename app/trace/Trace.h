// SPDX-License-Identifier: Apache-2.0
// What the rooms tell support, if they are asked: LATCHKEY_LOG in the environment, or --log FILE.
#pragma once

#include "base/Result.h"
#include "trace/Redactor.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

namespace latchkey::trace {

// Who has something to say. Each has a logging category "latchkey.<room>", whose debug lines hold
// no secret in the first place and are off unless asked for.
QStringList rooms();

// The rooms that a value of LATCHKEY_LOG names: "listener=debug,desk=debug", or "all=debug" for all
// of them; none for an empty one. Problem `trace.not-understood`.
Result<QStringList> roomsIn(const QString &variable);

// From here on everything the process has to report (Qt's warnings, too) passes a Redactor. To
// standard error go warnings, and what `variable`, the value of LATCHKEY_LOG, asks for; to the file
// of --log all of that, and every room's debug lines where `variable` asks for none. An empty
// `file` is no file. Problems: `trace.not-understood`, or those of TraceFile::open(); then nothing
// but warnings is reported.
Result<void> start(const QString &variable, const QString &file);

// A line of the trace: "2026-11-29T07:13:32.123+01:00 listener debug POST callback 200 …".
QString traceLine(const Redactor &redactor, const QDateTime &time, QtMsgType level,
                  const QString &category, const QString &text);

} // namespace latchkey::trace
