// SPDX-License-Identifier: Apache-2.0
#include "ui/store/CommandsDialog.h"

#include "ui/look/Buttons.h"
#include "ui/look/Heading.h"
#include "ui/look/Metrics.h"
#include "ui/look/Remembered.h"
#include "ui/look/Words.h"
#include "ui/store/CodeView.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QPushButton>
#include <QVBoxLayout>

#include <chrono>

namespace latchkey::ui {

namespace {

using namespace std::chrono_literals;

constexpr QSize openSize{720, 480};

} // namespace

CommandsDialog *CommandsDialog::openFor(const QString &commands, QWidget *parent)
{
    auto *dialog = new CommandsDialog(commands, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
    return dialog;
}

CommandsDialog::CommandsDialog(const QString &commands, QWidget *parent)
    : QDialog(parent)
    , m_commands(commands)
    , m_copy(nullptr)
{
    setWindowTitle(QStringLiteral("Latchkey"));
    resize(openSize);
    rememberSizeOf(this, QLatin1String("commands"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spaceHuge, spaceHuge, spaceHuge, spaceLarge);
    column->setSpacing(space);
    column->addWidget(new Heading(tr("The same, as commands"), this));
    column->addWidget(plainLabel(tr("For a colleague with a shell on the store's server. Pasted as "
                                    "a whole, they stop at the first failure and take maintenance "
                                    "mode off in any case."),
                                 this));
    auto *view = new CodeView(this);
    view->showFile(QStringLiteral("install.sh"), commands.toUtf8());
    view->setAccessibleName(tr("Commands"));
    column->addWidget(view, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_copy = buttons->addButton(tr("Copy"), QDialogButtonBox::ActionRole);
    setKind(m_copy, ButtonKind::Primary);
    m_copy->setMinimumWidth(m_copy->fontMetrics().horizontalAdvance(tr("Copied")) +
                            2 * buttonPadding);
    m_copy->setFocus();
    column->addWidget(buttons);
    m_saysSo.setSingleShot(true);
    m_saysSo.setInterval(2s);
    connect(&m_saysSo, &QTimer::timeout, this, [this] { m_copy->setText(tr("Copy")); });
    connect(m_copy, &QPushButton::clicked, this, &CommandsDialog::copy);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void CommandsDialog::copy()
{
    QGuiApplication::clipboard()->setText(m_commands);
    m_copy->setText(tr("Copied"));
    m_saysSo.start();
}

} // namespace latchkey::ui
