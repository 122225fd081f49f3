// SPDX-License-Identifier: Apache-2.0
#include "ui/browserlink/BrowserChoice.h"

#include <QCoreApplication>

namespace latchkey::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(BrowserChoice)
};

BrowserChoice embedded(const QString &reason = {}, const QStringList &arguments = {})
{
    return {BrowserChoice::Use::Embedded, reason, arguments};
}

BrowserChoice system(const QString &reason)
{
    return {BrowserChoice::Use::System, reason, {}};
}

BrowserChoice withoutSandbox(const BrowserSituation &situation)
{
    if (!situation.isRoot) {
        return system(Words::tr("The system's browser is used: on this computer the embedded "
                                "browser gets no sandbox."));
    }
    if (!situation.storeIsLoopback) {
        return system(Words::tr("The system's browser is used: as root the embedded browser has no "
                                "sandbox. Run Latchkey as an ordinary user to use it."));
    }
    return embedded(Words::tr("The embedded browser has no sandbox as root, and opens only pages "
                              "of this computer."),
                    {QStringLiteral("--loopback-only")});
}

} // namespace

bool isOutdated(int chromiumMajor, QDate today)
{
    const QDate release = QDate(2021, 9, 21).addDays(qint64(28) * (chromiumMajor - 94)); // M94
    return release.addYears(1) < today;
}

BrowserChoice chooseBrowser(const BrowserSituation &situation)
{
    if (situation.isChosenHere) {
        return system({});
    }
    if (situation.preference == BrowserPreference::System) {
        return system(Words::tr("The system's browser is used, as set in Settings."));
    }
    if (!situation.isInstalled) {
        return system(
            Words::tr("The system's browser is used: the embedded browser is not installed."));
    }
    if (!situation.canSandbox) {
        return withoutSandbox(situation);
    }
    const bool isRisky = situation.isOutdated && !situation.storeIsLoopback;
    if (isRisky && situation.preference == BrowserPreference::Automatic) {
        return system(Words::tr("The system's browser is used: the embedded browser's engine is "
                                "more than a year old."));
    }
    return embedded(isRisky ? Words::tr("The embedded browser's engine is more than a year old.")
                            : QString());
}

} // namespace latchkey::ui
