// SPDX-License-Identifier: Apache-2.0
#include "ui/look/Question.h"

#include "base/ForeignText.h"
#include "ui/look/Buttons.h"
#include "ui/look/Metrics.h"
#include "ui/look/Words.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace latchkey::ui {

namespace {

constexpr int textWidth = 400;

} // namespace

QDialog *ask(const Question &question, QWidget *parent, std::function<void()> goOn)
{
    auto *dialog = new QDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(QStringLiteral("Latchkey"));
    QLabel *headline = plainLabel(withoutControls(question.headline), dialog);
    headline->setFont(headingFont(dialog->font()));
    headline->setMinimumWidth(textWidth);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, dialog);
    QPushButton *verb = buttons->addButton(question.verb, QDialogButtonBox::AcceptRole);
    verb->setObjectName(QStringLiteral("goOn"));
    setKind(verb, ButtonKind::Primary);
    verb->setAutoDefault(false);
    buttons->button(QDialogButtonBox::Cancel)->setDefault(true);
    QObject::connect(buttons, &QDialogButtonBox::accepted, dialog, &QDialog::accept);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    QObject::connect(dialog, &QDialog::accepted, parent, std::move(goOn));
    auto *column = new QVBoxLayout(dialog);
    column->setContentsMargins(spaceHuge, spaceHuge, spaceHuge, spaceLarge);
    column->setSpacing(space);
    column->addWidget(headline);
    column->addWidget(plainLabel(breakable(withoutControls(question.explanation)), dialog));
    if (!question.option.isEmpty()) {
        column->addWidget(new QCheckBox(question.option, dialog));
    }
    column->addWidget(buttons);
    buttons->button(QDialogButtonBox::Cancel)->setFocus(); // space presses what has the focus
    dialog->open();
    return dialog;
}

} // namespace latchkey::ui
