// SPDX-License-Identifier: Apache-2.0
// A session filled with practice data, for pictures of the window.
#pragma once

#include "httpserver/HttpServer.h"
#include "session/PracticeSession.h"

#include <QTemporaryDir>

#include <memory>

namespace latchkey::screens {

// Three integrations of two stores: one linked, one failed, one not activated yet. Secrets stay in
// memory, the time stands still, and nothing is listened on but a free port.
class Stage
{
public:
    enum class Cast {
        Nobody,
        Three,
        Crowd, // sixty, the three among them, with names of 80 letters at long addresses
    };

    // Problems: those of Session.
    static Result<std::unique_ptr<Stage>> open(Cast cast);

    session::Session &session() { return *m_session; }
    practice::PracticeStore &store() { return m_store; }

    // From now on the Admin of `draft` is a page that opens the login page in a pop-up.
    Result<void> openLoginPageFromAdmin();

    // From now on `failed` went as far as the exchange, and broke off over a clock.
    void failOverClock();

    QString linked, failed, draft; // ids

private:
    Stage();
    Result<void> prepare();
    Result<void> addActors();
    void addSelections();
    void addCrowd();

    QTemporaryDir m_folder;
    practice::PracticeStore m_store;
    httpserver::HttpServer m_admin;
    Cast m_cast = Cast::Nobody;
    std::unique_ptr<session::Session> m_session;
};

} // namespace latchkey::screens
