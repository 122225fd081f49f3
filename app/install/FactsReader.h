// SPDX-License-Identifier: Apache-2.0
// Reads what has to be known of a store before a module is put into it; changes nothing there.
#pragma once

#include "base/Problem.h"
#include "install/InstallFacts.h"
#include "place/PlaceFacts.h"
#include "place/StorePlace.h"
#include "storeservice/StoreFacts.h"
#include "storeservice/StoreScript.h"

#include <QJsonObject>
#include <QObject>

#include <functional>
#include <memory>

namespace latchkey::install {

// One reading, once; destroying it cancels it without another signal.
class FactsReader : public QObject
{
    Q_OBJECT
public:
    // The person agreed to the place. `question` is about the integration that the module brings.
    FactsReader(place::StorePlace place, QString module, storeservice::Question question,
                QObject *parent = nullptr);
    ~FactsReader() override;

    void start();
    // failed() follows.
    void cancel();

Q_SIGNALS:
    void progressed(const QString &sentence); // what is read now
    // `store` says whether it has the integration.
    void finished(const latchkey::install::InstallFacts &facts,
                  const latchkey::storeservice::StoreFacts &store);
    // Those of place::PlaceLook, place::hindrance(), storeservice::StoreService, factsFrom(), and
    // `install.cancelled`.
    void failed(const latchkey::Problem &problem);

private:
    void takePlace(const place::PlaceFacts &facts);
    void askModule();
    void askIntegration();
    void askDatabase();
    void askTables();
    void finish();
    void fail(const Problem &problem);
    template <typename T, typename... Arguments>
    T &begin(Arguments &&...arguments);

    place::StorePlace m_place;
    QString m_module;
    storeservice::Question m_question;
    place::PlaceFacts m_there;
    InstallFacts m_facts;
    storeservice::StoreFacts m_store;
    bool m_isCancelled = false;
    std::unique_ptr<QObject> m_work; // what is under way
    std::function<void()> m_cancel;
};

} // namespace latchkey::install
