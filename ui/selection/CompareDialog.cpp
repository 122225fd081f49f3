// SPDX-License-Identifier: Apache-2.0
#include "ui/selection/CompareDialog.h"

#include "acl/SelectionFile.h"
#include "base/ForeignText.h"
#include "documents/RegularFile.h"
#include "ui/look/Metrics.h"
#include "ui/look/Remembered.h"
#include "ui/look/StateMark.h"
#include "ui/look/Words.h"
#include "ui/selection/ResourceWords.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QListWidget>
#include <QPushButton>
#include <QSet>

namespace latchkey::ui {

namespace {

constexpr qint64 maxOctets = 16LL * 1024 * 1024;

QListWidget *newList(const QString &name, QWidget *parent)
{
    auto *list = new QListWidget(parent);
    list->setUniformItemSizes(true);
    list->setAlternatingRowColors(true);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setIconSize({smallIcon, smallIcon});
    list->setAccessibleName(name);
    return list;
}

} // namespace

Result<QList<OtherSelection>> selectionsOf(const QString &path)
{
    const auto octets = documents::readRegularFile(path, maxOctets);
    const auto found = octets ? acl::readSelections(*octets) : failure(octets.error());
    if (!found) {
        return failure(found.error());
    }
    const QString file = QFileInfo(path).fileName();
    QList<OtherSelection> named;
    for (const acl::NamedSelection &each : *found) {
        named.append({found->size() == 1 || each.integration.isEmpty()
                          ? file
                          : file + QStringLiteral(": ") + each.integration,
                      each.choice});
    }
    return named;
}

CompareDialog::CompareDialog(const EditedSelection &edited, const QList<OtherSelection> &others,
                             QWidget *parent)
    : QDialog(parent)
    , m_edited(edited)
    , m_other(new QComboBox(this))
    , m_left(newList(tr("This selection"), this))
    , m_right(newList(tr("The other selection"), this))
    , m_leftCount(plainLabel({}, this))
    , m_rightCount(plainLabel({}, this))
    , m_said(plainLabel({}, this))
    , m_onlyDifferent(new QCheckBox(tr("Show only what differs"), this))
{
    setWindowTitle(tr("Compare"));
    resize(800, 520);
    rememberSizeOf(this, QLatin1String("compare"));
    m_other->setAccessibleName(tr("Compare with"));
    m_other->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    auto *file = new QPushButton(tr("A file …"), this);
    file->setAutoDefault(false);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(file, &QPushButton::clicked, this, &CompareDialog::chooseFile);
    connect(m_other, &QComboBox::currentIndexChanged, this, &CompareDialog::refresh);
    connect(m_onlyDifferent, &QCheckBox::toggled, this, &CompareDialog::refresh);

    auto *with = new QHBoxLayout;
    with->setSpacing(spaceSmall);
    with->addWidget(m_other, 1);
    with->addWidget(file);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(spaceLarge, spaceLarge, spaceLarge, spaceLarge);
    grid->setHorizontalSpacing(space);
    grid->setVerticalSpacing(spaceSmall);
    grid->addWidget(plainLabel(tr("This selection"), this), 0, 0);
    grid->addLayout(with, 0, 1);
    grid->addWidget(m_leftCount, 1, 0);
    grid->addWidget(m_rightCount, 1, 1);
    grid->addWidget(m_left, 2, 0);
    grid->addWidget(m_right, 2, 1);
    grid->addWidget(m_said, 3, 0);
    grid->addWidget(m_onlyDifferent, 3, 1);
    grid->addWidget(buttons, 4, 0, 1, 2);
    grid->setRowStretch(2, 1);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    setTabOrder(m_other, file);
    offer(others);
}

void CompareDialog::offer(const QList<OtherSelection> &others)
{
    m_others = others + m_others;
    {
        const QSignalBlocker quiet(m_other);
        m_other->clear();
        for (const OtherSelection &each : std::as_const(m_others)) {
            m_other->addItem(withoutControls(each.name));
        }
    }
    m_other->setEnabled(!m_others.isEmpty());
    refresh();
}

void CompareDialog::refresh()
{
    setPlainToolTip(m_other, m_other->currentText());
    const bool hasOther = m_other->currentIndex() >= 0;
    const acl::Choice other = hasOther ? m_others[m_other->currentIndex()].choice : acl::Choice();
    const QStringList left = m_edited.selection().closed();
    const QStringList right = acl::ResourceSelection(m_edited.tree(), other).closed();
    const acl::Comparison comparison = acl::compare(left, right);
    fill(m_left, comparison.onlyLeft, comparison);
    fill(m_right, hasOther ? comparison.onlyRight : QStringList(),
         hasOther ? comparison : acl::Comparison());
    m_leftCount->setText(tr("%n only here", nullptr, int(comparison.onlyLeft.size())));
    m_rightCount->setText(hasOther ? tr("%n only there", nullptr, int(comparison.onlyRight.size()))
                                   : QString());
    m_said->setText(!hasOther             ? tr("Choose what to compare with.")
                    : comparison.isSame() ? tr("Both grant the same.")
                                          : tr("%n in both", nullptr, int(comparison.both.size())));
}

// What is only here comes first and is marked.
void CompareDialog::fill(QListWidget *list, const QStringList &only,
                         const acl::Comparison &comparison)
{
    list->clear();
    const auto add = [&](const QString &id, bool isOnly) {
        const QString name =
            id == acl::everythingId ? tr("All resources") : pathOf(m_edited.tree(), id);
        auto *item = new QListWidgetItem(name, list);
        item->setIcon(isOnly ? icon(Mark::UnderWay, palette()) : icon(Mark::NotYet, palette()));
        item->setToolTip(plainToolTip(id));
        item->setData(Qt::AccessibleTextRole,
                      isOnly ? tr("%1, only here").arg(name) : tr("%1, in both").arg(name));
        QFont face = list->font();
        face.setBold(isOnly);
        item->setFont(face);
    };
    for (const QString &id : only) {
        add(id, true);
    }
    for (const QString &id : m_onlyDifferent->isChecked() ? QStringList() : comparison.both) {
        add(id, false);
    }
}

void CompareDialog::open(const QString &path)
{
    const auto found = selectionsOf(path);
    if (!found) {
        m_said->setText(withoutControls(found.error().sentence));
        return;
    }
    offer(*found);
}

void CompareDialog::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Compare with a file"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) { open(path); });
    dialog->open();
}

} // namespace latchkey::ui
