// SPDX-License-Identifier: Apache-2.0
// What a store has besides one integration, asked of its own services: all its integrations, the
// resources it knows. Nothing is changed there.
#pragma once

#include "session/Session.h"
#include "storeservice/StoreService.h"

#include <QObject>

#include <memory>

namespace latchkey::session {

// One question at a time; destroying it cancels. Nothing blocks.
class StoreInquiry : public QObject
{
    Q_OBJECT

public:
    // `session` must outlive it.
    explicit StoreInquiry(Session &session, QObject *parent = nullptr);
    ~StoreInquiry() override;

    // Asks the store of an integration; a question that is under way is given up. Ends with
    // answered() or failed(). Problems: those of desk::storeCaseOf().
    Result<void> ask(const QString &id, const storeservice::Question &question);
    // failed() follows.
    void cancel();
    bool isUnderWay() const { return m_service != nullptr; }

Q_SIGNALS:
    void answered(const latchkey::storeservice::StoreFacts &facts);
    // Problems: those of storeservice::StoreService.
    void failed(const latchkey::Problem &problem);

private:
    void end();

    Session &m_session;
    std::unique_ptr<storeservice::StoreService> m_service;
};

} // namespace latchkey::session
