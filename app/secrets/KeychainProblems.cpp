// SPDX-License-Identifier: Apache-2.0
#include "secrets/KeychainProblems.h"

#include "secrets/SecretStore.h"
#include "secrets/Text.h"

namespace latchkey::secrets {

Problem keychainLocked()
{
    return {"secrets.locked",
            Text::tr("The keychain is locked. Unlock it (in your system's password program, or by "
                     "signing in to the desktop again), then try again."),
            {}};
}

Problem keychainMissing(const QString &detail)
{
    return {"secrets.missing",
            Text::tr("There is no keychain where Latchkey can keep the store's tokens. On Linux a "
                     "Secret Service (gnome-keyring, KeePassXC or KWallet) with a default keyring "
                     "has to run in your desktop session, and libsecret has to be installed."),
            detail};
}

Problem keyringMissing(const QString &detail)
{
    return {"secrets.missing",
            Text::tr("The keychain is running but shows no default keyring. Unlock it, or create a "
                     "keyring in your system's password program and make it the default; then try "
                     "again."),
            detail};
}

Problem keychainRefused(const QString &detail)
{
    return {
        "secrets.refused",
        Text::tr("The keychain refused Latchkey's request. If it asked you for permission, allow "
                 "it and try again; otherwise look into your system's password program."),
        detail};
}

Problem keychainBusLost(const QString &detail)
{
    return {
        "secrets.bus-lost",
        Text::tr("The connection to the keychain was lost because the desktop session's message "
                 "bus ended. Latchkey can use the keychain again after a restart; what it could "
                 "not store is kept in memory until then."),
        detail};
}

Problem keychainGaveNoAnswer(const QString &detail)
{
    return {"secrets.no-answer",
            Text::tr("The keychain did not answer in time. If it is asking you something, answer; "
                     "otherwise sign in to the desktop again. Then try again: Latchkey cannot tell "
                     "whether its last request was carried out."),
            detail};
}

Problem keychainReadBackDiffers()
{
    return {"secrets.read-back",
            Text::tr("The keychain did not give back what Latchkey had just stored, so it cannot "
                     "be relied on. Check your system's password program, then try again."),
            {}};
}

Problem secretTooLarge(qsizetype octets)
{
    return {
        "secrets.too-large",
        Text::tr(
            "This is too much for one keychain entry: %1 KiB, where at most %2 KiB are possible.")
            .arg((octets + 1023) / 1024)
            .arg(largestSecret / 1024),
        {}};
}

} // namespace latchkey::secrets
