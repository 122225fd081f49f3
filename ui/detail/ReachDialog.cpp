// SPDX-License-Identifier: Apache-2.0
#include "ui/detail/ReachDialog.h"

#include "base/ForeignText.h"
#include "ui/look/CopyField.h"
#include "ui/look/Metrics.h"
#include "ui/look/Words.h"

#include <QDialogButtonBox>
#include <QVBoxLayout>

namespace latchkey::ui {

namespace {

constexpr int textWidth = 520;

// The store's own 127.0.0.1 leads here while it runs.
QString tunnel(const QString &host, quint16 port)
{
    return QStringLiteral("ssh -N -R 127.0.0.1:%1:127.0.0.1:%1 USER@%2").arg(port).arg(host);
}

} // namespace

ReachDialog::ReachDialog(const QString &host, quint16 port, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Let the store reach this computer"));
    QLabel *headline = plainLabel(windowTitle(), this);
    headline->setFont(headingFont(font()));
    QLabel *why = plainLabel(
        tr("During activation the store's server calls this computer. %1 runs on another "
           "one, and 127.0.0.1 there is that server itself.")
            .arg(withoutControls(host)),
        this);
    why->setMinimumWidth(textWidth);
    QLabel *first =
        plainLabel(tr("With access by SSH to the store's server: run this in a terminal "
                      "here, and leave it open until the store is connected."),
                   this);
    auto *command = new CopyField(tr("Command for a terminal"), this);
    command->setText(tunnel(host, port));
    QLabel *second = plainLabel(tr("Without: ask whoever runs the server. On the server itself the "
                                   "console program latchkeyctl does the same as this window."),
                                this);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spaceHuge, spaceHuge, spaceHuge, spaceLarge);
    column->setSpacing(space);
    for (QWidget *each : std::initializer_list<QWidget *>{headline, why, first, command, second}) {
        column->addWidget(each);
    }
    column->addSpacing(spaceSmall);
    column->addWidget(buttons);
}

} // namespace latchkey::ui
