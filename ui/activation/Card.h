// SPDX-License-Identifier: Apache-2.0
// What the page's one card says: a sentence about now, one about why, and one button.
#pragma once

#include "session/Session.h"
#include "ui/look/StateMark.h"

#include <QString>

namespace latchkey::ui {

// What the card's button does.
enum class CardVerb {
    None,
    AddLogin,    // nobody could sign in yet
    Activate,    // get ready and open Admin; goes on with an unfinished attempt
    StartAgain,  // the same, forgetting an attempt that cannot be read
    ShowAdmin,   // bring the browser to the front
    ShowPopUp,   // the same, for the login page
    AllowReturn, // the login page may go where it wants to
    TestCall,
    UseMemory, // no keychain: secrets for this session only
    Listen,    // try to listen again
    TakeUrl,   // the store's address is the one that storeUrlHint() names
};

struct Card
{
    Mark mark = Mark::NotYet;
    QString headline;
    QString explanation; // plain text
    CardVerb verb = CardVerb::None;
    QString button; // empty with CardVerb::None
};

// What the card depends on besides the integration itself.
struct CardFacts
{
    bool hasLogin = false;
    bool isListening = false;
    Problem notListening;        // why, if it is not
    bool isPopUpOpen = false;    // in the embedded browser
    bool isPopUpWaiting = false; // the login page waits for what becomes of it
    bool isPractice = false;     // the store has the URLs already
    qint64 now = 0;              // ms since the epoch
};

Card cardFor(const session::SessionEntry &entry, const CardFacts &facts);

} // namespace latchkey::ui
