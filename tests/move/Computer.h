// SPDX-License-Identifier: Apache-2.0
// A computer to move from, or to: a profile and a keychain.
#pragma once

#include "activation/StateJson.h"
#include "integrations/IntegrationRepository.h"
#include "move/MoveIn.h"
#include "move/MoveOut.h"
#include "profile/Profile.h"
#include "secrets/Await.h"
#include "secrets/Credentials.h"
#include "secrets/SessionSecretStore.h"
#include "tls/MadeIdentity.h"

#include <QMap>
#include <QSignalSpy>
#include <QTemporaryDir>

namespace latchkey::tests {

inline const Secret passphrase(QByteArrayView("correct horse battery"));
inline constexpr sealed::Cost cheap{1, 8};

// Says what is in it, and may refuse to write.
class Keychain final : public secrets::SecretStore
{
public:
    QMap<QString, QByteArray> items;
    int writesLeft = -1; // -1: any number
    bool outlives = true;

    void read(const QString &key, ReadAnswer answer) override
    {
        const bool isThere = items.contains(key);
        later([=, value = items.value(key)] {
            answer(isThere ? std::optional(Secret(value)) : std::nullopt);
        });
    }
    void write(const QString &key, Secret value, Answer answer) override
    {
        if (writesLeft == 0) {
            later([answer] { answer(failure("secrets.refused", {})); });
            return;
        }
        --writesLeft;
        items.insert(key, value.reveal());
        later([answer] { answer({}); });
    }
    void remove(const QString &key, Answer answer) override
    {
        items.remove(key);
        later([answer] { answer({}); });
    }
    void check(Answer answer) override
    {
        later([answer] { answer({}); });
    }
    bool outlivesProgram() const override { return outlives; }

private:
    void later(const std::function<void()> &answer)
    {
        QMetaObject::invokeMethod(&m_context, answer, Qt::QueuedConnection);
    }
    QObject m_context;
};

struct Computer
{
    QTemporaryDir place;
    std::unique_ptr<profile::Profile> kept =
        profile::Profile::open(place.filePath(QStringLiteral("profile"))).value();
    profile::Profile &profile = *kept;
    Keychain keychain;
    integrations::IntegrationRepository integrations{profile};
    tls::CertificateShelf shelf{profile.folder(), keychain};

    // An integration that is connected.
    integrations::Integration connected(const QString &name,
                                        const QByteArray &store = "https://shop.example/")
    {
        const auto it = integrations.add({name, {}, store}).value();
        const QByteArray origin = store.chopped(1);
        activation::ActivationState state;
        state.phase = activation::Phase::Linked;
        state.hasWorkingTokens = true;
        state.linkedKey = fingerprint("key");
        static_cast<void>(integrations.saveActivationState(it.id, activation::toJson(state)));
        keychain.items.insert(
            secrets::itemKeyOfIntegration(it.id),
            secrets::toItem(secrets::IntegrationSecrets{origin, Secret("key"), Secret("secret"),
                                                        Secret("token"), Secret("token-secret")})
                .reveal());
        return integrations.byId(it.id).value();
    }

    QByteArray writeTo(const QString &path, const Secret &under = passphrase)
    {
        move::MoveOut out(profile, keychain, cheap);
        QSignalSpy finished(&out, &move::MoveOut::finished);
        out.start(path, under);
        return codeFrom(finished);
    }

    QByteArray open(move::MoveIn &in, const QString &path, const Secret &under = passphrase)
    {
        QSignalSpy opened(&in, &move::MoveIn::opened);
        in.open(path, under);
        return codeFrom(opened);
    }

    QByteArray take(move::MoveIn &in, bool replaces = false)
    {
        QSignalSpy taken(&in, &move::MoveIn::taken);
        in.take(replaces);
        return codeFrom(taken);
    }

    QByteArray takeFrom(const QString &path, bool replaces = false)
    {
        move::MoveIn in(profile, keychain);
        const QByteArray why = open(in, path);
        return why.isEmpty() ? take(in, replaces) : why;
    }

    static QByteArray codeFrom(QSignalSpy &spy)
    {
        if (spy.isEmpty() && !spy.wait(60'000)) {
            return "test.unanswered";
        }
        return spy.first().first().value<Problem>().code;
    }
};

} // namespace latchkey::tests
