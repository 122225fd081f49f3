// SPDX-License-Identifier: Apache-2.0
#include "screens/ReachScenes.h"

#include "reach/TunnelWords.h"
#include "reach/Ways.h"
#include "session/CallWays.h"
#include "session/StoreJobs.h"
#include "tls/CertificateShelf.h"
#include "tls/MadeIdentity.h"

#include <memory>

namespace latchkey::screens {

using reach::Hop;
using reach::HopKind;

namespace {

constexpr quint16 port = 24'711;

void tell(Stage &stage, const QList<Hop> &hops, const Problem &problem)
{
    session::CallWays &ways = stage.session().callWays();
    for (const Hop &hop : hops) {
        Q_EMIT ways.hop(hop);
    }
    Q_EMIT ways.ended(problem);
}

Hop passed(HopKind kind, qint64 tookMs)
{
    return {kind, Hop::Outcome::Passed, tookMs, {}};
}

void keep(tls::CertificateShelf &shelf, const QString &host, int daysLeft,
          const secrets::SecretStore::Answer &answer)
{
    const auto served = tls::servedHost(host);
    const QDateTime made = QDateTime::currentDateTimeUtc().addDays(daysLeft - tls::daysOfValidity);
    const auto identity = tls::makeIdentity(*served, made);
    shelf.keep(*served, *identity, answer);
}

} // namespace

void moveStoreAway(Stage &stage)
{
    session::Session &session = stage.session();
    integrations::Integration draft = session.integrations().entry(stage.draft)->integration;
    draft.storeUrl = "https://b2b.example/";
    static_cast<void>(session.save(draft));
    place::StorePlace place;
    place.folder = QStringLiteral("/srv/shop");
    place.host = QStringLiteral("deploy@b2b.example");
    static_cast<void>(session.storeJobs().setPlace(stage.draft, place, true));
}

void callByTunnel(Stage &stage)
{
    static_cast<void>(stage.session().callWays().save(
        stage.draft, *reach::sshWay(QStringLiteral("deploy@b2b.example"), port)));
}

void callByForwarding(Stage &stage)
{
    static_cast<void>(stage.session().callWays().save(
        stage.draft, *reach::urlWay(QStringLiteral("https://hooks.example"), port)));
}

void callNobody(Stage &stage)
{
    reach::Way way;
    way.kind = reach::WayKind::None;
    static_cast<void>(stage.session().callWays().save(stage.draft, way));
    static_cast<void>(stage.session().integrations().saveChoice(
        stage.draft, {false, {QStringLiteral("Magento_Sales::actions_view")}}));
}

void tellPassedTest(Stage &stage)
{
    tell(stage,
         {passed(HopKind::Socket, 1), passed(HopKind::Tunnel, 840), passed(HopKind::Boundary, 212),
          passed(HopKind::Connection, 1), passed(HopKind::Arrival, 64)},
         {});
}

void tellFailedTest(Stage &stage)
{
    reach::TunnelOrder order;
    order.server.host = QStringLiteral("deploy@b2b.example");
    order.remotePort = 24'711;
    const Problem problem =
        reach::tunnelProblem("remote forward failure for: listen 127.0.0.1:24711, ", order);
    tell(stage, {passed(HopKind::Socket, 1), {HopKind::Tunnel, Hop::Outcome::Failed, -1, problem}},
         problem);
}

void keepCertificates(Stage &stage, const std::function<void()> &then)
{
    session::Session &session = stage.session();
    auto shelf = std::make_shared<tls::CertificateShelf>(session.profile().folder(),
                                                         session.secrets().store());
    keep(*shelf, QStringLiteral("192.0.2.7"), 300, [shelf, then](const Result<void> &) {
        keep(*shelf, QStringLiteral("desk.example.com"), 12,
             [shelf, then](const Result<void> &) { then(); });
    });
}

} // namespace latchkey::screens
