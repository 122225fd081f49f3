// SPDX-License-Identifier: Apache-2.0
// One cause of trouble: how it is recognised, what is said of it, and what helps. All of them are
// in the files *Causes.cpp of this folder, a small family each; a new file is found by the build.
#pragma once

#include "activation/State.h"

#include <QStringList>

#include <span>

namespace latchkey::causes {

class Reading;

// How well a cause fits what is known. Of several the best is said first.
enum class Fit {
    No,
    Left,     // said where nothing else fits
    Possible, // nothing speaks against it
    General,  // it names what was seen, and no more
    Likely,   // it explains what was seen
    Certain,  // something known says so
};

// What a cause makes of the evidence.
struct Found
{
    Fit fit = Fit::No;
    QStringList values = {};    // for %1, %2 in its sentences; foreign text
    QStringList resources = {}; // ids of the ACL that are needed and not granted
};

// What Latchkey can do about it.
enum class Action {
    None,
    StartAgain, // get ready anew, and open Admin
    TestCall,
    OpenAdmin,
    ShowReach, // the guide to how the store's call gets here
    ShowCertificates,
    TrustIssuer,   // trust a certificate's issuer for this store
    EnterPassword, // that of the web server in front of the store
    CorrectStoreUrl,
    AddResource, // to the choice: those in Diagnosis::resources
    AllowReturn,
    ShowLogins,
    UnlockKeychain,
    LookInStore, // by the store's own code
    JudgeRights, // of the store's code: which extension broke them
    CopyForSupport,
};

// "none", "start-again", "show-reach", …
QByteArray name(Action action);

// A value. The texts for people are translated (context Causes) but for `support`, which is
// English, as all that support is sent. A cause with a `reason` is told in the words that the
// activation has for it (activation::sentence(), nextStep()) wherever its own are nullptr.
struct Cause
{
    const char *code; // stable: "clock-apart"
    Found (*find)(const Reading &reading);
    const char *sentence; // for a merchant; %1, %2: Found::values
    const char *advice;   // what to do; the same
    const char *support;  // what it comes from, and how to tell; the same
    Action action = Action::None;
    activation::Reason reason = activation::Reason::None;
};

// All of them, family by family in the order of their files' names.
std::span<const Cause *const> allCauses();

// The one with that code, nullptr if there is none.
const Cause *causeOf(QByteArrayView code);

} // namespace latchkey::causes
