// SPDX-License-Identifier: Apache-2.0
#include "causes/Reading.h"

namespace latchkey::causes {

namespace {

Found certainIf(bool holds)
{
    return {holds ? Fit::Certain : Fit::No};
}

Found twoFactor(const Reading &reading)
{
    return certainIf(
        reading.holdsAny({"two-factor authorization", "two-factor authentication",
                          "2fa provider-specific", "/tfa/tfa/", "magento_twofactorauth"}));
}

Found singleSignOn(const Reading &reading)
{
    const bool isIms = reading.holdsAny({"adobe ims", "adobelogin.com", "sign in with adobe id"});
    const bool isSaml = reading.holdsAny({"samlrequest", "samlresponse", "saml2/", "adfs/ls",
                                          "login.microsoftonline.com", "okta.com/app"});
    return certainIf(isIms || isSaml);
}

Found wrongPassword(const Reading &reading)
{
    return certainIf(reading.holds("password entered for the current user is invalid"));
}

Found signInRefused(const Reading &reading)
{
    return certainIf(reading.holds("account sign-in was incorrect or your account is disabled"));
}

Found orphaned(const Reading &reading)
{
    return certainIf(reading.holds("internal error. check exception log for details"));
}

// "The integration with name \"ERP\" exists."
Found nameTaken(const Reading &reading)
{
    const bool isSo = reading.holds("the integration with name") && reading.holds("exists");
    return certainIf(isSo);
}

Found aclTwice(const Reading &reading)
{
    return certainIf(reading.holds("already exists in the acl"));
}

Found httpWarning(const Reading &reading)
{
    return certainIf(reading.holds("integrations not using https are insecure"));
}

constexpr Cause causes[] = {
    {"admin-two-factor", twoFactor,
     QT_TRANSLATE_NOOP("Causes", "Admin wants a second factor before it lets anybody in."),
     QT_TRANSLATE_NOOP("Causes", "Sign in to Admin in your own browser, with the code from your "
                                 "phone or your security key, and activate there."),
     "Commerce 2.4 has two factors on by default. Security keys do not work in every embedded "
     "browser. A script that asks for an administrator's token gets “Please use the 2fa "
     "provider-specific endpoints to obtain a token.”; an integration needs no such token.",
     Action::OpenAdmin},
    {"admin-sso", singleSignOn,
     QT_TRANSLATE_NOOP("Causes", "Admin is signed in to by Adobe ID or by your company's sign-in, "
                                 "so that “Your Password” in the integration's form is another or "
                                 "none."),
     QT_TRANSLATE_NOOP("Causes", "Sign in to Admin in your own browser. If the form still wants a "
                                 "password, ask whoever runs the store, or let Latchkey create the "
                                 "integration by the store's own code."),
     "Adobe IMS (“Admin token generation is disabled. Please use Adobe IMS ACCESS_TOKEN.”) or "
     "SAML. With IMS a save is confirmed in a window of Adobe's.",
     Action::LookInStore},
    {"admin-password", wrongPassword,
     QT_TRANSLATE_NOOP("Causes", "Admin did not save the integration: “Your Password” in its form "
                                 "is the password of the person who is signed in to Admin."),
     QT_TRANSLATE_NOOP("Causes", "Enter the password with which you sign in to Admin. After "
                                 "several wrong ones Admin locks the account for a while."),
     "“The password entered for the current user is invalid. Verify the password and try again.”",
     Action::OpenAdmin},
    {"admin-sign-in", signInRefused,
     QT_TRANSLATE_NOOP("Causes", "Admin refuses the name or password, or the account is locked for "
                                 "a while."),
     QT_TRANSLATE_NOOP("Causes", "Wait, then sign in to Admin again, or ask another administrator "
                                 "to unlock the account."),
     "An integration does not need an administrator's token: a program that asks for one uses "
     "another kind of access.",
     Action::OpenAdmin},
    {"integration-orphaned", orphaned,
     QT_TRANSLATE_NOOP("Causes", "The module that brought this integration is gone, so that Admin "
                                 "can neither activate nor delete it."),
     QT_TRANSLATE_NOOP("Causes",
                       "Have the module installed again and remove the integration before "
                       "the module, or let Latchkey remove it by the store's own code."),
     "A row with setup_type 1 whose integration.xml or config.xml is no longer there: the "
     "permissions dialog and Reauthorize answer “Internal error. Check exception log for "
     "details.”, "
     "its token 401. IntegrationServiceInterface::delete() removes it.",
     Action::LookInStore},
    {"integration-name-taken", nameTaken,
     QT_TRANSLATE_NOOP("Causes", "The store has an integration of this name already."),
     QT_TRANSLATE_NOOP("Causes", "Use another name, or activate the one that is there."),
     "Names are unique. One that an earlier attempt left behind can be deleted in Admin.",
     Action::OpenAdmin},
    {"acl-twice", aclTwice,
     QT_TRANSLATE_NOOP("Causes",
                       "Two extensions of the store define the same resource in different "
                       "places, so that Admin and the API fail."),
     QT_TRANSLATE_NOOP("Causes", "Ask whoever runs the store to update or switch off one of the "
                                 "extensions. Latchkey finds out which they are, from the store's "
                                 "code."),
     "“… already exists in the ACL”: one id under two parents after merging, in every mode. "
     "`latchkeyctl acl check` names the files.",
     Action::JudgeRights},
    {"admin-http-warning", httpWarning,
     QT_TRANSLATE_NOOP("Causes", "Admin warns of every URL without https. That of this computer "
                                 "never leaves it, so the warning does no harm here."),
     QT_TRANSLATE_NOOP("Causes", "Go on. If the store is on another computer, choose a way that "
                                 "is encrypted."),
     "“Warning! Integrations not using HTTPS are insecure…” is shown for each http URL, loopback "
     "included.",
     Action::ShowReach},
};

} // namespace

std::span<const Cause> adminCauses()
{
    return causes;
}

} // namespace latchkey::causes
