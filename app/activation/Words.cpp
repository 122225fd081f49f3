// SPDX-License-Identifier: Apache-2.0
#include "activation/Words.h"

#include <QCoreApplication>

#include <algorithm>

namespace latchkey::activation {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Activation", text);
}

struct ReasonWords
{
    const char *name;
    const char *sentence;
    const char *nextStep;
};

// In the order of Reason.
constexpr ReasonWords reasons[] = {
    {"none", "", ""},
    {"cancelled", QT_TRANSLATE_NOOP("Activation", "The activation was cancelled."),
     QT_TRANSLATE_NOOP("Activation",
                       "Start again when you are ready, then click Activate in Admin.")},
    {"no-callback", QT_TRANSLATE_NOOP("Activation", "Nothing arrived from the store."),
     QT_TRANSLATE_NOOP(
         "Activation",
         "If Admin showed an error, the store could not reach this computer: compare the callback "
         "URL in Admin with the one shown here. A store on another server needs a tunnel to this "
         "computer. If nobody clicked Activate, start again and click Activate in Admin.")},
    {"deadline-passed",
     QT_TRANSLATE_NOOP("Activation", "Nobody signed in within the five minutes the store waits."),
     QT_TRANSLATE_NOOP("Activation",
                       "Start again and click Activate in Admin. In the window that opens, sign in "
                       "with the login you created in Latchkey, not with your Admin password.")},
    {"interrupted",
     QT_TRANSLATE_NOOP("Activation", "Latchkey stopped in the middle of this activation."),
     QT_TRANSLATE_NOOP("Activation",
                       "What the store sent is kept. Start again; if the activation does not go on "
                       "by itself, click Activate in Admin once more.")},
    {"keychain-unavailable",
     QT_TRANSLATE_NOOP("Activation", "Latchkey cannot use the keychain, so nothing was started."),
     QT_TRANSLATE_NOOP(
         "Activation",
         "Unlock the keychain, then start again. Do not click Activate in Admin before that.")},
    {"keychain-refused",
     QT_TRANSLATE_NOOP("Activation", "The store issued the tokens and they work, but the keychain "
                                     "did not save them. They are lost when Latchkey ends."),
     QT_TRANSLATE_NOOP("Activation",
                       "Unlock or repair the keychain and try again before you quit. If the tokens "
                       "are lost, click Reauthorize in Admin to get new ones.")},
    {"profile-unwritable",
     QT_TRANSLATE_NOOP("Activation",
                       "The profile could not be saved, so the store was not asked for a token."),
     QT_TRANSLATE_NOOP("Activation", "Make room on the disk, then start again.")},
    {"store-unreachable",
     QT_TRANSLATE_NOOP("Activation", "The store could not be reached from this computer."),
     QT_TRANSLATE_NOOP("Activation", "Check the network and the store's address, then start again: "
                                     "the activation goes on where it stopped.")},
    {"not-a-store",
     QT_TRANSLATE_NOOP("Activation",
                       "This address answered with a web page, not with the store's API."),
     QT_TRANSLATE_NOOP(
         "Activation",
         "Check the store URL, then start again. Common mistakes: a folder is missing or too many, "
         "the address is Admin's, the host name is another, or http instead of https.")},
    {"credentials-refused",
     QT_TRANSLATE_NOOP("Activation", "The store refused every signature made with the credentials "
                                     "that arrived."),
     QT_TRANSLATE_NOOP(
         "Activation",
         "Click Activate in Admin again. If the store refuses again, it knows itself by another "
         "address: compare the store URL here with the base URL in Admin.")},
    {"consumer-expired",
     QT_TRANSLATE_NOOP("Activation", "The time that the store allows for an activation was over."),
     QT_TRANSLATE_NOOP("Activation", "Start again, click Activate in Admin, and sign in at once.")},
    {"consumer-unknown",
     QT_TRANSLATE_NOOP("Activation", "The store does not know these credentials."),
     QT_TRANSLATE_NOOP("Activation",
                       "Check that the store URL belongs to the Admin you used, and that the "
                       "integration still exists there. Then click Activate again.")},
    {"store-refused",
     QT_TRANSLATE_NOOP("Activation", "The store refused to exchange the credentials for tokens."),
     QT_TRANSLATE_NOOP("Activation", "Start again and click Activate in Admin once more.")},
    {"request-token-lost",
     QT_TRANSLATE_NOOP("Activation", "The store gives out a request token only once, and its "
                                     "answer to an earlier attempt was lost."),
     QT_TRANSLATE_NOOP(
         "Activation",
         "If Admin shows the integration as Active, click Reauthorize there. Otherwise delete the "
         "integration in Admin and create it again; if a module brought it, uninstall that module "
         "and install it again. Then activate the integration.")},
    {"request-token-dead",
     QT_TRANSLATE_NOOP("Activation", "The store no longer knows the request token."),
     QT_TRANSLATE_NOOP("Activation", "Start again and click Activate or Reauthorize in Admin.")},
    {"used-by-another",
     QT_TRANSLATE_NOOP("Activation", "Somebody else may have used these credentials."),
     QT_TRANSLATE_NOOP("Activation",
                       "Delete the integration in Admin now, or uninstall its module. Before you "
                       "activate again, find out what else listens on this computer.")},
    {"stale-page",
     QT_TRANSLATE_NOOP("Activation", "The integration was active already; its tokens still work."),
     QT_TRANSLATE_NOOP("Activation", "Nothing needs to be done. For new tokens, reload Admin's "
                                     "list and click Reauthorize.")},
    {"verifier-refused",
     QT_TRANSLATE_NOOP("Activation", "The store refused the verifier it sent itself."),
     QT_TRANSLATE_NOOP("Activation", "Click Activate in Admin again. If the store refuses again, "
                                     "delete the integration in Admin and create it again.")},
    {"access-token-lost",
     QT_TRANSLATE_NOOP("Activation", "The store issued the access token, but its answer was lost."),
     QT_TRANSLATE_NOOP("Activation", "The integration is active in Admin: start again and click "
                                     "Reauthorize there.")},
    {"access-token-unknown",
     QT_TRANSLATE_NOOP("Activation",
                       "The store was asked twice for the access token and did not answer."),
     QT_TRANSLATE_NOOP("Activation",
                       "Start again to ask once more. If Admin shows the integration as Active, "
                       "click Reauthorize there.")},
    {"not-active",
     QT_TRANSLATE_NOOP("Activation",
                       "The store knows the tokens, but the integration is not active."),
     QT_TRANSLATE_NOOP("Activation", "In Admin, check that the integration's status is Active. "
                                     "Then start again: the tokens are kept.")},
    {"tokens-refused", QT_TRANSLATE_NOOP("Activation", "The store refuses the access token."),
     QT_TRANSLATE_NOOP("Activation", "Start again and click Reauthorize (or Activate) in Admin.")},
    {"request-token-unheard",
     QT_TRANSLATE_NOOP("Activation",
                       "The store was asked for a request token and gave no usable answer."),
     QT_TRANSLATE_NOOP(
         "Activation",
         "Start again, or click Activate in Admin again and sign in. Latchkey then asks once more, "
         "and the store's answer tells whether the first request arrived.")},
    {"tokens-missing",
     QT_TRANSLATE_NOOP("Activation", "The keychain no longer holds the tokens of this "
                                     "integration."),
     QT_TRANSLATE_NOOP("Activation",
                       "Start again and click Reauthorize in Admin to get new tokens.")},
    {"tokens-taken-back",
     QT_TRANSLATE_NOOP("Activation", "The activation was cancelled, and the earlier tokens no "
                                     "longer work because Reauthorize was clicked in Admin."),
     QT_TRANSLATE_NOOP("Activation", "Start again and click Activate (or Reauthorize) in Admin.")},
    {"integration-gone",
     QT_TRANSLATE_NOOP("Activation", "The store does not know this integration any more: it was "
                                     "deleted or reset in Admin."),
     QT_TRANSLATE_NOOP("Activation", "Start again. If Admin still lists the integration, click "
                                     "Activate there; otherwise create it again first.")},
    {"header-lost",
     QT_TRANSLATE_NOOP(
         "Activation",
         "The Authorization header does not reach the store: something on the way removes it."),
     QT_TRANSLATE_NOOP(
         "Activation",
         "Ask whoever runs the store's web server to pass the Authorization header on to PHP (with "
         "Apache and CGI: CGIPassAuth On). Then start again: the tokens are kept.")},
    {"walled",
     QT_TRANSLATE_NOOP(
         "Activation",
         "The call was turned away in front of the store: the web server wants a password of its "
         "own (HTTP Basic), or a firewall does not let this computer through."),
     QT_TRANSLATE_NOOP("Activation",
                       "Ask whoever runs the store's server to let this computer through, or "
                       "everybody to the paths oauth/ and rest/. Then start again.")},
};
static_assert(std::size(reasons) == size_t(lastReason) + 1);

struct Named
{
    const char *name;
    const char *words;
};

// In the order of Phase.
constexpr Named phases[] = {
    {"draft", QT_TRANSLATE_NOOP("Activation", "Not activated yet")},
    {"armed", QT_TRANSLATE_NOOP("Activation", "Ready: click Activate in Admin")},
    {"waiting-for-sign-in", QT_TRANSLATE_NOOP("Activation", "Waiting for sign-in")},
    {"exchanging", QT_TRANSLATE_NOOP("Activation", "Exchanging credentials for tokens")},
    {"linked", QT_TRANSLATE_NOOP("Activation", "Connected")},
    {"failed", QT_TRANSLATE_NOOP("Activation", "Failed")},
    {"revoked", QT_TRANSLATE_NOOP("Activation", "Revoked by the store")},
};
static_assert(std::size(phases) == size_t(Phase::Revoked) + 1);

// In the order of TimelineStep.
constexpr Named steps[] = {
    {"armed", QT_TRANSLATE_NOOP("Activation", "Ready: the store may call this computer")},
    {"callback-received", QT_TRANSLATE_NOOP("Activation", "The store sent its credentials")},
    {"credentials-stored",
     QT_TRANSLATE_NOOP("Activation", "The credentials were stored in the keychain")},
    {"login-page-opened", QT_TRANSLATE_NOOP("Activation", "The login page was opened")},
    {"sign-in-refused", QT_TRANSLATE_NOOP("Activation", "A sign-in with a wrong name or password")},
    {"called-under-another-name",
     QT_TRANSLATE_NOOP("Activation", "The store called this computer under another name, which is "
                                     "refused. In Admin, enter the callback URL exactly as it is "
                                     "shown here")},
    {"callback-refused",
     QT_TRANSLATE_NOOP("Activation", "What was sent to the callback URL is not what a store sends; "
                                     "it was refused")},
    {"signed-in", QT_TRANSLATE_NOOP("Activation", "Signed in on the login page")},
    {"others-called",
     QT_TRANSLATE_NOOP("Activation", "Others sent credentials, none with the key of this sign-in")},
    {"request-token-asked",
     QT_TRANSLATE_NOOP("Activation", "The store was asked for a request token")},
    {"request-token-received", QT_TRANSLATE_NOOP("Activation", "The request token arrived")},
    {"access-token-asked",
     QT_TRANSLATE_NOOP("Activation", "The store was asked for the access token")},
    {"access-token-received", QT_TRANSLATE_NOOP("Activation", "The access token arrived")},
    {"tokens-stored",
     QT_TRANSLATE_NOOP("Activation", "The tokens were stored in the keychain and read back")},
    {"proved", QT_TRANSLATE_NOOP("Activation", "A signed call with the tokens succeeded")},
    {"linked", QT_TRANSLATE_NOOP("Activation", "Connected")},
    {"returned", QT_TRANSLATE_NOOP("Activation", "The login page went back to the store")},
    {"kept-in-memory",
     QT_TRANSLATE_NOOP("Activation",
                       "The keychain did not save the credentials; they are kept in memory")},
    {"request-token-refused",
     QT_TRANSLATE_NOOP("Activation", "The store refused one set of credentials")},
    {"access-token-refused", QT_TRANSLATE_NOOP("Activation", "The store refused one verifier")},
    {"tokens-still-work",
     QT_TRANSLATE_NOOP("Activation", "The earlier tokens still work and stay in use")},
    {"failed", QT_TRANSLATE_NOOP("Activation", "The activation failed")},
    {"revoked", QT_TRANSLATE_NOOP("Activation", "The store refused the tokens in a signed call")},
    {"made-in-store",
     QT_TRANSLATE_NOOP("Activation", "The integration was created in the store by its own code")},
    {"changed-in-store",
     QT_TRANSLATE_NOOP("Activation", "The integration was changed in the store by its own code")},
    {"removed-from-store",
     QT_TRANSLATE_NOOP("Activation", "The integration was removed from the store by its own code")},
    {"taken-from-store",
     QT_TRANSLATE_NOOP("Activation",
                       "The store's own code handed over the tokens, without an activation")},
    {"taken-from-person",
     QT_TRANSLATE_NOOP("Activation",
                       "Somebody entered the tokens that Admin shows, without an activation")},
    {"handed-over",
     QT_TRANSLATE_NOOP("Activation", "The tokens were handed over, for another program")},
    {"way-opened",
     QT_TRANSLATE_NOOP("Activation", "The way for the store's call is open, and was tried")},
    {"way-lost", QT_TRANSLATE_NOOP("Activation", "The way for the store's call was lost: it is "
                                                 "being opened again. Do not click Activate in "
                                                 "Admin before it is")},
    {"watched", QT_TRANSLATE_NOOP("Activation", "The watch found that calls work again")},
    {"renewal-due",
     QT_TRANSLATE_NOOP("Activation",
                       "The tokens are as old as you want them to be at most. Renew them when "
                       "nothing runs: from the click on Reauthorize until you have signed in, "
                       "calls fail")},
    {"call", QT_TRANSLATE_NOOP("Activation", "A test call succeeded")},
    {"other", QT_TRANSLATE_NOOP("Activation", "An event that only a newer Latchkey knows")},
};
static_assert(std::size(steps) == size_t(TimelineStep::Other) + 1);

// The value whose row has that name, otherwise `unknown`.
template <typename Enum, typename Row, size_t size>
Enum named(const Row (&rows)[size], QByteArrayView name, Enum unknown)
{
    const auto found = std::find_if(std::begin(rows), std::end(rows),
                                    [&](const Row &row) { return name == row.name; });
    return found == std::end(rows) ? unknown : Enum(found - std::begin(rows));
}

// In the order of Stage.
constexpr const char *stages[] = {
    "none",
    "checking-keychain",
    "storing-credentials",
    "asking-request-token",
    "storing-request-token",
    "asking-access-token",
    "storing-tokens",
    "proving",
    "keeping-tokens",
    "checking-working-tokens",
    "waiting-to-ask-again",
};
static_assert(std::size(stages) == size_t(lastStage) + 1);

// In the order of Event.
constexpr const char *events[] = {
    "arm",
    "keychain-ready",
    "keychain-not-ready",
    "post-arrived",
    "pending-stored",
    "pending-refused",
    "pop-up-opened",
    "sign-in-refused",
    "called-under-another-name",
    "callback-refused",
    "signed-in",
    "return-approved",
    "request-token-answered",
    "access-token-answered",
    "proof",
    "tokens-kept",
    "tokens-not-kept",
    "working-tokens-checked",
    "tokens-found",
    "tokens-taken",
    "deadline-passed",
    "wait-passed",
    "cancel",
    "returned",
    "started-again",
    "state-not-saved",
    "call-refused",
};
static_assert(std::size(events) == std::variant_size_v<Event>);

} // namespace

QByteArray name(Phase phase)
{
    return phases[size_t(phase)].name;
}

QByteArray name(Reason reason)
{
    return reasons[size_t(reason)].name;
}

QByteArray name(TimelineStep step)
{
    return steps[size_t(step)].name;
}

TimelineStep stepNamed(QByteArrayView name)
{
    return named(steps, name, TimelineStep::Other);
}

Reason reasonNamed(QByteArrayView name)
{
    return named(reasons, name, Reason::None);
}

QByteArray name(Stage stage)
{
    return stages[size_t(stage)];
}

QByteArray name(const Event &event)
{
    return events[event.index()];
}

QString words(Phase phase)
{
    return tr(phases[size_t(phase)].words);
}

QString words(TimelineStep step)
{
    return tr(steps[size_t(step)].words);
}

QString whenOnlyOthersCalled()
{
    return QCoreApplication::translate(
        "Activation",
        "Somebody else sent credentials to the callback URL; those of your store have not arrived. "
        "This page goes on by itself when they do. If nothing happens, close the page and click "
        "Activate or Reauthorize in Admin once more.");
}

QString sentence(Reason reason)
{
    return reason == Reason::None ? QString() : tr(reasons[size_t(reason)].sentence);
}

QString nextStep(Reason reason)
{
    return reason == Reason::None ? QString() : tr(reasons[size_t(reason)].nextStep);
}

Ending ending(Reason reason, const QByteArray &problemCode)
{
    const bool keychain =
        reason == Reason::KeychainUnavailable || reason == Reason::KeychainRefused;
    const bool beneathSaysMore = keychain && !problemCode.isEmpty();
    return {beneathSaysMore ? problemCode : "activation." + name(reason),
            sentence(reason) + QLatin1Char(' ') + nextStep(reason)};
}

} // namespace latchkey::activation
