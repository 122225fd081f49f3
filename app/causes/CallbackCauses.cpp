// SPDX-License-Identifier: Apache-2.0
#include "causes/Reading.h"

namespace latchkey::causes {

namespace {

using activation::Reason;
using activation::TimelineStep;

bool cameNone(const Reading &reading)
{
    return reading.isReason(Reason::NoCallback);
}

Found otherName(const Reading &reading)
{
    const bool isSo = reading.happened(TimelineStep::CalledUnderAnotherName) &&
                      !reading.happened(TimelineStep::CallbackReceived);
    const bool isOfCall = reading.call() == CallKind::Callback && reading.status() == 421;
    return {isSo || isOfCall ? Fit::Certain : Fit::No};
}

Found garbled(const Reading &reading)
{
    const bool isSo = reading.happened(TimelineStep::CallbackRefused) &&
                      !reading.happened(TimelineStep::CallbackReceived);
    return {isSo || reading.evidence().problem.code.startsWith("callback.") ? Fit::Certain
                                                                            : Fit::No};
}

Found atAnother(const Reading &reading)
{
    const QString &other = reading.evidence().activation.otherIntegration;
    return {other.isEmpty() ? Fit::No : Fit::Certain, {other}};
}

Found othersOnly(const Reading &reading)
{
    const bool isSo = reading.happened(TimelineStep::OthersCalled) &&
                      (cameNone(reading) || reading.isReason(Reason::DeadlinePassed));
    return likelyIf(isSo);
}

// After the wait for it had ended.
Found late(const Reading &reading)
{
    bool isOver = false;
    for (const activation::TimelineEvent &event : reading.evidence().activation.events) {
        isOver =
            isOver || (event.step == TimelineStep::Failed && event.reason == Reason::NoCallback);
        if (isOver && event.step == TimelineStep::CallbackReceived) {
            return {reading.isReason(Reason::NoCallback) || reading.isReason(Reason::DeadlinePassed)
                        ? Fit::Certain
                        : Fit::Possible};
        }
    }
    return {};
}

Found twice(const Reading &reading)
{
    const bool isTwice = reading.timesOf(TimelineStep::CallbackReceived) > 1;
    return {!isTwice || reading.isReason(Reason::None) ? Fit::No : Fit::Possible,
            {QString::number(reading.timesOf(TimelineStep::CallbackReceived))}};
}

Found untrusted(const Reading &reading)
{
    const QString &trouble = reading.evidence().activation.certificateTrouble;
    return {!trouble.isEmpty() && cameNone(reading) ? Fit::Certain : Fit::No, {trouble}};
}

Found neverFromElsewhere(const Reading &reading)
{
    return likelyIf(cameNone(reading) && reading.evidence().activation.isElsewhere);
}

Found neverOnWay(const Reading &reading)
{
    const bool isLost = reading.happened(TimelineStep::WayLost);
    const bool isOnWay = reading.evidence().activation.isOnWay;
    return likelyIf(cameNone(reading) && isOnWay && !isLost);
}

Found wayLost(const Reading &reading)
{
    return {cameNone(reading) && reading.happened(TimelineStep::WayLost) ? Fit::Certain : Fit::No};
}

Found never(const Reading &reading)
{
    return {cameNone(reading) ? Fit::General : Fit::No};
}

Found adminCouldNotPost(const Reading &reading)
{
    return {reading.holds("attempt to post data to consumer failed") ? Fit::Certain : Fit::No};
}

constexpr Cause causes[] = {
    {"callback-other-name", otherName,
     QT_TRANSLATE_NOOP("Causes", "The store called this computer under another name than the one "
                                 "in the callback URL, which is refused."),
     QT_TRANSLATE_NOOP("Causes", "In Admin, enter the callback URL exactly as Latchkey shows it. A "
                                 "store in a container or behind a tunnel needs another way: "
                                 "choose it here."),
     "The POST arrived with another Host than the URL that was handed out: localhost, a "
     "container's name for its host, a tunnel's name. Only that name is heard, so that no web page "
     "can reach the listener by a name of its own.",
     Action::ShowReach},
    {"callback-garbled", garbled,
     QT_TRANSLATE_NOOP("Causes", "What arrived at the callback URL is not what a store sends."),
     QT_TRANSLATE_NOOP("Causes", "If your store sent it, an extension in the store or something on "
                                 "the way has changed it. Who looks after the store can find out "
                                 "which. Then start again."),
     "A store's POST is a form with oauth_consumer_key, oauth_consumer_secret, store_base_url and "
     "oauth_verifier, each once, 32 characters of a–z and 0–9 the three. A field was missing, of "
     "another form, or the whole was no form (callback.type, callback.fields, callback.length).",
     Action::StartAgain},
    {"callback-other-integration", atAnother,
     QT_TRANSLATE_NOOP("Causes", "The store sent its credentials to the callback URL of another "
                                 "integration: “%1”."),
     QT_TRANSLATE_NOOP("Causes", "In Admin, compare both URLs of the integration with those shown "
                                 "here: the callback URL and the identity link URL have to be of "
                                 "the same integration. Correct them, save, and click Activate "
                                 "again."),
     "The pop-up's consumer key was POSTed to another integration's callback. The URLs of two "
     "integrations were mixed up in Admin.",
     Action::OpenAdmin},
    {"callback-of-others", othersOnly,
     QT_TRANSLATE_NOOP("Causes", "Credentials arrived, but none of them belong to the window in "
                                 "which you signed in."),
     QT_TRANSLATE_NOOP("Causes", "Check that the callback URL in Admin is the one shown here, and "
                                 "that no other store uses it. Then click Activate again."),
     "POSTs came with other consumer keys than the pop-up's: another integration or another store "
     "has this callback URL, or somebody who knows it sends forged ones.",
     Action::OpenAdmin},
    {"callback-late", late,
     QT_TRANSLATE_NOOP("Causes", "The store's call came after Latchkey had stopped waiting for "
                                 "it."),
     QT_TRANSLATE_NOOP("Causes", "Start again, click Activate in Admin at once, and sign in."),
     "The POST arrived after the wait was over. Its credentials are kept; Activate posts them "
     "again.",
     Action::StartAgain},
    {"callback-twice", twice,
     QT_TRANSLATE_NOOP("Causes", "The store sent its credentials %1 times: Activate was clicked "
                                 "more than once."),
     QT_TRANSLATE_NOOP("Causes", "Close all windows of this activation, reload Admin's list, and "
                                 "click Activate once."),
     "Before any token call the same key, secret and verifier are posted again, which harms "
     "nothing. After the request token was issued a new verifier is posted that leads nowhere; "
     "only the old request token with the old verifier still does.",
     Action::StartAgain},
    {"callback-untrusted", untrusted,
     QT_TRANSLATE_NOOP("Causes", "The store does not trust the certificate of the callback URL: "
                                 "%1"),
     QT_TRANSLATE_NOOP("Causes", "Look at the certificates, and have the store's server believe "
                                 "this one, or take a way whose certificate it trusts."),
     "The store's PHP verifies chain and name of an https callback URL; there is no setting to "
     "relax it. Admin then shows only that the attempt to post data to consumer failed.",
     Action::ShowCertificates},
    {"way-lost", wayLost,
     QT_TRANSLATE_NOOP("Causes", "The way by which the store was to reach this computer was "
                                 "interrupted while Latchkey waited."),
     QT_TRANSLATE_NOOP("Causes", "Start again when the way is open, and click Activate after "
                                 "that."),
     "The tunnel or forwarding ended; the timeline has when it was lost and opened again.",
     Action::ShowReach},
    {"callback-from-elsewhere", neverFromElsewhere,
     QT_TRANSLATE_NOOP("Causes", "The store could not reach this computer: it runs on another one, "
                                 "and the callback URL begins with 127.0.0.1, which there means "
                                 "the store's own server."),
     QT_TRANSLATE_NOOP("Causes", "Choose how the store reaches this computer, enter the new "
                                 "callback URL in Admin, and activate again."),
     "Nothing arrived. The store's name resolves to another computer than this one. Admin shows "
     "“The attempt to post data to consumer failed due to an unexpected error.”",
     Action::ShowReach},
    {"callback-missed-way", neverOnWay,
     QT_TRANSLATE_NOOP("Causes", "Nothing arrived from the store, although the way was tried "
                                 "before: the callback URL saved in Admin is most likely an "
                                 "earlier one."),
     QT_TRANSLATE_NOOP("Causes", "Compare the callback URL in Admin with the one shown here. If "
                                 "nobody clicked Activate in Admin, start again."),
     "The probe travelled the same way and arrived. Left are: another URL in Admin, a firewall "
     "that lets only the probe through, or that nobody clicked.",
     Action::OpenAdmin},
    {"callback-never", never, nullptr, nullptr,
     "No POST came while it was waited for. If Admin showed “The attempt to post data to consumer "
     "failed…”, the store could not connect: another URL, a container (127.0.0.1 is the container "
     "itself), a firewall. If Admin showed nothing, nobody clicked Activate, or one of the two "
     "URLs is empty there, so that the tokens were shown instead.",
     Action::ShowReach, Reason::NoCallback},
    {"callback-post-failed", adminCouldNotPost,
     QT_TRANSLATE_NOOP("Causes", "The store could not deliver its credentials to the callback "
                                 "URL."),
     QT_TRANSLATE_NOOP("Causes", "Check that Latchkey is waiting and that the callback URL in "
                                 "Admin is the one it shows. A store on another computer needs a "
                                 "way to this one: choose it here. After a Reauthorize the old "
                                 "tokens are gone: activate again."),
     "Admin says this for a refused connection, an unknown host, no answer within 5 s, a "
     "certificate that the store's PHP does not trust, https to a plain port, or an answer that is "
     "no HTTP. The status of the answer does not matter.",
     Action::ShowReach},
};

} // namespace

std::span<const Cause> callbackCauses()
{
    return causes;
}

} // namespace latchkey::causes
