// SPDX-License-Identifier: Apache-2.0
// The signing proxy: programs on this computer call a store through it, and see no secret of its.
#pragma once

#include "base/Result.h"
#include "desk/Recording.h"
#include "profile/Lock.h"
#include "proxy/ClientConnection.h"

#include <QObject>

#include <memory>

class QHostAddress;

namespace latchkey::profile {
class Profile;
} // namespace latchkey::profile

namespace latchkey::proxy {

// What tests change.
struct ProxyLimits
{
    ConnectionLimits connection;
    TurnLimits turns;
    BodyLimits body;
    std::chrono::milliseconds leave{10'000}; // for the answers under way, when it ends
    // without a call, before connections to stores and spare memory are given back
    std::chrono::milliseconds rest = httpcall::CallLoop::restsAfter;
};

// Listens on 127.0.0.1, and on a bridge to containers if that is wanted; in the thread of the event
// loop.
class SigningProxy : public QObject
{
    Q_OBJECT

public:
    // All must outlive it.
    SigningProxy(profile::Profile &profile, secrets::SecretStore &secrets, Gate &gate,
                 const Clock &clock, const ProxyLimits &limits = {}, QObject *parent = nullptr);
    // `recorder` is told of every call to a store.
    SigningProxy(profile::Profile &profile, secrets::SecretStore &secrets, Gate &gate,
                 const Clock &clock, const desk::CallRecorder &recorder,
                 const ProxyLimits &limits = {}, QObject *parent = nullptr);
    ~SigningProxy() override;

    // Takes the profile's lock for proxies and listens on `port` (0: any that is free); answers the
    // port. Problems: `proxy.in-use` (another proxy of this profile), `proxy.port-taken`,
    // `proxy.port-taken-by-another-account` (what it is called with may be known there: keys have
    // to be revoked), `proxy.port-refused`, `profile.unwritable`.
    Result<quint16> listen(quint16 port);

    quint16 port() const;

    // After listen(): programs in containers may call it too, at that address and its port. False:
    // there is no bridge with it yet; bridgeOpened() follows. Problems: `proxy.not-a-bridge`,
    // `proxy.port-taken`.
    Result<bool> listenOnBridge(const QHostAddress &address);

    // Takes no more requests, and emits stopped() when the answers under way are given, or after
    // ProxyLimits::leave.
    void stop();

Q_SIGNALS:
    void stopped();
    void bridgeOpened();
    // While bridgeOpened() is waited for: what is in its way. The problems of listenOnBridge().
    void bridgeRefused(const latchkey::Problem &problem);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace latchkey::proxy
