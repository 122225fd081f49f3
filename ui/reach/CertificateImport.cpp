// SPDX-License-Identifier: Apache-2.0
#include "ui/reach/CertificateImport.h"

#include "base/ForeignText.h"
#include "documents/RegularFile.h"
#include "tls/CertificateWords.h"
#include "ui/look/Buttons.h"
#include "ui/look/FieldHint.h"
#include "ui/look/Metrics.h"
#include "ui/look/PasswordField.h"
#include "ui/look/Words.h"
#include "ui/reach/ServedHostDialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

namespace latchkey::ui {

namespace {

constexpr int textWidth = 460;

} // namespace

CertificateImport::CertificateImport(tls::CertificateShelf &shelf, QWidget *parent)
    : QDialog(parent)
    , m_shelf(shelf)
    , m_address(servedHostField(tr("Address that stores call"), this))
    , m_addressHint(new FieldHint(m_address, this))
    , m_certificate(addFile(tr("&Certificate"), tr("PEM, with those that issued it, in any order; "
                                                   "or PKCS #12 with its key.")))
    , m_key(addFile(tr("&Key"), tr("PEM, if the other file does not hold it.")))
    , m_secret(new QWidget(this))
    , m_passphrase(new PasswordField(tr("Passphrase of the key"), m_secret))
    , m_remarks(plainLabel({}, this))
{
    build();
    validate();
}

CertificateImport::File CertificateImport::addFile(const QString &name, const QString &what)
{
    auto *box = new QWidget(this);
    File file{new QLineEdit(box), nullptr, box};
    file.hint = new FieldHint(file.edit, box);
    auto *label = new QLabel(name, box);
    label->setBuddy(file.edit);
    QString spoken = name;
    spoken.remove(QLatin1Char('&'));
    file.edit->setAccessibleName(spoken);
    QPushButton *browse = framedButton(tr("Browse …"), box);
    browse->setAccessibleName(tr("Browse for: %1").arg(spoken));
    QLabel *help = plainLabel(what, box);
    help->setFont(quietFont(font()));
    help->setForegroundRole(QPalette::PlaceholderText);
    auto *row = new QHBoxLayout;
    row->setSpacing(spaceSmall);
    row->addWidget(file.edit, 1);
    row->addWidget(browse);
    auto *rows = new QVBoxLayout(box);
    rows->setContentsMargins({});
    rows->setSpacing(spaceTiny);
    rows->addWidget(label);
    rows->addLayout(row);
    rows->addWidget(help);
    rows->addWidget(file.hint);
    connect(file.edit, &QLineEdit::textChanged, this, &CertificateImport::validate);
    connect(browse, &QPushButton::clicked, this, [this, edit = file.edit, spoken] {
        auto *dialog = new QFileDialog(this, spoken);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(QFileDialog::ExistingFile);
        connect(dialog, &QFileDialog::fileSelected, edit, &QLineEdit::setText);
        dialog->open();
    });
    return file;
}

void CertificateImport::build()
{
    setWindowTitle(tr("Import a certificate"));
    auto *label = new QLabel(tr("&Address that stores call"), this);
    label->setBuddy(m_address);
    label->setMinimumWidth(textWidth);
    auto *secretLabel = new QLabel(tr("&Passphrase of the key"), m_secret);
    secretLabel->setBuddy(m_passphrase->edit());
    auto *secretRows = new QVBoxLayout(m_secret);
    secretRows->setContentsMargins({});
    secretRows->setSpacing(spaceTiny);
    secretRows->addWidget(secretLabel);
    secretRows->addWidget(m_passphrase);
    m_secret->hide();
    m_remarks->hide();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_take = buttons->addButton(tr("Check and keep"), QDialogButtonBox::AcceptRole);
    setKind(m_take, ButtonKind::Primary);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, &CertificateImport::take);
    connect(m_address, &QComboBox::editTextChanged, this, &CertificateImport::validate);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spaceHuge, spaceHuge, spaceHuge, spaceLarge);
    column->setSpacing(spaceSmall);
    for (QWidget *each : std::initializer_list<QWidget *>{
             label, m_address, m_addressHint, m_certificate.box, m_key.box, m_secret, m_remarks}) {
        column->addWidget(each);
    }
    column->addStretch();
    column->addWidget(buttons);
    setTabOrder(m_address, m_certificate.edit);
    m_address->setFocus();
}

void CertificateImport::validate()
{
    for (FieldHint *hint : {m_addressHint, m_certificate.hint, m_key.hint}) {
        hint->clear();
    }
    if (m_take != nullptr) {
        m_take->setEnabled(!m_certificate.edit->text().isEmpty());
    }
}

Result<tls::BroughtFiles> CertificateImport::files() const
{
    tls::BroughtFiles files;
    auto certificates =
        documents::readRegularFile(m_certificate.edit->text(), tls::largestCertificateFile);
    if (!certificates) {
        return failure(certificates.error());
    }
    files.certificates = *certificates;
    if (!m_key.edit->text().isEmpty()) {
        auto key = documents::readRegularFile(m_key.edit->text(), tls::largestCertificateFile);
        if (!key) {
            wipe(files.certificates);
            return failure(key.error());
        }
        files.key = Secret(*key);
        wipe(*key);
    }
    if (m_secret->isVisible()) {
        files.passphrase = Secret(m_passphrase->edit()->text().toUtf8());
    }
    return files;
}

// Pressed again once the remarks were read, it only closes.
void CertificateImport::take()
{
    if (m_isKept) {
        accept();
        return;
    }
    validate();
    const auto host = tls::servedHost(m_address->currentText());
    if (!host) {
        m_addressHint->show(Mark::Failed, host.error().sentence);
        m_address->setFocus();
        return;
    }
    auto brought = files();
    auto identity = brought ? tls::identityIn(*brought, *host, QDateTime::currentDateTimeUtc())
                            : failure(brought.error());
    if (brought) {
        wipe(brought->certificates); // a key may be in it
    }
    if (!identity) {
        showProblem(identity.error());
        return;
    }
    QStringList remarks = identity->remarks;
    const QString keyFile =
        m_key.edit->text().isEmpty() ? m_certificate.edit->text() : m_key.edit->text();
    if (const QString readers = tls::remarkOnReaders(keyFile); !readers.isEmpty()) {
        remarks.append(readers);
    }
    m_take->setEnabled(false);
    m_shelf.keep(*host, identity->identity,
                 [self = QPointer(this), host = *host, remarks](const Result<void> &kept) {
                     if (!self) {
                         return;
                     }
                     self->m_take->setEnabled(true);
                     if (!kept) {
                         self->showProblem(kept.error());
                         return;
                     }
                     Q_EMIT self->kept(host);
                     if (remarks.isEmpty()) {
                         self->accept();
                         return;
                     }
                     self->m_isKept = true;
                     self->m_remarks->setText(
                         breakable(withoutControls(remarks.join(QLatin1Char(' ')))));
                     self->m_remarks->show();
                     self->m_take->setText(tr("Close"));
                 });
}

void CertificateImport::showProblem(const Problem &problem)
{
    if (problem.code == tls::passphraseNeeded || problem.code == tls::passphraseWrong) {
        askForPassphrase(problem);
        return;
    }
    const bool isOfKey = problem.code.startsWith("tls.key") || problem.code == "tls.no-key";
    const bool isOfAddress = problem.code == "tls.other-name";
    FieldHint *hint = isOfKey ? m_key.hint : isOfAddress ? m_addressHint : m_certificate.hint;
    hint->show(Mark::Failed, problem.sentence);
    (isOfKey       ? static_cast<QWidget *>(m_key.edit)
     : isOfAddress ? static_cast<QWidget *>(m_address)
                   : m_certificate.edit)
        ->setFocus();
}

void CertificateImport::askForPassphrase(const Problem &problem)
{
    const bool isFirst = m_secret->isHidden();
    m_secret->show();
    m_passphrase->showProblem(isFirst ? QString() : problem.sentence);
    m_passphrase->edit()->clear();
    m_passphrase->edit()->setFocus();
}

} // namespace latchkey::ui
