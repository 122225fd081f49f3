// SPDX-License-Identifier: Apache-2.0
// The pages a merchant sees in the pop-up, as complete answers.
#pragma once

#include "httpserver/ServerMessage.h"
#include "listener/PageProgress.h"

#include <QByteArray>
#include <QString>

#include <chrono>

namespace latchkey::listener {

// Names what the page is about.
struct PageSubject
{
    QString integration;  // its name
    QByteArray store;     // Origin::text() of the configured store
    QByteArray ownOrigin; // http://127.0.0.1:<port>
    QByteArray basePath;  // /<key-i>
    bool isPractice = false;
};

// Why the login page is shown again.
struct LoginNotice
{
    enum class Kind { None, WrongPassword, StaleForm, Replaced, NoLogins };
    Kind kind = Kind::None;
    std::chrono::milliseconds delay{0}; // WrongPassword: what the next try will take
    QString typedName;                  // filled in (again)
};

// The form posts to <basePath>/identity with the fields session, form_token, name and password.
httpserver::ServerResponse loginPage(const PageSubject &subject, const QByteArray &session,
                                     const QByteArray &formToken, const LoginNotice &notice);

// What the way back looks like on the progress page.
struct WayBack
{
    enum class Kind {
        None,        // there is none, or the merchant chose to stay
        Allowed,     // the page leaves by itself
        NeedsConsent // the origin is shown with the question
    };
    Kind kind = Kind::None;
    QByteArray origin;
    QByteArray formToken; // of the consent form
};

// Asks for itself again after a second, or five while it asks for consent, unless nothing new can
// come. The consent form posts to
// <basePath>/consent/<session> with the fields form_token and choice ("go" or "stay").
httpserver::ServerResponse progressPage(const PageSubject &subject, const QByteArray &session,
                                        const PageProgress &progress, const WayBack &back);

// A page of two sentences for somebody who came here by a way that leads nowhere.
httpserver::ServerResponse noticePage(int status, const QString &headline,
                                      const QString &explanation);

// 303 to `location`, with the protecting headers of a page.
httpserver::ServerResponse seeOther(const QByteArray &location);

} // namespace latchkey::listener
