// SPDX-License-Identifier: Apache-2.0
// Why a program has not run in a place, in words for a person.
#pragma once

#include "base/Problem.h"
#include "place/PlaceRun.h"
#include "place/StorePlace.h"

#include <QByteArray>

namespace latchkey::place {

// What is known of a start that came to nothing.
struct Attempt
{
    QByteArray log;      // what ssh itself said, in the C locale
    QByteArray greeting; // what came on both streams before the runner began
    QByteArray errors;
    QByteArray door;    // the last one the scripts stood at: "prefix", "sudo", or none
    QByteArray missing; // what they did not find: one of these, "folder" or "program"
};

// Codes: those of PlaceRun::failed.
Problem whyNothingRan(const StorePlace &place, const PlaceCommand &command, const Attempt &attempt);

// There is no program here to get there with.
Problem noProgramHere(const StorePlace &place);

// Nothing came in a minute.
Problem noAnswer(const StorePlace &place, const Attempt &attempt);

// A script of ours did not come to its end. Codes: `place.lost`, `place.too-slow`.
Problem notFinished(const StorePlace &place, const PlaceResult &result);

// The last line of what was said, made harmless; empty if nothing was.
QString lastLine(const QByteArray &said);

} // namespace latchkey::place
