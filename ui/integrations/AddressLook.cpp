// SPDX-License-Identifier: Apache-2.0
#include "ui/integrations/AddressLook.h"

#include "base/ForeignText.h"
#include "commerce/TrustedIssuer.h"
#include "documents/RegularFile.h"
#include "httpcall/Certificate.h"
#include "integrations/StoreAccess.h"
#include "session/Session.h"
#include "ui/integrations/FrontDoorDialog.h"
#include "ui/look/Buttons.h"
#include "ui/look/MarkLabel.h"
#include "ui/look/Metrics.h"
#include "ui/look/Question.h"
#include "ui/look/Words.h"
#include "web/Origin.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QPushButton>

namespace latchkey::ui {

using commerce::StoreSight;
using What = StoreSight::What;

namespace {

Mark markOf(What what)
{
    switch (what) {
    case What::Store:
        return Mark::Good;
    case What::Elsewhere:
    case What::Password:
        return Mark::NeedsYou;
    case What::CloudService:
    case What::NotAStore:
    case What::Unreachable:
        break;
    }
    return Mark::Failed;
}

} // namespace

AddressLook::AddressLook(session::Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_looking(session.profile(), session.secrets().store(), session.clock())
    , m_mark(new MarkLabel(this))
    , m_text(plainLabel({}, this))
    , m_button(framedButton({}, this))
{
    build();
    connect(&m_looking, &desk::StoreLooking::finished, this, &AddressLook::show);
    connect(m_button, &QPushButton::clicked, this, &AddressLook::press);
}

void AddressLook::build()
{
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(spaceSmall);
    row->addWidget(m_mark, 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
    row->addWidget(m_button, 0, Qt::AlignTop);
    forget();
}

void AddressLook::look(const QByteArray &storeUrl)
{
    if (storeUrl != m_url) {
        m_url = storeUrl;
        begin();
    }
}

void AddressLook::begin()
{
    m_mark->show(Mark::UnderWay);
    m_text->setText(tr("Looking at %1 …").arg(QString::fromUtf8(m_url)));
    m_button->hide();
    QWidget::show();
    m_looking.start(m_url);
}

void AddressLook::forget()
{
    m_looking.stop();
    m_url.clear();
    hide();
}

void AddressLook::show(const StoreSight &sight)
{
    m_sight = sight;
    QStringList said;
    for (const QString &each : commerce::sentences(sight)) {
        said.append(withoutControls(each));
    }
    m_mark->show(markOf(sight.what));
    m_text->setText(said.join(QLatin1Char('\n')));
    setAccessibleName(m_text->text());
    const bool isUntrusted = sight.certificate && !sight.isTrusted;
    m_button->setText(sight.what == What::Elsewhere  ? tr("Use that address")
                      : sight.what == What::Password ? tr("Enter name and password …")
                      : isUntrusted                  ? tr("Trust its issuer …")
                                                     : QString());
    m_button->setVisible(!m_button->text().isEmpty());
}

void AddressLook::press()
{
    if (m_sight.what == What::Elsewhere) {
        Q_EMIT addressChosen(m_sight.livesAt);
    } else if (m_sight.what == What::Password) {
        askForPassword();
    } else {
        askForIssuer();
    }
}

void AddressLook::askForIssuer()
{
    auto *dialog = new QFileDialog(this, tr("Certificate of the issuer"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilter(tr("Certificates (*.pem *.crt *.cer *.der);;All files (*)"));
    connect(dialog, &QFileDialog::fileSelected, this, &AddressLook::askToTrust);
    dialog->open();
}

// What is agreed to is what was read: the file may be another by then.
void AddressLook::askToTrust(const QString &file)
{
    const auto issuer = documents::readRegularFile(file, httpcall::largestCertificateFile)
                            .and_then([this](const QByteArray &octets) {
                                return commerce::issuerIn(octets, m_session.clock()());
                            });
    const auto origin = web::originOf(m_url);
    if (!issuer || !origin) {
        refuse(issuer ? origin.error().sentence : issuer.error().sentence);
        return;
    }
    QStringList said = commerce::linesOf(*issuer);
    said.append(tr("Compare the fingerprint with the one that whoever runs the server tells you. "
                   "It counts for this address only; name and dates are verified as ever."));
    ask({tr("Trust this certificate for %1?").arg(QString::fromLatin1(origin->text())),
         said.join(QStringLiteral(" · ")), tr("Trust it")},
        this, [this, where = origin->text(), pem = issuer->pem] {
            const auto saved =
                integrations::StoreAccessRepository(m_session.profile()).saveTrustedCa(where, pem);
            saved ? begin() : refuse(saved.error().sentence);
        });
}

void AddressLook::refuse(const QString &sentence)
{
    m_mark->show(Mark::Failed);
    m_text->setText(withoutControls(sentence));
}

void AddressLook::askForPassword()
{
    auto *dialog = new FrontDoorDialog(m_session, m_url, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, &AddressLook::begin);
    dialog->open();
}

} // namespace latchkey::ui
