// SPDX-License-Identifier: Apache-2.0
// User name and password for a store behind Basic authentication, as staging stores often are.
#pragma once

#include "web/Origin.h"

#include <QObject>
#include <QPointer>
#include <QString>

#include <optional>

class QAuthenticator;
class QDialog;
class QUrl;
class QWebEnginePage;

namespace latchkey::ui {

class VisitRules;

// The engine wants its answer at once, and nothing here waits inside a loop of its own: the first
// request is refused, the person is asked, and the page is loaded again with what was typed. Only
// origins that the person knows of are asked for; a foreign picture in a page asks for nothing.
class HttpSignIn : public QObject
{
    Q_OBJECT

public:
    // Lives as long as `page`. `rules` outlives it.
    HttpSignIn(QWebEnginePage *page, const VisitRules &rules);

private:
    struct Typed
    {
        web::Origin origin;
        QString name;
        QString password;
    };

    void answer(const QUrl &url, QAuthenticator *authenticator);
    void askFor(const web::Origin &origin);

    QWebEnginePage *m_page;
    const VisitRules &m_rules;
    QPointer<QDialog> m_dialog;
    std::optional<Typed> m_typed; // forgotten when it was used
};

} // namespace latchkey::ui
