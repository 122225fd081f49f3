// SPDX-License-Identifier: Apache-2.0
#include "ui/programs/KeyDialog.h"

#include "ui/look/Buttons.h"
#include "ui/look/CopyField.h"
#include "ui/look/Metrics.h"
#include "ui/look/Words.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace latchkey::ui {

namespace {

constexpr int textWidth = 420;

} // namespace

KeyDialog::KeyDialog(const clients::NewClient &made, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Key"));
    QLabel *text = plainLabel(tr("This is the key of “%1”. Copy it into the program now: Latchkey "
                                 "does not keep it and cannot show it again.")
                                  .arg(made.client.name),
                              this);
    text->setMinimumWidth(textWidth);
    auto *key = new CopyField(tr("Key"), this);
    key->setText(QString::fromLatin1(made.key.reveal()));
    auto *buttons = new QDialogButtonBox(this);
    QPushButton *done = buttons->addButton(tr("I have it"), QDialogButtonBox::AcceptRole);
    setKind(done, ButtonKind::Framed);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spaceHuge, spaceHuge, spaceHuge, spaceLarge);
    column->setSpacing(space);
    column->addWidget(text);
    column->addWidget(key);
    column->addStretch();
    column->addWidget(buttons);
}

} // namespace latchkey::ui
