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

// From then on a tunnel is there while an activation waits.
QString tunnel(const QString &id, const QString &host)
{
    return QStringLiteral("latchkeyctl reach set %1 ssh USER@%2").arg(id, host);
}

} // namespace

ReachDialog::ReachDialog(const QString &id, const QString &host, QWidget *parent)
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
        plainLabel(tr("With access by SSH to the store's server: run this in a terminal here, "
                      "once. The callback URL is another one then: save it in Admin. Whenever you "
                      "activate, Latchkey opens a tunnel, tries it, and closes it afterwards."),
                   this);
    auto *command = new CopyField(tr("Command for a terminal"), this);
    command->setText(tunnel(id, host));
    QLabel *second =
        plainLabel(tr("Without SSH: an address of your own that forwards here, an address of this "
                      "computer, or no call at all. “latchkeyctl help reach” says how."),
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
