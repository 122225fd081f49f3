// SPDX-License-Identifier: Apache-2.0
// A session to practise in: a profile of its own, a store inside this program, and a login. All of
// it goes when it is closed.
#pragma once

#include "practice/PracticeStore.h"
#include "session/Session.h"

#include <QTemporaryDir>

#include <memory>

namespace latchkey::session {

// Who signs in while practising. Known to everybody and worth nothing: the login page that takes it
// has an address nobody knows, and leads to the practice store only.
inline constexpr char practiceLogin[] = "merchant";
inline constexpr char practicePassword[] = "practice";

class PracticeSession
{
public:
    // Problems: those of Session::open(), PracticeStore::listen(), Session::add() and listen().
    static Result<std::unique_ptr<PracticeSession>> open(const Clock &clock);

    Session &session() { return *m_session; }
    practice::PracticeStore &store() { return m_store; }
    QString integrationId() const { return m_integrationId; }

    // Removes what the keychain holds of it, then answers.
    void leave(std::function<void()> done);

private:
    explicit PracticeSession(const Clock &clock);
    Result<void> prepare(const Clock &clock);

    QTemporaryDir m_folder;
    practice::PracticeStore m_store;
    std::unique_ptr<Session> m_session;
    QString m_integrationId;
};

} // namespace latchkey::session
