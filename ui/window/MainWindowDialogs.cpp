// SPDX-License-Identifier: Apache-2.0
// The dialogs the window opens, and what is done with what was typed there.
#include "integrations/StoreUrlHint.h"
#include "ui/detail/ReachDialog.h"
#include "ui/integrations/IntegrationDialog.h"
#include "ui/integrations/IntegrationView.h"
#include "ui/logins/LoginDialog.h"
#include "ui/logins/LoginsDialog.h"
#include "ui/look/Question.h"
#include "ui/window/AboutDialog.h"
#include "ui/window/MainWindow.h"
#include "ui/window/SettingsDialog.h"

#include <QUrl>

namespace latchkey::ui {

void MainWindow::editNew()
{
    auto *dialog = new IntegrationDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &IntegrationDialog::saveWanted, this,
            [this, dialog](const integrations::NewIntegration &wanted) {
                const auto added = m_session.add(wanted);
                if (!added) {
                    dialog->showProblem(added.error());
                    return;
                }
                dialog->accept();
                select(*added);
            });
    dialog->open();
}

void MainWindow::editSelected()
{
    const session::SessionEntry *entry = m_session.integrations().entry(m_list->selectedId());
    if (entry == nullptr || !entry->state.isAtRest()) {
        return;
    }
    auto *dialog = new IntegrationDialog(entry->integration, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &IntegrationDialog::saveWanted, this,
            [this, dialog,
             it = entry->integration](const integrations::NewIntegration &wanted) mutable {
                it.name = wanted.name;
                it.email = wanted.email;
                it.storeUrl = wanted.storeUrl;
                it.adminUrl = wanted.adminUrl;
                it.allowsCleartext = wanted.allowsCleartext;
                if (const auto saved = m_session.save(it); !saved) {
                    dialog->showProblem(saved.error());
                    return;
                }
                dialog->accept();
            });
    dialog->open();
}

// The store's own word leads to another origin only after a question: whoever knows the callback
// URL can say it.
void MainWindow::takeStoreUrl()
{
    const session::SessionEntry *entry = m_session.integrations().entry(m_list->selectedId());
    const auto hint =
        entry != nullptr ? integrations::storeUrlHint(entry->integration) : std::nullopt;
    if (!hint) {
        return;
    }
    auto take = [this, it = entry->integration, url = hint->url]() mutable {
        it.storeUrl = url;
        if (const auto saved = m_session.save(it); !saved) {
            say(saved.error());
            return;
        }
        activate(true);
    };
    if (!hint->isOtherOrigin) {
        take();
        return;
    }
    ask({tr("Use another address for the store?"),
         tr("Credentials and tokens will be sent to %1 instead of %2. Do this only if that is your "
            "store.")
             .arg(QString::fromUtf8(hint->url), QString::fromUtf8(entry->integration.storeUrl)),
         tr("Use this address")},
        this, take);
}

void MainWindow::askToRemove()
{
    const session::SessionEntry *entry = m_session.integrations().entry(m_list->selectedId());
    if (entry == nullptr || !entry->state.isAtRest()) {
        return;
    }
    const QString explanation = entry->state.hasWorkingTokens
                                    ? tr("The tokens of this integration are removed from the "
                                         "keychain, and software that uses them stops working. The "
                                         "integration in Admin stays until you delete it there.")
                                    : tr("The two URLs of this integration stop working. The "
                                         "integration in Admin stays until you delete it there.");
    ask({tr("Remove “%1”?").arg(entry->integration.name), explanation, tr("Remove")}, this,
        [this, id = entry->integration.id] {
            m_session.remove(id, [this](const Result<void> &gone) {
                if (!gone) {
                    say(gone.error());
                }
            });
        });
}

void MainWindow::showReach()
{
    const session::SessionEntry *entry = m_session.integrations().entry(m_list->selectedId());
    if (entry == nullptr) {
        return;
    }
    const QString host = QUrl::fromEncoded(entry->integration.storeUrl).host();
    auto *dialog = new ReachDialog(host, m_session.activations().port(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::createLogin()
{
    auto *dialog = new LoginDialog(m_session.logins(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &LoginDialog::added, this, &MainWindow::refresh);
    dialog->open();
}

void MainWindow::manageLogins()
{
    auto *dialog = new LoginsDialog(m_session.logins(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &LoginsDialog::changed, this, &MainWindow::refresh);
    dialog->open();
}

void MainWindow::editSettings()
{
    auto *dialog = new SettingsDialog(m_session.profile(), m_session.activations().port(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SettingsDialog::saved, this, [this](bool portChanged) {
        if (portChanged) {
            tell(tr("Quit Latchkey and start it again. Stores can then use the new port."));
        }
    });
    dialog->open();
}

void MainWindow::showAbout()
{
    auto *dialog = new AboutDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace latchkey::ui
