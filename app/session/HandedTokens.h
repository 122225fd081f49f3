// SPDX-License-Identifier: Apache-2.0
// The four values that Admin shows, entered by a person: read, tried and kept.
#pragma once

#include "desk/TokenIntake.h"
#include "profile/Lock.h"
#include "session/Session.h"

#include <QHash>
#include <QObject>

#include <map>

namespace latchkey::session {

class HandedTokens : public QObject
{
    Q_OBJECT

public:
    // `session` must outlive it.
    explicit HandedTokens(Session &session, QObject *parent = nullptr);
    ~HandedTokens() override;

    // Whether `text` holds all four; quick. Problems: those of handover::readFourValues().
    static Result<void> check(const Secret &text);

    // Tries them with a signed call, and only if that succeeds do they replace what the keychain
    // holds. Ends with finished(). Problems: those of check() and of profile::turnOf(),
    // `activation.under-way` (it is being activated, or something else of it is under way).
    Result<void> take(const QString &id, const Secret &text);
    // The same of values that were read already.
    Result<void> take(const QString &id, const secrets::IntegrationSecrets &values);
    bool isUnderWay(const QString &id) const { return m_intakes.contains(id); }
    // finished() follows, with `http.cancelled`, unless it is too late for that.
    void cancel(const QString &id);

Q_SIGNALS:
    // The problem's code is empty if the integration is connected now. Problems: those of
    // desk::TokenIntake.
    void finished(const QString &id, const latchkey::Problem &problem);

private:
    void end(const QString &id, const Problem &problem);

    Session &m_session;
    QHash<QString, desk::TokenIntake *> m_intakes; // ours as a QObject's children
    std::map<QString, profile::Lock> m_turns;      // of the same integrations
};

} // namespace latchkey::session
