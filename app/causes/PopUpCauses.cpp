// SPDX-License-Identifier: Apache-2.0
#include "causes/Reading.h"

namespace latchkey::causes {

namespace {

using activation::Reason;
using activation::TimelineStep;

bool nobodySignedIn(const Reading &reading)
{
    return reading.isReason(Reason::DeadlinePassed);
}

Found blocked(const Reading &reading)
{
    const bool isSaid = reading.holds("popup blocker is enabled");
    const bool isSeen = nobodySignedIn(reading) &&
                        reading.happened(TimelineStep::CallbackReceived) &&
                        !reading.happened(TimelineStep::LoginPageOpened);
    return {isSaid ? Fit::Certain : isSeen ? Fit::Likely : Fit::No};
}

Found wrongPassword(const Reading &reading)
{
    return {nobodySignedIn(reading) && reading.happened(TimelineStep::SignInRefused) ? Fit::Certain
                                                                                     : Fit::No,
            {QString::number(reading.timesOf(TimelineStep::SignInRefused))}};
}

Found closed(const Reading &reading)
{
    return likelyIf(nobodySignedIn(reading) && reading.happened(TimelineStep::LoginPageOpened) &&
                    !reading.happened(TimelineStep::SignInRefused));
}

Found returnHeld(const Reading &reading)
{
    return {reading.evidence().activation.isReturnHeld ? Fit::Certain : Fit::No};
}

constexpr Cause causes[] = {
    {"popup-blocked", blocked,
     QT_TRANSLATE_NOOP("Causes", "The login page never opened: the browser most likely blocked "
                                 "the window that Admin opens."),
     QT_TRANSLATE_NOOP("Causes", "Allow windows for Admin's address in the browser, or let "
                                 "Latchkey show Admin. Then click Activate again."),
     "The store's POST arrived and the identity link URL was never asked for. Admin says “Popup "
     "Blocker is enabled! Please add this site to your exception list.” An identity link URL with "
     "a query, or one of another integration, looks the same.",
     Action::StartAgain},
    {"popup-wrong-password", wrongPassword,
     QT_TRANSLATE_NOOP("Causes", "Nobody signed in with the right name and password: %1 tries "
                                 "were refused."),
     QT_TRANSLATE_NOOP("Causes", "Use the login you created in Latchkey, not your Admin password. "
                                 "If you forgot it, create another login, then start again."),
     "The login page was opened and the sign-in refused until the five minutes were over.",
     Action::ShowLogins},
    {"popup-closed", closed,
     QT_TRANSLATE_NOOP("Causes", "The login page was opened, and closed or left alone before "
                                 "anybody signed in."),
     QT_TRANSLATE_NOOP("Causes", "Start again, click Activate in Admin, and sign in on the login "
                                 "page within five minutes, with the login you created in "
                                 "Latchkey."),
     "The identity link URL was asked for and no sign-in was tried. Admin counts a closed window "
     "as the end, without an error.",
     Action::StartAgain},
    {"popup-not-signed-in", ended<Reason::DeadlinePassed, Fit::Left>, nullptr, nullptr,
     "The store waits oauth/consumer/expiration_period (300 s) from its POST.", Action::StartAgain,
     Reason::DeadlinePassed},
    {"return-elsewhere", returnHeld,
     QT_TRANSLATE_NOOP("Causes", "The integration is connected; the login page would go back to an "
                                 "address that is not the store's, and waits for your leave."),
     QT_TRANSLATE_NOOP("Causes", "Allow it only if you open Admin at that address."),
     "success_call_back has another origin than the store URL: Admin on a domain of its own, or "
     "somebody who opened the login page with an address of theirs.",
     Action::AllowReturn},
};

} // namespace

std::span<const Cause> popUpCauses()
{
    return causes;
}

} // namespace latchkey::causes
