// SPDX-License-Identifier: Apache-2.0
// Which browser shows Admin: ours, or the system's (THREATS 11).
#pragma once

#include <QDate>
#include <QString>
#include <QStringList>

namespace latchkey::ui {

// What the person set.
enum class BrowserPreference { Automatic, Embedded, System };

// Everything the choice depends on.
struct BrowserSituation
{
    BrowserPreference preference = BrowserPreference::Automatic;
    bool isInstalled = false;     // latchkey-browser is there
    bool canSandbox = false;      // system::sandboxIsPossible()
    bool isRoot = false;          // where there is no sandbox for anybody
    bool storeIsLoopback = false; // Origin::isLoopback() of the store's address
    bool isOutdated = false;      // isOutdated() of its engine; false while it is not known
    bool isChosenHere = false;    // for this store the person took the system's
};

struct BrowserChoice
{
    enum class Use { Embedded, System };
    Use use = Use::System;
    QString reason;        // a sentence for the person; empty where all is as usual
    QStringList arguments; // for latchkey-browser
};

// Chromium's releases come every four weeks. True if the engine's is more than a year old.
bool isOutdated(int chromiumMajor, QDate today);

// Ours wherever it is there, sandboxed and recent; without a sandbox only as root and only for a
// store on this computer; an old engine shows remote stores only to who asks for it.
BrowserChoice chooseBrowser(const BrowserSituation &situation);

} // namespace latchkey::ui
