// SPDX-License-Identifier: Apache-2.0
// The gate that a profile's client programs go through: by key, by limits, counted.
#pragma once

#include "acl/RouteTable.h"
#include "base/Clock.h"
#include "clients/CallWriter.h"
#include "clients/ClientRepository.h"
#include "clients/Judge.h"
#include "clients/MinuteWindow.h"
#include "clients/StoreLimits.h"
#include "integrations/IntegrationRepository.h"
#include "profile/ProfileWatch.h"
#include "proxy/Gate.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QSet>

#include <optional>

namespace latchkey::proxy {

// Holds what the profile says of its clients, and reads it anew when another program changed it: a
// key that was revoked opens nothing a moment later.
class ClientGate : public QObject, public Gate
{
    Q_OBJECT

public:
    // `routes` is what limits are judged by where nothing is known of an integration's own store.
    // `profile` must outlive it.
    ClientGate(profile::Profile &profile, acl::RouteTable routes, const Clock &clock,
               QObject *parent = nullptr);

    // The routes of that integration's store are being read from its code: until setRoutes(), a
    // client that is limited to some is not let through, since nobody can say what it calls.
    void expectRoutes(const QString &integration);
    // Those routes; empty where there are none, so that `routes` hold.
    void setRoutes(const QString &integration, const acl::RouteTable &routes);

    // Refuses with `client.unknown-key`, `client.revoked`, `client.expired` (401),
    // `client.proxy-off` (403), clients::problemOf() (400 where the path is none, else 403),
    // `client.too-many-calls`, `client.store-full` (429), `client.routes-unread` and the problems
    // of ClientRepository (503).
    tl::expected<Admitted, Refusal> admit(const WantedCall &call) override;
    // The same, but for those of 429.
    std::optional<Refusal> nowRefused(const WantedCall &call) override;
    std::optional<int> callsAtOnce(const QByteArray &store) const override;
    void done(const CallDone &call) override;

private:
    void read();
    void readStores();
    void forgetOthers(const QList<clients::ProxyClient> &all);
    const clients::ProxyClient *clientOf(QByteArrayView key);
    std::optional<Refusal> whyNot(const clients::ProxyClient *client) const;
    clients::Verdict judged(const clients::ProxyClient &client, const WantedCall &call) const;
    // Whether a call counts of the store's minute, or is only about to come.
    enum class StoresMinute { Looked, Taken };

    std::optional<Refusal> tooMany(const clients::ProxyClient &client);
    std::optional<Refusal> storeIsFull(const clients::ProxyClient &client, StoresMinute minute);
    tl::unexpected<Refusal> refuse(const clients::ProxyClient *client, const WantedCall &call,
                                   const QByteArray &routeTemplate, const Refusal &why);

    const Clock m_clock;
    clients::ClientRepository m_clients;
    integrations::IntegrationRepository m_integrations;
    clients::StoreLimitsRepository m_limits;
    profile::ProfileWatch m_watch;
    clients::CallWriter m_writer;
    const acl::RouteTable m_routes;
    QHash<QString, acl::RouteTable> m_ownRoutes; // by integration
    QSet<QString> m_awaited;                     // integrations whose routes are being read
    QStringList m_known;                         // all clients, as they were told to the writer
    QHash<QByteArray, clients::ProxyClient> m_byHash;
    QHash<QString, clients::Doors> m_doors;                    // by integration
    QHash<QString, clients::MinuteWindow> m_minutes;           // by client
    QHash<QString, QByteArray> m_storeOf;                      // by integration
    QHash<QByteArray, clients::StoreLimits> m_limitsOf;        // by store
    QHash<QByteArray, clients::MinuteWindow> m_minutesOfStore; // by store
    std::optional<Problem> m_unreadable;
    QElapsedTimer m_sinceRead;
    QElapsedTimer m_monotonic;
};

} // namespace latchkey::proxy
