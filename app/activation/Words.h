// SPDX-License-Identifier: Apache-2.0
// What an activation is called on the wire of the console, and what a person reads.
#pragma once

#include "activation/Effect.h"

namespace latchkey::activation {

// Stable names, for scripts: "waiting-for-sign-in", "request-token-lost", "callback-received".
QByteArray name(Phase phase);
QByteArray name(Reason reason);
QByteArray name(TimelineStep step);
// What has that name; Other and None for a name that is not known here.
TimelineStep stepNamed(QByteArrayView name);
Reason reasonNamed(QByteArrayView name);
QByteArray name(Stage stage);
QByteArray name(const Event &event); // what happened, and nothing of what came with it

// Translated, plain text, in the past tense where something happened.
QString words(Phase phase);
QString words(TimelineStep step);

// Beside words(TimelineStep::OthersCalled): what to do about it.
QString whenOnlyOthersCalled();

// What went wrong, and what the person can do now, with the way out that Admin really offers. Both
// are there for every reason but None.
QString sentence(Reason reason);
QString nextStep(Reason reason);

// The Problem a failed activation ends in: code `activation.<reason>`, or the code beneath it where
// that says more (`secrets.locked`, `http.dns`).
struct Ending
{
    QByteArray code;
    QString text; // sentence and next step
};
Ending ending(Reason reason, const QByteArray &problemCode);

} // namespace latchkey::activation
