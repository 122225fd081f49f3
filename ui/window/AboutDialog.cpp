// SPDX-License-Identifier: Apache-2.0
#include "ui/window/AboutDialog.h"

#include "ui/look/Icons.h"
#include "ui/look/Metrics.h"
#include "ui/look/Words.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QGridLayout>

namespace latchkey::ui {

AboutDialog::AboutDialog(QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("About Latchkey"));
    auto *sign = new QLabel(this);
    sign->setPixmap(applicationIcon().pixmap(64, 64));
    QLabel *name = plainLabel(tr("Latchkey %1").arg(QCoreApplication::applicationVersion()), this);
    name->setFont(headingFont(font()));
    QLabel *text = plainLabel(tr("Connects software with Adobe Commerce and Magento Open Source "
                                 "stores.\n\nQt %1. Licence: Apache-2.0.")
                                  .arg(QString::fromLatin1(qVersion())),
                              this);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    text->setMinimumWidth(300);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(spaceHuge, spaceHuge, spaceHuge, spaceLarge);
    grid->setHorizontalSpacing(spaceLarge);
    grid->setVerticalSpacing(spaceSmall);
    grid->addWidget(sign, 0, 0, 2, 1, Qt::AlignTop);
    grid->addWidget(name, 0, 1);
    grid->addWidget(text, 1, 1);
    grid->addWidget(buttons, 2, 0, 1, 2);
}

} // namespace latchkey::ui
