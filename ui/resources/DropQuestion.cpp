// SPDX-License-Identifier: Apache-2.0
#include "ui/resources/DropQuestion.h"

#include "ui/look/Metrics.h"
#include "ui/look/Words.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace latchkey::ui {

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(DropQuestion)
};

constexpr int textWidth = 420;

QString explanation(const DropFacts &facts)
{
    return facts.isChosen
               ? Text::tr("%n chosen resource(s) below need this one. If you keep those, this one "
                          "stays granted as their parent.",
                          nullptr, facts.below)
               : Text::tr("This resource is granted because %n chosen resource(s) below need it.",
                          nullptr, facts.below);
}

} // namespace

QDialog *askAboutBelow(const DropFacts &facts, QWidget *parent,
                       const std::function<void(acl::Reach)> &drop)
{
    auto *dialog = new QDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(QStringLiteral("Latchkey"));
    QLabel *headline = plainLabel(Text::tr("Remove “%1”?").arg(facts.title), dialog);
    headline->setFont(headingFont(dialog->font()));
    headline->setMinimumWidth(textWidth);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, dialog);
    const auto add = [&](const QString &text, const QString &name, acl::Reach reach) {
        QPushButton *button = buttons->addButton(text, QDialogButtonBox::ActionRole);
        button->setObjectName(name);
        button->setAutoDefault(false);
        QObject::connect(button, &QPushButton::clicked, dialog, &QDialog::accept);
        QObject::connect(button, &QPushButton::clicked, parent, [drop, reach] { drop(reach); });
    };
    if (facts.isChosen) {
        add(Text::tr("Keep them"), QStringLiteral("keepBelow"), acl::Reach::Only);
    }
    add(Text::tr("Remove also the %n below", nullptr, facts.below), QStringLiteral("removeBelow"),
        acl::Reach::WithBelow);
    buttons->button(QDialogButtonBox::Cancel)->setDefault(true);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    auto *column = new QVBoxLayout(dialog);
    column->setContentsMargins(spaceHuge, spaceHuge, spaceHuge, spaceLarge);
    column->setSpacing(space);
    column->addWidget(headline);
    column->addWidget(plainLabel(explanation(facts), dialog));
    column->addWidget(buttons);
    buttons->button(QDialogButtonBox::Cancel)->setFocus();
    dialog->open();
    return dialog;
}

} // namespace latchkey::ui
