// SPDX-License-Identifier: Apache-2.0
#include "base/Random.h"
#include "secrets/KeychainProblems.h"
#include "secrets/SecretStore.h"

namespace latchkey::secrets {

namespace {

void seeThatItIsGone(SecretStore &store, const QString &key, const SecretStore::Answer &answer)
{
    store.read(key, [answer](const Result<std::optional<Secret>> &found) {
        if (!found) {
            return answer(failure(found.error()));
        }
        if (*found) {
            return answer(failure(keychainRefused(QStringLiteral("removed, yet still there"))));
        }
        answer({});
    });
}

void removeProbe(SecretStore &store, const QString &key, const SecretStore::Answer &answer)
{
    store.remove(key, [&store, key, answer](const Result<void> &removed) {
        if (!removed) {
            return answer(removed);
        }
        seeThatItIsGone(store, key, answer);
    });
}

} // namespace

void checkRoundTrip(SecretStore &store, SecretStore::Answer answer)
{
    const QString key = QStringLiteral("probe/") + QString::fromLatin1(randomId(8));
    // write() itself reads back and compares
    store.write(key, Secret(randomOctets(32)),
                [&store, key, answer = std::move(answer)](const Result<void> &written) {
                    if (!written) {
                        return answer(written);
                    }
                    removeProbe(store, key, answer);
                });
}

} // namespace latchkey::secrets
