// SPDX-License-Identifier: Apache-2.0
// Which cause explains what was seen.
#pragma once

#include "causes/Cause.h"
#include "causes/Evidence.h"

#include <functional>

namespace latchkey::causes {

struct Diagnosis
{
    const Cause *cause = nullptr; // never nullptr in what diagnose() returns
    Fit fit = Fit::No;
    QString sentence; // in the language spoken now; foreign text in it is free of controls
    QString advice;
    QString support; // English
    QStringList resources;
};

// What is done to words that came from somewhere before they are put into sentences.
using Mask = std::function<QString(const QString &)>;

// The causes that fit, the likeliest first; never empty, as "unexplained" always does. Those that
// are only Left are there if nothing else is. Quick: no I/O, bounded by the first 256 KiB of a
// body.
QList<Diagnosis> diagnose(const Evidence &evidence, const Mask &mask = {});

// The first of them.
Diagnosis likeliest(const Evidence &evidence);

// The headline over what was asked of the store ("A token was issued") is no trouble.
bool isTrouble(const Diagnosis &diagnosis);

} // namespace latchkey::causes
