// SPDX-License-Identifier: Apache-2.0
#include "ui/integrations/FrontDoorDialog.h"

#include "session/Session.h"
#include "ui/look/PasswordField.h"
#include "web/Origin.h"

#include <QLineEdit>
#include <QPushButton>

namespace latchkey::ui {

namespace {

QString placeOf(const QByteArray &url)
{
    const auto origin = web::originOf(url);
    return QString::fromLatin1(origin ? origin->text() : url);
}

} // namespace

FrontDoorDialog::FrontDoorDialog(session::Session &session, const QByteArray &storeUrl,
                                 QWidget *parent)
    : FieldDialog(parent)
    , m_url(storeUrl)
    , m_door(session.profile(), session.secrets().store(), session.clock())
    , m_name(new QLineEdit(this))
    , m_password(new PasswordField(tr("Password"), this))
{
    build();
    connect(&m_door, &desk::DoorKeeping::finished, this, &FrontDoorDialog::end);
}

FrontDoorDialog::~FrontDoorDialog() = default;

void FrontDoorDialog::build()
{
    setWindowTitle(tr("Password of the web server"));
    m_name->setAccessibleName(tr("Name"));
    addField(tr("&Name"), m_name, m_name);
    addField(tr("&Password"), m_password->edit(), m_password);
    m_keep = finish(tr("The web server in front of %1 wants a name and a password of its own. Ask "
                       "whoever runs it; they are not those of Admin. The keychain keeps them, and "
                       "they are sent to this address only.")
                        .arg(placeOf(m_url)),
                    tr("Try and keep"));
    connect(m_keep, &QPushButton::clicked, this, &FrontDoorDialog::keep);
    for (QLineEdit *edit : {m_name, m_password->edit()}) {
        connect(edit, &QLineEdit::textChanged, this, &FrontDoorDialog::validate);
    }
    validate();
}

void FrontDoorDialog::validate()
{
    m_keep->setEnabled(!m_isUnderWay && !m_name->text().isEmpty());
    setWaiting(m_isUnderWay);
}

void FrontDoorDialog::keep()
{
    const auto origin = web::originOf(m_url);
    if (m_isUnderWay || !origin) {
        return;
    }
    m_isUnderWay = true;
    showProblem({});
    validate();
    m_door.keep(m_url, {origin->text(), Secret(m_name->text().toUtf8()),
                        Secret(m_password->edit()->text().toUtf8())});
}

void FrontDoorDialog::end(const Problem &problem)
{
    m_isUnderWay = false;
    validate();
    if (problem.code.isEmpty()) {
        accept();
        return;
    }
    showProblem(problem.sentence);
    m_name->setFocus();
}

} // namespace latchkey::ui
