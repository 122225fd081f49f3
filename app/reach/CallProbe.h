// SPDX-License-Identifier: Apache-2.0
// Travels to the callback URL as the store's POST will, and tells each hop: from where the store's
// code is run, if that is known, otherwise from here.
#pragma once

#include "base/Cancel.h"
#include "httpcall/HttpCall.h"
#include "place/StorePlace.h"
#include "reach/Hop.h"
#include "reach/ProbeKey.h"
#include "reach/Probed.h"

#include <QObject>

#include <memory>
#include <optional>

namespace latchkey::place {
class PlaceLook;
class PlaceRun;
struct PlaceFacts;
struct PlaceResult;
} // namespace latchkey::place

namespace latchkey::reach {

// One probe; destroying it cancels it without another signal. Nothing blocks, nothing of the
// store's code is run, and no argument there holds anything but constants.
class CallProbe : public QObject
{
    Q_OBJECT

public:
    // `key` must outlive it.
    CallProbe(const QByteArray &callbackUrl, const ProbeKey &key,
              std::optional<place::StorePlace> from, QObject *parent = nullptr);
    ~CallProbe() override;

    void start();

    // Told of the request, where it is sent from here.
    void setObserver(const httpcall::CallObserver &observer) { m_observer = observer; }

Q_SIGNALS:
    void hop(const latchkey::reach::Hop &hop);
    // Nothing failed. Where nothing could be tried (nobody gets to the place, no PHP and no curl
    // there) a hop says so.
    void passed();
    // Codes: those of hopsOf().
    void failed(const latchkey::Problem &problem);

private:
    void sendFromHere();
    void takeFacts(const place::PlaceFacts &facts);
    void sendByPhp(const QString &php);
    void sendByCurl();
    template <typename Read>
    void run(const QString &program, const QStringList &arguments, const QByteArray &input,
             Read read);
    void take(const std::optional<Probed> &probed);
    void giveUp();
    void leaveUntried(const Problem &why);

    ProbeOrder m_order;
    std::optional<place::StorePlace> m_from;
    QByteArray m_marker;
    CancelFlag m_cancel;
    httpcall::CallObserver m_observer;
    std::unique_ptr<place::PlaceLook> m_look;
    std::unique_ptr<place::PlaceRun> m_run;
};

} // namespace latchkey::reach
