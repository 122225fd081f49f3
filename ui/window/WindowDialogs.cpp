// SPDX-License-Identifier: Apache-2.0
#include "ui/window/WindowDialogs.h"

#include "base/Job.h"
#include "bundle/BundleArchive.h"
#include "bundle/Gathering.h"
#include "bundle/KnownSecrets.h"
#include "clients/CallBook.h"
#include "clients/ClientRepository.h"
#include "exchange/Curl.h"
#include "integrations/StoreUrlHint.h"
#include "profile/Settings.h"
#include "session/InstallJobs.h"
#include "session/KnownStore.h"
#include "session/LoggedSignature.h"
#include "session/Session.h"
#include "session/SupportReport.h"
#include "ui/bundle/BundleDialog.h"
#include "ui/bundle/BundleView.h"
#include "ui/checks/AclCheckDialog.h"
#include "ui/checks/SelfTestDialog.h"
#include "ui/detail/HandOverDialog.h"
#include "ui/detail/SnippetDialog.h"
#include "ui/detail/WatchDialog.h"
#include "ui/doctor/DoctorDialog.h"
#include "ui/integrations/FrontDoorDialog.h"
#include "ui/integrations/IntegrationDialog.h"
#include "ui/logins/LoginDialog.h"
#include "ui/logins/LoginsDialog.h"
#include "ui/look/Question.h"
#include "ui/look/SecretClipboard.h"
#include "ui/move/MoveDialog.h"
#include "ui/programs/CallsDialog.h"
#include "ui/programs/ProgramsDialog.h"
#include "ui/reach/CertificatesDialog.h"
#include "ui/reach/ReachDialog.h"
#include "ui/use/BearerDialog.h"
#include "ui/use/UseDialog.h"
#include "ui/window/AboutDialog.h"
#include "ui/window/HelpDialog.h"
#include "ui/window/SettingsDialog.h"
#include "ui/window/SshDialog.h"

#include <QFileDialog>

namespace latchkey::ui {

WindowDialogs::WindowDialogs(session::Session &session, QWidget *window)
    : QObject(window)
    , m_session(session)
    , m_window(window)
    , m_clipboard(new SecretClipboard(this))
{
    session.activations().setQuestions(&m_sshQuestions);
    connect(&m_sshQuestions, &reach::Questions::asked, this,
            [this](reach::Question *question) { (new SshDialog(question, m_window))->open(); });
}

void WindowDialogs::addIntegration()
{
    auto *dialog = new IntegrationDialog(m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->lookAtAddress(m_session);
    connect(dialog, &IntegrationDialog::saveWanted, this,
            [this, dialog](const integrations::NewIntegration &wanted) {
                const auto made = m_session.add(wanted);
                if (!made) {
                    dialog->showProblem(made.error());
                    return;
                }
                dialog->accept();
                Q_EMIT added(*made);
            });
    dialog->open();
}

void WindowDialogs::edit(const QString &id)
{
    const session::SessionEntry *entry = m_session.integrations().entry(id);
    if (entry == nullptr || !entry->state.isAtRest()) {
        return;
    }
    auto *dialog = new IntegrationDialog(entry->integration, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->lookAtAddress(m_session);
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
void WindowDialogs::takeStoreUrl(const QString &id)
{
    const session::SessionEntry *entry = m_session.integrations().entry(id);
    const auto hint =
        entry != nullptr ? integrations::storeUrlHint(entry->integration) : std::nullopt;
    if (!hint) {
        return;
    }
    auto take = [this, it = entry->integration, url = hint->url]() mutable {
        it.storeUrl = url;
        if (const auto saved = m_session.save(it); !saved) {
            Q_EMIT failed(saved.error());
            return;
        }
        Q_EMIT storeUrlTaken(it.id);
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
        m_window, take);
}

void WindowDialogs::askForPassword(const QString &id)
{
    const session::SessionEntry *entry = m_session.integrations().entry(id);
    if (entry == nullptr) {
        return;
    }
    auto *dialog = new FrontDoorDialog(m_session, entry->integration.storeUrl, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, id] { Q_EMIT passwordKept(id); });
    dialog->open();
}

void WindowDialogs::askToRemove(const QString &id)
{
    const session::SessionEntry *entry = m_session.integrations().entry(id);
    if (entry == nullptr || !entry->state.isAtRest()) {
        return;
    }
    session::InstallJobs &jobs = m_session.installJobs();
    if (jobs.isBusy(id)) {
        ask({tr("Cancel what is being done in the store?"),
             tr("The module of “%1” is being installed or removed there. It can be removed here "
                "once that has ended; a step that must not be stopped half-way ends first.")
                 .arg(entry->integration.name),
             tr("Cancel the install")},
            m_window, [&jobs, id] { jobs.cancel(id); });
        return;
    }
    const QString explanation = entry->state.hasWorkingTokens
                                    ? tr("The tokens of this integration are removed from the "
                                         "keychain, and software that uses them stops working. The "
                                         "integration in Admin stays until you delete it there.")
                                    : tr("The two URLs of this integration stop working. The "
                                         "integration in Admin stays until you delete it there.");
    ask({tr("Remove “%1”?").arg(entry->integration.name), explanation, tr("Remove")}, m_window,
        [this, id] {
            m_session.remove(id, [this](const Result<void> &gone) {
                if (!gone) {
                    Q_EMIT failed(gone.error());
                }
            });
        });
}

void WindowDialogs::showReach(const QString &id)
{
    const session::SessionEntry *entry = m_session.integrations().entry(id);
    if (entry == nullptr) {
        return;
    }
    auto *dialog = new ReachDialog(m_session, id, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ReachDialog::certificatesWanted, this,
            [this, dialog] { showCertificatesOver(dialog); });
    dialog->open();
}

void WindowDialogs::showCertificates()
{
    showCertificatesOver(m_window);
}

void WindowDialogs::showCertificatesOver(QWidget *window)
{
    auto *dialog = new CertificatesDialog(m_session, window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &CertificatesDialog::changed, this, &WindowDialogs::certificatesChanged);
    dialog->open();
}

void WindowDialogs::handOver(const QString &id)
{
    if (m_session.integrations().entry(id) == nullptr) {
        return;
    }
    auto *dialog = new HandOverDialog(m_session, *m_clipboard, id, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void WindowDialogs::makeSnippet(const QString &id, const QByteArray &language)
{
    if (m_session.integrations().entry(id) == nullptr) {
        return;
    }
    auto *dialog = new SnippetDialog(m_session, *m_clipboard, id, language, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void WindowDialogs::watch(const QString &id)
{
    if (m_session.integrations().entry(id) == nullptr) {
        return;
    }
    auto *dialog = new WatchDialog(m_session, id, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void WindowDialogs::showPrograms(const QString &id)
{
    const session::SessionEntry *entry = m_session.integrations().entry(id);
    if (entry == nullptr) {
        return;
    }
    const quint16 port =
        profile::proxyPort(m_session.profile()).value_or(profile::defaultProxyPort);
    const QString bridge = profile::proxyBridge(m_session.profile()).value_or(QString());
    auto *dialog = new ProgramsDialog(clients::ClientRepository(m_session.profile()),
                                      clients::StoreLimitsRepository(m_session.profile()), id,
                                      entry->integration.name,
                                      KeyShowing{*m_clipboard, port, bridge}, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const auto book = clients::CallBook::of(m_session.profile());
    const auto uses = book ? book->uses() : failure(book.error());
    dialog->setUses(uses.value_or(clients::ClientUses()));
    connect(dialog, &ProgramsDialog::callsWanted, this,
            [this, dialog](const QString &client, const QString &name) {
                auto *calls = new CallsDialog(m_session.profile().folder(), client, name, dialog);
                calls->setAttribute(Qt::WA_DeleteOnClose);
                calls->open();
            });
    connect(dialog, &ProgramsDialog::useWanted, this, [this, id] { showUse(id); });
    connect(this, &WindowDialogs::storeWanted, dialog, &QDialog::accept); // which it would hide
    connect(dialog, &ProgramsDialog::bearerWanted, this, [this, id] { showBearer(id); });
    session::readStore(m_session, id, dialog, [dialog](const Result<storecode::AclReading> &store) {
        if (store) {
            dialog->setRoutes({store->tree, store->routes});
        }
    });
    dialog->open();
}

void WindowDialogs::showUse(const QString &id)
{
    if (m_session.integrations().entry(id) == nullptr) {
        return;
    }
    auto *dialog = new UseDialog(m_session, id, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &UseDialog::storeWanted, this, [this, id] { Q_EMIT storeWanted(id); });
    dialog->open();
}

void WindowDialogs::showBearer(const QString &id)
{
    if (m_session.integrations().entry(id) == nullptr) {
        return;
    }
    auto *dialog = new BearerDialog(m_session, id, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void WindowDialogs::createLogin()
{
    auto *dialog = new LoginDialog(m_session.logins(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &LoginDialog::added, this, &WindowDialogs::loginsChanged);
    dialog->open();
}

void WindowDialogs::manageLogins()
{
    auto *dialog = new LoginsDialog(m_session.logins(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &LoginsDialog::changed, this, &WindowDialogs::loginsChanged);
    dialog->open();
}

void WindowDialogs::editSettings()
{
    auto *dialog =
        new SettingsDialog(m_session.profile(), m_session.activations().port(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SettingsDialog::saved, this, [this](bool portChanged) {
        Q_EMIT settingsChanged();
        if (portChanged) {
            Q_EMIT told(tr("Quit Latchkey and start it again. Stores can then use the new port."));
        }
    });
    dialog->open();
}

void WindowDialogs::showDoctor()
{
    (new DoctorDialog(m_window))->open();
}

// With the address it was signed for, which may be another than the one that was called; who signed
// it is said once the keychain has answered.
void WindowDialogs::explainSignature(const exchange::Exchange &call)
{
    exchange::Exchange asSigned = call;
    if (!call.signedUrl.isEmpty()) {
        asSigned.url = call.signedUrl;
    }
    auto *dialog = new DoctorDialog(m_window);
    dialog->open();
    dialog->explain(exchange::curlOf(asSigned), call.dialect);
    dialog->judge({{}, {}, tr("The tokens are read, to see whether they make this signature.")});
    session::judgeSignature(m_session, call, dialog,
                            [dialog](const Result<exchange::SignatureVerdict> &verdict) {
                                dialog->judge(exchange::logVerdictOf(verdict));
                            });
}

void WindowDialogs::moveToAnotherComputer()
{
    auto *dialog = new MoveDialog(m_session, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void WindowDialogs::saveForSupport(const QString &id)
{
    const auto one = session::supportCase(m_session, id);
    if (!one) {
        return;
    }
    auto *dialog = new BundleDialog(m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    auto *gathering = new bundle::Gathering(m_session.profile(), m_session.secrets().store(),
                                            m_session.clock(), *one, dialog);
    gathering->setKeeper(false, m_session.secrets().isMemory());
    connect(gathering, &bundle::Gathering::finished, dialog,
            [this, dialog](const bundle::SupportBundle &bundle) {
                // now: gathering read the keychain, and what it found is known since
                const auto marks = bundle::knownSecrets(m_session.profile());
                if (marks) {
                    dialog->show(bundle, *marks);
                } else {
                    dialog->close();
                    Q_EMIT failed(marks.error());
                }
            });
    connect(dialog, &BundleDialog::skipWanted, gathering, &bundle::Gathering::cancel);
    dialog->open();
    gathering->start();
}

void WindowDialogs::openForSupport()
{
    auto *dialog = new QFileDialog(m_window, tr("Open a file for support"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Files for support (*.zip)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &WindowDialogs::showBundle);
    dialog->open();
}

void WindowDialogs::showBundle(const QString &path)
{
    runJob(
        this, [path] { return bundle::openBundle(path); },
        [this](const Result<bundle::SupportBundle> &opened) {
            if (!opened) {
                Q_EMIT failed(opened.error());
                return;
            }
            auto *view = new BundleView(*opened, m_window);
            view->setAttribute(Qt::WA_DeleteOnClose);
            view->open();
        });
}

void WindowDialogs::showSelfTest()
{
    auto *dialog = new SelfTestDialog(m_session, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SelfTestDialog::settingsWanted, this, [this, dialog] {
        dialog->accept();
        editSettings();
    });
    dialog->open();
}

void WindowDialogs::showRights(const QString &id)
{
    auto *dialog = new AclCheckDialog(aclSourcesOf(m_session, id), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void WindowDialogs::showAbout()
{
    auto *dialog = new AboutDialog(m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void WindowDialogs::showHelp(const WindowActions &actions, HelpTopic topic)
{
    if (!m_help) {
        m_help = new HelpDialog(actions, m_window);
    }
    m_help->show(topic);
}

} // namespace latchkey::ui
