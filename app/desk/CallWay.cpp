// SPDX-License-Identifier: Apache-2.0
#include "desk/CallWay.h"

#include "listener/Listener.h"
#include "tls/CertificateWatch.h"

#include <memory>
#include <utility>

namespace latchkey::desk {

using activation::TimelineStep;
using reach::OpenWay;

reach::WayParts wayPartsOf(const storeservice::PlaceRepository &places, const QString &id,
                           quint16 listenerPort, const WayTools &tools)
{
    reach::WayParts parts;
    parts.listenerPort = listenerPort;
    parts.secure = tools.secure;
    parts.questions = tools.questions;
    parts.observer = observerOf(tools.recorder, id, CallPurpose::Probe);
    if (const auto agreed = places.agreed(id); agreed && *agreed) {
        parts.place = (*agreed)->place;
    }
    return parts;
}

reach::WaySocket::Secure secureWith(tls::CertificateShelf &shelf)
{
    return [&shelf](httpserver::HttpServer &server, const QByteArray &address,
                    const std::function<void(const Result<void> &)> &done) {
        const auto host = tls::servedHost(QString::fromUtf8(address));
        if (!host) {
            return done(failure(host.error()));
        }
        const auto once = std::make_shared<std::function<void(const Result<void> &)>>(done);
        const auto tell = [once](const Result<void> &said) {
            if (const auto first = std::exchange(*once, {})) {
                first(said);
            }
        };
        auto *watch = new tls::CertificateWatch(shelf, *host, &server);
        QObject::connect(
            watch, &tls::CertificateWatch::found, &server,
            [&server, tell](const tls::Identity &identity) { tell(server.useTls(identity)); });
        QObject::connect(watch, &tls::CertificateWatch::failed, &server,
                         [tell](const Problem &problem) { tell(failure(problem)); });
        watch->read();
    };
}

CallWay::CallWay(integrations::Integration integration, listener::Listener &listener,
                 QObject *parent)
    : QObject(parent)
    , m_integration(std::move(integration))
    , m_listener(listener)
{}

CallWay::~CallWay() = default;

void CallWay::open(reach::WayParts parts, const Then &then)
{
    if (m_open && !m_then) {
        return then({});
    }
    if (m_open) {
        return;
    }
    m_then = then;
    m_since.start();
    parts.take = [this](const httpserver::ServerRequest &request,
                        const httpserver::HttpServer::Responder &respond) {
        m_listener.takeCallback(m_integration.id, request, respond);
    };
    parts.refused = [this](const httpserver::ServerRequest &request,
                           httpserver::HttpServer::Fault fault) {
        const quint16 port = m_open ? m_open->namedPort() : 0;
        m_listener.tellUnheard(m_integration.id, request, {fault, port});
    };
    m_open = std::make_unique<OpenWay>(m_integration, std::move(parts));
    connect(m_open.get(), &OpenWay::opened, this, [this] {
        end({});
        tell(TimelineStep::WayOpened, {});
    });
    connect(m_open.get(), &OpenWay::failed, this,
            [this](const Problem &problem) { end(failure(problem)); });
    connect(m_open.get(), &OpenWay::lost, this,
            [this](const Problem &problem) { tell(TimelineStep::WayLost, problem); });
    connect(m_open.get(), &OpenWay::regained, this, [this] { tell(TimelineStep::WayOpened, {}); });
    m_open->open();
}

// Not at once: it may be its own call that ends it.
void CallWay::close()
{
    m_then = {};
    if (OpenWay *open = m_open.release()) {
        open->disconnect(this);
        open->setParent(this); // at the latest with us
        open->deleteLater();
    }
}

void CallWay::end(const Result<void> &opened)
{
    const Then then = std::exchange(m_then, {});
    if (!opened) {
        close();
    }
    if (then) {
        then(opened);
    }
}

void CallWay::tell(TimelineStep step, const Problem &why)
{
    if (!m_open) {
        return; // it was closed meanwhile
    }
    activation::TimelineEvent event;
    event.step = step;
    event.ok = why.code.isEmpty();
    event.facts.code = why.code;
    event.tookMs = event.ok ? m_since.elapsed() : -1;
    m_since.start();
    Q_EMIT noted(event, why);
}

} // namespace latchkey::desk
