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

KeyDialog::KeyDialog(const clients::NewClient &made, const KeyShowing &showing, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Key"));
    QLabel *text = plainLabel(tr("This is the key of “%1”. Copy it into the program now: Latchkey "
                                 "does not keep it and cannot show it again.")
                                  .arg(made.client.name),
                              this);
    text->setMinimumWidth(textWidth);
    const QString ofProgram = QString::fromLatin1(made.key.reveal());
    CopyField *key = field(tr("Key"), ofProgram, showing);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spaceHuge, spaceHuge, spaceHuge, spaceLarge);
    column->setSpacing(space);
    column->addWidget(text);
    column->addWidget(key);
    column->addWidget(plainLabel(tr("Where the program asks for the store's address, enter this. "
                                    "The key is in it."),
                                 this));
    column->addWidget(address(tr("Store's address for the program"), QStringLiteral("127.0.0.1"),
                              ofProgram, showing));
    if (!showing.bridge.isEmpty()) {
        column->addWidget(plainLabel(tr("A program in a container enters this instead."), this));
        column->addWidget(address(tr("Store's address for a program in a container"),
                                  showing.bridge, ofProgram, showing));
    }
    auto *buttons = new QDialogButtonBox(this);
    QPushButton *done = buttons->addButton(tr("I have it"), QDialogButtonBox::AcceptRole);
    setKind(done, ButtonKind::Framed);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    column->addStretch();
    column->addWidget(buttons);
}

CopyField *KeyDialog::address(const QString &name, const QString &host, const QString &key,
                              const KeyShowing &showing)
{
    return field(name, QStringLiteral("http://%1:%2/%3/").arg(host).arg(showing.proxyPort).arg(key),
                 showing);
}

CopyField *KeyDialog::field(const QString &name, const QString &text, const KeyShowing &showing)
{
    auto *made = new CopyField(name, this);
    made->setText(text);
    made->copyInto(showing.clipboard);
    return made;
}

} // namespace latchkey::ui
