// SPDX-License-Identifier: Apache-2.0
#include "ui/store/WritePlanDialog.h"

#include "base/ForeignText.h"
#include "module/LineDiff.h"
#include "ui/look/Buttons.h"
#include "ui/look/CopyField.h"
#include "ui/look/Metrics.h"
#include "ui/look/Remembered.h"
#include "ui/look/StateMark.h"
#include "ui/look/TwoLineDelegate.h"
#include "ui/look/Words.h"
#include "ui/store/CodeView.h"

#include <QDialogButtonBox>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace latchkey::ui {

namespace {

constexpr QSize openSize(720, 540);
constexpr int mostRows = 4;

Mark markOf(const module::PlannedFile &file)
{
    return file.needsConsent() ? Mark::NeedsYou : file.isChange() ? Mark::Good : Mark::NotYet;
}

} // namespace

WritePlanDialog *WritePlanDialog::ask(const module::WritePlan &plan, const QString &tokens,
                                      QWidget *parent, const std::function<void()> &goOn)
{
    auto *dialog = new WritePlanDialog(plan, tokens, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, parent, goOn);
    dialog->open();
    return dialog;
}

WritePlanDialog::WritePlanDialog(module::WritePlan plan, const QString &tokens, QWidget *parent)
    : QDialog(parent)
    , m_plan(std::move(plan))
    , m_folder(new CopyField(tr("Folder"), this))
    , m_files(new QListWidget(this))
    , m_difference(new CodeView(this))
{
    setWindowTitle(QStringLiteral("Latchkey"));
    resize(openSize);
    rememberSizeOf(this, QLatin1String("write-plan"));
    const bool loses = m_plan.needsConsent();
    QLabel *headline =
        plainLabel(loses ? tr("Replace what is there?") : tr("Write the module?"), this);
    headline->setFont(headingFont(font()));
    QLabel *why = plainLabel(
        loses ? tr("The marked files were not written by Latchkey alone. Lines with − would be "
                   "lost, lines with + take their place.")
              : tr("Lines with − go, lines with + come."),
        this);
    m_folder->setText(withoutControls(m_plan.folder));
    m_files->setItemDelegate(new TwoLineDelegate(this));
    m_files->setIconSize({smallIcon, smallIcon});
    m_files->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_files->setAccessibleName(tr("Files"));
    connect(m_files, &QListWidget::currentRowChanged, this, &WritePlanDialog::showCurrent);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *verb = buttons->addButton(loses ? tr("Replace and write") : tr("Write"),
                                           QDialogButtonBox::AcceptRole);
    verb->setObjectName(QStringLiteral("goOn"));
    setKind(verb, ButtonKind::Primary);
    verb->setAutoDefault(false);
    buttons->button(QDialogButtonBox::Cancel)->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spaceHuge, spaceHuge, spaceHuge, spaceLarge);
    column->setSpacing(space);
    column->addWidget(headline);
    column->addWidget(why);
    if (!tokens.isEmpty()) {
        column->addWidget(plainLabel(withoutControls(tokens), this));
    }
    column->addWidget(m_folder);
    column->addWidget(m_files);
    column->addWidget(m_difference, 1);
    column->addWidget(buttons);
    fill();
    m_files->setFocus();
}

void WritePlanDialog::fill()
{
    std::stable_partition(m_plan.files.begin(), m_plan.files.end(),
                          [](const auto &each) { return each.needsConsent(); });
    for (const module::PlannedFile &each : std::as_const(m_plan.files)) {
        const QString path = withoutControls(each.file.path);
        const QString fate = module::fateSentence(each.fate);
        auto *item = new QListWidgetItem(icon(markOf(each), palette()),
                                         path + QLatin1Char('\n') + fate, m_files);
        item->setData(Qt::AccessibleTextRole, path);
        item->setData(Qt::AccessibleDescriptionRole, fate);
    }
    const int rows = std::min(m_files->count(), mostRows);
    m_files->setFixedHeight(rows * std::max(m_files->sizeHintForRow(0), 1) +
                            2 * m_files->frameWidth());
    m_files->setCurrentRow(0);
}

void WritePlanDialog::showCurrent()
{
    const int row = m_files->currentRow();
    if (row < 0) {
        return;
    }
    const module::PlannedFile &file = m_plan.files[row];
    const bool isKept = file.fate == module::FileFate::Kept;
    const QByteArray after = isKept ? file.present : file.file.octets;
    const QStringList lines = module::unified(module::lineDiff(file.present, after));
    m_difference->showDifference(file.file.path,
                                 lines.isEmpty() ? QStringList{tr("Nothing changes.")} : lines);
}

} // namespace latchkey::ui
