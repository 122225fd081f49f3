// SPDX-License-Identifier: Apache-2.0
// A program run in a place, waited for; and the processes that are left.
#pragma once

#include "place/PlaceRun.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace latchkey::testing {

// Exactly one of the two.
struct Ran
{
    std::optional<place::PlaceResult> result;
    QByteArray problem; // its code
    QString sentence;
    QString detail;
};

// Runs it and waits.
Ran run(const place::StorePlace &place, const place::PlaceCommand &command);

// `sh -c script` as a command in a place.
place::PlaceCommand shell(const char *script, const QByteArray &input = {});

place::StorePlace localPlace(const QString &folder);

// The number in a file, once it is there and whole; 0 before.
qint64 pidIn(const QString &file);

bool isRunning(qint64 pid);

// Processes whose working folder is this one or below it, as far as we may see them.
QList<qint64> processesIn(const QString &folder);

QByteArray contentOf(const QString &file);
void write(const QString &file, const QByteArray &octets);

} // namespace latchkey::testing
