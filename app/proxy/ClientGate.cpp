// SPDX-License-Identifier: Apache-2.0
#include "proxy/ClientGate.h"

#include "clients/CallBook.h"
#include "clients/ClientKey.h"
#include "clients/Judge.h"
#include "profile/Profile.h"
#include "proxy/Text.h"
#include "web/Origin.h"

namespace latchkey::proxy {

namespace {

// Where the system cannot say that files changed, this old is too old.
constexpr qint64 readAgainMs = 5'000;

Refusal refusal(const char *code, const QString &sentence, int status)
{
    return {{code, sentence, {}}, status};
}

std::optional<Refusal> refusalOf(const clients::Verdict &verdict)
{
    const bool isPath = verdict.judgement == clients::Judgement::Malformed;
    return verdict.isAllowed()
               ? std::nullopt
               : std::optional(Refusal{clients::problemOf(verdict.judgement), isPath ? 400 : 403});
}

} // namespace

ClientGate::ClientGate(profile::Profile &profile, acl::RouteTable routes, const Clock &clock,
                       QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_clients(profile, clock)
    , m_integrations(profile, clock)
    , m_limits(profile)
    , m_watch(profile)
    , m_writer(profile.folder(), clock)
    , m_routes(std::move(routes))
{
    connect(&m_watch, &profile::ProfileWatch::changedElsewhere, this, &ClientGate::read);
    m_monotonic.start();
    read();
}

void ClientGate::expectRoutes(const QString &integration)
{
    m_awaited.insert(integration);
}

void ClientGate::setRoutes(const QString &integration, const acl::RouteTable &routes)
{
    m_awaited.remove(integration);
    if (routes.isEmpty()) {
        m_ownRoutes.remove(integration);
    } else {
        m_ownRoutes.insert(integration, routes);
    }
}

void ClientGate::read()
{
    m_sinceRead.start();
    m_unreadable.reset();
    m_byHash.clear();
    m_doors.clear();
    const auto all = m_clients.all();
    if (!all) {
        m_unreadable = all.error();
        return;
    }
    forgetOthers(*all);
    readStores();
    for (const clients::ProxyClient &client : *all) {
        m_byHash.insert(client.keyHash, client);
        if (m_doors.contains(client.integration)) {
            continue;
        }
        // closed where that cannot be read
        m_doors.insert(client.integration,
                       m_clients.doors(client.integration).value_or(clients::Doors()));
    }
}

// What cannot be read stays as it was.
void ClientGate::readStores()
{
    const auto all = m_integrations.all();
    const auto limits = all ? m_limits.byStore() : failure(all.error());
    if (!limits) {
        return;
    }
    m_limitsOf = *limits;
    m_storeOf.clear();
    for (const integrations::Integration &each : *all) {
        const auto origin = web::originOf(each.storeUrl);
        m_storeOf.insert(each.id, origin ? origin->text() : QByteArray());
    }
    m_minutesOfStore.removeIf(
        [this](const auto &each) { return !m_limitsOf.contains(each.key()); });
}

// What programs called that are gone: an integration that was removed takes all of it along.
void ClientGate::forgetOthers(const QList<clients::ProxyClient> &all)
{
    QStringList ids;
    for (const clients::ProxyClient &client : all) {
        ids.append(client.id);
    }
    if (ids != m_known) {
        m_known = ids;
        m_writer.keepOnly(ids);
        m_minutes.removeIf([&ids](const auto &each) { return !ids.contains(each.key()); });
    }
}

const clients::ProxyClient *ClientGate::clientOf(QByteArrayView key)
{
    if (m_sinceRead.hasExpired(readAgainMs)) {
        read();
    }
    const auto found = m_byHash.constFind(clients::hashOfKey(key));
    return found == m_byHash.constEnd() ? nullptr : &*found;
}

std::optional<Refusal> ClientGate::whyNot(const clients::ProxyClient *client) const
{
    if (m_unreadable) {
        return Refusal{*m_unreadable, 503};
    }
    if (client == nullptr) {
        return refusal("client.unknown-key",
                       Text::tr("This key is none that Latchkey made for a program here."), 401);
    }
    switch (clients::standingOf(*client, m_clock())) {
    case clients::Standing::Open:
        break;
    case clients::Standing::Expired:
        return refusal("client.expired", Text::tr("This program's key has run out."), 401);
    case clients::Standing::Revoked:
        return refusal("client.revoked", Text::tr("This program's key was revoked."), 401);
    }
    if (!m_doors.value(client->integration).isOn) {
        return refusal("client.proxy-off",
                       Text::tr("The proxy is off for this integration. Switch it on in Latchkey, "
                                "or by latchkeyctl proxy on %1.")
                           .arg(client->integration),
                       403);
    }
    if (!client->limits.routes.isEmpty() && m_awaited.contains(client->integration)) {
        return Refusal{{"client.routes-unread",
                        Text::tr("The store's routes are being read, by which this program is "
                                 "limited. Try again in a moment."),
                        {}},
                       503,
                       1};
    }
    return std::nullopt;
}

clients::Verdict ClientGate::judged(const clients::ProxyClient &client,
                                    const WantedCall &call) const
{
    const auto own = m_ownRoutes.constFind(client.integration);
    const acl::RouteTable &routes = own == m_ownRoutes.constEnd() ? m_routes : *own;
    return clients::judge(client.limits, m_doors.value(client.integration), routes, call.method,
                          call.target);
}

// Counted for the program; for the store only once it is called.
std::optional<Refusal> ClientGate::tooMany(const clients::ProxyClient &client)
{
    const qint64 now = m_monotonic.elapsed();
    const int own = client.limits.callsAMinute;
    clients::MinuteWindow &ownMinute = m_minutes[client.id];
    if (own != 0 && !ownMinute.isFree(own, now)) {
        Refusal no =
            refusal("client.too-many-calls",
                    Text::tr("This program may make %n call(s) a minute.", nullptr, own), 429);
        no.retryAfter = ownMinute.secondsUntilFree(own, now);
        return no;
    }
    if (auto no = storeIsFull(client, StoresMinute::Looked)) {
        return no;
    }
    if (own != 0) {
        ownMinute.take(own, now);
    }
    return std::nullopt;
}

std::optional<Refusal> ClientGate::storeIsFull(const clients::ProxyClient &client,
                                               StoresMinute minute)
{
    const qint64 now = m_monotonic.elapsed();
    const QByteArray store = m_storeOf.value(client.integration);
    const int all = m_limitsOf.value(store).callsAMinute;
    if (all == 0) {
        return std::nullopt;
    }
    clients::MinuteWindow &calls = m_minutesOfStore[store];
    if (minute == StoresMinute::Taken ? calls.take(all, now) : calls.isFree(all, now)) {
        return std::nullopt;
    }
    Refusal no =
        refusal("client.store-full",
                Text::tr("This store gets at most %n call(s) a minute, of all programs together.",
                         nullptr, all),
                429);
    no.retryAfter = calls.secondsUntilFree(all, now);
    return no;
}

std::optional<int> ClientGate::callsAtOnce(const QByteArray &store) const
{
    const auto found = m_limitsOf.constFind(store);
    return found == m_limitsOf.constEnd() ? std::nullopt : std::optional(found->callsAtOnce);
}

// Counted like any call, unless the key is nobody's.
tl::unexpected<Refusal> ClientGate::refuse(const clients::ProxyClient *client,
                                           const WantedCall &call, const QByteArray &routeTemplate,
                                           const Refusal &why)
{
    if (client != nullptr) {
        m_writer.count(client->id, clients::routeText(call.method, routeTemplate), why.status,
                       why.problem.code);
    }
    return tl::unexpected(why);
}

tl::expected<Admitted, Refusal> ClientGate::admit(const WantedCall &call)
{
    const clients::ProxyClient *client = clientOf(call.clientKey);
    if (const auto no = whyNot(client)) {
        return refuse(client, call, clients::unknownRoute, *no);
    }
    const clients::Verdict verdict = judged(*client, call);
    const auto no = verdict.isAllowed() ? tooMany(*client) : refusalOf(verdict);
    if (no) {
        return refuse(client, call, verdict.routeTemplate, *no);
    }
    return Admitted{client->id, client->integration, verdict.routeTemplate};
}

// Not counted here: the call is, when it is done().
std::optional<Refusal> ClientGate::nowRefused(const WantedCall &call)
{
    const clients::ProxyClient *client = clientOf(call.clientKey);
    if (auto no = whyNot(client)) {
        return no;
    }
    if (auto no = refusalOf(judged(*client, call))) {
        return no;
    }
    return storeIsFull(*client, StoresMinute::Taken);
}

void ClientGate::done(const CallDone &call)
{
    m_writer.count(call.client, clients::routeText(call.method, call.routeTemplate), call.status,
                   call.problemCode);
}

} // namespace latchkey::proxy
