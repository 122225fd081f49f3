// SPDX-License-Identifier: Apache-2.0
#include "ui/resources/ResourcePicker.h"

#include "base/ForeignText.h"
#include "integrations/StoreRelease.h"
#include "ui/calls/ByCallPanel.h"
#include "ui/look/Column.h"
#include "ui/look/MessageBar.h"
#include "ui/look/Metrics.h"
#include "ui/look/Remembered.h"
#include "ui/resources/FilterRow.h"
#include "ui/resources/ResourceDetails.h"
#include "ui/resources/ResourceModel.h"
#include "ui/resources/ResourceTreeView.h"
#include "ui/selection/ChoiceRow.h"
#include "ui/selection/CompareDialog.h"
#include "ui/selection/PresetDialog.h"
#include "ui/selection/PrivilegeBar.h"
#include "ui/selection/SelectionTransfer.h"
#include "ui/sources/ResourceSource.h"
#include "ui/sources/SourceBar.h"

#include <QAbstractButton>
#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace latchkey::ui {

namespace {

constexpr int mostNamed = 3; // of unknown ids, in one sentence

} // namespace

ResourcePicker::ResourcePicker(QWidget *parent)
    : QWidget(parent)
    , m_news(new MessageBar(this))
    , m_sourceBar(new SourceBar(this))
    , m_source(new ResourceSource(m_edited, *m_sourceBar, *m_news, this))
    , m_choice(new ChoiceRow(m_edited, this))
    , m_filter(new FilterRow(this))
    , m_model(new ResourceModel(m_edited, this))
    , m_tree(new ResourceTreeView(m_edited, *m_model, this))
    , m_side(new QTabWidget(this))
    , m_details(new ResourceDetails(m_edited, this))
    , m_byCall(new ByCallPanel(m_edited, this))
    , m_byCallTab(new QScrollArea(this))
    , m_transfer(new SelectionTransfer(m_edited, *m_news, this))
{
    build();
    connectParts();
}

// The parts look at what is edited until they are gone, and members go before children.
ResourcePicker::~ResourcePicker()
{
    while (!children().isEmpty()) {
        delete children().constFirst();
    }
}

void ResourcePicker::build()
{
    m_side->setDocumentMode(true);
    m_side->addTab(m_details, tr("Details"));
    m_side->addTab(m_byCallTab, tr("By API call"));
    m_byCallTab->setWidget(m_byCall);
    m_byCallTab->setWidgetResizable(true);
    m_byCallTab->setFrameShape(QFrame::NoFrame);
    m_byCallTab->setFocusPolicy(Qt::NoFocus);
    m_byCallTab->viewport()->setAutoFillBackground(false);
    m_byCall->setAutoFillBackground(false);
    auto *splitter = new QSplitter(this);
    rememberSizeOf(splitter, QLatin1String("resources"));
    splitter->addWidget(m_tree);
    splitter->addWidget(m_side);
    splitter->setStretchFactor(0, 7);
    splitter->setStretchFactor(1, 3);
    splitter->setSizes({570, 250});
    splitter->setCollapsible(0, false);
    auto *share = new PrivilegeBar(m_edited, this);
    connect(share, &PrivilegeBar::resourceWanted, this, &ResourcePicker::showResource);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, spaceSmall, 0, spaceSmall);
    column->setSpacing(spaceSmall);
    column->addWidget(inColumn(m_sourceBar));
    column->addWidget(m_news);
    column->addWidget(inColumn(m_choice));
    column->addWidget(inColumn(m_filter));
    column->addWidget(splitter, 1);
    column->addWidget(inColumn(share));
    for (QAction *action : {m_choice->undo(), m_choice->redo()}) {
        addAction(action); // its shortcut holds in here
    }
}

// In a wide window no button is far from what it belongs to.
QWidget *ResourcePicker::inColumn(QWidget *part)
{
    auto *column = new Column(this);
    column->rows()->addWidget(part);
    return column;
}

// What is at the side is never narrower than its words.
void ResourcePicker::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    const int scrollBar = m_byCallTab->verticalScrollBar()->sizeHint().width();
    m_side->setMinimumWidth(std::max(m_side->tabBar()->sizeHint().width(),
                                     m_byCall->minimumSizeHint().width() + scrollBar));
}

void ResourcePicker::connectParts()
{
    connect(&m_edited, &EditedSelection::loaded, this, &ResourcePicker::onLoaded);
    connect(&m_edited, &EditedSelection::changed, this, &ResourcePicker::onChanged);
    connect(m_source, &ResourceSource::chosen, this, &ResourcePicker::sourcesChosen);
    connect(m_source, &ResourceSource::readingChanged, this, &ResourcePicker::tellUnknown);
    connect(m_filter, &FilterRow::queryChanged, m_model, &ResourceModel::setQuery);
    connect(m_filter, &FilterRow::treeWanted, m_tree, [this] { m_tree->setFocus(); });
    connect(m_filter, &FilterRow::firstWanted, m_tree, [this] {
        m_tree->show(m_model->firstMatch());
        m_tree->setFocus();
    });
    connect(m_filter, &FilterRow::openAllWanted, m_tree, &ResourceTreeView::openAll);
    connect(m_filter, &FilterRow::closeAllWanted, m_tree, &ResourceTreeView::closeAll);
    connect(m_tree, &ResourceTreeView::currentResourceChanged, m_details, &ResourceDetails::show);
    connect(m_choice, &ChoiceRow::presetsWanted, this, &ResourcePicker::showPresets);
    connect(m_choice, &ChoiceRow::importWanted, m_transfer, &SelectionTransfer::import);
    connect(m_choice, &ChoiceRow::exportWanted, m_transfer, &SelectionTransfer::write);
    connect(m_choice, &ChoiceRow::compareWanted, this, &ResourcePicker::comparisonWanted);
    connect(m_byCall, &ByCallPanel::resourceWanted, this, &ResourcePicker::showResource);
}

void ResourcePicker::load(const QString &name, const QString &email,
                          const integrations::KeptResources &kept, const QByteArray &dialect)
{
    m_kept = kept;
    m_keptBefore = kept.choice;
    m_unknown.clear();
    m_news->dismissAll();
    m_transfer->setOwner(name, email);
    m_filter->clear();
    m_byCall->clear();
    m_edited.load(kept.choice, kept.granted);
    m_source->setLikelyRelease(integrations::likelyRelease(dialect));
    m_source->use(kept.sources);
}

void ResourcePicker::update(const integrations::KeptResources &kept)
{
    const integrations::KeptResources before = std::exchange(m_kept, kept);
    m_keptBefore = kept.choice;
    if (kept.granted != before.granted) {
        m_edited.setGranted(kept.granted);
        m_filter->setHasGrant(m_edited.hasGrant());
    }
    if (kept.choice != before.choice) { // another program was at work
        m_edited.replace(kept.choice);
    }
    if (kept.sources != before.sources && kept.sources != m_source->sources()) {
        m_source->use(kept.sources);
    }
}

void ResourcePicker::tellKept(const Result<void> &kept)
{
    if (kept) {
        m_keptBefore = m_kept.choice;
        m_news->dismiss("kept");
        return;
    }
    m_kept.choice = m_keptBefore;
    m_news->tell({"kept",
                  tr("The selection was not saved: %1").arg(withoutControls(kept.error().sentence)),
                  {{tr("Save again"),
                    [this] {
                        keep();
                    }}},
                  true});
}

void ResourcePicker::onLoaded()
{
    m_filter->setModules(m_edited.tree().modules());
    m_filter->setHasGrant(m_edited.hasGrant());
    tellUnknown();
}

void ResourcePicker::onChanged()
{
    tellUnknown();
    if (m_edited.selection().choice() != m_kept.choice) {
        keep();
    } else {
        m_news->dismiss("kept"); // it was taken back
    }
}

void ResourcePicker::keep()
{
    m_keptBefore = std::exchange(m_kept.choice, m_edited.selection().choice());
    const acl::Choice choice = m_kept.choice;
    Q_EMIT choiceMade(choice);
}

// Not while the store they may be of is still read.
void ResourcePicker::tellUnknown()
{
    const bool isNews = !m_source->isReading() && !m_edited.selection().isAll();
    const QStringList unknown = isNews ? m_edited.selection().unknown() : QStringList();
    if (unknown == m_unknown) {
        return;
    }
    m_unknown = unknown;
    if (unknown.isEmpty()) {
        m_news->dismiss("unknown");
        return;
    }
    QString names = withoutControls(unknown.mid(0, mostNamed).join(QStringLiteral(", ")));
    names += unknown.size() > mostNamed ? QStringLiteral(" …") : QString();
    QList<BarAction> actions{{tr("Remove these resources"), [this] {
                                  m_edited.dropUnknown();
                              }}};
    const QStringList nearest =
        unknown.size() == 1 ? m_edited.tree().nearest(unknown[0], 1) : QStringList();
    if (!nearest.isEmpty()) {
        actions.prepend({tr("Take %1").arg(withoutControls(nearest[0])),
                         [this, one = unknown[0], known = nearest[0]] {
                             m_edited.exchange(one, known);
                         }});
    }
    m_news->tell(
        {"unknown",
         tr("%n chosen resource(s) are not in this store: %1", nullptr, int(unknown.size()))
             .arg(names),
         actions});
}

// What a filter hides is shown again.
void ResourcePicker::showResource(int resource)
{
    if (!m_model->indexOf(resource).isValid()) {
        m_filter->clear();
    }
    m_tree->show(resource);
    m_tree->setFocus();
    m_side->setCurrentWidget(m_details);
}

void ResourcePicker::showByCall()
{
    m_side->setCurrentWidget(m_byCallTab);
}

bool ResourcePicker::isReading() const
{
    return m_source->isReading();
}

void ResourcePicker::showPresets()
{
    auto *dialog = new PresetDialog(m_edited, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ResourcePicker::showComparison(const QList<OtherSelection> &others)
{
    auto *dialog = new CompareDialog(m_edited, others, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

// The window has shortcuts of the same keys; in here they are ours.
bool ResourcePicker::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        auto *key = static_cast<QKeyEvent *>(event);
        const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        const bool isOnButton = qobject_cast<QAbstractButton *>(focusWidget()) != nullptr;
        if (key->matches(QKeySequence::Find) || (isEnter && !isOnButton)) {
            key->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

void ResourcePicker::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Find)) {
        m_filter->search()->setFocus(Qt::ShortcutFocusReason);
        m_filter->search()->selectAll();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace latchkey::ui
