// SPDX-License-Identifier: Apache-2.0
#include "ui/browser/HttpSignIn.h"

#include "ui/browser/AddressText.h"
#include "ui/browser/VisitRules.h"
#include "ui/look/Metrics.h"

#include <QAuthenticator>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QWebEnginePage>
#include <QWebEngineView>

namespace latchkey::ui {

HttpSignIn::HttpSignIn(QWebEnginePage *page, const VisitRules &rules)
    : QObject(page)
    , m_page(page)
    , m_rules(rules)
{
    connect(page, &QWebEnginePage::authenticationRequired, this, &HttpSignIn::answer);
}

void HttpSignIn::answer(const QUrl &url, QAuthenticator *authenticator)
{
    const std::optional<web::Origin> origin = originOfPage(url);
    *authenticator = QAuthenticator(); // refused, unless something is filled in below
    if (!origin || !m_rules.isAllowed(*origin)) {
        return;
    }
    const std::optional<Typed> typed = std::exchange(m_typed, std::nullopt);
    if (typed && typed->origin == *origin) {
        authenticator->setUser(typed->name);
        authenticator->setPassword(typed->password);
        return;
    }
    askFor(*origin);
}

void HttpSignIn::askFor(const web::Origin &origin)
{
    if (m_dialog) {
        return;
    }
    auto *view = QWebEngineView::forPage(m_page);
    m_dialog = new QDialog(view ? view->window() : nullptr);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog->setWindowTitle(tr("Sign in"));
    auto *text = new QLabel(tr("The web server of %1 asks for a user name and a password of its "
                               "own: neither your Latchkey login nor your Admin password.")
                                .arg(shownForeign(QString::fromLatin1(origin.text()))));
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    auto *name = new QLineEdit;
    auto *password = new QLineEdit;
    password->setEchoMode(QLineEdit::Password);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("Sign in"));
    auto *layout = new QFormLayout(m_dialog);
    layout->setContentsMargins(spaceLarge, spaceLarge, spaceLarge, spaceLarge);
    layout->setSpacing(spaceSmall);
    layout->addRow(text);
    layout->addRow(tr("&Name:"), name);
    layout->addRow(tr("&Password:"), password);
    layout->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, m_dialog, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, m_dialog, &QDialog::reject);
    connect(m_dialog, &QDialog::accepted, this, [this, origin, name, password] {
        m_typed = Typed{origin, name->text(), password->text()};
        m_page->triggerAction(QWebEnginePage::Reload);
    });
    m_dialog->open();
}

} // namespace latchkey::ui
