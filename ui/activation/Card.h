// SPDX-License-Identifier: Apache-2.0
// What the page's one card says: a sentence about now, one about why, and the buttons that help.
#pragma once

#include "causes/Diagnosis.h"
#include "session/Session.h"
#include "ui/look/StateMark.h"

#include <QList>
#include <QString>

namespace latchkey::ui {

// What one of the card's buttons does.
enum class CardVerb {
    None,
    AddLogin,        // nobody could sign in yet
    ChooseResources, // to the page of that name
    ChooseInAdmin,   // the person does not want to choose here
    Activate,        // get ready and open Admin; goes on with an unfinished attempt
    StartAgain,      // the same, forgetting an attempt that cannot be read
    ShowAdmin,       // bring the browser to the front
    ShowInSystem,    // Admin in the system's browser instead of ours
    ShowPopUp,       // the same, for the login page
    AdminHasError,   // the store says that it could not call: no need to wait any longer
    Cancel,
    AllowReturn, // the login page may go where it wants to
    TestCall,
    UseMemory,        // no keychain: secrets for this session only
    Listen,           // try to listen again
    CorrectUrl,       // the store's address, typed anew
    TakeUrl,          // the store's address is the one that storeUrlHint() names
    EnterPassword,    // the one that the web server in front of the store wants
    ShowReach,        // what can be done so that the store reaches this computer
    CopyForSupport,   // everything that is known
    DoItForMe,        // to the page where Latchkey puts it into the store
    ShipModule,       // the same page, where it becomes a module
    PasteTokens,      // … and where the four values go that Admin shows
    ShowCertificates, // those that this computer presents
    JudgeRights,      // of the store's code: which extension broke them
};

// One of the buttons beside the first.
struct CardButton
{
    CardVerb verb = CardVerb::None;
    QString text;
    bool isQuiet = false; // a link

    friend bool operator==(const CardButton &, const CardButton &) = default;
};

struct Card
{
    Mark mark = Mark::NotYet;
    QString headline;
    QString explanation; // plain text
    CardVerb verb = CardVerb::None;
    QString button;      // empty with CardVerb::None
    QString reason = {}; // most likely why; plain text, may be empty
    QList<CardButton> others = {};
    QString evidence = {};   // what was seen, for a failure; plain text, may be empty
    bool isForAdmin = false; // shows what is entered there
};

// What the card depends on besides the integration itself.
struct CardFacts
{
    bool hasLogin = false;
    bool isListening = false;
    Problem notListening;          // why, if it is not
    bool isPopUpOpen = false;      // in the embedded browser
    bool isEmbedded = false;       // Admin would be shown in the embedded browser
    bool isPopUpWaiting = false;   // the login page waits for what becomes of it
    bool isPractice = false;       // the store has the URLs already
    bool hasChosen = false;        // which resources it asks for
    bool choosesInAdmin = false;   // the person said that they do it there
    bool isElsewhere = false;      // the store's server is another computer, and calls at 127.0.0.1
    QString certificateTrouble;    // what is to be said of the certificate that the way presents
    QString misaddressed;          // what is to be said of a call under another name, if one came
    QString refusedCallback;       // what is to be said of a POST that no store sends, if one came
    bool awaitsSecondPost = false; // after an interruption: Activate was not clicked again
    qint64 now = 0;                // ms since the epoch
    causes::Diagnosis diagnosis = {}; // of what failed; its cause is nullptr if nothing did
    QString evidence;                 // what was seen of it, in words
    QString beneath;                  // what most likely lay beneath; a sentence, may be empty
};

Card cardFor(const session::SessionEntry &entry, const CardFacts &facts);

} // namespace latchkey::ui
