// SPDX-License-Identifier: Apache-2.0
#include "ui/selection/PresetDialog.h"

#include "ui/look/Buttons.h"
#include "ui/look/Metrics.h"
#include "ui/look/Remembered.h"
#include "ui/look/TwoLineDelegate.h"
#include "ui/look/Words.h"
#include "ui/selection/ResourceWords.h"

#include <QDialogButtonBox>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace latchkey::ui {

namespace {

constexpr int idRole = Qt::UserRole;

} // namespace

PresetDialog::PresetDialog(EditedSelection &edited, QWidget *parent)
    : QDialog(parent)
    , m_edited(edited)
    , m_presets(acl::presets())
    , m_kinds(new QListWidget(this))
    , m_purpose(plainLabel({}, this))
    , m_resources(new QListWidget(this))
    , m_count(plainLabel({}, this))
{
    setWindowTitle(tr("Presets"));
    resize(720, 520);
    rememberSizeOf(this, QLatin1String("presets"));
    m_kinds->setSpacing(spaceTiny / 2);
    m_kinds->setAccessibleName(tr("Kinds of software"));
    for (const acl::Preset &preset : std::as_const(m_presets)) {
        m_kinds->addItem(preset.title);
    }
    m_kinds->setFixedWidth(m_kinds->sizeHintForColumn(0) + spaceLarge); // one word in German
    m_resources->setItemDelegate(new TwoLineDelegate(this));
    m_resources->setUniformItemSizes(true);
    m_resources->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_resources->setAccessibleName(tr("Resources of the preset"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_replace = buttons->addButton(tr("Replace the selection"), QDialogButtonBox::ActionRole);
    m_add = buttons->addButton(tr("Add to the selection"), QDialogButtonBox::ActionRole);
    setKind(m_add, ButtonKind::Primary);
    connect(m_kinds, &QListWidget::currentRowChanged, this, &PresetDialog::showPreset);
    connect(m_resources, &QListWidget::itemChanged, this, &PresetDialog::refresh);
    connect(m_add, &QPushButton::clicked, this, &PresetDialog::add);
    connect(m_replace, &QPushButton::clicked, this, &PresetDialog::replace);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *right = new QVBoxLayout;
    right->setSpacing(spaceSmall);
    right->addWidget(m_purpose);
    right->addWidget(m_resources, 1);
    right->addWidget(m_count);
    auto *row = new QHBoxLayout;
    row->setSpacing(space);
    row->addWidget(m_kinds);
    row->addLayout(right, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spaceLarge, spaceLarge, spaceLarge, spaceLarge);
    column->setSpacing(space);
    column->addLayout(row, 1);
    column->addWidget(buttons);
    m_kinds->setCurrentRow(0);
}

void PresetDialog::showPreset(int row)
{
    const QSignalBlocker quiet(m_resources);
    m_resources->clear();
    const acl::Preset preset = m_presets.value(row);
    m_purpose->setText(preset.purpose);
    for (const acl::PresetResource &each : preset.resources) {
        const bool isThere = m_edited.tree().indexOf(each.id) >= 0;
        const QString reason = isThere ? each.reason : tr("Not in this store");
        const QString name = pathOf(m_edited.tree(), each.id);
        auto *item = new QListWidgetItem(name + QLatin1Char('\n') + reason, m_resources);
        item->setData(idRole, each.id);
        item->setData(Qt::AccessibleTextRole, QString(name + QStringLiteral(", ") + reason));
        item->setToolTip(plainToolTip(name + QStringLiteral(": ") + reason));
        item->setFlags(isThere ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable
                               : Qt::NoItemFlags);
        item->setCheckState(isThere ? Qt::Checked : Qt::Unchecked);
    }
    m_resources->setCurrentRow(0);
    refresh();
}

QStringList PresetDialog::ticked() const
{
    QStringList ids;
    for (int row = 0; row < m_resources->count(); ++row) {
        const QListWidgetItem *item = m_resources->item(row);
        if (item->checkState() == Qt::Checked) {
            ids.append(item->data(idRole).toString());
        }
    }
    return ids;
}

void PresetDialog::refresh()
{
    const auto count = int(ticked().size());
    m_count->setText(tr("%1 of %n resource(s)", nullptr, m_resources->count()).arg(count));
    m_add->setEnabled(count > 0);
    m_replace->setEnabled(count > 0);
}

void PresetDialog::add()
{
    m_edited.add(ticked());
    accept();
}

void PresetDialog::replace()
{
    m_edited.replace(acl::choiceOf(ticked()));
    accept();
}

} // namespace latchkey::ui
