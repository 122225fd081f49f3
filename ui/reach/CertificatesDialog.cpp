// SPDX-License-Identifier: Apache-2.0
#include "ui/reach/CertificatesDialog.h"

#include "base/ForeignText.h"
#include "session/Session.h"
#include "tls/CertificateWords.h"
#include "tls/MadeIdentity.h"
#include "ui/look/Buttons.h"
#include "ui/look/FieldHint.h"
#include "ui/look/ListAndButtons.h"
#include "ui/look/Metrics.h"
#include "ui/look/Question.h"
#include "ui/look/Remembered.h"
#include "ui/look/TwoLineDelegate.h"
#include "ui/look/Words.h"
#include "ui/reach/CertificateImport.h"
#include "ui/reach/ServedHostDialog.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace latchkey::ui {

using tls::ServedHost;
using tls::ServerSystem;

namespace {

constexpr QSize usualSize{700, 540};
constexpr int shownCertificates = 3, shownLines = 6;

QString hostOf(const ServedHost &host)
{
    return QString::fromLatin1(host.text);
}

Mark markOf(const tls::CertificateFacts &facts)
{
    switch (tls::validityOf(facts, QDateTime::currentDateTimeUtc())) {
    case tls::Validity::Valid:
        return Mark::Good;
    case tls::Validity::EndsSoon:
    case tls::Validity::NotYet:
        return Mark::NeedsYou;
    case tls::Validity::Ended:
        return Mark::Failed;
    }
    Q_UNREACHABLE();
}

QString untilWords(const tls::CertificateFacts &facts)
{
    return dateOf(facts.until.toMSecsSinceEpoch());
}

QString issuerWords(const tls::CertificateShelf::Entry &entry)
{
    return entry.isMade ? CertificatesDialog::tr("Latchkey, for this address alone")
                        : withoutControls(entry.facts.constFirst().issuer);
}

QLabel *selectable(QWidget *parent)
{
    QLabel *label = plainLabel({}, parent);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

CertificatesDialog::CertificatesDialog(session::Session &session, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_shelf(session.profile().folder(), session.secrets().store())
    , m_list(new QListWidget(this))
    , m_renew(framedButton(tr("Renew"), this))
    , m_remove(framedButton(tr("Remove …"), this))
    , m_problem(new FieldHint(m_list, this))
{
    build();
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0) {
            m_removed.reset();
        }
        m_problem->clear();
        showEntry();
    });
    connect(m_renew, &QPushButton::clicked, this, [this] {
        if (const auto entry = current()) {
            make(entry->host);
        }
    });
    connect(m_remove, &QPushButton::clicked, this, &CertificatesDialog::askToRemove);
    fill({});
}

void CertificatesDialog::build()
{
    setWindowTitle(tr("Certificates"));
    QPushButton *makeButton = framedButton(tr("Make one …"), this);
    QPushButton *importButton = framedButton(tr("Import …"), this);
    m_list->setAccessibleName(tr("Certificates"));
    m_list->setItemDelegate(new TwoLineDelegate(m_list));
    m_list->setMinimumHeight(shownCertificates * 2 * (fontMetrics().lineSpacing() + spaceSmall));
    connect(makeButton, &QPushButton::clicked, this, &CertificatesDialog::askForAddress);
    connect(importButton, &QPushButton::clicked, this, &CertificatesDialog::bring);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spaceHuge, spaceHuge, spaceHuge, spaceLarge);
    column->setSpacing(space);
    column->addWidget(plainLabel(tr("A store elsewhere calls this computer by https only. The "
                                    "address that it calls needs a certificate that the store's "
                                    "server trusts. The keys stay in the keychain."),
                                 this));
    column->addLayout(besideButtons(m_list, {{makeButton, importButton, m_renew, m_remove}}), 1);
    column->addWidget(m_problem);
    column->addWidget(facts());
    column->addWidget(server(), 1);
    column->addWidget(buttons);
    QWidget *before = m_remove;
    for (QWidget *next : std::initializer_list<QWidget *>{m_system, m_copy, m_command}) {
        setTabOrder(std::exchange(before, next), next); // as they are seen
    }
    resize(usualSize);
    rememberSizeOf(this, QLatin1String("certificates"));
}

QWidget *CertificatesDialog::facts()
{
    m_facts = new QWidget(this);
    m_trouble = plainLabel({}, m_facts);
    auto *form = new QFormLayout(m_facts);
    form->setContentsMargins({});
    form->setHorizontalSpacing(space);
    form->setVerticalSpacing(spaceTiny);
    form->addRow(m_trouble);
    const auto add = [this, form](const QString &name) {
        QLabel *value = selectable(m_facts);
        form->addRow(name, value);
        return value;
    };
    m_names = add(tr("For"));
    m_until = add(tr("Ends"));
    m_issuer = add(tr("Issued by"));
    m_fingerprint = add(tr("Fingerprint"));
    m_fingerprint->setFont(quietFont(addressFont(font())));
    return m_facts;
}

QWidget *CertificatesDialog::server()
{
    m_server = new QWidget(this);
    m_what = plainLabel({}, m_server);
    m_system = new QComboBox(m_server);
    m_system->addItem(tr("Debian or Ubuntu"), int(ServerSystem::Debian));
    m_system->addItem(tr("Red Hat, Alma, Rocky or Fedora"), int(ServerSystem::RedHat));
    m_system->setAccessibleName(tr("System of the store's server"));
    m_copy = framedButton(tr("Copy"), m_server);
    m_copy->setAccessibleName(tr("Copy the command for the store's server"));
    m_command = new QPlainTextEdit(m_server);
    m_command->setReadOnly(true);
    m_command->setTabChangesFocus(true);
    m_command->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_command->setFont(addressFont(font()));
    m_command->setAccessibleName(tr("Command for the store's server"));
    m_command->setMinimumHeight(shownLines * QFontMetrics(m_command->font()).lineSpacing());
    connect(m_system, &QComboBox::currentIndexChanged, this, &CertificatesDialog::showCommand);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QApplication::clipboard()->setText(m_command->toPlainText()); });
    auto *row = new QHBoxLayout;
    row->setSpacing(space);
    row->addWidget(m_system);
    row->addStretch();
    row->addWidget(m_copy);
    auto *rows = new QVBoxLayout(m_server);
    rows->setContentsMargins({});
    rows->setSpacing(spaceSmall);
    rows->addWidget(m_what);
    rows->addLayout(row);
    rows->addWidget(m_command, 1);
    return m_server;
}

// With that one chosen, otherwise the first.
void CertificatesDialog::fill(const QByteArray &host)
{
    m_entries = m_shelf.entries();
    m_list->clear();
    int row = m_removed ? -1 : 0;
    for (const Entry &entry : std::as_const(m_entries)) {
        const tls::CertificateFacts &own = entry.facts.constFirst();
        auto *item =
            new QListWidgetItem(icon(markOf(own), palette()),
                                tr("%1\nuntil %2, issued by %3")
                                    .arg(hostOf(entry.host), untilWords(own), issuerWords(entry)),
                                m_list);
        if (entry.host.text == host) {
            row = m_list->row(item);
        }
    }
    m_list->setCurrentRow(row);
    showEntry();
}

std::optional<CertificatesDialog::Entry> CertificatesDialog::current() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < m_entries.size() ? std::optional(m_entries[row]) : std::nullopt;
}

void CertificatesDialog::showEntry()
{
    const auto entry = current();
    m_renew->setEnabled(entry && entry->isMade);
    m_remove->setEnabled(entry.has_value());
    m_facts->setVisible(entry.has_value());
    if (entry) {
        const tls::CertificateFacts &own = entry->facts.constFirst();
        const QString trouble = tls::troubleWithDates(*entry, QDateTime::currentDateTimeUtc());
        m_trouble->setText(trouble);
        m_trouble->setVisible(!trouble.isEmpty());
        m_names->setText(withoutControls(own.names.join(QStringLiteral(", "))));
        m_until->setText(untilWords(own));
        m_issuer->setText(issuerWords(*entry));
        m_fingerprint->setText(breakable(QString::fromLatin1(own.fingerprint)));
    }
    showCommand();
}

void CertificatesDialog::showCommand()
{
    const auto entry = current();
    const auto system = ServerSystem(m_system->currentData().toInt());
    const bool isMade = entry && entry->isMade;
    m_server->setVisible(isMade || m_removed);
    if (m_removed) {
        m_what->setText(tr("%1 has no certificate any more. Run this on the store's server, so "
                           "that it trusts the old one no longer:")
                            .arg(hostOf(*m_removed)));
        m_command->setPlainText(tls::distrustCommand(system, *m_removed));
    } else if (isMade) {
        m_what->setText(tr("Run this on the store's server, so that it trusts the certificate, "
                           "and again when it was renewed:"));
        m_command->setPlainText(
            tls::trustCommand(system, entry->host, tls::authorityIn(entry->certificates)));
    }
}

void CertificatesDialog::askForAddress()
{
    auto *dialog = new ServedHostDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ServedHostDialog::chosen, this, &CertificatesDialog::make);
    dialog->open();
}

void CertificatesDialog::make(const ServedHost &host)
{
    const auto identity = tls::makeIdentity(host, QDateTime::currentDateTimeUtc());
    if (!identity) {
        m_problem->show(Mark::Failed, identity.error().sentence);
        return;
    }
    m_shelf.keep(host, *identity, [self = QPointer(this), host](const Result<void> &kept) {
        if (self) {
            self->take(host, kept);
        }
    });
}

void CertificatesDialog::bring()
{
    auto *dialog = new CertificateImport(m_shelf, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &CertificateImport::kept, this,
            [this](const ServedHost &host) { take(host, {}); });
    dialog->open();
}

void CertificatesDialog::take(const ServedHost &host, const Result<void> &kept)
{
    if (!kept) {
        m_problem->show(Mark::Failed, kept.error().sentence);
        return;
    }
    m_removed.reset();
    fill(host.text);
    Q_EMIT changed();
}

void CertificatesDialog::askToRemove()
{
    const auto entry = current();
    if (!entry) {
        return;
    }
    const QString after =
        entry->isMade
            ? QLatin1Char(' ') + tr("The command that takes its trust away on the store's server "
                                    "is shown afterwards.")
            : QString();
    ask({tr("Remove the certificate for %1?").arg(hostOf(entry->host)),
         tr("Stores cannot call this computer at that address until there is another one. Its key "
            "is removed from the keychain.") +
             after,
         tr("Remove")},
        this, [this, its = *entry] { remove(its); });
}

void CertificatesDialog::remove(const Entry &entry)
{
    m_shelf.forget(entry.host, [self = QPointer(this), entry](const Result<void> &gone) {
        if (!self) {
            return;
        }
        if (!gone) {
            self->m_problem->show(Mark::Failed, gone.error().sentence);
            return;
        }
        self->m_removed = entry.isMade ? std::optional(entry.host) : std::nullopt;
        self->fill({});
        Q_EMIT self->changed();
    });
}

} // namespace latchkey::ui
