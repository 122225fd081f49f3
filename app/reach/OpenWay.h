// SPDX-License-Identifier: Apache-2.0
// One way, open: its socket, its tunnel if it has one, and the probe that proved it before anybody
// relies on it. It ends with this object.
#pragma once

#include "place/StorePlace.h"
#include "reach/CallProbe.h"
#include "reach/Hop.h"
#include "reach/ProbeKey.h"
#include "reach/Questions.h"
#include "reach/Tunnel.h"
#include "reach/WaySocket.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <chrono>
#include <memory>
#include <optional>

namespace latchkey::reach {

// What a way is opened with.
struct WayParts
{
    quint16 listenerPort = 0;
    std::optional<place::StorePlace> place;   // where the store's code is run
    httpserver::HttpServer::Handler take;     // the POSTs of the store
    httpserver::HttpServer::Observer refused; // what is refused unheard
    WaySocket::Secure secure;                 // for https
    QPointer<Questions> questions;            // ssh's, if anybody is there to be asked
    httpcall::CallObserver observer = {};     // told of a probe that is sent from here
};

class OpenWay : public QObject
{
    Q_OBJECT

public:
    OpenWay(const integrations::Integration &integration, WayParts parts,
            QObject *parent = nullptr);
    ~OpenWay() override;

    // Ends with opened() or failed(), in the event loop. Only once.
    void open();

    // The port that is right in the Host of a call.
    quint16 namedPort() const { return m_socket.namedPort(); }

Q_SIGNALS:
    void hop(const latchkey::reach::Hop &hop);
    void opened();
    // It is not open and will not be. Codes: those of checkedWay(), WaySocket::open(),
    // Tunnel::failed and CallProbe::failed, `reach.no-server` (nobody said to which),
    // `reach.open-to-others` (sshd's GatewayPorts).
    void failed(const latchkey::Problem &problem);
    // It was open; it is opened again as soon as it can be, which is tried after growing pauses.
    // Said again only where the reason is another one. Codes: those of failed().
    void lost(const latchkey::Problem &problem);
    void regained();

private:
    void takeSocket(const Result<quint16> &port);
    void openTunnel(quint16 localPort);
    void goThrough(qint64 tookMs);
    void lookAtBoundary();
    void takeTables(const QByteArray &tables);
    void probe();
    void leaveToStore();
    void finish();
    void tryAgain();
    void tellLost(const Problem &problem);
    void fail(const Problem &problem);
    void failAt(HopKind kind, const Problem &problem);
    Result<place::StorePlace> server() const;
    std::optional<place::StorePlace> caller() const;

    integrations::Integration m_integration;
    WayParts m_parts;
    ProbeKey m_key;
    QElapsedTimer m_clock;
    WaySocket m_socket;
    std::unique_ptr<Tunnel> m_tunnel;
    std::unique_ptr<place::PlaceRun> m_tables;
    std::unique_ptr<CallProbe> m_probe;
    QTimer m_again;
    std::chrono::milliseconds m_pause = Tunnel::firstPause;
    QByteArray m_lostCode; // said since it was open
    bool m_wasOpened = false;
    bool m_isOver = false;
};

} // namespace latchkey::reach
