// SPDX-License-Identifier: Apache-2.0
#include "ui/integrations/FrontDoorDialog.h"

#include "session/Session.h"
#include "ui/look/Buttons.h"
#include "ui/look/FieldHint.h"
#include "ui/look/Metrics.h"
#include "ui/look/PasswordField.h"
#include "ui/look/Words.h"
#include "web/Origin.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace latchkey::ui {

namespace {

constexpr int textWidth = 420;

QString placeOf(const QByteArray &url)
{
    const auto origin = web::originOf(url);
    return QString::fromLatin1(origin ? origin->text() : url);
}

} // namespace

FrontDoorDialog::FrontDoorDialog(session::Session &session, const QByteArray &storeUrl,
                                 QWidget *parent)
    : QDialog(parent)
    , m_url(storeUrl)
    , m_door(session.profile(), session.secrets().store(), session.clock())
    , m_name(new QLineEdit(this))
    , m_password(new PasswordField(tr("Password"), this))
    , m_problem(new FieldHint(m_name, this))
    , m_progress(new QProgressBar(this))
{
    build();
    connect(&m_door, &desk::DoorKeeping::finished, this, &FrontDoorDialog::end);
}

FrontDoorDialog::~FrontDoorDialog() = default;

void FrontDoorDialog::build()
{
    setWindowTitle(tr("Password of the web server"));
    QLabel *text =
        plainLabel(tr("The web server in front of %1 wants a name and a password of its own. Ask "
                      "whoever runs it; they are not those of Admin. The keychain keeps them, and "
                      "they are sent to this address only.")
                       .arg(placeOf(m_url)),
                   this);
    text->setMinimumWidth(textWidth);
    auto *form = new QGridLayout;
    form->setHorizontalSpacing(spaceLarge);
    form->setVerticalSpacing(spaceSmall);
    const auto addRow = [this, form](const QString &label, QLineEdit *edit, QWidget *field) {
        auto *name = new QLabel(label, this);
        name->setBuddy(edit);
        name->setMinimumHeight(edit->sizeHint().height()); // level with the field, not its hint
        const int row = form->rowCount();
        form->addWidget(name, row, 0, Qt::AlignTop);
        form->addWidget(field, row, 1);
        connect(edit, &QLineEdit::textChanged, this, &FrontDoorDialog::validate);
    };
    addRow(tr("&Name"), m_name, m_name);
    addRow(tr("&Password"), m_password->edit(), m_password);
    m_name->setAccessibleName(tr("Name"));
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->hide();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_keep = buttons->addButton(tr("Try and keep"), QDialogButtonBox::AcceptRole);
    setKind(m_keep, ButtonKind::Primary);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, &FrontDoorDialog::keep);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spaceHuge, spaceHuge, spaceHuge, spaceLarge);
    column->setSpacing(spaceSmall);
    column->addWidget(text);
    column->addLayout(form);
    column->addWidget(m_problem);
    column->addWidget(m_progress);
    column->addStretch();
    column->addWidget(buttons);
    validate();
}

void FrontDoorDialog::validate()
{
    m_keep->setEnabled(!m_isUnderWay && !m_name->text().isEmpty());
    m_progress->setVisible(m_isUnderWay);
}

void FrontDoorDialog::keep()
{
    const auto origin = web::originOf(m_url);
    if (m_isUnderWay || !origin) {
        return;
    }
    m_isUnderWay = true;
    m_problem->clear();
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
    m_problem->show(Mark::Failed, problem.sentence);
    m_name->setFocus();
}

} // namespace latchkey::ui
