// SPDX-License-Identifier: Apache-2.0
// The way on which a store's call comes to one integration, for as long as it is waited for.
#pragma once

#include "activation/Timeline.h"
#include "base/Result.h"
#include "desk/Recording.h"
#include "integrations/Integration.h"
#include "reach/OpenWay.h"
#include "reach/Questions.h"
#include "storeservice/PlaceRepository.h"
#include "tls/CertificateShelf.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>

namespace latchkey::desk {

// What ways are opened with, whichever integration they are for.
struct WayTools
{
    reach::WaySocket::Secure secure;      // for https
    QPointer<reach::Questions> questions; // ssh's
    CallRecorder recorder = {};           // told of probes
};

// Certificates of the profile, renewed while they are served. `shelf` must outlive the sockets.
reach::WaySocket::Secure secureWith(tls::CertificateShelf &shelf);

// What one way is opened with, but for who takes its calls: where the store's code is run, as far
// as somebody agreed to that.
reach::WayParts wayPartsOf(const storeservice::PlaceRepository &places, const QString &id,
                           quint16 listenerPort, const WayTools &tools);

class CallWay : public QObject
{
    Q_OBJECT
public:
    using Then = std::function<void(const Result<void> &)>;

    // `listener` must outlive it.
    CallWay(integrations::Integration integration, listener::Listener &listener,
            QObject *parent = nullptr);
    ~CallWay() override;

    // False where the listener itself is called.
    bool isNeeded() const { return m_integration.way.kind != integrations::WayKind::Local; }
    bool isOpening() const { return m_open && m_then; }

    // Opens it and says what came of that, in the event loop, or at once if it is open. Nothing
    // happens while it is being opened. Problems: those of reach::OpenWay.
    void open(reach::WayParts parts, const Then &then);
    // Whoever waits for open() hears nothing more.
    void close();

Q_SIGNALS:
    // Open, or lost: what the timeline tells. `why` is of the way that was lost.
    void noted(const latchkey::activation::TimelineEvent &event, const latchkey::Problem &why);

private:
    void end(const Result<void> &opened);
    void tell(activation::TimelineStep step, const Problem &why);

    integrations::Integration m_integration;
    listener::Listener &m_listener;
    std::unique_ptr<reach::OpenWay> m_open;
    Then m_then; // while it is being opened
    QElapsedTimer m_since;
};

} // namespace latchkey::desk
