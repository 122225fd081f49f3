// SPDX-License-Identifier: Apache-2.0
// The browser as a whole: does what it is told, and tells what happens.
#pragma once

#include "ui/browser/BrowserProfile.h"
#include "ui/browser/VisitRules.h"
#include "ui/browserlink/BrowserMessage.h"

#include <QObject>
#include <QPointer>

#include <memory>
#include <optional>

namespace latchkey::ui {

class AdminWindow;
class LoginPopup;
class StorePage;

class BrowserSession : public QObject
{
    Q_OBJECT

public:
    // `loopbackOnly`: see VisitRules.
    explicit BrowserSession(bool loopbackOnly, QObject *parent = nullptr);
    ~BrowserSession() override;

    void obey(const BrowserCommand &command);

    // Null until Open.
    AdminWindow *admin() const { return m_admin.get(); }

    // The open ones, the newest last.
    QList<LoginPopup *> popUps() const;

    // What this program says first.
    static event::Ready engine();

Q_SIGNALS:
    void said(const latchkey::ui::BrowserEvent &event);

    // Nothing is left to do: closed by a command or by the person.
    void ended();

private:
    void open(const command::Open &what);
    void makeAdmin();
    void offerTokens();
    StorePage *makePage();
    StorePage *openPopUp();
    void setArmed(bool armed);
    void raise();
    void grab(const command::Grab &what);
    void close();
    void tellWhereAdminIs();
    void tellDownload(QWebEnginePage *page, const QString &name);
    QWidget *topMost() const;

    VisitRules m_rules;
    BrowserProfile m_profile;
    QList<QPointer<LoginPopup>> m_popUps;
    std::unique_ptr<AdminWindow> m_admin; // owns the pop-ups; all pages go before the profile
    std::optional<web::Origin> m_adminOrigin;
};

} // namespace latchkey::ui
