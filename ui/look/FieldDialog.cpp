// SPDX-License-Identifier: Apache-2.0
#include "ui/look/FieldDialog.h"

#include "ui/look/Buttons.h"
#include "ui/look/FieldHint.h"
#include "ui/look/Metrics.h"
#include "ui/look/Words.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace latchkey::ui {

namespace {

constexpr int textWidth = 420;

QProgressBar *newBar(QWidget *parent)
{
    auto *bar = new QProgressBar(parent);
    bar->setRange(0, 0);
    bar->setTextVisible(false);
    bar->setFixedHeight(spaceSmall);
    QSizePolicy keepsItsRoom = bar->sizePolicy();
    keepsItsRoom.setRetainSizeWhenHidden(true);
    bar->setSizePolicy(keepsItsRoom);
    bar->hide();
    return bar;
}

} // namespace

FieldDialog::FieldDialog(QWidget *parent)
    : QDialog(parent)
    , m_fields(new QGridLayout)
{
    m_fields->setHorizontalSpacing(spaceLarge);
    m_fields->setVerticalSpacing(spaceSmall);
}

FieldDialog::~FieldDialog() = default;

void FieldDialog::addField(const QString &label, QLineEdit *edit, QWidget *field)
{
    auto *name = new QLabel(label, this);
    name->setBuddy(edit);
    name->setMinimumHeight(edit->sizeHint().height()); // level with the field, not its hint
    const int row = m_fields->rowCount();
    m_fields->addWidget(name, row, 0, Qt::AlignTop);
    m_fields->addWidget(field, row, 1);
    if (m_first == nullptr) {
        m_first = edit;
    }
}

QPushButton *FieldDialog::finish(const QString &about, const QString &verb)
{
    QLabel *text = plainLabel(breakable(about), this);
    text->setMinimumWidth(textWidth);
    m_problem = new FieldHint(m_first, this);
    m_progress = newBar(this);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *button = buttons->addButton(verb, QDialogButtonBox::AcceptRole);
    setKind(button, ButtonKind::Primary);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spaceHuge, spaceHuge, spaceHuge, spaceLarge);
    column->setSpacing(space);
    column->addWidget(text);
    column->addLayout(m_fields);
    column->addWidget(m_problem);
    column->addWidget(m_progress);
    column->addStretch();
    column->addWidget(buttons);
    return button;
}

void FieldDialog::showProblem(const QString &sentence)
{
    m_problem->show(sentence.isEmpty() ? Mark::NotYet : Mark::Failed, sentence);
}

void FieldDialog::setWaiting(bool waits)
{
    m_progress->setVisible(waits);
}

} // namespace latchkey::ui
