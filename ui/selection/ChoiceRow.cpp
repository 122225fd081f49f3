// SPDX-License-Identifier: Apache-2.0
#include "ui/selection/ChoiceRow.h"

#include "ui/look/Icons.h"
#include "ui/look/Metrics.h"
#include "ui/look/StateMark.h"
#include "ui/look/Words.h"
#include "ui/selection/ResourceWords.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QRadioButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace latchkey::ui {

namespace {

QToolButton *buttonFor(QAction *action, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setDefaultAction(action);
    button->setIconSize({smallIcon, smallIcon});
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace

ChoiceRow::ChoiceRow(EditedSelection &edited, QWidget *parent)
    : QWidget(parent)
    , m_edited(edited)
    , m_chosen(new QRadioButton(tr("Chosen resources"), this))
    , m_all(new QRadioButton(tr("All"), this))
    , m_undo(newAction(QStringLiteral("undo"), tr("Undo"), {QKeySequence(QKeySequence::Undo)}))
    , m_redo(newAction(QStringLiteral("redo"), tr("Redo"),
                       {Qt::CTRL | Qt::SHIFT | Qt::Key_Z, Qt::CTRL | Qt::Key_Y}))
    , m_warning(new QWidget(this))
    , m_mark(new QLabel(m_warning))
{
    auto *presets = new QPushButton(tr("Presets …"), this);
    presets->setAutoDefault(false);
    auto *menu = new QMenu(this);
    menu->addAction(tr("Copy as a checklist for Admin"), this, [this] {
        QApplication::clipboard()->setText(asChecklist(m_edited.selection()));
    });
    menu->addAction(tr("Import …"), this, &ChoiceRow::importWanted);
    menu->addAction(tr("Export …"), this, &ChoiceRow::exportWanted);
    menu->addAction(tr("Compare …"), this, &ChoiceRow::compareWanted);
    auto *more = new QToolButton(this);
    more->setIcon(tintedIcon(QStringLiteral("menu")));
    more->setIconSize({smallIcon, smallIcon});
    more->setAutoRaise(true);
    more->setFocusPolicy(Qt::TabFocus);
    more->setPopupMode(QToolButton::InstantPopup);
    more->setToolTip(tr("Import, export, compare"));
    more->setAccessibleName(more->toolTip());
    more->setMenu(menu);
    QLabel *warning =
        plainLabel(tr("Whoever has the tokens can do everything in the store, even what extensions "
                      "add later. Choose only what your software needs, if you can."),
                   m_warning);
    connect(m_all, &QRadioButton::clicked, this, [this] { m_edited.setAll(true); });
    connect(m_chosen, &QRadioButton::clicked, this, [this] { m_edited.setAll(false); });
    connect(m_undo, &QAction::triggered, &edited, &EditedSelection::undo);
    connect(m_redo, &QAction::triggered, &edited, &EditedSelection::redo);
    connect(presets, &QPushButton::clicked, this, &ChoiceRow::presetsWanted);
    connect(&edited, &EditedSelection::loaded, this, &ChoiceRow::refresh);
    connect(&edited, &EditedSelection::changed, this, &ChoiceRow::refresh);

    auto *said = new QHBoxLayout(m_warning);
    said->setContentsMargins({});
    said->setSpacing(spaceSmall);
    said->addWidget(m_mark, 0, Qt::AlignTop);
    said->addWidget(warning, 1);
    auto *row = new QHBoxLayout;
    row->setSpacing(spaceTiny); // eight things in 503 px, in German too
    row->addWidget(m_chosen);
    row->addWidget(m_all);
    row->addStretch();
    row->addWidget(buttonFor(m_undo, this));
    row->addWidget(buttonFor(m_redo, this));
    row->addWidget(presets);
    row->addWidget(more);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(spaceTiny);
    column->addLayout(row);
    column->addWidget(m_warning);
    refresh();
}

QAction *ChoiceRow::newAction(const QString &icon, const QString &text,
                              const QList<QKeySequence> &keys)
{
    auto *action = new QAction(tintedIcon(icon), text, this);
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    return action;
}

void ChoiceRow::refresh()
{
    const acl::ResourceSelection &selection = m_edited.selection();
    (selection.isAll() ? m_all : m_chosen)->setChecked(true);
    m_undo->setEnabled(selection.canUndo());
    m_redo->setEnabled(selection.canRedo());
    m_mark->setPixmap(
        icon(Mark::NeedsYou, palette()).pixmap(QSize(smallIcon, smallIcon), devicePixelRatioF()));
    m_warning->setVisible(selection.isAll());
}

} // namespace latchkey::ui
